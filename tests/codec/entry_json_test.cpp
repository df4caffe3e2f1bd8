// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <string>

#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "registry/model/rules.h"
#include "tests/catch.h"
#include "tests/random_entries.h"

using namespace termreg;

namespace {

std::string refusal(const std::string& json) {
  try {
    (void)codec::entry_from_json(json);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_input);
    return error.what();
  }
  return "nothing was refused";
}

bool says(const std::string& sentence, const std::string& part) {
  return sentence.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an entry comes back from its JSON as it was", "[codec]") {
  CHECK(rc::check("decode(encode(entry, revision)) gives both", [] {
    const auto entry = *testing::entry();
    const auto revision = static_cast<std::uint64_t>(*rc::gen::inRange(0, 1000));
    const auto back = codec::entry_from_json(codec::entry_to_json(entry, revision));
    RC_ASSERT(back.entry == entry);
    RC_ASSERT(back.revision == revision);
  }));
}

TEST_CASE("encoding what was decoded gives the same bytes", "[codec]") {
  CHECK(rc::check("encode(decode(bytes)) == bytes", [] {
    const auto bytes = codec::entry_to_json(*testing::entry(), 3);
    const auto back = codec::entry_from_json(bytes);
    RC_ASSERT(codec::entry_to_json(back.entry, back.revision) == bytes);
  }));
}

TEST_CASE("the random entries of the tests are sound", "[codec]") {
  CHECK(rc::check("check_structure finds no error", [] {
    for (const auto& breach : check_structure(*testing::entry()))
      RC_ASSERT(breach.severity != Severity::error);
  }));
}

TEST_CASE("a member that the schema does not know is refused by name", "[codec]") {
  const auto sentence = refusal(R"({"schema":1,"id":"a:b:c:d","colour":"red"})");
  CHECK(says(sentence, "colour"));
  CHECK(says(sentence, "the entry"));
}

TEST_CASE("a member that stands twice is refused", "[codec]") {
  CHECK(says(refusal(R"({"schema":1,"id":"a:b:c:d","body":"x","body":"y"})"), "twice"));
}

TEST_CASE("an unknown name of an enumeration is refused with its place", "[codec]") {
  const auto sentence = refusal(
      R"({"id":"a:b:c:d","languages":[{"language":"en","designations":[{"text":"x","kind":"noun"}]}]})");
  CHECK(says(sentence, "languages 1, designations 1"));
  CHECK(says(sentence, "noun"));
}

TEST_CASE("an entry of a newer schema is refused", "[codec]") {
  CHECK(says(refusal(R"({"schema":2,"id":"a:b:c:d"})"), "newer termreg"));
}

TEST_CASE("text that is no JSON, too deep or no object is refused with a sentence", "[codec]") {
  CHECK(says(refusal("not json"), "Expected JSON"));
  CHECK(says(refusal("[]"), "Expected a JSON object"));
  CHECK(says(refusal(std::string(70, '[') + std::string(70, ']')), "Expected JSON"));
  CHECK(says(refusal(R"({"id":"a:b:c:d","body":")"
                     "\xff\"}"),
             "Expected JSON"));
}

TEST_CASE("a control character in a text is escaped and comes back", "[codec]") {
  TermEntry entry;
  entry.id = EntryId::compose("a", "b", "c", "d");
  entry.body = std::string("x\x01\x1f\t\"\\\ny");
  CHECK(codec::entry_from_json(codec::entry_to_json(entry, 0)).entry == entry);
}

TEST_CASE("catalogue records and changes come back from their JSON", "[codec]") {
  const Body body{"ITU-T SG16", "Multimedia", "ITU-T", "study group"};
  CHECK(codec::body_from_json(codec::to_json(body)) == body);
  const SourceDocument document{"ITU-T",    "ITU-T Y.4600",          "2022-08", "",
                                "in force", {"ITU-T Y.4599 (2020)"}, "page"};
  CHECK(codec::document_from_json(codec::to_json(document)) == document);
  const Change change{
      7, ChangeKind::removed, EntryId::compose("a", "b", "c", "d"), {}, 3, "2026-11-22T21:30:00.000Z", "me"};
  CHECK(codec::to_json(change) == R"([7,"removed","a:b:c:d",3,"2026-11-22T21:30:00.000Z","me"])");
  CHECK(codec::change_from_json(codec::to_json(change)) == change);
  const Change of_record{8, ChangeKind::put, {}, "disposition/7f", 1, "2026-11-22T21:30:00.000Z", "me"};
  CHECK(codec::to_json(of_record) == R"([8,"put","disposition/7f",1,"2026-11-22T21:30:00.000Z","me"])");
  CHECK(codec::change_from_json(codec::to_json(of_record)) == of_record);
}

TEST_CASE("what is not a change is refused", "[codec]") {
  for (const auto* text :
       {"", "{}", "[]", "7", R"([7,"put","a:b:c:d",3,"at"])", R"([7,"put","a:b:c:d",3,"at","me",1])",
        R"(["7","put","a:b:c:d",3,"at","me"])", R"([7,"lost","a:b:c:d",3,"at","me"])",
        R"([7,"put","a:b:c",3,"at","me"])", R"([7,"put","a:b:c:d",-3,"at","me"])",
        R"([7,"put","a:b:c:d",3,null,"me"])", R"([7,"put","a:b:c:d",3,"at",1])"}) {
    INFO(text);
    CHECK_THROWS_AS(codec::change_from_json(text), Error);
  }
}
