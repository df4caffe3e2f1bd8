// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/section.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <utility>

#include "registry/conflicts/definition_words.h"

namespace termreg::conflicts {
namespace {

Side side_of(LanguageSection& section) {
  Side side;
  side.language = section.language;
  for (Designation& designation : section.designations) {
    if (designation.kind == DesignationKind::abbreviation) side.abbreviations.push_back(designation.text);
    side.designations.push_back(std::move(designation.text));
  }
  // ISO 10241-1 lists the preferred term first; the order of the source is kept and taken for it.
  if (!section.definitions.empty()) {
    side.definition = std::move(section.definitions.front().text);
    side.domain = std::move(section.definitions.front().domain);
  }
  return side;
}

void add_cited(const std::vector<Source>& sources, std::vector<Cited>& out) {
  for (const Source& source : sources) {
    if (source.document.empty()) continue;
    out.push_back({document_key(source.document), source.document, source.edition,
                   source.clause.empty() ? std::string{} : id_part(source.clause), source.relation});
  }
}

// Formats that are the document itself: whoever read one has all terms of the document.
bool is_document_format(std::string_view format) {
  static constexpr auto formats = std::to_array<std::string_view>(
      {"asciidoc", "bikeshed", "docx", "html", "markdown", "pdf", "rfcxml", "sts"});
  return std::binary_search(formats.begin(), formats.end(), format);
}

std::vector<WordId> note_words(const LanguageSection& section, Vocabulary& vocabulary) {
  std::vector<WordId> out;
  for (const NoteToEntry& note : section.notes) {
    if (!out.empty()) out.push_back(no_word);
    const std::string bare = bare_definition(note.text);
    for (const Token& token : definition_tokens(bare, section.language, vocabulary.memo()))
      out.push_back(vocabulary.id(token));
  }
  return out;
}

Section section_of(const TermEntry& entry, LanguageSection& language, Vocabulary& vocabulary) {
  Section section;
  section.id = entry.id;
  section.body = entry.body;
  section.document = entry.document;
  section.edition = entry.edition;
  section.clause = entry.clause;
  section.status = entry.status;
  section.whole_document = is_document_format(entry.provenance.format);
  add_cited(entry.sources, section.cites);
  if (!language.definitions.empty()) add_cited(language.definitions.front().sources, section.cites);
  for (const ConceptRelation& relation : entry.relations)
    section.relations.push_back({relation.kind, relation.target});
  section.notes = note_words(language, vocabulary);
  std::vector<Acceptability> ratings;
  for (const Designation& designation : language.designations) ratings.push_back(designation.acceptability);
  section.side = side_of(language);
  section.prepared = prepare(section.side, vocabulary);
  for (std::size_t i = 0; i < ratings.size(); ++i) section.prepared.names[i].acceptability = ratings[i];
  section.standing = standing(section.body, section.edition);
  section.origin = origin_of(section.id);
  return section;
}

}  // namespace

std::uint64_t origin_of(const EntryId& id) {
  const std::string_view text = id.text();
  return std::hash<std::string_view>{}(text.substr(0, text.rfind(':')));
}

std::string document_key(std::string_view document) {
  return id_part(document.substr(0, document.find(':')));
}

std::vector<Section> sections_of(TermEntry entry, Vocabulary& vocabulary) {
  std::vector<Section> out;
  for (LanguageSection& language : entry.languages)
    if (!language.designations.empty()) out.push_back(section_of(entry, language, vocabulary));
  for (Section& section : out) section.alone = out.size() == 1;
  return out;
}

bool is_adopted(const Section& a, const Section& b) {
  const auto cites = [](const Section& from, const Section& to) {
    if (from.cites.empty() || to.document.empty() || to.clause.empty()) return false;
    const std::string document = document_key(to.document);
    const std::string clause = id_part(to.clause);
    return std::any_of(from.cites.begin(), from.cites.end(), [&](const Cited& cited) {
      return cited.relation == SourceRelation::identical && cited.document == document &&
             cited.clause == clause;
    });
  };
  return cites(a, b) || cites(b, a);
}

bool are_linked(const Section& a, const Section& b) {
  const auto links = [](const Section& from, const Section& to) {
    return std::any_of(from.relations.begin(), from.relations.end(), [&](const Link& link) {
      return link.kind == RelationKind::same_concept && link.target == to.id.text();
    });
  };
  return links(a, b) || links(b, a);
}

std::optional<std::uint32_t> first_of_entry(const SectionList& sections, std::string_view entry_id) {
  std::size_t begin = 0;
  for (std::size_t count = sections.size(); count > 0;) {
    const std::size_t half = count / 2;
    const bool before = std::string_view(sections[begin + half].id.text()) < entry_id;
    begin += before ? half + 1 : 0;
    count = before ? count - half - 1 : half;
  }
  if (begin == sections.size() || sections[begin].id.text() != entry_id) return std::nullopt;
  return static_cast<std::uint32_t>(begin);
}

void SectionList::exchange(const std::set<std::string>& entries, const std::vector<const Section*>& come,
                           bool active) {
  const auto before = [](const Section* section, std::string_view id) {
    return std::string_view(section->id.text()) < id;
  };
  for (const std::string& id : entries) {
    const auto begin = std::lower_bound(all_.begin(), all_.end(), std::string_view(id), before);
    const auto end = std::find_if(begin, all_.end(), [&](const Section* s) { return s->id.text() != id; });
    std::vector<const Section*> own;
    std::copy_if(come.begin(), come.end(), std::back_inserter(own),
                 [&](const Section* s) { return s->id.text() == id && is_active(s->status) == active; });
    all_.insert(all_.erase(begin, end), own.begin(), own.end());
  }
}

bool stands_before(const Section& a, const Section& b) {
  return std::tie(a.standing, a.id, a.side.language) < std::tie(b.standing, b.id, b.side.language);
}

}  // namespace termreg::conflicts
