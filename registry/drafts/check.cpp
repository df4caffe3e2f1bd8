// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/check.h"

#include <algorithm>
#include <tuple>

#include "registry/drafts/checking_private.h"
#include "registry/model/authority.h"
#include "registry/text/keys.h"

namespace termreg::drafts {
namespace {

// Behind these a "|" stands in the name of another document.
std::size_t end_of_cover(const Draft& draft) {
  constexpr std::size_t longest = 80;  // blocks
  auto end = std::min(longest, draft.text.blocks.size());
  for (const auto& clause : draft.clauses)
    if (clause.kind == ClauseKind::references || clause.kind == ClauseKind::bibliography)
      end = std::min(end, clause.heading);
  return end;
}

bool is_common_text(const Draft& draft) {
  for (std::size_t at = 0, end = end_of_cover(draft); at < end; ++at) {
    const auto text = plain_text(draft.text.blocks[at]);
    if (text.find("Recommendation | International Standard") != std::string::npos) return true;
    const auto bar = text.find('|');
    if (bar == std::string::npos || text.size() > 300) continue;
    const auto left = std::string_view(text).substr(0, bar), right = std::string_view(text).substr(bar);
    if ((left.find("ITU-T") != std::string_view::npos && right.find("ISO/IEC") != std::string_view::npos) ||
        (left.find("ISO/IEC") != std::string_view::npos && right.find("ITU-T") != std::string_view::npos))
      return true;
  }
  return false;
}

void find_abbreviations(Checking& checking) {
  const auto& terms = checking.draft().terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const auto* section = main_section(terms[i]);
    if (section == nullptr) continue;
    const bool in_list = !is_defined_term(terms[i]);
    std::string expansion;
    for (const auto& one : section->designations)
      if (one.kind == DesignationKind::term && expansion.empty()) expansion = one.text;
    const bool has_short =
        std::any_of(section->designations.begin(), section->designations.end(),
                    [](const Designation& one) { return one.kind == DesignationKind::abbreviation; });
    for (const auto& one : section->designations) {
      // "V2X⇥Vehicle-to-Everything": without a blank, and yet the words.
      if (in_list && has_short && one.kind == DesignationKind::term) continue;
      const bool is_short = one.kind == DesignationKind::abbreviation ||
                            one.kind == DesignationKind::symbol || is_short_form(one.text);
      if (is_short)
        checking.abbreviations.push_back({one.text, expansion == one.text ? "" : expansion, i, in_list});
    }
  }
}

void index_own_terms(Checking& checking) {
  const auto& terms = checking.draft().terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const auto* section = main_section(terms[i]);
    if (section == nullptr) continue;
    const auto owner = std::to_string(i);
    for (const auto& one : section->designations)
      checking.own.add({owner, one.text, "", one.kind, one.acceptability, EntryStatus::draft});
  }
  checking.own.finish();
}

void recognise(Checking& checking) {
  const auto& view = checking.view;
  Recogniser recogniser(checking.knowledge.terms);
  std::vector<Occurrence> found;
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (view.zone(at) == Zone::outside || view.zone(at) == Zone::references) continue;
    found.clear();
    recogniser.scan(view.text(at), view.language(at), Matches::longest, found);
    for (const auto& one : found) checking.met.push_back({at, one});
  }
  checking.report.words = recogniser.words();
  checking.report.recognised = checking.met.size();
}

void run_checks(Checking& checking) {
  check_redefinitions(checking);
  check_defined_twice(checking);
  check_quotations(checking);
  check_usage(checking);
  check_missing_terms(checking);
  check_forms(checking);
  check_spelling(checking);
  check_abbreviation_list(checking);
  check_abbreviation_use(checking);
  check_layout(checking);
  check_style(checking);
  check_references(checking);
}

}  // namespace

ProfileGuess guess_profile(const Draft& draft) {
  using style::Profile;
  if (is_common_text(draft))
    return {Profile::iso, "It is a text common to ITU-T and ISO/IEC, which follows the layout of ISO/IEC."};
  const auto body = text::match_key(draft.body).bytes();
  const auto of_body = [&](std::string_view name) { return body.starts_with(name); };
  if (draft.house == "itu-t" || of_body("itu"))
    return {Profile::itu_t, "Its layout, or the name it gives itself, is of ITU-T."};
  if (draft.house == "iso" || of_body("iso") || of_body("iec"))
    return {Profile::iso, "Its layout, or the name it gives itself, is of ISO or IEC."};
  if (draft.house == "etsi-3gpp") return {Profile::etsi_3gpp, "Its layout is of ETSI or 3GPP."};
  if (draft.house == "ieee") return {Profile::ieee, "Its layout is of IEEE."};
  if (draft.house == "ietf") return {Profile::ietf, "Its layout is of an RFC."};
  if (draft.house == "w3c") return {Profile::w3c, "Its layout is of W3C."};
  return {Profile::none,
          "It follows the layout of no house that is known; name one for the rules of a house."};
}

namespace {

// What a part of a document lacks, the whole may have.
bool is_doubtful_in_fragment(DraftCode code, std::string_view rule) {
  return code == DraftCode::d3 || code == DraftCode::d8 || code == DraftCode::d10 ||
         (code == DraftCode::d7 && rule != "several-expansions");
}

}  // namespace

bool Checking::is_authority(std::string_view body) const {
  if (authorities.empty()) return termreg::is_authority(body);
  const auto wanted = text::match_key(body).bytes();
  // "ITU-T SG16" is of "ITU-T".
  return std::any_of(authorities.begin(), authorities.end(), [&](const std::string& named) {
    const auto key = text::match_key(named).bytes();
    return wanted == key ||
           (wanted.starts_with(key) && (wanted[key.size()] == ' ' || wanted[key.size()] == '/'));
  });
}

DraftFinding& Checking::say(DraftCode code, std::string_view rule, Severity severity, const Spot& spot,
                            std::string message) {
  if (view.is_fragment() && is_doubtful_in_fragment(code, rule)) severity = Severity::info;
  const bool wanted = severity != Severity::info || hints == Hints::told;
  if (!wanted) dropped = {};
  auto& finding = wanted ? report.findings.emplace_back() : dropped;
  finding.code = code;
  finding.rule = rule;
  finding.severity = severity;
  finding.message = std::move(message);
  finding.place = view.place(spot);
  if (spot.block < view.size())
    finding.excerpt = excerpt(view.text(spot.block), finding.place.begin, finding.place.end);
  return finding;
}

namespace {

ProfileGuess profile_for(const Draft& draft, const CheckOptions& options) {
  if (!options.profile) return guess_profile(draft);
  if (*options.profile == style::Profile::itu_t && is_common_text(draft))
    return {style::Profile::iso,
            "ITU-T was named; a text common to ITU-T and ISO/IEC follows the layout of ISO/IEC."};
  return {*options.profile, "The profile was named."};
}

}  // namespace

DraftReport check(const Draft& draft, const Knowledge& knowledge, const CheckOptions& options) {
  DraftReport report;
  report.file = draft.file;
  const auto guess = profile_for(draft, options);
  report.profile = style::name(guess.profile);
  report.profile_reason = guess.reason;
  const DraftView view(draft);
  Checking checking{.view = view,
                    .knowledge = knowledge,
                    .profile = guess.profile,
                    .hints = options.hints,
                    .authorities = options.authorities,
                    .own = {},
                    .met = {},
                    .abbreviations = {},
                    .report = report,
                    .common_text = is_common_text(draft),
                    .dropped = {}};
  find_abbreviations(checking);
  index_own_terms(checking);
  recognise(checking);
  run_checks(checking);
  propose_lists(checking);
  std::stable_sort(report.findings.begin(), report.findings.end(),
                   [](const DraftFinding& a, const DraftFinding& b) {
                     return std::tie(a.place.block, a.place.begin, a.code) <
                            std::tie(b.place.block, b.place.begin, b.code);
                   });
  return report;
}

}  // namespace termreg::drafts
