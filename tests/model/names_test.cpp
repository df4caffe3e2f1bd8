// SPDX-License-Identifier: GPL-3.0-or-later
// One conformance test over every table of names.
#include "registry/model/names.h"

#include <set>

#include "registry/model/gap.h"
#include "tests/catch.h"

using namespace termreg;

namespace {

// `last` is the last enumerator: an enumerator without a name, or a name given twice, breaks the count.
template <typename Enum>
void check_names(Enum last) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Enum>(i);
    INFO("enumerator " << i << " “" << name(value) << "”");
    CHECK_FALSE(name(value).empty());
    CHECK(parse<Enum>(name(value)) == value);
    names.insert(name(value));
  }
  CHECK(names.size() == static_cast<std::size_t>(last) + 1);
  CHECK(name(static_cast<Enum>(static_cast<int>(last) + 1)).empty());
  CHECK_FALSE(parse<Enum>("").has_value());
  CHECK_FALSE(parse<Enum>("no such name").has_value());
}

}  // namespace

TEST_CASE("every enumerator has one name of its own, and is found by it", "[model]") {
  check_names(ErrorCode::internal);
  check_names(Concord::undefined);
  check_names(GapVerdict::nobody);
  check_names(SourceRelation::adapted);
  check_names(DesignationKind::formula);
  check_names(Acceptability::unstated);
  check_names(EntryStatus::agreed);
  check_names(RelationKind::other);
  check_names(Severity::error);
  check_names(ChangeKind::removed);
  check_names(MatchLevel::none);
  check_names(HitField::example);
  check_names(SearchMode::meaning);
  check_names(FindingCode::c24_translation_split);
  check_names(Decision::accept);
  check_names(DecisionState::done);
  check_names(WorkingState::superseded);
  check_names(Basis::original);
  check_names(VoteChoice::abstain);
  check_names(RuleKind::necessary_votes);
  check_names(DeliverableList::abbreviations);
  check_names(DeliverableOrder::listed);
}

TEST_CASE("the names that the outside relies on do not change", "[model]") {
  CHECK(name(ErrorCode::stale_revision) == "stale-revision");
  CHECK(name(DesignationKind::proper_name) == "proper-name");
  CHECK(name(RelationKind::broader_generic) == "broader-generic");
  CHECK(name(MatchLevel::n0_clean) == "N0");
  CHECK(name(FindingCode::c9_abbreviation_collision) == "C9");
  CHECK_FALSE(parse<FindingCode>("c9").has_value());
}
