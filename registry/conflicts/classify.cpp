// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <tuple>

#include "registry/conflicts/judgement.h"

namespace termreg::conflicts {
namespace {

constexpr std::size_t level_count = 4;

MatchLevel level_of(const Name& a, const Name& b) {
  for (std::size_t i = 0; i < level_count; ++i)
    if (a.keys[i] == b.keys[i]) return static_cast<MatchLevel>(i);
  return MatchLevel::none;
}

std::uint64_t stem_of(const Name& name) {
  return name.keys[level_count - 1];
}

bool has_name(const PreparedSide& side, std::uint64_t stem) {
  return std::any_of(side.names.begin(), side.names.end(),
                     [stem](const Name& n) { return stem_of(n) == stem; });
}

template <typename Range>
bool meet(const Range& sorted_a, const Range& sorted_b) {
  return std::any_of(sorted_a.begin(), sorted_a.end(),
                     [&](const auto& x) { return std::binary_search(sorted_b.begin(), sorted_b.end(), x); });
}

/// One phrase holds the other as a run of words: "Web Coverage Service", "OGC Web Coverage Service Standard".
bool contains(const std::vector<WordId>& longer, const std::vector<WordId>& shorter) {
  return std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end();
}

/// C9: both sides say what the abbreviation stands for, and no expansion of one is or holds one of the other.
bool expansions_differ(const PreparedSide& a, const PreparedSide& b) {
  if (a.expansions.empty() || b.expansions.empty()) return false;
  for (const auto& x : a.expansions)
    for (const auto& y : b.expansions)
      if (contains(x, y) || contains(y, x)) return false;
  return true;
}

std::vector<WordId> name_words(const PreparedSide& side) {
  std::vector<WordId> out;
  for (const Name& name : side.names) out.insert(out.end(), name.words.begin(), name.words.end());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

/// The definitions differ in the very words in which the designations differ: "nickel-cadmium cell" and
/// "nickel-iron cell" are siblings, however alike their definitions are.
bool are_siblings(const PreparedSide& a, const PreparedSide& b, const std::vector<WordId>& differing) {
  const std::vector<WordId> names_a = name_words(a);
  const std::vector<WordId> names_b = name_words(b);
  std::vector<WordId> differing_names;
  std::set_symmetric_difference(names_a.begin(), names_a.end(), names_b.begin(), names_b.end(),
                                std::back_inserter(differing_names));
  return meet(differing, differing_names);
}

bool differ_in_value(const PreparedSide& a, const PreparedSide& b, const WordTable& table) {
  const std::vector<WordId> differing = differing_words(a.statement, b.statement);
  return std::any_of(differing.begin(), differing.end(),
                     [&](WordId word) { return table.symbol[word] != 0; });
}

/// Reasons why two nearly equal definitions without a shared designation describe two concepts all the same:
/// a sibling, another value ("50 %", "90 %"), the same words in another order ("A causes B", "B causes A")
/// or with other function words ("in", "outside").
bool tells_concepts_apart(const PreparedSide& a, const PreparedSide& b, const WordTable& table) {
  const std::vector<WordId> differing = differing_words(a.statement, b.statement);
  if (differing.empty()) return a.statement.wording != b.statement.wording;
  return differ_in_value(a, b, table) || are_siblings(a, b, differing);
}

/// The definition uses the designation for something else than the subject of the sentence.
bool uses(const Statement& statement, const Name& name) {
  const auto begin = statement.text.begin() + statement.subject;
  return !name.words.empty() && std::search(begin, statement.text.end(), name.words.begin(),
                                            name.words.end()) != statement.text.end();
}
bool uses_name_of(const Statement& statement, const PreparedSide& side) {
  return std::any_of(side.names.begin(), side.names.end(),
                     [&statement](const Name& name) { return uses(statement, name); });
}

/// One sentence that speaks of both terms ("each session has a first view and a last view") stands as the
/// definition of both: it tells them apart. A definition cannot use the term that it defines.
bool one_sentence_for_two(const PreparedSide& a, const PreparedSide& b) {
  return uses_name_of(a.statement, a) && uses_name_of(a.statement, b) && uses_name_of(b.statement, a) &&
         uses_name_of(b.statement, b);
}

/// The content words of a designation in the order of a compound: "rise time (of a pulse)" and "pulse rise
/// time" are one name. Its words as they stand if nothing is postponed.
std::vector<WordId> as_compound(const Name& name) {
  const auto is_function = [&name](std::size_t i) {
    return i < 64 && ((name.function_words >> i) & 1U) != 0;
  };
  std::size_t head = 0;
  while (head < name.words.size() && !is_function(head)) ++head;
  std::vector<WordId> out;
  for (std::size_t i = head; i < name.words.size(); ++i)
    if (!is_function(i)) out.push_back(name.words[i]);
  out.insert(out.end(), name.words.begin(), name.words.begin() + static_cast<std::ptrdiff_t>(head));
  return out;
}

/// The designations are one name in two arrangements.
bool rearranged(const PreparedSide& a, const PreparedSide& b) {
  return std::any_of(a.names.begin(), a.names.end(), [&b](const Name& x) {
    return std::any_of(b.names.begin(), b.names.end(), [&x](const Name& y) {
      const bool one_postponed = (x.function_words != 0) != (y.function_words != 0);
      return one_postponed && x.words.size() > 1 && as_compound(x) == as_compound(y);
    });
  });
}

/// "an aid" names no entry for the abbreviation "AID".
bool names(const PreparedSide& side, std::uint64_t stem, std::uint64_t printed) {
  return std::any_of(side.names.begin(), side.names.end(), [&](const Name& name) {
    return stem_of(name) == stem && (!name.abbreviation || name.keys[0] == printed);
  });
}

bool states_synonym(const PreparedSide& a, const PreparedSide& b) {
  const Statement& said = a.statement;
  for (std::size_t i = 0; i < said.synonyms.size(); ++i)
    if (names(b, said.synonyms[i], said.synonyms_as_printed[i])) return true;
  return false;
}

/// "full refund" and "partial refund": one head, and each side narrows it in its own way. Where their definitions
/// are not quite equal, they are siblings.
bool narrow_one_head(const PreparedSide& a, const PreparedSide& b) {
  const Name& x = a.names.front();
  const Name& y = b.names.front();
  return x.words.size() > 1 && y.words.size() > 1 && x.function_words == 0 && y.function_words == 0 &&
         x.words.back() == y.words.back();
}

FindingCode judge_unshared(const PreparedSide& a, const PreparedSide& b, const WordTable& table,
                           const Thresholds& thresholds, Judgement& out) {
  out.similarity = out.definitions_equal ? 1 : unshared_similarity(a, b, table);
  out.stated_synonym = states_synonym(a, b) || states_synonym(b, a);
  if (out.stated_synonym) return FindingCode::c5_synonym_split;
  const auto content = static_cast<int>(std::min(a.statement.words.size(), b.statement.words.size()));
  if (content < thresholds.content_words_for_c5) return FindingCode::none;
  if (one_sentence_for_two(a, b) || a.statement.introduces || b.statement.introduces)
    return FindingCode::none;
  if (out.definitions_equal) return FindingCode::c5_synonym_split;
  if (out.polarity || out.similarity < thresholds.near_rearranged) return FindingCode::none;
  if (out.similarity < thresholds.near_unshared) {
    const bool one_name = rearranged(a, b) && !differ_in_value(a, b, table);
    return one_name ? FindingCode::c5_synonym_split : FindingCode::none;
  }
  const bool apart = tells_concepts_apart(a, b, table) || narrow_one_head(a, b);
  return apart ? FindingCode::none : FindingCode::c5_synonym_split;
}

/// The words that a fuller designation adds before its head ("ITS" in "ITS service") or after it ("of a lens"
/// in "profile of a lens"). Empty if `head` is not its head.
std::vector<WordId> added_words(const Name& fuller, const std::vector<WordId>& head) {
  const std::vector<WordId>& full = fuller.words;
  if (head.empty() || head.size() >= full.size()) return {};
  const auto rest = static_cast<std::ptrdiff_t>(full.size() - head.size());
  if (std::equal(head.begin(), head.end(), full.begin() + rest)) return {full.begin(), full.begin() + rest};
  const bool opens_with_head = std::equal(head.begin(), head.end(), full.begin());
  const bool then_of = head.size() < 64 && ((fuller.function_words >> head.size()) & 1U) != 0;
  if (opens_with_head && then_of)
    return {full.begin() + static_cast<std::ptrdiff_t>(head.size()), full.end()};
  return {};
}

void add_narrowing_words(const PreparedSide& a, std::size_t shared, const PreparedSide& b,
                         std::vector<WordId>& out) {
  const std::optional<std::size_t> fuller = fuller_name(a, shared, b);
  if (!fuller) return;
  const std::vector<WordId> added = added_words(a.names[*fuller], a.names[shared].words);
  out.insert(out.end(), added.begin(), added.end());
}

/// A side shares only the short form of a fuller designation. Where the definitions are near all the same,
/// the narrowing has to show in the words in which they differ.
bool is_narrowed(const PreparedSide& a, const PreparedSide& b, const SharedName& shared, bool near) {
  std::vector<WordId> narrowing;
  add_narrowing_words(a, shared.a, b, narrowing);
  add_narrowing_words(b, shared.b, a, narrowing);
  if (narrowing.empty() || !near) return !narrowing.empty();
  std::sort(narrowing.begin(), narrowing.end());
  return meet(narrowing, differing_words(a.statement, b.statement));
}

FindingCode judge_shared(const PreparedSide& a, const PreparedSide& b, const WordTable& table,
                         const Thresholds& thresholds, Judgement& out) {
  out.similarity = out.definitions_equal ? 1 : shared_similarity(a, b, out.shared, table, thresholds);
  if (out.definitions_equal) return FindingCode::c1_duplicate_entry;
  const bool near = out.similarity >= thresholds.near;
  if (!near && out.shared.only_abbreviations && expansions_differ(a, b))
    return FindingCode::c9_abbreviation_collision;
  if (a.statement.dn == 0 || b.statement.dn == 0) return FindingCode::none;

  out.narrower = is_narrowed(a, b, out.shared, near);
  // One figure explains the code: what speaks for two concepts lowers it below the threshold of one.
  if (out.narrower) out.similarity *= thresholds.related;
  if (near && !out.narrower && !out.polarity) return FindingCode::c2_divergent_copy;
  const bool related = out.similarity >= thresholds.related || (out.genus_equal && !out.narrower);
  if (related && !out.qualified) return FindingCode::c3_competing_definition;
  return out.shared.level <= MatchLevel::n2_loose ? FindingCode::c4_homonym : FindingCode::none;
}

}  // namespace

SharedName shared_name(const PreparedSide& a, const PreparedSide& b) {
  SharedName best;
  bool only_abbreviations = true;
  bool abbreviation_shared = false;
  using Rank = std::tuple<MatchLevel, std::size_t, std::uint64_t, std::uint64_t, std::uint64_t>;
  Rank best_rank{MatchLevel::none, 0, 0, 0, 0};
  for (std::size_t i = 0; i < a.names.size(); ++i) {
    for (std::size_t j = 0; j < b.names.size(); ++j) {
      const Name& x = a.names[i];
      const Name& y = b.names[j];
      if (stem_of(x) != stem_of(y)) continue;
      const MatchLevel level = level_of(x, y);
      only_abbreviations &= x.abbreviation || y.abbreviation;  // "ip" beside "IP" is no word of its own
      abbreviation_shared |= x.abbreviation && y.abbreviation && level == MatchLevel::n0_clean;
      const Rank rank{level, i + j, stem_of(x), std::min(x.keys[0], y.keys[0]),
                      std::max(x.keys[0], y.keys[0])};
      if (rank >= best_rank) continue;
      best_rank = rank;
      best.level = level;
      best.a = i;
      best.b = j;
    }
  }
  best.only_abbreviations = only_abbreviations && abbreviation_shared;
  return best;
}

std::optional<std::size_t> fuller_name(const PreparedSide& a, std::size_t shared, const PreparedSide& b) {
  const bool only_a_prints_domain = a.domain != 0 && b.domain == 0;
  const std::size_t end = only_a_prints_domain ? a.names.size() : std::min<std::size_t>(shared, 1);
  for (std::size_t i = 0; i < end; ++i) {
    const bool narrows = i != shared && !has_name(b, stem_of(a.names[i])) &&
                         !added_words(a.names[i], a.names[shared].words).empty();
    if (narrows) return i;
  }
  return std::nullopt;
}

Judgement judge(const PreparedSide& a, const PreparedSide& b, const WordTable& table,
                const Thresholds& thresholds) {
  Judgement out;
  out.shared = shared_name(a, b);
  out.definitions_equal = a.statement.dn != 0 && a.statement.dn == b.statement.dn;
  out.genus_equal = a.statement.genus != no_word && a.statement.genus == b.statement.genus;
  out.polarity = !out.definitions_equal && polarity(a.statement, b.statement, table);
  out.qualified = a.domain != 0 && b.domain != 0 && a.domain != b.domain;
  out.code = out.shared.level == MatchLevel::none ? judge_unshared(a, b, table, thresholds, out)
                                                  : judge_shared(a, b, table, thresholds, out);
  return out;
}

}  // namespace termreg::conflicts
