// SPDX-License-Identifier: GPL-3.0-or-later
// How fast is the full-text index built, against the least that Xapian must do?
//
//   index_rate FILE.csv [RUNS]
//
// FILE.csv has a header and the columns id, part_of_speech, subject_field, designations (with '|' between),
// definition, examples, like the Open English WordNet as CSV (unpack it first). Everything is written under
// the system's directory for temporary files and removed again. Each of RUNS (default 3) runs measures:
//
//   floor    lean Xapian documents: lower-case words through Xapian::Stem("en"), one posting a stem, a commit
//            every 10,000 documents; no fields, no filters, no data; one thread
//   build    the store is filled; from open_index on an empty directory until every change is searchable
//   follow   the index is open; from the first write until every change is durable *and* searchable
//
// and prints documents per second, the ratio to the floor of the same run, and the processor time of all
// threads. On a busy machine the first two say little: look at the processor time, and at the spread.
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/search/xapian_index.h"
#include "registry/log/log.h"
#include "registry/model/error.h"
#include "registry/store/store.h"

namespace {

namespace fs = std::filesystem;
using namespace termreg;

constexpr std::size_t batch = 10'000;
constexpr std::uint32_t an_hour = 3'600'000;

struct Row {
  std::string id, subject, designations, definition, examples;
};

/// Splits one line; quotes are honoured, line breaks within them are not needed here.
std::vector<std::string> split_csv(std::string_view line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      cells.emplace_back();
    else if (c != '\r')
      cells.back() += c;
  }
  cells.resize(7);
  return cells;
}

std::vector<Row> load(const fs::path& path) {
  std::ifstream file(path);
  std::vector<Row> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    auto cells = split_csv(line);
    rows.push_back({cells[0], cells[2], cells[3], cells[4], cells[5]});
  }
  return rows;
}

TermEntry entry_of(const Row& row) {
  TermEntry entry;
  entry.body = "OEWN";
  entry.document = "oewn";
  entry.clause = row.id;
  entry.id = EntryId::compose(entry.body, entry.document, entry.edition, row.id);
  entry.subject_fields = {row.subject};
  LanguageSection section;
  section.language = "en";
  for (std::size_t begin = 0; begin <= row.designations.size();) {
    const std::size_t end = std::min(row.designations.find('|', begin), row.designations.size());
    Designation designation;
    designation.text = row.designations.substr(begin, end - begin);
    section.designations.push_back(std::move(designation));
    begin = end + 1;
  }
  Definition definition;
  definition.text = row.definition;
  section.definitions.push_back(std::move(definition));
  if (!row.examples.empty()) {
    Example example;
    example.text = row.examples;
    section.examples.push_back(std::move(example));
  }
  entry.languages.push_back(std::move(section));
  return entry;
}

void add_lean_words(Xapian::Document& document, const Xapian::Stem& stem, std::string_view text) {
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) document.add_term(stem(word));
    word.clear();
  };
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80)
      word += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
    else
      flush();
  }
  flush();
}

/// Seconds by the clock on the wall, and of processor time of all threads.
struct Took {
  double wall = 0;
  double processor = 0;
};

template <typename Work>
Took measure(const Work& work) {
  const auto wall = std::chrono::steady_clock::now();
  const std::clock_t processor = std::clock();
  work();
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count(),
          static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC};
}

void build_floor(const std::vector<Row>& rows, const fs::path& directory) {
  Xapian::WritableDatabase database(directory.string(), Xapian::DB_CREATE);
  const Xapian::Stem stem("en");
  std::size_t pending = 0;
  for (const Row& row : rows) {
    Xapian::Document document;
    for (const std::string* text : {&row.designations, &row.definition, &row.examples})
      add_lean_words(document, stem, *text);
    database.add_document(document);
    if (++pending % batch == 0) database.commit();
  }
  database.commit();
}

void fill(const std::vector<Row>& rows, store::Store& store) {
  for (std::size_t begin = 0; begin < rows.size(); begin += batch) {
    store::ChangeSet changes;
    for (std::size_t i = begin; i < std::min(begin + batch, rows.size()); ++i)
      changes.puts.push_back({entry_of(rows[i]), 0});
    (void)store.apply(changes);
  }
}

void require(bool followed) {
  if (!followed) throw Error(ErrorCode::internal, "The index did not follow the store within an hour.");
}

void report(const char* name, std::size_t documents, const Took& took, const Took& floor) {
  std::printf("%-8s %8.2f s %9.0f documents/s   %.2f of the floor   %6.2f s of processor time\n", name,
              took.wall, static_cast<double>(documents) / took.wall, floor.wall / took.wall, took.processor);
  std::fflush(stdout);
}

void run(const std::vector<Row>& rows, const fs::path& directory) {
  const Took floor = measure([&] { build_floor(rows, directory / "floor"); });
  report("floor", rows.size(), floor, floor);
  const auto store = store::Store::open(directory / "store");
  fill(rows, *store);
  report("build", rows.size(), measure([&] {
           const auto index = search::open_index(directory / "built", *store);
           require(index->wait_for(store->head().sequence, an_hour));
         }),
         floor);
  const auto empty = store::Store::open(directory / "empty");
  const auto index = search::open_index(directory / "followed", *empty);
  report("follow", rows.size(), measure([&] {
           fill(rows, *empty);
           require(index->wait_for(empty->head().sequence, an_hour));
         }),
         floor);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: index_rate FILE.csv [RUNS]\n");
    return 2;
  }
  termreg::log::write_from(termreg::log::Level::error);
  const fs::path directory = fs::temp_directory_path() / ("termreg-index-rate-" + std::to_string(::getpid()));
  int status = 0;
  try {
    const auto rows = load(argv[1]);
    const int runs = argc > 2 ? std::stoi(argv[2]) : 3;
    for (int i = 0; i < runs; ++i) {
      fs::create_directories(directory);
      run(rows, directory);
      fs::remove_all(directory);
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "index_rate: %s\n", error.what());
    status = 5;
  } catch (const Xapian::Error& error) {
    std::fprintf(stderr, "index_rate: %s\n", error.get_description().c_str());
    status = 5;
  }
  fs::remove_all(directory);
  return status;
}
