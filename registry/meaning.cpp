// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/meaning.h"

#include <algorithm>
#include <functional>

#include "registry/codec/entry_texts.h"
#include "registry/text/keys.h"

namespace termreg {
namespace {

using Words = std::vector<std::size_t>;  // a hash each

bool is_part_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' ||
         static_cast<unsigned char>(c) >= 0x80;
}

Words words_of(std::string_view text) {
  const auto key = text::match_key(text);
  const std::string_view bytes = key.bytes();
  Words words;
  for (std::size_t at = 0; at < bytes.size();) {
    auto end = at;
    while (end < bytes.size() && is_part_of_word(bytes[end])) ++end;
    if (end > at) words.push_back(std::hash<std::string_view>{}(bytes.substr(at, end - at)));
    at = end + 1;
  }
  return words;
}

std::size_t common_in_order(const Words& a, const Words& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const auto word : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto above = row[j];
      row[j] = word == b[j - 1] ? diagonal + 1 : std::max(above, row[j - 1]);
      diagonal = above;
    }
  }
  return row.back();
}

double order_score(const Words& description, const Words& definition) {
  if (description.empty() || definition.empty()) return 0;
  const auto common = static_cast<double>(common_in_order(description, definition));
  const auto covered = common / static_cast<double>(definition.size());
  return (9 + covered) / 10 * common / static_cast<double>(description.size());
}

double best_order_score(const Words& description, const codec::EntryTexts& entry) {
  double best = 0;
  for (const auto& text : entry.texts)
    if (text.kind == codec::TextKind::definition)
      best = std::max(best, order_score(description, words_of(text.text)));
  return best;
}

}  // namespace

void rank_by_meaning(std::string_view description, const store::Store& store, std::vector<IndexHit>& hits) {
  const auto words = words_of(description);
  std::vector<EntryId> ids;
  ids.reserve(hits.size());
  for (const auto& hit : hits) ids.push_back(hit.id);
  const auto stored = store.get_many(ids);
  codec::EntryTexts texts;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    double order = 0;
    if (stored[i]) {
      codec::read_texts(stored[i]->json, texts);
      order = best_order_score(words, texts);
    }
    hits[i].score = (3 * order + hits[i].score) / 4;
  }
  std::stable_sort(hits.begin(), hits.end(),
                   [](const IndexHit& a, const IndexHit& b) { return a.score > b.score; });
}

}  // namespace termreg
