// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/iev_cells.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/files/html_tree.h"
#include "indexer/files/xml_pull.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/clauses/remarks.h"
#include "indexer/sources/markup_text.h"
#include "registry/model/ascii.h"
#include "registry/model/error.h"
#include "registry/text/keys.h"

namespace termreg::sources::iev {
namespace {

constexpr std::array<std::string_view, 14> line_tags{
    "p", "br", "div", "li", "ul", "ol", "tr", "dl", "note", "dd", "example", "exemple", "table", "dt"};
constexpr std::array<std::string_view, 32> other_tags{
    "sub",  "sup",   "i",    "b",    "em",   "strong", "u",      "a",      "span",   "font", "td",
    "th",   "tbody", "img",  "simg", "var",  "code",   "small",  "tt",     "big",    "mi",   "mo",
    "mrow", "msub",  "msup", "mn",   "math", "mtext",  "mstyle", "mspace", "center", "nobr"};

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// How far the end of a tag and of a formula is looked for.
constexpr std::size_t most_tag_bytes = 1024;
constexpr std::size_t most_formula_bytes = 16 * 1024;

void append_code_point(std::string& out, std::uint32_t code) {
  if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) return;
  if (code < 0x80) {
    out += static_cast<char>(code);
    return;
  }
  const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  constexpr std::array<std::uint32_t, 4> lead{0, 0xc0, 0xe0, 0xf0};
  out += static_cast<char>(lead[static_cast<std::size_t>(more)] | (code >> (6 * more)));
  for (int left = more - 1; left >= 0; --left) out += static_cast<char>(0x80 | ((code >> (6 * left)) & 0x3f));
}

// Appends what an entity at the beginning of `rest` stands for; gives its length, 0 if there is none.
std::size_t append_entity(std::string& out, std::string_view rest) {
  const auto end = rest.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const auto name = rest.substr(1, end - 1);
  if (name[0] == '#') {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const auto digits = name.substr(hex ? 2 : 1);
    std::uint32_t code = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10).ptr !=
        digits.data() + digits.size())
      return 0;
    append_code_point(out, code);
    return end + 1;
  }
  auto character = name == "nbsp" ? std::string(" ") : files::html_character(std::string(name));
  if (character.empty()) return 0;
  out += character;
  return end + 1;
}

// The text of a formula; nothing if it is no XML.
std::optional<std::string> formula_text(std::string_view math) {
  try {
    files::XmlPull xml("cell", "formula", std::string(math), "");
    if (!xml.next_start()) return std::nullopt;
    return line_of_markup(xml.take_element());
  } catch (const Error&) {
    return std::nullopt;  // then its tags are left out one by one
  }
}

class CellReader {
 public:
  explicit CellReader(std::string_view cell) : rest_(cell) {}

  CellText read() {
    while (!rest_.empty()) {
      if (rest_.front() == '<') {
        angle();
      } else if (rest_.front() == '&') {
        const auto taken = append_entity(out_.text, rest_);
        if (taken == 0) out_.text += '&';
        rest_.remove_prefix(std::max<std::size_t>(taken, 1));
      } else {
        const auto end = std::min(rest_.find_first_of("<&"), rest_.size());
        out_.text += rest_.substr(0, end);
        rest_.remove_prefix(end);
      }
    }
    out_.text = text::clean(out_.text);
    for (auto& mention : out_.mentions) mention.label = text::clean(files::on_one_line(mention.label));
    return std::move(out_);
  }

 private:
  void angle() {
    const auto end = rest_.substr(0, most_tag_bytes).find('>');
    const auto inside = end == std::string_view::npos ? std::string_view() : rest_.substr(1, end - 1);
    const bool closing = inside.starts_with('/');
    auto name = inside.substr(closing ? 1 : 0);
    name = name.substr(0, std::min(name.find_first_of(" \t\r\n/="), name.size()));
    const auto lower = files::lower_ascii(name);
    if (lower == "math" && !closing && formula()) return;
    if (lower == "annotation" && !closing && skip_annotation()) return;
    // "<NOTE 1 – text" of old exports never closes.
    const bool label = (lower == "note" || lower == "example" || lower == "exemple") &&
                       !inside.ends_with('/') && inside.size() > name.size() && !closing;
    if (label || starts_open_note()) {
      out_.text += '\n';
      out_.had_markup = true;
      rest_.remove_prefix(1);
    } else if (!name.empty() && (is_one_of(lower, line_tags) || is_one_of(lower, other_tags))) {
      tag(lower, inside, closing);
      rest_.remove_prefix(end + 1);
    } else {
      out_.text += '<';
      rest_.remove_prefix(1);
    }
  }

  [[nodiscard]] bool starts_open_note() const {
    return rest_.starts_with("<NOTE ") && rest_.substr(0, most_tag_bytes).find('>') == std::string_view::npos;
  }

  void tag(std::string_view name, std::string_view inside, bool closing) {
    out_.had_markup = true;
    if (is_one_of(name, line_tags)) out_.text += '\n';
    if (!closing && name == "note") out_.text += "NOTE ";
    if (!closing && (name == "example" || name == "exemple")) out_.text += "EXAMPLE ";
    if (name == "td" || name == "th") out_.text += ' ';
    if (name != "a") return;
    if (closing) {
      if (!open_.ievref.empty()) {
        open_.label = out_.text.substr(std::min(anchor_, out_.text.size()));
        out_.mentions.push_back(std::exchange(open_, {}));
      }
      return;
    }
    anchor_ = out_.text.size();
    const auto at = inside.find("IEV");
    open_ = {};
    if (at != std::string_view::npos) open_.ievref = leading_ievref(inside.substr(at + 3));
  }

  bool formula() {
    const auto end = rest_.substr(0, most_formula_bytes).find("</math>");
    if (end == std::string_view::npos) return false;
    const auto text = formula_text(rest_.substr(0, end + 7));
    if (!text) return false;
    out_.text += *text;
    out_.had_markup = true;
    rest_.remove_prefix(end + 7);
    return true;
  }

  bool skip_annotation() {
    const auto end = rest_.substr(0, most_formula_bytes).find("</annotation>");
    if (end == std::string_view::npos) return false;
    rest_.remove_prefix(end + 13);
    return true;
  }

  std::string_view rest_;
  CellText out_;
  Mention open_;
  std::size_t anchor_ = 0;
};

std::string_view without(std::string_view text, std::string_view prefix) {
  return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

std::string_view after_number(std::string_view text) {
  text = files::trimmed(text);
  while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
  return files::trimmed(text);
}

// The text behind a dash or colon; nothing if there is none.
std::optional<std::string_view> after_dash(std::string_view text) {
  for (const std::string_view dash : {":", "–", "—", "-", "−"})
    if (text.starts_with(dash)) return files::trimmed(text.substr(dash.size()));
  return std::nullopt;
}

// The text of a note or an example in a script without labels in Latin letters: “Примечание 1 – Текст”, “注記1 文”.
std::optional<std::string_view> remark_text(std::string_view line, clauses::RemarkKind kind) {
  if (line.empty() || (line.front() & 0x80) == 0) return std::nullopt;
  const auto remark = clauses::remark_of(line);
  if (!remark || remark->kind != kind || !line.ends_with(remark->text)) return std::nullopt;
  return line.substr(line.size() - remark->text.size());
}

std::optional<std::string_view> note_in(std::string_view line) {
  for (const std::string_view word : {"NOTE", "Note", "Anmerkung", "ANMERKUNG", "Nota"}) {
    if (!line.starts_with(word)) continue;
    auto rest = after_number(line.substr(word.size()));
    for (const std::string_view target :
         {"to entry", "à l'article", "à l’article", "zum Begriff", "a la entrada"})
      rest = files::trimmed(without(rest, target));
    if (const auto text = after_dash(rest)) return text;
    // In capitals the word is a label even if nothing parts it from the text.
    if (word == "NOTE" || word == "ANMERKUNG") return rest;
  }
  return remark_text(line, clauses::RemarkKind::note);
}

std::optional<std::string_view> example_in(std::string_view line) {
  for (const std::string_view word : {"EXAMPLES", "EXAMPLE", "EXEMPLES", "EXEMPLE", "BEISPIEL", "EJEMPLO"}) {
    if (!line.starts_with(word)) continue;
    const auto rest = after_number(line.substr(word.size()));
    return after_dash(rest).value_or(rest);
  }
  return remark_text(line, clauses::RemarkKind::example);
}

void go_on(std::string& text, std::string_view line) {
  text.append(text.empty() ? "" : "\n").append(line);
}

}  // namespace

CellText cell_text(std::string_view cell) {
  return CellReader(cell).read();
}

std::string_view leading_ievref(std::string_view text) {
  text = files::trimmed(text);
  std::size_t at = 0;
  for (int part = 0; part < 3; ++part) {
    if (part > 0 && (at >= text.size() || text[at++] != '-')) return {};
    const auto begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at - begin < 2 || at - begin > 3) return {};
  }
  return text.substr(0, at);
}

DefinitionCell take_definition_apart(std::string_view text) {
  DefinitionCell cell;
  auto* current = &cell.definition;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = files::trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (const auto note = note_in(line)) {
      current = &cell.notes.emplace_back();
      line = note_in(*note).value_or(*note);  // "<NOTE/>Note 1 to entry – "
    } else if (const auto example = example_in(line)) {
      current = &cell.examples.emplace_back();
      line = example_in(*example).value_or(*example);
    }
    if (!line.empty()) go_on(*current, line);
  }
  std::erase(cell.notes, std::string());
  std::erase(cell.examples, std::string());
  if (cell.definition.starts_with('<')) {
    const auto close = cell.definition.find('>');
    if (close != std::string::npos && close > 1) {
      cell.domain = text::clean(cell.definition.substr(1, close - 1));
      cell.definition = text::clean(cell.definition.substr(close + 1));
    }
  }
  for (const std::string_view see : {"See IEV ", "see IEV ", "See ", "see ", "Voir ", "voir ", "Siehe "}) {
    if (!cell.definition.starts_with(see)) continue;
    const auto rest = std::string_view(cell.definition).substr(see.size());
    const auto reference = leading_ievref(rest);
    const auto behind =
        reference.empty() ? rest : files::trimmed(rest.substr(rest.find(reference) + reference.size()));
    if (!reference.empty() && (behind.empty() || behind == ".")) cell.see = reference;
  }
  return cell;
}

namespace {

bool apply_word(Designation& designation, std::string_view word) {
  const auto lower = files::lower_ascii(word);
  auto& grammar = designation.grammar;
  if (lower == "m" || lower == "f" || lower == "n") {
    grammar.gender = lower;
  } else if (lower == "sg" || lower == "pl" || lower == "s") {
    grammar.number = lower;
  } else if (lower == "adj" || lower == "noun" || lower == "verb" || lower == "adv" || lower == "nom") {
    grammar.part_of_speech = lower;
  } else if (lower.starts_with("abbr") || lower.starts_with("abrév") || lower == "acronym") {
    designation.kind = DesignationKind::abbreviation;
    return lower == "abbreviation";
  } else if (word.size() == 2 &&
             std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
    auto& region = designation.geographical_usage;
    region += (region.empty() ? "" : ", ") + std::string(word);
  } else {
    return false;
  }
  return true;
}

// "deprecated in this sense" -> "deprecated"
std::string first_word(std::string_view text) {
  text = files::trimmed(text);
  return files::lower_ascii(text.substr(0, std::min(text.find_first_of(" ,;:"), text.size())));
}

}  // namespace

bool apply_attribute(Designation& designation, std::string& domain, std::string_view attribute) {
  std::string rest(attribute);
  if (const auto open = rest.find('<'); open != std::string::npos) {
    const auto close = rest.find('>', open);
    if (close == std::string::npos) return false;
    domain = text::clean(rest.substr(open + 1, close - open - 1));
    rest.erase(open, close - open + 1);
  }
  bool understood = true;
  std::string_view view = rest;
  constexpr std::string_view between = " ,;()\t\n.";
  while (!view.empty()) {
    view.remove_prefix(std::min(view.find_first_not_of(between), view.size()));
    const auto end = std::min(view.find_first_of(between), view.size());
    if (end > 0 && !apply_word(designation, view.substr(0, end))) understood = false;
    view.remove_prefix(end);
  }
  return understood;
}

Acceptability rating_of(std::string_view status) {
  const auto word = first_word(status);
  if (word == "preferred" || word == "privilégié") return Acceptability::preferred;
  if (word == "admitted" || word == "admis") return Acceptability::admitted;
  if (word == "deprecated" || word == "obsolete" || word == "superseded" || word == "déconseillé")
    return Acceptability::deprecated;
  return Acceptability::unstated;
}

Source source_of(std::string_view text) {
  const auto whole = text::clean(files::on_one_line(text));
  std::string_view rest = whole;
  for (const std::string_view prefix : {"IEC 60050, IEV ", "IEV ", "VEI "}) rest = without(rest, prefix);
  const auto reference = leading_ievref(rest);
  if (reference.empty()) return parse_citation(whole);
  Source source;
  source.document = "IEC 60050-" + std::string(reference.substr(0, reference.find('-')));
  source.clause = reference;
  auto behind = files::trimmed(without(files::trimmed(rest.substr(reference.size())), ","));
  bool known = behind.empty();
  for (const std::string_view word : {"MOD", "modified", "modifié", "mod."}) {
    if (!behind.starts_with(word)) continue;
    known = true;
    source.relation = SourceRelation::modified;
    const auto wording = files::trimmed(behind.substr(word.size()));
    source.modification = after_dash(wording).value_or(wording);
  }
  if (!known) return parse_citation(whole);
  source.extras.push_back({"citation", whole});
  return source;
}

}  // namespace termreg::sources::iev
