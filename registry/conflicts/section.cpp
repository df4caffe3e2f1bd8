// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/section.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace termreg::conflicts {
namespace {

Side side_of(LanguageSection& section) {
  Side side;
  side.language = section.language;
  for (Designation& designation : section.designations) {
    if (designation.kind == DesignationKind::abbreviation) side.abbreviations.push_back(designation.text);
    side.designations.push_back(std::move(designation.text));
  }
  // ISO 10241-1 lists the preferred term first; the order of the source is kept and taken for it.
  if (!section.definitions.empty()) {
    side.definition = std::move(section.definitions.front().text);
    side.domain = std::move(section.definitions.front().domain);
  }
  return side;
}

void add_adopted(const std::vector<Source>& sources, std::vector<std::string>& out) {
  for (const Source& source : sources) {
    if (source.relation != SourceRelation::identical) continue;
    std::string key = citation_key(source.document, source.clause);
    if (!key.empty()) out.push_back(std::move(key));
  }
}

std::vector<std::string> same_concepts(const TermEntry& entry) {
  std::vector<std::string> out;
  for (const ConceptRelation& relation : entry.relations)
    if (relation.kind == RelationKind::same_concept) out.push_back(relation.target);
  return out;
}

}  // namespace

std::string citation_key(std::string_view document, std::string_view clause) {
  if (document.empty() || clause.empty()) return {};
  const std::string_view number = document.substr(0, document.find(':'));  // "ISO 1087:2019" is ISO 1087
  return id_part(number) + '|' + id_part(clause);
}

std::vector<Section> sections_of(TermEntry entry, Vocabulary& vocabulary) {
  std::vector<Section> out;
  const std::vector<std::string> links = same_concepts(entry);
  for (LanguageSection& language : entry.languages) {
    if (language.designations.empty()) continue;
    Section section;
    section.id = entry.id;
    section.body = entry.body;
    section.document = entry.document;
    section.edition = entry.edition;
    section.clause = entry.clause;
    add_adopted(entry.sources, section.adopts);
    if (!language.definitions.empty()) add_adopted(language.definitions.front().sources, section.adopts);
    section.links = links;
    section.side = side_of(language);
    section.prepared = prepare(section.side, vocabulary);
    section.standing = standing(section.body, section.edition);
    out.push_back(std::move(section));
  }
  return out;
}

bool is_adopted(const Section& a, const Section& b) {
  const auto cites = [](const Section& from, const Section& to) {
    return !from.adopts.empty() && std::find(from.adopts.begin(), from.adopts.end(),
                                             citation_key(to.document, to.clause)) != from.adopts.end();
  };
  return cites(a, b) || cites(b, a);
}

bool stands_before(const Section& a, const Section& b) {
  return std::tie(a.standing, a.id, a.side.language) < std::tie(b.standing, b.id, b.side.language);
}

}  // namespace termreg::conflicts
