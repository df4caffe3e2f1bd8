// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace termreg::testing {

/// File N of the import tests holds `entries_a_file` entries of one document, each with the definition "as of
/// N". Neighbouring files share most of their entries, so that an import adds, changes and leaves alone.
inline constexpr std::uint64_t entries_a_file = 400;
inline constexpr std::uint64_t entries_in_all = 1500;

[[nodiscard]] inline std::uint64_t entry_of_file(std::uint64_t number, std::uint64_t place) {
  return (number * 149 + place) % entries_in_all;
}

inline std::filesystem::path write_import_file(const std::filesystem::path& directory, std::uint64_t number) {
  auto path = directory / (std::to_string(number) + ".csv");
  std::ofstream out(path);
  out << "id,designations,definition,document\n";
  for (std::uint64_t i = 0; i < entries_a_file; ++i) {
    const auto id = std::to_string(entry_of_file(number, i));
    out << id << ",term " << id << "|synonym " << id << ",as of " << number << ",T.1\n";
  }
  return path;
}

}  // namespace termreg::testing
