// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/draft_check.h"

#include <string>
#include <utility>
#include <vector>

#include "registry/codec/json.h"
#include "registry/text/words.h"

namespace termreg {

conflicts::WordWeights definition_weights(const store::Store& store) {
  constexpr std::uint64_t most = 16384;
  const auto one_in = store.statistics().entries / most + 1;
  conflicts::WordWeights weights;
  std::vector<std::string> stems;
  std::uint64_t at = 0;
  store.each_entry([&](std::string_view, std::string_view json) {
    if (at++ % one_in != 0) return true;
    for (const auto& section : codec::entry_from_json(json).entry.languages) {
      if (section.definitions.empty()) continue;
      stems.clear();
      for (auto& word : text::words(section.definitions.front().text)) stems.push_back(std::move(word.stem));
      weights.count(stems);
    }
    return true;
  });
  return weights;
}

std::function<std::optional<TermEntry>(std::string_view id)> entries_of(const store::Store& store) {
  return [&store](std::string_view text) -> std::optional<TermEntry> {
    const auto id = EntryId::parse(text);
    const auto stored = id ? store.get(*id) : std::nullopt;
    if (!stored) return std::nullopt;
    return codec::entry_from_json(stored->json).entry;
  };
}

DraftReport check_once(const store::Store& store, const Draft& draft, const drafts::CheckOptions& options) {
  const auto terms = drafts::TermIndex::of(store, draft);
  std::optional<conflicts::WordWeights> weights;
  const auto words = [&]() -> const conflicts::WordWeights& {
    if (!weights) weights = definition_weights(store);
    return *weights;
  };
  return drafts::check(draft, {terms, words, entries_of(store)}, options);
}

}  // namespace termreg
