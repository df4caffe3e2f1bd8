// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/found.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <iterator>
#include <numeric>
#include <unordered_set>

#include "registry/conflicts/finding_text.h"

namespace termreg::conflicts {
namespace {

bool is_wanted(const Units& units, const UnitSet* wanted) {
  return wanted == nullptr || std::any_of(units.begin(), units.end(),
                                          [&](Unit unit) { return unit != 0 && wanted->contains(unit); });
}

std::unique_ptr<Found> of_cluster(const Cluster& cluster, const SectionList& all) {
  auto out = std::make_unique<Found>();
  out->sections.reserve(cluster.members.size());
  for (const std::uint32_t member : cluster.members) out->sections.push_back(&all[member]);
  static_cast<Finding&>(*out) = outline(out->sections, cluster.judgement);
  out->judgement = cluster.judgement;
  out->units = {unit_of(cluster, all)};
  return out;
}

std::unique_ptr<Found> of_kind(const Kind& kind, Raised& raised) {
  auto out = std::make_unique<Found>();
  static_cast<Finding&>(*out) = outline(kind, raised);
  out->sections = std::move(raised.sections);
  out->kind = &kind;
  out->grounds = std::move(raised.evidence);
  out->units = raised.units;
  return out;
}

void add_clusters(const std::vector<Cluster>& clusters, const SectionList& all, const UnitSet* wanted,
                  unsigned threads, FoundList& out) {
  std::vector<const Cluster*> chosen;
  for (const Cluster& cluster : clusters)
    if (is_wanted({unit_of(cluster, all)}, wanted)) chosen.push_back(&cluster);
  const std::size_t first = out.size();
  out.resize(first + chosen.size());
  in_slices(chosen.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) out[first + i] = of_cluster(*chosen[i], all);
  });
}

/// An entry may say a thing twice, as with two relations to one entry that is not there: that is one finding.
void drop_repeats(std::vector<Raised>& raised) {
  const auto hash = [](const Raised* one) { return std::hash<std::string_view>{}(one->why); };
  const auto equal = [](const Raised* a, const Raised* b) { return *a == *b; };
  std::unordered_set<const Raised*, decltype(hash), decltype(equal)> seen(raised.size(), hash, equal);
  std::vector<Raised> once;
  once.reserve(raised.size());  // what was seen stays where it is
  for (Raised& one : raised)
    if (!seen.contains(&one)) seen.insert(&once.emplace_back(std::move(one)));
  raised = std::move(once);
}

/// Every kind looks at the whole ground by itself, so the kinds are what the threads share out.
std::vector<std::vector<Raised>> raised_by_kinds(const Ground& ground, unsigned threads) {
  const auto table = kinds();
  std::vector<std::size_t> order(table.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_partition(order.begin(), order.end(),
                        [&](std::size_t i) { return table[i].effort == Effort::large; });
  std::vector<std::vector<Raised>> raised(table.size());
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t i = next.fetch_add(1); i < order.size(); i = next.fetch_add(1)) {
      auto& out = raised[order[i]];
      table[order[i]].find(ground, out);
      drop_repeats(out);
    }
  };
  std::vector<std::future<void>> helpers;
  for (unsigned i = 1; i < threads; ++i) helpers.push_back(std::async(std::launch::async, run));
  run();
  for (auto& helper : helpers) helper.get();
  return raised;
}

}  // namespace

Unit unit_of(const Cluster& cluster, const SectionList& sections) {
  if (cluster.group != 0) return group_unit(cluster.group);
  return split_unit(sections[cluster.members.front()]);
}

Unit split_unit(const Section& section) {
  return unit_of(FindingCode::c5_synonym_split, section.id.text() + '|' + section.side.language);
}

Finding worded(const Found& found, const Vocabulary& vocabulary) {
  Finding out = found;
  if (found.kind == nullptr) {
    word(found.sections, found.judgement, vocabulary, out);
    return out;
  }
  if (found.kind->compares_definitions && found.sections.size() > 1)
    describe_definitions(*found.sections[0], *found.sections[1], vocabulary, out);
  for (const Evidence& evidence : found.grounds) out.evidence.push_back(located(evidence));
  return out;
}

namespace {

/// The number of the section among those of the outline; one that is not among them is put beside them.
std::uint32_t number_of(const Section& section, const Found& found, FindingOutline& out) {
  const auto at = std::find(found.sections.begin(), found.sections.end(), &section);
  if (at != found.sections.end()) return static_cast<std::uint32_t>(at - found.sections.begin());
  const std::pair name(section.id, section.side.language);
  const auto beside = std::find(out.beside.begin(), out.beside.end(), name);
  const auto number = static_cast<std::uint32_t>(found.sections.size() +
                                                 static_cast<std::size_t>(beside - out.beside.begin()));
  if (beside == out.beside.end()) out.beside.push_back(name);
  return number;
}

bool are_in_one_language(const Found& found) {
  return std::all_of(found.sections.begin(), found.sections.end(),
                     [&](const Section* section) { return section->side.language == found.language; });
}

}  // namespace

FindingOutline kept_outline(const Found& found) {
  FindingOutline out;
  static_cast<Finding&>(out) = found;
  if (!are_in_one_language(found))
    for (const Section* section : found.sections) out.languages.push_back(section->side.language);
  for (const Evidence& evidence : found.grounds) {
    const auto unit = evidence.span == Evidence::Span::bytes ? FindingOutline::Ground::Unit::bytes
                                                             : FindingOutline::Ground::Unit::words;
    out.grounds.push_back(
        {number_of(*evidence.section, found, out), evidence.field, evidence.begin, evidence.end, unit});
  }
  out.shared_a = static_cast<std::uint32_t>(found.judgement.shared.a);
  out.shared_b = static_cast<std::uint32_t>(found.judgement.shared.b);
  out.definitions_equal = found.judgement.definitions_equal;
  out.qualified = found.judgement.qualified;
  out.narrower = found.judgement.narrower;
  out.stated_synonym = found.judgement.stated_synonym;
  return out;
}

FoundList found_on(const Ground& ground, const std::vector<Cluster>& unshared, const UnitSet* wanted,
                   unsigned threads) {
  FoundList out;
  add_clusters(ground.shared(), ground.sections(), wanted, threads, out);
  add_clusters(unshared, ground.sections(), wanted, threads, out);
  auto raised = raised_by_kinds(ground, threads);
  for (std::size_t i = 0; i < raised.size(); ++i) {
    std::erase_if(raised[i], [&](const Raised& one) { return !is_wanted(one.units, wanted); });
    const std::size_t first = out.size();
    out.resize(first + raised[i].size());
    in_slices(raised[i].size(), threads, [&](std::size_t begin, std::size_t end) {
      for (std::size_t k = begin; k < end; ++k) out[first + k] = of_kind(kinds()[i], raised[i][k]);
    });
    raised[i] = {};
  }
  return out;
}

}  // namespace termreg::conflicts
