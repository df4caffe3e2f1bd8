// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
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

/// Takes what a program prints, piece by piece as it comes; called with nothing when nothing came for a quarter of a
/// second, so that it can look after other things. What it throws ends the program and comes out of output_to().
using OutputTaker = std::function<void(std::string_view)>;

/// The program of that name in /usr/bin, /usr/local/bin or /bin; empty if none of them has it.
[[nodiscard]] std::filesystem::path installed_program(std::string_view name);

/// Runs a program with an empty environment, nothing to read, no file larger than 1 MiB to write, at most 64
/// files open, and the limits given; it is killed when it breaks one. Returns when it has ended. Thread-safe.
/// @throws Error(internal) if no process can be made.
[[nodiscard]] ChildOutput output_of(const ChildCommand& command);
/// The same, but `taker` is given the standard output and `output` stays empty.
[[nodiscard]] ChildOutput output_to(const ChildCommand& command, const OutputTaker& taker);

}  // namespace termreg::files
