// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/references.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t longest_tag = 120;
constexpr std::size_t longest_edition = 20;

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}

// Dashes, blanks and case differ between the places that name one tag.
std::string folded(std::string_view tag) {
  auto key = text::match_key(tag).bytes();
  std::erase_if(key, [](char c) { return c == ' ' || c == '\t'; });
  return key;
}

std::string_view without_brackets(std::string_view tag) {
  tag = files::trimmed(tag);
  if (tag.starts_with('[')) tag.remove_prefix(1);
  if (tag.ends_with(']')) tag.remove_suffix(1);
  return files::trimmed(tag);
}

bool has_bibliography_mark(std::string_view tag) {
  return tag.size() > 2 && (tag[0] == 'b' || tag[0] == 'B') && (tag[1] == '-' || tag[1] == '_');
}

// What stands before the number of a document in lists, and is no part of it.
constexpr auto kinds_of_document = std::to_array<std::string_view>(
    {"Recommendation ", "Recommandation ", "Recomendación ", "Рекомендация ", "التوصية ", "Draft ", "Rec. "});
// "ITU-T Recommendation J.1106", "ITU-T Rec. X.200"
constexpr auto inner_kinds = std::to_array<std::string_view>(
    {" Recommendation ", " Rec. ", " Rec ", " Recommandation ", " Recomendación ", " Рекомендация "});

std::string normalised(std::string_view entry) {
  auto text = text::clean(files::on_one_line(entry));
  std::replace(text.begin(), text.end(), '\t', ' ');
  for (const std::string_view dash : {"‑", "‐"}) files::replace_all(text, dash, "-");
  for (const auto kind : kinds_of_document)
    if (text.starts_with(kind)) text.erase(0, kind.size());
  for (const auto kind : inner_kinds) {
    const auto at = text.find(kind);
    if (at != std::string::npos && at <= 12) text.replace(at, kind.size(), " ");
  }
  files::replace_all(text, "UIT-", "ITU-");
  files::replace_all(text, "МСЭ-Т", "ITU-T");  // its letter is Cyrillic, as that of "МСЭ-Р" is
  files::replace_all(text, "МСЭ-Р", "ITU-R");
  files::replace_all(text, "МСЭ-", "ITU-");
  return text;
}

// "2015" of "(2015)", "2006-11" of "(2006/11)" or "(11/2006)", "V18.0.0" of "(V18.0.0)"; empty if no edition begins there.
std::string edition_in_brackets(std::string_view rest) {
  rest = files::trimmed(rest);
  if (!rest.starts_with('(')) return {};
  const auto close = rest.find(')');
  if (close == std::string_view::npos) return {};
  const auto inner = files::trimmed(rest.substr(1, close - 1));
  const bool plain = has_digit(inner) && inner.size() <= longest_edition &&
                     std::all_of(inner.begin(), inner.end(), [](char c) {
                       return is_digit(c) || c == '/' || c == '-' || c == '.' || c == ' ' || is_letter(c);
                     });
  if (!plain) return {};
  if (inner.size() == 7 && inner[4] == '/')
    return std::string(inner.substr(0, 4)) + "-" + std::string(inner.substr(5));
  if (inner.size() == 7 && inner[2] == '/')
    return std::string(inner.substr(3)) + "-" + std::string(inner.substr(0, 2));
  return std::string(inner);
}

bool is_name_word(std::string_view word) {
  return !word.empty() && (is_digit(word[0]) || (word[0] >= 'A' && word[0] <= 'Z'));
}

// "ETSI EN 300 328": a number of six digits is printed in two parts.
std::size_t with_second_number(std::string_view text, std::size_t end) {
  constexpr std::size_t half = 3;
  const auto is_half = [&](std::size_t at) {
    return at + half <= text.size() &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                       text.begin() + static_cast<std::ptrdiff_t>(at + half), is_digit);
  };
  const bool halved = text.starts_with("ETSI") && end >= half && is_half(end - half) && is_half(end + 1);
  return halved ? std::min(text.find_first_of(" ,;(", end + 1), text.size()) : end;
}

// Where the name of the document ends: behind its first word with a digit, and what belongs to that.
std::size_t end_of_name(std::string_view text) {
  std::size_t at = 0;
  for (int words = 0; words < 6 && at < text.size(); ++words) {
    const auto end = std::min(text.find_first_of(" ,;(", at), text.size());
    const auto word = text.substr(at, end - at);
    if (!is_name_word(word)) return 0;
    if (has_digit(word) && word != "3GPP" && word != "W3C") return with_second_number(text, end);
    if (end == text.size() || text[end] != ' ') return 0;
    at = end + 1;
  }
  return 0;
}

constexpr auto link_words = std::to_array<std::string_view>(
    {"clause", "section", "subclause", "§", "entry", "article", "cláusula", "пункт"});

}  // namespace

Source document_of_entry(std::string_view entry) {
  const auto text = normalised(entry);
  const auto end = end_of_name(text);
  if (end == 0) return {};
  auto name = std::string_view(text).substr(0, end);
  while (name.ends_with('.') || name.ends_with(':')) name.remove_suffix(1);
  auto [document, edition] = parse_document_reference(name);
  if (edition.empty()) edition = edition_in_brackets(std::string_view(text).substr(end));
  Source source;
  source.document = std::move(document);
  source.edition = std::move(edition);
  return source;
}

namespace {

// "Source 12": what our own documents call a citation without a number, which is a sentence.
bool is_tag_of_sentence(std::string_view tag) {
  constexpr std::string_view word = "Source ";
  return tag.starts_with(word) && tag.size() > word.size() &&
         std::all_of(tag.begin() + word.size(), tag.end(), is_digit);
}

std::string_view without_stop(std::string_view text) {
  while (text.ends_with('.') || text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// What the tag and its entry both begin with, and an edition: "[b-W3C did-1.1]  W3C did-1.1 (2025)." Where more follows
// and no number tells the document, the entry is kept as its text.
Source named_by_tag(std::string_view tag, std::string_view entry) {
  auto name = normalised(without_brackets(tag));
  if (has_bibliography_mark(name)) name.erase(0, 2);
  name = parse_document_reference(name).document;
  constexpr std::string_view undated = " (undated)";
  if (name.ends_with(undated)) name.resize(name.size() - undated.size());
  const auto text = normalised(entry);
  if (name.empty() || !text.starts_with(name)) return {};
  const auto rest = without_stop(std::string_view(text).substr(name.size()));
  if (rest.empty()) {
    Source whole;
    whole.document = std::move(name);
    return whole;
  }
  if (std::string_view(" ,:(").find(rest.front()) == std::string_view::npos) return {};
  const auto end = std::min(rest.find_first_of(rest.front() == ':' ? " ,;" : ")"), rest.size());
  Source source;
  source.edition = rest.starts_with(':')
                       ? parse_document_reference(name + std::string(rest.substr(0, end))).edition
                       : edition_in_brackets(rest);
  if (source.edition.empty()) return {};
  source.document = std::move(name);
  const bool is_whole = end + 1 >= rest.size();
  if (!is_whole && document_of_entry(entry).document.empty())
    source.text = text::clean(files::on_one_line(entry));
  return source;
}

}  // namespace

References::References(const DocumentText& document) {
  for (const auto& block : document.blocks) {
    if (block.kind == BlockKind::heading || block.kind == BlockKind::table_of_contents) continue;
    const auto whole = plain_text(block);
    const auto text = files::trimmed(whole);
    if (!text.starts_with('[')) continue;
    const auto close = text.find(']');
    if (close == std::string_view::npos || close > longest_tag) continue;
    add(text.substr(1, close - 1), files::trimmed(text.substr(close + 1)));
  }
}

void References::add(std::string_view tag, std::string_view entry) {
  if (entry.empty()) return;
  auto source = named_by_tag(tag, entry);
  if (source.document.empty()) source = document_of_entry(entry);
  if (source.document.empty()) {
    source.document = text::clean(without_brackets(tag));
    if (has_bibliography_mark(source.document)) source.document.erase(0, 2);
    source.text = text::clean(files::on_one_line(entry));
    if (is_tag_of_sentence(source.document)) {
      source.document.clear();
      if (source.text.ends_with('.')) source.text.pop_back();
    }
  }
  if (const auto link = entry.find("http"); link != std::string_view::npos) {
    auto address = entry.substr(link, entry.find_first_of(" \t\n>", link) - link);
    while (address.ends_with(',') || address.ends_with('.')) address.remove_suffix(1);
    source.link = address;
  }
  by_tag_.try_emplace(folded(tag), std::move(source));
}

bool References::lists(std::string_view tag) const {
  return by_tag_.contains(folded(without_brackets(tag)));
}

Source References::resolve(std::string_view printed) const {
  const auto tag = without_brackets(printed);
  if (const auto found = by_tag_.find(folded(tag)); found != by_tag_.end()) return found->second;
  const auto bare = has_bibliography_mark(tag) ? tag.substr(2) : tag;
  for (const auto& other : {std::string(bare), "b-" + std::string(bare)})
    if (const auto found = by_tag_.find(folded(other)); found != by_tag_.end()) return found->second;
  const auto comma = tag.rfind(',');
  if (comma != std::string_view::npos && lists(tag.substr(0, comma))) {
    auto source = resolve(tag.substr(0, comma));
    auto clause = files::trimmed(tag.substr(comma + 1));
    for (const auto word : link_words)
      if (clause.starts_with(word)) clause = files::trimmed(clause.substr(word.size()));
    source.clause = clause;
    return source;
  }
  return parse_citation(normalised(bare));
}

}  // namespace termreg::sources::clauses
