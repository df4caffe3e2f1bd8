// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/publication.h"

namespace termreg::sources::glossarist {

/// A Glossarist data set: a directory with a register.yaml that says what it is.
struct DataSet {
  Publication publication;                      ///< as the register states it; empty parts if it does not
  std::vector<std::string> names;               ///< by which other data sets point here: urn, id, ref
  std::map<std::string, std::string> sections;  ///< id of a section -> its title in the first language given
  std::map<std::string, Publication> siblings;  ///< names of data sets beside this one -> their publications
};

/// What stands beside a file, learnt once per directory and kept: thousands of small files share it.
/// Thread-safe; what it returns lives as long as it does. Directories are taken to stay as they are
/// meanwhile.
class Surroundings {
 public:
  /// The data set that `file` belongs to: the nearest register.yaml in its directory or the two above; an
  /// empty one if there is none or it cannot be read.
  const DataSet& data_set_of(const std::filesystem::path& file);

  /// The file that holds the localized concept `id` of a concept in `file`: `<id>.yaml` beside it or in a
  /// sibling directory localized_concept (or localized-concept, with or without s), else the file of the same
  /// directory whose top-level `id` it is. Directories of more than 4,096 files are not searched by content.
  std::optional<std::filesystem::path> find_localized(const std::filesystem::path& file,
                                                      const std::string& id);

  /// True if a concept beside `file`, or in the sibling directory `concept`, names `id` as one of its
  /// localized concepts.
  bool is_referred_to(const std::filesystem::path& file, const std::string& id);

 private:
  /// Ids of the YAML files of one directory, found line by line without parsing.
  struct Index {
    std::map<std::string, std::filesystem::path> owners;     ///< top-level id -> file
    std::map<std::string, std::filesystem::path> referrers;  ///< id in a map of localized concepts -> file
  };

  const Index& index_of(const std::filesystem::path& directory);

  std::mutex mutex_;
  std::map<std::filesystem::path, DataSet> data_sets_;
  std::map<std::filesystem::path, Index> indexes_;
};

/// Name for the document of a file that nothing else names: of the directory that holds the collection for a
/// file per concept, else the file's stem.
[[nodiscard]] std::string collection_name(const std::filesystem::path& file, std::string_view locator);

}  // namespace termreg::sources::glossarist
