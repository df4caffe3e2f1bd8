// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/term_entry.h"

/// The language of queries. It is small on purpose, and nothing in it can fail: what is no operator is a
/// word.
///
///     query  = *( white / item )
///     item   = [ "-" ] ( filter / phrase / prefix / word )      ; "-" excludes; only at the start of an item
///     filter = name ":" ( phrase / word )                       ; name: query_fields(), any case; others are words
///     phrase = DQUOTE *( any but DQUOTE ) [ DQUOTE ]            ; all its words, in any order
///     prefix = letters "*"                                      ; at least 3 letters or digits, one word
///     word   = 1*( any but white )                              ; the analyser cuts it further: "5G-core"
namespace termreg {

/// What a filter may ask about: whom the entry is of, and what it holds. `source` is a document that the entry
/// cites, `kind` is that of one of its designations.
enum class QueryField { body, document, status, subject, language, source, kind };

struct QueryFieldRow {
  QueryField field;
  std::string_view name;         ///< as a query writes it before ':'
  std::string_view second_name;  ///< the long form of the same; may be empty
};
/// Every field, in the order of `QueryField`.
[[nodiscard]] std::span<const QueryFieldRow> query_fields();

enum class ItemKind { words, prefix, filter };
enum class Presence { wanted, excluded };

struct QueryItem {
  ItemKind kind = ItemKind::words;
  Presence presence = Presence::wanted;
  QueryField field = QueryField::body;  ///< of a filter only
  std::string text;                     ///< without operators; of a prefix without the star
  bool operator==(const QueryItem&) const = default;
};

/// A query longer than this is cut, at a character: a whole definition fits, a document does not.
inline constexpr std::size_t longest_query_bytes = 8 * 1024;
/// A prefix of fewer letters or digits is an ordinary word: two letters meet thousands of terms and cost up
/// to 70 ms.
inline constexpr std::size_t shortest_prefix = 3;

/// True for the second and later bytes of a character in UTF-8.
[[nodiscard]] constexpr bool is_continuation(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}
/// Characters (code points) of well-formed UTF-8.
[[nodiscard]] std::size_t count_characters(std::string_view text) noexcept;

/// Takes a query apart. Never fails; a text without any word or filter gives no items. Pure, thread-safe.
[[nodiscard]] std::vector<QueryItem> parse_query(std::string_view text);

/// The filters of a query, and its text without them: the same text if it has none.
struct SplitQuery {
  std::string text;
  std::vector<QueryItem> filters;
};
[[nodiscard]] SplitQuery split_query(std::string_view text);

/// True if the entry passes: filters that name one field are alternatives, fields must all be met, and what is
/// excluded must not be. Values are compared as parts of an id are ("ITU-T" is "itu-t"); "en" meets "en-gb".
[[nodiscard]] bool passes(const TermEntry& entry, const std::vector<QueryItem>& filters);
/// The same of those filters alone that an id and a status can answer: false if the entry cannot pass.
[[nodiscard]] bool may_pass(const EntryId& id, EntryStatus status, const std::vector<QueryItem>& filters);
/// True if may_pass() says all there is to say about such a filter.
[[nodiscard]] bool is_told_by_id(const QueryItem& filter) noexcept;

}  // namespace termreg
