// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/body.h"
#include "registry/model/change.h"
#include "registry/model/term_entry.h"

namespace termreg::store {

/// One entry to put. `expected_revision`: 0 means "whatever is there" (imports), otherwise the write is
/// refused unless the stored revision is exactly this one.
struct Put {
  TermEntry entry;
  std::uint64_t expected_revision = 0;
};
struct Remove {
  EntryId id;
  std::uint64_t expected_revision = 0;
};

/// What the store keeps beside entries, each as JSON under a name of its own, with the same revisions, history
/// and lines in the change log.
enum class RecordKind : std::uint8_t {
  disposition,         ///< an editor's decision about a finding; named by its digest
  statement,           ///< "these are one concept", "keep these apart"
  working_definition,  ///< a decision record of a group
  deliverable,         ///< a named selection of entries
  group,               ///< who works together, and how they agree
  account,             ///< a person
  session              ///< a login or token, stored hashed
};
/// "disposition", "statement", "working-definition" ...
[[nodiscard]] std::string_view name(RecordKind kind) noexcept;

/// One record to put. `name`: 1 to 255 octets without NUL. `expected_revision`: nothing means "whatever is
/// there", 0 "must not be there", otherwise the write is refused unless the stored revision is exactly this one.
struct PutRecord {
  RecordKind kind = RecordKind::disposition;
  std::string name;
  std::string json;
  std::optional<std::uint64_t> expected_revision;
};
struct RemoveRecord {
  RecordKind kind = RecordKind::disposition;
  std::string name;
  std::optional<std::uint64_t> expected_revision;
};

/// True if two entries differ in nothing, or only in where they were read (file, line): a row above another moves
/// every entry of a file, and changes none.
[[nodiscard]] bool says_the_same(const TermEntry& stored, const TermEntry& put);

/// A set of edits that becomes durable together or not at all. Putting what is already stored (an entry that
/// says_the_same) is no change: no revision, no line in the change log.
struct ChangeSet {
  std::vector<Put> puts;
  std::vector<Remove> removes;
  std::vector<Body> bodies;  ///< catalogue records to put; not in the change log
  std::vector<SourceDocument> documents;
  std::vector<PutRecord> records;
  std::vector<RemoveRecord> removed_records;
  std::string author = "local";
  bool sync = true;  ///< false only inside a bulk import that ends with Store::flush(): not yet acknowledged
};

/// What Store::apply did. `effects[i]` belongs to puts[i], then removes, records, removed_records.
struct Applied {
  enum class Effect { added, changed, unchanged, removed, absent };
  std::vector<Effect> effects;
  std::uint64_t sequence = 0;  ///< head of the change log afterwards
};

struct StoredEntry {
  std::string json;  ///< as the codec wrote it
  std::uint64_t revision = 0;
};

/// The head of the change log: its last number and the hash chain over all records up to it.
struct Head {
  std::uint64_t sequence = 0;
  std::string chain;  ///< 64 hex digits; all zero for an empty log
  bool operator==(const Head&) const = default;
};

/// One designation as the derived records hold it: enough to rebuild the designation table without reading an
/// entry.
struct DesignationRecord {
  EntryId entry;
  std::string language;
  std::string text;       ///< N0
  std::string match_key;  ///< N1 bytes
  DesignationKind kind = DesignationKind::term;
  Acceptability acceptability = Acceptability::unstated;
  EntryStatus status = EntryStatus::valid;
};

/// Told of every change set after it is in the store and before the write is acknowledged. Called under the
/// write mutex, one change set at a time, in order. Must not throw and must not write to the store.
class Observer {
 public:
  virtual ~Observer() = default;
  struct Change {
    const EntryId& id;
    const TermEntry* before;  ///< null if the entry is new
    const TermEntry* after;   ///< null if it was removed
  };
  virtual void applied(const std::vector<Change>& changes, const Head& head) = 0;
};

class KeptFindings;

struct Damage {
  std::string where;  ///< "entry itu-t:y.4600:2022-08:3.2.1", "change 17", "derived records"
  std::string message;
};

struct Statistics {
  std::uint64_t entries = 0;
  std::uint64_t designations = 0;
  std::uint64_t bodies = 0;
  std::uint64_t documents = 0;
  std::uint64_t disk_bytes = 0;
};

/// What an operator may change about a store.
struct Settings {
  /// A write is refused with Error(no_space) unless this many bytes, and four times its batch, are free on
  /// the disk.
  std::uint64_t free_disk_reserve = std::uint64_t{256} << 20;
};

/// The truth: entries, their history, what is derived from them and the log of changes, in RocksDB.
/// Grammar of every key: keys.h. One process holds a store at a time. Readers take no lock; writers are
/// serialised inside. All methods may be called from any thread.
class Store {
 public:
  /// Opens the store in `directory`, creating it if it is not there.
  /// @throws Error(locked) if another process holds it, Error(damaged) if it cannot be opened as it was left;
  /// the sentence names the recovery commands. Nothing is repaired behind the caller's back.
  static std::unique_ptr<Store> open(const std::filesystem::path& directory, const Settings& settings = {});
  virtual ~Store() = default;

  /// Applies all edits in one synced write batch over all column families and returns when it is durable.
  /// @throws Error(stale_revision, no_space, read_only); then nothing was written.
  virtual Applied apply(const ChangeSet& changes) = 0;
  /// Makes everything written with `sync = false` durable, and writes the memory tables out.
  virtual void flush() = 0;

  [[nodiscard]] virtual std::optional<StoredEntry> get(const EntryId& id) const = 0;
  /// What get() gives for each of them, in their order; much quicker for many.
  [[nodiscard]] virtual std::vector<std::optional<StoredEntry>> get_many(std::span<const EntryId> ids) const;
  /// Earlier revisions of the entry, newest first, at most `limit`.
  [[nodiscard]] virtual std::vector<StoredEntry> history(const EntryId& id, std::size_t limit) const = 0;

  /// Visits entries in the order of their ids, over one snapshot; stops when the visitor returns false. The
  /// views live for the call.
  using EntryVisitor = std::function<bool(std::string_view id, std::string_view json)>;
  virtual void each_entry(const EntryVisitor& visit, std::string_view id_prefix = {}) const = 0;
  using DesignationVisitor = std::function<void(const DesignationRecord&)>;
  /// Visits all designations in the order of their entries' ids and of their places, from the derived records
  /// alone. The record lives for the call.
  virtual void each_designation(const DesignationVisitor& visit) const = 0;

  [[nodiscard]] virtual std::optional<StoredEntry> record(RecordKind kind, std::string_view name) const = 0;
  /// Earlier revisions of the record, newest first, at most `limit`.
  [[nodiscard]] virtual std::vector<StoredEntry> record_history(RecordKind kind, std::string_view name,
                                                                std::size_t limit) const = 0;
  /// Visits the records of a kind in the order of their names; stops when the visitor returns false. The views
  /// live for the call.
  using RecordVisitor =
      std::function<bool(std::string_view name, std::string_view json, std::uint64_t revision)>;
  virtual void each_record(RecordKind kind, const RecordVisitor& visit) const = 0;

  [[nodiscard]] virtual Head head() const = 0;
  /// The last change that the observer has been told of: never ahead of what readers of the designation table
  /// see. From memory.
  [[nodiscard]] virtual std::uint64_t sequence() const noexcept = 0;
  /// The head as it was at `sequence`. @return nothing if the log does not reach so far.
  [[nodiscard]] virtual std::optional<Head> head_at(std::uint64_t sequence) const = 0;
  /// The last change of an entry that this process has seen, and the last one of a record of that kind; until it has
  /// seen one, the head as it was when the store was opened. From memory: what is worked out of all entries is good
  /// until the number is another one, whoever logs in or comments meanwhile.
  [[nodiscard]] virtual std::uint64_t last_entry_change() const noexcept { return sequence(); }
  [[nodiscard]] virtual std::uint64_t last_record_change(RecordKind) const noexcept { return sequence(); }
  /// Changes with a sequence over `after`, in order, at most `limit`.
  [[nodiscard]] virtual std::vector<Change> changes_after(std::uint64_t after, std::size_t limit) const = 0;

  [[nodiscard]] virtual std::vector<Body> bodies() const = 0;
  [[nodiscard]] virtual std::vector<SourceDocument> documents() const = 0;

  /// Random id made when the store was created: the index and clients tell stores apart by it.
  [[nodiscard]] virtual std::string id() const = 0;
  [[nodiscard]] virtual Statistics statistics() const = 0;
  /// Reads everything: checksums, every entry decodes and encodes back to the same bytes, the derived records
  /// equal those computed from the entries, the chain holds. @return what is wrong, empty if nothing.
  [[nodiscard]] virtual std::vector<Damage> verify() const = 0;

  /// Copies the store as it is now into the backups of a directory (made if it is not there), beside those that
  /// are there: files they share are kept once. The new backup is read back and its checksums compared before
  /// this returns. Work goes on meanwhile. @return its number.
  /// @throws Error(no_space, internal); then earlier backups are as they were.
  virtual std::uint32_t backup(const std::filesystem::path& directory) = 0;

  /// What is kept of findings beside the entries (findings.h); null if this store keeps none. Lives as long as the
  /// store.
  [[nodiscard]] virtual KeptFindings* findings() noexcept { return nullptr; }

  /// At most one observer; it must outlive the store or be taken off with nullptr.
  virtual void observe(Observer* observer) = 0;
};

/// What restore did.
struct Restored {
  std::uint32_t backup = 0;          ///< its number
  std::uint64_t sequence = 0;        ///< the last change that the restored store holds
  std::filesystem::path kept_aside;  ///< where the store that stood there before was put; empty if none did
};

/// Puts the newest backup of `backups` in the place of the store in `directory`. It is written beside the store,
/// opened and read end to end, and only then takes its place; what stood there before is kept under another name.
/// @throws Error(bad_input) if there is no backup, Error(locked) if a process holds the store, Error(damaged) if the
/// backup does not verify. After an error the store is as it was.
[[nodiscard]] Restored restore(const std::filesystem::path& backups, const std::filesystem::path& directory);

}  // namespace termreg::store
