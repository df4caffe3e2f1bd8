// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/others_tools.h"

#include <array>
#include <cstdio>
#include <cstdlib>

#include "tests/catch.h"
#include "tests/glossary/entries.h"

namespace termreg::testing {

bool is_here(const std::string& program) {
  if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0) return true;
  WARN("skipped: " << program << " is not on this machine");
  return false;
}

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
                              const std::vector<TermEntry>& entries) {
  glossary::Heading heading;
  heading.title = "Terms & <more>";
  return folder.write("export" + std::string(glossary::writer_format(format).extension),
                      exported(entries, format, heading));
}

}  // namespace termreg::testing
