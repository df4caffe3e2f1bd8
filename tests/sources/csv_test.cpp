// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include "indexer/sources/csv_rows.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

// One field as RFC 4180 writes it, quoted always.
std::string quoted(const std::string& cell) {
  std::string out = "\"";
  for (const char c : cell) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

}  // namespace

TEST_CASE("a table row becomes an entry with its designations rated by their order", "[sources]") {
  const auto read = read_text(
      "terms.csv",
      "id,designations,abbreviations,definition,notes,examples,subject_field,part_of_speech,language,source,"
      "status\n"
      "3.1,extended reality|cross reality,XR,umbrella over realities,first|second,a|b,immersion,noun,en,"
      "\"ISO/IEC 5927:2024, 3.1.2, modified – shortened\",candidate\n",
      {"ITU-T", "Y.1", "2024", "en", {}});
  REQUIRE(read.entries.size() == 1);
  const auto& entry = read.entries[0];
  CHECK(entry.id.text() == "itu-t:y.1:2024:3.1");
  CHECK(entry.clause == "3.1");
  CHECK(entry.status == EntryStatus::candidate);
  CHECK(entry.subject_fields == std::vector<std::string>{"immersion"});
  CHECK(entry.provenance == Provenance{"csv", "terms.csv", 2});
  const auto& en = section(entry, "en");
  REQUIRE(en.designations.size() == 3);
  CHECK(en.designations[0].text == "extended reality");
  CHECK(en.designations[0].acceptability == Acceptability::preferred);
  CHECK(en.designations[0].grammar.part_of_speech == "noun");
  CHECK(en.designations[1].acceptability == Acceptability::admitted);
  CHECK(en.designations[2].kind == DesignationKind::abbreviation);
  CHECK(en.designations[2].acceptability == Acceptability::admitted);
  REQUIRE(en.definitions.size() == 1);
  CHECK(en.definitions[0].text == "umbrella over realities");
  REQUIRE(en.definitions[0].sources.size() == 1);
  const auto& source = en.definitions[0].sources[0];
  CHECK(source.document == "ISO/IEC 5927");
  CHECK(source.edition == "2024");
  CHECK(source.clause == "3.1.2");
  CHECK(source.relation == SourceRelation::modified);
  CHECK(source.modification == "shortened");
  CHECK(en.notes.size() == 2);
  CHECK(en.examples.size() == 2);
}

TEST_CASE("the separator is told by the header, and unknown columns are kept with the entry", "[sources]") {
  for (const std::string separator : {",", ";", "\t"}) {
    const auto read = read_text("t.csv", "id" + separator + "designations" + separator + "Owner\n1" +
                                             separator + "avatar" + separator + "WG 6\n");
    REQUIRE(read.entries.size() == 1);
    CHECK(extra(read.entries[0].extras, "Owner") == "WG 6");
  }
}

TEST_CASE("columns can be renamed, and a name that is not there is refused", "[sources]") {
  const Folder folder;
  const auto file = folder.write("t.csv", "Word;Meaning\navatar;figure in a world\n");
  CHECK(refusal("csv", file).find("--map designations=NAME") != std::string::npos);
  const auto read =
      read_as("csv", file, {"b", "d", "", "en", {{"designations", "Word"}, {"definition", "meaning"}}});
  REQUIRE(read.entries.size() == 1);
  CHECK(section(read.entries[0], "en").definitions[0].text == "figure in a world");
  CHECK(read.entries[0].id.locator() == "1");
  CHECK(refusal("csv", file, {"", "", "", "en", {{"designations", "Term"}}}).find("no column “Term”") !=
        std::string::npos);
}

TEST_CASE("a header may have doubled quotes in its names", "[sources]") {
  const auto read =
      read_text("t.csv", "designations,\"what the \"\"old\"\" department called its column\"\nkeel,x\n");
  REQUIRE(read.entries.size() == 1);
  CHECK(extra(read.entries[0].extras, "what the \"old\" department called its column") == "x");
}

TEST_CASE("a row of the wrong width is refused with its line, and the rest is read", "[sources]") {
  const auto read = read_text(
      "t.csv", "id,designations\n1,one\n2\n3,three,too much\n\"4\"x,four\n5,\"five\nlines\"\n6,six\n");
  CHECK(read.entries.size() == 3);
  CHECK(read.count("csv-field-count") == 2);
  CHECK(read.count("csv-quote") == 1);
  CHECK(read.diagnostics[0].line == 3);
  CHECK(read.diagnostics[2].line == 5);
  CHECK(section(read.at("5"), "en").designations[0].text == "five lines");
  CHECK(read.at("6").provenance.line == 8);
}

TEST_CASE("a table is read in UTF-8 and UTF-16, and refused in Latin-1 with the place", "[sources]") {
  const Folder folder;
  const std::u16string wide = u"\ufeffid,designations\n1,\u00e9tat \U0001F600\n";
  std::string little, big;
  for (const char16_t unit : wide) {
    const char low = static_cast<char>(unit & 0xff);
    const char high = static_cast<char>(unit >> 8);
    little += {low, high};
    big += {high, low};
  }
  for (const auto& bytes : {std::string("id,designations\n1,état 😀\n"),
                            std::string("\xef\xbb\xbfid,designations\n1,état 😀\n"), little, big}) {
    const auto read = read_as("csv", folder.write("t.csv", bytes));
    REQUIRE(read.entries.size() == 1);
    CHECK(section(read.entries[0], "en").designations[0].text == "état 😀");
  }
  const auto sentence = refusal("csv", folder.write("t.csv", "id,designations\n1,one\n2,\xe9tat\n"));
  CHECK(sentence.find("line 3: byte 0xE9 is not UTF-8") != std::string::npos);
  CHECK(refusal("csv", folder.write("t.csv", little.substr(0, little.size() - 1))).find("cut off") !=
        std::string::npos);
}

TEST_CASE("a row with a control character is refused and the others are read", "[sources]") {
  const auto read = read_text("t.csv", "id,designations\n1,one\n2,t\x0bwo\n3,three\n");
  CHECK(read.entries.size() == 2);
  CHECK(read.count("control-character") == 1);
  CHECK(read.diagnostics[0].entry == "2");
}

TEST_CASE("a quote that never closes is a bad file, told before its first entry", "[sources]") {
  const Folder folder;
  const auto file = folder.write("t.csv", "id,designations\n1,one\n2,\"two\n3,three\n");
  Collected collected;
  CHECK_THROWS(sources::source_format("csv").make()->read({file, {}}, collected));
  CHECK(collected.entries.empty());
}

TEST_CASE("broader leads to the entry where its id is in the table, else it stays as written", "[sources]") {
  const auto read = read_text("t.csv", "id,designations,broader,related\na,cat,b,\nb,animal,zoo:1,a|c\n",
                              {"x", "y", "", "en", {}});
  REQUIRE(read.entries.size() == 2);
  REQUIRE(read.entries[0].relations.size() == 1);
  CHECK(read.entries[0].relations[0].kind == RelationKind::broader);
  CHECK(read.entries[0].relations[0].target == "x:y:none:b");
  REQUIRE(read.entries[1].relations.size() == 3);
  CHECK(read.entries[1].relations[0].target == "zoo:1");
  CHECK(read.entries[1].relations[1].kind == RelationKind::associative);
  CHECK(read.entries[1].relations[1].target == "x:y:none:a");
  CHECK(read.entries[1].relations[2].target == "c");
}

TEST_CASE("a row that names its own body and document belongs there", "[sources]") {
  const auto read = read_text("t.csv",
                              "id,designations,body,document,edition,clause\n"
                              "x,avatar,3GPP,3GPP TS 22.156,V19.1.0,3.1\n,twin,,,,4.2\n",
                              {"local", "mine", "", "en", {}});
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[0].id.text() == "3gpp:ts-22.156:v19.1.0:x");
  CHECK(read.entries[0].clause == "3.1");
  CHECK(read.entries[1].id.text() == "local:mine:none:4.2");
}

TEST_CASE("an unknown status is kept and said", "[sources]") {
  const auto read = read_text("t.csv", "id,designations,status\n1,one,in force\n");
  CHECK(read.entries[0].status == EntryStatus::valid);
  CHECK(extra(read.entries[0].extras, "status") == "in force");
  CHECK(read.count("status-unknown") == 1);
}

TEST_CASE("any cells, quoted or not, are split into what was written", "[sources]") {
  CHECK(rc::check("rows survive RFC 4180", [](const std::vector<std::vector<std::string>>& table) {
    std::string text;
    std::vector<std::vector<std::string>> kept;
    for (const auto& row : table) {
      if (row.empty()) continue;
      for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : ",") + quoted(row[i]);
      text += *rc::gen::element<std::string>("\n", "\r\n");
      kept.push_back(row);
    }
    sources::CsvRows rows(text, ',');
    std::vector<std::string_view> cells;
    for (const auto& row : kept) {
      RC_ASSERT(rows.next(cells) == sources::CsvRows::Outcome::row);
      RC_ASSERT(std::vector<std::string>(cells.begin(), cells.end()) == row);
    }
    RC_ASSERT(rows.next(cells) == sources::CsvRows::Outcome::end);
  }));
}
