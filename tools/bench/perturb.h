// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace termreg::bench {

/// Random numbers that are the same everywhere for the same seed (SplitMix64, Steele et al. 2014).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// A number under `limit`, which is at least 1.
  std::size_t under(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }

 private:
  std::uint64_t state_;
};

/// What an editor may do to a designation, or to a definition, before typing it.
enum class Perturbation {
  exact,
  typo,          ///< one letter inserted, left out, replaced, or swapped with its neighbour
  two_typos,     ///< two of them, in a designation of ten letters or more
  plural,        ///< the last word in the plural
  spelling,      ///< US for GB spelling or the other way round
  hyphen,        ///< a space for a hyphen, a hyphen for a space, or joined
  word_order,    ///< two or more words in another order
  missing_word,  ///< three or more words, one of them left out
  abbreviation,  ///< the initials of three or more words, in capitals
  half_meaning,  ///< every other word of a definition on average, in order; at least eight words
};

/// A text of three or more words without its first one, without its second one, and so on.
[[nodiscard]] std::vector<std::string> without_each_word(std::string_view text);

/// Every perturbation with its name for tables.
struct NamedPerturbation {
  Perturbation kind;
  const char* name;
};
[[nodiscard]] const std::vector<NamedPerturbation>& perturbations();

/// The text as somebody might type it, or nothing if this cannot be done to it. ASCII letters only are changed.
[[nodiscard]] std::optional<std::string> perturbed(std::string_view text, Perturbation kind, Dice& dice);

}  // namespace termreg::bench
