// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "registry/codec/json.h"
#include "registry/store/store.h"

namespace termreg::tests {

/// A store in memory that can do what a real one must never do: lose its last changes, or tell another
/// history. It honours what the index relies on: get, each_entry, head, head_at, changes_after, id.
class MemoryStore final : public store::Store {
 public:
  explicit MemoryStore(std::string id = "store-one") : id_(std::move(id)) {}

  store::Applied apply(const store::ChangeSet& changes) override {
    const std::lock_guard lock(mutex_);
    store::Applied applied;
    for (const store::Put& put : changes.puts) applied.effects.push_back(store(put.entry));
    for (const store::Remove& remove : changes.removes) applied.effects.push_back(erase(remove.id));
    applied.sequence = log_.size();
    return applied;
  }
  /// Applies one entry. @return the sequence afterwards.
  std::uint64_t put(const TermEntry& entry) {
    store::ChangeSet changes;
    changes.puts.push_back({entry, 0});
    return apply(changes).sequence;
  }
  std::uint64_t remove(const EntryId& id) {
    store::ChangeSet changes;
    changes.removes.push_back({id, 0});
    return apply(changes).sequence;
  }

  /// Forgets the last changes of the log, as a disk does that lied about fsync. The entries stay as they are.
  void lose_changes(std::size_t count) {
    const std::lock_guard lock(mutex_);
    log_.resize(log_.size() - count);
    chain_.resize(log_.size());
  }
  /// Tells another history from the first change on.
  void falsify_chain() {
    const std::lock_guard lock(mutex_);
    for (std::string& chain : chain_) chain.front() = 'x';
  }
  /// An entry that does not decode, as a flipped bit leaves it.
  void damage(const EntryId& id) {
    const std::lock_guard lock(mutex_);
    entries_.at(id).json = "{";
  }

  void flush() override {}
  [[nodiscard]] std::optional<store::StoredEntry> get(const EntryId& id) const override {
    const std::lock_guard lock(mutex_);
    const auto found = entries_.find(id);
    return found == entries_.end() ? std::nullopt : std::optional(found->second);
  }
  [[nodiscard]] std::vector<store::StoredEntry> history(const EntryId& /*id*/,
                                                        std::size_t /*limit*/) const override {
    return {};
  }
  void each_entry(const EntryVisitor& visit, std::string_view /*id_prefix*/) const override {
    std::unique_lock lock(mutex_);
    const auto snapshot = entries_;
    lock.unlock();
    for (const auto& [id, stored] : snapshot)
      if (!visit(id.text(), stored.json)) return;
  }
  void each_designation(const DesignationVisitor& /*visit*/) const override {}
  [[nodiscard]] std::optional<store::StoredEntry> record(store::RecordKind /*kind*/,
                                                         std::string_view /*name*/) const override {
    return std::nullopt;
  }
  [[nodiscard]] std::vector<store::StoredEntry> record_history(store::RecordKind /*kind*/,
                                                               std::string_view /*name*/,
                                                               std::size_t /*limit*/) const override {
    return {};
  }
  void each_record(store::RecordKind /*kind*/, const RecordVisitor& /*visit*/) const override {}
  [[nodiscard]] std::uint64_t sequence() const noexcept override { return head().sequence; }
  [[nodiscard]] store::Head head() const override {
    const std::lock_guard lock(mutex_);
    return head_locked(log_.size());
  }
  [[nodiscard]] std::optional<store::Head> head_at(std::uint64_t sequence) const override {
    const std::lock_guard lock(mutex_);
    return sequence > log_.size() ? std::nullopt : std::optional(head_locked(sequence));
  }
  [[nodiscard]] std::vector<Change> changes_after(std::uint64_t after, std::size_t limit) const override {
    const std::lock_guard lock(mutex_);
    const std::size_t first = std::min<std::size_t>(after, log_.size());
    const std::size_t count = std::min(limit, log_.size() - first);
    const auto begin = log_.begin() + static_cast<std::ptrdiff_t>(first);
    return {begin, begin + static_cast<std::ptrdiff_t>(count)};
  }
  [[nodiscard]] std::vector<Body> bodies() const override { return {}; }
  [[nodiscard]] std::vector<SourceDocument> documents() const override { return {}; }
  [[nodiscard]] std::string id() const override { return id_; }
  [[nodiscard]] store::Statistics statistics() const override { return {}; }
  [[nodiscard]] std::vector<store::Damage> verify() const override { return {}; }
  std::uint32_t backup(const std::filesystem::path& /*directory*/) override { return 0; }
  void observe(store::Observer* /*observer*/) override {}

 private:
  store::Applied::Effect store(const TermEntry& entry) {
    const bool is_new = !entries_.contains(entry.id);
    const std::uint64_t revision = ++revisions_[entry.id];
    auto& stored = entries_[entry.id];
    stored = {codec::entry_to_json(entry, revision), revision};
    record(ChangeKind::put, entry.id, stored.json);
    return is_new ? store::Applied::Effect::added : store::Applied::Effect::changed;
  }
  store::Applied::Effect erase(const EntryId& id) {
    if (entries_.erase(id) == 0) return store::Applied::Effect::absent;
    ++revisions_[id];
    record(ChangeKind::removed, id, {});
    return store::Applied::Effect::removed;
  }
  void record(ChangeKind kind, const EntryId& id, const std::string& content) {
    Change change;
    change.kind = kind;
    change.entry = id;
    change.revision = revisions_[id];
    change.sequence = log_.size() + 1;
    const std::string before = chain_.empty() ? "" : chain_.back();
    chain_.push_back(std::to_string(std::hash<std::string>{}(before + change.entry.text() + content)));
    log_.push_back(std::move(change));
  }
  [[nodiscard]] store::Head head_locked(std::uint64_t sequence) const {
    return {sequence, sequence == 0 ? std::string(64, '0') : chain_[sequence - 1]};
  }

  std::string id_;
  mutable std::mutex mutex_;
  std::map<EntryId, store::StoredEntry> entries_;
  std::map<EntryId, std::uint64_t> revisions_;  // a removal takes one too
  std::vector<Change> log_;
  std::vector<std::string> chain_;
};

}  // namespace termreg::tests
