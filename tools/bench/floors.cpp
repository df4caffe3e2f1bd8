// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/floors.h"

#include <rocksdb/convenience.h>
#include <rocksdb/db.h>
#include <rocksdb/utilities/options_util.h>
#include <xapian.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "registry/codec/json.h"
#include "registry/store/chain.h"
#include "registry/store/keys.h"

namespace termreg::bench {
namespace {

constexpr std::size_t entries_per_write = 4096;
constexpr std::size_t documents_per_commit = 10'000;

void check(const rocksdb::Status& status) {
  if (!status.ok()) throw std::runtime_error(status.ToString());
}

std::string_view view(const rocksdb::Slice& slice) {
  return {slice.data(), slice.size()};
}

// An open database and its families, closed in the right order.
struct Database {
  Database() = default;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() {
    for (auto* family : families) (void)db->DestroyColumnFamilyHandle(family);
  }
  void write(rocksdb::WriteBatch& batch) const {
    check(db->Write({}, &batch));
    batch.Clear();
  }
  void finish() const {
    check(db->SyncWAL());
    check(db->Flush({}, families));
  }
  std::unique_ptr<rocksdb::DB> db;
  std::vector<rocksdb::ColumnFamilyHandle*> families;
};

struct StoredOptions {
  rocksdb::DBOptions database;
  std::vector<rocksdb::ColumnFamilyDescriptor> families;
};

StoredOptions options_of(const std::string& engine_files) {
  StoredOptions options;
  check(rocksdb::LoadLatestOptions(rocksdb::ConfigOptions(), engine_files, &options.database,
                                   &options.families));
  return options;
}

// One record of a store, with the place of its family in StoredOptions.
struct Record {
  std::size_t family = 0;
  std::string key, value;
};

// All records of an import, by the sequence of the change that brought them.
class Records {
 public:
  Records(const std::string& engine_files, const StoredOptions& options) {
    Database store;
    rocksdb::DB* opened = nullptr;
    check(rocksdb::DB::OpenForReadOnly(options.database, engine_files, options.families, &store.families,
                                       &opened));
    store.db.reset(opened);
    const auto place = [&](store::Family family) {
      const auto& all = options.families;
      const auto found = std::find_if(all.begin(), all.end(),
                                      [&](const auto& one) { return one.name == store::name(family); });
      return static_cast<std::size_t>(found - all.begin());
    };
    take_changes(store, place(store::Family::change));
    for (const auto family : {store::Family::entry, store::Family::derived}) take(store, place(family));
  }

  [[nodiscard]] const std::vector<std::vector<Record>>& by_change() const noexcept { return by_change_; }

 private:
  template <typename Visit>
  static void each(const Database& store, std::size_t family, Visit visit) {
    const std::unique_ptr<rocksdb::Iterator> cursor(store.db->NewIterator({}, store.families[family]));
    for (cursor->SeekToFirst(); cursor->Valid(); cursor->Next())
      visit(view(cursor->key()), view(cursor->value()));
    check(cursor->status());
  }

  void take_changes(const Database& store, std::size_t family) {
    each(store, family, [&](std::string_view key, std::string_view value) {
      const auto change = codec::change_from_json(value.substr(sizeof(store::ChainHash)));
      place_.emplace(change.entry.text(), by_change_.size());
      by_change_.push_back({{family, std::string(key), std::string(value)}});
    });
  }

  void take(const Database& store, std::size_t family) {
    each(store, family, [&](std::string_view key, std::string_view value) {
      by_change_[place_.at(std::string(key))].push_back({family, std::string(key), std::string(value)});
    });
  }

  std::vector<std::vector<Record>> by_change_;
  std::map<std::string, std::size_t> place_;
};

// Cells of one line of CSV; quotes are honoured, line breaks within them are not needed here.
std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      cells.emplace_back();
    else if (c != '\r')
      cells.back() += c;
  }
  return cells;
}

void add_words(Xapian::Document& document, const Xapian::Stem& stem, std::string_view text) {
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) document.add_term(stem(word));
    word.clear();
  };
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80)
      word += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
    else
      flush();
  }
  flush();
}

}  // namespace

std::vector<std::string> data_lines(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<std::string> lines;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) lines.push_back(line);
  return lines;
}

Cost put_lines(const std::vector<std::string>& lines, const std::filesystem::path& directory) {
  const Stopwatch watch;
  rocksdb::Options options;
  options.create_if_missing = true;
  options.compression = rocksdb::kLZ4Compression;
  rocksdb::DB* opened = nullptr;
  check(rocksdb::DB::Open(options, directory.string(), &opened));
  const std::unique_ptr<rocksdb::DB> db(opened);
  rocksdb::WriteBatch pending;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    check(pending.Put(lines[i].substr(0, lines[i].find(',')), lines[i]));
    if ((i + 1) % entries_per_write != 0 && i + 1 != lines.size()) continue;
    check(db->Write({}, &pending));
    pending.Clear();
  }
  check(db->SyncWAL());
  check(db->Flush({}));
  return watch.cost();
}

Cost put_records(const std::filesystem::path& store, const std::filesystem::path& directory) {
  const auto files = (store / "rocks").string();
  auto options = options_of(files);
  const Records records(files, options);
  options.database.create_if_missing = true;
  options.database.create_missing_column_families = true;
  const Stopwatch watch;
  Database target;
  rocksdb::DB* opened = nullptr;
  check(rocksdb::DB::Open(options.database, directory.string(), options.families, &target.families, &opened));
  target.db.reset(opened);
  rocksdb::WriteBatch pending;
  std::size_t entries = 0;
  for (const auto& change : records.by_change()) {
    for (const auto& record : change)
      check(pending.Put(target.families[record.family], record.key, record.value));
    if (++entries % entries_per_write == 0) target.write(pending);
  }
  target.write(pending);
  target.finish();
  return watch.cost();
}

Cost index_lines(const std::vector<std::string>& lines, const std::filesystem::path& directory) {
  const Stopwatch watch;
  Xapian::WritableDatabase database(directory.string(), Xapian::DB_CREATE);
  const Xapian::Stem stem("en");
  std::size_t pending = 0;
  for (const auto& line : lines) {
    auto cells = cells_of(line);
    cells.resize(6);
    Xapian::Document document;
    for (const std::size_t column : {3U, 4U, 5U}) add_words(document, stem, cells[column]);
    database.add_document(document);
    if (++pending % documents_per_commit == 0) database.commit();
  }
  database.commit();
  return watch.cost();
}

}  // namespace termreg::bench
