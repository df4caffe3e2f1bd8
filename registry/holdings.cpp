// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/holdings.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "registry/codec/json.h"

namespace termreg {
namespace {

using Key = std::tuple<std::string, std::string, std::string>;  // body, number, edition

Key key_of(const SourceDocument& document) {
  return {document.body, document.number, document.edition};
}

std::string named(const SourceDocument& document) {
  return document.edition.empty() ? document.number : document.number + " " + document.edition;
}

// Entries of one document stand together, since their ids begin alike; what the document is called, the first one says.
std::map<Key, std::uint64_t> count_entries(const store::Store& store) {
  std::map<Key, std::uint64_t> counts;
  std::string beginning;
  std::uint64_t* count = nullptr;
  store.each_entry([&](std::string_view id, std::string_view json) {
    const auto document = id.substr(0, id.rfind(':'));
    if (count == nullptr || document != beginning) {
      beginning = document;
      const auto entry = codec::entry_from_json(json).entry;
      count = &counts[{entry.body, entry.document, entry.edition}];
    }
    ++*count;
    return true;
  });
  return counts;
}

bool replaces(const SourceDocument& newer, const SourceDocument& older) {
  if (newer.body != older.body || key_of(newer) == key_of(older)) return false;
  return std::any_of(newer.supersedes.begin(), newer.supersedes.end(), [&](const std::string& said) {
    return said == named(older) || (said == older.number && newer.number != older.number);
  });
}

void mark_superseded(BodyHoldings& holding) {
  for (auto& older : holding.documents)
    for (const auto& newer : holding.documents)
      if (replaces(newer.document, older.document)) older.superseded_by = named(newer.document);
}

}  // namespace

std::vector<BodyHoldings> holdings(const store::Store& store) {
  std::map<Key, DocumentHolding> documents;
  for (auto& document : store.documents()) documents[key_of(document)].document = std::move(document);
  for (const auto& [key, count] : count_entries(store)) {
    auto& holding = documents[key];
    std::tie(holding.document.body, holding.document.number, holding.document.edition) = key;
    holding.entries = count;
  }
  std::map<std::string, BodyHoldings> bodies;
  for (auto& body : store.bodies()) bodies[body.id].body = std::move(body);
  for (auto& [key, document] : documents) {
    auto& holding = bodies[std::get<0>(key)];
    holding.body.id = std::get<0>(key);
    holding.entries += document.entries;
    holding.documents.push_back(std::move(document));
  }
  std::vector<BodyHoldings> all;
  for (auto& [name, holding] : bodies) {
    std::stable_sort(holding.documents.begin(), holding.documents.end(), [](const auto& a, const auto& b) {
      return std::tie(a.document.number, b.document.edition) <
             std::tie(b.document.number, a.document.edition);
    });
    mark_superseded(holding);
    all.push_back(std::move(holding));
  }
  return all;
}

}  // namespace termreg
