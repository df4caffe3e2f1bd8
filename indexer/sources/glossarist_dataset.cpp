// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/glossarist_dataset.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/yaml_tree.h"
#include "registry/model/error.h"

namespace termreg::sources::glossarist {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 4096;
constexpr std::uintmax_t most_file_bytes = 1024 * 1024;  // what read_yaml takes
constexpr std::array<std::string_view, 4> localized_directories{"localized_concept", "localized-concept",
                                                                "localized_concepts", "localized-concepts"};
constexpr std::array<std::string_view, 2> concept_directories{"concept", "concepts"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

fs::path directory_of(const fs::path& file) {
  return fs::absolute(file).lexically_normal().parent_path();
}

// "owner" is a name, or {entity: {name}}.
std::string owner_of(const YamlNode& registered) {
  const auto* owner = registered.find("owner");
  if (owner == nullptr) return {};
  if (!owner->is_map()) return owner->scalar;
  const auto* entity = owner->find("entity");
  return std::string((entity == nullptr ? *owner : *entity).text("name"));
}

std::string first_text(const YamlNode& map, std::initializer_list<std::string_view> members) {
  for (const auto member : members)
    if (const auto text = map.text(member); !text.empty()) return std::string(text);
  return {};
}

void learn_sections(const YamlNode* sections, std::map<std::string, std::string>& into) {
  if (sections == nullptr) return;
  for (const auto& section : sections->items) {
    const auto* titles = section.find("names");
    if (titles != nullptr && !titles->members.empty())
      into.emplace(section.text("id"), titles->members.front().value.scalar);
    learn_sections(section.find("children"), into);
  }
}

DataSet read_register(const fs::path& file) {
  DataSet set;
  std::vector<YamlNode> documents;
  try {
    documents = read_yaml({file, {}});
  } catch (const Error&) {
    return set;  // its own import says what is wrong with it
  }
  return documents.empty() ? set : data_set_of_register(documents.front());
}

// iala-2022 and iala-2023 stand side by side and supersede one another's concepts.
void learn_siblings(const fs::path& directory, DataSet& set) {
  std::error_code ignored;
  std::size_t looked_at = 0;
  for (const auto& item : fs::directory_iterator(directory.parent_path(), ignored)) {
    const auto file = item.path() / "register.yaml";
    if (++looked_at > 64) return;
    if (item.path() == directory || !fs::is_regular_file(file, ignored)) continue;
    const auto sibling = read_register(file);
    for (const auto& name : sibling.names) set.siblings.emplace(name, sibling.publication);
  }
}

std::string unquoted(std::string_view value) {
  value = files::trimmed(value);
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
    value = value.substr(1, value.size() - 2);
  return std::string(value);
}

bool is_yaml(const fs::path& file) {
  return file.extension() == ".yaml" || file.extension() == ".yml";
}

}  // namespace

DataSet data_set_of_register(const YamlNode& registered) {
  DataSet set;
  auto [document, edition] =
      parse_document_reference(first_text(registered, {"ref", "name", "title", "id", "shortname"}));
  if (edition.empty()) edition = first_text(registered, {"edition", "year", "version"});
  set.publication = {owner_of(registered), document, edition};
  for (const auto member : {"urn", "id", "ref"})
    if (const auto name = registered.text(member); !name.empty()) set.names.emplace_back(name);
  learn_sections(registered.find("sections"), set.sections);
  return set;
}

const DataSet& Directories::data_set_of(const fs::path& file) {
  const std::lock_guard lock(mutex_);
  std::error_code ignored;
  auto directory = directory_of(file);
  const auto nearest = directory;
  if (const auto known = data_sets_.find(nearest); known != data_sets_.end()) return known->second;
  for (int up = 0; up < 3; ++up, directory = directory.parent_path()) {
    const auto candidate = directory / "register.yaml";
    if (!fs::is_regular_file(candidate, ignored)) continue;
    auto set = read_register(candidate);
    learn_siblings(directory, set);
    return data_sets_.emplace(nearest, std::move(set)).first->second;
  }
  return data_sets_.emplace(nearest, DataSet{}).first->second;
}

const Directories::Index& Directories::index_of(const fs::path& directory) {
  if (const auto known = indexes_.find(directory); known != indexes_.end()) return known->second;
  auto& index = indexes_[directory];
  std::error_code ignored;
  std::vector<fs::path> files;
  for (const auto& item : fs::directory_iterator(directory, ignored))
    if (is_yaml(item.path()) && item.is_regular_file(ignored) && item.file_size(ignored) <= most_file_bytes)
      files.push_back(item.path());
  if (files.size() > most_files) return index;
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    std::ifstream in(file);
    bool in_localized = false;
    for (std::string line; std::getline(in, line);) {
      const auto colon = std::min(line.find(':'), line.size());
      const auto key = files::trimmed(std::string_view(line).substr(0, colon));
      const auto value =
          colon < line.size() ? unquoted(std::string_view(line).substr(colon + 1)) : std::string();
      if (line.starts_with("id:")) {
        index.owners.emplace(value, file);
        index.ids.emplace(file, value);
      }
      if (in_localized && key.size() <= 8 && !value.empty()) index.referrers.emplace(value, file);
      in_localized =
          snake_case(key) == "localized_concepts" || (in_localized && key.size() <= 8 && !value.empty());
    }
  }
  return index;
}

std::optional<fs::path> Directories::file_of_localized(const fs::path& file, const std::string& id) {
  std::error_code ignored;
  const auto directory = directory_of(file);
  const bool is_name = id.find('/') == std::string::npos && id.size() < 200;
  std::vector<fs::path> directories{directory};
  for (const auto name : localized_directories) directories.push_back(directory.parent_path() / name);
  for (const auto& candidate : directories)
    for (const auto* extension : {".yaml", ".yml"})
      if (const auto path = candidate / (id + extension);
          is_name && path != fs::absolute(file).lexically_normal() && fs::is_regular_file(path, ignored))
        return path;
  const auto& owners = index_of(directory).owners;
  const auto found = owners.find(id);
  return found == owners.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::vector<YamlNode>> Directories::find_localized(const fs::path& file,
                                                                 const std::string& id) {
  const std::unique_lock lock(mutex_);
  const auto found = file_of_localized(file, id);
  if (!found) return std::nullopt;
  return read_yaml({*found, {}});
}

bool Directories::is_referred_to(const fs::path& file, const std::string& id) {
  const std::lock_guard lock(mutex_);
  const auto directory = directory_of(file);
  std::vector<fs::path> directories{directory};
  if (is_one_of(localized_directories, directory.filename().string()))
    for (const auto name : concept_directories) directories.push_back(directory.parent_path() / name);
  // Named alone is not enough: another file may hold the same id, and that one is read.
  return std::any_of(directories.begin(), directories.end(), [&](const auto& place) {
    const auto& referrers = index_of(place).referrers;
    const auto referrer = referrers.find(id);
    if (referrer == referrers.end() || index_of(place).holds(referrer->second, id)) return false;
    const auto found = file_of_localized(referrer->second, id);
    std::error_code ignored;
    return found && fs::equivalent(*found, file, ignored);
  });
}

std::string collection_name(const fs::path& file, std::string_view locator) {
  const auto stem = file.stem().string();
  const auto directory = directory_of(file);
  const auto own = directory.filename().string();
  const bool layout = is_one_of(localized_directories, own) || is_one_of(concept_directories, own);
  if (layout) return directory.parent_path().filename().string();
  const bool uuid = stem.size() == 36 && std::count(stem.begin(), stem.end(), '-') == 4;
  return uuid || stem.ends_with(locator) ? own : stem;
}

}  // namespace termreg::sources::glossarist
