// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "registry/glossary/house_layout.h"
#include "registry/glossary/remarks.h"
#include "registry/style/abbreviation.h"
#include "registry/style/wording.h"
#include "registry/text/words.h"

namespace termreg::glossary {
namespace {

constexpr auto itu_t_house = style::Profile::itu_t;

// "<geodesy> figure of the earth": where a source keeps the field within its text.
Definition with_field_apart(Definition definition) {
  const auto close = definition.text.find("> ");
  constexpr std::size_t longest_field = 60;
  if (!definition.domain.empty() || !definition.text.starts_with('<') || close > longest_field)
    return definition;
  definition.domain = definition.text.substr(1, close - 1);
  definition.text.erase(0, close + 2);
  return definition;
}

// " (in haptics)"; what was read from a Recommendation has the word already.
std::string field_in_brackets(const std::string& domain) {
  return (domain.starts_with("in ") ? " (" : " (in ") + domain + ")";
}

class ItuLayout : public HouseLayout {
 public:
  ItuLayout(const Heading& heading, Page& page) : HouseLayout(heading, page, itu_t_house, heading.tags) {}

  void begin() override {
    begin_document();
    open(BlockKind::subclause, clauses().elsewhere);
  }

  void entry(const TermEntry& entry) override {
    const auto printed = printed_or_left_out(entry);
    if (!printed) return;
    if (is_defined_here(entry) && !in_own_terms_) open_own_terms();
    if (++number_ == 1) body(current_clause().introduction);
    const auto* stored = printed_definition(*printed);
    const auto citation = style::citation(entry, stored);
    const auto definition = stored == nullptr ? Definition() : with_field_apart(*stored);
    print_definition(*printed, stored == nullptr ? nullptr : &definition, citation);
    print_remarks(examples_of(*printed, itu_t_house), page(), style::example_label, itu_t_house);
    auto notes = notes_of(entry, *printed, itu_t_house);
    append_layout_notes(notes, entry, *printed, citation);
    append_status(notes, entry);
    print_remarks(notes, page(), style::note_label, itu_t_house);
    keep_abbreviations(*printed);
  }

  void abbreviation(const TermEntry& entry) override {
    if (const auto printed = printed_or_left_out(entry)) keep_abbreviations(*printed);
  }

  void end() override {
    if (!in_own_terms_) open_own_terms();
    if (number_ == 0) body(clauses().empty);
    print_abbreviations();
    print_bibliography();
    tell_left_out();
    page().end();
  }

 private:
  [[nodiscard]] const style::Clause& current_clause() const {
    return in_own_terms_ ? clauses().here : clauses().elsewhere;
  }

  // A definition of the deliverable itself that says what it changed is no restatement of another's.
  [[nodiscard]] bool is_told_in_note(const style::Citation& citation) const {
    return in_own_terms_ && !citation.document.empty() && !citation.modification.empty();
  }

  void open_own_terms() {
    if (number_ == 0) body(clauses().empty);
    in_own_terms_ = true;
    number_ = 0;
    open(BlockKind::subclause, clauses().here);
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
      block.runs.push_back({field_in_brackets(definition->domain), Look::plain, language});
    if (!in_own_terms_ && !citation.document.empty()) {
      const auto& reference = references().cite(citation);
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
    const bool ends_with_term = text.empty() && block.runs.size() == 1;
    if (!ends_with_term) block.runs.push_back({text.empty() ? "." : ": "});
    print_paragraphs(std::move(block), text, {}, page());
  }

  // What a Recommendation says in notes: other names, and the source of a definition of its own.
  void append_layout_notes(std::vector<Remark>& notes, const TermEntry& entry, const PrintedTerm& printed,
                           const style::Citation& citation) {
    append_other_names(notes, printed);
    const bool has_source = citation.document != entry.document && !citation.document.empty();
    if (!in_own_terms_ || !has_source) return;
    auto words = "Based on [" + references().cite(citation).tag + "]";
    if (is_told_in_note(citation)) words += ", modified – " + citation.modification;
    notes.push_back({words + "."});
  }

  void keep_abbreviations(const PrintedTerm& printed) {
    for (const auto* form : printed.short_forms)
      if (is_listed_abbreviation(*form))
        abbreviations_.emplace(text::collation_key(form->text, heading().language), form->text,
                               style::expansion(form->text, printed.term->text), printed.section->language);
  }

  void print_abbreviations() {
    open(BlockKind::clause, clauses().abbreviations);
    body(abbreviations_.empty() ? clauses().empty : clauses().abbreviations.introduction);
    for (const auto& [key, abbreviation, expansion, language] : abbreviations_)
      page().block({BlockKind::abbreviation, abbreviation, {{expansion, Look::plain, language}}, language});
  }

  void print_bibliography() {
    open(BlockKind::clause, clauses().bibliography);
    const auto cited = references().sorted();
    if (cited.empty()) body(clauses().empty);
    for (const auto* reference : cited) {
      auto block = reference_block(*reference, reference->tag);
      block.runs.push_back({"."});
      page().block(block);
    }
  }

  std::set<std::tuple<std::string, std::string, std::string, std::string>> abbreviations_;
  std::size_t number_ = 0;
  bool in_own_terms_ = false;
};

}  // namespace

std::unique_ptr<Layout> make_itu_t_layout(const Heading& heading, Page& page) {
  return std::make_unique<ItuLayout>(heading, page);
}

}  // namespace termreg::glossary
