// SPDX-License-Identifier: GPL-3.0-or-later
// The proposed clauses as a document, laid out by the parts that write glossaries.
#include <algorithm>
#include <sstream>

#include "registry/drafts/reports/report.h"
#include "registry/drafts/view.h"
#include "registry/glossary/page.h"
#include "registry/style/clauses.h"

namespace termreg::drafts {
namespace {

using glossary::Block;
using glossary::Look;
using Kind = glossary::BlockKind;

// "avatar [b-ITU-T Y.4600]: definition": the term ends before its reference, or before the colon.
Block entry_block(const std::string& line, const std::string& number) {
  const auto end = std::min({line.find(" ["), line.find(": "), line.size()});
  return {Kind::entry, number, {{line.substr(0, end), Look::strong}, {line.substr(end)}}};
}

class ListPrinter {
 public:
  ListPrinter(const ProposedLists& lists, glossary::Page& page)
      : lists_(lists), house_(style::clauses(style::Profile::itu_t, lists.kind)), page_(page) {}

  void print() {
    page_.begin("Proposed definitions and abbreviations", "en");
    heading(Kind::clause, house_.definitions);
    entries(house_.elsewhere, lists_.elsewhere);
    entries(house_.here, lists_.here);
    heading(Kind::clause, house_.abbreviations);
    if (introduced(house_.abbreviations, lists_.abbreviations))
      for (const auto& line : lists_.abbreviations) {
        const auto tab = std::min(line.find('\t'), line.size());
        const auto expansion = tab == line.size() ? std::string() : line.substr(tab + 1);
        page_.block({Kind::abbreviation, line.substr(0, tab), {{expansion}}});
      }
    page_.end();
  }

 private:
  void heading(Kind kind, const style::Clause& clause) {
    page_.block({kind, clause.number, {{clause.title}}});
  }

  // The first sentence, or the word for an empty clause. @return whether entries follow
  bool introduced(const style::Clause& clause, const std::vector<std::string>& lines) {
    page_.block({Kind::body, "", {{lines.empty() ? house_.empty : clause.introduction}}});
    return !lines.empty();
  }

  void entries(const style::Clause& clause, const std::vector<std::string>& lines) {
    heading(Kind::subclause, clause);
    if (!introduced(clause, lines)) return;
    for (std::size_t i = 0; i < lines.size(); ++i)
      page_.block(entry_block(lines[i], clause.number + "." + std::to_string(i + 1)));
  }

  const ProposedLists& lists_;
  style::Clauses house_;
  glossary::Page& page_;
};

}  // namespace

ProposedLists proposed_lists(const Draft& draft, const DraftReport& report) {
  return {report.elsewhere, report.here, report.abbreviations, DraftView(draft).kind()};
}

std::string lists_as_docx(const ProposedLists& lists) {
  std::ostringstream out;
  const auto page = glossary::make_docx_page(out);
  ListPrinter(lists, *page).print();
  return std::move(out).str();
}

}  // namespace termreg::drafts
