// SPDX-License-Identifier: GPL-3.0-or-later
// The clauses of terms and abbreviations that the draft should have, ready to paste.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "registry/drafts/checking_private.h"
#include "registry/drafts/short_forms.h"
#include "registry/model/authority.h"
#include "registry/style/abbreviation.h"
#include "registry/style/citation.h"
#include "registry/style/wording.h"
#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace termreg::drafts {
namespace {

constexpr std::size_t least_uses = 2;      // a term that is used once needs no definition
constexpr std::size_t most_proposed = 40;  // the most used ones

struct Sorted {
  std::string key;
  std::string line;
};

std::vector<std::string> in_order(std::vector<Sorted> lines) {
  std::sort(lines.begin(), lines.end(), [](const Sorted& a, const Sorted& b) { return a.key < b.key; });
  std::vector<std::string> out;
  for (auto& one : lines)
    if (out.empty() || out.back() != one.line) out.push_back(std::move(one.line));
  return out;
}

std::string elsewhere_line(const TermEntry& entry, std::string_view name, std::string_view language) {
  const auto* definition = main_definition(entry, language);
  const auto source = style::citation(entry, definition);
  auto line = std::string(name) + " [" +
              style::reference_tag(source.document.empty() ? entry.document : source.document) + "]";
  if (definition == nullptr || is_restated(*definition)) return line;
  return line + ": " + style::definition(definition->text, style::Profile::itu_t, language);
}

// A file of nobody, or a dictionary for everyone, has no term of a standard that a draft could cite.
bool may_be_cited(const TermEntry& entry) {
  constexpr auto dictionaries =
      std::to_array<std::string_view>({"wordnet", "oewn", "wiktionary", "dictionary"});
  const auto body = text::match_key(entry.body).bytes();
  return entry.id.body() != "local" &&
         std::none_of(dictionaries.begin(), dictionaries.end(),
                      [&](std::string_view name) { return body.find(name) != std::string::npos; });
}

// The entry to cite: of the body with most authority, the newest edition.
std::optional<TermEntry> best_entry(const Checking& checking, Ordinal node) {
  std::optional<TermEntry> best;
  constexpr std::size_t most_read = 16;
  std::size_t read = 0;
  checking.knowledge.terms.each_form(node, [&](const TermIndex::Form& form) {
    if (!is_active(form.status) || form.acceptability == Acceptability::deprecated || read++ >= most_read)
      return;
    auto entry = checking.knowledge.entry(form.owner);
    if (!entry || main_definition(*entry, checking.view.language()) == nullptr) return;
    if (same_document(entry->document, checking.draft().document)) return;
    if (!checking.is_authority(entry->body) && !may_be_cited(*entry)) return;
    if (!best || standing(entry->body, entry->edition) < standing(best->body, best->edition))
      best = std::move(entry);
  });
  return best;
}

void propose_elsewhere(Checking& checking) {
  std::map<Ordinal, std::size_t> uses;
  for (const auto& met : checking.met)
    if (checking.view.zone(met.block) == Zone::body && checking.knowledge.terms.words_of(met.what.node) > 1)
      ++uses[met.what.node];
  std::vector<std::pair<std::size_t, Ordinal>> most;
  for (const auto& [node, count] : uses)
    if (count >= least_uses) most.emplace_back(count, node);
  std::sort(most.rbegin(), most.rend());
  std::vector<Sorted> lines;
  for (const auto& [count, node] : most) {
    if (lines.size() >= most_proposed) break;
    const auto entry = best_entry(checking, node);
    if (!entry) continue;
    const auto* head = headword(*entry, checking.view.language());
    if (head == nullptr || checking.own.find(head->text) != no_ordinal) continue;
    lines.push_back({text::collation_key(head->text, "en"),
                     elsewhere_line(*entry, head->text, checking.view.language())});
  }
  for (const auto& term : checking.draft().terms) {
    if (term.kind != ClauseKind::defined_elsewhere) continue;
    std::string line(designation_of(term));
    const auto& block = checking.view.text(term.block);
    if (const auto open = block.find('['), close = block.find(']');
        open < close && close != std::string::npos)
      line += " " + block.substr(open, close - open + 1);
    if (!definition_of(term).empty()) line += ": " + std::string(definition_of(term));
    lines.push_back({text::collation_key(designation_of(term), "en"), std::move(line)});
  }
  checking.report.elsewhere = in_order(std::move(lines));
}

void propose_here(Checking& checking) {
  std::vector<Sorted> lines;
  for (const auto& term : checking.draft().terms) {
    if (!is_defined_term(term) || term.kind == ClauseKind::defined_elsewhere || definition_of(term).empty())
      continue;
    lines.push_back({text::collation_key(designation_of(term), "en"),
                     std::string(designation_of(term)) + ": " +
                         style::definition(definition_of(term), checking.profile, checking.view.language())});
  }
  checking.report.here = in_order(std::move(lines));
}

void propose_abbreviations(Checking& checking) {
  std::vector<Sorted> lines;
  const auto add = [&](const std::string& form, std::string_view expansion) {
    lines.push_back({text::collation_key(form, "en"), form + "\t" + std::string(expansion)});
  };
  std::set<std::string_view> listed;
  for (const auto& one : checking.abbreviations)
    if (!one.expansion.empty() && listed.insert(one.text).second)
      add(one.text, one.in_list ? one.expansion : style::expansion(one.text, one.expansion));
  for (const auto& finding : checking.report.findings)
    if (finding.code == DraftCode::d7 && finding.rule.ends_with("not-listed") && !finding.replacement.empty())
      lines.push_back({text::collation_key(finding.replacement, "en"), finding.replacement});
  checking.report.abbreviations = in_order(std::move(lines));
}

}  // namespace

void propose_lists(Checking& checking) {
  propose_elsewhere(checking);
  propose_here(checking);
  propose_abbreviations(checking);
}

}  // namespace termreg::drafts
