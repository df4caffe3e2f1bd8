// SPDX-License-Identifier: GPL-3.0-or-later
// N2 and N3, each a function of the key before.
//
//   N2    = chunk *( " " chunk )
//   chunk = 1*word                     ; joined without a mark, US spelling, no diacritics
//   N3    = 1*base                     ; the inflectional base of every chunk, joined
//
// A border stays a space where joining would lose what N3 needs: after an inflected word ("systems
// engineering"), before a word that the joined form would reduce in another way ("token ring" is not the -ing
// form of "tokenr"), and between two digits ("802 11"). Therefore N3 is always the joined bases of the single
// words.
#include "registry/text/icu_private.h"
#include "registry/text/keys.h"
#include "registry/text/stages_private.h"

namespace termreg::text {
namespace stages {
namespace {

constexpr bool between(char32_t c, char32_t low, char32_t high) noexcept {
  return c >= low && c <= high;
}

// Scripts whose marks are diacritics that careless writing leaves out.
constexpr bool sheds_marks(char32_t base) noexcept {
  return base < 0x250 || between(base, 0x370, 0x3ff) || between(base, 0x400, 0x52f);
}

// Cyrillic letters that are written with a mark but are letters of their own: й, ў, ї.
constexpr bool is_cyrillic_letter_mark(char32_t base, char32_t mark) noexcept {
  return (mark == 0x306 && (base == 0x438 || base == 0x443)) || (mark == 0x308 && base == 0x456);
}

constexpr bool is_diacritic(char32_t c) noexcept {
  return between(c, 0x300, 0x36f) || between(c, 0x1ab0, 0x1aff) || between(c, 0x1dc0, 0x1dff) ||
         between(c, 0x20d0, 0x20ff);
}

// Arabic tashkil, Koranic marks and the tatweel; Hebrew points and accents. Hamza and madda above
// (U+0653..0655) are parts of letters and stay.
constexpr bool is_vowel_point(char32_t c) noexcept {
  return between(c, 0x64b, 0x652) || c == 0x670 || c == 0x640 || between(c, 0x610, 0x61a) ||
         between(c, 0x6d6, 0x6dc) || between(c, 0x591, 0x5bd) || c == 0x5bf || c == 0x5c1 || c == 0x5c2 ||
         c == 0x5c4 || c == 0x5c5 || c == 0x5c7;
}

// Latin letters that do not decompose.
std::string_view plain_letters(char32_t c) noexcept {
  switch (c) {
    case 0xe6:
      return "ae";
    case 0xf0:
      return "d";
    case 0xf8:
      return "o";
    case 0xfe:
      return "th";
    case 0xdf:
      return "ss";
    case 0x111:
      return "d";
    case 0x127:
      return "h";
    case 0x131:
      return "i";
    case 0x142:
      return "l";
    case 0x153:
      return "oe";
    case 0x167:
      return "t";
    default:
      return {};
  }
}

constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) noexcept {
  return c >= 'a' && c <= 'z';
}

bool two_letters_from(std::string_view text, std::size_t at) noexcept {
  return at + 1 < text.size() && is_letter(text[at]) && is_letter(text[at + 1]);
}

// A slash parts two words ("client/server") but is a sign inside units and short forms ("m/s", "i/o").
bool is_parting_slash(std::string_view text, std::size_t at) noexcept {
  return text[at] == '/' && at >= 2 && two_letters_from(text, at - 2) && two_letters_from(text, at + 1);
}

// The minus of an exponent ("10^-^3") is no border.
bool is_border(std::string_view text, std::size_t at) noexcept {
  if (text[at] == ' ') return true;
  if (text[at] == '-') return at == 0 || (text[at - 1] != '^' && text[at - 1] != '_');
  return is_parting_slash(text, at);
}

class Joiner {
 public:
  explicit Joiner(std::size_t expected_bytes) { out_.reserve(expected_bytes); }

  void add(std::string_view raw) {
    word_.assign(raw);
    spell_as_us(word_);
    base_.assign(word_);
    const bool inflected = reduce_inflection(base_);
    if (chunk_begin_ != out_.size() && !joins()) close_chunk();
    out_.append(word_);
    if (inflected) close_chunk();
  }

  [[nodiscard]] std::string take() && {
    if (!out_.empty() && out_.back() == ' ') out_.pop_back();
    return std::move(out_);
  }

 private:
  // Whether the current chunk and the word, joined, still reduce to the chunk and the word's base.
  bool joins() {
    if (is_digit(out_.back()) && is_digit(word_.front())) return false;
    const auto chunk = std::string_view(out_).substr(chunk_begin_);
    trial_.assign(chunk).append(word_);
    reduce_inflection(trial_);
    return trial_.size() == chunk.size() + base_.size() && trial_.starts_with(chunk) &&
           trial_.ends_with(base_);
  }

  void close_chunk() {
    out_.push_back(' ');
    chunk_begin_ = out_.size();
  }

  std::string out_;
  std::size_t chunk_begin_ = 0;
  std::string word_, base_, trial_;
};

std::string loose(std::string_view match_bytes) {
  Joiner joiner(match_bytes.size());
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= match_bytes.size(); ++at) {
    if (at != match_bytes.size() && !is_border(match_bytes, at)) continue;
    if (at != begin) joiner.add(match_bytes.substr(begin, at - begin));
    begin = at + 1;
  }
  return std::move(joiner).take();
}

}  // namespace

std::string without_marks(std::string_view match_bytes) {
  const auto parts = normalized(match_bytes, Normalization::nfd);
  std::string out;
  out.reserve(parts.size());
  char32_t base = 0;
  for (std::size_t at = 0; at < parts.size();) {
    const auto next = decode(parts, at);
    const bool mark = is_diacritic(next.value);
    const bool dropped = is_vowel_point(next.value) ||
                         (mark && sheds_marks(base) && !is_cyrillic_letter_mark(base, next.value));
    if (!mark) base = next.value;
    const auto plain = plain_letters(next.value);
    if (!plain.empty()) {
      out.append(plain);
    } else if (!dropped) {
      out.append(parts, at, next.length);
    }
    at += next.length;
  }
  return normalized(out, Normalization::nfc);
}

}  // namespace stages

LooseKey loose_key(const MatchKey& key) {
  auto loose = stages::is_ascii(key.bytes()) ? stages::loose(key.bytes())
                                             : stages::loose(stages::without_marks(key.bytes()));
  // A designation of dashes or of a lone mark would otherwise have no key at all.
  if (loose.empty()) loose = key.bytes();
  return LooseKey::adopt(std::move(loose));
}

StemKey stem_key(const LooseKey& key) {
  const std::string_view loose = key.bytes();
  std::string out, chunk;
  out.reserve(loose.size());
  for (std::size_t begin = 0; begin < loose.size();) {
    const auto end = std::min(loose.find(' ', begin), loose.size());
    chunk.assign(loose.substr(begin, end - begin));
    stages::reduce_inflection(chunk);
    // Digits of two chunks stay apart here too: "802 11" is not "80211".
    if (!out.empty() && stages::is_digit(out.back()) && !chunk.empty() && stages::is_digit(chunk.front()))
      out.push_back(' ');
    out.append(chunk);
    begin = end + 1;
  }
  return StemKey::adopt(std::move(out));
}

LadderKeys ladder_keys(std::string_view text) {
  LadderKeys keys;
  keys.match = match_key(text);
  keys.loose = loose_key(keys.match);
  keys.stem = stem_key(keys.loose);
  return keys;
}

}  // namespace termreg::text
