// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/file_list.h"

#include <algorithm>
#include <string>

#include "registry/model/error.h"

namespace termreg::ingest {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

void walk(const fs::path& directory, std::vector<ListedFile>& files) {
  std::vector<fs::directory_entry> items;
  for (const auto& item : fs::directory_iterator(directory))
    if (!is_hidden(item.path()) && !item.is_symlink()) items.push_back(item);
  std::sort(items.begin(), items.end());
  for (const auto& item : items) {
    if (item.is_directory()) {
      walk(item.path(), files);
    } else if (item.is_regular_file()) {
      files.push_back({item.path(), ListedFile::Origin::found, item.file_size()});
    }
  }
}

}  // namespace

std::vector<ListedFile> list_files(const std::vector<fs::path>& paths) {
  std::vector<ListedFile> files;
  for (const auto& path : paths) {
    std::error_code problem;
    const auto status = fs::status(path, problem);
    if (fs::is_directory(status)) {
      walk(path, files);
    } else if (fs::is_regular_file(status)) {
      files.push_back({path, ListedFile::Origin::named, fs::file_size(path)});
    } else {
      throw Error(ErrorCode::bad_input,
                  "Expected a file or a directory at " + path.string() + ", but there is " +
                      (fs::exists(status) ? "something else." : "nothing; check the path."));
    }
  }
  return files;
}

}  // namespace termreg::ingest
