// SPDX-License-Identifier: GPL-3.0-or-later
// The house style of RFCs and Internet-Drafts (RFC 7322; RFC 7991, 2.20 and 2.29): sections named
// Terminology, Definitions, Glossary, Abbreviations, at any place and depth, hold definition lists (in v2:
// hanging lists).
//
// The terms of the outermost list are the entries; lists within a description say more about its concept
// ("Produces: Evidence") and become notes. Several paragraphs that each quote another document are several
// definitions, each with its source. List items and paragraphs count if they begin with an emphasised or
// quoted term and a colon or dash, or if most paragraphs of their section begin with a few words and such a mark.
#include <algorithm>
#include <array>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/clause_heading.h"
#include "indexer/sources/clauses/definition_list.h"
#include "indexer/sources/clauses/rfc_citations.h"
#include "indexer/sources/clauses/rows_private.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t longest_lead = 80;

std::string first_property(const DocumentText& document, std::initializer_list<std::string_view> names) {
  for (const auto name : names)
    if (const auto value = property(document, name); !value.empty()) return std::string(value);
  return {};
}

Publication stated_by_rfc(const DocumentText& document) {
  Publication stated{"IETF", {}, first_property(document, {"date"})};
  if (const auto number = first_property(document, {"number", "rfc.number"}); !number.empty()) {
    stated.document = "RFC " + number;
    return stated;
  }
  stated.document = property(document, "docname");
  for (const std::string_view extension : {".txt", ".xml"})
    if (stated.document.ends_with(extension))
      stated.document.resize(stated.document.size() - extension.size());
  const auto version = stated.document.rfind('-');
  const bool numbered = version != std::string::npos && version + 3 == stated.document.size() &&
                        stated.document.find_first_not_of("0123456789", version + 1) == std::string::npos;
  if (numbered) {
    stated.edition = stated.document.substr(version + 1);
    stated.document.resize(version);
  }
  return stated;
}

bool is_small_word(std::string_view word) {
  constexpr auto words =
      std::to_array<std::string_view>({"note", "notes", "example", "examples", "see", "e.g.", "for example",
                                       "warning", "editor's note", "todo"});
  return std::find(words.begin(), words.end(), word) != words.end();
}

// A paragraph that goes on with a list of terms by nothing but its colon: a name of few words that begins no sentence, and
// a whole sentence behind it.
bool is_lead_alone(std::string_view term, std::string_view rest) {
  constexpr auto openings = std::to_array<std::string_view>(
      {"a",     "all",   "an",   "as",   "both",  "each", "following", "for",  "here",
       "if",    "in",    "it",   "many", "other", "see",  "some",      "that", "the",
       "there", "these", "they", "this", "three", "two",  "we",        "when", "where"});
  const auto first = files::lower_ascii(term.substr(0, term.find(' ')));
  constexpr int most_blanks = 3;
  return std::find(openings.begin(), openings.end(), first) == openings.end() &&
         std::count(term.begin(), term.end(), ' ') <= most_blanks && rest.ends_with('.') &&
         std::count(rest.begin(), rest.end(), ' ') > 1;
}

class Collector {
 public:
  explicit Collector(const DocumentText& document) : document_(document), citations_(document) {}

  Harvest collect() {
    harvest_.stated = stated_by_rfc(document_);
    const auto& blocks = document_.blocks;
    for (std::size_t at = 0; at < blocks.size();) {
      const auto& block = blocks[at];
      if (block.kind == BlockKind::heading) enter(at);
      if (!in_terminology_ || block.kind == BlockKind::table_of_contents ||
          block.kind == BlockKind::heading) {
        ++at;
      } else if (block.kind == BlockKind::term) {
        const auto group = term_group_at(document_, at);
        take_group(group);
        at = group.end;
      } else if (block.kind == BlockKind::table_cell && block.cell) {
        at = take_table(at);
      } else {
        take_item(block);
        ++at;
      }
    }
    return std::move(harvest_);
  }

 private:
  void enter(std::size_t at) {
    const auto& heading = document_.blocks[at];
    clause_ = heading.number;
    entries_before_ = harvest_.entries.size();
    leads_only_ = paragraphs_lead(at + 1);
    const auto title = text::clean(plain_text(heading));
    if (in_terminology_ && heading.level > terminology_level_) return;
    in_terminology_ = is_terminology_title(title);
    abbreviations_only_ = is_abbreviations_title(title);
    terminology_level_ = heading.level;
  }

  [[nodiscard]] Harvested started(const Block& block) const {
    Harvested found;
    found.entry.clause = clause_;
    found.place = block.place;
    found.entry.languages.emplace_back().language = !block.language.empty()      ? block.language
                                                    : document_.language.empty() ? "en"
                                                                                 : document_.language;
    return found;
  }

  static void designate(LanguageSection& section, std::string text) {
    if (text.empty()) return;
    auto& designation = section.designations.emplace_back();
    if (section.designations.size() > 1 && looks_abbreviated(text))
      designation.kind = DesignationKind::abbreviation;
    designation.text = std::move(text);
  }

  void take_group(const TermGroup& group) {
    auto found = started(*group.terms.front());
    auto& section = found.entry.languages.front();
    for (const auto* term : group.terms) {
      auto split = split_abbreviation(bare_term(plain_text(*term)));
      designate(section, std::move(split.term));
      designate(section, std::move(split.abbreviation));
    }
    if (section.designations.empty()) return;
    put_body(section, group.body);
    cite(section, group.body);
    expand(section);
    add(std::move(found), group.terms.front()->anchor);
  }

  // Paragraphs that quote other documents are definitions of their own.
  void cite(LanguageSection& section, const std::vector<const Block*>& body) const {
    std::vector<Definition> definitions;
    bool any = false;
    const auto level = body.empty() ? 0 : body.front()->level;
    for (const auto* block : body) {
      const bool inner_pair =
          block->level > level && (block->kind == BlockKind::term || block->kind == BlockKind::description);
      if (block->kind == BlockKind::note || block->kind == BlockKind::example || inner_pair) continue;
      auto cited = citations_.taken(text::clean(plain_text(*block)));
      if (cited.text.empty()) continue;
      any = any || cited.source.has_value();
      if (definitions.empty() || (cited.source && !definitions.back().text.empty())) {
        definitions.emplace_back().text = std::move(cited.text);
      } else {
        definitions.back().text += '\n' + cited.text;
      }
      if (cited.source) definitions.back().sources.push_back(*std::move(cited.source));
    }
    if (any) section.definitions = std::move(definitions);
  }

  // A list of abbreviations gives the full form where others give a definition.
  void expand(LanguageSection& section) const {
    if (section.designations.size() != 1 || section.definitions.size() != 1) return;
    auto& only = section.designations.front();
    if (!looks_abbreviated(only.text)) return;
    if (abbreviations_only_) only.kind = DesignationKind::abbreviation;
    auto full = section.definitions.front().text;
    while (full.ends_with('.')) full.pop_back();
    const auto words = 1 + std::count(full.begin(), full.end(), ' ');
    const bool sentence = full.find(". ") != std::string::npos || full.find('\n') != std::string::npos;
    if (sentence || words > 10 || !expands(only.text, full)) return;
    if (!abbreviations_only_ && static_cast<std::size_t>(words) > only.text.size() + 2) return;
    only.kind = DesignationKind::abbreviation;
    auto& designation = section.designations.emplace_back();
    designation.sources = std::move(section.definitions.front().sources);
    designation.text = std::move(full);
    section.definitions.clear();
  }

  // A table whose first row names a column of terms or abbreviations has an entry in each row below: the first cell
  // and the second. Gives the place behind the table.
  std::size_t take_table(std::size_t at) {
    const auto& blocks = document_.blocks;
    const auto which = blocks[at].cell->table;
    const auto head = clause_heading(text::clean(plain_text(blocks[at])));
    const bool of_terms = head.match == HeadingMatch::exact && head.kind != ClauseKind::other;
    const auto in_table = [&](std::size_t i) {
      return i < blocks.size() && blocks[i].cell && blocks[i].cell->table == which;
    };
    for (; in_table(at); ++at) {
      const auto& cell = *blocks[at].cell;
      const bool pair = of_terms && cell.row > 1 && cell.column == 1 && in_table(at + 1) &&
                        blocks[at + 1].cell->row == cell.row && blocks[at + 1].cell->column == 2;
      if (pair) take_group({{&blocks[at]}, {&blocks[at + 1]}, at + 2});
    }
    return at;
  }

  void take_item(const Block& block) {
    if (block.runs.empty() || (block.kind != BlockKind::list_item && block.kind != BlockKind::paragraph))
      return;
    if (block.style.find("reference") != std::string::npos) return;
    const auto text = text::clean(plain_text(block));
    const auto [term, rest] = lead_of(text);
    if (term.empty() || rest.empty() || is_small_word(files::lower_ascii(term))) return;
    const auto& first = block.runs.front();
    const bool emphasised = (first.bold || first.italic || first.defines) && bare_term(first.text) == term;
    const bool quoted = text.starts_with('"') || text.starts_with("“");
    const bool goes_on = entries_before_ < harvest_.entries.size() && is_lead_alone(term, rest);
    if (!emphasised && !quoted && !leads_only_ && !goes_on && block.kind != BlockKind::list_item) return;
    auto found = started(block);
    auto& section = found.entry.languages.front();
    auto split = split_abbreviation(term);
    designate(section, std::move(split.term));
    designate(section, std::move(split.abbreviation));
    auto cited = citations_.taken(rest);
    auto& definition = section.definitions.emplace_back();
    definition.text = std::move(cited.text);
    if (cited.source) definition.sources.push_back(*std::move(cited.source));
    expand(section);
    add(std::move(found), block.anchor);
  }

  // Whether most paragraphs of the section, three at least, begin with a few words and a colon or dash: the oldest
  // drafts mark their terms by nothing else.
  [[nodiscard]] bool paragraphs_lead(std::size_t at) const {
    std::size_t leads = 0, others = 0;
    for (; at < document_.blocks.size() && document_.blocks[at].kind != BlockKind::heading; ++at) {
      if (document_.blocks[at].kind != BlockKind::paragraph) continue;
      const auto [term, rest] = lead_of(text::clean(plain_text(document_.blocks[at])));
      const bool leads_in = !term.empty() && !rest.empty() && !is_small_word(files::lower_ascii(term));
      ++(leads_in ? leads : others);
    }
    return leads >= 3 && leads > others;
  }

  // "Term: text", "Term - text".
  static std::pair<std::string, std::string> lead_of(std::string_view text) {
    for (const std::string_view mark : {": ", " - ", " – ", " — ", " -- "}) {
      const auto at = text.substr(0, longest_lead).find(mark);
      if (at == std::string_view::npos) continue;
      const auto term = text.substr(0, at);
      const auto words = 1 + std::count(term.begin(), term.end(), ' ');
      if (words > 6 || term.find_first_of(".;?!") != std::string_view::npos) continue;
      return {bare_term(term), std::string(files::trimmed(text.substr(at + mark.size())))};
    }
    return {};
  }

  void add(Harvested found, std::string_view anchor) {
    const auto& term = found.entry.languages.front().designations.front().text;
    // Anchors that the publisher's tool counted exist in HTML only.
    const bool counted = anchor.starts_with("section-");
    found.locator = names_.unique(anchor.empty() || counted ? std::string_view(term) : anchor);
    harvest_.entries.push_back(std::move(found));
  }

  const DocumentText& document_;
  RfcCitations citations_;
  Harvest harvest_;
  LocatorNames names_;
  std::string clause_;
  std::size_t entries_before_ = 0;  // this section
  bool in_terminology_ = false, abbreviations_only_ = false;
  bool leads_only_ = false;  // see paragraphs_lead()
  std::uint8_t terminology_level_ = 0;
};

}  // namespace

int recognise_ietf(const DocumentText& document) {
  if (document.format == "rfcxml") return 3;
  return property(document, "rfc.number").empty() ? 0 : 3;
}

Harvest read_ietf(const DocumentText& document) {
  return Collector(document).collect();
}

}  // namespace termreg::sources::clauses
