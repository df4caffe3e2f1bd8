// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/comparison.h"

#include "registry/conflicts/judgement.h"

namespace termreg::conflicts {
namespace {

std::string genus_text(const PreparedSide& side, const Vocabulary& vocabulary) {
  return side.statement.genus == no_word ? std::string{} : vocabulary.text(side.statement.genus);
}

}  // namespace

Comparison compare(const Side& a, const Side& b, const WordWeights& weights, const Thresholds& thresholds) {
  Vocabulary vocabulary;
  const PreparedSide left = prepare(a, vocabulary);
  const PreparedSide right = prepare(b, vocabulary);
  const Judgement judgement = judge(left, right, word_table(vocabulary, weights), thresholds);

  Comparison out;
  out.code = judgement.code;
  out.level = judgement.shared.level;
  if (out.level != MatchLevel::none) {
    out.shared_a = a.designations[judgement.shared.a];
    out.shared_b = b.designations[judgement.shared.b];
  }
  out.similarity = judgement.similarity;
  out.definitions_equal = judgement.definitions_equal;
  out.genus_equal = judgement.genus_equal;
  out.polarity = judgement.polarity;
  out.qualified = judgement.qualified;
  out.narrower = judgement.narrower;
  out.stated_synonym = judgement.stated_synonym;
  out.genus_a = genus_text(left, vocabulary);
  out.genus_b = genus_text(right, vocabulary);
  return out;
}

}  // namespace termreg::conflicts
