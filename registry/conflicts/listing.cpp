// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/listing.h"

#include <algorithm>
#include <map>
#include <tuple>

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

std::uint64_t digest_of(std::string_view id) {
  return std::hash<std::string_view>{}(id);
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

bool comes_before(const Finding& x, const Finding& y) {
  if (x.severity != y.severity) return x.severity > y.severity;
  return std::tie(x.code, x.designation, x.entries, x.language, x.digest, x.why) <
         std::tie(y.code, y.designation, y.entries, y.language, y.digest, y.why);
}

FindingTable::FindingTable(const std::vector<Finding>& findings) {
  for (const auto& finding : findings) {
    in_order_.push_back(&finding);
    index(finding);
  }
}

void FindingTable::index(const Finding& finding) {
  by_digest_.emplace(finding.digest, &finding);
  for (const auto& entry : finding.entries) {
    auto& of_entry = by_entry_[digest_of(entry.text())];
    if (of_entry.empty() || of_entry.back() != &finding) of_entry.push_back(&finding);
  }
}

void FindingTable::replace(std::span<const Finding* const> gone, std::vector<const Finding*> come) {
  const auto in_list = [](const Finding* x, const Finding* y) { return comes_before(*x, *y); };
  for (const Finding* finding : gone) {
    const auto [begin, end] = std::equal_range(in_order_.begin(), in_order_.end(), finding, in_list);
    if (const auto at = std::find(begin, end, finding); at != end) in_order_.erase(at);
    forget_digest(*finding);
    for (const auto& entry : finding->entries)
      if (const auto held = by_entry_.find(digest_of(entry.text())); held != by_entry_.end()) {
        std::erase(held->second, finding);
        if (held->second.empty()) by_entry_.erase(held);
      }
  }
  std::sort(come.begin(), come.end(), in_list);
  for (const Finding* finding : come) index(*finding);
  constexpr std::size_t few = 100;
  if (come.size() < few) {
    for (const Finding* finding : come)
      in_order_.insert(std::upper_bound(in_order_.begin(), in_order_.end(), finding, in_list), finding);
    return;
  }
  const auto middle = static_cast<std::ptrdiff_t>(in_order_.size());
  in_order_.insert(in_order_.end(), come.begin(), come.end());
  std::inplace_merge(in_order_.begin(), in_order_.begin() + middle, in_order_.end(), in_list);
}

void FindingTable::forget_digest(const Finding& finding) {
  const auto [begin, end] = by_digest_.equal_range(finding.digest);
  const auto at = std::find_if(begin, end, [&](const auto& one) { return one.second == &finding; });
  if (at != end) by_digest_.erase(at);
}

const Finding* FindingTable::find(std::string_view digest) const {
  const auto found = by_digest_.find(digest);
  return found == by_digest_.end() ? nullptr : found->second;
}

std::span<const Finding* const> FindingTable::of_entry(std::string_view entry_id) const {
  const auto found = by_entry_.find(digest_of(entry_id));
  return found == by_entry_.end() ? std::span<const Finding* const>{} : found->second;
}

// In the order of the list, which is that of the table unless a profile says otherwise.
std::vector<const Finding*> FindingTable::candidates(const Filter& filter) const {
  std::vector<const Finding*> out = in_order_;
  if (!filter.entry.empty()) {
    const auto held = of_entry(filter.entry);
    out.assign(held.begin(), held.end());
    std::sort(out.begin(), out.end(),
              [](const Finding* x, const Finding* y) { return comes_before(*x, *y); });
  }
  if (has_own_severities(filter.profile))
    std::stable_sort(out.begin(), out.end(), [&](const Finding* x, const Finding* y) {
      return severity_in(filter.profile, *x) > severity_in(filter.profile, *y);
    });
  return out;
}

Choice FindingTable::choose(const Filter& filter, const Window& window, const Decisions& decisions,
                            std::string_view today) const {
  Choice out;
  std::map<FindingCode, std::uint64_t> codes;
  std::map<DecisionState, std::uint64_t> states;
  std::map<BodyPair, std::uint64_t> pairs;
  const Relaxed relaxed(filter);
  const bool counts = window.facets == Facets::counted;
  for (const Finding* finding : candidates(filter)) {
    const auto state = decisions.state_of(*finding, today);
    const bool in_state = !filter.state || *filter.state == state;
    const bool passes = matches(relaxed.any_state, *finding);
    if (counts) {
      if (in_state && matches(relaxed.any_code, *finding)) ++codes[finding->code];
      if (in_state && matches(relaxed.any_body, *finding)) count_pairs(*finding, pairs);
      if (passes) ++states[state];
    }
    if (!passes || !in_state) continue;
    if (out.counts.total >= window.offset && out.findings.size() < window.limit)
      out.findings.push_back(finding);
    ++out.counts.total;
  }
  out.counts.by_code.assign(codes.begin(), codes.end());
  out.counts.by_state.assign(states.begin(), states.end());
  out.counts.by_pair = most_first(pairs);
  return out;
}

Listing FindingTable::list(const Filter& filter, const Window& window, const Decisions& decisions,
                           std::string_view today) const {
  auto chosen = choose(filter, window, decisions, today);
  for (const Finding* finding : chosen.findings) {
    auto& shown =
        chosen.counts.findings.emplace_back(window.detail == Detail::worded ? worded(*finding) : *finding);
    shown.severity = severity_in(filter.profile, shown);
    decisions.mark(shown, today);
  }
  return std::move(chosen.counts);
}

}  // namespace termreg::conflicts
