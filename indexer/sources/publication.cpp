// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/publication.h"

#include <algorithm>
#include <array>
#include <utility>

#include "registry/model/error.h"
#include "registry/text/keys.h"

namespace termreg::sources {
namespace {

std::string first_of(std::string_view asked, std::string_view stated, std::string_view fallback) {
  for (const auto name : {asked, stated, fallback})
    if (auto clean = text::clean(name); !clean.empty()) return clean;
  return {};
}

// Words between the body and the number that tell the kind of document.
constexpr std::array<std::string_view, 22> kinds{"TS",  "TR",   "GS",  "GR",  "ES",  "EN", "EG",  "CD",
                                                 "DIS", "FDIS", "WD",  "PAS", "IWA", "NP", "AWI", "Guide",
                                                 "Std", "Rec.", "Rec", "SR",  "R",   "DTS"};

bool is_kind(std::string_view word) {
  return std::find(kinds.begin(), kinds.end(), word) != kinds.end();
}
bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "08/2022" -> "2022-08"
std::string year_first(std::string_view edition) {
  if (edition.size() != 7 || edition[2] != '/') return std::string(edition);
  return std::string(edition.substr(3)) + '-' + std::string(edition.substr(0, 2));
}

}  // namespace

std::string body_of_document(std::string_view document) {
  auto end = std::min(document.find(' '), document.size());
  auto body = document.substr(0, end);
  if (const auto slash = body.rfind('/'); slash != std::string_view::npos && is_kind(body.substr(slash + 1)))
    return std::string(body.substr(0, slash));
  while (end < document.size()) {
    const auto next = std::min(document.find(' ', end + 1), document.size());
    const auto word = document.substr(end + 1, next - end - 1);
    if (is_kind(word) || has_digit(word) || next == document.size()) break;
    body = document.substr(0, next);
    end = next;
  }
  return std::string(body);
}

Publication publication_of_entry(const Input& input, const Publication& of_file,
                                 const Source* of_whole_entry) {
  if (of_whole_entry == nullptr || !input.options.document.empty() || !has_digit(of_whole_entry->document))
    return of_file;
  const auto& asked = input.options;
  return {first_of(asked.body, body_of_document(of_whole_entry->document), {}), of_whole_entry->document,
          first_of(asked.edition, of_whole_entry->edition, {})};
}

Publication publication_of(const Input& input, const Publication& stated,
                           std::string_view fallback_document) {
  const auto& asked = input.options;
  const auto stem = input.path.stem().string();
  return {first_of(asked.body, stated.body, "local"),
          first_of(asked.document, stated.document, fallback_document.empty() ? stem : fallback_document),
          first_of(asked.edition, stated.edition, {})};
}

EntryId entry_id(const Publication& publication, std::string_view locator) {
  return EntryId::compose(publication.body, publication.document, year_first(publication.edition), locator);
}

void take_clause(TermEntry& entry, const Source* of_whole_entry) {
  if (of_whole_entry != nullptr && !of_whole_entry->clause.empty() &&
      of_whole_entry->document == entry.document)
    entry.clause = of_whole_entry->clause;
}

namespace {

// "3.2.1", "741-02-04", "A.1", "6.89bis", but not "c1" or "digital-twin": those are ids that no reader of the
// document would find in it.
bool looks_like_clause(std::string_view locator) {
  if (locator.empty()) return false;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool annex = locator.size() > 1 && locator[0] >= 'A' && locator[0] <= 'Z' && locator[1] == '.';
  return is_digit(locator[0]) || annex;
}

}  // namespace

void identify(TermEntry& entry, const Publication& publication, std::string_view locator) {
  entry.body = publication.body;
  entry.document = publication.document;
  entry.edition = publication.edition;
  if (looks_like_clause(locator)) entry.clause = locator;
  entry.id = entry_id(publication, locator);
}

void Remarks::error(RemarkPlace place, std::string rule, std::string sentence) {
  say(std::move(place), Severity::error, std::move(rule), std::move(sentence));
}
void Remarks::warning(RemarkPlace place, std::string rule, std::string sentence) {
  say(std::move(place), Severity::warning, std::move(rule), std::move(sentence));
}
void Remarks::info(RemarkPlace place, std::string rule, std::string sentence) {
  say(std::move(place), Severity::info, std::move(rule), std::move(sentence));
}

void Remarks::say(RemarkPlace place, Severity severity, std::string rule, std::string sentence) {
  sink_.diagnostic(
      {file_, place.line, std::move(place.entry), std::move(rule), severity, std::move(sentence)});
}

void refuse_file(const Input& input, std::uint32_t line, const std::string& sentence) {
  const auto place = line == 0 ? std::string(": ") : " line " + std::to_string(line) + ": ";
  throw Error(ErrorCode::bad_input, "“" + input.path.string() + "”" + place + sentence);
}

}  // namespace termreg::sources
