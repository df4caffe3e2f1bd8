// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/listing.h"

#include <algorithm>
#include <map>

namespace termreg::conflicts {
namespace {

using BodyPair = std::pair<std::string, std::string>;

// Every two bodies that meet in the finding; one body twice where two of its entries clash.
void count_pairs(const Finding& finding, std::map<BodyPair, std::uint64_t>& counts) {
  std::map<std::string_view, int> bodies;
  for (const auto& entry : finding.entries) ++bodies[entry.body()];
  for (auto one = bodies.begin(); one != bodies.end(); ++one) {
    if (one->second > 1) ++counts[BodyPair(std::string(one->first), std::string(one->first))];
    for (auto other = std::next(one); other != bodies.end(); ++other)
      ++counts[BodyPair(std::string(one->first), std::string(other->first))];
  }
}

std::vector<BodyPairCount> most_first(const std::map<BodyPair, std::uint64_t>& counts) {
  std::vector<BodyPairCount> sorted;
  for (const auto& [pair, count] : counts) sorted.push_back({pair.first, pair.second, count});
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.count > b.count; });
  return sorted;
}

// The filter without one of its demands, for the counts of what could be chosen instead.
struct Relaxed {
  explicit Relaxed(const Filter& filter) : any_code(filter), any_body(filter), any_state(filter) {
    any_code.codes.clear();
    any_body.body.clear();
    any_body.against.clear();
    for (auto* one : {&any_code, &any_body, &any_state}) one->state.reset();
  }
  Filter any_code, any_body, any_state;
};

}  // namespace

FindingTable::FindingTable(const std::vector<Finding>& findings) : findings_(findings) {
  for (const auto& finding : findings) {
    by_digest_.emplace(finding.digest, &finding);
    for (const auto& entry : finding.entries) {
      auto& of_entry = by_entry_[entry.text()];
      if (of_entry.empty() || of_entry.back() != &finding) of_entry.push_back(&finding);
    }
  }
}

const Finding* FindingTable::find(std::string_view digest) const {
  const auto found = by_digest_.find(digest);
  return found == by_digest_.end() ? nullptr : found->second;
}

template <typename Visit>
void FindingTable::each_candidate(const Filter& filter, Visit visit) const {
  if (filter.entry.empty()) {
    for (const auto& finding : findings_) visit(finding);
    return;
  }
  const auto of_entry = by_entry_.find(filter.entry);
  if (of_entry == by_entry_.end()) return;
  for (const auto* finding : of_entry->second) visit(*finding);
}

Listing FindingTable::list(const Filter& filter, const Window& window, const Decisions& decisions,
                           std::string_view today) const {
  Listing out;
  std::map<FindingCode, std::uint64_t> codes;
  std::map<DecisionState, std::uint64_t> states;
  std::map<BodyPair, std::uint64_t> pairs;
  const Relaxed relaxed(filter);
  const bool counts = window.facets == Facets::counted;
  each_candidate(filter, [&](const Finding& finding) {
    const auto state = decisions.state_of(finding, today);
    const bool in_state = !filter.state || *filter.state == state;
    const bool passes = matches(relaxed.any_state, finding);
    if (counts) {
      if (in_state && matches(relaxed.any_code, finding)) ++codes[finding.code];
      if (in_state && matches(relaxed.any_body, finding)) count_pairs(finding, pairs);
      if (passes) ++states[state];
    }
    if (!passes || !in_state) return;
    if (out.total >= window.offset && out.findings.size() < window.limit) {
      out.findings.push_back(finding);
      decisions.mark(out.findings.back(), today);
    }
    ++out.total;
  });
  out.by_code.assign(codes.begin(), codes.end());
  out.by_state.assign(states.begin(), states.end());
  out.by_pair = most_first(pairs);
  return out;
}

}  // namespace termreg::conflicts
