// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/files/xml_element.h"
#include "indexer/sources/clauses/clause_title.h"
#include "indexer/sources/sts_publication.h"

namespace termreg::sources::sts {

/// An element that is open while a standard is walked through, and that something inside may need to know: a standard or
/// adoption, a section or an entry's section.
struct Frame {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  int depth = 0;
  std::string name;  ///< local
  std::string label;
  std::string id;
  std::uint32_t line = 0;
  clauses::TitleKind kind = clauses::TitleKind::other;  ///< of a sec; inherited
  DocumentMeta meta;                                    ///< of a standard or adoption; inherited
  std::vector<files::XmlElement> entries;               ///< of a term-sec
  std::vector<files::XmlElement> displays;
  std::vector<files::XmlElement> beside;  ///< of a term-sec: notes and examples beside its entry
  std::size_t given = none;               ///< of a term-sec: the first entry that it has given, by its reader
  bool in_terms = false;                  ///< a sec within one of terms
  bool is_leaf = true;                    ///< nothing was found in it that is an entry or section of its own
  /// Of a sec in terms: its title, paragraphs, notes, examples and lists; of a term-sec: the same but notes and examples.
  std::vector<files::XmlElement> body;

  /// Whether its label is the clause of its one entry.
  [[nodiscard]] bool holds_one_entry() const { return name == "term-sec" || (in_terms && is_leaf); }
};

/// The text of a label without the stop behind it.
[[nodiscard]] std::string label_text(const files::XmlElement& label);

/// "sec_3.1", "term_3.1" -> "3.1"; empty for any other id.
[[nodiscard]] std::string clause_in_id(std::string_view id);

/// What a sec-type says.
[[nodiscard]] clauses::TitleKind kind_of_section(std::string_view type);

/// A numbered section that is laid out as an entry (terminology-model “none”: terms tagged as ordinary sections) as the
/// term-display it could have been, and so a term-sec of nothing but paragraphs; nothing if it is none. Its title is a term, which is not written like a title, or
/// its first paragraph is nothing but bold words; a text follows that is no introduction to something else.
[[nodiscard]] std::optional<files::XmlElement> display_of_section(Frame& frame);

}  // namespace termreg::sources::sts
