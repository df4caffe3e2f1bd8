// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/publication.h"

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

}  // namespace

Publication publication_of(const Input& input, const Publication& stated,
                           std::string_view fallback_document) {
  const auto& asked = input.options;
  const auto stem = input.path.stem().string();
  return {first_of(asked.body, stated.body, "local"),
          first_of(asked.document, stated.document, fallback_document.empty() ? stem : fallback_document),
          first_of(asked.edition, stated.edition, {})};
}

EntryId entry_id(const Publication& publication, std::string_view locator) {
  return EntryId::compose(publication.body, publication.document, publication.edition, locator);
}

void identify(TermEntry& entry, const Publication& publication, std::string_view locator) {
  entry.body = publication.body;
  entry.document = publication.document;
  entry.edition = publication.edition;
  entry.clause = locator;
  entry.id = entry_id(publication, locator);
}

void Remarks::error(Place place, std::string rule, std::string sentence) {
  send(std::move(place), Severity::error, std::move(rule), std::move(sentence));
}
void Remarks::warning(Place place, std::string rule, std::string sentence) {
  send(std::move(place), Severity::warning, std::move(rule), std::move(sentence));
}
void Remarks::info(Place place, std::string rule, std::string sentence) {
  send(std::move(place), Severity::info, std::move(rule), std::move(sentence));
}

void Remarks::send(Place place, Severity severity, std::string rule, std::string sentence) {
  sink_.diagnostic(
      {file_, place.line, std::move(place.entry), std::move(rule), severity, std::move(sentence)});
}

void refuse_file(const Input& input, std::uint32_t line, const std::string& sentence) {
  const auto place = line == 0 ? std::string(": ") : " line " + std::to_string(line) + ": ";
  throw Error(ErrorCode::bad_input, "“" + input.path.string() + "”" + place + sentence);
}

}  // namespace termreg::sources
