// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "indexer/search/document_private.h"
#include "indexer/search/schema.h"
#include "registry/codec/json.h"
#include "registry/log/log.h"
#include "registry/model/names.h"

namespace termreg::search {
namespace {

void add_words(Xapian::Document& document, Field field, const std::vector<std::string>& stems) {
  std::string term(1, row(field).prefix);
  for (const std::string& stem : stems) {
    term.resize(1);
    term += stem;
    document.add_term(term);
  }
}

template <typename Texts>
void add_texts(Xapian::Document& document, Field field, const Texts& texts, std::string_view language,
               Analyser& analyser) {
  for (const auto& text : texts) add_words(document, field, analyser.stems(text.text, language));
}

void add_section(Xapian::Document& document, const LanguageSection& section, Analyser& analyser) {
  const std::string& language = section.language;
  add_texts(document, Field::designation, section.designations, language, analyser);
  add_texts(document, Field::definition, section.definitions, language, analyser);
  add_texts(document, Field::note, section.notes, language, analyser);
  add_texts(document, Field::example, section.examples, language, analyser);
  document.add_boolean_term(filter_term(Field::language, language));
  // "en" must find what is tagged "en-gb".
  document.add_boolean_term(filter_term(Field::language, primary_language(language)));
}

void add_filters(Xapian::Document& document, const TermEntry& entry) {
  document.add_boolean_term(filter_term(Field::id, entry.id.text()));
  document.add_boolean_term(filter_term(Field::body, entry.body));
  document.add_boolean_term(filter_term(Field::document, entry.document));
  document.add_boolean_term(filter_term(Field::status, name(entry.status)));
  for (const std::string& subject : entry.subject_fields)
    document.add_boolean_term(filter_term(Field::subject, subject));
}

/// The separators of the value must not come from an entry; N0 has no control characters, damage may.
void append_printed(std::string& value, std::string_view text) {
  for (const char c : text)
    if (c != unit_separator && c != record_separator) value += c;
}

std::string facet_value(const TermEntry& entry) {
  std::string value;
  append_printed(value, entry.body);
  append_printed(value += unit_separator, entry.document);
  append_printed(value += unit_separator, name(entry.status));
  char before = unit_separator;
  for (const std::string& subject : entry.subject_fields) {
    append_printed(value += before, subject);
    before = record_separator;
  }
  if (entry.subject_fields.empty()) value += unit_separator;
  before = unit_separator;
  for (const LanguageSection& section : entry.languages) {
    append_printed(value += before, section.language);
    before = record_separator;
  }
  return value;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

Xapian::Document make_document(const TermEntry& entry, Analyser& analyser) {
  Xapian::Document document;
  add_filters(document, entry);
  for (const LanguageSection& section : entry.languages) add_section(document, section, analyser);
  add_texts(document, Field::note, entry.notes, "und", analyser);
  document.add_value(facet_slot, facet_value(entry));
  return document;
}

PreparedDocument prepare(std::string_view id, std::string_view json, Analyser& analyser) {
  PreparedDocument prepared{filter_term(Field::id, id), std::nullopt};
  try {
    prepared.document = make_document(codec::entry_from_json(json).entry, analyser);
  } catch (const Error& error) {
    log::error("Entry " + std::string(id) + " cannot be indexed, searches will not find it: " + error.what());
  }
  return prepared;
}

std::string fingerprint(const Xapian::Document& document) {
  std::string text;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    text += *term + unit_separator + std::to_string(term.get_wdf()) + record_separator;
  return text + document.get_value(facet_slot);
}

FacetParts split_facets(std::string_view value) {
  FacetParts parts;
  for (const std::string_view facet : split(value, unit_separator)) {
    auto values = split(facet, record_separator);
    std::erase(values, std::string_view{});
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    parts.push_back(std::move(values));
  }
  parts.resize(facet_names().size());
  return parts;
}

const std::vector<std::string>& facet_names() {
  static const std::vector<std::string> names{"body", "document", "status", "subject", "language"};
  return names;
}

}  // namespace termreg::search
