// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/finding_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "registry/conflicts/judgement.h"
#include "registry/conflicts/stated_names.h"
#include "registry/model/names.h"

namespace termreg::conflicts {
namespace {

bool is_recommendation(std::string_view document) {
  return document.starts_with("ITU-");
}

std::string document_of(const Section& section) {
  const std::string& edition = section.edition;
  if (edition.empty() || section.document.find(edition) != std::string::npos) return section.document;
  return is_recommendation(section.document) ? fmt::format("{} ({})", section.document, edition)
                                             : fmt::format("{}:{}", section.document, edition);
}

/// "genus "process" and "device"", "the same genus "process"", or nothing.
std::string genus_clause(const Finding& finding) {
  if (finding.genus_equal) return fmt::format(", the same genus \"{}\"", finding.genus_a);
  if (finding.genus_a.empty() || finding.genus_b.empty()) return {};
  return fmt::format(", genus \"{}\" and \"{}\"", finding.genus_a, finding.genus_b);
}

/// Told only where the designations are not equal letter by letter.
std::string level_clause(const Finding& finding) {
  if (finding.level == MatchLevel::n0_clean || finding.level == MatchLevel::none) return {};
  return fmt::format(" (equal at {})", name(finding.level));
}

std::string others_clause(Clashing sections) {
  const std::size_t others = sections.size() - 2;
  if (others == 0) return {};
  return others == 1 ? "; one more entry is concerned"
                     : fmt::format("; {} more entries are concerned", others);
}

/// The changes that lead from the first definition to the second, if they are few enough to be told in a
/// line.
std::string modification(const std::vector<DiffPart>& diff) {
  constexpr std::size_t longest = 160;
  std::string out;
  for (std::size_t i = 0; i < diff.size(); ++i) {
    if (diff[i].kind == DiffPart::Kind::same) continue;
    if (!out.empty()) out += "; ";
    const bool replaced = diff[i].kind == DiffPart::Kind::removed && i + 1 < diff.size() &&
                          diff[i + 1].kind == DiffPart::Kind::added;
    if (replaced) {
      out += fmt::format("\"{}\" has been replaced by \"{}\"", diff[i].text, diff[i + 1].text);
      ++i;
    } else {
      const bool removed = diff[i].kind == DiffPart::Kind::removed;
      out += fmt::format("\"{}\" has been {}", diff[i].text, removed ? "left out" : "added");
    }
  }
  return out.empty() || out.size() > longest ? "the wording has been changed" : out;
}

/// The designation of which the shared one is a short form. @pre one of the first two sections has one
std::string_view narrower_name(Clashing sections, const SharedName& shared) {
  const Section& a = *sections[0];
  const Section& b = *sections[1];
  if (const auto of_a = fuller_name(a.prepared, shared.a, b.prepared)) return a.side.designations[*of_a];
  const auto of_b = fuller_name(b.prepared, shared.b, a.prepared);
  return b.side.designations[of_b.value_or(0)];
}

std::string homonym_reason(Clashing sections, const Judgement& judgement, const Finding& finding) {
  const std::string both = fmt::format("{} and {}", citation(*sections[0]), citation(*sections[1]));
  if (judgement.narrower)
    return fmt::format("{} share \"{}\"{}, which in one of them is only the short form of \"{}\"", both,
                       finding.designation, level_clause(finding), narrower_name(sections, judgement.shared));
  return fmt::format("{} use \"{}\"{} for what seem to be different concepts (similarity {:.2f}{}), and {}",
                     both, finding.designation, level_clause(finding), finding.similarity,
                     genus_clause(finding),
                     judgement.qualified ? "their domains tell them apart" : "no domains tell them apart");
}

std::string synonym_reason(Clashing sections, const Judgement& judgement, const Finding& finding) {
  const Section& a = *sections[0];
  const Section& b = *sections[1];
  const std::string both = fmt::format("\"{}\" ({}) and \"{}\" ({})", a.side.designations.front(),
                                       citation(a), b.side.designations.front(), citation(b));
  if (judgement.definitions_equal) return both + " have the same definition but no designation in common";
  if (judgement.stated_synonym)
    return both + " are kept apart, yet one entry gives the other's designation as another name";
  return fmt::format("{} have nearly the same definition (similarity {:.2f}) but no designation in common",
                     both, finding.similarity);
}

std::string copy_reason(Clashing sections, const Finding& finding) {
  const std::string both = fmt::format("{} and {}", citation(*sections[0]), citation(*sections[1]));
  if (finding.name == "ADOPTED")
    return fmt::format("{} define \"{}\" alike, and one cites the other as identical", both,
                       finding.designation);
  return fmt::format("{} both list \"{}\"{} with the same definition", both, finding.designation,
                     level_clause(finding));
}

std::string competing_reason(Clashing sections, const Finding& finding) {
  const std::string both = fmt::format("{} and {}", citation(*sections[0]), citation(*sections[1]));
  if (finding.polarity && finding.similarity >= Thresholds{}.near)
    return fmt::format(
        "{} define \"{}\"{} in nearly the same words (similarity {:.2f}), but one says the opposite of the "
        "other",
        both, finding.designation, level_clause(finding), finding.similarity);
  return fmt::format("{} define \"{}\"{} each in its own way (similarity {:.2f}{})", both,
                     finding.designation, level_clause(finding), finding.similarity, genus_clause(finding));
}

std::string clause_of(Clashing sections, const Judgement& judgement, const Finding& finding) {
  const std::string a = citation(*sections[0]);
  const std::string b = citation(*sections[1]);
  switch (finding.code) {
    case FindingCode::c1_duplicate_entry:
      return copy_reason(sections, finding);
    case FindingCode::c2_divergent_copy:
      return fmt::format(
          "{} and {} define \"{}\"{} in nearly the same words (similarity {:.2f}): one text has drifted "
          "from the other",
          a, b, finding.designation, level_clause(finding), finding.similarity);
    case FindingCode::c3_competing_definition:
      return competing_reason(sections, finding);
    case FindingCode::c4_homonym:
      return homonym_reason(sections, judgement, finding);
    case FindingCode::c5_synonym_split:
      return synonym_reason(sections, judgement, finding);
    case FindingCode::c9_abbreviation_collision:
      return fmt::format("\"{}\" stands for \"{}\" in {} and for \"{}\" in {}", finding.designation,
                         expansion_of(*sections[0], judgement.shared.a), a,
                         expansion_of(*sections[1], judgement.shared.b), b);
    default:
      break;
  }
  return fmt::format("{} and {} do not clash (similarity {:.2f}{})", a, b, finding.similarity,
                     genus_clause(finding));
}

Suggestion competing_suggestion(Clashing sections, const Finding& finding) {
  const Section& a = *sections[0];
  const Section& b = *sections[1];
  if (finding.polarity && finding.similarity >= Thresholds{}.near)
    return {"keep-apart",
            "Do not merge: the definitions say opposite things. Give each concept a designation of its own."};
  if (a.id.body() != b.id.body())
    return {"liaise", fmt::format("Agree with {} on one definition of \"{}\"; until then cite one: {} or {}.",
                                  responsible_for(b), finding.designation, source_line(a), source_line(b))};
  return {"cite",
          fmt::format("Keep one definition of \"{}\" and cite it: {}.", finding.designation, source_line(a))};
}

Suggestion homonym_suggestion(const Judgement& judgement, const Finding& finding) {
  if (finding.name == "HOMONYM_QUALIFIED")
    return {"keep-apart", fmt::format("Keep both: the domains tell the concepts called \"{}\" apart.",
                                      finding.designation)};
  if (judgement.narrower)
    return {
        "keep-apart",
        fmt::format("Use the full designation where both concepts may be meant; \"{}\" alone is ambiguous.",
                    finding.designation)};
  return {"qualify",
          fmt::format("Write the domain before each definition of \"{}\": <subject field> definition.",
                      finding.designation)};
}

}  // namespace

std::string responsible_for(const Section& section) {
  constexpr std::string_view made_up = "local";
  if (!section.body.empty() && section.body != made_up) return section.body;
  if (section.id.body() != made_up) return std::string(section.id.body());
  return fmt::format("the editors of {}", section.document.empty() ? section.id.text() : section.document);
}

std::string citation(const Section& section) {
  if (section.document.empty()) return section.id.text();
  return section.clause.empty() ? document_of(section)
                                : fmt::format("{}, {}", document_of(section), section.clause);
}

std::string source_line(const Section& section, std::string_view modification) {
  if (modification.empty()) return fmt::format("[SOURCE: {}]", citation(section));
  return fmt::format("[SOURCE: {}, modified – {}]", citation(section), modification);
}

std::string modified_source_line(const Section& source, const Section& changed) {
  return source_line(source, modification(word_diff(source.side.definition, changed.side.definition)));
}

std::string expansion_of(const Section& section, std::size_t designation) {
  WordMemo memo;
  const std::string bare = bare_definition(section.side.definition);
  const auto tokens = definition_tokens(bare, section.side.language, memo);
  const auto found = expansions(section.side, designation, tokens, memo);
  return found.empty() ? std::string{} : found.front();
}

std::string reason(Clashing sections, const Judgement& judgement, const Finding& finding) {
  return clause_of(sections, judgement, finding) + others_clause(sections) + ".";
}

Suggestion suggestion(Clashing sections, const Judgement& judgement, const Finding& finding) {
  const Section& a = *sections[0];
  const Section& b = *sections[1];
  switch (finding.code) {
    case FindingCode::c1_duplicate_entry:
      if (finding.name == "ADOPTED") return {"accept", "Nothing to do: the source is cited."};
      return {"merge", fmt::format("Keep {} and let the other cite it: {}.", citation(a), source_line(a))};
    case FindingCode::c2_divergent_copy:
      return {"cite", fmt::format("Take the wording of {} or cite it with the change: {}.", citation(a),
                                  source_line(a, modification(finding.diff)))};
    case FindingCode::c3_competing_definition:
      return competing_suggestion(sections, finding);
    case FindingCode::c4_homonym:
      return homonym_suggestion(judgement, finding);
    case FindingCode::c5_synonym_split:
      return {"link",
              fmt::format("Record \"{}\" as an admitted term of \"{}\" and link the entries as one concept.",
                          b.side.designations.front(), a.side.designations.front())};
    case FindingCode::c9_abbreviation_collision:
      return {"keep-apart",
              fmt::format("Write the abbreviation out where both may be meant: {} ({}); {} ({}).",
                          expansion_of(a, judgement.shared.a), finding.designation,
                          expansion_of(b, judgement.shared.b), finding.designation)};
    default:
      break;
  }
  return {};
}

}  // namespace termreg::conflicts
