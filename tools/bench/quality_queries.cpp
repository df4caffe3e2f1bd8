// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/quality_queries.h"

#include <algorithm>
#include <utility>

#include "registry/codec/json.h"
#include "registry/text/keys.h"

namespace termreg::bench {
namespace {

std::string loose(std::string_view text) {
  return std::string(text::ladder_keys(text).loose.bytes());
}

// What a kind may make of a text without any choice of letters, each with its share of the ways to do it.
std::vector<std::pair<std::string, double>> every_way(const std::string& text, Perturbation kind) {
  std::vector<std::pair<std::string, double>> ways;
  Dice unused(0);
  if (kind == Perturbation::abbreviation) {
    if (auto letters = perturbed(text, kind, unused)) ways.emplace_back(std::move(*letters), 1);
  } else if (kind == Perturbation::missing_word) {
    auto texts = without_each_word(text);
    const auto share = 1.0 / static_cast<double>(std::max<std::size_t>(texts.size(), 1));
    for (auto& one : texts) ways.emplace_back(std::move(one), share);
  }
  return ways;
}

}  // namespace

Glossary read_glossary(const store::Store& store) {
  Glossary glossary;
  store.each_entry([&](std::string_view id, std::string_view json) {
    const auto entry = codec::entry_from_json(json).entry;
    for (const auto& section : entry.languages) {
      for (const auto& designation : section.designations) {
        glossary.texts.designations.push_back({designation.text, std::string(id)});
        glossary.entries_of[loose(designation.text)].emplace(id);
      }
      for (const auto& definition : section.definitions)
        glossary.texts.definitions.push_back({definition.text, std::string(id)});
    }
    return true;
  });
  return glossary;
}

std::vector<SlipQuery> make_queries(const Glossary& glossary, Perturbation kind, std::uint64_t seed,
                                    std::size_t wanted) {
  Dice dice(seed * 1000 + static_cast<std::uint64_t>(kind));
  const bool meaning = kind == Perturbation::half_meaning;
  const auto& texts = meaning ? glossary.texts.definitions : glossary.texts.designations;
  std::vector<SlipQuery> queries;
  for (std::size_t tries = 0; queries.size() < wanted && tries < 400 * wanted && !texts.empty(); ++tries) {
    const auto& from = texts[dice.under(texts.size())];
    auto text = perturbed(from.text, kind, dice);
    if (!text) continue;
    if (!meaning && kind != Perturbation::exact && glossary.entries_of.contains(loose(*text))) continue;
    queries.push_back({std::move(*text), from.text,
                       meaning ? std::set{from.entry} : glossary.entries_of.at(loose(from.text))});
  }
  return queries;
}

Meant meant_by(const Glossary& glossary, Perturbation kind, const std::vector<SlipQuery>& queries) {
  Meant meant;
  if (kind != Perturbation::abbreviation && kind != Perturbation::missing_word) return meant;
  for (const auto& query : queries) meant[query.text];
  for (const auto& designation : glossary.texts.designations)
    for (const auto& [text, share] : every_way(designation.text, kind))
      if (const auto asked = meant.find(text); asked != meant.end())
        asked->second[loose(designation.text)] += share;
  return meant;
}

std::vector<SlipQuery> any_right(const Glossary& glossary, const Meant& meant,
                                 std::vector<SlipQuery> queries) {
  for (auto& query : queries)
    for (const auto& [key, weight] : meant.at(query.text))
      query.right.merge(std::set(glossary.entries_of.at(key)));
  return queries;
}

std::vector<SlipQuery> only_clear(const Meant& meant, std::vector<SlipQuery> queries) {
  std::erase_if(queries, [&](const SlipQuery& query) { return meant.at(query.text).size() != 1; });
  return queries;
}

double best_possible(const Meant& meant, const std::vector<SlipQuery>& queries) {
  if (meant.empty() || queries.empty()) return 1;
  double sum = 0;
  for (const auto& query : queries) {
    double all = 0, most = 0;
    for (const auto& [key, weight] : meant.at(query.text)) {
      all += weight;
      most = std::max(most, weight);
    }
    sum += all > 0 ? most / all : 1;
  }
  return sum / static_cast<double>(queries.size());
}

}  // namespace termreg::bench
