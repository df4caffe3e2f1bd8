// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/style/citation.h"

#include "registry/model/ascii.h"

#include <algorithm>

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

}  // namespace

Citation citation(const TermEntry& entry, const Definition* definition) {
  const Source* source = definition == nullptr ? nullptr : first_named(definition->sources);
  if (source == nullptr) source = first_named(entry.sources);
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

std::string source_line(const Citation& citation) {
  if (citation.document.empty()) return {};
  auto line = "[SOURCE: " + cited_document(citation.document, citation.edition, Profile::iso);
  if (!citation.clause.empty()) line.append(", ").append(citation.clause);
  if (!citation.modification.empty())
    line.append(", modified – ").append(citation.modification);
  else if (citation.restated)
    line.append(", modified – restated in other words");
  return line.append("]");
}

}  // namespace termreg::style
