// SPDX-License-Identifier: GPL-3.0-or-later
// termreg editions: what changed from one edition of a document to another.
#include <fmt/format.h>

#include "registry/codec/report_json.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/hit_text.h"

namespace termreg::cli {
namespace {

std::string marked(const std::vector<DiffPart>& diff) {
  std::string text;
  for (const auto& part : diff) {
    if (!text.empty()) text += ' ';
    if (part.kind == DiffPart::Kind::same) text += part.text;
    if (part.kind == DiffPart::Kind::removed) text += "[-" + part.text + "-]";
    if (part.kind == DiffPart::Kind::added) text += "{+" + part.text + "+}";
  }
  return text;
}

void print_change(const EditionChange& change) {
  const auto kind = codec::name(change.kind);
  const auto& id = change.after.text().empty() ? change.before : change.after;
  auto line = fmt::format("{:<8} {}  {}", kind, id.locator(), change.designation);
  if (!change.before.text().empty() && !change.after.text().empty() &&
      change.before.locator() != change.after.locator())
    line += fmt::format("  (was {})", change.before.locator());
  if (!change.parts.empty()) line += fmt::format("  [{}]", fmt::join(change.parts, ", "));
  print_line(line);
  if (!change.diff.empty()) print_line(wrapped(marked(change.diff), 100, "           "));
}

void print_edition_report(const EditionReport& report) {
  std::uint64_t counts[4]{};
  for (const auto& change : report.changes) ++counts[static_cast<std::size_t>(change.kind)];
  print_line(fmt::format("{} -> {}: {} added, {} removed, {} moved, {} changed, {} unchanged", report.before,
                         report.after, counts[0], counts[1], counts[2], counts[3], report.unchanged));
  for (const auto& change : report.changes) print_change(change);
}

}  // namespace

void add_editions(const CommandLine& line, Session& session) {
  struct Options {
    std::string before, after;
    bool json = false;
  };
  auto options = std::make_shared<Options>();
  const auto command =
      line.command("editions", "show what changed from one edition of a document to another");
  command.option("old", options->before, "body:document:edition, as entry ids begin").required();
  command.option("new", options->after, "body:document:edition").required();
  command.flag("--json", options->json, "print the report as JSON");
  command.action([&session, options] {
    const auto report = session.registry().editions(options->before, options->after);
    if (options->json)
      print_line(codec::to_json(report));
    else
      print_edition_report(report);
  });
}

}  // namespace termreg::cli
