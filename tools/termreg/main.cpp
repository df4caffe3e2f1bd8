// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: composition root. Commands stand in commands/, one file each.
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

void add_commands(const termreg::cli::CommandLine& line, termreg::cli::Session& session) {
  using namespace termreg::cli;
  add_import(line, session);
  add_formats(line, session);
  add_lookup(line, session);
  add_lsp(line, session);
  add_search(line, session);
  add_show(line, session);
  add_editions(line, session);
  add_check(line, session);
  add_compare(line, session);
  add_conflicts(line, session);
  add_decide(line, session);
  add_decisions(line, session);
  add_export_rules(line, session);
  add_gap(line, session);
  add_glossary(line, session);
  add_working(line, session);
  add_deliverable(line, session);
  add_read_document(line, session);
  add_read_entries(line, session);
  add_serve(line, session);
  add_sheet(line, session);
  add_maintenance(line, session);
  add_user(line, session);
}

int run(int argc, char** argv) {
  termreg::cli::Session session;
  session.data = default_data();
  termreg::cli::CommandLine line(
      "termreg: a terminology and definitions registry for standards work.\n"
      "It says where terms clash, which kind of clash it is, and what to do about it.",
      "termreg", "termreg " TERMREG_VERSION);
  line.shared().option("--data", session.data,
                       "directory of the registry (default: $TERMREG_DATA, else ./termreg-data)");
  line.shared().option("--server", session.server,
                       "ask a running instance instead, such as http://127.0.0.1:8080");
  add_commands(line, session);
  const auto parsed = line.run(argc, argv);
  if (parsed == termreg::cli::CommandLine::Parsed::wrong_usage) return static_cast<int>(Exit::usage);
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
