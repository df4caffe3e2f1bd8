// SPDX-License-Identifier: GPL-3.0-or-later
#include <rocksdb/cache.h>
#include <rocksdb/convenience.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/listener.h>
#include <rocksdb/slice_transform.h>
#include <rocksdb/table.h>

#include <algorithm>
#include <cstdarg>
#include <functional>

#include "registry/model/error.h"
#include "registry/store/engine_private.h"

namespace termreg::store {
namespace {

constexpr std::size_t mebibyte = 1024 * 1024;

// RocksDB's own log writes a file and aborts the process when the disk is full (its Debian build has
// assertions on). This one keeps nothing: what matters comes back as a status or through Health.
class SilentLog final : public rocksdb::Logger {
 public:
  SilentLog() : Logger(rocksdb::InfoLogLevel::FATAL_LEVEL) {}
  using Logger::Logv;
  void Logv(const char* /*format*/, va_list /*arguments*/) override {}
};

rocksdb::CompressionType compression() {
  const auto supported = rocksdb::GetSupportedCompressions();
  for (const auto wanted : {rocksdb::kLZ4Compression, rocksdb::kZSTD, rocksdb::kSnappyCompression})
    if (std::find(supported.begin(), supported.end(), wanted) != supported.end()) return wanted;
  return rocksdb::kNoCompression;
}

rocksdb::DBOptions database_options(Engine::Missing missing, const std::shared_ptr<Health>& health) {
  rocksdb::DBOptions options;
  options.create_if_missing = missing == Engine::Missing::create;
  options.max_file_opening_threads = 1;  // sixteen for each family cost more than the few files they open
  options.paranoid_checks = true;
  options.wal_recovery_mode = rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords;
  options.max_total_wal_size = 64 * mebibyte;
  options.db_write_buffer_size = 96 * mebibyte;
  options.max_background_flushes = 2;  // a bulk import ends with flushing all families
  options.max_background_compactions = 1;
  options.allow_concurrent_memtable_write = false;  // there is one writer
  options.max_bgerror_resume_count = 0;             // never a blind retry
  options.info_log = std::make_shared<SilentLog>();
  options.info_log_level = rocksdb::InfoLogLevel::FATAL_LEVEL;
  options.listeners = {health};
  options.stats_dump_period_sec = 0;
  options.stats_persist_period_sec = 0;
  options.skip_stats_update_on_db_open = true;
  return options;
}

// Entries and the log take most of an import's bytes.
std::size_t buffer_size(Family family) {
  switch (family) {
    case Family::entry:
      return 32 * mebibyte;
    case Family::change:
      return 16 * mebibyte;
    case Family::derived:
      return 16 * mebibyte;
    default:
      return 8 * mebibyte;
  }
}

// An import puts entries in the order of its file, which is often that of their ids, and the log always
// grows at its end. The memory table remembers where it put the last record whose key begins with the same
// bytes, and looks there first. A key of the log has one beginning until 4 billion changes, an id that of its
// body.
constexpr std::size_t remembered_beginning = 4;

bool grows_in_order(Family family) {
  return family == Family::entry || family == Family::derived || family == Family::change;
}

// Only where keys are asked for that are not there is a filter worth its bytes: an entry before it is put, and
// the mark of its removal.
bool is_asked_in_vain(Family family) {
  return family == Family::entry || family == Family::meta;
}

rocksdb::ColumnFamilyOptions family_options(Family family, const std::shared_ptr<rocksdb::Cache>& cache) {
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = cache;
  table.checksum = rocksdb::kXXH3;
  table.format_version = 5;
  if (is_asked_in_vain(family)) table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  rocksdb::ColumnFamilyOptions options;
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  options.compression = compression();
  options.write_buffer_size = buffer_size(family);
  options.max_write_buffer_number = 3;
  if (grows_in_order(family))
    options.memtable_insert_with_hint_prefix_extractor.reset(
        rocksdb::NewCappedPrefixTransform(remembered_beginning));
  options.memtable_whole_key_filtering = true;  // most puts of an import ask for an entry that is not there
  options.memtable_prefix_bloom_size_ratio = family == Family::entry ? 0.02 : 0;
  return options;
}

std::vector<rocksdb::ColumnFamilyDescriptor> descriptors() {
  const auto cache = rocksdb::NewLRUCache(64 * mebibyte);
  std::vector<rocksdb::ColumnFamilyDescriptor> families;
  for (std::size_t i = 0; i < family_names.size(); ++i)
    families.emplace_back(std::string(family_names[i]), family_options(static_cast<Family>(i), cache));
  return families;
}

bool lacks_findings_alone(const rocksdb::DBOptions& options, const std::filesystem::path& directory) {
  std::vector<std::string> there;
  if (!rocksdb::DB::ListColumnFamilies(options, directory.string(), &there).ok()) return false;
  return std::all_of(family_names.begin(), family_names.end(), [&](std::string_view family) {
    const bool is_there = std::find(there.begin(), there.end(), family) != there.end();
    return is_there != (family == name(Family::findings));
  });
}

ErrorCode code_of(const rocksdb::Status& status) {
  if (status.IsCorruption() || status.IsNotFound() || status.IsInvalidArgument() || status.IsPathNotFound())
    return ErrorCode::damaged;
  if (status.IsNoSpace()) return ErrorCode::no_space;
  return ErrorCode::internal;
}

rocksdb::ReadOptions read_options(const rocksdb::Snapshot* snapshot) {
  rocksdb::ReadOptions options;
  options.snapshot = snapshot;
  return options;
}

}  // namespace

void require_ok(const rocksdb::Status& status, std::string_view what) {
  if (status.ok()) return;
  const auto code = code_of(status);
  auto sentence = std::string(what) + " failed: " + status.ToString() + ".";
  if (code == ErrorCode::damaged) sentence += recovery_hint;
  if (code == ErrorCode::no_space) sentence += " The disk is full; make room, then start termreg again.";
  throw Error(code, sentence);
}

void Health::OnBackgroundError(rocksdb::BackgroundErrorReason /*reason*/, rocksdb::Status* status) {
  fail(status->ToString());
}

void Health::fail(const std::string& reason) {
  const std::lock_guard lock(mutex_);
  if (reason_.empty()) reason_ = reason;
  failed_.store(true, std::memory_order_release);
}

void Health::require_writable() const {
  if (!failed()) return;
  const std::lock_guard lock(mutex_);
  throw Error(ErrorCode::read_only,
              "The store only reads since a write to disk failed (" + reason_ +
                  "). See to the disk, then start termreg again; what was acknowledged is kept.");
}

Engine::Engine(const std::filesystem::path& directory, Missing missing)
    : health_(std::make_shared<Health>()) {
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  // A family that got lost is damage, so families are made with a new store and at no other time; but findings follow
  // from what the others hold, and a store of schema 3 has none.
  const auto status = missing == Missing::create ? create(directory, handles) : open(directory, handles);
  for (std::size_t i = 0; i < handles.size(); ++i) handles_[i].reset(handles[i]);
  require_ok(status, "Opening the store in " + directory.string());
}

rocksdb::Status Engine::open(const std::filesystem::path& directory,
                             std::vector<rocksdb::ColumnFamilyHandle*>& handles) {
  auto families = descriptors();
  families.emplace_back(rocksdb::kDefaultColumnFamilyName, rocksdb::ColumnFamilyOptions());
  auto options = database_options(Missing::fail, health_);
  options.create_missing_column_families = lacks_findings_alone(options, directory);
  rocksdb::DB* db = nullptr;
  const auto status = rocksdb::DB::Open(options, directory.string(), families, &handles, &db);
  db_.reset(db);
  if (!status.ok()) return status;
  const std::unique_ptr<rocksdb::ColumnFamilyHandle> unused(handles.back());  // RocksDB insists on "default"
  handles.pop_back();
  return status;
}

rocksdb::Status Engine::create(const std::filesystem::path& directory,
                               std::vector<rocksdb::ColumnFamilyHandle*>& handles) {
  rocksdb::DB* db = nullptr;
  const rocksdb::Options options(database_options(Missing::create, health_), rocksdb::ColumnFamilyOptions());
  const auto status = rocksdb::DB::Open(options, directory.string(), &db);
  db_.reset(db);
  return status.ok() ? db_->CreateColumnFamilies(descriptors(), &handles) : status;
}

Engine::~Engine() {
  if (db_) static_cast<void>(close());
}

std::optional<std::string> Engine::get(Family family, std::string_view key,
                                       const rocksdb::Snapshot* snapshot) const {
  std::string value;
  const auto status = db_->Get(read_options(snapshot), handle(family), slice(key), &value);
  if (status.IsNotFound()) return std::nullopt;
  require_ok(status, "Reading from the family " + std::string(name(family)));
  return value;
}

std::vector<std::optional<std::string>> Engine::get_many(Family family,
                                                         std::span<const std::string_view> keys) const {
  std::vector<rocksdb::Slice> slices;
  slices.reserve(keys.size());
  for (const auto key : keys) slices.push_back(slice(key));
  std::vector<rocksdb::PinnableSlice> values(keys.size());
  std::vector<rocksdb::Status> statuses(keys.size());
  // RocksDB sorts the keys unless it is told that they are: an import asks for most of them in order.
  const auto turn = std::adjacent_find(keys.begin(), keys.end(), std::greater_equal<>());
  db_->MultiGet({}, handle(family), slices.size(), slices.data(), values.data(), statuses.data(),
                turn == keys.end());
  std::vector<std::optional<std::string>> found(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (statuses[i].IsNotFound()) continue;
    require_ok(statuses[i], "Reading from the family " + std::string(name(family)));
    found[i] = values[i].ToString();
  }
  return found;
}

std::unique_ptr<rocksdb::Iterator> Engine::cursor(Family family, const rocksdb::Snapshot* snapshot) const {
  return std::unique_ptr<rocksdb::Iterator>(db_->NewIterator(read_options(snapshot), handle(family)));
}

void Engine::write(rocksdb::WriteBatch& batch, Durability durability) {
  rocksdb::WriteOptions options;
  options.sync = durability == Durability::now;
  const auto status = db_->Write(options, &batch);
  if (!status.ok()) health_->fail(status.ToString());
  require_ok(status, "Writing to the store");
}

void Engine::sync_log() {
  const auto status = db_->SyncWAL();
  if (!status.ok()) health_->fail(status.ToString());
  require_ok(status, "Syncing the store's log");
}

void Engine::flush_memory() {
  std::vector<rocksdb::ColumnFamilyHandle*> all;
  for (const auto& handle : handles_) all.push_back(handle.get());
  // RocksDB waits for one family after the other; asked beforehand, they are written side by side.
  rocksdb::FlushOptions ahead;
  ahead.wait = false;
  auto status = db_->Flush(ahead, all);
  if (status.ok()) status = db_->Flush({}, all);
  if (!status.ok()) health_->fail(status.ToString());
  require_ok(status, "Writing the store's memory tables");
}

bool Engine::close() {
  // After a failure the log is the only whole record: leave everything as it is for the next start.
  bool well = !health_->failed();
  if (well) {
    std::vector<rocksdb::ColumnFamilyHandle*> all;
    for (const auto& handle : handles_)
      if (handle) all.push_back(handle.get());
    well = db_->Flush({}, all).ok();
  }
  for (auto& handle : handles_) handle.reset();
  well = db_->Close().ok() && well;
  db_.reset();
  return well;
}

}  // namespace termreg::store
