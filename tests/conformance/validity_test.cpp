// SPDX-License-Identifier: GPL-3.0-or-later
// What others' tools say of what is written here. A tool or schema that is not on this machine is named in a warning.
#include <array>
#include <cstdio>
#include <cstdlib>

#include "tests/catch.h"
#include "tests/glossary/entries.h"
#include "tests/sources/reading.h"

namespace termreg::testing {
namespace {

bool is_here(const std::string& program) {
  if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0) return true;
  WARN("skipped: " << program << " is not on this machine");
  return false;
}

/// Exit status and everything that a command says.
struct Said {
  int status = -1;
  std::string text;
};
Said run(const std::string& command) {
  Said said;
  auto* pipe = popen((command + " 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> buffer{};
  while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr)
    said.text += buffer.data();
  said.status = pclose(pipe);
  return said;
}

std::string quoted(const std::filesystem::path& path) {
  return "'" + path.string() + "'";
}

/// An entry that has everything, another it points at, and the hostile ones.
std::vector<TermEntry> entries_of_every_kind() {
  auto entry = glossary_entry("3.1", "digital twin", "copy of a thing");
  auto& section = entry.languages.front();
  section.designations.push_back(designation("DT", DesignationKind::abbreviation, Acceptability::admitted));
  section.designations.push_back(designation("cyber copy", DesignationKind::term, Acceptability::deprecated));
  section.designations.front().grammar = {"noun", "neuter", "singular"};
  section.designations.front().geographical_usage = "GB";
  section.designations.front().sources.push_back(source("ISO 1", "2020"));
  section.definitions.front().sources.push_back(
      source("ISO/IEC 30173", "2023", "3.1", SourceRelation::modified, "restated in other words"));
  section.notes.push_back(note("A note."));
  section.examples.emplace_back().text = "An example.";
  auto& french = entry.languages.emplace_back();
  french.language = "fr";
  french.definitions.emplace_back().text = "copie";
  entry.notes.push_back(note("Of the concept."));
  entry.subject_fields.push_back("modelling");
  entry.status = EntryStatus::draft;
  entry.sources.push_back(source("ITU-T X.1", "2019", "3.2"));
  entry.relations = {relation(RelationKind::broader_generic, "itu-t:y.4600:2022-08:3.2"),
                     relation(RelationKind::see_also, "https://example.org/?a=b&c"),
                     relation(RelationKind::other, "elsewhere")};
  std::vector<TermEntry> entries{entry, glossary_entry("3.2", "copy", "thing that is like another")};
  for (auto& hostile : hostile_entries()) {
    hostile.id = EntryId::compose("hostile", "h", "1", hostile.id.locator());
    entries.push_back(std::move(hostile));
  }
  return entries;
}

std::vector<TermEntry> sound_entries() {
  auto entries = entries_of_every_kind();
  entries.resize(2);
  return entries;
}

std::filesystem::path written(const Folder& folder, std::string_view format,
                              const std::vector<TermEntry>& entries = entries_of_every_kind()) {
  glossary::Heading heading;
  heading.title = "Terms & <more>";
  return folder.write("export" + std::string(glossary::writer_format(format).extension),
                      exported(entries, format, heading));
}

void check_relax_ng(std::string_view format, const std::filesystem::path& schema) {
  const Folder folder;
  const auto said =
      run("xmllint --noout --relaxng " + quoted(schema) + " " + quoted(written(folder, format)));
  INFO(said.text.substr(0, 2000));
  CHECK(said.status == 0);
}

}  // namespace

TEST_CASE("TBX is valid by the RELAX NG schema of TBX-Basic, in both styles", "[conformance][validity]") {
  if (!is_here("xmllint")) return;
  const auto folder = shared_data("DeNederlandscheBank+termate");
  if (!folder) return;
  const auto schema = *folder / "data" / "dialects" / "TBXcoreStructV03_TBX-Basic_integrated.rng";
  check_relax_ng("tbx", schema);
  check_relax_ng("tbx-dct", schema);
}

TEST_CASE("every XML format is well-formed for xmllint", "[conformance][validity]") {
  if (!is_here("xmllint")) return;
  const Folder folder;
  for (const auto& format : glossary::writer_formats()) {
    const bool is_xml = format.media_type.ends_with("xml") || format.media_type.ends_with("tbx");
    if (!is_xml || format.extension == ".docx") continue;
    INFO(format.name);
    const auto said = run("xmllint --noout " + quoted(written(folder, format.name)));
    INFO(said.text.substr(0, 2000));
    CHECK(said.status == 0);
  }
}

TEST_CASE("three serialisations of SKOS are the same triples for another reader of RDF",
          "[conformance][validity]") {
  if (!is_here("rapper")) return;
  const Folder folder;
  const auto triples = [&](const std::string& format, const std::string& syntax) {
    const auto said =
        run("rapper -q -i " + syntax + " -o ntriples " + quoted(written(folder, format, sound_entries())) +
            " | sed 's/_:[A-Za-z0-9]*/_:node/g' | sort");
    INFO(format << ": " << said.text.substr(0, 1000));
    CHECK(said.text.find("rror") == std::string::npos);
    return said.text;
  };
  const auto turtle = triples("skos", "turtle");
  CHECK(turtle.find("<urn:termreg:itu-t:y.4600:2022-08:3.1>") != std::string::npos);
  CHECK(turtle.find("ISO/IEC 30173:2023, 3.1, modified") != std::string::npos);
  CHECK(triples("skos-rdfxml", "rdfxml") == turtle);
  const auto hostile = run("rapper -q -c -i turtle " + quoted(written(folder, "skos")));
  INFO(hostile.text.substr(0, 1000));
  CHECK(hostile.status == 0);
}

TEST_CASE("an office program opens documents and workbooks without repair and prints them",
          "[conformance][validity]") {
  if (!is_here("soffice")) return;
  const Folder folder;
  for (const std::string format : {"docx", "xlsx"}) {
    const auto file = written(folder, format, sound_entries());
    const auto said =
        run("timeout 300 soffice '-env:UserInstallation=file://" + (folder.path() / "profile").string() +
            "' --headless --convert-to pdf --outdir " + quoted(folder.path()) + " " + quoted(file));
    INFO(format << ": " << said.text.substr(0, 1000));
    CHECK(said.status == 0);
    const auto pdf = folder.path() / "export.pdf";
    REQUIRE(std::filesystem::exists(pdf));
    CHECK(std::filesystem::file_size(pdf) > 1000);
    std::filesystem::remove(pdf);
  }
}

}  // namespace termreg::testing
