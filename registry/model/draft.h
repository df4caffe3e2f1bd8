// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/diagnostic.h"
#include "registry/model/document_text.h"
#include "registry/model/term_entry.h"

namespace termreg {

/// What a clause of a document is about, as far as terms go.
enum class ClauseKind {
  other,
  definitions,        ///< "Definitions", "Terms, definitions and abbreviations"
  defined_elsewhere,  ///< "Terms defined elsewhere"
  defined_here,       ///< "Terms defined in this Recommendation"
  abbreviations,      ///< "Abbreviations and acronyms", "Symbols and abbreviations"
  symbols,
  references,
  bibliography
};

/// A heading of a draft: a block the format marks as one, or one that certainly is.
struct DraftHeading {
  std::size_t block = 0;
  std::string number;  ///< "3.2"; empty if it has none
  std::string title;
  bool operator==(const DraftHeading&) const = default;
};

/// A clause that holds terms, abbreviations or references: the blocks behind its heading, up to the next
/// clause.
struct DraftClause {
  ClauseKind kind = ClauseKind::other;
  bool exact = true;     ///< false: the title only mentions terms
  std::string number;    ///< empty if it has none
  std::string language;  ///< "en"
  std::size_t heading = 0;
  std::size_t begin = 0;  ///< blocks [begin, end)
  std::size_t end = 0;
  bool operator==(const DraftClause&) const = default;
};

/// A term or abbreviation that the draft defines or lists, as its house's reader found it. The entry has no
/// id.
struct DraftTerm {
  TermEntry entry;
  ClauseKind kind = ClauseKind::definitions;
  std::size_t block = 0;  ///< where its designation stands
  std::size_t end = 0;    ///< the first block behind all that is said about it
  bool operator==(const DraftTerm&) const = default;
};

/// A document that the draft lists in its clause of references or in its bibliography.
struct DraftReference {
  std::string tag;  ///< as printed, without brackets: "ITU-T Y.4600", "b-ISO 9000"
  std::size_t block = 0;
  bool operator==(const DraftReference&) const = default;
};

/// A document that is being written, with what the readers of house layouts know about it.
struct Draft {
  std::string file;      ///< its name, for reports; may be empty
  std::string house;     ///< name of the reader that is surest of its layout: "itu-t"; empty if none is
  std::string body;      ///< as the draft states it: "ITU-T"; may be empty
  std::string document;  ///< "ITU-T F.921"; may be empty
  DocumentText text;
  std::vector<DraftHeading> headings;      ///< in the order of the document, as are all of these
  std::vector<DraftClause> clauses;        ///< none inside another
  std::vector<DraftTerm> terms;            ///< terms and listed abbreviations
  std::vector<DraftReference> references;  ///< what the lists of references hold
};

/// Stable codes of what may be found in a draft (README of registry/drafts).
enum class DraftCode { d1, d2, d3, d4, d5, d6, d7, d8, d9, d10 };
inline constexpr std::size_t draft_codes = 10;
/// "D1" … "D10", and the name behind it: "TERM_ALREADY_DEFINED".
[[nodiscard]] std::string_view name(DraftCode code) noexcept;
[[nodiscard]] std::string_view title(DraftCode code) noexcept;

/// Where a finding stands: bytes [begin, end) of the plain text of a block, and how its author finds it.
struct DraftPlace {
  std::size_t block = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  Place where;               ///< paragraph, line, page, as far as known
  std::uint32_t column = 0;  ///< from 1, in UTF-16 code units of the line; 0 where unknown
  std::string clause;        ///< number of the nearest clause above; may be empty
  /// Bytes [source_begin, source_end) of the file as UTF-8; both 0 where unknown (.docx, PDF).
  std::size_t source_begin = 0;
  std::size_t source_end = 0;
  bool operator==(const DraftPlace&) const = default;
};

/// One thing to look at. A review aid, not a verdict. Severity `info` is a hint.
struct DraftFinding {
  DraftCode code = DraftCode::d1;
  std::string rule;  ///< stable within its code: "used-not-listed"
  Severity severity = Severity::warning;
  std::string message;           ///< one sentence: what, where, why
  DraftPlace place;              ///<
  std::string excerpt;           ///< what stands at the place
  std::string replacement;       ///< ready text, or what to do; may be empty
  std::vector<EntryId> entries;  ///< of the registry, that it speaks of
  bool operator==(const DraftFinding&) const = default;
};

/// What a check of a draft says.
struct DraftReport {
  std::string file;
  std::string profile;                     ///< by which it was checked
  std::string profile_reason;              ///< one sentence: who chose it, and why
  std::vector<DraftFinding> findings;      ///< in the order of the document
  std::uint64_t words = 0;                 ///< of running text that was looked at
  std::uint64_t recognised = 0;            ///< occurrences of designations of the registry
  std::uint64_t ignored = 0;               ///< findings that the project's settings set aside
  std::vector<std::string> remarks;        ///< sentences about the settings: an exception that has expired
  std::vector<std::string> elsewhere;      ///< proposed lines of clause 3.1: used here, defined elsewhere
  std::vector<std::string> here;           ///< proposed lines of clause 3.2
  std::vector<std::string> abbreviations;  ///< proposed lines of clause 4: "AR⇥Augmented Reality"

  [[nodiscard]] std::size_t count(Severity severity) const noexcept;
};

}  // namespace termreg
