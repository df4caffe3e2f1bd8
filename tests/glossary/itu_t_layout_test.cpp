// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/glossary/entries.h"

namespace termreg::testing {
namespace {

// Markdown is the layout with the least around it.
std::string page(std::vector<TermEntry> entries, const glossary::Heading& heading = {}) {
  return "\n" + exported(std::move(entries), "markdown", heading);
}
bool has_line(const std::string& page, const std::string& line) {
  return page.find("\n" + line + "\n") != std::string::npos;
}
std::size_t place(const std::string& page, const std::string& text) {
  return page.find(text);
}

}  // namespace

TEST_CASE("an ITU-T entry reads number, term, abbreviation, reference, definition", "[glossary]") {
  auto entry =
      glossary_entry("3.2.1", "augmented reality", "view of the real world with virtual objects in it");
  entry.languages.front().designations.push_back(
      designation("AR", DesignationKind::abbreviation, Acceptability::unstated));
  const auto text = page({entry});
  CHECK(has_line(text, "### 3.1 Terms defined elsewhere"));
  CHECK(has_line(text, "This Recommendation uses the following terms defined elsewhere:"));
  CHECK(has_line(text,
                 "3.1.1 **augmented reality** (AR) \\[b-ITU-T Y.4600\\]: View of the real world with virtual "
                 "objects in it."));
  CHECK(has_line(text, "- **AR** – Augmented Reality"));
}

TEST_CASE("every tag in the text resolves in the bibliography", "[glossary]") {
  auto other = glossary_entry("2", "twin", "copy");
  other.document = "ISO/IEC 20924";
  other.edition = "2021";
  glossary::Heading heading;
  auto& document = heading.documents.emplace_back();
  document.number = "ITU-T Y.4600";
  document.edition = "2022-08";
  document.title = "Digital twins of cities";
  const auto text = page({glossary_entry("1", "avatar", "figure"), other}, heading);
  CHECK(has_line(text, "- \\[b-ISO/IEC 20924\\] ISO/IEC 20924:2021."));
  CHECK(has_line(text,
                 "- \\[b-ITU-T Y.4600\\] Recommendation ITU-T Y.4600 (2022), *Digital twins of cities*."));
}

TEST_CASE("two editions of one document have two tags", "[glossary]") {
  auto older = glossary_entry("2", "avatar of old", "figure");
  older.edition = "2010-01";
  const auto text = page({glossary_entry("1", "avatar", "figure"), older});
  CHECK(has_line(text, "- \\[b-ITU-T Y.4600\\] Recommendation ITU-T Y.4600 (2022)."));
  CHECK(has_line(text, "- \\[b-ITU-T Y.4600 (2010)\\] Recommendation ITU-T Y.4600 (2010)."));
}

TEST_CASE("working definitions stand in 3.2, without a reference", "[glossary]") {
  auto own = glossary_entry("1", "metaverse", "ecosystem of virtual worlds");
  own.status = EntryStatus::agreed;
  glossary::Heading heading;
  heading.deliverable_kind = "Technical Report";
  const auto text = page({own, glossary_entry("2", "zoom", "enlargement")}, heading);
  CHECK(has_line(text, "### 3.2 Terms defined in this Technical Report"));
  CHECK(has_line(text, "This Technical Report defines the following terms:"));
  CHECK(has_line(text, "3.2.1 **metaverse**: Ecosystem of virtual worlds."));
  CHECK(has_line(text, "3.1.1 **zoom** \\[b-ITU-T Y.4600\\]: Enlargement."));
}

TEST_CASE("a working definition that has a source says what it is based on", "[glossary]") {
  auto own = glossary_entry("1", "metaverse", "ecosystem of virtual worlds");
  own.status = EntryStatus::proposed;
  own.languages.front().definitions.front().sources.push_back(
      source("ITU-T FGMV-20", "2023", "", SourceRelation::adapted));
  const auto text = page({own});
  CHECK(has_line(text, "3.2.1 **metaverse** *(restated)*: Ecosystem of virtual worlds."));
  CHECK(has_line(text, "NOTE 2 – Status of this entry: proposed."));
  CHECK(has_line(text, "NOTE 1 – Based on \\[b-ITU-T FGMV-20\\]."));
  CHECK(has_line(text, "- \\[b-ITU-T FGMV-20\\] ITU-T FGMV-20 (2023)."));
}

TEST_CASE("a restated definition says so beside its reference, and the head explains the mark",
          "[glossary]") {
  auto entry = glossary_entry("1", "avatar", "figure that stands for a person");
  entry.languages.front().definitions.front().sources.push_back(
      source("ITU-T Y.4600", "2022-08", "3.2.1", SourceRelation::modified, "in own words"));
  auto restated_note = note("It may move");
  restated_note.sources.push_back(source("ITU-T Y.4600", "2022-08", "3.2.1", SourceRelation::modified));
  entry.languages.front().notes.push_back(restated_note);
  const auto text = page({entry});
  CHECK(
      has_line(text, "3.1.1 **avatar** \\[b-ITU-T Y.4600\\] *(restated)*: Figure that stands for a person."));
  CHECK(has_line(text, "NOTE – It may move. *(restated)*"));
  CHECK(place(text, "*Texts marked (restated)") < place(text, "## 3 Definitions"));
}

TEST_CASE("empty clauses are kept and say None", "[glossary]") {
  const auto text = page({});
  CHECK(text.find("### 3.1 Terms defined elsewhere\n\nNone.\n") != std::string::npos);
  CHECK(text.find("### 3.2 Terms defined in this Recommendation\n\nNone.\n") != std::string::npos);
  CHECK(text.find("## 4 Abbreviations and acronyms\n\nNone.\n") != std::string::npos);
  CHECK(text.find("uses the following") == std::string::npos);
}

TEST_CASE("entries stand in the order of the alphabet, whatever order they come in", "[glossary]") {
  std::vector<TermEntry> entries{glossary_entry("1", "zone", "z"), glossary_entry("2", "Étude", "e"),
                                 glossary_entry("3", "avatar", "a"), glossary_entry("4", "extent", "x")};
  const auto text = page(entries);
  CHECK(place(text, "**avatar**") < place(text, "**Étude**"));
  CHECK(place(text, "**Étude**") < place(text, "**extent**"));
  CHECK(place(text, "**extent**") < place(text, "**zone**"));
  std::swap(entries[0], entries[2]);
  CHECK(page(entries) == text);
}

TEST_CASE("a term without definition is listed with its reference alone", "[glossary]") {
  CHECK(has_line(page({glossary_entry("1", "telemeeting", "")}),
                 "3.1.1 **telemeeting** \\[b-ITU-T Y.4600\\]."));
}

TEST_CASE("notes, examples, other names and the status come after the definition", "[glossary]") {
  auto entry = glossary_entry("1", "avatar", "figure");
  auto& section = entry.languages.front();
  section.notes = {note("Note 1 to entry: It moves"), note("It speaks.")};
  section.examples.emplace_back().text = "a fox";
  section.definitions.emplace_back().text = "other figure";
  section.designations.push_back(designation("double", DesignationKind::term, Acceptability::admitted));
  section.designations.push_back(designation("puppet", DesignationKind::term, Acceptability::deprecated));
  entry.status = EntryStatus::withdrawn;
  const auto text = page({entry});
  CHECK(has_line(text, "EXAMPLE – a fox."));
  CHECK(has_line(text, "NOTE 1 – It moves."));
  CHECK(has_line(text, "NOTE 2 – It speaks."));
  CHECK(has_line(text, "NOTE 3 – Further definition: other figure."));
  CHECK(has_line(text, "NOTE 4 – Also called: double."));
  CHECK(has_line(text, "NOTE 5 – Deprecated: puppet."));
  CHECK(has_line(text, "NOTE 6 – Status of this entry: withdrawn."));
}

TEST_CASE("an abbreviation that is the only name is the term and needs no expansion", "[glossary]") {
  auto entry = glossary_entry("1", "ISO", "body");
  entry.languages.front().designations.front().kind = DesignationKind::abbreviation;
  const auto text = page({entry});
  CHECK(has_line(text, "3.1.1 **ISO** \\[b-ITU-T Y.4600\\]: Body."));
  CHECK(text.find("## 4 Abbreviations and acronyms\n\nNone.\n") != std::string::npos);
}

TEST_CASE("the domain of a definition stands behind the term", "[glossary]") {
  auto entry = glossary_entry("1", "demarcation point", "border");
  entry.languages.front().definitions.front().domain = "IP networks";
  CHECK(
      has_line(page({entry}), "3.1.1 **demarcation point** (in IP networks) \\[b-ITU-T Y.4600\\]: Border."));
}

TEST_CASE("only the heading's language is printed, and what has no term in it is counted", "[glossary]") {
  auto french = glossary_entry("1", "monde", "lieu");
  french.languages.front().language = "fr";
  auto british = glossary_entry("2", "colour", "hue");
  british.languages.front().language = "en-gb";
  auto unknown = glossary_entry("3", "thing", "matter");
  unknown.languages.front().language = "und";
  const auto text = page({french, british, unknown});
  CHECK(has_line(text, "3.1.1 **colour** \\[b-ITU-T Y.4600\\]: Hue."));
  CHECK(has_line(text, "3.1.2 **thing** \\[b-ITU-T Y.4600\\]: Matter."));
  CHECK(has_line(text, "*1 entry has no designation in the language \"en\" and is not listed.*"));
  CHECK(text.find("monde") == std::string::npos);
}

TEST_CASE("a document without the layout of a house is refused", "[glossary]") {
  glossary::Heading heading;
  heading.profile = glossary::Profile::none;
  try {
    page({}, heading);
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::usage);
  }
}

}  // namespace termreg::testing
