// SPDX-License-Identifier: GPL-3.0-or-later
// termreg show: one entry with everything it says.
#include <fmt/format.h>

#include "registry/codec/json.h"
#include "registry/model/names.h"
#include "tools/termreg/answers.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/hit_text.h"

namespace termreg::cli {
namespace {

std::string source_text(const Source& source) {
  std::string text = source.document.empty() ? source.text : source.document;
  if (!source.edition.empty()) text += ":" + source.edition;
  if (!source.clause.empty()) text += ", " + source.clause;
  if (source.relation == SourceRelation::unstated) return text;
  text += fmt::format(", {}", name(source.relation));
  return source.modification.empty() ? text : text + " – " + source.modification;
}

void print_sourced_text(const char* what, const SourcedText& text) {
  print_line(fmt::format("  {}", what));
  print_line(wrapped(text.text, 100, "    "));
  for (const auto& source : text.sources) print_line("    [SOURCE: " + source_text(source) + "]");
}

void print_section(const LanguageSection& section) {
  print_line("\n" + section.language);
  for (const auto& designation : section.designations)
    print_line(fmt::format("  {}  ({}, {})", designation.text, name(designation.kind),
                           name(designation.acceptability)));
  for (const auto& definition : section.definitions)
    print_sourced_text(
        definition.domain.empty() ? "definition" : ("definition <" + definition.domain + ">").c_str(),
        definition);
  for (const auto& note : section.notes) print_sourced_text("note to entry", note);
  for (const auto& example : section.examples) print_sourced_text("example", example);
}

void print_entry(const TermEntry& entry, std::uint64_t revision) {
  print_line(fmt::format("{}  revision {}  {}", entry.id.text(), revision, name(entry.status)));
  print_line(fmt::format("{}  {} {} {}", entry.body, entry.document, entry.edition, entry.clause));
  for (const auto& subject : entry.subject_fields) print_line("subject field: " + subject);
  for (const auto& section : entry.languages) print_section(section);
  for (const auto& source : entry.sources) print_line("[SOURCE: " + source_text(source) + "]");
  for (const auto& relation : entry.relations)
    print_line(fmt::format("{}: {} {}", name(relation.kind), relation.target, relation.label));
}

}  // namespace

void add_show(const CommandLine& line, Session& session) {
  auto id = std::make_shared<std::string>();
  auto json = std::make_shared<bool>(false);
  const auto command = line.command("show", "show one entry");
  command.option("id", *id, "entry id").required();
  command.flag("--json", *json, "print the entry as it is stored");
  command.action([&session, id, json] {
    const auto stored = session.answers().entry(parse_id(*id));
    if (*json) return print_line(stored);
    const auto [entry, revision] = codec::entry_from_json(stored);
    print_entry(entry, revision);
  });
}

}  // namespace termreg::cli
