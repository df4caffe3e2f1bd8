// SPDX-License-Identifier: GPL-3.0-or-later
// termreg glossary: a selection of entries as a file.
#include <fstream>
#include <iostream>

#include "registry/codec/json.h"
#include "registry/glossary/glossary.h"
#include "registry/model/error.h"
#include "tools/termreg/commands/commands_private.h"

namespace termreg::cli {
namespace {

struct Options {
  std::string deliverable;
  std::uint32_t freeze = 0;
  std::string ids;
  Query query;
  std::string profile;
  std::string format;
  std::string output;
  std::string title = "Glossary";
  std::string kind = "Recommendation";
  std::string language = "en";
};

TermEntry entry_of(Registry& registry, const EntryId& id) {
  const auto stored = registry.entry(id);
  if (!stored) throw Error(ErrorCode::not_found, "There is no entry " + id.text() + ".");
  return codec::entry_from_json(stored->json).entry;
}

std::vector<TermEntry> entries_of_file(Registry& registry, const std::string& file) {
  std::ifstream in(file);
  if (!in) throw Error(ErrorCode::bad_input, "Expected a file with one entry id a line at " + file + ".");
  std::vector<TermEntry> entries;
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) entries.push_back(entry_of(registry, parse_id(line)));
  return entries;
}

std::vector<TermEntry> chosen(Session& session, const Options& options) {
  if (!options.ids.empty()) return entries_of_file(session.registry(), options.ids);
  return session.level_registry().select(options.query);
}

glossary::Profile profile_of(const std::string& name) {
  if (const auto profile = style::parse_profile(name)) return *profile;
  throw Error(ErrorCode::usage,
              "There is no profile \"" + name + "\" to write for; `termreg formats` lists them.");
}

// A deliverable says itself what it is called and which house it is for; only the profile may be another.
void write_deliverable(Session& session, const Options& options, const glossary::WriterFormat& format,
                       std::ostream& out) {
  working::Deliverables deliverables(session.store());
  const auto frozen = options.freeze == 0 ? deliverables.latest(options.deliverable)
                                          : deliverables.frozen(options.deliverable, options.freeze);
  working::write(frozen, options.profile, format, out);
}

void write_selection(Session& session, const Options& options, const glossary::WriterFormat& format,
                     std::ostream& out) {
  glossary::Heading heading;
  heading.title = options.title;
  heading.language = options.language;
  heading.deliverable_kind = options.kind;
  heading.profile = profile_of(options.profile.empty() ? "itu-t" : options.profile);
  heading.documents = session.store().documents();
  glossary::write(chosen(session, options), heading, format, out);
}

void write(Session& session, const Options& options) {
  const auto& format = glossary::writer_format(options.format);
  const auto put_out = options.deliverable.empty() ? write_selection : write_deliverable;
  if (options.output.empty() || options.output == "-") {
    put_out(session, options, format, std::cout);
    return;
  }
  std::ofstream file(options.output, std::ios::binary);
  if (!file) throw Error(ErrorCode::bad_input, "The file " + options.output + " cannot be written.");
  put_out(session, options, format, file);
}

}  // namespace

void add_glossary(const CommandLine& line, Session& session) {
  auto options = std::make_shared<Options>();
  const auto command = line.command("glossary", "write a glossary for a deliverable");
  command.option("--deliverable", options->deliverable,
                 "the last freeze of this deliverable, or as it is if it has none");
  command.option("--freeze", options->freeze, "another freeze of the deliverable, by its number");
  command.option("--ids", options->ids, "file with one entry id a line");
  command.option("--query", options->query.text, "entries that a search finds");
  command.option("--body", options->query.body, "entries of this body");
  command.option("--document", options->query.document, "entries of this document");
  command.option("--profile", options->profile,
                 "house style: itu-t, iso, etsi-3gpp, ieee or none (default itu-t)");
  command.option("--format", options->format, "output format; see `termreg formats`").required();
  command.option("--title", options->title, "title of the glossary");
  command.option("--kind", options->kind, "what the deliverable calls itself (default Recommendation)");
  command.option("--lang", options->language, "language to print (default en)");
  command.option("-o,--output", options->output, "file to write (default: standard output)");
  command.action([&session, options] { write(session, *options); });
}

}  // namespace termreg::cli
