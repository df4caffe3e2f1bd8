// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "registry/model/designation.h"
#include "registry/model/entry_id.h"
#include "registry/model/source.h"

namespace termreg {

/// Life of an entry (ISO 10241-1:2011, 6.10; working definitions use the last three).
enum class EntryStatus { candidate, valid, superseded, withdrawn, rejected, draft, proposed, agreed };

/// Kinds of relation between concepts (ISO 704:2022, 5.5; ISO 25964-1; SKOS).
enum class RelationKind {
  broader_generic,
  narrower_generic,
  broader_partitive,
  narrower_partitive,
  broader,
  narrower,
  associative,
  see_also,
  supersedes,
  superseded_by,
  same_concept,
  other
};

/// A text of the entry with where it comes from: a definition, a note to entry, an example.
struct SourcedText {
  std::string text;  ///< at N0; line breaks between paragraphs are kept as '\n'
  std::vector<Source> sources;
  Extras extras;
  bool operator==(const SourcedText&) const = default;
};

/// A definition of the concept (ISO 704:2022, 6.2). `domain` is the `<subject field>` printed before it.
struct Definition : SourcedText {
  std::string domain;
  bool operator==(const Definition&) const = default;
};
struct NoteToEntry : SourcedText {
  bool operator==(const NoteToEntry&) const = default;
};
struct Example : SourcedText {
  bool operator==(const Example&) const = default;
};

/// Everything said about the concept in one language.
struct LanguageSection {
  std::string language;  ///< BCP 47, lower case language ("en", "zh-hant"); "und" if the source names none
  std::vector<Designation> designations;  ///< in the order of the source
  std::vector<Definition> definitions;    ///< usually one; a source with several keeps them all
  std::vector<NoteToEntry> notes;
  std::vector<Example> examples;
  Extras extras;
  bool operator==(const LanguageSection&) const = default;
};

/// A relation to another concept. `target` is an EntryId text if the source's pointer could be resolved,
/// otherwise the pointer as the source writes it; `label` is the text shown for it, possibly empty.
struct ConceptRelation {
  RelationKind kind = RelationKind::other;
  std::string target;
  std::string label;
  Extras extras;
  bool operator==(const ConceptRelation&) const = default;
};

/// Where the entry was read.
struct Provenance {
  std::string
      format;  ///< name of the row in the table of source formats: "tbx", "glossarist", "csv", "termreg"
  std::string file;        ///< file name without its folders
  std::uint32_t line = 0;  ///< line of the entry in that file, 1-based; 0 if unknown
  bool operator==(const Provenance&) const = default;
};

/// One terminological entry: exactly one concept as one source gives it (ISO 704, ISO 10241-1, ISO 30042).
/// A plain value: copies are independent, comparison is member-wise.
struct TermEntry {
  EntryId id;
  std::string body;      ///< issuing body as printed: "ITU-T", "ISO/IEC"
  std::string document;  ///< document as printed: "ITU-T Y.4600"
  std::string edition;   ///< "2022-08", "2021"; may be empty
  std::string clause;    ///< where the entry stands in the document: "3.2.1", "741-02-04"; may be empty
  EntryStatus status = EntryStatus::valid;
  std::vector<std::string> subject_fields;
  std::vector<LanguageSection> languages;  ///< in the order of the source
  std::vector<Source> sources;             ///< sources of the entry as a whole
  std::vector<ConceptRelation> relations;
  std::vector<NoteToEntry> notes;  ///< notes that the source gives for the concept, outside any language
  Provenance provenance;
  Extras extras;
  bool operator==(const TermEntry&) const = default;
};

/// Superseded, withdrawn and rejected entries are kept and shown, but take no part in conflicts.
[[nodiscard]] bool is_active(EntryStatus status) noexcept;

/// The designation an entry is listed under: in the first language section that matches `language` (any, if
/// empty) the first preferred term, else the first designation not deprecated, else the first. The view lives
/// as long as the entry. @return nullptr for an entry without designations.
[[nodiscard]] const Designation* headword(const TermEntry& entry, std::string_view language = {});

/// The first definition in the first section that matches `language` (any, if empty). @return nullptr if
/// none.
[[nodiscard]] const Definition* main_definition(const TermEntry& entry, std::string_view language = {});

/// True if one of the sources says that the text is restated in other words than the source document's
/// (relation modified or adapted): every surface that shows the text must say so.
[[nodiscard]] bool is_restated(const SourcedText& text);

}  // namespace termreg
