// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/bikeshed_markdown.h"
#include "indexer/documents/document.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

const std::string sample = R"(<pre class="metadata">
Title: Sample
Shortname: sample
Level: 2
Date: 2024-05-06
Status: ED
</pre>
<pre class=anchors>
type: dfn; text: outside
</pre>

Introduction {#intro}
============

A first paragraph
goes on here.

Terms {#terms}
-----

 - A <dfn>view</dfn> is a picture, see [[#intro]].
   It goes on.
 - Another item

: <dfn>pose</dfn>
:: Where a thing is.

Note: Mind the gap.

## Third ## {#third}

The <dfn attribute for="Frame">pose(|x|)</dfn> attribute of {{Frame/pose|poses}} is <{input/type}> or `a|b`.

<pre class=idl>
  Promise<any> f();
</pre>
)";

DocumentText read(const std::string& text) {
  const Folder folder;
  return documents::document_format("bikeshed").read(folder.write("index.bs", text));
}

const Block& block_with(const DocumentText& document, std::string_view text) {
  for (const auto& block : document.blocks)
    if (plain_text(block).find(text) != std::string::npos) return block;
  FAIL("no block holds " << text);
  return document.blocks.front();
}

}  // namespace

TEST_CASE("a Bikeshed source gives blocks, facts and resolved shorthands", "[documents][bikeshed]") {
  const auto document = read(sample);
  CHECK(document.title == "Sample");
  CHECK(property(document, "shortname") == "sample-2");
  CHECK(property(document, "date") == "2024-05-06");
  CHECK(block_with(document, "Introduction").kind == BlockKind::heading);
  CHECK(block_with(document, "Introduction").anchor == "intro");
  CHECK(block_with(document, "Introduction").level == 2);
  CHECK(plain_text(block_with(document, "A first")) == "A first paragraph goes on here.");
  CHECK(plain_text(block_with(document, "picture")) ==
        "A view is a picture, see § Introduction. It goes on.");
  CHECK(block_with(document, "picture").kind == BlockKind::list_item);
  CHECK(block_with(document, "Where a thing").kind == BlockKind::description);
  CHECK(block_with(document, "Mind").kind == BlockKind::note);
  CHECK(block_with(document, "Third").level == 3);
  const auto& attribute = block_with(document, "attribute of");
  CHECK(plain_text(attribute) == "The pose(x) attribute of poses is type or a|b.");
  CHECK(attribute.runs.at(1).type == "attribute");
  CHECK(attribute.runs.at(1).scope == "Frame");
  CHECK(block_with(document, "Promise").kind == BlockKind::code);
  CHECK(plain_text(block_with(document, "Promise")).find("Promise<any>") != std::string::npos);
  for (const auto& block : document.blocks) CHECK(plain_text(block).find("outside") == std::string::npos);
}

TEST_CASE("lines keep their numbers when Bikeshed's Markdown becomes HTML", "[documents][bikeshed]") {
  const auto html = documents::html_of_bikeshed(sample);
  CHECK(std::count(html.begin(), html.end(), '\n') == std::count(sample.begin(), sample.end(), '\n'));
  CHECK(block_with(read(sample), "picture").place.line == 21);
}
