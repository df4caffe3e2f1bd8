// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "indexer/documents/docx_styles.h"
#include "indexer/documents/docx_xml.h"

namespace termreg::documents::docx {

/// The label that Word puts before a paragraph.
struct ListLabel {
  std::string text;     ///< "3.2.1", "a)", "•"; may be empty (numFmt none)
  int level = 0;        ///< of the list, from 0
  bool bullet = false;  ///< a sign, not a number
  bool operator==(const ListLabel&) const = default;
};

/// word/numbering.xml (ISO/IEC 29500-1, 17.9), counted as Word counts:
///
/// * Lists (w:num) of one abstract list share its counters; a list with a start override sets the counter of
///   that level when it is used there for the first time.
/// * A paragraph raises the counter of its level and forgets those of the levels below it that restart:
///   lvlRestart 0 never, n after a level up to n, without it after any higher level.
/// * "%n" in lvlText is the counter of level n in that level's own format, or in decimal under isLgl; a level
///   that was not used yet shows its start.
/// * A list that only names a numbering style is the list of that style.
class Numbering {
 public:
  Numbering() = default;
  Numbering(const XmlElement& root, const Styles& styles);

  /// Counts the next paragraph of a list and gives its label. @return nothing if there is no such list or
  /// level.
  std::optional<ListLabel> next(const std::string& list, int level);
  /// The level of a list that is linked to a paragraph style (w:pStyle); nothing if none is.
  [[nodiscard]] std::optional<int> level_of_style(const std::string& list, std::string_view style) const;

 private:
  static constexpr std::size_t levels = 9;
  struct Level {
    std::string text;
    std::string format = "decimal";
    std::string style;
    int start = 1;
    std::optional<int> restart;
    bool legal = false;
  };
  using Levels = std::array<std::optional<Level>, levels>;
  struct List {
    std::string shape;  // id of its abstract list
    std::map<int, int> start_override;
    std::map<int, Level> level_override;
  };
  struct Counters {
    std::array<std::optional<int>, levels> value;
    std::set<std::pair<std::string, int>> started;  // list and level whose override was used
  };

  static Level read_level(const XmlElement& element);
  void read_shape(const XmlElement& element);
  void read_list(const XmlElement& element);
  [[nodiscard]] const List* find(const std::string& list) const;
  [[nodiscard]] const Level* level_of(const List& list, int level) const;
  void count(const std::string& id, const List& list, int level, Counters& counters) const;
  [[nodiscard]] std::string filled(const List& list, const Level& level, const Counters& counters) const;

  std::unordered_map<std::string, Levels> shapes_;
  std::unordered_map<std::string, std::string> style_of_shape_;  // w:numStyleLink
  std::unordered_map<std::string, List> lists_;
  std::unordered_map<std::string, Counters> counters_;
};

/// A number in one of Word's formats (17.18.59): decimal, lowerLetter, upperRoman …; decimal for a format
/// that is not known here, and where the format has no sign for it. Letters repeat behind z: aa, bb.
[[nodiscard]] std::string formatted_number(int number, std::string_view format);

}  // namespace termreg::documents::docx
