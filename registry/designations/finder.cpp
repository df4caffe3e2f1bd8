// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/designations/finder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "registry/designations/edit_distance.h"

namespace termreg::designations {
namespace {

constexpr std::size_t most_beginnings = 4096;
constexpr std::size_t longest_abbreviation = 8;
constexpr std::uint32_t widest_apart = 255;  // of what letters_apart() gives
constexpr std::uint32_t most_uses = 15;      // beyond that a designation is common, and that is all

bool has_two_capitals(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
}

// Between words as they are written; N2 has none.
std::ptrdiff_t borders(std::string_view match_key) {
  return std::count_if(match_key.begin(), match_key.end(), [](char c) { return c == ' ' || c == '-'; });
}

// Letters and digits alone, at least one of them a letter; letters outside ASCII count as such.
bool may_abbreviate(std::string_view key) {
  if (key.size() < 2 || key.size() > longest_abbreviation) return false;
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return std::any_of(key.begin(), key.end(), is_letter) &&
         std::all_of(key.begin(), key.end(), [&](char c) { return is_letter(c) || is_digit(c); });
}

}  // namespace

Finder::Finder(const Holdings& holdings, const FindRequest& request)
    : holdings_(holdings),
      request_(request),
      clean_(text::clean(request.text)),
      keys_(text::ladder_keys(clean_)),
      facts_(WordIndex::facts(keys_.match.bytes())),
      has_several_words_(facts_.stems.size() + facts_.function_words.size() > 1) {
  // An article in front belongs to the sentence, not to the designation; elsewhere it is a word of it.
  const std::string_view key = keys_.match.bytes();
  if (key.starts_with("a ") || key.starts_with("an ") || key.starts_with("the "))
    if (!facts_.function_words.empty()) facts_.function_words.erase(facts_.function_words.begin());
}

std::vector<Match> Finder::find() {
  if (keys_.match.empty()) return {};
  equal_keys();
  if (!enough()) same_words();
  if (found_.empty()) slips(0);
  if (!enough()) abbreviations();
  if (!enough()) expansions();
  // Whoever slips seldom hits a word that somebody uses: where all words are known, one is missing rather.
  if (has_several_words_ && !holders_.empty()) more_words(Function::all_there);
  for (unsigned edits = 1; edits <= TypoIndex::edits_allowed(keys_.loose.bytes()) && found_.empty(); ++edits)
    slips(edits);
  if (!enough()) beginnings();
  if (!enough()) more_words(Function::some_missing);
  if (found_.empty()) most_words();
  std::vector<Match> matches;
  matches.reserve(found_.size());
  for (const auto& candidate : found_) matches.push_back(holdings_.match(candidate.record, candidate.level));
  return matches;
}

void Finder::take(Ordinal match, MatchLevel level, std::uint32_t penalty) {
  holdings_.each_record(match, [&](Ordinal record) {
    if (holdings_.passes(record, request_)) rung_.push_back({record, penalty, level});
  });
}

bool Finder::is_seen(Ordinal entry) const {
  return std::find(entries_.begin(), entries_.end(), entry) != entries_.end();
}

void Finder::close_rung() {
  const auto closer = [this](const Candidate& a, const Candidate& b) {
    if (a.level != b.level) return a.level < b.level;
    if (a.penalty != b.penalty) return a.penalty < b.penalty;
    return holdings_.goes_before(a.record, b.record);
  };
  // Seldom is the whole rung wanted: the next few are put in order until the page is full.
  for (auto begin = rung_.begin(); begin != rung_.end() && !enough();) {
    const auto want = static_cast<std::ptrdiff_t>(request_.limit - found_.size()) + 8;
    const auto end = begin + std::min(want, rung_.end() - begin);
    std::partial_sort(begin, end, rung_.end(), closer);
    for (; begin != end && !enough(); ++begin) {
      const auto entry = holdings_.entry_of(begin->record);
      if (is_seen(entry)) continue;
      entries_.push_back(entry);
      found_.push_back(*begin);
    }
  }
  rung_.clear();
}

// Letters of both behind what they begin with in common: "complicates" is nearer to "complicate" than to
// "complicated".
std::uint32_t Finder::letters_apart(Ordinal match) const noexcept {
  const auto own = holdings_.ladder().match_text(match);
  const std::string_view wanted = keys_.match.bytes();
  const auto common = std::min(own.size(), wanted.size());
  const auto alike = static_cast<std::size_t>(
      std::mismatch(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(common), wanted.begin()).first -
      own.begin());
  return static_cast<std::uint32_t>(
      std::min<std::size_t>(own.size() + wanted.size() - 2 * alike, widest_apart));
}

// Letters that only one of both has, wherever they stand: "up worked" is nearer to "worked up" than to "work up".
std::uint32_t Finder::letters_changed(Ordinal match) const {
  std::array<int, 256> balance{};
  const auto count = [&](std::string_view text, int by) {
    for (const char c : text) balance[static_cast<unsigned char>(c)] += by;
  };
  count(holdings_.ladder().match_text(match), 1);
  count(keys_.match.bytes(), -1);
  std::uint32_t changed = 0;
  for (const int left : balance) changed += static_cast<std::uint32_t>(left < 0 ? -left : left);
  return std::min(changed, widest_apart);
}

// Among equals what is said oftener is the likelier to be meant.
std::uint32_t Finder::rarity(Ordinal match) const noexcept {
  return most_uses - std::min(holdings_.uses(match), most_uses);
}

std::uint32_t Finder::lengths_apart(Ordinal match) const noexcept {
  const auto own = holdings_.ladder().match_text(match).size();
  const auto wanted = keys_.match.bytes().size();
  return static_cast<std::uint32_t>(
      std::min<std::size_t>(own > wanted ? own - wanted : wanted - own, widest_apart));
}

// Whoever leaves a word out seldom turns the others round. An ending may follow a word; a beginning that was met
// inside another word is a rare mistake, and costs no more than a place.
bool Finder::is_in_order(Ordinal match) const {
  auto own = holdings_.ladder().match_text(match);
  std::string_view wanted = keys_.match.bytes();
  while (!wanted.empty()) {
    const auto end = std::min(wanted.find(' '), wanted.size());
    const auto at = own.find(wanted.substr(0, end));
    if (at == std::string_view::npos) return false;
    own.remove_prefix(at + end);
    wanted.remove_prefix(std::min(end + 1, wanted.size()));
  }
  return true;
}

void Finder::equal_keys() {
  const auto& ladder = holdings_.ladder();
  if (const auto match = ladder.find_match(keys_.match); match != no_ordinal) {
    take(match, MatchLevel::n1_match, 0);
    for (auto& candidate : rung_)
      if (holdings_.text(candidate.record) == clean_) candidate.level = MatchLevel::n0_clean;
    close_rung();
  }
  if (enough()) return;
  ladder.each_match_under_loose(ladder.find_loose(keys_.loose), [&](Ordinal match) {
    take(match, MatchLevel::n2_loose, letters_apart(match));
  });
  close_rung();
  if (enough()) return;
  ladder.each_match_under_stem(ladder.find_stem(keys_.stem), [&](Ordinal match) {
    take(match, MatchLevel::n3_stem, letters_apart(match));
  });
  close_rung();
}

void Finder::same_words() {
  holders_ = holdings_.words().holders_of_all(facts_);
  if (!has_several_words_) return;
  for (const auto& holder : holders_)
    if (holder.extra_content == 0 && holder.missing_function == 0)
      take(holder.match, MatchLevel::word_order, letters_changed(holder.match));
  close_rung();
}

// Where slips compete, the likelier slip comes first, then the word that is in use in more entries.
void Finder::slips(unsigned edits) {
  const auto& ladder = holdings_.ladder();
  const auto own_borders = borders(keys_.match.bytes());
  for (const auto& near : holdings_.typos().near(keys_.loose.bytes(), edits, ladder.looses())) {
    if (near.edits != edits) continue;  // was looked for before
    ladder.each_match_under_loose(near.loose, [&](Ordinal match) {
      const auto slip =
          (borders(ladder.match_text(match)) == own_borders ? 0U : 2U) + (near.is_usual ? 0U : 1U);
      const auto penalty = (slip * (most_uses + 1) + rarity(match)) * 2 + (near.same_beginning ? 0U : 1U);
      take(match, edits == 0 ? MatchLevel::joined : MatchLevel::typo, penalty);
    });
  }
  close_rung();
}

// The query is an abbreviation: designations whose words begin with its letters.
void Finder::abbreviations() {
  const auto& key = keys_.match.bytes();
  if (!facts_.initials.empty() || !may_abbreviate(key)) return;
  if (!found_.empty() && !has_two_capitals(clean_)) return;
  holdings_.words().each_with_initials(key, [&](Ordinal match) {
    const bool as_written = WordIndex::written_initials(holdings_.ladder().match_text(match)) == key;
    take(match, MatchLevel::abbreviation,
         ((as_written ? 0U : 1U) * (most_uses + 1) + rarity(match)) * (widest_apart + 1) +
             lengths_apart(match));
  });
  close_rung();
}

// The query is an expansion: abbreviations of entries that name no expansion of their own.
void Finder::expansions() {
  for (const auto* initials : {&facts_.initials, &facts_.content_initials, &facts_.written_initials}) {
    if (initials->size() < 2) continue;
    const auto match = holdings_.ladder().find_match(text::MatchKey::adopt(*initials));
    if (match == no_ordinal) continue;
    take(match, MatchLevel::abbreviation, 0);
    std::erase_if(rung_, [this](const Candidate& candidate) {
      return !holdings_.is_lone_abbreviation(candidate.record);
    });
  }
  close_rung();
}

void Finder::beginnings() {
  const auto& key = keys_.match.bytes();
  if (key.size() < 2) return;
  for (const auto match :
       holdings_.prefixes().beginning_with(key, holdings_.ladder().match_texts(), most_beginnings))
    take(match, MatchLevel::prefix, letters_apart(match));
  close_rung();
}

void Finder::more_words(Function function) {
  // A function word that was asked for and is missing weighs more than a further word of any kind.
  constexpr std::uint32_t missing = 6, extra_content = 4, most_extra_function = 3;
  for (const auto& holder : holders_) {
    if (function == Function::all_there && (holder.missing_function > 0 || holder.extra_content == 0))
      continue;
    const auto cost = holder.extra_content * extra_content + holder.missing_function * missing +
                      std::min(holder.extra_function, most_extra_function);
    const auto turned = is_in_order(holder.match) ? 0U : 1U;
    take(holder.match, MatchLevel::all_words,
         ((2 * cost + turned) * (most_uses + 1) + rarity(holder.match)) * (widest_apart + 1) +
             lengths_apart(holder.match));
  }
  close_rung();
}

void Finder::most_words() {
  constexpr double steps = 1000;
  for (const auto& share : holdings_.words().holders_of_most(facts_))
    take(share.match, MatchLevel::most_words, static_cast<std::uint32_t>((1 - share.weight) * steps));
  close_rung();
}

std::vector<Match> suggestions(const Holdings& holdings, const FindRequest& request) {
  constexpr std::size_t most_looked_at = 2000;
  const auto key = text::match_key(request.text);
  if (key.empty() || request.limit == 0) return {};
  std::vector<Match> found;
  std::size_t looked_at = 0;
  holdings.prefixes().each_beginning_with(key.bytes(), holdings.ladder().match_texts(), [&](Ordinal match) {
    auto best = no_ordinal;
    holdings.each_record(match, [&](Ordinal record) {
      if (holdings.passes(record, request) && (best == no_ordinal || holdings.goes_before(record, best)))
        best = record;
    });
    if (best != no_ordinal) found.push_back(holdings.match(best, MatchLevel::prefix));
    return found.size() < request.limit && ++looked_at < most_looked_at;
  });
  return found;
}

}  // namespace termreg::designations
