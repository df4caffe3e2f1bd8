// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "registry/conflicts/scan.h"
#include "registry/model/gap.h"
#include "registry/model/search.h"
#include "registry/model/sheet.h"
#include "web/http.h"

/// Query parameters as values; shared by API and pages. Every function throws Error(usage) with a sentence
/// that names the parameter, what was expected and what was found.
namespace termreg::web {

[[nodiscard]] std::string text_parameter(const Request& request, std::string_view name);  ///< empty if absent
[[nodiscard]] std::string required_parameter(const Request& request, std::string_view name);
/// A whole number up to `most`; `absent` if it is not given.
[[nodiscard]] std::uint32_t number_parameter(const Request& request, std::string_view name,
                                             std::uint32_t absent, std::uint32_t most);
/// Refuses a parameter that is not among `known`: a misspelt filter must not widen a result in silence.
void refuse_unknown(const Request& request, std::initializer_list<std::string_view> known);

[[nodiscard]] Query query_of(const Request& request);
/// The same with what only a search takes: kind, source and sort. (For a glossary, "kind" is that of the deliverable.)
[[nodiscard]] Query search_of(const Request& request);
[[nodiscard]] conflicts::Filter filter_of(const Request& request);
[[nodiscard]] EntryId id_of(std::string_view text);
[[nodiscard]] GapRequest gap_request_of(const Request& request);      ///< bodies (commas between), q
[[nodiscard]] SheetRequest sheet_request_of(const Request& request);  ///< term, id or digest; lang
[[nodiscard]] std::optional<GapVerdict> verdict_of(const Request& request);

/// `path` with the parameters of the request but `but`, ready for one more: "/conflicts?code=C3&". Empty
/// parameters are left out.
[[nodiscard]] std::string address_without(const Request& request, std::string_view path,
                                          std::initializer_list<std::string_view> but);
/// Names the next page of a list in the answer (RFC 8288), if there is one: it begins at `next` of `total`.
void add_next_page(const Request& request, std::uint64_t next, std::uint64_t total, Response& response);

}  // namespace termreg::web
