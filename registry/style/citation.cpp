// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/style/citation.h"

#include "registry/model/ascii.h"

#include <algorithm>

#include "registry/model/names.h"

namespace termreg::style {
namespace {

using std::string_view;

bool names_document(const Source& source) {
  return !source.document.empty() || !source.text.empty();
}

bool changed(const std::vector<Source>& sources) {
  return std::any_of(sources.begin(), sources.end(), [](const Source& source) {
    return source.relation == SourceRelation::modified || source.relation == SourceRelation::adapted;
  });
}

const Source* first_named(const std::vector<Source>& sources) {
  const auto found = std::find_if(sources.begin(), sources.end(), names_document);
  return found == sources.end() ? nullptr : &*found;
}

Citation of_source(const Source& source) {
  Citation result;
  result.document = source.document.empty() ? source.text : source.document;
  result.edition = source.edition;
  result.clause = source.clause;
  result.relation = source.relation;
  result.modification = source.modification;
  result.link = source.link;
  return result;
}

// "2022-08" -> "2022", "08/2022" -> "2022": the run of exactly four digits; empty if there is none.
string_view year_of(string_view edition) {
  for (std::size_t at = 0; at < edition.size();) {
    const auto end = std::min(edition.find_first_not_of("0123456789", at), edition.size());
    if (end - at == 4) return edition.substr(at, 4);
    at = end + 1;
  }
  return {};
}

bool is_recommendation(string_view document) {
  return document.size() > 8 && document.starts_with("ITU-T ") && is_upper(document[6]) &&
         document[7] == '.' && is_digit(document[8]);
}

bool writes_year_after_colon(string_view document) {
  return document.starts_with("ISO") || document.starts_with("IEC");
}

bool is_bracketed_edition(string_view text) {
  return text.find(' ') == string_view::npos && std::any_of(text.begin(), text.end(), is_digit);
}

string_view stripped(string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace

const Source* citing_source(const TermEntry& entry, const Definition* definition) {
  const auto* source = definition == nullptr ? nullptr : first_named(definition->sources);
  return source == nullptr ? first_named(entry.sources) : source;
}

Citation citation(const TermEntry& entry, const Definition* definition) {
  const auto* source = citing_source(entry, definition);
  Citation result;
  if (source != nullptr) {
    result = of_source(*source);
  } else {
    result.document = entry.document.empty() ? entry.body : entry.document;
    result.edition = entry.edition;
    result.clause = entry.clause;
  }
  // A source of the whole entry speaks for a definition that names none itself.
  if (definition != nullptr)
    result.restated = is_restated(*definition) || (definition->sources.empty() && changed(entry.sources));
  return result;
}

string_view restated_mark() noexcept {
  return "(restated)";
}

string_view restated_explanation() noexcept {
  return "Texts marked (restated) are given in other words than those of the document cited; the wording of "
         "that document "
         "prevails.";
}

std::string reference_tag(string_view document) {
  return "b-" + std::string(document);
}

std::string cited_document(string_view document, string_view edition, Profile profile) {
  std::string result(document);
  if (profile == Profile::itu_t && is_recommendation(document)) result.insert(0, "Recommendation ");
  const auto year = year_of(edition);
  const auto shown = year.empty() ? edition : year;
  if (shown.empty() || document.find(shown) != string_view::npos) return result;
  if (!year.empty() && (profile == Profile::iso || writes_year_after_colon(document)))
    return result.append(":").append(shown);
  return result.append(" (").append(shown).append(")");
}

bool is_year(string_view edition) noexcept {
  if (edition.ends_with(')')) edition = edition.substr(0, edition.find('('));
  const auto all_digits = [](string_view text, std::size_t count) {
    return text.size() == count && std::all_of(text.begin(), text.end(), is_digit);
  };
  if (edition.size() == 7 && edition[4] == '-')
    return all_digits(edition.substr(0, 4), 4) && all_digits(edition.substr(5), 2);
  return all_digits(edition, 4);
}

std::string printed_citation(const Source& source) {
  for (const auto& kept : source.extras)
    if (kept.name == "citation") return kept.value;
  if (source.document.empty()) return source.text.empty() ? source.link : source.text;
  auto text = source.document;
  if (!source.edition.empty())
    text += is_year(source.edition) ? ':' + source.edition : " (" + source.edition + ')';
  if (!source.clause.empty()) text += ", " + source.clause;
  if (source.relation != SourceRelation::unstated) text.append(", ").append(name(source.relation));
  if (!source.modification.empty()) text += " – " + source.modification;
  return text;
}

DocumentReference parse_document_reference(string_view reference) {
  const auto text = stripped(reference);
  const auto colon = text.rfind(':');
  if (colon != string_view::npos && is_year(text.substr(colon + 1)))
    return {std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
  const auto bracket = text.rfind(" (");
  if (bracket != string_view::npos && text.ends_with(')')) {
    const auto edition = text.substr(bracket + 2, text.size() - bracket - 3);
    if (is_bracketed_edition(edition))
      return {std::string(stripped(text.substr(0, bracket))), std::string(edition)};
  }
  return {std::string(text), {}};
}

namespace {

// "modified – …" where the text is not the source's.
std::string change_of(const Citation& citation) {
  if (!citation.modification.empty()) return "modified – " + citation.modification;
  return citation.restated ? "modified – restated in other words" : "";
}

// "ISO/IEC 20924:2021, 3.2.4"
std::string place_of(const Citation& citation, Profile profile) {
  auto place = cited_document(citation.document, citation.edition, profile);
  return citation.clause.empty() ? place : place.append(", ").append(citation.clause);
}

}  // namespace

std::string source_line(const Citation& citation) {
  return source_line(citation, Profile::iso);
}

std::string source_line(const Citation& citation, Profile profile) {
  if (citation.document.empty()) return {};
  const auto change = change_of(citation);
  if (profile == Profile::ieee) {
    const auto place = place_of(citation, profile);
    if (change.empty()) return "(from " + place + ")";
    return "(" + std::string("modified from ") + place + change.substr(std::string_view("modified").size()) +
           ")";
  }
  const bool is_bracketed = profile != Profile::etsi_3gpp;
  auto line =
      (is_bracketed ? "[SOURCE: " : "SOURCE: ") + place_of(citation, is_bracketed ? Profile::iso : profile);
  if (!change.empty()) line.append(", ").append(change);
  return is_bracketed ? line.append("]") : line.append(".");
}

}  // namespace termreg::style
