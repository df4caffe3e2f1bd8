// SPDX-License-Identifier: GPL-3.0-or-later
// The house itu-t, on Word documents that are made here.
#include "indexer/sources/clauses/itu_publication.h"
#include "registry/model/rules.h"
#include "tests/catch.h"
#include "tests/documents/docx_builder.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

Collected read_body(const std::string& body,
                    const std::string& title = "ITU-T Rec. X.9999 (01/2024) Sample") {
  const Folder folder;
  DocxParts parts;
  parts.title = title;
  parts.body = body;
  auto read = read_as("docx", folder.write("rec.docx", docx_of(parts)));
  for (const auto& entry : read.entries) CHECK(check_structure(entry).empty());
  return read;
}

std::string term(std::string_view number, std::string_view name, std::string_view rest) {
  return pr({b(std::string(number) + "\t"), b(name), r(rest)});
}
const std::string definitions = h(1, "3\tDefinitions");
const std::string elsewhere = h(2, "3.1\tTerms defined elsewhere");
const std::string here = h(2, "3.2\tTerms defined in this Recommendation");
const std::string abbreviations = h(1, "4\tAbbreviations and acronyms");

const Definition& definition(const TermEntry& entry) {
  REQUIRE_FALSE(entry.languages.empty());
  REQUIRE(entry.languages[0].definitions.size() == 1);
  return entry.languages[0].definitions[0];
}
std::vector<std::string> names(const TermEntry& entry) {
  std::vector<std::string> all;
  for (const auto& one : entry.languages.at(0).designations) all.push_back(one.text);
  return all;
}
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("clauses 3.1, 3.2 and 4 of a Recommendation give terms, sources, notes and abbreviations",
          "[itu-t]") {
  const auto read = read_body(
      h(1, "2\tReferences") + p("[ITU-T Y.1]\tRecommendation ITU-T Y.1 (2019), A title.") + definitions +
      elsewhere + p("This Recommendation uses the following terms defined elsewhere:") +
      term("3.1.1", "thing", " [ITU-T Y.1]: What is.") +
      term("3.1.2", "place", " [b-ISO 9]: See clause 3.4 of [b-ISO 9].") + here +
      p("This Recommendation defines the following terms:") +
      term("3.2.1", "digital twin", " (DT) (in factories): Copy of a thing:") + p("a)\tliving;") +
      p("b)\tdead.") + p("NOTE 1 – First note.") + p("NOTE 2 – Second note.") + p("EXAMPLE – A model.") +
      term("3.2.2", "avatar", ": Stand-in.") + p("A second paragraph.") + abbreviations +
      p("This Recommendation uses the following abbreviations and acronyms:") + p("DT\t\tDigital Twin") +
      p("QoS\tQuality of Service [ITU-T Y.1]") + h(1, "5\tConventions") + p("None.") + h(1, "Bibliography") +
      p("[b-ISO 9]\tISO 9:2015, A title."));
  CHECK(read.diagnostics.empty());
  REQUIRE(read.entries.size() == 6);
  const auto& thing = read.at("3.1.1");
  CHECK(thing.clause == "3.1.1");
  CHECK(thing.id.text() == "itu-t:x.9999:2024-01:3.1.1");
  CHECK(thing.document == "ITU-T X.9999");
  CHECK(definition(thing).text == "What is.");
  CHECK(definition(thing).sources.at(0).document == "ITU-T Y.1");
  CHECK(definition(thing).sources.at(0).edition == "2019");
  const auto& place = read.at("3.1.2");
  CHECK(place.languages[0].definitions.empty());
  CHECK(place.sources.at(0).document == "ISO 9");
  CHECK(place.sources.at(0).edition == "2015");
  const auto& twin = read.at("3.2.1");
  CHECK(names(twin) == Names{"digital twin", "DT"});
  CHECK(definition(twin).text == "Copy of a thing:\na) living;\nb) dead.");
  CHECK(definition(twin).domain == "in factories");
  CHECK(twin.languages[0].notes.size() == 2);
  CHECK(twin.languages[0].notes[1].text == "Second note.");
  CHECK(twin.languages[0].examples.at(0).text == "A model.");
  CHECK(definition(read.at("3.2.2")).text == "Stand-in.\nA second paragraph.");
  CHECK(names(read.at("4-dt")) == Names{"Digital Twin", "DT"});
  CHECK(read.at("4-dt").clause == "4");
  CHECK(read.at("4-qos").sources.at(0).document == "ITU-T Y.1");
  CHECK(names(read.at("4-qos"))[0] == "Quality of Service");
}

TEST_CASE("clauses that say None, prose and other clauses give no entry", "[itu-t]") {
  const auto read = read_body(
      definitions + elsewhere + p("None.") + here + p("This Recommendation defines the following terms:") +
      p("None") + abbreviations + p("None.") + h(1, "5\tConventions") + term("5.1", "shall", ": a word") +
      h(1, "6\tDefinition of the interface") + term("6.1", "port", ": an opening") + p("3 Definitions\t7"));
  CHECK(read.entries.empty());
  CHECK(read.count("document-without-terms") == 1);
}

TEST_CASE("number, name and bracket may be split over runs, and numbers may be automatic", "[itu-t]") {
  const Folder folder;
  DocxParts parts;
  parts.title = "ITU-T Rec. X.9999 (01/2024)";
  parts.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:lvlText "
      "w:val=\"%1\"/></w:lvl>"
      "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl><w:lvl "
      "w:ilvl=\"2\"><w:start w:val=\"1\"/>"
      "<w:lvlText w:val=\"%1.%2.%3\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
      "w:val=\"0\"/></w:num>";
  parts.body = p("Definitions", in_style("Heading1") + in_list(1, 0)) +
               p("Terms defined in this Recommendation", in_style("Heading2") + in_list(1, 1)) +
               pr({b("aug"), b("mented re"), b("ality "), r("["), r("b-I"), r("SO 1"), r("]"), r(": "),
                   r("t"), r("ext")},
                  in_list(1, 2)) +
               pr({r("plain name: other text")}, in_list(1, 2));
  const auto read = read_as("docx", folder.write("rec.docx", docx_of(parts)));
  REQUIRE(read.entries.size() == 2);
  CHECK(names(read.at("3.1.1")) == Names{"augmented reality"});
  CHECK(definition(read.at("3.1.1")).text == "text");
  CHECK(definition(read.at("3.1.1")).sources.at(0).document == "ISO 1");
  CHECK(names(read.at("3.1.2")) == Names{"plain name"});
}

TEST_CASE("a clause of definitions may stand anywhere, with bis and ter", "[itu-t]") {
  std::string body = h(1, "6\tTerms and definitions");
  for (int i = 1; i <= 1500; ++i)
    body += term("6." + std::to_string(i), "name " + std::to_string(i), ": text of it.");
  body += term("6.1500bis", "extra name", ": text of it.") + term("6.1500 ter", "last name", ": text of it.");
  const auto read = read_body(body + h(1, "7\tOther"));
  CHECK(read.entries.size() == 1502);
  CHECK(names(read.at("6.1500bis")) == Names{"extra name"});
  CHECK(names(read.at("6.1500ter")) == Names{"last name"});
}

TEST_CASE("headings that are terms have their definitions behind them", "[itu-t]") {
  const auto read = read_body(h(1, "Annex A\n\nDefinitions") + h(2, "A.1\tAccounting rate") + p("The rate.") +
                              h(2, "A.2\tShared use") + h(3, "A.2.1\tUse of circuits") + p("The use.") +
                              h(2, "A.3\tGeneral") + p("Prose.") + h(2, "A.4\tround trip: there and back"));
  REQUIRE(read.entries.size() == 3);
  CHECK(names(read.at("a.1")) == Names{"Accounting rate"});
  CHECK(definition(read.at("a.2.1")).text == "The use.");
  CHECK(definition(read.at("a.4")).text == "there and back");
}

TEST_CASE("the layout of common texts, with the term in a line of its own, is read too", "[itu-t]") {
  const auto read =
      read_body(h(1, "3\tTerms and definitions") + p("3.1") + pr({b("user")}) + pr({b("end user")}) +
                p("DEPRECATED: client") + p("person who uses a thing") + p("Note 1 to entry: A note.") +
                p("[SOURCE: ISO 9000:2015, 3.2.4, modified – shortened]") + p("3.2") + pr({b("use")}) +
                p("act of a user") + h(1, "4\tSymbols and abbreviated terms"));
  REQUIRE(read.entries.size() == 2);
  const auto& user = read.at("3.1");
  CHECK(names(user) == Names{"user", "end user", "client"});
  CHECK(user.languages[0].designations[2].acceptability == Acceptability::deprecated);
  CHECK(definition(user).text == "person who uses a thing");
  CHECK(definition(user).sources.at(0).clause == "3.2.4");
  CHECK(definition(user).sources.at(0).relation == SourceRelation::modified);
  CHECK(user.languages[0].notes.at(0).text == "A note.");
}

TEST_CASE("lists of terms taken over from another document are entries without definition", "[itu-t]") {
  const auto read =
      read_body(definitions + elsewhere + p("The following terms are defined in [ITU-T X.800]:") +
                p("a)\taccess control;") + p("b)\taudit; and") + p("c)\tthreat."));
  REQUIRE(read.entries.size() == 3);
  CHECK(names(read.entries[0]) == Names{"access control"});
  CHECK(names(read.entries[1]) == Names{"audit"});
  CHECK(names(read.entries[2]) == Names{"threat"});
  CHECK(read.entries[2].sources.at(0).document == "ITU-T X.800");
}

TEST_CASE("abbreviations are read from tables, lines and texts of any separator", "[itu-t]") {
  const auto read = read_body(
      abbreviations +
      table({{"Abbreviation", "Expansion"}, {"AR", "Augmented Reality"}, {"E/O", "Electric to Optic"}}) +
      p("L2TP\tLayer 2 Tunnelling Protocol\nMR\tMixed Reality") + p("VR: Virtual Reality") +
      p("XR – Extended Reality") + p("IoT Internet of Things") +
      p("A sentence that says something: nothing."));
  REQUIRE(read.entries.size() == 7);
  CHECK(names(read.at("4-e-o")) == Names{"Electric to Optic", "E/O"});
  CHECK(names(read.at("4-iot")) == Names{"Internet of Things", "IoT"});
  CHECK(read.at("4-mr").languages[0].designations[1].kind == DesignationKind::abbreviation);
}

TEST_CASE("a table of terms is read by the names of its columns", "[itu-t]") {
  const auto read =
      read_body(h(1, "3\tTerms and definitions") +
                table({{"Term", "Definition", "Reference"}, {"thing", "what is", "ITU-T Y.1"}}) +
                table({{"Port", "Number"}, {"a", "1"}}));
  REQUIRE(read.entries.size() == 1);
  CHECK(definition(read.entries[0]).text == "what is");
  CHECK(definition(read.entries[0]).sources.at(0).document == "ITU-T Y.1");
}

TEST_CASE("one Recommendation in six languages gives the same terms, each under its own id", "[itu-t]") {
  struct Language {
    std::string tag, elsewhere, here, note;
  };
  const std::vector<Language> languages{
      {"fr", "Termes définis ailleurs", "Termes définis dans la présente Recommandation", "NOTE – Petite."},
      {"es", "Términos definidos en otros documentos", "Términos definidos en la presente Recomendación",
       "NOTA – Petite."},
      {"ru", "Термины, определенные в других документах", "Термины, определенные в настоящей Рекомендации",
       "ПРИМЕЧАНИЕ. – Petite."},
      {"zh", "他处定义的术语", "本建议书定义的术语", "注 – Petite."},
      {"ar", "مصطلحات معرّفة في وثائق أخرى", "مصطلحات معرّفة في هذه التوصية", "ملاحظة – Petite."}};
  for (const auto& one : languages) {
    INFO(one.tag);
    const auto read = read_body(h(2, "3.1\t" + one.elsewhere) + term("3.1.1", "x", " [ITU-T Y.1]: text") +
                                h(2, "3.2\t" + one.here) + term("3.2.1", "y", ": text") + p(one.note));
    REQUIRE(read.entries.size() == 2);
    CHECK(read.entries[1].id.text() == "itu-t:x.9999:2024-01:3.2.1-" + one.tag);
    CHECK(read.entries[1].clause == "3.2.1");
    CHECK(read.entries[1].languages[0].language == one.tag);
    CHECK(read.entries[1].languages[0].notes.at(0).text == "Petite.");
    CHECK(definition(read.entries[0]).sources.at(0).document == "ITU-T Y.1");
  }
}

TEST_CASE("a number that is there twice names two entries, and is reported", "[itu-t]") {
  const auto read = read_body(here + term("3.2.1", "x", ": text") + term("3.2.1", "y", ": text"));
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[0].id != read.entries[1].id);
  CHECK(read.entries[1].clause == "3.2.1");
  CHECK(read.count("clause-number-twice") == 1);
}

TEST_CASE("equivalents in other languages behind a term are sections of their own", "[itu-t]") {
  const auto read = read_body(here + pr({b("3.2.1\tringing tone")}) +
                              p("F: retour d'appel\nS: tono de llamada") + p("Tone that is heard."));
  REQUIRE(read.entries.size() == 1);
  CHECK(section(read.entries[0], "fr").designations.at(0).text == "retour d'appel");
  CHECK(section(read.entries[0], "es").designations.at(0).text == "tono de llamada");
  CHECK(definition(read.entries[0]).text == "Tone that is heard.");
}

TEST_CASE("the name of a deliverable is read wherever it says it", "[itu-t]") {
  using sources::clauses::itu_name;
  const auto shown = [](std::string_view line) {
    const auto name = itu_name(line);
    return name ? name->body + "|" + name->document + "|" + name->edition : std::string("none");
  };
  CHECK(shown("Recommendation ITU‑T F.921 (08/2018)") == "ITU-T|ITU-T F.921|2018-08");
  CHECK(shown("ITU-T Rec. P.10/G.100 (11/2017) Vocabulary") == "ITU-T|ITU-T P.10/G.100|2017-11");
  CHECK(shown("Draft new Recommendation ITU-T J.1108 (ex J.roip)") == "ITU-T|ITU-T J.1108|");
  CHECK(shown("Recommandation UIT-T X.609.7") == "ITU-T|ITU-T X.609.7|");
  CHECK(shown("Рекомендация МСЭ-Т Y.4000") == "ITU-T|ITU-T Y.4000|");
  CHECK(shown("RECOMMENDATION ITU-R V.662-3") == "ITU-R|ITU-R V.662-3|");
  CHECK(shown("Technical Specification FGMV-20 (12/2023)") == "ITU-T FG-MV|ITU-T FG-MV FGMV-20|2023-12");
  CHECK(shown("ITU-T Y Suppl. 41 (07/2016)") == "ITU-T|ITU-T Y Suppl. 41|2016-07");
  CHECK(shown("Supplement 62 to ITU-T L-series Recommendations") == "ITU-T|ITU-T L Suppl. 62|");
  CHECK(shown("Recommendation ITU-T <No.>") == "none");
}

TEST_CASE("number and date of the cover name a document without properties", "[itu-t]") {
  const auto read = read_body(table({{"ITU-T", "X.9"}, {"SECTOR", "(08/2018)"}}) +
                                  p("Recommendation ITU-T X.9") + here + term("3.2.1", "x", ": text"),
                              "");
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].id.text() == "itu-t:x.9:2018-08:3.2.1");
}

TEST_CASE("lines that part groups of entries belong to none of them", "[itu-t]") {
  const auto read = read_body(h(1, "6\tVocabulary") + pr({b("A")}) + term("6.1", "avatar", ": stand-in") +
                              pr({b("B")}) + term("6.2", "bot", ": program") + h(1, "7\tOther"));
  REQUIRE(read.entries.size() == 2);
  CHECK(definition(read.at("6.1")).text == "stand-in");
}

TEST_CASE("wide brackets and Cyrillic abbreviations are read as what they are", "[itu-t]") {
  const auto chinese =
      read_body(h(2, "3.2\t本建议书定义的术语") + term("3.2.1", "增强现实（AR）", "：一种环境。") +
                term("3.2.2", "网络（业务）接入", "：一种接入。"));
  REQUIRE(chinese.entries.size() == 2);
  CHECK(names(chinese.entries[0]) == Names{"增强现实", "AR"});
  CHECK(definition(chinese.entries[0]).text == "一种环境。");
  CHECK(names(chinese.entries[1]) == Names{"网络（业务）接入"});
  const auto russian = read_body(h(2, "3.2\tТермины, определенные в настоящей Рекомендации") +
                                 term("3.2.1", "дополненная реальность (ДР)", ": среда"));
  CHECK(names(russian.entries.at(0)) == Names{"дополненная реальность", "ДР"});
}

TEST_CASE("a list of abbreviations with English and translated expansions keeps both", "[itu-t]") {
  const auto read =
      read_body(h(1, "4\tAbréviations et acronymes") + p("AR\tAugmented Reality\tRéalité augmentée"));
  REQUIRE(read.entries.size() == 1);
  CHECK(section(read.entries[0], "fr").designations.at(0).text == "Réalité augmentée");
  CHECK(section(read.entries[0], "fr").designations.at(1).text == "AR");
  CHECK(section(read.entries[0], "en").designations.at(0).text == "Augmented Reality");
}

TEST_CASE("a tag may stand in round brackets, behind the colon and twice", "[itu-t]") {
  const auto read = read_body(
      elsewhere + term("3.1.1", "x", " (see [ITU-T Y.1]): text") + term("3.1.2", "y", ": [ITU-T Y.2] text") +
      term("3.1.3", "z", " [ITU-T Y.1] and [ITU-T Y.2]: text") + term("3.1.4", "v", ": text [b-ITU-T Y.3]."));
  REQUIRE(read.entries.size() == 4);
  for (const auto& entry : read.entries) CHECK(definition(entry).text.starts_with("text"));
  CHECK(names(read.at("3.1.1")) == Names{"x"});
  CHECK(definition(read.at("3.1.1")).sources.at(0).document == "ITU-T Y.1");
  CHECK(definition(read.at("3.1.2")).sources.at(0).document == "ITU-T Y.2");
  CHECK(definition(read.at("3.1.3")).sources.size() == 2);
  CHECK(definition(read.at("3.1.4")).sources.at(0).document == "ITU-T Y.3");
}
