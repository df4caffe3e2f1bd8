// SPDX-License-Identifier: GPL-3.0-or-later
// termreg formats: every reader and writer, from the two visible tables.
#include <fmt/format.h>

#include "indexer/sources/reader.h"
#include "registry/codec/json_writer.h"
#include "registry/glossary/writer.h"
#include "tools/termreg/commands/commands_private.h"

namespace termreg::cli {
namespace {

std::string profiles_of(const glossary::WriterFormat& format) {
  std::string names;
  for (const auto profile : format.profiles) (names += names.empty() ? "" : " ") += glossary::name(profile);
  return names;
}

void print_json() {
  codec::JsonWriter out;
  out.begin_object().key("formats").begin_array();
  const auto row = [&](std::string_view direction, std::string_view name, std::string_view media_type,
                       std::string_view extensions, std::string_view profile) -> codec::JsonWriter& {
    out.begin_object().member("name", name).member("direction", direction).member("media_type", media_type);
    return out.member("extensions", extensions).member("profile", profile);
  };
  for (const auto& f : sources::source_formats())
    row("read", f.name, f.media_type, f.extensions, f.profile).member("loss_note", f.loss_note).end_object();
  for (const auto& f : glossary::writer_formats())
    row("write", f.name, f.media_type, f.extension, profiles_of(f))
        .member("loss_note", f.loss_note)
        .end_object();
  print_line(out.end_array().end_object().take());
}

void print_text() {
  const auto line = [](std::string_view direction, std::string_view name, std::string_view extensions,
                       std::string_view profile, std::string_view loss) {
    print_line(fmt::format("{:<6} {:<11} {:<18} {}\n{:25}{:<18} loses: {}", direction, name, extensions,
                           profile, "", "", loss));
  };
  for (const auto& f : sources::source_formats()) line("read", f.name, f.extensions, f.profile, f.loss_note);
  for (const auto& f : glossary::writer_formats())
    line("write", f.name, f.extension, profiles_of(f), f.loss_note);
}

}  // namespace

void add_formats(CLI::App& app, Session&) {
  auto json = std::make_shared<bool>(false);
  auto* command =
      app.add_subcommand("formats", "list every reader and writer: media type, extensions, profile, losses");
  command->add_flag("--json", *json, "print JSON");
  command->callback([json] { *json ? print_json() : print_text(); });
}

}  // namespace termreg::cli
