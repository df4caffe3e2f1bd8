// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>

/// Wordings of the interface in its languages; the language of the data has nothing to do with it. Plain values, no
/// state: who writes a page passes the language along.
namespace termreg::codec {

enum class Language : std::uint8_t { english, french };

/// Its tag (BCP 47): "en", "fr".
[[nodiscard]] constexpr std::string_view tag(Language language) noexcept {
  return language == Language::french ? "fr" : "en";
}

/// A wording in every language of the interface; a text of the data, which is the same in all of them, converts to one.
/// Places to fill are `{}`, in order, or `{0}`, `{1}` where the order differs. Views: as long as what they look at.
struct Phrase {
  std::string_view english, french;

  constexpr Phrase() = default;
  constexpr Phrase(std::string_view in_english, std::string_view in_french)
      : english(in_english), french(in_french) {}
  template <typename Text>
  requires std::convertible_to<const Text&, std::string_view>
  // NOLINTNEXTLINE(google-explicit-constructor): a text is a phrase that needs no translation
  constexpr Phrase(const Text& text) : english(text), french(english) {}

  [[nodiscard]] constexpr std::string_view in(Language language) const noexcept {
    return language == Language::french ? french : english;
  }
  [[nodiscard]] constexpr bool empty() const noexcept { return english.empty(); }
};

/// `pattern` with `values` in its places. A place without a value stays as it is; a value without a place is left out.
[[nodiscard]] std::string filled(std::string_view pattern, std::initializer_list<std::string> values);

/// Which form of a noun goes with a number: English has the singular for 1 alone, French for 0 as well.
[[nodiscard]] constexpr bool is_singular(Language language, std::uint64_t count) noexcept {
  return count == 1 || (count == 0 && language == Language::french);
}

namespace detail {
template <typename Value>
std::string written(Language language, const Value& value) {
  if constexpr (std::is_arithmetic_v<Value>)
    return std::to_string(value);
  else
    return std::string(Phrase(value).in(language));
}
}  // namespace detail

/// The phrase in that language, filled with texts, numbers and other phrases.
template <typename... Values>
[[nodiscard]] std::string said(Language language, const Phrase& phrase, const Values&... values) {
  if constexpr (sizeof...(Values) == 0)
    return std::string(phrase.in(language));
  else
    return filled(phrase.in(language), {detail::written(language, values)...});
}

/// `one` or `many` as the language asks for with that number, which fills the first place.
template <typename... Values>
[[nodiscard]] std::string counted(Language language, std::uint64_t count, const Phrase& one,
                                  const Phrase& many, const Values&... values) {
  return said(language, is_singular(language, count) ? one : many, count, values...);
}

}  // namespace termreg::codec
