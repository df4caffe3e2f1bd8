// SPDX-License-Identifier: GPL-3.0-or-later
// The published collections, each read file by file with one reader, as an import does.
#include <algorithm>
#include <cstdlib>

#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> yaml_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& item : fs::recursive_directory_iterator(folder))
    if (item.path().extension() == ".yaml") files.push_back(item.path());
  std::sort(files.begin(), files.end());
  return files;
}

struct Survey {
  Collected read;
  std::size_t unknown = 0;
  std::vector<std::string> refused;
};

Survey survey(const std::vector<fs::path>& files, std::size_t every = 1) {
  Survey all;
  const auto reader = sources::source_format("glossarist").make();
  for (std::size_t at = 0; at < files.size(); at += every) {
    const auto* format = sources::recognise(files[at]);
    if (format == nullptr || format->name != "glossarist") {
      ++all.unknown;
      continue;
    }
    try {
      reader->read({files[at], {}}, all.read);
    } catch (const Error& error) {
      all.refused.emplace_back(error.what());
    }
  }
  return all;
}

std::size_t distinct_ids(const Collected& read) {
  std::vector<std::string> ids;
  for (const auto& entry : read.entries) ids.push_back(entry.id.text());
  std::sort(ids.begin(), ids.end());
  return static_cast<std::size_t>(std::unique(ids.begin(), ids.end()) - ids.begin());
}

}  // namespace

TEST_CASE("the glossary of intelligent transport gives 319 concepts, section headings among them",
          "[sources][data]") {
  const auto folder = shared_data("geolexica+isotc204-glossary");
  if (!folder) return;
  const auto all = survey(yaml_files(*folder));
  CHECK(all.refused.empty());
  CHECK(all.read.errors() == 0);
  CHECK(all.read.entries.size() == 319);
  CHECK(distinct_ids(all.read) == 319);
  const auto& heading = all.read.at("section-3-2");
  CHECK(section(heading, "en").designations.at(0).text == "Transport information and control");
  CHECK(section(heading, "en").definitions.empty());
  CHECK(section(all.read.at("3.5.3.1"), "en").definitions.at(0).text.find("{{") == std::string::npos);
}

TEST_CASE("the OSGeo lexicon gives 444 concepts and 356 abbreviations", "[sources][data]") {
  const auto folder = shared_data("geolexica+osgeo-glossary");
  if (!folder) return;
  const auto all = survey(yaml_files(*folder));
  CHECK(all.refused.empty());
  CHECK(all.read.errors() == 0);
  CHECK(all.read.entries.size() == 444);
  CHECK(all.read.entries.at(0).body == "OSGeo");
  std::size_t abbreviations = 0;
  for (const auto& entry : all.read.entries)
    for (const auto& section : entry.languages)
      for (const auto& term : section.designations)
        abbreviations += term.kind == DesignationKind::abbreviation ? 1U : 0U;
  CHECK(abbreviations == 356);
}

TEST_CASE("the IALA dictionary gives 8,314 concepts in three editions", "[sources][data]") {
  const auto folder = shared_data("glossarist+iala-vocab");
  if (!folder) return;
  auto files = yaml_files(*folder);
  std::erase_if(files, [](const auto& file) { return file.parent_path().filename() != "concepts"; });
  REQUIRE(files.size() == 8314);
  const bool whole = std::getenv("TERMREG_ALL_DATA") != nullptr;
  if (!whole) WARN("sampled: every 8th of 8,314 files; TERMREG_ALL_DATA=1 reads them all");
  const std::size_t every = whole ? 1 : 8;
  const auto all = survey(files, every);
  CHECK(all.refused.empty());
  CHECK(all.read.errors() == 0);
  CHECK(all.read.entries.size() == (files.size() + every - 1) / every);
  CHECK(distinct_ids(all.read) == all.read.entries.size());
  for (const auto& entry : all.read.entries) {
    CHECK(entry.body == "IALA");
    CHECK(headword(entry) != nullptr);
  }
}

TEST_CASE("a superseding concept of one edition points at the entry of the edition before",
          "[sources][data]") {
  const auto file = shared_data("glossarist+iala-vocab/datasets/iala-2022/concepts/1-1-000.yaml");
  if (!file) return;
  const auto read = read_as("glossarist", *file);
  const auto older = read_as(
      "glossarist", file->parent_path().parent_path().parent_path() / "iala-2018/concepts/1-1-000.yaml");
  CHECK(read.entries.at(0).relations.at(0).target == older.entries.at(0).id.text());
}

TEST_CASE("the examples of the concept model are read but for the deliberate faults", "[sources][data]") {
  const auto folder = shared_data("glossarist+concept-model");
  if (!folder) return;
  for (const std::string version : {"v2", "v3"}) {
    auto files = yaml_files(*folder / "schemas" / version / "examples");
    std::erase_if(files,
                  [](const auto& file) { return file.string().find("_negative") != std::string::npos; });
    const auto all = survey(files);
    INFO(version);
    CHECK(all.refused.empty());
    // Managed concepts with their languages, and localized concepts that no published concept names or that
    // another file gives under the same id: 10 + 10 in v2, 20 + 12 in v3, which also has one whose localized
    // concept is not published.
    CHECK(all.read.count("glossarist-concept-empty") == (version == "v3" ? 1 : 0));
    CHECK(all.read.entries.size() == (version == "v2" ? 20 : 32));
    const auto& field = all.read.at("121-01-01");
    CHECK(field.id.body() == "iec");
    CHECK(field.languages.size() == 4);
    CHECK(all.read.at("112-02-01").languages.size() == 2);
  }
}

TEST_CASE("the layouts with dashes, camel case and underscores hold the same concepts", "[sources][data]") {
  const auto folder = shared_data("glossarist+glossarist-ruby/spec/fixtures");
  if (!folder) return;
  const auto words = [&](const std::string& layout) {
    std::string out;
    for (const auto& entry : survey(yaml_files(*folder / layout)).read.entries) {
      out += entry.clause;
      for (const auto& section : entry.languages) {
        out += "\n " + section.language;
        for (const auto& term : section.designations)
          out += "\n  " + term.text + std::to_string(static_cast<int>(term.acceptability));
        for (const auto& text : section.definitions) out += "\n  = " + text.text;
      }
      out += '\n';
    }
    return out;
  };
  CHECK(words("concept_collection_v2").size() > 500);
  CHECK(words("concept_collection_v2_dashed") == words("concept_collection_v2"));
  CHECK(words("concept_collection_v2_camel_cased") == words("concept_collection_v2"));
}
