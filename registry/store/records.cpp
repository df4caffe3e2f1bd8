// SPDX-License-Identifier: GPL-3.0-or-later
// What is no entry: planning its edits, and reading it.
#include <algorithm>
#include <array>
#include <map>

#include "registry/model/error.h"
#include "registry/store/keys.h"
#include "registry/store/records_private.h"
#include "registry/store/rocks_store_private.h"

namespace termreg::store {
namespace {

constexpr std::size_t longest_record_name = 255;

// In the order of RecordKind; a part of stored keys, so never renamed.
constexpr std::array<std::string_view, record_kinds> kind_names{
    "disposition", "statement", "working-definition", "deliverable", "group", "account", "session"};

// What stands under a key now: stored, or as an earlier edit of this change set leaves it.
class PresentRecords {
 public:
  explicit PresentRecords(const Engine& engine) : engine_(engine) {}

  EntryState& at(const std::string& key) {
    const auto [found, is_new] = states_.try_emplace(key);
    if (is_new) found->second = read(key);
    return found->second;
  }

 private:
  [[nodiscard]] EntryState read(const std::string& key) const {
    if (const auto value = engine_.get(Family::record, key)) {
      auto stored = stored_value(*value);
      return {stored.revision, std::move(stored.json)};
    }
    const auto mark = engine_.get(Family::meta, keys::removed(key));
    return {mark ? keys::read_be64(*mark).value_or(0) : 0, {}};
  }

  const Engine& engine_;
  std::map<std::string, EntryState> states_;
};

void require_record_revision(const std::string& key, std::optional<std::uint64_t> expected,
                             const EntryState& found) {
  const auto now = found.present() ? found.revision : 0;
  if (!expected || *expected == now) return;
  const auto is = now == 0 ? std::string("is not there") : "is at revision " + std::to_string(now);
  const auto wanted = *expected == 0 ? std::string("new") : "at revision " + std::to_string(*expected);
  throw Error(ErrorCode::stale_revision, "The record " + key + " " + is + ", but was expected to be " +
                                             wanted +
                                             "; read it again and repeat the edit. Nothing was written.");
}

PlannedRecord planned(std::string key, EntryState& present, EntryState becomes, Applied::Effect effect) {
  PlannedRecord edit{effect, std::move(key), present, std::move(becomes)};
  present = edit.becomes;
  return edit;
}

PlannedRecord plan_record(const PutRecord& put, PresentRecords& records) {
  using enum Applied::Effect;
  auto key = record_key(put.kind, put.name);
  if (put.json.empty())
    throw Error(ErrorCode::bad_input, "The record " + key + " has no content. Nothing was written.");
  auto& present = records.at(key);
  require_record_revision(key, put.expected_revision, present);
  if (present.json == put.json) return planned(std::move(key), present, present, unchanged);
  const auto effect = present.present() ? changed : added;
  return planned(std::move(key), present, {present.revision + 1, put.json}, effect);
}

PlannedRecord plan_record(const RemoveRecord& remove, PresentRecords& records) {
  using enum Applied::Effect;
  auto key = record_key(remove.kind, remove.name);
  auto& present = records.at(key);
  require_record_revision(key, remove.expected_revision, present);
  if (!present.present()) return planned(std::move(key), present, present, absent);
  return planned(std::move(key), present, {present.revision + 1, {}}, removed);
}

}  // namespace

std::string_view name(RecordKind kind) noexcept {
  return kind_names[static_cast<std::size_t>(kind)];
}

std::size_t kind_of(std::string_view key) noexcept {
  const auto named = std::find(kind_names.begin(), kind_names.end(), key.substr(0, key.find('/')));
  return named == kind_names.end() ? 0 : static_cast<std::size_t>(named - kind_names.begin());
}

std::string record_key(RecordKind kind, std::string_view record_name) {
  if (record_name.empty() || record_name.size() > longest_record_name ||
      record_name.find('\0') != std::string_view::npos)
    throw Error(ErrorCode::bad_input,
                "A record needs a name of 1 to 255 octets without NUL. Nothing was written.");
  return std::string(name(kind)).append(1, '/').append(record_name);
}

std::vector<PlannedRecord> plan_records(const Engine& engine, const ChangeSet& changes) {
  std::vector<PlannedRecord> edits;
  if (changes.records.empty() && changes.removed_records.empty()) return edits;
  PresentRecords records(engine);
  for (const auto& put : changes.records) edits.push_back(plan_record(put, records));
  for (const auto& remove : changes.removed_records) edits.push_back(plan_record(remove, records));
  return edits;
}

std::optional<StoredEntry> RocksStore::record(RecordKind kind, std::string_view record_name) const {
  const auto value = engine_->get(Family::record, record_key(kind, record_name));
  if (!value) return std::nullopt;
  return stored_value(*value);
}

std::vector<StoredEntry> RocksStore::record_history(RecordKind kind, std::string_view record_name,
                                                    std::size_t limit) const {
  return earlier_revisions(record_key(kind, record_name), limit);
}

void RocksStore::each_record(RecordKind kind, const RecordVisitor& visit) const {
  const auto prefix = std::string(name(kind)) + '/';
  const auto cursor = engine_->cursor(Family::record);
  for (cursor->Seek(slice(prefix)); cursor->Valid() && view(cursor->key()).starts_with(prefix);
       cursor->Next()) {
    const auto stored = stored_value(view(cursor->value()));
    if (!visit(view(cursor->key()).substr(prefix.size()), stored.json, stored.revision)) return;
  }
  require_ok(cursor->status(), "Reading the records");
}

}  // namespace termreg::store
