// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/basis.h"

#include <vector>

#include "registry/conflicts/comparison.h"
#include "registry/model/error.h"
#include "registry/style/citation.h"

namespace termreg::working {
namespace {

constexpr std::size_t most_places = 4;
constexpr std::size_t longest_words = 200;

const LanguageSection& section_of(const TermEntry& entry, std::string_view language) {
  for (const auto& section : entry.languages)
    if (section.language == language && !section.definitions.empty()) return section;
  throw Error(ErrorCode::bad_input, "The entry " + entry.id.text() + " has no definition in the language \"" +
                                        std::string(language) + "\"; choose another entry or language.");
}

Source source_of(const TermEntry& entry, const Definition& definition) {
  const auto citation = style::citation(entry, &definition);
  Source source;
  source.document = citation.document;
  source.edition = citation.edition;
  source.clause = citation.clause;
  source.link = citation.link;
  source.relation = citation.restated ? citation.relation : SourceRelation::identical;
  source.modification = citation.modification;
  return source;
}

std::string quoted(const std::string& words) {
  return "“" + words + "”";
}

// One place where the texts differ: what went, what came.
struct Place {
  std::string removed, added;
  [[nodiscard]] std::string words() const {
    if (added.empty()) return quoted(removed) + " removed";
    if (removed.empty()) return quoted(added) + " added";
    return quoted(removed) + " replaced by " + quoted(added);
  }
};

std::vector<Place> places_of(std::string_view before, std::string_view after) {
  std::vector<Place> places;
  bool inside = false;
  for (const auto& part : conflicts::word_diff(before, after)) {
    if (part.kind == DiffPart::Kind::same) {
      inside = false;
      continue;
    }
    if (!inside) places.emplace_back();
    inside = true;
    auto& words = part.kind == DiffPart::Kind::removed ? places.back().removed : places.back().added;
    if (!words.empty()) words += ' ';
    words += part.text;
  }
  return places;
}

}  // namespace

Wording adopt(const TermEntry& entry, std::string_view language) {
  const auto& section = section_of(entry, language);
  Wording wording{Basis::adopted, entry.id.text(), section, {}};
  wording.content.definitions.resize(1);
  auto& definition = wording.content.definitions.front();
  definition.sources = {source_of(entry, section.definitions.front())};
  definition.extras.clear();
  wording.content.extras.clear();
  return wording;
}

Wording adapt(const TermEntry& entry, LanguageSection content) {
  const auto& section = section_of(entry, content.language);
  const auto& before = section.definitions.front();
  if (content.definitions.empty())
    throw Error(ErrorCode::bad_input, "Expected the adapted definition, found none.");
  auto& definition = content.definitions.front();
  auto words = modification(before.text, definition.text);
  if (words.empty())
    throw Error(ErrorCode::bad_input, "The text says the same as the definition of " + entry.id.text() +
                                          "; adopt it, or change it.");
  auto source = source_of(entry, before);
  if (source.relation != SourceRelation::identical && !source.modification.empty())
    words = source.modification + "; " + words;
  source.relation = SourceRelation::modified;
  source.modification = std::move(words);
  definition.sources = {std::move(source)};
  if (definition.domain.empty()) definition.domain = before.domain;
  if (content.designations.empty()) content.designations = section.designations;
  return {Basis::adapted, entry.id.text(), std::move(content), {}};
}

Wording original(LanguageSection content) {
  return {Basis::original, {}, std::move(content), {}};
}

std::string modification(std::string_view before, std::string_view after) {
  const auto places = places_of(before, after);
  if (places.size() > most_places) return "reworded";
  std::string words;
  for (const auto& place : places) (words += words.empty() ? "" : "; ") += place.words();
  return words.size() > longest_words ? "reworded" : words;
}

}  // namespace termreg::working
