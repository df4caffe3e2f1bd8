// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "indexer/documents/document.h"
#include "indexer/sources/clauses/clause_title.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

constexpr std::string_view head =
    "= Rice model\n:docnumber: 17301\n:partnumber: 1\n:copyright-year: 2016\n:language: "
    "en\n:mn-document-class: iso\n\n";

DocumentText document(const Folder& folder, std::string_view text) {
  return documents::document_format("asciidoc").read(folder.write("d.adoc", text));
}

Collected read_terms(std::string_view body) {
  return read_text("d.adoc", std::string(head) + std::string(body));
}

}  // namespace

TEST_CASE("inline markup of AsciiDoc leaves its text and appearance", "[sources][asciidoc]") {
  const Folder folder;
  const auto read = document(folder,
                             "*bold* and _italic_ H~2~O, x^2^, `mono`, {{term,shown}} term:[a, b] "
                             "stem:[t_90] (((hid,den)))https://x.org/a[site] "
                             "+*raw*+ \"`quoted`\" 2 * 3 * 4 snake_case_name slink:XrSwapchain "
                             "object.footnote:[Not this.] a -- b\n");
  REQUIRE(read.blocks.size() == 1);
  CHECK(plain_text(read.blocks[0]) ==
        "bold and italic H2O, x2, mono, shown b t_90 site *raw* “quoted” 2 * 3 * 4 snake_case_name "
        "XrSwapchain object. a — b");
  CHECK(read.blocks[0].runs.at(0).bold);
  CHECK(read.blocks[0].runs.at(2).italic);
  CHECK(read.blocks[0].runs.at(4).position == Run::Position::subscript);
}

TEST_CASE("blocks of AsciiDoc are told apart", "[sources][asciidoc]") {
  const Folder folder;
  const auto read = document(folder, R"(= Title
:who: me

== One
para of
two lines by {who}

// comment
NOTE: Noted.

[example]
Such as this.

[NOTE]
====
First.

* point
====

----
code
----

* item
  goes on
** deeper
. numbered

term:: text of it
other::
  later text

[reviewer=x]
****
not this
****

|===
|A |B

|a1 |b1
more
|===

ifdef::nothing[]
left out
endif::[]
ifndef::nothing[taken]
)");
  CHECK(read.title == "Title");
  CHECK(property(read, "who") == "me");
  const std::vector<std::pair<BlockKind, std::string>> expected{
      {BlockKind::heading, "One"},
      {BlockKind::paragraph, "para of two lines by me"},
      {BlockKind::note, "Noted."},
      {BlockKind::example, "Such as this."},
      {BlockKind::note, "First.\n— point"},
      {BlockKind::code, "code"},
      {BlockKind::list_item, "item goes on"},
      {BlockKind::list_item, "deeper"},
      {BlockKind::list_item, "numbered"},
      {BlockKind::term, "term"},
      {BlockKind::description, "text of it"},
      {BlockKind::term, "other"},
      {BlockKind::description, "later text"},
      {BlockKind::table_cell, "A"},
      {BlockKind::table_cell, "B"},
      {BlockKind::table_cell, "a1"},
      {BlockKind::table_cell, "b1 more"},
      {BlockKind::paragraph, "taken"}};
  REQUIRE(read.blocks.size() == expected.size());
  for (std::size_t at = 0; at < expected.size(); ++at) {
    CHECK(read.blocks[at].kind == expected[at].first);
    CHECK(plain_text(read.blocks[at]) == expected[at].second);
  }
  CHECK(read.blocks[13].cell->header);
  CHECK_FALSE(read.blocks[15].cell->header);
}

TEST_CASE("sections are numbered as Metanorma does, annexes by letters", "[sources][asciidoc]") {
  const Folder folder;
  const auto read = document(
      folder, std::string(head) +
                  "== Foreword\n\n== Introduction\n\n== Scope\n\n[bibliography]\n== Normative "
                  "references\n\n== Terms and definitions\n\n=== a\n\n==== b\n\n=== c\n\n[appendix]\n== "
                  "More\n\n=== d\n\n[bibliography]\n== Bibliography\n");
  std::vector<std::string> numbers;
  for (const auto& block : read.blocks) numbers.push_back(block.number);
  CHECK(numbers == std::vector<std::string>{"", "", "1", "2", "3", "3.1", "3.1.1", "3.2", "A", "A.1", ""});
}

TEST_CASE("includes come from the document's own directory only, and what is missing is said",
          "[sources][asciidoc]") {
  const Folder folder;
  folder.write("outside.adoc", "== secret\n");
  folder.write("doc/sections/terms.adoc",
               "=== paddy\n\nrice in its husk\n\ninclude::more/b.adoc[leveloffset=+1]\n");
  folder.write("doc/sections/more/b.adoc",
               "== husked rice\n\nrice without husk\n\ninclude::../terms.adoc[]\n");
  const auto file = folder.write(
      "doc/main.adoc",
      std::string(head) +
          ":dir: sections\n\n== Terms and "
          "definitions\n\ninclude::{dir}/terms.adoc[]\ninclude::../outside.adoc[]\n"
          "include::/etc/passwd[]\ninclude::https://example.org/x.adoc[]\ninclude::gone.adoc[]\n");
  const auto read = read_as("asciidoc", file);
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[1].clause == "1.2");
  CHECK(read.count("document-incomplete") == 5);
  for (const auto& diagnostic : read.diagnostics)
    CHECK(diagnostic.message.find("secret") == std::string::npos);
}

TEST_CASE("a terms clause of Metanorma gives entries with everything in them", "[sources][asciidoc]") {
  const auto read = read_terms(R"([[terms]]
== Terms and definitions

For the purposes of this document, the following apply.

=== milled rice
alt:[white rice]
deprecated:[polished rice]
domain:[cereals]
related:contrast[paddy]

{{husked rice}} of which the bran
has been removed

NOTE: Also in _cuisine_.

[example]
Basmati.

[.source]
<<ISO7301,clause 3.3>>, Note 1 has been added.

[.source,status=identical]
<<ISO7301,clause="3.4">>

=== General

==== gelatinization time
stem:[t_90]

time needed

* by this
* by that

== Symbols and abbreviated terms

EM:: extraneous matter
stem:[w]:: mass fraction

== Requirements

AB:: not this

[bibliography]
== Bibliography

* [[[ISO7301,ISO 7301:2021]]], _Rice_
)");
  CHECK(read.errors() == 0);
  REQUIRE(read.entries.size() == 4);
  const auto& entry = read.entries[0];
  CHECK(entry.id.text() == "iso:17301-1:2016:1.1");
  CHECK(entry.document == "ISO 17301-1");
  CHECK(entry.subject_fields == std::vector<std::string>{"cereals"});
  const auto& en = section(entry, "en");
  REQUIRE(en.designations.size() == 3);
  CHECK(en.designations[0].acceptability == Acceptability::preferred);
  CHECK(en.designations[1].acceptability == Acceptability::admitted);
  CHECK(en.designations[2].acceptability == Acceptability::deprecated);
  REQUIRE(en.definitions.size() == 1);
  CHECK(en.definitions[0].text == "husked rice of which the bran has been removed");
  CHECK(en.definitions[0].domain == "cereals");
  REQUIRE(en.definitions[0].sources.size() == 2);
  CHECK(en.definitions[0].sources[0].document == "ISO 7301");
  CHECK(en.definitions[0].sources[0].clause == "3.3");
  CHECK(en.definitions[0].sources[0].relation == SourceRelation::modified);
  CHECK(en.definitions[0].sources[0].modification == "Note 1 has been added.");
  CHECK(en.definitions[0].sources[1].relation == SourceRelation::identical);
  CHECK(en.notes.at(0).text == "Also in cuisine.");
  CHECK(en.examples.at(0).text == "Basmati.");
  CHECK(entry.relations.at(0).label == "paddy");
  const auto& time = section(read.entries[1], "en");
  CHECK(read.entries[1].clause == "1.2.1");
  CHECK(time.designations.at(1).kind == DesignationKind::symbol);
  CHECK(time.definitions.at(0).text == "time needed\n— by this\n— by that");
  const auto& em = section(read.entries[2], "en").designations;
  CHECK(em.at(0).text == "extraneous matter");
  CHECK(em.at(1).kind == DesignationKind::abbreviation);
  CHECK(section(read.entries[3], "en").designations.at(0).kind == DesignationKind::symbol);
}

TEST_CASE("several definitions, terms below terms, and headings of another name keep apart",
          "[sources][asciidoc]") {
  const auto read = read_terms(R"([heading=terms and definitions]
== Words used here

=== vessel

[.definition]
first sense

[.definition]
second sense

==== boat

small vessel

=== nothing here
)");
  REQUIRE(read.entries.size() == 2);
  CHECK(section(read.entries[0], "en").definitions.size() == 2);
  CHECK(read.entries[1].clause == "1.1.1");
  CHECK(read.count("term-without-content") == 1);
}

TEST_CASE("older marks, titles in several languages and clauses outside the reference are understood",
          "[sources][asciidoc]") {
  const auto read = read_terms(R"(== Terms and definitions

=== lang:fr[riz] lang:en[rice]
[alt]#grain#
[domain]#cereals#

food

[.source]
<<ISO7301>>, 3.2, shortened

[bibliography]
== Bibliography

* [[[ISO7301,ISO 7301:2021]]], _Rice_
)");
  REQUIRE(read.entries.size() == 1);
  const auto& entry = read.entries[0];
  CHECK(section(entry, "fr").designations.at(0).text == "riz");
  const auto& en = section(entry, "en");
  REQUIRE(en.designations.size() == 2);
  CHECK(en.designations[0].text == "rice");
  CHECK(en.designations[1].text == "grain");
  CHECK(en.definitions.at(0).text == "food");
  CHECK(en.definitions[0].sources.at(0).clause == "3.2");
  CHECK(en.definitions[0].sources[0].modification == "shortened");
}

TEST_CASE("hostile AsciiDoc ends", "[sources][asciidoc]") {
  std::string bomb = ":a: " + std::string(1000, 'x') + "\n";
  for (char name = 'b'; name < 'z'; ++name)
    bomb += std::string(":") + name + ": {" + static_cast<char>(name - 1) + "}{" +
            static_cast<char>(name - 1) + "}\n";
  CHECK_NOTHROW(read_text("d.adoc", bomb + "\n== Terms and definitions\n\n=== {y}\n\n{y}\n"));
  std::string deep;
  for (int at = 0; at < 500; ++at) deep += "====" + std::string(static_cast<std::size_t>(at), '=') + "\n";
  CHECK_NOTHROW(read_text("d.adoc", "== Terms\n\n" + deep + "x\n"));
  CHECK_NOTHROW(read_text(
      "d.adoc", "== Terms\n\n=== t\n\n" + std::string(20000, '*') + std::string(20000, '[') + "\n"));
  const Folder folder;
  const auto self = folder.write("self.adoc", "= T\n\n== Terms\n\ninclude::self.adoc[]\n");
  CHECK(read_as("asciidoc", self).count("document-incomplete") == 1);
}

TEST_CASE("titles of clauses are told in many languages, and only whole", "[sources][asciidoc]") {
  using sources::clauses::title_kind;
  using sources::clauses::TitleKind;
  for (const char* title : {"Terms and definitions", "3 Terms and definitions", "Termes et définitions",
                            "Términos y definiciones", "Begriffe", "Термины и определения", "术语和定义",
                            "Terms, definitions and abbreviated terms", "Glossary"})
    CHECK(title_kind(title) == TitleKind::terms);
  for (const char* title : {"Abbreviated terms", "Symbols and abbreviated terms", "Termes abrégés", "缩略语"})
    CHECK(title_kind(title) == TitleKind::abbreviations);
  CHECK(title_kind("Symbols and units") == TitleKind::symbols);
  for (const char* title : {"Terms of reference", "General", "Scope", "", "Definition of done in projects"})
    CHECK(title_kind(title) == TitleKind::other);
}

TEST_CASE("published documents in AsciiDoc give their terms", "[sources][asciidoc][data]") {
  const auto iso = shared_data("metanorma+mn-samples-iso");
  const auto iec = shared_data("metanorma+mn-samples-iec");
  const auto geopose = shared_data("opengeospatial+geopose-cm");
  const auto openxr = shared_data("KhronosGroup+OpenXR-Docs");
  if (!iso || !iec || !geopose || !openxr) return;
  const auto standards = *iso / "sources/international-standard";
  const auto rice = read_as("asciidoc", standards / "rice-2023/document-en.adoc");
  CHECK(rice.entries.size() == 15);
  CHECK(rice.terms() == 24);
  CHECK(rice.entries.at(0).id.text() == "iso:17301-1:2023:3.1");
  CHECK(section(rice.at("3.2"), "en").definitions.at(0).sources.at(0).document == "ISO 7301");
  CHECK(read_as("asciidoc", standards / "rice-2023/document-fr.adoc").entries.size() == 15);
  CHECK(read_as("asciidoc", *iec / "sources/iec-rice-en.adoc").entries.size() >= 13);
  CHECK(read_as("asciidoc", *iec / "sources/iec-rice-fr.adoc").entries.size() >= 13);
  const auto clause = read_as("asciidoc", *geopose / "standard/clause_4_terms_and_definitions.adoc");
  CHECK(clause.entries.size() == 39);
  const auto whole = read_as("asciidoc", *geopose / "standard/document.adoc");
  CHECK(whole.at("4.1.1").languages.at(0).designations.at(0).text == "conceptual model");
  const auto xr = read_as("asciidoc", *openxr / "specification/sources/chapters/appendix.adoc");
  CHECK(xr.entries.size() >= 18);
  CHECK(xr.entries.size() <= 60);
}

TEST_CASE("an AsciiDoc file in one piece reads as the file with what it includes", "[sources][asciidoc]") {
  const Folder folder, other;
  (void)folder.write("b.adoc",
                     "= Terms\n\n== paddy\n\nrice in its husk\n\nifdef::gone[]\nHidden.\nendif::[]\n");
  const auto file = folder.write("d.adoc", std::string(head) +
                                               "== Scope\n\nShort.\n\ninclude::b.adoc[leveloffset=+1]\n\n"
                                               "\\include::b.adoc[]\n");
  const auto alone = other.write("d.adoc", documents::asciidoc_in_one_piece(file));
  const auto& format = documents::document_format("asciidoc");
  const auto apart = format.read(file), whole = format.read(alone);
  REQUIRE(apart.blocks.size() == whole.blocks.size());
  REQUIRE(apart.blocks.size() > 4);
  for (std::size_t at = 0; at < apart.blocks.size(); ++at) {
    CHECK(plain_text(apart.blocks[at]) == plain_text(whole.blocks[at]));
    CHECK(apart.blocks[at].kind == whole.blocks[at].kind);
    CHECK(apart.blocks[at].level == whole.blocks[at].level);
    CHECK(apart.blocks[at].number == whole.blocks[at].number);
  }
}
