// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "registry/drafts/check.h"
#include "registry/drafts/recognition.h"
#include "registry/drafts/view.h"

/// One run over one draft: what the checks share. Private to the folder.
namespace termreg::drafts {

/// A designation met in a block.
struct Met {
  std::size_t block = 0;
  Occurrence what;
};

/// An abbreviation that the draft lists, or introduces with one of its terms.
struct ListedAbbreviation {
  std::string text;
  std::string expansion;  ///< may be empty
  std::size_t term = 0;   ///< index of the draft's term
  bool in_list = false;   ///< in a clause of abbreviations, not with a term
};

struct Checking {
  const DraftView& view;
  const Knowledge& knowledge;
  style::Profile profile = style::Profile::none;
  Hints hints = Hints::left_out;
  const std::vector<std::string>& authorities;  ///< as named; empty: the usual ones
  TermIndex own;                                ///< what the draft defines; owners are indices of its terms
  std::vector<Met> met;  ///< designations of the registry in running text, longest first
  std::vector<ListedAbbreviation> abbreviations;
  DraftReport& report;
  bool common_text = false;  ///< of ITU-T and ISO/IEC: the layout of one with habits of the other
  DraftFinding dropped;      ///< where a hint goes that nobody asked for

  [[nodiscard]] const Draft& draft() const noexcept { return view.draft(); }
  /// True for a body that the draft has to yield to.
  [[nodiscard]] bool is_authority(std::string_view body) const;
  /// Files a finding; a hint nobody asked for is dropped. @return the finding, to say more about it.
  DraftFinding& say(DraftCode code, std::string_view rule, Severity severity, const Spot& spot,
                    std::string message);
};

/// True for a term of a clause of terms, not of a list of abbreviations.
[[nodiscard]] bool is_defined_term(const DraftTerm& term) noexcept;
/// The first section; every term of a draft has one.
[[nodiscard]] const LanguageSection* main_section(const DraftTerm& term) noexcept;
/// The designation it is listed under; empty if it has none.
[[nodiscard]] std::string_view designation_of(const DraftTerm& term) noexcept;
[[nodiscard]] std::string_view definition_of(const DraftTerm& term) noexcept;
/// Where the definition stands; else the term.
[[nodiscard]] Spot definition_spot(const DraftView& view, const DraftTerm& term);
/// Where the designation stands.
[[nodiscard]] Spot designation_spot(const DraftView& view, const DraftTerm& term);
/// True if two printed names are of one document: "ITU-T Y.4600", "Recommendation ITU-T Y.4600".
[[nodiscard]] bool same_document(std::string_view a, std::string_view b);
/// True if the number of a document ("Y.4600" of "ITU-T Y.4600") stands in the text as a word of its own.
[[nodiscard]] bool names_number_of(std::string_view text, std::string_view document);
/// “text”
[[nodiscard]] std::string in_quotes(std::string_view text);
/// A sentence's piece for an entry: "ITU-T Y.4600 (2022-08), 3.2.1".
[[nodiscard]] std::string cited(const TermEntry& entry);

void check_redefinitions(Checking& checking);      ///< D1, against the registry
void check_defined_twice(Checking& checking);      ///< D1, within the draft
void check_quotations(Checking& checking);         ///< D2
void check_usage(Checking& checking);              ///< D3
void check_missing_terms(Checking& checking);      ///< D4
void check_forms(Checking& checking);              ///< D5
void check_spelling(Checking& checking);           ///< D6
void check_abbreviation_list(Checking& checking);  ///< D7, about what is listed
void check_abbreviation_use(Checking& checking);   ///< D7, about what is used
void check_layout(Checking& checking);             ///< D8
void check_style(Checking& checking);              ///< D9
void check_references(Checking& checking);         ///< D10
void propose_lists(Checking& checking);            ///< the clauses that the draft should have

}  // namespace termreg::drafts
