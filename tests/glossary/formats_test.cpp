// SPDX-License-Identifier: GPL-3.0-or-later
// What the formats say that others are to rely on, each at its own places.
#include "tests/catch.h"
#include "tests/glossary/docx_file.h"
#include "tests/glossary/entries.h"

namespace termreg::testing {
namespace {

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TermEntry restated_entry() {
  auto entry = glossary_entry("3.1", "digital twin", "A copy of a thing.");
  entry.languages.front().definitions.front().sources.push_back(
      source("ISO/IEC 30173", "2023", "3.1", SourceRelation::modified, "restated in other words"));
  return entry;
}

/// Everything that a file says, packages unpacked.
std::string contents(const std::string& bytes) {
  if (!bytes.starts_with("PK")) return bytes;
  std::string all;
  for (const auto& [name, part] : zip_parts(bytes)) all += part;
  return all;
}

std::string exported_for(glossary::Profile profile, std::string_view format, std::vector<TermEntry> entries) {
  glossary::Heading heading;
  heading.title = "Terms";
  heading.profile = profile;
  return exported(std::move(entries), format, heading);
}

}  // namespace

TEST_CASE("a restated definition says so in every format and by every house", "[glossary]") {
  for (const auto& format : glossary::writer_formats())
    for (const auto profile : format.profiles) {
      INFO(format.name << " " << style::name(profile));
      const auto text = contents(exported_for(profile, format.name, {restated_entry()}));
      CHECK((holds(text, "restated in other words") || holds(text, "(restated)")));
      if (profile == glossary::Profile::none) CHECK(holds(text, "modified"));
    }
}

TEST_CASE("a source in words keeps what was changed in it", "[glossary]") {
  auto entry = glossary_entry("3.1", "digital twin", "copy");
  auto& origin = entry.languages.front().definitions.front().sources.emplace_back();
  origin.text = "Notes of a workshop";
  origin.relation = SourceRelation::adapted;
  for (const std::string format : {"tbx", "skos", "csv", "sts"}) {
    INFO(format);
    CHECK(holds(exported({entry}, format), "Notes of a workshop, adapted"));
  }
}

TEST_CASE("ETSI and 3GPP have terms, symbols and abbreviations, and void clauses stay", "[glossary]") {
  auto entry = restated_entry();
  entry.languages.front().designations.push_back(
      designation("DT", DesignationKind::abbreviation, Acceptability::admitted));
  entry.languages.front().notes.push_back(note("It is a twin."));
  const auto text = exported_for(glossary::Profile::etsi_3gpp, "text", {entry});
  CHECK(holds(
      text,
      "3 Definition of terms, symbols and abbreviations\n\n3.1 Terms\n\nFor the purposes of the present "
      "document, the following terms apply:\n\ndigital twin (DT): a copy of a thing (restated)\n"));
  CHECK(holds(text, "NOTE: It is a twin.\n"));
  CHECK(holds(text, "SOURCE: ISO/IEC 30173:2023, 3.1, modified – restated in other words.\n"));
  CHECK(holds(text, "3.2 Symbols\n\nVoid.\n"));
  CHECK(holds(text, "the following abbreviations apply:\n\nDT\t"));
  CHECK(holds(exported_for(glossary::Profile::etsi_3gpp, "text", {}), "3.1 Terms\n\nVoid.\n"));
}

TEST_CASE("IEEE ends a definition with a stop and says in brackets where it is from", "[glossary]") {
  const auto text = exported_for(glossary::Profile::ieee, "markdown", {restated_entry()});
  CHECK(holds(text, "**digital twin:** A copy of a thing."));
  CHECK(holds(text, "modified from ISO/IEC 30173:2023, 3.1 – restated in other words"));
  CHECK(holds(text, "The IEEE Standards Dictionary Online should be consulted"));
  CHECK(
      holds(exported_for(glossary::Profile::ieee, "text", {}), "3.2 Acronyms and abbreviations\n\nNone.\n"));
}

TEST_CASE("a page in HTML names language and direction, and its links lead somewhere", "[glossary]") {
  auto entry = restated_entry();
  entry.languages.front().language = "ar";
  glossary::Heading heading;
  heading.title = "A <b> title";
  heading.language = "ar";
  const auto page = exported({entry}, "html", heading);
  CHECK(holds(page, "<html lang=\"en\">"));
  CHECK(holds(page, "<title>A &lt;b&gt; title</title>"));
  CHECK(holds(page, "<p class=\"entry\" dir=\"rtl\">"));
  CHECK(holds(page, "<b lang=\"ar\" dir=\"rtl\">digital twin</b>"));
  CHECK(holds(page, "<a href=\"#reference_1\">"));
  CHECK(holds(page, "<li id=\"reference_1\">"));
  CHECK_FALSE(holds(page, "<script"));
}

TEST_CASE("a workbook has a sheet for each language, frozen, with filters, and no formula", "[glossary]") {
  auto entry = restated_entry();
  entry.languages.front().designations.front().text = "=1+1";
  entry.languages.push_back(entry.languages.front());
  entry.languages.back().language = "ar";
  const auto parts = zip_parts(exported({entry}, "xlsx"));
  CHECK(holds(parts.at("xl/workbook.xml"), "name=\"en\""));
  CHECK(holds(parts.at("xl/workbook.xml"), "name=\"ar\""));
  for (const std::string sheet : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}) {
    CHECK(holds(parts.at(sheet), "<autoFilter ref=\"A1:R2\"/>"));
    CHECK(holds(parts.at(sheet), "state=\"frozen\""));
    CHECK(holds(parts.at(sheet), "=1+1</t>"));
    CHECK_FALSE(holds(parts.at(sheet), "<f>"));
  }
  CHECK(holds(parts.at("xl/worksheets/sheet2.xml"), "rightToLeft=\"1\""));
}

TEST_CASE("AsciiDoc is Metanorma's: names, sources and bibliography as macros", "[glossary]") {
  auto entry = restated_entry();
  auto& section = entry.languages.front();
  section.designations.push_back(designation("cyber [copy]", DesignationKind::term, Acceptability::admitted));
  section.designations.push_back(designation("clone", DesignationKind::term, Acceptability::deprecated));
  const auto text = exported_for(glossary::Profile::iso, "asciidoc", {entry});
  CHECK(holds(
      text,
      "\n== Terms and definitions\n\n=== digital twin\n\nalt:[cyber &#91;copy&#93;]\ndeprecated:[clone]\n"));
  CHECK(holds(text, "\ncopy of a thing _(restated)_\n"));
  CHECK(holds(text, "[.source]\n<<reference_1,clause=3.1>>, restated in other words\n"));
  CHECK(holds(text, "* [[[reference_1,ISO/IEC 30173:2023]]]"));
}

TEST_CASE("a docx tells office programs the script of its runs", "[glossary]") {
  auto entry = restated_entry();
  entry.languages.front().language = "zh";
  glossary::Heading heading;
  heading.language = "zh";
  const auto document = zip_parts(exported({entry}, "docx", heading)).at("word/document.xml");
  CHECK(holds(document, "<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"SimSun\"/><w:b/>"));
}

}  // namespace termreg::testing
