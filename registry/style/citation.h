// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/model/term_entry.h"
#include "registry/style/profile.h"

/// How a house cites the document a definition comes from. All functions are pure and thread-safe.
namespace termreg::style {

/// The document a definition is cited from.
struct Citation {
  std::string document;  ///< as printed; empty only if nothing in the entry names a source
  std::string edition;
  std::string clause;
  SourceRelation relation = SourceRelation::unstated;
  std::string modification;
  std::string link;
  bool restated = false;  ///< the definition is in other words than the document's: every surface must say so
  bool operator==(const Citation&) const = default;
};

/// Where the entry's definition comes from: the first source of the definition that names a document (or has
/// the citation as text), else of the entry, else the entry's own document. `definition` may be null.
[[nodiscard]] Citation citation(const TermEntry& entry, const Definition* definition);

/// The mark that stands beside every restated text: "(restated)".
[[nodiscard]] std::string_view restated_mark() noexcept;
/// The sentence that explains the mark, printed once at the head.
[[nodiscard]] std::string_view restated_explanation() noexcept;

/// The tag of a bibliographic document in ITU-T's style, without the brackets: "b-ITU-T Y.4600".
[[nodiscard]] std::string reference_tag(std::string_view document);

/// Document and edition as the house writes them: itu-t "Recommendation ITU-T Y.4600 (2022)", "ISO/IEC
/// 20924:2021", "3GPP TR 22.856 (V19.2.0)"; iso "ISO/IEC 20924:2021", "ITU-T Y.4600:2022". An edition that
/// the document's name carries already is not repeated.
[[nodiscard]] std::string cited_document(std::string_view document, std::string_view edition,
                                         Profile profile);

/// ISO's source line (Directives, Part 2:2021, 16.5.11): "[SOURCE: ISO/IEC 20924:2021, 3.2.4, modified – …]".
/// A text that is restated without a wording of the change says "modified – restated in other words".
/// @return nothing for a citation without document.
[[nodiscard]] std::string source_line(const Citation& citation);

}  // namespace termreg::style
