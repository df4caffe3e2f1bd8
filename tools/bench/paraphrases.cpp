// SPDX-License-Identifier: GPL-3.0-or-later
// paraphrases CORPUS QUERIES.tsv [misses]
//
// How well a description in somebody's own words finds its term: imports CORPUS into an empty registry, asks every
// line of QUERIES.tsv (description TAB designation; '#' begins a comment) in the mode "meaning", and prints
//   success@1   share of descriptions whose first hit has the designation
//   MRR@10      mean of 1/rank of the first such hit, 0 beyond the tenth
// Descriptions were written without looking at the definitions' wording; nothing may be tuned to them. With `misses`
// every description whose first hit is another is printed as well.
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <limits>
#include <unordered_map>
#include <unordered_set>

#include "indexer/ingest/import.h"
#include "indexer/search/xapian_index.h"
#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "registry/registry.h"
#include "registry/text/keys.h"

namespace {

namespace fs = std::filesystem;
using namespace termreg;

constexpr std::uint32_t page = 10;

struct Description {
  std::string text;
  std::string designation;
};

std::string key_of(std::string_view designation) {
  return std::string(text::match_key(designation).bytes());
}

using Ids = std::unordered_set<std::string>;

// The entries of each designation, by its N1 key.
std::unordered_map<std::string, Ids> entries_by_designation(const store::Store& store) {
  std::unordered_map<std::string, Ids> entries;
  store.each_entry([&](std::string_view id, std::string_view json) {
    for (const auto& section : codec::entry_from_json(json).entry.languages)
      for (const auto& designation : section.designations) entries[key_of(designation.text)].emplace(id);
    return true;
  });
  return entries;
}

std::vector<Description> read(const char* file) {
  std::ifstream in(file);
  if (!in) throw Error(ErrorCode::bad_input, fmt::format("The file {} cannot be opened.", file));
  std::vector<Description> all;
  for (std::string line; std::getline(in, line);) {
    const auto tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string::npos) continue;
    all.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return all;
}

// From 1; 0 if the entries are not on the page.
std::size_t rank_of(const Ids& right, const std::vector<Hit>& hits) {
  for (std::size_t i = 0; i < hits.size(); ++i)
    if (right.contains(hits[i].id.text())) return i + 1;
  return 0;
}

void run(const fs::path& corpus, const char* queries, bool show_misses, const fs::path& place) {
  const auto store = store::Store::open(place / "store");
  const auto index = search::open_index(place / "index", *store);
  ingest::ImportRequest request;
  request.paths = {corpus};
  const auto report = ingest::run(request, *store, nullptr);
  index->wait_for(report.sequence, std::numeric_limits<std::uint32_t>::max());
  const Registry registry(*store, index.get());
  const auto entries = entries_by_designation(*store);
  double success = 0, mrr = 0;
  const auto descriptions = read(queries);
  for (const auto& description : descriptions) {
    const auto right = entries.find(key_of(description.designation));
    if (right == entries.end())
      throw Error(ErrorCode::bad_input,
                  "No entry of the corpus has the designation \"" + description.designation + "\".");
    Query query;
    query.text = description.text;
    query.mode = SearchMode::meaning;
    query.limit = page;
    const auto hits = registry.search(query).hits;
    const auto rank = rank_of(right->second, hits);
    if (rank == 1) success += 1;
    if (rank > 0) mrr += 1.0 / static_cast<double>(rank);
    if (show_misses && rank != 1)
      fmt::print("{:>2}  {}  for: {}  first: {}\n", rank, description.designation, description.text,
                 hits.empty() ? "-" : hits.front().designation);
  }
  const auto count = static_cast<double>(descriptions.size());
  fmt::print("{} descriptions: success@1 {:.3f}, MRR@10 {:.3f}\n", descriptions.size(), success / count,
             mrr / count);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3 || argc > 4) {
    fmt::print(stderr, "usage: paraphrases CORPUS QUERIES.tsv [misses]\n");
    return 2;
  }
  const auto place = fs::temp_directory_path() / ("termreg-paraphrases-" + std::to_string(::getpid()));
  fs::create_directories(place);
  int status = 0;
  try {
    run(argv[1], argv[2], argc == 4 && std::string_view(argv[3]) == "misses", place);
  } catch (const std::exception& error) {
    fmt::print(stderr, "paraphrases: {}\n", error.what());
    status = 1;
  }
  fs::remove_all(place);
  return status;
}
