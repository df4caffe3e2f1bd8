// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/house_layout.h"

#include <utility>

#include "registry/glossary/remarks.h"
#include "registry/style/wording.h"

namespace termreg::glossary {

HouseLayout::HouseLayout(const Heading& heading, Page& page, style::Profile house,
                         const std::map<std::string, std::string>& tags)
    : heading_(heading),
      page_(page),
      house_(house),
      clauses_(style::clauses(house, heading.deliverable_kind)),
      references_(house, heading.documents, tags) {}

void HouseLayout::begin_document() {
  page_.begin(heading_.title, heading_.language);
  page_.block({BlockKind::deliverable, "", {{heading_.deliverable_kind}}});
  page_.block({BlockKind::title, "", {{heading_.title, Look::plain, heading_.language}}, heading_.language});
  remark(std::string(style::restated_explanation()));
  open(BlockKind::clause, clauses_.definitions);
}

void HouseLayout::open(BlockKind kind, const style::Clause& clause) {
  page_.block({kind, clause.number, {{clause.title}}});
}

void HouseLayout::body(const std::string& text) {
  page_.block({BlockKind::body, "", {{text}}});
}

void HouseLayout::remark(const std::string& text) {
  page_.block({BlockKind::remark, "", {{text, Look::emphasis}}});
}

std::optional<PrintedTerm> HouseLayout::printed_or_left_out(const TermEntry& entry) {
  auto printed = printed_term(entry, heading_.language);
  if (!printed) ++left_out_;
  return printed;
}

void HouseLayout::tell_left_out() {
  if (left_out_ > 0) remark(left_out_sentence(left_out_, heading_.language));
}

const Definition* printed_definition(const PrintedTerm& printed) {
  return printed.section->definitions.empty() ? nullptr : &printed.section->definitions.front();
}

}  // namespace termreg::glossary
