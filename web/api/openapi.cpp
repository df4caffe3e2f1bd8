// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/api/openapi.h"

#include <array>
#include <map>
#include <vector>

#include "registry/codec/json_writer.h"
#include "web/api/handlers.h"
#include "web/api/json_response.h"

namespace termreg::web::api {
namespace {

using codec::JsonWriter;
using people::Deed;

std::string_view method_name(Method method) {
  switch (method) {
    case Method::get:
      return "get";
    case Method::put:
      return "put";
    case Method::post:
      return "post";
    case Method::del:
      return "delete";
    default:
      return "head";
  }
}

std::vector<std::string_view> pieces(std::string_view list) {
  std::vector<std::string_view> out;
  while (!list.empty()) {
    const auto comma = std::min(list.find(','), list.size());
    out.push_back(list.substr(0, comma));
    list.remove_prefix(std::min(list.size(), comma + 1));
  }
  return out;
}

// "/entries/{}" with the name "id" becomes "/entries/{id}".
std::string path_of(const Operation& operation) {
  std::string out;
  const auto names = pieces(operation.names);
  std::size_t next = 0;
  for (const char c : operation.pattern) {
    out += c;
    if (c == '{' && next < names.size()) out += names[next++];
  }
  return out;
}

void write_parameter(JsonWriter& out, std::string_view name, std::string_view in) {
  out.begin_object().member("name", name).member("in", in);
  if (in == "path") out.member("required", true);
  out.key("schema").begin_object().member("type", "string").end_object().end_object();
}

void write_problem_response(JsonWriter& out, std::string_view status, std::string_view description) {
  out.key(status).begin_object().member("description", description);
  out.key("content").begin_object().key("application/problem+json").begin_object();
  out.key("schema").begin_object().member("$ref", "#/components/schemas/Problem").end_object();
  out.end_object().end_object().end_object();
}

void write_responses(JsonWriter& out) {
  out.key("responses").begin_object();
  out.key("200").begin_object().member("description", "What was asked for.").end_object();
  write_problem_response(out, "401",
                         "Nobody is known who may do it: no token or session, or one that proves nobody.");
  write_problem_response(out, "403", "Who is known may not do it; the detail says who may.");
  write_problem_response(out, "default", "What went wrong (RFC 9457), with a stable code.");
  out.end_object();
}

// What is read may be read by everybody, unless the server is closed; what is written takes somebody who may.
void write_security(JsonWriter& out, Deed deed) {
  out.key("security").begin_array();
  if (deed == Deed::read || deed == Deed::arrive) out.begin_object().end_object();
  for (const auto* const scheme : {"token", "session"})
    out.begin_object().key(scheme).begin_array().end_array().end_object();
  out.end_array();
  if (deed != Deed::read && deed != Deed::arrive) out.member("x-termreg-deed", people::name(deed));
}

Deed deed_of(const Operation& operation) {
  for (const auto& route : routes())
    if (route.method == operation.method && route.pattern == operation.pattern) return route.deed;
  return Deed::administer;
}

void write_operation(JsonWriter& out, const Operation& operation) {
  out.key(method_name(operation.method)).begin_object().member("summary", operation.summary);
  out.key("parameters").begin_array();
  for (const auto name : pieces(operation.names)) write_parameter(out, name, "path");
  for (const auto name : pieces(operation.query)) write_parameter(out, name, "query");
  out.end_array();
  if (!operation.body.empty()) {
    out.key("requestBody").begin_object().member("required", true).key("content").begin_object();
    for (const auto type : pieces(operation.body)) out.key(type).begin_object().end_object();
    out.end_object().end_object();
  }
  write_responses(out);
  write_security(out, deed_of(operation));
  out.end_object();
}

// With accounts a program shows a token, and the scripts of our own pages their session; without accounts neither.
void write_security_schemes(JsonWriter& out) {
  out.key("securitySchemes").begin_object().key("token").begin_object();
  out.member("type", "http").member("scheme", "bearer");
  out.member("description", "Made at /account, or by `termreg user token`; on a server with accounts.");
  out.end_object().key("session").begin_object();
  out.member("type", "apiKey").member("in", "cookie").member("name", "__Host-termreg");
  out.member("description", "Of a browser that has logged in; writes carry X-CSRF-Token too.");
  out.end_object().end_object();
}

void write_components(JsonWriter& out) {
  out.key("components").begin_object();
  write_security_schemes(out);
  out.key("schemas").begin_object().key("Problem").begin_object();
  out.member("type", "object").key("properties").begin_object();
  for (const auto* const name : {"type", "title", "detail", "code"})
    out.key(name).begin_object().member("type", "string").end_object();
  out.key("status").begin_object().member("type", "integer").end_object();
  out.end_object().end_object().end_object().end_object();
}

constexpr std::string_view json = "application/json";
constexpr std::string_view files =
    "application/octet-stream,application/x-ndjson,text/csv,text/tab-separated-values";
constexpr std::string_view drafts =
    "text/plain,text/html,text/markdown,application/pdf,"
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

}  // namespace

std::span<const Operation> operations() {
  using enum Method;
  static constexpr std::array table{
      Operation{get, "/api/v1/lookup", "Exact designation first, then N1, N2, N3", "", "term,lang", ""},
      Operation{get, "/api/v1/search", "Search designations, definitions or a meaning", "",
                "q,mode,lang,body,document,status,subject,kind,source,sort,limit,offset,after", ""},
      Operation{get, "/api/v1/suggest", "Designations that begin so", "", "q,lang,limit", ""},
      Operation{get, "/api/v1/failed-searches", "What was looked for and not found, most often first", "",
                "limit", ""},
      Operation{get, "/api/v1/entries/{}", "One entry, as it is stored", "id", "", ""},
      Operation{put, "/api/v1/entries/{}", "Put an entry (If-Match, or If-None-Match: *)", "id", "", json},
      Operation{del, "/api/v1/entries/{}", "Remove an entry (If-Match)", "id", "", ""},
      Operation{get, "/api/v1/entries/{}/history", "The entry and its earlier revisions", "id", "", ""},
      Operation{get, "/api/v1/entries/{}/conflicts", "Findings that name the entry", "id", "", ""},
      Operation{get, "/api/v1/entries/{}/similar", "Entries that mean much the same", "id", "limit", ""},
      Operation{get, "/api/v1/compare", "Compare two entries", "", "a,b", ""},
      Operation{get, "/api/v1/conflicts", "Where entries clash", "",
                "code,severity,body,against,entry,lang,state,limit,offset,format", ""},
      Operation{get, "/api/v1/conflicts/{}", "One finding", "digest", "", ""},
      Operation{get, "/api/v1/conflicts/{}/disposition", "What was decided about it", "digest", "", ""},
      Operation{put, "/api/v1/conflicts/{}/disposition", "Decide about it, or take that back", "digest", "",
                json},
      Operation{get, "/api/v1/decisions", "All decisions about findings", "", "format", ""},
      Operation{post, "/api/v1/check", "Check a draft, which is the body", "",
                "profile,format,hints,authority", drafts},
      Operation{get, "/api/v1/glossary", "Entries, or a deliverable, as a document or data", "",
                "format,profile,q,ids,body,document,title,kind,lang,deliverable,freeze", ""},
      Operation{get, "/api/v1/imports", "The last imports, newest first, each with how far it is", "", "",
                ""},
      Operation{post, "/api/v1/imports",
                "Import a file, which is the body: 202 and Location of the job; 503 if many wait", "",
                "format,name,body,document,edition,lang,encoding,map,dry_run,sync,author", files},
      Operation{get, "/api/v1/imports/{}", "How far an import is, and its report", "id", "", ""},
      Operation{get, "/api/v1/gap", "Which body defines what", "", "bodies,q,format", ""},
      Operation{get, "/api/v1/sheet", "Every body's view of one concept", "", "term,id,digest,lang,format",
                ""},
      Operation{get, "/api/v1/deliverables", "All deliverables", "", "", ""},
      Operation{get, "/api/v1/deliverables/{}", "One deliverable", "name", "", ""},
      Operation{put, "/api/v1/deliverables/{}", "Put a deliverable (If-Match, or If-None-Match: *)", "name",
                "", json},
      Operation{get, "/api/v1/deliverables/{}/changes", "What changed between two freezes", "name",
                "from,to,format", ""},
      Operation{post, "/api/v1/deliverables/{}/freezes", "Freeze a deliverable", "name", "", json},
      Operation{get, "/api/v1/working-definitions", "Working definitions", "", "state,group,concept,lang",
                ""},
      Operation{post, "/api/v1/working-definitions/findings", "What a proposal would clash with", "", "",
                json},
      Operation{post, "/api/v1/working-definitions/proposals", "Propose a working definition", "", "", json},
      Operation{get, "/api/v1/working-definitions/{}", "One working definition", "id", "", ""},
      Operation{get, "/api/v1/working-definitions/{}/history", "All its revisions", "id", "", ""},
      Operation{get, "/api/v1/working-definitions/{}/findings", "What it clashes with", "id", "", ""},
      Operation{post, "/api/v1/working-definitions/{}/proposals", "Give it another wording (If-Match)", "id",
                "", json},
      Operation{post, "/api/v1/working-definitions/{}/comments", "Comment", "id", "", json},
      Operation{post, "/api/v1/working-definitions/{}/objections", "Object, with a reason", "id", "", json},
      Operation{post, "/api/v1/working-definitions/{}/votes", "Vote (If-Match)", "id", "", json},
      Operation{post, "/api/v1/working-definitions/{}/decisions",
                "Propose, agree, withdraw, resolve (If-Match)", "id", "", json},
      Operation{get, "/api/v1/people", "Accounts, for admins", "", "", ""},
      Operation{post, "/api/v1/people", "Make an account", "", "", json},
      Operation{get, "/api/v1/people/{}", "One account", "name", "", ""},
      Operation{del, "/api/v1/people/{}", "Remove an account with all that proves it", "name", "", ""},
      Operation{put, "/api/v1/people/{}/role", "Give it another role", "name", "", json},
      Operation{post, "/api/v1/people/{}/groups", "Let it join or leave a group", "name", "", json},
      Operation{put, "/api/v1/people/{}/password", "Give it another password", "name", "", json},
      Operation{post, "/api/v1/people/{}/disable", "End all that proves it; it stays", "name", "", ""},
      Operation{post, "/api/v1/people/{}/tokens", "A token for a program, told once", "name", "", json},
      Operation{post, "/api/v1/people/{}/links", "A link that sets the password, told once", "name", "", ""},
      Operation{get, "/api/v1/people/{}/credentials", "Its sessions, tokens and links", "name", "", ""},
      Operation{del, "/api/v1/people/{}/credentials/{}", "End one of them", "name,id", "", ""},
      Operation{get, "/api/v1/bodies", "The catalogue of bodies", "", "", ""},
      Operation{get, "/api/v1/documents", "The catalogue of documents", "", "", ""},
      Operation{get, "/api/v1/formats", "Readers and writers, with what each loses", "", "", ""},
      Operation{get, "/api/v1/changes", "The log of changes", "", "after,limit", ""},
      Operation{get, "/api/v1/stats", "What the registry holds", "", "", ""},
      Operation{get, "/api/v1/openapi.json", "This description", "", "", ""},
      Operation{get, "/healthz", "The process answers", "", "", ""},
      Operation{get, "/readyz", "The index is level with the store", "", "", ""},
      Operation{get, "/metrics", "Figures in the text format of Prometheus", "", "", ""}};
  return table;
}

std::string openapi_json() {
  std::map<std::string, std::vector<const Operation*>> by_path;
  for (const auto& operation : operations()) by_path[path_of(operation)].push_back(&operation);
  JsonWriter out;
  out.begin_object().member("openapi", "3.1.0").key("info").begin_object();
  out.member("title", "termreg")
      .member("version", "1")
      .member("summary", "A terminology and definitions registry");
  out.end_object().key("paths").begin_object();
  for (const auto& [path, all] : by_path) {
    out.key(path).begin_object();
    for (const Operation* operation : all) write_operation(out, *operation);
    out.end_object();
  }
  out.end_object();
  write_components(out);
  return out.end_object().take();
}

Response openapi(const Call& /*call*/) {
  static const std::string text = openapi_json();
  return json_response(text);
}

}  // namespace termreg::web::api
