// SPDX-License-Identifier: GPL-3.0-or-later
// search_quality FILE [SEED [QUERIES [misses]]]
//
// How well and how fast designations and meanings are found. Reads a glossary into an empty registry, makes
// QUERIES (default 1,000) queries of every kind from it by SEED (default 1; tools/bench/perturb.h says how) and
// prints a row a kind:
//   success@1   share of queries whose first hit carries the designation (meaning: is the entry) they were made
//               from; an entry with a designation equal at N2 counts, as nobody could tell which was meant
//   MRR@10      mean of 1/rank of the first such hit, 0 beyond the tenth
//   p50, p99    of one query in process, in milliseconds: terms by the table of designations, ten entries;
//               meaning by Registry::search, ten hits rendered
// then the mean over the kinds of slips (typo to abbreviation, without two typos), and the table's size. With
// `misses` every query whose first hit is wrong is printed as well.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <limits>
#include <set>
#include <unordered_map>

#include "indexer/ingest/import.h"
#include "indexer/search/xapian_index.h"
#include "registry/codec/json.h"
#include "registry/registry.h"
#include "registry/text/keys.h"
#include "tools/bench/perturb.h"

namespace {

namespace fs = std::filesystem;
using namespace termreg;
using bench::Dice;
using bench::Perturbation;
using Clock = std::chrono::steady_clock;

constexpr std::uint32_t page = 10;
bool show_misses = false;

struct Glossary {
  struct Text {
    std::string text;
    std::string entry;
  };
  std::vector<Text> designations, definitions;
  std::unordered_map<std::string, std::set<std::string>> entries_of;  // N2 of a designation -> ids
};

struct Query {
  std::string text;
  std::set<std::string> right;  // ids
  std::string from;
};

struct Figures {
  std::size_t queries = 0;
  double success = 0, mrr = 0, p50 = 0, p99 = 0;
};

Glossary read(const store::Store& store) {
  Glossary glossary;
  store.each_entry([&](std::string_view id, std::string_view json) {
    const auto entry = codec::entry_from_json(json).entry;
    for (const auto& section : entry.languages) {
      for (const auto& designation : section.designations) {
        glossary.designations.push_back({designation.text, std::string(id)});
        glossary.entries_of[text::ladder_keys(designation.text).loose.bytes()].emplace(id);
      }
      for (const auto& definition : section.definitions)
        glossary.definitions.push_back({definition.text, std::string(id)});
    }
    return true;
  });
  return glossary;
}

std::vector<Query> make_queries(const Glossary& glossary, Perturbation kind, std::uint64_t seed,
                                std::size_t wanted) {
  Dice dice(seed * 1000 + static_cast<std::uint64_t>(kind));
  const bool meaning = kind == Perturbation::half_meaning;
  const auto& texts = meaning ? glossary.definitions : glossary.designations;
  std::vector<Query> queries;
  for (std::size_t tries = 0; queries.size() < wanted && tries < 400 * wanted && !texts.empty(); ++tries) {
    const auto& from = texts[dice.under(texts.size())];
    auto text = bench::perturbed(from.text, kind, dice);
    if (!text) continue;
    // A slip that gives another designation of the glossary asks for that one.
    const auto key = text::ladder_keys(*text).loose.bytes();
    if (!meaning && kind != Perturbation::exact && glossary.entries_of.contains(key)) continue;
    if (meaning)
      queries.push_back({std::move(*text), {from.entry}, from.text});
    else
      queries.push_back(
          {std::move(*text), glossary.entries_of.at(text::ladder_keys(from.text).loose.bytes()), from.text});
  }
  return queries;
}

template <typename Ask>
Figures measure(const std::vector<Query>& queries, const Ask& ask) {
  Figures figures;
  std::vector<double> times;
  for (const auto& query : queries) {
    const auto start = Clock::now();
    const std::vector<std::string> ids = ask(query.text);
    if (show_misses && (ids.empty() || !query.right.contains(ids.front())))
      fmt::print("  missed: {}  for: {}  first: {}\n", query.text, query.from,
                 ids.empty() ? "-" : ids.front());
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    for (std::size_t rank = 0; rank < ids.size() && rank < page; ++rank) {
      if (!query.right.contains(ids[rank])) continue;
      if (rank == 0) figures.success += 1;
      figures.mrr += 1.0 / static_cast<double>(rank + 1);
      break;
    }
  }
  std::sort(times.begin(), times.end());
  figures.queries = queries.size();
  if (times.empty()) return figures;
  const auto count = static_cast<double>(queries.size());
  figures.success /= count;
  figures.mrr /= count;
  figures.p50 = times[times.size() / 2];
  figures.p99 = times[times.size() * 99 / 100];
  return figures;
}

void print(const char* name, const Figures& f) {
  fmt::print("{:<28}{:>8}{:>11.3f}{:>9.3f}{:>10.4f}{:>10.4f}\n", name, f.queries, f.success, f.mrr, f.p50,
             f.p99);
}

Figures terms(const designations::Table& table, const std::vector<Query>& queries) {
  return measure(queries, [&](const std::string& text) {
    std::vector<std::string> ids;
    for (const auto& match : table.find({text, {}, page, {}})) ids.push_back(match.entry.text());
    return ids;
  });
}

Figures meanings(const Registry& registry, const std::vector<Query>& queries) {
  return measure(queries, [&](const std::string& text) {
    termreg::Query query;
    query.text = text;
    query.mode = SearchMode::meaning;
    query.limit = page;
    query.facets = Facets::left_out;
    std::vector<std::string> ids;
    for (const auto& hit : registry.search(query).hits) ids.push_back(hit.id.text());
    return ids;
  });
}

void compare_terms(store::Store& store, const Glossary& glossary, std::uint64_t seed, std::size_t wanted) {
  const auto start = Clock::now();
  const designations::Table table(store);
  const auto loading = std::chrono::duration<double>(Clock::now() - start).count();
  double success = 0, mrr = 0;
  std::size_t kinds = 0;
  for (const auto& [kind, name] : bench::perturbations()) {
    if (kind == Perturbation::half_meaning) continue;
    const auto figures = terms(table, make_queries(glossary, kind, seed, wanted));
    print(name, figures);
    if (kind == Perturbation::exact || kind == Perturbation::two_typos || figures.queries == 0) continue;
    success += figures.success;
    mrr += figures.mrr;
    ++kinds;
  }
  const auto count = static_cast<double>(std::max<std::size_t>(kinds, 1));
  fmt::print("{:<28}{:>8}{:>11.3f}{:>9.3f}\n", "mean of the slips", kinds, success / count, mrr / count);
  fmt::print(
      "table: {} designations, {:.0f} bytes each, loaded in {:.2f} s\n", table.size(),
      static_cast<double>(table.memory_bytes()) / static_cast<double>(std::max<std::size_t>(table.size(), 1)),
      loading);
}

void run(const fs::path& file, std::uint64_t seed, std::size_t wanted, const fs::path& place) {
  const auto store = store::Store::open(place / "store");
  ingest::ImportRequest request;
  request.paths = {file};
  (void)ingest::run(request, *store, nullptr);
  const auto glossary = read(*store);
  fmt::print("{}: {} designations, {} definitions, seed {}\n", file.filename().string(),
             glossary.designations.size(), glossary.definitions.size(), seed);
  fmt::print("{:<28}{:>8}{:>11}{:>9}{:>10}{:>10}\n", "kind", "queries", "success@1", "MRR@10", "p50 ms",
             "p99 ms");
  compare_terms(*store, glossary, seed, wanted);
  const auto index = search::open_index(place / "index", *store);
  index->wait_for(store->head().sequence, std::numeric_limits<std::uint32_t>::max());
  const Registry registry(*store, index.get());
  print("meaning: half of the words",
        meanings(registry, make_queries(glossary, Perturbation::half_meaning, seed, wanted)));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 5) {
    fmt::print(stderr, "usage: search_quality FILE [SEED [QUERIES [misses]]]\n");
    return 2;
  }
  show_misses = argc == 5 && std::string_view(argv[4]) == "misses";
  const auto place = fs::temp_directory_path() / ("termreg-search-quality-" + std::to_string(::getpid()));
  fs::create_directories(place);
  int status = 0;
  try {
    run(argv[1], argc > 2 ? std::stoull(argv[2]) : 1, argc > 3 ? std::stoull(argv[3]) : 1000, place);
  } catch (const std::exception& error) {
    fmt::print(stderr, "search_quality: {}\n", error.what());
    status = 1;
  }
  fs::remove_all(place);
  return status;
}
