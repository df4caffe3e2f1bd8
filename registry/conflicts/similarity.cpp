// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "registry/conflicts/judgement.h"

namespace termreg::conflicts {
namespace {

/// What is added to the overlap of the words, as a part of what is missing to 1. Calibrated
/// (tools/bench/calibrate).
constexpr double same_genus = 0.15;
constexpr double same_class_of_genus = 0.10;

/// A domain is printed where the designation alone would be ambiguous (ISO 10241-1:2011, 6.3): given on one
/// side only, it speaks against one concept.
constexpr double one_sided_domain = 0.8;

const std::vector<WordId>& lead_of(const Statement& statement) {
  return statement.lead.empty() ? statement.words : statement.lead;
}

/// The overlap of the words. A definition is one sentence (ISO 704:2022, 6.4) and what follows is a note:
/// where one side adds notes, the first sentences alone may agree better.
double overlap(const Statement& a, const Statement& b, const std::vector<double>& weights) {
  const double whole = weighted_cosine(a.words, b.words, weights);
  if (a.lead.empty() && b.lead.empty()) return whole;
  return std::max(whole, weighted_cosine(lead_of(a), lead_of(b), weights));
}

double genus_agreement(const Statement& a, const Statement& b) {
  if (a.genus != no_word && a.genus == b.genus) return same_genus;
  return a.kind != GenusClass::unknown && a.kind == b.kind ? same_class_of_genus : 0;
}

}  // namespace

void WordWeights::count(const std::vector<std::string>& stems) {
  ++definitions_;
  const std::set<std::string_view> each_once(stems.begin(), stems.end());
  for (const std::string_view stem : each_once) ++seen_in_[std::string(stem)];
}

std::uint32_t WordWeights::seen_in(const std::string& stem) const {
  const auto found = seen_in_.find(stem);
  return found == seen_in_.end() ? 0 : found->second;
}

double WordWeights::idf(const std::string& stem) const {
  return idf(seen_in(stem), definitions_);  // a word never seen counts as one seen once
}

double WordWeights::idf(std::uint64_t seen_in, std::uint64_t definitions) {
  const auto all = static_cast<double>(std::max<std::uint64_t>(definitions, 1));
  return std::log(1 + all / static_cast<double>(std::max<std::uint64_t>(seen_in, 1)));
}

std::vector<WordId> differing_words(const Statement& a, const Statement& b) {
  std::vector<WordId> out;
  std::set_symmetric_difference(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(),
                                std::back_inserter(out));
  return out;
}

bool polarity(const Statement& a, const Statement& b, const WordTable& table) {
  if (a.negations != b.negations) return true;
  const std::vector<WordId> differing = differing_words(a, b);
  // Both words are in the difference: were they on one side, the other side would hold neither.
  return std::any_of(differing.begin(), differing.end(), [&](WordId word) {
    const WordId positive = table.positive_of[word];
    if (positive == no_word || !std::binary_search(differing.begin(), differing.end(), positive))
      return false;
    return std::binary_search(a.words.begin(), a.words.end(), word) !=
           std::binary_search(a.words.begin(), a.words.end(), positive);
  });
}

namespace {

// Sums differ in their last bits with the order of their words, and that depends on which side was read
// first.
double symmetric(double similarity) {
  return std::round(similarity * 1e9) / 1e9;
}

}  // namespace

double unshared_similarity(const PreparedSide& a, const PreparedSide& b, const WordTable& table) {
  return symmetric(weighted_cosine(a.statement.words, b.statement.words, table.weights));
}

double shared_similarity(const PreparedSide& a, const PreparedSide& b, const WordTable& table) {
  const double words = overlap(a.statement, b.statement, table.weights);
  const double with_genus = words + (1 - words) * genus_agreement(a.statement, b.statement);
  return symmetric((a.domain == 0) != (b.domain == 0) ? with_genus * one_sided_domain : with_genus);
}

}  // namespace termreg::conflicts
