// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/store/derived.h"

#include <algorithm>

#include "registry/text/keys.h"
#include "tests/catch.h"
#include "tests/random_entries.h"
#include "tests/store/samples.h"

using namespace termreg;
using namespace termreg::testing;
using namespace termreg::store;

namespace {

using Views = std::vector<std::string_view>;

bool is_sorted_set(const Views& list) {
  return std::is_sorted(list.begin(), list.end()) &&
         std::adjacent_find(list.begin(), list.end()) == list.end() &&
         std::find(list.begin(), list.end(), "") == list.end();
}

// An entry with something in every part of its record.
TermEntry full_entry() {
  auto entry = entry_of("1", "Digital Twin");
  entry.status = EntryStatus::withdrawn;
  entry.languages[0].designations.push_back(
      named("DT", DesignationKind::abbreviation, Acceptability::admitted));
  entry.languages.emplace_back().language = "de";  // no designation
  auto& french = entry.languages.emplace_back();
  french.language = "fr";
  french.designations.push_back(named("jumeau"));
  entry.subject_fields = {"IoT", "iot", "Cities"};
  entry.sources.push_back(cited("ISO 1"));
  entry.relations.push_back({RelationKind::see_also, id_of("2").text(), "", {}});
  return entry;
}

}  // namespace

TEST_CASE("a derived record reads back as what it was made of", "[store]") {
  CHECK(rc::check("derived record", [] {
    const auto entry = *testing::entry();
    const auto record = derived_record(entry);
    RC_ASSERT(record == derived_record(entry));
    const auto derived = read_derived(record);
    RC_ASSERT(derived.has_value());
    RC_ASSERT(derived->status == entry.status);
    auto name = derived->names.begin();
    RC_ASSERT(derived->names.size() == count_designations(entry));
    for (const auto& section : entry.languages)
      for (const auto& item : section.designations) {
        const auto match = text::match_key(item.text);
        RC_ASSERT(*name++ ==
                  (Derived::Name{section.language, item.text, match.bytes(), item.kind, item.acceptability}));
      }
    for (const auto& field : entry.subject_fields) {
      const auto key = text::match_key(field).bytes();
      RC_ASSERT(key.empty() || std::count(derived->fields.begin(), derived->fields.end(), key) == 1);
    }
    for (const auto& relation : entry.relations)
      RC_ASSERT(relation.target.empty() ||
                std::count(derived->targets.begin(), derived->targets.end(), relation.target) == 1);
    RC_ASSERT(is_sorted_set(derived->fields) && is_sorted_set(derived->documents) &&
              is_sorted_set(derived->targets));
  }));
}

TEST_CASE("a derived record holds names, fields, documents and targets", "[store]") {
  const auto record = derived_record(full_entry());
  const auto derived = read_derived(record);
  REQUIRE(derived.has_value());
  CHECK(derived->status == EntryStatus::withdrawn);
  REQUIRE(derived->names.size() == 3);
  CHECK(derived->names[0].text == "Digital Twin");
  CHECK(derived->names[0].match == "digital twin");
  CHECK(derived->names[1].acceptability == Acceptability::admitted);
  CHECK(derived->names[2].language == "fr");
  CHECK(derived->fields == Views{"cities", "iot"});
  CHECK(derived->documents == Views{"iso-1"});
  CHECK(derived->targets == Views{id_of("2").text()});
}

TEST_CASE("every source of an entry is in its derived record, wherever it stands", "[store]") {
  auto entry = entry_of("1", "twin");
  auto& section = entry.languages[0];
  entry.sources.push_back(cited("ISO 1"));
  section.designations[0].sources.push_back(cited("ISO 2"));
  section.definitions[0].sources.push_back(cited("ISO/IEC 3"));
  section.notes.emplace_back().sources.push_back(cited("ISO 4"));
  section.examples.emplace_back().sources.push_back(cited("ISO 5"));
  entry.notes.emplace_back().sources.push_back(cited("ISO 6"));
  entry.notes.back().sources.push_back(cited("ISO 6", "7"));
  entry.notes.back().sources.push_back(cited("", "a clause of nothing"));
  const auto record = derived_record(entry);
  const auto derived = read_derived(record);
  REQUIRE(derived.has_value());
  CHECK(derived->documents == Views{"iso-1", "iso-2", "iso-4", "iso-5", "iso-6", "iso-iec-3"});
}

TEST_CASE("the bytes of a derived record are those of its grammar", "[store]") {
  using namespace std::string_literals;
  auto entry = entry_of("1", "twin");
  CHECK(derived_record(entry) == "\x01\x01"s + "\x01\x02"s + "en" + "\x01"s + "\x00\x03"s + "\x04"s + "twin" +
                                     "\x00"s + "\x00\x00\x00"s);
  entry.languages[0].designations[0].text = "Twin";
  CHECK(derived_record(entry) == "\x01\x01"s + "\x01\x02"s + "en" + "\x01"s + "\x00\x03"s + "\x04"s + "Twin" +
                                     "\x05"s + "twin" + "\x00\x00\x00"s);
  entry.languages[0].designations[0].text = std::string(300, 't');
  CHECK(derived_record(entry).substr(9, 2) == "\xac\x02"s);
}

TEST_CASE("what is not a derived record is not read as one", "[store]") {
  const auto record = derived_record(full_entry());
  REQUIRE(read_derived(record).has_value());
  for (std::size_t length = 0; length < record.size(); ++length)
    CHECK_FALSE(read_derived(std::string_view(record).substr(0, length)).has_value());
  CHECK_FALSE(read_derived(record + '\0').has_value());
  CHECK_FALSE(read_derived("\x02" + record.substr(1)).has_value());
  CHECK_FALSE(read_derived(std::string("\x01\x08\0\0\0\0", 6)).has_value());  // no such status
  CHECK(read_derived(std::string("\x01\x01\0\0\0\0", 6)).has_value());
  CHECK_FALSE(read_derived(std::string("\x01\x01\x80\0\0\0\0", 7)).has_value());  // 0 in two bytes
  CHECK_FALSE(read_derived("\x01\x01" + std::string(5, '\xff') + std::string(9, '\x0f')).has_value());
  CHECK_FALSE(read_derived("\x01\x01\xff\xff\xff\xff\x0f" + std::string(9, '\0')).has_value());
}

TEST_CASE("any change of a byte of a derived record is refused or read within its bounds", "[store]") {
  const auto record = derived_record(full_entry());
  CHECK(rc::check("altered record", [&] {
    auto altered = record;
    altered[*rc::gen::inRange<std::size_t>(0, record.size())] = *rc::gen::arbitrary<char>();
    const auto derived = read_derived(altered);
    if (!derived) return;
    const auto is_within = [&](std::string_view part) {
      return part.data() >= altered.data() && part.data() + part.size() <= altered.data() + altered.size();
    };
    for (const auto& name : derived->names) RC_ASSERT(is_within(name.text) && is_within(name.match));
    for (const auto* list : {&derived->fields, &derived->documents, &derived->targets})
      RC_ASSERT(std::all_of(list->begin(), list->end(), is_within));
  }));
}
