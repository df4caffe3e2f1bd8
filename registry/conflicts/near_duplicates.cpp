// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/near_duplicates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>

namespace termreg::conflicts {
namespace {

using WordSet = std::span<const WordId>;

/// Sums differ in their last bits with the order of addition; every bound is loosened by this much.
constexpr double slack = 1 - 1e-9;

double weight_of(WordSet set, std::span<const double> weights) {
  double sum = 0;
  for (const WordId word : set) sum += weights[word];
  return sum;
}

double cosine(double common, double weight_a, double weight_b) {
  return common <= 0 ? 0 : std::min(1.0, common / std::sqrt(weight_a * weight_b));
}

double common_weight(WordSet a, WordSet b, std::span<const double> weights) {
  double sum = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) sum += weights[a[i]];
    const bool step_a = a[i] <= b[j];
    const bool step_b = b[j] <= a[i];
    i += step_a ? 1 : 0;
    j += step_b ? 1 : 0;
  }
  return sum;
}

class Sketch {
 public:
  explicit Sketch(WordSet set) {
    for (const WordId word : set) {
      const std::uint64_t bit = (word * 0x9E3779B97F4A7C15ULL) >> 56;
      bits_[bit >> 6] |= 1ULL << (bit & 63);
    }
  }
  /// How many bits of this one the other lacks.
  [[nodiscard]] int lacking_in(const Sketch& other) const {
    int count = 0;
    for (std::size_t i = 0; i < bits_.size(); ++i) count += std::popcount(bits_[i] & ~other.bits_[i]);
    return count;
  }

 private:
  std::array<std::uint64_t, 4> bits_{};
};

/// The join over one input. Sets are taken in the order of their weight, so that every candidate met in the
/// index is the lighter one.
class Join {
 public:
  Join(std::span<const WordSet> sets, std::span<const double> weights, double threshold)
      : sets_(sets),
        weights_(weights),
        threshold_(threshold),
        index_(weights.size()),
        last_seen_(sets.size(), 0) {
    for (const WordSet set : sets) {
      total_.push_back(weight_of(set, weights));
      sketches_.emplace_back(set);
    }
  }

  std::vector<NearPair> run() {
    std::vector<std::uint32_t> order(sets_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [this](std::uint32_t x, std::uint32_t y) { return total_[x] < total_[y]; });
    for (const std::uint32_t x : order) {
      if (sets_[x].empty()) continue;
      probe(x);
      insert(x);
    }
    std::sort(found_.begin(), found_.end());
    return std::move(found_);
  }

 private:
  struct Posting {
    std::uint32_t set;
    double weight;  ///< of the whole set, beside the posting because the length filter reads nothing else
  };
  struct PostingList {
    std::vector<Posting> postings;  ///< ascending by weight
    std::size_t first = 0;          ///< postings before it are too light for every set still to come
  };

  /// Number of words in the shortest prefix of the set after which less than `rest` is left.
  [[nodiscard]] std::size_t prefix(std::uint32_t x, double rest) const {
    double left = total_[x];
    std::size_t length = 0;
    while (length < sets_[x].size() && left >= rest * slack) left -= weights_[sets_[x][length++]];
    return length;
  }

  void probe(std::uint32_t x) {
    const double lightest = threshold_ * threshold_ * total_[x] * slack;
    const std::size_t length = prefix(x, threshold_ * threshold_ * total_[x]);
    for (std::size_t i = 0; i < length; ++i) {
      PostingList& list = index_[sets_[x][i]];
      while (list.first < list.postings.size() && list.postings[list.first].weight < lightest) ++list.first;
      for (std::size_t p = list.first; p < list.postings.size(); ++p) consider(x, list.postings[p].set);
    }
  }

  void consider(std::uint32_t x, std::uint32_t y) {
    if (last_seen_[y] == x + 1) return;  // met before through another word
    last_seen_[y] = x + 1;
    const double needed = threshold_ * std::sqrt(total_[x] * total_[y]) * slack;
    if (sketch_bound(x, y) < needed || sketch_bound(y, x) < needed) return;
    const double similarity = weighted_cosine(sets_[x], sets_[y], weights_);
    if (similarity >= threshold_ * slack) found_.push_back({std::min(x, y), std::max(x, y), similarity});
  }

  /// Upper bound of the common weight, by the bits of x that y lacks.
  [[nodiscard]] double sketch_bound(std::uint32_t x, std::uint32_t y) const {
    const auto lacking = static_cast<std::size_t>(sketches_[x].lacking_in(sketches_[y]));
    return total_[x] - weight_of(sets_[x].last(lacking), weights_);
  }

  void insert(std::uint32_t x) {
    const std::size_t length = prefix(x, threshold_ * total_[x]);
    for (std::size_t i = 0; i < length; ++i) index_[sets_[x][i]].postings.push_back({x, total_[x]});
  }

  std::span<const WordSet> sets_;
  std::span<const double> weights_;
  double threshold_;
  std::vector<PostingList> index_;
  std::vector<std::uint32_t> last_seen_;  ///< 1 + the set that met this one last
  std::vector<double> total_;
  std::vector<Sketch> sketches_;
  std::vector<NearPair> found_;
};

}  // namespace

double weighted_cosine(std::span<const WordId> a, std::span<const WordId> b, std::span<const double> weights,
                       double also_common) {
  const double common = common_weight(a, b, weights) + also_common;
  return std::min(1.0, cosine(common, weight_of(a, weights), weight_of(b, weights)));
}

std::vector<NearPair> near_duplicates(std::span<const WordSet> sets, std::span<const double> weights,
                                      double threshold) {
  return Join(sets, weights, threshold).run();
}

}  // namespace termreg::conflicts
