// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/style/citation.h"

#include "tests/catch.h"
#include "tests/glossary/entries.h"

namespace termreg::style {
namespace {

using testing::source;

TermEntry entry_of(const std::string& document, const std::string& edition) {
  TermEntry entry;
  entry.body = "ITU-T";
  entry.document = document;
  entry.edition = edition;
  entry.clause = "3.2.1";
  return entry;
}

Definition definition_from(const Source& origin) {
  Definition result;
  result.text = "view of the world";
  result.sources.push_back(origin);
  return result;
}

}  // namespace

TEST_CASE("a definition is cited from its own source, else the entry's, else the entry's document",
          "[style]") {
  auto entry = entry_of("ITU-T Y.4600", "2022-08");
  const auto own = definition_from(source("ISO/IEC 20924", "2021", "3.2.4", SourceRelation::identical));
  CHECK(citation(entry, &own).document == "ISO/IEC 20924");
  const Definition plain;
  CHECK(citation(entry, &plain).document == "ITU-T Y.4600");
  CHECK(citation(entry, &plain).clause == "3.2.1");
  CHECK(citation(entry, nullptr).document == "ITU-T Y.4600");
  entry.sources.push_back(source("ITU-T X.1", "2020"));
  CHECK(citation(entry, &plain).document == "ITU-T X.1");
  CHECK(citation(TermEntry{}, nullptr).document.empty());
}

TEST_CASE("a citation in words stands for a document", "[style]") {
  Source sentence;
  sentence.text = "the minutes of the third meeting";
  const auto definition = definition_from(sentence);
  CHECK(citation(entry_of("ITU-T Y.4600", ""), &definition).document == "the minutes of the third meeting");
}

TEST_CASE("a modified or adapted definition is restated, by its own source or by the entry's", "[style]") {
  auto entry = entry_of("ITU-T Y.4600", "2022-08");
  const auto modified = definition_from(source("ISO 1", "2021", "", SourceRelation::modified, "shortened"));
  const auto identical = definition_from(source("ISO 1", "2021", "", SourceRelation::identical));
  CHECK(citation(entry, &modified).restated);
  CHECK_FALSE(citation(entry, &identical).restated);
  entry.sources.push_back(source("ISO 1", "2021", "", SourceRelation::adapted));
  CHECK_FALSE(citation(entry, &identical).restated);
  const Definition plain;
  CHECK(citation(entry, &plain).restated);
}

TEST_CASE("documents are cited as each house prints them", "[style]") {
  CHECK(cited_document("ITU-T Y.4600", "2022-08", Profile::itu_t) == "Recommendation ITU-T Y.4600 (2022)");
  CHECK(cited_document("ITU-T FGMV-20", "12/2023", Profile::itu_t) == "ITU-T FGMV-20 (2023)");
  CHECK(cited_document("ISO/IEC 20924", "2021", Profile::itu_t) == "ISO/IEC 20924:2021");
  CHECK(cited_document("ISO/IEC 20924:2021", "2021", Profile::itu_t) == "ISO/IEC 20924:2021");
  CHECK(cited_document("3GPP TR 22.856", "V19.2.0", Profile::itu_t) == "3GPP TR 22.856 (V19.2.0)");
  CHECK(cited_document("ITU-T Y.4600", "2022-08", Profile::iso) == "ITU-T Y.4600:2022");
  CHECK(cited_document("ITU-T Y.4600", "", Profile::iso) == "ITU-T Y.4600");
  CHECK(reference_tag("ITU-T Y.4600") == "b-ITU-T Y.4600");
}

TEST_CASE("an ISO source line ends with what was changed", "[style]") {
  Citation citation;
  citation.document = "ISO/IEC 20924";
  citation.edition = "2021";
  citation.clause = "3.2.4";
  CHECK(source_line(citation) == "[SOURCE: ISO/IEC 20924:2021, 3.2.4]");
  citation.restated = true;
  CHECK(source_line(citation) == "[SOURCE: ISO/IEC 20924:2021, 3.2.4, modified – restated in other words]");
  citation.modification = "Note 1 removed";
  CHECK(source_line(citation) == "[SOURCE: ISO/IEC 20924:2021, 3.2.4, modified – Note 1 removed]");
  CHECK(source_line({}).empty());
}

}  // namespace termreg::style
