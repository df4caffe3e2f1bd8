// SPDX-License-Identifier: GPL-3.0-or-later
// Words are those of UAX #29, further parted at every ASCII sign but an inner apostrophe ("y.4600" and "a_b"
// are two words). Latin, Greek and Cyrillic text without marks or rare signs needs no break iterator for
// that: a run of letters and digits is a word. The tests hold that short path against the general one.
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <array>
#include <limits>
#include <memory>
#include <new>

#include "registry/model/error.h"
#include "registry/text/icu_private.h"
#include "registry/text/keys.h"
#include "registry/text/stages_private.h"
#include "registry/text/words.h"

namespace termreg::text {
namespace stages {
namespace {

enum class CharacterKind { letter, digit, apostrophe, other, general };

constexpr bool between(char32_t c, char32_t low, char32_t high) noexcept {
  return c >= low && c <= high;
}

constexpr CharacterKind ascii_kind(char32_t c) noexcept {
  if (between(c, '0', '9')) return CharacterKind::digit;
  if (between(c, 'a', 'z') || between(c, 'A', 'Z')) return CharacterKind::letter;
  return c == '\'' ? CharacterKind::apostrophe : CharacterKind::other;
}

constexpr auto ascii_kinds = [] {
  std::array<CharacterKind, 0x80> kinds{};
  for (char32_t c = 0; c < kinds.size(); ++c) kinds[c] = ascii_kind(c);
  return kinds;
}();

// Signs that neither join words nor belong to one: Latin-1 signs (not the soft hyphen, ordinals, micro sign
// and middle dot), dashes and double quotes, bullet to ellipsis, currency signs, the trade mark sign.
constexpr bool is_parting_sign(char32_t c) noexcept {
  if (between(c, 0xa0, 0xbf)) return c != 0xad && c != 0xaa && c != 0xba && c != 0xb5 && c != 0xb7;
  return c == 0xd7 || c == 0xf7 || between(c, 0x2010, 0x2017) || between(c, 0x201c, 0x2023) ||
         between(c, 0x2025, 0x2026) || between(c, 0x20a0, 0x20bf) || c == 0x2122;
}

constexpr bool is_plain_letter(char32_t c) noexcept {
  return between(c, 0xc0, 0x24f) || between(c, 0x391, 0x3a1) || between(c, 0x3a3, 0x3ce) ||
         between(c, 0x400, 0x481) || between(c, 0x48a, 0x52f);
}

constexpr CharacterKind kind_of(char32_t c) noexcept {
  if (c < 0x80) return ascii_kinds[c];
  if (is_parting_sign(c)) return CharacterKind::other;
  if (c == 0x2019) return CharacterKind::apostrophe;
  return is_plain_letter(c) ? CharacterKind::letter : CharacterKind::general;
}

// Walks over plain text. An apostrophe is inside a word between two letters or between two digits (UAX #29,
// WB6-7, WB11-12).
class PlainScanner {
 public:
  PlainScanner(std::string_view text, std::vector<WordRange>& words) : text_(text), words_(words) {
    words_.clear();
  }

  /// @return false if a character was met that only the general path knows.
  bool scan() {
    for (std::size_t at = 0; at < text_.size();) {
      const auto c = static_cast<unsigned char>(text_[at]);
      if (c < 0x80) {
        take(ascii_kinds[c], at, 1);
        ++at;
        continue;
      }
      const auto next = decode(text_, at);
      const auto kind = kind_of(next.value);
      if (kind == CharacterKind::general) return false;
      take(kind, at, next.length);
      at += next.length;
    }
    close();
    return true;
  }

 private:
  void take(CharacterKind kind, std::size_t at, std::size_t length) {
    if (kind == CharacterKind::letter || kind == CharacterKind::digit) {
      if (pending_apostrophe_ && kind != last_) close();
      if (!open_) begin_ = at;
      open_ = true;
      pending_apostrophe_ = false;
      last_ = kind;
      end_ = at + length;
    } else if (kind == CharacterKind::apostrophe && open_ && !pending_apostrophe_) {
      pending_apostrophe_ = true;
    } else {
      close();
    }
  }

  void close() {
    if (open_) words_.push_back({static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end_)});
    open_ = pending_apostrophe_ = false;
  }

  std::string_view text_;
  std::vector<WordRange>& words_;
  std::size_t begin_ = 0, end_ = 0;
  CharacterKind last_ = CharacterKind::other;
  bool open_ = false, pending_apostrophe_ = false;
};

std::unique_ptr<icu::BreakIterator> open_break_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> made(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  require_success(status, "load its rules of word borders");
  return made;
}

// An iterator carries its text, so each thread has one. All are copies of one, which is read only: copying
// spares every thread the loading of the rules.
icu::BreakIterator& break_iterator() {
  static const std::unique_ptr<const icu::BreakIterator> original = open_break_iterator();
  thread_local const std::unique_ptr<icu::BreakIterator> copy(original->clone());
  if (copy == nullptr) throw std::bad_alloc();
  return *copy;
}

// Lends the text to ICU for the lifetime of the object; offsets are bytes.
class BorrowedText {
 public:
  explicit BorrowedText(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &status);
    require_success(status, "open a text");
  }
  ~BorrowedText() { utext_close(&text_); }
  BorrowedText(const BorrowedText&) = delete;
  BorrowedText& operator=(const BorrowedText&) = delete;
  UText* get() noexcept { return &text_; }

 private:
  UText text_ = UTEXT_INITIALIZER;
};

bool parts_a_segment(char32_t c) noexcept {
  return (c < 0x80 && ascii_kinds[c] == CharacterKind::other) || is_white_space(c);
}

// ICU's rules let "@" and some signs stand inside a word (CLDR 42): the segment is parted there, and what was
// an apostrophe inside a word may then stand at its end.
class SegmentParter {
 public:
  SegmentParter(std::vector<WordRange>& words, std::string_view text) : words_(words), text_(text) {}

  void part(std::size_t begin, std::size_t end) {
    auto from = begin;
    for (auto at = begin; at < end;) {
      const auto next = decode(text_, at);
      if (parts_a_segment(next.value)) {
        add(from, at);
        from = at + next.length;
      }
      at += next.length;
    }
    add(from, end);
  }

 private:
  void add(std::size_t from, std::size_t to) {
    auto part = text_.substr(from, to - from);
    for (const std::string_view apostrophe : {"'", "\u2019"}) {
      while (part.starts_with(apostrophe)) part.remove_prefix(apostrophe.size());
      while (part.ends_with(apostrophe)) part.remove_suffix(apostrophe.size());
    }
    if (part.empty()) return;
    const auto begin = static_cast<std::size_t>(part.data() - text_.data());
    words_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + part.size())});
  }

  std::vector<WordRange>& words_;
  std::string_view text_;
};

void find_words_any(std::string_view text, std::vector<WordRange>& ranges) {
  auto& iterator = break_iterator();
  BorrowedText borrowed(text);
  UErrorCode status = U_ZERO_ERROR;
  iterator.setText(borrowed.get(), status);
  require_success(status, "look for words in a text");
  ranges.clear();
  SegmentParter parter(ranges, text);
  auto begin = iterator.first();
  for (auto end = iterator.next(); end != icu::BreakIterator::DONE; begin = end, end = iterator.next())
    if (iterator.getRuleStatus() >= UBRK_WORD_NUMBER)
      parter.part(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
}

std::vector<Word> with_stems(std::string_view text, const std::vector<WordRange>& ranges) {
  std::vector<Word> words;
  words.reserve(ranges.size());
  for (const auto [begin, end] : ranges)
    words.push_back({word_stem(text.substr(begin, end - begin)), begin, end});
  return words;
}

}  // namespace

std::vector<Word> words_any(std::string_view text) {
  std::vector<WordRange> ranges;
  find_words_any(text, ranges);
  return with_stems(text, ranges);
}

}  // namespace stages

void find_words(std::string_view text, std::vector<WordRange>& ranges) {
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
    throw Error(ErrorCode::bad_input, "A text of at most 2 GiB can be parted into words, but this one has " +
                                          std::to_string(text.size()) + " bytes; part it first.");
  if (!stages::PlainScanner(text, ranges).scan()) stages::find_words_any(text, ranges);
}

std::string word_stem(std::string_view word) {
  std::string stem;
  if (stages::is_ascii(word)) {
    stem.assign(word);
    for (char& c : stem)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  } else {
    const auto key = match_key(word);
    stem = stages::without_marks(key.bytes());
    // A word may be nothing but a mark that folding drops, such as a tatweel.
    if (stem.empty()) stem = key.empty() ? std::string(word) : key.bytes();
  }
  stages::spell_as_us(stem);
  stages::reduce_inflection(stem);
  return stem;
}

std::vector<Word> words(std::string_view text) {
  std::vector<WordRange> ranges;
  ranges.reserve(text.size() / 6 + 1);
  find_words(text, ranges);
  return stages::with_stems(text, ranges);
}

}  // namespace termreg::text
