// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "indexer/documents/document.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

DocumentText read(std::string_view html) {
  const Folder folder;
  return documents::document_format("html").read(folder.write("page.html", html));
}

const Block& block_with(const DocumentText& document, std::string_view text) {
  for (const auto& block : document.blocks)
    if (plain_text(block).find(text) != std::string::npos) return block;
  FAIL("no block holds " << text);
  return document.blocks.front();
}

std::string refusal_of(std::string_view html) {
  try {
    (void)read(html);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_input);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("end tags that HTML lets out are implied", "[documents][html]") {
  const auto document = read(
      "<!doctype html><title>T</title><h2>Terms</h2><p>One <dfn>alpha<p>Two<section><h3>Inner</h3>"
      "<dl><dt><dfn>beta<dd>first<p>more<dt>gamma<dd>second</dl><ul><li>x<li>y</ul></section>");
  CHECK(plain_text(block_with(document, "One")) == "One alpha");
  CHECK(plain_text(block_with(document, "Two")) == "Two");
  CHECK(block_with(document, "beta").kind == BlockKind::term);
  CHECK(block_with(document, "beta").runs.front().defines);
  CHECK(block_with(document, "first").kind == BlockKind::description);
  CHECK(block_with(document, "more").kind == BlockKind::description);
  CHECK(block_with(document, "second").level == 1);
  CHECK(block_with(document, "y").kind == BlockKind::list_item);
}

TEST_CASE("headings have their numbers, whether printed by an element or as text", "[documents][html]") {
  const auto document = read(
      "<html lang=en><h1 class=title>Title</h1><h2 id=a><span class=secno>3. </span>Terms<a "
      "class=self-link></a>"
      "</h2><h3>3.2 Terms defined here</h3><h2>Annex without</h2><p>x <b>bold</b> y</p>");
  CHECK(document.title == "Title");
  CHECK(document.blocks.at(0).kind == BlockKind::title);
  CHECK(document.blocks.at(1).number == "3");
  CHECK(document.blocks.at(1).anchor == "a");
  CHECK(plain_text(document.blocks.at(1)) == "Terms");
  CHECK(document.blocks.at(2).number == "3.2");
  CHECK(document.blocks.at(2).level == 3);
  CHECK(document.blocks.at(3).number.empty());
  CHECK(document.blocks.at(4).runs.at(1).bold);
  CHECK(document.language == "en");
}

TEST_CASE("contents, notes, examples, code, cells and languages are told apart", "[documents][html]") {
  const auto document = read(
      "<html lang=en><nav id=toc><ol class=toc><li>3 Terms</ol></nav><h2>Terms</h2><div "
      "class=note><p>Mind</p></div>"
      "<aside class=example>Such</aside><pre>a\n  b</pre><p lang=fr>Bonjour</p><script>no()</script>"
      "<p hidden>unseen</p><ruby>漢<rt>kan</rt></ruby>"
      "<table><tr><th>A<th>B<tr><td rowspan=2>one<td>two<tr><td>three</table>");
  CHECK(block_with(document, "3 Terms").kind == BlockKind::table_of_contents);
  CHECK(block_with(document, "Mind").kind == BlockKind::note);
  CHECK(block_with(document, "Such").kind == BlockKind::example);
  CHECK(plain_text(block_with(document, "a\n")) == "a\n  b");
  CHECK(block_with(document, "Bonjour").language == "fr");
  CHECK(plain_text(block_with(document, "漢")) == "漢");
  CHECK(block_with(document, "three").cell->column == 2);
  CHECK(block_with(document, "A").cell->header);
  for (const auto& block : document.blocks) CHECK(plain_text(block).find("unseen") == std::string::npos);
}

TEST_CASE("ReSpec's shorthands and settings are read, published pages keep their brackets",
          "[documents][html]") {
  const auto source = read(
      "<script class=remove>var respecConfig = { shortName: \"sample\", specStatus: 'ED',\n// publishDate: "
      "\"2001-01-01\",\n publishDate: \"2024-02-03\" };</script><section id=model><h2>The model</h2>"
      "<p>A <dfn data-lt='thing|things'>thing</dfn> of [=a/b=], {{X/y}}, |z|, [[RFC2119]], [[[#model]]], "
      "<a href=#model></a>.</p></section>");
  CHECK(property(source, "shortname") == "sample");
  CHECK(property(source, "status") == "ED");
  CHECK(property(source, "date") == "2024-02-03");
  CHECK(plain_text(block_with(source, "A thing")) ==
        "A thing of b, y, z, [RFC2119], § The model, § The model.");
  const auto published = read("<h2>X</h2><p>A <dfn data-dfn-type=dfn>slot</dfn> [[Prototype]].");
  CHECK(plain_text(block_with(published, "slot")) == "A slot [[Prototype]].");
}

TEST_CASE("a page in another encoding is read if it names it, and refused if not", "[documents][html]") {
  const auto document = read("<meta charset=iso-8859-1><h2>T</h2><p>caf\xe9 \x93x\x94</p>");
  CHECK(plain_text(block_with(document, "caf")) == "café “x”");
  const auto japanese = read("<meta charset=Shift_JIS><h2>T</h2><p>\x97\x70\x8c\xea</p>");
  CHECK(plain_text(block_with(japanese, "用")) == "用語");
  CHECK(refusal_of("<h2>T</h2><p>caf\xe9 </p>").find("is not UTF-8") != std::string::npos);
  CHECK(refusal_of("<meta charset=klingon><h2>T</h2><p>caf\xe9 </p>").find("klingon") != std::string::npos);
}

TEST_CASE("hostile HTML is refused or read in time", "[documents][html]") {
  std::string deep = "<h2>x</h2>";
  for (int at = 0; at < 100'000; ++at) deep += "<div>";
  CHECK(refusal_of(deep).find("256 deep") != std::string::npos);
  std::string stray = "<h2>x</h2>";
  for (int at = 0; at < 200'000; ++at) stray += "</span>";
  CHECK(read(stray).blocks.size() == 1);
  const auto huge = "<h2>x</h2><p title=\"" + std::string(5'000'000, 'a') + "\">y</p>";
  CHECK(read(huge).blocks.size() >= 1);
  CHECK(refusal_of(std::string("<h2>x\0y</h2>", 12)).find("binary") != std::string::npos);
  CHECK(refusal_of("<!DOCTYPE html><html><h1>404</h1><p>Not found</p></html>").find("error page") !=
        std::string::npos);
  std::string bomb = "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><h2>&b;</h2>";
  CHECK(plain_text(read(bomb).blocks.back()).size() < 100);
  std::string spans = "<h2>x</h2><table>";
  for (int at = 0; at < 2'000; ++at) spans += "<tr><td colspan=999999 rowspan=999999>c";
  CHECK(read(spans).blocks.size() == 2'001);
}

TEST_CASE("very many definitions in one paragraph are read in time", "[documents][html]") {
  std::string page = "<!DOCTYPE html><h2>x</h2><p>";
  for (int at = 0; at < 20'000; ++at) page += "<dfn>same</dfn> and ";
  const auto read = read_text("many.html", page);
  CHECK(read.entries.size() == 20'000);
  CHECK(read.entries.back().id.locator() == "same-20000");
}
