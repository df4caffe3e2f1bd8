// SPDX-License-Identifier: GPL-3.0-or-later
// D10: a tag in square brackets that neither the clause of references nor the bibliography lists.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "registry/drafts/checking_private.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::drafts {
namespace {

// Blanks, dashes and case differ between the places that name one tag.
std::string folded_tag(std::string_view tag) {
  auto key = text::match_key(tag).bytes();
  for (const std::string_view word : {"recommendation ", "rec. "})
    if (const auto at = key.find(word); at != std::string::npos) key.erase(at, word.size());
  std::erase_if(key, [](char c) { return c == ' ' || c == '\t' || c == '\xc2' || c == '\xa0'; });
  return key;
}

std::string without_dashes(std::string key) {
  std::erase_if(key, [](char c) { return c == '-' || c == '_' || c == '.' || c == ','; });
  return key;
}

// "b-", the mark of the bibliography.
std::string without_mark(std::string key) {
  if (key.starts_with("b-")) key.erase(0, 2);
  return key;
}

class ListedTags {
 public:
  explicit ListedTags(const Draft& draft) {
    for (const auto& reference : draft.references) {
      const auto tag = folded_tag(reference.tag);
      tags_.insert(tag);
      bare_.try_emplace(without_dashes(tag), reference.tag);
      bare_.try_emplace(without_dashes(without_mark(tag)), reference.tag);
    }
    for (const auto& clause : draft.clauses)
      if (clause.kind == ClauseKind::references || clause.kind == ClauseKind::bibliography)
        for (auto at = clause.begin; at < clause.end; ++at)
          lists_ += folded_tag(plain_text(draft.text.blocks[at])) + "\n";
  }
  /// The lists hold these very letters, whatever the form: a bracket may have been lost.
  [[nodiscard]] bool mentions_tag(std::string_view tag) const {
    return lists_.find(folded_tag(tag)) != std::string::npos;
  }
  [[nodiscard]] bool empty() const { return tags_.empty(); }
  /// Whole, or with a clause behind it: "ISO/IEC 2382, 3.1".
  [[nodiscard]] bool has(std::string_view tag) const {
    const auto key = folded_tag(tag);
    if (tags_.contains(key)) return true;
    return std::any_of(tags_.begin(), tags_.end(), [&](const std::string& listed) {
      if (key.size() <= listed.size() || !key.starts_with(listed)) return false;
      const auto rest = std::string_view(key).substr(listed.size());
      for (const std::string_view part : {"clause", "annex", "appendix", "section", "table", "figure"})
        if (rest.starts_with(part)) return true;
      const char next = rest.front();
      return next == ',' || next == ';' || next == ':' || next == '(' || next == '|';
    });
  }
  /// The one that is the same but for dashes and stops, as the list has it; null if none is.
  [[nodiscard]] const std::string* nearly(std::string_view tag) const {
    const auto key = folded_tag(tag);
    for (const auto& bare : {without_dashes(key), without_dashes(without_mark(key))})
      if (const auto found = bare_.find(bare); found != bare_.end()) return &found->second;
    return nullptr;
  }

 private:
  std::set<std::string> tags_;
  std::map<std::string, std::string> bare_;  // without dashes and stops: as listed
  std::string lists_;
};

// "b-ITU-T Y.4600", "ITU-T X.800", "ISO 9000", "IETF RFC 791"
bool looks_like_tag(std::string_view text) {
  if (text.size() < 4 || text.size() > 80 || text.find_first_of("{}<>=|*\n\t\"") != std::string_view::npos)
    return false;
  constexpr auto bodies =
      std::to_array<std::string_view>({"ITU-T ", "ITU-R ", "ISO ", "ISO/IEC ", "IEC ", "ETSI ", "IETF ",
                                       "IEEE ", "3GPP ", "W3C ", "NIST ", "ANSI "});
  const bool of_body = std::any_of(bodies.begin(), bodies.end(), [&](std::string_view body) {
    return text.starts_with(body) && std::any_of(text.begin(), text.end(), is_digit);
  });
  return of_body || text.starts_with("b-");
}

void check_tags(Checking& checking, const ListedTags& listed, std::size_t at, std::set<std::string>& told) {
  const std::string_view text = checking.view.text(at);
  for (auto open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1)) {
    const auto close = text.find(']', open);
    if (close == std::string_view::npos) return;
    const auto tag = text.substr(open + 1, close - open - 1);
    if (listed.has(tag) || tag.find('[') != std::string_view::npos) continue;
    const auto* const nearly = listed.nearly(tag);
    if (!nearly && !looks_like_tag(tag)) continue;
    if (!nearly && (listed.mentions_tag(tag) || tag.ends_with("series"))) continue;
    if (!nearly && same_document(tag, checking.draft().document)) continue;  // itself
    if (!told.insert(folded_tag(tag)).second) continue;
    const bool in_definition = checking.view.zone(at) == Zone::definitions;
    if (nearly) {
      checking
          .say(DraftCode::d10, "tag-spelling", Severity::warning, {at, open, close + 1},
               "The tag " + in_quotes(tag) + " is written otherwise in the list of references.")
          .replacement = "[" + *nearly + "]";
    } else {
      checking
          .say(DraftCode::d10, "not-listed", in_definition ? Severity::error : Severity::warning,
               {at, open, close + 1},
               "The reference " + in_quotes(tag) +
                   " is neither in the clause of references nor in the bibliography.")
          .replacement =
          "Add to the references: [" + std::string(tag) + "], with the title and the date of the document.";
    }
  }
}

}  // namespace

void check_references(Checking& checking) {
  const auto& clauses = checking.draft().clauses;
  const bool has_list = std::any_of(clauses.begin(), clauses.end(), [](const DraftClause& clause) {
    return clause.kind == ClauseKind::references || clause.kind == ClauseKind::bibliography;
  });
  const ListedTags listed(checking.draft());
  if (!has_list || listed.empty()) return;  // a piece of a document, or a list of another form
  std::set<std::string> told;
  for (std::size_t at = 0; at < checking.view.size(); ++at) {
    const auto zone = checking.view.zone(at);
    if (zone == Zone::body || zone == Zone::definitions) check_tags(checking, listed, at, told);
  }
}

}  // namespace termreg::drafts
