// SPDX-License-Identifier: GPL-3.0-or-later
// Real documents of other houses, where they are on this machine: counts and the facts about single entries.
#include <algorithm>

#include "registry/model/rules.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

struct Expected {
  std::string_view file;
  std::string_view document;
  std::string_view edition;
  std::size_t terms;
  std::size_t abbreviations;  ///< entries of the clause of abbreviations
};

// Counted by hand in each document.
constexpr auto recommendations = std::to_array<Expected>({
    {"T-REC-A.1-201610-I!!MSW-E.docx", "ITU-T A.1", "2016-10", 12, 0},
    {"T-REC-D.000-201005-I!!MSW-E.docx", "ITU-T D.000", "2010-05", 37, 0},
    {"T-REC-F.921-201808-I!!MSW-E.docx", "ITU-T F.921", "2018-08", 29, 2},
    {"T-REC-J.1108-201901-P!!MSW-E.docx", "ITU-T J.1108", "2019-01", 1, 15},
    {"T-REC-L.314-201811-P!!MSW-E.docx", "ITU-T L.314", "2018-11", 3, 7},
    {"T-REC-X.609.7-201812-P!!MSW-E.docx", "ITU-T X.609.7", "2018-12", 9, 10},
    {"T-REC-Y.1543-201806-I!!MSW-E.docx", "ITU-T Y.1543", "2018-06", 10, 71},
});

bool is_abbreviation_entry(const TermEntry& entry) {
  return entry.clause == "4" && entry.languages.at(0).definitions.empty();
}

}  // namespace

TEST_CASE("real Recommendations give the terms and abbreviations that stand in them", "[shared][itu-t]") {
  const auto folder = shared_data("metanorma+mn-samples-itu/references/itu-t");
  if (!folder) return;
  for (const auto& one : recommendations) {
    INFO(one.file);
    const auto read = read_as("docx", *folder / one.file);
    const auto abbreviations = static_cast<std::size_t>(
        std::count_if(read.entries.begin(), read.entries.end(), is_abbreviation_entry));
    CHECK(abbreviations == one.abbreviations);
    CHECK(read.entries.size() - abbreviations == one.terms);
    CHECK(read.diagnostics.empty());
    for (const auto& entry : read.entries) {
      CHECK(entry.document == one.document);
      CHECK(entry.edition == one.edition);
      CHECK(check_structure(entry).empty());
      if (!is_abbreviation_entry(entry)) CHECK(entry.languages.at(0).definitions.size() == 1);
    }
  }
}

TEST_CASE("real entries have their tags, fields, notes and brackets where they belong", "[shared][itu-t]") {
  const auto folder = shared_data("metanorma+mn-samples-itu/references/itu-t");
  if (!folder) return;
  const auto f921 = read_as("docx", *folder / "T-REC-F.921-201808-I!!MSW-E.docx");
  CHECK(f921.at("3.1.1").languages[0].definitions[0].sources.at(0).document == "ITU-T F.791");
  CHECK(f921.at("3.1.1").languages[0].definitions[0].sources.at(0).edition == "2018");
  CHECK(f921.at("3.2.11").languages[0].designations.at(1).text == "IABNNS");
  CHECK(f921.at("3.2.18").languages[0].notes.size() == 1);
  const auto y1543 = read_as("docx", *folder / "T-REC-Y.1543-201806-I!!MSW-E.docx");
  CHECK(y1543.at("3.2.2").languages[0].definitions[0].domain == "in IP networks");
  CHECK(y1543.at("3.2.2").languages[0].designations.at(1).text == "DP");
  const auto j1108 = read_as("docx", *folder / "T-REC-J.1108-201901-P!!MSW-E.docx");
  CHECK(j1108.at("3.1.1").languages[0].designations.at(0).text == "local clock");
  CHECK(j1108.at("3.1.1").languages[0].definitions[0].sources.size() == 1);
  const auto a1 = read_as("docx", *folder / "T-REC-A.1-201610-I!!MSW-E.docx");
  CHECK(a1.at("1.8.1.1").languages[0].designations.at(0).text == "Question");
  CHECK(a1.at("1.8.2.3").languages[0].notes.size() == 2);
  const auto d000 = read_as("docx", *folder / "T-REC-D.000-201005-I!!MSW-E.docx");
  CHECK(d000.at("a.7").languages[0].designations.at(0).text == "Network (service) access component");
}
