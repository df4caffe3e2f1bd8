// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <mutex>

#include "registry/store/chain.h"
#include "registry/store/engine_private.h"
#include "registry/store/plan_private.h"
#include "registry/store/seal.h"
#include "registry/store/store.h"

namespace termreg::store {

/// The head and the counts as the writer keeps them; the readers take them from the store.
struct Position {
  std::uint64_t sequence = 0;
  ChainHash chain{};
  std::uint64_t entries = 0;
  std::uint64_t designations = 0;
};

/// Reads head and counts and compares them with the last record of the change log.
/// @throws Error(damaged) if they are missing or differ.
[[nodiscard]] Position read_position(const Engine& engine, const rocksdb::Snapshot* snapshot = nullptr);

/// The revision and the JSON of a value of the families entry and record. @throws Error(damaged).
[[nodiscard]] StoredEntry stored_value(std::string_view value);

/// Store over RocksDB. Which thread does what: readers call the engine and nothing else; a writer plans
/// without a lock, then takes `write_mutex_` for numbering, writing and telling the observer.
class RocksStore final : public Store {
 public:
  RocksStore(const std::filesystem::path& directory, const Settings& settings);
  ~RocksStore() override;

  Applied apply(const ChangeSet& changes) override;
  void flush() override;
  [[nodiscard]] std::optional<StoredEntry> get(const EntryId& id) const override;
  [[nodiscard]] std::vector<std::optional<StoredEntry>> get_many(std::span<const EntryId> ids) const override;
  [[nodiscard]] std::vector<StoredEntry> history(const EntryId& id, std::size_t limit) const override;
  void each_entry(const EntryVisitor& visit, std::string_view id_prefix) const override;
  void each_designation(const DesignationVisitor& visit) const override;
  [[nodiscard]] std::optional<StoredEntry> record(RecordKind kind, std::string_view name) const override;
  [[nodiscard]] std::vector<StoredEntry> record_history(RecordKind kind, std::string_view name,
                                                        std::size_t limit) const override;
  void each_record(RecordKind kind, const RecordVisitor& visit) const override;
  [[nodiscard]] Head head() const override;
  [[nodiscard]] std::uint64_t sequence() const noexcept override {
    return sequence_.load(std::memory_order_acquire);
  }
  [[nodiscard]] std::optional<Head> head_at(std::uint64_t sequence) const override;
  [[nodiscard]] std::vector<Change> changes_after(std::uint64_t after, std::size_t limit) const override;
  [[nodiscard]] std::vector<Body> bodies() const override;
  [[nodiscard]] std::vector<SourceDocument> documents() const override;
  [[nodiscard]] std::string id() const override { return id_; }
  [[nodiscard]] Statistics statistics() const override;
  [[nodiscard]] std::vector<Damage> verify() const override;
  std::uint32_t backup(const std::filesystem::path& directory) override;
  void observe(Observer* observer) override;

 private:
  [[nodiscard]] std::vector<StoredEntry> earlier_revisions(const std::string& key, std::size_t limit) const;
  void read_identity();
  void rederive_if_profile_differs();
  void commit(const ChangeSet& changes, const Plan& plan);
  void require_space(std::size_t batch_bytes) const;
  void tell(const Plan& plan, const Head& head) const;

  std::filesystem::path directory_;
  Settings settings_;
  DirectoryLock lock_;
  std::unique_ptr<Engine> engine_;
  std::string id_;

  std::mutex write_mutex_;  // guards the members below
  Position position_;
  bool unsynced_ = false;  // something was written with sync = false and not yet synced
  Observer* observer_ = nullptr;
  std::atomic<std::uint64_t> sequence_{
      0};  // position_.sequence once the observer knows, for those who hold no lock
};

}  // namespace termreg::store
