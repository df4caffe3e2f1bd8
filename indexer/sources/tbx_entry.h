// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/files/xml_element.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/tbx_ids.h"
#include "registry/model/term_entry.h"

namespace termreg::sources::tbx {

/// What the first pass over a TBX file learns, for the entries of the second.
struct FileFacts {
  Publication publication;                         ///< of the file as a whole
  std::string language;                            ///< xml:lang of the root, or empty
  IdTable ids;                                     ///< of concepts, their languages and terms
  std::map<std::string, std::string> back_matter;  ///< id of a refObject -> its XML
  std::map<std::string, Publication> documents;    ///< id of a refObject with items body, document, edition
};

/// The document that a refObject describes by items of type body, document and edition, as our own export writes
/// them; nothing if it has neither of the first two.
[[nodiscard]] std::optional<Publication> document_of(const files::XmlElement& ref_object);

/// Source of a conceptEntry (in DCA form) as a whole: its first `admin` of type source; nothing if it names
/// none.
[[nodiscard]] std::optional<Source> source_of(const files::XmlElement& concept_entry);

/// Name of a conceptEntry within its file: its id, else its number.
[[nodiscard]] std::string locator_of(const files::XmlElement& concept_entry, std::uint32_t number);

/// Builds entries of conceptEntry elements in DCA form of v3 (tbx::to_current). Where things go:
///
///     conceptEntry  a source that points to a document of the back matter -> where the entry stands;
///                   an id of ours (entry_name.h) -> the entry's id; subjectField -> subject_fields; note -> notes; source -> sources;
///                   crossReference and concept relations -> relations;
///                   definition -> the section of its language, with the extra "level"
///     langSec       definition -> definitions; note -> notes; context -> examples;
///                   references -> relations of the entry, with the extra "language"
///     termSec       term -> designation; its termNotes -> kind, acceptability, grammar;
///                   note, context and definition -> those of the section, with the extra "term"
///
/// What the model has no member for is kept as an Extra (name: data category or element; value: the DCA
/// element as an XML fragment) with the concept, language or term it was found on. A mapped element with
/// inline markup or further attributes is kept whole as the extra "markup", beside its text. Not thread-safe;
/// the facts must outlive it.
class EntryBuilder {
 public:
  EntryBuilder(const Input& input, const FileFacts& facts, Remarks& remarks)
      : input_(input), facts_(facts), file_name_(input.path.filename().string()), remarks_(remarks) {}

  /// The entry of one conceptEntry; `number` (1-based) names it if it has no id.
  [[nodiscard]] TermEntry build(const files::XmlElement& concept_entry, std::uint32_t number);

 private:
  bool take_place(TermEntry& entry, const files::XmlElement& child);
  void take_concept_item(TermEntry& entry, const files::XmlElement& child);
  void take_language_section(TermEntry& entry, const files::XmlElement& section);
  void take_language_item(TermEntry& entry, LanguageSection& into, const files::XmlElement& child);
  void take_term_section(LanguageSection& into, const files::XmlElement& section);
  void take_term_item(LanguageSection& into, Designation& designation, const files::XmlElement& child);
  bool take_term_note(Designation& designation, const files::XmlElement& note);
  void take_relation(TermEntry& entry, const files::XmlElement& element);
  void keep_back_matter(TermEntry& entry, const files::XmlElement& element);
  [[nodiscard]] std::string language_of(const files::XmlElement& element) const;
  [[nodiscard]] std::string language_of_concept(const files::XmlElement& concept_entry) const;
  [[nodiscard]] RemarkPlace place(const files::XmlElement& element) const { return {element.line, locator_}; }

  const Input& input_;
  const FileFacts& facts_;
  std::string file_name_;
  Remarks& remarks_;
  std::string locator_;
  std::string default_language_;  // of the concept at hand
};

}  // namespace termreg::sources::tbx
