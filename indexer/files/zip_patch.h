// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace termreg::files {

/// A part of an archive by its name, and the bytes it is to have.
using ZipPart = std::pair<std::string, std::string>;

/// The archive in that file with those members replaced, or added where there is none of that name; every other
/// member keeps its compressed bytes and its place. Names and bytes of `parts` are the caller's own, never somebody
/// else's. The file must have passed ZipArchive, and is not changed.
/// @throws Error(bad_input) if it cannot be read; Error(internal) with libzip's reason.
[[nodiscard]] std::string patched_zip(const std::filesystem::path& file, const std::vector<ZipPart>& parts);

}  // namespace termreg::files
