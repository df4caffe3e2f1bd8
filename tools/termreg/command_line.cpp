// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/command_line.h"

#include <CLI/CLI.hpp>

namespace termreg::cli {

const Option& Option::required() const {
  option_->required();
  return *this;
}
const Option& Option::one_of(const std::vector<std::string>& values) const {
  option_->check(CLI::IsMember(values));
  return *this;
}
const Option& Option::between(std::uint32_t least, std::uint32_t most) const {
  option_->check(CLI::Range(least, most));
  return *this;
}
const Option& Option::separated_by(char delimiter) const {
  option_->delimiter(delimiter);
  return *this;
}
const Option& Option::at_most(int values) const {
  option_->expected(0, values);
  return *this;
}

Option Command::option(const char* names, std::string& into, const char* help) const {
  return Option(app_->add_option(names, into, help));
}
Option Command::option(const char* names, std::vector<std::string>& into, const char* help) const {
  return Option(app_->add_option(names, into, help));
}
Option Command::option(const char* names, std::filesystem::path& into, const char* help) const {
  return Option(app_->add_option(names, into, help));
}
Option Command::option(const char* names, std::uint16_t& into, const char* help) const {
  return Option(app_->add_option(names, into, help));
}
Option Command::option(const char* names, std::uint32_t& into, const char* help) const {
  return Option(app_->add_option(names, into, help));
}
void Command::flag(const char* names, bool& into, const char* help) const {
  app_->add_flag(names, into, help);
}
Command Command::command(const char* name, const char* help) const {
  app_->require_subcommand(1);
  return Command(app_->add_subcommand(name, help));
}
void Command::action(std::function<void()> run) const {
  app_->callback(std::move(run));
}

void Command::hidden() const {
  app_->group("");
}

CommandLine::CommandLine(const char* about, const char* name, const char* version)
    : app_(std::make_unique<CLI::App>(about, name)) {
  app_->set_version_flag("--version", version);
  app_->require_subcommand(1);
  app_->fallthrough();
}

CommandLine::~CommandLine() = default;

Command CommandLine::shared() const {
  return Command(app_.get());
}
Command CommandLine::command(const char* name, const char* help) const {
  return Command(app_->add_subcommand(name, help));
}

CommandLine::Parsed CommandLine::run(int argc, char** argv) {
  try {
    app_->parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    return app_->exit(problem) == 0 ? Parsed::answered : Parsed::wrong_usage;
  }
  return Parsed::ran;
}

}  // namespace termreg::cli
