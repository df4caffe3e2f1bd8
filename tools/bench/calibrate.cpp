// SPDX-License-Identifier: GPL-3.0-or-later
// calibrate: how well comparison agrees with judged pairs, and which thresholds agree best.
//
//   calibrate [--misses] [PAIRS.jsonl]      default: $TERMREG_SHARED/labels/train_texts.jsonl
//
// Prints, for the thresholds in force: precision, recall and F1 of every code; F1 of "same concept" (C1, C2,
// C3, C5 against the rest) and macro-F1 of the two; precision and recall of C5, and how many unrelated pairs
// are not called C5; macro-F1 over near (C1, C2), related (C3) and far (everything else) of the pairs
// that share a designation; macro-F1 over all codes; AUC of the similarity between competing and homonym
// pairs. Then the same by five-fold cross-validation, the thresholds being chosen on four fifths and judged
// on the last fifth. `--misses` lists every pair whose code differs from its label. Exit: 0; 1 if a figure
// lies below its recorded floor; 3 if the pairs cannot be read.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <span>

#include "registry/model/error.h"
#include "registry/model/names.h"
#include "tools/pairs/pairs.h"

namespace {

using namespace termreg;
using conflicts::Thresholds;

/// What the cross-validated figures must not fall below; raise them when the method gets better.
struct Floor {
  double same_concept = 0.86;
  double same_or_not = 0.88;
  double three_way = 0.83;
  double codes = 0.86;
  double auc = 0.84;
  double c5_precision = 0.90;
  double c5_recall = 0.62;
  double kept_apart = 0.96;
};

constexpr std::array<FindingCode, 7> codes{FindingCode::c1_duplicate_entry,
                                           FindingCode::c2_divergent_copy,
                                           FindingCode::c3_competing_definition,
                                           FindingCode::c4_homonym,
                                           FindingCode::c5_synonym_split,
                                           FindingCode::c9_abbreviation_collision,
                                           FindingCode::none};

FindingCode expected(const std::string& label) {
  if (label == "identical") return FindingCode::c1_duplicate_entry;
  if (label == "drifted") return FindingCode::c2_divergent_copy;
  if (label == "competing") return FindingCode::c3_competing_definition;
  if (label == "homonym") return FindingCode::c4_homonym;
  if (label == "synonym_split") return FindingCode::c5_synonym_split;
  if (label == "abbreviation_collision") return FindingCode::c9_abbreviation_collision;
  return FindingCode::none;
}

struct Outcome {
  FindingCode expected = FindingCode::none;
  FindingCode found = FindingCode::none;
};

struct Score {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
  int pairs = 0;
};

/// Precision and recall of "is in the class", where `in` says of a code whether it is.
Score score(std::span<const Outcome> outcomes, const std::function<bool(FindingCode)>& in) {
  int hits = 0;
  int found = 0;
  int wanted = 0;
  for (const Outcome& outcome : outcomes) {
    found += in(outcome.found) ? 1 : 0;
    wanted += in(outcome.expected) ? 1 : 0;
    hits += in(outcome.found) && in(outcome.expected) ? 1 : 0;
  }
  const auto part = [hits](int of) { return of == 0 ? 0.0 : static_cast<double>(hits) / of; };
  return {part(found), part(wanted), found + wanted == 0 ? 1.0 : 2.0 * hits / (found + wanted), wanted};
}

bool is_near(FindingCode code) {
  return code == FindingCode::c1_duplicate_entry || code == FindingCode::c2_divergent_copy;
}
bool is_related(FindingCode code) {
  return code == FindingCode::c3_competing_definition;
}
bool is_same_concept(FindingCode code) {
  return is_near(code) || is_related(code) || code == FindingCode::c5_synonym_split;
}

double three_way(std::span<const Outcome> outcomes) {
  std::vector<Outcome> sharing;
  std::copy_if(outcomes.begin(), outcomes.end(), std::back_inserter(sharing), [](const Outcome& outcome) {
    return is_near(outcome.expected) || is_related(outcome.expected) ||
           outcome.expected == FindingCode::c4_homonym;
  });
  const auto far = [](FindingCode code) { return !is_near(code) && !is_related(code); };
  return (score(sharing, is_near).f1 + score(sharing, is_related).f1 + score(sharing, far).f1) / 3;
}

double macro(std::span<const Outcome> outcomes) {
  double sum = 0;
  for (const FindingCode code : codes)
    sum += score(outcomes, [code](FindingCode other) { return other == code; }).f1;
  return sum / static_cast<double>(codes.size());
}

class Judged {
 public:
  explicit Judged(const std::filesystem::path& file)
      : pairs_(pairs::read(file)), weights_(pairs::weights(pairs_)) {}

  [[nodiscard]] std::size_t size() const { return pairs_.size(); }
  [[nodiscard]] const pairs::Pair& pair(std::size_t i) const { return pairs_[i]; }

  [[nodiscard]] conflicts::Comparison compare(std::size_t i, const Thresholds& thresholds) const {
    return conflicts::compare(pairs_[i].a, pairs_[i].b, weights_, thresholds);
  }
  [[nodiscard]] std::vector<Outcome> outcomes(const Thresholds& thresholds) const {
    std::vector<Outcome> out;
    for (std::size_t i = 0; i < pairs_.size(); ++i)
      out.push_back({expected(pairs_[i].label), compare(i, thresholds).code});
    return out;
  }

 private:
  std::vector<pairs::Pair> pairs_;
  conflicts::WordWeights weights_;
};

/// The chance that a competing pair is more similar than a homonym pair.
double auc(const Judged& judged) {
  std::vector<double> competing;
  std::vector<double> homonym;
  for (std::size_t i = 0; i < judged.size(); ++i) {
    const std::string& label = judged.pair(i).label;
    if (label == "competing") competing.push_back(judged.compare(i, {}).similarity);
    if (label == "homonym") homonym.push_back(judged.compare(i, {}).similarity);
  }
  double won = 0;
  for (const double c : competing)
    for (const double h : homonym) won += c > h ? 1 : c == h ? 0.5 : 0;
  return won / static_cast<double>(competing.size() * homonym.size());
}

std::vector<Thresholds> grid() {
  std::vector<Thresholds> out;
  for (const double near : {0.60, 0.65, 0.70, 0.75})
    for (const double related : {0.08, 0.09, 0.10, 0.11, 0.12, 0.13, 0.16, 0.20})
      for (const double unshared : {0.80, 0.85, 0.90, 0.95}) out.push_back({near, related, unshared, 4});
  return out;
}

constexpr std::size_t folds = 5;

/// The outcomes of all pairs, each with thresholds that were chosen without its fold.
std::vector<Outcome> cross_validated(const Judged& judged) {
  std::vector<Thresholds> candidates = grid();
  std::vector<std::vector<Outcome>> by_candidate;
  for (const Thresholds& thresholds : candidates) by_candidate.push_back(judged.outcomes(thresholds));
  std::vector<Outcome> out(judged.size());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto quality = [&](std::size_t candidate) {
      std::vector<Outcome> training;
      for (std::size_t i = 0; i < judged.size(); ++i)
        if (i % folds != fold) training.push_back(by_candidate[candidate][i]);
      return macro(training) + three_way(training) + score(training, is_same_concept).f1;
    };
    std::vector<double> qualities(candidates.size());
    for (std::size_t c = 0; c < candidates.size(); ++c) qualities[c] = quality(c);
    const auto best =
        static_cast<std::size_t>(std::max_element(qualities.begin(), qualities.end()) - qualities.begin());
    fmt::print("fold {}: near {:.2f}, related {:.2f}, near_unshared {:.2f}\n", fold + 1,
               candidates[best].near, candidates[best].related, candidates[best].near_unshared);
    for (std::size_t i = fold; i < judged.size(); i += folds) out[i] = by_candidate[best][i];
  }
  return out;
}

/// Part of the pairs judged to be no conflict that are not taken for split synonyms.
double kept_apart(std::span<const Outcome> outcomes) {
  int unrelated = 0;
  int kept = 0;
  for (const Outcome& outcome : outcomes) {
    if (outcome.expected != FindingCode::none) continue;
    ++unrelated;
    kept += outcome.found == FindingCode::c5_synonym_split ? 0 : 1;
  }
  return unrelated == 0 ? 1.0 : static_cast<double>(kept) / unrelated;
}

void print_codes(std::span<const Outcome> outcomes) {
  fmt::print("{:<6}{:>7}{:>11}{:>8}{:>7}\n", "code", "pairs", "precision", "recall", "F1");
  for (const FindingCode code : codes) {
    const Score s = score(outcomes, [code](FindingCode other) { return other == code; });
    fmt::print("{:<6}{:>7}{:>11.3f}{:>8.3f}{:>7.3f}\n", name(code), s.pairs, s.precision, s.recall, s.f1);
  }
}

bool print_figure(const char* what, double value, double floor) {
  fmt::print("{:<44}{:.3f}   floor {:.2f}{}\n", what, value, floor, value < floor ? "   BELOW" : "");
  return value >= floor;
}

bool print_figures(std::span<const Outcome> outcomes, const Floor& floor) {
  print_codes(outcomes);
  const Score same = score(outcomes, is_same_concept);
  const double other = score(outcomes, [](FindingCode code) { return !is_same_concept(code); }).f1;
  const Score split = score(outcomes, [](FindingCode code) { return code == FindingCode::c5_synonym_split; });
  bool holds = print_figure("same concept, F1", same.f1, floor.same_concept);
  holds &= print_figure("same concept or not: macro-F1", (same.f1 + other) / 2, floor.same_or_not);
  holds &= print_figure("C5: precision", split.precision, floor.c5_precision);
  holds &= print_figure("C5: recall", split.recall, floor.c5_recall);
  holds &= print_figure("unrelated pairs not called C5", kept_apart(outcomes), floor.kept_apart);
  holds &= print_figure("near, related, far: macro-F1", three_way(outcomes), floor.three_way);
  return print_figure("all codes: macro-F1", macro(outcomes), floor.codes) && holds;
}

void print_misses(const Judged& judged) {
  for (std::size_t i = 0; i < judged.size(); ++i) {
    const pairs::Pair& pair = judged.pair(i);
    const auto found = judged.compare(i, {});
    if (found.code == expected(pair.label)) continue;
    fmt::print("{} {} found {} {} sim {:.3f} genus {}/{}{}{} | {} | {}\n   {}\n   {}\n", pair.id, pair.label,
               name(found.code), name(found.level), found.similarity, found.genus_a, found.genus_b,
               found.polarity ? " polarity" : "", found.narrower ? " narrower" : "",
               pair.a.designations.front(), pair.b.designations.front(), pair.a.definition.substr(0, 160),
               pair.b.definition.substr(0, 160));
  }
}

std::filesystem::path default_file() {
  const char* shared = std::getenv("TERMREG_SHARED");
  return std::filesystem::path(shared == nullptr ? "../shared" : shared) / "labels" / "train_texts.jsonl";
}

int run(std::span<char*> arguments) {
  bool misses = false;
  std::filesystem::path file = default_file();
  for (const std::string_view argument : arguments.subspan(1)) {
    if (argument == "--misses")
      misses = true;
    else
      file = argument;
  }
  const Judged judged(file);
  fmt::print("{} pairs; thresholds in force: near {:.2f}, related {:.2f}, near_unshared {:.2f}\n",
             judged.size(), Thresholds{}.near, Thresholds{}.related, Thresholds{}.near_unshared);
  const Floor floor;
  bool holds = print_figures(judged.outcomes({}), floor);
  holds &= print_figure("competing against homonym: AUC", auc(judged), floor.auc);
  fmt::print("\n{}-fold cross-validation\n", folds);
  holds &= print_figures(cross_validated(judged), floor);
  if (misses) print_misses(judged);
  return holds ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv, static_cast<std::size_t>(argc)});
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 3;
  }
}
