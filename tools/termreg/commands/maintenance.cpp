// SPDX-License-Identifier: GPL-3.0-or-later
// termreg backup, restore, verify, reindex, stats.
#include <fmt/format.h>

#include "indexer/search/xapian_index.h"
#include "tools/termreg/answers.h"
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

// The index follows the store; one that saw changes after the backup would rightly call that a loss, so it goes.
void restore(Session& session, const std::filesystem::path& backups) {
  const auto done = store::restore(backups, session.data / "store");
  std::filesystem::remove_all(session.index_directory());
  print_line(
      fmt::format("Backup {} is in place, with every change up to {}; the full-text index is built anew at "
                  "the next start.{}",
                  done.backup, done.sequence,
                  done.kept_aside.empty()
                      ? std::string()
                      : fmt::format(" The store that stood there is kept in {}.", done.kept_aside.string())));
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
  auto directory = std::make_shared<std::filesystem::path>();
  const auto backup =
      line.command("backup", "copy the store into a directory of backups, and read the copy back");
  backup.option("directory", *directory, "where the backups are kept; made if it is not there").required();
  backup.action([&session, directory] {
    print_line(fmt::format("Backup {} of {} is written and verified.", session.store().backup(*directory),
                           (session.data / "store").string()));
  });
  const auto restored =
      line.command("restore", "put the newest backup of a directory in the place of the store");
  restored.option("directory", *directory, "the directory of backups").required();
  restored.action([&session, directory] { restore(session, *directory); });
  line.command("verify", "read everything and say what is damaged").action([&session] { verify(session); });
  line.command("reindex", "build the full-text index anew").action([&session] {
    search::rebuild_index(session.index_directory(), session.store());
    print_line("The index is built anew.");
  });
  auto json = std::make_shared<bool>(false);
  const auto stats = line.command("stats", "count what the registry holds");
  stats.flag("--json", *json, "print JSON");
  stats.action([&session, json] { print_stats(session.answers().statistics(), *json); });
}

}  // namespace termreg::cli
