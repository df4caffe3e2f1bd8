// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/documents/docx_xml.h"
#include "registry/model/document_text.h"

namespace termreg::documents::docx {

/// What one place (a style, direct formatting) says about runs; nothing where it is silent.
struct RunLook {
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> hidden;
  std::optional<Run::Position> position;
  std::string language;             ///< of Latin, Greek and Cyrillic text
  std::string east_asian_language;  ///< of Han, Kana, Hangul
  std::string right_to_left_language;
  bool operator==(const RunLook&) const = default;
};
[[nodiscard]] RunLook run_look(const XmlElement& run_properties);
/// `over` where it says something, else `under`.
[[nodiscard]] RunLook laid_over(const RunLook& over, const RunLook& under);

/// The number that a place asks for. `list` "0" takes a number away.
struct NumberingLook {
  std::optional<std::string> list;  ///< w:numId
  std::optional<int> level;         ///< w:ilvl, from 0
  std::string style;                ///< id of the style that said so; empty for direct formatting
  bool operator==(const NumberingLook&) const = default;
};
[[nodiscard]] NumberingLook numbering_look(const XmlElement& paragraph_properties);

/// A style with all it inherits.
struct Style {
  std::string name;  ///< as w:name says: "heading 1", "enumlev1"
  RunLook run;
  NumberingLook numbering;
  std::optional<int> outline;  ///< w:outlineLvl, from 0; 9 is body text
  bool operator==(const Style&) const = default;
};

/// word/styles.xml (ISO/IEC 29500-1, 17.7): styles with inheritance through basedOn; a circle of styles ends
/// where it would begin again.
class Styles {
 public:
  Styles() = default;
  explicit Styles(const XmlElement& root);

  /// The paragraph style of that id; the default one if the id is empty or unknown.
  [[nodiscard]] const Style& paragraph(std::string_view id) const;
  /// The character style of that id; one that says nothing if there is none.
  [[nodiscard]] const Style& character(std::string_view id) const;
  /// The list that a numbering style names (for numStyleLink); empty if none.
  [[nodiscard]] std::string list_of(std::string_view numbering_style) const;
  [[nodiscard]] const RunLook& defaults() const noexcept { return defaults_; }

 private:
  struct Raw;
  Style resolved(const std::unordered_map<std::string, Raw>& raw, const std::string& id) const;

  std::unordered_map<std::string, Style> paragraphs_;
  std::unordered_map<std::string, Style> characters_;
  std::unordered_map<std::string, Style> lists_;
  RunLook defaults_;
  Style default_paragraph_;
  Style silent_;
};

/// The level of a heading by the name of its style, from 1; 0 for a name that is none. Built-in styles keep
/// their English names in the file; other writers put their own language's there.
[[nodiscard]] std::uint8_t heading_level(std::string_view style_name);
/// True for the styles of a table of contents or of figures.
[[nodiscard]] bool is_contents_style(std::string_view style_name);

}  // namespace termreg::documents::docx
