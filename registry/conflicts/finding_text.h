// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "registry/conflicts/section.h"
#include "registry/model/finding.h"

namespace termreg::conflicts {

using Clashing = std::span<const Section* const>;

/// The finding that is made of sections and of the judgement of the first two. Everything that a person reads
/// is worded here: name, reason, suggestion with its ready text.
/// @param sections  at least two, in the order in which the finding lists them
/// @param vocabulary  the one the sections were prepared with
[[nodiscard]] Finding make_finding(Clashing sections, const Judgement& judgement,
                                   const Vocabulary& vocabulary);

/// The same in two steps: what lists choose and order by, with the digest; and then all that a person reads.
[[nodiscard]] Finding outline(Clashing sections, const Judgement& judgement);
void word(Clashing sections, const Judgement& judgement, const Vocabulary& vocabulary, Finding& finding);

/// Whom to ask about a definition: the body; "the editors of X" where the registry only made one up for a document
/// without a body ("local").
[[nodiscard]] std::string responsible_for(const Section& section);
/// "ISO/IEC 20924:2021, 3.2.4", "ITU-T Y.4600 (2022-08), 3.2.1": how the entry is cited; its id if it names
/// no document.
[[nodiscard]] std::string citation(const Section& section);

/// "[SOURCE: ISO/IEC 20924:2021, 3.2.4]"; with what was changed: "[SOURCE: …, modified – …]".
[[nodiscard]] std::string source_line(const Section& section, std::string_view modification = {});
/// The same, with the changes that lead from the definition of `source` to that of `changed`.
[[nodiscard]] std::string modified_source_line(const Section& source, const Section& changed);

/// Fills in what the definitions of the two say beside one another: similarity stays as it is; genera, whether
/// they are equal, and the word diff.
void describe_definitions(const Section& a, const Section& b, const Vocabulary& vocabulary, Finding& finding);
/// 32 hex digits over the code, the designation, and both sides' texts: changes when any of them does.
[[nodiscard]] std::string digest(Clashing sections, const Finding& finding);

/// The reason, one sentence.
[[nodiscard]] std::string reason(Clashing sections, const Judgement& judgement, const Finding& finding);
/// What to do, by the code.
[[nodiscard]] Suggestion suggestion(Clashing sections, const Judgement& judgement, const Finding& finding);

/// What an abbreviation stands for on this side, or nothing.
[[nodiscard]] std::string expansion_of(const Section& section, std::size_t designation);

}  // namespace termreg::conflicts
