// SPDX-License-Identifier: GPL-3.0-or-later
// What others' tools say of what is written here. A tool or schema that is not on this machine is named in a warning.
#include "indexer/sources/yaml_tree.h"
#include "tests/catch.h"
#include "tests/conformance/others_tools.h"
#include "tests/conformance/yaml_schema.h"
#include "tests/glossary/docx_file.h"
#include "tests/glossary/entries.h"

namespace termreg::testing {
namespace {

std::string listed(const std::vector<std::string>& breaches) {
  std::string text;
  for (const auto& breach : breaches)
    if (text.size() < 4000) text += breach + "\n";
  return text;
}

std::vector<sources::YamlNode> yaml(const std::filesystem::path& file) {
  return sources::read_yaml({file, {}});
}

// The examples of the model and both readers call designations "terms"; its schema does not know that name.
std::vector<std::string> breaches_of_terms(const sources::YamlNode& schema,
                                           const sources::YamlNode& localized) {
  std::vector<std::string> found;
  const auto* terms = localized.find("data")->find("terms");
  REQUIRE(terms != nullptr);
  for (const auto& term : terms->items) {
    const auto more = schema_breaches(schema, term, "designation_" + std::string(term.text("type")));
    found.insert(found.end(), more.begin(), more.end());
  }
  return found;
}

constexpr std::size_t longest_yaml = 1024UL * 1024;

}  // namespace

TEST_CASE("Glossarist is valid by the schemas of its concept model", "[conformance][validity]") {
  const auto folder = shared_data("glossarist+concept-model");
  if (!folder) return;
  const auto concept_schema = yaml(*folder / "schemas" / "v3" / "concept.yaml").at(0);
  const auto localized_schema = yaml(*folder / "schemas" / "v3" / "localized-concept.yaml").at(0);
  const Folder work;
  std::size_t documents = 0;
  for (const auto& [name, bytes] : zip_parts(exported(entries_of_every_kind(), "glossarist"))) {
    // One hostile entry is longer by itself than our reader takes.
    if (!name.starts_with("concepts/") || bytes.size() > longest_yaml) continue;
    for (const auto& document : sources::read_yaml({work.path() / name, {}}, bytes)) {
      ++documents;
      const bool is_localized = document.find("data")->find("terms") != nullptr;
      const auto& schema = is_localized ? localized_schema : concept_schema;
      CHECK(listed(schema_breaches(schema, document)).empty());
      if (is_localized) CHECK(listed(breaches_of_terms(schema, document)).empty());
    }
  }
  CHECK(documents > 40);
  auto spoilt = yaml(work.write("spoilt.yaml", "status: agreed\ndata: {identifier: [1]}\n")).at(0);
  CHECK(schema_breaches(concept_schema, spoilt).size() == 2);
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
