// SPDX-License-Identifier: GPL-3.0-or-later
// mark = SP ( "(" 1*2DIGIT ")" / "bis" / "ter" / "quater" / "quinquies" )    at the end of a designation
#include <algorithm>
#include <array>

#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::text {
namespace {

bool is_number_in_brackets(std::string_view word) {
  constexpr std::size_t longest = 4;
  return word.size() > 2 && word.size() <= longest && word.front() == '(' && word.back() == ')' &&
         std::all_of(word.begin() + 1, word.end() - 1, is_digit);
}

bool is_ordinal(std::string_view word) {
  static constexpr std::array<std::string_view, 4> ordinals{"bis", "quater", "quinquies", "ter"};
  return std::find(ordinals.begin(), ordinals.end(), word) != ordinals.end();
}

}  // namespace

std::string_view without_homonym_mark(std::string_view designation) noexcept {
  const auto space = designation.rfind(' ');
  if (space == std::string_view::npos || space == 0) return designation;
  const auto last = designation.substr(space + 1);
  return is_number_in_brackets(last) || is_ordinal(last) ? designation.substr(0, space) : designation;
}

}  // namespace termreg::text
