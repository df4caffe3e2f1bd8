// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/abbreviation_lists.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/clause_heading.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t longest_short_form = 40;
constexpr std::size_t longest_expansion = 400;

bool is_placeholder(std::string_view text) {
  return text.starts_with('<') && text.ends_with('>');
}

// The words of a table's head: "Abbreviation", "Acronym".
bool is_head_word(std::string_view text) {
  const auto lower = files::lower_ascii(text);
  for (const std::string_view word : {"abbreviation", "acronym", "symbol", "term", "short form"})
    if (lower == word || lower == std::string(word) + "s") return true;
  const auto heading = clause_heading(text);
  return heading.kind == ClauseKind::abbreviations && heading.match == HeadingMatch::exact;
}

std::string line_of(std::string_view printed) {
  auto line = text::clean(files::on_one_line(printed));
  std::replace(line.begin(), line.end(), '\t', ' ');
  return text::clean(line);
}

// Whether the letters of the short form are those that the words begin with, in their order; small words may be passed
// over, and "XR" may be of "extended reality".
bool spells_initials(std::string_view short_form, std::string_view words) {
  std::string initials;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_alphanumeric(words[i]) || (i > 0 && is_alphanumeric(words[i - 1]))) continue;
    initials += to_lower(words[i]);
    if (files::lower_ascii(words.substr(i, 2)) == "ex") initials += 'x';
  }
  std::size_t at = 0, met = 0, letters = 0;
  for (const char c : short_form) {
    if (!is_letter(c)) continue;
    ++letters;
    const auto found = initials.find(to_lower(c), at);
    if (found == std::string::npos) continue;
    ++met;
    at = found + 1;
  }
  constexpr std::size_t forgiving = 4;  // letters, of which one may be of something else
  return letters > 1 && (met == letters || (letters >= forgiving && met + 1 == letters));
}

// The expansion in the language of the document, and before it the English one, where a document in another
// language prints both: "AR⇥Augmented Reality⇥Réalité augmentée".
struct Expansion {
  std::string words;
  std::string english;
};

// "Réalité augmentée (augmented reality)": in Latin letters nothing but the abbreviation tells English words from others
// in brackets, by their beginnings.
Expansion with_english_in_bracket(std::string_view short_form, std::string words) {
  const auto open = words.rfind(" (");
  if (!words.ends_with(')') || open == std::string::npos || open == 0) return {std::move(words), {}};
  auto inner = words.substr(open + 2, words.size() - open - 3);
  const bool is_english = std::all_of(inner.begin(), inner.end(), [](char c) { return (c & 0x80) == 0; }) &&
                          std::any_of(inner.begin(), inner.end(), is_lower) &&
                          inner.find_first_of(" -") != std::string::npos &&
                          inner.find_first_of("()[]") == std::string::npos;
  if (!is_english || !spells_initials(short_form, inner)) return {std::move(words), {}};
  words.resize(open);
  return {std::move(words), std::move(inner)};
}

Expansion expansion_of(const ClauseZone& zone, std::string_view short_form, std::string_view printed) {
  const auto tab = printed.find('\t');
  if (zone.language == "en") return {line_of(printed), {}};
  if (tab == std::string_view::npos) return with_english_in_bracket(short_form, line_of(printed));
  return {line_of(printed.substr(tab + 1)), line_of(printed.substr(0, tab))};
}

void take_pair(const ClauseZone& zone, Place place, std::string_view short_form, std::string_view printed,
               EntryBuilder& builder) {
  auto name = line_of(short_form);
  if (name.size() > 1 && name.ends_with(':')) name.pop_back();
  auto [words, english] = expansion_of(zone, name, files::trimmed(printed));
  if (name.empty() || words.empty() || is_placeholder(name)) return;
  TermParagraph term;
  if (auto tag = cut_last_tag(words); !tag.empty()) term.tags.push_back(std::move(tag));
  const bool is_symbol = zone.kind == ClauseKind::symbols;
  if (!is_symbol && words.size() > 1 && words.ends_with('.') && words.find(". ") == std::string::npos)
    words.pop_back();
  const bool in_brackets = words.starts_with('(') && words.find(')') + 1 == words.size() && words.size() > 2;
  if (!is_symbol && in_brackets) words = words.substr(1, words.size() - 2);  // "MR (Mixed Reality)"
  Designation short_one;
  short_one.text = std::move(name);
  short_one.kind = is_symbol ? DesignationKind::symbol : DesignationKind::abbreviation;
  if (is_symbol) {
    term.definition = std::move(words);
  } else {
    Designation long_one;
    long_one.text = std::move(words);
    term.designations.push_back(std::move(long_one));
  }
  term.designations.push_back(std::move(short_one));
  builder.begin(zone, {}, place, std::move(term));
  builder.add_equivalent("en", english);
}

// "AR", "L2TP", "E/O", "DiffServ-MIB", "3GPP", "FTTx", "AR/VR": a short form that stands alone before a
// blank.
bool looks_short(std::string_view word) {
  const bool capital = std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capital && word.size() <= 24 && is_abbreviation(word);
}

struct Separator {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

Separator separator_in(std::string_view line) {
  for (const std::string_view mark : {"\t", " – ", " — ", " - ", "：", ": ", " = "}) {
    const auto at = line.find(mark);
    if (at != std::string_view::npos && at > 0 && at <= longest_short_form) return {at, mark.size()};
  }
  const auto blank = line.find(' ');
  if (blank != std::string_view::npos && looks_short(line.substr(0, blank))) return {blank, 1};
  return {};
}

// The cells of one row, in their order, paragraphs of one cell joined.
using Row = std::vector<std::pair<std::uint32_t, std::string>>;

Row row_at(const DocumentText& document, const ClauseZone& zone, std::size_t& at) {
  Row row;
  const auto first = *document.blocks[at].cell;
  for (; at < zone.end; ++at) {
    const auto& block = document.blocks[at];
    if (!block.cell || block.cell->table != first.table || block.cell->row != first.row) break;
    if (row.empty() || row.back().first != block.cell->column)
      row.emplace_back(block.cell->column, plain_text(block));
    else
      row.back().second += " " + plain_text(block);
  }
  return row;
}

void take_row(const ClauseZone& zone, Place place, const Row& row, EntryBuilder& builder) {
  if (row.size() < 2 || is_head_word(row[0].second)) return;
  // A third column explains or refers; two pairs side by side have short forms in the first and the third.
  if (row.size() == 3 && zone.language != "en" && row[0].second.size() <= longest_short_form)
    return take_pair(zone, place, row[0].second, row[1].second + "\t" + row[2].second, builder);
  const bool pairs = row.size() >= 4 && row.size() % 2 == 0 && looks_short(files::trimmed(row[2].second));
  for (std::size_t i = 0; i + 1 < (pairs ? row.size() : 2); i += 2)
    if (row[i].second.size() <= longest_short_form)
      take_pair(zone, place, row[i].second, row[i + 1].second, builder);
}

bool is_continuation(std::string_view line, const EntryBuilder& builder) {
  return builder.is_open() && !line.empty() && (line.front() == '\t' || line.front() == '(');
}

// Hard blanks in a row are the gap between two columns, as good as a tab; a single one is a blank.
std::string with_gaps_as_tabs(std::string text) {
  constexpr std::string_view hard = "\u00a0";
  for (const std::string_view wide : {"\u2003", "\u2002", "\u3000"}) files::replace_all(text, wide, "\t");
  for (auto at = text.find(hard); at != std::string::npos; at = text.find(hard, at + 1)) {
    auto begin = at, end = at;
    std::size_t blanks = 0;
    while (begin > 0 && text[begin - 1] == ' ') --begin, ++blanks;
    while (end < text.size() && (text[end] == ' ' || text.substr(end, hard.size()) == hard)) {
      end += text[end] == ' ' ? 1 : hard.size();
      ++blanks;
    }
    text.replace(begin, end - begin, blanks > 1 ? "\t" : " ");
    at = begin;
  }
  return text;
}

void take_text(const ClauseZone& zone, const Block& block, EntryBuilder& builder) {
  const auto printed = with_gaps_as_tabs(plain_text(block));
  const auto whole =
      block.number.empty() || block.kind == BlockKind::list_item ? printed : block.number + "\t" + printed;
  std::string_view rest = whole;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    if (auto remark = remark_of(line); remark && builder.is_open())
      builder.add_remark(std::move(*remark));
    else if (!is_continuation(line, builder))
      take_abbreviation_line(zone, block.place, line, builder);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace

bool take_abbreviation_line(const ClauseZone& zone, Place place, std::string_view line,
                            EntryBuilder& builder) {
  line = files::trimmed(line);
  if (line.size() > longest_expansion || line.ends_with(':')) return false;
  const auto separator = separator_in(line);
  if (separator.size == 0) return false;
  const auto name = files::trimmed(line.substr(0, separator.at));
  const bool by_tab = line[separator.at] == '\t';
  // A sentence has blanks before its first colon or dash, a short form at most few.
  if (!by_tab && std::count(name.begin(), name.end(), ' ') > 2) return false;
  take_pair(zone, place, name, files::trimmed(line.substr(separator.at + separator.size)), builder);
  return true;
}

void harvest_abbreviations(const DocumentText& document, const ClauseZone& zone, EntryBuilder& builder) {
  std::string term;  // of a definition list
  for (auto at = zone.begin; at < zone.end;) {
    const auto& block = document.blocks[at];
    if (block.kind == BlockKind::table_cell && block.cell) {
      const auto place = block.place;
      take_row(zone, place, row_at(document, zone, at), builder);
      continue;
    }
    ++at;
    if (block.kind == BlockKind::term)
      term = plain_text(block);
    else if (block.kind == BlockKind::description)
      take_pair(zone, block.place, std::exchange(term, {}), plain_text(block), builder);
    else if (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item ||
             block.kind == BlockKind::note)
      take_text(zone, block, builder);
  }
  builder.end();
}

}  // namespace termreg::sources::clauses
