// SPDX-License-Identifier: GPL-3.0-or-later
// conflict_scan FILE.csv [RUNS]
// conflict_scan --entries N [RUNS]
//
// How fast a whole registry is scanned for conflicts (all kinds), beside the least that such a scan
// must do, in the same run; and how fast the findings follow when one entry is saved. The file is imported, or N made-up
// entries (synthetic.h) are written, into a store under the system's directory for temporary files, which is removed
// again. Each of RUNS (default 3) measures
//
//   floor    every entry read from the store and decoded, the words of its definitions taken apart; as many
//            threads as the scan uses would halve it, this is one
//   scan     conflicts::Survey: what `termreg conflicts` does between opening the store and printing; the texts of
//            findings are made when they are printed
//   text     the texts of all findings
//   keep     a scan whose findings are written into the store: what `termreg conflicts` does after an import
//   answer   the first 25 findings with all counts, out of the store: what a server does after a start
//
// and prints seconds, processor time of all threads, findings, and the peak of memory so far (the import's
// own peak is printed first, because it counts too). Then a word is added to the definition of 400 entries, one after
// the other, by synced writes that the findings follow: milliseconds of Store::apply at the 50th and 99th percentile, and
// how many left the findings behind. Of made-up near copies it says how many were told, and of how many it had to be.
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/ingest/import.h"
#include "registry/codec/json.h"
#include "registry/conflicts/upkeep.h"
#include "registry/text/words.h"
#include "tools/bench/synthetic.h"

namespace {

namespace fs = std::filesystem;
using namespace termreg;
using Clock = std::chrono::steady_clock;

double megabytes_peak() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

// Runs `work`, which gives a number of things, and prints a row.
template <typename Work>
double measured(const char* what, const char* things, const Work& work) {
  const auto start = Clock::now();
  const auto processor = std::clock();
  const std::size_t count = work();
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  fmt::print("{:<8}{:>8.2f} s{:>8.2f} s of processor time{:>10} {}; peak memory {:.0f} MiB\n", what, seconds,
             static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC, count, things, megabytes_peak());
  std::fflush(stdout);
  return seconds;
}

std::size_t words_in(const store::Store& store) {
  std::size_t count = 0;
  store.each_entry([&](std::string_view /*id*/, std::string_view json) {
    const auto entry = codec::entry_from_json(json).entry;
    for (const auto& section : entry.languages)
      for (const auto& definition : section.definitions) count += text::words(definition.text).size();
    return true;
  });
  return count;
}

double percentile(std::vector<double> sorted, double share) {
  std::sort(sorted.begin(), sorted.end());
  return sorted.empty() ? 0
                        : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

std::vector<std::string> some_ids(const store::Store& store, std::size_t wanted) {
  std::vector<std::string> all, out;
  store.each_entry([&](std::string_view id, std::string_view /*json*/) {
    all.emplace_back(id);
    return true;
  });
  const std::size_t step = std::max<std::size_t>(all.size() / wanted, 1);
  for (std::size_t i = step / 2; i < all.size(); i += step) out.push_back(all[i]);
  return out;
}

bool is_level(store::Store& store) {
  const auto level = store.findings()->level();
  return level && level->head == store.head();
}

// Somebody saves an entry, and wants to see what it clashes with now.
void measure_edits(store::Store& store, conflicts::Upkeep& upkeep) {
  constexpr std::size_t wanted = 400;
  std::vector<double> milliseconds;
  std::size_t behind = 0;
  for (const std::string& id : some_ids(store, wanted)) {
    auto entry = codec::entry_from_json(store.get(*EntryId::parse(id))->json).entry;
    if (entry.languages.empty() || entry.languages.front().definitions.empty()) continue;
    entry.languages.front().definitions.front().text += " or " + id.substr(id.size() - 3);
    store::ChangeSet change;
    change.puts.push_back({std::move(entry), 0});
    const auto start = Clock::now();
    store.apply(change);
    milliseconds.push_back(1000 * std::chrono::duration<double>(Clock::now() - start).count());
    if (is_level(store)) continue;
    ++behind;
    (void)upkeep.list({}, {0, 0}, {});
  }
  fmt::print(
      "edit: p50 {:.1f} ms, p99 {:.1f} ms, longest {:.1f} ms over {} edits; {} left the findings behind\n",
      percentile(milliseconds, 0.5), percentile(milliseconds, 0.99), percentile(milliseconds, 1),
      milliseconds.size(), behind);
}

void measure_kept(store::Store& store) {
  {
    conflicts::Upkeep upkeep(store);
    measured("keep", "findings", [&] { return upkeep.list({}, {0, 0}, {}).total; });
  }
  conflicts::Upkeep upkeep(store);
  measured("answer", "findings", [&] { return upkeep.list({}, {0, 25, Facets::counted}, {}).total; });
  upkeep.follow_changes();
  upkeep.run_beside();
  store::ChangeSet first;  // a change of an entry: from then on a survey is there
  first.puts.push_back(
      {codec::entry_from_json(store.get(*EntryId::parse(some_ids(store, 1).front()))->json).entry, 0});
  first.puts.front().entry.languages.front().designations.front().text += " anew";
  measured("load", "findings", [&] {
    store.apply(first);
    return upkeep.list({}, {0, 0}, {}).total;
  });
  measure_edits(store, upkeep);
}

using NearCopies = std::vector<std::pair<EntryId, EntryId>>;

bool is_found(const conflicts::Survey& survey, const EntryId& one, const EntryId& other) {
  const auto findings = survey.table().of_entry(one.text());
  return std::any_of(findings.begin(), findings.end(), [&](const Finding* finding) {
    return finding->code == FindingCode::c5_synonym_split &&
           std::find(finding->entries.begin(), finding->entries.end(), other) != finding->entries.end();
  });
}

// What one changed word takes below the threshold, or a rule keeps apart, is no near copy: comparing the two alone tells.
void tell_found(const conflicts::Survey& survey, const store::Store& store, const NearCopies& planted) {
  if (planted.empty()) return;
  const auto weights = survey.weights();
  std::size_t found = 0, alike = 0, alike_found = 0;
  for (const auto& [one, other] : planted) {
    const bool told = is_found(survey, one, other);
    const auto finding =
        conflicts::compare_entries(codec::entry_from_json(store.get(one)->json).entry,
                                   codec::entry_from_json(store.get(other)->json).entry, weights);
    const bool counts = finding.code == FindingCode::c5_synonym_split;
    found += told ? 1 : 0;
    alike += counts ? 1 : 0;
    alike_found += counts && told ? 1 : 0;
  }
  fmt::print("{} of {} planted near copies told; {} of the {} that are C5 when they are compared alone\n",
             found, planted.size(), alike_found, alike);
}

NearCopies write_entries(store::Store& store, std::size_t entries) {
  constexpr std::size_t batch = 2000;
  constexpr std::uint32_t seed = 5;
  bench::SyntheticEntries source(seed);
  for (std::size_t made = 0; made < entries;) {
    store::ChangeSet changes;
    changes.sync = false;
    for (std::size_t i = 0; i < batch && made < entries; ++i, ++made)
      changes.puts.push_back({source.next(), 0});
    store.apply(changes);
  }
  store.flush();
  return source.near_copies();
}

void run(const std::string& file, std::size_t entries, const fs::path& place, int runs) {
  const auto store = store::Store::open(place);
  NearCopies planted;
  measured("import", "entries", [&]() -> std::size_t {
    if (file.empty()) {
      planted = write_entries(*store, entries);
      return entries;
    }
    ingest::ImportRequest request;
    request.paths = {file};
    return ingest::run(request, *store, nullptr).added;
  });
  std::unique_ptr<conflicts::Survey> survey;
  for (int i = 0; i < runs; ++i) {
    survey.reset();
    const auto floor = measured("floor", "words", [&] { return words_in(*store); });
    const auto scan = measured("scan", "findings", [&] {
      survey = std::make_unique<conflicts::Survey>(*store);
      return survey->table().size();
    });
    measured("text", "bytes", [&] {
      std::size_t bytes = 0;
      for (const Finding* finding : survey->table().in_order())
        bytes += survey->table().worded(*finding).why.size();
      return bytes;
    });
    fmt::print("scan takes {:.2f} of the floor\n", scan / floor);
  }
  tell_found(*survey, *store, planted);
  survey.reset();
  measure_kept(*store);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: conflict_scan FILE.csv [RUNS] | conflict_scan --entries N [RUNS]\n");
    return 2;
  }
  const auto place = fs::temp_directory_path() / ("termreg-scan-" + std::to_string(getpid()));
  int status = 0;
  try {
    const bool made_up = std::string_view(argv[1]) == "--entries" && argc > 2;
    const int at = made_up ? 3 : 2;
    run(made_up ? std::string{} : argv[1], made_up ? std::stoul(argv[2]) : 0, place,
        argc > at ? std::stoi(argv[at]) : 3);
  } catch (const std::exception& error) {
    fmt::print(stderr, "conflict_scan: {}\n", error.what());
    status = 5;
  }
  fs::remove_all(place);
  return status;
}
