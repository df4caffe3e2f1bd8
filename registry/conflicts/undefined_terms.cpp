// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/undefined_terms.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "registry/conflicts/definition_words.h"
#include "registry/conflicts/gap_rows.h"
#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace termreg::conflicts {
namespace {

constexpr std::size_t most_pointers = 100;
constexpr std::size_t most_phrases = 60;
constexpr std::size_t most_examples = 5;
constexpr std::size_t longest_phrase = 4;
constexpr std::uint32_t least_entries = 3;

/// Words that qualify anything and so make a term of nothing; after some of the others only a verb or a clause comes.
constexpr auto empty_words = std::to_array<std::string_view>(
    {"able",     "additional",    "appropriate", "associate", "available", "base",       "certain",
     "common",   "corresponding", "define",      "desire",    "different", "example",    "first",
     "follow",   "full",          "general",     "give",      "group",     "include",    "individual",
     "large",    "least",         "like",        "main",      "many",      "more",       "most",
     "multiple", "necessary",     "new",         "next",      "number",    "one",        "only",
     "other",    "particular",    "point",       "possible",  "predefine", "prescribe",  "previous",
     "primary",  "provide",       "relate",      "relevant",  "require",   "respective", "same",
     "second",   "select",        "separate",    "set",       "several",   "similar",    "single",
     "small",    "specific",      "specify",     "such",      "suitable",  "term",       "total",
     "two",      "type",          "use",         "various",   "way",       "whole",      "work"});
constexpr auto before_verbs =
    std::to_array<std::string_view>({"can", "could", "may", "might", "must", "not", "shall", "should", "that",
                                     "to", "which", "who", "will", "would"});

bool is_among(std::span<const std::string_view> sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// What the registry's own designations say about words.
class WordRoles {
 public:
  explicit WordRoles(const Ground& ground)
      : heads_(ground.collection().lexicon->vocabulary.size()),
        modifiers_(heads_.size()),
        breaks_(heads_.size()) {
    const Vocabulary& vocabulary = ground.collection().lexicon->vocabulary;
    const auto& symbol = ground.collection().lexicon->table.symbol;
    for (WordId word = 0; word < vocabulary.size(); ++word) {
      const std::string& text = vocabulary.text(word);
      breaks_[word] = text::is_function_word(text, "en") || is_among(empty_words, text) ||
                      (word < symbol.size() && symbol[word] != 0) || text.size() < 3;
    }
    for (const std::string_view word : before_verbs)
      if (const WordId id = vocabulary.find(word); id != no_word) before_verbs_.insert(id);
    for (const Section& section : ground.sections()) {
      if (!is_english(section)) continue;
      for (const Name& name : section.prepared.names) add(name);
      if (const WordId genus = section.prepared.statement.genus; genus != no_word) heads_[genus] = true;
    }
  }

  [[nodiscard]] static bool is_english(const Section& section) {
    return section.side.language.substr(0, 2) == "en";
  }
  [[nodiscard]] bool breaks(WordId word) const { return breaks_[word]; }
  [[nodiscard]] bool is_head(WordId word) const { return heads_[word]; }
  [[nodiscard]] bool is_modifier(WordId word) const { return modifiers_[word]; }
  [[nodiscard]] bool only_verbs_follow(WordId word) const { return before_verbs_.contains(word); }

 private:
  /// "quality of service": the phrase before the first function word has the head.
  void add(const Name& name) {
    if (name.abbreviation) return;
    std::size_t end = 0;
    while (end < name.words.size() && (end >= 64 || (name.function_words >> end & 1U) == 0)) ++end;
    if (end == 0) return;
    heads_[name.words[end - 1]] = true;
    // A head may stand before another one: "data" is the head of "personal data" and modifies in "data object".
    for (std::size_t i = 0; i < end; ++i) modifiers_[name.words[i]] = true;
  }

  std::vector<bool> heads_, modifiers_, breaks_;
  std::unordered_set<WordId> before_verbs_;
};

/// Words [begin, end) of a definition that nothing but blanks or hyphens separates.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// A definition cut into stretches, and where registered designations of several words stand in it.
struct Cut {
  std::vector<Stretch> stretches;
  std::vector<Stretch> registered;
};

/// "forces acting on", "the role performed by", "fully": what closes a stretch in this form is no head. It costs the
/// nouns in -ing, which are few among heads.
bool is_postmodifier(std::string_view word) {
  return word.ends_with("ing") || word.ends_with("ed") || word.ends_with("ly");
}

Cut cut(const Ground& ground, const WordRoles& roles, const Section& section) {
  Cut out;
  const std::vector<WordId>& text = section.prepared.statement.text;
  const std::string bare = bare_definition(section.side.definition);
  std::vector<text::WordRange> ranges;
  text::find_words(bare, ranges);
  if (ranges.size() != text.size()) return out;
  for (std::uint32_t i = 0; i < text.size();) {
    std::uint32_t end = i;
    while (end < text.size() && !roles.breaks(text[end])) {
      ++end;
      if (end == text.size()) break;
      const auto gap =
          std::string_view(bare).substr(ranges[end - 1].end, ranges[end].begin - ranges[end - 1].end);
      if (gap != " " && gap != "-") break;
    }
    const bool verb_first = end > i && i > 0 && roles.only_verbs_follow(text[i - 1]);
    std::uint32_t begin = verb_first ? i + 1 : i;
    std::uint32_t last = end;
    const auto word = [&](std::uint32_t k) {
      return std::string_view(bare).substr(ranges[k].begin, ranges[k].end - ranges[k].begin);
    };
    while (begin < last && word(begin).ends_with("ly")) ++begin;
    while (begin < last && is_postmodifier(word(last - 1))) --last;
    if (last >= begin + 2) out.stretches.push_back({begin, last});
    i = std::max(end, i + 1);
  }
  if (out.stretches.empty()) return out;
  ground.mentions().each(text, section.side.language, [&](const Mention& mention) {
    if (mention.end - mention.begin > 1) out.registered.push_back({mention.begin, mention.end});
  });
  return out;
}

bool is_cut_by(const std::vector<Stretch>& registered, std::uint32_t begin, std::uint32_t end) {
  return std::any_of(registered.begin(), registered.end(), [&](const Stretch& mention) {
    const bool apart = mention.end <= begin || mention.begin >= end;
    const bool inside =
        mention.begin >= begin && mention.end <= end && mention.end - mention.begin < end - begin;
    return !apart && !inside;
  });
}

using Words = std::vector<WordId>;
struct Recurring {
  std::uint32_t entries = 0;
  std::set<std::uint32_t> bodies;
  std::vector<std::uint32_t> sections;  ///< the first
  std::uint32_t begin = 0;              ///< place in the first one's definition
};

/// Counts phrases over all definitions.
class PhraseCounter {
 public:
  PhraseCounter(const Ground& ground, std::span<const std::uint32_t> body_of, unsigned threads)
      : ground_(ground), body_of_(body_of), roles_(ground), cuts_(ground.sections().size()) {
    in_slices(cuts_.size(), threads, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i)
        if (is_looked_at(i)) cuts_[i] = cut(ground_, roles_, ground_.sections()[i]);
    });
  }

  [[nodiscard]] std::vector<UndefinedTerm> phrases() {
    count_pairs();
    for (std::uint32_t i = 0; i < cuts_.size(); ++i) count_in(i);
    drop_nested();
    return terms();
  }

 private:
  [[nodiscard]] bool is_looked_at(std::size_t i) const {
    const Section& section = ground_.sections()[i];
    return body_of_[i] != no_body && WordRoles::is_english(section) &&
           !section.prepared.statement.text.empty();
  }
  [[nodiscard]] const Words& text(std::uint32_t i) const {
    return ground_.sections()[i].prepared.statement.text;
  }
  static std::uint64_t pair_of(WordId a, WordId b) { return (std::uint64_t{a} << 32U) | b; }

  /// Only phrases all of whose pairs recur can recur: that spares the memory of counting everything.
  void count_pairs() {
    for (std::uint32_t i = 0; i < cuts_.size(); ++i) {
      std::unordered_set<std::uint64_t> seen;
      for (const Stretch& stretch : cuts_[i].stretches)
        for (std::uint32_t k = stretch.begin; k + 1 < stretch.end; ++k)
          if (seen.insert(pair_of(text(i)[k], text(i)[k + 1])).second)
            ++pairs_[pair_of(text(i)[k], text(i)[k + 1])];
    }
  }

  void count_in(std::uint32_t i) {
    std::set<Words> seen;
    for (const Stretch& stretch : cuts_[i].stretches)
      for (std::uint32_t begin = stretch.begin; begin + 1 < stretch.end; ++begin) {
        // "the real world": what follows an article or preposition may qualify though no designation says so, and
        // where nothing but function words and punctuation stand around, the last word is the head.
        if (!roles_.is_modifier(text(i)[begin]) && begin != stretch.begin) continue;
        for (std::uint32_t end = begin + 2; end <= std::min<std::size_t>(stretch.end, begin + longest_phrase);
             ++end) {
          if (pairs_[pair_of(text(i)[end - 2], text(i)[end - 1])] < least_entries) break;
          const bool is_whole = begin == stretch.begin && end == stretch.end;
          if ((is_whole || roles_.is_head(text(i)[end - 1])) && !is_cut_by(cuts_[i].registered, begin, end)) {
            Words words(text(i).begin() + begin, text(i).begin() + end);
            if (seen.insert(words).second) note(std::move(words), i, begin);
          }
          if (!roles_.is_modifier(text(i)[end - 1])) break;
        }
      }
  }

  void note(Words words, std::uint32_t i, std::uint32_t begin) {
    Recurring& recurring = recurring_[std::move(words)];
    if (recurring.entries++ == 0) recurring.begin = begin;
    recurring.bodies.insert(body_of_[i]);
    if (recurring.sections.size() < most_examples) recurring.sections.push_back(i);
  }

  void drop_nested() {
    const std::set<std::uint32_t> looked_at(body_of_.begin(), body_of_.end());
    const std::size_t bodies = looked_at.size() - looked_at.count(no_body);
    std::erase_if(recurring_, [&](const auto& item) {
      return item.second.entries < least_entries ||
             item.second.bodies.size() < std::min<std::size_t>(2, bodies);
    });
    std::map<Words, std::uint32_t> within;
    for (const auto& [words, recurring] : recurring_)
      for (std::size_t length = 2; length < words.size(); ++length)
        for (std::size_t begin = 0; begin + length <= words.size(); ++begin) {
          const auto first = words.begin() + static_cast<std::ptrdiff_t>(begin);
          std::uint32_t& most = within[Words(first, first + static_cast<std::ptrdiff_t>(length))];
          most = std::max(most, recurring.entries);
        }
    for (const auto& [words, entries] : within)
      if (const auto found = recurring_.find(words);
          found != recurring_.end() && found->second.entries < entries + least_entries)
        recurring_.erase(found);
  }

  [[nodiscard]] std::vector<UndefinedTerm> terms() const {
    std::vector<UndefinedTerm> out;
    for (const auto& [words, recurring] : recurring_) {
      UndefinedTerm term;
      term.text = printed(recurring.sections.front(), recurring.begin, words.size());
      if (!ground_.with_name(std::hash<std::string_view>{}(text::ladder_keys(term.text).stem.bytes()), "en")
               .empty())
        continue;
      term.entries = recurring.entries;
      term.bodies = static_cast<std::uint32_t>(recurring.bodies.size());
      for (const std::uint32_t i : recurring.sections) term.used_in.push_back(ground_.sections()[i].id);
      out.push_back(std::move(term));
    }
    return out;
  }

  [[nodiscard]] std::string printed(std::uint32_t i, std::uint32_t begin, std::size_t words) const {
    const std::string bare = bare_definition(ground_.sections()[i].side.definition);
    std::vector<text::WordRange> ranges;
    text::find_words(bare, ranges);
    return bare.substr(ranges[begin].begin, ranges[begin + words - 1].end - ranges[begin].begin);
  }

  const Ground& ground_;
  std::span<const std::uint32_t> body_of_;
  WordRoles roles_;
  std::vector<Cut> cuts_;
  std::unordered_map<std::uint64_t, std::uint32_t> pairs_;
  std::map<Words, Recurring> recurring_;
};

bool is_address(std::string_view target) {
  return target.empty() || target.front() == '#' || target.find("://") != std::string_view::npos;
}

std::vector<UndefinedTerm> pointers(const Ground& ground, std::span<const std::uint32_t> body_of) {
  std::map<std::string, Recurring> found;
  for (std::uint32_t i = 0; i < ground.sections().size(); ++i) {
    const Section& section = ground.sections()[i];
    if (body_of[i] == no_body || ground.entry_of(i).begin != i) continue;
    for (const Link& link : section.relations) {
      if (is_address(link.target) || ground.find(link.target) != nullptr) continue;
      const std::uint64_t stem = std::hash<std::string_view>{}(text::ladder_keys(link.target).stem.bytes());
      if (!ground.with_name(stem, section.side.language).empty()) continue;
      Recurring& recurring = found[link.target];
      ++recurring.entries;
      recurring.bodies.insert(body_of[i]);
      if (recurring.sections.size() < most_examples) recurring.sections.push_back(i);
    }
  }
  std::vector<UndefinedTerm> out;
  for (const auto& [target, recurring] : found) {
    UndefinedTerm term{UndefinedTerm::Kind::pointer,
                       target,
                       recurring.entries,
                       static_cast<std::uint32_t>(recurring.bodies.size()),
                       {}};
    for (const std::uint32_t i : recurring.sections) term.used_in.push_back(ground.sections()[i].id);
    out.push_back(std::move(term));
  }
  return out;
}

void rank_terms(std::vector<UndefinedTerm>& terms, std::size_t most) {
  std::sort(terms.begin(), terms.end(), [](const UndefinedTerm& x, const UndefinedTerm& y) {
    if (x.bodies != y.bodies) return x.bodies > y.bodies;
    return x.entries != y.entries ? x.entries > y.entries : x.text < y.text;
  });
  if (terms.size() > most) terms.resize(most);
}

}  // namespace

std::vector<UndefinedTerm> undefined_terms(const Ground& ground, std::span<const std::uint32_t> body_of,
                                           unsigned threads) {
  std::vector<UndefinedTerm> out = pointers(ground, body_of);
  rank_terms(out, most_pointers);
  std::vector<UndefinedTerm> phrases = PhraseCounter(ground, body_of, threads).phrases();
  rank_terms(phrases, most_phrases);
  std::move(phrases.begin(), phrases.end(), std::back_inserter(out));
  return out;
}

}  // namespace termreg::conflicts
