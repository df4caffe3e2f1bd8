// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace termreg::files {

/// A program that is run on a file that nobody trusts.
struct ChildCommand {
  std::filesystem::path program;                      ///< absolute; no shell and no search path takes part
  std::vector<std::string> arguments;                 ///< without the program's own name
  std::uint64_t most_memory = 1024ULL * 1024 * 1024;  ///< bytes of address space
  std::chrono::seconds most_time{30};                 ///< of processor, and twice that by the clock
  std::size_t most_output = 64UL * 1024 * 1024;       ///< bytes on standard output
};

struct ChildOutput {
  enum class End { done, failed, out_of_time, too_long };
  End end = End::done;
  std::string output;
  std::string complaint;  ///< the first 4 KiB of its standard error
};

/// The program of that name in /usr/bin, /usr/local/bin or /bin; empty if none of them has it.
[[nodiscard]] std::filesystem::path installed_program(std::string_view name);

/// Runs a program with an empty environment, nothing to read, no file larger than 1 MiB to write, at most 64
/// files open, and the limits given; it is killed when it breaks one. Returns when it has ended. Thread-safe.
/// @throws Error(internal) if no process can be made.
[[nodiscard]] ChildOutput output_of(const ChildCommand& command);

}  // namespace termreg::files
