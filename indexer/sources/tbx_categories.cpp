// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/tbx_categories.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "indexer/files/content.h"

namespace termreg::sources::tbx {
namespace {

constexpr DataCategory none{};

// TBX-Core has none, TBX-Min and TBX-Basic those of the first two blocks; the third is of the public modules
// and of TBX-Default of the edition before, which unknown dialects still draw on.
constexpr std::array<DataCategory, 67> table{{
    {"administrativeStatus", "termNote", Meaning::acceptability},
    {"customerSubset", "admin"},
    {"externalCrossReference", "xref", Meaning::external_reference},
    {"partOfSpeech", "termNote", Meaning::part_of_speech},
    {"subjectField", "descrip", Meaning::subject_field},

    {"context", "descrip", Meaning::context},
    {"crossReference", "ref", Meaning::relation, RelationKind::see_also},
    {"definition", "descrip", Meaning::definition},
    {"geographicalUsage", "termNote", Meaning::geographical_usage},
    {"grammaticalGender", "termNote", Meaning::gender},
    {"projectSubset", "admin"},
    {"responsibility", "transacNote"},
    {"source", "admin", Meaning::source},
    {"termLocation", "termNote"},
    {"termType", "termNote", Meaning::term_type},
    {"transactionType", "transac"},
    {"xGraphic", "xref"},

    {"usageStatus", "termNote", Meaning::acceptability},
    {"normativeAuthorization", "termNote", Meaning::acceptability},
    {"grammaticalNumber", "termNote", Meaning::number},
    {"sampleSentence", "descrip", Meaning::context},
    {"example", "descrip", Meaning::context},
    {"explanation", "descrip"},
    {"figure", "descrip"},
    {"characteristic", "descrip"},
    {"reliabilityCode", "descrip"},
    {"conceptPosition", "descrip"},
    {"classificationCode", "descrip"},
    {"superordinateConceptGeneric", "descrip", Meaning::relation, RelationKind::broader_generic},
    {"subordinateConceptGeneric", "descrip", Meaning::relation, RelationKind::narrower_generic},
    {"superordinateConceptPartitive", "descrip", Meaning::relation, RelationKind::broader_partitive},
    {"subordinateConceptPartitive", "descrip", Meaning::relation, RelationKind::narrower_partitive},
    {"relatedConcept", "descrip", Meaning::relation, RelationKind::associative},
    {"relatedConceptBroader", "descrip", Meaning::relation, RelationKind::broader},
    {"relatedConceptNarrower", "descrip", Meaning::relation, RelationKind::narrower},
    {"originatingDatabase", "admin"},
    {"originatingInstitution", "admin"},
    {"sourceIdentifier", "admin"},
    {"sourceLanguage", "adminNote"},
    {"language-planningQualifier", "termNote"},
    {"register", "termNote"},
    {"temporalQualifier", "termNote"},
    {"timeRestriction", "termNote"},
    {"frequency", "termNote"},
    {"pronunciation", "termNote"},
    {"etymology", "termNote"},
    {"transferComment", "termNote"},
    {"fullMatch", "termNote"},
    {"partialMatch", "termNote"},
    {"audio", "descrip"},
    {"associatedConcept", "descrip", Meaning::relation, RelationKind::associative},
    {"antonymConcept", "descrip", Meaning::relation, RelationKind::associative},
    {"coordinateConceptGeneric", "descrip", Meaning::relation, RelationKind::associative},
    {"coordinateConceptPartitive", "descrip", Meaning::relation, RelationKind::associative},
    {"sequentiallyRelatedConcept", "descrip", Meaning::relation, RelationKind::associative},
    {"spatiallyRelatedConcept", "descrip", Meaning::relation, RelationKind::associative},
    {"temporallyRelatedConcept", "descrip", Meaning::relation, RelationKind::associative},
    {"broaderConceptGeneric", "descrip", Meaning::relation, RelationKind::broader_generic},
    {"broaderConceptPartitive", "descrip", Meaning::relation, RelationKind::broader_partitive},
    {"see", "ref", Meaning::relation, RelationKind::see_also},
    {"entrySource", "admin", Meaning::source},
    {"conceptOrigin", "admin"},
    {"elementWorkingStatus", "admin"},
    {"entryType", "admin"},
    {"termProvenance", "termNote"},
    {"processStatus", "termNote"},
    {"xSource", "xref", Meaning::external_reference},
}};

struct RatingValue {
  std::string_view value;
  Rating rating;
};
constexpr std::array<RatingValue, 7> ratings{{{"preferred", {Acceptability::preferred, true}},
                                              {"admitted", {Acceptability::admitted, true}},
                                              {"deprecated", {Acceptability::deprecated, true}},
                                              {"superseded", {Acceptability::deprecated, false}},
                                              {"notRecommended", {Acceptability::deprecated, false}},
                                              {"obsolete", {Acceptability::deprecated, false}},
                                              {"standardized", {Acceptability::preferred, false}}}};

struct KindValue {
  std::string_view value;
  Kind kind;
};
// ISO 12620 counts short forms among the abbreviated forms.
constexpr std::array<KindValue, 11> kinds{{{"abbreviation", {DesignationKind::abbreviation, true}},
                                           {"acronym", {DesignationKind::abbreviation, false}},
                                           {"initialism", {DesignationKind::abbreviation, false}},
                                           {"clippedTerm", {DesignationKind::abbreviation, false}},
                                           {"shortForm", {DesignationKind::abbreviation, false}},
                                           {"abbreviatedForm", {DesignationKind::abbreviation, false}},
                                           {"symbol", {DesignationKind::symbol, true}},
                                           {"formula", {DesignationKind::formula, true}},
                                           {"equation", {DesignationKind::formula, false}},
                                           {"logicalExpression", {DesignationKind::formula, false}},
                                           {"properName", {DesignationKind::proper_name, true}}}};

std::string_view without_suffix(std::string_view value, std::string_view suffix) {
  if (value.ends_with(suffix)) value.remove_suffix(suffix.size());
  return value;
}

// Dialects that have no schema of their own write “Definition” and “part of speech”.
std::string folded(std::string_view name) {
  auto text = files::lower_ascii(name);
  std::erase_if(text, [](char c) { return c == ' ' || c == '-' || c == '_'; });
  return text;
}

bool holds_words(std::string_view element) {
  return element == "descrip" || element == "admin" || element == "termNote";
}

// A category under another spelling, or on another of the elements that hold words.
const DataCategory& category_spelt_otherwise(const files::XmlElement& element) {
  static const auto by_name = [] {
    std::map<std::string, const DataCategory*> rows;
    for (const auto& row : table) rows.emplace(folded(row.name), &row);
    return rows;
  }();
  const auto found = by_name.find(folded(element.attribute("type")));
  if (found == by_name.end()) return none;
  const auto& row = *found->second;
  const bool fits = row.element == element.name || (holds_words(row.element) && holds_words(element.name));
  return fits ? row : none;
}

void element_to_dca(files::XmlElement& element) {
  if (element.space.empty()) return;
  const auto local = element.name.substr(element.name.find(':') + 1);
  const auto* known = category(local);
  const std::string core(known != nullptr ? known->element : element.attribute("metatype"));
  if (core.empty()) return;
  element.name = core;
  element.space.clear();
  std::erase_if(element.attributes, [](const auto& attribute) { return attribute.first == "metatype"; });
  element.attributes.insert(element.attributes.begin(), {"type", local});
}

}  // namespace

const DataCategory* category(std::string_view name) {
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.name == name; });
  return found == table.end() ? nullptr : found;
}

const DataCategory& category_of(const files::XmlElement& element) {
  if (!element.space.empty()) return none;
  const auto* found = category(element.attribute("type"));
  return found != nullptr && found->element == element.name ? *found : category_spelt_otherwise(element);
}

bool is_as_published(const files::XmlElement& element) {
  const auto type = element.attribute("type");
  const auto* found = category(type);
  return type.empty() || (found != nullptr && found->element == element.name);
}

void to_dca(files::XmlElement& element) {
  element_to_dca(element);
  for (auto& child : element.children) to_dca(child);
}

Rating rating_of(std::string_view value) {
  const auto word = without_suffix(without_suffix(without_suffix(value, "-admn-sts"), "-admn"), "Term");
  for (const auto& row : ratings)
    if (row.value == word) return row.rating;
  return {};
}

Kind kind_of(std::string_view term_type) {
  for (const auto& row : kinds)
    if (row.value == term_type) return row.kind;
  return {};
}

}  // namespace termreg::sources::tbx
