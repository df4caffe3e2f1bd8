// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "registry/glossary/house_layout.h"
#include "registry/glossary/remarks.h"
#include "registry/style/wording.h"
#include "registry/text/words.h"

namespace termreg::glossary {
namespace {

// ETSI, 3GPP and IEEE print a term in bold with its definition behind it, without a number, and lists of symbols and
// abbreviations after all terms; they differ in words only. Their bibliographies are numbered; a document to which an
// editor gave a tag stands under that, and the tag stands behind the source it is for.
class RunInLayout : public HouseLayout {
 public:
  RunInLayout(const Heading& heading, Page& page)
      : HouseLayout(heading, page, heading.profile, heading.tags) {}

  void begin() override {
    begin_document();
    open(BlockKind::subclause, clauses().here);
  }

  void entry(const TermEntry& entry) override {
    const auto printed = printed_or_left_out(entry);
    if (!printed) return;
    if (++entries_ == 1) body(clauses().here.introduction);
    const auto* definition = printed_definition(*printed);
    const auto citation = style::citation(entry, definition);
    print_definition(*printed, definition, citation);
    print_remarks(examples_of(*printed, house()), page(), style::example_label, house());
    auto notes = notes_of(entry, *printed, house());
    append_other_names(notes, *printed);
    append_status(notes, entry);
    print_remarks(notes, page(), style::note_label, house());
    print_source(citation);
    keep_short_forms(*printed);
  }

  void abbreviation(const TermEntry& entry) override {
    if (const auto printed = printed_or_left_out(entry)) keep_short_forms(*printed);
  }

  void end() override {
    if (entries_ == 0) body(clauses().empty);
    if (!clauses().symbols.title.empty()) print_list(clauses().symbols, symbols_);
    print_list(clauses().abbreviations, abbreviations_);
    print_bibliography();
    tell_left_out();
    page().end();
  }

 private:
  using Forms = std::set<std::tuple<std::string, std::string, std::string, std::string>>;

  void print_definition(const PrintedTerm& printed, const Definition* definition,
                        const style::Citation& citation) {
    const auto& language = printed.section->language;
    Block block{BlockKind::entry};
    block.language = language;
    block.runs.push_back({printed.term->text, Look::strong, language});
    if (!printed.short_forms.empty())
      block.runs.push_back({" (" + listed(printed.short_forms) + ")", Look::strong, language});
    block.runs.push_back({":", Look::strong});
    if (definition == nullptr) return page().block(block);
    block.runs.push_back({" "});
    if (!definition->domain.empty())
      block.runs.push_back({"<" + definition->domain + "> ", Look::plain, language});
    const auto text = style::definition(definition->text, house(), language);
    print_paragraphs(std::move(block), text, restated_tail(citation.restated), page());
  }

  void print_source(const style::Citation& citation) {
    if (citation.document.empty()) return;
    const auto& reference = references().cite(citation);
    Block block{BlockKind::source};
    block.runs.push_back({style::source_line(citation, house()), Look::plain, "", reference.anchor});
    if (reference.is_given)
      block.runs.push_back({" [" + reference.tag + "]", Look::plain, "", reference.anchor});
    page().block(block);
  }

  void keep_short_forms(const PrintedTerm& printed) {
    for (const auto* form : printed.short_forms) {
      auto& list = is_listed_abbreviation(*form) ? abbreviations_ : symbols_;
      list.emplace(text::collation_key(form->text, heading().language), form->text, printed.term->text,
                   printed.section->language);
    }
  }

  void print_list(const style::Clause& clause, const Forms& forms) {
    open(BlockKind::subclause, clause);
    body(forms.empty() ? clauses().empty : clause.introduction);
    for (const auto& [key, form, expansion, language] : forms)
      page().block({BlockKind::abbreviation, form, {{expansion, Look::plain, language}}, language});
  }

  void print_bibliography() {
    const auto cited = references().sorted();
    if (cited.empty()) return;
    open(BlockKind::clause, clauses().bibliography);
    std::size_t number = 0;
    for (const auto* reference : cited)
      page().block(reference_block(*reference, reference->is_given
                                                   ? reference->tag
                                                   : clauses().reference_prefix + std::to_string(++number)));
  }

  Forms symbols_;
  Forms abbreviations_;
  std::size_t entries_ = 0;
};

}  // namespace

std::unique_ptr<Layout> make_run_in_layout(const Heading& heading, Page& page) {
  return std::make_unique<RunInLayout>(heading, page);
}

}  // namespace termreg::glossary
