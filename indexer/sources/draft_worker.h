// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "registry/model/draft.h"

/// Drafts that strangers send are read in a process of their own, with limits on memory, time and files and with an
/// empty environment. What that process makes of a document comes back over a pipe as values; a document that breaks
/// its reader, or makes it run or grow without end, costs that process and nothing else.
namespace termreg::sources {

/// The limits of such a process.
struct WorkerLimits {
  std::uint64_t most_memory = std::uint64_t{1}
                              << 30;  ///< bytes of address space; not in builds with a sanitizer
  std::uint32_t most_seconds = 20;    ///< of processor time, twice that by the clock
};

/// As read_draft_of(), by running `program read-document --format FORMAT FILE`: the command line itself.
/// @throws Error(bad_input) with the sentence of the reader, or with one that says which limit was met or that the
/// reader broke down; Error(usage) for an unknown format; Error(internal) if no process can be made.
[[nodiscard]] Draft read_draft_in_worker(const std::filesystem::path& program, std::string_view bytes,
                                         std::string_view extension, std::string_view format,
                                         const WorkerLimits& limits = {});

/// What that process prints on its standard output: a line that begins with "ok" and the document behind it
/// (codec/document_text_json.h), or one that begins with "refused" or "usage" and holds the sentence. A document is
/// taken apart into clauses and terms as well, as a rehearsal: whoever reads the answer does it again.
[[nodiscard]] std::string worker_answer(const std::filesystem::path& file, std::string_view format);

}  // namespace termreg::sources
