// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/body.h"
#include "registry/model/change.h"
#include "registry/model/diagnostic.h"
#include "registry/model/disposition.h"
#include "registry/model/finding.h"
#include "registry/model/search.h"
#include "registry/model/term_entry.h"

/// The one JSON codec: what the store keeps, what the API and the command line print, what native export
/// writes. Members with an empty value are left out, so absent and empty are the same. Texts are UTF-8,
/// unescaped but for what RFC 8259 demands. The grammar of an entry stands in README.md of this folder.
namespace termreg::codec {

/// Schema number written into every entry ("schema": 1). A higher number than this is refused on reading.
inline constexpr int schema = 1;

/// An entry as the store keeps and serves it. The revision is part of it: 1 for a new entry.
[[nodiscard]] std::string entry_to_json(const TermEntry& entry, std::uint64_t revision);

struct RevisedEntry {
  TermEntry entry;
  std::uint64_t revision = 0;  ///< 0 if the text names none
};
/// Inverse of entry_to_json: entry_from_json(entry_to_json(e, r)) == {e, r} for every entry at N0.
/// @throws Error(bad_input) naming what was expected and the member, for anything that is not an entry;
/// duplicate member names, depth over 64 and unknown enumeration names are refused, unknown members too.
[[nodiscard]] RevisedEntry entry_from_json(std::string_view json);

/// Contract shapes (contract.md "HTTP, JSON"); each returns one JSON text without a final line end.
[[nodiscard]] std::string to_json(const LookupResult& result, std::string_view term);
[[nodiscard]] std::string to_json(const SearchResult& result, const Query& query, double took_ms);
[[nodiscard]] std::string to_json(const ImportReport& report);
[[nodiscard]] std::string to_json(const Finding& finding);
[[nodiscard]] std::string to_json(const std::vector<Finding>& findings);
[[nodiscard]] std::string to_json(const Change& change);
[[nodiscard]] std::string to_json(const Body& body);
[[nodiscard]] std::string to_json(const SourceDocument& document);
[[nodiscard]] std::string to_json(const Disposition& disposition);
[[nodiscard]] Disposition disposition_from_json(std::string_view json);
[[nodiscard]] Change change_from_json(std::string_view json);
[[nodiscard]] Body body_from_json(std::string_view json);
[[nodiscard]] SourceDocument document_from_json(std::string_view json);

}  // namespace termreg::codec
