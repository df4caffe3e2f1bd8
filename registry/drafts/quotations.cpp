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
  std::vector<TermEntry> cited;  // of the cited edition; a document may define a term twice
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
      held.cited.push_back(std::move(*entry));
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

enum class Agreement { same, different, unknown };

// A restated text is not the wording of its document: nothing can be said about a quotation of that.
Agreement agreement(const Checking& checking, std::string_view quotation, const TermEntry& held) {
  const auto* original = main_definition(held, checking.view.language());
  if (original == nullptr || is_restated(*original)) return Agreement::unknown;
  const auto a = conflicts::normalised_definition(original->text),
             b = conflicts::normalised_definition(quotation);
  return a == b ? Agreement::same : Agreement::different;
}

void say_differs(Checking& checking, const DraftTerm& term, const TermEntry& held, const Source& source) {
  const auto original = main_definition(held, checking.view.language())->text;
  const auto name = designation_of(term);
  // Only with both dates is it sure that this is the text that was quoted.
  const bool sure = !source.edition.empty() && !held.edition.empty();
  auto& finding =
      checking.say(DraftCode::d2, "quotation-differs", sure ? Severity::error : Severity::warning,
                   definition_spot(checking.view, term),
                   "The definition of " + in_quotes(name) + " is not that of " + cited(held) +
                       ", which it cites: " + words_that_differ(definition_of(term), original) + ".");
  finding.replacement = style::definition(original, checking.profile, checking.view.language());
  finding.entries.push_back(held.id);
}

void say_superseded(Checking& checking, const DraftTerm& term, const TermEntry& newer) {
  auto& finding = checking.say(DraftCode::d2, "source-superseded", Severity::warning,
                               definition_spot(checking.view, term),
                               "A later edition of the cited document, " + cited(newer) + ", defines " +
                                   in_quotes(designation_of(term)) + " in other words.");
  finding.replacement = style::definition(main_definition(newer, checking.view.language())->text,
                                          checking.profile, checking.view.language());
  finding.entries.push_back(newer.id);
}

void compare_quotation(Checking& checking, const DraftTerm& term, const LanguageSection& section) {
  const auto* source = cited_source(term, section);
  if (source == nullptr || section.definitions.empty()) return;
  if (source->relation == SourceRelation::modified || source->relation == SourceRelation::adapted) return;
  const auto held = held_entries(checking, designation_of(term), *source);
  const auto quotation = definition_of(term);
  const TermEntry* different = nullptr;
  for (const auto& entry : held.cited) {
    const auto how = agreement(checking, quotation, entry);
    if (how == Agreement::same) return;
    if (how == Agreement::different) different = &entry;
  }
  if (different != nullptr) return say_differs(checking, term, *different, *source);
  if (held.cited.empty() && held.newer && agreement(checking, quotation, *held.newer) == Agreement::different)
    say_superseded(checking, term, *held.newer);
}

}  // namespace

void check_quotations(Checking& checking) {
  for (const auto& term : checking.draft().terms) {
    const auto* section = main_section(term);
    if (section != nullptr && is_defined_term(term)) compare_quotation(checking, term, *section);
  }
}

}  // namespace termreg::drafts
