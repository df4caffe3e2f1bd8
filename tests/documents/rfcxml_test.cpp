// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/document.h"
#include "indexer/documents/rfcxml_doctype.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

DocumentText read(const std::string& text) {
  const Folder folder;
  return documents::document_format("rfcxml").read(folder.write("rfc.xml", text));
}

const Block& block_with(const DocumentText& document, std::string_view text) {
  for (const auto& block : document.blocks)
    if (plain_text(block).find(text) != std::string::npos) return block;
  FAIL("no block holds " << text);
  return document.blocks.front();
}

std::string refusal_of(const std::string& text) {
  try {
    (void)read(text);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_input);
    return error.what();
  }
  return {};
}

const std::string version_2 = R"(<?xml version="1.0" encoding="US-ASCII"?>
<!DOCTYPE rfc SYSTEM "rfc2629.dtd" [
<!ENTITY RFC2119 SYSTEM "reference.RFC.2119.xml">
<!ENTITY nbsp "&#160;">
]>
<?rfc toc="yes"?>
<rfc docName="draft-someone-thing-03"><front><title>A Thing</title><date month="March" year="2020"/></front>
<middle><section title="Introduction"><t>See <xref target="terms"/> and&nbsp;<xref target="RFC2119"/>.</t></section>
<section anchor="terms" title="Terminology"><t>Terms:<list style="hanging">
<t hangText="Widget:"><vspace blankLines="0"/>A thing &mdash; of use.<vspace blankLines="1"/>More of it.</t>
</list></t><section title="Inner"><t>x</t></section></section></middle>
<back><references title="Normative"><reference anchor="RFC2119"><front><title>Key words</title></front>
<seriesInfo name="RFC" value="2119"/></reference>&RFC2119;</references><section title="More"><t>y</t></section></back></rfc>
)";

}  // namespace

TEST_CASE("version 2 is read: hanging lists, computed numbers, entities of characters, references",
          "[documents][rfcxml]") {
  const auto document = read(version_2);
  CHECK(document.title == "A Thing");
  CHECK(property(document, "docname") == "draft-someone-thing-03");
  CHECK(property(document, "date") == "2020-03");
  CHECK(block_with(document, "Terminology").number == "2");
  CHECK(block_with(document, "Inner").number == "2.1");
  CHECK(block_with(document, "More").number.empty());
  CHECK(plain_text(block_with(document, "See")).find("See Section 2 and\xc2\xa0[RFC2119].") == 0);
  CHECK(block_with(document, "Widget").kind == BlockKind::term);
  CHECK(plain_text(block_with(document, "A thing —")) == "A thing — of use.");
  CHECK(block_with(document, "More of it").kind == BlockKind::description);
  CHECK(block_with(document, "Key words").style == "reference");
  CHECK(block_with(document, "Key words").place.line == 12);
}

TEST_CASE("version 3 is read: numbers of the publisher, contents apart, cross-references as printed",
          "[documents][rfcxml]") {
  const auto document =
      read(R"(<rfc version="3" number="9999"><front><title>T</title><seriesInfo name="RFC" value="9999"/>
<date month="01" year="2023"/><toc><section><name>Contents</name><ul><li><t>4. Terminology</t></li></ul></section></toc></front>
<middle><section anchor="a" pn="section-4.1"><name>Terms</name><t><strong>Bold</strong> and
<xref target="RFC1" section="2.6" sectionFormat="of"/>.</t><dl><dt>x</dt><dd><t>y</t><dl><dt>in</dt><dd>ner</dd></dl></dd></dl>
</section></middle><back><references><reference anchor="RFC1"><front><title>One</title></front></reference></references>
<section pn="section-appendix.b"><name>App</name></section></back></rfc>)");
  CHECK(property(document, "number") == "9999");
  CHECK(block_with(document, "4. Terminology").kind == BlockKind::table_of_contents);
  CHECK(block_with(document, "Terms").number == "4.1");
  CHECK(block_with(document, "App").number == "B");
  CHECK(plain_text(block_with(document, "Bold")) == "Bold and Section 2.6 of [RFC1].");
  CHECK(block_with(document, "ner").level == 2);
}

TEST_CASE("entities that hold mark-up or other entities are refused, and nothing is fetched",
          "[documents][rfcxml]") {
  const auto with = [](const std::string& declaration, const std::string& body) {
    return "<!DOCTYPE rfc [" + declaration + "]><rfc><middle><section title='Terms'><t>" + body +
           "</t></section></middle></rfc>";
  };
  CHECK(refusal_of(with("<!ENTITY a 'xx'><!ENTITY b '&a;&a;'>", "&b;")).find("“b” holds mark-up") !=
        std::string::npos);
  CHECK(refusal_of(with("<!ENTITY a '<t/>'>", "&a;")).find("refused") != std::string::npos);
  CHECK(refusal_of(with("<!ENTITY a '&#38;a;'>", "&a;")).find("refused") != std::string::npos);
  CHECK(plain_text(block_with(read(with("<!ENTITY f SYSTEM 'file:///etc/hostname'>", "x&f;y")), "x")) ==
        "xy");
  CHECK(refusal_of(with("", "&nothing;")).find("nothing") != std::string::npos);
  CHECK(refusal_of("<!DOCTYPE rfc [<!ENTITY a 'x'>").find("does not end") != std::string::npos);
  CHECK(refusal_of("<html><body/></html>").find("<rfc> was expected") != std::string::npos);
  CHECK(refusal_of("<rfc><middle></rfc>").find("well-formed") != std::string::npos);
  CHECK(documents::without_doctype("<rfc><![CDATA[&a;]]>&lt;&#65;</rfc>", "x") ==
        "<rfc><![CDATA[&a;]]>&lt;&#65;</rfc>");
}
