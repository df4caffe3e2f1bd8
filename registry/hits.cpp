// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/hits.h"

#include <algorithm>

namespace termreg {
namespace {

bool has_language(const TermEntry& entry, std::string_view language) {
  return std::any_of(entry.languages.begin(), entry.languages.end(),
                     [&](const LanguageSection& section) { return section.language == language; });
}

const LanguageSection* section_of(const TermEntry& entry, const Designation* designation) {
  for (const auto& section : entry.languages)
    for (const auto& candidate : section.designations)
      if (&candidate == designation) return &section;
  return nullptr;
}

}  // namespace

Hit make_hit(const TermEntry& entry, Why why, double score) {
  Hit hit;
  hit.id = entry.id;
  const auto* head = headword(entry, why.language);
  if (head == nullptr) head = headword(entry);
  if (head != nullptr) {
    hit.designation = head->text;
    hit.acceptability = head->acceptability;
    hit.language = section_of(entry, head)->language;
  }
  const auto* definition = main_definition(entry, hit.language);
  if (definition == nullptr) definition = main_definition(entry);
  if (definition != nullptr) {
    hit.definition = definition->text;
    hit.restated = is_restated(*definition);
  }
  hit.body = entry.body;
  hit.document = entry.document;
  hit.edition = entry.edition;
  hit.clause = entry.clause;
  hit.status = entry.status;
  hit.subject_fields = entry.subject_fields;
  hit.score = score;
  hit.why = std::move(why);
  return hit;
}

bool passes(const TermEntry& entry, const Query& query) {
  return (query.language.empty() || has_language(entry, query.language)) &&
         (query.body.empty() || id_part(query.body) == entry.id.body()) &&
         (query.document.empty() || id_part(query.document) == entry.id.document()) &&
         (!query.status || *query.status == entry.status) &&
         (query.subject.empty() || std::find(entry.subject_fields.begin(), entry.subject_fields.end(),
                                             query.subject) != entry.subject_fields.end());
}

}  // namespace termreg
