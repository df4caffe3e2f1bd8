// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/reader.h"

/// Reading in tests: everything a reader gives, kept in order, and files to read.
namespace termreg::testing {

/// What one or several reads gave.
class Collected final : public sources::Sink {
 public:
  void entry(TermEntry entry) override { entries.push_back(std::move(entry)); }
  void diagnostic(Diagnostic diagnostic) override { diagnostics.push_back(std::move(diagnostic)); }
  void progress(std::uint64_t bytes) override { progress_bytes = bytes; }

  /// How many diagnostics carry that rule.
  [[nodiscard]] std::size_t count(std::string_view rule) const;
  [[nodiscard]] std::size_t errors() const;
  /// Designations in all entries.
  [[nodiscard]] std::size_t terms() const;
  /// The entry whose id ends with that locator; the test fails if there is none.
  [[nodiscard]] const TermEntry& at(std::string_view locator) const;

  std::vector<TermEntry> entries;
  std::vector<Diagnostic> diagnostics;
  std::uint64_t progress_bytes = 0;
};

/// A directory of its own, removed with all it holds when the object goes.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  /// Writes a file, with its directories, and gives its path.
  std::filesystem::path write(const std::string& name, std::string_view bytes) const;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Reads a file by the row of that name.
Collected read_as(std::string_view format, const std::filesystem::path& file,
                  const sources::ReadOptions& options = {});
/// Reads text through a file of that name, by the row that recognises it.
Collected read_text(const std::string& file_name, std::string_view text,
                    const sources::ReadOptions& options = {});
/// The sentence with which a file is refused; empty if it is not. The code must be bad_input.
std::string refusal(std::string_view format, const std::filesystem::path& file,
                    const sources::ReadOptions& options = {});

/// A folder or file of the shared test data; nothing (after a visible warning) if it is not on this machine.
std::optional<std::filesystem::path> shared_data(const std::string& name);

/// The section of an entry in that language; the test fails if there is none.
const LanguageSection& section(const TermEntry& entry, std::string_view language);
/// The value of an extra; empty if there is none of that name.
std::string extra(const Extras& extras, std::string_view name);

}  // namespace termreg::testing
