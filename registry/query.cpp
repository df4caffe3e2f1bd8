// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/query.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "registry/model/names.h"
#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace termreg {
namespace {

constexpr std::array fields{QueryFieldRow{QueryField::body, "body", ""},
                            QueryFieldRow{QueryField::document, "doc", "document"},
                            QueryFieldRow{QueryField::status, "status", ""},
                            QueryFieldRow{QueryField::subject, "subject", ""},
                            QueryFieldRow{QueryField::language, "lang", "language"},
                            QueryFieldRow{QueryField::source, "source", ""},
                            QueryFieldRow{QueryField::kind, "kind", ""}};

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

const QueryFieldRow* row_of_name(std::string_view name) {
  if (name.empty()) return nullptr;
  const auto* found = std::ranges::find_if(fields, [&](const QueryFieldRow& row) {
    return equal_ignoring_case(row.name, name) || equal_ignoring_case(row.second_name, name);
  });
  return found == fields.end() ? nullptr : found;
}

constexpr bool is_white(char c) {
  return c == ' ' || c == '\n';
}  // all that text::clean leaves

std::string_view cut(std::string_view text) {
  if (text.size() <= longest_query_bytes) return text;
  std::size_t end = longest_query_bytes;
  while (end > 0 && is_continuation(text[end])) --end;
  return text.substr(0, end);
}

/// Reads one cleaned query from left to right.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  /// What is not yet taken.
  [[nodiscard]] std::string_view rest() const { return rest_; }
  [[nodiscard]] bool at_end() {
    while (!rest_.empty() && is_white(rest_.front())) rest_.remove_prefix(1);
    return rest_.empty();
  }
  /// Takes `c` if it is next and something that is not white follows.
  bool take_operator(char c) {
    if (rest_.size() < 2 || rest_[0] != c || is_white(rest_[1])) return false;
    rest_.remove_prefix(1);
    return true;
  }
  /// Takes "name:" of a filter if something follows it.
  const QueryFieldRow* take_filter_name() {
    const std::size_t colon = rest_.find_first_of(": \n\"");
    if (colon == std::string_view::npos || rest_[colon] != ':') return nullptr;
    const QueryFieldRow* named = row_of_name(rest_.substr(0, colon));
    if (named == nullptr || colon + 1 == rest_.size() || is_white(rest_[colon + 1])) return nullptr;
    rest_.remove_prefix(colon + 1);
    return named;
  }
  /// Takes a phrase, without its quotes, if one is next.
  std::optional<std::string> take_phrase() {
    if (rest_.empty() || rest_.front() != '"') return std::nullopt;
    rest_.remove_prefix(1);
    const std::size_t end = std::min(rest_.find('"'), rest_.size());
    std::string phrase(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return phrase;
  }
  std::string take_word() {
    const std::size_t end = std::min(rest_.find_first_of(" \n"), rest_.size());
    std::string word(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return word;
  }

 private:
  std::string_view rest_;
};

bool is_prefix(std::string_view word) {
  if (!word.ends_with('*')) return false;
  word.remove_suffix(1);
  return count_characters(word) >= shortest_prefix && text::words(word).size() == 1;
}

QueryItem next_item(Cursor& cursor) {
  QueryItem item;
  if (cursor.take_operator('-')) item.presence = Presence::excluded;
  if (const QueryFieldRow* named = cursor.take_filter_name()) {
    item.kind = ItemKind::filter;
    item.field = named->field;
  }
  if (auto phrase = cursor.take_phrase()) {
    item.text = std::move(*phrase);
    return item;
  }
  item.text = cursor.take_word();
  if (item.kind == ItemKind::words && is_prefix(item.text)) {
    item.kind = ItemKind::prefix;
    item.text.pop_back();
  }
  return item;
}

bool is_same(std::string_view a, std::string_view b) {
  return id_part(a) == id_part(b);
}

bool cites(const std::vector<Source>& sources, std::string_view document) {
  return std::ranges::any_of(sources,
                             [&](const Source& source) { return is_same(source.document, document); });
}

template <typename Parts>
bool any_cites(const Parts& parts, std::string_view document) {
  return std::ranges::any_of(parts, [&](const auto& part) { return cites(part.sources, document); });
}

bool cites(const TermEntry& entry, std::string_view document) {
  return cites(entry.sources, document) ||
         std::ranges::any_of(entry.languages, [&](const LanguageSection& section) {
           return any_cites(section.definitions, document) || any_cites(section.designations, document) ||
                  any_cites(section.notes, document) || any_cites(section.examples, document);
         });
}

bool has_kind(const TermEntry& entry, std::string_view kind) {
  return std::ranges::any_of(entry.languages, [&](const LanguageSection& section) {
    return std::ranges::any_of(section.designations, [&](const Designation& designation) {
      return is_same(name(designation.kind), kind);
    });
  });
}

bool has_language(const TermEntry& entry, std::string_view language) {
  return std::ranges::any_of(entry.languages, [&](const LanguageSection& section) {
    const std::string_view tag = section.language;
    return is_same(tag, language) || is_same(tag.substr(0, tag.find('-')), language);
  });
}

bool meets(const EntryId& id, EntryStatus status, const QueryItem& filter) {
  if (filter.field == QueryField::status) return is_same(filter.text, name(status));
  return is_same(filter.text, filter.field == QueryField::body ? id.body() : id.document());
}

bool meets(const TermEntry& entry, const QueryItem& filter) {
  switch (filter.field) {
    case QueryField::body:
    case QueryField::document:
    case QueryField::status:
      return meets(entry.id, entry.status, filter);
    case QueryField::subject:
      return std::ranges::any_of(entry.subject_fields,
                                 [&](const std::string& field) { return is_same(field, filter.text); });
    case QueryField::language:
      return has_language(entry, filter.text);
    case QueryField::source:
      return cites(entry, filter.text);
    case QueryField::kind:
      break;
  }
  return has_kind(entry, filter.text);
}

// Whether those filters are met that `asked` is true of.
template <typename Asked, typename Meets>
bool all_met(const std::vector<QueryItem>& filters, const Asked& asked, const Meets& meets_it) {
  return std::ranges::all_of(filters, [&](const QueryItem& filter) {
    if (!asked(filter)) return true;
    if (filter.presence == Presence::excluded) return !meets_it(filter);
    return std::ranges::any_of(filters, [&](const QueryItem& other) {
      return other.field == filter.field && other.presence == Presence::wanted && meets_it(other);
    });
  });
}

}  // namespace

std::span<const QueryFieldRow> query_fields() {
  return fields;
}

std::size_t count_characters(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !is_continuation(c); }));
}

std::vector<QueryItem> parse_query(std::string_view text) {
  const std::string cleaned = text::clean(cut(text));
  std::vector<QueryItem> items;
  for (Cursor cursor(cleaned); !cursor.at_end();) {
    QueryItem item = next_item(cursor);
    if (!item.text.empty()) items.push_back(std::move(item));
  }
  return items;
}

SplitQuery split_query(std::string_view text) {
  SplitQuery split;
  if (text.find(':') == std::string_view::npos) {
    split.text = text;
    return split;
  }
  const std::string cleaned = text::clean(cut(text));
  for (Cursor cursor(cleaned); !cursor.at_end();) {
    const std::string_view before = cursor.rest();
    QueryItem item = next_item(cursor);
    if (item.kind == ItemKind::filter && !item.text.empty()) {
      split.filters.push_back(std::move(item));
      continue;
    }
    if (!split.text.empty()) split.text += ' ';
    split.text += before.substr(0, before.size() - cursor.rest().size());
  }
  if (split.filters.empty()) split.text = text;
  return split;
}

bool is_told_by_id(const QueryItem& filter) noexcept {
  return filter.field == QueryField::body || filter.field == QueryField::document ||
         filter.field == QueryField::status;
}

bool may_pass(const EntryId& id, EntryStatus status, const std::vector<QueryItem>& filters) {
  return all_met(filters, is_told_by_id, [&](const QueryItem& filter) { return meets(id, status, filter); });
}

bool passes(const TermEntry& entry, const std::vector<QueryItem>& filters) {
  return all_met(
      filters, [](const QueryItem&) { return true; },
      [&](const QueryItem& filter) { return meets(entry, filter); });
}

}  // namespace termreg
