// SPDX-License-Identifier: GPL-3.0-or-later
// The drafts of the corpus: each is read in the layout of its house, and what is expected of a check points at
// words that stand there.
#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/corpus/corpus_reading.h"

namespace termreg::tests {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> lines_of(const fs::path& file) {
  std::vector<std::string> lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

fs::path drafts_folder() {
  return corpus_folder() / "drafts";
}

// First designations of the entries that a draft gives.
std::set<std::string> terms_of(const std::string& draft) {
  std::set<std::string> terms;
  for (const auto& entry : read_files(drafts_folder()).entries)
    if (entry.provenance.file == draft) terms.insert(headword(entry)->text);
  return terms;
}

}  // namespace

TEST_CASE("the drafts of the corpus give the terms of their clause 3, each in the layout of its house",
          "[corpus]") {
  const auto itu = terms_of("itu-t-avatar-interoperability.md");
  for (const auto* term : {"accessibility", "interoperability", "overlay network", "avatar package",
                           "home world", "guest world", "digital asset", "gesture set"}) {
    CAPTURE(term);
    CHECK(itu.contains(term));
  }
  const auto iso = terms_of("iso-digital-twin-exchange.adoc");
  for (const auto* term : {"twin exchange", "handover record", "twin broker", "exchange profile",
                           "twin surroundings", "twin lease", "coordinate reference system"}) {
    CAPTURE(term);
    CHECK(iso.contains(term));
  }
  const auto etsi = terms_of("etsi-haptic-media.html");
  for (const auto* term : {"haptic track", "shared space", "split rendering", "touch budget", "touch horizon",
                           "User Equipment"}) {
    CAPTURE(term);
    CHECK(etsi.contains(term));
  }
}

TEST_CASE("what is expected of a draft of the corpus names words that stand in that line of it", "[corpus]") {
  std::set<std::string> codes;
  for (const auto* draft :
       {"itu-t-avatar-interoperability.md", "iso-digital-twin-exchange.adoc", "etsi-haptic-media.html"}) {
    const auto lines = lines_of(drafts_folder() / draft);
    const auto expected = read_table((drafts_folder() / draft).replace_extension(".expected.tsv"));
    CHECK(expected.size() >= 8);
    bool has_clean_passage = false;
    for (const auto& row : expected) {
      CAPTURE(draft, row.at("code"), row.at("words"));
      const auto line = std::stoul(row.at("line"));
      REQUIRE(line >= 1);
      REQUIRE(line <= lines.size());
      CHECK(lines[line - 1].find(row.at("words")) != std::string::npos);
      CHECK_FALSE(row.at("why").empty());
      if (row.at("code") == "none")
        has_clean_passage = true;
      else
        codes.insert(row.at("code"));
    }
    CHECK(has_clean_passage);
  }
  CHECK(codes == std::set<std::string>{"D1", "D10", "D3", "D4", "D5", "D6", "D7", "D8", "D9"});
}

}  // namespace termreg::tests
