// SPDX-License-Identifier: GPL-3.0-or-later
// D5: a deprecated or merely admitted form where a preferred one exists.
#include <algorithm>
#include <charconv>
#include <set>

#include "registry/drafts/checking_private.h"

namespace termreg::drafts {
namespace {

// How the active entries that carry a form rate it.
struct Ratings {
  std::vector<std::string> deprecated_by;
  bool otherwise = false;  // some entry has it as a form one may use
};

Ratings ratings_of(const TermIndex& terms, Ordinal node) {
  Ratings ratings;
  terms.each_form(node, [&](const TermIndex::Form& form) {
    if (!is_active(form.status)) return;
    if (form.acceptability == Acceptability::deprecated)
      ratings.deprecated_by.emplace_back(form.owner);
    else
      ratings.otherwise = true;
  });
  return ratings;
}

std::string preferred_form(const TermEntry& entry, std::string_view language) {
  const auto* head = headword(entry, language);
  return head == nullptr || head->acceptability == Acceptability::deprecated ? std::string() : head->text;
}

void check_registry_form(Checking& checking, const Met& met) {
  const auto& terms = checking.knowledge.terms;
  const auto ratings = ratings_of(terms, met.what.node);
  if (ratings.deprecated_by.empty() || ratings.otherwise) return;
  const auto surface =
      std::string_view(checking.view.text(met.block)).substr(met.what.begin, met.what.end - met.what.begin);
  if (checking.own.find(surface) != no_ordinal) return;
  const auto entry = checking.knowledge.entry(ratings.deprecated_by.front());
  if (!entry) return;
  const auto preferred = preferred_form(*entry, checking.view.language(met.block));
  if (preferred.empty()) return;
  // A single word has too many everyday uses to call each of them a slip.
  // So has a form that only a body of one trade deprecates.
  const bool listed = checking.is_authority(entry->body);
  const auto severity = listed && terms.words_of(met.what.node) > 1 ? Severity::warning : Severity::info;
  auto& finding = checking.say(
      DraftCode::d5, "deprecated-form", severity, {met.block, met.what.begin, met.what.end},
      cited(*entry) + " deprecates " + in_quotes(surface) + " and prefers " + in_quotes(preferred) + ".");
  finding.replacement = preferred;
  finding.entries.push_back(entry->id);
}

// Forms that the draft itself deprecates, and uses.
void check_own_forms(Checking& checking) {
  const auto& view = checking.view;
  Recogniser recogniser(checking.own);
  std::vector<Occurrence> found;
  std::set<Ordinal> told;
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (view.zone(at) != Zone::body) continue;
    found.clear();
    recogniser.scan(view.text(at), {}, Matches::longest, found);
    for (const auto& one : found) {
      const auto ratings = ratings_of(checking.own, one.node);
      if (ratings.deprecated_by.empty() || ratings.otherwise || !told.insert(one.node).second) continue;
      std::size_t owner = 0;
      const auto& text = ratings.deprecated_by.front();
      std::from_chars(text.data(), text.data() + text.size(), owner);
      const auto preferred = designation_of(checking.draft().terms[owner]);
      checking
          .say(DraftCode::d5, "own-deprecated-form", Severity::warning, {at, one.begin, one.end},
               "The draft deprecates " + in_quotes(view.text(at).substr(one.begin, one.end - one.begin)) +
                   " itself; its preferred term is " + in_quotes(preferred) + ".")
          .replacement = preferred;
    }
  }
}

}  // namespace

void check_forms(Checking& checking) {
  std::set<Ordinal> told;
  for (const auto& met : checking.met) {
    if (checking.view.zone(met.block) != Zone::body || !told.insert(met.what.node).second) continue;
    check_registry_form(checking, met);
  }
  check_own_forms(checking);
}

}  // namespace termreg::drafts
