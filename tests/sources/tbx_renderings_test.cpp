// SPDX-License-Identifier: GPL-3.0-or-later
// One data set of 45 concepts is rendered in every dialect and both styles by the steward of the format.
// Compared is, concept by concept in the order of the file:
//   always                     id, languages and their order, texts of the designations and their order
//   where both dialects rate   acceptability and part of speech (Min and Basic; not Core)
//   between renderings in Basic  kinds of designation, definitions and examples with their sources
#include <algorithm>

#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

enum class Dialect { core, min, basic };

struct Rendering {
  std::string file;
  Dialect dialect;
};

const std::vector<Rendering> renderings{
    {"DeNederlandscheBank+termate/data/examples/Example_Astronomy_DCA_VALID.tbx", Dialect::basic},
    {"LTAC-Global+TBX-Basic_dialect/DCT/Example_Astronomy_DCT_VALID.tbx", Dialect::basic},
    {"LTAC-Global+TBX-Core_dialect/Schemas/Example_Astronomy_DCA_VALID.tbx", Dialect::core},
    {"LTAC-Global+TBX-Min_dialect/DCA/Example_Astronomy_DCA_VALID.tbx", Dialect::min},
    {"LTAC-Global+TBX-Min_dialect/DCT/Example_Astronomy_DCT_VALID.tbx", Dialect::min},
    {"LTAC-Global+TBX_test_files/basic_good.tbx", Dialect::basic},
    {"LTAC-Global+TBX_test_files/core_structure_good.tbx", Dialect::core},
    {"LTAC-Global+TBX_test_files/min_good.tbx", Dialect::min},
};

// What of an entry a dialect carries, as comparable text.
std::string projection(const TermEntry& entry, Dialect dialect) {
  std::string out = entry.id.text();
  for (const auto& section : entry.languages) {
    if (section.designations.empty()) continue;
    out += "\n " + section.language;
    for (const auto& term : section.designations) {
      out += "\n  " + term.text;
      if (dialect != Dialect::core)
        out += " / " + std::to_string(static_cast<int>(term.acceptability)) + term.grammar.part_of_speech;
      if (dialect == Dialect::basic) out += " / " + std::to_string(static_cast<int>(term.kind));
    }
    if (dialect != Dialect::basic) continue;
    for (const auto& text : section.definitions)
      out += "\n  = " + text.text + " [" + text.sources.at(0).text + "]";
    for (const auto& text : section.examples)
      out += "\n  e " + text.text + " [" + text.sources.at(0).text + "]";
  }
  return out;
}

Collected read_rendering(const std::filesystem::path& file) {
  return read_as("tbx", file, {"ltac", "astronomy", "", "en", {}});
}

}  // namespace

TEST_CASE("every rendering of the same TBX data gives the same concepts", "[sources][data]") {
  const auto reference_file = shared_data(renderings[0].file);
  if (!reference_file) return;
  const auto reference = read_rendering(*reference_file);
  REQUIRE(reference.entries.size() == 45);
  for (const auto& rendering : renderings) {
    const auto file = shared_data(rendering.file);
    REQUIRE(file);
    INFO(rendering.file);
    const auto read = read_rendering(*file);
    CHECK(read.errors() == 0);
    REQUIRE(read.entries.size() == 45);
    CHECK(read.terms() == 113);
    for (std::size_t i = 0; i < 45; ++i)
      CHECK(projection(read.entries[i], rendering.dialect) ==
            projection(reference.entries[i], rendering.dialect));
  }
}

TEST_CASE("the rich example has what its dialect promises", "[sources][data]") {
  const auto file = shared_data(renderings[0].file);
  if (!file) return;
  const auto read = read_rendering(*file);
  std::size_t definitions = 0, examples = 0, transactions = 0, english = 0, spanish = 0, zulu = 0, people = 0;
  for (const auto& entry : read.entries) {
    people += extra(entry.extras, "back:pe324as3-9615-4d41-a9c8-30c36bffe0e6").empty() ? 0U : 1U;
    const auto count = [&](const Extras& extras) {
      transactions += static_cast<std::size_t>(std::count_if(
          extras.begin(), extras.end(), [](const auto& item) { return item.name == "transacGrp"; }));
    };
    count(entry.extras);
    for (const auto& section : entry.languages) {
      definitions += section.definitions.size();
      examples += section.examples.size();
      count(section.extras);
      for (const auto& term : section.designations) count(term.extras);
      english += section.language == "en";
      spanish += section.language == "es";
      zulu += section.language == "zu";
    }
  }
  CHECK(definitions == 74);
  CHECK(examples == 104);
  CHECK(transactions == 316);
  CHECK(english + spanish + zulu == 84);
  CHECK(zulu > 0);
  CHECK(people == 45);
}
