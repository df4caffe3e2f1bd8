// SPDX-License-Identifier: GPL-3.0-or-later
// termreg glossary: a selection of entries as a file.
#include <fstream>

#include "registry/model/error.h"
#include "tools/termreg/answers.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/output.h"

namespace termreg::cli {
namespace {

struct GlossaryOptions {
  GlossaryRequest request;
  std::string ids;
  std::string format;
  std::string output;
};

std::vector<EntryId> ids_of_file(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw Error(ErrorCode::bad_input, "Expected a file with one entry id a line at " + file + ".");
  std::vector<EntryId> ids;
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) ids.push_back(parse_id(line));
  if (ids.empty())
    throw Error(ErrorCode::bad_input, "Expected one entry id a line in " + file + ", found none.");
  return ids;
}

void write_glossary(Session& session, GlossaryOptions& options) {
  const auto& format = glossary::writer_format(options.format);
  if (!options.ids.empty()) options.request.ids = ids_of_file(options.ids);
  write_to(options.output,
           [&](std::ostream& out) { session.answers().glossary(options.request, format, out); });
}

}  // namespace

void add_glossary(const CommandLine& line, Session& session) {
  auto options = std::make_shared<GlossaryOptions>();
  auto& request = options->request;
  const auto command = line.command("glossary", "write a glossary for a deliverable");
  command.option("--deliverable", request.deliverable,
                 "the last freeze of this deliverable, or as it is if it has none");
  command.option("--freeze", request.freeze, "another freeze of the deliverable, by its number");
  command.option("--ids", options->ids, "file with one entry id a line");
  command.option("--query", request.query.text, "entries that a search finds");
  command.option("--body", request.query.body, "entries of this body");
  command.option("--document", request.query.document, "entries of this document");
  command.option("--profile", request.profile,
                 "house style: itu-t, iso, etsi-3gpp, ieee or none (default itu-t)");
  command.option("--format", options->format, "output format; see `termreg formats`").required();
  command.option("--title", request.title, "title of the glossary");
  command.option("--kind", request.kind, "what the deliverable calls itself (default Recommendation)");
  command.option("--lang", request.language, "language to print (default en)");
  command.option("-o,--output", options->output, "file to write (default: standard output)");
  command.action([&session, options] { write_glossary(session, *options); });
}

}  // namespace termreg::cli
