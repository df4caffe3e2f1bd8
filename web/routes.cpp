// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/routes.h"

#include <array>

#include "web/api/handlers.h"
#include "web/pages/pages.h"

namespace termreg::web {

std::span<const Route> routes() {
  using enum Validator;
  using people::Deed;
  static const std::array table{
      Route{Method::get, "/api/v1/lookup", api::lookup, sequence, Deed::read},
      Route{Method::get, "/api/v1/search", api::search, none, Deed::read},
      Route{Method::get, "/api/v1/suggest", api::suggest, sequence, Deed::read},
      Route{Method::get, "/api/v1/failed-searches", api::failed_searches, none, Deed::decide},
      Route{Method::get, "/api/v1/entries/{}", api::entry, own, Deed::read},
      Route{Method::put, "/api/v1/entries/{}", api::put_entry, none, Deed::edit},
      Route{Method::del, "/api/v1/entries/{}", api::remove_entry, none, Deed::edit},
      Route{Method::get, "/api/v1/entries/{}/history", api::entry_history, sequence, Deed::read},
      Route{Method::get, "/api/v1/entries/{}/conflicts", api::entry_conflicts, sequence, Deed::read},
      Route{Method::get, "/api/v1/entries/{}/similar", api::entry_similar, sequence, Deed::read},
      Route{Method::get, "/api/v1/compare", api::compare, sequence, Deed::read},
      Route{Method::get, "/api/v1/conflicts", api::conflicts, sequence, Deed::read},
      Route{Method::get, "/api/v1/conflicts/{}", api::conflict, sequence, Deed::read},
      Route{Method::get, "/api/v1/conflicts/{}/disposition", api::disposition, sequence, Deed::read},
      Route{Method::put, "/api/v1/conflicts/{}/disposition", api::put_disposition, none, Deed::decide},
      Route{Method::get, "/api/v1/decisions", api::decisions, sequence, Deed::read},
      Route{Method::post, "/api/v1/check", api::check, none, Deed::read},
      Route{Method::get, "/api/v1/glossary", api::glossary, sequence, Deed::read},
      Route{Method::get, "/api/v1/imports", api::import_jobs, none, Deed::edit},
      Route{Method::post, "/api/v1/imports", api::post_import, none, Deed::edit},
      Route{Method::get, "/api/v1/imports/{}", api::import_job, none, Deed::edit},
      Route{Method::get, "/api/v1/gap", api::gap, sequence, Deed::read},
      Route{Method::get, "/api/v1/sheet", api::sheet, sequence, Deed::read},
      Route{Method::get, "/api/v1/deliverables", api::deliverables, sequence, Deed::read},
      Route{Method::get, "/api/v1/deliverables/{}", api::deliverable, own, Deed::read},
      Route{Method::put, "/api/v1/deliverables/{}", api::put_deliverable, none, Deed::compile},
      Route{Method::get, "/api/v1/deliverables/{}/changes", api::deliverable_changes, sequence, Deed::read},
      Route{Method::post, "/api/v1/deliverables/{}/freezes", api::post_freeze, none, Deed::compile},
      Route{Method::get, "/api/v1/working-definitions", api::working_definitions, sequence, Deed::read},
      Route{Method::post, "/api/v1/working-definitions/findings", api::check_proposal, none, Deed::read},
      Route{Method::post, "/api/v1/working-definitions/proposals", api::post_proposal, none, Deed::write},
      Route{Method::get, "/api/v1/working-definitions/{}", api::working_definition, own, Deed::read},
      Route{Method::get, "/api/v1/working-definitions/{}/history", api::working_history, sequence,
            Deed::read},
      Route{Method::get, "/api/v1/working-definitions/{}/findings", api::working_findings, sequence,
            Deed::read},
      Route{Method::post, "/api/v1/working-definitions/{}/proposals", api::post_wording, none, Deed::write},
      Route{Method::post, "/api/v1/working-definitions/{}/comments", api::post_comment, none, Deed::comment},
      Route{Method::post, "/api/v1/working-definitions/{}/objections", api::post_objection, none,
            Deed::object},
      Route{Method::post, "/api/v1/working-definitions/{}/votes", api::post_vote, none, Deed::vote},
      Route{Method::post, "/api/v1/working-definitions/{}/decisions", api::post_decision, none, Deed::write},
      Route{Method::get, "/api/v1/people", api::accounts, none, Deed::administer},
      Route{Method::post, "/api/v1/people", api::post_account, none, Deed::administer},
      Route{Method::get, "/api/v1/people/{}", api::account, none, Deed::administer},
      Route{Method::del, "/api/v1/people/{}", api::remove_account, none, Deed::administer},
      Route{Method::put, "/api/v1/people/{}/role", api::put_role, none, Deed::administer},
      Route{Method::post, "/api/v1/people/{}/groups", api::post_group, none, Deed::administer},
      Route{Method::put, "/api/v1/people/{}/password", api::put_password, none, Deed::administer},
      Route{Method::post, "/api/v1/people/{}/disable", api::post_disabled, none, Deed::administer},
      Route{Method::post, "/api/v1/people/{}/tokens", api::post_token, none, Deed::administer},
      Route{Method::post, "/api/v1/people/{}/links", api::post_link, none, Deed::administer},
      Route{Method::get, "/api/v1/people/{}/credentials", api::credentials, none, Deed::administer},
      Route{Method::del, "/api/v1/people/{}/credentials/{}", api::remove_credential, none, Deed::administer},
      Route{Method::get, "/api/v1/bodies", api::bodies, sequence, Deed::read},
      Route{Method::get, "/api/v1/documents", api::documents, sequence, Deed::read},
      Route{Method::get, "/api/v1/formats", api::formats, none, Deed::read},
      Route{Method::get, "/api/v1/changes", api::changes, sequence, Deed::read},
      Route{Method::get, "/api/v1/stats", api::stats, none, Deed::read},
      Route{Method::get, "/api/v1/openapi.json", api::openapi, none, Deed::arrive},
      Route{Method::get, "/healthz", api::healthz, none, Deed::arrive},
      Route{Method::get, "/readyz", api::readyz, none, Deed::arrive},
      Route{Method::get, "/metrics", api::metrics, none, Deed::read},
      Route{Method::get, "/", pages::home, sequence, Deed::read},
      Route{Method::get, "/entries/{}", pages::entry, sequence, Deed::read},
      Route{Method::get, "/compare", pages::compare, sequence, Deed::read},
      Route{Method::get, "/conflicts", pages::conflicts, sequence, Deed::read},
      Route{Method::post, "/conflicts", pages::decide, none, Deed::decide},
      Route{Method::get, "/gap", pages::gap, sequence, Deed::read},
      Route{Method::get, "/wanted", pages::wanted, none, Deed::decide},
      Route{Method::get, "/sheet", pages::sheet, sequence, Deed::read},
      Route{Method::get, "/check", pages::check, none, Deed::read},
      Route{Method::post, "/check", pages::checked, none, Deed::read},
      Route{Method::post, "/check/lists", pages::check_lists, none, Deed::read},
      Route{Method::get, "/working", pages::working_board, sequence, Deed::read},
      Route{Method::get, "/working/new", pages::working_new, sequence, Deed::write},
      Route{Method::post, "/working/new", pages::working_file, none, Deed::write},
      Route{Method::get, "/working/{}", pages::working_record, sequence, Deed::read},
      Route{Method::post, "/working/{}", pages::working_act, none, Deed::comment},
      Route{Method::get, "/working/{}/revise", pages::working_edit, sequence, Deed::write},
      Route{Method::post, "/working/{}/revise", pages::working_revise, none, Deed::write},
      Route{Method::get, "/deliverables", pages::deliverables, sequence, Deed::read},
      Route{Method::post, "/deliverables", pages::deliverable_new, none, Deed::compile},
      Route{Method::get, "/deliverables/{}", pages::deliverable, sequence, Deed::read},
      Route{Method::post, "/deliverables/{}", pages::deliverable_act, none, Deed::compile},
      Route{Method::get, "/imports", pages::imports, none, Deed::edit},
      Route{Method::post, "/imports", pages::import_file, none, Deed::edit},
      Route{Method::get, "/imports/{}", pages::import_job, none, Deed::edit},
      Route{Method::post, "/imports/{}", pages::import_repeat, none, Deed::edit},
      Route{Method::get, "/login", pages::login, none, Deed::arrive},
      Route{Method::post, "/login", pages::log_in, none, Deed::arrive},
      Route{Method::get, "/logout", pages::logout, none, Deed::own_account},
      Route{Method::post, "/logout", pages::log_out, none, Deed::own_account},
      Route{Method::get, "/welcome", pages::welcome, none, Deed::arrive},
      Route{Method::post, "/welcome", pages::redeem, none, Deed::arrive},
      Route{Method::get, "/account", pages::account, none, Deed::own_account},
      Route{Method::post, "/account", pages::account_act, none, Deed::own_account},
      Route{Method::get, "/people", pages::people, none, Deed::administer},
      Route{Method::post, "/people", pages::people_act, none, Deed::administer},
      Route{Method::get, "/bodies", pages::bodies, sequence, Deed::read},
      Route{Method::get, "/changes", pages::changes, sequence, Deed::read},
      Route{Method::get, "/about", pages::about, sequence, Deed::read},
      Route{Method::get, "/assets/{}", pages::asset, own, Deed::arrive},
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
