// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/references.h"

#include "registry/registry.h"
#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace termreg;

namespace {

TermEntry standing_at(const std::string& body, const std::string& document, const std::string& edition,
                      const std::string& clause, const std::string& term) {
  TermEntry entry;
  entry.body = body;
  entry.document = document;
  entry.edition = edition;
  entry.clause = clause;
  entry.id = EntryId::compose(body, document, edition, clause);
  entry.languages.push_back({});
  entry.languages.back().language = "en";
  entry.languages.back().designations.push_back({});
  entry.languages.back().designations.back().text = term;
  return entry;
}

std::string first_for(const Registry& registry, const std::string& text) {
  Query query;
  query.text = text;
  const auto found = registry.search(query);
  return found.hits.empty() ? "" : found.hits.front().designation;
}

}  // namespace

TEST_CASE("a place is told from a term by its clause number", "[registry]") {
  CHECK(parse_reference("ITU-T Y.4600 3.2.1") == Reference{"itu-t-y.4600", "3.2.1"});
  CHECK(parse_reference(" Y.4600, clause 3.2.1 ") == Reference{"y.4600", "3.2.1"});
  CHECK(parse_reference("ISO 1087:2019, 3.1.1") == Reference{"iso-1087", "3.1.1"});
  CHECK(parse_reference("IEV 741-02-04") == Reference{"60050", "741-02-04"});
  CHECK(parse_reference("741-02-04") == Reference{"60050", "741-02-04"});
  CHECK(parse_reference("urn:iso:std:iso:1087:ed-2:v1:en:term:3.1.1") == Reference{"iso-1087", "3.1.1"});
  CHECK(parse_reference("iso:std:iso:5127:-2:ed-1:en:term:3.4") == Reference{"iso-5127-2", "3.4"});
  for (const auto* term :
       {"", "avatar", "profile 2", "level 2 service", "digital twin", "version 1.2 of", "a:std:b"})
    CHECK_FALSE(parse_reference(term).has_value());
}

TEST_CASE("who asks for a place gets what stands there first", "[registry]") {
  const testing::TemporaryDirectory directory;
  const auto store = store::Store::open(directory.path());
  Registry registry(*store, nullptr);
  store::ChangeSet changes;
  for (const auto& entry : {standing_at("ITU-T", "ITU-T Y.4600", "2022-08", "3.2.1", "digital twin"),
                            standing_at("ITU-T", "ITU-T Y.4600", "2022-08", "13.2.1", "far away"),
                            standing_at("IEC", "IEC 60050-741", "2020", "741-02-04", "IoT device"),
                            standing_at("ISO", "ISO 1087", "2019", "3.1.1", "object")})
    changes.puts.push_back({entry, 0});
  store->apply(changes);
  CHECK(first_for(registry, "Y.4600 3.2.1") == "digital twin");
  CHECK(first_for(registry, "ITU-T Y.4600, 3.2.1") == "digital twin");
  CHECK(first_for(registry, "itu-t:y.4600:2022-08:3.2.1") == "digital twin");
  CHECK(first_for(registry, "IEV 741-02-04") == "IoT device");
  CHECK(first_for(registry, "urn:iso:std:iso:1087:ed-2:v1:en:term:3.1.1") == "object");
  CHECK(first_for(registry, "Y.4601 3.2.1").empty());
}
