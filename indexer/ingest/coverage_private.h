// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "indexer/ingest/id_set_private.h"
#include "registry/model/term_entry.h"
#include "registry/store/store.h"

namespace termreg::ingest {

/// What an import has read, so that it can say what the store has of the same documents and the files do not have any
/// more. Used by one thread; the store must outlive it.
class Coverage {
 public:
  explicit Coverage(const store::Store& store) : store_(store) {}

  /// An entry that was read and is sound, before it is written. @return whether its id came for the first time.
  bool read(const TermEntry& entry);
  /// One that was read and cannot be taken: what the store has under its id has not vanished.
  void rejected(const TermEntry& entry) { rejected_.insert(entry.id.text()); }
  /// A file that was read to its end, and whether it was found in a directory: a directory holds all of its documents.
  void read_file(const std::string& name, bool found_in_directory);

  /// The entries of documents this import has read from that were not in it, in the order of their ids. A document may
  /// stand in many files, and an import may hold one of them: unless a directory was imported, only what came from a
  /// file of the same name has vanished, or from the file that entries of this import came from before (it has another
  /// name now). What is superseded, withdrawn or rejected already has not vanished.
  [[nodiscard]] std::vector<TermEntry> vanished() const;

 private:
  struct Document {
    std::size_t looked_up = 0;
    std::set<std::string> files;  // that the first entries of this import were stored from before
  };
  void vanished_of(const std::string& document, const Document& known, std::vector<TermEntry>& gone) const;

  const store::Store& store_;
  IdSet ids_;
  std::unordered_set<std::string> rejected_;
  std::map<std::string, Document> documents_;  // by "body:document:edition:"
  std::set<std::string> files_;
  bool whole_directory_ = false;
};

}  // namespace termreg::ingest
