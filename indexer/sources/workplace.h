// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace termreg::sources {

/// A temporary directory of its own for a file that came in memory; gone with all it holds at the end. It is its
/// owner's alone (mode 0700).
class Workplace {
 public:
  /// @throws Error(internal) if it cannot be made.
  Workplace();
  ~Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

  /// Puts a draft there. @param extension  of its name: ".adoc"; may be empty. @throws Error(no_space) if it does not fit.
  [[nodiscard]] std::filesystem::path put(std::string_view bytes, std::string_view extension) const;
  /// Puts a file there under the name that its sender gave it, as far as that is one: a reader may look at it.
  /// @throws Error(usage) for a name that is none (file_name_of); Error(no_space).
  [[nodiscard]] std::filesystem::path put_as(std::string_view bytes, std::string_view name) const;

 private:
  std::filesystem::path path_;
};

/// The name of a file without the folders that some senders put before it, "C:\terms\a.csv" being "a.csv".
/// @throws Error(usage) if nothing is left, or it is longer than 200 bytes, begins with a dot or holds a control
/// character.
[[nodiscard]] std::string file_name_of(std::string_view sent);

}  // namespace termreg::sources
