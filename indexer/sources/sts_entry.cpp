// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/sts_entry.h"

#include <algorithm>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/language.h"
#include "indexer/sources/markup_text.h"
#include "indexer/sources/tbx_categories.h"
#include "registry/model/entry_name.h"
#include "registry/text/keys.h"

namespace termreg::sources::sts {
namespace {

using files::XmlElement;

void keep(Extras& extras, const XmlElement& element) {
  extras.push_back({std::string(local_name(element)), files::to_fragment(element)});
}

void keep_attributes(Extras& extras, const XmlElement& element, std::string_view but = {}) {
  for (const auto& [name, value] : element.attributes)
    if (name != but) extras.push_back({"@" + name, value});
}

template <typename Text>
Text& add_text(std::vector<Text>& texts, const XmlElement& element) {
  auto& text = texts.emplace_back();
  text.text = text_of_markup(element);
  if (!is_plain_text(element)) text.extras.push_back({"markup", files::to_fragment(element)});
  return text;
}

// ISOSTS gives values as attributes, some writers as text.
std::string value_of(const XmlElement& element) {
  const auto value = element.attribute("value");
  return value.empty() ? line_of_markup(element) : text::clean(value);
}

LanguageSection& section_of(TermEntry& entry, const std::string& language) {
  for (auto& section : entry.languages)
    if (section.language == language) return section;
  return entry.languages.emplace_back(LanguageSection{language, {}, {}, {}, {}, {}});
}

// False if the element must be kept beside what was understood of it.
bool take_grammar(Designation& designation, const XmlElement& item) {
  const auto name = local_name(item);
  const auto value = value_of(item);
  if (name == "partOfSpeech") {
    designation.grammar.part_of_speech = value;
  } else if (name == "grammaticalGender") {
    designation.grammar.gender = value;
  } else if (name == "grammaticalNumber") {
    designation.grammar.number = value;
  } else if (name == "geographicalUsage") {
    designation.geographical_usage = value;
  } else if (name == "termType") {
    const auto kind = tbx::kind_of(value);
    designation.kind = kind.kind;
    return kind.exact;
  } else if (name == "normativeAuthorization" || name == "administrativeStatus") {
    const auto rating = tbx::rating_of(value);
    designation.acceptability = rating.acceptability;
    return rating.exact;
  } else {
    return false;
  }
  return true;
}

}  // namespace

void take_domain(Definition& definition) {
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"<", ">"}, {"〈", "〉"}, {"⟨", "⟩"}}) {
    if (!definition.text.starts_with(open)) continue;
    const auto end = definition.text.find(close);
    if (end == std::string::npos) return;
    definition.domain = text::clean(definition.text.substr(open.size(), end - open.size()));
    definition.text = text::clean(definition.text.substr(end + close.size()));
    return;
  }
}

Source cited(std::string_view text) {
  const auto whole = text::clean(files::on_one_line(text));
  std::string_view bare = whole;
  if (bare.starts_with('[') && bare.ends_with(']')) bare = bare.substr(1, bare.size() - 2);
  for (const std::string_view word : {"SOURCE:", "SOURCE :", "Source:", "QUELLE:", "FUENTE:", "ИСТОЧНИК:"})
    if (bare.starts_with(word)) bare = bare.substr(word.size());
  bare = files::trimmed(bare);
  const bool stop =
      bare.size() > 1 && bare.ends_with('.') && bare[bare.size() - 2] >= '0' && bare[bare.size() - 2] <= '9';
  if (stop) bare.remove_suffix(1);
  auto source = parse_citation(bare);
  const bool apart = source.text.empty();
  if (!apart) {
    source.text = whole;
  } else if (bare != whole && std::none_of(source.extras.begin(), source.extras.end(),
                                           [](const auto& extra) { return extra.name == "citation"; })) {
    source.extras.push_back({"citation", whole});
  }
  return source;
}

TermEntry EntryBuilder::of_tbx(const XmlElement& term_entry, const std::string& locator) {
  TermEntry entry;
  locator_ = locator;
  keep_attributes(entry.extras, term_entry);
  for (const auto& child : term_entry.children) {
    if (local_name(child) == "langSet") {
      take_language(entry, child);
    } else if (local_name(child) == "subjectField") {
      entry.subject_fields.push_back(line_of_markup(child));
    } else if (local_name(child) == "note") {
      add_text(entry.notes, child);
    } else if (local_name(child) == "source") {
      entry.sources.push_back(cited(text_of_markup(child)));
    } else if (!take_reference(entry, child)) {
      keep(entry.extras, child);
    }
  }
  return entry;
}

void EntryBuilder::take_language(TermEntry& entry, const XmlElement& set) {
  const auto named = set.attribute("xml:lang");
  auto& section = section_of(entry, language_tag(named.empty() ? language_ : named));
  keep_attributes(section.extras, set, section.language == named ? "xml:lang" : "");
  sources_.clear();
  domain_.clear();
  for (const auto& item : set.children) {
    if (local_name(item) == "tig" || local_name(item) == "ntig") {
      take_term(section, item);
    } else {
      take_item(entry, section, item);
    }
  }
  if (!domain_.empty()) {
    if (entry.languages.size() == 1) entry.subject_fields.push_back(domain_);
    for (auto& definition : section.definitions) definition.domain = domain_;
    if (section.definitions.empty()) section.extras.push_back({"subjectField", domain_});
  }
  place_sources(entry, section);
}

void EntryBuilder::place_sources(TermEntry& entry, LanguageSection& section) {
  auto& into = section.definitions.empty() ? entry.sources : section.definitions.front().sources;
  std::move(sources_.begin(), sources_.end(), std::back_inserter(into));
}

void EntryBuilder::take_item(TermEntry& entry, LanguageSection& section, const XmlElement& item) {
  const auto name = local_name(item);
  if (name == "definition") {
    take_domain(add_text(section.definitions, item));
  } else if (name == "note") {
    add_text(section.notes, item);
  } else if (name == "example") {
    add_text(section.examples, item);
  } else if (name == "source") {
    sources_.push_back(cited(text_of_markup(item)));
    if (!is_plain_text(item)) sources_.back().extras.push_back({"markup", files::to_fragment(item)});
  } else if (name == "xSource") {
    auto& source = sources_.emplace_back();
    source.text = line_of_markup(item);
    source.link = item.attribute("xtarget").empty() ? item.attribute("target") : item.attribute("xtarget");
    source.extras.push_back({"markup", files::to_fragment(item)});
  } else if (name == "subjectField" && domain_.empty() && item.attributes.empty()) {
    domain_ = line_of_markup(item);
  } else if (!take_reference(entry, item)) {
    keep(section.extras, item);
  }
}

// A reference that leads somewhere is a relation; mere words ("Figures 1 and 2") are none.
bool EntryBuilder::take_reference(TermEntry& entry, const XmlElement& item) {
  const auto name = local_name(item);
  if (name != "see" && name != "crossReference" && name != "externalCrossReference") return false;
  auto target = std::string(item.attribute("target"));
  if (target.empty()) target = item.attribute("xtarget");
  ConceptRelation relation;
  relation.label = line_of_markup(item);
  if (target.empty() && name == "crossReference") target = relation.label;
  if (target.empty()) return false;
  const auto known = entry_of_.find(target);
  relation.kind = RelationKind::see_also;
  const auto own = entry_of_xml_name(target);
  relation.target = own ? own->text() : known == entry_of_.end() ? target : known->second;
  relation.extras.push_back({"markup", files::to_fragment(item)});
  entry.relations.push_back(std::move(relation));
  return true;
}

void EntryBuilder::take_term(LanguageSection& section, const XmlElement& group) {
  const auto* inner = child_of(group, "termGrp");
  const auto& body = inner == nullptr ? group : *inner;
  const auto* term = child_of(body, "term");
  Designation designation;
  if (term != nullptr) designation.text = line_of_markup(*term);
  if (designation.text.empty()) {
    keep(section.extras, group);
    remarks_.info(
        {group.line, locator_}, "sts-term-empty",
        "A term of the language “" + section.language + "” is empty; it is kept, but names nothing.");
    return;
  }
  keep_attributes(designation.extras, group);
  if (!term->attributes.empty() || !term->children.empty())
    designation.extras.push_back({"markup", files::to_fragment(*term)});
  for (const auto& item : body.children) {
    if (&item == term) continue;
    if (local_name(item) == "source") {
      designation.sources.push_back(cited(text_of_markup(item)));
    } else if (local_name(item) == "note") {
      add_text(section.notes, item).extras.push_back({"term", designation.text});
    } else if (!take_grammar(designation, item)) {
      keep(designation.extras, item);
    }
  }
  section.designations.push_back(std::move(designation));
}

TermEntry EntryBuilder::of_pair(const XmlElement& term, const XmlElement& text, Pair pair) const {
  TermEntry entry;
  auto& section = entry.languages.emplace_back(LanguageSection{language_tag(language_), {}, {}, {}, {}, {}});
  auto& designation = section.designations.emplace_back();
  designation.text = line_of_markup(term);
  if (pair == Pair::abbreviation_and_expansion) {
    designation.kind = DesignationKind::abbreviation;
    auto& expansion = section.designations.emplace_back();
    expansion.text = line_of_markup(text);
    std::swap(section.designations.front(), section.designations.back());
    return entry;
  }
  if (pair == Pair::symbol_and_definition) designation.kind = DesignationKind::symbol;
  if (!is_plain_text(term)) designation.extras.push_back({"markup", files::to_fragment(term)});
  take_domain(add_text(section.definitions, text));
  return entry;
}

}  // namespace termreg::sources::sts
