// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies, documents, formats, changes, figures, health.
#include <fmt/format.h>

#include "indexer/sources/reader.h"
#include "registry/codec/json.h"
#include "registry/codec/json_writer.h"
#include "registry/glossary/writer.h"
#include "web/api/handlers.h"
#include "web/api/json_response.h"
#include "web/api/parameters.h"
#include "web/audit.h"

namespace termreg::web::api {
namespace {

template <typename Records>
Response listed(std::string_view name, const Records& records) {
  codec::JsonWriter out;
  out.begin_object().member("total", records.size()).key(name).begin_array();
  for (const auto& record : records) out.raw(codec::to_json(record));
  return json_response(out.end_array().end_object().take());
}

Response plain(std::string text, int status = 200) {
  Response response;
  response.status = status;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(text);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

bool is_level(Registry& registry) {
  return registry.index() == nullptr ||
         registry.index()->applied_sequence() >= registry.store().head().sequence;
}

}  // namespace

Response bodies(const Call& call) {
  return listed("bodies", call.registry.store().bodies());
}

Response documents(const Call& call) {
  return listed("documents", call.registry.store().documents());
}

Response changes(const Call& call) {
  refuse_unknown(call.request, {"after", "limit"});
  return listed("changes", shown_changes(call.registry, call.visitor,
                                         number_parameter(call.request, "after", 0, 0xffffffff),
                                         number_parameter(call.request, "limit", 100, 1000)));
}

std::string formats_json() {
  codec::JsonWriter out;
  out.begin_object().key("formats").begin_array();
  for (const auto& format : sources::source_formats())
    out.begin_object()
        .member("name", format.name)
        .member("direction", "read")
        .member("media_type", format.media_type)
        .member("extensions", format.extensions)
        .member("profile", format.profile)
        .member("loss_note", format.loss_note)
        .end_object();
  for (const auto& format : glossary::writer_formats())
    out.begin_object()
        .member("name", format.name)
        .member("direction", "write")
        .member("media_type", format.media_type)
        .member("extensions", format.extension)
        .member("profile", glossary::profile_names(format))
        .member("loss_note", format.loss_note)
        .end_object();
  return out.end_array().end_object().take();
}

Response formats(const Call&) {
  return json_response(formats_json());
}

std::string stats_json(const RegistryStatistics& facts) {
  codec::JsonWriter out;
  out.begin_object().member("entries", facts.store.entries).member("designations", facts.store.designations);
  out.member("bodies", facts.store.bodies).member("documents", facts.store.documents);
  out.member("disk_bytes", facts.store.disk_bytes).member("sequence", facts.head.sequence);
  out.member("chain", facts.head.chain).member("indexed_sequence", facts.indexed_sequence);
  out.member("designation_table_bytes", facts.table_bytes).member("text_profile", facts.text_profile);
  return out.end_object().take();
}

Response stats(const Call& call) {
  return json_response(stats_json(call.registry.statistics()));
}

Response healthz(const Call&) {
  return plain("ok\n");
}

Response readyz(const Call& call) {
  return is_level(call.registry) ? plain("ready\n") : plain("full text is behind the store\n", 503);
}

Response metrics(const Call& call) {
  const auto facts = call.registry.statistics();
  auto response =
      plain(fmt::format("# TYPE termreg_entries gauge\ntermreg_entries {}\n"
                        "# TYPE termreg_designations gauge\ntermreg_designations {}\n"
                        "# TYPE termreg_sequence counter\ntermreg_sequence {}\n"
                        "# TYPE termreg_indexed_sequence counter\ntermreg_indexed_sequence {}\n"
                        "# TYPE termreg_disk_bytes gauge\ntermreg_disk_bytes {}\n",
                        facts.store.entries, facts.store.designations, facts.head.sequence,
                        facts.indexed_sequence, facts.store.disk_bytes));
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  return response;
}

}  // namespace termreg::web::api
