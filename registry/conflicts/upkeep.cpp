// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the findings, and what happens to them with every change set. How they are made level where that is
// not enough stands in upkeep_making.cpp.
#include "registry/conflicts/upkeep.h"

#include <algorithm>
#include <utility>

#include "registry/codec/outline_json.h"
#include "registry/model/error.h"

namespace termreg::conflicts {
namespace {

store::KeptFindings& findings_of(store::Store& store) {
  if (auto* const kept = store.findings()) return *kept;
  throw Error(ErrorCode::internal, "Findings are to be kept in a store that keeps none.");
}

/// The registry as it will be once the change set is written.
class PlannedContents final : public Contents {
 public:
  PlannedContents(const store::Store& store, const store::Companion::Planned& planned)
      : store_(store), planned_(planned) {}

  [[nodiscard]] std::optional<TermEntry> entry(const EntryId& id) const override {
    const auto last = std::find_if(planned_.entries.rbegin(), planned_.entries.rend(),
                                   [&](const auto& change) { return change.id == id; });
    if (last == planned_.entries.rend()) return StoredContents(store_).entry(id);
    return last->after == nullptr ? std::nullopt : std::optional(*last->after);
  }
  [[nodiscard]] Statements statements() const override {
    Decisions decisions(store_);
    for (const auto& record : planned_.records)
      decisions.replace(record.key.substr(record.key.find('/') + 1), record.after);
    return decisions.statements();
  }

 private:
  const store::Store& store_;
  const store::Companion::Planned& planned_;
};

Touched touched_by(const store::Companion::Planned& planned) {
  Touched out;
  for (const auto& change : planned.entries) out.entries.insert(change.id.text());
  for (const auto& record : planned.records) {
    touch(record.before, out);
    touch(record.after, out);
  }
  return out;
}

}  // namespace

Upkeep::Upkeep(store::Store& store, Progress progress)
    : store_(store), kept_(findings_of(store)), progress_(std::move(progress)) {}

Upkeep::~Upkeep() {
  {
    const std::lock_guard lock(state_mutex_);
    stopping_ = true;
    changed_.notify_all();
  }
  if (beside_.joinable()) beside_.join();
  if (follows_) kept_.accompany(nullptr);
}

void Upkeep::follow_changes() {
  follows_ = true;
  kept_.accompany(this);
}

// What was stored by other rules is not shown; what is behind the registry is, until it is level.
void Upkeep::load() {
  std::uint64_t falls = 0;
  {
    const std::lock_guard lock(state_mutex_);
    falls = falls_;
  }
  Pending stored;
  stored.all = std::make_unique<Outlines>();
  std::string weights;
  std::optional<store::FindingsLevel> level;
  Stamp stamp;
  try {
    level = kept_.read(
        [&](std::string_view key, std::string_view value) {
          stored.all->put(std::string(key), codec::outline_from_json(value));
        },
        weights);
    if (level) stamp = read_stamp(level->stamp);
    if (!level || stamp != stamp_of_today(stamp.updated)) return;
    stored.weights = read_weights(weights);
  } catch (const Error&) {
    return;  // found anew
  }
  stored.all->set_in_order();
  updated_ = stamp.updated;
  show(std::move(stored));
  stored_are_shown_ = true;
  const bool is_level = restamp(*level);
  const std::lock_guard lock(state_mutex_);
  if (is_level && falls == falls_) level_ = true;
}

// Decisions that state nothing touch no finding: then it only has to be said that the findings are level still.
bool Upkeep::restamp(const store::FindingsLevel& level) {
  const auto touches_nothing = [&] {
    if (store_.head_at(level.head.sequence) != level.head) return false;
    const auto touched = touched_since(store_, level.head.sequence);
    return touched && touched->entries.empty() && !touched->statements;
  };
  if (!touches_nothing()) return false;
  if (store_.head() == level.head) return true;
  bool is_level = false;
  try {
    kept_.level_with(
        [&](const store::Head&) -> std::optional<store::FindingEdits> {
          is_level = touches_nothing();
          return is_level ? std::optional(store::FindingEdits{{}, level.stamp}) : std::nullopt;
        },
        [](bool) {});
  } catch (const Error&) {
    // A store that only reads: they are level all the same.
  }
  return is_level;
}

void Upkeep::make_sure(Freshness freshness) {
  load_once();
  {
    std::unique_lock lock(state_mutex_);
    if (level_) return;
    if (beside_.joinable()) {
      if (freshness == Freshness::as_known) return;
      changed_.wait(lock, [this] { return level_ || stopping_ || !failure_.empty(); });
      if (!level_ && !failure_.empty()) throw Error(ErrorCode::bad_input, failure_);
      return;
    }
  }
  const std::lock_guard making(making_mutex_);
  const auto is_level = [this] {
    const std::lock_guard lock(state_mutex_);
    return level_;
  };
  while (!is_level() && !bring_up(progress_)) {
  }
}

std::shared_lock<std::shared_mutex> Upkeep::shown(Freshness freshness) {
  make_sure(freshness);
  for (;;) {
    std::shared_lock reading(shown_mutex_);
    const auto now = store_.last_record_change(store::RecordKind::disposition);
    if (decisions_change_ == now) return reading;
    reading.unlock();
    auto decisions = std::make_unique<const Decisions>(store_);
    const std::unique_lock writing(shown_mutex_);
    decisions_ = std::move(decisions);
    decisions_change_ = now;
  }
}

Listing Upkeep::list(const Filter& filter, const Window& window, std::string_view today) {
  Listing out;
  std::vector<FindingOutline> chosen;
  {
    const auto lock = shown(window.freshness);
    auto choice = outlines_->table().choose(filter, window, *decisions_, today);
    out = std::move(choice.counts);
    chosen.reserve(choice.findings.size());
    for (const Finding* finding : choice.findings) {
      auto& one = chosen.emplace_back(static_cast<const FindingOutline&>(*finding));
      one.severity = severity_in(filter.profile, one);
      decisions_->mark(one, today);
    }
  }
  if (window.detail == Detail::outlined)
    out.findings.assign(std::make_move_iterator(chosen.begin()), std::make_move_iterator(chosen.end()));
  else
    out.findings = worded(chosen, store_);
  return out;
}

std::optional<Finding> Upkeep::find(std::string_view digest, Freshness freshness, std::string_view today) {
  FindingOutline outline;
  {
    const auto lock = shown(freshness);
    const Finding* found = outlines_->table().find(digest);
    if (found == nullptr) return std::nullopt;
    outline = static_cast<const FindingOutline&>(*found);
    decisions_->mark(outline, today);
  }
  SectionReader reader(store_);
  return worded(outline, reader);
}

std::vector<Finding> Upkeep::all_of(const std::vector<std::string>& digests) {
  const auto lock = shown(Freshness::level);
  std::vector<Finding> out;
  for (const std::string& digest : digests) {
    const Finding* found = outlines_->table().find(digest);
    if (found == nullptr)
      throw Error(ErrorCode::not_found,
                  "There is no finding with the digest " + digest +
                      "; the entries may have changed since it was made. Nothing was decided.");
    out.push_back(*found);
  }
  return out;
}

// While somebody writes, the registry changes all the time, and how much a word tells hardly does: those of the last
// scan are good enough.
void Upkeep::with_weights(const std::function<void(const WordWeights&)>& use) {
  load_once();
  bool known = false;
  {
    const std::shared_lock lock(shown_mutex_);
    known = weights_.definitions() > 0;
  }
  if (!known) make_sure(Freshness::level);
  const std::shared_lock lock(shown_mutex_);
  use(weights_);
}

Currency Upkeep::currency() const {
  const std::lock_guard lock(state_mutex_);
  return {level_ || !beside_.joinable(), making_.stage, making_.sections};
}

std::optional<store::FindingEdits> Upkeep::follow(const Planned& planned) {
  const Touched touched = touched_by(planned);
  if (touched.entries.empty() && !touched.statements)
    return planned.level ? std::optional(store::FindingEdits{}) : std::nullopt;
  try {
    Delta delta;
    if (planned.level && survey_ && survey_->update(PlannedContents(store_, planned), touched, &delta)) {
      pending_.emplace();
      auto edits = exchanged(delta, *pending_);
      updated_ = survey_->updated();
      return store::FindingEdits{std::move(edits), text_of(stamp_of_today(updated_))};
    }
  } catch (const Error&) {
    // What cannot be read stops no write; whoever asks for findings is told.
  }
  survey_.reset();
  falling_behind_ = true;
  return std::nullopt;
}

void Upkeep::settled(bool written) noexcept {
  if (pending_ && written) show(std::move(*pending_));
  if (pending_ && !written) survey_.reset();  // it is ahead of the store
  pending_.reset();
  if (std::exchange(falling_behind_, false) && written) set_level(false);
}

std::vector<store::FindingEdit> Upkeep::exchanged(Delta& delta, Pending& pending) {
  std::unordered_map<std::string, store::FindingEdit> gone;
  for (const auto& outline : delta.gone) {
    auto edit = kept(outline);
    gone.emplace(edit.key, store::FindingEdit{edit.key, {}});
  }
  std::vector<store::FindingEdit> edits;
  for (auto& outline : delta.come) {
    auto edit = kept(outline);
    if (gone.erase(edit.key) > 0) continue;  // it came back as it was
    pending.come.emplace_back(edit.key, std::move(outline));
    edits.push_back(std::move(edit));
  }
  for (auto& [key, edit] : gone) {
    pending.gone.push_back(key);
    edits.push_back(std::move(edit));
  }
  return edits;
}

void Upkeep::show(Pending pending) {
  const std::unique_lock writing(shown_mutex_);
  if (pending.all) outlines_ = std::move(pending.all);
  if (pending.weights) weights_ = std::move(*pending.weights);
  outlines_->exchange(pending.gone, std::move(pending.come));
}

void Upkeep::set_level(bool level) {
  const std::lock_guard lock(state_mutex_);
  level_ = level;
  failure_.clear();
  if (!level) ++falls_;
  changed_.notify_all();
}

}  // namespace termreg::conflicts
