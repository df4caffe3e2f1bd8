// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/glossary.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>

#include "registry/glossary/holdings.h"
#include "registry/glossary/printed_term.h"
#include "registry/style/citation.h"
#include "registry/style/clauses.h"
#include "registry/text/words.h"

namespace termreg::glossary {
namespace {

// What entries of a document are ordered by: made once for each, since a collation key costs far more than a
// comparison. Data is ordered by id alone: what an import changes of a term then moves no entry.
// What tells entries of one name apart, wherever they are kept: the document cited and the definition.
std::pair<std::string_view, std::string_view> told_apart_by(const TermEntry& entry,
                                                            std::string_view language) {
  const auto printed = printed_term(entry, language);
  const auto* definition =
      printed && !printed->section->definitions.empty() ? &printed->section->definitions.front() : nullptr;
  const auto* source = style::citing_source(entry, definition);
  const std::string_view document = source == nullptr          ? entry.document
                                    : source->document.empty() ? source->text
                                                               : source->document;
  return {document, definition == nullptr ? std::string_view() : std::string_view(definition->text)};
}

struct Place {
  bool is_own_term = false;
  std::string collation_key;
  const TermEntry* entry = nullptr;
};

Place place_of(const TermEntry& entry, const Heading& heading) {
  const auto printed = printed_term(entry, heading.language);
  const auto* term = printed ? printed->term : headword(entry);
  return {heading.profile == Profile::itu_t && is_defined_here(entry),
          text::collation_key(term == nullptr ? std::string_view() : std::string_view(term->text),
                              heading.language),
          &entry};
}

bool has_layouts(const WriterFormat& format) {
  return std::any_of(format.profiles.begin(), format.profiles.end(),
                     [](Profile profile) { return profile != Profile::none; });
}

std::vector<Place> places_of(const std::vector<TermEntry>& entries, const Heading& heading,
                             const WriterFormat& format, Order order) {
  const bool is_document = has_layouts(format);
  std::vector<Place> places;
  places.reserve(entries.size());
  for (const auto& entry : entries)
    places.push_back(is_document ? place_of(entry, heading) : Place{false, {}, &entry});
  if (order == Order::as_listed) return places;
  std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
    const auto place = std::tie(a.is_own_term, a.collation_key) <=> std::tie(b.is_own_term, b.collation_key);
    if (place != 0) return place < 0;
    if (!is_document) return a.entry->id < b.entry->id;
    const auto one = told_apart_by(*a.entry, heading.language);
    const auto other = told_apart_by(*b.entry, heading.language);
    return one != other ? one < other : a.entry->id < b.entry->id;
  });
  return places;
}

// A short form with its full form and nothing else: what a list of abbreviations says.
bool is_abbreviation_alone(const TermEntry& entry) {
  const bool says_more = !entry.notes.empty() || !entry.sources.empty() || !entry.relations.empty();
  if (says_more || is_defined_here(entry) || entry.languages.empty()) return false;
  return std::all_of(entry.languages.begin(), entry.languages.end(), [](const LanguageSection& section) {
    const auto is_short = [](const Designation& one) { return one.kind == DesignationKind::abbreviation; };
    const auto shorts = std::count_if(section.designations.begin(), section.designations.end(), is_short);
    return section.definitions.empty() && section.notes.empty() && section.examples.empty() && shorts > 0 &&
           section.designations.size() == static_cast<std::size_t>(shorts) + 1;
  });
}

bool has_list_of_abbreviations(const Heading& heading, const WriterFormat& format) {
  return has_layouts(format) && !style::clauses(heading.profile, {}).abbreviations.title.empty();
}

// Nobody has said what goes where: what was a line of a list of abbreviations becomes one again.
std::vector<TermEntry> without_abbreviations(std::vector<TermEntry>& entries) {
  const auto first = std::stable_partition(entries.begin(), entries.end(),
                                           [](const auto& entry) { return !is_abbreviation_alone(entry); });
  std::vector<TermEntry> abbreviations(std::make_move_iterator(first),
                                       std::make_move_iterator(entries.end()));
  entries.erase(first, entries.end());
  return abbreviations;
}

void put_out(const std::vector<Place>& places, Writer& writer) {
  for (const auto& place : places) writer.entry(*place.entry);
}

// The layout asks an entry's status for its clause. Where an editor has decided otherwise, the copy that is
// printed says what that clause means: a definition agreed by another group is, here, a valid one of theirs.
void keep_elsewhere(std::vector<TermEntry>& entries) {
  for (auto& entry : entries)
    if (is_defined_here(entry)) entry.status = EntryStatus::valid;
}

}  // namespace

void write(std::vector<TermEntry> entries, const Heading& heading, const WriterFormat& format,
           std::ostream& out) {
  std::vector<TermEntry> abbreviations;
  if (has_list_of_abbreviations(heading, format)) abbreviations = without_abbreviations(entries);
  Holdings holdings;
  holdings.add(entries);
  const auto writer = format.make(out);
  writer->begin(holdings.with_holdings(heading));
  put_out(places_of(entries, heading, format, Order::alphabetical), *writer);
  for (const auto& place : places_of(abbreviations, heading, format, Order::alphabetical))
    writer->abbreviation(*place.entry);
  writer->end();
}

void write(Lists lists, Order order, const Heading& heading, const WriterFormat& format, std::ostream& out) {
  if (has_layouts(format)) keep_elsewhere(lists.elsewhere);
  // Which clause an entry stands in is settled by its list, so in an alphabet each list is ordered by itself.
  if (!has_layouts(format) || heading.profile != Profile::itu_t) {
    std::move(lists.here.begin(), lists.here.end(), std::back_inserter(lists.elsewhere));
    lists.here.clear();
  }
  Holdings holdings;
  for (const auto* list : {&lists.elsewhere, &lists.here, &lists.abbreviations}) holdings.add(*list);
  const auto writer = format.make(out);
  writer->begin(holdings.with_holdings(heading));
  put_out(places_of(lists.elsewhere, heading, format, order), *writer);
  put_out(places_of(lists.here, heading, format, order), *writer);
  for (const auto& place : places_of(lists.abbreviations, heading, format, order))
    writer->abbreviation(*place.entry);
  writer->end();
}

}  // namespace termreg::glossary
