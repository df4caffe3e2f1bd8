// SPDX-License-Identifier: GPL-3.0-or-later
// termreg formats: every reader and writer, from the two visible tables.
#include <fmt/format.h>

#include "indexer/sources/reader.h"
#include "registry/glossary/writer.h"
#include "tools/termreg/commands/commands_private.h"
#include "web/api/handlers.h"

namespace termreg::cli {
namespace {

void print_formats() {
  const auto line = [](std::string_view direction, std::string_view name, std::string_view extensions,
                       std::string_view profile, std::string_view loss) {
    print_line(fmt::format("{:<6} {:<11} {:<18} {}\n{:25}{:<18} loses: {}", direction, name, extensions,
                           profile, "", "", loss));
  };
  for (const auto& f : sources::source_formats()) line("read", f.name, f.extensions, f.profile, f.loss_note);
  for (const auto& f : glossary::writer_formats())
    line("write", f.name, f.extension, glossary::profile_names(f), f.loss_note);
}

}  // namespace

void add_formats(const CommandLine& line, Session&) {
  auto json = std::make_shared<bool>(false);
  const auto command =
      line.command("formats", "list every reader and writer: media type, extensions, profile, losses");
  command.flag("--json", *json, "print JSON");
  command.action([json] { *json ? print_line(web::api::formats_json()) : print_formats(); });
}

}  // namespace termreg::cli
