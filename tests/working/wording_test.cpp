// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/basis.h"
#include "registry/working/wording_request.h"
#include "registry/working/working_entry.h"
#include "tests/catch.h"
#include "tests/working/samples.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

const TermEntry source = source_entry("3.1", "digital coast", "model of a coast that is kept level with it");

working::WordingRequest request(Basis basis, const std::string& definition) {
  working::WordingRequest asked;
  asked.basis = basis;
  asked.from = source.id.text();
  asked.definition = definition;
  return asked;
}

}  // namespace

TEST_CASE("what is adopted is the entry word by word, cited as identical", "[working]") {
  const auto wording = working::wording_of(request(Basis::adopted, "not looked at"), source);
  REQUIRE(wording.content.definitions.size() == 1);
  const auto& definition = wording.content.definitions.front();
  CHECK(definition.text == "model of a coast that is kept level with it");
  REQUIRE(definition.sources.size() == 1);
  CHECK(definition.sources[0].document == "ITU-T Y.9999");
  CHECK(definition.sources[0].clause == "3.1");
  CHECK(definition.sources[0].relation == SourceRelation::identical);
  CHECK(wording.from == source.id.text());
  CHECK(wording.content.designations == source.languages[0].designations);
}

TEST_CASE("adopting a restated text does not make it the document's own", "[working]") {
  auto restated = source;
  restated.languages[0].definitions[0].sources.push_back(
      {"ITU-T Y.9999", "2025", "3.1", SourceRelation::adapted, "", "", "", {}});
  const auto wording = working::adopt(restated, "en");
  CHECK(is_restated(wording.content.definitions[0]));
}

TEST_CASE("what is adapted says in its source what was modified", "[working]") {
  const auto wording = working::wording_of(
      request(Basis::adapted, "digital model of a coast that is kept level with it"), source);
  const auto& from = wording.content.definitions.at(0).sources.at(0);
  CHECK(from.relation == SourceRelation::modified);
  CHECK(from.modification == "“digital” added");
  CHECK(from.document == "ITU-T Y.9999");
  CHECK(wording.content.designations.at(0).text == "digital coast");
}

TEST_CASE("a modification is told by what went and what came, or as reworded when there is too much of it",
          "[working]") {
  CHECK(working::modification("a b c", "a b c").empty());
  CHECK(working::modification("a b c", "a c") == "“b” removed");
  CHECK(working::modification("a b c", "a x y c") == "“b” replaced by “x y”");
  CHECK(working::modification("a b c d", "x b c") == "“a” replaced by “x”; “d” removed");
  CHECK(working::modification("a 1 b 2 c 3 d 4 e 5", "a 6 b 7 c 8 d 9 e 0") == "reworded");
  CHECK(working::modification("a", "a " + std::string(300, 'x')) == "reworded");
}

TEST_CASE("an adaptation that changes nothing, or of nothing, is refused", "[working]") {
  CHECK(refusal([] {
          (void)working::wording_of(request(Basis::adapted, "model of a coast  that is kept level with it"),
                                    source);
        }).code == ErrorCode::bad_input);
  CHECK(refusal([] { (void)working::wording_of(request(Basis::adopted, ""), std::nullopt); }).code ==
        ErrorCode::not_found);
  auto french = request(Basis::adopted, "");
  french.language = "fr";
  CHECK(refusal([&] { (void)working::wording_of(french, source); }).code == ErrorCode::bad_input);
  auto broken = request(Basis::original, "\xff");
  CHECK(refusal([&] { (void)working::wording_of(broken, std::nullopt); }).code == ErrorCode::bad_input);
}

TEST_CASE("a text of the group's own comes back from its wording as it was asked for", "[working]") {
  working::WordingRequest asked;
  asked.term = "digital coast";
  asked.admitted = {"coastal twin"};
  asked.abbreviations = {"DC"};
  asked.deprecated = {"e-coast"};
  asked.domain = "hydrography";
  asked.definition = "model of a coast";
  asked.notes = {"The tide is part of it."};
  asked.examples = {"A model of a bay."};
  asked.sources = {"FGMV-I-044"};
  CHECK(working::request_of(working::wording_of(asked, std::nullopt)) == asked);
}

TEST_CASE("a record is found by an entry that names group, concept and language", "[working]") {
  auto record = working::begin(proposal("Digital Coast", "model of a coast"), ada);
  CHECK(record.concept_key == "digital-coast");
  CHECK(working::record_id(record, 2) == "fg-mv-wg1.digital-coast.en.2");
  CHECK(working::entry_id(record).text() == "fg-mv:wg1-working-definitions:en:digital-coast");
  record.group = "FG-MV";
  CHECK(working::entry_id(record).text() == "fg-mv:working-definitions:en:digital-coast");
  const auto entry = working::working_entry(record);
  CHECK(entry.status == EntryStatus::draft);
  CHECK(entry.body == "FG-MV");
  CHECK(entry.document == "FG-MV working definitions");
}
