// SPDX-License-Identifier: GPL-3.0-or-later
// The integrity conditions of SKOS (W3C Recommendation 2009), over the triples that another reader of RDF finds.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "tests/catch.h"
#include "tests/conformance/others_tools.h"
#include "tests/corpus/corpus_reading.h"
#include "tests/glossary/entries.h"

namespace termreg::testing {
namespace {

struct Triples {
  using Pairs = std::set<std::pair<std::string, std::string>>;
  std::map<std::string, Pairs> of;  ///< property, without the space of SKOS -> subject and object
};

// One statement a line: <subject> <property> object .
Triples triples(const std::string& ntriples) {
  const std::string skos = "<http://www.w3.org/2004/02/skos/core#";
  Triples found;
  std::istringstream lines(ntriples);
  for (std::string line; std::getline(lines, line);) {
    const auto first = line.find(' ');
    const auto second = line.find(' ', first + 1);
    if (second == std::string::npos || !line.ends_with(" .")) continue;
    auto property = line.substr(first + 1, second - first - 1);
    if (property.starts_with(skos))
      property = property.substr(skos.size(), property.size() - skos.size() - 1);
    found.of[property].emplace(line.substr(0, first), line.substr(second + 1, line.size() - second - 3));
  }
  return found;
}

std::string language_of(const std::string& literal) {
  const auto at = literal.rfind("\"@");
  return at == std::string::npos ? std::string() : literal.substr(at + 2);
}

Triples::Pairs common(const Triples::Pairs& a, const Triples::Pairs& b) {
  Triples::Pairs both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
  return both;
}

// What can be reached by broader, with narrower read the other way round (S22 to S25).
Triples::Pairs broader_transitive(Triples& skos) {
  std::map<std::string, std::set<std::string>> up;
  for (const auto& [lower, upper] : skos.of["broader"]) up[lower].insert(upper);
  for (const auto& [upper, lower] : skos.of["narrower"]) up[lower].insert(upper);
  Triples::Pairs reached;
  for (const auto& [from, direct] : up) {
    std::vector<std::string> open(direct.begin(), direct.end());
    while (!open.empty()) {
      const auto at = open.back();
      open.pop_back();
      if (!reached.emplace(from, at).second) continue;
      if (const auto next = up.find(at); next != up.end())
        open.insert(open.end(), next->second.begin(), next->second.end());
    }
  }
  return reached;
}

void check_integrity(const std::vector<TermEntry>& entries) {
  const Folder folder;
  const auto said = run("rapper -q -i turtle -o ntriples " + quoted(written(folder, "skos", entries)));
  REQUIRE(said.status == 0);
  auto skos = triples(said.text);
  const std::string type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
  std::set<std::string> concepts;
  std::set<std::string> schemes;
  for (const auto& [subject, object] : skos.of[type]) {
    if (object.ends_with("core#Concept>")) concepts.insert(subject);
    if (object.ends_with("core#ConceptScheme>")) schemes.insert(subject);
  }
  CHECK(concepts.size() == entries.size());
  for (const auto& scheme : schemes) CHECK(concepts.count(scheme) == 0);  // S9
  CHECK(common(skos.of["prefLabel"], skos.of["altLabel"]).empty());       // S13
  CHECK(common(skos.of["prefLabel"], skos.of["hiddenLabel"]).empty());
  CHECK(common(skos.of["altLabel"], skos.of["hiddenLabel"]).empty());
  Triples::Pairs languages;  // S14
  for (const auto& [subject, label] : skos.of["prefLabel"])
    CHECK(languages.emplace(subject, language_of(label)).second);
  const auto above = broader_transitive(skos);  // S27
  for (const auto& [a, b] : skos.of["related"]) {
    INFO(a << " related " << b);
    CHECK(above.count({a, b}) == 0);
    CHECK(above.count({b, a}) == 0);
  }
  for (const auto* mapping : {"broadMatch", "relatedMatch"})  // S46
    CHECK(common(skos.of["exactMatch"], skos.of[mapping]).empty());
}

}  // namespace

TEST_CASE("SKOS keeps its integrity conditions for entries of every kind", "[conformance][validity]") {
  if (!is_here("rapper")) return;
  check_integrity(entries_of_every_kind());
}

TEST_CASE("SKOS keeps its integrity conditions for the bundled corpus", "[conformance][validity]") {
  if (!is_here("rapper")) return;
  check_integrity(tests::corpus().entries);
}

TEST_CASE("SKOS leaves out what is related to something above it", "[conformance][validity]") {
  if (!is_here("rapper")) return;
  auto entries = sound_entries();
  entries.push_back(entries.front());
  entries.push_back(entries.front());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].id = EntryId::compose("a", "b", "1", std::to_string(i));
    entries[i].relations.clear();
  }
  const auto relate = [&](std::size_t from, RelationKind kind, std::size_t to) {
    auto& relation = entries[from].relations.emplace_back();
    relation.kind = kind;
    relation.target = entries[to].id.text();
  };
  relate(0, RelationKind::broader, 1);
  relate(2, RelationKind::narrower, 1);
  relate(0, RelationKind::associative, 2);
  relate(2, RelationKind::associative, 3);
  check_integrity(entries);
  const Folder folder;
  const auto said = run("rapper -q -i turtle -o ntriples " + quoted(written(folder, "skos", entries)));
  CHECK(said.text.find("core#related> <urn:termreg:a:b:1:3>") != std::string::npos);
}

TEST_CASE("SKOS says what an entry says twice once, as a graph does", "[conformance]") {
  auto entry = glossary_entry("3.1", "copy", "thing that is like another");
  entry.subject_fields = {"modelling", "modelling"};
  entry.sources = {source("ISO 1", "2020"), source("ISO 1", "2020")};
  const auto turtle = exported({entry}, "skos");
  const auto subject = turtle.find("\"modelling\"");
  REQUIRE(subject != std::string::npos);
  CHECK(turtle.find("\"modelling\"", subject + 1) == std::string::npos);
  const auto cited = turtle.find("\"ISO 1:2020\"");
  REQUIRE(cited != std::string::npos);
  CHECK(turtle.find("\"ISO 1:2020\"", cited + 1) == std::string::npos);
}

}  // namespace termreg::testing
