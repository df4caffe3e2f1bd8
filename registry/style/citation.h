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

/// The source that speaks for the entry's definition: the first of the definition that names a document (or has the
/// citation as text), else of the entry; nullptr if none does. Valid as long as both arguments.
[[nodiscard]] const Source* citing_source(const TermEntry& entry, const Definition* definition);

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

/// A source as one line, in the first forms of the grammar that sources::parse_citation reads:
///
///     document [":" year | " (" edition ")"] ["," clause] ["," relation] [" – " modification]
///
/// Where the source kept the wording it was read from (extra "citation"), that wording; its text, else its link, where
/// it names no document.
[[nodiscard]] std::string printed_citation(const Source& source);
/// True for "2021", "2022-08", also with the publisher's mark of a language: "2010(E)".
[[nodiscard]] bool is_year(std::string_view edition) noexcept;

/// Name and edition of a document reference without clause: "ISO/TS 14812:2022" -> {"ISO/TS 14812", "2022"};
/// one without a recognisable edition keeps its whole name.
struct DocumentReference {
  std::string document;
  std::string edition;
  bool operator==(const DocumentReference&) const = default;
};
[[nodiscard]] DocumentReference parse_document_reference(std::string_view reference);

/// ISO's source line (Directives, Part 2:2021, 16.5.11): "[SOURCE: ISO/IEC 20924:2021, 3.2.4, modified – …]".
/// A text that is restated without a wording of the change says "modified – restated in other words".
/// @return nothing for a citation without document.
[[nodiscard]] std::string source_line(const Citation& citation);
/// The same words as a house prints them: etsi-3gpp "SOURCE: …", ieee "(modified from …)" or "(from …)", else ISO's line.
[[nodiscard]] std::string source_line(const Citation& citation, Profile profile);

}  // namespace termreg::style
