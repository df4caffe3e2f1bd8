// SPDX-License-Identifier: GPL-3.0-or-later
// One flipped bit in any file of a closed store is refused or harmless: never a wrong or a missing answer.
#include <fstream>
#include <map>
#include <random>

#include "registry/store/chain.h"
#include "registry/store/store.h"
#include "tests/catch.h"
#include "tests/recovery/child.h"
#include "tests/recovery/whole_content.h"
#include "tests/store/samples.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using namespace termreg::testing;
namespace fs = std::filesystem;

namespace {

constexpr int trials = 60;

std::string make_store(const fs::path& directory) {
  std::mt19937_64 random(11);
  const auto store = store::Store::open(directory);
  for (int set = 0; set < 6; ++set) {
    store::ChangeSet changes;
    for (int i = 0; i < 60; ++i)
      changes.puts.push_back({random_entry(random, std::to_string(random() % 90)), 0});
    changes.bodies = {{"ITU-T " + std::to_string(set), "title", "", ""}};
    store->apply(changes);
    if (set == 2) store->flush();
  }
  return store::sha256_hex(whole_content(*store));
}

std::vector<fs::path> files_of(const fs::path& directory) {
  std::vector<fs::path> files;
  for (const auto& item : fs::recursive_directory_iterator(directory))
    if (item.is_regular_file() && item.file_size() > 0) files.push_back(fs::relative(item.path(), directory));
  std::sort(files.begin(), files.end());
  return files;
}

void flip_bit(const fs::path& path, std::mt19937_64& random) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  const auto place = static_cast<std::streamoff>(random() % fs::file_size(path));
  file.seekg(place);
  const auto octet = file.get();
  file.seekp(place);
  file.put(static_cast<char>(octet ^ (1 << (random() % 8))));
}

}  // namespace

TEST_CASE("a flipped bit in any file of a closed store is refused or harmless, never silently wrong",
          "[recovery]") {
  const TemporaryDirectory directory;
  const auto whole = directory.path() / "whole", trial = directory.path() / "trial";
  const auto expected = make_store(whole);
  const auto files = files_of(whole);
  std::mt19937_64 random(12);
  std::map<std::string, int> outcomes;
  for (int i = 0; i < trials; ++i) {
    const auto& file = files[static_cast<std::size_t>(i) % files.size()];
    INFO("trial " << i << ", " << file);
    fs::remove_all(trial);
    fs::copy(whole, trial, fs::copy_options::recursive);
    flip_bit(trial / file, random);
    Child child({TERMREG_RECOVERY_WORKER, "read", trial.string()});
    const auto status = child.finish();
    if (status == 0) {
      CHECK(child.text() == expected + '\n');
      ++outcomes["harmless"];
    } else {
      // 3 is a refusal in words; an assertion of the engine (abort) is a refusal too, if a rude one.
      CHECK((status == 3 || status == -SIGABRT));
      ++outcomes[status == 3 ? "refused" : "aborted"];
    }
  }
  for (const auto& [outcome, count] : outcomes) UNSCOPED_INFO(outcome << ": " << count);
  CHECK(outcomes["refused"] + outcomes["aborted"] > trials / 3);
  WARN(trials << " flipped bits: " << outcomes["refused"] << " refused, " << outcomes["harmless"]
              << " harmless, " << outcomes["aborted"] << " aborted by the engine");
}
