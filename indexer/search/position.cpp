// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>

#include "indexer/search/position_private.h"
#include "indexer/search/schema.h"
#include "registry/model/error.h"
#include "registry/text/keys.h"

namespace termreg::search {
namespace {

std::uint64_t number(const std::string& text) {
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

Identity identity_of(const store::Store& store) {
  return {std::to_string(schema_version), store.id(), text::profile()};
}

Identity read_identity(const Xapian::Database& database) {
  return {database.get_metadata("schema"), database.get_metadata("store"), database.get_metadata("profile")};
}

store::Head read_position(const Xapian::Database& database) {
  return {number(database.get_metadata("sequence")), database.get_metadata("chain")};
}

void write_identity(Xapian::WritableDatabase& database, const Identity& identity) {
  database.set_metadata("schema", identity.schema);
  database.set_metadata("store", identity.store);
  database.set_metadata("profile", identity.profile);
}

void write_position(Xapian::WritableDatabase& database, const store::Head& position) {
  database.set_metadata("sequence", std::to_string(position.sequence));
  database.set_metadata("chain", position.chain);
}

void check_witness(const Xapian::Database& database, const store::Store& store,
                   const std::string& index_path) {
  if (read_identity(database).store != store.id()) return;
  const store::Head seen = read_position(database);
  const auto there = store.head_at(seen.sequence);
  if (there && there->chain == seen.chain) return;
  const std::string found =
      there ? "the store now holds another history up to that change (its hash chain differs)"
            : "the store ends at change " + std::to_string(store.head().sequence);
  throw Error(
      ErrorCode::damaged,
      "The full-text index in " + index_path + " has seen change " + std::to_string(seen.sequence) +
          " of this store, but " + found +
          ": the store lost acknowledged data, and the index is the witness. Run `termreg verify` to see "
          "what "
          "the store still holds and `termreg restore` to bring back a backup; only if the loss is accepted, "
          "`termreg reindex` makes a new index of what is left.");
}

}  // namespace termreg::search
