// SPDX-License-Identifier: GPL-3.0-or-later
// Every role, deed and state: the table that people read, and the one place that decides.
#include "registry/people/permission.h"

#include <array>

#include "registry/model/error.h"
#include "registry/working/permit.h"
#include "tests/catch.h"

using namespace termreg;
using namespace termreg::people;

namespace {

const std::string group = "FG-MV WG1";

// Columns of the tables below.
const std::array<Person, 8> persons{{
    {Standing::stranger, "", Role::reader, {}},
    {Standing::guest, "", Role::reader, {}},
    {Standing::account, "rita", Role::reader, {group}},
    {Standing::account, "carl", Role::contributor, {group}},
    {Standing::account, "edda", Role::editor, {group}},
    {Standing::account, "cora", Role::chair, {group}},
    {Standing::account, "adam", Role::admin, {}},
    {Standing::local, "local", Role::admin, {}},
}};

std::string answers(Deed deed, const Matter& matter) {
  std::string line;
  for (const auto& person : persons) line += may(person, deed, matter) ? 'x' : '.';
  return line;
}

Person outside(Person person) {
  if (person.standing == Standing::account) person.groups = {"FG-MV WG2"};
  return person;
}

struct Row {
  Deed deed;
  const char* may;
};

constexpr std::array<WorkingState, 5> states{WorkingState::draft, WorkingState::proposed,
                                             WorkingState::agreed, WorkingState::withdrawn,
                                             WorkingState::superseded};

}  // namespace

TEST_CASE("every role may do what the table says, where no working definition is in question", "[people]") {
  // columns: stranger, guest, reader, contributor, editor, chair, admin, who sits at the machine
  const std::array<Row, deed_count> table{{{Deed::administer, "......xx"},
                                           {Deed::audit, "......xx"},
                                           {Deed::rule, ".....xxx"},
                                           {Deed::agree, ".....xxx"},
                                           {Deed::withdraw, "...xxxxx"},
                                           {Deed::resolve, "....xxxx"},
                                           {Deed::edit, "....xxxx"},
                                           {Deed::decide, "....xxxx"},
                                           {Deed::compile, "....xxxx"},
                                           {Deed::write, "...xxxxx"},
                                           {Deed::vote, "...xxxxx"},
                                           {Deed::object, "...xxxxx"},
                                           {Deed::comment, "...xxxxx"},
                                           {Deed::own_account, "..xxxxxx"},
                                           {Deed::read, ".xxxxxxx"},
                                           {Deed::arrive, "xxxxxxxx"}}};
  for (int deed = 0; deed < deed_count; ++deed) {
    const auto& row = table.at(static_cast<std::size_t>(deed));
    CHECK(static_cast<int>(row.deed) == deed);  // no deed is left out
    INFO(name(row.deed));
    CHECK(answers(row.deed, {}) == row.may);
  }
}

TEST_CASE("every role may take each action on a working definition in each state as the table says",
          "[people]") {
  using working::Action;
  struct Line {
    Action action;
    Authorship authorship;
    // one block a state: draft, proposed, agreed, withdrawn, superseded; columns as above
    const char* may;
  };
  using enum Authorship;
  const std::array<Line, 18> table{{
      //                           draft    proposed agreed   withdrawn superseded
      {Action::revise, own, "...xxxxx ...xxxxx ........ ........ ........"},
      {Action::revise, others, "....xxxx ....xxxx ........ ........ ........"},
      {Action::propose, own, "...xxxxx ........ ........ ........ ........"},
      {Action::propose, others, "....xxxx ........ ........ ........ ........"},
      {Action::comment, own, "...xxxxx ...xxxxx ...xxxxx ........ ........"},
      {Action::comment, others, "...xxxxx ...xxxxx ...xxxxx ........ ........"},
      {Action::object, own, "........ ...xxxxx ........ ........ ........"},
      {Action::object, others, "........ ...xxxxx ........ ........ ........"},
      {Action::resolve, own, "........ ....xxxx ........ ........ ........"},
      {Action::resolve, others, "........ ....xxxx ........ ........ ........"},
      {Action::vote, own, "........ ...xxxxx ........ ........ ........"},
      {Action::vote, others, "........ ...xxxxx ........ ........ ........"},
      {Action::agree, own, "........ .......x ........ ........ ........"},
      {Action::agree, others, "........ .....xxx ........ ........ ........"},
      {Action::withdraw, own, "...xxxxx ...xxxxx .....xxx ........ ........"},
      {Action::withdraw, others, ".....xxx .....xxx .....xxx ........ ........"},
      {Action::supersede, own, "........ ........ .......x ........ ........"},
      {Action::supersede, others, "........ ........ .....xxx ........ ........"},
  }};
  for (const auto& [action, authorship, expected] : table) {
    std::string found;
    for (const auto state : states) {
      if (!found.empty()) found += ' ';
      for (const auto& person : persons)
        found += working::allows(state, action) &&
                         may(person, working::deed_of(action), {group, state, authorship})
                     ? 'x'
                     : '.';
    }
    INFO(working::name(action) << (authorship == own ? " own" : " of others"));
    CHECK(found == expected);
  }
}

TEST_CASE("who is not in the group may read, comment and object, and no more, but for admins", "[people]") {
  using working::Action;
  for (int action = 0; action < working::action_count; ++action) {
    const auto what = static_cast<Action>(action);
    const bool open_to_all = what == Action::comment || what == Action::object;
    for (const auto state : states)
      for (const auto& person : persons) {
        if (person.standing != Standing::account) continue;
        const Matter matter{group, state, Authorship::others};
        INFO(working::name(what) << " by " << person.name);
        const bool inside = may(person, working::deed_of(what), matter);
        CHECK(may(outside(person), working::deed_of(what), matter) ==
              (inside && (open_to_all || person.role == Role::admin)));
      }
  }
}

TEST_CASE("a group is the same however its name is written", "[people]") {
  const Person person{Standing::account, "cora", Role::chair, {"fg-mv wg1"}};
  CHECK(may(person, Deed::agree, {"FG-MV WG1", WorkingState::proposed, Authorship::others}));
  CHECK_FALSE(may(person, Deed::agree, {"FG-MV WG11", WorkingState::proposed, Authorship::others}));
}

TEST_CASE("a refusal says who is refused, what, and who may", "[people]") {
  const auto& reader = persons[2];
  CHECK(why_not(reader, Deed::decide) ==
        "rita is a reader and may not decide about findings; that takes an editor "
        "or more.");
  CHECK(why_not(persons[1], Deed::comment) == "Log in first: who is not known may not comment.");
  CHECK(why_not(persons[5], Deed::agree, {group, WorkingState::proposed, Authorship::own})
            .find("wrote a version") != std::string::npos);
  CHECK(why_not(outside(persons[3]), Deed::vote, {group, WorkingState::proposed, Authorship::others}) ==
        "carl is not in FG-MV WG1 and may not vote there; an admin can let carl join.");
  try {
    require(reader, Deed::edit);
    FAIL("a reader changed an entry");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::forbidden);
  }
}

TEST_CASE("whoever wrote a version of a record is an author of it", "[people]") {
  WorkingDefinition record;
  record.group = group;
  record.state = WorkingState::proposed;
  record.versions.resize(2);
  record.versions[0].author = "carl";
  record.versions[1].author = "cora";
  CHECK_FALSE(working::may(persons[5], working::Action::agree, record));
  CHECK(working::may(persons[6], working::Action::agree, record));
  CHECK(working::may(persons[3], working::Action::revise, record));
  auto other = persons[3];
  other.name = "nora";
  CHECK_FALSE(working::may(other, working::Action::revise, record));
}
