// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include "registry/codec/json.h"
#include "registry/codec/json_writer.h"
#include "registry/model/names.h"
#include "web/api/handlers.h"
#include "web/api/json_response.h"
#include "web/api/parameters.h"

namespace termreg::web::api {
namespace {

// Waits for full text to see a change the caller made; says so in a header if it is still behind.
constexpr std::uint32_t longest_wait_ms = 5000;

bool is_behind(const Call& call) {
  const auto after = number_parameter(call.request, "after", 0, 0xffffffff);
  return after != 0 && call.registry.index() != nullptr &&
         !call.registry.index()->wait_for(after, longest_wait_ms);
}

}  // namespace

Response lookup(const Call& call) {
  refuse_unknown(call.request, {"term", "lang"});
  const auto term = required_parameter(call.request, "term");
  return json_response(
      codec::to_json(call.registry.lookup(term, text_parameter(call.request, "lang")), term));
}

Response search(const Call& call) {
  refuse_unknown(call.request, {"q", "mode", "lang", "body", "document", "status", "subject", "kind",
                                "source", "sort", "limit", "offset", "after"});
  const auto query = search_of(call.request);
  const bool behind = is_behind(call);
  const auto start = std::chrono::steady_clock::now();
  const auto result = call.registry.search(query);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  if (result.total == 0) call.registry.demand().note(query);
  auto response = json_response(codec::to_json(result, query, took.count()));
  if (behind) response.headers.emplace_back("Warning", "199 - \"full text is behind the store\"");
  add_next_page(call.request, std::uint64_t{query.offset} + query.limit, result.total, response);
  return response;
}

// {"searches":[{"text","count","last"}]}, most asked for first.
Response failed_searches(const Call& call) {
  refuse_unknown(call.request, {"limit"});
  const auto limit = number_parameter(call.request, "limit", 100, 2000);
  codec::JsonWriter out;
  out.begin_object().key("searches").begin_array();
  std::uint32_t shown = 0;
  for (const auto& search : call.registry.demand().list()) {
    if (shown++ == limit) break;
    out.begin_object().member("text", search.text).member("count", search.count);
    out.member("last", search.last).end_object();
  }
  auto response = json_response(out.end_array().end_object().take());
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

// {"q":"…","suggestions":[{"text","language","id","acceptability","status"}]}, shortest first.
Response suggest(const Call& call) {
  refuse_unknown(call.request, {"q", "lang", "limit"});
  const auto beginning = required_parameter(call.request, "q");
  const auto limit = number_parameter(call.request, "limit", 10, 100);
  codec::JsonWriter out;
  out.begin_object().member("q", beginning).key("suggestions").begin_array();
  for (const auto& match : call.registry.suggest(beginning, text_parameter(call.request, "lang"), limit))
    out.begin_object()
        .member("text", match.text)
        .member("language", match.language)
        .member("id", match.entry.text())
        .member("acceptability", name(match.acceptability))
        .member("status", name(match.status))
        .end_object();
  return json_response(out.end_array().end_object().take());
}

}  // namespace termreg::web::api
