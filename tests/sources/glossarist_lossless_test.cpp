// SPDX-License-Identifier: GPL-3.0-or-later
// There is no writer of Glossarist yet, so lossless means: every value of the YAML is found again in its
// entry, in a field or in an extra.
#include <algorithm>
#include <set>

#include "indexer/sources/yaml_tree.h"
#include "registry/codec/json.h"
#include "registry/codec/json_tree.h"
#include "registry/model/error.h"
#include "registry/text/keys.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;
using codec::JsonNode;
using sources::YamlNode;
namespace fs = std::filesystem;

namespace {

// Keys whose words become values of the model; glossarist_test.cpp looks at each.
const std::set<std::string> translated{"language_code", "type", "normative_status", "status", "noun",
                                       "verb",          "adj"};

/// All texts of entries: fields, and what stands in the JSON of extras.
class Haystack {
 public:
  void add(const TermEntry& entry) { add(codec::json_tree(codec::entry_to_json(entry, 1))); }

  [[nodiscard]] bool holds(const std::string& value) const {
    const auto clean = text::clean(value);
    if (clean.empty() || texts_.contains(clean)) return true;
    // A text with mentions is shown otherwise and kept as written; a designation loses its stem:[].
    return clean.size() >= 4 && std::any_of(texts_.begin(), texts_.end(), [&](const auto& text) {
             return text.find(clean) != std::string::npos;
           });
  }

 private:
  void add(const JsonNode& node) {
    if (node.kind == JsonNode::Kind::text || node.kind == JsonNode::Kind::number ||
        node.kind == JsonNode::Kind::boolean) {
      texts_.insert(text::clean(node.scalar));
      if (node.scalar.starts_with('{') || node.scalar.starts_with('[') || node.scalar.starts_with('"'))
        add_json(node.scalar);
    }
    for (const auto& item : node.items) add(item);
    for (const auto& member : node.members) {
      texts_.insert(member.name);
      add(member.value);
    }
  }
  void add_json(const std::string& text) {
    try {
      add(codec::json_tree(text));
    } catch (const Error&) {
      texts_.insert(text);  // a text that merely begins like JSON
    }
  }

  std::set<std::string> texts_;
};

// Values of a document that the haystack lacks.
void missing(const YamlNode& node, const std::string& key, const Haystack& hay,
             std::vector<std::string>& out) {
  if (node.kind == YamlNode::Kind::scalar && !translated.contains(key) && !hay.holds(node.scalar))
    out.push_back(key + ": " + node.scalar.substr(0, 60));
  for (const auto& item : node.items) missing(item, key, hay, out);
  for (const auto& member : node.members) missing(member.value, member.name, hay, out);
}

struct Loss {
  std::size_t files = 0;
  std::vector<std::string> values;
};

// Reads every file of a folder, and looks for its values in the entries it gave, or, if another file gave
// the entry, in all of them.
Loss loss_in(const fs::path& folder, std::size_t every) {
  std::vector<fs::path> files;
  for (const auto& item : fs::recursive_directory_iterator(folder))
    if (item.path().extension() == ".yaml" || item.path().extension() == ".yml") files.push_back(item.path());
  std::sort(files.begin(), files.end());
  Loss loss;
  Haystack all;
  std::vector<fs::path> companions;
  const auto reader = sources::source_format("glossarist").make();
  const auto look = [&](const fs::path& file, const Haystack& hay) {
    for (const auto& document : sources::read_yaml({file, {}})) {
      std::vector<std::string> values;
      missing(document, {}, hay, values);
      for (const auto& value : values) loss.values.push_back(file.filename().string() + ": " + value);
    }
    ++loss.files;
  };
  for (std::size_t at = 0; at < files.size(); at += every) {
    const auto* format = sources::recognise(files[at]);
    if (format == nullptr || format->name != "glossarist") continue;
    Collected read;
    try {
      reader->read({files[at], {}}, read);
    } catch (const Error&) {
      continue;  // counted by glossarist_data_test.cpp
    }
    Haystack own;
    for (const auto& entry : read.entries) {
      own.add(entry);
      all.add(entry);
    }
    if (!read.entries.empty()) look(files[at], own);
    if (read.count("glossarist-companion") > 0) companions.push_back(files[at]);
  }
  if (every == 1)
    for (const auto& file : companions) look(file, all);
  return loss;
}

}  // namespace

TEST_CASE("every value of the published Glossarist data is found again in its entry", "[sources][data]") {
  const std::vector<std::pair<std::string, std::size_t>> folders{
      {"geolexica+isotc204-glossary", 1},
      {"geolexica+osgeo-glossary", 1},
      {"glossarist+concept-model/schemas", 1},
      {"glossarist+glossarist-ruby/spec/fixtures", 1},
      {"glossarist+iala-vocab/datasets", 40}};
  for (const auto& [name, every] : folders) {
    const auto folder = shared_data(name);
    if (!folder) return;
    const auto loss = loss_in(*folder, every);
    CHECK(loss.files > 20);
    for (const auto& value : loss.values) UNSCOPED_INFO(value);
    INFO(name);
    CHECK(loss.values.size() == 0);
  }
}

TEST_CASE("a register in fifteen languages with ten documents and more a file keeps every value",
          "[sources]") {
  std::string text = "---\ndata:\n  identifier: 3.1\n  localized_concepts:\n";
  const std::vector<std::string> languages{"eng", "fra", "deu", "spa", "rus", "ara", "zho", "jpn",
                                           "kor", "fas", "heb", "pol", "swe", "fin", "nld"};
  for (const auto& language : languages) text += "    " + language + ": id-" + language + "\n";
  text += "  colour: red\nid: c-1\nstatus: valid\n";
  for (const auto& language : languages)
    text += "---\ndata:\n  language_code: " + language + "\n  terms:\n  - designation: term in " + language +
            "\n    normative_status: preferred\n    type: expression\n    shade: dark " + language +
            "\n  definition:\n  - content: text in " + language + "\n    oddity: {a: [1, x " + language +
            "]}\n  script: S-" + language + "\nid: id-" + language + "\ndateAccepted: 2020-01-0" +
            std::to_string(1 + language.size() % 9) + "\n";
  const Folder folder;
  const auto file = folder.write("all.yaml", text);
  const auto read = read_as("glossarist", file);
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].languages.size() == languages.size());
  CHECK(section(read.entries[0], "he").definitions.at(0).text == "text in heb");
  CHECK(loss_in(folder.path(), 1).values.empty());
}
