// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/remarks.h"

#include <algorithm>
#include <array>

#include "indexer/files/content.h"
#include "registry/style/citation.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

struct RemarkLabel {
  std::string_view word;
  RemarkKind kind;
};

// As printed; Latin words also in capitals, with a capital, and in small letters (see is_word_at).
constexpr auto labels = std::to_array<RemarkLabel>({
    {"notes", RemarkKind::note},       {"note", RemarkKind::note},        {"nota", RemarkKind::note},
    {"anmerkung", RemarkKind::note},   {"ПРИМЕЧАНИЕ", RemarkKind::note},  {"Примечание", RemarkKind::note},
    {"ملاحظة", RemarkKind::note},      {"الملاحظة", RemarkKind::note},    {"注释", RemarkKind::note},
    {"注記", RemarkKind::note},        {"註", RemarkKind::note},          {"注", RemarkKind::note},
    {"examples", RemarkKind::example}, {"example", RemarkKind::example},  {"exemple", RemarkKind::example},
    {"ejemplo", RemarkKind::example},  {"beispiel", RemarkKind::example}, {"ПРИМЕР", RemarkKind::example},
    {"Пример", RemarkKind::example},   {"مثال", RemarkKind::example},     {"示例", RemarkKind::example},
    {"例", RemarkKind::example},       {"source", RemarkKind::source},    {"fuente", RemarkKind::source},
    {"quelle", RemarkKind::source},    {"ИСТОЧНИК", RemarkKind::source},  {"Источник", RemarkKind::source},
    {"المصدر", RemarkKind::source},    {"来源", RemarkKind::source},
});

// Between the number of a note and its colon.
constexpr auto to_entry = std::to_array<std::string_view>(
    {"to entry", "to the entry", "à l'article", "à l’article", "a la entrada", "zum Begriff", "к записи",
     "к статье", "на المدخل", "على المدخل", "للمدخل", "对条目", "to term"});

constexpr auto separators =
    std::to_array<std::string_view>({"–", "—", "−", "－", "-", ":", "：", ".", "\t", "\xc2\xa0", "،"});

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_word_at(std::string_view text, std::string_view word) {
  if (!is_ascii(word)) return text.starts_with(word);
  return files::lower_ascii(text.substr(0, word.size())) == word;
}

void skip_blanks(std::string_view& text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
}

void skip_number(std::string_view& text) {
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') text.remove_prefix(1);
}

bool skip_any(std::string_view& text, const auto& words) {
  for (const std::string_view word : words) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    return true;
  }
  return false;
}

// "NOTE 1 – ", "Note 2 to entry: ", "EXAMPLE\t": moves `text` behind it. A sentence that merely begins with
// the word ("Note that …") has no separator there.
bool skip_label(std::string_view& text, std::string_view word) {
  auto rest = text.substr(word.size());
  skip_blanks(rest);
  const auto before_number = rest.size();
  skip_number(rest);
  const bool numbered = rest.size() < before_number;
  skip_blanks(rest);
  skip_any(rest, to_entry);
  skip_blanks(rest);
  bool separated = false;
  auto behind_first = rest;
  while (skip_any(rest, separators)) {
    skip_blanks(rest);
    if (!separated) behind_first = rest;
    separated = true;
  }
  if (rest.empty()) rest = behind_first;  // "NOTE – ..."
  const bool in_capitals = !is_ascii(word) || ((text[0] == 'N' || text[0] == 'E') && text[1] < 'a');
  if (!separated && !(in_capitals && (numbered || rest.empty()))) return false;
  text = rest;
  return true;
}

std::string_view without_bracket(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  if (text.ends_with(']') || text.ends_with(')')) text.remove_suffix(1);
  return files::trimmed(text);
}

}  // namespace

namespace {

// "SOURCE: ITU-T Y.4600 (2022), 3.1. [i.1]": neither the stop nor the tag of the reference is the citation's.
std::string_view citation_in_line(std::string_view line) {
  if (const auto tag = line.rfind(" ["); line.ends_with(']') && tag != std::string_view::npos)
    line = files::trimmed(line.substr(0, tag));
  if (line.ends_with('.')) line.remove_suffix(1);
  return line;
}

}  // namespace

std::optional<Remark> remark_of(std::string_view whole) {
  auto text = files::trimmed(whole);
  const bool bracketed = text.starts_with('[') || text.starts_with("［") || text.starts_with('(');
  auto inner = text;
  if (bracketed) inner.remove_prefix(text.starts_with("［") ? 3 : 1);
  for (const auto& label : labels) {
    if (!is_word_at(inner, label.word)) continue;
    auto rest = inner;
    if (!skip_label(rest, label.word)) continue;
    if (bracketed && !text.ends_with(']') && !text.ends_with("].") && !text.ends_with(')'))
      return std::nullopt;
    if (bracketed)
      rest = without_bracket(rest);
    else if (label.kind == RemarkKind::source)
      rest = citation_in_line(rest);
    return Remark{label.kind, text::clean(rest)};
  }
  return std::nullopt;
}

std::optional<Remark> remark_of(const Block& block) {
  const auto whole = plain_text(block);
  if (auto labelled = remark_of(whole)) return labelled;
  switch (block.kind) {
    case BlockKind::note:
      return Remark{RemarkKind::note, text::clean(whole)};
    case BlockKind::example:
      return Remark{RemarkKind::example, text::clean(whole)};
    case BlockKind::source:
      return Remark{RemarkKind::source, text::clean(whole)};
    default:
      return std::nullopt;
  }
}

std::optional<std::string> cut_source(std::string& text) {
  if (!text.ends_with(']') && !text.ends_with("].")) return std::nullopt;
  for (const std::string_view opening : {"[SOURCE", "[Source", "[source", "[FUENTE", "[ИСТОЧНИК", "[来源"}) {
    const auto at = text.rfind(opening);
    if (at == std::string::npos) continue;
    auto remark = remark_of(std::string_view(text).substr(at));
    if (!remark || remark->kind != RemarkKind::source) continue;
    text = files::trimmed(std::string_view(text).substr(0, at));
    return std::move(remark->text);
  }
  return std::nullopt;
}

bool cut_restated_mark(std::string& text) {
  const auto mark = style::restated_mark();
  if (!text.ends_with(mark)) return false;
  text = files::trimmed(std::string_view(text).substr(0, text.size() - mark.size()));
  return true;
}

void mark_restated(std::vector<Source>& sources) {
  const bool is_said = std::any_of(sources.begin(), sources.end(), [](const Source& source) {
    return source.relation == SourceRelation::modified || source.relation == SourceRelation::adapted;
  });
  if (!is_said && !sources.empty()) sources.front().relation = SourceRelation::modified;
}

}  // namespace termreg::sources::clauses
