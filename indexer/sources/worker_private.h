// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "indexer/files/child_output.h"
#include "indexer/sources/draft_worker.h"

namespace termreg::sources {

/// What a worker may print, in bytes.
inline constexpr std::size_t most_of_worker = 256UL * 1024 * 1024;

/// The address space that a worker gets. Sanitizers reserve terabytes of addresses before a program begins.
inline std::uint64_t memory_of_worker([[maybe_unused]] const WorkerLimits& limits) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return std::numeric_limits<std::uint64_t>::max();
#else
  return limits.most_memory;
#endif
}

/// Why a worker ended before it was done, as the second half of a sentence; empty if it was done.
inline std::string why_it_ended(const files::ChildOutput& child, const WorkerLimits& limits) {
  using End = files::ChildOutput::End;
  if (child.end == End::out_of_time)
    return "its reader was ended after " + std::to_string(limits.most_seconds) + " seconds; split it";
  if (child.end == End::too_long) return "its reader made more than 256 MiB of it; split it";
  if (child.end == End::failed)
    return "its reader needed more than " + std::to_string(limits.most_memory >> 20) +
           " MiB of memory, or broke down; save it anew or in another format";
  return {};
}

}  // namespace termreg::sources
