// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "registry/model/term_entry.h"
#include "registry/registry.h"

namespace termreg::tests {

/// A directory of its own for one test, gone with it.
class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string name = (std::filesystem::temp_directory_path() / "termreg-search-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory could be made");
    path_ = name;
  }
  ~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline LanguageSection section(std::string language, std::vector<std::string> designations,
                               std::string definition) {
  LanguageSection made;
  made.language = std::move(language);
  for (std::string& text : designations) {
    Designation designation;
    designation.text = std::move(text);
    made.designations.push_back(std::move(designation));
  }
  if (!definition.empty()) {
    Definition text;
    text.text = std::move(definition);
    made.definitions.push_back(std::move(text));
  }
  return made;
}

/// An English entry of document "ITU-T Y.1".
inline TermEntry entry(const std::string& locator, std::vector<std::string> designations,
                       std::string definition, const std::string& body = "ITU-T") {
  TermEntry made;
  made.body = body;
  made.document = body + " Y.1";
  made.edition = "2024";
  made.clause = locator;
  made.id = EntryId::compose(made.body, made.document, made.edition, locator);
  made.languages.push_back(section("en", std::move(designations), std::move(definition)));
  return made;
}

inline std::vector<std::string> locators(const IndexResult& result) {
  std::vector<std::string> found;
  for (const IndexHit& hit : result.hits) found.emplace_back(hit.id.locator());
  return found;
}

}  // namespace termreg::tests
