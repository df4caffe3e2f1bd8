// SPDX-License-Identifier: GPL-3.0-or-later
// D7, the text: used and not listed, a last word said twice, expanded anew.
#include <algorithm>
#include <map>
#include <set>

#include "registry/drafts/checking_private.h"
#include "registry/drafts/expansion_beside_private.h"
#include "registry/drafts/known_forms_private.h"
#include "registry/drafts/short_forms.h"
#include "registry/model/ascii.h"
#include "registry/style/abbreviation.h"
#include "registry/text/words.h"

namespace termreg::drafts {
namespace {

struct FormUse {
  std::size_t count = 0;  // in running text
  std::size_t as_message = 0;
  std::size_t in_tables = 0;  // there, codes and names of columns look the same
  std::size_t as_tail = 0;    // behind another one that is told: "WB" of "AMR-WB"
  Spot first;
  std::string expansion;  // where the text gives it
};
using FormUses = std::map<std::string, FormUse, std::less<>>;

bool is_running_text(const DraftView& view, std::size_t at) {
  return view.zone(at) == Zone::body || view.zone(at) == Zone::definitions;
}

// "a HELLO message", "in the IDLE state": the name of what stands behind it.
bool names_message(std::string_view text, const ShortForm& form) {
  constexpr std::string_view kinds[] = {"message", "state",  "command", "primitive", "request",   "response",
                                        "field",   "flag",   "element", "parameter", "attribute", "method",
                                        "event",   "signal", "code",    "bit",       "value"};
  const auto behind = text.substr(form.end);
  return behind.starts_with(' ') &&
         std::any_of(std::begin(kinds), std::end(kinds),
                     [&](std::string_view kind) { return behind.substr(1).starts_with(kind); });
}

// "AMR-WB": told as "AMR", of which there is more to say than of "WB".
bool is_tail_of_unlisted(std::string_view text, const ShortForm& form, const KnownForms& known) {
  const auto before = with_plain_hyphens(text.substr(form.whole_begin, form.begin - form.whole_begin));
  if (!before.ends_with('-')) return false;
  const auto head = std::string_view(before).substr(0, before.size() - 1);
  return is_short_form(head) && head.find('-') == std::string_view::npos && !known.lists(head) &&
         !is_well_known(head);
}

FormUses uses_of(const Checking& checking, const KnownForms& known) {
  FormUses uses;
  const auto& view = checking.view;
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (!is_running_text(view, at) || !view.language(at).starts_with("en")) continue;
    const std::string_view text = view.text(at);
    for (const auto& form : short_forms(text)) {
      const auto word = text.substr(form.begin, form.end - form.begin);
      const auto whole = with_plain_hyphens(text.substr(form.whole_begin, form.whole_end - form.whole_begin));
      if (known.lists(word) || is_well_known(word) || known.lists_compound(whole)) continue;
      auto& use = uses[std::string(word)];
      if (names_message(text, form)) ++use.as_message;
      if (is_tail_of_unlisted(text, form, known)) ++use.as_tail;
      auto& count = view.block(at).kind == BlockKind::table_cell ? use.in_tables : use.count;
      if (count++ == 0 && (use.count == 1 || use.count + use.in_tables == 1))
        use.first = {at, form.begin, form.end};
      if (use.expansion.empty()) use.expansion = expansion_beside(text, form);
    }
  }
  return uses;
}

// What one of the registry's entries calls an abbreviation in full.
struct RegistryExpansion {
  std::string text;
  EntryId entry;
  bool by_authority = false;
};

std::optional<RegistryExpansion> expansion_in(const Checking& checking, const TermEntry& entry,
                                              std::string_view form) {
  for (const auto& section : entry.languages)
    for (const auto& one : section.designations)
      if (one.kind == DesignationKind::term && spells(one.text, form))
        return RegistryExpansion{one.text, entry.id, checking.is_authority(entry.body)};
  return std::nullopt;
}

// Of bodies that the house yields to where there are some; empty if it is none of their abbreviations.
std::vector<RegistryExpansion> registry_expansions(const Checking& checking, std::string_view form) {
  std::vector<RegistryExpansion> found;
  const auto& terms = checking.knowledge.terms;
  terms.each_form(terms.find(form), [&](const TermIndex::Form& held) {
    constexpr std::size_t most = 8;
    if (held.text != form || !is_active(held.status) || found.size() >= most) return;
    const auto entry = checking.knowledge.entry(held.owner);
    if (!entry) return;
    if (auto one = expansion_in(checking, *entry, form)) found.push_back(std::move(*one));
  });
  const auto is_listed = [](const RegistryExpansion& one) { return one.by_authority; };
  if (std::any_of(found.begin(), found.end(), is_listed))
    std::erase_if(found, [](const RegistryExpansion& one) { return !one.by_authority; });
  return found;
}

// "The abbreviations given in [ITU-T Y.100] apply."
bool takes_list_over(const DraftView& view) {
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (view.zone(at) != Zone::abbreviations || view.is_heading(at)) continue;
    const auto& text = view.text(at);
    if (text.find("abbreviation") != std::string::npos &&
        (text.find("given in") != std::string::npos || text.find("defined in") != std::string::npos ||
         text.find("listed in") != std::string::npos) &&
        text.find("apply") != std::string::npos)
      return true;
  }
  return false;
}

bool has_list(const Checking& checking) {
  const auto& clauses = checking.draft().clauses;
  return std::any_of(clauses.begin(), clauses.end(), [](const DraftClause& clause) {
    return clause.exact && clause.kind == ClauseKind::abbreviations;
  });
}

// The document that an entry is from is among the draft's references: its list may be meant.
bool is_of_a_reference(const Checking& checking, const std::vector<EntryId>& entries) {
  return std::any_of(entries.begin(), entries.end(), [&](const EntryId& id) {
    const auto entry = checking.knowledge.entry(id.text());
    return entry &&
           std::any_of(checking.draft().references.begin(), checking.draft().references.end(),
                       [&](const DraftReference& one) { return same_document(one.tag, entry->document); });
  });
}

struct NotListed {
  std::string form;
  FormUse use;
  bool known = false;     // the registry's entries have it
  std::string expansion;  // in full, where they agree
  std::vector<EntryId> entries;
  bool sure = false;
};

NotListed not_listed(const Checking& checking, const std::string& form, const FormUse& use) {
  NotListed one{form, use, false, {}, {}, false};
  const auto expansions = registry_expansions(checking, form);
  one.known = !expansions.empty();
  for (const auto& found : expansions) one.entries.push_back(found.entry);
  const bool agree = std::all_of(expansions.begin(), expansions.end(), [&](const RegistryExpansion& found) {
    return same_expansion(found.text, expansions.front().text);
  });
  if (one.known && agree) one.expansion = expansions.front().text;
  return one;
}

// One that is never expanded and met more than once, or known to others, is no accident of capitals.
bool is_sure(const Checking& checking, const NotListed& one) {
  constexpr std::size_t longest_unknown = 5;  // longer ones are names more often
  const auto& use = one.use;
  if (!use.expansion.empty() || spells(checking.view.title(), one.form) || use.count <= 2 * use.as_message)
    return false;
  if (one.known) return !is_of_a_reference(checking, one.entries);
  // Houses whose lists are complete: elsewhere names of firms and people look the same.
  const bool complete = checking.profile != style::Profile::none && checking.profile != style::Profile::w3c &&
                        checking.profile != style::Profile::ietf;
  return complete && use.count >= 2 && one.form.size() <= longest_unknown;
}

void say_not_listed(Checking& checking, const NotListed& one) {
  const auto& use = one.use;
  const auto& expansion = use.expansion.empty() ? one.expansion : use.expansion;
  auto& finding =
      checking.say(DraftCode::d7, use.expansion.empty() ? "used-not-listed" : "expanded-not-listed",
                   one.sure ? Severity::warning : Severity::info, use.first,
                   in_quotes(one.form) + " is used " + std::to_string(use.count + use.in_tables) + "×, but " +
                       (use.expansion.empty() ? "neither listed nor written out anywhere."
                                              : "not in the list of abbreviations."));
  finding.entries = one.entries;
  if (!expansion.empty()) finding.replacement = one.form + "\t" + style::expansion(one.form, expansion);
}

// Houses other than ITU-T leave the list out where each abbreviation is written out in the text.
bool may_do_without_list(style::Profile profile) {
  return profile == style::Profile::iso || profile == style::Profile::etsi_3gpp ||
         profile == style::Profile::ieee;
}

void check_not_listed(Checking& checking) {
  const bool listed = has_list(checking);
  const bool written_out = !listed && may_do_without_list(checking.profile);
  if (!listed && !written_out && checking.profile != style::Profile::itu_t) return;
  const KnownForms known(checking);
  const bool doubtful = !listed || takes_list_over(checking.view);
  std::vector<NotListed> found;
  std::size_t unknown = 0;
  for (const auto& [form, use] : uses_of(checking, known)) {
    if (use.as_tail == use.count + use.in_tables) continue;
    if (known.is_word(form) || (written_out && !use.expansion.empty())) continue;
    auto& one = found.emplace_back(not_listed(checking, form, use));
    one.sure = !doubtful && is_sure(checking, one);
    unknown += one.sure && !one.known ? 1U : 0U;
  }
  // A text with that many writes names of parameters, fields and codes in capitals.
  constexpr std::size_t most_forgotten = 8;
  for (auto& one : found) {
    if (unknown > most_forgotten && !one.known) one.sure = false;
    say_not_listed(checking, one);
  }
}

// What stands in brackets behind a listed abbreviation, if it looks like words for it: as many as the list has, the
// last one the same. "XR (cross reality)" beside "XR⇥eXtended Reality".
std::string bracketed_words(std::string_view text, std::size_t end, std::string_view expansion) {
  if (!text.substr(end).starts_with(" (")) return {};
  const auto close = text.find(')', end);
  if (close == std::string_view::npos) return {};
  const auto inside = text.substr(end + 2, close - end - 2);
  const auto words = text::words(inside), listed = text::words(expansion);
  const bool alike =
      words.size() > 1 && words.size() == listed.size() && words.back().stem == listed.back().stem;
  return alike ? std::string(inside) : std::string();
}

// Written out in the text in other words than in the list.
void check_expanded_otherwise(Checking& checking) {
  const auto& view = checking.view;
  std::map<std::string_view, const ListedAbbreviation*> listed;
  for (const auto& one : checking.abbreviations)
    if (one.in_list && !one.expansion.empty()) listed.try_emplace(one.text, &one);
  std::set<std::string> told;
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (view.zone(at) != Zone::body || !view.language(at).starts_with("en")) continue;
    const std::string_view text = view.text(at);
    for (const auto& form : short_forms(text)) {
      const auto known = listed.find(text.substr(form.begin, form.end - form.begin));
      if (known == listed.end()) continue;
      const auto& expansion = known->second->expansion;
      const auto here = bracketed_words(text, form.end, expansion);
      if (here.empty() || same_expansion(here, expansion) || !told.insert(known->second->text).second)
        continue;
      checking
          .say(DraftCode::d7, "expanded-otherwise", Severity::warning, {at, form.begin, form.end},
               in_quotes(known->first) + " is written out as " + in_quotes(here) + " here, and listed as " +
                   in_quotes(expansion) + ".")
          .replacement = expansion;
    }
  }
}

// "SIP protocol": the last word of the expansion stands behind the abbreviation once more.
void check_redundant(Checking& checking) {
  const auto& view = checking.view;
  std::set<std::string> told;
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (view.zone(at) != Zone::body) continue;
    const std::string_view text = view.text(at);
    const auto words = text::words(text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      const auto word = text.substr(words[i].begin, words[i].end - words[i].begin);
      if (!is_short_form(word) || text.substr(words[i].end, words[i + 1].begin - words[i].end) != " ")
        continue;
      for (const auto& listed : checking.abbreviations) {
        if (listed.text != word || listed.expansion.empty()) continue;
        const auto expansion = text::words(listed.expansion);
        if (expansion.size() < 2 || expansion.back().stem != words[i + 1].stem) continue;
        if (!told.insert(listed.text).second) continue;
        checking
            .say(DraftCode::d7, "last-word-twice", Severity::info, {at, words[i].begin, words[i + 1].end},
                 in_quotes(listed.text) + " ends in " +
                     in_quotes(text.substr(words[i + 1].begin, words[i + 1].end - words[i + 1].begin)) +
                     " already.")
            .replacement = listed.text;
      }
    }
  }
}

}  // namespace

void check_abbreviation_use(Checking& checking) {
  check_not_listed(checking);
  check_expanded_otherwise(checking);
  check_redundant(checking);
}

}  // namespace termreg::drafts
