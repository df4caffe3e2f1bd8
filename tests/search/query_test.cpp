// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/query.h"

#include <rapidcheck.h>

#include <algorithm>

#include "registry/text/keys.h"
#include "tests/catch.h"

using termreg::ItemKind;
using termreg::longest_query_bytes;
using termreg::parse_query;
using termreg::Presence;
using termreg::QueryField;
using termreg::QueryItem;

namespace {

QueryItem words(std::string text, Presence presence = Presence::wanted) {
  return {ItemKind::words, presence, QueryField::body, std::move(text)};
}
QueryItem filter(QueryField field, std::string text, Presence presence = Presence::wanted) {
  return {ItemKind::filter, presence, field, std::move(text)};
}

}  // namespace

TEST_CASE("a query without operators is its words", "[search]") {
  CHECK(parse_query("digital  twin\tof\n things") ==
        std::vector{words("digital"), words("twin"), words("of"), words("things")});
  CHECK(parse_query("").empty());
  CHECK(parse_query(" \t ").empty());
}

TEST_CASE("a leading hyphen excludes, a hyphen inside a word does not", "[search]") {
  CHECK(parse_query("twin -city") == std::vector{words("twin"), words("city", Presence::excluded)});
  CHECK(parse_query("cyber-physical") == std::vector{words("cyber-physical")});
  CHECK(parse_query("a - b") == std::vector{words("a"), words("-"), words("b")});
}

TEST_CASE("a known name before a colon is a filter, any other is a word", "[search]") {
  CHECK(parse_query("body:ITU-T") == std::vector{filter(QueryField::body, "ITU-T")});
  CHECK(parse_query("DOC:\"ITU-T Y.4600\" twin") ==
        std::vector{filter(QueryField::document, "ITU-T Y.4600"), words("twin")});
  CHECK(parse_query("-lang:fr") == std::vector{filter(QueryField::language, "fr", Presence::excluded)});
  CHECK(parse_query("status:valid subject:video document:x language:en").size() == 4);
  CHECK(parse_query("http://example.org") == std::vector{words("http://example.org")});
  CHECK(parse_query("body: x") == std::vector{words("body:"), words("x")});
}

TEST_CASE("quotes keep words together, and a missing quote is forgiven", "[search]") {
  CHECK(parse_query("\"digital twin\" x") == std::vector{words("digital twin"), words("x")});
  CHECK(parse_query("-\"digital twin\"") == std::vector{words("digital twin", Presence::excluded)});
  CHECK(parse_query("\"digital twin") == std::vector{words("digital twin")});
  CHECK(parse_query("\"\"").empty());
}

TEST_CASE("a star is a prefix only after three letters of one word", "[search]") {
  CHECK(parse_query("virt*") ==
        std::vector<QueryItem>{{ItemKind::prefix, Presence::wanted, QueryField::body, "virt"}});
  CHECK(parse_query("vi*") == std::vector{words("vi*")});
  CHECK(parse_query("\u00e9\u00e9*") == std::vector{words("\u00e9\u00e9*")});  // two letters, four bytes
  CHECK(parse_query("foo-bar*") == std::vector{words("foo-bar*")});
  CHECK(parse_query("***") == std::vector{words("***")});
}

TEST_CASE("an over-long query is cut at a character", "[search]") {
  std::string text = "a";
  while (text.size() < longest_query_bytes + 10) text += "\u00e9";
  const auto items = parse_query(text);
  REQUIRE(items.size() == 1);
  CHECK(items.front().text.size() == longest_query_bytes - 1);
}

TEST_CASE("no query fails, and its items hold nothing that it does not", "[search]") {
  CHECK(rc::check("items are pieces of the query", [](const std::vector<std::uint8_t>& picks) {
    static const std::vector<std::string> pieces{"-",    "\"",    ":",    "*",      " ",
                                                 "body", "lang:", "twin", "\u00e9", "abc"};
    std::string text;
    for (const std::uint8_t pick : picks) text += pieces[pick % pieces.size()];
    const std::string cleaned = termreg::text::clean(text);
    for (const QueryItem& item : parse_query(text)) {
      RC_ASSERT(!item.text.empty());
      RC_ASSERT(cleaned.find(item.text) != std::string::npos);
    }
  }));
}

TEST_CASE("what an id and a status rule out does not pass, and what they alone decide is decided",
          "[search]") {
  CHECK(rc::check("may_pass() is never stricter than passes(), and equal where nothing else is asked",
                  [](const std::vector<std::uint8_t>& picks) {
                    termreg::TermEntry entry;
                    entry.id = termreg::EntryId::compose("ITU-T", "Y.1", "2024", "3.1");
                    entry.subject_fields = {"modelling"};
                    static const std::vector<std::string> values{"ITU-T", "ISO", "Y.1", "valid", "modelling"};
                    std::vector<QueryItem> filters;
                    for (std::size_t i = 0; i + 1 < picks.size() && i < 6; ++i)
                      filters.push_back(filter(static_cast<QueryField>(picks[i] % 4),
                                               values[picks[i + 1] % 5],
                                               picks[i] > 128 ? Presence::excluded : Presence::wanted));
                    const bool may = termreg::may_pass(entry.id, entry.status, filters);
                    const bool does = termreg::passes(entry, filters);
                    if (does) RC_ASSERT(may);
                    if (std::all_of(filters.begin(), filters.end(), termreg::is_told_by_id))
                      RC_ASSERT(may == does);
                  }));
}
