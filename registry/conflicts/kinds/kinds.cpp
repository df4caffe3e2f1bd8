// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/kinds/kinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "registry/conflicts/definition_words.h"
#include "registry/conflicts/finding_text.h"

namespace termreg::conflicts {

std::span<const Kind> kinds() {
  using enum FindingCode;
  static constexpr std::array table{
      Kind{c6_status_inversion, "STATUS_INVERSION", find_status_inversions},
      Kind{c7_spelling_variant, "SPELLING_VARIANT", find_spelling_variants},
      Kind{c8_confusable, "CONFUSABLE", find_confusables, false, Effort::large},
      Kind{c10_expansion_split, "EXPANSION_SPLIT", find_expansion_splits},
      Kind{c11_redefinition, "REDEFINITION", find_redefinitions, true},
      Kind{c12_quote_mismatch, "QUOTE_MISMATCH", find_quote_mismatches, true},
      Kind{c13_source_superseded, "SOURCE_SUPERSEDED", find_superseded_sources, true},
      Kind{c14_source_gone, "SOURCE_GONE", find_gone_sources},
      Kind{c15_same_clause_twice, "SAME_CLAUSE_TWICE", find_clauses_cited_twice},
      Kind{c16_self_circular, "SELF_CIRCULAR", find_self_circular},
      Kind{c17_mutual_circular, "MUTUAL_CIRCULAR", find_mutual_circular, false, Effort::large},
      Kind{c18_uses_retired_term, "USES_RETIRED_TERM", find_retired_terms},
      Kind{c19_dangling_mention, "DANGLING_MENTION", find_dangling_mentions},
      Kind{c20_relation_contradiction, "RELATION_CONTRADICTION", find_relation_contradictions},
      Kind{c21_genus_conflict, "GENUS_CONFLICT", find_genus_conflicts, true, Effort::large},
      Kind{c22_rival_working_definition, "RIVAL_WORKING_DEFINITION", find_rival_working_definitions, true},
      Kind{c23_cross_language_homonym, "CROSS_LANGUAGE_HOMONYM", find_cross_language_homonyms},
      Kind{c24_translation_split, "TRANSLATION_SPLIT", find_translation_splits}};
  return table;
}

namespace {

Unit mixed(std::uint64_t first, std::uint64_t second) {
  std::uint64_t out = (first + 1) * 0x9E3779B97F4A7C15ULL ^ second;
  out ^= out >> 31U;
  out *= 0xBF58476D1CE4E5B9ULL;  // the finaliser of SplitMix64
  return out == 0 ? 1 : out ^ out >> 29U;
}

}  // namespace

Unit group_unit(std::uint64_t key) {
  constexpr std::uint64_t groups = 100;  // beside the numbers of the codes
  return mixed(groups, key);
}

Unit unit_of(FindingCode code, std::uint64_t subject) {
  return mixed(static_cast<std::uint64_t>(code), subject);
}

Unit unit_of(FindingCode code, std::string_view subject) {
  return unit_of(code, std::hash<std::string_view>{}(subject));
}

Finding outline(const Kind& kind, const Raised& raised) {
  Finding out;
  out.code = kind.code;
  out.name = kind.name;
  out.severity = raised.severity;
  for (const Section* section : raised.sections) out.entries.push_back(section->id);
  out.designation = raised.designation;
  out.language = raised.sections.front()->side.language;
  out.level = raised.level;
  out.why = raised.why;
  out.suggestion = raised.suggestion;
  out.digest = digest(raised.sections, out);
  return out;
}

void put_in_order(std::vector<const Section*>& sections) {
  std::sort(sections.begin(), sections.end(),
            [](const Section* x, const Section* y) { return stands_before(*x, *y); });
  sections.erase(std::unique(sections.begin(), sections.end()), sections.end());
}

EvidenceRange located(const Evidence& evidence) {
  const Section& section = *evidence.section;
  EvidenceRange range{section.id, evidence.field, evidence.begin, evidence.end};
  if (evidence.span == Evidence::Span::bytes) return range;
  range.begin = range.end = 0;
  WordMemo memo;
  const std::string bare = bare_definition(section.side.definition);
  const std::vector<Token> tokens = definition_tokens(bare, section.side.language, memo);
  if (evidence.begin >= evidence.end || evidence.end > tokens.size()) return range;
  const char* const from = tokens[evidence.begin].printed.data();
  const std::string_view last = tokens[evidence.end - 1].printed;
  const std::string_view printed(from, static_cast<std::size_t>(last.data() + last.size() - from));
  const auto at = section.side.definition.find(printed);
  if (at == std::string::npos) return range;
  range.begin = static_cast<std::uint32_t>(at);
  range.end = static_cast<std::uint32_t>(at + printed.size());
  return range;
}

Evidence evidence_in_definition(const Section& section, std::uint32_t begin, std::uint32_t end) {
  return {&section, HitField::definition, begin, end, Evidence::Span::words};
}

Evidence evidence_in_name(const Section& section, std::size_t name) {
  const auto size = static_cast<std::uint32_t>(section.side.designations[name].size());
  return {&section, HitField::designation, 0, size, Evidence::Span::bytes};
}

std::string listed(const std::vector<std::string>& texts) {
  constexpr std::size_t most = 4;
  const std::size_t shown = texts.size() > most + 1 ? most : texts.size();
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += i + 1 == texts.size() ? " and " : ", ";
    out += texts[i];
  }
  return shown == texts.size() ? out : fmt::format("{} and {} more", out, texts.size() - shown);
}

std::string asked_of(const Section& section, std::string_view request) {
  return fmt::format("Ask {} to {}, or reword the entry where the text is yours.", responsible_for(section),
                     request);
}

std::string cited_as(const std::vector<const Section*>& sections) {
  std::vector<std::string> texts;
  for (const Section* section : sections) texts.push_back(citation(*section));
  std::vector<std::string> distinct;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool repeated = std::count(texts.begin(), texts.end(), texts[i]) > 1;
    distinct.push_back(repeated ? fmt::format("{} ({})", texts[i], sections[i]->id.locator()) : texts[i]);
  }
  return listed(distinct);
}

std::optional<CommonName> common_name(const Section& a, const Section& b) {
  for (std::size_t i = 0; i < a.prepared.names.size(); ++i)
    for (std::size_t j = 0; j < b.prepared.names.size(); ++j)
      if (a.prepared.names[i].keys[3] == b.prepared.names[j].keys[3]) return CommonName{i, j};
  return std::nullopt;
}

}  // namespace termreg::conflicts
