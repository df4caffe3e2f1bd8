// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/survey.h"

#include <algorithm>
#include <future>
#include <utility>

#include "registry/codec/json.h"
#include "registry/conflicts/clusters.h"
#include "registry/conflicts/survey_private.h"

namespace termreg::conflicts {
namespace {

/// The findings of all the sections. What does not wait for one another runs side by side.
FoundList scanned(const Collection& all, const Thresholds& thresholds, unsigned threads,
                  const Progress& progress, std::unique_ptr<Surroundings>& surroundings) {
  const auto tell = [&](Stage stage) {
    if (progress) progress(stage, all.sections.size());
  };
  const auto beside = threads > 1 ? std::launch::async : std::launch::deferred;
  tell(Stage::comparing);
  auto around = std::async(beside, [&all] { return std::make_unique<Surroundings>(all); });
  const NameIndex names(all);
  auto split = std::async(beside, [&] { return unshared_clusters(all, names, thresholds); });
  const std::vector<Cluster> shared = shared_clusters(all, names, thresholds, threads);
  surroundings = around.get();
  const Ground ground(all, names, shared, *surroundings);
  tell(Stage::kinds);
  const std::vector<Cluster> unshared = split.get();
  return found_on(ground, unshared, nullptr, threads);
}

}  // namespace

void Survey::State::index_unit(const Found& one) {
  for (const Unit unit : one.units)
    if (unit != 0) by_unit[unit].push_back(&one);
}

void Survey::State::forget_unit(const Found& one) {
  for (const Unit unit : one.units) {
    const auto held = unit == 0 ? by_unit.end() : by_unit.find(unit);
    if (held == by_unit.end()) continue;
    std::erase(held->second, &one);
    if (held->second.empty()) by_unit.erase(held);
  }
}

Survey::Survey(const store::Store& store, const SurveyOptions& options) : state_(std::make_unique<State>()) {
  State& state = *state_;
  const unsigned threads = thread_count(options.threads);
  if (options.progress) options.progress(Stage::reading, 0);
  state.holdings = collect(store, threads, options.weights);
  const Collection& all = state.holdings->all;
  state.updated = options.updated;
  state.next_number = static_cast<std::uint32_t>(all.sections.size());
  FoundList found = scanned(all, state.thresholds, threads, options.progress, state.surroundings);
  const Vocabulary& vocabulary = state.holdings->lexicon.vocabulary;
  state.table = FindingTable([&vocabulary](const Finding& finding) {
    return conflicts::worded(static_cast<const Found&>(finding), vocabulary);
  });
  std::vector<const Finding*> come;
  come.reserve(found.size());
  state.found.reserve(found.size());
  for (auto& one : found) {
    come.push_back(one.get());
    state.found.emplace(one.get(), std::move(one));
  }
  state.table.replace({}, std::move(come));
  if (options.progress) options.progress(Stage::done, all.sections.size());
}

Survey::~Survey() = default;

const FindingTable& Survey::table() const noexcept {
  return state_->table;
}

WordWeights Survey::weights() const {
  const Lexicon& lexicon = state_->holdings->lexicon;
  std::unordered_map<std::string, std::uint32_t> counts;
  counts.reserve(lexicon.seen_in.size());
  for (WordId word = 0; word < lexicon.seen_in.size(); ++word)
    if (lexicon.seen_in[word] != 0) counts.emplace(lexicon.vocabulary.text(word), lexicon.seen_in[word]);
  return {std::move(counts), lexicon.definitions};
}

void Survey::each_outline(const std::function<void(FindingOutline)>& visit) const {
  for (const Finding* finding : state_->table.in_order())
    visit(kept_outline(static_cast<const Found&>(*finding)));
}

std::size_t Survey::updated() const noexcept {
  return state_->updated;
}

std::optional<TermEntry> StoredContents::entry(const EntryId& id) const {
  const auto stored = store_.get(id);
  if (!stored) return std::nullopt;
  return codec::entry_from_json(stored->json).entry;
}

void Survey::prepare_for_updates() {
  State& state = *state_;
  if (state.neighbourhood) return;
  const Collection& all = state.holdings->all;
  const NameIndex names(all);
  // Which sections are one concept follows from the clusters, and those are among the findings.
  const std::vector<Cluster> shared = shared_clusters(all, names, state.thresholds, thread_count(0));
  const Ground ground(all, names, shared, *state.surroundings);
  state.neighbourhood.emplace(all, ground);
  for (const auto& [finding, one] : state.found) state.index_unit(*one);
}

}  // namespace termreg::conflicts
