// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/draft.h"

#include <algorithm>

#include "indexer/documents/document.h"
#include "indexer/files/content.h"
#include "indexer/sources/clauses/clause_zones.h"
#include "indexer/sources/clauses/house.h"
#include "indexer/sources/clauses/term_clauses.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/workplace.h"
#include "registry/model/error.h"
#include "registry/text/keys.h"

namespace termreg::sources {
namespace {

const documents::DocumentFormat& format_for(const std::filesystem::path& file, std::string_view named) {
  if (!named.empty()) return documents::document_format(named);
  const auto specimen = files::look_at(file);
  const documents::DocumentFormat* surest = nullptr;
  int sureness = 0;
  for (const auto& row : documents::document_formats()) {
    const int sure = row.recognise(specimen);
    if (sure <= sureness) continue;
    sureness = sure;
    surest = &row;
  }
  return surest == nullptr ? documents::document_format("text") : *surest;
}

std::vector<DraftHeading> headings_of(const DocumentText& document) {
  std::vector<DraftHeading> headings;
  for (std::size_t at = 0; at < document.blocks.size(); ++at) {
    const auto& block = document.blocks[at];
    if (block.kind == BlockKind::table_of_contents || block.kind == BlockKind::table_cell) continue;
    if (auto line = clauses::heading_line(block)) {
      const auto known = clauses::clause_heading(line->title);
      const bool is_known = known.kind != ClauseKind::other && known.match == clauses::HeadingMatch::exact;
      if (line->styled || is_known) headings.push_back({at, std::move(line->number), std::move(line->title)});
    }
  }
  return headings;
}

std::vector<DraftClause> clauses_of(const DocumentText& document) {
  std::vector<DraftClause> clauses;
  for (const auto& zone : clauses::all_zones(document))
    clauses.push_back({zone.kind, zone.match == clauses::HeadingMatch::exact, zone.number, zone.language,
                       zone.heading, zone.begin, zone.end});
  return clauses;
}

// Finds the blocks of entries that come in the order of the document; a reader knows an entry's place only as
// its author does, and in some formats several blocks share one.
class BlockFinder {
 public:
  explicit BlockFinder(const Draft& draft)
      : document_(draft.text), of_terms_(draft.text.blocks.size(), false) {
    for (const auto& clause : draft.clauses)
      if (clause.kind != ClauseKind::references && clause.kind != ClauseKind::bibliography)
        for (auto at = clause.begin; at < clause.end && at < of_terms_.size(); ++at) of_terms_[at] = true;
  }

  std::size_t find(const clauses::Harvested& found) {
    const auto& sections = found.entry.languages;
    std::string name;
    if (!sections.empty() && !sections.front().designations.empty())
      name = text::match_key(sections.front().designations.front().text).bytes();
    auto at = first_at(found.place, last_, name, Within::clauses_of_terms);
    if (at == document_.blocks.size()) at = first_at(found.place, last_, name, Within::document);
    if (at == document_.blocks.size()) at = first_at(found.place, 0, name, Within::document);
    if (at == document_.blocks.size()) at = first_at(found.place, 0, {}, Within::document);
    if (at == document_.blocks.size()) at = last_;
    return last_ = at;
  }

 private:
  enum class Within { clauses_of_terms, document };
  [[nodiscard]] std::size_t first_at(const Place& place, std::size_t from, std::string_view name,
                                     Within within) const {
    for (auto at = from; at < document_.blocks.size(); ++at) {
      const auto& block = document_.blocks[at];
      if (block.place != place || block.kind == BlockKind::table_of_contents) continue;
      if (within == Within::clauses_of_terms && !of_terms_[at]) continue;
      if (name.empty() || text::match_key(plain_text(block)).bytes().find(name) != std::string::npos)
        return at;
    }
    return document_.blocks.size();
  }

  const DocumentText& document_;
  std::vector<bool> of_terms_;
  std::size_t last_ = 0;
};

void place_terms(Draft& draft, clauses::Harvest& harvest) {
  BlockFinder finder(draft);
  for (auto& found : harvest.entries) {
    DraftTerm term;
    term.block = finder.find(found);
    term.entry = std::move(found.entry);
    for (const auto& clause : draft.clauses)
      if (term.block >= clause.heading && term.block < clause.end) {
        term.kind = clause.kind;
        term.end = clause.end;
      }
    term.end = std::max(term.end, term.block + 1);
    draft.terms.push_back(std::move(term));
  }
  std::stable_sort(draft.terms.begin(), draft.terms.end(),
                   [](const DraftTerm& a, const DraftTerm& b) { return a.block < b.block; });
  for (std::size_t i = 0; i + 1 < draft.terms.size(); ++i) {
    auto& term = draft.terms[i];
    term.end = std::max(term.block + 1, std::min(term.end, draft.terms[i + 1].block));
  }
}

// "[tag]" at the beginning of a block of such a clause, or the number that an AsciiDoc list gives it.
std::vector<DraftReference> references_of(const Draft& draft) {
  std::vector<DraftReference> references;
  for (std::size_t at = 0; at < draft.text.blocks.size(); ++at) {
    const auto& block = draft.text.blocks[at];
    if (block.kind == BlockKind::heading || block.kind == BlockKind::table_of_contents) continue;
    const auto whole = plain_text(block);
    const auto text = files::trimmed(whole);
    constexpr std::size_t longest_tag = 120;
    const auto close = text.find(']');
    if (text.starts_with('[') && close != std::string_view::npos && close <= longest_tag) {
      references.push_back({text::clean(text.substr(1, close - 1)), at});
    } else if (!block.anchor.empty()) {
      references.push_back({block.anchor, at});
    }
  }
  return references;
}

}  // namespace

Draft draft_of(DocumentText document) {
  Draft draft;
  draft.text = std::move(document);
  draft.headings = headings_of(draft.text);
  draft.clauses = clauses_of(draft.text);
  const auto* house = clauses::house_of(draft.text);
  clauses::Harvest harvest;
  if (house != nullptr) {
    draft.house = house->name;
    harvest = house->read(draft.text);
  } else {
    clauses::harvest_term_clauses(draft.text, clauses::TermLayout::numbered, harvest);
  }
  draft.body = harvest.stated.body;
  draft.document = harvest.stated.document;
  place_terms(draft, harvest);
  draft.references = references_of(draft);
  return draft;
}

Draft read_draft(const std::filesystem::path& file, std::string_view format) {
  auto draft = draft_of(format_for(file, format).read(file));
  draft.file = file.filename().string();
  return draft;
}

Draft read_draft_of(std::string_view bytes, std::string_view extension, std::string_view format) {
  const Workplace workplace;
  return read_draft(workplace.put(bytes, extension), format);
}

}  // namespace termreg::sources
