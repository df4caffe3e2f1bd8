// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/rules.h"

#include <algorithm>

#include "tests/catch.h"

using namespace termreg;

namespace {

TermEntry sound_entry() {
  TermEntry entry;
  entry.id = EntryId::compose("itu-t", "y.4600", "2022-08", "3.2.1");
  auto& section = entry.languages.emplace_back();
  section.language = "en";
  section.designations.emplace_back().text = "digital twin";
  section.definitions.emplace_back().text = "digital representation of an object of interest";
  return entry;
}

// The severity of the one breach of that rule; fails if the rule is not broken exactly once.
Severity only_breach(const TermEntry& entry, std::string_view rule) {
  const auto breaches = check_structure(entry);
  const auto is_rule = [&](const RuleBreach& breach) { return breach.rule == rule; };
  INFO(rule);
  REQUIRE(std::count_if(breaches.begin(), breaches.end(), is_rule) == 1);
  const auto& breach = *std::find_if(breaches.begin(), breaches.end(), is_rule);
  CHECK(breach.message.ends_with('.'));
  return breach.severity;
}

}  // namespace

TEST_CASE("a sound entry breaks no structural rule", "[model]") {
  CHECK(check_structure(sound_entry()).empty());
}

TEST_CASE("an entry needs an id and a designation", "[model]") {
  auto entry = sound_entry();
  entry.id = EntryId();
  CHECK(only_breach(entry, "entry-without-id") == Severity::error);
  entry = sound_entry();
  entry.languages[0].designations.clear();
  CHECK(only_breach(entry, "entry-without-designation") == Severity::error);
  entry.languages.clear();
  CHECK(only_breach(entry, "entry-without-designation") == Severity::error);
}

TEST_CASE("a language section names its language", "[model]") {
  auto entry = sound_entry();
  entry.languages[0].language.clear();
  CHECK(only_breach(entry, "language-empty") == Severity::error);
}

TEST_CASE("a designation is neither empty, nor too long, nor holds direction controls", "[model]") {
  auto entry = sound_entry();
  auto& text = entry.languages[0].designations[0].text;
  text.clear();
  CHECK(only_breach(entry, "designation-empty") == Severity::error);
  text.clear();
  for (std::size_t i = 0; i < limits::designation_code_points; ++i) text += "é";
  CHECK(check_structure(entry).empty());  // counted in code points, not in bytes
  text += "é";
  CHECK(only_breach(entry, "designation-too-long") == Severity::error);
  for (const auto* control : {"\u202a", "\u202e", "\u2066", "\u2069"}) {
    text = std::string("digital") + control + "twin";
    CHECK(only_breach(entry, "designation-bidi-control") == Severity::error);
  }
  text = "digital\u2029twin\u2065";  // neighbours of the controls
  CHECK(check_structure(entry).empty());
}

TEST_CASE("a definition, note or example that is empty is reported, one that is too long is refused",
          "[model]") {
  auto entry = sound_entry();
  auto& section = entry.languages[0];
  section.definitions[0].text.assign(limits::text_bytes, 'x');
  section.notes.emplace_back().text = section.examples.emplace_back().text = section.definitions[0].text;
  CHECK(check_structure(entry).empty());
  for (auto* text : {&section.definitions[0].text, &section.notes[0].text, &section.examples[0].text})
    *text += 'x';
  for (const auto* rule : {"definition-too-long", "note-too-long", "example-too-long"})
    CHECK(only_breach(entry, rule) == Severity::error);
  for (auto* text : {&section.definitions[0].text, &section.notes[0].text, &section.examples[0].text})
    text->clear();
  for (const auto* rule : {"definition-empty", "note-empty", "example-empty"})
    CHECK(only_breach(entry, rule) == Severity::info);
}

TEST_CASE("an entry has a limited number of languages and designations", "[model]") {
  auto entry = sound_entry();
  entry.languages[0].designations.resize(limits::designations_per_language,
                                         entry.languages[0].designations[0]);
  entry.languages.resize(limits::languages, entry.languages[0]);
  CHECK(check_structure(entry).empty());
  entry.languages.push_back(entry.languages[0]);
  CHECK(only_breach(entry, "too-many-languages") == Severity::error);
  entry.languages.resize(1);
  entry.languages[0].designations.push_back(entry.languages[0].designations[0]);
  CHECK(only_breach(entry, "too-many-designations") == Severity::error);
}
