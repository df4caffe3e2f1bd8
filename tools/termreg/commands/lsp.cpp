// SPDX-License-Identifier: GPL-3.0-or-later
// termreg lsp: the check of drafts within an editor, over standard input and output.
#include <signal.h>
#include <unistd.h>

#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/lsp/server.h"
#include "tools/termreg/remote_dictionary.h"

namespace termreg::cli {
namespace {

void serve_editor(Session& session) {
  signal(SIGPIPE, SIG_IGN);  // an editor that is gone is an error of write(), with a sentence
  std::unique_ptr<lsp::Dictionary> dictionary;
  if (session.server.empty())
    dictionary = std::make_unique<lsp::RegistryDictionary>(session.registry());
  else
    dictionary = remote_dictionary(session.client());
  // LSP: an exit without a shutdown before it ends with 1.
  if (!lsp::serve(*dictionary, TERMREG_VERSION, STDIN_FILENO, STDOUT_FILENO)) session.exit = Exit::findings;
}

}  // namespace

void add_lsp(const CommandLine& line, Session& session) {
  const auto command = line.command(
      "lsp",
      "serve an editor over standard input and output (LSP 3.17): notes, hover, completion, quick fixes");
  command.action([&session] { serve_editor(session); });
}

}  // namespace termreg::cli
