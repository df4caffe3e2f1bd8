// SPDX-License-Identifier: GPL-3.0-or-later
// Glossaries of no house in particular: a term, then what is said about it. The first paragraphs are the
// definition (those in a quotation alone, where the glossary quotes its definitions and comments on them
// below); what a label announces becomes what it says:
//
//     See X                        relation, and no definition
//     See also, Contrast with      relations          Related, Broader, Narrower terms    relations
//     Synonyms, Also known as      admitted           Non-preferred terms                 deprecated
//     Note, Example, Source        what they are
//
// Links back to the top are left out.
#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/clauses/glossary_items.h"
#include "indexer/sources/clauses/glossary_words.h"
#include "indexer/sources/clauses/rows_private.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

bool is_abbreviation(std::string_view text) {
  const auto capitals = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals >= 2 && text.size() <= 12 && text.find(' ') == std::string_view::npos;
}

// True if the letters of the abbreviation stand in the words in their order, the first one first.
bool is_short_for(std::string_view abbreviation, std::string_view words) {
  const auto shorter = files::lower_ascii(abbreviation);
  const auto longer = files::lower_ascii(words);
  if (shorter.empty() || longer.size() <= shorter.size() || shorter[0] != longer[0]) return false;
  std::size_t at = 0;
  for (const char c : longer)
    if (at < shorter.size() && c == shorter[at]) ++at;
  return at == shorter.size();
}

class EntryMaker {
 public:
  EntryMaker(const GlossaryItem& item, const std::string& language) : item_(item) {
    entry_.languages.push_back(
        {item.term.language.empty() ? language : item.term.language, {}, {}, {}, {}, {}});
  }

  TermEntry make() {
    take_term(plain_text(item_.term));
    take_abbreviation();
    entry_.clause = item_.term.number;
    quotes_ = !item_.content.empty() && item_.content.front().style == "quote";
    for (const auto& block : item_.content) take(block);
    for (const auto& cell : item_.other_cells) entry_.extras.push_back(cell);
    finish_definition();
    return std::move(entry_);
  }

 private:
  LanguageSection& section() { return entry_.languages.front(); }

  void add_designation(std::string_view words, Acceptability acceptability, DesignationKind kind) {
    auto text = text::clean(files::on_one_line(words));
    while (text.ends_with(':') || text.ends_with(' ')) text.pop_back();
    if (text.empty()) return;
    for (const auto& known : section().designations)
      if (known.text == text) return;
    auto& designation = section().designations.emplace_back();
    designation.text = std::move(text);
    designation.acceptability = acceptability;
    designation.kind = kind;
  }

  // "cyber-physical system (CPS)"
  void take_term(std::string_view words) {
    words = files::trimmed(words);
    const auto bracket = words.rfind(" (");
    const bool ends = words.ends_with(')') && bracket != std::string_view::npos;
    const auto inner = ends ? words.substr(bracket + 2, words.size() - bracket - 3) : std::string_view();
    const bool abbreviated = is_abbreviation(inner);
    const bool expanded =
        ends && is_abbreviation(words.substr(0, bracket)) && is_short_for(words.substr(0, bracket), inner);
    if (abbreviated || expanded) {
      const auto term = abbreviated ? words.substr(0, bracket) : inner;
      const auto abbreviation = abbreviated ? inner : words.substr(0, bracket);
      add_designation(term, Acceptability::unstated, DesignationKind::term);
      add_designation(abbreviation, Acceptability::unstated, DesignationKind::abbreviation);
    } else {
      add_designation(words, Acceptability::unstated, DesignationKind::term);
    }
  }

  // A table of abbreviations says what they stand for, or what they mean.
  void take_abbreviation() {
    Block abbreviation;
    abbreviation.runs = item_.abbreviation;
    const auto words = plain_text(abbreviation);
    const bool alone = section().designations.empty();
    if (alone && item_.content.size() == 1 &&
        is_short_for(files::trimmed(words), plain_text(item_.content[0]))) {
      add_designation(plain_text(item_.content[0]), Acceptability::unstated, DesignationKind::term);
      expansion_ = true;
    }
    add_designation(words, Acceptability::unstated, DesignationKind::abbreviation);
  }

  void take(const Block& block) {
    const auto text = files::trimmed(plain_text_of(block));
    if (block.kind == BlockKind::code || block.kind == BlockKind::table_cell || text.empty()) return;
    if (block.kind == BlockKind::term) return take_term(text);
    if (leads_back(block)) return;
    if (block.kind == BlockKind::note) return add_note(text);
    if (block.kind == BlockKind::example) return add_example(text);
    if (block.kind == BlockKind::source) return add_source(text, {});
    if (is_label_alone(block, text)) return;
    if (const auto labelled = take_label(text); labelled.label != Label::none)
      return take_labelled(block, labelled);
    if (label_ != Label::none && (block.kind == BlockKind::list_item || !label_used_)) {
      label_used_ = true;
      return take_under_label(block, text);
    }
    take_text(block, text);
  }

  // The text lives in the maker while a block is looked at.
  std::string_view plain_text_of(const Block& block) { return text_ = plain_text(block); }

  static bool leads_back(const Block& block) {
    const auto words = plain_words(plain_text(block));
    const bool linked = std::any_of(block.runs.begin(), block.runs.end(),
                                    [](const Run& run) { return run.target.starts_with('#'); });
    return (linked && (words.starts_with("back to") || words == "top" || words.empty())) ||
           words == "back to top" || words == "back to table of contents";
  }

  // "***Related terms***" or a heading below the term's own.
  bool is_label_alone(const Block& block, std::string_view text) {
    const bool bold = std::all_of(block.runs.begin(), block.runs.end(), [](const Run& run) {
      return run.bold || files::trimmed(run.text).empty();
    });
    if (block.kind != BlockKind::heading && !bold) {
      // "***Alternate terms***\n“Digital model” can be used …": label and text in one paragraph.
      const bool leads = !block.runs.empty() && block.runs.front().bold;
      const auto label = leads ? label_of(block.runs.front().text) : Label::none;
      if (label == Label::none) return false;
      auto rest = block;
      rest.runs.erase(rest.runs.begin());
      label_ = label;
      take_under_label(rest,
                       files::trimmed(text.substr(std::min(block.runs.front().text.size(), text.size()))));
      return true;
    }
    label_ = label_of(text);
    label_used_ = false;
    if (label_ == Label::none && block.kind == BlockKind::heading) add_note(text);
    in_notes_ = true;
    return true;
  }

  void take_labelled(const Block& block, const Labelled& labelled) {
    const auto label = labelled.label;
    const bool pointer = label == Label::see || label == Label::see_also || label == Label::contrast;
    if (pointer && (add_links(block, label) || label == Label::see)) {
      if (label == Label::see && entry_.relations.empty())
        entry_.relations.push_back({RelationKind::see_also,
                                    text::clean(without_stop(labelled.rest)),
                                    text::clean(labelled.rest),
                                    {}});
      return;
    }
    label_ = label;
    label_used_ = !labelled.rest.empty();
    if (!labelled.rest.empty()) take_under_label(block, labelled.rest);
  }

  static std::string_view without_stop(std::string_view text) {
    while (text.ends_with('.') || text.ends_with(';')) text.remove_suffix(1);
    return text;
  }

  void take_under_label(const Block& block, std::string_view text) {
    switch (label_) {
      case Label::synonyms:
        return add_alternative(block, text, Acceptability::admitted);
      case Label::discouraged:
        return add_alternative(block, text, Acceptability::deprecated);
      case Label::note:
        return add_note(text);
      case Label::example:
        return add_example(text);
      case Label::source:
        return add_source(text, first_target(block));
      default:
        if (!add_links(block, label_)) add_note(text);
    }
  }

  // The words that are linked or quoted; else the whole, if it is short.
  void add_alternative(const Block& block, std::string_view text, Acceptability acceptability) {
    std::string words;
    for (const auto& run : block.runs)
      if (words.empty() && !run.target.empty()) words = run.text;
    for (const auto& [open, end] : {std::pair{"\"", "\""}, {"“", "”"}}) {
      const auto begin = text.find(open);
      if (begin != 0) continue;
      const std::string_view after = text.substr(std::string_view(open).size());
      words = after.substr(0, after.find(end));
    }
    if (words.empty() && text.size() <= 80) words = without_stop(text);
    const auto before = section().designations.size();
    add_designation(words, acceptability, DesignationKind::term);
    if (section().designations.size() == before) return add_note(text);
    auto& designation = section().designations.back();
    if (designation.text != text) designation.extras.push_back({"alternate", text::clean(text)});
  }

  bool add_links(const Block& block, Label label) {
    const auto kind = label == Label::broader                               ? RelationKind::broader
                      : label == Label::narrower                            ? RelationKind::narrower
                      : label == Label::related || label == Label::contrast ? RelationKind::associative
                                                                            : RelationKind::see_also;
    bool any = false;
    for (const auto& run : block.runs) {
      if (run.target.empty() || run.target == "#" + item_.term.anchor) continue;
      ConceptRelation relation{kind, run.target, text::clean(run.text), {}};
      if (const auto whole = text::clean(plain_text(block)); whole != relation.label)
        relation.extras.push_back({"text", whole});
      const bool known = std::any_of(
          entry_.relations.begin(), entry_.relations.end(),
          [&](const auto& other) { return other.kind == kind && other.target == relation.target; });
      if (!known) entry_.relations.push_back(std::move(relation));
      any = true;
    }
    return any;
  }

  void take_text(const Block& block, std::string_view text) {
    label_ = Label::none;
    if (expansion_) return;
    const bool definition = quotes_ ? block.style == "quote" : !in_notes_;
    if (!definition) return add_note(text);
    definition_ += (definition_.empty() ? "" : "\n") + std::string(text);
  }

  static std::string first_target(const Block& block) {
    for (const auto& run : block.runs)
      if (!run.target.empty() && !run.target.starts_with('#')) return run.target;
    return {};
  }

  void add_note(std::string_view text) { section().notes.emplace_back().text = text::clean(text); }
  void add_example(std::string_view text) { section().examples.emplace_back().text = text::clean(text); }
  void add_source(std::string_view text, const std::string& link) {
    auto source = parse_citation(text::clean(without_stop(text)));
    if (!link.empty()) source.link = link;
    sources_.push_back(std::move(source));
  }

  void finish_definition() {
    if (auto text = text::clean(definition_); !text.empty()) {
      auto& definition = section().definitions.emplace_back();
      definition.text = std::move(text);
      definition.sources = std::move(sources_);
    } else {
      entry_.sources = std::move(sources_);
    }
  }

  const GlossaryItem& item_;
  TermEntry entry_;
  std::string text_;
  std::string definition_;
  std::vector<Source> sources_;
  Label label_ = Label::none;
  bool label_used_ = false;  // a paragraph stood under the label already
  bool quotes_ = false;
  bool in_notes_ = false;
  bool expansion_ = false;
};

// The first of a name gets it, the next "name-2".
std::string unique(std::set<std::string>& taken, const std::string& wanted) {
  auto name = wanted;
  for (int number = 2; !taken.insert(name).second; ++number) name = wanted + "-" + std::to_string(number);
  return name;
}

}  // namespace

int recognise_glossary(const DocumentText& document) {
  return glossary_items(document).empty() ? 0 : 1;
}

Harvest read_glossary(const DocumentText& document) {
  Harvest harvest;
  harvest.stated.document = document.title;
  std::set<std::string> taken;
  for (const auto& item : glossary_items(document)) {
    Harvested found;
    found.entry = EntryMaker(item, document.language).make();
    if (headword(found.entry) == nullptr) continue;
    const auto& name = item.term.anchor.empty() ? headword(found.entry)->text : item.term.anchor;
    found.locator = unique(taken, item.shape == GlossaryItem::Shape::heading && !item.term.anchor.empty()
                                      ? name
                                      : id_part(name));
    found.place = item.term.place;
    if (found.entry.languages[0].definitions.empty() && found.entry.relations.empty() &&
        item.abbreviation.empty())
      harvest.remarks.push_back({found.place, found.locator, "glossary-definition-missing", Severity::info,
                                 "The term has no definition."});
    harvest.entries.push_back(std::move(found));
  }
  return harvest;
}

}  // namespace termreg::sources::clauses
