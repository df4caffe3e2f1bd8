// SPDX-License-Identifier: GPL-3.0-or-later
// D8: the form of the clauses of terms and abbreviations: first sentence, empty clause, order, numbers, sources.
#include <algorithm>
#include <charconv>
#include <map>

#include "registry/drafts/checking_private.h"
#include "registry/drafts/order.h"
#include "registry/style/clauses.h"
#include "registry/text/keys.h"

namespace termreg::drafts {
namespace {

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(blank) - first + 1);
}

// Without what differs in no meaning: case, kind of blank, the sign at its end.
std::string folded_sentence(std::string_view sentence) {
  auto key = text::match_key(sentence).bytes();
  while (key.ends_with(':') || key.ends_with('.') || key.ends_with(' ')) key.pop_back();
  return key;
}

bool says_nothing_is_there(std::string_view text) {
  const auto key = folded_sentence(text);
  if (key == "none" || key == "void" || key == "not applicable" || key == "n/a" || key == "nil" ||
      key == "empty")
    return true;
  // "There are no terms defined in this Recommendation.", "No abbreviations are used."
  constexpr std::size_t longest = 120;
  if (key.size() > longest) return false;
  const auto no = key.starts_with("no ") ? 0 : key.find(" no ");
  if (no == std::string::npos) return false;
  const auto about = key.find_first_not_of(' ', no == 0 ? 2 : no + 4);
  for (const std::string_view word : {"term", "definition", "abbreviation", "acronym", "specific term"})
    if (std::string_view(key).substr(about).starts_with(word)) return true;
  return false;
}

// "This Recommendation uses the following term defined elsewhere" of a clause with one entry.
std::string in_singular(std::string sentence) {
  for (const auto& [many, one] : {std::pair<std::string_view, std::string_view>{"terms", "term"},
                                  {"abbreviations and acronyms", "abbreviation"}})
    if (const auto at = sentence.find(many); at != std::string::npos) sentence.replace(at, many.size(), one);
  return sentence;
}

const style::Clause* prescribed(const style::Clauses& house, ClauseKind kind) {
  switch (kind) {
    case ClauseKind::defined_elsewhere:
      return &house.elsewhere;
    case ClauseKind::defined_here:
      return &house.here;
    case ClauseKind::abbreviations:
      return &house.abbreviations;
    case ClauseKind::definitions:
      return &house.definitions;
    default:
      return nullptr;
  }
}

std::size_t terms_in(const Checking& checking, const DraftClause& clause) {
  const auto& terms = checking.draft().terms;
  return static_cast<std::size_t>(std::count_if(terms.begin(), terms.end(), [&](const DraftTerm& term) {
    return term.block >= clause.begin && term.block < clause.end;
  }));
}

// A clause around others: "3 Definitions" before "3.1".
bool is_around_others(const Checking& checking, const DraftClause& clause) {
  return std::any_of(
      checking.draft().clauses.begin(), checking.draft().clauses.end(), [&](const DraftClause& other) {
        return &other != &clause && !clause.number.empty() && other.number.starts_with(clause.number + ".");
      });
}

std::size_t first_text(const Checking& checking, const DraftClause& clause) {
  auto at = clause.begin;
  while (at < clause.end &&
         (without_blanks(checking.view.text(at)).empty() || checking.view.zone(at) == Zone::outside))
    ++at;
  return at;
}

bool introduces(std::string_view text) {
  const auto key = text::match_key(text).bytes();
  const bool about = key.find("term") != std::string::npos || key.find("abbreviation") != std::string::npos ||
                     key.find("definition") != std::string::npos || key.find("acronym") != std::string::npos;
  return about && (key.find("following") != std::string::npos || key.find(" apply") != std::string::npos ||
                   key.find("for the purpose") != std::string::npos);
}

// The clause around it has begun with such a sentence: "1.8 Definitions" before "1.8.1".
bool is_introduced_above(const Checking& checking, const DraftClause& clause) {
  const auto dot = clause.number.rfind('.');
  if (dot == std::string::npos) return false;
  const auto above = std::string_view(clause.number).substr(0, dot);
  for (const auto& heading : checking.draft().headings) {
    if (heading.number != above || heading.block >= clause.heading) continue;
    const auto first = heading.block + 1;
    if (!checking.view.is_heading(first) && introduces(checking.view.text(first))) return true;
  }
  return false;
}

bool names_a_document(std::string_view text) {
  constexpr std::string_view names[] = {"[", "ITU-T", "ITU-R", "ISO", "IEC", "RFC", "ETSI", "3GPP", "IEEE"};
  return std::any_of(std::begin(names), std::end(names),
                     [&](std::string_view name) { return text.find(name) != std::string_view::npos; });
}

void check_empty(Checking& checking, const DraftClause& clause, std::size_t at, const style::Clauses& house) {
  const bool has_text = at < clause.end;
  if (has_text && without_blanks(checking.view.text(at)) == house.empty) return;
  const Spot spot = has_text ? Spot{at, 0, checking.view.text(at).size()}
                             : Spot{clause.heading, 0, checking.view.text(clause.heading).size()};
  checking
      .say(DraftCode::d8, "empty-clause", Severity::warning, spot,
           "A clause without entries is kept and says " + in_quotes(house.empty))
      .replacement = house.empty;
}

// "For the purposes of this guide, the following terms and definitions apply": each kind of document has its name, and
// editions differ in the dictionary that they name behind it.
bool begins_as_ieee(std::string_view said) {
  constexpr std::string_view first = "for the purposes of this ";
  if (!said.starts_with(first)) return false;
  const auto comma = said.find(',');
  return comma != std::string_view::npos &&
         said.substr(comma).starts_with(", the following terms and definitions apply");
}

void check_introduction(Checking& checking, const DraftClause& clause, const style::Clauses& house) {
  const bool ieee = checking.profile == style::Profile::ieee;
  // IEEE keeps all terms in one clause of definitions, and has a sentence for that.
  const auto* wanted =
      ieee && clause.kind == ClauseKind::definitions ? &house.here : prescribed(house, clause.kind);
  if (wanted == nullptr || wanted->introduction.empty() || !clause.exact ||
      is_around_others(checking, clause))
    return;
  const auto at = first_text(checking, clause);
  const bool itu = checking.profile == style::Profile::itu_t;
  if (itu && (at == clause.end || says_nothing_is_there(checking.view.text(at)))) {
    if (terms_in(checking, clause) == 0) check_empty(checking, clause, at, house);
    return;
  }
  if (at == clause.end) return;
  const auto& text = checking.view.text(at);
  const auto said = folded_sentence(text);
  if (said == folded_sentence(wanted->introduction) ||
      said == folded_sentence(in_singular(wanted->introduction)))
    return;
  // It may stand behind words of a template, or before the first entry where the format lost the line's end.
  if (said.find(folded_sentence(wanted->introduction)) != std::string::npos) return;
  const bool fixed = itu || (ieee && clause.kind != ClauseKind::abbreviations);
  if (ieee && begins_as_ieee(said)) return;
  if (introduces(text)) {
    // One that names the document whose terms follow says more than the fixed sentence does.
    const bool sure = fixed && (ieee || !names_a_document(text));
    auto& finding =
        checking.say(DraftCode::d8, "introduction-wording", sure ? Severity::warning : Severity::info,
                     {at, 0, text.size()},
                     "The house begins this clause with a fixed sentence, which reads otherwise here.");
    finding.replacement = wanted->introduction;
  } else if (terms_in(checking, clause) > 0) {
    auto& finding =
        checking.say(DraftCode::d8, "introduction-missing",
                     fixed && !is_introduced_above(checking, clause) ? Severity::warning : Severity::info,
                     {clause.heading, 0, checking.view.text(clause.heading).size()},
                     "The clause has no introductory sentence.");
    finding.replacement = wanted->introduction;
  }
}

std::vector<const DraftTerm*> terms_of(const Checking& checking, const DraftClause& clause) {
  std::vector<const DraftTerm*> terms;
  for (const auto& term : checking.draft().terms)
    if (term.block >= clause.begin && term.block < clause.end && !designation_of(term).empty())
      terms.push_back(&term);
  return terms;
}

// The last part of "3.2.7" of clause 3.2; 0 if it is no number of that clause.
unsigned last_part(std::string_view number, std::string_view clause) {
  if (clause.empty() || number.size() < clause.size() + 2 || !number.starts_with(clause) ||
      number[clause.size()] != '.')
    return 0;
  const auto tail = number.substr(clause.size() + 1);
  unsigned value = 0;
  const auto read = std::from_chars(tail.data(), tail.data() + tail.size(), value);
  return read.ec == std::errc() && read.ptr == tail.data() + tail.size() ? value : 0;
}

void check_term_order(Checking& checking, const DraftClause& clause) {
  const bool ieee = checking.profile == style::Profile::ieee;
  if (!clause.exact || (checking.profile != style::Profile::itu_t && !ieee)) return;
  if (clause.kind != ClauseKind::defined_elsewhere && clause.kind != ClauseKind::defined_here &&
      !(ieee && clause.kind == ClauseKind::definitions && !is_around_others(checking, clause)))
    return;
  const auto terms = terms_of(checking, clause);
  // Where terms stand in groups, each is in an order of its own.
  const bool grouped = std::any_of(terms.begin(), terms.end(), [&](const DraftTerm* term) {
    return term->entry.clause.size() > clause.number.size() &&
           last_part(term->entry.clause, clause.number) == 0;
  });
  if (grouped) return;
  std::vector<std::string_view> names;
  for (const auto* term : terms) names.push_back(designation_of(*term));
  const auto moved = out_of_order(names, checking.view.language());
  if (moved.empty()) return;
  const auto& first = *terms[moved.front()];
  checking
      .say(DraftCode::d8, "order", Severity::warning, designation_spot(checking.view, first),
           in_quotes(designation_of(first)) + " stands out of alphabetical order" +
               (moved.size() == 1
                    ? "."
                    : ", and so do " + std::to_string(moved.size() - 1) + " other terms of this clause."))
      .replacement = where_it_belongs(names, moved.front(), checking.view.language());
}

void check_numbers(Checking& checking, const DraftClause& clause) {
  if (!clause.exact || !is_defined_term({{}, clause.kind, 0, 0})) return;
  unsigned last = 0;
  for (const auto* term : terms_of(checking, clause)) {
    const auto number = last_part(term->entry.clause, clause.number);
    // Elsewhere a term has the number of the section it stands in.
    const auto& block = checking.view.block(term->block);
    const bool own =
        block.number == term->entry.clause || checking.view.text(term->block).starts_with(term->entry.clause);
    if (number == 0 || !own) {
      last = 0;
      continue;
    }
    const auto spot = designation_spot(checking.view, *term);
    const auto next = "Number it " + clause.number + "." + std::to_string(last + 1) +
                      ", and those behind it on from there.";
    if (number == last) {
      checking
          .say(DraftCode::d8, "number-twice", Severity::error, spot,
               "The number " + term->entry.clause + " is there twice.")
          .replacement = next;
    } else if (last != 0 && number != last + 1) {
      checking
          .say(DraftCode::d8, "number-gap", Severity::warning, spot,
               "The number " + term->entry.clause + " follows " + clause.number + "." + std::to_string(last) +
                   ".")
          .replacement = next;
    }
    last = number;
  }
}

// "3.1.1 Terms defined in ITU-T X.800", or a sentence that says so, before the terms it speaks of.
bool is_in_named_group(const Checking& checking, const DraftClause& clause, std::size_t block) {
  std::vector<bool> of_term(block, false);
  for (const auto& term : checking.draft().terms)
    for (auto at = term.block; at < term.end && at < block; ++at) of_term[at] = true;
  for (auto at = clause.begin; at < block; ++at)
    if (!of_term[at] && names_a_document(checking.view.text(at))) return true;
  return false;
}

// In 3.1 the quotation is optional, the reference is not.
void check_named_sources(Checking& checking, const DraftClause& clause) {
  if (checking.profile != style::Profile::itu_t || !clause.exact ||
      clause.kind != ClauseKind::defined_elsewhere)
    return;
  for (const auto* term : terms_of(checking, clause)) {
    bool names = !term->entry.sources.empty() || term->entry.clause.empty();
    for (auto at = term->block; at < term->end; ++at)
      names = names || names_a_document(checking.view.text(at)) ||
              checking.view.text(at).find("Recommendation") != std::string::npos;
    if (names || is_in_named_group(checking, clause, term->block)) continue;
    checking
        .say(DraftCode::d8, "no-reference", Severity::error, designation_spot(checking.view, *term),
             "A term defined elsewhere names the document that defines it; " +
                 in_quotes(designation_of(*term)) + " names none.")
        .replacement = std::string(designation_of(*term)) + " [reference]: …";
  }
}

}  // namespace

void check_layout(Checking& checking) {
  if (checking.profile == style::Profile::none || !checking.view.language().starts_with("en")) return;
  // Metanorma writes the fixed sentences itself.
  const bool generated = checking.draft().text.format == "asciidoc";
  const auto house = style::clauses(checking.profile, checking.view.kind());
  for (const auto& clause : checking.draft().clauses) {
    if (!generated) check_introduction(checking, clause, house);
    check_term_order(checking, clause);
    check_numbers(checking, clause);
    check_named_sources(checking, clause);
  }
}

}  // namespace termreg::drafts
