// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "registry/store/store.h"

namespace termreg::ingest {

/// Puts the catalogue of bodies and documents into the store: `bodies.tsv` (columns id, title, parent, kind)
/// and `documents.tsv` (body, number, edition, title, status, supersedes with `|` between, seen_on) of a
/// directory. Tab separated, one header line that names the columns in any order, no quoting. Records with
/// the same key are replaced; importing twice changes nothing.
/// @return how many records the two files hold. @throws Error(bad_input) with file and line; then nothing was
/// written.
std::size_t import_catalogue(const std::filesystem::path& directory, store::Store& store);

}  // namespace termreg::ingest
