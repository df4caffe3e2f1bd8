// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown glossaries: those of no house in particular, and Spec-Up.
#include <algorithm>

#include "indexer/documents/document.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

const Designation* designation(const TermEntry& entry, std::string_view text) {
  for (const auto& section : entry.languages)
    for (const auto& item : section.designations)
      if (item.text == text) return &item;
  return nullptr;
}

DocumentText document(const std::string& text) {
  const Folder folder;
  return documents::document_format("markdown").read(folder.write("d.md", text));
}

}  // namespace

TEST_CASE("Markdown becomes blocks with their kind, appearance and line", "[sources][markdown]") {
  const auto read = document(
      "---\ntitle: \"Front\"\nlang: de\n---\n# Head\n\n## 3.2 Sub *part* {#sub lang=fr}\n\nA "
      "**bold**\nline&nbsp;&#x2019; <!-- no -->with "
      "[link](#x) H<sub>2</sub>O ![image](i.png)\n\n1. one\n2. two\n   - deep\n\n> "
      "quoted\n\n```\ncode\n```\n\n| T | D |\n|---|---|\n| a | "
      "b |\n");
  CHECK(read.title == "Front");
  CHECK(read.language == "de");
  REQUIRE(read.blocks.size() == 12);
  CHECK(read.blocks[0].kind == BlockKind::title);
  const auto& heading = read.blocks[1];
  CHECK(heading.kind == BlockKind::heading);
  CHECK(heading.level == 1);
  CHECK(heading.number == "3.2");
  CHECK(heading.anchor == "sub");
  CHECK(heading.language == "fr");
  CHECK(plain_text(heading) == "Sub part");
  CHECK(heading.place.line == 7);
  CHECK(plain_text(read.blocks[2]) == "A bold line ’ with link H2O ");
  CHECK(read.blocks[2].runs[1].bold);
  CHECK(read.blocks[3].number == "1.");
  CHECK(read.blocks[5].level == 2);
  CHECK(read.blocks[6].style == "quote");
  CHECK(read.blocks[7].kind == BlockKind::code);
  CHECK(read.blocks[8].cell->header);
  CHECK(read.blocks[10].cell->row == 2);
}

TEST_CASE("definition lists of every dialect become terms and descriptions", "[sources][markdown]") {
  const auto read = document(
      "keel\nlowest beam\n: first *text*\n  goes on\n: second\n\nmast\n\n:   tall\n\nordinary: "
      "text\n\n[[def: a, b]]\n~ one\n~ two\n");
  std::vector<BlockKind> kinds;
  for (const auto& block : read.blocks) kinds.push_back(block.kind);
  using enum BlockKind;
  CHECK(kinds == std::vector<BlockKind>{term, term, description, description, term, description, paragraph,
                                        term, description, description});
  CHECK(plain_text(read.blocks[2]) == "first text goes on");
  CHECK(plain_text(read.blocks[5]) == "tall");
}

TEST_CASE("a glossary of headings gives a term each, its definition, notes and relations",
          "[sources][markdown]") {
  const auto read = read_text("ports.md", R"(# Glossary of Ports

Words we use.

## Table of Contents

- [Berth](#berth)

## A

### Berth

> A berth is a [place](#place) where a ship lies.
>
> It has bollards.

Berths are numbered.

***Alternate terms***

- "Mooring" is sometimes used as a synonym.

***Alternate, non-preferred terms***

- [Parking](#parking)

***Related terms***

- A berth is part of a [harbour](#harbour-area-ha).

*Back to [Table of Contents](#table-of-contents).*

---

### Harbour Area (HA)

> The harbour area is water and land that ships use.

Source: ISO 9:2020, 3.4

### Mooring

See [Berth](#berth).

## Place

### Place

A place is somewhere.

It is a second paragraph.
)");
  REQUIRE(read.entries.size() == 4);
  const auto& berth = read.at("berth");
  CHECK(berth.document == "Glossary of Ports");
  CHECK(section(berth, "en").definitions.at(0).text ==
        "A berth is a place where a ship lies.\nIt has bollards.");
  REQUIRE(section(berth, "en").notes.size() == 1);
  CHECK(section(berth, "en").notes[0].text == "Berths are numbered.");
  REQUIRE(designation(berth, "Mooring") != nullptr);
  CHECK(designation(berth, "Mooring")->acceptability == Acceptability::admitted);
  REQUIRE(designation(berth, "Parking") != nullptr);
  CHECK(designation(berth, "Parking")->acceptability == Acceptability::deprecated);
  REQUIRE(berth.relations.size() == 1);
  CHECK(berth.relations[0].target == read.at("harbour-area-ha").id.text());
  const auto& area = read.at("harbour-area-ha");
  CHECK(designation(area, "HA")->kind == DesignationKind::abbreviation);
  CHECK(section(area, "en").definitions.at(0).sources.at(0).document == "ISO 9");
  const auto& mooring = read.at("mooring");
  CHECK(section(mooring, "en").definitions.empty());
  CHECK(mooring.relations.at(0).kind == RelationKind::see_also);
  CHECK(section(read.entries[3], "en").definitions.at(0).text ==
        "A place is somewhere.\nIt is a second paragraph.");
}

TEST_CASE("lists, tables and bold words are glossaries where a title announces them", "[sources][markdown]") {
  const auto list = read_text("a.md", "# Terminology\n\nkeel:\n: lowest beam\n\nmast\nspar\n: tall pole\n");
  REQUIRE(list.entries.size() == 2);
  CHECK(section(list.entries[0], "en").designations.at(0).text == "keel");
  CHECK(section(list.entries[1], "en").designations.size() == 2);
  const auto lead = read_text("b.md",
                              "# Guide\n\nText.\n\n## Glossary\n\n- **keel**: lowest beam\n- **mast** – tall "
                              "pole\n- **oar:** for rowing\n\n## Use\n\n- **do**: it\n");
  REQUIRE(lead.entries.size() == 3);
  CHECK(section(lead.entries[1], "en").definitions.at(0).text == "tall pole");
  CHECK(section(lead.entries[2], "en").designations.at(0).text == "oar");
  const auto table =
      read_text("c.md",
                "# Ships\n\n| Term | Definition | Colour | Source |\n|--|--|--|--|\n| keel | lowest beam | "
                "red | ISO 9:2020 |\n| mast | tall pole | | |\n\n| Acronym | Meaning |\n|--|--|\n| AIS | "
                "automatic identification system |\n| XYZ | something else |\n");
  REQUIRE(table.entries.size() == 4);
  CHECK(extra(table.entries[0].extras, "Colour") == "red");
  CHECK(section(table.entries[0], "en").definitions.at(0).sources.at(0).edition == "2020");
  CHECK(section(table.entries[2], "en").designations.at(0).text == "automatic identification system");
  CHECK(section(table.entries[2], "en").designations.at(1).kind == DesignationKind::abbreviation);
  CHECK(section(table.entries[2], "en").definitions.empty());
  CHECK(section(table.entries[3], "en").designations.at(0).text == "XYZ");
  CHECK(section(table.entries[3], "en").definitions.at(0).text == "something else");
}

TEST_CASE("ordinary documents give no entry", "[sources][markdown]") {
  const std::vector<std::string> documents{
      "# A library\n\n## Install\n\nRun it.\n\n## Use\n\nCall it.\n\n## Build\n\nMake it.\n\n## "
      "License\n\nFree.\n",
      "# ports-glossary\n\nA repository for a glossary.\n\n## Criteria for terms\n\nSome questions.\n\n## "
      "Template\n\nUse this.\n\n### Formal definition\n\nIt should be whole.\n\n### Context\n\nThis "
      "explains.\n\n### Alternate terms\n\nThese can be sentences.\n",
      "# Options\n\n| Name | Description |\n|--|--|\n| port | where to listen |\n| host | a name |\n",
      "# Article\n\n**Warning**: hot.\n\n**Note**: cold.\n\n**Tip**: warm.\n\nSome text\n: not a list, as "
      "the title says nothing\n",
      "# Glossary\n\nTo be written.\n",
      "# Terms of use\n\n## Payment\n\nThe fee.\n\n## Liability\n\nThe law.\n",
      "text\n"};
  for (const auto& text : documents) {
    INFO(text.substr(0, 30));
    const auto read = read_text("README.md", text);
    CHECK(read.entries.empty());
    CHECK(read.count("document-without-terms") == 1);
  }
}

TEST_CASE("a file of Spec-Up gives its term with aliases, references and other bodies' definitions",
          "[sources][markdown]") {
  const Folder folder;
  const auto file = folder.write("ship-words/terms-definitions/cargo-hold.md",
                                 R"([[def: cargo-hold, cargo hold, cargo holds, stowage, stow]]

~ Space for [[ref: cargo]] below deck.
It is dry.  
~ It has a hatch, see [[xref: port1, hatch]].

~ Source: [Port Handbook](https://example.org/h).

~ Also known as: [[ref: hold]], belly.

~ See also: [[ref: deck]].

~ Note: not for people.

~ Supporting definitions:

~ [Ship Office](https://example.org/s#hold): the inner room
~ [Other: Body](https://example.org/o): **room** for goods
)");
  const auto* format = sources::recognise(file);
  REQUIRE(format != nullptr);
  const auto read = read_as(format->name, file);
  REQUIRE(read.entries.size() == 1);
  const auto& entry = read.entries[0];
  CHECK(entry.id.text() == "local:ship-words:none:cargo-hold");
  const auto& en = section(entry, "en");
  CHECK(en.designations.at(0).text == "cargo hold");
  CHECK(extra(entry.extras, "alias") == "cargo holds");
  CHECK(designation(entry, "stowage")->acceptability == Acceptability::admitted);
  CHECK(designation(entry, "belly") != nullptr);
  CHECK(designation(entry, "cargo holds") == nullptr);
  CHECK(designation(entry, "stow") != nullptr);
  REQUIRE(en.definitions.size() == 3);
  CHECK(en.definitions[0].text == "Space for cargo below deck. It is dry.\nIt has a hatch, see hatch.");
  CHECK(en.definitions[0].sources.at(0).link == "https://example.org/h");
  CHECK(en.definitions[1].text == "the inner room");
  CHECK(en.definitions[1].sources.at(0).text == "Ship Office");
  CHECK(en.definitions[2].text == "room for goods");
  CHECK(en.notes.at(0).text == "not for people.");
  REQUIRE(entry.relations.size() == 2);
  CHECK(entry.relations[1].target == "deck");
}

TEST_CASE("a whole specification of Spec-Up gives each of its terms", "[sources][markdown]") {
  const auto read =
      read_text("spec.md",
                "# Ships\n\n[[def: Keel, keels]]:\n~ Lowest beam.\n\n[[def: bos, BOS]]\n\n~ See: [[ref: "
                "bosun]].\n\n[[tref: other, Mast]]\n\n~ - - -\n\nText with [[ref: Keel]].\n\n[[def: ]]\n");
  REQUIRE(read.entries.size() == 3);
  CHECK(section(read.entries[0], "en").designations.at(0).text == "Keel");
  CHECK(read.entries[0].document == "Ships");
  CHECK(section(read.entries[1], "en").designations.at(0).text == "BOS");
  CHECK(section(read.entries[1], "en").definitions.empty());
  CHECK(read.entries[1].relations.at(0).target == "bosun");
  CHECK(extra(read.entries[2].extras, "tref") == "other");
  CHECK(read.count("spec-up-mark-empty") == 1);
}

TEST_CASE("deep, endless and odd Markdown is read without harm", "[sources][markdown]") {
  const Folder folder;
  for (const auto& text :
       {std::string(20'000, '>') + " x", std::string(5'000, '[') + "x" + std::string(5'000, ']'),
        std::string(50'000, '*'), "# Glossary\n\n" + std::string(20'000, '`'),
        std::string("<!-- never closed\n\n# Glossary")}) {
    const auto read = read_as("markdown", folder.write("d.md", text));
    CHECK(read.entries.empty());
  }
  CHECK(refusal("markdown", folder.write("d.md", "a \x01 b")).find("control") != std::string::npos);
}

TEST_CASE("the glossary of the trust over IP foundation gives 542 terms", "[sources][markdown][data]") {
  const auto folder = shared_data("trustoverip+ctwg-main-glossary/spec");
  if (!folder) return;
  Collected read;
  std::size_t pages = 0;
  for (const auto& item : std::filesystem::recursive_directory_iterator(*folder)) {
    if (item.path().extension() != ".md") continue;
    ++pages;
    sources::source_format("markdown").make()->read({item.path(), {}}, read);
  }
  CHECK(pages > 550);
  CHECK(read.entries.size() == 542);
  CHECK(read.errors() == 0);
  std::vector<std::string> ids;
  std::size_t others = 0;
  for (const auto& entry : read.entries) {
    ids.push_back(entry.id.text());
    CHECK(entry.document == "trustoverip+ctwg-main-glossary");
    others += entry.languages.at(0).definitions.size() > 1;
  }
  std::sort(ids.begin(), ids.end());
  CHECK(std::unique(ids.begin(), ids.end()) == ids.end());
  CHECK(others > 60);
  REQUIRE(section(read.at("risk-assessment"), "en").definitions.size() == 2);
  CHECK(section(read.at("risk-assessment"), "en").definitions[1].sources.at(0).text == "Wikipedia");
}

TEST_CASE("the glossary of the digital twin consortium gives what it says about its terms",
          "[sources][markdown][data]") {
  const auto folder = shared_data("digitaltwinconsortium+dtc-glossary");
  if (!folder) return;
  const auto read = read_as("markdown", *folder / "glossary.md");
  const auto& twin = read.at("digital-twin");
  CHECK(section(twin, "en").definitions.at(0).text.starts_with("A digital twin is a virtual representation"));
  CHECK(section(twin, "en").definitions.size() == 1);
  CHECK(twin.relations.size() >= 4);
  CHECK(designation(twin, "Virtual Twin")->acceptability == Acceptability::deprecated);
  for (const auto& entry : read.entries)
    for (const auto& note : entry.languages.at(0).notes)
      CHECK(note.text.find("Back to") == std::string::npos);
}

TEST_CASE("what follows a bold term and its definition belongs to it", "[sources][glossary]") {
  const auto read = read_text(
      "words.md",
      "# Glossary\n\n## A\n\n**anchor** – A fixed node.\n\nIt may be:\n\n- heavy\n- buried\n\nNote: It is "
      "old.\n\n"
      "**agent (AG)** – One that acts.\n\n## B\n\nWords with B.\n\n**beacon** – A node that sends.\n\n"
      "**bolt** – A pin.\n\n## List\n\n- **cable**: A line.\n- **chain**: Links.\n\nThat is all.\n");
  REQUIRE(read.entries.size() == 6);
  const auto& anchor = read.at("anchor").languages.at(0);
  CHECK(anchor.definitions.at(0).text == "A fixed node.\nIt may be:\nheavy\nburied");
  CHECK(anchor.notes.at(0).text == "It is old.");
  CHECK(read.at("agent").languages.at(0).definitions.at(0).text == "One that acts.");
  CHECK(read.at("bolt").languages.at(0).definitions.at(0).text == "A pin.");
  CHECK(read.at("chain").languages.at(0).definitions.at(0).text == "Links.");
}
