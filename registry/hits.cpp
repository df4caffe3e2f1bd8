// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/hits.h"

#include "registry/model/names.h"

namespace termreg {
namespace {

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

std::vector<QueryItem> filters_of(const Query& query) {
  std::vector<QueryItem> filters;
  const auto add = [&](QueryField field, std::string_view text) {
    if (!text.empty()) filters.push_back({ItemKind::filter, Presence::wanted, field, std::string(text)});
  };
  add(QueryField::body, query.body);
  add(QueryField::document, query.document);
  add(QueryField::status, query.status ? name(*query.status) : std::string_view());
  add(QueryField::subject, query.subject);
  add(QueryField::language, query.language);
  add(QueryField::source, query.source);
  add(QueryField::kind, query.kind ? name(*query.kind) : std::string_view());
  return filters;
}

bool passes(const TermEntry& entry, const Query& query) {
  return passes(entry, filters_of(query));
}

}  // namespace termreg
