// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/transitions.h"

#include <map>
#include <set>

#include "registry/model/names.h"
#include "registry/working/outcome.h"
#include "tests/catch.h"
#include "tests/working/samples.h"

using namespace termreg;
using namespace termreg::testing;
using working::Action;

namespace {

WorkingDefinition draft() {
  auto record = working::begin(proposal("digital coast", "model of a coast kept level with it"), ada);
  record.id = "fg-mv-wg1.digital-coast.en.1";
  return record;
}
WorkingDefinition proposed() {
  return working::propose(draft(), ada);
}
WorkingDefinition agreed() {
  return working::agree(proposed(), agreement(), {}, bob);
}

WorkingDefinition in_state(WorkingState state) {
  switch (state) {
    case WorkingState::draft:
      return draft();
    case WorkingState::proposed:
      // With an open objection, so that there is something to resolve.
      return working::object(proposed(), "too wide", bob);
    case WorkingState::agreed:
      return agreed();
    case WorkingState::withdrawn:
      return working::withdraw(proposed(), "no longer needed", ada);
    case WorkingState::superseded:
      break;
  }
  return working::supersede(agreed(), "another", bob);
}

WorkingDefinition take(Action action, WorkingDefinition record) {
  switch (action) {
    case Action::revise:
      return working::revise(record, {Basis::original, "", content("digital coast", "another text"), ""},
                             bob);
    case Action::propose:
      return working::propose(record, bob);
    case Action::comment:
      return working::comment(record, "a remark", 0, bob);
    case Action::object:
      return working::object(record, "a reason", bob);
    case Action::resolve:
      return working::resolve(record, 1, "narrowed", bob);
    case Action::vote:
      return working::vote(record, VoteChoice::in_favour, bob);
    case Action::agree:
      return working::agree(record, agreement(), {RuleKind::necessary_votes, 0, 0}, bob);
    case Action::withdraw:
      return working::withdraw(record, "a reason", bob);
    case Action::supersede:
      return working::supersede(record, "another", bob);
  }
  return record;
}

// What each action leads to from each state; nothing where it is refused. Written down apart from the code.
const std::map<std::pair<WorkingState, Action>, WorkingState> allowed{
    {{WorkingState::draft, Action::revise}, WorkingState::draft},
    {{WorkingState::draft, Action::propose}, WorkingState::proposed},
    {{WorkingState::draft, Action::comment}, WorkingState::draft},
    {{WorkingState::draft, Action::withdraw}, WorkingState::withdrawn},
    {{WorkingState::proposed, Action::revise}, WorkingState::proposed},
    {{WorkingState::proposed, Action::comment}, WorkingState::proposed},
    {{WorkingState::proposed, Action::object}, WorkingState::proposed},
    {{WorkingState::proposed, Action::resolve}, WorkingState::proposed},
    {{WorkingState::proposed, Action::vote}, WorkingState::proposed},
    {{WorkingState::proposed, Action::agree}, WorkingState::agreed},
    {{WorkingState::proposed, Action::withdraw}, WorkingState::withdrawn},
    {{WorkingState::agreed, Action::comment}, WorkingState::agreed},
    {{WorkingState::agreed, Action::withdraw}, WorkingState::withdrawn},
    {{WorkingState::agreed, Action::supersede}, WorkingState::superseded},
};

}  // namespace

TEST_CASE("every action in every state leads where it should, or is refused and says so", "[working]") {
  for (int s = 0; s <= static_cast<int>(WorkingState::superseded); ++s)
    for (int a = 0; a < working::action_count; ++a) {
      const auto state = static_cast<WorkingState>(s);
      const auto action = static_cast<Action>(a);
      INFO(name(state) << " x " << working::name(action));
      auto record = in_state(state);
      if (action == Action::agree && state == WorkingState::proposed)
        record = working::vote(record, VoteChoice::in_favour, ada);
      const auto expected = allowed.find({state, action});
      CHECK(working::allows(state, action) == (expected != allowed.end()));
      if (expected != allowed.end()) {
        const auto after = take(action, record);
        CHECK(after.state == expected->second);
        CHECK(after != record);
      } else {
        const auto refused = refusal([&] { (void)take(action, record); });
        CHECK(refused.refused);
        CHECK(refused.code == ErrorCode::wrong_state);
        CHECK(refused.sentence.find(std::string(name(state))) != std::string::npos);
      }
    }
}

TEST_CASE("every action has a name of its own for the decision log", "[working]") {
  std::set<std::string_view> names;
  for (int a = 0; a < working::action_count; ++a) names.insert(working::name(static_cast<Action>(a)));
  CHECK(names.size() == working::action_count);
  CHECK_FALSE(names.contains(""));
}

TEST_CASE("versions are only added, and an earlier one can be restored as a new one", "[working]") {
  auto record = draft();
  const auto first = record.versions.front();
  record = working::revise(record, {Basis::original, "", content("digital coast", "second text"), "narrower"},
                           bob);
  record = working::restore(record, 1, ada);
  REQUIRE(record.versions.size() == 3);
  CHECK(record.versions[0] == first);
  CHECK(record.versions[1].author == "bob");
  CHECK(working::definition_of(record.versions[2]) == working::definition_of(first));
  CHECK(record.versions[2].number == 3);
  CHECK(record.versions[2].wording.reason == "version 1 restored");
  CHECK(refusal([&] { (void)working::restore(record, 4, ada); }).code == ErrorCode::not_found);
}

TEST_CASE("a version that says what the current one says is none", "[working]") {
  const auto record = draft();
  CHECK(working::revise(record, record.versions.front().wording, bob) == record);
}

TEST_CASE("what is no working definition is refused with a sentence", "[working]") {
  auto asked = proposal("digital coast", "model of a coast");
  asked.group = " ";
  CHECK(refusal([&] { (void)working::begin(asked, ada); }).code == ErrorCode::bad_input);
  CHECK(refusal([] { (void)working::begin(proposal("digital coast", " \n"), ada); }).code ==
        ErrorCode::bad_input);
  CHECK(refusal([] { (void)working::begin(proposal("", "a text"), ada); }).code == ErrorCode::bad_input);
  CHECK(refusal([] { (void)working::begin(proposal(std::string(300, 'x'), "a text"), ada); }).code ==
        ErrorCode::bad_input);
  asked = proposal("digital coast", "model of a coast");
  asked.wording.content.designations.clear();
  CHECK(refusal([&] { (void)working::begin(asked, ada); }).code == ErrorCode::bad_input);
  asked = proposal("digital coast", std::string(70000, 'x'));
  CHECK(refusal([&] { (void)working::begin(asked, ada); }).code == ErrorCode::bad_input);
  CHECK(refusal([] { (void)working::comment(draft(), "", 0, ada); }).code == ErrorCode::bad_input);
  CHECK(refusal([] { (void)working::comment(draft(), "yes", 7, ada); }).code == ErrorCode::not_found);
  auto undated = agreement();
  undated.date = "5 November";
  CHECK(refusal([&] { (void)working::agree(proposed(), undated, {}, ada); }).code == ErrorCode::bad_input);
  for (const auto* date : {"2026-13-01", "2026-00-10", "2026-01-32", "26-01-01", "2026/01/01"}) {
    undated.date = date;
    CHECK(refusal([&] { (void)working::agree(proposed(), undated, {}, ada); }).refused);
  }
}

TEST_CASE("an open objection is in the way of a consensus until it is resolved", "[working]") {
  auto record = working::object(proposed(), "the sea is missing", bob);
  const auto refused = refusal([&] { (void)working::agree(record, agreement(), {}, ada); });
  CHECK(refused.code == ErrorCode::wrong_state);
  CHECK(refused.sentence.find("1 objection is open") != std::string::npos);
  record = working::resolve(record, 1, "the sea was added", ada);
  CHECK(refusal([&] { (void)working::resolve(record, 1, "again", ada); }).code == ErrorCode::not_found);
  const auto after = working::agree(record, agreement(), {}, ada);
  REQUIRE(after.agreement);
  CHECK(after.agreement->version == 1);
  CHECK(after.events.back().words == "at the 5th meeting (FGMV-O-012, 2026-11-05)");
}

TEST_CASE("each rule asks for its own majority", "[working]") {
  using enum VoteChoice;
  const auto may_agree = [](const std::vector<VoteChoice>& voices, const VotingRule& rule) {
    auto record = proposed();
    int number = 0;
    for (const auto choice : voices)
      record = working::vote(record, choice, {"voter " + std::to_string(++number), ada.at});
    return working::outcome(record, rule).may_be_agreed;
  };
  const VotingRule consensus, first{RuleKind::first_wins, 0, 0}, share{RuleKind::minimum_agreement, 67, 0},
      two{RuleKind::necessary_votes, 0, 2};
  CHECK(may_agree({}, consensus));
  CHECK(may_agree({in_favour, abstain}, consensus));
  CHECK_FALSE(may_agree({in_favour, in_favour, against}, consensus));
  CHECK_FALSE(may_agree({}, first));
  CHECK(may_agree({abstain, in_favour, against, against}, first));
  CHECK_FALSE(may_agree({against, in_favour, in_favour}, first));
  CHECK_FALSE(may_agree({}, share));
  CHECK_FALSE(may_agree({abstain}, share));
  CHECK_FALSE(may_agree({in_favour, in_favour, against}, share));  // 66.7 %
  CHECK(may_agree({in_favour, in_favour, in_favour, against}, share));
  CHECK_FALSE(may_agree({in_favour}, two));
  CHECK(may_agree({in_favour, in_favour, against}, two));
  CHECK_FALSE(may_agree({in_favour, in_favour, against, against}, two));
  for (const auto& rule : {consensus, first, share, two})
    CHECK_FALSE(working::outcome(proposed(), rule).sentence.empty());
}

TEST_CASE("somebody has one voice, and a new version is voted on anew", "[working]") {
  auto record = working::vote(proposed(), VoteChoice::against, bob);
  record = working::vote(record, VoteChoice::in_favour, bob);
  CHECK(working::outcome(record, {}).in_favour == 1);
  CHECK(working::outcome(record, {}).against == 0);
  record = working::revise(record, {Basis::original, "", content("digital coast", "new text"), ""}, ada);
  CHECK(working::outcome(record, {}).in_favour == 0);
  CHECK(record.votes.size() == 1);
}

TEST_CASE("a rule without the figure it needs is refused", "[working]") {
  CHECK(refusal([] { working::check({RuleKind::minimum_agreement, 0, 0}); }).refused);
  CHECK(refusal([] { working::check({RuleKind::minimum_agreement, 101, 0}); }).refused);
  CHECK(refusal([] { working::check({RuleKind::necessary_votes, 0, 0}); }).refused);
  CHECK_FALSE(refusal([] { working::check({RuleKind::minimum_agreement, 100, 0}); }).refused);
  CHECK_FALSE(refusal([] { working::check({}); }).refused);
}
