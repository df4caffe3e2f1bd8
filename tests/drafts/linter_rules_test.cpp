// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/linter_rules.h"

#include "indexer/sources/yaml_tree.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

TermEntry entry_of(std::initializer_list<std::pair<std::string, Acceptability>> forms) {
  TermEntry entry;
  auto& section = entry.languages.emplace_back();
  section.language = "en-GB";
  for (const auto& [text, acceptability] : forms) {
    auto& one = section.designations.emplace_back();
    one.text = text;
    one.acceptability = acceptability;
  }
  return entry;
}

sources::YamlNode yaml(const std::string& text) {
  const Folder folder;
  return sources::read_yaml(sources::Input{folder.write("rules.yml", text), {}}).at(0);
}

const std::vector<TermEntry> entries{
    entry_of({{"remote operator", Acceptability::preferred},
              {"tele operator", Acceptability::deprecated},
              {"operator (remote)", Acceptability::admitted},
              {"RO", Acceptability::admitted}}),
    entry_of({{"screen", Acceptability::preferred}, {"display", Acceptability::deprecated}}),
    entry_of({{"display", Acceptability::preferred}})};

}  // namespace

TEST_CASE("deprecated and admitted forms become rules, but not what another entry prefers, nor abbreviations",
          "[drafts]") {
  const auto rules = drafts::linter_rules(entries, "en");
  CHECK(rules.deprecated == std::map<std::string, std::string>{{"tele operator", "remote operator"}});
  CHECK(rules.admitted == std::map<std::string, std::string>{{"operator (remote)", "remote operator"}});
  CHECK(rules.left_out == 1);
  CHECK(drafts::linter_rules(entries, "fr").deprecated.empty());
}

TEST_CASE("rules for Vale are YAML whose patterns mean the form as it is written", "[drafts]") {
  const auto rules = drafts::linter_rules(entries, "en");
  const auto node = yaml(drafts::to_vale(rules.admitted, "suggestion"));
  CHECK(node.text("extends") == "substitution");
  CHECK(node.text("level") == "suggestion");
  REQUIRE(node.find("swap") != nullptr);
  REQUIRE(node.find("swap")->members.size() == 1);
  CHECK(node.find("swap")->members.front().key == "operator \\(remote\\)");
  CHECK(node.find("swap")->members.front().value.scalar == "remote operator");
}

TEST_CASE("rules for textlint are a dictionary of prh", "[drafts]") {
  const auto node = yaml(drafts::to_prh(drafts::linter_rules(entries, "en")));
  CHECK(node.text("version") == "1");
  REQUIRE(node.find("rules")->items.size() == 2);
  CHECK(node.find("rules")->items[0].text("expected") == "remote operator");
  CHECK(node.find("rules")->items[0].find("patterns")->items.front().scalar == "/\\btele operator\\b/i");
}
