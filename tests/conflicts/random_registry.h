// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "registry/model/disposition.h"
#include "registry/model/entry_id.h"
#include "registry/model/term_entry.h"

/// Entries and decisions that clash in every way there is, made by rapidcheck: only within a property.
namespace termreg::conflicts {

using Texts = std::vector<std::string>;

// Words that meet in designations and definitions, so that every kind has something to find.
inline const Texts terms{"avatar",
                         "Avatars",
                         "digital avatar",
                         "virtual world",
                         "virtual-world",
                         "puppet",
                         "XR",
                         "extra rail",
                         "extended reality",
                         "commutator",
                         "commutater",
                         "lens",
                         "objective",
                         "camera",
                         "reality service",
                         "service",
                         "world figure",
                         "AR",
                         "figure (of a world)"};
inline const Texts phrases{"figure that stands for a participant in a virtual world",
                           "digital figure that stands for a participant in a virtual world",
                           "digital figure that stands for any participant in a virtual world",
                           "representation of a participant that other people in the world can see and meet",
                           "god who has come down to earth in human form",
                           "part of an objective that a camera holds",
                           "device with a lens for a participant",
                           "An avatar is a figure that stands for a participant in a virtual world",
                           "Avatar: digital figure that stands for a participant in a virtual world",
                           "avatar of a lens, also called puppet",
                           "short for extended reality",
                           "immaterial objective of a digital avatar (see 3.2)",
                           "material objective of a digital avatar (3.9)",
                           "place where an extra rail service runs",
                           ""};

inline std::string one_of(const Texts& texts) {
  return *rc::gen::elementOf(texts);
}

inline bool one_in(int many) {
  return *rc::gen::inRange(0, many) == 0;
}

inline LanguageSection random_section(const std::string& language) {
  LanguageSection section;
  section.language = language;
  for (int i = 0, n = *rc::gen::inRange(1, 4); i < n; ++i) {
    Designation designation;
    designation.text = one_of(terms);
    if (one_in(4))
      designation.acceptability = *rc::gen::element(Acceptability::preferred, Acceptability::admitted,
                                                    Acceptability::deprecated, Acceptability::unstated);
    section.designations.push_back(designation);
  }
  Definition definition;
  definition.text = one_of(phrases);
  if (one_in(3)) definition.text += " " + one_of(terms);
  if (one_in(6)) definition.domain = one_of({"optics", "theatre"});
  if (one_in(3)) {
    Source source;
    source.document = one_of({"ISO 100:2020", "Acme 100", "IEEE 100:2021"});
    source.edition = one_of({"", "2020", "2021"});
    source.clause = one_of({"3.1", "3.2", "3.3", ""});
    source.relation =
        *rc::gen::element(SourceRelation::identical, SourceRelation::modified, SourceRelation::unstated);
    definition.sources.push_back(source);
  }
  if (!definition.text.empty()) section.definitions.push_back(definition);
  if (one_in(4)) {
    section.notes.emplace_back();
    section.notes.back().text = one_of(phrases) + " " + one_of(terms);
  }
  return section;
}

inline EntryId random_id() {
  const auto body = one_of({"ITU-T", "ISO", "IEEE", "Acme"});
  return EntryId::compose(body, body + " 100", one_of({"2020", "2021"}),
                          "3." + std::to_string(*rc::gen::inRange(1, 7)));
}

inline TermEntry random_entry(bool with_hierarchy) {
  const EntryId id = random_id();
  TermEntry out;
  out.id = id;
  out.body = std::string(id.body());
  out.document = out.body + " 100";
  out.edition = id.edition();
  out.clause = id.locator();
  out.provenance.format = one_in(2) ? "docx" : "csv";
  out.status = *rc::gen::element(EntryStatus::valid, EntryStatus::valid, EntryStatus::valid,
                                 EntryStatus::agreed, EntryStatus::candidate, EntryStatus::superseded);
  out.languages.push_back(random_section("en"));
  if (one_in(3)) out.languages.push_back(random_section("fr"));
  for (int i = 0, n = *rc::gen::inRange(-1, 3); i < n; ++i) {
    const auto kind = with_hierarchy && one_in(2)
                          ? *rc::gen::element(RelationKind::broader, RelationKind::narrower_generic)
                          : *rc::gen::element(RelationKind::same_concept, RelationKind::associative);
    out.relations.push_back({kind, random_id().text(), {}, {}});
  }
  return out;
}

inline Disposition random_statement() {
  Disposition out;
  out.digest = "d" + std::to_string(*rc::gen::inRange(0, 4));
  out.code = FindingCode::c4_homonym;
  out.entries = {random_id(), random_id()};
  out.decision = *rc::gen::element(Decision::link, Decision::keep_apart);
  out.state = DecisionState::decided;
  out.at = "2026-11-27T00:00:00.000Z";
  out.author = "local";
  return out;
}

}  // namespace termreg::conflicts
