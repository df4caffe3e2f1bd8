// SPDX-License-Identifier: GPL-3.0-or-later
// Backups by RocksDB's BackupEngine: every backup is whole, and table files that several share are kept once.
#include <rocksdb/utilities/backup_engine.h>

#include <system_error>

#include "registry/model/error.h"
#include "registry/store/clock.h"
#include "registry/store/rocks_store_private.h"
#include "registry/store/seal.h"
#include "registry/store/verify_private.h"

namespace termreg::store {
namespace {

namespace fs = std::filesystem;

rocksdb::BackupEngineOptions backup_options(const fs::path& directory) {
  rocksdb::BackupEngineOptions options(directory.string());
  options.sync = true;
  options.share_table_files = true;
  options.share_files_with_checksum = true;
  return options;
}

std::unique_ptr<rocksdb::BackupEngine> open_backups(const fs::path& directory) {
  rocksdb::BackupEngine* engine = nullptr;
  require_ok(rocksdb::BackupEngine::Open(rocksdb::Env::Default(), backup_options(directory), &engine),
             "Opening the backups in " + directory.string());
  return std::unique_ptr<rocksdb::BackupEngine>(engine);
}

void make_directory(const fs::path& directory) {
  std::error_code failed;
  fs::create_directories(directory, failed);
  if (failed)
    throw Error(ErrorCode::internal,
                "The directory " + directory.string() + " cannot be made: " + failed.message() + ".");
}

// Reads everything, so that a backup that was damaged where it lay is found before it takes anybody's place.
std::uint64_t verified_sequence(const fs::path& files) {
  Engine engine(files, Engine::Missing::fail);
  const auto damages = find_damage(engine);
  if (!damages.empty())
    throw Error(ErrorCode::damaged, "The backup does not verify: " + damages.front().where + ": " +
                                        damages.front().message +
                                        " The store is as it was; take an older backup.");
  const auto sequence = read_position(engine).sequence;
  if (!engine.close()) throw Error(ErrorCode::internal, "The restored store could not be closed.");
  return sequence;
}

fs::path put_aside(const fs::path& directory, const fs::path& files) {
  if (!fs::exists(files)) return {};
  auto name = "rocks.before-restore-" + utc_now();
  for (char& c : name)
    if (c == ':') c = '-';
  fs::rename(files, directory / name);
  fs::remove(directory / "seal");  // it speaks of the files that went aside
  return directory / name;
}

}  // namespace

std::uint32_t RocksStore::backup(const fs::path& directory) {
  engine_->health().require_writable();
  make_directory(directory);
  const auto backups = open_backups(directory);
  constexpr bool flush_before = true;
  constexpr bool compare_checksums = true;
  require_ok(backups->CreateNewBackup(&engine_->db(), flush_before), "Writing the backup");
  std::vector<rocksdb::BackupInfo> known;
  backups->GetBackupInfo(&known);
  if (known.empty())
    throw Error(ErrorCode::internal, "The backup that was written is not among those read back.");
  const auto number = known.back().backup_id;
  require_ok(backups->VerifyBackup(number, compare_checksums), "Reading the backup back");
  sync_directory(directory);
  return number;
}

Restored restore(const fs::path& backups, const fs::path& directory) {
  if (!fs::is_directory(backups))
    throw Error(ErrorCode::bad_input, "There is no directory " + backups.string() + " to restore from.");
  const auto engine = open_backups(backups);
  std::vector<rocksdb::BackupInfo> known;
  engine->GetBackupInfo(&known);
  if (known.empty())
    throw Error(ErrorCode::bad_input, backups.string() + " holds no backup; `termreg backup DIR` makes one.");
  make_directory(directory);
  const DirectoryLock lock(directory);
  const auto beside = directory / "rocks.restored";
  fs::remove_all(beside);
  Restored out;
  out.backup = known.back().backup_id;
  require_ok(engine->RestoreDBFromBackup(out.backup, beside.string(), beside.string()),
             "Restoring the backup");
  out.sequence = verified_sequence(beside);
  out.kept_aside = put_aside(directory, directory / "rocks");
  fs::rename(beside, directory / "rocks");
  sync_directory(directory);
  return out;
}

}  // namespace termreg::store
