// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/designations/prefix_index.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <mutex>
#include <queue>
#include <tuple>

namespace termreg::designations {
namespace {

std::uint8_t length_of(std::string_view text) noexcept {
  constexpr std::size_t longest = std::numeric_limits<std::uint8_t>::max() - 1;  // longer ones are alike
  return static_cast<std::uint8_t>(std::min(text.size(), longest));
}

}  // namespace

void PrefixIndex::settle(const Interner& matches) const {
  {
    const std::shared_lock lock(mutex_);
    if (tail_.empty()) return;
  }
  const std::unique_lock lock(mutex_);
  const auto before = [&](Ordinal a, Ordinal b) { return matches.text(a) < matches.text(b); };
  std::sort(tail_.begin(), tail_.end(), before);
  const auto middle = static_cast<std::ptrdiff_t>(sorted_.size());
  sorted_.insert(sorted_.end(), tail_.begin(), tail_.end());
  tail_.clear();
  std::inplace_merge(sorted_.begin(), sorted_.begin() + middle, sorted_.end(), before);
  const auto leaves = std::bit_ceil(sorted_.size());
  shortest_.assign(2 * leaves, std::numeric_limits<std::uint8_t>::max());
  for (std::size_t i = 0; i < sorted_.size(); ++i)
    shortest_[leaves + i] = length_of(matches.text(sorted_[i]));
  for (auto node = leaves - 1; node > 0; --node)
    shortest_[node] = std::min(shortest_[2 * node], shortest_[2 * node + 1]);
}

PrefixIndex::Range PrefixIndex::range_of(std::string_view beginning, const Interner& matches) const {
  const auto cut = [&](Ordinal match) { return matches.text(match).substr(0, beginning.size()); };
  const auto range = std::ranges::equal_range(sorted_, beginning, {}, cut);
  return {static_cast<std::size_t>(range.begin() - sorted_.begin()),
          static_cast<std::size_t>(range.end() - sorted_.begin())};
}

// The nodes that cover a range, looked at from its left to its right end, so that of equal lengths the first wins.
std::size_t PrefixIndex::shortest_in(Range range) const {
  const auto leaves = shortest_.size() / 2;
  std::size_t left = 0, right = 0;  // the best from either end; node 0 is none
  for (auto begin = range.begin + leaves, end = range.end + leaves; begin < end; begin /= 2, end /= 2) {
    if (begin % 2 == 1) {
      if (left == 0 || shortest_[begin] < shortest_[left]) left = begin;
      ++begin;
    }
    if (end % 2 == 1) {
      --end;
      if (right == 0 || shortest_[end] <= shortest_[right]) right = end;
    }
  }
  auto best = left == 0 || (right != 0 && shortest_[right] < shortest_[left]) ? right : left;
  while (best < leaves) best = shortest_[2 * best] == shortest_[best] ? 2 * best : 2 * best + 1;
  return best - leaves;
}

void PrefixIndex::each_beginning_with(std::string_view beginning, const Interner& matches,
                                      const std::function<bool(Ordinal)>& visit) const {
  settle(matches);
  const std::shared_lock lock(mutex_);
  using Part = std::tuple<std::uint8_t, std::size_t, std::size_t,
                          std::size_t>;  // length, place of the shortest; range
  std::priority_queue<Part, std::vector<Part>, std::greater<>> parts;
  const auto add = [&](Range range) {
    if (range.begin == range.end) return;
    const auto place = shortest_in(range);
    parts.emplace(shortest_[shortest_.size() / 2 + place], place, range.begin, range.end);
  };
  add(range_of(beginning, matches));
  while (!parts.empty()) {
    const auto [length, place, begin, end] = parts.top();
    parts.pop();
    if (!visit(sorted_[place])) return;
    add({begin, place});
    add({place + 1, end});
  }
}

std::vector<Ordinal> PrefixIndex::beginning_with(std::string_view beginning, const Interner& matches,
                                                 std::size_t most) const {
  settle(matches);
  const std::shared_lock lock(mutex_);
  const auto [begin, end] = range_of(beginning, matches);
  const auto first = sorted_.begin() + static_cast<std::ptrdiff_t>(begin);
  return {first, first + static_cast<std::ptrdiff_t>(std::min(most, end - begin))};
}

void PrefixIndex::shrink() {
  sorted_.shrink_to_fit();
  tail_.shrink_to_fit();
}

}  // namespace termreg::designations
