// SPDX-License-Identifier: GPL-3.0-or-later
// Findings beside the entries: kept, read, and followed with every change set.
#include "registry/store/findings.h"

#include <algorithm>
#include <utility>

#include "registry/store/keys.h"
#include "registry/store/rocks_store_private.h"

namespace termreg::store {
namespace {

constexpr std::string_view disposition_prefix = "disposition/";

void put_edits(const Engine& engine, std::span<const FindingEdit> edits, rocksdb::WriteBatch& batch) {
  auto* const family = engine.handle(Family::findings);
  for (const FindingEdit& edit : edits)
    require_ok(edit.value.empty() ? batch.Delete(family, slice(edit.key))
                                  : batch.Put(family, slice(edit.key), slice(edit.value)),
               "Collecting findings");
}

// Findings hang on entries, and on what was decided about findings; on nothing else that is recorded.
Companion::Planned planned_of(const Plan& plan) {
  Companion::Planned out;
  for (const auto& edit : plan.edits)
    if (edit.is_change())
      out.entries.push_back({*edit.id, edit.before ? &*edit.before : nullptr, edit.after});
  for (const auto& edit : plan.records)
    if (edit.is_change() && edit.key.starts_with(disposition_prefix))
      out.records.push_back({edit.key, edit.was.json, edit.becomes.json});
  return out;
}

}  // namespace

std::string level_value(const Position& at, std::string_view stamp) {
  return keys::be64(at.sequence).append(octets(at.chain)).append(stamp);
}

std::optional<FindingsLevel> read_level(const Engine& engine, const rocksdb::Snapshot* snapshot) {
  const auto value = engine.get(Family::meta, keys::findings, snapshot);
  if (!value) return std::nullopt;
  const auto sequence = keys::read_be64(*value);
  const auto chain = read_hash(std::string_view(*value).substr(sequence ? sizeof *sequence : 0));
  if (!chain)
    throw Error(ErrorCode::damaged,
                "The record of how far findings are is cut short." + std::string(recovery_hint));
  return FindingsLevel{{*sequence, to_hex(*chain)}, value->substr(sizeof *sequence + chain->size())};
}

std::optional<FindingsLevel> RocksStore::level() const {
  return read_level(*engine_);
}

std::optional<FindingsLevel> RocksStore::read(const Visitor& visit, std::string& weights) const {
  const Snapshot snapshot(*engine_);
  auto level = read_level(*engine_, snapshot.get());
  if (!level) return level;
  const auto cursor = engine_->cursor(Family::findings, snapshot.get());
  for (cursor->SeekToFirst(); cursor->Valid() && view(cursor->key()) < keys::weights; cursor->Next())
    visit(view(cursor->key()), view(cursor->value()));
  require_ok(cursor->status(), "Reading the findings");
  weights = engine_->get(Family::findings, keys::weights, snapshot.get()).value_or(std::string{});
  return level;
}

void RocksStore::begin_anew() {
  constexpr std::string_view after_all = "\xff";
  engine_->health().require_writable();
  require_space(0);
  const std::lock_guard lock(write_mutex_);
  rocksdb::WriteBatch batch;
  require_ok(batch.Delete(engine_->handle(Family::meta), slice(keys::findings)), "Collecting findings");
  require_ok(batch.DeleteRange(engine_->handle(Family::findings), slice({}), slice(after_all)),
             "Collecting findings");
  engine_->write(batch, Engine::Durability::later);
  level_.reset();
}

// Without the mutex: nothing of this counts before level_with() has said so, and the log keeps the order.
void RocksStore::add(std::span<const FindingEdit> findings) {
  engine_->health().require_writable();
  rocksdb::WriteBatch batch;
  put_edits(*engine_, findings, batch);
  require_space(batch.GetDataSize());
  engine_->write(batch, Engine::Durability::later);
}

void RocksStore::set_weights(std::string_view weights) {
  const std::vector<FindingEdit> one{{std::string(keys::weights), std::string(weights)}};
  add(one);
}

void RocksStore::level_with(const Work& work, const Ended& ended) {
  const std::lock_guard lock(write_mutex_);
  Ending ending(ended);
  const Head head{position_.sequence, to_hex(position_.chain)};
  auto edits = work(head);
  if (!edits) return;
  engine_->health().require_writable();
  rocksdb::WriteBatch batch;
  put_edits(*engine_, edits->edits, batch);
  require_ok(
      batch.Put(engine_->handle(Family::meta), slice(keys::findings), level_value(position_, edits->stamp)),
      "Collecting findings");
  require_space(batch.GetDataSize());
  engine_->write(batch, Engine::Durability::now);
  unsynced_ = false;  // the log is synced up to here
  level_ = FindingsLevel{head, std::move(edits->stamp)};
  ending.written();
}

void RocksStore::accompany(Companion* companion) {
  const std::lock_guard lock(write_mutex_);
  companion_ = companion;
}

// What touches neither an entry nor a decision leaves level what was level.
std::optional<FindingEdits> RocksStore::follow(const Plan& plan, const Position& becomes) {
  auto planned = planned_of(plan);
  planned.level = level_ && level_->head.sequence == position_.sequence;
  std::optional<FindingEdits> out;
  if (planned.entries.empty() && planned.records.empty()) {
    if (planned.level) out.emplace();
  } else if (companion_ != nullptr) {
    out = companion_->follow(planned);
  }
  if (!planned.level || !out) return std::nullopt;
  if (out->stamp.empty()) out->stamp = level_->stamp;
  level_ = FindingsLevel{{becomes.sequence, to_hex(becomes.chain)}, out->stamp};
  return out;
}

}  // namespace termreg::store
