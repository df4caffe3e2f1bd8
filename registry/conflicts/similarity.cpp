// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

#include "registry/conflicts/judgement.h"

namespace termreg::conflicts {
namespace {

/// What is added to the overlap of the words, as a part of what is missing to 1. Calibrated
/// (tools/bench/calibrate), as is all that follows.
constexpr double same_genus = 0.15;
constexpr double same_class_of_genus = 0.10;
/// A term of several words seldom has two meanings.
constexpr double compound_shared = 0.12;

/// How much of a word the other side has that has another one of its family ("measure", "measurement").
constexpr double kinship = 0.8;

/// A domain is printed where the designation alone would be ambiguous (ISO 10241-1:2011, 6.3): given on one
/// side only, it speaks against one concept.
constexpr double one_sided_domain = 0.7;
/// The concept is listed under another designation by one side at least: what is shared is a looser name.
constexpr double secondary_designation = 0.9;
/// The designations agree but for inflection: "lead" and "leads", "mark" and "marking".
constexpr double inflected_designation = 0.5;

const std::vector<WordId>& lead_of(const Statement& statement) {
  return statement.lead.empty() ? statement.words : statement.lead;
}

using Family = std::pair<std::uint64_t, double>;  // digest, weight of the word

/// The families of the words that only `mine` holds, ascending; of two words of one family the weightier.
std::vector<Family> families_of_differing(const std::vector<WordId>& mine, const std::vector<WordId>& other,
                                          const WordTable& table) {
  std::vector<Family> out;
  auto in_other = other.begin();
  for (const WordId word : mine) {
    while (in_other != other.end() && *in_other < word) ++in_other;
    if (in_other == other.end() || *in_other != word)
      out.emplace_back(table.family[word], -table.weights[word]);
  }
  std::sort(out.begin(), out.end());  // the weights were negated: the weightier word first
  const auto same_family = [](const Family& x, const Family& y) { return x.first == y.first; };
  out.erase(std::unique(out.begin(), out.end(), same_family), out.end());
  return out;
}

/// What the sides have in common beside equal words: pairs of words of one family.
double kindred_weight(const std::vector<WordId>& a, const std::vector<WordId>& b, const WordTable& table) {
  const std::vector<Family> of_a = families_of_differing(a, b, table);
  const std::vector<Family> of_b = families_of_differing(b, a, table);
  double sum = 0;
  for (auto x = of_a.begin(), y = of_b.begin(); x != of_a.end() && y != of_b.end();) {
    if (x->first == y->first)
      sum += kinship * std::sqrt(x++->second * y++->second);
    else if (x->first < y->first)
      ++x;
    else
      ++y;
  }
  return sum;
}

double kindred_cosine(const std::vector<WordId>& a, const std::vector<WordId>& b, const WordTable& table) {
  return weighted_cosine(a, b, table.weights, kindred_weight(a, b, table));
}

/// The words of the shared designation, ascending.
std::vector<WordId> words_of_name(const PreparedSide& a, const PreparedSide& b, const SharedName& shared) {
  std::vector<WordId> out = a.names[shared.a].words;
  const std::vector<WordId>& other = b.names[shared.b].words;
  out.insert(out.end(), other.begin(), other.end());
  std::sort(out.begin(), out.end());
  return out;
}

/// The overlap without the words of the shared designation: whatever bears a name, its definition may repeat it.
/// The whole overlap if a side says nothing else.
double overlap_beside(const std::vector<WordId>& name, const std::vector<WordId>& a,
                      const std::vector<WordId>& b, const WordTable& table) {
  const auto without_name = [&name](const std::vector<WordId>& words) {
    std::vector<WordId> out;
    std::set_difference(words.begin(), words.end(), name.begin(), name.end(), std::back_inserter(out));
    return out;
  };
  const std::vector<WordId> rest_a = without_name(a);
  const std::vector<WordId> rest_b = without_name(b);
  if (rest_a.empty() || rest_b.empty()) return kindred_cosine(a, b, table);
  return kindred_cosine(rest_a, rest_b, table);
}

/// The overlap of the words. A definition is one sentence (ISO 704:2022, 6.4) and what follows is a note:
/// where one side adds notes, the first sentences alone may agree better.
double overlap(const Statement& a, const Statement& b, const std::vector<WordId>& name,
               const WordTable& table) {
  const double whole = overlap_beside(name, a.words, b.words, table);
  if (a.lead.empty() && b.lead.empty()) return whole;
  return std::max(whole, overlap_beside(name, lead_of(a), lead_of(b), table));
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

double shared_similarity(const PreparedSide& a, const PreparedSide& b, const SharedName& shared,
                         const WordTable& table, const Thresholds& thresholds) {
  if (a.statement.dn == 0 || b.statement.dn == 0) return 0;  // nothing is said
  const bool compound = std::max(a.names[shared.a].words.size(), b.names[shared.b].words.size()) > 1;
  const double words = overlap(a.statement, b.statement, words_of_name(a, b, shared), table);
  const double agreement = genus_agreement(a.statement, b.statement) + (compound ? compound_shared : 0);
  double out = words + (1 - words) * agreement;
  if ((a.domain == 0) != (b.domain == 0)) out *= one_sided_domain;
  if (shared.a + shared.b > 0) out *= secondary_designation;
  if (shared.level == MatchLevel::n3_stem && out < thresholds.near) out *= inflected_designation;
  return symmetric(out);
}

}  // namespace termreg::conflicts
