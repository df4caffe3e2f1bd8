// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "registry/text/words.h"

/// The steps of which the keys and words are made. Only this folder and its tests include this header: the
/// tests hold every short path against the general one. Everything here is pure and thread-safe.
namespace termreg::text::stages {

/// One code point and how many bytes it takes. Ill-formed bytes give U+FFFD for each maximal subpart
/// (Unicode 15, 3.9, table 3-7), so a walk always advances and never leaves the text.
struct Decoded {
  char32_t value = 0xfffd;
  std::size_t length = 1;
  bool well_formed = false;
};
[[nodiscard]] Decoded decode(std::string_view text, std::size_t at) noexcept;
void append(std::string& out, char32_t code_point);

[[nodiscard]] bool is_ascii(std::string_view text) noexcept;
/// Unicode property White_Space.
[[nodiscard]] bool is_white_space(char32_t code_point) noexcept;
[[nodiscard]] constexpr bool is_ascii_letter_or_digit(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

/// Collects text, folding every run of white space into one space (or one '\n' if the run holds one),
/// trimmed.
class SpaceFolder {
 public:
  explicit SpaceFolder(std::size_t expected_bytes) { out_.reserve(expected_bytes); }
  void white_space() noexcept { pending_ = pending_ == '\n' ? '\n' : ' '; }
  void line_break() noexcept { pending_ = '\n'; }
  void bytes(std::string_view visible);
  void code_point(char32_t visible);
  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  void flush();
  std::string out_;
  char pending_ = 0;
};

/// The general paths, which know nothing of ASCII.
[[nodiscard]] std::string clean_any(std::string_view raw);
[[nodiscard]] std::string match_any(std::string_view text);
[[nodiscard]] std::vector<Word> words_any(std::string_view text);

/// Diacritics and vowel points off, letters without a decomposition replaced (ø -> o); see loose_key.cpp.
[[nodiscard]] std::string without_marks(std::string_view match_bytes);

/// In place; both work on the last run of letters, digits and apostrophes, so "(twins)" becomes "(twin)".
/// @return whether the word was changed.
bool spell_as_us(std::string& word);
bool reduce_inflection(std::string& word);

/// The verbs whose final l is doubled in GB forms only: "modelling", US "modeling". True if a word ends in
/// one.
[[nodiscard]] bool doubles_l_in_gb(std::string_view verb) noexcept;

/// The part of a word that spelling and inflection look at: [begin, end) of the last run of letters, digits
/// and apostrophes. A final apostrophe belongs to it only as the mark of a possessive ("users'").
struct Core {
  std::size_t begin = 0;
  std::size_t end = 0;
};
[[nodiscard]] Core core_of(std::string_view word) noexcept;

}  // namespace termreg::text::stages
