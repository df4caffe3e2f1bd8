// SPDX-License-Identifier: GPL-3.0-or-later
// How a change set becomes one write batch: numbering, chain, history, derived record, counts, catalogue.
#include <algorithm>
#include <array>
#include <system_error>

#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "registry/store/clock.h"
#include "registry/store/keys.h"
#include "registry/store/records_private.h"
#include "registry/store/rocks_store_private.h"

namespace termreg::store {
namespace {

constexpr std::size_t protection_bytes =
    8;  // RocksDB checks each key and value against them up to the memory table

// Writes planned edits into a batch and moves a position along.
class BatchWriter {
 public:
  BatchWriter(const Engine& engine, const Position& from, const std::string& author, std::size_t reserved)
      : engine_(engine), batch_(reserved, 0, protection_bytes, 0), position_(from) {
    change_.author = author;
    change_.at = utc_now();
  }

  void edit(const PlannedEdit& edit) {
    if (!edit.is_change()) return;
    const auto& id = edit.id->text();
    if (edit.was.present()) put(Family::history, keys::history(id, edit.was.revision), edit.was.json);
    state(edit, id);
    count(edit);
    change_.entry = *edit.id;
    change_.record.clear();
    log(edit.becomes);
  }

  void record(const PlannedRecord& edit) {
    if (!edit.is_change()) return;
    if (edit.was.present()) put(Family::history, keys::history(edit.key, edit.was.revision), edit.was.json);
    if (edit.becomes.present()) {
      put(Family::record, edit.key, {keys::be64(edit.becomes.revision), edit.becomes.json});
      if (edit.was.revision > 0 && !edit.was.present()) remove(Family::meta, keys::removed(edit.key));
    } else {
      remove(Family::record, edit.key);
      put(Family::meta, keys::removed(edit.key), keys::be64(edit.becomes.revision));
    }
    change_.entry = {};
    change_.record = edit.key;
    log(edit.becomes);
  }

  void catalogue(const ChangeSet& changes) {
    for (const auto& body : changes.bodies)
      put(Family::catalogue, keys::catalogue(body), codec::to_json(body));
    for (const auto& document : changes.documents)
      put(Family::catalogue, keys::catalogue(document), codec::to_json(document));
  }

  void findings(const FindingEdits& findings) {
    for (const FindingEdit& edit : findings.edits)
      edit.value.empty() ? remove(Family::findings, edit.key) : put(Family::findings, edit.key, edit.value);
    put(Family::meta, keys::findings, level_value(position_, findings.stamp));
  }

  void finish() {
    put(Family::meta, keys::head, {keys::be64(position_.sequence), octets(position_.chain)});
    put(Family::meta, keys::counts, keys::be64(position_.entries) + keys::be64(position_.designations));
  }

  [[nodiscard]] rocksdb::WriteBatch& batch() noexcept { return batch_; }
  [[nodiscard]] const Position& position() const noexcept { return position_; }

 private:
  void put(Family family, std::string_view key, std::string_view value) {
    require_ok(batch_.Put(engine_.handle(family), slice(key), slice(value)), "Collecting a write");
  }

  // A value of two parts, joined in the batch and nowhere before.
  void put(Family family, std::string_view key, std::array<std::string_view, 2> value) {
    const auto name = slice(key);
    const std::array<rocksdb::Slice, 2> parts{slice(value[0]), slice(value[1])};
    require_ok(batch_.Put(engine_.handle(family), {&name, 1}, {parts.data(), parts.size()}),
               "Collecting a write");
  }

  void remove(Family family, std::string_view key) {
    require_ok(batch_.Delete(engine_.handle(family), slice(key)), "Collecting a deletion");
  }

  void state(const PlannedEdit& edit, const std::string& id) {
    if (!edit.becomes.present()) {
      remove(Family::entry, id);
      remove(Family::derived, id);
      put(Family::meta, keys::removed(id), keys::be64(edit.becomes.revision));
      return;
    }
    put(Family::entry, id, {keys::be64(edit.becomes.revision), edit.becomes.json});
    put(Family::derived, id, edit.derived);
    if (edit.was.revision > 0 && !edit.was.present()) remove(Family::meta, keys::removed(id));
  }

  void count(const PlannedEdit& edit) {
    if (edit.after) ++position_.entries;
    if (edit.before) --position_.entries;
    position_.designations += edit.designations_after;
    position_.designations -= edit.designations_before;
  }

  // Writes the line of what `change_` names.
  void log(const EntryState& becomes) {
    change_.sequence = ++position_.sequence;
    change_.kind = becomes.present() ? ChangeKind::put : ChangeKind::removed;
    change_.revision = becomes.revision;
    const auto record = codec::to_json(change_);
    position_.chain = next_link(position_.chain, record);
    put(Family::change, keys::be64(position_.sequence), {octets(position_.chain), record});
  }

  const Engine& engine_;
  rocksdb::WriteBatch batch_;
  Position position_;
  Change change_;
};

std::size_t estimated_bytes(const Plan& plan) {
  std::size_t bytes = 4096;
  for (const auto& edit : plan.edits) {
    if (!edit.is_change()) continue;
    bytes += 512 + edit.becomes.json.size() + edit.was.json.size() + edit.derived.size();
  }
  for (const auto& edit : plan.records) bytes += 512 + edit.becomes.json.size() + edit.was.json.size();
  return bytes;
}

bool changes_nothing(const ChangeSet& changes, const Plan& plan) {
  const auto changed = [](const auto& edit) { return edit.is_change(); };
  return changes.bodies.empty() && changes.documents.empty() &&
         std::none_of(plan.edits.begin(), plan.edits.end(), changed) &&
         std::none_of(plan.records.begin(), plan.records.end(), changed);
}

}  // namespace

Applied RocksStore::apply(const ChangeSet& changes) {
  engine_->health().require_writable();
  auto plan = plan_changes(*engine_, changes, sequence());
  const std::lock_guard lock(write_mutex_);
  // Another writer came first: what was read may be old. Under the mutex nobody can come between again.
  if (plan.sequence != position_.sequence) plan = plan_changes(*engine_, changes, position_.sequence);
  commit(changes, plan);
  Applied applied;
  applied.effects.reserve(plan.edits.size());
  for (const auto& edit : plan.edits) applied.effects.push_back(edit.effect);
  for (const auto& edit : plan.records) applied.effects.push_back(edit.effect);
  applied.sequence = position_.sequence;
  return applied;
}

void RocksStore::commit(const ChangeSet& changes, const Plan& plan) {
  engine_->health().require_writable();
  if (changes_nothing(changes, plan)) {
    // "Nothing to do" is an answer about what is stored, so that has to be durable too.
    if (changes.sync && unsynced_) engine_->sync_log();
    unsynced_ = unsynced_ && !changes.sync;
    return;
  }
  BatchWriter writer(*engine_, position_, changes.author, estimated_bytes(plan));
  for (const auto& edit : plan.edits) writer.edit(edit);
  for (const auto& edit : plan.records) writer.record(edit);
  writer.catalogue(changes);
  const auto level = level_;
  Ending ending([&](bool written) {
    if (!written) level_ = level;
    if (companion_ != nullptr) companion_->settled(written);
  });
  if (const auto followed = follow(plan, writer.position())) writer.findings(*followed);
  writer.finish();
  require_space(writer.batch().GetDataSize());
  engine_->write(writer.batch(), changes.sync ? Engine::Durability::now : Engine::Durability::later);
  ending.written();
  unsynced_ = !changes.sync;
  position_ = writer.position();
  tell(plan, {position_.sequence, to_hex(position_.chain)});
  note_changes(plan, position_.sequence);
  sequence_.store(position_.sequence, std::memory_order_release);
}

void RocksStore::note_changes(const Plan& plan, std::uint64_t sequence) {
  if (std::any_of(plan.edits.begin(), plan.edits.end(), [](const auto& edit) { return edit.is_change(); }))
    last_entry_change_.store(sequence, std::memory_order_release);
  for (const auto& edit : plan.records)
    if (edit.is_change()) last_record_change_[kind_of(edit.key)].store(sequence, std::memory_order_release);
}

void RocksStore::require_space(std::size_t batch_bytes) const {
  const auto needed = std::max<std::uint64_t>(settings_.free_disk_reserve, 4 * std::uint64_t{batch_bytes});
  std::error_code
      unknown;  // a file system that cannot tell must not stop work; the write itself still can fail
  const auto free = std::filesystem::space(directory_, unknown).available;
  if (unknown || free >= needed) return;
  constexpr std::uint64_t mebibyte = 1024 * 1024;
  throw Error(ErrorCode::no_space,
              "The disk under " + directory_.string() + " has " + std::to_string(free / mebibyte) +
                  " MiB free, but " + std::to_string((needed + mebibyte - 1) / mebibyte) +
                  " MiB are needed to write safely. Nothing was written; make room and repeat.");
}

void RocksStore::tell(const Plan& plan, const Head& head) const {
  if (observer_ == nullptr) return;
  std::vector<Observer::Change> changes;
  for (const auto& edit : plan.edits)
    if (edit.is_change()) changes.push_back({*edit.id, edit.before ? &*edit.before : nullptr, edit.after});
  if (!changes.empty()) observer_->applied(changes, head);
}

void RocksStore::flush() {
  engine_->health().require_writable();
  const std::lock_guard lock(write_mutex_);
  engine_->sync_log();
  unsynced_ = false;
  engine_->flush_memory();
}

}  // namespace termreg::store
