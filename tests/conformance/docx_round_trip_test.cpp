// SPDX-License-Identifier: GPL-3.0-or-later
// What a house's layout prints comes back through the reader of that house: export, import, export again gives the same
// paragraphs. What a document cannot carry (formats.cpp) is gone after the first export.
#include <rapidcheck.h>

#include <sstream>

#include "registry/glossary/glossary.h"
#include "tests/catch.h"
#include "tests/glossary/docx_file.h"
#include "tests/glossary/entries.h"
#include "tests/sources/reading.h"

namespace termreg::testing {
namespace {

struct House {
  glossary::Profile profile;
  std::string title;
  std::string kind;
};
const std::vector<House> houses_of_documents{
    {glossary::Profile::itu_t, "ITU-T Rec. X.9999 (01/2024) Glossary", "Recommendation"},
    {glossary::Profile::iso, "ISO 99999:2024 Glossary", "International Standard"},
    {glossary::Profile::etsi_3gpp, "ETSI TS 199 999 V1.1.1 (2024-01) Glossary", "Technical Specification"},
    {glossary::Profile::ieee, "IEEE Std 9999-2024 Glossary", "Standard"}};

std::string document(glossary::Lists lists, const House& house) {
  glossary::Heading heading;
  heading.title = house.title;
  heading.profile = house.profile;
  heading.deliverable_kind = house.kind;
  std::ostringstream out;
  write(std::move(lists), glossary::Order::alphabetical, heading, glossary::writer_format("docx"), out);
  return out.str();
}

// The clause of abbreviations of a house, as it stands in the ids of what was read from it.
std::string_view short_forms_of(glossary::Profile house) {
  switch (house) {
    case glossary::Profile::itu_t:
      return "4-";
    case glossary::Profile::etsi_3gpp:
      return "3.3-";
    case glossary::Profile::ieee:
      return "3.2-";
    default:
      return "none";
  }
}

// What was read, in the lists of the clauses it was read from.
glossary::Lists by_clause(const std::vector<TermEntry>& entries, const House& house) {
  const bool is_itu = house.profile == glossary::Profile::itu_t;
  glossary::Lists lists;
  for (auto entry : entries) {
    const bool is_own = is_itu && entry.id.locator().starts_with("3.2");
    const bool is_short = entry.id.locator().starts_with(short_forms_of(house.profile));
    if (is_own && entry.status == EntryStatus::valid) entry.status = EntryStatus::agreed;
    (is_own ? lists.here : is_short ? lists.abbreviations : lists.elsewhere).push_back(std::move(entry));
  }
  return lists;
}

std::string paragraphs(const std::string& docx) {
  std::string text;
  for (const auto& paragraph : docx_paragraphs(docx)) text += paragraph.style + " | " + paragraph.text + "\n";
  return text;
}

std::vector<TermEntry> some_entries(const std::vector<std::string>& names) {
  std::vector<TermEntry> entries;
  for (const auto& name : names) {
    auto entry =
        glossary_entry("3.2." + std::to_string(entries.size() + 1), "term " + name, "thing of kind " + name);
    auto& section = entry.languages.front();
    if (entries.size() % 3 == 0)
      section.designations.push_back(
          designation("T" + name.substr(0, 1) + "X", DesignationKind::abbreviation, Acceptability::unstated));
    if (entries.size() % 3 == 1)
      section.definitions.front().sources.push_back(
          source("ISO/IEC 30173", "2023", "3.1", SourceRelation::modified, "shortened"));
    if (entries.size() % 2 == 0) section.notes.push_back(note("A note about " + name + "."));
    if (entries.size() % 2 == 1) section.examples.emplace_back().text = "A thing called " + name + ".";
    entries.push_back(std::move(entry));
  }
  return entries;
}

void check_round_trip(const std::vector<TermEntry>& entries, const House& house) {
  const Folder folder;
  const auto first = document({entries, {}, {}}, house);
  const auto read = read_as("docx", folder.write("glossary.docx", first));
  const auto second = document(by_clause(read.entries, house), house);
  INFO(house.title);
  CHECK(paragraphs(second) == paragraphs(first));
}

// An entry as houses print those of whole documents: from a document without a number, in other words, with a note of
// several lines.
TermEntry restated_entry() {
  auto entry = glossary_entry("3.9", "restated term", "thing in other words");
  entry.languages.front().definitions.front().sources.push_back(
      source("Glossary of things", "", "", SourceRelation::modified, "restated in other words"));
  entry.languages.front().notes.push_back(
      note("There are kinds of things, such as:\n— small ones;\n— large ones."));
  return entry;
}

}  // namespace

TEST_CASE(
    "an entry of a document without a number, with a note of several lines, comes back to ISO and is printed "
    "the same",
    "[conformance][round-trip][docx]") {
  check_round_trip({restated_entry()}, houses_of_documents[1]);
}

TEST_CASE("a document of each house comes back and is printed the same", "[conformance][round-trip][docx]") {
  for (const auto& house : houses_of_documents)
    check_round_trip(some_entries({"alpha", "beta", "gamma", "delta"}), house);
}

TEST_CASE("documents of random names come back from every house and are printed the same",
          "[conformance][round-trip][docx]") {
  const auto letters = rc::gen::element('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const auto word = rc::gen::nonEmpty(rc::gen::container<std::string>(letters));
  const Folder folder;
  for (const auto& house : houses_of_documents)
    CHECK(rc::check(house.title, [&] {
      const auto names = *rc::gen::resize(8, rc::gen::unique<std::vector<std::string>>(word));
      RC_PRE(!names.empty());
      const auto first = document({some_entries(names), {}, {}}, house);
      const auto read = read_as("docx", folder.write("glossary.docx", first));
      const auto second = document(by_clause(read.entries, house), house);
      RC_ASSERT(paragraphs(second) == paragraphs(first));
    }));
}

}  // namespace termreg::testing
