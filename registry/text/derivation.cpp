// SPDX-License-Identifier: GPL-3.0-or-later
// Derivational families by their suffixes, in the manner of Porter's steps 2 to 4 (M. F. Porter, "An algorithm
// for suffix stripping", Program 14(3), 1980) and of his treatment of Latin verb stems that change before -ion.
//
// Steps, repeated at most four times:
//   irregular  the word has a base that no rule finds ("loss" -> "lose")
//   whole      a word whose end only looks like a suffix stays as it is
//   Latin      -ception -> -ceiv, -cription -> -crib ...: ends the derivation
//   suffix     the longest one that leaves a stem is taken off
#include "registry/text/derivation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace termreg::text {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array irregular_words = std::to_array<Pair>({
    // clang-format off
    {"ability", "able"}, {"action", "act"}, {"active", "act"}, {"activity", "act"}, {"actor", "act"},
    {"analysis", "analy"}, {"analyst", "analy"}, {"analytic", "analy"}, {"analyze", "analy"}, {"belief", "believe"},
    {"choice", "choose"}, {"depth", "deep"}, {"flight", "fly"}, {"growth", "grow"}, {"height", "high"},
    {"length", "long"}, {"loss", "lose"}, {"maintenance", "maintain"}, {"motion", "move"}, {"movement", "move"},
    {"proof", "prove"}, {"sight", "see"}, {"speech", "speak"}, {"stability", "stable"}, {"strength", "strong"},
    {"usage", "use"}, {"useful", "use"}, {"user", "use"}, {"width", "wide"}
    // clang-format on
});

/// Their ends are no suffixes, or lead to a word of another meaning.
constexpr std::array whole_words = std::to_array<std::string_view>(
    {"animal",    "buffer",     "cable",    "capital",   "center",  "character", "cluster",  "content",
     "control",   "department", "document", "element",   "event",   "factor",    "filter",   "general",
     "important", "instrument", "label",    "letter",    "level",   "logical",   "manual",   "master",
     "material",  "matter",     "medical",  "member",    "metal",   "meter",     "model",    "moment",
     "motor",     "nation",     "number",   "parameter", "partial", "percent",   "physical", "police",
     "policy",    "portion",    "present",  "sector",    "serial",  "signal",    "simple",   "single",
     "social",    "special",    "state",    "station",   "table",   "universal", "universe", "university",
     "variable",  "vector"});

constexpr std::array latin_ends = std::to_array<Pair>({{"mission", "mit"},
                                                       {"ceive", "ceiv"},
                                                       {"ception", "ceiv"},
                                                       {"cription", "crib"},
                                                       {"duction", "duc"},
                                                       {"olution", "olv"},
                                                       {"ension", "end"},
                                                       {"cision", "cid"},
                                                       {"vision", "vid"},
                                                       {"fusion", "fus"},
                                                       {"version", "vert"},
                                                       {"tention", "tain"},
                                                       {"sumption", "sum"},
                                                       {"orption", "orb"}});

struct Suffix {
  std::string_view letters;
  std::size_t shortest_stem = 4;
};

/// The longest first.
constexpr std::array suffixes =
    std::to_array<Suffix>({{"ification", 3}, {"ization"}, {"ational"}, {"ication"}, {"ability"},
                           {"ibility"},      {"ation"},   {"ition"},   {"ivity"},   {"ility"},
                           {"ality"},        {"icity"},   {"ional"},   {"ative"},   {"ment"},
                           {"ance"},         {"ence"},    {"ancy"},    {"ency"},    {"ator"},
                           {"itor"},         {"ship", 3}, {"ally"},    {"ness"},    {"able", 3},
                           {"ible", 3},      {"ical"},    {"ious"},    {"less"},    {"ion"},
                           {"ial"},          {"ive"},     {"ity"},     {"ous"},     {"ure"},
                           {"age"},          {"ist"},     {"ism"},     {"ize"},     {"ify", 3},
                           {"ifi", 3},       {"ate"},     {"ful"},     {"er"},      {"or"},
                           {"ly"},           {"al"},      {"ic"},      {"y"},       {"e"}});

static_assert(std::is_sorted(whole_words.begin(), whole_words.end()));
static_assert(std::is_sorted(irregular_words.begin(), irregular_words.end()));
static_assert(std::is_sorted(suffixes.begin(), suffixes.end(), [](const Suffix& a, const Suffix& b) {
  return a.letters.size() > b.letters.size();
}));

std::string_view regular(std::string_view word) {
  const auto* const found =
      std::lower_bound(irregular_words.begin(), irregular_words.end(), word,
                       [](const Pair& row, std::string_view key) { return row.first < key; });
  return found != irregular_words.end() && found->first == word ? found->second : word;
}

std::optional<std::string> latin_stem(std::string_view word) {
  for (const auto& [end, stem_end] : latin_ends)
    if (word.size() > end.size() && word.ends_with(end))
      return std::string(word.substr(0, word.size() - end.size())).append(stem_end);
  return std::nullopt;
}

std::string_view without_suffix(std::string_view word) {
  for (const Suffix& suffix : suffixes)
    if (word.size() >= suffix.letters.size() + suffix.shortest_stem && word.ends_with(suffix.letters))
      return word.substr(0, word.size() - suffix.letters.size());
  return word;
}

/// "transmitt" -> "transmit"; "cell", "process", "buzz" keep both.
std::string_view without_doubling(std::string_view stem) {
  constexpr std::string_view kept = "lsz";
  const bool doubled = stem.size() > 4 && stem.back() == stem[stem.size() - 2];
  return doubled && kept.find(stem.back()) == std::string_view::npos ? stem.substr(0, stem.size() - 1) : stem;
}

}  // namespace

std::string family_key(std::string_view base) {
  constexpr int most_steps = 4;
  const bool letters = std::all_of(base.begin(), base.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters) return std::string(base);
  std::string_view stem = regular(base);
  for (int step = 0; step < most_steps; ++step) {
    if (std::binary_search(whole_words.begin(), whole_words.end(), stem)) return std::string(stem);
    if (auto changed = latin_stem(stem)) return *std::move(changed);
    const std::string_view shorter = without_suffix(stem);
    if (shorter == stem) break;
    stem = shorter;
  }
  return std::string(without_doubling(stem));
}

}  // namespace termreg::text
