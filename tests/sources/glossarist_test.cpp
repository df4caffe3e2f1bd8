// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

const std::string managed = R"(---
data:
  identifier: 3.1.4
  localized_concepts:
    eng: aaaa-1
    fra: aaaa-2
  domains:
  - concept_id: section-3
    ref_type: section
related:
- type: broader_generic
  content: world
  ref:
    source: urn:set
    id: 3.1.1
- type: compare
  ref: {text: something else}
status: retired
id: aaaa-0
)";

const std::string english = R"(---
data:
  language_code: eng
  terms:
  - type: expression
    designation: digital twin
    normative_status: preferred
    grammar_info:
    - noun: true
      number: singular
  - type: abbreviation
    designation: DT
    normative_status: admitted
    acronym: true
  - type: symbol
    designation: stem:[D_t]
  - type: expression
    designation: null
    absent: true
  definition:
  - content: "copy of a {{urn:iso:std:iso:1:2.2,thing,physical thing}} in a {{world}}"
    sources:
    - type: authoritative
      status: modified
      origin:
        ref: {source: ISO, id: "23247", version: "2021"}
        locality: {type: clause, reference_from: 3.2}
      modification: made shorter
  notes:
  - content: first
  examples: []
  sources:
  - origin:
      ref: ISO/TS 14812:2022
      clause: 3.9
      link: https://example.org/14812
    type: authoritative
  release: 2
id: aaaa-1
)";

const std::string french = R"(---
data:
  languageCode: fra
  terms:
  - type: expression
    designation: jumeau numérique
    normativeStatus: preferred
  definition:
  - content: copie
dateAccepted: '2020-01-01'
id: aaaa-2
)";

const std::string set_register =
    "schema_type: glossarist\nref: \"BODY Standard 7:2024\"\nurn: urn:set\nowner: BODY\n"
    "sections:\n- id: '3'\n  names: {eng: Twins}\n";

}  // namespace

TEST_CASE("a managed concept and the localized concepts behind it are one entry", "[sources]") {
  const Folder folder;
  (void)folder.write("set/register.yaml", set_register);
  const auto read =
      read_as("glossarist", folder.write("set/concepts/3.1.4.yaml", managed + english + french));
  CHECK(read.diagnostics.empty());
  REQUIRE(read.entries.size() == 1);
  const auto& entry = read.entries[0];
  CHECK(entry.id.text() == "body:standard-7:2024:3.1.4");
  CHECK(entry.status == EntryStatus::withdrawn);
  CHECK(extra(entry.extras, "status") == "\"retired\"");
  CHECK(extra(entry.extras, "id") == "\"aaaa-0\"");
  CHECK(entry.subject_fields == std::vector<std::string>{"Twins"});
  REQUIRE(entry.relations.size() == 2);
  CHECK(entry.relations[0].kind == RelationKind::broader_generic);
  CHECK(entry.relations[0].target == "body:standard-7:2024:3.1.1");
  CHECK(entry.relations[0].label == "world");
  CHECK(entry.relations[1].kind == RelationKind::associative);
  CHECK(entry.relations[1].target == "something else");
  CHECK(extra(entry.relations[1].extras, "type") == "\"compare\"");
  REQUIRE(entry.languages.size() == 2);
  CHECK(section(entry, "fr").designations[0].acceptability == Acceptability::preferred);
  CHECK(extra(section(entry, "fr").extras, "dateAccepted") == "\"2020-01-01\"");
}

TEST_CASE("designations, mentions and sources of Glossarist are read, and what has no field is kept",
          "[sources]") {
  const auto read = read_text("c.yaml", managed + english);
  REQUIRE(read.entries.size() == 1);
  CHECK(read.count("glossarist-localization-missing") == 1);
  const auto& en = section(read.entries[0], "en");
  REQUIRE(en.designations.size() == 3);
  CHECK(en.designations[0].grammar == Grammar{"noun", "", "singular"});
  CHECK(en.designations[0].extras.empty());
  CHECK(en.designations[1].kind == DesignationKind::abbreviation);
  CHECK(extra(en.designations[1].extras, "acronym") == "true");
  CHECK(en.designations[2].text == "D_t");
  CHECK(en.designations[2].kind == DesignationKind::symbol);
  CHECK(en.designations[2].acceptability == Acceptability::unstated);
  CHECK(extra(en.designations[2].extras, "designation") == "\"stem:[D_t]\"");
  CHECK(extra(en.extras, "term") == R"({"type":"expression","designation":null,"absent":true})");
  CHECK(extra(en.extras, "data.release") == "2");
  REQUIRE(en.definitions.size() == 1);
  const auto& definition = en.definitions[0];
  CHECK(definition.text == "copy of a physical thing in a world");
  CHECK(extra(definition.extras, "content") ==
        R"("copy of a {{urn:iso:std:iso:1:2.2,thing,physical thing}} in a {{world}}")");
  REQUIRE(definition.sources.size() == 2);
  CHECK(definition.sources[0].document == "ISO 23247");
  CHECK(definition.sources[0].edition == "2021");
  CHECK(definition.sources[0].clause == "3.2");
  CHECK(definition.sources[0].relation == SourceRelation::modified);
  CHECK(definition.sources[0].modification == "made shorter");
  CHECK(is_restated(definition));
  CHECK(definition.sources[1].document == "ISO/TS 14812");
  CHECK(definition.sources[1].edition == "2022");
  CHECK(definition.sources[1].clause == "3.9");
  CHECK(definition.sources[1].link == "https://example.org/14812");
  CHECK(extra(definition.sources[1].extras, "level") == "\"en\"");
  CHECK(en.notes.size() == 1);
  CHECK(en.examples.empty());
}

TEST_CASE("a concept of the first layouts has its languages inside", "[sources]") {
  const auto read = read_text("102-01-02.yaml", R"(termid: 102-01-02
term: quantity
eng:
  terms:
  - designation: quantity
    normative_status: preferred
  - designation: Q
    abbrev: true
  definition: property of a thing
  entry_status: Standard
  authoritative_source: {ref: "ISO 1087-1:2000", clause: 3.4.16, link: "https://example.org"}
deu:
  terms:
  - {type: expression, designation: Größe}
  definition:
  - content: Eigenschaft
)");
  REQUIRE(read.entries.size() == 1);
  const auto& entry = read.entries[0];
  CHECK(entry.id.locator() == "102-01-02");
  CHECK(extra(entry.extras, "term") == "\"quantity\"");
  const auto& en = section(entry, "en");
  CHECK(en.definitions[0].text == "property of a thing");
  CHECK(en.definitions[0].sources[0].document == "ISO 1087-1");
  CHECK(en.definitions[0].sources[0].clause == "3.4.16");
  CHECK(en.designations[1].kind == DesignationKind::abbreviation);
  CHECK(extra(en.extras, "entry_status") == "\"Standard\"");
  CHECK(section(entry, "de").designations[0].text == "Größe");
}

TEST_CASE(
    "localized concepts in files of their own are found from the concept's file, and give no entry "
    "themselves",
    "[sources]") {
  for (const std::string directory : {"localized_concept", "localized-concept", "concept"}) {
    const Folder folder;
    const auto file = folder.write("set/concept/aaaa-0.yaml", managed);
    const auto en = folder.write("set/" + directory + "/aaaa-1.yaml", english);
    const auto fr = folder.write("set/" + directory + "/aaaa-2.yaml", french);
    INFO(directory);
    const auto read = read_as("glossarist", file);
    CHECK(read.diagnostics.empty());
    REQUIRE(read.entries.size() == 1);
    CHECK(read.entries[0].document == "set");
    CHECK(read.entries[0].languages.size() == 2);
    for (const auto& companion : {en, fr}) {
      const auto alone = read_as("glossarist", companion);
      CHECK(alone.entries.empty());
      CHECK(alone.count("glossarist-companion") == 1);
      CHECK(alone.errors() == 0);
    }
  }
}

TEST_CASE("a localized concept in a file of any name beside its concept is found by its id", "[sources]") {
  const Folder folder;
  const auto file = folder.write("one.yaml", managed);
  (void)folder.write("one-english.yaml", english);
  (void)folder.write("one-french.yaml", french);
  const auto read = read_as("glossarist", file);
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].languages.size() == 2);
}

TEST_CASE("a localized concept that nothing names is taken as a concept of its own and said", "[sources]") {
  const auto read = read_text("lone.yaml", english);
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].id.locator() == "aaaa-1");
  CHECK(read.count("glossarist-concept-missing") == 1);
}

TEST_CASE("a concept without any language is an error, and the next concept of the file is read",
          "[sources]") {
  const auto read = read_text(
      "c.yaml", "---\ndata:\n  identifier: 1\nstatus: valid\n---\ndata:\n  identifier: 2\n" + english);
  CHECK(read.count("glossarist-concept-empty") == 1);
  CHECK(read.diagnostics.at(0).entry == "1");
  CHECK(read.diagnostics.at(0).line == 2);
  CHECK(read.entries.size() == 1);
}

TEST_CASE("two data sets side by side point into one another", "[sources]") {
  const Folder folder;
  (void)folder.write("old/register.yaml",
                     "schema_type: glossarist\nref: Words\nyear: 2018\nurn: urn:words:2018\nowner: B\n");
  (void)folder.write("new/register.yaml",
                     "schema_type: glossarist\nref: Words\nyear: 2022\nurn: urn:words:2022\nowner: B\n");
  const auto file = folder.write(
      "new/concepts/w.yaml",
      "data: {identifier: w}\nrelated:\n- type: supersedes\n  ref: {source: 'urn:words:2018', id: w}\n" +
          english);
  const auto read = read_as("glossarist", file);
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].id.text() == "b:words:2022:w");
  CHECK(read.entries[0].relations[0].kind == RelationKind::supersedes);
  CHECK(read.entries[0].relations[0].target == "b:words:2018:w");
}

TEST_CASE("a register is no concept, and is passed over in silence", "[sources]") {
  const auto read = read_text("register.yaml", set_register);
  CHECK(read.entries.empty());
  CHECK(read.diagnostics.empty());
}

TEST_CASE("YAML that is broken, too deep, too long or refers to itself is refused", "[sources]") {
  const Folder folder;
  const auto refused = [&](const std::string& text) {
    return refusal("glossarist", folder.write("c.yaml", text));
  };
  CHECK(refused("data:\n  identifier: [1\n  x").find("line ") != std::string::npos);
  CHECK(refused("data: &a\n  identifier: 1\nother: *a\n").find("alias") != std::string::npos);
  CHECK(refused("data:\n  identifier: 1\n  identifier: 2\n")
            .find("line 3: the YAML key “identifier” is there twice") != std::string::npos);
  CHECK(refused(std::string(40, '[') + std::string(40, ']')).find("nested more than 32") !=
        std::string::npos);
  CHECK(refused("data: '" + std::string(1024 * 1024, 'x') + "'").find("limit of 1024 KiB") !=
        std::string::npos);
  CHECK(refused("data: a\x01").find("control character") != std::string::npos);
  CHECK(refused("data: \xff").find("0xFF is not UTF-8") != std::string::npos);
  CHECK(refused("name: nothing of ours\n").find("no Glossarist concept") != std::string::npos);
}

TEST_CASE("a stray sign before a YAML document ends the reading", "[sources]") {
  const Folder folder;
  for (const std::string text : {",termid: 1\n", "]\n", "a: 1\n---\n}\n", ", , ,"})
    CHECK(refusal("glossarist", folder.write("c.yaml", text)).find("well-formed") != std::string::npos);
}

TEST_CASE("the oldest layout names its terms by members of one word each", "[sources]") {
  const auto read = read_text("17.yaml", R"(---
termid: 17
eng: {id: 17, term: feature, alt: trait, abbrev: FT, synonyms: [quality, mark], definition: what tells things apart, language_code: eng}
heb: {term: מאפיין, language_code: heb}
fra: {term: trait, terms: [{type: expression, designation: caractère}], language_code: fra}
)");
  REQUIRE(read.entries.size() == 1);
  const auto& en = section(read.entries[0], "en");
  REQUIRE(en.designations.size() == 5);
  CHECK(en.designations[0].text == "feature");
  CHECK(en.designations[1].acceptability == Acceptability::admitted);
  CHECK(en.designations[3].text == "mark");
  CHECK(en.designations[4].kind == DesignationKind::abbreviation);
  CHECK(extra(en.extras, "abbrev") == "\"FT\"");
  CHECK(section(read.entries[0], "he").designations.at(0).text == "מאפיין");
  CHECK(section(read.entries[0], "fr").designations.size() == 1);
}

TEST_CASE("words of Glossarist count however they are written, and come back as they were", "[sources]") {
  const auto read = read_text("a.yaml", R"(---
data: {identifier: 3.1, localized_concepts: {eng: l1}}
status: Retired
id: c1
---
id: l1
data:
  language_code: eng
  terms:
    - {type: initialism, designation: QW}
    - {type: Letter symbol, designation: β}
    - {type: expression, designation: quay wall, normative_status: Admitted}
)");
  const auto& entry = read.entries.at(0);
  CHECK(entry.status == EntryStatus::withdrawn);
  CHECK(extra(entry.extras, "status") == "\"Retired\"");
  const auto& terms = section(entry, "en").designations;
  CHECK(terms.at(0).kind == DesignationKind::abbreviation);
  CHECK(extra(terms[0].extras, "type") == "\"initialism\"");
  CHECK(terms.at(1).kind == DesignationKind::symbol);
  CHECK(terms.at(2).acceptability == Acceptability::admitted);
  CHECK(extra(terms[2].extras, "normative_status") == "\"Admitted\"");
}

TEST_CASE("a mention that ends in its reference shows its words", "[sources][glossarist]") {
  const auto read = read_text("1.yaml",
                              "---\ntermid: 1\neng:\n  id: 1\n  language_code: eng\n  terms:\n  - {type: "
                              "expression, designation: force}\n"
                              "  definition:\n  - content: \"{{magnitude, IEV:102-03-23}} of a {{3.1, push}} "
                              "({{urn:x:1,a,b}}, {{thing,urn:x:2}})\"\n");
  REQUIRE(read.entries.size() == 1);
  const auto& definition = section(read.entries[0], "en").definitions.at(0);
  CHECK(definition.text == "magnitude of a push (b, thing)");
  CHECK(extra(definition.extras, "content").find("IEV:102-03-23") != std::string::npos);
}
