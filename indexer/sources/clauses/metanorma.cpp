// SPDX-License-Identifier: GPL-3.0-or-later
// Terms clauses of Metanorma's AsciiDoc (documents of ISO, IEC, ITU-T, OGC and others), and glossaries of
// AsciiDoc at large:
//
//     clause  = title of a terms clause, or "[heading=terms and definitions]"; within it each innermost title
//     is
//               a preferred term, a title with further titles below and no definition a mere heading
//     entry   = title *(alt / admitted / preferred / deprecated / domain / related / symbol) *definition
//               *(note / example / source)
//     alt     = "alt:[" term "]" … one macro a line            symbol = "stem:[" formula "]"
//     source  = "[.source]" <<reference, clause>> ["," what was modified]
//
// Definition lists and tables of two columns are entries in clauses of terms, abbreviations and symbols.
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/clause_title.h"
#include "indexer/sources/clauses/metanorma_document.h"
#include "indexer/sources/clauses/rows_private.h"
#include "indexer/sources/clauses/term_paragraph.h"
#include "indexer/sources/language.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

std::string text_of(const Block& block) {
  auto text = plain_text(block);
  if (!block.number.empty() && block.kind == BlockKind::list_item) text = block.number + ' ' + text;
  return text::clean(text);
}

bool has_style(const Block& block, std::string_view word) {
  std::string_view rest = block.style;
  while (!rest.empty()) {
    const auto end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == word) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

struct Role {
  std::string_view style;
  Acceptability acceptability;
};
constexpr std::array<Role, 5> roles{{{"alt", Acceptability::admitted},
                                     {"admitted", Acceptability::admitted},
                                     {"preferred", Acceptability::preferred},
                                     {"deprecated", Acceptability::deprecated},
                                     {"obsolete", Acceptability::deprecated}}};

struct Kin {
  std::string_view word;
  RelationKind kind;
};
constexpr std::array<Kin, 9> kins{{{"supersedes", RelationKind::supersedes},
                                   {"deprecates", RelationKind::supersedes},
                                   {"broader", RelationKind::broader},
                                   {"narrower", RelationKind::narrower},
                                   {"equivalent", RelationKind::same_concept},
                                   {"contrast", RelationKind::associative},
                                   {"compare", RelationKind::associative},
                                   {"see", RelationKind::see_also},
                                   {"seealso", RelationKind::see_also}}};

TitleKind kind_of_heading(const Block& heading) {
  constexpr std::string_view mark = "heading:";
  if (heading.style.starts_with(mark)) return title_kind(heading.style.substr(mark.size()));
  return title_kind(plain_text(heading));
}

class Reader {
 public:
  explicit Reader(const DocumentText& document) : document_(document) {
    language_ = language_tag(document.language.empty() ? "en" : document.language);
  }

  Harvest read() {
    harvest_.stated = metanorma_publication(document_);
    const auto& blocks = document_.blocks;
    for (std::size_t at = 0; at < blocks.size();) {
      if (blocks[at].kind != BlockKind::heading || kind_of_heading(blocks[at]) == TitleKind::other) {
        ++at;
        continue;
      }
      const auto end = end_of(at);
      clause(at, end, kind_of_heading(blocks[at]));
      at = end;
    }
    return std::move(harvest_);
  }

 private:
  // The next heading that is not below the one at `at`.
  [[nodiscard]] std::size_t end_of(std::size_t at) const {
    const auto level = document_.blocks[at].level;
    auto end = at + 1;
    while (end < document_.blocks.size() &&
           (document_.blocks[end].kind != BlockKind::heading || document_.blocks[end].level > level))
      ++end;
    return end;
  }

  [[nodiscard]] std::size_t next_heading(std::size_t at, std::size_t end) const {
    while (at < end && document_.blocks[at].kind != BlockKind::heading) ++at;
    return at;
  }

  void clause(std::size_t at, std::size_t end, TitleKind kind) {
    const auto first = next_heading(at + 1, end);
    pairs(at, first, kind);
    for (auto heading = first; heading < end;) {
      const auto section_end = end_of(heading);
      const auto own = kind_of_heading(document_.blocks[heading]);
      const auto inner = next_heading(heading + 1, section_end);
      if (own != TitleKind::other && kind != TitleKind::other && is_named_kind(heading)) {
        clause(heading, section_end, own);
      } else if (kind == TitleKind::terms && is_term(heading, inner, section_end)) {
        term(heading, inner);
        for (auto below = inner; below < section_end; below = end_of(below)) subterm(below, end_of(below));
      } else {
        clause(heading, section_end, kind);
      }
      heading = section_end;
    }
  }

  // A term below a term.
  void subterm(std::size_t heading, std::size_t end) {
    const auto inner = next_heading(heading + 1, end);
    term(heading, inner);
    for (auto below = inner; below < end; below = end_of(below)) subterm(below, end_of(below));
  }

  // A subclause "Abbreviated terms"; a term that is called "symbol" has a definition of its own.
  [[nodiscard]] bool is_named_kind(std::size_t heading) const {
    const auto next = heading + 1;
    return next >= document_.blocks.size() || document_.blocks[next].kind != BlockKind::paragraph ||
           text_of(document_.blocks[next]).ends_with('.') || text_of(document_.blocks[next]).ends_with(':');
  }

  [[nodiscard]] bool is_term(std::size_t heading, std::size_t inner, std::size_t end) const {
    const auto& block = document_.blocks[heading];
    if (has_style(block, "nonterm") || has_style(block, "boilerplate")) return false;
    if (inner == end) return true;
    if (has_style(block, "term")) return true;
    // A heading over terms may have a sentence of introduction.
    for (auto at = heading + 1; at < inner; ++at) {
      const auto& inside = document_.blocks[at];
      if (inside.kind == BlockKind::source || is_designation(inside)) return true;
      const auto text = text_of(inside);
      if (inside.kind == BlockKind::paragraph && !text.ends_with('.') && !text.ends_with(':')) return true;
    }
    return false;
  }

  static bool is_designation(const Block& block) {
    return std::any_of(roles.begin(), roles.end(),
                       [&](const auto& role) { return block.style == role.style; });
  }

  LanguageSection& section(TermEntry& entry) const {
    if (entry.languages.empty()) entry.languages.push_back(LanguageSection{language_, {}, {}, {}, {}, {}});
    return entry.languages.front();
  }

  // The sections of other languages stand behind the document's own.
  static LanguageSection& section_in(TermEntry& entry, const std::string& language) {
    for (auto& section : entry.languages)
      if (section.language == language) return section;
    return entry.languages.emplace_back(LanguageSection{language, {}, {}, {}, {}, {}});
  }

  static void name(LanguageSection& section, std::string text, Acceptability acceptability,
                   DesignationKind kind) {
    if (text.empty()) return;
    auto& designation = section.designations.emplace_back();
    designation.text = std::move(text);
    designation.acceptability = acceptability;
    designation.kind = kind;
  }

  void term(std::size_t heading, std::size_t end) {
    const auto& title = document_.blocks[heading];
    Harvested found;
    found.place = title.place;
    domain_.clear();
    auto& entry = found.entry;
    entry.clause = title.number;
    name(section(entry), line_of(title), Acceptability::preferred, DesignationKind::term);
    for (auto at = heading + 1; at < end; ++at) take(entry, document_.blocks[at]);
    auto& own = section(entry);
    if (own.definitions.empty() && own.notes.empty() && own.examples.empty() && own.designations.size() < 2 &&
        entry.relations.empty() && entry.sources.empty()) {
      harvest_.remarks.push_back({title.place, line_of(title), "term-without-content", Severity::info,
                                  "The heading has no text below it and is taken for no term."});
      return;
    }
    for (auto& definition : own.definitions) definition.domain = domain_;
    if (!domain_.empty()) entry.subject_fields.push_back(domain_);
    give(std::move(found), title.anchor);
  }

  void take(TermEntry& entry, const Block& block) {
    auto& into = section(entry);
    for (const auto& role : roles)
      if (block.style == role.style) {
        name(block.language.empty() ? into : section_in(entry, language_tag(block.language)), line_of(block),
             role.acceptability,
             is_abbreviation(line_of(block)) ? DesignationKind::abbreviation : DesignationKind::term);
        return;
      }
    switch (block.kind) {
      case BlockKind::note:
        into.notes.emplace_back().text = text_of(block);
        return;
      case BlockKind::example:
        into.examples.emplace_back().text = text_of(block);
        return;
      case BlockKind::source:
        (into.definitions.empty() ? entry.sources : into.definitions.back().sources)
            .push_back(metanorma_source(block));
        return;
      case BlockKind::term:
        metadata_ = line_of(block);
        return;
      case BlockKind::code:
        if (!has_style(block, "stem")) return;
        break;
      case BlockKind::description:
        if (has_style(block, "%metadata") || !metadata_.empty()) {
          take_metadata(into, line_of(block));
          return;
        }
        break;
      case BlockKind::table_cell:
        return;
      default:
        break;
    }
    if (!take_macro(entry, block)) define(into, block);
  }

  static void take_metadata_kind(Designation& designation, std::string_view value) {
    if (value == "abbreviation" || value == "acronym" || value == "initialism")
      designation.kind = DesignationKind::abbreviation;
    if (value == "symbol") designation.kind = DesignationKind::symbol;
  }

  void take_metadata(LanguageSection& into, const std::string& value) {
    const auto name = std::exchange(metadata_, {});
    if (into.designations.empty() || name.empty()) return;
    auto& designation = into.designations.back();
    if (name == "type" || name == "abbreviation-type") take_metadata_kind(designation, value);
    if (name == "gender") designation.grammar.gender = value;
    if (name == "number") designation.grammar.number = value;
    if (name == "geographic-area") designation.geographical_usage = value;
    designation.extras.push_back({name, value});
  }

  // Macros that stand alone in their lines.
  bool take_macro(TermEntry& entry, const Block& block) {
    auto& into = section(entry);
    if (block.style == "domain" || block.style == "subject") {
      domain_ = line_of(block);
    } else if ((block.style == "stem" || block.style == "symbol" || block.style == "latexmath") &&
               block.kind == BlockKind::paragraph && into.definitions.empty()) {
      name(into, line_of(block), Acceptability::admitted, DesignationKind::symbol);
    } else if (block.style.starts_with("related") || block.style == "see" || block.style == "seealso") {
      const auto colon = block.style.find(':');
      const auto word = colon == std::string::npos ? block.style : block.style.substr(colon + 1);
      auto& relation = entry.relations.emplace_back();
      relation.kind = RelationKind::associative;
      for (const auto& kin : kins)
        if (kin.word == word) relation.kind = kin.kind;
      relation.label = line_of(block);
      relation.target = relation.label;
      relation.extras.push_back({"related", word});
    } else {
      return false;
    }
    return true;
  }

  void define(LanguageSection& into, const Block& block) {
    const auto text = text_of(block);
    if (text.empty()) return;
    const bool another =
        has_style(block, "definition") && !into.definitions.empty() && block.kind == BlockKind::paragraph;
    if (into.definitions.empty() || another) {
      into.definitions.emplace_back().text = text;
    } else {
      into.definitions.back().text += '\n' + text;
    }
  }

  // Definition lists, and tables whose first column is the term.
  void pairs(std::size_t at, std::size_t end, TitleKind kind) {
    clause_of_pairs_ = document_.blocks[at].number;
    for (std::size_t block = at + 1; block < end; ++block) {
      const auto& term = document_.blocks[block];
      if (term.kind == BlockKind::term && !has_style(term, "%metadata") && block + 1 < end &&
          document_.blocks[block + 1].kind == BlockKind::description) {
        std::string text = text_of(document_.blocks[++block]);
        while (block + 1 < end && document_.blocks[block + 1].kind != BlockKind::term &&
               document_.blocks[block + 1].level > term.level)
          text += '\n' + text_of(document_.blocks[++block]);
        pair(term, std::move(text), kind);
      } else if (term.kind == BlockKind::table_cell && term.cell->column == 1 && !term.cell->header &&
                 block + 1 < end && is_second_of_two(block, end)) {
        pair(term, text_of(document_.blocks[block + 1]), kind);
        ++block;
      }
    }
  }

  [[nodiscard]] bool is_second_of_two(std::size_t block, std::size_t end) const {
    const auto& cell = *document_.blocks[block].cell;
    const auto is_of_row = [&](std::size_t at, std::uint32_t column) {
      const auto& other = document_.blocks[at].cell;
      return at < end && other && other->table == cell.table && other->row == cell.row &&
             other->column == column;
    };
    return block + 1 < end && is_of_row(block + 1, 2) && !(block + 2 < end && is_of_row(block + 2, 3));
  }

  void pair(const Block& term, std::string text, TitleKind kind) {
    const auto words = line_of(term);
    if (words.empty() || text.empty()) return;
    Harvested found;
    found.place = term.place;
    auto& into = section(found.entry);
    if (kind != TitleKind::terms && is_abbreviation(words) && kind != TitleKind::symbols) {
      name(into, text::clean(files::on_one_line(text)), Acceptability::unstated, DesignationKind::term);
      name(into, words, Acceptability::unstated, DesignationKind::abbreviation);
    } else {
      const bool symbol = kind != TitleKind::terms;
      name(into, words, Acceptability::unstated, symbol ? DesignationKind::symbol : DesignationKind::term);
      into.definitions.emplace_back().text = std::move(text);
    }
    found.entry.clause = clause_of_pairs_;
    found.locator = words;
    give(std::move(found), {});
  }

  // A locator that names one entry alone: the clause, else the anchor, else the term.
  void give(Harvested found, const std::string& anchor) {
    if (found.locator.empty() && found.entry.clause.empty())
      found.locator = anchor.empty() ? found.entry.languages.front().designations.front().text : anchor;
    auto& used = found.locator.empty() ? found.entry.clause : found.locator;
    const auto base = used;
    for (int copy = 2; !used_.insert(used).second; ++copy) used = base + '-' + std::to_string(copy);
    harvest_.entries.push_back(std::move(found));
  }

  const DocumentText& document_;
  std::string language_;
  Harvest harvest_;
  std::string domain_;
  std::string metadata_;
  std::string clause_of_pairs_;
  std::set<std::string> used_;
};

}  // namespace

int recognise_metanorma(const DocumentText& document) {
  if (document.format != "asciidoc") return 0;
  return property(document, "mn-document-class").empty() ? 2 : 3;
}

Harvest read_metanorma(const DocumentText& document) {
  return Reader(document).read();
}

}  // namespace termreg::sources::clauses
