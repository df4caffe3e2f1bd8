// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include "registry/codec/json.h"
#include "tests/catch.h"
#include "tests/random_entries.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

TEST_CASE("what native export writes is read back as it was", "[sources]") {
  CHECK(rc::check("entries survive a file of lines", [] {
    auto entries = *rc::gen::container<std::vector<TermEntry>>(4, entry());
    std::string lines;
    for (auto& item : entries) {
      item.provenance.format = "tbx";
      lines += codec::entry_to_json(item, 1) + '\n';
    }
    const Folder folder;
    const auto read = read_as("termreg", folder.write("e.jsonl", lines));
    RC_ASSERT(read.diagnostics.empty());
    RC_ASSERT(read.entries == entries);
  }));
}

TEST_CASE("a line that is no entry is said with its number, and the rest is read", "[sources]") {
  const std::string good =
      R"({"schema":1,"id":"a:b:c:1","status":"valid","languages":[{"language":"en","designations":[{"text":"x","kind":"term","acceptability":"preferred"}]}]})";
  const auto read = read_text("e.jsonl", "\n" + good + "\n{\"schema\":1,\n{}\n" + good);
  CHECK(read.entries.size() == 2);
  CHECK(read.count("termreg-line") == 2);
  CHECK(read.diagnostics.at(0).line == 3);
  CHECK(read.entries.at(0).provenance == Provenance{"termreg", "e.jsonl", 2});
}

TEST_CASE("texts of another hand are brought to N0", "[sources]") {
  const auto read = read_text(
      "e.jsonl",
      R"({"schema":1,"id":"a:b:c:1","status":"valid","languages":[{"language":"en","designations":[{"text":"  two\u00a0 words ","kind":"term","acceptability":"preferred"}]}]})");
  CHECK(section(read.entries.at(0), "en").designations[0].text == "two words");
}

TEST_CASE("a file whose first line is no JSON object is refused", "[sources]") {
  const Folder folder;
  CHECK(refusal("termreg", folder.write("e.jsonl", "[1,2]\n")).find("line 1: a JSON object") !=
        std::string::npos);
  CHECK(refusal("termreg", folder.write("e.jsonl", std::string(5 * 1024 * 1024, '{'))).find("4 MiB") !=
        std::string::npos);
}
