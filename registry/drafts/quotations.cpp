// SPDX-License-Identifier: GPL-3.0-or-later
// D2: a definition that the draft takes over differs from what the cited document says (C12 to C14).
#include <algorithm>

#include "registry/conflicts/comparison.h"
#include "registry/drafts/checking_private.h"
#include "registry/style/wording.h"

namespace termreg::drafts {
namespace {

const Source* cited_source(const DraftTerm& term, const LanguageSection& section) {
  if (!section.definitions.empty())
    for (const auto& source : section.definitions.front().sources)
      if (!source.document.empty()) return &source;
  for (const auto& source : term.entry.sources)
    if (!source.document.empty()) return &source;
  return nullptr;
}

struct HeldEditions {
  std::optional<TermEntry> cited;  // of the cited edition, or of the only one that is held
  std::optional<TermEntry> newer;
};

// "2015" and "2015-06" are one edition as far as a citation tells.
bool same_edition(std::string_view a, std::string_view b) {
  return a.empty() || b.empty() || a.starts_with(b) || b.starts_with(a);
}

HeldEditions held_entries(const Checking& checking, std::string_view name, const Source& source) {
  HeldEditions held;
  const auto& terms = checking.knowledge.terms;
  std::vector<std::string> ids;
  terms.each_form(terms.find(name), [&](const TermIndex::Form& form) { ids.emplace_back(form.owner); });
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  for (const auto& id : ids) {
    auto entry = checking.knowledge.entry(id);
    if (!entry || !same_document(entry->document, source.document)) continue;
    if (main_definition(*entry, checking.view.language()) == nullptr) continue;
    if (same_edition(entry->edition, source.edition)) {
      held.cited = std::move(entry);
    } else if (!source.edition.empty() && entry->edition > source.edition) {
      held.newer = std::move(entry);
    }
  }
  return held;
}

std::string words_that_differ(std::string_view from, std::string_view to) {
  std::string text;
  for (const auto& part : conflicts::word_diff(from, to)) {
    if (part.kind == DiffPart::Kind::same) continue;
    if (!text.empty()) text += ", ";
    text += (part.kind == DiffPart::Kind::removed ? "not " : "but ") + in_quotes(part.text);
  }
  return text;
}

void compare_with(Checking& checking, const DraftTerm& term, const TermEntry& held, bool is_cited) {
  const auto quoted_text = definition_of(term);
  const auto* original = main_definition(held, checking.view.language());
  // A restated text is not the wording of its document: nothing can be said about a quotation of that.
  if (original == nullptr || is_restated(*original)) return;
  if (conflicts::normalised_definition(original->text) == conflicts::normalised_definition(quoted_text))
    return;
  const auto name = designation_of(term);
  const auto spot = definition_spot(checking.view, term);
  auto& finding =
      is_cited ? checking.say(DraftCode::d2, "quotation-differs", Severity::error, spot,
                              "The definition of " + in_quotes(name) + " is not that of " + cited(held) +
                                  ", which it cites: " + words_that_differ(quoted_text, original->text) + ".")
               : checking.say(DraftCode::d2, "source-superseded", Severity::warning, spot,
                              "A later edition of the cited document, " + cited(held) + ", defines " +
                                  in_quotes(name) + " in other words.");
  finding.replacement = style::definition(original->text, checking.profile, checking.view.language());
  finding.entries.push_back(held.id);
}

void compare_quotation(Checking& checking, const DraftTerm& term, const LanguageSection& section) {
  const auto* source = cited_source(term, section);
  if (source == nullptr || section.definitions.empty()) return;
  if (source->relation == SourceRelation::modified || source->relation == SourceRelation::adapted) return;
  const auto held = held_entries(checking, designation_of(term), *source);
  if (held.cited)
    compare_with(checking, term, *held.cited, true);
  else if (held.newer)
    compare_with(checking, term, *held.newer, false);
}

}  // namespace

void check_quotations(Checking& checking) {
  for (const auto& term : checking.draft().terms) {
    const auto* section = main_section(term);
    if (section != nullptr && is_defined_term(term)) compare_quotation(checking, term, *section);
  }
}

}  // namespace termreg::drafts
