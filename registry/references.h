// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/entry_id.h"
#include "registry/store/store.h"

namespace termreg {

/// The place that a query names instead of a term. `document` may be empty where the clause alone tells (a number
/// of the IEV). Both in the form of id parts.
struct Reference {
  std::string document;
  std::string clause;
  bool operator==(const Reference&) const = default;
};

/// Reads a reference:
///   id     = EntryId                                             "itu-t:y.4600:2022-08:3.2.1"
///   place  = document SP ["clause" SP] clause                    "ITU-T Y.4600 3.2.1", "Y.4600, 3.2.1"
///   iev    = ["IEV" SP] 3DIGIT "-" 2DIGIT "-" 2DIGIT             IEC 60050; "IEV 741-02-04"
///   urn    = ["urn:"] publisher ":std:" … ":term:" clause        "iso:std:iso:1087:ed-2:v1:en:term:3.1.1" (ISO OBP)
/// @return nothing for any other text, which then is a term or words. Pure.
[[nodiscard]] std::optional<Reference> parse_reference(std::string_view query);

/// The entries that stand there, in the order of their ids; at most `limit`. A document is met by its number with
/// or without its body ("Y.4600", "ITU-T Y.4600"), in any edition. Reads the ids of the store end to end.
[[nodiscard]] std::vector<EntryId> referred_entries(const Reference& reference, const store::Store& store,
                                                    std::size_t limit);

}  // namespace termreg
