// SPDX-License-Identifier: GPL-3.0-or-later
// Spec-Up and Spec-Up-T (https://trustoverip.github.io/spec-up-t-website), Markdown with marks of its own:
//
//     entry     = mark 1*("~" text)             the markers make it a definition list (indexer/documents)
//               / mark [":" text] / mark paragraph      in older files
//     mark      = "[[def:" id *("," name) "]]"   the term: the first name if it spells the id, else the id
//               / "[[tref:" spec "," id *("," name) "]]"    a term that another specification defines
//     reference = "[[ref:" name "]]" / "[[xref:" spec "," name "]]"      shown as the name
//
// Names behind the term that only inflect it are kept as the extra "alias"; others are admitted. Within an
// entry "Supporting definitions:" begins definitions of other bodies, each "[body](link): text"; they are
// kept apart, each with its source. "See:" alone points to another entry.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/clauses/glossary_words.h"
#include "indexer/sources/clauses/rows_private.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t longest_synonym = 80;
constexpr std::size_t telling_letters = 4;

struct Mark {
  std::string specification;  ///< of a tref
  std::vector<std::string> names;
};

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const auto comma = std::min(list.find(','), list.size());
    if (auto part = text::clean(list.substr(0, comma)); !part.empty()) parts.push_back(std::move(part));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return parts;
}

bool begins_with_mark(const Block& block) {
  if (block.kind != BlockKind::term && block.kind != BlockKind::paragraph) return false;
  const auto whole = plain_text(block);
  const auto words = files::lower_ascii(files::trimmed(whole).substr(0, 8));
  return words.starts_with("[[def:") || words.starts_with("[[tref:");
}

Mark mark_of(const Block& block) {
  const auto whole = plain_text(block);
  const auto words = files::trimmed(whole);
  const auto colon = words.find(':');
  const auto end = std::min(words.find("]]"), words.size());
  Mark mark;
  if (colon >= end) return mark;
  mark.names = split(words.substr(colon + 1, end - colon - 1));
  if (files::lower_ascii(words.substr(0, 7)) == "[[tref:" && mark.names.size() > 1) {
    mark.specification = mark.names.front();
    mark.names.erase(mark.names.begin());
  }
  return mark;
}

/// A reference within a text.
struct Reference {
  std::string specification;
  std::string name;
};

// The text as it is shown; what it refers to goes to `references`.
std::string shown(std::string_view text, std::vector<Reference>& references) {
  std::string out;
  for (;;) {
    const auto begin = text.find("[[");
    const auto end = begin == std::string_view::npos ? begin : text.find("]]", begin);
    if (end == std::string_view::npos) break;
    const auto mark = text.substr(begin + 2, end - begin - 2);
    const auto colon = mark.find(':');
    auto names = split(mark.substr(colon == std::string_view::npos ? 0 : colon + 1));
    out += text.substr(0, begin);
    if (names.empty()) {
      out += text.substr(begin, end + 2 - begin);
    } else {
      const bool outside = mark.starts_with("xref") && names.size() > 1;
      references.push_back({outside ? names.front() : std::string(), names[outside ? 1 : 0]});
      out += references.back().name;
    }
    text.remove_prefix(end + 2);
  }
  out += text;
  return text::clean(out);
}

bool spells(const std::string& id, const std::string& name) {
  return text::ladder_keys(id).loose == text::ladder_keys(name).loose;
}

std::vector<std::string> name_words(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of(" -", at), text.size());
    if (end > at) words.push_back(files::lower_ascii(text.substr(at, end - at)));
    at = end + 1;
  }
  return words;
}

// "revoked" of "revocation", "CAs" of "CA": word by word the same beginning. Such names are there for links.
bool inflects(const std::string& term, const std::string& name) {
  const auto a = name_words(term);
  const auto b = name_words(name);
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) {
           const auto length = std::min({x.size(), y.size(), telling_letters});
           return x.compare(0, length, y, 0, length) == 0;
         });
}

class EntryMaker {
 public:
  explicit EntryMaker(const std::string& language) {
    entry_.languages.push_back({language, {}, {}, {}, {}, {}});
  }

  Harvested make(const Block& block, const Mark& mark, const std::vector<const Block*>& content) {
    found_.place = block.place;
    found_.locator = mark.names.front();
    take_names(mark);
    for (const auto* part : content) take(*part);
    finish();
    found_.entry = std::move(entry_);
    return std::move(found_);
  }

 private:
  LanguageSection& section() { return entry_.languages.front(); }

  void take_names(const Mark& mark) {
    const auto& names = mark.names;
    const auto& id = names.front();
    // Of the spellings of the id the one with blanks is for readers.
    auto term = id;
    for (const auto& name : names)
      if (spells(id, name) && (term == id || term.find('-') != std::string::npos)) term = name;
    if (names.size() > 1 && !spells(id, names[1]) && id.find(' ') == std::string::npos && is_slug(id))
      term = names[1];
    section().designations.emplace_back().text = term;
    for (const auto& name : names) {
      if (name == term || (name == id && spells(id, term))) continue;
      if (inflects(term, name) || name == id) {
        entry_.extras.push_back({"alias", name});
      } else {
        auto& designation = section().designations.emplace_back();
        designation.text = name;
        designation.acceptability = Acceptability::admitted;
      }
    }
    if (!mark.specification.empty()) entry_.extras.push_back({"tref", mark.specification});
  }

  static bool is_slug(const std::string& id) {
    return id.find('-') != std::string::npos && files::lower_ascii(id) == id;
  }

  void take(const Block& block) {
    const auto whole = plain_text(block);
    const auto text = files::trimmed(whole);
    if (text.empty() || text.find_first_not_of("- ") == std::string_view::npos) return;
    if (others_ && is_others_definition(block)) return add_others_definition(block, text);
    const auto labelled = take_label(text);
    if (labelled.label == Label::none) return take_text(text);
    take_labelled(block, text, labelled);
  }

  void take_labelled(const Block& block, std::string_view text, const Labelled& labelled) {
    std::vector<Reference> references;
    auto rest = shown(labelled.rest, references);
    switch (labelled.label) {
      case Label::others_definitions:
        others_ = true;
        return;
      case Label::source:
        return add_source(block, rest);
      case Label::note:
        return add_note(rest);
      case Label::example:
        section().examples.emplace_back().text = std::move(rest);
        return;
      case Label::synonyms:
        return add_synonyms(references, rest);
      default:
        // "See the tutorial for …" is a sentence, not a pointer.
        if (references.empty() && !has_link(block)) return take_text(text);
        add_relations(block, labelled.label, references);
    }
  }

  void take_text(std::string_view text) {
    std::vector<Reference> references;
    auto words = shown(text, references);
    if (others_) return add_note(words);
    definition_ += (definition_.empty() ? "" : "\n") + words;
  }

  static bool has_link(const Block& block) {
    return std::any_of(block.runs.begin(), block.runs.end(),
                       [](const Run& run) { return !run.target.empty(); });
  }

  // "[Wikipedia](https://…): text"
  static bool is_others_definition(const Block& block) {
    return !block.runs.empty() && !block.runs.front().target.empty();
  }

  void add_others_definition(const Block& block, std::string_view text) {
    const auto& body = block.runs.front();
    text.remove_prefix(std::min(body.text.size(), text.size()));
    while (!text.empty() && (text.front() == ':' || text.front() == ';' || text.front() == ' '))
      text.remove_prefix(1);
    std::vector<Reference> references;
    Definition definition;
    definition.text = shown(text, references);
    if (definition.text.empty()) return;
    auto name = text::clean(body.text);
    while (name.ends_with(':')) name.pop_back();
    Source source;
    source.text = std::move(name);
    source.link = body.target;
    source.relation = SourceRelation::identical;
    definition.sources.push_back(std::move(source));
    others_definitions_.push_back(std::move(definition));
  }

  void add_source(const Block& block, std::string words) {
    while (words.ends_with('.') || words.ends_with(' ')) words.pop_back();
    if (words.empty()) return;
    auto source = parse_citation(words);
    for (const auto& run : block.runs)
      if (source.link.empty()) source.link = run.target;
    sources_.push_back(std::move(source));
  }

  void add_note(const std::string& words) {
    if (!words.empty()) section().notes.emplace_back().text = words;
  }

  void add_synonyms(const std::vector<Reference>& references, const std::string& rest) {
    auto names = split(rest);
    const bool listed = std::all_of(names.begin(), names.end(),
                                    [](const auto& name) { return name.size() <= longest_synonym; });
    if (!listed) return add_note(rest);
    for (auto& name : names) {
      while (name.ends_with('.') || name.ends_with(' ')) name.pop_back();
      const bool known = std::any_of(section().designations.begin(), section().designations.end(),
                                     [&](const auto& designation) { return designation.text == name; });
      if (name.empty() || known) continue;
      auto& designation = section().designations.emplace_back();
      designation.text = name;
      designation.acceptability = Acceptability::admitted;
      designation.extras.push_back({"label", "also known as"});
    }
    add_references(RelationKind::see_also, references);
  }

  void add_references(RelationKind kind, const std::vector<Reference>& references) {
    for (const auto& reference : references) {
      ConceptRelation relation{kind, reference.name, reference.name, {}};
      if (!reference.specification.empty())
        relation.extras.push_back({"specification", reference.specification});
      entry_.relations.push_back(std::move(relation));
    }
  }

  void add_relations(const Block& block, Label label, const std::vector<Reference>& references) {
    const auto kind = label == Label::contrast || label == Label::related ? RelationKind::associative
                                                                          : RelationKind::see_also;
    add_references(kind, references);
    for (const auto& run : block.runs)
      if (!run.target.empty()) entry_.relations.push_back({kind, run.target, text::clean(run.text), {}});
  }

  void finish() {
    if (auto text = text::clean(definition_); !text.empty()) {
      auto& definition = section().definitions.emplace_back();
      definition.text = std::move(text);
      definition.sources = std::move(sources_);
    } else {
      entry_.sources = std::move(sources_);
    }
    std::move(others_definitions_.begin(), others_definitions_.end(),
              std::back_inserter(section().definitions));
  }

  Harvested found_;
  TermEntry entry_;
  std::string definition_;
  std::vector<Source> sources_;
  std::vector<Definition> others_definitions_;
  bool others_ = false;
};

// What stands behind the mark in its own line: "[[def: X]]: text".
std::string behind_mark(const Block& block) {
  const auto whole = plain_text(block);
  const auto end = whole.find("]]");
  auto rest =
      end == std::string::npos ? std::string_view() : files::trimmed(std::string_view(whole).substr(end + 2));
  for (const std::string_view mark : {":", "–", "—", "-"})
    if (rest.starts_with(mark)) rest = files::trimmed(rest.substr(mark.size()));
  return std::string(rest);
}

bool is_content(const Block& block) {
  return block.kind == BlockKind::description || block.kind == BlockKind::list_item;
}

bool starts_content(const std::vector<Block>& blocks, std::size_t at) {
  return at < blocks.size() && is_content(blocks[at]);
}

}  // namespace

int recognise_spec_up(const DocumentText& document) {
  return std::any_of(document.blocks.begin(), document.blocks.end(), begins_with_mark) ? 3 : 0;
}

Harvest read_spec_up(const DocumentText& document) {
  Harvest harvest;
  harvest.stated.document = document.title;
  const auto& blocks = document.blocks;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    if (!begins_with_mark(blocks[at])) continue;
    const auto mark = mark_of(blocks[at]);
    if (mark.names.empty()) {
      harvest.remarks.push_back({blocks[at].place,
                                 {},
                                 "spec-up-mark-empty",
                                 Severity::warning,
                                 "A mark [[def:]] names no term; it is left out."});
      continue;
    }
    std::vector<const Block*> content;
    Block inline_text;
    auto next = at + 1;
    if (!starts_content(blocks, next) && mark.specification.empty()) {
      // Older files write the definition as a paragraph, behind the mark or below it.
      if (auto text = behind_mark(blocks[at]); !text.empty()) {
        inline_text.runs.emplace_back().text = std::move(text);
        content.push_back(&inline_text);
      } else if (next < blocks.size() && blocks[next].kind == BlockKind::paragraph &&
                 !begins_with_mark(blocks[next])) {
        content.push_back(&blocks[next++]);
      }
    }
    for (; starts_content(blocks, next); ++next) content.push_back(&blocks[next]);
    harvest.entries.push_back(EntryMaker(document.language).make(blocks[at], mark, content));
  }
  harvest.of_collection = document.title.empty() && harvest.entries.size() == 1;
  return harvest;
}

}  // namespace termreg::sources::clauses
