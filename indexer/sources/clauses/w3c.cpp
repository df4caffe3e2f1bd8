// SPDX-License-Identifier: GPL-3.0-or-later
// The house style of W3C and WHATWG specifications (Bikeshed, ReSpec and what they publish): terms are marked
// with dfn wherever they are defined; glossaries are definition lists.
//
// An entry for each dfn. Its definition is the description of its term in a definition list, the cell beside
// it in a table, what follows it where a paragraph opens with it as with a heading, else the sentence it stands in. Names of programming interfaces (dfn of any type but dfn)
// are symbols, and only a definition list defines them: the sentences around them say how a program behaves.
// A term without dfn counts in a section of terms only.
#include <algorithm>
#include <array>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/definition_list.h"
#include "indexer/sources/clauses/rows_private.h"
#include "indexer/sources/clauses/sentence.h"
#include "indexer/sources/clauses/w3c_publication.h"
#include "indexer/sources/clauses/w3c_text.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t longest_paragraph = 32UL * 1024;
constexpr std::size_t most_together = 16;  // terms of one paragraph that its sentences define

bool names_a_concept(const Run& definition) {
  return definition.type.empty() || definition.type == "dfn" || definition.type == "abstract-op";
}

bool defines_something(const DocumentText& document) {
  return std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block& block) {
    return std::any_of(block.runs.begin(), block.runs.end(), [](const Run& run) { return run.defines; });
  });
}

class Collector {
 public:
  explicit Collector(const DocumentText& document) : document_(document) {}

  Harvest collect() {
    harvest_.stated = w3c_publication(document_);
    const auto& blocks = document_.blocks;
    for (std::size_t at = 0; at < blocks.size();) at = take(at);
    for (const auto& fact : document_.properties)
      if (fact.name == "include")
        harvest_.remarks.push_back(
            {{},
             {},
             "include-not-followed",
             Severity::info,
             "The document takes in “" + fact.value + "”, which is read only by itself."});
    return std::move(harvest_);
  }

 private:
  // Takes what stands at that index; gives the index to go on with.
  std::size_t take(std::size_t at) {
    const auto& block = document_.blocks[at];
    if (block.kind == BlockKind::table_of_contents) return at + 1;
    if (block.kind == BlockKind::heading) enter(block);
    if (block.kind != BlockKind::term) {
      if (block.cell) take_row(at);
      take_prose(at);
      return at + 1;
    }
    const auto group = term_group_at(document_, at);
    take_group(group);
    // Terms may be defined within descriptions, and lists may stand in them.
    return at + group.terms.size();
  }

  void enter(const Block& heading) {
    clause_ = heading.number;
    const auto title = text::clean(plain_text(heading));
    if (in_terminology_ && heading.level > terminology_level_) return;
    in_terminology_ = is_terminology_title(title);
    terminology_level_ = heading.level;
  }

  [[nodiscard]] Harvested started(const Block& block) const {
    Harvested found;
    found.entry.clause = clause_;
    found.place = block.place;
    found.entry.languages.emplace_back().language =
        block.language.empty() ? document_.language : block.language;
    return found;
  }

  void add(Harvested found, std::string_view locator) {
    if (found.entry.languages.front().designations.empty()) return;
    found.locator = names_.unique(locator.empty() ? std::string_view("term") : locator);
    harvest_.entries.push_back(std::move(found));
  }

  static bool has_designation(const LanguageSection& section, std::string_view text) {
    const auto key = text::ladder_keys(text).stem;
    return std::any_of(section.designations.begin(), section.designations.end(),
                       [&](const Designation& known) {
                         return known.text == text || text::ladder_keys(known.text).stem == key;
                       });
  }

  static void designate(LanguageSection& section, std::string text, const Run& definition) {
    if (text.empty()) return;
    auto& designation = section.designations.emplace_back();
    const bool first = section.designations.size() == 1;
    designation.acceptability = first ? Acceptability::preferred : Acceptability::admitted;
    if (!names_a_concept(definition)) {
      designation.kind = DesignationKind::symbol;
    } else if (!first && looks_abbreviated(text)) {
      designation.kind = DesignationKind::abbreviation;
    }
    designation.text = std::move(text);
  }

  // Linking texts that are no more than another inflection say nothing; the mark-up's own list is kept whole.
  static void designate_alternatives(LanguageSection& section, const Run& definition) {
    std::string list;
    for (const auto& form : definition.alternatives) {
      list += (list.empty() ? "" : "|") + form;
      if (form.find("(s)") == std::string::npos && !has_designation(section, form))
        designate(section, form, definition);
    }
    if (!list.empty()) section.extras.push_back({"linking-texts", std::move(list)});
  }

  static void mark(TermEntry& entry, const Run& definition) {
    if (!definition.type.empty() && definition.type != "dfn")
      entry.extras.push_back({"dfn-type", definition.type});
    if (!definition.scope.empty()) {
      entry.extras.push_back({"dfn-for", definition.scope});
      for (auto& section : entry.languages)
        for (auto& text : section.definitions) text.domain = definition.scope;
    }
  }

  static std::string name_of(const Run& definition) {
    if (!definition.anchor.empty()) return definition.anchor;
    return definition.scope.empty() ? definition.text : definition.scope + '-' + definition.text;
  }

  void take_group(const TermGroup& group) {
    auto found = started(*group.terms.front());
    const Run* first = nullptr;
    for (const auto* term : group.terms) {
      auto& section = section_of_term(found.entry, *term, document_.language);
      for (const auto& run : term->runs) {
        if (!run.defines) continue;
        if (first != nullptr && !names_a_concept(run)) {
          add_name(*term, run);
          continue;
        }
        if (first == nullptr) first = &run;
        designate(section, bare_term(run.text), run);
        designate_alternatives(section, run);
      }
      // A term without mark beside marked ones is another name of theirs.
      const bool marked =
          std::any_of(term->runs.begin(), term->runs.end(), [](const Run& run) { return run.defines; });
      if (!marked && first != nullptr)
        designate(section, split_abbreviation(bare_term(plain_text(*term))).term, *first);
      designate_bracketed(section, *term, first);
    }
    if (first == nullptr) {
      if (in_terminology_) take_plain_terms(group, std::move(found));
      return;
    }
    put_body(found.entry, group.body, document_.language);
    mark(found.entry, *first);
    add(std::move(found), name_of(*first));
  }

  // The abbreviation behind the marked term: "<dfn>distributed ledger</dfn> (DLT)".
  static void designate_bracketed(LanguageSection& section, const Block& term, const Run* first) {
    if (first == nullptr) return;
    const auto split = split_abbreviation(bare_term(plain_text(term)));
    if (!split.abbreviation.empty() && !has_designation(section, split.abbreviation))
      designate(section, split.abbreviation, Run{});
  }

  void add_name(const Block& block, const Run& run) {
    auto found = started(block);
    designate(found.entry.languages.front(), bare_term(run.text), run);
    designate_alternatives(found.entry.languages.front(), run);
    mark(found.entry, run);
    add(std::move(found), name_of(run));
  }

  void take_plain_terms(const TermGroup& group, Harvested found) {
    if (group.terms.front()->level > 1 || group.body.empty()) return;
    for (const auto* term : group.terms) {
      auto split = split_abbreviation(bare_term(plain_text(*term)));
      if (split.term.empty()) continue;
      auto& section = section_of_term(found.entry, *term, document_.language);
      designate(section, std::move(split.term), Run{});
      designate(section, std::move(split.abbreviation), Run{});
    }
    put_body(found.entry, group.body, document_.language);
    const auto& anchor = group.terms.front()->anchor;
    const auto& names = found.entry.languages.front().designations;
    const auto name = !anchor.empty() || names.empty() ? anchor : names.front().text;
    add(std::move(found), name);
  }

  void take_prose(std::size_t at) {
    const auto& block = document_.blocks[at];
    const auto first = harvest_.entries.size();
    std::size_t place = 0;
    if (std::none_of(block.runs.begin(), block.runs.end(), [](const Run& run) { return run.defines; }))
      return;
    paragraph_ = plain_text(block);
    defined_here_ = 0;
    for (const auto& run : block.runs) {
      if (run.defines) {
        ++defined_here_;
        take_marked(at, run, place);
      }
      place += run.text.size();
    }
    relate_from(first);
  }

  // Terms that one sentence defines together are related; without that they would look like synonyms.
  void relate_from(std::size_t first) {
    auto& entries = harvest_.entries;
    if (entries.size() - first > most_together) return;
    for (auto at = first + 1; at < entries.size(); ++at) {
      const auto& own = entries[at].entry.languages.front().definitions;
      const auto& before = entries[at - 1].entry.languages.front().definitions;
      if (own.empty() || before.empty() || own.front().text != before.front().text) continue;
      for (auto other = first; other < at; ++other)
        if (!entries[other].entry.languages.front().definitions.empty() &&
            entries[other].entry.languages.front().definitions.front().text == own.front().text)
          entries[at].entry.relations.push_back({RelationKind::associative,
                                                 "#" + entries[other].locator,
                                                 headword(entries[other].entry)->text,
                                                 {}});
    }
  }

  void take_marked(std::size_t at, const Run& run, std::size_t place) {
    const auto& block = document_.blocks[at];
    if (!names_a_concept(run)) return add_name(block, run);
    auto found = started(block);
    auto& section = found.entry.languages.front();
    const auto term = bare_term(run.text);
    designate(section, term, run);
    designate_alternatives(section, run);
    auto definition = block.kind == BlockKind::code ? std::string() : definition_of(at, run, place);
    if (!definition.empty()) section.definitions.emplace_back().text = std::move(definition);
    mark(found.entry, run);
    add(std::move(found), name_of(run));
  }

  [[nodiscard]] std::string definition_of(std::size_t at, const Run& run, std::size_t place) const {
    const auto& block = document_.blocks[at];
    if (block.kind == BlockKind::heading) return sentence_below(at, run);
    if (block.cell)
      if (auto beside = cell_beside(at); !beside.empty()) return beside;
    // Each copy of a sentence is a text of its own: without these limits a page could grow a thousandfold.
    if (paragraph_.size() > longest_paragraph || defined_here_ > most_together) return {};
    if (auto introduction = introduction_by(paragraph_, place, run.text.size()); introduction.opens)
      return introduction.text.empty() ? paragraph_below(at) : std::move(introduction.text);
    return sentence_about(paragraph_, place, run.text);
  }

  // What follows a paragraph that holds nothing but a term, unless that introduces the next one.
  [[nodiscard]] std::string paragraph_below(std::size_t at) const {
    const auto& blocks = document_.blocks;
    if (blocks[at].kind != BlockKind::paragraph || at + 1 >= blocks.size()) return {};
    const auto& next = blocks[at + 1];
    if (next.kind != BlockKind::paragraph || next.level != blocks[at].level) return {};
    if (!next.runs.empty() && next.runs.front().defines) return {};
    return text::clean(plain_text(next));
  }

  // A section named after its term may begin with the definition: "A pose is ...".
  [[nodiscard]] std::string sentence_below(std::size_t at, const Run& run) const {
    if (at + 1 >= document_.blocks.size() || document_.blocks[at + 1].kind != BlockKind::paragraph) return {};
    const auto text = text::clean(plain_text(document_.blocks[at + 1]));
    auto start = files::lower_ascii(std::string_view(text).substr(0, 200));
    for (const std::string_view article : {"a ", "an ", "the "})
      if (start.starts_with(article)) {
        start.erase(0, article.size());
        break;
      }
    if (!start.starts_with(files::lower_ascii(bare_term(run.text)) + ' ')) return {};
    return std::string(sentence_at(text, 0));
  }

  // The cell of the row that is headed as the definition, else the next one, if this one holds nothing but the term and
  // that one defines none.
  [[nodiscard]] std::string cell_beside(std::size_t at) const {
    const auto& blocks = document_.blocks;
    const auto& own = *blocks[at].cell;
    if (own.header && own.row == 1) return {};
    const bool bare = std::all_of(blocks[at].runs.begin(), blocks[at].runs.end(), [](const Run& run) {
      return run.defines || files::trimmed(run.text).empty();
    });
    if (!bare) return {};
    const auto headed = columns_.at(own.table).definition;
    return cell_of_row(at, headed > own.column ? headed : own.column + 1);
  }

  // The text of that column of the row, behind the cell at `at`; empty if it marks terms of its own.
  [[nodiscard]] std::string cell_of_row(std::size_t at, std::uint32_t column) const {
    const auto& blocks = document_.blocks;
    const auto& own = *blocks[at].cell;
    std::string text;
    for (auto next = at + 1; next < blocks.size() && blocks[next].cell; ++next) {
      const auto& cell = *blocks[next].cell;
      if (cell.table != own.table || cell.row != own.row || cell.column > column) break;
      if (cell.column != column) continue;
      for (const auto& run : blocks[next].runs)
        if (run.defines) return {};
      text += (text.empty() ? "" : "\n") + text::clean(plain_text(blocks[next]));
    }
    return text;
  }

  // A row of a table of terms that does not mark its term.
  void take_row(std::size_t at) {
    const auto& block = document_.blocks[at];
    const auto& columns = columns_.at(block.cell->table);
    const bool tells = in_terminology_ && columns.term != 0 && columns.definition > columns.term;
    const bool marked =
        std::any_of(block.runs.begin(), block.runs.end(), [](const Run& run) { return run.defines; });
    if (!tells || marked || block.cell->row == 1 || block.cell->column != columns.term) return;
    auto found = started(block);
    auto& section = found.entry.languages.front();
    auto split = split_abbreviation(bare_term(plain_text(block)));
    const auto name = block.anchor.empty() ? split.term : block.anchor;
    designate(section, std::move(split.term), Run{});
    designate(section, std::move(split.abbreviation), Run{});
    if (auto text = cell_of_row(at, columns.definition); !text.empty())
      section.definitions.emplace_back().text = std::move(text);
    add(std::move(found), name);
  }

  const DocumentText& document_;
  std::map<std::uint32_t, TableColumns> columns_ = table_columns(document_);
  Harvest harvest_;
  LocatorNames names_;
  std::string clause_, paragraph_;
  std::size_t defined_here_ = 0;  // in this paragraph, so far
  bool in_terminology_ = false;
  std::uint8_t terminology_level_ = 0;
};

}  // namespace

int recognise_w3c(const DocumentText& document) {
  if (document.format != "html" && document.format != "bikeshed") return 0;
  if (w3c_publication(document).body == "W3C" || w3c_publication(document).body == "WHATWG") return 3;
  if (defines_something(document)) return 2;
  return std::any_of(document.blocks.begin(), document.blocks.end(),
                     [](const Block& block) { return block.kind == BlockKind::term; })
             ? 1
             : 0;
}

Harvest read_w3c(const DocumentText& document) {
  return Collector(document).collect();
}

}  // namespace termreg::sources::clauses
