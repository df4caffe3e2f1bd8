// SPDX-License-Identifier: GPL-3.0-or-later
// D3: terms that are defined and never used. D4: terms of the registry that are used and nowhere listed.
#include <algorithm>
#include <charconv>
#include <set>

#include "registry/drafts/checking_private.h"
#include "registry/model/ascii.h"
#include "registry/text/words.h"

namespace termreg::drafts {
namespace {

// A document with so few words of its own for every term is a vocabulary: its terms are for others to use.
constexpr std::size_t least_words_a_term = 12;

std::size_t index_of(std::string_view owner) {
  std::size_t index = 0;
  std::from_chars(owner.data(), owner.data() + owner.size(), index);
  return index;
}

bool is_text_of(const DraftView& view, std::size_t block) {
  const auto zone = view.zone(block);
  return zone == Zone::body || zone == Zone::front;
}

std::vector<bool> used_terms(const Checking& checking, std::uint64_t& body_words) {
  const auto& view = checking.view;
  std::vector<bool> used(checking.draft().terms.size(), false);
  Recogniser recogniser(checking.own);
  std::vector<Occurrence> found;
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (!is_text_of(view, at) && view.block(at).kind != BlockKind::code) continue;
    if (view.block(at).kind == BlockKind::title) continue;
    found.clear();
    recogniser.scan(view.text(at), {}, Matches::all, found);
    for (const auto& one : found)
      checking.own.each_form(one.node,
                             [&](const TermIndex::Form& form) { used[index_of(form.owner)] = true; });
  }
  body_words = recogniser.words();
  return used;
}

// In a glossary of an annex, or under a title that only mentions terms: an aid for readers.
bool is_for_readers(const Draft& draft, const DraftTerm& term) {
  // "A.16.1": the heading of the annex itself may be a paragraph like others.
  const auto& own = term.entry.clause;
  if (own.size() > 1 && is_letter(own[0]) && own[1] == '.') return true;
  return std::any_of(draft.clauses.begin(), draft.clauses.end(), [&](const DraftClause& clause) {
    const bool numbered =
        !clause.number.empty() && clause.number.front() >= '0' && clause.number.front() <= '9';
    return term.block >= clause.heading && term.block < clause.end &&
           (!clause.exact || (!clause.number.empty() && !numbered));
  });
}

using Stems = std::set<std::string, std::less<>>;

Stems stems_of(std::string_view text) {
  Stems stems;
  for (auto& word : text::words(text)) stems.insert(std::move(word.stem));
  return stems;
}

// All words of the term in one block, in whatever order and with whatever between: "systems that navigate
// networks" may well speak of the term.
class LooseUse {
 public:
  explicit LooseUse(const DraftView& view) {
    for (std::size_t at = 0; at < view.size(); ++at)
      if (is_text_of(view, at)) blocks_.push_back(stems_of(view.text(at)));
  }
  [[nodiscard]] bool has(std::string_view designation) const {
    auto wanted = stems_of(designation);
    std::erase_if(wanted, [](const std::string& stem) { return text::is_function_word(stem, "en"); });
    return std::any_of(blocks_.begin(), blocks_.end(), [&](const Stems& block) {
      return std::includes(block.begin(), block.end(), wanted.begin(), wanted.end());
    });
  }

 private:
  std::vector<Stems> blocks_;
};

// What the draft's other definitions mention.
std::vector<bool> used_in_definitions(const Checking& checking) {
  const auto& terms = checking.draft().terms;
  std::vector<bool> used(terms.size(), false);
  Recogniser recogniser(checking.own);
  std::vector<Occurrence> found;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!is_defined_term(terms[i])) continue;
    found.clear();
    recogniser.scan(definition_of(terms[i]), {}, Matches::all, found);
    for (const auto& one : found)
      checking.own.each_form(one.node, [&](const TermIndex::Form& form) {
        if (index_of(form.owner) != i) used[index_of(form.owner)] = true;
      });
  }
  return used;
}

// An abbreviation that is listed with the same words stands for the term.
void share_use_with_abbreviations(const Checking& checking, std::vector<bool>& used) {
  for (const auto& listed : checking.abbreviations) {
    if (!used[listed.term]) continue;
    checking.own.each_form(checking.own.find(listed.expansion),
                           [&](const TermIndex::Form& form) { used[index_of(form.owner)] = true; });
  }
}

}  // namespace

void check_usage(Checking& checking) {
  if (!checking.view.language().starts_with("en")) return;  // inflection is known of English alone
  const auto& terms = checking.draft().terms;
  std::uint64_t body_words = 0;
  auto used = used_terms(checking, body_words);
  const auto defined = static_cast<std::size_t>(std::count_if(terms.begin(), terms.end(), is_defined_term));
  if (defined == 0 || body_words < defined * least_words_a_term) return;
  share_use_with_abbreviations(checking, used);
  const auto in_definitions = used_in_definitions(checking);
  // A document that uses next to none of its terms defines them for others.
  std::size_t unused = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) unused += is_defined_term(terms[i]) && !used[i] ? 1U : 0U;
  if (defined > 3 && unused * 3 > defined * 2) return;
  const LooseUse loose(checking.view);
  // Specifications of the web, and documents of no house, define for others as well.
  const bool for_others = checking.profile == style::Profile::w3c ||
                          checking.profile == style::Profile::ietf ||
                          checking.profile == style::Profile::none;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const auto name = designation_of(terms[i]);
    if (used[i] || !is_defined_term(terms[i]) || name.empty()) continue;
    // Without a definition or a source it may be a heading that the reader took for a term.
    if (definition_of(terms[i]).empty() && terms[i].entry.sources.empty()) continue;
    const bool doubtful =
        for_others || in_definitions[i] || is_for_readers(checking.draft(), terms[i]) || loose.has(name);
    checking
        .say(DraftCode::d3, in_definitions[i] ? "used-in-definitions-only" : "not-used",
             doubtful ? Severity::info : Severity::warning, designation_spot(checking.view, terms[i]),
             in_quotes(name) + " is defined here, but not used outside the clause of definitions" +
                 (in_definitions[i] ? " (other definitions use it)." : "."))
        .replacement = "Leave the term out, or use it in the text.";
  }
}

void check_missing_terms(Checking& checking) {
  if (checking.hints != Hints::told) return;
  std::set<Ordinal> told;
  for (const auto& met : checking.met) {
    if (checking.view.zone(met.block) != Zone::body || checking.knowledge.terms.words_of(met.what.node) < 2)
      continue;
    if (!told.insert(met.what.node).second) continue;
    const auto surface =
        std::string_view(checking.view.text(met.block)).substr(met.what.begin, met.what.end - met.what.begin);
    if (checking.own.find(surface) != no_ordinal) continue;
    std::vector<EntryId> entries;
    checking.knowledge.terms.each_form(met.what.node, [&](const TermIndex::Form& form) {
      constexpr std::size_t most = 5;
      if (!is_active(form.status) || entries.size() >= most) return;
      if (auto id = EntryId::parse(form.owner)) entries.push_back(std::move(*id));
    });
    if (entries.empty()) continue;
    auto& finding =
        checking.say(DraftCode::d4, "not-listed", Severity::info, {met.block, met.what.begin, met.what.end},
                     in_quotes(surface) +
                         " is a term that others define; the draft lists it neither as "
                         "defined elsewhere nor as its own.");
    finding.entries = std::move(entries);
  }
}

}  // namespace termreg::drafts
