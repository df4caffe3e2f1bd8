// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

const std::string page = R"(<!DOCTYPE html><html lang="en"><head><title>Sample</title></head><body>
<p>This version: <a href="https://www.w3.org/TR/2022/REC-sample-1-20220719/">dated</a></p>
<h2><span class="secno">2. </span>Terminology</h2>
<dl><dt><dfn data-dfn-type="dfn" id="dfn-ledger" data-lt="ledgers|shared ledger|SL">ledger</dfn> (LDG)</dt>
<dd>A record of events.<p>It is shared.</p><div class="note"><p>Note that it is kept.</p></div>
<ul><li>one</li><li>two</li></ul></dd>
<dt>plain term (PT)</dt><dd>What has no mark.</dd></dl>
<h2><span class="secno">3. </span>Model</h2>
<p>Introduction here. A <dfn data-dfn-type="dfn" id="pose">pose</dfn> is a place, e.g. of a head. More follows.</p>
<p>The <dfn data-dfn-type="attribute" data-dfn-for="Frame" id="dom-frame-time"><code>time</code></dfn> attribute MUST return a number.</p>
<p>Each frame has a <dfn data-dfn-type="dfn" data-dfn-for="Frame" id="frame-mode">mode</dfn>, which is a word.</p>
<table><tr><td><dfn data-dfn-type="dfn" id="cell">cell term</dfn></td><td>what stands beside it</td></tr></table>
<dl><dt>not a term</dt><dd>an option</dd></dl>
</body></html>)";

}  // namespace

TEST_CASE("a published W3C page gives its terms with definition, alternatives, scope and clause",
          "[sources][w3c]") {
  const auto read = read_text("page.html", page);
  REQUIRE(read.entries.size() == 6);
  const auto& ledger = read.at("dfn-ledger");
  CHECK(ledger.body == "W3C");
  CHECK(ledger.document == "W3C sample-1");
  CHECK(ledger.edition == "2022-07-19");
  CHECK(ledger.clause == "2");
  const auto& section = ledger.languages.at(0);
  REQUIRE(section.designations.size() == 4);
  CHECK(section.designations[0].text == "ledger");
  CHECK(section.designations[0].acceptability == Acceptability::preferred);
  CHECK(section.designations[1].text == "shared ledger");
  CHECK(section.designations[2].text == "SL");
  CHECK(section.designations[2].kind == DesignationKind::abbreviation);
  CHECK(section.designations[3].text == "LDG");
  CHECK(extra(section.extras, "linking-texts") == "ledgers|shared ledger|SL");
  CHECK(section.definitions.at(0).text == "A record of events.\nIt is shared.\none\ntwo");
  CHECK(section.notes.at(0).text == "Note that it is kept.");
  const auto& plain = read.at("plain-term").languages.at(0);
  CHECK(plain.designations.at(1).text == "PT");
  CHECK(plain.definitions.at(0).text == "What has no mark.");
}

TEST_CASE("a term in a sentence is defined by it, one in a table by the cell beside it", "[sources][w3c]") {
  const auto read = read_text("page.html", page);
  CHECK(read.at("pose").languages.at(0).definitions.at(0).text == "A pose is a place, e.g. of a head.");
  CHECK(read.at("pose").clause == "3");
  const auto& mode = read.at("frame-mode").languages.at(0).definitions.at(0);
  CHECK(mode.text == "Each frame has a mode, which is a word.");
  CHECK(mode.domain == "Frame");
  const auto shared = read_text(
      "b.html", "<h2>T</h2><p>It has a <dfn id=a>near plane</dfn> and a <dfn id=b>far plane</dfn>.");
  REQUIRE(shared.entries.size() == 2);
  CHECK(shared.entries[1].relations.at(0).target == shared.entries[0].id.text());
  CHECK(read.at("cell").languages.at(0).definitions.at(0).text == "what stands beside it");
}

TEST_CASE("a section named after its term may begin with the definition; the head tells the document",
          "[sources][w3c]") {
  const auto read =
      read_text("spec.html",
                "<!doctype html><html lang=en><div class=head><h1 id=title>S</h1><time class=dt-updated "
                "datetime=2024-05-01>x</time>"
                "<dl><dt>Latest version:<dd><a "
                "href='https://www.w3.org/TR/my-spec/'>x</a></dl></div><h2><span class=secno>1. "
                "</span><dfn id=pose>Pose</dfn></h2><p>A pose is where one is. And more.</p><h2><dfn "
                "id=view>View</dfn></h2><p>Else.");
  REQUIRE(read.entries.size() == 2);
  CHECK(read.at("pose").document == "W3C my-spec");
  CHECK(read.at("pose").edition == "2024-05-01");
  CHECK(read.at("pose").clause == "1");
  CHECK(read.at("pose").languages.at(0).definitions.at(0).text == "A pose is where one is.");
  CHECK(read.at("view").languages.at(0).definitions.empty());
}

TEST_CASE("names of programming interfaces are symbols without a definition", "[sources][w3c]") {
  const auto read = read_text("page.html", page);
  const auto& time = read.at("dom-frame-time");
  CHECK(time.languages.at(0).designations.at(0).kind == DesignationKind::symbol);
  CHECK(time.languages.at(0).definitions.empty());
  CHECK(extra(time.extras, "dfn-type") == "attribute");
  CHECK(extra(time.extras, "dfn-for") == "Frame");
}

TEST_CASE("terms in other scripts keep language and sentence", "[sources][w3c]") {
  const auto read =
      read_text("page.html",
                "<!DOCTYPE html><html lang=zh-Hant><h2>术语</h2><p>前言。<dfn "
                "id=a>数字孪生</dfn>是物体的副本。后记。</p>"
                "<dl lang=ar dir=rtl><dt><dfn id=b>توأم رقمي</dfn></dt><dd>نسخة من شيء.</dd></dl></html>");
  REQUIRE(read.entries.size() == 2);
  CHECK(section(read.at("a"), "zh-hant").definitions.at(0).text == "数字孪生是物体的副本。");
  CHECK(section(read.at("b"), "ar").definitions.at(0).text == "نسخة من شيء.");
}

TEST_CASE("the real sources of W3C specifications give the terms they mark", "[sources][w3c]") {
  if (const auto file = shared_data("w3c+did-core/terms.html")) {
    const auto read = read_as("html", *file);
    CHECK(std::all_of(read.entries.begin(), read.entries.end(),
                      [](const TermEntry& entry) { return entry.languages.at(0).definitions.size() == 1; }));
    CHECK(read.at("did-scheme").languages.at(0).designations.at(1).text == "DID method scheme");
  }
  if (const auto file = shared_data("w3c+did-core/index.html")) {
    const auto read = read_as("html", *file);
    CHECK(read.count("include-not-followed") == 1);
    CHECK(read.entries.at(0).document == "W3C did-1.1");
    CHECK(read.entries.at(0).edition == "2025-01-23");
  }
}

TEST_CASE("a paragraph that opens with its term as with a heading defines it to its end", "[sources][w3c]") {
  const auto read = read_text("g.html", R"(<html lang="en"><title>Words</title><h2>Glossary</h2>
<p><dfn id=a data-lt="bend|curve">Bend</dfn> (or <em>curve</em>). A part that is not straight. It has a radius.</p>
<p><dfn id=b>Kerf</dfn>. a slot, e.g. of a saw. See <a>bend</a>.</p>
<p><dfn id=c>Code</dfn> or, more formally, a <em>coding form</em>. The way a set is mapped.</p>
<p lang="ar"><dfn id=d>حركة</dfn>. علامة فوق الحرف. وهي قصيرة.</p><p lang="ja"><dfn id=e>声調</dfn>。音の高さの型。言語による。</p>
<p><dfn id=f>Stem</dfn></p><p>What carries the leaves.</p>
<p><dfn id=g>Leaf</dfn> is a part. It is green.</p><p><dfn id=h>Root</dfn></p><p><dfn id=i>Bark</dfn>: what covers it.</p></html>)");
  const auto text = [&](const char* id) {
    const auto& definitions = read.at(id).languages.at(0).definitions;
    return definitions.empty() ? std::string() : definitions[0].text;
  };
  CHECK(text("a") == "A part that is not straight. It has a radius.");
  CHECK(text("b") == "a slot, e.g. of a saw. See bend.");
  CHECK(text("c") == "The way a set is mapped.");
  CHECK(text("d") == "علامة فوق الحرف. وهي قصيرة.");
  CHECK(text("e") == "音の高さの型。言語による。");
  CHECK(text("f") == "What carries the leaves.");
  CHECK(text("g") == "Leaf is a part.");
  CHECK(text("h").empty());
  CHECK(text("i") == "what covers it.");
}

TEST_CASE("tables of terms are read by their headers, with and without marks", "[sources][w3c]") {
  const auto read = read_text(
      "t.html",
      R"(<html lang="en"><title>Words</title><p><dfn id=x>first</dfn> is a word.</p><h2>Terminology</h2>
<table><tr><th>Term</th><th>Transliteration</th><th>Definition</th></tr>
<tr><td><dfn id=k lang="ar">كشيدة</dfn></td><td>kashida</td><td>Stretch of a join.</td></tr></table>
<table><tr><th>Term</th><th>Language</th><th>Definition</th></tr>
<tr><td>half space (HS)</td><td>Persian</td><td>A joiner of no width.</td></tr></table>
<table><tr><th>Key</th><th>Value</th></tr><tr><td>none</td><td>of this</td></tr></table></html>)");
  REQUIRE(read.entries.size() == 3);
  CHECK(read.at("k").languages.at(0).definitions.at(0).text == "Stretch of a join.");
  const auto& space = read.at("half-space").languages.at(0);
  CHECK(space.designations.at(1).text == "HS");
  CHECK(space.definitions.at(0).text == "A joiner of no width.");
}

TEST_CASE("abbreviations that mark-up gives, and headings that are definitions, are read", "[sources][w3c]") {
  const auto read = read_text("m.html", R"(<html><title>Words</title>
<p>A <dfn id=a data-abbr>Permanent Number</dfn> and a <dfn id=b data-abbr="WG">working party</dfn> are things.
The <dfn id=c><abbr title="Thing Description">TD</abbr></dfn> is one too.</p>
<h3 data-dfn-type="dfn" id="d"><span class="secno">1.1. </span><span class="content">Ink Trap</span></h3><p>An ink trap is a notch.</p></html>)");
  REQUIRE(read.entries.size() == 4);
  CHECK(read.at("a").languages.at(0).designations.at(1).text == "PN");
  CHECK(read.at("b").languages.at(0).designations.at(1).kind == DesignationKind::abbreviation);
  CHECK(read.at("c").languages.at(0).designations.at(1).text == "Thing Description");
  CHECK(read.at("d").languages.at(0).designations.at(0).text == "Ink Trap");
  CHECK(read.at("d").clause == "1.1");
  CHECK(read.at("d").languages.at(0).definitions.at(0).text == "An ink trap is a notch.");
}

TEST_CASE("terms and descriptions that state a language go to the section of that language",
          "[sources][w3c]") {
  const auto read = read_text("two.html", R"(<html lang="en-GB"><title>Words</title><h2>Terminology</h2>
<dl><dt><dfn id=a>relay</dfn></dt><dt lang="fr"><dfn id=b>relais</dfn> (RL)</dt>
<dd>Node that passes data on.</dd><dd lang="fr">Nœud qui transmet. <p class="note">Il a deux ports.</p></dd>
<dt>hop</dt><dt lang="fr">saut</dt><dd lang="en">Way between nodes.</dd><dd lang="fr">Trajet.</dd>
<dt lang="zh-Hans">探针</dt><dd>Node that measures.</dd>
<dt>port</dt><dd>Way in.</dd><dd lang="zh-Hant">入口。</dd></dl></html>)");
  REQUIRE(read.entries.size() == 4);
  const auto& relay = read.entries[0];
  REQUIRE(relay.languages.size() == 2);
  CHECK(relay.languages[0].designations.size() == 1);
  CHECK(relay.languages[0].definitions.at(0).text == "Node that passes data on.");
  CHECK(relay.languages[1].language == "fr");
  CHECK(relay.languages[1].designations.at(0).text == "relais");
  CHECK(relay.languages[1].designations.at(0).acceptability == Acceptability::preferred);
  CHECK(relay.languages[1].designations.at(1).text == "RL");
  CHECK(relay.languages[1].definitions.at(0).text == "Nœud qui transmet.");
  CHECK(relay.languages[1].notes.at(0).text == "Il a deux ports.");
  const auto& hop = read.entries[1];
  REQUIRE(hop.languages.size() == 2);
  CHECK(hop.languages[0].definitions.at(0).text == "Way between nodes.");
  CHECK(hop.languages[1].designations.at(0).text == "saut");
  CHECK(hop.languages[1].definitions.at(0).text == "Trajet.");
  REQUIRE(read.entries[2].languages.size() == 1);
  CHECK(read.entries[2].languages[0].definitions.at(0).text == "Node that measures.");
  REQUIRE(read.entries[3].languages.size() == 2);
  CHECK(read.entries[3].languages[1].language == "zh-hant");
  CHECK(read.entries[3].languages[1].definitions.at(0).text == "入口。");
}
