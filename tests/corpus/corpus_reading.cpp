// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/corpus_reading.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

#include "indexer/ingest/file_list.h"
#include "indexer/sources/reader.h"
#include "registry/model/error.h"

namespace termreg::tests {
namespace {

namespace fs = std::filesystem;

class Collector : public sources::Sink {
 public:
  explicit Collector(Corpus& into) : into_(into) {}
  void entry(TermEntry entry) override { into_.entries.push_back(std::move(entry)); }
  void diagnostic(Diagnostic diagnostic) override { into_.diagnostics.push_back(std::move(diagnostic)); }
  void progress(std::uint64_t) override {}

 private:
  Corpus& into_;
};

}  // namespace

Corpus read_files(const fs::path& folder) {
  Corpus read;
  Collector collector(read);
  for (const auto& file : ingest::list_files({folder})) {
    try {
      if (const auto* format = sources::recognise(file.path)) {
        format->make()->read({file.path, {}}, collector);
      } else {
        read.unrecognised.push_back(file.path.filename().string());
      }
    } catch (const Error& refusal) {
      read.diagnostics.push_back({file.path.string(), 0, {}, "refused", Severity::error, refusal.what()});
    }
  }
  return read;
}

namespace {

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
  return cells;
}

}  // namespace

const Corpus& corpus() {
  static const Corpus read = read_files(corpus_folder() / "sources");
  return read;
}

Table read_table(const fs::path& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  const auto header = cells_of(line);
  Table table;
  while (std::getline(in, line)) {
    const auto cells = cells_of(line);
    auto& row = table.emplace_back();
    for (std::size_t i = 0; i < header.size(); ++i) row[header[i]] = i < cells.size() ? cells[i] : "";
  }
  return table;
}

fs::path corpus_folder() {
  return fs::path(TERMREG_SOURCE_DIR) / "corpus";
}

fs::path shared_file(const std::string& name) {
  const char* named = std::getenv("TERMREG_SHARED");
  const auto folder =
      named != nullptr ? fs::path(named) : fs::path(TERMREG_SOURCE_DIR).parent_path() / "shared";
  return fs::exists(folder / name) ? folder / name : fs::path();
}

}  // namespace termreg::tests
