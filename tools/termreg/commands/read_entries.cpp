// SPDX-License-Identifier: GPL-3.0-or-later
// termreg read-entries: what a server runs to read an uploaded file (indexer/sources/entries_worker.h). Not for people.
#include "indexer/sources/column_map.h"
#include "indexer/sources/entries_worker.h"
#include "tools/termreg/commands/commands_private.h"

namespace termreg::cli {

void add_read_entries(const CommandLine& line, Session& /*session*/) {
  struct Options {
    std::string format, file;
    sources::ReadOptions reading;
    std::vector<std::string> map;
  };
  auto options = std::make_shared<Options>();
  const auto command = line.command("read-entries", "read a file with entries for a server");
  command.option("--format", options->format, "source format; empty: recognised by content");
  command.option("--body", options->reading.body, "issuing body");
  command.option("--document", options->reading.document, "document");
  command.option("--edition", options->reading.edition, "edition");
  command.option("--lang", options->reading.language, "language");
  command.option("--encoding", options->reading.encoding, "encoding of CSV and TSV");
  command.option("--map", options->map, "column of a table: new=old");
  command.option("file", options->file, "the file").required();
  command.hidden();
  command.action([options] {
    options->reading.columns = sources::column_map(options->map);
    sources::print_entries({options->file, options->reading}, options->format, stdout);
  });
}

}  // namespace termreg::cli
