// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/look_alikes.h"

#include <algorithm>
#include <functional>

#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::conflicts {
namespace {

constexpr std::size_t least_letters = 7;

// A dash parts words as a space does; signs inside a word do not occur at N1 but for these.
constexpr std::string_view borders = " -/";

std::string_view word_around(std::string_view text, std::size_t at) {
  const std::size_t before = text.find_last_of(borders, at);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find_first_of(borders, at), text.size());
  return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

}  // namespace

bool is_plain(std::string_view letters) noexcept {
  return std::all_of(letters.begin(), letters.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool can_be_mistaken(const Name& name, std::string_view text) {
  return !name.abbreviation && text.size() >= least_letters &&
         std::none_of(text.begin(), text.end(), is_digit);
}

std::string letters_of_name(const std::string& text) {
  if (!is_plain(text)) return text::match_key(text).bytes();
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

bool are_easily_confused(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  if (a.substr(at + (a.size() == b.size() ? 1 : 0)) != b.substr(at + 1)) return false;
  if (borders.find(b[at]) != std::string_view::npos) return false;  // joined or parted: a matter of spelling
  const std::string_view word = word_around(b, at);
  const auto place = static_cast<std::size_t>(b.data() + at - word.data());
  // A doubled letter may as well be the one before.
  const bool first = place == 0 || (a.size() < b.size() && place == 1 && word[0] == word[1]);
  return word.size() >= least_letters && !first && place + 1 < word.size();
}

std::uint64_t look_of(std::string_view letters, std::uint64_t group) {
  return std::hash<std::string_view>{}(letters)*0x9E3779B97F4A7C15ULL ^ group;
}

}  // namespace termreg::conflicts
