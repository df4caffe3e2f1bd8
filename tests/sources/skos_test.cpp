// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

const std::string prefixes =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix skosxl: "
    "<http://www.w3.org/2008/05/skos-xl#> .\n"
    "@prefix dct: <http://purl.org/dc/terms/> .\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n@prefix rdfs: "
    "<http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix isothes: <http://purl.org/iso25964/skos-thes#> .\n@prefix : <http://example.org/v/> .\n";

Collected turtle(const std::string& text, const sources::ReadOptions& options = {}) {
  return read_text("v.ttl", prefixes + text, options);
}

// One vocabulary in every syntax, each as its writers write it.
const std::map<std::string, std::string> one_vocabulary{
    {"v.ttl",
     R"(@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix : <http://example.org/v/> .
:s a skos:ConceptScheme ; dct:title "Boats"@en .
:boat a skos:Concept ; skos:prefLabel "boat"@en , "bateau"@fr ; skos:altLabel "craft"@en ;
  skos:definition "thing that floats"@en ; skos:notation "1.2" ; skos:inScheme :s ; dct:modified "2020-01-01" .
:canoe a skos:Concept ; skos:prefLabel "קאנו"@he ; skos:broader :boat ; skos:scopeNote "narrow"@en ; skos:inScheme :s .
)"},
    {"v.nt",
     R"(<http://example.org/v/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#ConceptScheme> .
<http://example.org/v/s> <http://purl.org/dc/terms/title> "Boats"@en .
<http://example.org/v/boat> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .
<http://example.org/v/boat> <http://www.w3.org/2004/02/skos/core#prefLabel> "boat"@en .
<http://example.org/v/boat> <http://www.w3.org/2004/02/skos/core#prefLabel> "bateau"@fr .
<http://example.org/v/boat> <http://www.w3.org/2004/02/skos/core#altLabel> "craft"@en .
<http://example.org/v/boat> <http://www.w3.org/2004/02/skos/core#definition> "thing that floats"@en .
<http://example.org/v/boat> <http://www.w3.org/2004/02/skos/core#notation> "1.2" .
<http://example.org/v/boat> <http://www.w3.org/2004/02/skos/core#inScheme> <http://example.org/v/s> .
<http://example.org/v/boat> <http://purl.org/dc/terms/modified> "2020-01-01" .
<http://example.org/v/canoe> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .
<http://example.org/v/canoe> <http://www.w3.org/2004/02/skos/core#prefLabel> "\u05E7\u05D0\u05E0\u05D5"@he .
<http://example.org/v/canoe> <http://www.w3.org/2004/02/skos/core#broader> <http://example.org/v/boat> .
<http://example.org/v/canoe> <http://www.w3.org/2004/02/skos/core#scopeNote> "narrow"@en .
<http://example.org/v/canoe> <http://www.w3.org/2004/02/skos/core#inScheme> <http://example.org/v/s> .
)"},
    {"v.rdf", R"(<?xml version="1.0"?><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://www.w3.org/2004/02/skos/core#" xmlns:s="http://www.w3.org/2004/02/skos/core#" xmlns:d="http://purl.org/dc/terms/"
 xml:base="http://example.org/v/x">
<ConceptScheme r:about="s"><d:title xml:lang="en">Boats</d:title></ConceptScheme>
<r:Description r:about="http://example.org/v/boat"><r:type r:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
 <prefLabel xml:lang="en">boat</prefLabel><prefLabel xml:lang="fr">bateau</prefLabel><altLabel xml:lang="en">craft</altLabel>
 <definition xml:lang="en">thing that floats</definition><notation>1.2</notation><inScheme r:resource="s"/>
 <d:modified>2020-01-01</d:modified></r:Description>
<s:Concept r:about="/v/canoe" xml:lang="en"><prefLabel xml:lang="he">קאנו</prefLabel><broader><Concept r:about="boat"/></broader>
 <scopeNote>narrow</scopeNote><inScheme r:resource="s"/></s:Concept></r:RDF>
)"},
    {"expanded.jsonld",
     R"([{"@id":"http://example.org/v/s","@type":["http://www.w3.org/2004/02/skos/core#ConceptScheme"],
 "http://purl.org/dc/terms/title":[{"@value":"Boats","@language":"en"}]},
{"@id":"http://example.org/v/boat","@type":["http://www.w3.org/2004/02/skos/core#Concept"],
 "http://www.w3.org/2004/02/skos/core#prefLabel":[{"@value":"boat","@language":"en"},{"@value":"bateau","@language":"fr"}],
 "http://www.w3.org/2004/02/skos/core#altLabel":[{"@value":"craft","@language":"en"}],
 "http://www.w3.org/2004/02/skos/core#definition":[{"@value":"thing that floats","@language":"en"}],
 "http://www.w3.org/2004/02/skos/core#notation":[{"@value":"1.2"}],
 "http://www.w3.org/2004/02/skos/core#inScheme":[{"@id":"http://example.org/v/s"}],
 "http://purl.org/dc/terms/modified":[{"@value":"2020-01-01"}]},
{"@id":"http://example.org/v/canoe","@type":["http://www.w3.org/2004/02/skos/core#Concept"],
 "http://www.w3.org/2004/02/skos/core#prefLabel":[{"@value":"קאנו","@language":"he"}],
 "http://www.w3.org/2004/02/skos/core#broader":[{"@id":"http://example.org/v/boat"}],
 "http://www.w3.org/2004/02/skos/core#scopeNote":[{"@value":"narrow","@language":"en"}],
 "http://www.w3.org/2004/02/skos/core#inScheme":[{"@id":"http://example.org/v/s"}]}])"},
    {"compacted.jsonld",
     R"({"@context":{"skos":"http://www.w3.org/2004/02/skos/core#","v":"http://example.org/v/","uri":"@id","type":"@type",
 "graph":"@graph","@language":"en","prefLabel":{"@id":"skos:prefLabel","@container":"@language"},"altLabel":"skos:altLabel",
 "definition":"skos:definition","notation":{"@id":"skos:notation","@language":null},
 "inScheme":{"@id":"skos:inScheme","@type":"@id"},"broader":{"@id":"skos:broader","@type":"@id"},"scopeNote":"skos:scopeNote",
 "modified":{"@id":"http://purl.org/dc/terms/modified","@type":"http://www.w3.org/2001/XMLSchema#string"},"title":"http://purl.org/dc/terms/title"},
"graph":[{"uri":"v:s","type":"skos:ConceptScheme","title":"Boats"},
{"uri":"v:boat","type":"skos:Concept","prefLabel":{"en":"boat","fr":["bateau"]},"altLabel":"craft","definition":"thing that floats",
 "notation":"1.2","inScheme":"v:s","modified":"2020-01-01"},
{"uri":"v:canoe","type":["skos:Concept"],"prefLabel":{"he":"קאנו"},"broader":["v:boat"],"scopeNote":"narrow","inScheme":"v:s"}]})"}};

}  // namespace

TEST_CASE("one vocabulary gives equal entries in every syntax of RDF", "[sources][skos]") {
  std::vector<TermEntry> expected;
  for (const auto& [file, text] : one_vocabulary) {
    INFO(file);
    auto read = read_text(file, text);
    CHECK(read.diagnostics.empty());
    REQUIRE(read.entries.size() == 2);
    for (auto& entry : read.entries) {
      CHECK(entry.provenance.format == "skos");
      entry.provenance = {};
    }
    if (expected.empty()) expected = read.entries;
    CHECK(read.entries == expected);
  }
  const auto& boat = expected.at(0);
  CHECK(boat.id.text() == "local:boats:none:boat");
  CHECK(boat.clause == "1.2");
  CHECK(boat.document == "Boats");
  CHECK(extra(boat.extras, "@id") == "http://example.org/v/boat");
  CHECK(extra(boat.extras, "dct:modified") == "\"2020-01-01\"");
  CHECK(section(boat, "en").designations.at(0).acceptability == Acceptability::preferred);
  CHECK(section(boat, "en").designations.at(1).acceptability == Acceptability::admitted);
  CHECK(section(boat, "en").definitions.at(0).text == "thing that floats");
  CHECK(section(boat, "fr").designations.at(0).text == "bateau");
  const auto& canoe = expected.at(1);
  CHECK(section(canoe, "he").designations.at(0).text == "קאנו");
  CHECK(section(canoe, "en").notes.at(0).text == "narrow");
  CHECK(extra(section(canoe, "en").notes.at(0).extras, "kind") == "skos:scopeNote");
  REQUIRE(canoe.relations.size() == 1);
  CHECK(canoe.relations[0].kind == RelationKind::broader);
  CHECK(canoe.relations[0].target == boat.id.text());
  CHECK(canoe.relations[0].label == "boat");
}

TEST_CASE("labels of SKOS-XL are those of SKOS with what is said about them", "[sources][skos]") {
  const auto read = turtle(
      R"(:c a skos:Concept ; skos:prefLabel "oar"@en ; skosxl:prefLabel :l ; skosxl:altLabel [ a skosxl:Label ;
 skosxl:literalForm "paddle"@en-GB ] ; skos:hiddenLabel "orr"@en ; skos:altLabel "oar"@en .
:l a skosxl:Label ; skosxl:literalForm "oar"@en ; dct:modified "2021" .)");
  REQUIRE(read.entries.size() == 1);
  const auto& en = section(read.entries[0], "en");
  REQUIRE(en.designations.size() == 2);
  CHECK(en.designations[0].text == "oar");
  CHECK(en.designations[0].acceptability == Acceptability::preferred);
  CHECK(extra(en.designations[0].extras, "dct:modified") == "\"2021\"");
  CHECK(en.designations[1].text == "orr");
  CHECK(extra(en.designations[1].extras, "label") == "hidden");
  CHECK(section(read.entries[0], "en-gb").designations.at(0).text == "paddle");
  CHECK(read.count("skos-label-repeated") == 1);
}

TEST_CASE("a definition that is a resource gives its value and its source", "[sources][skos]") {
  const auto read = turtle(R"(:c a skos:Concept ; skos:prefLabel "keel" ; skos:definition :d ;
 skos:definition [ rdf:value "lowest beam"@en ; dct:source "ISO 9:2020, 3.4" ] ; dct:source "handbook" .
:d rdf:value "beam along the bottom"@en ; dct:source <http://example.org/book> ; dct:created "2019" .)");
  const auto& entry = read.entries.at(0);
  CHECK(section(entry, "und").designations.at(0).text == "keel");
  const auto& definitions = section(entry, "en").definitions;
  REQUIRE(definitions.size() == 2);
  CHECK(definitions[0].text == "beam along the bottom");
  CHECK(definitions[0].sources.at(0).link == "http://example.org/book");
  CHECK(extra(definitions[0].extras, "dct:created") == "\"2019\"");
  CHECK(definitions[1].sources.at(0).clause == "3.4");
  CHECK(entry.sources.at(0).text == "handbook");
}

TEST_CASE("what is only pointed at, and what is no concept, gives no entry", "[sources][skos]") {
  const auto read =
      turtle(R"(:s a skos:ConceptScheme ; skos:prefLabel "scheme"@en ; skos:hasTopConcept :gone .
:g a skos:Collection ; skos:prefLabel "group"@en ; skos:member :c .
:c a skos:Concept ; skos:prefLabel "mast"@en ; skos:related :gone ; skos:exactMatch <http://other.example/m> .
:p a rdf:Property ; rdfs:label "property"@en .
:untyped skos:prefLabel "sail"@en ; skos:broader :c .
:alone skos:prefLabel "not said to be a concept"@en .
:mute a skos:Concept ; skos:broader :c .)");
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[0].id.locator() == "c");
  CHECK(read.entries[1].id.locator() == "untyped");
  const auto& relations = read.entries[0].relations;
  REQUIRE(relations.size() == 2);
  CHECK(relations[0].target == "http://example.org/v/gone");
  CHECK(relations[1].kind == RelationKind::same_concept);
  CHECK(read.count("skos-concept-without-label") == 1);
}

TEST_CASE("classes that a file declares below Concept are concepts", "[sources][skos]") {
  const auto read = turtle(
      R"(:Boat rdfs:subClassOf :Thing . :Thing rdfs:subClassOf skos:Concept . :a a :Boat ; rdfs:label "ark"@en .)");
  REQUIRE(read.entries.size() == 1);
  CHECK(section(read.entries[0], "en").designations.at(0).text == "ark");
}

TEST_CASE("a deprecated concept is withdrawn, or superseded by what replaces it", "[sources][skos]") {
  const auto read = turtle(R"(:a a skos:Concept ; skos:prefLabel "a"@en ; owl:deprecated true .
:b a skos:Concept ; skos:prefLabel "b"@en ; owl:deprecated true ; dct:isReplacedBy :c .
:c a skos:Concept ; skos:prefLabel "c"@en ; dct:replaces :b .)");
  CHECK(read.at("a").status == EntryStatus::withdrawn);
  CHECK(read.at("b").status == EntryStatus::superseded);
  CHECK(read.at("b").relations.at(0).target == read.at("c").id.text());
  CHECK(read.at("c").relations.at(0).kind == RelationKind::supersedes);
}

TEST_CASE("concepts of several schemes in one file belong each to its own publication", "[sources][skos]") {
  const auto read =
      turtle(R"(:s1 a skos:ConceptScheme ; dct:title "One"@en ; dct:publisher :org ; owl:versionInfo "2.1" .
:org rdfs:label "Port Office"@en . :s2 a skos:ConceptScheme ; rdfs:label "Two"@en .
:a a skos:Concept ; skos:prefLabel "a"@en ; skos:inScheme :s1 . :b a skos:Concept ; skos:prefLabel "b"@en ; skos:topConceptOf :s2 .)");
  CHECK(read.entries.at(0).id.text() == "port-office:one:2.1:a");
  CHECK(read.entries.at(1).id.text() == "local:two:none:b");
  const auto asked =
      turtle(":s1 a skos:ConceptScheme ; dct:title \"One\" . :a a skos:Concept ; skos:prefLabel \"a\"@en .",
             {"B", "D", "9", "en", {}});
  CHECK(asked.entries.at(0).id.text() == "b:d:9:a");
}

TEST_CASE("circles, shared and doubled labels are said", "[sources][skos]") {
  const auto read = turtle(
      R"(:a a skos:Concept ; skos:prefLabel "x"@en ; skos:broader :b . :b a skos:Concept ; skos:prefLabel "x"@en ; skos:broader :a .
:c a skos:Concept ; skos:prefLabel "c"@en , "d"@en ; skos:broader :c .)");
  CHECK(read.entries.size() == 3);
  CHECK(read.count("skos-hierarchy-cycle") == 2);
  CHECK(read.count("skos-label-shared") == 1);
  CHECK(read.count("skos-preferred-twice") == 1);
}

TEST_CASE("names that two concepts share are told apart by the whole IRI", "[sources][skos]") {
  const auto read = turtle(
      R"(<http://a.example/x> a skos:Concept ; skos:prefLabel "one"@en . <http://b.example/x> a skos:Concept ; skos:prefLabel "two"@en .)");
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[0].id != read.entries[1].id);
}

TEST_CASE("a nameless node stays with its concept in its brackets", "[sources][skos]") {
  const auto read = turtle(
      R"(:a a skos:Concept ; skos:prefLabel "a"@en ; dct:creator [ rdfs:label "Ann" ; dct:relation ( :x "2" ) ] .)");
  const auto creator = extra(read.entries.at(0).extras, "dct:creator");
  CHECK(creator.find("\"Ann\"") != std::string::npos);
  CHECK(creator.find("<http://example.org/v/x>") != std::string::npos);
}

TEST_CASE("a JSON-LD context elsewhere is not fetched: the names of SKOS are known, and it is said",
          "[sources][skos]") {
  const auto read = read_text(
      "v.jsonld", R"({"@context":"https://nowhere.invalid/skos.jsonld","@graph":[{"id":"http://example.org/a",
 "type":"Concept","prefLabel":{"@value":"anchor","@language":"en"},"broader":"http://example.org/b","colour":"red"}]})");
  REQUIRE(read.entries.size() == 1);
  CHECK(section(read.entries[0], "en").designations.at(0).text == "anchor");
  CHECK(read.count("skos-context-remote") == 1);
}

TEST_CASE("RDF that is broken, deep or dangerous is refused in one sentence with its place",
          "[sources][skos]") {
  const Folder folder;
  const auto refused = [&](const std::string& name, const std::string& text) {
    return refusal("skos", folder.write(name, text));
  };
  CHECK(refused("v.ttl", prefixes + ":a a skos:Concept ;; .\n:b :c \"open .\n").find("line ") !=
        std::string::npos);
  CHECK(refused("v.ttl", prefixes + ":a nowhere:b :c .").find("prefix") != std::string::npos);
  CHECK(refused("v.ttl", prefixes + ":a :b " + std::string(100'000, '[')).find("deep") != std::string::npos);
  CHECK(refused("v.ttl", prefixes + ":a :b " + std::string(100'000, '(')).find("deep") != std::string::npos);
  CHECK(refused("v.rdf",
                "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rdf:RDF "
                "xmlns:rdf=\"http://www.w3.org/1999/02/"
                "22-rdf-syntax-ns#\"><rdf:Description>&b;</rdf:Description></rdf:RDF>")
            .find("internal subset") != std::string::npos);
  CHECK(refused("v.jsonld", "{\"@id\":" + std::string(1000, '[')).find("JSON") != std::string::npos);
  CHECK(refused("v.jsonld", R"({"@id":"a:b","@id":"a:c"})").find("twice") != std::string::npos);
  CHECK(refused("v.csv", "a,b\n").find("no RDF") != std::string::npos);
}

TEST_CASE("classes in a long chain, and a nameless node that all point at, cost no more than they should",
          "[sources][skos]") {
  std::string chain = ":c0 rdfs:subClassOf skos:Concept .\n";
  for (int at = 1; at < 20'000; ++at)
    chain +=
        ":c" + std::to_string(20'000 - at) + " rdfs:subClassOf :c" + std::to_string(19'999 - at) + " .\n";
  CHECK(turtle(chain + ":x a :c19999 ; rdfs:label \"x\"@en .").entries.size() == 1);
  std::string circle;
  for (int at = 0; at < 2'000; ++at)
    circle += ":c" + std::to_string(at) + " a skos:Concept ; skos:prefLabel \"c\"@en ; dct:relation _:b .\n";
  circle += "_:b dct:relation _:b , _:c , _:d . _:c dct:relation _:b . _:d dct:relation _:c .\n";
  CHECK(turtle(circle).entries.size() == 2'000);
}

TEST_CASE("a text that looks like brackets or comments within literals and IRIs is left alone",
          "[sources][skos]") {
  const auto read = turtle(
      ":a a skos:Concept ; skos:prefLabel \"[[[(((#\"@en ; skos:note '''a\n\" [ # ''' , \"\\\"[\" ; "
      "dct:relation "
      "<http://e.example/#(> .");
  CHECK(section(read.entries.at(0), "en").designations.at(0).text == "[[[(((#");
  CHECK(section(read.entries.at(0), "und").notes.size() == 2);
}

TEST_CASE("the published vocabularies give every concept they describe", "[sources][skos][data]") {
  const std::vector<std::pair<std::string, std::size_t>> vocabularies{
      {"Skosmos/tests/test-vocab-data/yso.ttl", 270},
      {"Skosmos/tests/test-vocab-data/test.ttl", 17},
      {"Skosmos/tests/test-vocab-data/cycle.ttl", 4},
      {"Skosmos/tests/test-vocab-data/dup.ttl", 7},
      {"Skosmos/tests/test-vocab-data/nolang.ttl", 3},
      {"Skosmos/tests/test-vocab-data/xl.ttl", 1},
      {"Skosmos/tests/test-vocab-data/groups.ttl", 7},
      {"Skosmos/tests/test-vocab-data/multiple-schemes.ttl", 3},
      {"Skosmos/tests/test-vocab-data/changes.ttl", 5},
      {"Skosmos/tests/test-vocab-data/myns-ontology.ttl", 0}};
  for (const auto& [name, concepts] : vocabularies) {
    const auto file = shared_data("NatLibFi+" + name);
    if (!file) return;
    INFO(name);
    const auto read = read_as("skos", *file);
    CHECK(read.entries.size() == concepts);
    CHECK(read.errors() == 0);
  }
}

TEST_CASE("a published vocabulary gives the same concepts in Turtle and in RDF/XML",
          "[sources][skos][data]") {
  const auto file = shared_data("NatLibFi+Skosify/examples/dctype.out.ttl");
  if (!file) return;
  const auto ttl = read_as("skos", *file);
  const auto xml = read_as("skos", file->parent_path() / "dctype.out.rdf");
  REQUIRE(xml.entries.size() == ttl.entries.size());
  for (const auto& entry : ttl.entries) {
    const auto& other = xml.at(std::string(entry.id.locator()));
    CHECK(other.id == entry.id);
    CHECK(other.languages.size() == entry.languages.size());
    CHECK(headword(other)->text == headword(entry)->text);
    CHECK(main_definition(other)->text == main_definition(entry)->text);
  }
}
