// SPDX-License-Identifier: GPL-3.0-or-later
// D7, the list: twice, out of order, not used, expansions that the registry does not know.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "registry/drafts/checking_private.h"
#include "registry/drafts/known_forms_private.h"
#include "registry/drafts/order.h"
#include "registry/drafts/short_forms.h"
#include "registry/model/ascii.h"

namespace termreg::drafts {
namespace {

Spot spot_in_list(const Checking& checking, const ListedAbbreviation& listed) {
  const auto& term = checking.draft().terms[listed.term];
  return checking.view.spot_of(listed.text, term.block, std::min(term.end, term.block + 2));
}

void check_twice(Checking& checking) {
  std::map<std::string_view, const ListedAbbreviation*> first;
  for (const auto& listed : checking.abbreviations) {
    if (!listed.in_list || listed.expansion.empty() ||
        checking.draft().terms[listed.term].kind != ClauseKind::abbreviations)
      continue;
    const auto [known, is_new] = first.try_emplace(listed.text, &listed);
    if (is_new) continue;
    if (same_expansion(known->second->expansion, listed.expansion)) {
      checking
          .say(DraftCode::d7, "listed-twice", Severity::warning, spot_in_list(checking, listed),
               in_quotes(listed.text) + " is listed twice.")
          .replacement = "Delete this one.";
    } else {
      checking
          .say(DraftCode::d7, "several-expansions", Severity::error, spot_in_list(checking, listed),
               in_quotes(listed.text) + " is listed as " + in_quotes(known->second->expansion) + " and as " +
                   in_quotes(listed.expansion) + "; one abbreviation has one meaning in a document.")
          .replacement = "Write one of the two out wherever it is meant, or give it a short form of its own.";
    }
  }
}

// Pictures are not read: an abbreviation may stand in a figure alone. A figure that is spoken of may be there without
// a caption of its own.
bool has_figures(const DraftView& view) {
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (view.zone(at) == Zone::abbreviations) continue;
    for (const std::string_view word :
         {"Figure ", "Figures ", "Fig. ", "figure ", "Figure\xC2\xA0", "diagram"})
      if (view.text(at).find(word) != std::string::npos) return true;
  }
  return false;
}

// "ODUk" and "ODUflex" use "ODU", "OTUkV" uses "OTUk".
bool is_inflected_in(std::string_view text, std::string_view form) {
  if (form.size() < 2) return false;
  for (auto at = text.find(form); at != std::string_view::npos; at = text.find(form, at + 1)) {
    const auto end = at + form.size();
    if ((at > 0 && is_alphanumeric(text[at - 1])) || end == text.size()) continue;
    if (is_lower(text[end]) || (is_lower(form.back()) && is_upper(text[end]))) return true;
  }
  return false;
}

// "E" with a small "IT" below the line: of one word with what stands before it, and yet the abbreviation.
bool is_set_low(const Block& block, std::string_view form) {
  return std::any_of(block.runs.begin(), block.runs.end(), [&](const Run& run) {
    return run.position != Run::Position::baseline && mentions(run.text, form);
  });
}

bool is_used(const Checking& checking, const ListedAbbreviation& listed) {
  const auto& view = checking.view;
  const auto form = with_plain_hyphens(listed.text);
  const bool is_compound = form.find('-') != std::string::npos;
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (view.zone(at) == Zone::abbreviations || view.block(at).kind == BlockKind::table_of_contents) continue;
    if (mentions(view.text(at), listed.text) || is_inflected_in(view.text(at), listed.text) ||
        is_set_low(view.block(at), listed.text))
      return true;
    if (is_compound && mentions(with_plain_hyphens(view.text(at)), form)) return true;
  }
  // Within the expansion of another one.
  return std::any_of(
      checking.abbreviations.begin(), checking.abbreviations.end(), [&](const ListedAbbreviation& other) {
        return &other != &listed && (mentions(other.expansion, listed.text) ||
                                     (other.text != listed.text && mentions(other.text, listed.text)));
      });
}

void check_unused(Checking& checking) {
  const auto severity = has_figures(checking.view) ? Severity::info : Severity::warning;
  std::set<std::string_view> told;
  for (const auto& listed : checking.abbreviations) {
    if (!listed.in_list || listed.expansion.empty() || is_used(checking, listed) ||
        !told.insert(listed.text).second)
      continue;
    checking
        .say(DraftCode::d7, "listed-not-used", severity, spot_in_list(checking, listed),
             in_quotes(listed.text) + " is listed, but the text does not use it.")
        .replacement = "Leave it out of the list.";
  }
}

// Two pairs side by side in a table: such a list is read down the one and then down the other, or row by row.
bool is_in_order_by_columns(const Checking& checking, std::vector<const ListedAbbreviation*> list) {
  const auto column = [&](const ListedAbbreviation* listed) {
    const auto& cell = checking.view.block(checking.draft().terms[listed->term].block).cell;
    constexpr std::uint32_t columns_of_a_pair = 2;
    return cell ? std::pair(cell->table, (cell->column + 1) / columns_of_a_pair) : std::pair(0U, 0U);
  };
  std::stable_sort(list.begin(), list.end(),
                   [&](const auto* a, const auto* b) { return column(a) < column(b); });
  std::vector<std::string_view> names;
  for (const auto* listed : list) names.emplace_back(listed->text);
  return out_of_order(names, "en").empty();
}

void check_list_order(Checking& checking) {
  if (checking.profile != style::Profile::itu_t && checking.profile != style::Profile::etsi_3gpp) return;
  std::map<std::size_t, std::vector<const ListedAbbreviation*>> lists;  // by the clause's first block
  for (const auto& listed : checking.abbreviations) {
    const auto& term = checking.draft().terms[listed.term];
    if (term.kind != ClauseKind::abbreviations) continue;
    for (const auto& clause : checking.draft().clauses)
      if (term.block >= clause.heading && term.block < clause.end) lists[clause.heading].push_back(&listed);
  }
  for (const auto& [heading, list] : lists) {
    std::vector<std::string_view> names;
    for (const auto* listed : list) names.emplace_back(listed->text);
    constexpr std::size_t most_told = 3;
    const auto moved = out_of_order(names, "en");
    if (!moved.empty() && is_in_order_by_columns(checking, list)) continue;
    for (std::size_t i = 0; i < moved.size() && i < most_told; ++i)
      checking
          .say(DraftCode::d7, "list-order", Severity::warning, spot_in_list(checking, *list[moved[i]]),
               in_quotes(names[moved[i]]) + " stands out of alphabetical order in the list" +
                   (i + 1 == most_told && moved.size() > most_told
                        ? ", and so do " + std::to_string(moved.size() - most_told) + " more."
                        : "."))
          .replacement = where_it_belongs(names, moved[i], "en");
  }
}

void check_registry_expansion(Checking& checking) {
  for (const auto& listed : checking.abbreviations) {
    if (!listed.in_list || listed.expansion.empty()) continue;
    std::set<std::string> known;
    std::vector<EntryId> entries;
    bool agrees = false;
    const auto& terms = checking.knowledge.terms;
    terms.each_form(terms.find(listed.text), [&](const TermIndex::Form& form) {
      constexpr std::size_t most = 8;
      if (form.text != listed.text || !is_active(form.status) || known.size() >= most) return;
      const auto entry = checking.knowledge.entry(form.owner);
      if (!entry) return;
      for (const auto& section : entry->languages)
        for (const auto& one : section.designations) {
          if (one.kind != DesignationKind::term || is_short_form(one.text)) continue;
          if (!section.language.starts_with(checking.view.language())) continue;
          agrees = agrees || same_expansion(one.text, listed.expansion);
          if (spells(one.text, listed.text) && known.insert(one.text).second) entries.push_back(entry->id);
        }
    });
    if (agrees || known.empty()) continue;
    auto& finding =
        checking.say(DraftCode::d7, "expansion-differs", Severity::info, spot_in_list(checking, listed),
                     "Others use " + in_quotes(listed.text) + " for " + in_quotes(*known.begin()) +
                         "; here it stands for " + in_quotes(listed.expansion) + ".");
    finding.entries = std::move(entries);
  }
}

}  // namespace

void check_abbreviation_list(Checking& checking) {
  check_twice(checking);
  check_unused(checking);
  check_list_order(checking);
  if (checking.hints == Hints::told) check_registry_expansion(checking);
}

}  // namespace termreg::drafts
