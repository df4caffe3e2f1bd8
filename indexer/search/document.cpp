// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "indexer/search/document_private.h"
#include "indexer/search/wording_private.h"
#include "registry/log/log.h"
#include "registry/model/error.h"
#include "registry/model/names.h"

namespace termreg::search {
namespace {

Field field_of(codec::TextKind kind) {
  switch (kind) {
    case codec::TextKind::designation:
      return Field::designation;
    case codec::TextKind::definition:
      return Field::definition;
    case codec::TextKind::note:
      return Field::note;
    case codec::TextKind::example:
      break;
  }
  return Field::example;
}

/// The separators of the value must not come from an entry; N0 has no control characters, damage may.
void append_printed(std::string& value, std::string_view text) {
  for (const char c : text)
    if (c != unit_separator && c != record_separator) value += c;
}

void append_list(std::string& value, const std::vector<std::string_view>& items) {
  if (items.empty()) value += unit_separator;
  char before = unit_separator;
  for (const std::string_view item : items) {
    append_printed(value += before, item);
    before = record_separator;
  }
}

std::string facet_value(const codec::EntryTexts& entry) {
  std::string value;
  append_printed(value, entry.body);
  append_printed(value += unit_separator, entry.document);
  append_printed(value += unit_separator, name(entry.status));
  append_list(value, entry.subject_fields);
  append_list(value, entry.languages);
  append_list(value, entry.kinds);
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

Xapian::Document unpack(const PackedDocument& packed) {
  Xapian::Document document;
  std::string term;
  std::size_t begin = 0;
  for (const auto [end, wdf] : packed.terms) {
    term.assign(packed.bytes, begin, end - begin);
    document.add_term(term, wdf);
    begin = end;
  }
  document.add_value(facet_slot, packed.facets);
  document.add_value(id_slot, packed.id);
  if (!packed.wording.empty()) document.add_value(wording_slot, packed.wording);
  return document;
}

void DocumentMaker::add_term(std::string_view first, std::string_view second, std::uint32_t wdf) {
  terms_.push_back({static_cast<std::uint32_t>(bytes_.size()),
                    static_cast<std::uint32_t>(first.size() + second.size()), wdf});
  bytes_.append(first).append(second);
}

void DocumentMaker::add_filter(Field field, std::string_view printed) {
  Remembered& last = filters_[static_cast<std::size_t>(field)];
  if (last.term.empty() || last.printed != printed)
    last = {std::string(printed), filter_term(field, printed)};
  add_term(last.term, {}, 0);
}

void DocumentMaker::add_filters() {
  add_filter(Field::body, entry_.body);
  add_filter(Field::document, entry_.document);
  add_filter(Field::status, name(entry_.status));
  for (const std::string_view subject : entry_.subject_fields) add_filter(Field::subject, subject);
  for (const std::string_view source : entry_.sources) add_filter(Field::source, source);
  for (const std::string_view kind : entry_.kinds) add_filter(Field::kind, kind);
  for (const std::string_view language : entry_.languages) {
    add_filter(Field::language, language);
    // "en" must find what is tagged "en-gb".
    if (const auto primary = primary_language(language); primary != language)
      add_filter(Field::language, primary);
  }
}

std::string_view DocumentMaker::text_of(const DraftTerm& term) const {
  return std::string_view(bytes_).substr(term.begin, term.length);
}

// Counted and in order here, a term is put into Xapian's map once and at its end.
PackedDocument DocumentMaker::pack() {
  std::ranges::sort(terms_, {}, [&](const DraftTerm& term) { return text_of(term); });
  PackedDocument packed;
  packed.bytes.reserve(bytes_.size());
  packed.terms.reserve(terms_.size());
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    if (i > 0 && text_of(terms_[i]) == text_of(terms_[i - 1])) {
      packed.terms.back().wdf += terms_[i].wdf;
      continue;
    }
    packed.bytes += text_of(terms_[i]);
    packed.terms.push_back({static_cast<std::uint32_t>(packed.bytes.size()), terms_[i].wdf});
  }
  packed.facets = facet_value(entry_);
  packed.wording = wording_value(entry_);
  return packed;
}

PreparedDocument DocumentMaker::prepare(std::string_view id, std::string_view json) {
  PreparedDocument prepared{filter_term(Field::id, id), std::nullopt};
  try {
    codec::read_texts(json, entry_);
    bytes_.clear();
    terms_.clear();
    add_term(prepared.unique_term, {}, 0);
    add_filters();
    for (const codec::EntryText& text : entry_.texts) {
      const std::string_view prefix(&row(field_of(text.kind)).prefix, 1);
      analyser_.each_stem(text.text, text.language,
                          [&](std::string_view stem) { add_term(prefix, stem, 1); });
    }
    prepared.document = pack();
    prepared.document->id = id;
  } catch (const Error& error) {
    log::error("Entry " + std::string(id) + " cannot be indexed, searches will not find it: " + error.what());
  }
  return prepared;
}

std::string fingerprint(const Xapian::Document& document) {
  std::string text;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    text += *term + unit_separator + std::to_string(term.get_wdf()) + record_separator;
  return text + document.get_value(facet_slot) + unit_separator + document.get_value(id_slot) +
         unit_separator + document.get_value(wording_slot);
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
  static const std::vector<std::string> names{"body", "document", "status", "subject", "language", "kind"};
  return names;
}

}  // namespace termreg::search
