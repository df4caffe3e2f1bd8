// SPDX-License-Identifier: GPL-3.0-or-later
#include <sodium.h>

#include <algorithm>
#include <array>

#include "registry/conflicts/finding_text.h"
#include "registry/model/names.h"

namespace termreg::conflicts {
namespace {

bool crosses_bodies(Clashing sections) {
  return std::any_of(sections.begin(), sections.end(),
                     [&](const Section* s) { return s->id.body() != sections.front()->id.body(); });
}

bool within_one_document(Clashing sections) {
  return std::all_of(sections.begin(), sections.end(), [&](const Section* s) {
    const EntryId& first = sections.front()->id;
    return s->id.body() == first.body() && s->id.document() == first.document() &&
           s->id.edition() == first.edition();
  });
}

/// C4: every two of them name different domains.
bool all_qualified(Clashing sections) {
  std::vector<std::uint64_t> domains;
  for (const Section* section : sections) domains.push_back(section->prepared.domain);
  std::sort(domains.begin(), domains.end());
  return domains.front() != 0 && std::adjacent_find(domains.begin(), domains.end()) == domains.end();
}

bool all_adopted(Clashing sections) {
  return std::all_of(sections.begin() + 1, sections.end(),
                     [&](const Section* section) { return is_adopted(*sections.front(), *section); });
}

struct NameAndSeverity {
  std::string_view name;
  Severity severity = Severity::info;
};

/// The table of conflicts.md: stable names and default severities.
NameAndSeverity default_of(FindingCode code, Clashing sections) {
  switch (code) {
    case FindingCode::c1_duplicate_entry:
      if (all_adopted(sections)) return {"ADOPTED", Severity::info};
      return {"DUPLICATE_ENTRY", Severity::warning};
    case FindingCode::c2_divergent_copy:
      return {"DIVERGENT_COPY", Severity::warning};
    case FindingCode::c3_competing_definition:
      return {"COMPETING_DEFINITION", crosses_bodies(sections) ? Severity::error : Severity::warning};
    case FindingCode::c4_homonym:
      if (all_qualified(sections)) return {"HOMONYM_QUALIFIED", Severity::info};
      return {"HOMONYM_UNQUALIFIED", Severity::warning};
    case FindingCode::c5_synonym_split:
      return {"SYNONYM_SPLIT", Severity::warning};
    case FindingCode::c9_abbreviation_collision:
      return {"ABBREVIATION_COLLISION", within_one_document(sections) ? Severity::error : Severity::warning};
    default:
      break;
  }
  return {"NONE", Severity::info};
}

std::string designation_of(const Section& a, const Section& b, const SharedName& shared) {
  if (shared.level != MatchLevel::none) return a.side.designations[shared.a];
  return a.side.designations.front() + " / " + b.side.designations.front();
}

std::string genus_text(const Section& section, const Vocabulary& vocabulary) {
  const WordId genus = section.prepared.statement.genus;
  return genus == no_word ? std::string{} : vocabulary.text(genus);
}

/// What the digest is taken over: the code and, ordered by id, every id with its designations, definition and
/// domain; fields end with a character that no text holds.
std::string digest_input(Clashing sections, const Finding& finding) {
  constexpr char end = '\x1f';
  std::vector<const Section*> by_id(sections.begin(), sections.end());
  std::sort(by_id.begin(), by_id.end(), [](const Section* x, const Section* y) { return x->id < y->id; });
  std::string out(name(finding.code));
  out += end + finding.language + end + finding.designation;
  for (const Section* section : by_id) {
    out += end + section->id.text();
    for (const std::string& designation : section->side.designations) out += end + designation;
    out += end + section->side.definition + end + section->side.domain;
  }
  return out;
}

}  // namespace

std::string digest(Clashing sections, const Finding& finding) {
  constexpr std::size_t bytes = 16;
  const std::string input = digest_input(sections, finding);
  std::array<unsigned char, bytes> hash{};
  std::array<char, 2 * bytes + 1> hex{};
  const std::vector<unsigned char> message(input.begin(), input.end());
  crypto_generichash(hash.data(), hash.size(), message.data(), message.size(), nullptr, 0);
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return hex.data();
}

void describe_definitions(const Section& a, const Section& b, const Vocabulary& vocabulary,
                          Finding& finding) {
  finding.genus_a = genus_text(a, vocabulary);
  finding.genus_b = genus_text(b, vocabulary);
  finding.genus_equal = !finding.genus_a.empty() && finding.genus_a == finding.genus_b;
  finding.diff = word_diff(a.side.definition, b.side.definition);
}

Finding outline(Clashing sections, const Judgement& judgement) {
  const Section& a = *sections[0];
  const Section& b = *sections[1];
  Finding out;
  out.code = judgement.code;
  const NameAndSeverity defaults = default_of(judgement.code, sections);
  out.name = defaults.name;
  out.severity = defaults.severity;
  out.entries.reserve(sections.size());
  for (const Section* section : sections) out.entries.push_back(section->id);
  out.designation = designation_of(a, b, judgement.shared);
  out.language = a.side.language;
  out.level = judgement.shared.level;
  out.similarity = judgement.similarity;
  out.polarity = judgement.polarity;
  out.digest = digest(sections, out);
  return out;
}

void word(Clashing sections, const Judgement& judgement, const Vocabulary& vocabulary, Finding& finding) {
  describe_definitions(*sections[0], *sections[1], vocabulary, finding);
  finding.why = reason(sections, judgement, finding);
  finding.suggestion = suggestion(sections, judgement, finding);
}

Finding make_finding(Clashing sections, const Judgement& judgement, const Vocabulary& vocabulary) {
  Finding out = outline(sections, judgement);
  word(sections, judgement, vocabulary, out);
  return out;
}

}  // namespace termreg::conflicts
