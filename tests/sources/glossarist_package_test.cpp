// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/sources/reading.h"
#include "tests/sources/stored_zip.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

const std::string metadata = "shortname: ports\ntitle: Port words\nversion: 2.0.0\nowner: Port Office\n";

std::string whole(const std::string& id, const std::string& term) {
  return "---\ndata:\n  identifier: '" + id +
         "'\n---\ndata:\n  language_code: eng\n  terms:\n  - designation: " + term +
         "\n  definition:\n  - content: about " + term + "\n";
}

}  // namespace

TEST_CASE("a Glossarist package gives the concepts of its members as its publication's", "[sources][gcr]") {
  const auto read = read_text(
      "ports.gcr", stored_zip({{"metadata.yaml", metadata},
                               {"concepts/1.yaml", whole("1", "quay")},
                               {"concepts/2.yaml", "termid: 2\neng:\n  terms:\n  - designation: pier\n"},
                               {"compiled/tbx/1.tbx", "<tbx/>"},
                               {"images/x.png", "\x89PNG"}}));
  CHECK(read.diagnostics.empty());
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[0].id.text() == "port-office:port-words:2.0.0:1");
  CHECK(section(read.entries[0], "en").definitions.at(0).text == "about quay");
  CHECK(section(read.entries[1], "en").designations.at(0).text == "pier");
  CHECK(read.entries[0].provenance == Provenance{"gcr", "ports.gcr", 2});
}

TEST_CASE("a package whose languages are members of their own joins them to their concepts",
          "[sources][gcr]") {
  const auto read = read_text(
      "p.gcr",
      stored_zip(
          {{"register.yaml", "id: urn:x:ports\nname: Ports\nowner: PO\n"},
           {"concepts/a.yaml",
            "data:\n  identifier: '7'\n  localized_concepts:\n    eng: e-1\n    heb: h-1\n    fra: gone\n"},
           {"localized_concepts/e-1.yaml",
            "id: e-1\ndata:\n  language_code: eng\n  terms:\n  - designation: quay\n"},
           {"localized_concepts/h-1.yaml",
            "id: h-1\ndata:\n  language_code: heb\n  terms:\n  - designation: רציף\n"},
           {"localized_concepts/lost.yaml",
            "id: lost\ndata:\n  language_code: eng\n  terms:\n  - designation: x\n"}}));
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].languages.size() == 2);
  CHECK(section(read.entries[0], "he").designations.at(0).text == "רציף");
  CHECK(read.count("glossarist-localization-missing") == 1);
  CHECK(read.count("glossarist-concept-missing") == 1);
}

TEST_CASE("a bad member of a package is said, and the others are read", "[sources][gcr]") {
  const auto read = read_text("p.gcr", stored_zip({{"metadata.yaml", metadata},
                                                   {"concepts/1.yaml", "a: [\n"},
                                                   {"concepts/2.yaml", "a: &x [1]\nb: *x\n"},
                                                   {"concepts/3.yaml", whole("3", "buoy")}}));
  CHECK(read.entries.size() == 1);
  CHECK(read.count("glossarist-member-unreadable") == 2);
}

TEST_CASE("a package that points out of itself, or holds no concept, is refused", "[sources][gcr]") {
  const Folder folder;
  CHECK(refusal("gcr", folder.write("a.gcr", stored_zip({{"metadata.yaml", metadata},
                                                         {"../concepts/1.yaml", "a: 1\n"}})))
            .find("points out") != std::string::npos);
  CHECK(refusal("gcr", folder.write("b.gcr", stored_zip({{"metadata.yaml", metadata}})))
            .find("no Glossarist concept") != std::string::npos);
  CHECK(sources::recognise(folder.write("c.gcr", stored_zip({{"other/document.xml", "<x/>"}}))) == nullptr);
}

TEST_CASE("a package gives the entries that its directory gives", "[sources][gcr]") {
  const Folder folder;
  const std::string registered = "schema_type: glossarist\nid: ports\nname: Ports\nowner: PO\nversion: '3'\n";
  const std::vector<std::pair<std::string, std::string>> members{{"register.yaml", registered},
                                                                 {"concepts/1.yaml", whole("1", "quay")},
                                                                 {"concepts/2.yaml", whole("2", "pier")}};
  Collected of_directory;
  const auto reader = sources::source_format("glossarist").make();
  for (const auto& [name, text] : members) reader->read({folder.write(name, text), {}}, of_directory);
  auto of_package = read_as("gcr", folder.write("ports.gcr", stored_zip(members)));
  REQUIRE(of_package.entries.size() == of_directory.entries.size());
  for (std::size_t at = 0; at < of_package.entries.size(); ++at) {
    of_package.entries[at].provenance = of_directory.entries[at].provenance;
    CHECK(of_package.entries[at] == of_directory.entries[at]);
  }
}
