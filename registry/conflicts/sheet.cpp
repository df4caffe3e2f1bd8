// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/sheet.h"

#include <algorithm>

#include "registry/conflicts/section.h"
#include "registry/style/citation.h"

namespace termreg::conflicts {
namespace {

/// A side with what it is compared by.
struct Compared {
  SheetSide side;
  Section section;
};

template <typename Texts>
void add_sources(const Texts& sources, std::vector<std::string>& out) {
  for (const Source& source : sources)
    if (std::string line = style::printed_citation(source);
        !line.empty() &&
        std::none_of(out.begin(), out.end(), [&](const std::string& said) { return said.starts_with(line); }))
      out.push_back(std::move(line));
}

SheetSide sheet_side(const TermEntry& entry, const LanguageSection& section) {
  SheetSide out;
  out.id = entry.id;
  out.body = entry.body;
  out.document = entry.document;
  out.edition = entry.edition;
  out.clause = entry.clause;
  out.status = entry.status;
  for (const Designation& designation : section.designations)
    out.designations.push_back({designation.text, designation.kind, designation.acceptability});
  if (!section.definitions.empty()) {
    const Definition& definition = section.definitions.front();
    out.domain = definition.domain;
    out.definition = definition.text;
    out.restated = is_restated(definition);
    add_sources(definition.sources, out.sources);
  }
  add_sources(entry.sources, out.sources);
  for (std::size_t i = 1; i < section.definitions.size(); ++i)
    out.notes.push_back("Further definition: " + section.definitions[i].text);
  for (const NoteToEntry& note : section.notes) out.notes.push_back(note.text);
  return out;
}

/// The section of exactly that language, as a side; nothing if the entry has none with a designation.
std::optional<Compared> compared(const TermEntry& entry, std::string_view language, Vocabulary& vocabulary) {
  for (const LanguageSection& section : entry.languages) {
    if (section.language != language || section.designations.empty()) continue;
    TermEntry only = entry;
    only.languages = {section};
    return Compared{sheet_side(entry, section), std::move(sections_of(std::move(only), vocabulary).front())};
  }
  return std::nullopt;
}

Concord sheet_agreement(const Judgement& judgement) {
  if (judgement.definitions_equal) return Concord::identical;
  switch (judgement.code) {
    case FindingCode::c1_duplicate_entry:
      return Concord::identical;
    case FindingCode::c2_divergent_copy:
    case FindingCode::c5_synonym_split:
      return Concord::drifted;
    case FindingCode::c4_homonym:
      return Concord::homonym;
    default:
      return Concord::competing;
  }
}

void hold_against(const Compared& first, Compared& other, const WordTable& table) {
  if (other.side.definition.empty() || first.side.definition.empty()) return;
  const Judgement judgement = judge(first.section.prepared, other.section.prepared, table, {});
  other.side.agreement = sheet_agreement(judgement);
  other.side.similarity = judgement.similarity;
  other.side.diff = word_diff(first.side.definition, other.side.definition);
}

}  // namespace

HarmonisationSheet sheet(const std::vector<TermEntry>& entries, std::string_view language,
                         const WordWeights& weights) {
  Vocabulary vocabulary;
  std::vector<Compared> sides;
  for (const TermEntry& entry : entries)
    if (auto side = compared(entry, language, vocabulary)) sides.push_back(std::move(*side));
  std::sort(sides.begin(), sides.end(), [](const Compared& x, const Compared& y) {
    const bool defined = !x.side.definition.empty();
    return defined != !y.side.definition.empty() ? defined : stands_before(x.section, y.section);
  });
  const WordTable table = word_table(vocabulary, weights);
  HarmonisationSheet out;
  out.language = language;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    SheetSide& side = sides[i].side;
    if (i > 0)
      hold_against(sides.front(), sides[i], table);
    else if (!side.definition.empty())
      side.agreement = Concord::foremost;
    if (const WordId genus = sides[i].section.prepared.statement.genus; genus != no_word)
      side.genus = vocabulary.text(genus);
  }
  if (!sides.empty()) out.designation = sides.front().side.designations.front().text;
  for (Compared& side : sides) out.sides.push_back(std::move(side.side));
  return out;
}

}  // namespace termreg::conflicts
