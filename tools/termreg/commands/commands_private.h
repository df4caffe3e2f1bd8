// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include "tools/termreg/session.h"

/// Every command of the contract: one function each, which adds the subcommand with its options and its
/// action. `session` outlives the parse. Private to tools/termreg.
namespace termreg::cli {

void add_import(CLI::App& app, Session& session);
void add_formats(CLI::App& app, Session& session);
void add_lookup(CLI::App& app, Session& session);
void add_search(CLI::App& app, Session& session);
void add_show(CLI::App& app, Session& session);
void add_compare(CLI::App& app, Session& session);
void add_conflicts(CLI::App& app, Session& session);
void add_glossary(CLI::App& app, Session& session);
void add_serve(CLI::App& app, Session& session);
void add_maintenance(CLI::App& app, Session& session);  ///< verify, reindex, stats

}  // namespace termreg::cli
