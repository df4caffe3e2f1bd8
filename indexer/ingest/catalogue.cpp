// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/catalogue.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "registry/model/error.h"

namespace termreg::ingest {
namespace {

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> cells;
  for (std::size_t from = 0; from <= line.size();) {
    const auto to = std::min(line.find(separator, from), line.size());
    cells.push_back(line.substr(from, to - from));
    from = to + 1;
  }
  return cells;
}

// One row, its cells asked for by the names of the header.
class Row {
 public:
  Row(const std::vector<std::string>& header, std::vector<std::string> cells)
      : header_(header), cells_(std::move(cells)) {}
  [[nodiscard]] std::string cell(const std::string& column) const {
    const auto found = std::find(header_.begin(), header_.end(), column);
    return found == header_.end() ? std::string() : cells_[static_cast<std::size_t>(found - header_.begin())];
  }

 private:
  const std::vector<std::string>& header_;
  std::vector<std::string> cells_;
};

void each_row(const std::filesystem::path& file, const std::string& key,
              const std::function<void(const Row&)>& visit) {
  std::ifstream in(file);
  std::string line;
  if (!in || !std::getline(in, line))
    throw Error(ErrorCode::bad_input,
                "Expected a table with a header line at " + file.string() + ", but it cannot be read.");
  const auto header = split(line, '\t');
  if (std::find(header.begin(), header.end(), key) == header.end())
    throw Error(ErrorCode::bad_input, "The header of " + file.string() + " names no column \"" + key + "\".");
  for (int number = 2; std::getline(in, line); ++number) {
    auto cells = split(line, '\t');
    if (cells.size() != header.size())
      throw Error(ErrorCode::bad_input, file.string() + ", line " + std::to_string(number) + ": expected " +
                                            std::to_string(header.size()) + " cells, found " +
                                            std::to_string(cells.size()) + ".");
    visit(Row(header, std::move(cells)));
  }
}

std::vector<std::string> list_of(const std::string& cell) {
  return cell.empty() ? std::vector<std::string>() : split(cell, '|');
}

}  // namespace

std::size_t import_catalogue(const std::filesystem::path& directory, store::Store& store) {
  store::ChangeSet changes;
  each_row(directory / "bodies.tsv", "id", [&](const Row& row) {
    changes.bodies.push_back({row.cell("id"), row.cell("title"), row.cell("parent"), row.cell("kind")});
  });
  each_row(directory / "documents.tsv", "number", [&](const Row& row) {
    changes.documents.push_back({row.cell("body"), row.cell("number"), row.cell("edition"), row.cell("title"),
                                 row.cell("status"), list_of(row.cell("supersedes")), row.cell("seen_on")});
  });
  store.apply(changes);
  return changes.bodies.size() + changes.documents.size();
}

}  // namespace termreg::ingest
