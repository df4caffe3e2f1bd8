// SPDX-License-Identifier: GPL-3.0-or-later
// D6: one word or term in several spellings within the draft (C7).
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "registry/drafts/checking_private.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace termreg::drafts {
namespace {

// Pairs that are two words in British English, or two senses: a draft may need both.
constexpr auto two_words =
    std::to_array<std::string_view>({"program", "license", "practice", "disk",  "check", "draft",  "tire",
                                     "story",   "curb",    "meter",    "mold",  "gray",  "dialog", "analog",
                                     "catalog", "inquiry", "judgment", "while", "among", "toward", "groin"});

struct SpellingUses {
  std::size_t count = 0;
  Spot first;
};
using Spellings = std::map<std::string, SpellingUses, std::less<>>;

bool is_small_letters(std::string_view word) {
  return word.size() > 4 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// A word as it is written within a sentence: "Labelled" at the beginning of one is "labelled"; other capitals are names'.
std::string within_sentence(std::string_view text, const text::WordRange& range) {
  auto word = std::string(text.substr(range.begin, range.end - range.begin));
  const auto before = text.substr(0, range.begin);
  const bool begins = before.empty() || before.ends_with(". ") || before.ends_with(": ");
  if (begins && word.size() > 1 && is_upper(word[0]) && is_lower(word[1])) word[0] = to_lower(word[0]);
  return word;
}

// Running text of the draft's own: quotations keep the spelling of their source.
bool is_own_text(const DraftView& view, std::size_t at) {
  const auto zone = view.zone(at);
  return (zone == Zone::body || zone == Zone::definitions) && view.language(at).starts_with("en");
}

// "the canceled flag", "{{dataflow}}", "'color'": names, which their owners spell.
bool is_name(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr auto kinds = std::to_array<std::string_view>(
      {"flag", "attribute", "property", "method", "event", "element", "parameter", "field", "state",
       "command", "function", "interface", "object", "header", "option", "variable", "keyword", "value",
       "primitive"});
  if (const auto open = text.rfind('{', begin); open != std::string_view::npos && text.find('}', open) >= end)
    return true;
  constexpr std::size_t longest_title = 200;
  if (const auto open = text.rfind("“", begin);
      open != std::string_view::npos && begin - open < longest_title)
    if (const auto close = text.find("”", open); close != std::string_view::npos && close >= end) return true;
  constexpr std::string_view quotes = "'\"`_";
  if (begin > 0 && quotes.find(text[begin - 1]) != std::string_view::npos) return true;
  const auto behind = text.substr(end);
  return behind.starts_with(' ') && std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
           return behind.substr(1).starts_with(kind);
         });
}

// "set up" is what one does, "a setup" what one has then.
bool is_verb_and_particle(std::string_view key) {
  constexpr auto particles =
      std::to_array<std::string_view>({"up", "down", "in", "out", "over", "off", "on", "back", "through",
                                       "around", "by", "away", "time", "day", "one", "be"});
  const auto blank = key.rfind(' ');
  return blank != std::string_view::npos &&
         std::find(particles.begin(), particles.end(), key.substr(blank + 1)) != particles.end();
}

void say_varies(Checking& checking, const Spellings& spellings, Severity severity, std::string_view rule) {
  const auto most = std::max_element(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) {
    return a.second.count < b.second.count;
  });
  for (const auto& [spelling, uses] : spellings) {
    if (spelling == most->first) continue;
    checking
        .say(DraftCode::d6, rule, severity, uses.first,
             "The draft writes " + in_quotes(spelling) + " (" + std::to_string(uses.count) + "×) and " +
                 in_quotes(most->first) + " (" + std::to_string(most->second.count) + "×); choose one.")
        .replacement = most->first;
  }
}

// The ways of one stem: "authorised" and "authorizes" are no two spellings of one word, but a slip all the same.
struct StemUses {
  Spellings gb, us;
};

bool is_of_two_words(const std::string& base) {
  // "Analyses" is a noun as well.
  return std::find(two_words.begin(), two_words.end(), base) != two_words.end() || base.starts_with("analy");
}

std::size_t uses_in(const Spellings& spellings) {
  std::size_t count = 0;
  for (const auto& [spelling, uses] : spellings) count += uses.count;
  return count;
}

void say_stems_vary(Checking& checking, const StemUses& stem) {
  const bool us_is_rarer = uses_in(stem.us) < uses_in(stem.gb);
  const auto& rarer = us_is_rarer ? stem.us : stem.gb;
  const auto& usual = us_is_rarer ? stem.gb : stem.us;
  const auto& [spelling, uses] = *rarer.begin();
  checking
      .say(DraftCode::d6, "spelling", Severity::warning, uses.first,
           "The draft writes " + in_quotes(spelling) + " in the " + (us_is_rarer ? "American" : "British") +
               " way and " + in_quotes(usual.begin()->first) + " in the other; choose one.")
      .replacement = us_is_rarer ? std::string() : text::us_spelling(spelling);
}

// Stems that are told are left out: the same slip in the same word was found already.
void check_stems(Checking& checking, const std::map<std::string, Spellings, std::less<>>& groups,
                 const std::set<std::string>& told) {
  std::map<std::string, StemUses> stems;
  for (const auto& [us, spellings] : groups)
    for (const auto& [spelling, uses] : spellings) {
      const auto base = text::inflection_base(us);
      if (spelling == us) {
        stems[base].us.emplace(spelling, uses);
      } else if (text::inflection_base(spelling) != base) {
        stems[base].gb.emplace(spelling, uses);  // "travelled" differs from "traveled" behind the stem only
      }
    }
  for (const auto& [base, stem] : stems)
    if (!stem.gb.empty() && !stem.us.empty() && !told.contains(base) && !is_of_two_words(base))
      say_stems_vary(checking, stem);
}

void check_words(Checking& checking) {
  const auto& view = checking.view;
  std::map<std::string, Spellings, std::less<>> groups;  // by US form
  std::map<std::string, std::string, std::less<>> us_of;
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (!is_own_text(view, at)) continue;
    std::vector<text::WordRange> ranges;
    text::find_words(view.text(at), ranges);
    for (const auto& range : ranges) {
      const auto word = within_sentence(view.text(at), range);
      if (!is_small_letters(word) || is_name(view.text(at), range.begin, range.end)) continue;
      auto looked_up = us_of.find(word);
      if (looked_up == us_of.end()) looked_up = us_of.emplace(word, text::us_spelling(word)).first;
      auto& uses = groups[looked_up->second][word];
      if (uses.count++ == 0) uses.first = {at, range.begin, range.end};
    }
  }
  std::set<std::string> told;  // "organise" and "organised" are one slip
  for (const auto& [us, spellings] : groups) {
    const auto base = text::inflection_base(us);
    if (spellings.size() < 2 || std::find(two_words.begin(), two_words.end(), base) != two_words.end())
      continue;
    if (told.insert(base).second) say_varies(checking, spellings, Severity::warning, "spelling");
  }
  check_stems(checking, groups, told);
}

enum class Shape { joined, hyphened, spaced };

Shape shape_of(std::string_view key) {
  if (key.find('-') != std::string_view::npos) return Shape::hyphened;
  return key.find(' ') != std::string_view::npos ? Shape::spaced : Shape::joined;
}

// "XRSession": the name of a thing in a program.
bool is_camel_case(std::string_view surface) {
  for (std::size_t at = 1; at < surface.size(); ++at)
    if (is_upper(surface[at]) && (is_lower(surface[at - 1]) || is_upper(surface[at - 1]))) return true;
  return false;
}

// Compounds by their N2 key, each with the ways it is written.
class Compounds {
 public:
  explicit Compounds(Checking& checking) : checking_(checking) {}

  void add(std::size_t block, const Occurrence& what) {
    const auto surface =
        std::string_view(checking_.view.text(block)).substr(what.begin, what.end - what.begin);
    if (is_camel_case(surface) || is_name(checking_.view.text(block), what.begin, what.end)) return;
    auto looked_up = keys_.find(surface);
    if (looked_up == keys_.end()) {
      const auto match = text::match_key(surface);
      looked_up = keys_.emplace(surface, std::pair(text::loose_key(match).bytes(), match.bytes())).first;
    }
    auto& uses = groups_[looked_up->second.first][looked_up->second.second];
    if (uses.count++ == 0) uses.first = {block, what.begin, what.end};
  }

  void tell() const {
    for (const auto& [key, spellings] : groups_) {
      if (spellings.size() < 2) continue;
      std::set<Shape> shapes;
      for (const auto& [spelling, uses] : spellings) shapes.insert(shape_of(spelling));
      if (std::any_of(spellings.begin(), spellings.end(),
                      [](const auto& one) { return is_verb_and_particle(one.first); }))
        continue;
      if (shapes.size() < 2) continue;  // a matter of spelling: told of its words
      const bool joined = shapes.contains(Shape::joined);
      say_varies(checking_, spellings, joined ? Severity::warning : Severity::info,
                 joined ? "compound" : "hyphen");
    }
  }

 private:
  Checking& checking_;
  std::map<std::string, Spellings> groups_;                                         // by N2 key
  std::unordered_map<std::string_view, std::pair<std::string, std::string>> keys_;  // N2 and N1, by surface
};

// A compound of a known term, or of one of the draft's own. "real-time" before a noun and "real time" elsewhere is good English, so only the
// joined form against the others is a slip.
void check_compounds(Checking& checking) {
  const auto& view = checking.view;
  Compounds compounds(checking);
  std::set<std::tuple<std::size_t, std::uint32_t, std::uint32_t>>
      seen;  // one that others define as well is met twice
  for (const auto& met : checking.met) {
    if (!is_own_text(view, met.block)) continue;
    compounds.add(met.block, met.what);
    seen.emplace(met.block, met.what.begin, met.what.end);
  }
  Recogniser recogniser(checking.own);
  std::vector<Occurrence> found;
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (!is_own_text(view, at)) continue;
    found.clear();
    recogniser.scan(view.text(at), view.language(at), Matches::longest, found);
    for (const auto& one : found)
      if (!seen.contains({at, one.begin, one.end})) compounds.add(at, one);
  }
  compounds.tell();
}

struct HyphenedWord {
  std::size_t count = 0;
  Spot first;
  std::string left, right;
};

// Words of small letters as the draft writes them, and pairs of them that a hyphen joins.
struct WordForms {
  std::map<std::string, std::size_t, std::less<>> words;      // alone, beside no hyphen
  std::map<std::string, HyphenedWord, std::less<>> hyphened;  // by the joined form
};

bool is_hyphen(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == '-';
}

void collect_forms(const DraftView& view, std::size_t at, WordForms& forms) {
  const std::string_view text = view.text(at);
  std::vector<text::WordRange> ranges;
  text::find_words(text, ranges);
  const auto small = [](std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  };
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const auto& range = ranges[i];
    const auto word = text.substr(range.begin, range.end - range.begin);
    const bool behind = range.begin > 0 && is_hyphen(text, range.begin - 1);
    const bool before = is_hyphen(text, range.end);
    if (!behind && !before && small(word)) ++forms.words[std::string(word)];
    if (behind || !before || i + 1 == ranges.size() || ranges[i + 1].begin != range.end + 1) continue;
    const auto& next = ranges[i + 1];
    const auto other = text.substr(next.begin, next.end - next.begin);
    if (is_hyphen(text, next.end) || !small(word) || !small(other)) continue;
    auto& use = forms.hyphened[std::string(word) + std::string(other)];
    if (use.count++ == 0) use = {1, {at, range.begin, next.end}, std::string(word), std::string(other)};
  }
}

// True if the place is told already: as a compound of a term.
bool is_told(const DraftReport& report, const Spot& spot) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const DraftFinding& finding) {
    return finding.code == DraftCode::d6 && finding.place.block == spot.block &&
           finding.place.begin < spot.end && spot.begin < finding.place.end;
  });
}

// "hap-tic" in a draft that writes "haptic": what a line end left behind. Where a part is a word of the draft as
// well ("re-use"), or the hyphen comes more than once, it is a way of writing.
void check_stray_hyphens(Checking& checking) {
  const auto& view = checking.view;
  if (checking.draft().text.format == "pdf") return;  // there line ends are the page's, not the author's
  WordForms forms;
  for (std::size_t at = 0; at < view.size(); ++at)
    if (is_own_text(view, at)) collect_forms(view, at, forms);
  for (const auto& [joined, use] : forms.hyphened) {
    const auto whole = forms.words.find(joined);
    if (whole == forms.words.end() || whole->second < 2 || use.count > 1 || forms.words.contains(use.left) ||
        forms.words.contains(use.right) || is_told(checking.report, use.first))
      continue;
    checking
        .say(DraftCode::d6, "stray-hyphen", Severity::warning, use.first,
             "The draft writes " + in_quotes(use.left + "-" + use.right) + " here and " + in_quotes(joined) +
                 " elsewhere (" + std::to_string(whole->second) + "×).")
        .replacement = joined;
  }
}

}  // namespace

void check_spelling(Checking& checking) {
  check_words(checking);
  check_compounds(checking);
  check_stray_hyphens(checking);
}

}  // namespace termreg::drafts
