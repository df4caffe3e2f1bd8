// SPDX-License-Identifier: GPL-3.0-or-later
// The process that the recovery tests kill, or let read files they have damaged.
//
//   recovery_worker write STORE SEED    opens, prints "open", then writes for ever; after each acknowledged
//                                       change set it prints "SEQUENCE CHAIN"
//   recovery_worker import DIR FIRST    opens DIR/store and the index in DIR/index that follows it, prints
//                                       "open", then imports DIR/N.csv for N = FIRST, FIRST+1, … for ever;
//                                       after each acknowledged import it prints "N SEQUENCE CHAIN"
//   recovery_worker findings STORE SEED opens and prints "open", then works on entries for ever as an editor does, with
//                                       the findings following, scanned and sometimes left behind; prints as `write`
//   recovery_worker read STORE          prints the SHA-256 of all content; exit 0
// Exit 3 and a sentence on stderr if the store refuses.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <string_view>

#include "indexer/ingest/import.h"
#include "indexer/search/xapian_index.h"
#include "registry/conflicts/upkeep.h"
#include "registry/model/error.h"
#include "registry/store/chain.h"
#include "registry/store/store.h"
#include "tests/recovery/clashing_entries.h"
#include "tests/recovery/import_files.h"
#include "tests/recovery/whole_content.h"
#include "tests/store/samples.h"

namespace {

using namespace termreg;

void acknowledge(const store::Head& head) {
  std::cout << head.sequence << ' ' << head.chain << std::endl;
}

// The definition tells after which change it was written, so that a reader can tell an old text from a new
// one.
store::ChangeSet random_changes(std::mt19937_64& random, std::uint64_t sequence) {
  store::ChangeSet changes;
  for (auto n = 1 + random() % 20; n > 0; --n) {
    auto entry = testing::random_entry(random, std::to_string(random() % 300));
    entry.languages.front().definitions.front().text = "after " + std::to_string(sequence);
    changes.puts.push_back({std::move(entry), 0});
  }
  for (auto n = random() % 3; n > 0; --n)
    changes.removes.push_back({testing::id_of(std::to_string(random() % 300)), 0});
  return changes;
}

[[noreturn]] void write_for_ever(const std::string& directory, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto store = store::Store::open(directory);
  std::cout << "open" << std::endl;
  for (;;) {
    const bool bulk = random() % 4 == 0;
    for (int n = bulk ? 3 : 1; n > 0; --n) {
      auto changes = random_changes(random, store->head().sequence);
      changes.sync = !bulk;
      store->apply(changes);
    }
    if (bulk) store->flush();
    acknowledge(store->head());
  }
}

[[noreturn]] void import_for_ever(const std::filesystem::path& directory, std::uint64_t first) {
  const auto store = store::Store::open(directory / "store");
  const auto index = search::open_index(directory / "index", *store);
  std::cout << "open" << std::endl;
  for (auto number = first;; ++number) {
    ingest::ImportRequest request;
    request.paths = {testing::write_import_file(directory, number)};
    (void)ingest::run(request, *store, nullptr);
    std::cout << number << ' ';
    acknowledge(store->head());
  }
}

[[noreturn]] void edit_for_ever(const std::string& directory, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto store = store::Store::open(directory);
  conflicts::Upkeep upkeep(*store);
  upkeep.follow_changes();
  std::cout << "open" << std::endl;
  for (;;) {
    const auto what = random() % 16;
    if (what < 3) (void)upkeep.list({}, {}, "2026-11-28");
    const bool many = what == 15;
    store::ChangeSet changes;
    for (auto n = many ? conflicts::most_entries_of_update + 1 : 1 + random() % 3; n > 0; --n)
      changes.puts.push_back({testing::clashing_entry(random), 0});
    if (what == 4) changes.removes.push_back({testing::clashing_entry(random).id, 0});
    changes.sync = !many;
    store->apply(changes);
    if (many) store->flush();
    acknowledge(store->head());
  }
}

int read_all(const std::string& directory) {
  const auto store = store::Store::open(directory);
  std::cout << store::sha256_hex(testing::whole_content(*store)) << std::endl;
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  try {
    if (words.size() == 3 && words[0] == "write") write_for_ever(words[1], std::stoull(words[2]));
    if (words.size() == 3 && words[0] == "import") import_for_ever(words[1], std::stoull(words[2]));
    if (words.size() == 3 && words[0] == "findings") edit_for_ever(words[1], std::stoull(words[2]));
    if (words.size() == 2 && words[0] == "read") return read_all(words[1]);
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
  std::cerr
      << "usage: recovery_worker write STORE SEED | import DIR FIRST | findings STORE SEED | read STORE\n";
  return 2;
}
