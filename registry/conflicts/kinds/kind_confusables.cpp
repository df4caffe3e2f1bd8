// SPDX-License-Identifier: GPL-3.0-or-later
// C8. Candidates: designations with one skeleton, and those that become equal when one letter is taken out of
// each (the deletion neighbourhood of distance 1). The letters are those at N1.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "registry/conflicts/finding_text.h"
#include "registry/conflicts/kinds/kinds.h"
#include "registry/conflicts/look_alikes.h"
#include "registry/text/keys.h"

namespace termreg::conflicts {
namespace {

/// A designation that takes part, once for every text at N1 and language.
struct LookAlike {
  std::string letters;  ///< at N1
  std::uint64_t stem = 0;
  std::uint32_t section = 0;
  std::uint32_t name = 0;
};

std::vector<LookAlike> candidates(const Ground& ground) {
  std::vector<LookAlike> out;
  for (std::uint32_t i = 0; i < ground.sections().size(); ++i) {
    const Section& section = ground.sections()[i];
    for (std::uint32_t name = 0; name < section.prepared.names.size(); ++name)
      if (can_be_mistaken(section.prepared.names[name], section.side.designations[name]))
        out.push_back({letters_of_name(section.side.designations[name]),
                       group_of(section, section.prepared.names[name]), i, name});
  }
  std::sort(out.begin(), out.end(), [](const LookAlike& x, const LookAlike& y) {
    return std::tie(x.letters, x.stem, x.section) < std::tie(y.letters, y.stem, y.section);
  });
  const auto same = [](const LookAlike& x, const LookAlike& y) {
    return x.letters == y.letters && x.stem == y.stem;
  };
  out.erase(std::unique(out.begin(), out.end(), same), out.end());
  return out;
}

struct Neighbour {
  std::uint64_t key = 0;
  std::uint32_t candidate = 0;
  auto operator<=>(const Neighbour&) const = default;
};

/// A prefix and a suffix hash of every place give the hash of the text without the letter there. How a text begins
/// and ends confuses nobody, so those places need no hash.
void add_neighbours(const std::string& text, std::uint32_t candidate, std::vector<Neighbour>& out) {
  constexpr std::uint64_t base = 0x100000001b3ULL;
  std::uint64_t whole = 0;
  for (const char c : text) whole = whole * base + static_cast<unsigned char>(c);
  out.push_back({whole ^ text.size(), candidate});
  std::uint64_t before = 0;
  std::uint64_t power = 1;
  thread_local std::vector<std::uint64_t> after, powers;
  after.assign(text.size() + 1, 0);  // hash of text[i..)
  powers.assign(text.size() + 1, 1);
  for (std::size_t i = text.size(); i-- > 0;) {
    after[i] = after[i + 1] + power * static_cast<unsigned char>(text[i]);
    power *= base;
    powers[text.size() - i] = power;
  }
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (i > 0)
      out.push_back({(before * powers[text.size() - i - 1] + after[i + 1]) ^ (text.size() - 1), candidate});
    before = before * base + static_cast<unsigned char>(text[i]);
  }
}

using LookAlikePair = std::pair<std::uint32_t, std::uint32_t>;

std::vector<LookAlikePair> letter_pairs(const std::vector<LookAlike>& all) {
  std::vector<Neighbour> neighbours;
  neighbours.reserve(all.size() * 14);
  for (std::uint32_t i = 0; i < all.size(); ++i) add_neighbours(all[i].letters, i, neighbours);
  std::sort(neighbours.begin(), neighbours.end());
  std::vector<LookAlikePair> out;
  for (auto begin = neighbours.begin(); begin != neighbours.end();) {
    auto end = begin;
    while (end != neighbours.end() && end->key == begin->key) ++end;
    for (auto x = begin; x != end; ++x)
      for (auto y = x + 1; y != end; ++y)
        if (x->candidate != y->candidate &&
            are_easily_confused(all[x->candidate].letters, all[y->candidate].letters))
          out.emplace_back(x->candidate, y->candidate);
    begin = end;
  }
  return out;
}

/// Only a text with letters outside ASCII can look like another by its script; ASCII has 1, l and I, and those
/// are kept apart by the rule on digits and by the case folding.
std::vector<LookAlikePair> look_alike_pairs(const std::vector<LookAlike>& all) {
  std::unordered_multimap<std::string, std::uint32_t> foreign;
  for (std::uint32_t i = 0; i < all.size(); ++i)
    if (!is_plain(all[i].letters)) foreign.emplace(text::skeleton(all[i].letters).bytes(), i);
  std::vector<LookAlikePair> out;
  if (foreign.empty()) return out;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const auto [begin, end] = foreign.equal_range(
        is_plain(all[i].letters) ? all[i].letters : text::skeleton(all[i].letters).bytes());
    for (auto at = begin; at != end; ++at)
      if (at->second != i) out.emplace_back(std::min(i, at->second), std::max(i, at->second));
  }
  return out;
}

bool are_different_concepts(const Ground& ground, const LookAlike& a, const LookAlike& b) {
  const Section& one = ground.sections()[a.section];
  const Section& other = ground.sections()[b.section];
  const bool same_text =
      one.prepared.statement.dn != 0 && one.prepared.statement.dn == other.prepared.statement.dn;
  return one.side.language == other.side.language && a.stem != b.stem && !same_text &&
         !ground.one_concept(a.section, b.section) &&
         !ground.collection().statements->are_kept_apart(one.id, other.id);
}

void raise_confusable(const Ground& ground, const LookAlike& a, const LookAlike& b,
                      std::vector<Raised>& out) {
  const Section& one = ground.sections()[a.section];
  const Section& other = ground.sections()[b.section];
  Raised raised{Severity::warning, {&one, &other}, {}, MatchLevel::none, {}, {}, {}, {}};
  raised.units = {unit_of(FindingCode::c8_confusable, look_of(a.letters, a.stem)),
                  unit_of(FindingCode::c8_confusable, look_of(b.letters, b.stem))};
  raised.evidence = {evidence_in_name(one, a.name), evidence_in_name(other, b.name)};
  const std::string& first = one.side.designations[a.name];
  const std::string& second = other.side.designations[b.name];
  raised.designation = first + " / " + second;
  put_in_order(raised.sections);
  raised.why =
      fmt::format("\"{}\" ({}) and \"{}\" ({}) are easily taken for one another but name different concepts.",
                  first, citation(one), second, citation(other));
  raised.suggestion = {"rename",
                       "Choose a designation that differs in more than a letter, or say the subject field."};
  out.push_back(std::move(raised));
}

}  // namespace

/// C8: designations that differ at N3 but look alike (equal SK), or stand one letter apart inside a word of at least
/// seven, and name different concepts; not where digits or abbreviations are concerned.
void find_confusables(const Ground& ground, std::vector<Raised>& out) {
  const std::vector<LookAlike> all = candidates(ground);
  std::vector<LookAlikePair> pairs = letter_pairs(all);
  const std::vector<LookAlikePair> alike = look_alike_pairs(all);
  pairs.insert(pairs.end(), alike.begin(), alike.end());
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (const auto& [x, y] : pairs)
    if (are_different_concepts(ground, all[x], all[y])) raise_confusable(ground, all[x], all[y], out);
}

}  // namespace termreg::conflicts
