// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/glossary.h"

#include <sstream>

#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "web/api/handlers.h"
#include "web/api/parameters.h"

namespace termreg::web::api {
namespace {

glossary::Profile profile_of(const Request& request) {
  const auto name = text_parameter(request, "profile");
  if (name.empty()) return glossary::Profile::itu_t;
  if (const auto profile = style::parse_profile(name)) return *profile;
  throw Error(ErrorCode::usage, "There is no profile \"" + name + "\" to write for.");
}

void set_if_given(std::string& member, std::string given) {
  if (!given.empty()) member = std::move(given);
}

glossary::Heading heading_of(const Call& call) {
  glossary::Heading heading;
  heading.title = "Glossary";
  set_if_given(heading.title, text_parameter(call.request, "title"));
  set_if_given(heading.language, text_parameter(call.request, "lang"));
  set_if_given(heading.deliverable_kind, text_parameter(call.request, "kind"));
  heading.profile = profile_of(call.request);
  heading.documents = call.registry.store().documents();
  return heading;
}

// The entries that are asked for by their ids, else those that a query finds.
std::vector<TermEntry> chosen_entries(const Call& call) {
  const auto ids = call.request.parameters("ids");
  if (ids.empty()) {
    auto query = query_of(call.request);
    query.language.clear();  // the language is that of the glossary, not a filter
    return call.registry.select(query);
  }
  std::vector<TermEntry> chosen;
  for (const auto text : ids) {
    const auto stored = call.registry.entry(id_of(text));
    if (!stored) throw Error(ErrorCode::not_found, "There is no entry " + std::string(text) + ".");
    chosen.push_back(codec::entry_from_json(stored->json).entry);
  }
  return chosen;
}

}  // namespace

Response glossary(const Call& call) {
  if (call.request.parameter("deliverable")) return deliverable_glossary(call);
  refuse_unknown(call.request, {"format", "profile", "q", "mode", "body", "document", "status", "subject",
                                "title", "kind", "lang", "ids"});
  const auto& format = glossary::writer_format(required_parameter(call.request, "format"));
  std::ostringstream out;
  glossary::write(chosen_entries(call), heading_of(call), format, out);
  Response response;
  response.content_type = std::string(format.media_type);
  response.body = std::move(out).str();
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"glossary" + std::string(format.extension) + "\"");
  return response;
}

}  // namespace termreg::web::api
