// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/search/xapian_index.h"

#include <xapian.h>

#include <optional>
#include <stop_token>
#include <string>
#include <utility>

#include "indexer/search/audit_private.h"
#include "indexer/search/build_private.h"
#include "indexer/search/follower_private.h"
#include "indexer/search/generations.h"
#include "indexer/search/position_private.h"
#include "indexer/search/reader_pool_private.h"
#include "indexer/search/searcher_private.h"
#include "registry/log/log.h"
#include "registry/model/error.h"

namespace termreg::search {
namespace {

constexpr std::uint32_t longest_wait_for_verify = 600'000;  // a first build of a very large store

Error translated(const Xapian::Error& error) {
  return {ErrorCode::internal,
          "The full-text index failed: " + error.get_description() +
              ". If it happens again, run `termreg reindex`: the index is made anew from the store."};
}

/// What stands in the directory, as it was found.
struct Found {
  std::optional<std::filesystem::path> serving;  ///< may answer searches, if only until there is a better one
  std::optional<store::Head> position;           ///< of a sound index; nothing: build a new one
};

Found examine(const std::filesystem::path& directory, const store::Store& store) {
  const auto current = Generations(directory).current();
  if (!current) return {};
  try {
    const Xapian::Database database(current->string());
    check_witness(database, store, current->string());
    const Identity identity = read_identity(database);
    const Identity wanted = identity_of(store);
    if (identity == wanted) return {current, read_position(database)};
    log::information("The full-text index is built anew: schema " + wanted.schema + ", text profile " +
                     wanted.profile + " are now in force.");
    // Ids of another store or terms of another schema must not be shown; another text profile only blurs.
    if (identity.store == wanted.store && identity.schema == wanted.schema) return {current, std::nullopt};
  } catch (const Xapian::Error& error) {
    log::warning("The full-text index in " + current->string() +
                 " cannot be opened and is built anew: " + error.get_description());
  }
  return {};
}

class XapianIndex final : public SearchIndex {
 public:
  XapianIndex(const std::filesystem::path& directory, store::Store& store, const Found& found)
      : store_(store),
        directory_(directory),
        readers_(found.serving.value_or(""), [this](const std::string& why) { follower_.rebuild(why); }),
        follower_(directory, store, readers_, found.position) {}

  [[nodiscard]] IndexResult search_beside(const Query& query, std::span<const EntryId> known) const override {
    static thread_local Analyser analyser;
    try {
      return readers_
          .read<IndexResult>(
              [&](const Reading& reading) { return run_query(reading, analyser, query, known); })
          .value_or(IndexResult{});
    } catch (const Xapian::Error& error) {
      throw translated(error);
    }
  }

  [[nodiscard]] std::uint64_t applied_sequence() const override { return follower_.visible(); }

  [[nodiscard]] std::uint64_t memory_bytes() const override { return readers_.memory_bytes(); }

  bool wait_for(std::uint64_t sequence, std::uint32_t longest) override {
    return follower_.wait_for(sequence, longest);
  }

  [[nodiscard]] std::vector<store::Damage> verify() override {
    if (!wait_for(store_.head().sequence, longest_wait_for_verify))
      return {{"index", "It does not follow the store; the log says why."}};
    const auto still = follower_.hold_still();
    try {
      return audit(Xapian::Database(Generations(directory_).current().value_or("").string()), store_);
    } catch (const Xapian::Error& error) {
      return {{"index", translated(error).what()}};
    }
  }

 private:
  store::Store& store_;
  std::filesystem::path directory_;
  mutable ReaderPool readers_;
  Follower follower_;
};

}  // namespace

std::unique_ptr<SearchIndex> open_index(const std::filesystem::path& directory, store::Store& store) {
  return std::make_unique<XapianIndex>(directory, store, examine(directory, store));
}

void rebuild_index(const std::filesystem::path& directory, store::Store& store) {
  Generations generations(directory);
  generations.sweep();
  const std::filesystem::path next = generations.next();
  try {
    (void)build_generation(next, store, std::stop_token{});
  } catch (const Xapian::Error& error) {
    throw translated(error);
  }
  generations.switch_to(next);
  generations.sweep();
}

}  // namespace termreg::search
