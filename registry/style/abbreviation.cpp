// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/style/abbreviation.h"

#include "registry/model/ascii.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace termreg::style {
namespace {

std::string letters_of(std::string_view abbreviation) {
  std::string letters;
  for (const char c : abbreviation)
    if (is_letter(c)) letters += c;
  return letters;
}

std::string capitals_of(std::string_view abbreviation) {
  std::string capitals;
  for (const char c : abbreviation)
    if (is_upper(c)) capitals += c;
  return capitals;
}

bool is_initial(std::string_view term, std::size_t at) {
  return at == 0 || (!is_letter(term[at - 1]) && static_cast<unsigned char>(term[at - 1]) < 0x80);
}

// Which letters of the term stand for the letters of the abbreviation: the assignment in order with the
// fewest letters inside words, by dynamic programming over (letter, place); of equals, the earliest.
class Alignment {
 public:
  Alignment(std::string_view letters, std::string_view term)
      : letters_(letters),
        term_(term),
        width_(term.size() + 1),
        cost_((letters.size() + 1) * width_, impossible) {
    for (std::size_t place = 0; place <= term.size(); ++place) at(letters.size(), place) = 0;
    for (auto letter = letters.size(); letter-- > 0;)
      for (auto place = term.size(); place-- > 0;) {
        at(letter, place) = at(letter, place + 1);
        if (const auto taken = cost_of_taking(letter, place); taken < at(letter, place) || taken == 0)
          at(letter, place) = taken;
      }
  }

  [[nodiscard]] bool possible() const { return at(0, 0) != impossible; }

  void capitalise(std::string& text) const {
    std::size_t place = 0;
    for (std::size_t letter = 0; letter < letters_.size(); ++letter, ++place) {
      while (cost_of_taking(letter, place) != at(letter, place)) ++place;
      if (is_upper(letters_[letter]) && is_letter(text[place]))
        text[place] = static_cast<char>(text[place] & ~0x20);
    }
  }

 private:
  static constexpr std::uint32_t impossible = std::numeric_limits<std::uint32_t>::max() / 2;

  [[nodiscard]] std::uint32_t cost_of_taking(std::size_t letter, std::size_t place) const {
    if (to_lower(letters_[letter]) != to_lower(term_[place])) return impossible;
    return at(letter + 1, place + 1) + (is_initial(term_, place) ? 0 : 1);
  }
  [[nodiscard]] std::uint32_t at(std::size_t letter, std::size_t place) const {
    return cost_[letter * width_ + place];
  }
  std::uint32_t& at(std::size_t letter, std::size_t place) { return cost_[letter * width_ + place]; }

  std::string_view letters_;
  std::string_view term_;
  std::size_t width_;
  std::vector<std::uint32_t> cost_;
};

bool capitalise(std::string_view letters, std::string& term) {
  // A designation has at most 255 characters; beyond, the table would cost more than a capital is worth.
  if (letters.empty() || letters.size() > 64 || term.size() > 1024) return false;
  const std::string original = term;
  const Alignment alignment(letters, original);
  if (!alignment.possible()) return false;
  alignment.capitalise(term);
  return true;
}

}  // namespace

std::string expansion(std::string_view abbreviation, std::string_view term) {
  std::string result(term);
  if (!capitalise(letters_of(abbreviation), result)) capitalise(capitals_of(abbreviation), result);
  return result;
}

namespace {

struct Letters {
  std::size_t capitals = 0;
  std::size_t small = 0;
  std::size_t digits = 0;
};

// Counts Latin and Cyrillic letters; nothing if the text holds what no abbreviation does.
std::optional<Letters> letters_in(std::string_view text) {
  Letters letters;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    if (c == '\xd0' || c == '\xd1') {
      ++(c == '\xd0' && next < 0xb0 ? letters.capitals : letters.small);
      ++at;
    } else if (is_upper(c)) {
      ++letters.capitals;
    } else if (is_lower(c)) {
      ++letters.small;
    } else if (is_digit(c)) {
      ++letters.digits;
    } else if (std::string_view("-/&+.").find(c) == std::string_view::npos) {
      return std::nullopt;
    }
  }
  return letters;
}

}  // namespace

bool is_abbreviation(std::string_view text) {
  constexpr std::size_t longest = 24;
  if (text.empty() || text.size() > longest) return false;
  const auto letters = letters_in(text);
  if (!letters || letters->capitals == 0) return false;
  const auto strong = letters->capitals + letters->digits;
  if (strong + letters->small == 1) return true;
  return strong >= 2 && letters->small <= 2 * letters->capitals + 1 && strong >= letters->small / 2;
}

}  // namespace termreg::style
