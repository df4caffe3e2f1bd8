// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <future>
#include <limits>
#include <thread>
#include <unordered_map>

#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "registry/store/derived.h"
#include "registry/store/keys.h"
#include "registry/store/plan_private.h"
#include "registry/store/records_private.h"

namespace termreg::store {

bool says_the_same(const TermEntry& stored, const TermEntry& put) {
  if (stored.provenance == put.provenance) return stored == put;
  auto moved = put;
  moved.provenance = stored.provenance;
  return stored == moved;
}

namespace {

using Effect = Applied::Effect;

constexpr std::size_t no_edit = std::numeric_limits<std::size_t>::max();
constexpr std::size_t least_edits_a_thread = 128;

void require_revision(const EntryId& id, std::uint64_t expected, const EntryState& found) {
  if (expected == 0 || (found.present() && found.revision == expected)) return;
  const auto now =
      found.present() ? "is at revision " + std::to_string(found.revision) : std::string("is not there");
  throw Error(ErrorCode::stale_revision,
              "The entry " + id.text() + " " + now + ", not at revision " + std::to_string(expected) +
                  " as expected; read it again and repeat the edit. Nothing was written.");
}

TermEntry decode(const EntryId& id, const std::string& json) {
  return decode_stored("The stored entry " + id.text(), [&] { return codec::entry_from_json(json).entry; });
}

void set_before(PlannedEdit& edit, TermEntry before) {
  edit.designations_before = count_designations(before);
  edit.before = std::move(before);
}

void plan_put(const Put& put, EntryState was, PlannedEdit& edit) {
  const auto& entry = put.entry;
  if (entry.id.text().empty())
    throw Error(ErrorCode::bad_input, "An entry without an id cannot be stored. Nothing was written.");
  require_revision(entry.id, put.expected_revision, was);
  edit.id = &entry.id;
  edit.after = &entry;
  edit.designations_after = count_designations(entry);
  edit.was = std::move(was);
  if (!edit.was.present()) {
    edit.effect = Effect::added;
    edit.becomes = {edit.was.revision + 1, codec::entry_to_json(entry, edit.was.revision + 1)};
    edit.derived = derived_record(entry);
    return;
  }
  if (codec::entry_to_json(entry, edit.was.revision) == edit.was.json) {
    edit.becomes = edit.was;
    return;
  }
  auto before = decode(entry.id, edit.was.json);
  if (says_the_same(before, entry)) {
    edit.becomes = edit.was;
    return;
  }
  edit.effect = Effect::changed;
  edit.becomes = {edit.was.revision + 1, codec::entry_to_json(entry, edit.was.revision + 1)};
  set_before(edit, std::move(before));
  edit.derived = derived_record(entry);
}

void plan_remove(const Remove& remove, EntryState was, PlannedEdit& edit) {
  require_revision(remove.id, remove.expected_revision, was);
  edit.id = &remove.id;
  edit.was = std::move(was);
  edit.becomes = {edit.was.revision, {}};
  edit.effect = Effect::absent;
  if (!edit.was.present()) return;
  edit.effect = Effect::removed;
  edit.becomes.revision = edit.was.revision + 1;
  set_before(edit, decode(remove.id, edit.was.json));
}

// The edits of one change set in order: puts, then removes.
class Planner {
 public:
  Planner(const Engine& engine, const ChangeSet& changes) : engine_(engine), changes_(changes) {}

  std::vector<PlannedEdit> run() {
    collect_ids();
    read_states();
    edits_.resize(ids_.size());
    plan_in_parallel();
    for (const auto i : repeated_) plan(i, edits_[earlier_[i]].becomes);
    return std::move(edits_);
  }

 private:
  void collect_ids() {
    ids_.reserve(changes_.puts.size() + changes_.removes.size());
    for (const auto& put : changes_.puts) ids_.emplace_back(put.entry.id.text());
    for (const auto& remove : changes_.removes) ids_.emplace_back(remove.id.text());
    earlier_.assign(ids_.size(), no_edit);
    std::unordered_map<std::string_view, std::size_t> last;
    last.reserve(ids_.size());
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      const auto [at, is_new] = last.try_emplace(ids_[i], i);
      if (is_new) continue;
      earlier_[i] = std::exchange(at->second, i);
      repeated_.push_back(i);
    }
  }

  void read_states() {
    states_.resize(ids_.size());
    auto values = engine_.get_many(Family::entry, ids_);
    std::vector<std::size_t> absent;
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      if (!values[i])
        absent.push_back(i);
      else
        states_[i] = state_of(i, *values[i]);
    }
    if (has_removed_marks()) read_marks(absent);
  }

  [[nodiscard]] EntryState state_of(std::size_t i, std::string_view value) const {
    const auto revision = keys::read_be64(value);
    if (!revision || value.size() == sizeof *revision)
      throw Error(ErrorCode::damaged,
                  "The stored entry " + std::string(ids_[i]) + " is cut short." + std::string(recovery_hint));
    return {*revision, std::string(value.substr(sizeof *revision))};
  }

  // Entries are seldom removed: one look spares an import as many reads as it has entries.
  [[nodiscard]] bool has_removed_marks() const {
    const auto cursor = engine_.cursor(Family::meta);
    cursor->Seek(slice(keys::removed_prefix));
    require_ok(cursor->status(), "Reading from the family meta");
    return cursor->Valid() && view(cursor->key()).starts_with(keys::removed_prefix);
  }

  void read_marks(const std::vector<std::size_t>& absent) {
    std::vector<std::string> marks;
    for (const auto i : absent) marks.push_back(keys::removed(ids_[i]));
    const std::vector<std::string_view> views(marks.begin(), marks.end());
    const auto values = engine_.get_many(Family::meta, views);
    for (std::size_t k = 0; k < absent.size(); ++k)
      if (values[k]) states_[absent[k]].revision = keys::read_be64(*values[k]).value_or(0);
  }

  void plan(std::size_t i, EntryState was) {
    const auto puts = changes_.puts.size();
    if (i < puts)
      plan_put(changes_.puts[i], std::move(was), edits_[i]);
    else
      plan_remove(changes_.removes[i - puts], std::move(was), edits_[i]);
  }

  void plan_range(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      if (earlier_[i] == no_edit) plan(i, std::move(states_[i]));
  }

  void plan_in_parallel() {
    const auto threads =
        std::clamp<std::size_t>(ids_.size() / least_edits_a_thread, 1,
                                std::max(1U, std::min(4U, std::thread::hardware_concurrency())));
    const auto share = (ids_.size() + threads - 1) / threads;
    std::vector<std::future<void>> others;
    for (std::size_t t = 1; t < threads; ++t)
      others.push_back(std::async(std::launch::async, [this, t, share] {
        plan_range(std::min(t * share, ids_.size()), std::min((t + 1) * share, ids_.size()));
      }));
    plan_range(0, std::min(share, ids_.size()));
    for (auto& other : others) other.get();
  }

  const Engine& engine_;
  const ChangeSet& changes_;
  std::vector<std::string_view> ids_;
  std::vector<std::size_t> earlier_;   // the edit of the same id before this one, or no_edit
  std::vector<std::size_t> repeated_;  // edits that have an earlier one, in order
  std::vector<EntryState> states_;
  std::vector<PlannedEdit> edits_;
};

}  // namespace

Plan plan_changes(const Engine& engine, const ChangeSet& changes, std::uint64_t sequence) {
  return {sequence, Planner(engine, changes).run(), plan_records(engine, changes)};
}

}  // namespace termreg::store
