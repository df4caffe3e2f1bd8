// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/clusters.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <optional>
#include <span>
#include <thread>
#include <tuple>

namespace termreg::conflicts {
namespace {

constexpr std::array<FindingCode, 5> shared_codes{
    FindingCode::c1_duplicate_entry, FindingCode::c2_divergent_copy, FindingCode::c3_competing_definition,
    FindingCode::c4_homonym, FindingCode::c9_abbreviation_collision};

/// Puts behind the first member the foremost one that clashes with it, and takes that pair's judgement.
/// @param judge_pair  gives the judgement of two members if they clash in the cluster's way
template <typename JudgePair>
Cluster finished(std::vector<std::uint32_t> members, const JudgePair& judge_pair) {
  Cluster out;
  for (std::size_t i = 1; i < members.size(); ++i) {
    const std::optional<Judgement> judgement = judge_pair(members[0], members[i]);
    if (!judgement) continue;
    out.judgement = *judgement;
    const auto at = members.begin() + static_cast<std::ptrdiff_t>(i);
    std::rotate(members.begin() + 1, at, at + 1);
    break;
  }
  out.members = std::move(members);
  return out;
}

/// The clusters of one group of sections that share a designation.
class GroupJudge {
 public:
  GroupJudge(const Collection& collection, const Thresholds& thresholds, std::span<const NamedSection> group)
      : collection_(collection), thresholds_(thresholds), key_(group.front().key) {
    for (const NamedSection& entry : group) members_.push_back(entry.section);
    std::sort(members_.begin(), members_.end(), [this](std::uint32_t x, std::uint32_t y) {
      return stands_before(collection_.sections[x], collection_.sections[y]);
    });
  }

  void add_clusters(std::vector<Cluster>& out) const {
    std::array<std::optional<Forest>, shared_codes.size()> forests;  // most groups have one code, if any
    for (std::uint32_t i = 0; i < members_.size(); ++i)
      for (std::uint32_t j = i + 1; j < members_.size(); ++j)
        if (const auto judgement = judge_pair(members_[i], members_[j])) {
          auto& forest = forests.at(code_index(judgement->code));
          if (!forest) forest.emplace(members_.size());
          forest->join(i, j);
        }
    for (std::size_t code = 0; code < shared_codes.size(); ++code)
      if (forests.at(code)) add_components(*forests.at(code), shared_codes[code], out);
  }

 private:
  static std::size_t code_index(FindingCode code) {
    return static_cast<std::size_t>(std::find(shared_codes.begin(), shared_codes.end(), code) -
                                    shared_codes.begin());
  }

  /// Nothing for a pair that does not clash, or whose best shared designation is that of another group.
  [[nodiscard]] std::optional<Judgement> judge_pair(std::uint32_t x, std::uint32_t y) const {
    const Section& a = collection_.sections[x];
    const Section& b = collection_.sections[y];
    if (a.id == b.id) return std::nullopt;
    const SharedName shared = shared_name(a.prepared, b.prepared);
    if (shared.level == MatchLevel::none || group_of(a, a.prepared.names[shared.a]) != key_)
      return std::nullopt;
    const Judgement judgement = judge(a.prepared, b.prepared, collection_.lexicon->table, thresholds_);
    // A shared designation that does not count (an abbreviation, say) may leave a pair for unshared_clusters.
    const bool is_shared_kind = code_index(judgement.code) < shared_codes.size();
    return is_shared_kind ? std::optional(judgement) : std::nullopt;
  }

  void add_components(Forest& forest, FindingCode code, std::vector<Cluster>& out) const {
    std::map<std::uint32_t, std::vector<std::uint32_t>> components;
    for (std::uint32_t i = 0; i < members_.size(); ++i) components[forest.root(i)].push_back(members_[i]);
    for (auto& [root, members] : components) {
      if (members.size() < 2) continue;
      out.push_back(finished(std::move(members), [&](std::uint32_t x, std::uint32_t y) {
        auto judgement = judge_pair(x, y);
        return judgement && judgement->code == code ? judgement : std::nullopt;
      }));
      out.back().group = key_;
    }
  }

  const Collection& collection_;
  const Thresholds& thresholds_;
  std::uint64_t key_;
  std::vector<std::uint32_t> members_;  ///< in the order of their standing
};

void add_near_pairs(const Collection& collection, double threshold, std::vector<SectionPair>& out) {
  std::vector<std::span<const WordId>> sets;
  sets.reserve(collection.sections.size());
  for (const Section& section : collection.sections) sets.emplace_back(section.prepared.statement.words);
  for (const NearPair& pair : near_duplicates(sets, collection.lexicon->table.weights, threshold))
    out.emplace_back(pair.first, pair.second);
}

/// Pairs of which one definition gives a designation of the other as another name.
void add_stated_pairs(const Collection& collection, const NameIndex& names, std::vector<SectionPair>& out) {
  for (std::uint32_t i = 0; i < collection.sections.size(); ++i) {
    const Section& section = collection.sections[i];
    for (const std::uint64_t stem : section.prepared.statement.synonyms)
      for (const NamedSection& named : names.with_key(group_key(stem, section.side.language)))
        if (named.section != i) out.emplace_back(std::min(i, named.section), std::max(i, named.section));
  }
}

}  // namespace

unsigned thread_count(unsigned wanted) noexcept {
  constexpr unsigned most = 8;
  return wanted != 0 ? wanted : std::clamp(std::thread::hardware_concurrency(), 1U, most);
}

void in_slices(std::size_t count, unsigned threads,
               const std::function<void(std::size_t, std::size_t)>& work) {
  constexpr std::size_t slice = 256;
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t begin = next.fetch_add(slice); begin < count; begin = next.fetch_add(slice))
      work(begin, std::min(begin + slice, count));
  };
  std::vector<std::thread> helpers;
  for (unsigned i = 1; i < threads; ++i) helpers.emplace_back(run);
  run();
  for (std::thread& helper : helpers) helper.join();
}

std::vector<Cluster> shared_clusters(const Collection& collection, const NameIndex& names,
                                     const Thresholds& thresholds, unsigned threads) {
  const auto& groups = names.groups();
  std::vector<std::vector<Cluster>> by_group(groups.size());
  in_slices(groups.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      GroupJudge(collection, thresholds, groups[i]).add_clusters(by_group[i]);
  });
  std::vector<Cluster> out;
  for (auto& clusters : by_group) std::move(clusters.begin(), clusters.end(), std::back_inserter(out));
  return out;
}

std::optional<Judgement> judge_unshared_pair(const Collection& collection, const Thresholds& thresholds,
                                             const Section& a, const Section& b) {
  if (a.id == b.id || a.side.language != b.side.language || are_linked(a, b)) return std::nullopt;
  const Statements& stated = *collection.statements;
  if (stated.are_linked(a.id, b.id) || stated.are_kept_apart(a.id, b.id)) return std::nullopt;
  const Judgement judgement = judge(a.prepared, b.prepared, collection.lexicon->table, thresholds);
  if (judgement.code != FindingCode::c5_synonym_split) return std::nullopt;
  // The rules for two arrangements of one name, and for equal texts of which one opens with its own term, ask for less
  // than the join does. What is found must not hang on who asks for the pair.
  const bool met =
      judgement.stated_synonym ||
      unshared_similarity(a.prepared, b.prepared, collection.lexicon->table) >= thresholds.near_unshared;
  return met ? std::optional(judgement) : std::nullopt;
}

std::vector<Cluster> unshared_clusters(const Collection& collection, const NameIndex& names,
                                       const Thresholds& thresholds) {
  std::vector<SectionPair> pairs;
  add_near_pairs(collection, thresholds.near_unshared, pairs);
  add_stated_pairs(collection, names, pairs);
  return clusters_of_pairs(collection, pairs, thresholds);
}

std::vector<Cluster> clusters_of_pairs(const Collection& collection, const std::vector<SectionPair>& pairs,
                                       const Thresholds& thresholds) {
  const auto judge_pair = [&](std::uint32_t x, std::uint32_t y) {
    return judge_unshared_pair(collection, thresholds, collection.sections[x], collection.sections[y]);
  };
  Forest forest(collection.sections.size());
  std::vector<std::uint32_t> touched;
  for (const auto& [x, y] : pairs) {
    if (!judge_pair(x, y)) continue;
    forest.join(x, y);
    touched.insert(touched.end(), {x, y});
  }
  std::sort(touched.begin(), touched.end());
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  std::map<std::uint32_t, std::vector<std::uint32_t>> components;
  for (const std::uint32_t section : touched) components[forest.root(section)].push_back(section);

  std::vector<Cluster> out;
  for (auto& [root, members] : components) {
    std::sort(members.begin(), members.end(), [&](std::uint32_t x, std::uint32_t y) {
      return stands_before(collection.sections[x], collection.sections[y]);
    });
    out.push_back(finished(std::move(members), judge_pair));
  }
  return out;
}

}  // namespace termreg::conflicts
