// SPDX-License-Identifier: GPL-3.0-or-later
// Hover, completion and quick fixes.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "registry/text/words.h"
#include "tools/termreg/lsp/messages.h"
#include "tools/termreg/lsp/server.h"

namespace termreg::lsp {
namespace {

constexpr std::size_t longest_term = 6;  // words
constexpr std::size_t most_shown = 5;    // entries in a hover
constexpr std::size_t most_completions = 20;

// A registered designation around a byte of a text.
struct Around {
  std::size_t begin = 0, end = 0;
  LookupResult found;
};

// The longest run of words of a line that holds the byte and is registered.
std::optional<Around> term_around(Dictionary& dictionary, const TextDocument& text, std::size_t offset) {
  const auto [line, line_end] = text.line_around(offset);
  const auto of_line = std::string_view(text.text()).substr(line, line_end - line);
  std::vector<text::WordRange> words;
  text::find_words(of_line, words);
  std::size_t at = 0;
  while (at < words.size() && line + words[at].end < offset) ++at;
  if (at == words.size() || line + words[at].begin > offset) return std::nullopt;
  for (std::size_t count = longest_term; count > 0; --count)
    for (auto first = at + 1 >= count ? at + 1 - count : 0; first <= at && first + count <= words.size();
         ++first) {
      const auto begin = words[first].begin, end = words[first + count - 1].end;
      auto found = dictionary.lookup(of_line.substr(begin, end - begin));
      if (!found.hits.empty()) return Around{line + begin, line + end, std::move(found)};
    }
  return std::nullopt;
}

// Text that Markdown shows as it is.
std::string plain_in_markdown(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string described(const Hit& hit) {
  auto text = "**" + plain_in_markdown(hit.designation) + "** — " + plain_in_markdown(hit.document);
  if (!hit.edition.empty()) text += " (" + plain_in_markdown(hit.edition) + ")";
  if (!hit.clause.empty()) text += ", " + plain_in_markdown(hit.clause);
  if (!is_active(hit.status)) text += " — no longer in force";
  if (!hit.definition.empty()) text += "\n\n" + plain_in_markdown(hit.definition);
  if (hit.restated) text += " (restated in other words)";
  return text;
}

// Rules whose replacement stands for exactly what is marked.
bool replaces_marked_text(const DraftFinding& finding) {
  constexpr auto rules = std::to_array<std::string_view>(
      {"deprecated-form", "spelling", "compound", "hyphen", "stray-hyphen", "last-word-twice"});
  return !finding.replacement.empty() && finding.place.source_begin < finding.place.source_end &&
         std::find(rules.begin(), rules.end(), finding.rule) != rules.end();
}

// A client may ask for some kinds of actions alone; a kind holds the kinds whose names go on from it.
bool wants_fixes(const codec::JsonNode* only) {
  return only == nullptr || only->items.empty() ||
         std::any_of(only->items.begin(), only->items.end(), [](const codec::JsonNode& kind) {
           return kind.scalar == "quickfix" || kind.scalar.empty();
         });
}

bool is_of_word(char c) {
  const auto lower = static_cast<char>(c | 0x20);
  return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'z') ||
         c == '-';
}

// Where the word that is being typed begins, and the two words before it, the nearest first.
std::vector<std::size_t> beginnings(std::string_view text, std::size_t from, std::size_t offset) {
  constexpr std::size_t most = 3;
  std::vector<std::size_t> found;
  for (auto at = offset; found.size() < most;) {
    auto word = at;
    while (word > from && is_of_word(text[word - 1])) --word;
    if (word == at) break;
    found.push_back(word);
    if (word == from || text[word - 1] != ' ') break;
    at = word - 1;
  }
  return found;
}

}  // namespace

std::string Server::hover(const Node& parameters) const {
  std::string uri;
  const auto& open = open_document(parameters, uri);
  const auto around =
      term_around(dictionary_, open.text, open.text.offset(position_in(parameters.find("position"))));
  if (!around) return "null";
  std::string text;
  std::size_t shown = 0;
  for (const auto& hit : around->found.hits) {
    if (shown++ == most_shown) break;
    text += (text.empty() ? "" : "\n\n---\n\n") + described(hit);
  }
  if (around->found.hits.size() > most_shown)
    text += "\n\n" + std::to_string(around->found.hits.size() - most_shown) + " more entries";
  codec::JsonWriter out;
  out.begin_object().key("contents").begin_object();
  out.member("kind", "markdown").member("value", text).end_object();
  append_range(out, open.text, around->begin, around->end);
  out.end_object();
  return out.take();
}

std::string Server::completion(const Node& parameters) const {
  std::string uri;
  const auto& open = open_document(parameters, uri);
  const auto offset = open.text.offset(position_in(parameters.find("position")));
  const auto line = open.text.line_around(offset).first;
  codec::JsonWriter out;
  out.begin_object().member("isIncomplete", true).key("items").begin_array();
  std::set<std::string> told;
  const auto starts = beginnings(open.text.text(), line, offset);
  // The more has been typed of a term, the surer it is meant.
  for (auto begin = starts.rbegin(); begin != starts.rend() && told.size() < most_completions; ++begin) {
    const auto typed = std::string_view(open.text.text()).substr(*begin, offset - *begin);
    if (typed.size() < 2) continue;
    for (const auto& match : dictionary_.suggest(typed, most_completions * 2)) {
      const bool preferred =
          match.acceptability == Acceptability::preferred || match.acceptability == Acceptability::unstated;
      if (!preferred || !is_active(match.status) || told.size() >= most_completions ||
          !told.insert(match.text).second)
        continue;
      out.begin_object().member("label", match.text).key("kind").raw("1");  // Text
      out.member("detail", match.entry.text()).member("filterText", typed);
      out.key("textEdit").begin_object();
      append_range(out, open.text, *begin, offset);
      out.member("newText", match.text).end_object().end_object();
    }
  }
  out.end_array().end_object();
  return out.take();
}

std::string Server::code_actions(const Node& parameters) const {
  std::string uri;
  const auto& open = open_document(parameters, uri);
  if (!wants_fixes(at_path(parameters, {"context", "only"}))) return "[]";
  const auto* range = parameters.find("range");
  static const Node none;
  const auto begin = open.text.offset(position_in((range == nullptr ? none : *range).find("start")));
  const auto end = open.text.offset(position_in((range == nullptr ? none : *range).find("end")));
  codec::JsonWriter out;
  out.begin_array();
  for (const auto& finding : open.findings) {
    const auto& place = finding.place;
    if (!replaces_marked_text(finding) || place.source_end < begin || place.source_begin > end) continue;
    const std::string what = finding.rule == "deprecated-form" ? " by the preferred term “" : " by “";
    const auto marked = open.text.text().substr(place.source_begin, place.source_end - place.source_begin);
    out.begin_object().member("title", "Replace “" + marked + "”" + what + finding.replacement + "”");
    out.member("kind", "quickfix")
        .member("isPreferred", true)
        .key("edit")
        .begin_object()
        .key("changes")
        .begin_object();
    out.key(uri).begin_array().begin_object();
    append_range(out, open.text, place.source_begin, place.source_end);
    out.member("newText", finding.replacement).end_object().end_array();
    out.end_object().end_object().end_object();
  }
  out.end_array();
  return out.take();
}

}  // namespace termreg::lsp
