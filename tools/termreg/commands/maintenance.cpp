// SPDX-License-Identifier: GPL-3.0-or-later
// termreg verify, reindex, stats.
#include <fmt/format.h>

#include "indexer/search/xapian_index.h"
#include "tools/termreg/commands/commands_private.h"
#include "web/api/handlers.h"

namespace termreg::cli {
namespace {

void verify(Session& session) {
  const auto damages = session.registry().verify();
  for (const auto& damage : damages) print_line(damage.where + ": " + damage.message);
  if (damages.empty())
    print_line("Everything read: store, derived records, change log and index are as they should be.");
  if (!damages.empty()) session.exit = Exit::store;
}

void print_stats(const RegistryStatistics& facts, bool json) {
  if (json) {
    print_line(web::api::stats_json(facts));
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

void add_maintenance(const CommandLine& line, Session& session) {
  line.command("verify", "read everything and say what is damaged").action([&session] { verify(session); });
  line.command("reindex", "build the full-text index anew").action([&session] {
    search::rebuild_index(session.index_directory(), session.store());
    print_line("The index is built anew.");
  });
  auto json = std::make_shared<bool>(false);
  const auto stats = line.command("stats", "count what the registry holds");
  stats.flag("--json", *json, "print JSON");
  stats.action([&session, json] { print_stats(session.registry().statistics(), *json); });
}

}  // namespace termreg::cli
