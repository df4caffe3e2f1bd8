// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/wording_request.h"

#include <string_view>
#include <utility>

#include "registry/model/error.h"
#include "registry/text/keys.h"
#include "registry/text/words.h"
#include "registry/working/basis.h"

namespace termreg::working {
namespace {

std::string cleaned(const std::string& raw, const char* what) {
  if (const auto at = text::first_ill_formed(raw); at != std::string_view::npos)
    throw Error(ErrorCode::bad_input, "Expected " + std::string(what) +
                                          " in UTF-8, found something else at byte " + std::to_string(at) +
                                          ".");
  return text::clean(raw);
}

void add_designations(const std::vector<std::string>& texts, DesignationKind kind,
                      Acceptability acceptability, LanguageSection& content) {
  for (const auto& raw : texts) {
    Designation designation;
    designation.text = cleaned(raw, "a designation");
    designation.kind = kind;
    designation.acceptability = acceptability;
    if (!designation.text.empty()) content.designations.push_back(std::move(designation));
  }
}

template <typename Text>
void add_texts(const std::vector<std::string>& texts, const char* what, std::vector<Text>& into) {
  for (const auto& raw : texts)
    if (auto text = cleaned(raw, what); !text.empty()) into.emplace_back().text = std::move(text);
}

LanguageSection designations_of(const WordingRequest& request) {
  LanguageSection content;
  add_designations({request.term}, DesignationKind::term, Acceptability::preferred, content);
  add_designations(request.admitted, DesignationKind::term, Acceptability::admitted, content);
  add_designations(request.abbreviations, DesignationKind::abbreviation, Acceptability::admitted, content);
  add_designations(request.deprecated, DesignationKind::term, Acceptability::deprecated, content);
  return content;
}

LanguageSection content_of(const WordingRequest& request) {
  auto content = designations_of(request);
  content.language = cleaned(request.language, "a language");
  auto& definition = content.definitions.emplace_back();
  definition.text = cleaned(request.definition, "a definition");
  definition.domain = cleaned(request.domain, "a domain");
  add_texts(request.notes, "a note", content.notes);
  add_texts(request.examples, "an example", content.examples);
  for (const auto& raw : request.sources)
    if (auto text = cleaned(raw, "a source"); !text.empty())
      definition.sources.emplace_back().text = std::move(text);
  return content;
}

// Adopting takes the entry word by word; which designations the group prefers is its own decision.
Wording adopted(const WordingRequest& request, const TermEntry& entry) {
  auto wording = adopt(entry, cleaned(request.language, "a language"));
  if (auto wanted = designations_of(request); !wanted.designations.empty())
    wording.content.designations = std::move(wanted.designations);
  return wording;
}

Wording without_reason(const WordingRequest& request, const std::optional<TermEntry>& entry) {
  if (request.basis == Basis::original) return original(content_of(request));
  if (!entry)
    throw Error(ErrorCode::not_found, request.from.empty()
                                          ? "Expected the id of the entry to adopt or adapt, found none."
                                          : "There is no entry " + request.from + " to adopt or adapt.");
  return request.basis == Basis::adopted ? adopted(request, *entry) : adapt(*entry, content_of(request));
}

template <typename Text>
std::vector<std::string> plain(const std::vector<Text>& texts) {
  std::vector<std::string> result;
  for (const auto& text : texts) result.push_back(text.text);
  return result;
}

void take_designation(const Designation& designation, WordingRequest& request) {
  if (designation.acceptability == Acceptability::deprecated)
    request.deprecated.push_back(designation.text);
  else if (designation.kind == DesignationKind::abbreviation)
    request.abbreviations.push_back(designation.text);
  else if (request.term.empty() && designation.acceptability != Acceptability::admitted)
    request.term = designation.text;
  else
    request.admitted.push_back(designation.text);
}

}  // namespace

Wording wording_of(const WordingRequest& request, const std::optional<TermEntry>& entry) {
  auto wording = without_reason(request, entry);
  wording.reason = cleaned(request.reason, "a reason");
  return wording;
}

WordingRequest request_of(const Wording& wording) {
  WordingRequest request;
  request.basis = wording.basis;
  request.from = wording.from;
  request.language = wording.content.language;
  for (const auto& designation : wording.content.designations) take_designation(designation, request);
  if (!wording.content.definitions.empty()) {
    const auto& definition = wording.content.definitions.front();
    request.definition = definition.text;
    request.domain = definition.domain;
    if (wording.basis == Basis::original)
      for (const auto& source : definition.sources) request.sources.push_back(source.text);
  }
  request.notes = plain(wording.content.notes);
  request.examples = plain(wording.content.examples);
  return request;
}

}  // namespace termreg::working
