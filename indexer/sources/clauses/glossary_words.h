// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// The words that glossaries speak of themselves with, in the languages they are met in. Pure, thread-safe.
namespace termreg::sources::clauses {

/// A text for comparing: lower case, without punctuation, words with one blank between.
[[nodiscard]] std::string plain_words(std::string_view text);

/// True for a title that announces terms with definitions: "Glossary of X", "Terms and definitions",
/// "Glossaire", "用語集". A title of more than twelve words announces nothing.
[[nodiscard]] bool announces_terms(std::string_view title);

/// True for a heading that is no term: contents, introduction, references, a letter of the alphabet.
[[nodiscard]] bool is_furniture(std::string_view heading);

/// What the header of a column says about its cells.
enum class ColumnRole { other, term, abbreviation, definition, source, note };
[[nodiscard]] ColumnRole column_role(std::string_view header);

/// What words before a colon, or a line of bold words alone, say about the text behind them.
enum class Label {
  none,
  see,
  see_also,
  contrast,
  synonyms,
  discouraged,
  broader,
  narrower,
  related,
  source,
  note,
  example,
  others_definitions
};
[[nodiscard]] Label label_of(std::string_view words);

/// The label at the beginning of a text and what stands behind it: "See also: a, b" -> {see_also, "a, b"}.
/// `see` and `see_also` need no colon. Views into the text.
struct Labelled {
  Label label = Label::none;
  std::string_view words;
  std::string_view rest;
};
[[nodiscard]] Labelled take_label(std::string_view text);

}  // namespace termreg::sources::clauses
