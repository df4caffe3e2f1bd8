// SPDX-License-Identifier: GPL-3.0-or-later
// D1: a term that the draft defines itself, although an entry in force defines it already (C11).
#include <algorithm>
#include <map>
#include <set>

#include "registry/conflicts/comparison.h"
#include "registry/drafts/checking_private.h"
#include "registry/model/authority.h"
#include "registry/style/citation.h"
#include "registry/style/wording.h"
#include "registry/text/keys.h"

namespace termreg::drafts {
namespace {

constexpr std::size_t most_candidates = 24;
constexpr double plainly_related = 0.30;

struct Rival {
  TermEntry entry;
  conflicts::Comparison how;
  Standing standing;
};

conflicts::Side side_of(const LanguageSection& section, const TermEntry& entry) {
  conflicts::Side side;
  for (const auto& one : section.designations) {
    side.designations.push_back(one.text);
    if (one.kind == DesignationKind::abbreviation) side.abbreviations.push_back(one.text);
  }
  if (!section.definitions.empty()) {
    side.definition = section.definitions.front().text;
    side.domain = section.definitions.front().domain;
  }
  if (side.domain.empty() && !entry.subject_fields.empty()) side.domain = entry.subject_fields.front();
  side.language = section.language;
  return side;
}

const LanguageSection* section_in(const TermEntry& entry, std::string_view language) {
  const auto primary = language.substr(0, language.find('-'));
  for (const auto& section : entry.languages)
    if (section.language.substr(0, section.language.find('-')) == primary) return &section;
  return nullptr;
}

std::set<std::string, std::less<>> candidate_ids(const Checking& checking, const LanguageSection& section) {
  std::set<std::string, std::less<>> ids;
  for (const auto& one : section.designations) {
    if (one.kind != DesignationKind::term || is_short_form(one.text)) continue;
    checking.knowledge.terms.each_form(
        checking.knowledge.terms.find(one.text), [&](const TermIndex::Form& form) {
          if (is_active(form.status) && form.acceptability != Acceptability::deprecated &&
              ids.size() < most_candidates)
            ids.emplace(form.owner);
        });
  }
  return ids;
}

// The draft names itself in its text, on its cover, or in the name of its file: "T-REC-L.314-201811-E.docx".
bool is_of_draft(const Checking& checking, const TermEntry& entry) {
  if (entry.document.empty()) return false;
  const auto& draft = checking.draft();
  if (same_document(entry.document, draft.document) || names_number_of(draft.file, entry.document))
    return true;
  // "OGC GeoPose conceptual model": a document without number is known by its title.
  constexpr std::size_t shortest_title = 12;
  const auto title = text::match_key(entry.document).bytes();
  if (title.size() >= shortest_title && title.find_first_of("0123456789") == std::string::npos &&
      text::match_key(checking.view.title()).bytes().find(title) != std::string::npos)
    return true;
  constexpr std::size_t longest_number_line = 48;
  for (std::size_t at = 0; at < checking.view.size() && checking.view.zone(at) == Zone::front; ++at)
    if (const auto& text = checking.view.text(at);
        text.size() <= longest_number_line && names_number_of(text, entry.document))
      return true;
  return false;
}

std::vector<Rival> rivals_of(const Checking& checking, const DraftTerm& term,
                             const LanguageSection& section) {
  std::vector<Rival> rivals;
  const auto own = side_of(section, term.entry);
  for (const auto& id : candidate_ids(checking, section)) {
    auto entry = checking.knowledge.entry(id);
    if (!entry || is_of_draft(checking, *entry)) continue;
    const auto* other = section_in(*entry, section.language);
    if (other == nullptr || other->definitions.empty()) continue;
    auto how = conflicts::compare(own, side_of(*other, *entry), checking.knowledge.words());
    const auto standing = termreg::standing(entry->body, entry->edition);
    rivals.push_back({std::move(*entry), std::move(how), standing});
  }
  return rivals;
}

bool is_one_concept(const Rival& rival) {
  return rival.how.code == FindingCode::c1_duplicate_entry ||
         rival.how.code == FindingCode::c2_divergent_copy ||
         (rival.how.code == FindingCode::c3_competing_definition && rival.how.similarity >= plainly_related);
}

bool rival_before(const Rival& a, const Rival& b) {
  if (is_one_concept(a) != is_one_concept(b)) return is_one_concept(a);
  if (a.standing != b.standing) return a.standing < b.standing;
  return a.how.similarity > b.how.similarity;
}

// An error is said where nobody could doubt it: the same concept, and a body that the house yields to.
Severity severity_of_rival(const Checking& checking, const Rival& best) {
  if (!is_one_concept(best)) return Severity::info;
  // A file that says not whose it is cannot be cited.
  if (best.entry.id.body() == "local" && !checking.is_authority(best.entry.body)) return Severity::info;
  // Others may use a word in their own way: only what is plainly taken from them is worth a warning.
  if (!checking.is_authority(best.entry.body) && best.how.code == FindingCode::c3_competing_definition)
    return Severity::info;
  const bool same = best.how.code != FindingCode::c3_competing_definition;
  const bool listed = checking.is_authority(best.entry.body);
  return checking.profile == style::Profile::itu_t && listed && same ? Severity::error : Severity::warning;
}

std::string ready_text(const Checking& checking, const Rival& best, std::string_view name) {
  const auto language = checking.view.language();
  const auto* definition = main_definition(best.entry, language);
  const auto source = style::citation(best.entry, definition);
  if (checking.profile == style::Profile::iso) return style::source_line(source);
  const auto tag = style::reference_tag(source.document.empty() ? best.entry.document : source.document);
  const auto line =
      (checking.profile == style::Profile::itu_t ? "3.1.x " : "") + std::string(name) + " [" + tag + "]";
  if (definition == nullptr || is_restated(*definition))
    return line + ": (quote the definition of the document)";
  return line + ": " + style::definition(definition->text, checking.profile, language);
}

std::string sentence_about(const Rival& best, std::string_view name) {
  auto text = in_quotes(name) + " is defined already in " + cited(best.entry);
  switch (best.how.code) {
    case FindingCode::c1_duplicate_entry:
      return text + ", with the same definition; cite it instead of defining it again.";
    case FindingCode::c2_divergent_copy:
      return text + ", in nearly the same words; cite it, or say what was modified.";
    case FindingCode::c3_competing_definition:
      return text + ", for what seems to be the same concept; cite it, or choose another name.";
    default:
      return text + ", for what seems to be another concept: readers will take the one for the other.";
  }
}

// "Based on the definition of [b-ISO 9]": the author knows of the other one.
bool says_where_from(const Checking& checking, const DraftTerm& term) {
  for (auto at = term.block; at < term.end; ++at) {
    const auto& text = checking.view.text(at);
    for (const std::string_view word :
         {"[b-", "[ITU", "[ISO", "[IEC", "adapted from", "based on", "Based on", "Adapted from"})
      if (text.find(word) != std::string::npos) return true;
  }
  return false;
}

struct Redefined {
  const DraftTerm* term = nullptr;
  std::vector<Rival> rivals;  // best first
};

void say_redefined(Checking& checking, const Redefined& redefined) {
  const auto& rivals = redefined.rivals;
  const auto& best = rivals.front();
  const auto name = designation_of(*redefined.term);
  const auto severity =
      says_where_from(checking, *redefined.term) ? Severity::info : severity_of_rival(checking, best);
  auto& finding =
      checking.say(DraftCode::d1, is_one_concept(best) ? "defined-already" : "name-taken", severity,
                   designation_spot(checking.view, *redefined.term), sentence_about(best, name));
  finding.replacement = is_one_concept(best)
                            ? ready_text(checking, best, name)
                            : "Put the domain before the definition, “<…> …”, or choose another term.";
  constexpr std::size_t most_named = 5;
  for (std::size_t i = 0; i < rivals.size() && i < most_named; ++i)
    if (is_one_concept(rivals[i]) == is_one_concept(best)) finding.entries.push_back(rivals[i].entry.id);
}

// A document whose terms the draft has under the same numbers is the draft itself, whatever it calls itself.
std::set<std::string> own_documents(const std::vector<Redefined>& all) {
  constexpr std::size_t enough = 4;
  std::map<std::string, std::size_t> agree;
  for (const auto& one : all)
    for (const auto& rival : one.rivals)
      if (is_one_concept(rival) && !rival.entry.clause.empty() &&
          rival.entry.clause == one.term->entry.clause)
        ++agree[rival.entry.document];
  std::set<std::string> own;
  for (const auto& [document, count] : agree)
    if (count >= enough && count * 2 >= all.size()) own.insert(document);
  return own;
}

// A document that has no house, and in which most of the draft's terms stand, is an earlier or later text of
// the draft: authors rewrite numbers, seldom all their definitions.
void add_own_versions(const Checking& checking, const std::vector<Redefined>& all, std::size_t defined,
                      std::set<std::string>& own) {
  constexpr std::size_t enough = 4;
  std::map<std::string, std::size_t> agree;
  for (const auto& one : all) {
    std::set<std::string> documents;
    for (const auto& rival : one.rivals)
      if (is_one_concept(rival) && !checking.is_authority(rival.entry.body))
        documents.insert(rival.entry.document);
    for (const auto& document : documents) ++agree[document];
  }
  for (const auto& [document, count] : agree)
    if (count >= enough && count * 3 >= defined) own.insert(document);
}

std::string normalised(const DraftTerm& term) {
  return conflicts::normalised_definition(definition_of(term));
}

// Which clause of the draft a term stands in, for a sentence.
std::string place_of(const DraftTerm& term) {
  return term.entry.clause.empty() ? std::string("above") : "in " + term.entry.clause;
}

// Taken over from elsewhere, and says so.
bool names_source(const DraftTerm& term, const LanguageSection& section) {
  return !term.entry.sources.empty() ||
         (!section.definitions.empty() && !section.definitions.front().sources.empty());
}

}  // namespace

// A term of 3.2 that 3.1 has already, or that stands in 3.2 twice. Domains and several sources of one clause are the
// author's way to tell senses apart.
void check_defined_twice(Checking& checking) {
  std::map<std::string, const DraftTerm*> first;
  for (const auto& term : checking.draft().terms) {
    const auto* section = main_section(term);
    if (section == nullptr || section->definitions.empty() || !section->definitions.front().domain.empty())
      continue;
    if (term.kind != ClauseKind::defined_elsewhere && term.kind != ClauseKind::defined_here) continue;
    const auto [known, is_new] = first.try_emplace(text::match_key(designation_of(term)).bytes(), &term);
    if (is_new || term.kind == ClauseKind::defined_elsewhere) continue;
    const auto& earlier = *known->second;
    const bool same = normalised(earlier) == normalised(term);
    checking
        .say(DraftCode::d1, "defined-twice", same ? Severity::error : Severity::warning,
             designation_spot(checking.view, term),
             in_quotes(designation_of(term)) + " is defined " + place_of(earlier) + " already" +
                 (same ? ", with the same definition."
                       : ", in other words; one term has one definition in a document."))
        .replacement = same ? "Delete this one." : "Keep one, or put a domain before each, “<…> …”.";
  }
}

void check_redefinitions(Checking& checking) {
  std::vector<Redefined> all;
  std::size_t defined = 0;
  for (const auto& term : checking.draft().terms) {
    const auto* section = main_section(term);
    if (section == nullptr || section->definitions.empty() || !is_defined_term(term)) continue;
    if (term.kind == ClauseKind::defined_elsewhere || names_source(term, *section)) continue;
    ++defined;
    if (auto rivals = rivals_of(checking, term, *section); !rivals.empty())
      all.push_back({&term, std::move(rivals)});
  }
  auto own = own_documents(all);
  add_own_versions(checking, all, defined, own);
  for (auto& one : all) {
    std::erase_if(one.rivals, [&](const Rival& rival) { return own.contains(rival.entry.document); });
    if (one.rivals.empty()) continue;
    std::stable_sort(one.rivals.begin(), one.rivals.end(), rival_before);
    say_redefined(checking, one);
  }
}

}  // namespace termreg::drafts
