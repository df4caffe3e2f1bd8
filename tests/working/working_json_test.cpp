// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/working_json.h"

#include <rapidcheck.h>

#include "registry/codec/json.h"
#include "tests/catch.h"
#include "tests/random_entries.h"
#include "tests/working/samples.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

template <typename Enum>
Enum any_of(Enum last) {
  return static_cast<Enum>(*rc::gen::inRange(0, static_cast<int>(last) + 1));
}

std::uint32_t number() {
  return *rc::gen::inRange<std::uint32_t>(0, 4000000000U);
}

LanguageSection section() {
  const auto entry = *testing::entry();
  return entry.languages.empty() ? content("term", "text") : entry.languages.front();
}

WorkingDefinition record() {
  WorkingDefinition made;
  made.id = *text();
  made.group = *text();
  made.concept_key = *text();
  made.language = *text();
  made.state = any_of(WorkingState::superseded);
  made.rationale = *text();
  const auto count = *rc::gen::inRange(1, 4);
  for (int i = 0; i < count; ++i) {
    made.versions.push_back(
        {number(), *text(), *text(), {any_of(Basis::original), *text(), section(), *text()}});
    made.comments.push_back({number(), number(), number(), *text(), *text(), *text()});
    made.objections.push_back({number(), number(), *text(), *text(), *text(), *text(), *text(), *text()});
    made.votes.push_back({number(), *text(), *text(), any_of(VoteChoice::abstain)});
    made.events.push_back({*text(), *text(), *text(), *text()});
  }
  if (count > 1) made.agreement = Agreement{*text(), *text(), *text(), number()};
  return made;
}

}  // namespace

TEST_CASE("working definitions come back from their JSON as they were", "[working][codec]") {
  CHECK(rc::check("round trip", [] {
    const auto made = record();
    const auto json = codec::to_json(made);
    RC_ASSERT(codec::working_definition_from_json(json) == made);
    RC_ASSERT(codec::to_json(codec::working_definition_from_json(json)) == json);
    RC_ASSERT(codec::working_definition_from_json(codec::to_json(made, 7)) == made);
  }));
}

TEST_CASE("deliverables and what is frozen of them come back from their JSON as they were",
          "[working][codec]") {
  CHECK(rc::check("round trip", [] {
    Deliverable made;
    made.name = *text();
    made.head = {*text(), *text(), *text(), *text(), any_of(DeliverableOrder::listed)};
    FrozenDeliverable frozen{made.name, number(), made.head, {}, {}};
    const auto count = *rc::gen::inRange(0, 4);
    for (int i = 0; i < count; ++i) {
      const auto entry = *testing::entry();
      made.items.push_back({entry.id, any_of(DeliverableList::abbreviations), *text()});
      made.freezes.push_back({number(), *text(), *text(), *text()});
      frozen.items.push_back({made.items.back(), number(), codec::entry_to_json(entry, 3)});
      frozen.documents.push_back({*text(), *text(), *text(), *text(), *text(), {*text()}, *text()});
    }
    RC_ASSERT(codec::deliverable_from_json(codec::to_json(made)) == made);
    RC_ASSERT(codec::frozen_deliverable_from_json(codec::to_json(frozen)) == frozen);
  }));
}

TEST_CASE("a group comes back from its JSON with its rule", "[working][codec]") {
  const WorkingGroup group{"FG-MV WG1", {RuleKind::minimum_agreement, 75, 0}};
  CHECK(codec::working_group_from_json(codec::to_json(group)) == group);
}

TEST_CASE("what is no record is refused with a sentence that names the place", "[working][codec]") {
  const auto sentence = [](const std::string& json) {
    return refusal([&] { (void)codec::working_definition_from_json(json); }).sentence;
  };
  CHECK(sentence("{").find("Expected JSON") != std::string::npos);
  CHECK(sentence("[]") != "");
  CHECK(sentence(R"({"schema":1,"id":"a"})").find("versions") != std::string::npos);
  CHECK(sentence(R"({"schema":99,"id":"a"})").find("newer termreg") != std::string::npos);
  CHECK(sentence(R"({"versions":[{"number":1}]})").find("wording") != std::string::npos);
  CHECK(sentence(R"({"versions":[{"number":99999999999}]})").find("number") != std::string::npos);
  const auto good = codec::to_json(working::begin(proposal("coast", "a text"), ada));
  CHECK(sentence(good).empty());
  CHECK(sentence("{\"x\":1," + good.substr(1)).find("does not know") != std::string::npos);
  auto other = good;
  other.replace(other.find("\"draft\""), 7, "\"drift\"");
  CHECK(sentence(other).find("state") != std::string::npos);
  CHECK(refusal([] {
          (void)codec::deliverable_from_json(R"({"name":"a","items":[{"entry":"no id","list":"here"}]})");
        }).sentence.find("no id") != std::string::npos);
}
