// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/scan.h"

#include <algorithm>
#include <utility>

#include "registry/conflicts/finding_text.h"
#include "registry/conflicts/survey.h"
#include "registry/model/names.h"
#include "registry/store/clock.h"

namespace termreg::conflicts {
namespace {

/// One entry is of the body and another of `against`; either may be "any". A clash within one entry has no other.
bool bodies_match(const Filter& filter, const std::vector<EntryId>& entries) {
  const std::string body = filter.body.empty() ? std::string{} : id_part(filter.body);
  const std::string against = filter.against.empty() ? std::string{} : id_part(filter.against);
  const auto is_of = [](const EntryId& id, const std::string& wanted) {
    return wanted.empty() || id.body() == wanted;
  };
  return std::any_of(entries.begin(), entries.end(), [&](const EntryId& one) {
    return is_of(one, body) &&
           (against.empty() || std::any_of(entries.begin(), entries.end(), [&](const EntryId& other) {
              return other != one && is_of(other, against);
            }));
  });
}

bool holds_entry(const std::vector<EntryId>& entries, const std::string& wanted) {
  return std::any_of(entries.begin(), entries.end(), [&](const EntryId& id) { return id.text() == wanted; });
}

bool are_of_one_document(const std::vector<EntryId>& entries) {
  return std::all_of(entries.begin(), entries.end(), [&](const EntryId& id) {
    const EntryId& first = entries.front();
    return id.body() == first.body() && id.document() == first.document() && id.edition() == first.edition();
  });
}

/// The sections of the first language of `a` that `b` has too; null if there is none.
std::pair<const Section*, const Section*> common_language(const std::vector<Section>& a,
                                                          const std::vector<Section>& b) {
  for (const Section& one : a)
    for (const Section& other : b)
      if (one.side.language == other.side.language) return {&one, &other};
  return {nullptr, nullptr};
}

Finding no_common_language(const TermEntry& a, const TermEntry& b) {
  Finding out;
  out.name = "NONE";
  out.entries = {a.id, b.id};
  out.why = a.id.text() + " and " + b.id.text() + " have no language in common, so nothing was compared.";
  return out;
}

}  // namespace

bool has_own_severities(style::Profile profile) noexcept {
  return profile != style::Profile::none && profile != style::Profile::itu_t;
}

// What is found is told as for ITU-T, whose profile is the one in force where none is named.
Severity severity_in(style::Profile profile, const Finding& finding) {
  if (!has_own_severities(profile)) return finding.severity;
  if (finding.code == FindingCode::c11_redefinition) return Severity::warning;
  const bool unqualified = finding.code == FindingCode::c4_homonym && finding.name == "HOMONYM_UNQUALIFIED";
  const bool in_iso = profile == style::Profile::iso && unqualified;
  return in_iso && are_of_one_document(finding.entries) ? Severity::error : finding.severity;
}

Overview survey(const store::Store& store, unsigned threads) {
  SurveyOptions options;
  options.threads = threads;
  const Survey survey(store, options);
  Overview out;
  for (const Finding* finding : survey.table().in_order())
    out.findings.push_back(survey.table().worded(*finding));
  out.weights = survey.weights();
  return out;
}

bool matches(const Filter& filter, const Finding& finding) {
  const auto& codes = filter.codes;
  if (!codes.empty() && std::find(codes.begin(), codes.end(), finding.code) == codes.end()) return false;
  if (filter.severity && severity_in(filter.profile, finding) < *filter.severity) return false;
  if (!filter.language.empty() && finding.language != filter.language) return false;
  if (filter.state && finding.state != name(*filter.state)) return false;
  if (!filter.entry.empty() && !holds_entry(finding.entries, filter.entry)) return false;
  return bodies_match(filter, finding.entries);
}

std::vector<Finding> scan(const store::Store& store, const Filter& filter, const Progress& progress) {
  SurveyOptions options;
  options.progress = progress;
  const Survey survey(store, options);
  const Decisions decisions(store);
  return survey.table().list(filter, {}, decisions, store::utc_now().substr(0, 10)).findings;
}

Finding compare_entries(const TermEntry& a, const TermEntry& b, const WordWeights& weights) {
  Vocabulary vocabulary;
  const std::vector<Section> sections_a = sections_of(a, vocabulary);
  const std::vector<Section> sections_b = sections_of(b, vocabulary);
  auto [one, other] = common_language(sections_a, sections_b);
  if (one == nullptr) return no_common_language(a, b);
  if (stands_before(*other, *one)) std::swap(one, other);
  const WordTable table = word_table(vocabulary, weights);
  const std::vector<const Section*> sections{one, other};
  return make_finding(sections, judge(one->prepared, other->prepared, table, {}), vocabulary);
}

}  // namespace termreg::conflicts
