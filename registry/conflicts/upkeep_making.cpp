// SPDX-License-Identifier: GPL-3.0-or-later
// Making findings level by a survey of the registry: by the caller, or by a thread of its own.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

#include "registry/conflicts/upkeep.h"
#include "registry/model/error.h"

namespace termreg::conflicts {
namespace {

/// Ends a scan of the thread beside when nobody wants it any more.
struct Stopped final : std::exception {};

bool is_other_than(const std::optional<Touched>& touched) {
  return !touched || touched->statements || !touched->entries.empty();
}

}  // namespace

// With the same weights a new survey finds what the old one did but for what has changed since, and only that is
// written. They are weighed anew where updates would be refused, too.
bool Upkeep::can_keep_weights(std::size_t& updated) const {
  const auto level = kept_.level();
  if (!level || !stored_are_shown_ || read_stamp(level->stamp) != stamp_of_today(updated_)) return false;
  if (store_.head_at(level->head.sequence) != level->head) return false;
  const auto touched = touched_since(store_, level->head.sequence);
  if (!touched || touched->entries.size() > most_entries_of_update) return false;
  updated = updated_ + touched->entries.size();
  return updated <= most_drift(weights_.definitions());
}

Upkeep::Making Upkeep::scanned(const Progress& progress) const {
  Making out;
  out.since = store_.head().sequence;
  SurveyOptions options;
  options.progress = progress;
  std::size_t updated = 0;
  if (can_keep_weights(updated)) {
    options.updated = updated;
    options.weights = &weights_;
    out.keeping = Making::Keeping::differences;
  }
  out.survey = std::make_unique<Survey>(store_, options);
  if (options.weights == nullptr) out.pending.weights = out.survey->weights();
  return out;
}

// Outlines in memory, and where all are written anew in the store, a piece at a time.
void Upkeep::take_outlines(Making& making) {
  constexpr std::size_t piece = 4096;
  making.pending.all = std::make_unique<Outlines>();
  std::vector<store::FindingEdit> edits;
  const auto write = [&](const auto& step) {
    if (making.keeping != Making::Keeping::whole) return;
    try {
      step();
    } catch (const Error&) {  // a full disk: they can be shown all the same
      making.keeping = Making::Keeping::nothing;
    }
  };
  if (making.keeping == Making::Keeping::whole) stored_are_shown_ = false;
  write([&] { kept_.begin_anew(); });
  const auto hand_over = [&] {
    write([&] { kept_.add(edits); });
    edits.clear();
  };
  making.survey->each_outline([&](FindingOutline outline) {
    auto edit = kept(outline);
    making.pending.all->put(edit.key, std::move(outline));
    if (making.keeping != Making::Keeping::whole) return;
    edits.push_back(std::move(edit));
    if (edits.size() == piece) hand_over();
  });
  hand_over();
  if (making.pending.weights) write([&] { kept_.set_weights(text_of(*making.pending.weights)); });
  making.pending.all->set_in_order();
}

store::FindingEdits Upkeep::differences(const Making& making) const {
  store::FindingEdits out;
  outlines_->each([&](const std::string& key, const FindingOutline&) {
    if (!making.pending.all->holds(key)) out.edits.push_back({key, {}});
  });
  making.pending.all->each([&](const std::string& key, const FindingOutline& outline) {
    if (!outlines_->holds(key)) out.edits.push_back(kept(outline));
  });
  return out;
}

// Under the write mutex: what was written while the survey was made is looked at now.
std::optional<store::FindingEdits> Upkeep::caught_up(Making& making) {
  store::FindingEdits out;
  const auto touched = touched_since(store_, making.since);
  if (is_other_than(touched)) {
    Delta delta;
    Pending exchange;
    if (!touched || !making.survey->update(StoredContents(store_), *touched, &delta)) return std::nullopt;
    out.edits = exchanged(delta, exchange);
    making.pending.all->exchange(exchange.gone, std::move(exchange.come));
  }
  if (making.keeping == Making::Keeping::differences) out = differences(making);
  out.stamp = text_of(stamp_of_today(making.survey->updated()));
  making.done = true;
  return making.keeping == Making::Keeping::nothing ? std::nullopt : std::optional(std::move(out));
}

bool Upkeep::finish(Making& making) {
  const auto ended = [&](bool written) {
    if (!making.done) return;
    updated_ = making.survey->updated();
    stored_are_shown_ = written;
    show(std::move(making.pending));
    survey_ = written ? std::move(making.survey) : nullptr;
    set_level(true);
  };
  try {
    kept_.level_with([&](const store::Head&) { return caught_up(making); }, ended);
  } catch (const Error&) {
    if (!making.done) throw;  // else they are shown, though they could not be written
  }
  return making.done;
}

bool Upkeep::bring_up(const Progress& progress) {
  Making making = scanned(progress);
  take_outlines(making);
  if (is_beside()) making.survey->prepare_for_updates();  // else the first update does so, if there is one
  return finish(making);
}

bool Upkeep::is_beside() const {
  const std::lock_guard lock(state_mutex_);
  return std::this_thread::get_id() == beside_.get_id();
}

void Upkeep::run_beside() {
  const std::lock_guard lock(state_mutex_);
  if (!beside_.joinable()) beside_ = std::thread([this] { work_beside(); });
}

void Upkeep::tell(Stage stage, std::size_t sections) {
  const std::lock_guard lock(state_mutex_);
  making_.stage = stage;
  making_.sections = sections;
  if (stopping_) throw Stopped();
}

// Whoever waits for a page goes before whoever waits for findings: threads that a survey starts are as nice as this one.
void Upkeep::work_beside() {
  constexpr int nicer = 5;
  (void)setpriority(PRIO_PROCESS, 0, nicer);
  while (wait_for_work()) {
    std::string failure;
    try {
      load_once();
      const std::lock_guard making(making_mutex_);
      if (currency().level) continue;
      (void)bring_up([this](Stage stage, std::size_t sections) { tell(stage, sections); });
    } catch (const Stopped&) {
      return;
    } catch (const std::exception& error) {
      failure = error.what();
    }
    const std::lock_guard lock(state_mutex_);
    failure_ = failure;
    changed_.notify_all();
  }
}

bool Upkeep::wait_for_work() {
  using namespace std::chrono_literals;
  constexpr auto quiet = 500ms;
  constexpr auto longest = 60s;
  std::unique_lock lock(state_mutex_);
  changed_.wait(lock, [this] { return stopping_ || (!level_ && failure_.empty()); });
  const auto deadline = std::chrono::steady_clock::now() + longest;
  bool is_quiet = falls_ == 0;  // they were behind from the start
  while (!is_quiet && !stopping_ && std::chrono::steady_clock::now() < deadline)
    is_quiet = !changed_.wait_for(lock, quiet, [&, seen = falls_] { return stopping_ || falls_ != seen; });
  return !stopping_;
}

}  // namespace termreg::conflicts
