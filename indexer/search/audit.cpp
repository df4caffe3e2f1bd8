// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/search/audit_private.h"
#include "indexer/search/build_private.h"
#include "indexer/search/document_private.h"
#include "indexer/search/position_private.h"
#include "indexer/search/schema.h"

namespace termreg::search {
namespace {

constexpr std::string_view advice = ": run `termreg reindex`.";

/// Walks the entries of the store and the unique terms of the index side by side: both are sorted by id.
class Comparison {
 public:
  explicit Comparison(const Xapian::Database& database)
      : database_(database),
        prefix_(1, row(Field::id).prefix),
        term_(database.allterms_begin(prefix_)),
        end_(database.allterms_end(prefix_)) {}

  void entry(std::string_view id, std::string_view json) {
    PreparedDocument prepared = maker_.prepare(id, json);
    for (; term_ != end_ && *term_ < prepared.unique_term; ++term_) superfluous(*term_);
    const bool indexed = term_ != end_ && *term_ == prepared.unique_term;
    if (indexed != prepared.document.has_value())
      indexed ? superfluous(prepared.unique_term) : report(id, "the index has no document for it");
    else if (indexed)
      compare(id, prepared);
    if (indexed) ++term_;
  }
  void finish() {
    for (; term_ != end_; ++term_) superfluous(*term_);
  }
  /// By id, so that what changed meanwhile can be left out.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& differences() const {
    return differences_;
  }
  [[nodiscard]] Xapian::doccount documents() const { return documents_; }

 private:
  void compare(std::string_view id, const PreparedDocument& prepared) {
    ++documents_;
    auto posting = database_.postlist_begin(prepared.unique_term);
    const Xapian::docid found = *posting;
    if (++posting != database_.postlist_end(prepared.unique_term)) {
      report(id, "the index has several documents for it");
    } else if (fingerprint(database_.get_document(found)) != fingerprint(unpack(*prepared.document))) {
      report(id,
             "its document in the index does not hold the words and filters that the store's entry gives");
    }
  }
  void superfluous(const std::string& term) {
    ++documents_;
    report(std::string_view(term).substr(1),
           "the index has a document for it, but the store has no such entry");
  }
  void report(std::string_view id, std::string message) { differences_.emplace_back(id, std::move(message)); }

  const Xapian::Database& database_;
  std::string prefix_;
  Xapian::TermIterator term_;
  Xapian::TermIterator end_;
  DocumentMaker maker_;
  std::vector<std::pair<std::string, std::string>> differences_;
  Xapian::doccount documents_ = 0;
};

std::set<std::string> changed_after(const store::Store& store, std::uint64_t sequence) {
  std::set<std::string> ids;
  while (true) {
    const auto changes = store.changes_after(sequence, documents_per_commit);
    if (changes.empty()) return ids;
    for (const Change& change : changes)
      if (change.record.empty()) ids.insert(change.entry.text());
    sequence = changes.back().sequence;
  }
}

void check_metadata(const Xapian::Database& database, const store::Store& store,
                    std::vector<store::Damage>& damages) {
  if (read_identity(database) != identity_of(store))
    damages.push_back({"index", "Its store id, schema number or text profile is not the one in force" +
                                    std::string(advice)});
  const store::Head position = read_position(database);
  const auto there = store.head_at(position.sequence);
  if (!there || *there != position)
    damages.push_back(
        {"index", "It says that it holds change " + std::to_string(position.sequence) +
                      ", but the store has no such change with that hash chain: the store lost data, "
                      "or the index was tampered with. Run `termreg verify` on a backup before anything."});
}

}  // namespace

std::vector<store::Damage> audit(const Xapian::Database& database, const store::Store& store) {
  std::vector<store::Damage> damages;
  check_metadata(database, store, damages);
  Comparison comparison(database);
  store.each_entry([&](std::string_view id, std::string_view json) {
    comparison.entry(id, json);
    return true;
  });
  comparison.finish();
  if (comparison.documents() != database.get_doccount() && comparison.differences().empty())
    damages.push_back({"index", "It has " + std::to_string(database.get_doccount()) +
                                    " documents, of which only " + std::to_string(comparison.documents()) +
                                    " name an entry" + std::string(advice)});
  const auto newer = changed_after(store, read_position(database).sequence);
  for (const auto& [id, message] : comparison.differences())
    if (!newer.contains(id)) damages.push_back({"index, entry " + id, message + std::string(advice)});
  return damages;
}

}  // namespace termreg::search
