// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/sources/draft_worker.h"
#include "indexer/sources/reader.h"

/// Files with entries that others send are read in a process of their own, as drafts are (draft_worker.h). What it
/// prints is text in lines of at most 4 MiB, UTF-8:
///
///     answer     = *( entry / diagnostic / progress ) verdict
///     entry      = JSON of one entry, as registry/codec writes it
///     diagnostic = "d " JSON of one diagnostic
///     progress   = "p " number of bytes of the file that are read
///     verdict    = "ok" / "refused " sentence / "usage " sentence
///
/// Whoever reads it believes none of it: an entry is decoded and checked as one of a file is.
namespace termreg::sources {

/// A file may hold a hundred thousand entries: more time than a draft gets.
inline constexpr WorkerLimits limits_for_entries{std::uint64_t{1} << 30, 60};

/// A reader that runs `program read-entries` for each file and hands on what that finds, once the process has ended
/// well: a file that breaks its reader leaves no entry. In between, what came is kept in a temporary file. Tells its
/// sink of progress at least four times a second; what the sink throws then ends the process.
/// @param format  row of the table of source formats; empty: the process recognises the file by its content
/// @throws Error(bad_input) from read(): with the sentence of the reader, or with one that says which limit was met or
/// that the reader broke down; Error(usage) for an unknown format; Error(internal, no_space) of the system.
[[nodiscard]] std::unique_ptr<Reader> reader_in_worker(std::filesystem::path program, std::string_view format,
                                                       const WorkerLimits& limits = limits_for_entries);

/// What that process does: reads the file and prints the answer. Throws no Error: a refusal is an answer.
void print_entries(const Input& input, std::string_view format, std::FILE* out);

}  // namespace termreg::sources
