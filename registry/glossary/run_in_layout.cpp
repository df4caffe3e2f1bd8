// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "registry/glossary/layout.h"
#include "registry/glossary/printed_term.h"
#include "registry/glossary/references.h"
#include "registry/glossary/remarks.h"
#include "registry/style/clauses.h"
#include "registry/style/wording.h"
#include "registry/text/words.h"

namespace termreg::glossary {
namespace {

// ETSI, 3GPP and IEEE print a term in bold with its definition behind it, without a number, and lists of symbols and
// abbreviations after all terms; they differ in words only.
class RunInLayout : public Layout {
 public:
  RunInLayout(const Heading& heading, Page& page)
      : heading_(heading),
        page_(page),
        house_(heading.profile),
        clauses_(style::clauses(house_, heading.deliverable_kind)),
        references_(house_, heading.documents) {}

  void begin() override {
    page_.begin(heading_.title, heading_.language);
    page_.block({BlockKind::deliverable, "", {{heading_.deliverable_kind}}});
    page_.block(
        {BlockKind::title, "", {{heading_.title, Look::plain, heading_.language}}, heading_.language});
    remark(std::string(style::restated_explanation()));
    open(BlockKind::clause, clauses_.definitions);
    open(BlockKind::subclause, clauses_.here);
  }

  void entry(const TermEntry& entry) override {
    const auto printed = printed_term(entry, heading_.language);
    if (!printed) {
      ++left_out_;
      return;
    }
    if (++entries_ == 1) body(clauses_.here.introduction);
    const auto* definition =
        printed->section->definitions.empty() ? nullptr : &printed->section->definitions.front();
    const auto citation = style::citation(entry, definition);
    print_definition(*printed, definition, citation);
    print_remarks(examples_of(*printed, house_), page_, style::example_label, house_);
    auto notes = notes_of(entry, *printed, house_);
    if (!printed->synonyms.empty()) notes.push_back({"Also called: " + listed(printed->synonyms) + "."});
    if (!printed->deprecated.empty()) notes.push_back({"Deprecated: " + listed(printed->deprecated) + "."});
    print_remarks(notes, page_, style::note_label, house_);
    print_source(citation);
    keep_short_forms(*printed);
  }

  void end() override {
    if (entries_ == 0) body(clauses_.empty);
    if (left_out_ > 0) remark(left_out_sentence(left_out_, heading_.language));
    if (!clauses_.symbols.title.empty()) print_list(clauses_.symbols, symbols_);
    print_list(clauses_.abbreviations, abbreviations_);
    print_bibliography();
    page_.end();
  }

 private:
  using Forms = std::set<std::tuple<std::string, std::string, std::string, std::string>>;

  void open(BlockKind kind, const style::Clause& clause) {
    page_.block({kind, clause.number, {{clause.title}}});
  }
  void body(const std::string& text) { page_.block({BlockKind::body, "", {{text}}}); }
  void remark(const std::string& text) { page_.block({BlockKind::remark, "", {{text, Look::emphasis}}}); }

  void print_definition(const PrintedTerm& printed, const Definition* definition,
                        const style::Citation& citation) {
    const auto& language = printed.section->language;
    Block block{BlockKind::entry};
    block.language = language;
    block.runs.push_back({printed.term->text, Look::strong, language});
    if (!printed.short_forms.empty())
      block.runs.push_back({" (" + listed(printed.short_forms) + ")", Look::strong, language});
    block.runs.push_back({":", Look::strong});
    if (definition == nullptr) return page_.block(block);
    block.runs.push_back({" "});
    if (!definition->domain.empty())
      block.runs.push_back({"<" + definition->domain + "> ", Look::plain, language});
    const auto text = style::definition(definition->text, house_, language);
    print_paragraphs(std::move(block), text, restated_tail(citation.restated), page_);
  }

  void print_source(const style::Citation& citation) {
    if (citation.document.empty()) return;
    const auto& reference = references_.cite(citation);
    page_.block(
        {BlockKind::source, "", {{style::source_line(citation, house_), Look::plain, "", reference.anchor}}});
  }

  void keep_short_forms(const PrintedTerm& printed) {
    for (const auto* form : printed.short_forms) {
      auto& list = form->kind == DesignationKind::abbreviation ? abbreviations_ : symbols_;
      list.emplace(text::collation_key(form->text, heading_.language), form->text, printed.term->text,
                   printed.section->language);
    }
  }

  void print_list(const style::Clause& clause, const Forms& forms) {
    open(BlockKind::subclause, clause);
    body(forms.empty() ? clauses_.empty : clause.introduction);
    for (const auto& [key, form, expansion, language] : forms)
      page_.block({BlockKind::abbreviation, form, {{expansion, Look::plain, language}}, language});
  }

  void print_bibliography() {
    const auto references = references_.sorted();
    if (references.empty()) return;
    open(BlockKind::clause, clauses_.bibliography);
    for (std::size_t i = 0; i < references.size(); ++i)
      page_.block(reference_block(*references[i], clauses_.reference_prefix + std::to_string(i + 1)));
  }

  const Heading& heading_;
  Page& page_;
  style::Profile house_;
  style::Clauses clauses_;
  References references_;
  Forms symbols_;
  Forms abbreviations_;
  std::size_t entries_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace

std::unique_ptr<Layout> make_run_in_layout(const Heading& heading, Page& page) {
  return std::make_unique<RunInLayout>(heading, page);
}

}  // namespace termreg::glossary
