// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/glossary.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "registry/glossary/printed_term.h"
#include "registry/text/words.h"

namespace termreg::glossary {
namespace {

// What entries are ordered by: made once for each, since a collation key costs far more than a comparison.
struct Place {
  bool is_own_term = false;
  std::string collation_key;
  const TermEntry* entry = nullptr;
};

Place place_of(const TermEntry& entry, const Heading& heading, bool is_document) {
  const auto printed = printed_term(entry, heading.language);
  const auto* term = printed ? printed->term : headword(entry);
  return {is_document && heading.profile == Profile::itu_t && is_defined_here(entry),
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
  for (const auto& entry : entries) places.push_back(place_of(entry, heading, is_document));
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return std::tie(a.is_own_term, a.collation_key, a.entry->id) <
           std::tie(b.is_own_term, b.collation_key, b.entry->id);
  });

  const auto writer = format.make(out);
  writer->begin(heading);
  for (const auto& place : places) writer->entry(*place.entry);
  writer->end();
}

}  // namespace termreg::glossary
