// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

TEST_CASE("an extract of definitions gives designations, scope, clause and link", "[sources][webref]") {
  const auto read =
      read_text("sample-1.json",
                R"json({"spec": {"title": "Sample", "url": "https://www.w3.org/TR/sample-1/"}, "dfns": [
 {"id": "anchor", "href": "https://www.w3.org/TR/sample-1/#anchor", "linkingText": ["anchor", "anchors"],
  "localLinkingText": ["a point"], "type": "dfn", "for": [], "access": "public",
  "heading": {"title": "Terms", "number": "2.1"}, "definedIn": "prose"},
 {"id": "dom-x-delete", "linkingText": ["delete()"], "localLinkingText": [], "type": "method", "for": ["X", "Y"]},
 {"id": "nothing", "linkingText": []}]
})json");
  REQUIRE(read.entries.size() == 2);
  CHECK(read.errors() == 1);
  const auto& anchor = read.at("anchor");
  CHECK(anchor.document == "W3C sample-1");
  CHECK(anchor.clause == "2.1");
  CHECK(anchor.languages.at(0).designations.size() == 3);
  CHECK(anchor.languages.at(0).designations.at(2).text == "a point");
  CHECK(anchor.languages.at(0).definitions.empty());
  CHECK(anchor.sources.at(0).link == "https://www.w3.org/TR/sample-1/#anchor");
  CHECK(read.at("dom-x-delete").languages.at(0).designations.at(0).kind == DesignationKind::symbol);
  CHECK(extra(read.at("dom-x-delete").extras, "dfn-for") == "X, Y");
}

TEST_CASE("the entry of an index names the file that has the definitions, and a bare list is read too",
          "[sources][webref]") {
  const auto index = read_text("x.json", R"json({"spec": {"title": "S"}, "dfns": "dfns/x.json"})json");
  CHECK(index.entries.empty());
  CHECK(index.count("webref-index") == 1);
  CHECK(read_text("y.json", R"json([{"id": "a", "linkingText": ["a"], "type": "dfn"}])json").entries.size() ==
        1);
  const Folder folder;
  CHECK(refusal("webref", folder.write("z.json", R"json({"spec": {}, "dfns": 3})json"))
            .find("neither a list") != std::string::npos);
  CHECK(refusal("webref", folder.write("z.json", R"json({"spec": {}, "dfns": [)json")).ends_with('.'));
}

TEST_CASE("the real extracts are read in all three shapes", "[sources][webref]") {
  if (const auto file = shared_data("w3c+webref/ed/dfns/capability-delegation.json"))
    CHECK(read_as("webref", *file).entries.size() == 1);
  if (const auto file = shared_data("w3c+webref/ed/dfns/webxr.json")) {
    const auto read = read_as("webref", *file);
    CHECK(read.entries.empty());
    CHECK(read.count("webref-index") == 1);
  }
  if (const auto file = shared_data("w3c+webref/ed/dfns/anchors.json"))
    CHECK(read_as("webref", *file).entries.size() > 10);
}
