// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/routes.h"

#include <array>

#include "web/api/handlers.h"
#include "web/pages/pages.h"

namespace termreg::web {

std::span<const Route> routes() {
  using enum Validator;
  static const std::array table{
      Route{Method::get, "/api/v1/lookup", api::lookup, sequence},
      Route{Method::get, "/api/v1/search", api::search, none},
      Route{Method::get, "/api/v1/suggest", api::suggest, sequence},
      Route{Method::get, "/api/v1/entries/{}", api::entry, own},
      Route{Method::put, "/api/v1/entries/{}", api::put_entry, none},
      Route{Method::del, "/api/v1/entries/{}", api::remove_entry, none},
      Route{Method::get, "/api/v1/entries/{}/history", api::entry_history, sequence},
      Route{Method::get, "/api/v1/entries/{}/conflicts", api::entry_conflicts, sequence},
      Route{Method::get, "/api/v1/entries/{}/similar", api::entry_similar, sequence},
      Route{Method::get, "/api/v1/compare", api::compare, sequence},
      Route{Method::get, "/api/v1/conflicts", api::conflicts, sequence},
      Route{Method::get, "/api/v1/conflicts/{}", api::conflict, sequence},
      Route{Method::get, "/api/v1/conflicts/{}/disposition", api::disposition, sequence},
      Route{Method::put, "/api/v1/conflicts/{}/disposition", api::put_disposition, none},
      Route{Method::get, "/api/v1/decisions", api::decisions, sequence},
      Route{Method::post, "/api/v1/check", api::check, none},
      Route{Method::get, "/api/v1/glossary", api::glossary, sequence},
      Route{Method::get, "/api/v1/gap", api::gap, sequence},
      Route{Method::get, "/api/v1/sheet", api::sheet, sequence},
      Route{Method::get, "/api/v1/deliverables", api::deliverables, sequence},
      Route{Method::get, "/api/v1/deliverables/{}", api::deliverable, own},
      Route{Method::put, "/api/v1/deliverables/{}", api::put_deliverable, none},
      Route{Method::get, "/api/v1/deliverables/{}/changes", api::deliverable_changes, sequence},
      Route{Method::post, "/api/v1/deliverables/{}/freezes", api::post_freeze, none},
      Route{Method::get, "/api/v1/working-definitions", api::working_definitions, sequence},
      Route{Method::post, "/api/v1/working-definitions/findings", api::check_proposal, none},
      Route{Method::post, "/api/v1/working-definitions/proposals", api::post_proposal, none},
      Route{Method::get, "/api/v1/working-definitions/{}", api::working_definition, own},
      Route{Method::get, "/api/v1/working-definitions/{}/history", api::working_history, sequence},
      Route{Method::get, "/api/v1/working-definitions/{}/findings", api::working_findings, sequence},
      Route{Method::post, "/api/v1/working-definitions/{}/proposals", api::post_wording, none},
      Route{Method::post, "/api/v1/working-definitions/{}/comments", api::post_comment, none},
      Route{Method::post, "/api/v1/working-definitions/{}/objections", api::post_objection, none},
      Route{Method::post, "/api/v1/working-definitions/{}/votes", api::post_vote, none},
      Route{Method::post, "/api/v1/working-definitions/{}/decisions", api::post_decision, none},
      Route{Method::get, "/api/v1/bodies", api::bodies, sequence},
      Route{Method::get, "/api/v1/documents", api::documents, sequence},
      Route{Method::get, "/api/v1/formats", api::formats, none},
      Route{Method::get, "/api/v1/changes", api::changes, sequence},
      Route{Method::get, "/api/v1/stats", api::stats, none},
      Route{Method::get, "/api/v1/openapi.json", api::openapi, none},
      Route{Method::get, "/healthz", api::healthz, none},
      Route{Method::get, "/readyz", api::readyz, none},
      Route{Method::get, "/metrics", api::metrics, none},
      Route{Method::get, "/", pages::home, sequence},
      Route{Method::get, "/entries/{}", pages::entry, sequence},
      Route{Method::get, "/compare", pages::compare, sequence},
      Route{Method::get, "/conflicts", pages::conflicts, sequence},
      Route{Method::post, "/conflicts", pages::decide, none},
      Route{Method::get, "/gap", pages::gap, sequence},
      Route{Method::get, "/sheet", pages::sheet, sequence},
      Route{Method::get, "/check", pages::check, none},
      Route{Method::post, "/check", pages::checked, none},
      Route{Method::post, "/check/lists", pages::check_lists, none},
      Route{Method::get, "/working", pages::working_board, sequence},
      Route{Method::get, "/working/new", pages::working_new, sequence},
      Route{Method::post, "/working/new", pages::working_file, none},
      Route{Method::get, "/working/{}", pages::working_record, sequence},
      Route{Method::post, "/working/{}", pages::working_act, none},
      Route{Method::get, "/working/{}/revise", pages::working_edit, sequence},
      Route{Method::post, "/working/{}/revise", pages::working_revise, none},
      Route{Method::get, "/deliverables", pages::deliverables, sequence},
      Route{Method::post, "/deliverables", pages::deliverable_new, none},
      Route{Method::get, "/deliverables/{}", pages::deliverable, sequence},
      Route{Method::post, "/deliverables/{}", pages::deliverable_act, none},
      Route{Method::get, "/changes", pages::changes, sequence},
      Route{Method::get, "/about", pages::about, sequence},
      Route{Method::get, "/assets/{}", pages::asset, own},
  };
  return table;
}

bool match(std::string_view pattern, std::string_view path, std::vector<std::string>& captures) {
  captures.clear();
  while (true) {
    const auto open = pattern.find("{}");
    if (open == std::string_view::npos) return pattern == path;
    if (!path.starts_with(pattern.substr(0, open))) return false;
    path.remove_prefix(open);
    pattern.remove_prefix(open + 2);
    const auto end = std::min(path.find('/'), path.size());
    if (end == 0) return false;
    captures.emplace_back(path.substr(0, end));
    path.remove_prefix(end);
  }
}

}  // namespace termreg::web
