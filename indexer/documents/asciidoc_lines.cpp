// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/asciidoc_lines_private.h"

#include <algorithm>

#include "indexer/files/content.h"
#include "registry/model/ascii.h"

namespace termreg::documents::asciidoc {
namespace {}  // namespace

Fence fence_of(std::string_view line) {
  if (line == "--") return Fence::open;
  if (line == "|===" || line == ",===" || line == ":===" || line == "!===" ||
      (line.starts_with("|===") && line.find_first_not_of('=', 1) == std::string_view::npos))
    return Fence::table;
  if (line.starts_with("```")) return Fence::code;
  if (line.size() < 4 || line.find_first_not_of(line.front()) != std::string_view::npos) return Fence::none;
  switch (line.front()) {
    case '-':
    case '.':
    case '+':
      return Fence::code;
    case '/':
      return Fence::comment;
    case '=':
      return Fence::example;
    case '*':
      return Fence::sidebar;
    case '_':
      return Fence::quote;
    default:
      return Fence::none;
  }
}

bool is_comment(std::string_view line) {
  return line.starts_with("//") && !line.starts_with("///");
}

std::optional<Title> title_of(std::string_view line) {
  const char mark = line.empty() ? ' ' : line.front();
  if (mark != '=' && mark != '#') return std::nullopt;
  const auto end = line.find_first_not_of(mark);
  if (end == std::string_view::npos || end > 7 || (line[end] != ' ' && line[end] != '\t'))
    return std::nullopt;
  return Title{static_cast<int>(end) - 1, files::trimmed(line.substr(end))};
}

std::optional<Item> item_of(std::string_view line) {
  line = files::trimmed(line);
  if (line.empty()) return std::nullopt;
  const char mark = line.front();
  if (mark == '*' || mark == '.' || mark == '-') {
    const auto end = line.find_first_not_of(mark);
    if (end == std::string_view::npos || end > 6 || line[end] != ' ' || (mark == '-' && end > 1))
      return std::nullopt;
    return Item{end, mark == '.' ? "" : "—", files::trimmed(line.substr(end))};
  }
  const auto dot = line.find_first_of(".)");
  if (dot == 0 || dot == std::string_view::npos || dot > 3 || dot + 1 >= line.size() || line[dot + 1] != ' ')
    return std::nullopt;
  const auto label = line.substr(0, dot);
  const bool number = std::all_of(label.begin(), label.end(), is_digit);
  if (!number && !(label.size() == 1 && is_letter(label[0]) && line[dot] == '.')) return std::nullopt;
  return Item{1, std::string(label) + ")", files::trimmed(line.substr(dot + 1))};
}

std::optional<Entry> entry_of(std::string_view line) {
  line = files::trimmed(line);
  for (auto at = line.find("::"); at != std::string_view::npos && at > 0; at = line.find("::", at + 1)) {
    const auto end = line.find_first_not_of(':', at);
    if (end != std::string_view::npos && line[end] != ' ' && line[end] != '\t') {
      at = end - 1;
      continue;
    }
    const auto colons = (end == std::string_view::npos ? line.size() : end) - at;
    if (colons > 4) return std::nullopt;
    return Entry{colons - 1, files::trimmed(line.substr(0, at)),
                 end == std::string_view::npos ? std::string_view() : files::trimmed(line.substr(end))};
  }
  return std::nullopt;
}

namespace {

// "[alt]#paddy rice#", the older way to write "alt:[paddy rice]".
std::optional<LineMacro> marked_line(std::string_view line) {
  const auto close = line.find("]#");
  if (!line.starts_with('[') || close == std::string_view::npos || !line.ends_with('#')) return std::nullopt;
  const auto role = line.substr(1, close - 1);
  const auto text = line.substr(close + 2, line.size() - close - 3);
  const bool name = !role.empty() && std::all_of(role.begin(), role.end(), is_letter);
  if (!name || line.size() < close + 4 || text.find('#') != std::string_view::npos) return std::nullopt;
  return LineMacro{std::string(role), text};
}

}  // namespace

std::optional<LineMacro> macro_of(std::string_view line) {
  if (auto marked = marked_line(line)) return marked;
  std::size_t at = 0;
  while (at < line.size() && (is_letter(line[at]) || line[at] == '-')) ++at;
  if (at == 0 || at + 1 >= line.size() || line[at] != ':' || !line.ends_with(']')) return std::nullopt;
  const auto open = line.find('[', at);
  const auto target = line.substr(at + 1, open - at - 1);
  if (open == std::string_view::npos || target.find_first_of(" :<{") != std::string_view::npos)
    return std::nullopt;
  int depth = 0;
  for (auto here = open; here < line.size(); ++here) {
    if (line[here] == '[') ++depth;
    if (line[here] == ']' && --depth == 0 && here + 1 != line.size()) return std::nullopt;
  }
  const auto name = line.substr(0, at);
  for (const std::string_view inline_one : {"term", "link", "xref", "footnote", "http", "https", "mailto",
                                            "image", "pass", "concept", "kbd", "btn", "menu"})
    if (name == inline_one) return std::nullopt;
  auto style = std::string(name);
  if (!target.empty()) style += ':' + std::string(target);
  return LineMacro{std::move(style), line.substr(open + 1, line.size() - open - 2)};
}

std::optional<Admonition> admonition_of(std::string_view line) {
  for (const std::string_view word : {"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "EXAMPLE"})
    if (line.starts_with(word) && line.substr(word.size()).starts_with(": "))
      return Admonition{word, files::trimmed(line.substr(word.size() + 2))};
  return std::nullopt;
}

std::vector<LanguageText> languages_of(std::string_view text) {
  std::vector<LanguageText> all;
  constexpr std::string_view name = "lang:";
  while (!(text = files::trimmed(text)).empty()) {
    const auto open = text.find('[');
    const auto close = text.find(']');
    if (!text.starts_with(name) || open == std::string_view::npos || close == std::string_view::npos ||
        close < open)
      return {};
    all.push_back({text.substr(name.size(), open - name.size()), text.substr(open + 1, close - open - 1)});
    text.remove_prefix(close + 1);
  }
  return all;
}

}  // namespace termreg::documents::asciidoc
