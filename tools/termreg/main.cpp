// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: composition root. Commands stand in commands/, one file each.
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <cstdlib>
#include <exception>

#include "registry/model/error.h"
#include "tools/termreg/commands/commands_private.h"

namespace {

using termreg::Error;
using termreg::ErrorCode;
using termreg::cli::Exit;

Exit exit_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::usage:
      return Exit::usage;
    case ErrorCode::bad_input:
    case ErrorCode::not_found:
      return Exit::bad_input;
    case ErrorCode::locked:
    case ErrorCode::damaged:
      return Exit::store;
    default:
      return Exit::failure;
  }
}

int fail(Exit exit, const char* sentence) {
  std::fprintf(stderr, "termreg: %s\n", sentence);
  return static_cast<int>(exit);
}

std::filesystem::path default_data() {
  const char* named = std::getenv("TERMREG_DATA");
  return named != nullptr && *named != '\0' ? named : "termreg-data";
}

void add_commands(CLI::App& app, termreg::cli::Session& session) {
  using namespace termreg::cli;
  add_import(app, session);
  add_formats(app, session);
  add_lookup(app, session);
  add_search(app, session);
  add_show(app, session);
  add_compare(app, session);
  add_conflicts(app, session);
  add_glossary(app, session);
  add_serve(app, session);
  add_maintenance(app, session);
}

// The log goes to standard error: standard output belongs to what the command was asked for.
void set_up_log() {
  spdlog::set_default_logger(spdlog::stderr_logger_mt("termreg"));
  spdlog::set_level(spdlog::level::warn);
}

int run(int argc, char** argv) {
  set_up_log();
  termreg::cli::Session session;
  session.data = default_data();
  CLI::App app(
      "termreg: a terminology and definitions registry for standards work.\n"
      "It says where terms clash, which kind of clash it is, and what to do about it.",
      "termreg");
  app.add_option("--data", session.data,
                 "directory of the registry (default: $TERMREG_DATA, else ./termreg-data)");
  app.set_version_flag("--version", "termreg " TERMREG_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  add_commands(app, session);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem) == 0 ? 0 : static_cast<int>(Exit::usage);
  }
  return static_cast<int>(session.exit);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const Error& error) {
    return fail(exit_of(error.code()), error.what());
  } catch (const std::exception& error) {
    return fail(Exit::failure, error.what());
  }
}
