// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/agreement.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace termreg::bench {
namespace {

bool is_near(FindingCode code) {
  return code == FindingCode::c1_duplicate_entry || code == FindingCode::c2_divergent_copy;
}
bool is_related(FindingCode code) {
  return code == FindingCode::c3_competing_definition;
}

}  // namespace

FindingCode expected(std::string_view label) {
  if (label == "identical") return FindingCode::c1_duplicate_entry;
  if (label == "drifted") return FindingCode::c2_divergent_copy;
  if (label == "competing") return FindingCode::c3_competing_definition;
  if (label == "homonym") return FindingCode::c4_homonym;
  if (label == "synonym_split") return FindingCode::c5_synonym_split;
  if (label == "abbreviation_collision") return FindingCode::c9_abbreviation_collision;
  return FindingCode::none;
}

Score score(std::span<const Outcome> outcomes, const std::function<bool(FindingCode)>& in) {
  int hits = 0;
  int found = 0;
  int wanted = 0;
  for (const Outcome& outcome : outcomes) {
    found += in(outcome.found) ? 1 : 0;
    wanted += in(outcome.expected) ? 1 : 0;
    hits += in(outcome.found) && in(outcome.expected) ? 1 : 0;
  }
  const auto part = [hits](int of) { return of == 0 ? 0.0 : static_cast<double>(hits) / of; };
  return {part(found), part(wanted), found + wanted == 0 ? 1.0 : 2.0 * hits / (found + wanted), wanted};
}

bool is_same_concept(FindingCode code) {
  return is_near(code) || is_related(code) || code == FindingCode::c5_synonym_split;
}

double three_way(std::span<const Outcome> outcomes) {
  std::vector<Outcome> sharing;
  std::copy_if(outcomes.begin(), outcomes.end(), std::back_inserter(sharing), [](const Outcome& outcome) {
    return is_near(outcome.expected) || is_related(outcome.expected) ||
           outcome.expected == FindingCode::c4_homonym;
  });
  const auto far = [](FindingCode code) { return !is_near(code) && !is_related(code); };
  return (score(sharing, is_near).f1 + score(sharing, is_related).f1 + score(sharing, far).f1) / 3;
}

double macro(std::span<const Outcome> outcomes) {
  double sum = 0;
  for (const FindingCode code : codes)
    sum += score(outcomes, [code](FindingCode other) { return other == code; }).f1;
  return sum / static_cast<double>(codes.size());
}

double kept_apart(std::span<const Outcome> outcomes) {
  int unrelated = 0;
  int kept = 0;
  for (const Outcome& outcome : outcomes) {
    if (outcome.expected != FindingCode::none) continue;
    ++unrelated;
    kept += outcome.found == FindingCode::c5_synonym_split ? 0 : 1;
  }
  return unrelated == 0 ? 1.0 : static_cast<double>(kept) / unrelated;
}

}  // namespace termreg::bench
