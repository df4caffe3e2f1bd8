// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/csv_columns.h"

#include <algorithm>

#include "indexer/files/content.h"
#include "indexer/sources/publication.h"

namespace termreg::sources {
namespace {

constexpr std::size_t most_columns = 256;

// In the order of the enumeration.
constexpr std::array<std::string_view, column_count> names{
    "id",       "designations",  "abbreviations",  "definition", "notes",
    "examples", "subject_field", "part_of_speech", "language",   "source",
    "status",   "broader",       "related",        "body",       "document",
    "edition",  "clause"};

// The name under which the column is known here: what --map calls it, else its own. Of columns without a
// name,
// --map means the first.
std::string known_name(const std::vector<std::string>& own, std::size_t at, const ReadOptions& options) {
  const bool named = !own[at].empty() || std::find(own.begin(), own.end(), std::string()) ==
                                             own.begin() + static_cast<std::ptrdiff_t>(at);
  for (const auto& [known, in_file] : options.columns)
    if (named && files::lower_ascii(in_file) == own[at]) return files::lower_ascii(known);
  return own[at];
}

void check_renames(const std::vector<std::string>& header, const Input& input) {
  for (const auto& [known, in_file] : input.options.columns)
    if (std::find(header.begin(), header.end(), files::lower_ascii(in_file)) == header.end())
      refuse_file(input, 1, "there is no column “" + in_file + "” to take as “" + known + "”; see --map.");
}

std::string joined(const std::vector<std::string>& header) {
  std::string list;
  for (const auto& name : header) list += (list.empty() ? "" : ", ") + name.substr(0, 40);
  return list.substr(0, 400);
}

}  // namespace

CsvColumns::CsvColumns(const std::vector<std::string_view>& header, const Input& input)
    : width_(header.size()) {
  place_.fill(absent);
  if (width_ > most_columns)
    refuse_file(input, 1, "the header has more than " + std::to_string(most_columns) + " columns.");
  std::vector<std::string> own;
  for (const auto name : header) own.push_back(files::lower_ascii(files::trimmed(name)));
  check_renames(own, input);
  for (std::size_t at = 0; at < width_; ++at) {
    if (!own[at].empty() && std::count(own.begin(), own.end(), own[at]) > 1)
      refuse_file(input, 1, "the column “" + own[at] + "” is there twice; rename one.");
    const auto known = known_name(own, at, input.options);
    const auto* row = std::find(names.begin(), names.end(), known);
    if (row == names.end()) {
      auto name = std::string(files::trimmed(header[at]));
      others_.push_back({name.empty() ? "column " + std::to_string(at + 1) : std::move(name), at});
    } else {
      place_[static_cast<std::size_t>(row - names.begin())] = at;
    }
  }
  if (!has(Column::designations) && !has(Column::abbreviations))
    refuse_file(input, 1,
                "there is no column “designations” (there are: " + joined(own) +
                    "); name the one that holds the terms with --map designations=NAME.");
}

bool is_telling_column(std::string_view name) {
  return name == "designations" || name == "abbreviations" || name == "definition";
}

}  // namespace termreg::sources
