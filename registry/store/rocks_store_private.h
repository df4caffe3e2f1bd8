// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <mutex>

#include "registry/store/chain.h"
#include "registry/store/engine_private.h"
#include "registry/store/findings.h"
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

inline constexpr std::size_t record_kinds = 7;

/// Told how a write ended when it goes out of scope, whatever happens on the way.
class Ending {
 public:
  explicit Ending(std::function<void(bool)> tell) : tell_(std::move(tell)) {}
  ~Ending() {
    if (tell_) tell_(written_);
  }
  Ending(const Ending&) = delete;
  Ending& operator=(const Ending&) = delete;
  void written() noexcept { written_ = true; }

 private:
  std::function<void(bool)> tell_;
  bool written_ = false;
};

/// Reads head and counts and compares them with the last record of the change log.
/// @throws Error(damaged) if they are missing or differ.
[[nodiscard]] Position read_position(const Engine& engine, const rocksdb::Snapshot* snapshot = nullptr);

/// The revision and the JSON of a value of the families entry and record. @throws Error(damaged).
[[nodiscard]] StoredEntry stored_value(std::string_view value);

/// Reads with which change the stored findings are level. @throws Error(damaged) if that is cut short.
[[nodiscard]] std::optional<FindingsLevel> read_level(const Engine& engine,
                                                      const rocksdb::Snapshot* snapshot = nullptr);
/// The value of such a record.
[[nodiscard]] std::string level_value(const Position& at, std::string_view stamp);

/// Store over RocksDB. Which thread does what: readers call the engine and nothing else; a writer plans
/// without a lock, then takes `write_mutex_` for numbering, writing and telling the observer.
class RocksStore final : public Store, public KeptFindings {
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
  [[nodiscard]] std::uint64_t last_entry_change() const noexcept override {
    return last_entry_change_.load(std::memory_order_acquire);
  }
  [[nodiscard]] std::uint64_t last_record_change(RecordKind kind) const noexcept override {
    return last_record_change_[static_cast<std::size_t>(kind)].load(std::memory_order_acquire);
  }
  [[nodiscard]] KeptFindings* findings() noexcept override { return this; }
  [[nodiscard]] std::optional<Head> head_at(std::uint64_t sequence) const override;
  [[nodiscard]] std::vector<Change> changes_after(std::uint64_t after, std::size_t limit) const override;
  [[nodiscard]] std::vector<Body> bodies() const override;
  [[nodiscard]] std::vector<SourceDocument> documents() const override;
  [[nodiscard]] std::string id() const override { return id_; }
  [[nodiscard]] Statistics statistics() const override;
  [[nodiscard]] std::vector<Damage> verify() const override;
  std::uint32_t backup(const std::filesystem::path& directory) override;
  void observe(Observer* observer) override;

  [[nodiscard]] std::optional<FindingsLevel> level() const override;
  std::optional<FindingsLevel> read(const Visitor& visit, std::string& weights) const override;
  void begin_anew() override;
  void add(std::span<const FindingEdit> findings) override;
  void set_weights(std::string_view weights) override;
  void level_with(const Work& work, const Ended& ended) override;
  void accompany(Companion* companion) override;

 private:
  [[nodiscard]] std::vector<StoredEntry> earlier_revisions(const std::string& key, std::size_t limit) const;
  void read_identity();
  void rederive_if_profile_differs();
  void commit(const ChangeSet& changes, const Plan& plan);
  void require_space(std::size_t batch_bytes) const;
  void tell(const Plan& plan, const Head& head) const;
  [[nodiscard]] std::optional<FindingEdits> follow(const Plan& plan, const Position& becomes);
  void note_changes(const Plan& plan, std::uint64_t sequence);

  std::filesystem::path directory_;
  Settings settings_;
  DirectoryLock lock_;
  std::unique_ptr<Engine> engine_;
  std::string id_;

  std::mutex write_mutex_;  // guards the members below
  Position position_;
  bool unsynced_ = false;  // something was written with sync = false and not yet synced
  Observer* observer_ = nullptr;
  Companion* companion_ = nullptr;
  std::optional<FindingsLevel> level_;  // as stored
  std::atomic<std::uint64_t> sequence_{
      0};  // position_.sequence once the observer knows, for those who hold no lock
  std::atomic<std::uint64_t> last_entry_change_{0};
  std::array<std::atomic<std::uint64_t>, record_kinds> last_record_change_{};
};

}  // namespace termreg::store
