// SPDX-License-Identifier: GPL-3.0-or-later
// TBX of the editions before v3: the same data in any of them must give the entries that v3 gives.
#include "indexer/sources/tbx_ids.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

std::string current(const std::string& body, const std::string& back = "") {
  return R"(<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader>)"
         "<fileDesc><titleStmt><title>Harbours</title></titleStmt></fileDesc></tbxHeader><text><body>" +
         body + "</body>" + back + "</text></tbx>";
}

std::string martif(const std::string& body, const std::string& back = "") {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">\n"
         R"(<martif type="TBX-Default" xml:lang="en"><martifHeader><fileDesc><titleStmt><title>Harbours</title>)"
         R"(</titleStmt></fileDesc><encodingDesc><p type="XCSURI">http://www.example.org/none.xcs</p></encodingDesc>)"
         "</martifHeader><text><body>" +
         body + "</body>" + back + "</text></martif>";
}

std::string min_v2(const std::string& body) {
  return "<TBX dialect=\"TBX-Min\"><header><id>Harbours</id><languages source=\"de\" target=\"he\"/></header>"
         "<body>" +
         body + "</body></TBX>";
}

void check_equal(Collected old_edition, const Collected& now) {
  REQUIRE(old_edition.entries.size() == now.entries.size());
  for (std::size_t at = 0; at < now.entries.size(); ++at) {
    old_edition.entries[at].provenance.line = now.entries[at].provenance.line;
    CHECK(old_edition.entries[at] == now.entries[at]);
  }
  CHECK(old_edition.diagnostics.size() == now.diagnostics.size());
}

}  // namespace

TEST_CASE("a concept of TBX v2 gives the entry that the same concept gives in v3", "[sources][tbx]") {
  const std::string about =
      R"(<descrip type="subjectField">ports</descrip><admin type="conceptOrigin">own</admin>)"
      R"(<transacGrp><transac type="transactionType">origination</transac><transacNote type="responsibility" target="p1">A</transacNote><date>2009-01-01</date></transacGrp>)";
  const std::string definition =
      R"(<descripGrp><descrip type="definition">place where ships lie</descrip><admin type="source">ISO 9:2020, 3.4</admin></descripGrp>)";
  const std::string notes =
      R"(<termNote type="partOfSpeech">noun</termNote><termNote type="normativeAuthorization">preferredTerm-admn</termNote>)";
  const std::string context = R"(<descrip type="context">The port is full.</descrip>)";
  const std::string refs = R"(<refObject id="p1"><item type="fn">Ann</item></refObject>)";
  const auto now = read_text(
      "t.tbx",
      current(
          "<conceptEntry id=\"c1\">" + about +
              "<ref type=\"crossReference\" target=\"t9\">quay</ref><langSec xml:lang=\"en\">" + definition +
              "<termSec id=\"t1\"><term>port</term>" + notes + context +
              "</termSec><termSec><term>harbour</term></termSec></langSec><langSec xml:lang=\"ar\"><termSec>"
              "<term>ميناء</term></termSec></langSec></conceptEntry><conceptEntry id=\"c2\"><langSec "
              "xml:lang=\"en\"><termSec id=\"t9\"><term>quay</term></termSec></langSec></conceptEntry>",
          "<back><refObjectSec type=\"respPerson\">" + refs + "</refObjectSec></back>"));
  const auto old_edition = read_text(
      "t.tbx",
      martif(
          "<termEntry id=\"c1\">" + about +
              "<ref type=\"crossReference\" target=\"t9\">quay</ref><langSet xml:lang=\"en\">" + definition +
              "<ntig id=\"t1\"><termGrp><term>port</term>" + notes + "</termGrp>" + context +
              "</ntig><tig><term>harbour</term></tig></langSet><langSet lang=\"ar\"><tig><term>ميناء</term>"
              "</tig></langSet></termEntry><termEntry id=\"c2\"><langSet xml:lang=\"en\"><tig id=\"t9\">"
              "<term>quay</term></tig></langSet></termEntry>",
          "<back><refObjectList type=\"respPerson\">" + refs + "</refObjectList></back>"));
  check_equal(old_edition, now);
  const auto& port = now.entries.at(0);
  CHECK(port.document == "Harbours");
  CHECK(port.relations.at(0).target == now.entries.at(1).id.text());
  CHECK(section(port, "ar").designations.at(0).text == "ميناء");
  CHECK_FALSE(extra(port.extras, "back:p1").empty());
}

TEST_CASE("a rating of TBX v2 that its category words in its own way is understood and kept",
          "[sources][tbx]") {
  const auto rate = [](const std::string& category, const std::string& value) {
    return read_text(
               "t.tbx",
               martif("<termEntry id=\"c\"><langSet xml:lang=\"fa\"><tig><term>بندر</term><termNote type=\"" +
                      category + "\">" + value + "</termNote></tig></langSet></termEntry>"))
        .entries.at(0)
        .languages.at(0)
        .designations.at(0);
  };
  for (const std::string value : {"standardizedTerm", "preferredTerm", "preferredTerm-admn-sts"})
    CHECK(rate("normativeAuthorization", value).acceptability == Acceptability::preferred);
  CHECK(rate("normativeAuthorization", "admittedTerm-admn").acceptability == Acceptability::admitted);
  CHECK(rate("normativeAuthorization", "supersededTerm").acceptability == Acceptability::deprecated);
  CHECK(extra(rate("normativeAuthorization", "preferredTerm").extras, "normativeAuthorization") ==
        R"(<termNote type="normativeAuthorization">preferredTerm</termNote>)");
  CHECK(rate("administrativeStatus", "preferredTerm-admn-sts").extras.empty());
}

TEST_CASE("categories that no dialect of ours knows stay with the element they stand on", "[sources][tbx]") {
  const auto read =
      read_text("t.tbx", martif(R"(<termEntry id="c1"><descrip type="vesselClass">coaster</descrip>
<descripGrp><descrip type="superordinateConceptGeneric" target="c2">place</descrip><admin type="source">handbook</admin></descripGrp>
<langSet xml:lang="he"><admin type="desk">7</admin><ref type="crossReference" target="c2">x</ref><ntig><termGrp><term>נמל</term>
<termNoteGrp><termNote type="pronunciation">namal</termNote><note>by ear</note></termNoteGrp>
<termCompList type="hyphenation"><termComp>na</termComp><termComp>mal</termComp></termCompList></termGrp></ntig></langSet></termEntry>
<termEntry id="c2"><langSet xml:lang="he"><tig><term>מקום</term></tig></langSet></termEntry>)"),
                {"b", "d", "", "en", {}});
  const auto& entry = read.entries.at(0);
  CHECK(extra(entry.extras, "vesselClass") == R"(<descrip type="vesselClass">coaster</descrip>)");
  REQUIRE(entry.relations.size() == 2);
  CHECK(entry.relations[0].kind == RelationKind::broader_generic);
  CHECK(entry.relations[0].target == "b:d:none:c2");
  CHECK(extra(entry.relations[0].extras, "markup").find("handbook") != std::string::npos);
  CHECK(extra(entry.relations[1].extras, "language") == "he");
  const auto& hebrew = section(entry, "he");
  CHECK(extra(hebrew.extras, "desk") == R"(<admin type="desk">7</admin>)");
  const auto& term = hebrew.designations.at(0);
  CHECK(term.text == "נמל");
  CHECK(extra(term.extras, "hyphenation").find("<termComp>mal</termComp>") != std::string::npos);
  CHECK(term.extras.size() == 2);
}

TEST_CASE("a file of TBX v2 on a single line is read entry by entry", "[sources][tbx]") {
  std::string body;
  for (int at = 1; at <= 300; ++at)
    body += "<termEntry id=\"" + std::to_string(at) +
            "_9\"><langSet xml:lang=\"en-US\"><descripGrp><descrip type=\"definition\">text " +
            std::to_string(at) + "</descrip></descripGrp><ntig><termGrp><term id=\"" + std::to_string(at) +
            "_t\">word " + std::to_string(at) +
            "</term><termNote type=\"partOfSpeech\">Noun</termNote></termGrp></ntig></langSet></termEntry>";
  auto text = martif(body);
  std::erase(text, '\n');
  const auto read = read_text("t.tbx", text);
  REQUIRE(read.entries.size() == 300);
  CHECK(read.diagnostics.empty());
  CHECK(section(read.at("299_9"), "en-us").definitions.at(0).text == "text 299");
  CHECK(section(read.at("299_9"), "en-us").designations.at(0).grammar.part_of_speech == "Noun");
}

TEST_CASE("TBX-Min before v3 gives what TBX-Min of v3 gives", "[sources][tbx]") {
  const auto now =
      read_text("t.tbx", current(R"(<conceptEntry id="C2"><descrip type="subjectField">ports</descrip>
<langSec xml:lang="de"><termSec><term>Hafen</term><admin type="customerSubset">A&amp;B</admin><note>usage: common</note>
<termNote type="administrativeStatus">preferred</termNote><termNote type="partOfSpeech">noun</termNote></termSec></langSec>
<langSec xml:lang="he"><termSec><term>נמל</term></termSec></langSec></conceptEntry>)"));
  for (const std::string name : {"entry", "conceptEntry"}) {
    check_equal(read_text("t.tbx", min_v2("<" + name + R"( id="C2"><subjectField>ports</subjectField>
<langGroup xml:lang="de"><termGroup><term>Hafen</term><customer>A&amp;B</customer><noteGrp><note><noteKey>usage</noteKey><noteValue>common</noteValue></note></noteGrp>
<termStatus>preferred</termStatus><partOfSpeech>noun</partOfSpeech></termGroup></langGroup>
<langGroup xml:lang="he"><termGroup><term>נמל</term></termGroup></langGroup></)" +
                                          name + ">")),
                now);
  }
  CHECK(now.entries.at(0).document == "Harbours");
}

TEST_CASE("a DTD that TBX names is passed over, and one that declares anything is refused",
          "[sources][tbx]") {
  const Folder folder;
  const auto file =
      folder.write("t.tbx",
                   "<!DOCTYPE martif SYSTEM \"x.dtd\" [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
                   "\"&a;&a;&a;&a;\">]><martif type=\"TBX\"><text><body><termEntry><note>&b;</note>"
                   "</termEntry></body></text></martif>");
  CHECK(refusal("tbx", file).find("internal subset") != std::string::npos);
}

TEST_CASE("every edition of TBX is recognised by its root", "[sources][tbx]") {
  const Folder folder;
  for (const auto& text : {martif(""), min_v2(""), current("")}) {
    const auto* format = sources::recognise(folder.write("file.xml", text));
    REQUIRE(format != nullptr);
    CHECK(format->name == "tbx");
  }
  CHECK(sources::recognise(folder.write("file.xml", "<TBXT/>")) == nullptr);
}

TEST_CASE("an id belongs to the first concept that claims it, and to none if nobody does", "[sources][tbx]") {
  sources::tbx::IdTable ids;
  ids.add_concept({"b", "d", ""}, "c1");
  ids.add_id("c1");
  ids.add_id("t");
  ids.add_concept({"b", "other", "2"}, "c2");
  ids.add_id("t");
  ids.close(sources::tbx::IdTable::References::some);
  CHECK(ids.entry_of("c1") == "b:d:none:c1");
  CHECK(ids.entry_of("t") == "b:d:none:c1");
  CHECK(ids.entry_of("c2").empty());
  CHECK(ids.entry_of("").empty());
}

TEST_CASE("categories of a dialect without a schema are met halfway, and kept as they were written",
          "[sources][tbx]") {
  const auto read = read_text(
      "t.tbx", martif(R"(<termEntry id="c1"><admin type="Subject Field">ports</admin><langSet xml:lang="ar">
<descripGrp><descrip type="Definition">مكان ترسو فيه السفن</descrip><descrip type="source">ISO 9:2020, 3.4</descrip></descripGrp>
<tig><term>ميناء</term><descrip type="part_of_speech">noun</descrip><termNote type="AdministrativeStatus">preferredTerm-admn-sts</termNote></tig>
</langSet></termEntry>)"));
  const auto& entry = read.entries.at(0);
  CHECK(read.diagnostics.empty());
  CHECK(entry.subject_fields == std::vector<std::string>{"ports"});
  CHECK(extra(entry.extras, "Subject Field") == R"(<admin type="Subject Field">ports</admin>)");
  const auto& arabic = section(entry, "ar");
  REQUIRE(arabic.definitions.size() == 1);
  CHECK(arabic.definitions[0].text == "مكان ترسو فيه السفن");
  CHECK(extra(arabic.definitions[0].extras, "markup").starts_with("<descrip type=\"Definition\">"));
  CHECK(arabic.definitions[0].sources.at(0).document == "ISO 9");
  CHECK(arabic.designations.at(0).grammar.part_of_speech == "noun");
  CHECK(arabic.designations[0].acceptability == Acceptability::preferred);
  CHECK_FALSE(extra(arabic.designations[0].extras, "part_of_speech").empty());
}

TEST_CASE("what a concept says in the language of its file stands with its terms in that language",
          "[sources][tbx]") {
  const auto read_in = [](const std::string& language, const std::string& sections) {
    auto text = martif("<termEntry id=\"c\"><descrip type=\"definition\">place</descrip>" + sections +
                       "</termEntry>");
    text.replace(text.find("xml:lang=\"en\""), 13, "xml:lang=\"" + language + "\"");
    return read_text("t.tbx", text).entries.at(0);
  };
  const std::string german = R"(<langSet xml:lang="de"><tig><term>Ort</term></tig></langSet>)";
  const std::string english = R"(<langSet xml:lang="en"><tig><term>spot</term></tig></langSet>)";
  CHECK(section(read_in("en-US", german + english), "en").definitions.at(0).text == "place");
  CHECK(section(read_in("en-US", german), "en-us").definitions.at(0).text == "place");
  CHECK(section(read_in("en", german + english), "en").designations.at(0).text == "spot");
}

TEST_CASE("an empty term of TBX names nothing, and prefixes of the root change nothing", "[sources][tbx]") {
  const auto empty = read_text(
      "t.tbx",
      martif("<termEntry id=\"c\"><langSet xml:lang=\"he\"><tig><term>נמל</term></tig><tig><term> </term>"
             "<termNote type=\"partOfSpeech\">noun</termNote></tig></langSet></termEntry>"));
  CHECK(empty.count("tbx-term-missing") == 1);
  CHECK(section(empty.entries.at(0), "he").designations.size() == 1);
  CHECK(extra(section(empty.entries[0], "he").extras, "termSec").find("noun") != std::string::npos);
  const std::string body =
      "<m:text><m:body><m:termEntry id=\"c\"><m:langSet "
      "xml:lang=\"fa\"><m:tig><m:term>بندر</m:term></m:tig></m:langSet>"
      "</m:termEntry></m:body></m:text>";
  const auto prefixed =
      read_text("t.xml", "<m:martif xmlns:m=\"urn:x\" type=\"TBX\">" + body + "</m:martif>");
  CHECK(section(prefixed.entries.at(0), "fa").designations.at(0).text == "بندر");
  const auto draft =
      read_text("t.xml", R"(<tbx style="dct" type="TBX-Min" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed:3.0"
xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry id="c"><min:subjectField>ports</min:subjectField>
<langSec xml:lang="en"><termSec><term>quay</term></termSec></langSec></conceptEntry></body></text></tbx>)");
  CHECK(draft.entries.at(0).subject_fields == std::vector<std::string>{"ports"});
}
