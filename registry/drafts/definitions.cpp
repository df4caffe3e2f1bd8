// SPDX-License-Identifier: GPL-3.0-or-later
// D9: the style of definitions, by style/review.
#include <algorithm>

#include "registry/drafts/checking_private.h"
#include "registry/drafts/short_forms.h"
#include "registry/model/ascii.h"
#include "registry/style/review.h"

namespace termreg::drafts {
namespace {

// "NOTE 2 – …", "Note 1 to entry: …"; but not "Note that …".
bool is_labelled_note(std::string_view text) {
  if (text.starts_with("NOTE")) return text.size() == 4 || !is_letter(text[4]);
  if (!text.starts_with("Note")) return false;
  text.remove_prefix(4);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\u00a00123456789"), text.size()));
  return text.starts_with(":") || text.starts_with("-") || text.starts_with("to entry") ||
         text.starts_with("–") || text.starts_with("—");
}

// The printed blocks of notes behind a term.
std::vector<std::size_t> note_blocks(const DraftView& view, const DraftTerm& term) {
  std::vector<std::size_t> notes;
  for (auto at = term.block + 1; at < term.end; ++at) {
    const auto& text = view.text(at);
    if (is_labelled_note(text)) notes.push_back(at);
  }
  return notes;
}

Severity severity_of_remark(const Checking& checking, const style::StyleRemark& remark) {
  using style::Certainty;
  const auto profile = checking.profile;
  // Common texts are laid out as ISO has it, and their definitions written as ITU-T does.
  if (checking.common_text &&
      (remark.rule == "article" || remark.rule == "final-stop" || remark.rule == "note-form"))
    return Severity::info;
  // RFCs and the specifications of W3C define in running text: rules for phrases are none for sentences.
  const bool defines_in_sentences = profile == style::Profile::ietf || profile == style::Profile::w3c;
  if (remark.certainty == Certainty::hint || defines_in_sentences) return Severity::info;
  // What is common in the Recommendations in force is no fault that an author must be stopped for.
  const bool lenient = profile != style::Profile::iso || checking.common_text;
  if (lenient && (remark.rule == "inessential" || remark.rule == "sentences" ||
                  remark.rule == "requirement" || remark.rule == "negative" || remark.rule == "clause"))
    return Severity::info;
  if (remark.certainty == Certainty::certain) return Severity::error;
  return remark.rule == "negative" ? Severity::info : Severity::warning;
}

Spot spot_of_remark(const Checking& checking, const DraftTerm& term, const style::StyleRemark& remark,
                    const std::vector<std::size_t>& notes, std::string_view definition) {
  if (remark.note > 0) return {notes[remark.note - 1], remark.begin, remark.end};
  const auto whole = definition_spot(checking.view, term);
  if (whole.end - whole.begin >= remark.end)
    return {whole.block, whole.begin + remark.begin, whole.begin + remark.end};
  return checking.view.spot_of(definition.substr(remark.begin, remark.end - remark.begin), term.block,
                               term.end);
}

// An abbreviation in a definition is written out there, or in the same entry (ISO 704).
void check_unexpanded(Checking& checking, const DraftTerm& term, const LanguageSection& section,
                      std::string_view definition) {
  for (const auto& form : short_forms(definition)) {
    const auto word = definition.substr(form.begin, form.end - form.begin);
    const bool own = std::any_of(section.designations.begin(), section.designations.end(),
                                 [&](const Designation& one) { return mentions(one.text, word); });
    if (own || is_well_known(word) ||
        !expansion_before(definition, form.begin > 0 ? form.begin - 1 : 0, word).empty())
      continue;
    checking.say(DraftCode::d9, "unexpanded-abbreviation", Severity::info,
                 checking.view.spot_of(word, term.block, term.end),
                 "The definition of " + in_quotes(designation_of(term)) + " uses " + in_quotes(word) +
                     " without writing it out.");
    return;
  }
}

void review_definition(Checking& checking, const DraftTerm& term, const LanguageSection& section) {
  const auto definition = definition_of(term);
  const auto notes = note_blocks(checking.view, term);
  style::StyleCase given;
  for (const auto& one : section.designations)
    if (one.kind == DesignationKind::term) given.designations.emplace_back(one.text);
  given.definition = definition;
  for (const auto at : notes) given.notes.emplace_back(checking.view.text(at));
  given.language = checking.view.language() == "und"                       ? checking.view.language()
                   : section.language.empty() || section.language == "und" ? checking.view.language()
                                                                           : section.language;
  for (auto& remark : style::review(given, checking.profile)) {
    // What a format closes or opens by itself is not the author's.
    auto& finding =
        checking.say(DraftCode::d9, remark.rule, severity_of_remark(checking, remark),
                     spot_of_remark(checking, term, remark, notes, definition), std::move(remark.sentence));
    finding.replacement = std::move(remark.replacement);
  }
  check_unexpanded(checking, term, section, definition);
}

bool is_quotation(const DraftTerm& term, const LanguageSection& section) {
  if (term.kind == ClauseKind::defined_elsewhere || !term.entry.sources.empty()) return true;
  return !section.definitions.front().sources.empty();
}

// Houses with no rule for the stop at the end: whichever form the draft chose, all its definitions have.
void check_stops(Checking& checking) {
  if (checking.profile != style::Profile::etsi_3gpp && checking.profile != style::Profile::ieee) return;
  std::vector<const DraftTerm*> with, without;
  for (const auto& term : checking.draft().terms) {
    const auto* section = main_section(term);
    if (section == nullptr || section->definitions.empty() || !is_defined_term(term)) continue;
    if (is_quotation(term, *section)) continue;
    (definition_of(term).ends_with('.') ? with : without).push_back(&term);
  }
  constexpr std::size_t least_others = 3;
  if (with.empty() || without.size() < least_others || with.size() * least_others > without.size()) return;
  for (const auto* term : with)
    checking.say(DraftCode::d9, "stop-varies", Severity::info, definition_spot(checking.view, *term),
                 "This definition ends with a full stop, " + std::to_string(without.size()) +
                     " others of the draft end without one.");
}

}  // namespace

void check_style(Checking& checking) {
  if (checking.profile == style::Profile::none) return;
  for (const auto& term : checking.draft().terms) {
    const auto* section = main_section(term);
    if (section == nullptr || section->definitions.empty() || !is_defined_term(term)) continue;
    // A quotation keeps the words of its source.
    if (!is_quotation(term, *section)) review_definition(checking, term, *section);
  }
  check_stops(checking);
}

}  // namespace termreg::drafts
