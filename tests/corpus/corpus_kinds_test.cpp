// SPDX-License-Identifier: GPL-3.0-or-later
// Which kinds of conflict the corpus shows.
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "registry/model/names.h"
#include "registry/registry.h"
#include "tests/catch.h"
#include "tests/corpus/corpus_reading.h"
#include "tests/temporary_directory.h"

namespace termreg::tests {
namespace {

std::set<std::string> codes_in(const std::string& text) {
  std::set<std::string> codes;
  for (auto at = text.find('C'); at != std::string::npos; at = text.find('C', at + 1)) {
    const auto end = text.find_first_not_of("0123456789", at + 1);
    const auto length = (end == std::string::npos ? text.size() : end) - at;
    if (length > 1) codes.insert(text.substr(at, length));
  }
  return codes;
}

// The first cells of the table under the heading.
std::set<std::string> kinds_that_the_readme_names() {
  std::ifstream in(corpus_folder() / "README.md");
  std::set<std::string> kinds;
  bool is_there = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("## ")) is_there = line == "## Clashes that it shows";
    if (is_there && line.starts_with("| C")) kinds.merge(codes_in(line.substr(0, line.find('|', 1))));
  }
  return kinds;
}

std::set<std::string> kinds_shown() {
  testing::TemporaryDirectory directory;
  const auto store = store::Store::open(directory.path() / "store", {0});
  store::ChangeSet changes;
  for (const auto& entry : corpus().entries) changes.puts.push_back({entry, {}});
  store->apply(changes);
  Registry registry(*store, nullptr, people::PasswordCost::least);
  std::set<std::string> kinds;
  for (const auto& [code, count] : registry.list_conflicts({}, {0, 0, Facets::counted}).by_code)
    if (count > 0) kinds.insert(std::string(name(code)));
  return kinds;
}

}  // namespace

TEST_CASE("the corpus shows every kind of conflict, and its README says where", "[corpus]") {
  std::set<std::string> all;
  for (int number = 1; number <= 24; ++number) all.insert("C" + std::to_string(number));
  CHECK(kinds_shown() == all);
  CHECK(kinds_that_the_readme_names() == all);
}

}  // namespace termreg::tests
