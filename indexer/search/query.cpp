// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/search/query.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace termreg::search {
namespace {

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
  const FieldRow* take_filter_name() {
    const std::size_t colon = rest_.find_first_of(": \n\"");
    if (colon == std::string_view::npos || rest_[colon] != ':') return nullptr;
    const FieldRow* named = row_of_query_name(rest_.substr(0, colon));
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
  if (const FieldRow* named = cursor.take_filter_name()) {
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

}  // namespace

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

}  // namespace termreg::search
