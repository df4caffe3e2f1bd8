// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace termreg::files {

/// A zip archive of somebody else's, read by fixed names in memory and never unpacked to disk (APPNOTE 6.3.3,
/// as Office documents and .gcr files use it). The list of members is vetted before anything is inflated: at
/// most 2,000 members, or what the caller allows; no absolute path, no "..", no backslash, no symbolic link,
/// no name twice, nothing encrypted. At most 256 MiB come out of one archive in all, and at most 200 times
/// what went in, counted while inflating. Not thread-safe.
class ZipArchive {
 public:
  /// @throws Error(bad_input) with one sentence if the file is no zip archive or breaks a rule above.
  explicit ZipArchive(const std::filesystem::path& file, std::size_t most_members = 2000);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  /// Names of the members as the archive spells them, directories left out, in its order.
  [[nodiscard]] const std::vector<std::string>& members() const noexcept;
  [[nodiscard]] bool has(std::string_view member) const noexcept;
  /// The inflated bytes of a member; nothing if there is none of that name.
  /// @throws Error(bad_input) naming the member if it is damaged or breaks a limit.
  [[nodiscard]] std::optional<std::string> read(std::string_view member);
  /// The same, of its first `bytes` bytes alone.
  [[nodiscard]] std::optional<std::string> read_beginning(std::string_view member, std::size_t bytes);
  [[nodiscard]] const std::filesystem::path& file() const noexcept { return file_; }

 private:
  struct Handle;
  std::filesystem::path file_;
  std::unique_ptr<Handle> handle_;
};

/// The first 64 KiB of the texts of a workbook (.xlsx), which hold the names of its columns; empty if there
/// are none: for recognising a format.
[[nodiscard]] std::string beginning_of_workbook(const std::filesystem::path& file);

/// The member names of a file that is a zip archive (of up to 100,000 members); empty if it is none or breaks
/// a rule: for recognising a format, where a refusal would be too early.
[[nodiscard]] std::vector<std::string> members_of_archive(const std::filesystem::path& file);

}  // namespace termreg::files
