// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <system_error>

#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "registry/store/derived.h"
#include "registry/store/keys.h"
#include "registry/store/rocks_store_private.h"
#include "registry/store/verify_private.h"
#include "registry/text/keys.h"

namespace termreg::store {
namespace {

namespace fs = std::filesystem;

fs::path engine_files(const fs::path& directory) {
  return directory / "rocks";
}

[[noreturn]] void damaged(const std::string& what) {
  throw Error(ErrorCode::damaged, what + std::string(recovery_hint));
}

std::string required(const Engine& engine, std::string_view key,
                     const rocksdb::Snapshot* snapshot = nullptr) {
  auto value = engine.get(Family::meta, key, snapshot);
  if (!value) damaged("The store has no record “" + std::string(key) + "”.");
  return std::move(*value);
}

// A new store is made under another name and renamed when whole, so that a store without its first records is
// damage and never a creation that was interrupted.
void create(const fs::path& directory) {
  const auto draft = directory / "rocks.new";
  fs::remove_all(draft);
  {
    Engine engine(draft, Engine::Missing::create);
    rocksdb::WriteBatch batch;
    auto* meta = engine.handle(Family::meta);
    batch.Put(meta, slice(keys::store_id), random_id());
    batch.Put(meta, slice(keys::schema), std::to_string(store_schema));
    batch.Put(meta, slice(keys::text_profile), text::profile());
    batch.Put(meta, slice(keys::head), keys::be64(0) + std::string(octets(ChainHash{})));
    batch.Put(meta, slice(keys::counts), keys::be64(0) + keys::be64(0));
    engine.write(batch, Engine::Durability::now);
    if (!engine.close())
      throw Error(ErrorCode::internal, "The new store in " + directory.string() + " could not be closed.");
  }
  fs::rename(draft, engine_files(directory));
  sync_directory(directory);
}

constexpr std::uint64_t schema_without_findings = 3;

// The engine has made the family; nothing else differs.
std::string upgrade(Engine& engine) {
  auto schema = std::to_string(store_schema);
  rocksdb::WriteBatch batch;
  batch.Put(engine.handle(Family::meta), slice(keys::schema), schema);
  engine.write(batch, Engine::Durability::now);
  return schema;
}

template <typename Record>
std::vector<Record> catalogue(const Engine& engine, std::string_view prefix,
                              Record (*decode)(std::string_view)) {
  std::vector<Record> records;
  const auto cursor = engine.cursor(Family::catalogue);
  for (cursor->Seek(slice(prefix)); cursor->Valid() && view(cursor->key()).starts_with(prefix);
       cursor->Next())
    records.push_back(decode_stored("A catalogue record", [&] { return decode(view(cursor->value())); }));
  require_ok(cursor->status(), "Reading the catalogue");
  return records;
}

std::uint64_t bytes_under(const fs::path& directory) {
  std::uint64_t bytes = 0;
  std::error_code gone;  // the engine may remove a file while we count
  for (const auto& file : fs::recursive_directory_iterator(directory)) {
    const auto size = file.is_regular_file(gone) ? file.file_size(gone) : 0;
    if (!gone) bytes += size;
  }
  return bytes;
}

}  // namespace

StoredEntry stored_value(std::string_view value) {
  const auto revision = keys::read_be64(value);
  if (!revision) damaged("A stored value is cut short.");
  return {std::string(value.substr(sizeof *revision)), *revision};
}

std::unique_ptr<Store> Store::open(const fs::path& directory, const Settings& settings) {
  try {
    return std::make_unique<RocksStore>(directory, settings);
  } catch (const fs::filesystem_error& error) {
    throw Error(ErrorCode::internal,
                "The store in " + directory.string() + " cannot be opened: " + error.what() + ".");
  }
}

Position read_position(const Engine& engine, const rocksdb::Snapshot* snapshot) {
  const auto head = required(engine, keys::head, snapshot);
  const auto counts = required(engine, keys::counts, snapshot);
  const auto sequence = keys::read_be64(head);
  const auto chain = read_hash(std::string_view(head).substr(sequence ? sizeof *sequence : 0));
  if (!chain || counts.size() != 2 * sizeof *sequence) damaged("The head of the change log is cut short.");
  const auto last = engine.cursor(Family::change, snapshot);
  last->SeekToLast();
  require_ok(last->status(), "Reading the change log");
  const auto last_sequence = last->Valid() ? keys::read_be64(view(last->key())).value_or(0) : 0;
  const auto last_chain = last->Valid() ? read_hash(view(last->value())) : ChainHash{};
  if (last_sequence != *sequence || last_chain != chain)
    damaged("The change log ends at " + std::to_string(last_sequence) + ", but its head says " +
            std::to_string(*sequence) + ".");
  return {*sequence, *chain, keys::read_be64(counts).value_or(0),
          keys::read_be64(std::string_view(counts).substr(sizeof *sequence)).value_or(0)};
}

RocksStore::RocksStore(const fs::path& directory, const Settings& settings)
    : directory_(directory), settings_(settings), lock_(directory) {
  const auto files = engine_files(directory);
  seal::open(directory, files);
  if (!fs::exists(files)) create(directory);
  engine_ = std::make_unique<Engine>(files, Engine::Missing::fail);
  read_identity();
  rederive_if_profile_differs();
  position_ = read_position(*engine_);
  level_ = read_level(*engine_);
  sequence_.store(position_.sequence);
  last_entry_change_.store(position_.sequence);
  for (auto& last : last_record_change_) last.store(position_.sequence);
}

RocksStore::~RocksStore() {
  if (!engine_->close()) return;
  try {
    seal::close(directory_, engine_files(directory_));
  } catch (const Error&) {
    // Unsealed means no more than that the next start cannot vouch for the files; a destructor has no one to
    // tell.
  } catch (const fs::filesystem_error&) {
  }
}

void RocksStore::read_identity() {
  auto schema = required(*engine_, keys::schema);
  if (schema == std::to_string(schema_without_findings)) schema = upgrade(*engine_);
  if (schema != std::to_string(store_schema))
    throw Error(ErrorCode::usage, "The store in " + directory_.string() + " is of schema " + schema +
                                      ", but this termreg reads schema " + std::to_string(store_schema) +
                                      "; use the termreg that wrote it.");
  id_ = required(*engine_, keys::store_id);
}

void RocksStore::rederive_if_profile_differs() {
  if (required(*engine_, keys::text_profile) == text::profile()) return;
  rederive(*engine_);
  rocksdb::WriteBatch batch;
  batch.Put(engine_->handle(Family::meta), slice(keys::text_profile), text::profile());
  engine_->write(batch, Engine::Durability::now);
}

std::optional<StoredEntry> RocksStore::get(const EntryId& id) const {
  const auto value = engine_->get(Family::entry, id.text());
  if (!value) return std::nullopt;
  return stored_value(*value);
}

std::vector<std::optional<StoredEntry>> Store::get_many(std::span<const EntryId> ids) const {
  std::vector<std::optional<StoredEntry>> found;
  found.reserve(ids.size());
  for (const EntryId& id : ids) found.push_back(get(id));
  return found;
}

std::vector<std::optional<StoredEntry>> RocksStore::get_many(std::span<const EntryId> ids) const {
  std::vector<std::string_view> keys(ids.size());
  std::transform(ids.begin(), ids.end(), keys.begin(),
                 [](const EntryId& id) { return std::string_view(id.text()); });
  std::vector<std::optional<StoredEntry>> found(ids.size());
  const auto values = engine_->get_many(Family::entry, keys);
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i]) found[i] = stored_value(*values[i]);
  return found;
}

std::vector<StoredEntry> RocksStore::history(const EntryId& id, std::size_t limit) const {
  return earlier_revisions(id.text(), limit);
}

std::vector<StoredEntry> RocksStore::earlier_revisions(const std::string& key, std::size_t limit) const {
  std::vector<StoredEntry> revisions;
  const auto prefix = keys::history(key, 0).substr(0, key.size() + 1);
  const auto cursor = engine_->cursor(Family::history);
  for (cursor->SeekForPrev(keys::history(key, ~std::uint64_t{0}));
       cursor->Valid() && view(cursor->key()).starts_with(prefix) && revisions.size() < limit; cursor->Prev())
    revisions.push_back(
        {cursor->value().ToString(), keys::read_be64(view(cursor->key()).substr(prefix.size())).value_or(0)});
  require_ok(cursor->status(), "Reading the history of " + key);
  return revisions;
}

void RocksStore::each_entry(const EntryVisitor& visit, std::string_view id_prefix) const {
  const auto cursor = engine_->cursor(Family::entry);
  for (cursor->Seek(slice(id_prefix)); cursor->Valid() && view(cursor->key()).starts_with(id_prefix);
       cursor->Next()) {
    const auto value = view(cursor->value());
    if (value.size() < sizeof(std::uint64_t)) damaged("A stored entry is cut short.");
    if (!visit(view(cursor->key()), value.substr(sizeof(std::uint64_t)))) return;
  }
  require_ok(cursor->status(), "Reading the entries");
}

void RocksStore::each_designation(const DesignationVisitor& visit) const {
  const auto cursor = engine_->cursor(Family::derived);
  DesignationRecord record;  // filled again and again, so that its texts keep their memory
  for (cursor->SeekToFirst(); cursor->Valid(); cursor->Next()) {
    const auto derived = read_derived(view(cursor->value()));
    auto id = EntryId::parse(view(cursor->key()));
    if (!derived || !id) damaged("A derived record is not of the grammar.");
    record.entry = std::move(*id);
    record.status = derived->status;
    for (const auto& name : derived->names) {
      record.language = name.language;
      record.text = name.text;
      record.match_key = name.match;
      record.kind = name.kind;
      record.acceptability = name.acceptability;
      visit(record);
    }
  }
  require_ok(cursor->status(), "Reading the derived records");
}

Head RocksStore::head() const {
  const auto value = required(*engine_, keys::head);
  const auto sequence = keys::read_be64(value);
  const auto chain = read_hash(std::string_view(value).substr(sequence ? sizeof *sequence : 0));
  if (!chain) damaged("The head of the change log is cut short.");
  return {*sequence, to_hex(*chain)};
}

std::optional<Head> RocksStore::head_at(std::uint64_t sequence) const {
  if (sequence == 0) return Head{0, to_hex(ChainHash{})};
  const auto record = engine_->get(Family::change, keys::be64(sequence));
  if (!record) return std::nullopt;
  const auto chain = read_hash(*record);
  if (!chain) damaged("Change " + std::to_string(sequence) + " is cut short.");
  return Head{sequence, to_hex(*chain)};
}

std::vector<Change> RocksStore::changes_after(std::uint64_t after, std::size_t limit) const {
  std::vector<Change> changes;
  if (after == ~std::uint64_t{0}) return changes;
  const auto cursor = engine_->cursor(Family::change);
  for (cursor->Seek(keys::be64(after + 1)); cursor->Valid() && changes.size() < limit; cursor->Next()) {
    const auto value = view(cursor->value());
    if (value.size() < sizeof(ChainHash)) damaged("A change record is cut short.");
    changes.push_back(decode_stored(
        "A change record", [&] { return codec::change_from_json(value.substr(sizeof(ChainHash))); }));
  }
  require_ok(cursor->status(), "Reading the change log");
  return changes;
}

std::vector<Body> RocksStore::bodies() const {
  return catalogue(*engine_, keys::body_prefix, &codec::body_from_json);
}

std::vector<SourceDocument> RocksStore::documents() const {
  return catalogue(*engine_, keys::document_prefix, &codec::document_from_json);
}

Statistics RocksStore::statistics() const {
  const auto counts = required(*engine_, keys::counts);
  Statistics statistics;
  statistics.entries = keys::read_be64(counts).value_or(0);
  statistics.designations =
      keys::read_be64(std::string_view(counts).substr(sizeof(std::uint64_t))).value_or(0);
  statistics.bodies = bodies().size();
  statistics.documents = documents().size();
  statistics.disk_bytes = bytes_under(directory_);
  return statistics;
}

std::vector<Damage> RocksStore::verify() const {
  return find_damage(*engine_);
}

void RocksStore::observe(Observer* observer) {
  const std::lock_guard lock(write_mutex_);
  observer_ = observer;
}

}  // namespace termreg::store
