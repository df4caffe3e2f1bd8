// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/glossary.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>

#include "registry/glossary/holdings.h"
#include "registry/glossary/printed_term.h"
#include "registry/text/words.h"

namespace termreg::glossary {
namespace {

// What entries of a document are ordered by: made once for each, since a collation key costs far more than a
// comparison. Data is ordered by id alone: what an import changes of a term then moves no entry.
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
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return std::tie(a.is_own_term, a.collation_key, a.entry->id) <
           std::tie(b.is_own_term, b.collation_key, b.entry->id);
  });
  return places;
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
  Holdings holdings;
  holdings.add(entries);
  const auto writer = format.make(out);
  writer->begin(holdings.with_holdings(heading));
  put_out(places_of(entries, heading, format, Order::alphabetical), *writer);
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
