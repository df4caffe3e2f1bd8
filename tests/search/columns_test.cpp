// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/search/columns_private.h"

#include <rapidcheck.h>

#include <algorithm>
#include <map>

#include "indexer/search/document_private.h"
#include "indexer/search/schema.h"
#include "registry/codec/json.h"
#include "tests/catch.h"
#include "tests/search/samples.h"

using namespace termreg;
using namespace termreg::search;

namespace {

PackedDocument packed(const TermEntry& entry) {
  DocumentMaker maker;
  return maker.prepare(entry.id.text(), codec::entry_to_json(entry, 1)).document.value();
}

}  // namespace

TEST_CASE("columns keep the id and the facets of every document", "[search]") {
  Columns columns;
  columns.set(3, "itu-t:y.1:2024:3.1", "facets of three", "");
  columns.set(1, "itu-t:y.1:2024:3.2", "facets of one", "");
  columns.set(7, "no colons", "facets of one", "");
  CHECK(columns.id(3) == "itu-t:y.1:2024:3.1");
  CHECK(columns.id(1) == "itu-t:y.1:2024:3.2");
  CHECK(columns.id(7) == "no colons");
  CHECK(columns.id(2).empty());
  CHECK(columns.id(99).empty());
  CHECK(columns.facet_number(2) == Columns::no_document);
  CHECK(columns.facet_number(99) == Columns::no_document);
  CHECK(columns.facet_number(1) == columns.facet_number(7));
  CHECK(columns.facet_count() == 2);
  CHECK(columns.facets(columns.facet_number(3)) == "facets of three");
  columns.set(3, "itu-t:y.1:2024:3.1", "other facets", "");
  CHECK(columns.facets(columns.facet_number(3)) == "other facets");
  CHECK(columns.id(3) == "itu-t:y.1:2024:3.1");
  columns.set(3, "itu-t:y.1:2024:3.9", "other facets",
              "");  // after a commit that failed a number may be given again
  CHECK(columns.id(3) == "itu-t:y.1:2024:3.9");
}

TEST_CASE("a document is of the entry that it was set with and of no other", "[search]") {
  CHECK(rc::check("is_of() is id() compared", [](const std::vector<std::uint8_t>& picks) {
    static const std::vector<std::string> ids{
        "a:b:c:d", "a:b:c:dd", "a:b:d", "a:b:c:", "d", "a:b:cc:d", "b:b:c:d"};
    Columns columns;
    for (std::size_t i = 0; i < picks.size(); ++i)
      columns.set(static_cast<Xapian::docid>(i + 1), ids[picks[i] % ids.size()], "f", "");
    for (std::size_t i = 0; i < picks.size(); ++i)
      for (const auto& id : ids) {
        const auto document = static_cast<Xapian::docid>(i + 1);
        if (!columns.locator(document).empty())
          RC_ASSERT(columns.is_of(document, id) == (columns.id(document) == id));
      }
  }));
}

TEST_CASE("columns read from a database are those that were set as it was written", "[search]") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Columns followed;
  for (int i = 0; i < 50; ++i) {
    auto made = tests::entry(std::to_string(i), {"twin"}, i % 5 == 0 ? "" : "thing " + std::to_string(i),
                             i % 3 == 0 ? "ISO" : "ITU-T");
    if (i % 7 == 0) made.languages.push_back(tests::section("zh-hant", {"twin"}, ""));
    const auto document = packed(made);
    followed.set(database.add_document(unpack(document)), document.id, document.facets, document.wording);
  }
  database.delete_document(20);
  Columns loaded;
  loaded.load(database);
  for (Xapian::docid document = 1; document <= 50; ++document) {
    if (document == 20) {
      CHECK(loaded.id(document).empty());
      continue;
    }
    CHECK(loaded.id(document) == followed.id(document));
    CHECK(loaded.facets(loaded.facet_number(document)) == followed.facets(followed.facet_number(document)));
    CHECK(std::ranges::equal(loaded.wordings().of(document), followed.wordings().of(document)));
  }
  CHECK(loaded.languages() == std::vector<std::string>{"en", "zh"});
}
