// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/sources/publication.h"
#include "indexer/sources/yaml_tree.h"

namespace termreg::sources::glossarist {

/// A Glossarist data set: a directory with a register.yaml that says what it is.
struct DataSet {
  Publication publication;                      ///< as the register states it; empty parts if it does not
  std::vector<std::string> names;               ///< by which other data sets point here: urn, id, ref
  std::map<std::string, std::string> sections;  ///< id of a section -> its title in the first language given
  std::map<std::string, Publication> siblings;  ///< names of data sets beside this one -> their publications
};

/// The data set that a register.yaml (or the metadata.yaml of an archive) describes.
[[nodiscard]] DataSet data_set_of_register(const YamlNode& registered);

/// What stands beside a file of concepts. Thread-safe; what it returns lives as long as it does.
class Surroundings {
 public:
  virtual ~Surroundings() = default;
  Surroundings() = default;
  Surroundings(const Surroundings&) = delete;
  Surroundings& operator=(const Surroundings&) = delete;

  /// The data set that `file` belongs to; an empty one if nothing names it.
  virtual const DataSet& data_set_of(const std::filesystem::path& file) = 0;
  /// The documents of the file that holds the localized concept `id` of a concept in `file`; nothing if there
  /// is none. @throws Error(bad_input) if that file cannot be read.
  virtual std::optional<std::vector<YamlNode>> find_localized(const std::filesystem::path& file,
                                                              const std::string& id) = 0;
  /// True if a concept beside `file` names `id` as one of its localized concepts.
  virtual bool is_referred_to(const std::filesystem::path& file, const std::string& id) = 0;
};

/// Files in directories, learnt once per directory and kept: thousands of small files share it. Directories
/// are taken to stay as they are meanwhile.
class Directories final : public Surroundings {
 public:
  /// That of the nearest register.yaml in the file's directory or the two above.
  const DataSet& data_set_of(const std::filesystem::path& file) override;
  /// `<id>.yaml` beside it or in a sibling directory localized_concept (or localized-concept, with or without
  /// s), else the file of the same directory whose top-level `id` it is. Directories of more than 4,096 files
  /// are not searched by content.
  std::optional<std::vector<YamlNode>> find_localized(const std::filesystem::path& file,
                                                      const std::string& id) override;
  /// Beside it, or in the sibling directory `concept`.
  bool is_referred_to(const std::filesystem::path& file, const std::string& id) override;

 private:
  /// Ids of the YAML files of one directory, found line by line without parsing.
  struct Index {
    std::map<std::string, std::filesystem::path> owners;     ///< top-level id -> file
    std::map<std::string, std::filesystem::path> referrers;  ///< id in a map of localized concepts -> file
    std::set<std::pair<std::filesystem::path, std::string>> ids;  ///< every file with each top-level id in it

    [[nodiscard]] bool holds(const std::filesystem::path& file, const std::string& id) const {
      return ids.contains({file, id});
    }
  };

  const Index& index_of(const std::filesystem::path& directory);
  std::optional<std::filesystem::path> file_of_localized(const std::filesystem::path& file,
                                                         const std::string& id);

  std::mutex mutex_;
  std::map<std::filesystem::path, DataSet> data_sets_;
  std::map<std::filesystem::path, Index> indexes_;
};

/// Name for the document of a file that nothing else names: of the directory that holds the collection for a
/// file per concept, else the file's stem.
[[nodiscard]] std::string collection_name(const std::filesystem::path& file, std::string_view locator);

}  // namespace termreg::sources::glossarist
