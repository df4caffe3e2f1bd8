// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/coverage_private.h"
#include "registry/codec/json.h"

namespace termreg::ingest {
namespace {

// Entries of a document whose earlier files are looked up; a document rarely stands in more.
constexpr std::size_t most_looked_up = 64;

}  // namespace

bool Coverage::read(const TermEntry& entry) {
  const auto& id = entry.id.text();
  if (!ids_.insert(id)) return false;
  auto& document = documents_[id.substr(0, id.rfind(':') + 1)];
  if (document.looked_up++ < most_looked_up)
    if (const auto stored = store_.get(entry.id))
      document.files.insert(codec::entry_from_json(stored->json).entry.provenance.file);
  return true;
}

void Coverage::read_file(const std::string& name, bool found_in_directory) {
  files_.insert(name);
  whole_directory_ |= found_in_directory;
}

std::vector<TermEntry> Coverage::vanished() const {
  std::vector<TermEntry> gone;
  for (const auto& [document, known] : documents_) vanished_of(document, known, gone);
  return gone;
}

void Coverage::vanished_of(const std::string& document, const Document& known,
                           std::vector<TermEntry>& gone) const {
  store_.each_entry(
      [&](std::string_view view, std::string_view json) {
        const std::string id(view);
        if (ids_.contains(id) || rejected_.contains(id)) return true;
        auto entry = codec::entry_from_json(json).entry;
        const auto& file = entry.provenance.file;
        const bool covered = whole_directory_ || files_.contains(file) || known.files.contains(file);
        if (covered && is_active(entry.status)) gone.push_back(std::move(entry));
        return true;
      },
      document);
}

}  // namespace termreg::ingest
