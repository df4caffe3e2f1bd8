// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/tbx_entry.h"

#include <algorithm>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/citation.h"
#include "indexer/sources/language.h"
#include "indexer/sources/tbx_categories.h"
#include "registry/model/entry_name.h"
#include "registry/style/citation.h"
#include "registry/text/keys.h"

namespace termreg::sources::tbx {
namespace {

// Line breaks in TBX are layout, so a text is one paragraph.
std::string clean_text(const files::XmlElement& element) {
  return text::clean(files::on_one_line(files::text_of(element)));
}

std::string extra_name(const files::XmlElement& element) {
  const auto type = element.attribute("type");
  return type.empty() ? element.name : std::string(type);
}

void keep(Extras& extras, const files::XmlElement& element) {
  extras.push_back({extra_name(element), files::to_fragment(element)});
}

void keep_attributes(Extras& extras, const files::XmlElement& element, std::string_view but) {
  for (const auto& [name, value] : element.attributes)
    if (name != but) extras.push_back({"@" + name, value});
}

bool is_plain(const files::XmlElement& element) {
  return element.children.empty() && is_as_published(element) &&
         std::all_of(element.attributes.begin(), element.attributes.end(),
                     [](const auto& attribute) { return attribute.first == "type"; });
}

void keep_markup(Extras& extras, const files::XmlElement& element) {
  if (!is_plain(element)) extras.push_back({"markup", files::to_fragment(element)});
}

// The element that a group (descripGrp, adminGrp, termNoteGrp) is about; the element itself if it is no
// group.
const files::XmlElement& main_of(const files::XmlElement& element) {
  if (!element.name.ends_with("Grp")) return element;
  const auto wanted = std::string_view(element.name).substr(0, element.name.size() - 3);
  for (const auto& child : element.children)
    if (child.name == wanted) return child;
  return element;
}

Source citation(const files::XmlElement& admin) {
  auto source = parse_citation(clean_text(admin));
  if (is_plain(admin) && admin.attribute("type") != "source")
    source.extras.push_back({"markup", files::to_fragment(admin)});
  keep_markup(source.extras, admin);
  return source;
}

// What stands beside the main element of a group: sources go to `sources`, the rest is kept.
void take_companions(std::vector<Source>& sources, Extras& extras, const files::XmlElement& group,
                     const files::XmlElement& main) {
  if (&group == &main) return;
  keep_attributes(extras, group, {});
  for (const auto& child : group.children) {
    if (&child == &main) continue;
    if (category_of(main_of(child)).meaning == Meaning::source) {
      const auto& admin = main_of(child);
      take_companions(sources, extras, child, admin);
      sources.push_back(citation(admin));
    } else {
      keep(extras, child);
    }
  }
}

template <typename Text>
Text sourced(const files::XmlElement& element) {
  Text text;
  const auto& main = main_of(element);
  text.text = clean_text(main);
  keep_markup(text.extras, main);
  take_companions(text.sources, text.extras, element, main);
  return text;
}

template <typename Text>
Text sourced(const files::XmlElement& element, const Designation& of_term) {
  auto text = sourced<Text>(element);
  text.extras.push_back({"term", of_term.text});
  return text;
}

LanguageSection& section_of(TermEntry& entry, const std::string& language) {
  for (auto& section : entry.languages)
    if (section.language == language) return section;
  return entry.languages.emplace_back(LanguageSection{language, {}, {}, {}, {}, {}});
}

}  // namespace

std::optional<Publication> document_of(const files::XmlElement& ref_object) {
  Publication found;
  for (const auto& item : ref_object.children) {
    const auto type = item.attribute("type");
    if (item.name != "item") continue;
    if (type == "body") found.body = clean_text(item);
    if (type == "document") found.document = clean_text(item);
    if (type == "edition") found.edition = clean_text(item);
  }
  if (found.body.empty() && found.document.empty()) return std::nullopt;
  return found;
}

std::optional<Source> source_of(const files::XmlElement& concept_entry) {
  for (const auto& child : concept_entry.children)
    if (const auto& main = main_of(child); category_of(main).meaning == Meaning::source)
      return citation(main);
  return std::nullopt;
}

std::string locator_of(const files::XmlElement& concept_entry, std::uint32_t number) {
  auto id = text::clean(concept_entry.attribute("id"));
  return id.empty() ? std::to_string(number) : id;
}

TermEntry EntryBuilder::build(const files::XmlElement& concept_entry, std::uint32_t number) {
  locator_ = locator_of(concept_entry, number);
  const auto source = source_of(concept_entry);
  TermEntry entry;
  identify(entry, publication_of_entry(input_, facts_.publication, source ? &*source : nullptr), locator_);
  if (concept_entry.attribute("id").empty()) entry.clause.clear();
  take_clause(entry, source ? &*source : nullptr);
  if (const auto own = entry_of_xml_name(locator_); own && input_.options.document.empty()) entry.id = *own;
  entry.provenance = {"tbx", file_name_, concept_entry.line};
  default_language_ = language_of_concept(concept_entry);
  keep_attributes(entry.extras, concept_entry, "id");
  for (const auto& child : concept_entry.children) {
    if (child.name == "langSec") {
      take_language_section(entry, child);
    } else if (!take_place(entry, child)) {
      take_concept_item(entry, child);
    }
  }
  keep_back_matter(entry, concept_entry);
  return entry;
}

// The text is the document as it is cited, then the clause. A dialect without sources has it as a note that is nothing
// but the pointer.
bool EntryBuilder::take_place(TermEntry& entry, const files::XmlElement& child) {
  const bool is_note = child.name == "note" && child.children.size() == 1 && child.text.empty() &&
                       child.children.front().name == "hi" && child.children.front().tail.empty();
  if (!is_note && category_of(child).meaning != Meaning::source) return false;
  const auto& pointer = is_note ? child.children.front() : child;
  const auto document = facts_.documents.find(std::string(pointer.attribute("target")));
  if (document == facts_.documents.end()) return false;
  const auto& publication = document->second;
  Source cited;
  cited.document = publication.document.empty() ? publication.body : publication.document;
  cited.edition = publication.edition;
  const auto text = clean_text(child);
  const auto before_clause = style::printed_citation(cited) + ", ";
  if (input_.options.document.empty()) {
    entry.body = publication.body;
    entry.document = publication.document;
    entry.edition = publication.edition;
    entry.clause = text.starts_with(before_clause) ? text.substr(before_clause.size()) : std::string();
  }
  return true;
}

void EntryBuilder::take_concept_item(TermEntry& entry, const files::XmlElement& child) {
  const auto& main = main_of(child);
  const auto& known = category_of(main);
  const bool alone = &main == &child;
  if (child.name == "note") {
    entry.notes.push_back(sourced<NoteToEntry>(child));
  } else if (known.meaning == Meaning::definition) {
    auto& definitions = section_of(entry, language_of(main)).definitions;
    definitions.push_back(sourced<Definition>(child));
    definitions.back().extras.push_back({"level", "conceptEntry"});
  } else if (known.meaning == Meaning::subject_field) {
    entry.subject_fields.push_back(clean_text(main));
    if (!alone || !is_plain(main)) keep(entry.extras, child);
  } else if (known.meaning == Meaning::source) {
    auto& source = entry.sources.emplace_back(citation(main));
    std::vector<Source> further;
    take_companions(further, source.extras, child, main);
    entry.sources.insert(entry.sources.end(), further.begin(), further.end());
  } else if (known.meaning == Meaning::relation || known.meaning == Meaning::external_reference) {
    take_relation(entry, child);
  } else {
    keep(entry.extras, child);
  }
}

// `element` is the reference, or the group it stands in.
void EntryBuilder::take_relation(TermEntry& entry, const files::XmlElement& element) {
  const auto& main = main_of(element);
  const auto& known = category_of(main);
  ConceptRelation relation;
  relation.kind = known.meaning == Meaning::relation ? known.relation : RelationKind::see_also;
  relation.label = clean_text(main);
  const auto target = std::string(main.attribute("target"));
  if (const auto own = entry_of_xml_name(target); own && input_.options.document.empty())
    relation.target = own->text();
  else
    relation.target = facts_.ids.entry_of(target);
  if (relation.target.empty()) relation.target = target.empty() ? relation.label : target;
  relation.extras.push_back({"markup", files::to_fragment(element)});
  entry.relations.push_back(std::move(relation));
}

void EntryBuilder::take_language_section(TermEntry& entry, const files::XmlElement& section) {
  const auto language = language_of(section);
  auto& into = section_of(entry, language);
  if (language == "und")
    remarks_.warning(
        place(section), "tbx-language-unknown",
        "The langSec names no language (xml:lang “" + std::string(section.attribute("xml:lang")) + "”).");
  if (language != section.attribute("xml:lang"))
    keep_attributes(into.extras, section, {});
  else
    keep_attributes(into.extras, section, "xml:lang");
  for (const auto& child : section.children) {
    if (child.name == "termSec") {
      take_term_section(into, child);
    } else {
      take_language_item(entry, into, child);
    }
  }
}

void EntryBuilder::take_language_item(TermEntry& entry, LanguageSection& into,
                                      const files::XmlElement& child) {
  const auto& main = main_of(child);
  switch (category_of(main).meaning) {
    case Meaning::definition:
      into.definitions.push_back(sourced<Definition>(child));
      return;
    case Meaning::context:
      into.examples.push_back(sourced<Example>(child));
      return;
    case Meaning::relation:
    case Meaning::external_reference:
      take_relation(entry, child);
      entry.relations.back().extras.push_back({"language", into.language});
      return;
    case Meaning::subject_field:
      // Not a concept's in this place, so it is kept as well.
      if (auto field = clean_text(main); std::find(entry.subject_fields.begin(), entry.subject_fields.end(),
                                                   field) == entry.subject_fields.end())
        entry.subject_fields.push_back(std::move(field));
      break;
    default:
      break;
  }
  if (child.name == "note") {
    into.notes.push_back(sourced<NoteToEntry>(child));
  } else {
    keep(into.extras, child);
  }
}

void EntryBuilder::take_term_section(LanguageSection& into, const files::XmlElement& section) {
  const auto is_term = [](const files::XmlElement& child) {
    return child.name == "term" && !clean_text(child).empty();
  };
  const auto terms = std::count_if(section.children.begin(), section.children.end(), is_term);
  if (terms == 0) {
    remarks_.warning(place(section), "tbx-term-missing",
                     "A termSec holds no term, or an empty one; it is kept, but names nothing.");
    keep(into.extras, section);
    return;
  }
  if (terms > 1)
    remarks_.warning(place(section), "tbx-term-repeated",
                     "A termSec holds " + std::to_string(terms) + " terms; each is taken as a designation.");
  Designation designation;
  keep_attributes(designation.extras, section, {});
  const auto& first = *std::find_if(section.children.begin(), section.children.end(), is_term);
  designation.text = clean_text(first);
  keep_markup(designation.extras, first);
  for (const auto& child : section.children)
    if (child.name != "term") take_term_item(into, designation, child);
  into.designations.push_back(std::move(designation));
  for (const auto& child : section.children) {
    if (!is_term(child) || &child == &first) continue;
    auto& further = into.designations.emplace_back();
    further.text = clean_text(child);
    keep_markup(further.extras, child);
  }
}

void EntryBuilder::take_term_item(LanguageSection& into, Designation& designation,
                                  const files::XmlElement& child) {
  const auto& main = main_of(child);
  if (child.name == "note") {
    into.notes.push_back(sourced<NoteToEntry>(child, designation));
    return;
  }
  switch (category_of(main).meaning) {
    case Meaning::context:
      into.examples.push_back(sourced<Example>(child, designation));
      return;
    case Meaning::definition:
      into.definitions.push_back(sourced<Definition>(child, designation));
      return;
    case Meaning::source:
      designation.sources.push_back(citation(main));
      take_companions(designation.sources, designation.extras, child, main);
      return;
    default:
      if (take_term_note(designation, main) && &main == &child && is_plain(main)) return;
      keep(designation.extras, child);
  }
}

// False if the note must be kept beside what was understood of it.
bool EntryBuilder::take_term_note(Designation& designation, const files::XmlElement& note) {
  const auto value = clean_text(note);
  switch (category_of(note).meaning) {
    case Meaning::acceptability: {
      const auto rating = rating_of(value);
      if (rating.acceptability == Acceptability::unstated)
        remarks_.warning(place(note), "tbx-status-unknown",
                         "The " + extra_name(note) + " “" + value.substr(0, 60) +
                             "” is not known; the term stays unrated.");
      designation.acceptability = rating.acceptability;
      // The rating alone tells a writer neither of the other two categories.
      return rating.exact && note.attribute("type") == "administrativeStatus";
    }
    case Meaning::term_type: {
      const auto kind = kind_of(value);
      designation.kind = kind.kind;
      return kind.exact;
    }
    case Meaning::part_of_speech:
      designation.grammar.part_of_speech = value;
      return true;
    case Meaning::gender:
      designation.grammar.gender = value;
      return true;
    case Meaning::number:
      designation.grammar.number = value;
      return true;
    case Meaning::geographical_usage:
      designation.geographical_usage = value;
      return true;
    default:
      return false;
  }
}

// Persons and bibliography stand at the end of the file; an entry that points there takes its object along.
void EntryBuilder::keep_back_matter(TermEntry& entry, const files::XmlElement& element) {
  const auto found = facts_.back_matter.find(std::string(element.attribute("target")));
  if (found != facts_.back_matter.end()) {
    Extra extra{"back:" + found->first, found->second};
    if (std::find(entry.extras.begin(), entry.extras.end(), extra) == entry.extras.end())
      entry.extras.push_back(std::move(extra));
  }
  for (const auto& child : element.children) keep_back_matter(entry, child);
}

std::string EntryBuilder::language_of(const files::XmlElement& element) const {
  const auto own = element.attribute("xml:lang");
  return language_tag(own.empty() && element.name != "langSec" ? default_language_ : own);
}

// A file in “en-US” may have its terms under “en”: what a concept says in the language of the file belongs there.
std::string EntryBuilder::language_of_concept(const files::XmlElement& concept_entry) const {
  const auto wanted = language_tag(facts_.language);
  const auto primary = [](std::string_view tag) { return tag.substr(0, tag.find('-')); };
  std::string nearest;
  for (const auto& child : concept_entry.children) {
    if (child.name != "langSec") continue;
    const auto tag = language_tag(child.attribute("xml:lang"));
    if (tag == wanted) return wanted;
    if (nearest.empty() && primary(tag) == primary(wanted)) nearest = tag;
  }
  return nearest.empty() ? wanted : nearest;
}

}  // namespace termreg::sources::tbx
