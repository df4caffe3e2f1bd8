// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds that look at what entries cite: C12, C13, C14, C15.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "registry/conflicts/finding_text.h"
#include "registry/conflicts/kinds/kinds.h"

namespace termreg::conflicts {
namespace {

bool says_changed(const Cited& cited) {
  return cited.relation == SourceRelation::modified || cited.relation == SourceRelation::adapted;
}

/// Editions are compared by what an id makes of them: "2022-08" and "2022-08" as printed otherwise.
bool is_edition(const Section& section, const Cited& cited) {
  return cited.edition.empty() || section.edition.empty() || section.id.edition() == id_part(cited.edition);
}

bool stands_in_clause(const Section& section, const Cited& cited) {
  return !cited.clause.empty() && !section.clause.empty() && id_part(section.clause) == cited.clause;
}

const Name* shared_with(const Section& section, const Section& other) {
  const auto common = common_name(section, other);
  return common ? &section.prepared.names[common->a] : nullptr;
}

bool definitions_differ(const Section& a, const Section& b) {
  const std::uint64_t one = a.prepared.statement.dn;
  const std::uint64_t other = b.prepared.statement.dn;
  return one != 0 && other != 0 && one != other;
}

std::string what_differs(const Section& quoting, const Section& quoted) {
  std::vector<std::string> parts;
  if (definitions_differ(quoting, quoted)) parts.emplace_back("the definition");
  if (shared_with(quoting, quoted) == nullptr) parts.emplace_back("the designation");
  const bool domains = quoting.prepared.domain != 0 && quoted.prepared.domain != 0 &&
                       quoting.prepared.domain != quoted.prepared.domain;
  if (domains) parts.emplace_back("the domain");
  return listed(parts);
}

Raised about(const Section& quoting, const Section* quoted, Severity severity) {
  Raised raised;
  raised.severity = severity;
  raised.sections.push_back(&quoting);
  raised.units = {unit_of(FindingCode::c12_quote_mismatch, quoting.id.text())};  // one for C12, C13 and C14
  if (quoted != nullptr) raised.sections.push_back(quoted);
  raised.designation = quoting.side.designations.front();
  raised.evidence.push_back({&quoting, HitField::definition, 0, 0, Evidence::Span::bytes});
  return raised;
}

/// Sections of the cited document other than of the citing entry, in the language of the citing section.
template <typename Visit>
void each_of_document(const Ground& ground, const Section& citing, const Cited& cited, Visit visit) {
  for (const Section* held : ground.of_document(cited.document))
    if (held->id != citing.id && held->side.language == citing.side.language) visit(*held);
}

void raise_mismatch(const Section& quoting, const Section& quoted, std::vector<Raised>& out) {
  const std::string parts = what_differs(quoting, quoted);
  if (parts.empty()) return;
  Raised raised = about(quoting, &quoted, Severity::error);
  raised.why = fmt::format("{} gives \"{}\" as taken from {}, but differs from it in {}.", citation(quoting),
                           raised.designation, citation(quoted), parts);
  raised.suggestion = {"cite", fmt::format("Quote the source as it stands, or say the change: {}",
                                           modified_source_line(quoted, quoting))};
  out.push_back(std::move(raised));
}

/// Visits what the sections that speak for their entries cite from other documents: a document names itself as
/// the source of its own entries, and that is no quotation.
template <typename Visit>
void each_citation(const Ground& ground, Visit visit) {
  for (std::uint32_t i = 0; i < ground.sections().size(); ++i) {
    const Section& section = ground.sections()[i];
    if (section.cites.empty() || !ground.speaks_for_entry(i)) continue;
    const std::string own = document_key(section.document);
    for (const Cited& cited : section.cites)
      if (cited.document != own) visit(section, cited);
  }
}

/// The newest edition of the document that the registry holds, by its date.
const Section* newest_with_name(const Ground& ground, const Section& citing, const Cited& cited) {
  const Section* best = nullptr;
  each_of_document(ground, citing, cited, [&](const Section& held) {
    if (shared_with(held, citing) == nullptr) return;
    if (best == nullptr || held.standing < best->standing) best = &held;
  });
  return best;
}

const Section* cited_entry(const Ground& ground, const Section& citing, const Cited& cited) {
  const Section* found = nullptr;
  each_of_document(ground, citing, cited, [&](const Section& held) {
    if (found == nullptr && is_edition(held, cited) && shared_with(held, citing) != nullptr) found = &held;
  });
  return found;
}

}  // namespace

Unit place_unit(const Cited& cited, const std::string& language) {
  return unit_of(FindingCode::c15_same_clause_twice,
                 cited.document + '|' + cited.edition + '|' + cited.clause + '|' + language);
}

/// C12: e cites document, edition and clause without saying "modified", the registry holds the entry there, and
/// Dn, designations or domain differ. Punctuation, article and full stop are ignored.
void find_quote_mismatches(const Ground& ground, std::vector<Raised>& out) {
  each_citation(ground, [&](const Section& section, const Cited& cited) {
    if (says_changed(cited) || cited.clause.empty()) return;
    // A clause may hold several entries ("3.1 Terms"); only one that is an entry by itself can be misquoted.
    std::vector<const Section*> there;
    each_of_document(ground, section, cited, [&](const Section& held) {
      if (is_edition(held, cited) && stands_in_clause(held, cited)) there.push_back(&held);
    });
    if (there.size() == 1) raise_mismatch(section, *there.front(), out);
  });
}

/// C13: e cites an edition that a later held edition replaces with another Dn. Where Dn is the same only the
/// date is to be brought up to date.
void find_superseded_sources(const Ground& ground, std::vector<Raised>& out) {
  each_citation(ground, [&](const Section& section, const Cited& cited) {
    if (cited.edition.empty()) return;
    const Section* newest = newest_with_name(ground, section, cited);
    const int cited_age = standing(section.body, cited.edition).age;
    if (newest == nullptr || cited_age == 0 || newest->standing.age >= cited_age) return;
    const Section* old = cited_entry(ground, section, cited);
    const Section& before = old != nullptr ? *old : section;
    const bool changed = definitions_differ(before, *newest);
    Raised raised = about(section, newest, changed ? Severity::warning : Severity::info);
    raised.why = fmt::format("{} takes \"{}\" from the edition {} of {}; {} {}.", citation(section),
                             raised.designation, cited.edition, newest->document, citation(*newest),
                             changed ? "defines it in another way" : "is later and says the same");
    raised.suggestion = {
        "cite", changed ? fmt::format("Look at the later definition and cite it: {}", source_line(*newest))
                        : fmt::format("Update the date: {}", source_line(*newest))};
    out.push_back(std::move(raised));
  });
}

/// C14: neither the cited nor the current edition has the designation; only of documents that were read whole.
void find_gone_sources(const Ground& ground, std::vector<Raised>& out) {
  each_citation(ground, [&](const Section& section, const Cited& cited) {
    const Section* any = nullptr;
    bool has_name = false;
    each_of_document(ground, section, cited, [&](const Section& held) {
      if (held.whole_document) any = &held;
      has_name = has_name || shared_with(held, section) != nullptr;
    });
    if (any == nullptr || has_name) return;
    Raised raised = about(section, nullptr, Severity::warning);
    raised.why = fmt::format("{} takes \"{}\" from {}, but no edition held here has that designation.",
                             citation(section), raised.designation, any->document);
    raised.suggestion = {"cite",
                         "Look up where the concept stands now, or say that the source is withdrawn."};
    out.push_back(std::move(raised));
  });
}

/// C15: two entries cite the same document, edition and clause and are not linked: usually a synonym stored as a
/// concept of its own. A clause that more than four cite is a list of terms.
void find_clauses_cited_twice(const Ground& ground, std::vector<Raised>& out) {
  constexpr std::size_t most = 4;
  std::map<Unit, std::vector<const Section*>> by_place;
  each_citation(ground, [&](const Section& section, const Cited& cited) {
    if (cited.clause.find_first_of(".-") != std::string::npos)
      by_place[place_unit(cited, section.side.language)].push_back(&section);
  });
  for (auto& [place, citing] : by_place) {
    put_in_order(citing);
    if (citing.size() < 2 || citing.size() > most) continue;
    const Section& first = *citing.front();
    const auto is_other = [&](const Section* other) {
      return other->id != first.id && !common_name(first, *other) && !are_linked(first, *other);
    };
    if (std::none_of(citing.begin(), citing.end(), is_other)) continue;
    Raised raised{
        Severity::warning, citing, first.side.designations.front(), MatchLevel::none, {}, {}, {}, {place}};
    std::vector<std::string> names;
    for (const Section* one : citing) {
      names.push_back('"' + one->side.designations.front() + '"');
      raised.evidence.push_back(evidence_in_name(*one, 0));
    }
    const auto& cited = *std::find_if(first.cites.begin(), first.cites.end(), [&](const Cited& c) {
      return place_unit(c, first.side.language) == place;
    });
    raised.why = fmt::format("{} {} cite clause {} of {}, yet share no designation and are not linked.",
                             listed(names), names.size() == 2 ? "both" : "all", cited.clause, cited.printed);
    raised.suggestion = {"link",
                         "Make them designations of one entry, or correct the clause of one of them."};
    out.push_back(std::move(raised));
  }
}

}  // namespace termreg::conflicts
