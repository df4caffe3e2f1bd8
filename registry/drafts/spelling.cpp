// SPDX-License-Identifier: GPL-3.0-or-later
// D6: one word or term in several spellings within the draft (C7).
#include <algorithm>
#include <array>
#include <map>
#include <set>
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

// Running text of the draft's own: quotations keep the spelling of their source.
bool is_own_text(const DraftView& view, std::size_t at) {
  const auto zone = view.zone(at);
  return (zone == Zone::body || zone == Zone::definitions) && view.language(at).starts_with("en");
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

void check_words(Checking& checking) {
  const auto& view = checking.view;
  std::map<std::string, Spellings, std::less<>> groups;  // by US form
  std::map<std::string, std::string, std::less<>> us_of;
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (!is_own_text(view, at)) continue;
    std::vector<text::WordRange> ranges;
    text::find_words(view.text(at), ranges);
    for (const auto& range : ranges) {
      const auto word = std::string_view(view.text(at)).substr(range.begin, range.end - range.begin);
      if (!is_small_letters(word)) continue;
      auto looked_up = us_of.find(word);
      if (looked_up == us_of.end()) looked_up = us_of.emplace(word, text::us_spelling(word)).first;
      auto& uses = groups[looked_up->second][std::string(word)];
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

// A compound of a known term. "real-time" before a noun and "real time" elsewhere is good English, so only the
// joined form against the others is a slip.
void check_compounds(Checking& checking) {
  std::map<std::string, Spellings> groups;                                         // by N2 key
  std::unordered_map<std::string_view, std::pair<std::string, std::string>> keys;  // N2 and N1, by surface
  for (const auto& met : checking.met) {
    if (!is_own_text(checking.view, met.block)) continue;
    const auto surface =
        std::string_view(checking.view.text(met.block)).substr(met.what.begin, met.what.end - met.what.begin);
    if (is_camel_case(surface)) continue;
    auto looked_up = keys.find(surface);
    if (looked_up == keys.end()) {
      const auto match = text::match_key(surface);
      looked_up = keys.emplace(surface, std::pair(text::loose_key(match).bytes(), match.bytes())).first;
    }
    auto& uses = groups[looked_up->second.first][looked_up->second.second];
    if (uses.count++ == 0) uses.first = {met.block, met.what.begin, met.what.end};
  }
  for (const auto& [key, spellings] : groups) {
    if (spellings.size() < 2) continue;
    std::set<Shape> shapes;
    for (const auto& [spelling, uses] : spellings) shapes.insert(shape_of(spelling));
    if (shapes.size() < 2) continue;  // a matter of spelling: told of its words
    const bool joined = shapes.contains(Shape::joined);
    say_varies(checking, spellings, joined ? Severity::warning : Severity::info,
               joined ? "compound" : "hyphen");
  }
}

}  // namespace

void check_spelling(Checking& checking) {
  check_words(checking);
  check_compounds(checking);
}

}  // namespace termreg::drafts
