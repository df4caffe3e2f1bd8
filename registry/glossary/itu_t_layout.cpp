// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "registry/glossary/layout.h"
#include "registry/glossary/printed_term.h"
#include "registry/glossary/references.h"
#include "registry/glossary/remarks.h"
#include "registry/style/abbreviation.h"
#include "registry/style/clauses.h"
#include "registry/style/wording.h"
#include "registry/text/words.h"

namespace termreg::glossary {
namespace {

constexpr auto itu_t_house = style::Profile::itu_t;

class ItuLayout : public Layout {
 public:
  ItuLayout(const Heading& heading, Page& page)
      : heading_(heading),
        page_(page),
        clauses_(style::clauses(itu_t_house, heading.deliverable_kind)),
        references_(itu_t_house, heading.documents, heading.tags) {}

  void begin() override {
    page_.begin(heading_.title, heading_.language);
    page_.block({BlockKind::deliverable, "", {{heading_.deliverable_kind}}});
    page_.block(
        {BlockKind::title, "", {{heading_.title, Look::plain, heading_.language}}, heading_.language});
    remark(std::string(style::restated_explanation()));
    open(BlockKind::clause, clauses_.definitions);
    open(BlockKind::subclause, clauses_.elsewhere);
  }

  void entry(const TermEntry& entry) override {
    const auto printed = printed_term(entry, heading_.language);
    if (!printed) {
      ++left_out_;
      return;
    }
    if (is_defined_here(entry) && !in_own_terms_) open_own_terms();
    if (++number_ == 1) body(current_clause().introduction);
    const auto* definition =
        printed->section->definitions.empty() ? nullptr : &printed->section->definitions.front();
    const auto citation = style::citation(entry, definition);
    print_definition(*printed, definition, citation);
    print_remarks(examples_of(*printed, itu_t_house), page_, style::example_label, itu_t_house);
    auto notes = notes_of(entry, *printed, itu_t_house);
    append_layout_notes(notes, entry, *printed, citation);
    print_remarks(notes, page_, style::note_label, itu_t_house);
    keep_abbreviations(*printed);
  }

  void abbreviation(const TermEntry& entry) override {
    const auto printed = printed_term(entry, heading_.language);
    if (printed) keep_abbreviations(*printed);
    if (!printed) ++left_out_;
  }

  void end() override {
    if (!in_own_terms_) open_own_terms();
    if (number_ == 0) body(clauses_.empty);
    if (left_out_ > 0) remark(left_out_sentence(left_out_, heading_.language));
    print_abbreviations();
    print_bibliography();
    page_.end();
  }

 private:
  void open(BlockKind kind, const style::Clause& clause) {
    page_.block({kind, clause.number, {{clause.title}}});
  }
  void body(const std::string& text) { page_.block({BlockKind::body, "", {{text}}}); }
  void remark(const std::string& text) { page_.block({BlockKind::remark, "", {{text, Look::emphasis}}}); }
  [[nodiscard]] const style::Clause& current_clause() const {
    return in_own_terms_ ? clauses_.here : clauses_.elsewhere;
  }

  // A definition of the deliverable itself that says what it changed is no restatement of another's.
  [[nodiscard]] bool is_told_in_note(const style::Citation& citation) const {
    return in_own_terms_ && !citation.document.empty() && !citation.modification.empty();
  }

  void open_own_terms() {
    if (number_ == 0) body(clauses_.empty);
    in_own_terms_ = true;
    number_ = 0;
    open(BlockKind::subclause, clauses_.here);
  }

  // The paragraph up to and with the colon.
  Block entry_head(const PrintedTerm& printed, const Definition* definition,
                   const style::Citation& citation) {
    const auto& language = printed.section->language;
    Block block{BlockKind::entry, current_clause().number + "." + std::to_string(number_)};
    block.language = language;
    block.runs.push_back({printed.term->text, Look::strong, language});
    if (!printed.short_forms.empty())
      block.runs.push_back({" (" + listed(printed.short_forms) + ")", Look::plain, language});
    if (definition != nullptr && !definition->domain.empty())
      block.runs.push_back({" (in " + definition->domain + ")", Look::plain, language});
    if (!in_own_terms_ && !citation.document.empty()) {
      const auto& reference = references_.cite(citation);
      block.runs.push_back({" "});
      block.runs.push_back({"[" + reference.tag + "]", Look::plain, "", reference.anchor});
    }
    for (auto& run : restated_tail(citation.restated && !is_told_in_note(citation)))
      block.runs.push_back(std::move(run));
    return block;
  }

  void print_definition(const PrintedTerm& printed, const Definition* definition,
                        const style::Citation& citation) {
    auto block = entry_head(printed, definition, citation);
    const auto text = definition == nullptr
                          ? std::string()
                          : style::definition(definition->text, itu_t_house, printed.section->language);
    // Quoting the definition of a term defined elsewhere is optional; the reference alone ends the sentence.
    block.runs.push_back({text.empty() ? "." : ": "});
    print_paragraphs(std::move(block), text, {}, page_);
  }

  // What a Recommendation says in notes: other names, and the source of a definition of its own.
  void append_layout_notes(std::vector<Remark>& notes, const TermEntry& entry, const PrintedTerm& printed,
                           const style::Citation& citation) {
    if (!printed.synonyms.empty()) notes.push_back({"Also called: " + listed(printed.synonyms) + "."});
    if (!printed.deprecated.empty()) notes.push_back({"Deprecated: " + listed(printed.deprecated) + "."});
    const bool has_source = citation.document != entry.document && !citation.document.empty();
    if (!in_own_terms_ || !has_source) return;
    auto words = "Based on [" + references_.cite(citation).tag + "]";
    if (is_told_in_note(citation)) words += ", modified – " + citation.modification;
    notes.push_back({words + "."});
  }

  void keep_abbreviations(const PrintedTerm& printed) {
    for (const auto* form : printed.short_forms)
      if (form->kind == DesignationKind::abbreviation)
        abbreviations_.emplace(text::collation_key(form->text, heading_.language), form->text,
                               style::expansion(form->text, printed.term->text), printed.section->language);
  }

  void print_abbreviations() {
    open(BlockKind::clause, clauses_.abbreviations);
    body(abbreviations_.empty() ? clauses_.empty : clauses_.abbreviations.introduction);
    for (const auto& [key, abbreviation, expansion, language] : abbreviations_)
      page_.block({BlockKind::abbreviation, abbreviation, {{expansion, Look::plain, language}}, language});
  }

  void print_bibliography() {
    open(BlockKind::clause, clauses_.bibliography);
    const auto references = references_.sorted();
    if (references.empty()) body(clauses_.empty);
    for (const auto* reference : references) {
      auto block = reference_block(*reference, reference->tag);
      block.runs.push_back({"."});
      page_.block(block);
    }
  }

  const Heading& heading_;
  Page& page_;
  style::Clauses clauses_;
  References references_;
  std::set<std::tuple<std::string, std::string, std::string, std::string>> abbreviations_;
  std::size_t number_ = 0;
  std::size_t left_out_ = 0;
  bool in_own_terms_ = false;
};

}  // namespace

std::unique_ptr<Layout> make_itu_t_layout(const Heading& heading, Page& page) {
  return std::make_unique<ItuLayout>(heading, page);
}

}  // namespace termreg::glossary
