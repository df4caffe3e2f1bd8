// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/neighbourhood.h"

#include <algorithm>
#include <functional>

#include "registry/conflicts/look_alikes.h"
#include "registry/text/keys.h"

namespace termreg::conflicts {
namespace {

std::uint64_t hash_of(std::string_view text) {
  return std::hash<std::string_view>{}(text);
}

/// Each word of the definition and the notes once.
std::vector<WordId> words_used(const Section& section) {
  std::vector<WordId> out = section.prepared.statement.text;
  out.insert(out.end(), section.notes.begin(), section.notes.end());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  if (!out.empty() && out.back() == no_word) out.pop_back();
  return out;
}

bool holds_run(const std::vector<WordId>& text, const std::vector<WordId>& words) {
  return std::search(text.begin(), text.end(), words.begin(), words.end()) != text.end();
}

// The order of a posting list means nothing.
void take_out(SectionPointers& list, const Section& section) {
  const auto at = std::find(list.begin(), list.end(), &section);
  if (at == list.end()) return;
  *at = list.back();
  list.pop_back();
}

}  // namespace

std::uint64_t Neighbourhood::key(Role role, std::uint64_t subject) {
  return unit_of(static_cast<FindingCode>(role), subject);
}

std::uint64_t Neighbourhood::key(Role role, std::string_view subject) {
  return key(role, hash_of(subject));
}

template <typename Visit>
void Neighbourhood::each_key(const Section& section, const Visit& visit) const {
  const bool active = is_active(section.status);
  const std::string document = document_key(section.document);
  visit(key(Role::document, document));
  visit(key(Role::origin, section.origin));
  if (section.whole_document && !section.clause.empty()) visit(key(Role::whole, section.origin));
  if (!section.clause.empty()) visit(key(Role::clause, document + '|' + id_part(section.clause)));
  for (const Name& name : section.prepared.names)
    visit(key(active ? Role::name : Role::retired_name, group_of(section, name)));
  if (!active) return;
  for (const std::uint64_t stem : section.prepared.statement.synonyms)
    visit(key(Role::synonym, group_key(stem, section.side.language)));
  for (const Cited& cited : section.cites) {
    if (cited.document == document) continue;  // a document is no source of its own entries
    visit(key(Role::cites, cited.document));
    visit(key(Role::place, place_unit(cited, section.side.language)));
  }
  if (const WordId genus = section.prepared.statement.genus; genus != no_word)
    visit(key(Role::genus, genus_group(vocabulary_.text(genus), section.side.language)));
  for (const Link& link : section.relations) visit(key(Role::target, link.target));
  for (const auto& words : section.prepared.expansions)
    visit(key(Role::expansion, expansion_unit(words, section.side.language)));
}

Neighbourhood::Neighbourhood(const Collection& all, const Ground& ground)
    : vocabulary_(all.lexicon->vocabulary) {
  by_key_.reserve(4 * all.sections.size());
  labels_.reserve(all.sections.size());
  for (const Section& section : all.retired) add(section);
  for (std::uint32_t i = 0; i < all.sections.size(); ++i) {
    const Section& section = all.sections[i];
    add(section);
    const std::uint32_t label = ground.concept_of(i);
    labels_[&section] = label;
    members_[label].push_back(&section);
    next_label_ = std::max(next_label_, label + 1);
  }
}

void Neighbourhood::add(const Section& section) {
  each_key(section, [&](std::uint64_t one) {
    auto& list = by_key_[one];
    if (list.empty() || list.back() != &section) list.push_back(&section);
  });
  if (!is_active(section.status)) return;
  for (const WordId word : words_used(section)) {
    if (by_word_.size() <= word) by_word_.resize(word + std::size_t{1});
    by_word_[word].push_back(&section);
  }
  add_looks(section);
}

void Neighbourhood::add_looks(const Section& section) {
  for (std::size_t i = 0; i < section.prepared.names.size(); ++i) {
    const std::string& text = section.side.designations[i];
    if (!can_be_mistaken(section.prepared.names[i], text)) continue;
    std::string letters = letters_of_name(text);
    const std::uint64_t group = group_of(section, section.prepared.names[i]);
    const auto [at, is_new] =
        look_places_.try_emplace(look_of(letters, group), static_cast<std::uint32_t>(looks_.size()));
    if (is_new) {
      std::string skeleton = is_plain(letters) ? std::string{} : text::skeleton(letters).bytes();
      looks_.push_back({std::move(letters), std::move(skeleton), section.side.language, group, 0});
    }
    ++looks_[at->second].holders;
  }
}

void Neighbourhood::remove(const Section& section) {
  each_key(section, [&](std::uint64_t one) {
    const auto list = by_key_.find(one);
    if (list == by_key_.end()) return;
    take_out(list->second, section);
    if (list->second.empty()) by_key_.erase(list);
  });
  if (!is_active(section.status)) return;
  for (const WordId word : words_used(section)) take_out(by_word_[word], section);
  for (std::size_t i = 0; i < section.prepared.names.size(); ++i) {
    const std::string& text = section.side.designations[i];
    if (!can_be_mistaken(section.prepared.names[i], text)) continue;
    const std::uint64_t group = group_of(section, section.prepared.names[i]);
    --looks_[look_places_.at(look_of(letters_of_name(text), group))].holders;
  }
  const auto label = labels_.find(&section);
  if (label == labels_.end()) return;
  auto& members = members_[label->second];
  take_out(members, section);
  if (members.empty()) members_.erase(label->second);
  labels_.erase(label);
}

std::span<const Section* const> Neighbourhood::held(std::uint64_t one) const {
  const auto found = by_key_.find(one);
  return found == by_key_.end() ? std::span<const Section* const>{} : found->second;
}

std::span<const Section* const> Neighbourhood::named(std::uint64_t group) const {
  return held(key(Role::name, group));
}
std::span<const Section* const> Neighbourhood::retired_named(std::uint64_t group) const {
  return held(key(Role::retired_name, group));
}
std::span<const Section* const> Neighbourhood::stating(std::uint64_t group) const {
  return held(key(Role::synonym, group));
}
std::span<const Section* const> Neighbourhood::of_document(std::string_view document) const {
  return held(key(Role::document, document));
}
std::span<const Section* const> Neighbourhood::in_clause(std::string_view document,
                                                         std::string_view clause) const {
  return held(key(Role::clause, std::string(document) + '|' + std::string(clause)));
}
std::span<const Section* const> Neighbourhood::citing(std::string_view document) const {
  return held(key(Role::cites, document));
}
std::span<const Section* const> Neighbourhood::citing_place(Unit place) const {
  return held(key(Role::place, place));
}
std::span<const Section* const> Neighbourhood::pointing_to(std::string_view entry_id) const {
  return held(key(Role::target, entry_id));
}
std::span<const Section* const> Neighbourhood::expanding(Unit expansion) const {
  return held(key(Role::expansion, expansion));
}
std::span<const Section* const> Neighbourhood::of_genus(std::uint64_t group) const {
  return held(key(Role::genus, group));
}
std::span<const Section* const> Neighbourhood::of_origin(std::uint64_t origin) const {
  return held(key(Role::origin, origin));
}

std::span<const Section* const> Neighbourhood::whole_of_origin(std::uint64_t origin) const {
  return held(key(Role::whole, origin));
}

std::span<const Section* const> Neighbourhood::using_word(WordId word) const {
  return word < by_word_.size() ? std::span<const Section* const>(by_word_[word])
                                : std::span<const Section* const>{};
}

SectionPointers Neighbourhood::using_words(const std::vector<WordId>& words,
                                           const std::string& language) const {
  SectionPointers out;
  if (words.empty()) return out;
  const WordId rarest = *std::min_element(words.begin(), words.end(), [this](WordId x, WordId y) {
    return using_word(x).size() < using_word(y).size();
  });
  for (const Section* section : using_word(rarest))
    if (section->side.language == language &&
        (holds_run(section->prepared.statement.text, words) || holds_run(section->notes, words)))
      out.push_back(section);
  return out;
}

std::vector<std::uint64_t> Neighbourhood::confusable_with(const std::string& letters,
                                                          const std::string& language) const {
  std::vector<std::uint64_t> out;
  const std::string skeleton = is_plain(letters) ? letters : text::skeleton(letters).bytes();
  const bool plain = is_plain(letters);
  for (const Look& look : looks_) {
    if (look.holders == 0) continue;
    const bool lengths =
        look.letters.size() + 1 >= letters.size() && look.letters.size() <= letters.size() + 1;
    const bool alike = look.skeleton.empty() ? !plain && look.letters == skeleton : look.skeleton == skeleton;
    if ((alike || (lengths && are_easily_confused(look.letters, letters))) && look.language == language)
      out.push_back(look.group);
  }
  return out;
}

std::span<const Section* const> Neighbourhood::members_of(std::uint32_t label) const {
  const auto found = members_.find(label);
  return found == members_.end() ? std::span<const Section* const>{} : found->second;
}

std::optional<std::uint32_t> Neighbourhood::label_of(const Section& section) const {
  const auto found = labels_.find(&section);
  return found == labels_.end() ? std::nullopt : std::optional(found->second);
}

void Neighbourhood::set_label(const Section& section, std::uint32_t label) {
  const auto [at, is_new] = labels_.try_emplace(&section, label);
  if (!is_new) {
    if (at->second == label) return;
    auto& before = members_[at->second];
    take_out(before, section);
    if (before.empty()) members_.erase(at->second);
    at->second = label;
  }
  members_[label].push_back(&section);
}

}  // namespace termreg::conflicts
