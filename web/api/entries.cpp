// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/json.h"
#include "registry/codec/json_writer.h"
#include "registry/model/error.h"
#include "registry/model/rules.h"
#include "web/api/handlers.h"
#include "web/api/json_response.h"
#include "web/api/parameters.h"
#include "web/api/revision_tag.h"

namespace termreg::web::api {
namespace {

store::StoredEntry existing(const Call& call, const EntryId& id) {
  auto stored = call.registry.entry(id);
  if (!stored) throw Error(ErrorCode::not_found, "There is no entry " + id.text() + ".");
  return std::move(*stored);
}

TermEntry checked_entry(const Call& call, const EntryId& id) {
  if (!call.request.header("content-type").starts_with("application/json"))
    throw Error(ErrorCode::usage, "Expected an entry as application/json.");
  auto entry = codec::entry_from_json(call.request.body).entry;
  if (entry.id != id) throw Error(ErrorCode::bad_input, "The id in the body is not the id in the address.");
  for (const auto& breach : check_structure(entry))
    if (breach.severity == Severity::error) throw Error(ErrorCode::bad_input, breach.message);
  return entry;
}

Response written(const Call& call, const store::Applied& applied, int status) {
  codec::JsonWriter out;
  out.begin_object().member("sequence", applied.sequence);
  auto response = json_response(out.end_object().take(), status);
  response.headers.emplace_back("Cache-Control", "no-store");
  if (const auto now = call.registry.entry(id_of(call.captures[0])))
    response.headers.emplace_back("ETag", revision_tag(call, now->revision));
  return response;
}

}  // namespace

Response entry(const Call& call) {
  auto stored = existing(call, id_of(call.captures[0]));
  auto response = json_response(std::move(stored.json));
  response.headers = {{"ETag", revision_tag(call, stored.revision)}, {"Cache-Control", "no-cache"}};
  return response;
}

Response put_entry(const Call& call) {
  const auto id = id_of(call.captures[0]);
  const bool is_new = call.request.header("if-none-match") == "*";
  if (is_new && call.registry.entry(id))
    throw Error(ErrorCode::stale_revision,
                "The entry " + id.text() + " is there already; GET it and use If-Match.");
  store::ChangeSet changes;
  changes.author = call.visitor.person.name;
  changes.puts.push_back({checked_entry(call, id), is_new ? 0 : expected_revision(call)});
  return written(call, call.registry.store().apply(changes), is_new ? 201 : 200);
}

Response remove_entry(const Call& call) {
  const auto id = id_of(call.captures[0]);
  (void)existing(call, id);
  store::ChangeSet changes;
  changes.author = call.visitor.person.name;
  changes.removes.push_back({id, expected_revision(call)});
  return written(call, call.registry.store().apply(changes), 200);
}

Response entry_history(const Call& call) {
  const auto id = id_of(call.captures[0]);
  codec::JsonWriter out;
  out.begin_object().key("history").begin_array();
  if (const auto stored = call.registry.entry(id)) out.raw(stored->json);
  for (const auto& earlier : call.registry.history(id)) out.raw(earlier.json);
  return json_response(out.end_array().end_object().take());
}

Response entry_conflicts(const Call& call) {
  const auto id = id_of(call.captures[0]);
  (void)existing(call, id);
  conflicts::Filter filter;
  filter.entry = id.text();
  return json_response(codec::to_json(call.registry.conflicts(filter)));
}

// By meaning: its definition is the question. Without one there is nothing to be like.
Response entry_similar(const Call& call) {
  refuse_unknown(call.request, {"limit"});
  const auto id = id_of(call.captures[0]);
  const auto shown = codec::entry_from_json(existing(call, id).json).entry;
  Query query;
  query.mode = SearchMode::meaning;
  query.facets = Facets::left_out;
  query.limit = number_parameter(call.request, "limit", 10, best_by_meaning - 1) + 1;
  SearchResult found;
  if (const auto* definition = main_definition(shown)) {
    query.text = definition->text;
    found = call.registry.search(query);
    std::erase_if(found.hits, [&](const Hit& hit) { return hit.id == id; });
    if (found.hits.size() == query.limit) found.hits.pop_back();
    found.total = found.hits.size();
  }
  return json_response(codec::to_json(found, query, 0));
}

}  // namespace termreg::web::api
