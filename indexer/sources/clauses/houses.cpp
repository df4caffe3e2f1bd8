// SPDX-License-Identifier: GPL-3.0-or-later
// The table of houses. A new house is one file and one row.
#include <array>

#include "indexer/sources/clauses/rows_private.h"

namespace termreg::sources::clauses {
namespace {

constexpr auto table = std::to_array<House>({
    {"metanorma", recognise_metanorma, read_metanorma},
    {"ietf", recognise_ietf, read_ietf},
    {"w3c", recognise_w3c, read_w3c},
    {"itu-t", recognise_itu_t, read_itu_t},
    {"etsi-3gpp", recognise_etsi_3gpp, read_etsi_3gpp},
    {"ieee", recognise_ieee, read_ieee},
    {"iso", recognise_iso, read_iso},
    {"spec-up", recognise_spec_up, read_spec_up},
    {"glossary", recognise_glossary, read_glossary},
});

}  // namespace

std::span<const House> houses() {
  return table;
}

const House* house_of(const DocumentText& document) {
  const House* surest = nullptr;
  int sureness = 0;
  for (const auto& house : table) {
    const int sure = house.recognise(document);
    if (sure <= sureness) continue;
    sureness = sure;
    surest = &house;
  }
  return surest;
}

}  // namespace termreg::sources::clauses
