// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/real_entries.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

#include "indexer/sources/reader.h"
#include "tests/sources/reading.h"

namespace termreg::testing {

std::vector<TermEntry> each_id_once(std::vector<TermEntry> entries) {
  std::set<EntryId> seen;
  std::erase_if(entries, [&](const auto& entry) { return !seen.insert(entry.id).second; });
  // An entry that was read somewhere says so; only where nothing is said, a reader fills it in.
  for (auto& entry : entries)
    if (entry.provenance.format.empty()) entry.provenance.format = "termreg";
  return entries;
}

std::vector<TermEntry> real_entries() {
  std::vector<TermEntry> entries;
  for (const std::string name :
       {"LTAC-Global+TBX-Basic_dialect", "metanorma+sts-ruby", "geolexica+osgeo-glossary", "NatLibFi+Skosify",
        "VRK-YTI+yti-terminology-ui", "metanorma+mn-samples-itu", "eea+gemet", "ietf-rats-wg+architecture"}) {
    const auto folder = shared_data(name);
    if (!folder) return {};
    for (const auto& file : std::filesystem::recursive_directory_iterator(*folder)) {
      if (!file.is_regular_file() || file.path().extension() == ".pdf") continue;
      const auto* reader = sources::recognise(file.path());
      if (reader == nullptr) continue;
      Collected read;
      try {
        reader->make()->read({file.path(), {}}, read);
      } catch (const std::exception&) {
        continue;  // the folders hold damaged files, too
      }
      std::move(read.entries.begin(), read.entries.end(), std::back_inserter(entries));
    }
  }
  return each_id_once(std::move(entries));
}

}  // namespace termreg::testing
