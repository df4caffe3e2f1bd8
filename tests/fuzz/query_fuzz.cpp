// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a query: it is parsed, planned in every mode and run on a small index.
#include <xapian.h>

#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/search/searcher_private.h"
#include "registry/query.h"

namespace {

Xapian::WritableDatabase small_index() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  document.add_boolean_term("Qa:b:c:d");
  for (const char* term : {"Dtwin", "Tdigit", "Nabc", "Eabcd"}) document.add_term(term);
  database.add_document(document);
  return database;
}

termreg::search::Columns columns_of_it() {
  termreg::search::Columns columns;
  columns.set(1, "a:b:c:d",
              "a\037"
              "b\037valid\037\037en\037term",
              "abcd");
  return columns;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace termreg;
  static const Xapian::WritableDatabase database = small_index();
  static const search::Columns columns = columns_of_it();
  static search::Analyser analyser;
  Query query;
  query.text.assign(data, data + size);
  for (const auto& item : parse_query(query.text))
    if (item.text.empty()) std::abort();
  for (const SearchMode mode :
       {SearchMode::all, SearchMode::terms, SearchMode::definitions, SearchMode::meaning}) {
    query.mode = mode;
    const IndexResult result = search::run_query({database, columns}, analyser, query, {});
    if (result.hits.size() > 1) std::abort();
  }
  return 0;
}
