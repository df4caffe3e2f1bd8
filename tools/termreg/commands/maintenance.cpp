// SPDX-License-Identifier: GPL-3.0-or-later
// termreg verify, reindex, stats.
#include <fmt/format.h>

#include "indexer/search/xapian_index.h"
#include "registry/codec/json_writer.h"
#include "tools/termreg/commands/commands_private.h"

namespace termreg::cli {
namespace {

void verify(Session& session) {
  const auto damages = session.registry().verify();
  for (const auto& damage : damages) print_line(damage.where + ": " + damage.message);
  if (damages.empty())
    print_line("Everything read: store, derived keys, change log and index are as they should be.");
  if (!damages.empty()) session.exit = Exit::store;
}

void print_stats(const RegistryStatistics& facts, bool json) {
  if (json) {
    codec::JsonWriter out;
    out.begin_object()
        .member("entries", facts.store.entries)
        .member("designations", facts.store.designations);
    out.member("bodies", facts.store.bodies).member("documents", facts.store.documents);
    out.member("disk_bytes", facts.store.disk_bytes).member("sequence", facts.head.sequence);
    out.member("chain", facts.head.chain).member("indexed_sequence", facts.indexed_sequence);
    out.member("designation_table_bytes", facts.table_bytes).member("text_profile", facts.text_profile);
    print_line(out.end_object().take());
    return;
  }
  print_line(fmt::format(
      "entries           {}\ndesignations      {}\nbodies            {}\ndocuments         {}\n"
      "disk              {:.1f} MiB\nsequence          {}\nindexed sequence  {}\n"
      "designation table {:.1f} MiB\ntext profile      {}",
      facts.store.entries, facts.store.designations, facts.store.bodies, facts.store.documents,
      static_cast<double>(facts.store.disk_bytes) / 1048576.0, facts.head.sequence, facts.indexed_sequence,
      static_cast<double>(facts.table_bytes) / 1048576.0, facts.text_profile));
}

}  // namespace

void add_maintenance(CLI::App& app, Session& session) {
  app.add_subcommand("verify", "read everything and say what is damaged")->callback([&session] {
    verify(session);
  });
  app.add_subcommand("reindex", "build the full-text index anew")->callback([&session] {
    search::rebuild_index(session.index_directory(), session.store());
    print_line("The index is built anew.");
  });
  auto json = std::make_shared<bool>(false);
  auto* stats = app.add_subcommand("stats", "count what the registry holds");
  stats->add_flag("--json", *json, "print JSON");
  stats->callback([&session, json] { print_stats(session.registry().statistics(), *json); });
}

}  // namespace termreg::cli
