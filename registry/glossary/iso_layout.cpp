// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include "registry/glossary/layout.h"
#include "registry/glossary/printed_term.h"
#include "registry/glossary/references.h"
#include "registry/glossary/remarks.h"
#include "registry/style/clauses.h"
#include "registry/style/wording.h"

namespace termreg::glossary {
namespace {

constexpr auto iso_house = style::Profile::iso;

class IsoLayout : public Layout {
 public:
  IsoLayout(const Heading& heading, Page& page)
      : heading_(heading),
        page_(page),
        clauses_(style::clauses(iso_house, heading.deliverable_kind)),
        references_(iso_house, heading.documents) {}

  void begin() override {
    page_.begin(heading_.title, heading_.language);
    page_.block({BlockKind::deliverable, "", {{heading_.deliverable_kind}}});
    page_.block(
        {BlockKind::title, "", {{heading_.title, Look::plain, heading_.language}}, heading_.language});
    page_.block({BlockKind::remark, "", {{std::string(style::restated_explanation()), Look::emphasis}}});
    page_.block({BlockKind::clause, clauses_.definitions.number, {{clauses_.definitions.title}}});
  }

  void entry(const TermEntry& entry) override {
    const auto printed = printed_term(entry, heading_.language);
    if (!printed) {
      ++left_out_;
      return;
    }
    if (++number_ == 1) introduce(clauses_.definitions.introduction);
    page_.block({BlockKind::entry_number, clauses_.definitions.number + "." + std::to_string(number_)});
    print_terms(*printed);
    const auto* definition =
        printed->section->definitions.empty() ? nullptr : &printed->section->definitions.front();
    const auto citation = style::citation(entry, definition);
    if (definition != nullptr) print_definition(*definition, printed->section->language, citation.restated);
    print_remarks(examples_of(*printed, iso_house), page_, style::example_label, iso_house);
    print_remarks(notes_of(entry, *printed, iso_house), page_, style::note_label, iso_house);
    print_source(citation);
  }

  void end() override {
    if (number_ == 0) introduce(clauses_.empty);
    if (left_out_ > 0)
      page_.block(
          {BlockKind::remark, "", {{left_out_sentence(left_out_, heading_.language), Look::emphasis}}});
    print_bibliography();
    page_.end();
  }

 private:
  void introduce(const std::string& sentence) {
    page_.block({BlockKind::body, "", {{sentence}}});
    for (const auto& pointer : clauses_.pointers) page_.block({BlockKind::body, "", {{pointer}}});
  }

  // Preferred terms are bold, admitted ones regular, deprecated ones labelled; each stands on a line of its
  // own.
  void print_terms(const PrintedTerm& printed) {
    const auto& language = printed.section->language;
    const auto line = [&](const Designation& designation, Look look) {
      page_.block({BlockKind::term, "", {{designation.text, look, language}}, language});
    };
    line(*printed.term, Look::strong);
    for (const auto* group : {&printed.synonyms, &printed.short_forms})
      for (const auto* designation : *group)
        line(*designation,
             designation->acceptability == Acceptability::preferred ? Look::strong : Look::plain);
    for (const auto* designation : printed.deprecated)
      page_.block(
          {BlockKind::term, "", {{"DEPRECATED: "}, {designation->text, Look::plain, language}}, language});
  }

  void print_definition(const Definition& definition, const std::string& language, bool restated) {
    const auto text = style::definition(definition.text, iso_house, language);
    Block block{BlockKind::definition};
    block.language = language;
    if (!definition.domain.empty())
      block.runs.push_back({"<" + definition.domain + "> ", Look::plain, language});
    print_paragraphs(std::move(block), text, restated_tail(restated), page_);
  }

  void print_source(const style::Citation& citation) {
    if (citation.document.empty()) return;
    page_.block({BlockKind::source,
                 "",
                 {{style::source_line(citation), Look::plain, "", references_.cite(citation).anchor}}});
  }

  void print_bibliography() {
    const auto references = references_.sorted();
    if (references.empty()) return;
    page_.block({BlockKind::clause, "", {{clauses_.bibliography.title}}});
    for (std::size_t i = 0; i < references.size(); ++i)
      page_.block(reference_block(*references[i], std::to_string(i + 1)));
  }

  const Heading& heading_;
  Page& page_;
  style::Clauses clauses_;
  References references_;
  std::size_t number_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace

std::unique_ptr<Layout> make_iso_layout(const Heading& heading, Page& page) {
  return std::make_unique<IsoLayout>(heading, page);
}

}  // namespace termreg::glossary
