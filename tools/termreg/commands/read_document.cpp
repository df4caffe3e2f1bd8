// SPDX-License-Identifier: GPL-3.0-or-later
// termreg read-document: what a server runs to read an uploaded draft (indexer/sources/draft_worker.h). Not for people.
#include <cstdio>

#include "indexer/sources/draft_worker.h"
#include "tools/termreg/commands/commands_private.h"

namespace termreg::cli {

void add_read_document(const CommandLine& line, Session& /*session*/) {
  struct Options {
    std::string format, file;
  };
  auto options = std::make_shared<Options>();
  const auto command = line.command("read-document", "read a document for a server");
  command.option("--format", options->format, "document format; empty: recognised by content");
  command.option("file", options->file, "the document").required();
  command.hidden();
  command.action([options] {
    const auto answer = sources::worker_answer(options->file, options->format);
    std::fwrite(answer.data(), 1, answer.size(), stdout);
  });
}

}  // namespace termreg::cli
