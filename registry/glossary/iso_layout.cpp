// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "registry/glossary/house_layout.h"
#include "registry/glossary/remarks.h"
#include "registry/style/wording.h"

namespace termreg::glossary {
namespace {

constexpr auto iso_house = style::Profile::iso;

class IsoLayout : public HouseLayout {
 public:
  IsoLayout(const Heading& heading, Page& page)
      : HouseLayout(heading, page, iso_house, References::no_tags()) {}

  void begin() override { begin_document(); }

  void entry(const TermEntry& entry) override {
    const auto printed = printed_or_left_out(entry);
    if (!printed) return;
    if (++number_ == 1) introduce(clauses().definitions.introduction);
    // On the side of the page where the terms below it stand.
    page().block({BlockKind::entry_number,
                  clauses().definitions.number + "." + std::to_string(number_),
                  {},
                  printed->section->language});
    const auto* definition = printed_definition(*printed);
    print_terms(*printed, definition);
    const auto citation = style::citation(entry, definition);
    if (definition != nullptr) print_definition(*definition, printed->section->language, citation.restated);
    print_remarks(examples_of(*printed, iso_house), page(), style::example_label, iso_house);
    auto notes = notes_of(entry, *printed, iso_house);
    if (definition == nullptr && !admitted(*printed).empty())
      notes.push_back({"Also called: " + listed(admitted(*printed)) + "."});
    append_status(notes, entry);
    print_remarks(notes, page(), style::note_label, iso_house);
    print_source(citation);
  }

  void end() override {
    if (number_ == 0) introduce(clauses().empty);
    print_bibliography();
    tell_left_out();
    page().end();
  }

 private:
  void introduce(const std::string& sentence) {
    body(sentence);
    for (const auto& pointer : clauses().pointers) body(pointer);
  }

  static std::vector<const Designation*> admitted(const PrintedTerm& printed) {
    std::vector<const Designation*> found;
    for (const auto* group : {&printed.synonyms, &printed.short_forms})
      std::copy_if(group->begin(), group->end(), std::back_inserter(found), [](const auto* designation) {
        return designation->acceptability != Acceptability::preferred;
      });
    return found;
  }

  // Preferred terms are bold, admitted ones regular, deprecated ones labelled; each stands on a line of its own. Where
  // no definition follows, a regular line would be read as one, and admitted terms stand in a note.
  void print_terms(const PrintedTerm& printed, const Definition* definition) {
    const auto& language = printed.section->language;
    const auto line = [&](const Designation& designation, Look look) {
      page().block({BlockKind::term, "", {{designation.text, look, language}}, language});
    };
    line(*printed.term, Look::strong);
    for (const auto* group : {&printed.synonyms, &printed.short_forms})
      for (const auto* designation : *group) {
        const bool is_preferred = designation->acceptability == Acceptability::preferred;
        if (is_preferred || definition != nullptr)
          line(*designation, is_preferred ? Look::strong : Look::plain);
      }
    for (const auto* designation : printed.deprecated)
      page().block(
          {BlockKind::term, "", {{"DEPRECATED: "}, {designation->text, Look::plain, language}}, language});
  }

  void print_definition(const Definition& definition, const std::string& language, bool restated) {
    const auto text = style::definition(definition.text, iso_house, language);
    Block block{BlockKind::definition};
    block.language = language;
    if (!definition.domain.empty())
      block.runs.push_back({"<" + definition.domain + "> ", Look::plain, language});
    print_paragraphs(std::move(block), text, restated_tail(restated), page());
  }

  void print_source(const style::Citation& citation) {
    if (citation.document.empty()) return;
    page().block({BlockKind::source,
                  "",
                  {{style::source_line(citation), Look::plain, "", references().cite(citation).anchor}}});
  }

  void print_bibliography() {
    const auto cited = references().sorted();
    if (cited.empty()) return;
    page().block({BlockKind::clause, "", {{clauses().bibliography.title}}});
    for (std::size_t i = 0; i < cited.size(); ++i)
      page().block(reference_block(*cited[i], std::to_string(i + 1)));
  }

  std::size_t number_ = 0;
};

}  // namespace

std::unique_ptr<Layout> make_iso_layout(const Heading& heading, Page& page) {
  return std::make_unique<IsoLayout>(heading, page);
}

}  // namespace termreg::glossary
