// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

/// All pairs of weighted word sets that are nearly equal, without looking at all pairs, and without losing
/// one.
///
/// The similarity of two sets X, Y is their cosine with one weight per word:
///     cos(X,Y) = W(X and Y) / sqrt(W(X) W(Y)),     W(S) = sum of the weights of the words of S.
/// From cos(X,Y) >= t follow three bounds; each step throws out only pairs that break one of them, and what
/// is left is computed exactly, so the result equals that of comparing every pair (tested against it at
/// random):
///  1. length:  W(X and Y) <= min(W(X), W(Y)), hence min >= t^2 max.
///  2. prefix:  with the words of every set in one order (rarest first), X and Y share a word in the prefix
///  of X after
///     which less than t^2 W(X) is left; of the lighter set Y the prefix after which less than t W(Y) is left
///     will do, because W(X and Y) >= t sqrt(W(X) W(Y)) >= t W(Y). (Bayardo, Ma, Srikant: Scaling Up All
///     Pairs Similarity Search, WWW 2007.)
///  3. sketch:  each word sets one of 256 bits. k bits of X that Y lacks are at least k words of X that Y
///     lacks, and they weigh at least as much as the k lightest words of X.
/// Rounding: a bound is given up to one part in 10^9, so that a pair exactly at the threshold is kept.
namespace termreg::conflicts {

using WordId = std::uint32_t;

/// Two sets by their positions in the input, first < second.
struct NearPair {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  double similarity = 0;
  auto operator<=>(const NearPair&) const = default;
};

/// @param sets     word sets; ids ascending, no id twice. Empty sets meet nothing.
/// @param weights  weight of every word id; positive, and never growing with the id (rarest word first):
///                 the sketch relies on it
/// @param threshold  in (0, 1]
/// @return every pair with cosine >= threshold, ascending by (first, second). Pure; needs O(total words)
/// memory.
[[nodiscard]] std::vector<NearPair> near_duplicates(std::span<const std::span<const WordId>> sets,
                                                    std::span<const double> weights, double threshold);

/// The cosine above of two sets, as the join computes it: symmetric to the last bit.
/// @param also_common  weight in common beside the words that both sets hold; the cosine is at most 1
[[nodiscard]] double weighted_cosine(std::span<const WordId> a, std::span<const WordId> b,
                                     std::span<const double> weights, double also_common = 0);

}  // namespace termreg::conflicts
