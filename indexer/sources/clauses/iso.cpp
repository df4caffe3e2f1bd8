// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of ISO and IEC, and common texts with ITU-T, in the layout of the ISO/IEC Directives, Part 2,
// clause 16, and ISO 10241-1:2011:
//
//     entry      = number-line 1*preferred *admitted *deprecated ["<" domain ">"] definition *(note / example
//     / source) number     = the number of a clause below the terms clause, alone in its line or before the
//     first term preferred  = a line in bold             admitted = a line in regular type, before the
//     definition deprecated = "DEPRECATED:" term         source   = "[SOURCE:" citation ["," "modified" dash
//     wording] "]"
//
// Where a document says by its styles what a line is (the template's TermNum, Terms, AltTerms, Definition;
// the browsing platform's sts-tbx-*), they decide; else type and place do. A number without any definition
// below it heads a group of terms.
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/clauses/captions.h"
#include "indexer/sources/clauses/clause_heading.h"
#include "indexer/sources/clauses/clause_title.h"
#include "indexer/sources/clauses/iso_document.h"
#include "indexer/sources/clauses/remarks.h"
#include "indexer/sources/clauses/rows_private.h"
#include "indexer/sources/clauses/term_paragraph.h"
#include "indexer/sources/language.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t most_term_bytes = 120;

bool all_bold(const Block& block) {
  bool any = false;
  for (const auto& run : block.runs) {
    if (files::trimmed(run.text).empty()) continue;
    if (!run.bold) return false;
    any = true;
  }
  return any;
}

// The number that a block begins with, and what stands behind it.
struct Numbered {
  std::string number;
  std::string rest;
};

std::optional<Numbered> numbered(const Block& block) {
  if (block.kind != BlockKind::heading && block.kind != BlockKind::paragraph) return std::nullopt;
  auto text = line_of(block);
  if (!block.number.empty()) return Numbered{block.number, std::move(text)};
  const auto plain = plain_text(block);
  const auto leading = leading_number(plain);
  if (!leading) return std::nullopt;
  return Numbered{leading->number, text::clean(files::on_one_line(plain.substr(leading->end)))};
}

// A note, example or source; ISO parts the word EXAMPLE from its text by a blank alone.
std::optional<Remark> iso_remark(const Block& block) {
  const auto text = line_of(block);
  if (auto labelled = remark_of(text)) return labelled;
  for (const std::string_view word : {"EXAMPLE", "EXEMPLE", "EJEMPLO", "BEISPIEL", "ПРИМЕР"}) {
    if (!text.starts_with(word) || !text.substr(word.size()).starts_with(' ')) continue;
    auto rest = files::trimmed(std::string_view(text).substr(word.size()));
    const auto number = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (number > 0 && number <= 2 && rest.substr(number).starts_with(' '))
      rest = files::trimmed(rest.substr(number));
    return Remark{RemarkKind::example, std::string(rest)};
  }
  return remark_of(block);
}

bool is_paragraph(const Block& block) {
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::heading;
}

class IsoReader {
 public:
  explicit IsoReader(const DocumentText& document) : document_(document) {
    language_ = language_tag(document.language.empty() ? "en" : document.language);
    // Of a Word document it is the language of the proof-reader, which must have a country.
    if (document.format == "docx" && language_.starts_with("en-")) language_ = "en";
  }

  Harvest read() {
    harvest_.stated = iso_publication(document_);
    const auto& blocks = document_.blocks;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
      const auto heading = heading_line(blocks[at]);
      if (!heading || blocks[at].kind == BlockKind::table_of_contents) continue;
      const auto kind = title_kind(heading->title);
      if (kind == TitleKind::other) continue;
      const auto end = end_of(at, *heading);
      if (kind == TitleKind::terms) {
        terms(at + 1, end, heading->number);
      } else {
        clause_of_pairs_ = heading->number;
        pairs(at + 1, end, kind);
      }
      at = end - 1;
    }
    return std::move(harvest_);
  }

  // How many blocks begin an entry the ISO way: a number alone.
  [[nodiscard]] std::size_t evidence() const { return number_lines_; }
  // How many begin one as older documents of ISO do: a number and a term, in a heading or all bold.
  [[nodiscard]] std::size_t old_evidence() const { return term_lines_; }

 private:
  // The next clause that is not below the one at `at`.
  [[nodiscard]] std::size_t end_of(std::size_t at, const HeadingLine& heading) const {
    for (auto end = at + 1; end < document_.blocks.size(); ++end) {
      const auto next = heading_line(document_.blocks[end]);
      if (!next) continue;
      const bool below = !heading.number.empty() && !next->number.empty()
                             ? is_under(next->number, heading.number)
                             : next->level > heading.level;
      const bool is_bibliography = clause_heading(next->title).kind == ClauseKind::bibliography;
      const bool numberless = next->number.empty() && !next->styled && !is_bibliography;
      if (!below && !numberless) return end;
    }
    return document_.blocks.size();
  }

  // Blocks from which an entry, or a group of entries, begins.
  [[nodiscard]] bool begins(std::size_t at, const std::string& clause) const {
    const auto found = numbered(document_.blocks[at]);
    return found && (clause.empty() || is_under(found->number, clause)) && parts_of(found->number) > 1;
  }

  void terms(std::size_t at, std::size_t end, const std::string& clause) {
    while (at < end && !begins(at, clause)) ++at;
    while (at < end) {
      auto next = at + 1;
      while (next < end && !begins(next, clause)) ++next;
      const bool group = next < end && is_under(numbered(document_.blocks[next])->number,
                                                numbered(document_.blocks[at])->number);
      entry(at, next, group);
      at = next;
    }
  }

  void entry(std::size_t at, std::size_t end, bool has_terms_below) {
    const auto& first = document_.blocks[at];
    auto [number, rest] = *numbered(first);
    Harvested found;
    found.place = first.place;
    found.entry.clause = number;
    auto& section = found.entry.languages.emplace_back(LanguageSection{language_, {}, {}, {}, {}, {}});
    if (rest.empty()) ++number_lines_;
    if (is_term_line(first, rest)) ++term_lines_;
    if (!rest.empty()) add_name(section, rest, Acceptability::preferred);
    const auto names_end = names(section, at + 1, end);
    body(found.entry, names_end, end);
    if (section.designations.empty() || (section.definitions.empty() && !has_source(found.entry))) return;
    for (auto& definition : section.definitions)
      if (cut_restated_mark(definition.text)) mark_restated(definition.sources);
    if (has_terms_below && section.definitions.front().text.ends_with('.')) return;  // introduces a group
    for (const auto& definition : section.definitions)
      if (!definition.domain.empty()) found.entry.subject_fields.push_back(definition.domain);
    if (!used_.insert(number).second) return;  // the contents repeat it
    harvest_.entries.push_back(std::move(found));
  }

  static bool is_term_line(const Block& block, std::string_view rest) {
    if (rest.empty() || rest.size() > most_term_bytes || rest.find(':') != std::string_view::npos)
      return false;
    const auto is_bold = [](const Run& run) {
      return run.bold || files::trimmed(run.text).find_first_not_of("0123456789.") == std::string_view::npos;
    };
    return block.kind == BlockKind::heading || std::all_of(block.runs.begin(), block.runs.end(), is_bold);
  }

  static bool has_source(const TermEntry& entry) { return !entry.sources.empty(); }

  static void add_name(LanguageSection& section, std::string text, Acceptability acceptability) {
    for (const std::string_view mark :
         {"DEPRECATED:", "DEPRECATED :", "DÉCONSEILLÉ:", "DÉCONSEILLÉ :", "deprecated:", "Deprecated:",
          "ABGELEHNT:", "DESACONSEJADO:", "НЕДОПУСТИМО:"}) {
      if (!text.starts_with(mark)) continue;
      text = text::clean(text.substr(mark.size()));
      acceptability = Acceptability::deprecated;
    }
    if (text.empty()) return;
    auto& designation = section.designations.emplace_back();
    if (is_abbreviation(text)) designation.kind = DesignationKind::abbreviation;
    designation.text = std::move(text);
    designation.acceptability = acceptability;
  }

  // Takes the lines of terms; gives the place of the first block that is none.
  std::size_t names(LanguageSection& section, std::size_t at, std::size_t end) {
    for (; at < end; ++at) {
      const auto& block = document_.blocks[at];
      const auto role = iso_role(block.style);
      const auto text = line_of(block);
      if (text.empty()) continue;
      if (role == IsoRole::definition || !is_paragraph(block) || iso_remark(block)) break;
      if (role == IsoRole::none && !is_name(section, at, end)) break;
      auto acceptability = Acceptability::admitted;
      if (role == IsoRole::deprecated) acceptability = Acceptability::deprecated;
      const bool preferred = section.designations.empty() || (role != IsoRole::admitted && all_bold(block));
      if (preferred && role != IsoRole::deprecated) acceptability = Acceptability::preferred;
      add_name(section, text, acceptability);
    }
    return at;
  }

  // A line without a style is a term if it is bold, the first, marked as deprecated, or a short one that is
  // not the last before the notes.
  [[nodiscard]] bool is_name(const LanguageSection& section, std::size_t at, std::size_t end) const {
    const auto& block = document_.blocks[at];
    const auto text = line_of(block);
    if (section.designations.empty() || all_bold(block) || text.starts_with("DEPRECATED")) return true;
    if (text.size() > most_term_bytes || text.starts_with('<') || text.starts_with("〈")) return false;
    if (text.ends_with('.') || text.ends_with(':') || text.ends_with(';')) return false;
    for (auto next = at + 1; next < end; ++next) {
      const auto& other = document_.blocks[next];
      if (line_of(other).empty()) continue;
      return is_paragraph(other) && !iso_remark(other);
    }
    return false;
  }

  void body(TermEntry& entry, std::size_t at, std::size_t end) {
    auto& section = entry.languages.front();
    for (; at < end; ++at) {
      const auto& block = document_.blocks[at];
      auto text = text::clean(plain_text(block));
      if (text.empty() || block.kind == BlockKind::table_cell || is_caption(text)) continue;
      if (const auto remark = iso_remark(block)) {
        take(entry, *remark);
      } else {
        if (block.kind == BlockKind::list_item && !block.number.empty()) text = block.number + ' ' + text;
        if (goes_on_with(section, text)) continue;
        const auto cited = cut_source(text);
        define(section, std::move(text));
        if (cited) place(entry, *cited);
      }
    }
  }

  // What stands behind a note or an example and is none itself goes on with it.
  static bool goes_on_with(LanguageSection& section, const std::string& text) {
    if ((section.notes.empty() && section.examples.empty()) || text.starts_with("[SOURCE")) return false;
    auto& last = section.notes.empty() ? section.examples.back().text : section.notes.back().text;
    last += '\n' + text;
    return true;
  }

  void take(TermEntry& entry, const Remark& remark) {
    auto& section = entry.languages.front();
    if (remark.kind == RemarkKind::source) {
      place(entry, remark.text);
      return;
    }
    auto text = remark.text;
    const auto cited = cut_source(text);
    if (remark.kind == RemarkKind::note) {
      section.notes.emplace_back().text = std::move(text);
    } else {
      section.examples.emplace_back().text = std::move(text);
    }
    if (cited) place(entry, *cited);
  }

  static void place(TermEntry& entry, std::string_view citation) {
    while (citation.ends_with(']')) citation.remove_suffix(1);
    auto& section = entry.languages.front();
    auto& into = section.definitions.empty() ? entry.sources : section.definitions.front().sources;
    into.push_back(parse_citation(citation));
  }

  static void define(LanguageSection& section, std::string text) {
    if (text.empty()) return;
    if (!section.definitions.empty()) {
      section.definitions.back().text += '\n' + text;
      return;
    }
    auto& definition = section.definitions.emplace_back();
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"<", ">"}, {"〈", "〉"}, {"⟨", "⟩"}}) {
      if (!text.starts_with(open)) continue;
      const auto at = text.find(close);
      if (at == std::string::npos) break;
      definition.domain = text::clean(text.substr(open.size(), at - open.size()));
      text = text::clean(text.substr(at + close.size()));
      break;
    }
    definition.text = std::move(text);
  }

  // "AI<tab>artificial intelligence", rows of two cells, definition lists.
  void pairs(std::size_t at, std::size_t end, TitleKind kind) {
    for (; at < end; ++at) {
      const auto& block = document_.blocks[at];
      const auto next = at + 1 < end ? &document_.blocks[at + 1] : nullptr;
      const bool row = next != nullptr && block.cell && next->cell && !block.cell->header &&
                       block.cell->column == 1 && next->cell->column == 2 &&
                       next->cell->row == block.cell->row;
      const bool list =
          next != nullptr && block.kind == BlockKind::term && next->kind == BlockKind::description;
      if (row || list) {
        pair(block, line_of(block), line_of(*next), kind);
        ++at;
        continue;
      }
      const auto text = plain_text(block);
      const auto tab = text.find('\t');
      if (block.kind == BlockKind::paragraph && tab != std::string::npos)
        pair(block, text::clean(text.substr(0, tab)), text::clean(files::on_one_line(text.substr(tab))),
             kind);
    }
  }

  void pair(const Block& block, std::string term, std::string text, TitleKind kind) {
    if (term.empty() || text.empty() || term.size() > most_term_bytes) return;
    Harvested found;
    found.place = block.place;
    auto& section = found.entry.languages.emplace_back(LanguageSection{language_, {}, {}, {}, {}, {}});
    found.locator = term;
    found.entry.clause = clause_of_pairs_;
    if (!used_.insert(term).second) return;
    if (kind != TitleKind::symbols && is_abbreviation(term)) {
      section.designations.emplace_back().text = std::move(text);
      section.designations.emplace_back().kind = DesignationKind::abbreviation;
      section.designations.back().text = std::move(term);
    } else {
      section.designations.emplace_back().kind = DesignationKind::symbol;
      section.designations.back().text = std::move(term);
      section.definitions.emplace_back().text = std::move(text);
    }
    harvest_.entries.push_back(std::move(found));
  }

  const DocumentText& document_;
  std::string language_;
  Harvest harvest_;
  std::set<std::string> used_;
  std::string clause_of_pairs_;
  std::size_t number_lines_ = 0, term_lines_ = 0;
};

}  // namespace

int recognise_iso(const DocumentText& document) {
  IsoReader reader(document);
  const auto harvest = reader.read();
  const bool named = !harvest.stated.document.empty();
  if (harvest.entries.empty()) return 0;
  if (named && reader.evidence() == 0 && reader.old_evidence() * 2 >= harvest.entries.size()) return 2;
  if (reader.evidence() * 2 < harvest.entries.size()) return 0;
  return named && reader.evidence() > 0 ? 3 : reader.evidence() > 0 ? 2 : 0;
}

Harvest read_iso(const DocumentText& document) {
  return IsoReader(document).read();
}

}  // namespace termreg::sources::clauses
