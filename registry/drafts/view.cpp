// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/view.h"

#include <algorithm>
#include <array>
#include <map>

#include "registry/model/ascii.h"
#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace termreg::drafts {
namespace {

Zone zone_of(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::definitions:
    case ClauseKind::defined_elsewhere:
    case ClauseKind::defined_here:
      return Zone::definitions;
    case ClauseKind::abbreviations:
    case ClauseKind::symbols:
      return Zone::abbreviations;
    case ClauseKind::references:
    case ClauseKind::bibliography:
      return Zone::references;
    case ClauseKind::other:
      break;
  }
  return Zone::body;
}

// The first clause: numbered 1, or one of those that documents begin with.
bool begins_body(const DraftHeading& heading) {
  if (heading.number == "1" || heading.number == "1.") return true;
  const auto title = text::match_key(heading.title).bytes();
  return title == "scope" || title == "introduction" || title == "abstract";
}

// "Technical Corrigendum 1", "Implementers' guide for G.8001": of a cover, not of a sentence.
bool names_a_fragment(std::string_view text) {
  constexpr std::size_t longest = 120;
  if (text.size() > longest) return false;
  const auto key = text::match_key(text).bytes();
  for (const std::string_view kind : {"amendment ", "corrigendum ", "erratum "})
    if (const auto at = key.rfind(kind); at != std::string::npos && (at == 0 || !is_letter(key[at - 1]))) {
      // "Amendment 1 (10/2014)"
      const auto number = std::string_view(key).substr(at + kind.size());
      if (!number.empty() && is_digit(number.front()) &&
          number.find_first_not_of("0123456789 ()/-") == std::string_view::npos)
        return true;
    }
  return (key.starts_with("implementer") || key.starts_with("implementor")) &&
         key.find(" guide") != std::string::npos;
}

bool is_fragment_by_cover(const DraftView& view) {
  constexpr std::size_t longest_cover = 60;  // blocks
  for (std::size_t at = 0; at < view.size() && at < longest_cover; ++at)
    if (view.block(at).kind != BlockKind::table_of_contents && names_a_fragment(view.text(at))) return true;
  return false;
}

// One file of a document of many: AsciiDoc without the line "= Title", Markdown whose first heading is none of the first
// level. What it defines and lists, others of its files may use.
bool is_chapter(const DraftView& view) {
  const auto& draft = view.draft();
  if (draft.text.format == "asciidoc") return view.title().empty() && !draft.headings.empty();
  if (draft.text.format != "markdown" || draft.headings.empty()) return false;
  const auto first = draft.headings.front().block;
  return view.title().empty() && view.block(first).level > 1;
}

constexpr std::size_t longest_row = 200, least_rows = 3;  // bytes, blocks

// A heading as its row of contents has it: words with one blank between, without what leads to the page.
std::string heading_key(std::string_view text) {
  static thread_local std::vector<text::WordRange> ranges;
  text::find_words(text, ranges);
  std::string key;
  for (const auto& word : ranges)
    (key += key.empty() ? "" : " ") += text.substr(word.begin, word.end - word.begin);
  return key;
}

using HeadingKeys = std::map<std::string, std::size_t, std::less<>>;  // and how many have it

bool is_row_of_contents(std::string_view text, const HeadingKeys& headings, bool is_heading) {
  auto key = heading_key(text);
  const auto others = [&](std::size_t own) {
    const auto found = headings.find(key);
    return found != headings.end() && found->second > own;
  };
  if (others(is_heading ? 1 : 0)) return true;
  const auto page = key.rfind(' ');  // "5 text 12", "foreword iii"
  if (page == std::string::npos || key.find_first_not_of("0123456789ivxl", page + 1) != std::string::npos)
    return false;
  key.resize(page);
  return others(0);
}

bool is_at_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

DraftView::DraftView(const Draft& draft) : draft_(draft) {
  const auto count = draft.text.blocks.size();
  texts_.reserve(count);
  for (const auto& block : draft.text.blocks) texts_.push_back(plain_text(block));
  headings_.assign(count, 0);
  clauses_.assign(count, {});
  for (const auto& heading : draft.headings) headings_[heading.block] = 1;
  std::string_view number;
  auto next = draft.headings.begin();
  for (std::size_t at = 0; at < count; ++at) {
    if (next != draft.headings.end() && next->block == at) {
      if (!next->number.empty()) number = next->number;
      ++next;
    }
    clauses_[at] = number;
  }
  language_ = draft.text.language.substr(0, draft.text.language.find_first_of("-_"));
  if (language_.size() < 2 || language_.size() > 3) language_ = "en";
  title_ = draft.text.title;
  for (std::size_t at = 0; at < count; ++at)
    if (draft.text.blocks[at].kind == BlockKind::title) title_ += (title_.empty() ? "" : "\n") + texts_[at];
  find_zones();
  find_kind();
  find_language();
  fragment_ = is_fragment_by_cover(*this) || is_chapter(*this);
}

// Word files name the language of the program that wrote them. Of English prose a quarter is made of its common words;
// those of others are counted against them, so that a few sentences tell as well.
void DraftView::find_language() {
  if (language_ != "en") return;
  constexpr auto common =
      std::to_array<std::string_view>({"the", "of", "and", "to", "in", "is", "a", "for", "are", "be"});
  // French, Spanish, German; none of them an English word.
  constexpr auto foreign = std::to_array<std::string_view>(
      {"le",  "la",  "les", "des", "du",  "et",   "une", "dans", "pour", "est", "que", "el",  "los",
       "las", "del", "una", "por", "con", "para", "en",  "der",  "das",  "und", "ist", "von", "ein"});
  constexpr std::size_t least_words = 200, least_foreign = 12;
  std::size_t words = 0, english = 0, others = 0;
  std::vector<text::WordRange> ranges;
  for (std::size_t at = 0; at < size(); ++at) {
    if (zones_[at] != Zone::body && zones_[at] != Zone::definitions) continue;
    ranges.clear();
    text::find_words(texts_[at], ranges);
    words += ranges.size();
    for (const auto& range : ranges) {
      const auto word = std::string_view(texts_[at]).substr(range.begin, range.end - range.begin);
      english += std::find(common.begin(), common.end(), word) != common.end() ? 1U : 0U;
      others += std::find(foreign.begin(), foreign.end(), word) != foreign.end() ? 1U : 0U;
    }
  }
  constexpr std::size_t one_in = 14;
  const bool is_other = others >= least_foreign && others > 2 * english;
  if (is_other || (words >= least_words && english * one_in < words)) language_ = "und";
}

void DraftView::find_zones() {
  zones_.assign(size(), Zone::body);
  for (const auto& heading : draft_.headings)
    if (begins_body(heading)) {
      std::fill_n(zones_.begin(), heading.block, Zone::front);
      break;
    }
  for (const auto& clause : draft_.clauses)
    for (auto at = clause.heading; at < clause.end && at < size(); ++at) zones_[at] = zone_of(clause.kind);
  for (std::size_t at = 0; at < size(); ++at)
    if (block(at).kind == BlockKind::code || block(at).kind == BlockKind::table_of_contents)
      zones_[at] = Zone::outside;
  find_contents();
}

// Programs that turn one format into another leave a table of contents as paragraphs: each repeats a heading, with
// the number of a page or without. Three in a row at least: a cover repeats the title alone.
void DraftView::find_contents() {
  HeadingKeys headings;
  for (const auto& heading : draft_.headings) {
    const auto printed = heading_key(texts_[heading.block]);
    const auto numbered = heading_key(heading.number + " " + heading.title);
    ++headings[printed];
    if (numbered != printed) ++headings[numbered];
  }
  headings.erase(std::string());
  if (headings.empty()) return;
  std::size_t row = 0;  // rows of contents up to here
  for (std::size_t at = 0; at <= size(); ++at) {
    const bool repeats = at < size() && block(at).kind != BlockKind::heading &&
                         texts_[at].size() <= longest_row &&
                         (zones_[at] == Zone::front || zones_[at] == Zone::body) &&
                         is_row_of_contents(texts_[at], headings, headings_[at] != 0);
    if (repeats) {
      ++row;
      continue;
    }
    if (at < size() && texts_[at].find_first_not_of(" \t\r\n") == std::string::npos) {
      row += row > 0 ? 1U : 0U;  // an empty line among them
      continue;
    }
    if (row >= least_rows)
      std::fill_n(zones_.begin() + static_cast<std::ptrdiff_t>(at - row), row, Zone::outside);
    row = 0;
  }
}

// "This Technical Report …" in the text, or "Supplement" on the cover, unless it is a Recommendation.
void DraftView::find_kind() {
  constexpr auto kinds = std::to_array<std::string_view>(
      {"Recommendation", "Technical Report", "Technical Specification", "Supplement", "Technical Paper",
       "Handbook", "Guideline", "Deliverable", "Implementer's Guide"});
  std::array<std::size_t, kinds.size()> said{};
  for (const auto& text : texts_)
    for (std::size_t i = 0; i < kinds.size(); ++i)
      if (text.find("This " + std::string(kinds[i])) != std::string::npos ||
          text.find("this " + std::string(kinds[i])) != std::string::npos)
        ++said[i];
  const auto most = std::max_element(said.begin(), said.end());
  kind_ = *most == 0 ? kinds[0] : kinds[static_cast<std::size_t>(most - said.begin())];
}

std::string_view DraftView::language(std::size_t at) const noexcept {
  const auto& own = block(at).language;
  return own.empty() || language_ == "und" ? std::string_view(language_) : std::string_view(own);
}

DraftPlace DraftView::place(const Spot& spot) const {
  DraftPlace place;
  if (spot.block >= size()) return place;
  place.block = spot.block;
  place.begin = std::min(spot.begin, text(spot.block).size());
  place.end = std::min(std::max(spot.end, place.begin), text(spot.block).size());
  place.where = block(spot.block).place;
  place.clause = clause(spot.block);
  return place;
}

Spot DraftView::spot_of(std::string_view wanted, std::size_t from, std::size_t to) const {
  for (auto at = from; at < to && at < size(); ++at)
    if (const auto found = text(at).find(wanted); found != std::string::npos)
      return {at, found, found + wanted.size()};
  return {from, 0, from < size() ? text(from).size() : 0};
}

std::string excerpt(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t around = 32, longest = 160;
  end = std::min({end, text.size(), begin + longest});
  auto left = begin > around ? begin - around : 0;
  auto right = std::min(text.size(), end + around);
  while (left > 0 && !is_at_character(text, left)) --left;
  while (right < text.size() && !is_at_character(text, right)) ++right;
  auto cut = std::string(text.substr(left, right - left));
  std::replace_if(
      cut.begin(), cut.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return (left > 0 ? "…" : "") + cut + (right < text.size() ? "…" : "");
}

}  // namespace termreg::drafts
