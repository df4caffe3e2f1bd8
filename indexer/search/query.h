// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/search/schema.h"

/// The language of queries. It is small on purpose, and nothing in it can fail: what is no operator is a
/// word.
///
///     query  = *( white / item )
///     item   = [ "-" ] ( filter / phrase / prefix / word )      ; "-" excludes; only at the start of an item
///     filter = name ":" ( phrase / word )                       ; name: schema.h, "body", "doc", "lang",
///     "status",
///                                                               ; "subject", any case; other names are words
///     phrase = DQUOTE *( any but DQUOTE ) [ DQUOTE ]            ; all its words, in any order
///     prefix = letters "*"                                      ; at least 3 letters or digits, one word
///     word   = 1*( any but white )                              ; the analyser cuts it further: "5G-core"
namespace termreg::search {

enum class ItemKind { words, prefix, filter };
enum class Presence { wanted, excluded };

struct QueryItem {
  ItemKind kind = ItemKind::words;
  Presence presence = Presence::wanted;
  Field field = Field::definition;  ///< of a filter only
  std::string text;                 ///< without operators; of a prefix without the star
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

}  // namespace termreg::search
