// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a line of AsciiDoc is by itself. Views into the line; pure.
namespace termreg::documents::asciidoc {

/// The delimiters of blocks.
enum class Fence { none, code, comment, table, example, sidebar, quote, open };
[[nodiscard]] Fence fence_of(std::string_view line);

[[nodiscard]] bool is_comment(std::string_view line);

/// "== Title" -> level 1, title.
struct Title {
  int level = 0;
  std::string_view text;
};
[[nodiscard]] std::optional<Title> title_of(std::string_view line);

/// "** text", ". text", "1. text" of a list.
struct Item {
  std::size_t depth = 1;
  std::string label;
  std::string_view text;
};
[[nodiscard]] std::optional<Item> item_of(std::string_view line);

/// "term:: text" of a definition list.
struct Entry {
  std::size_t depth = 1;
  std::string_view term, text;
};
[[nodiscard]] std::optional<Entry> entry_of(std::string_view line);

/// "alt:[paddy rice]", "[alt]#paddy rice#", "related:contrast[wheat]" alone in a line; the style is "alt",
/// "related:contrast".
struct LineMacro {
  std::string style;
  std::string_view text;
};
[[nodiscard]] std::optional<LineMacro> macro_of(std::string_view line);

/// "lang:en[paddy] lang:fr[riz]": a text in several languages; empty if it is anything else.
struct LanguageText {
  std::string_view language, text;
};
[[nodiscard]] std::vector<LanguageText> languages_of(std::string_view text);

/// "NOTE: text"
struct Admonition {
  std::string_view word, text;
};
[[nodiscard]] std::optional<Admonition> admonition_of(std::string_view line);

}  // namespace termreg::documents::asciidoc
