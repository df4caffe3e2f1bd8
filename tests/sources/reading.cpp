// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sources/reading.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "registry/model/error.h"
#include "tests/catch.h"

namespace termreg::testing {

namespace fs = std::filesystem;

std::size_t Collected::count(std::string_view rule) const {
  return static_cast<std::size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(),
                    [&](const auto& diagnostic) { return diagnostic.rule == rule; }));
}

std::size_t Collected::errors() const {
  return static_cast<std::size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(),
                    [](const auto& diagnostic) { return diagnostic.severity == Severity::error; }));
}

std::size_t Collected::terms() const {
  std::size_t terms = 0;
  for (const auto& entry : entries)
    for (const auto& section : entry.languages) terms += section.designations.size();
  return terms;
}

const TermEntry& Collected::at(std::string_view locator) const {
  for (const auto& entry : entries)
    if (entry.id.locator() == locator) return entry;
  FAIL("no entry " << locator);
  throw std::logic_error("unreachable");
}

Folder::Folder() {
  static int number = 0;
  path_ = fs::temp_directory_path() /
          ("termreg-sources-" + std::to_string(::getpid()) + '-' + std::to_string(++number));
  fs::create_directories(path_);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path Folder::write(const std::string& name, std::string_view bytes) const {
  const auto file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

Collected read_as(std::string_view format, const fs::path& file, const sources::ReadOptions& options) {
  Collected collected;
  sources::source_format(format).make()->read({file, options}, collected);
  return collected;
}

Collected read_text(const std::string& file_name, std::string_view text,
                    const sources::ReadOptions& options) {
  const Folder folder;
  const auto file = folder.write(file_name, text);
  const auto* format = sources::recognise(file);
  REQUIRE(format != nullptr);
  return read_as(format->name, file, options);
}

std::string refusal(std::string_view format, const fs::path& file, const sources::ReadOptions& options) {
  try {
    (void)read_as(format, file, options);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_input);
    return error.what();
  }
  return {};
}

std::optional<fs::path> shared_data(const std::string& name) {
  const char* set = std::getenv("TERMREG_SHARED");
  const auto root = set != nullptr ? fs::path(set) : fs::path(TERMREG_SOURCE_DIR) / ".." / "shared";
  auto path = root / "data" / name;
  if (fs::exists(path)) return path;
  WARN("skipped: the shared test data " << name << " is not on this machine (TERMREG_SHARED)");
  return std::nullopt;
}

const LanguageSection& section(const TermEntry& entry, std::string_view language) {
  for (const auto& candidate : entry.languages)
    if (candidate.language == language) return candidate;
  FAIL("entry " << entry.id.text() << " has no language " << language);
  throw std::logic_error("unreachable");
}

std::string extra(const Extras& extras, std::string_view name) {
  for (const auto& item : extras)
    if (item.name == name) return item.value;
  return {};
}

}  // namespace termreg::testing
