// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/names.h"

#include <array>
#include <utility>

#include "registry/model/gap.h"

namespace termreg {
namespace {

template <typename Enum, std::size_t N>
using Table = std::array<std::pair<Enum, std::string_view>, N>;

constexpr Table<ErrorCode, 11> error_codes{{{ErrorCode::usage, "usage"},
                                            {ErrorCode::bad_input, "bad-input"},
                                            {ErrorCode::not_found, "not-found"},
                                            {ErrorCode::stale_revision, "stale-revision"},
                                            {ErrorCode::wrong_state, "wrong-state"},
                                            {ErrorCode::forbidden, "forbidden"},
                                            {ErrorCode::locked, "locked"},
                                            {ErrorCode::damaged, "damaged"},
                                            {ErrorCode::no_space, "no-space"},
                                            {ErrorCode::read_only, "read-only"},
                                            {ErrorCode::internal, "internal"}}};
constexpr Table<SourceRelation, 4> relations{{{SourceRelation::unstated, "unstated"},
                                              {SourceRelation::identical, "identical"},
                                              {SourceRelation::modified, "modified"},
                                              {SourceRelation::adapted, "adapted"}}};
constexpr Table<DesignationKind, 5> designation_kinds{{{DesignationKind::term, "term"},
                                                       {DesignationKind::abbreviation, "abbreviation"},
                                                       {DesignationKind::symbol, "symbol"},
                                                       {DesignationKind::proper_name, "proper-name"},
                                                       {DesignationKind::formula, "formula"}}};
constexpr Table<Acceptability, 4> acceptabilities{{{Acceptability::preferred, "preferred"},
                                                   {Acceptability::admitted, "admitted"},
                                                   {Acceptability::deprecated, "deprecated"},
                                                   {Acceptability::unstated, "unstated"}}};
constexpr Table<EntryStatus, 8> statuses{{{EntryStatus::candidate, "candidate"},
                                          {EntryStatus::valid, "valid"},
                                          {EntryStatus::superseded, "superseded"},
                                          {EntryStatus::withdrawn, "withdrawn"},
                                          {EntryStatus::rejected, "rejected"},
                                          {EntryStatus::draft, "draft"},
                                          {EntryStatus::proposed, "proposed"},
                                          {EntryStatus::agreed, "agreed"}}};
constexpr Table<RelationKind, 12> relation_kinds{{{RelationKind::broader_generic, "broader-generic"},
                                                  {RelationKind::narrower_generic, "narrower-generic"},
                                                  {RelationKind::broader_partitive, "broader-partitive"},
                                                  {RelationKind::narrower_partitive, "narrower-partitive"},
                                                  {RelationKind::broader, "broader"},
                                                  {RelationKind::narrower, "narrower"},
                                                  {RelationKind::associative, "associative"},
                                                  {RelationKind::see_also, "see-also"},
                                                  {RelationKind::supersedes, "supersedes"},
                                                  {RelationKind::superseded_by, "superseded-by"},
                                                  {RelationKind::same_concept, "same-concept"},
                                                  {RelationKind::other, "other"}}};
constexpr Table<Severity, 3> severities{
    {{Severity::info, "info"}, {Severity::warning, "warning"}, {Severity::error, "error"}}};
constexpr Table<ChangeKind, 2> change_kinds{{{ChangeKind::put, "put"}, {ChangeKind::removed, "removed"}}};
constexpr Table<MatchLevel, 12> levels{{{MatchLevel::n0_clean, "N0"},
                                        {MatchLevel::n1_match, "N1"},
                                        {MatchLevel::n2_loose, "N2"},
                                        {MatchLevel::n3_stem, "N3"},
                                        {MatchLevel::word_order, "word-order"},
                                        {MatchLevel::joined, "joined"},
                                        {MatchLevel::abbreviation, "abbreviation"},
                                        {MatchLevel::typo, "typo"},
                                        {MatchLevel::prefix, "prefix"},
                                        {MatchLevel::all_words, "all-words"},
                                        {MatchLevel::most_words, "most-words"},
                                        {MatchLevel::none, "none"}}};
constexpr Table<HitField, 4> fields{{{HitField::designation, "designation"},
                                     {HitField::definition, "definition"},
                                     {HitField::note, "note"},
                                     {HitField::example, "example"}}};
constexpr Table<SortOrder, 3> sort_orders{{{SortOrder::relevance, "relevance"},
                                           {SortOrder::designation, "designation"},
                                           {SortOrder::newest, "newest"}}};
constexpr Table<SearchMode, 4> modes{{{SearchMode::all, "all"},
                                      {SearchMode::terms, "terms"},
                                      {SearchMode::definitions, "definitions"},
                                      {SearchMode::meaning, "meaning"}}};
constexpr Table<Decision, 9> decisions{{{Decision::cite, "cite"},
                                        {Decision::merge, "merge"},
                                        {Decision::link, "link"},
                                        {Decision::keep_apart, "keep-apart"},
                                        {Decision::qualify, "qualify"},
                                        {Decision::rename, "rename"},
                                        {Decision::deprecate_one, "deprecate-one"},
                                        {Decision::liaise, "liaise"},
                                        {Decision::accept, "accept"}}};
constexpr Table<DecisionState, 4> decision_states{{{DecisionState::open, "open"},
                                                   {DecisionState::triaged, "triaged"},
                                                   {DecisionState::decided, "decided"},
                                                   {DecisionState::done, "done"}}};
constexpr Table<FindingCode, 25> codes{{{FindingCode::none, "none"},
                                        {FindingCode::c1_duplicate_entry, "C1"},
                                        {FindingCode::c2_divergent_copy, "C2"},
                                        {FindingCode::c3_competing_definition, "C3"},
                                        {FindingCode::c4_homonym, "C4"},
                                        {FindingCode::c5_synonym_split, "C5"},
                                        {FindingCode::c6_status_inversion, "C6"},
                                        {FindingCode::c7_spelling_variant, "C7"},
                                        {FindingCode::c8_confusable, "C8"},
                                        {FindingCode::c9_abbreviation_collision, "C9"},
                                        {FindingCode::c10_expansion_split, "C10"},
                                        {FindingCode::c11_redefinition, "C11"},
                                        {FindingCode::c12_quote_mismatch, "C12"},
                                        {FindingCode::c13_source_superseded, "C13"},
                                        {FindingCode::c14_source_gone, "C14"},
                                        {FindingCode::c15_same_clause_twice, "C15"},
                                        {FindingCode::c16_self_circular, "C16"},
                                        {FindingCode::c17_mutual_circular, "C17"},
                                        {FindingCode::c18_uses_retired_term, "C18"},
                                        {FindingCode::c19_dangling_mention, "C19"},
                                        {FindingCode::c20_relation_contradiction, "C20"},
                                        {FindingCode::c21_genus_conflict, "C21"},
                                        {FindingCode::c22_rival_working_definition, "C22"},
                                        {FindingCode::c23_cross_language_homonym, "C23"},
                                        {FindingCode::c24_translation_split, "C24"}}};
constexpr Table<WorkingState, 5> working_states{{{WorkingState::draft, "draft"},
                                                 {WorkingState::proposed, "proposed"},
                                                 {WorkingState::agreed, "agreed"},
                                                 {WorkingState::withdrawn, "withdrawn"},
                                                 {WorkingState::superseded, "superseded"}}};
constexpr Table<Basis, 3> bases{
    {{Basis::adopted, "adopt"}, {Basis::adapted, "adapt"}, {Basis::original, "new"}}};
constexpr Table<VoteChoice, 3> choices{
    {{VoteChoice::in_favour, "for"}, {VoteChoice::against, "against"}, {VoteChoice::abstain, "abstain"}}};
constexpr Table<RuleKind, 4> rule_kinds{{{RuleKind::consensus, "consensus"},
                                         {RuleKind::first_wins, "first-wins"},
                                         {RuleKind::minimum_agreement, "minimum-agreement"},
                                         {RuleKind::necessary_votes, "necessary-votes"}}};
constexpr Table<DeliverableList, 3> lists{{{DeliverableList::elsewhere, "elsewhere"},
                                           {DeliverableList::here, "here"},
                                           {DeliverableList::abbreviations, "abbreviations"}}};
constexpr Table<DeliverableOrder, 2> orders{
    {{DeliverableOrder::alphabetical, "alphabetical"}, {DeliverableOrder::listed, "listed"}}};

template <typename Enum, std::size_t N>
std::string_view name_in(const Table<Enum, N>& table, Enum value) noexcept {
  for (const auto& [key, text] : table)
    if (key == value) return text;
  return {};
}

constexpr Table<Concord, 7> concords{{{Concord::foremost, "foremost"},
                                      {Concord::identical, "identical"},
                                      {Concord::drifted, "drifted"},
                                      {Concord::competing, "competing"},
                                      {Concord::homonym, "homonym"},
                                      {Concord::not_compared, "not-compared"},
                                      {Concord::undefined, "undefined"}}};
constexpr Table<GapVerdict, gap_verdicts> verdicts{{{GapVerdict::competing, "competing"},
                                                    {GapVerdict::homonym, "homonym"},
                                                    {GapVerdict::drifted, "drifted"},
                                                    {GapVerdict::agreed, "agreed"},
                                                    {GapVerdict::single, "single"},
                                                    {GapVerdict::nobody, "nobody"}}};

template <typename Enum, std::size_t N>
std::optional<Enum> value_in(const Table<Enum, N>& table, std::string_view text) {
  for (const auto& [key, known] : table)
    if (known == text) return key;
  return std::nullopt;
}

}  // namespace

// One line per enumeration ties its table to both directions.
#define TERMREG_NAMES(Enum, table)                         \
  std::string_view name(Enum value) noexcept {             \
    return name_in(table, value);                          \
  }                                                        \
  template <>                                              \
  std::optional<Enum> parse<Enum>(std::string_view text) { \
    return value_in(table, text);                          \
  }

TERMREG_NAMES(ErrorCode, error_codes)
TERMREG_NAMES(SourceRelation, relations)
TERMREG_NAMES(DesignationKind, designation_kinds)
TERMREG_NAMES(Acceptability, acceptabilities)
TERMREG_NAMES(EntryStatus, statuses)
TERMREG_NAMES(RelationKind, relation_kinds)
TERMREG_NAMES(Severity, severities)
TERMREG_NAMES(ChangeKind, change_kinds)
TERMREG_NAMES(MatchLevel, levels)
TERMREG_NAMES(HitField, fields)
TERMREG_NAMES(SearchMode, modes)
TERMREG_NAMES(SortOrder, sort_orders)
TERMREG_NAMES(Decision, decisions)
TERMREG_NAMES(DecisionState, decision_states)
TERMREG_NAMES(FindingCode, codes)
TERMREG_NAMES(WorkingState, working_states)
TERMREG_NAMES(Basis, bases)
TERMREG_NAMES(VoteChoice, choices)
TERMREG_NAMES(RuleKind, rule_kinds)
TERMREG_NAMES(DeliverableList, lists)
TERMREG_NAMES(DeliverableOrder, orders)
TERMREG_NAMES(Concord, concords)
TERMREG_NAMES(GapVerdict, verdicts)
#undef TERMREG_NAMES

}  // namespace termreg
