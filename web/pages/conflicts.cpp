// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "registry/model/error.h"
#include "registry/model/names.h"
#include "web/api/parameters.h"
#include "web/decision_fields.h"
#include "web/pages/conflict_facets.h"
#include "web/pages/currency_note.h"
#include "web/pages/decision_form.h"
#include "web/pages/finding_view.h"
#include "web/pages/form_fields.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

constexpr std::uint32_t page_length = 25;
constexpr std::uint32_t longest_list = 10'000'000;

std::uint32_t offset_of(const Request& request) {
  return number_parameter(request, "offset", 0, longest_list);
}

conflicts::Listing listing_of(const Call& call, std::uint32_t offset) {
  refuse_unknown(call.request,
                 {"code", "severity", "body", "against", "entry", "lang", "state", "profile", "offset"});
  return call.registry.list_conflicts(filter_of(call.request),
                                      {offset, page_length, Facets::counted, conflicts::Freshness::as_known});
}

// The address of the list as it is shown, without an open end.
std::string list_at(const Request& request, std::uint32_t offset) {
  auto address = address_without(request, "/conflicts", {"offset"});
  if (offset != 0) return address + "offset=" + std::to_string(offset);
  address.pop_back();  // "?" or "&"
  return address;
}

void paging(Html& html, const Request& request, std::uint32_t offset, std::uint64_t total) {
  if (total <= page_length && offset == 0) return;
  html.begin("nav", {{"class", "paging"}, {"aria-label", "Pages"_ui}});
  if (offset > 0)
    html.link(list_at(request, offset - std::min(offset, page_length)), "← Previous"_ui).text(" ");
  if (offset < total)
    html.text(html.said("{}–{} of {} "_ui, offset + 1, std::min<std::uint64_t>(offset + page_length, total),
                        total));
  if (offset + page_length < total) html.link(list_at(request, offset + page_length), "Next →"_ui);
  html.end();
}

// An empty list says what could be done.
void nothing_found(Html& html, const Request& request) {
  const bool is_narrowed = std::any_of(request.query.begin(), request.query.end(),
                                       [](const auto& parameter) { return !parameter.second.empty(); });
  html.begin("p");
  if (is_narrowed)
    html.text("No finding passes these filters. "_ui).link("/conflicts", "Show all findings"_ui);
  else
    html.text("No entries clash. Findings appear here when entries of several documents are loaded."_ui);
  html.end();
}

Response work_list(const Call& call, const Attempt* attempt) {
  const auto offset = offset_of(call.request);
  const auto listing = listing_of(call, offset);
  const auto here = list_at(call.request, offset);
  Html html(call.visitor.ui);
  html.element("h1", "Conflicts"_ui);
  html.element("p", {{"class", "lead"}},
               "Where entries of different bodies, documents or editions clash. Each finding says "
               "which kind of clash it is, why, and what could be done."_ui);
  currency_note(html, call.registry.findings_currency());
  conflict_filters(html, call.request);
  state_links(html, call.request, listing);
  html.element("p", {{"class", "quiet"}, {"role", "status"}},
               html.counted(listing.total, "{} finding"_ui, "{} findings"_ui));
  html.begin("div", {{"class", "with-facets"}}).begin("div");
  if (listing.findings.empty()) nothing_found(html, call.request);
  const bool may_decide = people::may(call.visitor.person, people::Deed::decide);
  if (!listing.findings.empty() && may_decide)
    decision_form_for_marked(html, {call.visitor, here, 0}, attempt);
  for (std::size_t i = 0; i < listing.findings.size(); ++i)
    finding_view(html, call.registry, listing.findings[i], [&] {
      if (may_decide) decision_form(html, listing.findings[i], {call.visitor, here, i}, attempt);
    });
  paging(html, call.request, offset, listing.total);
  html.end();
  conflict_facets(html, call.request, listing);
  html.end();
  return page(call.visitor, "Conflicts"_ui, "/conflicts", std::move(html));
}

// Back to where the editor was: the finding itself, or what now stands in its place, or the last page left.
std::string place_after(const Call& call, const Fields& fields) {
  auto offset = offset_of(call.request);
  auto listing = listing_of(call, offset);
  if (listing.findings.empty() && listing.total > 0) {
    offset = static_cast<std::uint32_t>((listing.total - 1) / page_length * page_length);
    listing = listing_of(call, offset);
  }
  const auto address = list_at(call.request, offset);
  if (listing.findings.empty()) return address;
  const auto digest = fields.text("digest");
  for (const auto& finding : listing.findings)
    if (finding.digest == digest) return address + "#" + digest;
  const auto place = std::min<std::size_t>(fields.number("place"), listing.findings.size() - 1);
  return address + "#" + listing.findings[place].digest;
}

}  // namespace

Response conflicts(const Call& call) {
  return work_list(call, nullptr);
}

Response decide(const Call& call) {
  const auto fields = Fields::of_form(call.request);
  fields.refuse_unknown({"digest", "place", "all", "disposition", "reason", "expires", "author", "state"});
  Attempt attempt{fields.list("digest"),
                  fields.is_set("all"),
                  fields.text("disposition"),
                  fields.text("reason"),
                  fields.text("expires"),
                  fields.text("author"),
                  {}};
  try {
    if (attempt.digests.empty())
      throw Error(ErrorCode::bad_input, "Nothing is marked. Mark the findings that this is about.");
    call.registry.decide(attempt.digests, decision_of(call.visitor, fields));
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_input) throw;
    attempt.sentence = error.what();
    auto again = work_list(call, &attempt);
    again.status = 422;
    again.headers.emplace_back("Cache-Control", "no-store");
    return again;
  }
  return see_other(place_after(call, fields));
}

}  // namespace termreg::web::pages
