// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

constexpr std::string_view graph = R"json([
{"id":"c1","code":"twin","type":{"id":"Concept","graph":{"id":"g"}},
 "properties":{"status":[{"lang":"","value":"DRAFT"}],"definition":[{"lang":"en","value":"copy of a [thing](x:1)"}],
  "note":[{"lang":"fi","value":"huomautus"}],"source":[{"lang":"","value":"ISO 9:2020, 3.1"}],"colour":[{"lang":"","value":"red"}]},
 "references":{"prefLabelXl":[{"id":"t1"},{"id":"t2"}],"altLabelXl":[{"id":"t3"},{"id":"gone"}],"broader":[{"id":"c2"}],"odd":[{"id":"z"}]},
 "referrers":{}},
{"id":"c2","code":"thing","type":{"id":"Concept","graph":{"id":"g"}},"properties":{},"references":{"prefLabelXl":[{"id":"t4"}]}},
{"id":"t1","type":{"id":"Term","graph":{"id":"g"}},"properties":{"prefLabel":[{"lang":"en","value":"digital twin"}],"wordClass":[{"lang":"","value":"noun"}]}},
{"id":"t2","type":{"id":"Term","graph":{"id":"g"}},"properties":{"prefLabel":[{"lang":"fi","value":"digitaalinen kaksonen"}]}},
{"id":"t3","type":{"id":"Term","graph":{"id":"g"}},"properties":{"prefLabel":[{"lang":"en","value":"DT"}]}},
{"id":"t4","type":{"id":"Term","graph":{"id":"g"}},"properties":{"prefLabel":[{"lang":"en","value":"thing"}]}},
{"id":"k","type":{"id":"Collection","graph":{"id":"g"}},"properties":{"prefLabel":[{"lang":"en","value":"Models"}]},"references":{"member":[{"id":"c1"}]}}
])json";

}  // namespace

TEST_CASE("a concept of a Termed graph takes its terms from the nodes that it points to",
          "[sources][termed]") {
  const auto read = read_text("g.json", graph, {"YTI", "Terms", "", "en", {}});
  REQUIRE(read.entries.size() == 2);
  const auto& entry = read.entries[0];
  CHECK(entry.id.text() == "yti:terms:none:twin");
  CHECK(entry.status == EntryStatus::draft);
  const auto& en = section(entry, "en");
  REQUIRE(en.designations.size() == 2);
  CHECK(en.designations[0].acceptability == Acceptability::preferred);
  CHECK(en.designations[0].grammar.part_of_speech == "noun");
  CHECK(en.designations[1].acceptability == Acceptability::admitted);
  CHECK(en.definitions.at(0).text == "copy of a thing");
  CHECK(extra(en.definitions[0].extras, "markup") == "copy of a [thing](x:1)");
  CHECK(section(entry, "fi").notes.at(0).text == "huomautus");
  CHECK(entry.sources.at(0).clause == "3.1");
  CHECK(entry.relations.at(0).target == "yti:terms:none:thing");
  CHECK(entry.subject_fields == std::vector<std::string>{"Models"});
  CHECK(extra(entry.extras, "properties.colour").find("red") != std::string::npos);
  CHECK(extra(entry.extras, "references.odd") == R"([{"id":"z"}])");
  CHECK(extra(entry.extras, "id") == "c1");
  CHECK(read.count("termed-term-missing") == 1);
}

TEST_CASE("JSON that is no Termed graph is refused, one without concepts says so", "[sources][termed]") {
  const Folder folder;
  CHECK(refusal("termed", folder.write("g.json", "[{")).find("g.json") != std::string::npos);
  CHECK(refusal("termed", folder.write("g.json", "{\"a\":1}")).find("nodes") != std::string::npos);
  CHECK(refusal("termed", folder.write("g.json", std::string(100, '['))).find("g.json") != std::string::npos);
  CHECK(read_as("termed", folder.write("g.json", "[]")).count("termed-no-concepts") == 1);
}

TEST_CASE("a table in an encoding that the caller names is read, and none is guessed", "[sources][csv]") {
  const Folder folder;
  const auto file = folder.write("t.csv", "designations;definition\nm\xe9tavers;espace\n");
  CHECK(refusal("csv", file).find("--encoding") != std::string::npos);
  sources::ReadOptions options;
  options.encoding = "ISO-8859-1";
  CHECK(section(read_as("csv", file, options).entries.at(0), "en").designations.at(0).text == "métavers");
  options.encoding = "US-ASCII";
  CHECK(refusal("csv", file, options).find("US-ASCII") != std::string::npos);
  const auto marked = folder.write("u.csv",
                                   "\xef\xbb\xbf"
                                   "designations;definition\nm\xc3\xa9tavers;espace\n");
  options.encoding = "ISO-8859-1";
  CHECK(section(read_as("csv", marked, options).entries.at(0), "en").designations.at(0).text == "métavers");
}

TEST_CASE("the real table of a terminology is read where its encoding is named", "[sources][termed][data]") {
  const auto folder = shared_data("VRK-YTI+yti-terminology-ui");
  if (!folder) return;
  sources::ReadOptions options;
  options.columns = {{"designations", "prefLabel_fi"}, {"definition", "definition_fi"}};
  options.language = "fi";
  options.encoding = "ISO-8859-1";
  const auto table = read_as("csv", *folder / "examples/TUHA.csv", options);
  CHECK(table.errors() == 0);
  CHECK(table.entries.size() > 100);
}
