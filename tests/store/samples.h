// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "registry/model/term_entry.h"
#include "registry/store/store.h"

/// Small entries and change sets, so that a test says only what it is about.
namespace termreg::testing {

inline EntryId id_of(std::string_view locator) {
  return EntryId::compose("itu-t", "y.4600", "2022-08", locator);
}

inline Designation named(std::string_view text, DesignationKind kind = DesignationKind::term,
                         Acceptability acceptability = Acceptability::unstated) {
  Designation designation;
  designation.text = text;
  designation.kind = kind;
  designation.acceptability = acceptability;
  return designation;
}

inline Source cited(std::string_view document, std::string_view clause = {}) {
  Source source;
  source.document = document;
  source.clause = clause;
  return source;
}

inline TermEntry entry_of(std::string_view locator, std::string_view term,
                          std::string_view definition = "a thing") {
  TermEntry entry;
  entry.id = id_of(locator);
  entry.body = "ITU-T";
  LanguageSection section;
  section.language = "en";
  section.designations.push_back(named(term));
  section.definitions.emplace_back().text = definition;
  entry.languages.push_back(std::move(section));
  return entry;
}

inline store::ChangeSet putting(std::vector<TermEntry> entries) {
  store::ChangeSet changes;
  for (auto& entry : entries) changes.puts.push_back({std::move(entry), 0});
  return changes;
}

inline store::ChangeSet removing(std::string_view locator) {
  store::ChangeSet changes;
  changes.removes.push_back({id_of(locator), 0});
  return changes;
}

/// An entry with designations in two languages, sources, subject fields and relations, made of a few words
/// only, so that entries share keys.
inline TermEntry random_entry(std::mt19937_64& random, std::string_view locator) {
  static const std::vector<std::string> words{"twin", "Twins",  "digital", "data",
                                              "base", "colour", "e-mail",  "Née"};
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  const auto words_of = [&](std::size_t most) {
    std::string text = words[below(words.size())];
    for (auto more = below(most); more > 0; --more) text += " " + words[below(words.size())];
    return text;
  };
  auto entry = entry_of(locator, words_of(3), words_of(9));
  auto& section = entry.languages.front();
  for (auto more = below(3); more > 0; --more)
    section.designations.push_back(
        named(words_of(2), DesignationKind::term, static_cast<Acceptability>(below(4))));
  if (below(2) == 0) section.definitions.front().sources.push_back(cited("ISO/IEC 2" + words_of(1)));
  for (auto more = below(3); more > 0; --more) entry.subject_fields.push_back(words_of(1));
  if (below(2) == 0) entry.relations.push_back({RelationKind::see_also, id_of(words_of(1)).text(), "", {}});
  if (below(3) == 0) {
    auto& french = entry.languages.emplace_back();
    french.language = "fr";
    french.designations.push_back(named(words_of(2)));
  }
  entry.status = static_cast<EntryStatus>(below(8));
  return entry;
}

}  // namespace termreg::testing
