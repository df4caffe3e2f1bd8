// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace termreg::cli {

/// One option of a command, to say more about it. A handle: cheap to copy, valid as long as its CommandLine.
class Option {
 public:
  explicit Option(CLI::Option* option) : option_(option) {}
  const Option& required() const;
  const Option& one_of(const std::vector<std::string>& values) const;
  const Option& between(std::uint32_t least, std::uint32_t most) const;
  const Option& separated_by(char delimiter) const;
  const Option& at_most(int values) const;

 private:
  CLI::Option* option_;
};

/// One command with its options and what it does. A handle as Option is. What an option writes into must
/// outlive CommandLine::run.
class Command {
 public:
  explicit Command(CLI::App* app) : app_(app) {}
  /// @param names  "term" for a positional argument, "--lang", or "-o,--output"
  Option option(const char* names, std::string& into, const char* help) const;
  Option option(const char* names, std::vector<std::string>& into, const char* help) const;
  Option option(const char* names, std::filesystem::path& into, const char* help) const;
  Option option(const char* names, std::uint16_t& into, const char* help) const;
  Option option(const char* names, std::uint32_t& into, const char* help) const;
  void flag(const char* names, bool& into, const char* help) const;
  /// A command under this one ("working list"); a command that has some must be followed by one of them.
  [[nodiscard]] Command command(const char* name, const char* help) const;
  void action(std::function<void()> run) const;
  /// Leaves it out of `--help`.
  void hidden() const;

 private:
  CLI::App* app_;
};

/// The command line as a whole: the one place for CLI11, whose templates would otherwise be compiled once a
/// command. Exactly one command must be named; `--help` and `--version` answer by themselves.
class CommandLine {
 public:
  CommandLine(const char* about, const char* name, const char* version);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  /// Options that stand before every command.
  [[nodiscard]] Command shared() const;
  [[nodiscard]] Command command(const char* name, const char* help) const;

  enum class Parsed { ran, answered, wrong_usage };
  /// Reads the arguments and runs the command. Usage errors are printed to standard error.
  /// @throws what the action of the command throws.
  Parsed run(int argc, char** argv);

 private:
  std::unique_ptr<CLI::App> app_;
};

}  // namespace termreg::cli
