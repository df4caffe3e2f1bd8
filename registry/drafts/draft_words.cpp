// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/draft_words_private.h"

#include <algorithm>

#include "registry/drafts/term_index.h"
#include "registry/model/ascii.h"
#include "registry/store/store.h"

namespace termreg::drafts {
namespace {

constexpr std::size_t beginning = 3;  // bytes; the shortest part of a compound

std::string beginning_of(std::string_view text) {
  std::string out(text.substr(0, beginning));
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

DraftWords::DraftWords(const Draft& draft) {
  for (const auto& block : draft.text.blocks) add(plain_text(block));
  for (const auto& term : draft.terms)
    for (const auto& section : term.entry.languages) {
      for (const auto& one : section.designations) add(one.text);
      for (const auto& one : section.definitions) add(one.text);
    }
}

void DraftWords::add(std::string_view text) {
  text::find_words(text, ranges_);
  for (const auto& range : ranges_) {
    const auto word = text.substr(range.begin, range.end - range.begin);
    const auto known = words_.size();
    if (words_.intern(word) < known) continue;
    asked_.push_back({add_word(word), false});
    // "ARs": the text is searched for "AR".
    if (word.size() > 2 && word.back() == 's' && is_upper(word[word.size() - 2]))
      (void)add_word(word.substr(0, word.size() - 1));
  }
}

designations::Ordinal DraftWords::add_word(std::string_view word) {
  const auto stem = text::word_stem(word);
  const auto ordinal = stems_.intern(stem);
  if (ordinal == met_.size()) {
    met_.push_back(false);
    beginnings_.insert(beginning_of(stem));
  }
  return ordinal;
}

bool DraftWords::may_begin_with(std::string_view text) const {
  return !is_ascii(text) || beginnings_.contains(beginning_of(text));
}

DraftWords::Asked DraftWords::looked_up(std::string_view word) const {
  Asked asked;
  const auto stem = text::word_stem(word);
  asked.stem = stems_.find(stem);
  if (asked.stem != designations::no_ordinal || !may_begin_with(stem)) return asked;
  for (auto cut = beginning; cut + beginning <= stem.size() && !asked.parts; ++cut)
    asked.parts = stems_.find(std::string_view(stem).substr(0, cut)) != designations::no_ordinal &&
                  stems_.find(std::string_view(stem).substr(cut)) != designations::no_ordinal;
  return asked;
}

DraftWords::Asked DraftWords::ask(std::string_view word) {
  const auto known = words_.size();
  const auto at = words_.intern(word);
  if (at == known) asked_.push_back(looked_up(word));
  return asked_[at];
}

bool DraftWords::has_joined(std::string_view designation) const {
  if (!may_begin_with(designation)) return false;
  auto whole = std::string(designation);
  std::erase_if(whole, [](char c) { return c == ' ' || c == '-'; });
  return stems_.find(text::word_stem(whole)) != designations::no_ordinal;
}

bool DraftWords::may_hold(std::string_view designation) {
  text::find_words(designation, ranges_);
  bool all = !ranges_.empty(), parts = false;
  for (const auto& range : ranges_) {
    const auto asked = ask(designation.substr(range.begin, range.end - range.begin));
    all = all && asked.stem != designations::no_ordinal;
    parts = asked.parts;
    if (asked.stem != designations::no_ordinal) met_[asked.stem] = true;
  }
  if (all) return true;
  if (ranges_.size() == 1) return parts;
  return ranges_.size() == 2 && has_joined(designation);
}

TermIndex TermIndex::of(const store::Store& store, const Draft& draft) {
  DraftWords words(draft);
  TermIndex index;
  store.each_designation([&](const store::DesignationRecord& held) {
    if (words.may_hold(held.text))
      index.add({held.entry.text(), held.text, held.language, held.kind, held.acceptability, held.status});
  });
  words.each_met([&](std::string_view stem) { index.intern_stem(stem); });
  index.finish();
  return index;
}

}  // namespace termreg::drafts
