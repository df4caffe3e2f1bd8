// SPDX-License-Identifier: GPL-3.0-or-later
// The promises of corpus/README.md, checked on what the readers make of the files.
#include <algorithm>
#include <set>
#include <string>

#include "registry/model/names.h"
#include "registry/text/keys.h"
#include "tests/catch.h"
#include "tests/corpus/corpus_reading.h"

namespace termreg::tests {
namespace {

using Names = std::set<std::string>;

// "07/2022" is how ITU prints what an entry's edition calls "2022-07".
std::string by_year(const std::string& edition) {
  if (edition.size() == 7 && edition[2] == '/') return edition.substr(3) + "-" + edition.substr(0, 2);
  return edition;
}
std::string reference(const std::string& document, const std::string& edition) {
  return document + ":" + by_year(edition);
}

Names catalogued_documents() {
  Names documents;
  for (const auto& row : read_table(corpus_folder() / "catalogue/documents.tsv"))
    documents.insert(reference(row.at("number"), row.at("edition")));
  return documents;
}
Names catalogued_bodies() {
  Names bodies;
  for (const auto& row : read_table(corpus_folder() / "catalogue/bodies.tsv")) bodies.insert(row.at("id"));
  return bodies;
}

// Every source of the entry and of its definitions.
std::vector<Source> sources_of(const TermEntry& entry) {
  auto all = entry.sources;
  for (const auto& section : entry.languages)
    for (const auto& definition : section.definitions)
      all.insert(all.end(), definition.sources.begin(), definition.sources.end());
  return all;
}

bool has_definition(const TermEntry& entry) {
  return main_definition(entry) != nullptr;
}

// Bodies that define the term in their own entry.
Names defining_bodies(std::string_view term) {
  Names bodies;
  const auto wanted = text::match_key(term);
  for (const auto& entry : corpus().entries) {
    if (!has_definition(entry) || !is_active(entry.status)) continue;
    for (const auto& section : entry.languages)
      for (const auto& designation : section.designations)
        if (text::match_key(designation.text) == wanted) bodies.insert(entry.body);
  }
  return bodies;
}

bool mentions(const TermEntry& entry, std::string_view words) {
  const auto holds = [&](const SourcedText& note) { return note.text.find(words) != std::string::npos; };
  return std::any_of(entry.notes.begin(), entry.notes.end(), holds) ||
         std::any_of(entry.languages.begin(), entry.languages.end(), [&](const LanguageSection& section) {
           return std::any_of(section.notes.begin(), section.notes.end(), holds);
         });
}

}  // namespace

TEST_CASE("every file of the corpus is read without a complaint", "[corpus]") {
  for (const auto& diagnostic : corpus().diagnostics) {
    CAPTURE(diagnostic.file, diagnostic.line, diagnostic.rule, diagnostic.message);
    CHECK(diagnostic.severity == Severity::info);
  }
  for (const auto& file : corpus().unrecognised) CHECK(file == "register.yaml");
}

TEST_CASE("every entry of the corpus has an id of its own", "[corpus]") {
  Names ids;
  for (const auto& entry : corpus().entries) {
    CAPTURE(entry.id.text());
    CHECK(ids.insert(entry.id.text()).second);
  }
}

TEST_CASE("every definition of the corpus says that it is restated", "[corpus]") {
  for (const auto& entry : corpus().entries) {
    for (const auto& section : entry.languages) {
      for (const auto& definition : section.definitions) {
        CAPTURE(entry.id.text());
        CHECK_FALSE(definition.text.empty());
        CHECK(is_restated(definition));
        REQUIRE_FALSE(definition.sources.empty());
        CHECK(definition.sources.front().relation == SourceRelation::modified);
        CHECK(definition.sources.front().modification.starts_with("restated in other words"));
      }
    }
  }
}

TEST_CASE("an entry of the corpus without a definition says what its place is known by", "[corpus]") {
  for (const auto& entry : corpus().entries) {
    CAPTURE(entry.id.text());
    CHECK(has_definition(entry) != mentions(entry, "Named as a place only"));
  }
}

TEST_CASE("every source that the corpus names stands in the catalogue", "[corpus]") {
  const auto documents = catalogued_documents();
  const auto bodies = catalogued_bodies();
  for (const auto& entry : corpus().entries) {
    CAPTURE(entry.id.text(), entry.body, entry.document, entry.edition);
    CHECK(bodies.contains(entry.body));
    CHECK(documents.contains(reference(entry.document, entry.edition)));
    const auto sources = sources_of(entry);
    CHECK_FALSE(sources.empty());
    for (const auto& source : sources) {
      CAPTURE(source.text, source.document, source.edition);
      CHECK(documents.contains(reference(source.document, source.edition)));
      const bool is_own = source.document == entry.document && source.edition == entry.edition;
      CHECK((is_own ? source.clause == entry.clause : source.relation == SourceRelation::identical));
    }
  }
}

TEST_CASE("the catalogue is closed: parents, bodies and superseded documents stand in it", "[corpus]") {
  const auto bodies = catalogued_bodies();
  const auto documents = catalogued_documents();
  for (const auto& row : read_table(corpus_folder() / "catalogue/bodies.tsv"))
    CHECK((row.at("parent").empty() || bodies.contains(row.at("parent"))));
  for (const auto& row : read_table(corpus_folder() / "catalogue/documents.tsv")) {
    CAPTURE(row.at("number"));
    CHECK(bodies.contains(row.at("body")));
    CHECK_FALSE(row.at("seen_on").empty());
    const auto& superseded = row.at("supersedes");
    for (std::size_t from = 0; from < superseded.size();) {
      const auto to = std::min(superseded.find('|', from), superseded.size());
      CHECK(documents.contains(superseded.substr(from, to - from)));
      from = to + 1;
    }
  }
}

TEST_CASE("the first searches of the home page meet definitions of several bodies", "[corpus]") {
  for (const auto* term :
       {"metaverse", "avatar", "digital twin", "augmented reality", "virtual reality", "mixed reality", "XR",
        "extended reality", "digital asset", "interoperability", "internet of things",
        "artificial intelligence", "authentication", "blockchain", "access control", "metadata", "pose"}) {
    CAPTURE(term);
    CHECK(defining_bodies(term).size() >= 2);
  }
}

}  // namespace termreg::tests
