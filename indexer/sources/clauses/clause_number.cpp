// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of clauses, and the lines that head clauses.
#include <algorithm>
#include <array>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/clause_heading.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t longest_heading = 160;
constexpr auto suffixes = std::to_array<std::string_view>(
    {"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies", "бис", "тер",
     "кватер", "مكرر", "مكرراً", "مكررا", "之二", "之三", "之四"});

char at_or_nul(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}
constexpr auto other_blanks = std::to_array<std::string_view>({"\u00a0", "\u2002", "\u2003", "\u3000"});

// How many bytes the blank at `at` takes; 0 if none stands there.
std::size_t blank_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (is_blank(text[at])) return 1;
  for (const auto blank : other_blanks)
    if (text.substr(at).starts_with(blank)) return blank.size();
  return 0;
}
bool ends_number(std::string_view text, std::size_t at) {
  return at >= text.size() || blank_at(text, at) > 0;
}

// "A." before the digits of an annex; "AA." and "II." too.
std::size_t annex_end(std::string_view text) {
  std::size_t at = 0;
  while (at < 4 && is_upper(at_or_nul(text, at))) ++at;
  return at > 0 && at_or_nul(text, at) == '.' && is_digit(at_or_nul(text, at + 1)) ? at + 1 : 0;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (is_digit(at_or_nul(text, at)) || (at_or_nul(text, at) == '.' && at > 0 && is_digit(text[at - 1]) &&
                                           is_digit(at_or_nul(text, at + 1))))
    ++at;
  return at;
}

bool closes_number(std::string_view text, std::size_t at) {
  return ends_number(text, at) || (text[at] == '.' && ends_number(text, at + 1));
}

// Words that count clauses put in between, and where they end.
struct Suffix {
  std::string_view word;
  std::size_t end = 0;
};

// "bis", " ter", "-bis", "a" behind the digits; an empty word if there is none.
Suffix suffix_at(std::string_view text, std::size_t at) {
  const char mark = at_or_nul(text, at);
  const auto start = mark == ' ' || mark == '-' || mark == '.' ? at + 1 : at;
  const auto rest = text.substr(std::min(start, text.size()));
  for (const auto suffix : suffixes) {
    const bool is_it =
        rest.starts_with(suffix) || files::lower_ascii(rest.substr(0, suffix.size())) == suffix;
    if (is_it && closes_number(text, start + suffix.size())) return {suffix, start + suffix.size()};
  }
  const bool capital = is_upper(mark) && text.substr(0, at).find('.') != std::string_view::npos;
  if ((is_lower(mark) || capital) && ends_number(text, at + 1)) return {text.substr(at, 1), at + 1};
  return {{}, at};
}

bool is_all_bold(const Block& block) {
  bool some = false;
  for (const auto& run : block.runs) {
    if (files::trimmed(run.text).empty()) continue;
    if (!run.bold) return false;
    some = true;
  }
  return some;
}

// Words that stand before the letter of an annex, folded.
constexpr std::array<std::string_view, 14> annex_words{
    "annex",      "appendix", "annexe",  "appendice", "anexo", "apéndice", "приложение",
    "дополнение", "الملحق",   "التذييل", "附件",      "附录",  "附 件",    "附 录"};

bool heads_annex(std::string_view title) {
  const auto key = text::match_key(title);
  return std::any_of(annex_words.begin(), annex_words.end(), [&](std::string_view word) {
    return key.bytes().starts_with(word) && key.bytes().size() <= word.size() + 8;
  });
}

bool is_plain_kind(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::title || kind == BlockKind::list_item;
}

// An annex prints its letter and its title in several lines of one block: the title is the last of them.
std::string title_of_lines(std::string_view text) {
  const auto first = text.substr(0, text.find('\n'));
  if (first.size() < text.size() && heads_annex(files::trimmed(first)))
    text = text.substr(text.rfind('\n') + 1);
  return text::clean(files::on_one_line(text));
}

}  // namespace

std::optional<LeadingNumber> leading_number(std::string_view text) {
  const auto annex = annex_end(text);
  auto at = digits_end(text, annex);
  if (at == annex) return std::nullopt;
  LeadingNumber found;
  found.number = text.substr(0, at);
  const auto suffix = suffix_at(text, at);
  found.number += suffix.word;
  at = suffix.end;
  if (at_or_nul(text, at) == '.') ++at;
  if (!ends_number(text, at)) return std::nullopt;
  for (auto size = blank_at(text, at); size > 0; size = blank_at(text, at)) {
    found.is_certain |= text[at] == '\t';
    at += size;
  }
  found.end = at;
  found.is_certain |= at == text.size();
  return found;
}

bool is_under(std::string_view number, std::string_view clause) {
  return number.size() > clause.size() && number.starts_with(clause) && number[clause.size()] == '.';
}

std::size_t parts_of(std::string_view number) {
  return number.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(number.begin(), number.end(), '.'));
}

std::optional<HeadingLine> heading_line(const Block& block) {
  const auto whole = plain_text(block);
  HeadingLine line;
  line.styled = block.kind == BlockKind::heading;
  const auto longest = line.styled ? 3 * longest_heading : longest_heading;
  if (whole.size() > longest || (!line.styled && !is_plain_kind(block.kind))) return std::nullopt;
  line.number = block.number;
  std::string_view text = files::trimmed(whole);
  if (line.number.empty())
    if (auto number = leading_number(text)) {
      line.number = number->number;
      text.remove_prefix(number->end);
    }
  line.title = title_of_lines(text);
  if (line.title.empty()) return std::nullopt;
  line.annex = heads_annex(text.substr(0, text.find('\n')));
  line.level = line.styled && block.level > 0 ? block.level : std::max<std::size_t>(parts_of(line.number), 1);
  if (line.annex) line.level = 1;
  const auto known = clause_heading(line.title);
  const bool is_known = known.kind != ClauseKind::other && known.match == HeadingMatch::exact;
  const bool introduces = line.title.find(':') < line.title.size() - 1;  // "term: definition"
  if (!line.styled && !line.annex && (introduces || (!is_all_bold(block) && !is_known))) return std::nullopt;
  return line;
}

}  // namespace termreg::sources::clauses
