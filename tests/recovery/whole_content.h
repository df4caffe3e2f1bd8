// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "registry/codec/json.h"
#include "registry/store/store.h"

namespace termreg::testing {

/// Everything a store answers, as one text: equal texts, equal stores.
inline std::string whole_content(const store::Store& store) {
  std::string text = store.id() + ' ' + store.head().chain + '\n';
  store.each_entry([&](std::string_view id, std::string_view json) {
    text.append(id).append(1, ' ').append(json).append(1, '\n');
    for (const auto& earlier : store.history(*EntryId::parse(id), 100)) text += "  " + earlier.json + '\n';
    return true;
  });
  store.each_designation([&](const store::DesignationRecord& record) {
    text += record.match_key + '|' + record.text + '|' + record.entry.text() + '\n';
  });
  for (const auto& change : store.changes_after(0, 1000000)) text += codec::to_json(change) + '\n';
  for (const auto& body : store.bodies()) text += codec::to_json(body) + '\n';
  for (const auto& document : store.documents()) text += codec::to_json(document) + '\n';
  return text;
}

}  // namespace termreg::testing
