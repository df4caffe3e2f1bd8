// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>

#include "registry/store/store.h"

namespace termreg::search {

/// Of what an index was made, and how far it has come; kept in the metadata of the Xapian database and
/// written in the same commit as the documents, so that the two can never disagree:
///
///     "schema"    schema_version, decimal          "sequence"  last change of the store it holds, decimal
///     "store"     Store::id()                      "chain"     Store::head_at(sequence).chain
///     "profile"   text::profile()
struct Identity {
  std::string schema;
  std::string store;
  std::string profile;
  bool operator==(const Identity&) const = default;
};

/// What an index of this program over this store must say of itself.
[[nodiscard]] Identity identity_of(const store::Store& store);

/// Reading a database without metadata gives empty texts and the head of an empty log. @throws Xapian::Error
[[nodiscard]] Identity read_identity(const Xapian::Database& database);
[[nodiscard]] store::Head read_position(const Xapian::Database& database);
void write_identity(Xapian::WritableDatabase& database, const Identity& identity);
void write_position(Xapian::WritableDatabase& database, const store::Head& position);

/// The index as a witness: it was told of changes only after they were durable, so a store that does not
/// reach as far, or another chain at the same place, has lost or changed acknowledged data.
/// @throws Error(damaged) naming both places and the commands that help. Silent if the index is of another
/// store.
void check_witness(const Xapian::Database& database, const store::Store& store,
                   const std::string& index_path);

}  // namespace termreg::search
