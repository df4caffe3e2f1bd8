// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rocksdb/db.h>
#include <rocksdb/write_batch.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/error.h"
#include "registry/store/keys.h"

namespace termreg::store {

/// What a person can do about a damaged store; ends the sentence of every Error(damaged).
inline constexpr std::string_view recovery_hint =
    " Run `termreg verify` to see what is wrong and `termreg restore DIR` to put a backup in its place.";

[[nodiscard]] inline rocksdb::Slice slice(std::string_view text) noexcept {
  return {text.data(), text.size()};
}
[[nodiscard]] inline std::string_view view(const rocksdb::Slice& text) noexcept {
  return {text.data(), text.size()};
}

/// Throws the Error that a status means; does nothing if it is ok. `what` begins the sentence: "Reading entry
/// x".
void require_ok(const rocksdb::Status& status, std::string_view what);

/// Runs a decoder of the codec on something stored: what it calls bad input is damage here. `what` begins the
/// sentence.
template <typename Decode>
auto decode_stored(std::string_view what, Decode decode) {
  try {
    return decode();
  } catch (const Error& error) {
    throw Error(ErrorCode::damaged,
                std::string(what) + " cannot be read: " + error.what() + std::string(recovery_hint));
  }
}

/// Remembers the first failure of the engine's background work (or of a write): from then on the store only
/// reads.
class Health final : public rocksdb::EventListener {
 public:
  void OnBackgroundError(rocksdb::BackgroundErrorReason reason, rocksdb::Status* status) override;
  void fail(const std::string& reason);
  /// @throws Error(read_only) after a failure.
  void require_writable() const;
  [[nodiscard]] bool failed() const noexcept { return failed_.load(std::memory_order_acquire); }

 private:
  std::atomic<bool> failed_{false};
  mutable std::mutex mutex_;  // guards reason_
  std::string reason_;
};

/// RocksDB with the families of keys.h: opening, reading, writing, and the translation of its errors.
/// Thread-safe.
class Engine {
 public:
  /// What to do if the files are not there.
  enum class Missing { fail, create };
  /// @throws Error(damaged, locked, no_space, internal).
  Engine(const std::filesystem::path& directory, Missing missing);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  [[nodiscard]] rocksdb::ColumnFamilyHandle* handle(Family family) const noexcept {
    return handles_[static_cast<std::size_t>(family)].get();
  }
  [[nodiscard]] const Health& health() const noexcept { return *health_; }

  [[nodiscard]] std::optional<std::string> get(Family family, std::string_view key,
                                               const rocksdb::Snapshot* snapshot = nullptr) const;
  /// `values[i]` belongs to `keys[i]`; nothing where there is no such key.
  [[nodiscard]] std::vector<std::optional<std::string>> get_many(
      Family family, std::span<const std::string_view> keys) const;
  /// A cursor over a family as it is now, or over the snapshot. After a loop call
  /// require_ok(cursor->status(), …): a cursor that meets a damaged block just ends.
  [[nodiscard]] std::unique_ptr<rocksdb::Iterator> cursor(Family family,
                                                          const rocksdb::Snapshot* snapshot = nullptr) const;

  enum class Durability { now, later };
  /// Writes a batch. A failure turns the store read-only: what became of the batch is known after reopening
  /// only.
  void write(rocksdb::WriteBatch& batch, Durability durability);
  void sync_log();
  void flush_memory();
  /// Closes in order; only then may the files be sealed. @return whether everything went well.
  [[nodiscard]] bool close();

  [[nodiscard]] rocksdb::DB& db() const noexcept { return *db_; }

 private:
  rocksdb::Status open(const std::filesystem::path& directory,
                       std::vector<rocksdb::ColumnFamilyHandle*>& handles);
  rocksdb::Status create(const std::filesystem::path& directory,
                         std::vector<rocksdb::ColumnFamilyHandle*>& handles);

  std::shared_ptr<Health> health_;  // shared because RocksDB's options want it so
  std::unique_ptr<rocksdb::DB> db_;
  std::array<std::unique_ptr<rocksdb::ColumnFamilyHandle>, family_names.size()> handles_;
};

/// One consistent view of the whole store for as long as it lives.
class Snapshot {
 public:
  explicit Snapshot(const Engine& engine) : db_(engine.db()), snapshot_(db_.GetSnapshot()) {}
  ~Snapshot() { db_.ReleaseSnapshot(snapshot_); }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  [[nodiscard]] const rocksdb::Snapshot* get() const noexcept { return snapshot_; }

 private:
  rocksdb::DB& db_;
  const rocksdb::Snapshot* snapshot_;
};

}  // namespace termreg::store
