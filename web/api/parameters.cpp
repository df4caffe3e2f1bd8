// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/api/parameters.h"

#include <algorithm>
#include <charconv>

#include "registry/model/error.h"
#include "registry/model/names.h"

namespace termreg::web {
namespace {

[[noreturn]] void refuse(std::string_view name, const std::string& expected, std::string_view found) {
  throw Error(ErrorCode::usage, "The parameter \"" + std::string(name) + "\" should be " + expected +
                                    ", but is \"" + std::string(found) + "\".");
}

template <typename Enum>
Enum named(std::string_view name, std::string_view text, const std::string& expected) {
  if (const auto value = parse<Enum>(text)) return *value;
  refuse(name, expected, text);
}

}  // namespace

std::string text_parameter(const Request& request, std::string_view name) {
  return std::string(request.parameter(name).value_or(std::string_view()));
}

std::string required_parameter(const Request& request, std::string_view name) {
  auto text = text_parameter(request, name);
  if (text.empty()) throw Error(ErrorCode::usage, "The parameter \"" + std::string(name) + "\" is required.");
  return text;
}

std::uint32_t number_parameter(const Request& request, std::string_view name, std::uint32_t absent,
                               std::uint32_t most) {
  const auto text = request.parameter(name).value_or(std::string_view());
  if (text.empty()) return absent;
  std::uint32_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size() || value > most)
    refuse(name, "a whole number up to " + std::to_string(most), text);
  return value;
}

void refuse_unknown(const Request& request, std::initializer_list<std::string_view> known) {
  for (const auto& [name, value] : request.query)
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      std::string names;
      for (const auto one : known) (names += names.empty() ? "" : ", ") += one;
      throw Error(ErrorCode::usage, "There is no parameter \"" + name + "\" here; there are: " + names + ".");
    }
}

Query query_of(const Request& request) {
  Query query;
  query.text = text_parameter(request, "q");
  if (const auto mode = text_parameter(request, "mode"); !mode.empty())
    query.mode = named<SearchMode>("mode", mode, "all, terms, definitions or meaning");
  query.language = text_parameter(request, "lang");
  query.body = text_parameter(request, "body");
  query.document = text_parameter(request, "document");
  if (const auto status = text_parameter(request, "status"); !status.empty())
    query.status = named<EntryStatus>("status", status, "a status such as valid or superseded");
  query.subject = text_parameter(request, "subject");
  query.limit = number_parameter(request, "limit", 20, 1000);
  query.offset = number_parameter(request, "offset", 0, 1000000);
  return query;
}

Query search_of(const Request& request) {
  auto query = query_of(request);
  query.source = text_parameter(request, "source");
  if (const auto kind = text_parameter(request, "kind"); !kind.empty())
    query.kind = named<DesignationKind>("kind", kind, "term, abbreviation, symbol, proper-name or formula");
  if (const auto sort = text_parameter(request, "sort"); !sort.empty())
    query.sort = named<SortOrder>("sort", sort, "relevance, designation or newest");
  return query;
}

conflicts::Filter filter_of(const Request& request) {
  conflicts::Filter filter;
  for (const auto code : request.parameters("code"))
    if (!code.empty()) filter.codes.push_back(named<FindingCode>("code", code, "C1 to C24"));
  if (const auto severity = text_parameter(request, "severity"); !severity.empty())
    filter.severity = named<Severity>("severity", severity, "info, warning or error");
  filter.body = text_parameter(request, "body");
  filter.against = text_parameter(request, "against");
  filter.entry = text_parameter(request, "entry");
  filter.language = text_parameter(request, "lang");
  if (const auto state = text_parameter(request, "state"); !state.empty())
    filter.state = named<DecisionState>("state", state, "open, triaged, decided or done");
  if (const auto given = text_parameter(request, "profile"); !given.empty()) {
    const auto profile = style::parse_profile(given);
    if (!profile)
      throw Error(ErrorCode::usage,
                  "Expected the name of a profile, such as iso or itu-t, for profile, found \"" +
                      std::string(given) + "\".");
    filter.profile = *profile;
  }
  return filter;
}

EntryId id_of(std::string_view text) {
  if (const auto id = EntryId::parse(text)) return *id;
  throw Error(
      ErrorCode::not_found,
      "Expected an entry id of the form body:document:edition:locator, found \"" + std::string(text) + "\".");
}

GapRequest gap_request_of(const Request& request) {
  GapRequest out;
  out.query = text_parameter(request, "q");
  for (const auto given : request.parameters("bodies")) {
    std::string_view rest = given;
    while (!rest.empty()) {
      const std::string_view body = rest.substr(0, rest.find(','));
      rest.remove_prefix(std::min(body.size() + 1, rest.size()));
      const auto first = body.find_first_not_of(' ');
      if (first != std::string_view::npos)
        out.bodies.emplace_back(body.substr(first, body.find_last_not_of(' ') + 1 - first));
    }
  }
  return out;
}

SheetRequest sheet_request_of(const Request& request) {
  return {text_parameter(request, "term"), text_parameter(request, "id"), text_parameter(request, "digest"),
          text_parameter(request, "lang")};
}

std::optional<GapVerdict> verdict_of(const Request& request) {
  const auto text = text_parameter(request, "verdict");
  if (text.empty()) return std::nullopt;
  return named<GapVerdict>("verdict", text, "competing, homonym, drifted, agreed, single or nobody");
}

std::string address_without(const Request& request, std::string_view path,
                            std::initializer_list<std::string_view> but) {
  std::string address = std::string(path) + "?";
  for (const auto& [name, value] : request.query)
    if (!value.empty() && std::find(but.begin(), but.end(), name) == but.end())
      address += percent_encoded(name) + "=" + percent_encoded(value) + "&";
  return address;
}

void add_next_page(const Request& request, std::uint64_t next, std::uint64_t total, Response& response) {
  if (next >= total) return;
  response.headers.emplace_back("Link", "<" + address_without(request, request.path, {"offset"}) +
                                            "offset=" + std::to_string(next) + ">; rel=\"next\"");
}

}  // namespace termreg::web
