// SPDX-License-Identifier: GPL-3.0-or-later
// What the head of a term paragraph says: names, abbreviations, field, tags. Grammar: term_paragraph.h.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/term_paragraph.h"
#include "registry/model/ascii.h"
#include "registry/style/abbreviation.h"
#include "registry/style/citation.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

struct Bracket {
  std::string text;       // within
  std::string_view rest;  // what stands before it
};

// The bracket that ends `head`, with blank before it: "term(s)" has none.
std::optional<Bracket> last_bracket(std::string_view head, char open, char close) {
  if (!head.ends_with(close)) return std::nullopt;
  int depth = 0;
  for (auto at = head.size(); at-- > 0;) {
    if (head[at] == close) ++depth;
    if (head[at] == open) --depth;
    if (depth > 0) continue;
    const bool apart = at == 0 || head[at - 1] == ' ' || head[at - 1] == ']' || head[at - 1] == ')';
    if (!apart && open == '(') return std::nullopt;
    return Bracket{text::clean(head.substr(at + 1, head.size() - at - 2)),
                   files::trimmed(head.substr(0, at))};
  }
  return std::nullopt;
}

// Where the first of those marks stands that is not within brackets.
std::size_t end_of_piece(std::string_view text, std::string_view marks) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(' || text[at] == '[') ++depth;
    if (text[at] == ')' || text[at] == ']') --depth;
    if (depth <= 0 && marks.find(text[at]) != std::string_view::npos) return at;
  }
  return text.size();
}

// Pieces between commas and semicolons.
std::vector<std::string> pieces_of(std::string_view text, std::string_view marks) {
  std::vector<std::string> pieces;
  while (!text.empty()) {
    const auto end = end_of_piece(text, marks);
    if (auto piece = text::clean(text.substr(0, end)); !piece.empty()) pieces.push_back(std::move(piece));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

Designation designation(std::string text) {
  Designation one;
  const bool all_capitals = is_abbreviation(text) && std::none_of(text.begin(), text.end(), is_lower);
  one.kind = all_capitals ? DesignationKind::abbreviation : DesignationKind::term;
  one.text = std::move(text);
  return one;
}

Designation abbreviation(std::string text) {
  Designation one;
  one.kind = DesignationKind::abbreviation;
  one.text = std::move(text);
  return one;
}

// "also called X", "or X", "synonym: X": the X.
std::optional<std::string> synonym_in(std::string_view text) {
  for (const std::string_view words :
       {"also known as ", "also called ", "also referred to as ", "also ", "synonym: ", "synonym ",
        "syn.: ", "syn. ", "aka ", "abbreviation: ", "abbreviated ", "aussi appelé ", "también ", "также "})
    if (text.starts_with(words)) return text::clean(text.substr(words.size()));
  return std::nullopt;
}

// "deprecated: X": the X.
std::optional<std::string> discouraged_in(std::string_view text) {
  for (const std::string_view words : {"deprecated: ", "deprecated term: ", "DEPRECATED: ", "obsolete: ",
                                       "déconseillé : ", "déconseillé: ", "desaconsejado: ", "устаревший: "})
    if (text.starts_with(words)) return text::clean(text.substr(words.size()));
  return std::nullopt;
}

bool names_field(std::string_view text) {
  return text.starts_with("in ") || text.starts_with("dans ") || text.starts_with("en ") ||
         text.starts_with("в ");
}

constexpr auto reference_beginnings = std::to_array<std::string_view>(
    {"ITU",        "UIT",  "МСЭ",   "ISO",  "IEC",  "IETF", "RFC", "ETSI",
     "3GPP",       "IEEE", "W3C",   "NIST", "Rec.", "WTSA", "b-",  "Recommendation",
     "Resolution", "OMA",  "OASIS", "ANSI", "CEN",  "EN "});

bool names_document(std::string_view text) {
  auto number = text;
  for (const std::string_view body : {"W3C", "3GPP"})
    if (number.starts_with(body)) number.remove_prefix(body.size());
  const bool is_committee = number.find(" TC/") != std::string_view::npos;
  return !is_committee && std::any_of(number.begin(), number.end(), is_digit) &&
         std::any_of(reference_beginnings.begin(), reference_beginnings.end(),
                     [&](std::string_view word) { return text.starts_with(word); });
}

bool are_abbreviations(const std::vector<std::string>& pieces) {
  return !pieces.empty() && std::all_of(pieces.begin(), pieces.end(),
                                        [](const std::string& piece) { return is_abbreviation(piece); });
}

// "AR (augmented reality)": the words of the bracket begin with the letters of the abbreviation.
bool expands(std::string_view words, std::string_view short_form) {
  return is_abbreviation(short_form) && words.find(' ') != std::string_view::npos &&
         files::lower_ascii(words.substr(0, 1)) == files::lower_ascii(short_form.substr(0, 1));
}

// "[b-ISO 8888] (adapted)", "(adapted from [b-ISO 8888])": the words are not those of the source.
bool says_restated(std::string_view text) {
  constexpr auto words =
      std::to_array<std::string_view>({"adapted", "modified", "adapté", "modifié", "adaptad", "modificad",
                                       "изменен", "с изменениями", "адаптирован"});
  const auto lower = text::match_key(text);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return lower.bytes().starts_with(word); });
}

// Takes a round bracket for what it is. @return false if it belongs to the name before it.
bool take_round(TermParagraph& paragraph, std::vector<Designation>& behind, const Bracket& bracket) {
  const auto pieces = pieces_of(bracket.text, ",;");
  if (bracket.rest.empty() || pieces.empty()) return false;
  const auto open = bracket.text.find('['), close = bracket.text.find(']');
  if ("(" + bracket.text + ")" == style::restated_mark()) {
    paragraph.restated = true;
  } else if (bracket.rest.ends_with(']') && says_restated(bracket.text)) {
    paragraph.restated = true;
  } else if (open != std::string::npos && close != std::string::npos && open < close) {
    paragraph.tags.insert(paragraph.tags.begin(),
                          bracket.text.substr(open + 1, close - open - 1));  // "(see [X])"
    paragraph.restated |= says_restated(bracket.text);
  } else if (names_document(bracket.text)) {
    paragraph.tags.insert(paragraph.tags.begin(), bracket.text);
  } else if (are_abbreviations(pieces)) {
    std::vector<Designation> found;
    for (const auto& piece : pieces) found.push_back(abbreviation(piece));
    behind.insert(behind.begin(), found.begin(), found.end());
  } else if (names_field(bracket.text)) {
    paragraph.domain = bracket.text;
  } else if (auto synonym = synonym_in(bracket.text)) {
    behind.insert(behind.begin(), designation(std::move(*synonym)));
  } else if (auto discouraged = discouraged_in(bracket.text)) {
    behind.insert(behind.begin(), designation(std::move(*discouraged)));
    behind.front().acceptability = Acceptability::deprecated;
  } else if (expands(bracket.text, bracket.rest)) {
    behind.insert(behind.begin(), designation(bracket.text));
  } else {
    return false;
  }
  return true;
}

// Cuts one bracket off the end of the head. @return false if there is none to cut.
bool take_last_bracket(TermParagraph& paragraph, std::vector<Designation>& behind, std::string_view& head) {
  if (auto square = last_bracket(head, '[', ']')) {
    auto tags = pieces_of(square->text, ";");
    paragraph.tags.insert(paragraph.tags.begin(), tags.begin(), tags.end());
    head = square->rest;
    return true;
  }
  if (auto angle = last_bracket(head, '<', '>')) {
    paragraph.domain = angle->text;
    head = angle->rest;
    return true;
  }
  const auto round = last_bracket(head, '(', ')');
  if (!round || !take_round(paragraph, behind, *round)) return false;
  head = round->rest;
  return true;
}

std::string_view without_quotes(std::string_view name) {
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"“", "”"}, {"\"", "\""}, {"«", "»"}})
    if (name.size() > open.size() + close.size() && name.starts_with(open) && name.ends_with(close) &&
        name.find(close, open.size()) == name.size() - close.size())
      return files::trimmed(name.substr(open.size(), name.size() - open.size() - close.size()));
  return name;
}

std::string_view without_end_marks(std::string_view head) {
  for (bool again = true; again;) {
    again = false;
    head = files::trimmed(head);
    if (head.ends_with("] and")) head.remove_suffix(4);
    for (const std::string_view mark : {":", "–", "—", ",", ";"})
      if (head.ends_with(mark)) {
        head.remove_suffix(mark.size());
        again = true;
      }
  }
  return head;
}

void take_names(TermParagraph& paragraph, std::string_view head) {
  for (auto& name : pieces_of(head, ";")) {
    std::string_view rest = name;
    const auto comma = rest.rfind(", ");
    if (comma != std::string_view::npos && is_abbreviation(rest.substr(comma + 2))) {
      paragraph.designations.push_back(designation(std::string(rest.substr(0, comma))));
      paragraph.designations.push_back(abbreviation(std::string(rest.substr(comma + 2))));
      continue;
    }
    const auto bare = without_quotes(rest);
    if (!bare.empty()) paragraph.designations.push_back(designation(std::string(bare)));
  }
}

}  // namespace

bool is_abbreviation(std::string_view text) {
  return style::is_abbreviation(text);
}

bool is_reference_tag(std::string_view text) {
  constexpr std::size_t longest_tag = 120;
  if (text.size() < 2 || text.size() > longest_tag) return false;
  const bool letter =
      std::any_of(text.begin(), text.end(), [](char c) { return is_upper(c) || is_lower(c); });
  const bool digit = std::any_of(text.begin(), text.end(), is_digit);
  return letter && (digit || text.starts_with("b-") || names_document(text));
}

TermParagraph read_term_head(std::string_view printed) {
  TermParagraph paragraph;
  auto line = text::clean(files::on_one_line(printed));
  std::replace(line.begin(), line.end(), '\t', ' ');
  const bool is_wide = line.find("（") != std::string::npos;
  if (is_wide) {
    files::replace_all(line, "（", " (");
    files::replace_all(line, "）", ")");
  }
  line = text::clean(line);
  auto head = without_end_marks(line);
  std::vector<Designation> behind;
  while (take_last_bracket(paragraph, behind, head)) head = without_end_marks(head);
  take_names(paragraph, head);
  if (paragraph.designations.empty()) behind.clear();
  paragraph.designations.insert(paragraph.designations.end(), behind.begin(), behind.end());
  if (is_wide)  // a bracket that belongs to its name is as it was
    for (auto& one : paragraph.designations) {
      files::replace_all(one.text, " (", "（");
      files::replace_all(one.text, ")", "）");
    }
  return paragraph;
}

std::vector<Designation> cut_english_names(TermParagraph& paragraph) {
  const auto is_ascii = [](std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
  };
  std::vector<Designation> own, english;
  for (auto& one : paragraph.designations) {
    auto name = one.text;
    files::replace_all(name, "（", " (");
    files::replace_all(name, "）", ")");
    const auto bracket = last_bracket(name, '(', ')');
    if (!bracket || !is_ascii(bracket->text) || is_ascii(bracket->rest) ||
        std::none_of(bracket->text.begin(), bracket->text.end(), is_lower)) {
      own.push_back(std::move(one));
      continue;
    }
    const auto head = read_term_head(bracket->rest);
    if (paragraph.domain.empty()) paragraph.domain = head.domain;
    own.insert(own.end(), head.designations.begin(), head.designations.end());
    for (auto& found : read_term_head(bracket->text).designations) english.push_back(std::move(found));
  }
  paragraph.designations = std::move(own);
  return english;
}

}  // namespace termreg::sources::clauses
