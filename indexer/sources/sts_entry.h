// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/files/xml_element.h"
#include "indexer/sources/publication.h"
#include "registry/model/term_entry.h"

namespace termreg::sources::sts {

/// The citation of a tbx:source or a bracketed paragraph: "[SOURCE: ISO 9000:2015, 3.1, modified — …]" is
/// taken apart without its bracket, its word and a final stop; the wording is kept as the extra "citation"
/// where it would print otherwise.
[[nodiscard]] Source cited(std::string_view text);

/// Takes the domain off a definition that begins with one in angle brackets: "<mechanics> thing that turns".
void take_domain(Definition& definition);

/// Builds the content of entries of NISO STS; ids and publications are the reader's. Where things go:
///
///     langSet   definition -> definitions; note -> notes; example -> examples; subjectField -> domain of the
///               definitions and, of the first language, subject_fields; source, xSource -> sources of the
///               first definition, else of the entry; see, crossReference with a target -> relations
///     tig       term -> designation; normativeAuthorization, administrativeStatus -> acceptability; termType
///               -> kind; partOfSpeech, grammaticalGender, grammaticalNumber -> grammar; geographicalUsage;
///               source -> its sources
///
/// What has no member is an Extra on the element it was found on: an attribute as "@name", an element as an
/// XML fragment by its local name; a text with inline markup keeps it as the extra "markup". Not thread-safe;
/// the facts must outlive it.
class EntryBuilder {
 public:
  /// `entry_of` leads from the ids of the file to the ids of entries; `language` is for sections that name
  /// none.
  EntryBuilder(const std::map<std::string, std::string>& entry_of, Remarks& remarks)
      : entry_of_(entry_of), remarks_(remarks) {}

  void default_language(std::string language) { language_ = std::move(language); }

  /// Of a tbx:termEntry.
  [[nodiscard]] TermEntry of_tbx(const files::XmlElement& term_entry, const std::string& locator);
  /// Of a term-display, or of a section laid out like one (sts_display.cpp says how it is read). The entry has no
  /// designation where nothing in it is set as a term.
  [[nodiscard]] TermEntry of_display(const files::XmlElement& display) const;
  /// A note or example that stands in the section of an entry, beside what the entry was made of: it goes to the
  /// section of the default language, else to the first. One that is there already is not taken twice.
  void take_beside(TermEntry& entry, const files::XmlElement& remark) const;
  /// Of a term and its text in a definition list or table.
  enum class Pair { term_and_definition, abbreviation_and_expansion, symbol_and_definition };
  [[nodiscard]] TermEntry of_pair(const files::XmlElement& term, const files::XmlElement& text,
                                  Pair pair) const;

 private:
  void take_language(TermEntry& entry, const files::XmlElement& set);
  void take_item(TermEntry& entry, LanguageSection& section, const files::XmlElement& item);
  void take_term(LanguageSection& section, const files::XmlElement& group);
  bool take_reference(TermEntry& entry, const files::XmlElement& item);
  void place_sources(TermEntry& entry, LanguageSection& section);

  const std::map<std::string, std::string>& entry_of_;
  Remarks& remarks_;
  std::string language_ = "en";
  std::string locator_;
  std::vector<Source> sources_;  // of the section at hand
  std::string domain_;           // likewise
};

}  // namespace termreg::sources::sts
