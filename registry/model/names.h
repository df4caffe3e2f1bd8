// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "registry/model/change.h"
#include "registry/model/deliverable.h"
#include "registry/model/disposition.h"
#include "registry/model/error.h"
#include "registry/model/finding.h"
#include "registry/model/search.h"
#include "registry/model/term_entry.h"
#include "registry/model/working_definition.h"

/// The stable names of every enumeration: the words of the JSON codec, the command line and the pages. One
/// table per enumeration; `name(parse<T>(name(x))) == name(x)` for every x.
namespace termreg {

std::string_view name(ErrorCode value) noexcept;       ///< "stale-revision": the `code` of a problem+json
std::string_view name(SourceRelation value) noexcept;  ///< "unstated", "identical", "modified", "adapted"
std::string_view name(
    DesignationKind value) noexcept;  ///< "term", "abbreviation", "symbol", "proper-name", "formula"
std::string_view name(Acceptability value) noexcept;  ///< "preferred", "admitted", "deprecated", "unstated"
std::string_view name(EntryStatus value) noexcept;    ///< "candidate", "valid", ...
std::string_view name(RelationKind value) noexcept;   ///< "broader-generic", ...
std::string_view name(Severity value) noexcept;       ///< "info", "warning", "error"
std::string_view name(ChangeKind value) noexcept;     ///< "put", "removed"
std::string_view name(MatchLevel value) noexcept;     ///< "N0" … "N3", "typo", "none"
std::string_view name(HitField value) noexcept;       ///< "designation", "definition", "note", "example"
std::string_view name(SortOrder value) noexcept;      ///< "relevance", "designation", "newest"
std::string_view name(SearchMode value) noexcept;     ///< "all", "terms", "definitions", "meaning"
std::string_view name(FindingCode value) noexcept;    ///< "C1" ... "C24", "none"
std::string_view name(
    WorkingState value) noexcept;             ///< "draft", "proposed", "agreed", "withdrawn", "superseded"
std::string_view name(Basis value) noexcept;  ///< "adopt", "adapt", "new"
std::string_view name(VoteChoice value) noexcept;  ///< "for", "against", "abstain"
std::string_view name(
    RuleKind value) noexcept;  ///< "consensus", "first-wins", "minimum-agreement", "necessary-votes"
std::string_view name(DeliverableList value) noexcept;   ///< "elsewhere", "here", "abbreviations"
std::string_view name(DeliverableOrder value) noexcept;  ///< "alphabetical", "listed"

std::string_view name(Decision value) noexcept;       ///< "cite", "keep-apart", ...
std::string_view name(DecisionState value) noexcept;  ///< "open", "triaged", "decided", "done"

/// The value of that name, compared byte by byte; nothing for any other text.
template <typename Enum>
std::optional<Enum> parse(std::string_view text);
template <>
std::optional<ErrorCode> parse<ErrorCode>(std::string_view text);
template <>
std::optional<SourceRelation> parse<SourceRelation>(std::string_view text);
template <>
std::optional<DesignationKind> parse<DesignationKind>(std::string_view text);
template <>
std::optional<Acceptability> parse<Acceptability>(std::string_view text);
template <>
std::optional<EntryStatus> parse<EntryStatus>(std::string_view text);
template <>
std::optional<RelationKind> parse<RelationKind>(std::string_view text);
template <>
std::optional<Severity> parse<Severity>(std::string_view text);
template <>
std::optional<ChangeKind> parse<ChangeKind>(std::string_view text);
template <>
std::optional<MatchLevel> parse<MatchLevel>(std::string_view text);
template <>
std::optional<HitField> parse<HitField>(std::string_view text);
template <>
std::optional<SearchMode> parse<SearchMode>(std::string_view text);
template <>
std::optional<SortOrder> parse<SortOrder>(std::string_view text);
template <>
std::optional<Decision> parse<Decision>(std::string_view text);
template <>
std::optional<DecisionState> parse<DecisionState>(std::string_view text);
template <>
std::optional<FindingCode> parse<FindingCode>(std::string_view text);
template <>
std::optional<WorkingState> parse<WorkingState>(std::string_view text);
template <>
std::optional<Basis> parse<Basis>(std::string_view text);
template <>
std::optional<VoteChoice> parse<VoteChoice>(std::string_view text);
template <>
std::optional<RuleKind> parse<RuleKind>(std::string_view text);
template <>
std::optional<DeliverableList> parse<DeliverableList>(std::string_view text);
template <>
std::optional<DeliverableOrder> parse<DeliverableOrder>(std::string_view text);

}  // namespace termreg
