// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/termreg/command_line.h"
#include "tools/termreg/session.h"

/// Every command of the contract: one function each, which adds the subcommand with its options and its
/// action. `session` outlives the parse. Private to tools/termreg.
namespace termreg::cli {

void add_export_rules(const CommandLine& line, Session& session);
void add_import(const CommandLine& line, Session& session);
void add_formats(const CommandLine& line, Session& session);
void add_lookup(const CommandLine& line, Session& session);
void add_lsp(const CommandLine& line, Session& session);
void add_search(const CommandLine& line, Session& session);
void add_show(const CommandLine& line, Session& session);
void add_check(const CommandLine& line, Session& session);
void add_compare(const CommandLine& line, Session& session);
void add_conflicts(const CommandLine& line, Session& session);
void add_decide(const CommandLine& line, Session& session);
void add_decisions(const CommandLine& line, Session& session);
void add_editions(const CommandLine& line, Session& session);
void add_gap(const CommandLine& line, Session& session);
void add_glossary(const CommandLine& line, Session& session);
void add_working(const CommandLine& line, Session& session);        ///< list, show, propose, agree ...
void add_deliverable(const CommandLine& line, Session& session);    ///< list, show, create, add, freeze ...
void add_read_document(const CommandLine& line, Session& session);  ///< hidden: the worker of a server
void add_read_entries(const CommandLine& line, Session& session);   ///< hidden: the same for imports
void add_serve(const CommandLine& line, Session& session);
void add_sheet(const CommandLine& line, Session& session);
void add_maintenance(const CommandLine& line, Session& session);  ///< verify, reindex, stats
void add_user(const CommandLine& line, Session& session);         ///< accounts: add, list, role, token ...

}  // namespace termreg::cli
