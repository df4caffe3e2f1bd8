// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

/// The folders in which indexes are built and replaced.
///
///     directory/CURRENT          = "generation-" number LF      ; the one that serves
///     directory/generation-N/    = one Xapian database
///
/// A generation is built beside the one that serves and becomes CURRENT by one rename, so that at every
/// instant, power cut included, CURRENT names a complete index or there is none. Everything else in it is
/// left over from a build that did not end, and may be swept away.
namespace termreg::search {

/// Makes what was written into the directory itself (names, renames) durable. Xapian never does.
/// @throws Error(internal) naming the directory.
void sync_directory(const std::filesystem::path& directory);

/// One index directory. Not thread-safe; one thread switches, and tells the readers.
class Generations {
 public:
  /// Touches nothing yet; the directory is created with the first generation.
  explicit Generations(std::filesystem::path directory);

  /// The generation that serves. @return nothing if there is none, or CURRENT does not name one that is
  /// there.
  [[nodiscard]] std::optional<std::filesystem::path> current() const;
  /// A path for the next generation, where nothing stands yet.
  /// @throws Error(internal) if the directory cannot be made.
  [[nodiscard]] std::filesystem::path next();
  /// Makes every file of the generation durable, then makes it the one that serves.
  /// @throws Error(internal, no_space) if anything could not be written; then the one before still serves.
  void switch_to(const std::filesystem::path& generation);
  /// Removes every generation but the one that serves. Handles on them go on reading. What cannot be removed
  /// stays for the next time.
  void sweep() noexcept;

 private:
  [[nodiscard]] std::uint64_t highest_number() const;

  std::filesystem::path directory_;
};

}  // namespace termreg::search
