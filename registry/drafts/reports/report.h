// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/codec/html.h"
#include "registry/model/draft.h"

/// The report of a check in its forms. All functions are pure and thread-safe.
namespace termreg::drafts {

enum class Colour { none, terminal };

/// For a terminal: who checked by what, then every finding with its place, what stands there, and what to write
/// instead, then counts and the proposed clauses. Ends without a line end.
[[nodiscard]] std::string to_text(const DraftReport& report, Colour colour);

/// One JSON object: file, profile, profile_reason, counts, ignored, remarks, words, recognised,
/// findings, proposed.
[[nodiscard]] std::string to_json(const DraftReport& report);

/// A head line and one line a finding: code severity rule clause paragraph page line column message excerpt
/// replacement entries. Tabs and line ends within a field are blanks. Ends without a line end.
[[nodiscard]] std::string to_tsv(const DraftReport& report);

/// SARIF 2.1.0 (OASIS, 2020): a rule for each code and rule that was found, a result for each finding. A file
/// without lines (.docx, PDF) is told by logical locations: clause, page, paragraph.
[[nodiscard]] std::string to_sarif(const DraftReport& report, std::string_view tool_version);

/// A page of its own: the draft with what was found marked in it, notes beside, and boxes that show or hide each
/// code. Needs no script and nothing from elsewhere.
[[nodiscard]] std::string to_html(const Draft& draft, const DraftReport& report);

/// The clauses that a draft should have: lines as DraftReport proposes them, and what the draft calls itself
/// ("Recommendation"), for the house's fixed sentences.
struct ProposedLists {
  std::vector<std::string> elsewhere;
  std::vector<std::string> here;
  std::vector<std::string> abbreviations;
  std::string kind;
};
[[nodiscard]] ProposedLists proposed_lists(const Draft& draft, const DraftReport& report);

/// Clauses 3.1, 3.2 and 4 as a Word document in the styles of an ITU-T deliverable, ready to be pasted; each with its
/// first sentence, one without lines with "None.". @throws Error(internal) if it could not be written.
[[nodiscard]] std::string lists_as_docx(const ProposedLists& lists);

/// The parts of that page, for a page of another frame.
void append_summary(codec::Html& html, const DraftReport& report);
void append_marked_draft(codec::Html& html, const Draft& draft, const DraftReport& report);

/// Where a finding stands, in words: "clause 3.2.1, page 4, paragraph 151".
[[nodiscard]] std::string place_in_words(const DraftPlace& place);

}  // namespace termreg::drafts
