// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/glossary.h"

#include <algorithm>
#include <string>
#include <tuple>

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

}  // namespace

void write(std::vector<TermEntry> entries, const Heading& heading, const WriterFormat& format,
           std::ostream& out) {
  const bool is_document = has_layouts(format);
  std::vector<Place> places;
  places.reserve(entries.size());
  for (const auto& entry : entries)
    places.push_back(is_document ? place_of(entry, heading) : Place{false, {}, &entry});
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return std::tie(a.is_own_term, a.collation_key, a.entry->id) <
           std::tie(b.is_own_term, b.collation_key, b.entry->id);
  });

  std::vector<const EntryId*> ids;
  ids.reserve(entries.size());
  for (const auto& entry : entries) ids.push_back(&entry.id);
  const auto by_value = [](const EntryId* a, const EntryId* b) { return *a < *b; };
  std::sort(ids.begin(), ids.end(), by_value);
  auto with_ids = heading;
  with_ids.holds = [&](const EntryId& id) {
    return std::binary_search(ids.begin(), ids.end(), &id, by_value);
  };

  const auto writer = format.make(out);
  writer->begin(with_ids);
  for (const auto& place : places) writer->entry(*place.entry);
  writer->end();
}

}  // namespace termreg::glossary
