// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/publication.h"

namespace termreg::sources::tbx {

/// Which concept an id of a file belongs to, so that a reference may point forward. A gigabyte of TBX has
/// millions of ids: each costs 16 bytes here (a 64-bit digest and the number of its concept), each concept
/// its locator and 16 bytes. Filled by add_concept() and add_id(), closed once by close(), then only asked.
/// Two ids of one digest would be taken for one another: with a hundred million ids, a chance of one in
/// three thousand, and what comes of it is one wrong relation. Not thread-safe while it is filled.
class IdTable {
 public:
  /// The next concept, with the publication it belongs to; ids added after it are its own.
  void add_concept(const Publication& publication, std::string_view locator);
  void add_id(std::string_view id);
  /// Ends the filling. Where nothing refers to an id, nothing is kept.
  enum class References { none, some };
  void close(References references);

  /// EntryId text of the concept that the id belongs to (the first, if several claim it); empty for an
  /// unknown id.
  [[nodiscard]] std::string entry_of(std::string_view id) const;

 private:
  struct Owned {
    std::uint64_t digest = 0;
    std::uint32_t number = 0;  ///< of the concept, from 0
  };
  struct Concept {
    std::uint64_t locator_end = 0;
    std::uint32_t publication = 0;
  };

  std::deque<Owned> ids_;
  std::deque<Concept> concepts_;
  std::string locators_;                        ///< of all concepts, one after the other
  std::vector<Publication> publications_;       ///< each once
  std::map<std::string, std::uint32_t> known_;  ///< publication as text -> its place
};

}  // namespace termreg::sources::tbx
