// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rocksdb/db.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace termreg::testing {

/// Opens the files of a closed store behind its back, takes off the seal, and does to it what a bad disk, an
/// old program or a person with a tool could do.
class RawEngine {
 public:
  explicit RawEngine(const std::filesystem::path& store) {
    std::filesystem::remove(store / "seal");
    const auto files = (store / "rocks").string();
    std::vector<std::string> names;
    require(rocksdb::DB::ListColumnFamilies({}, files, &names));
    std::vector<rocksdb::ColumnFamilyDescriptor> families;
    for (const auto& name : names) families.emplace_back(name, rocksdb::ColumnFamilyOptions());
    rocksdb::DB* db = nullptr;
    std::vector<rocksdb::ColumnFamilyHandle*> handles;
    require(rocksdb::DB::Open({}, files, families, &handles, &db));
    db_.reset(db);
    for (auto* handle : handles) handles_.emplace_back(handle);
  }
  ~RawEngine() {
    handles_.clear();
    static_cast<void>(db_->Close());
  }
  RawEngine(const RawEngine&) = delete;
  RawEngine& operator=(const RawEngine&) = delete;

  void put(std::string_view family, const std::string& key, const std::string& value) {
    require(db_->Put({}, handle(family), key, value));
  }
  void remove(std::string_view family, const std::string& key) {
    require(db_->Delete({}, handle(family), key));
  }
  std::string get(std::string_view family, const std::string& key) {
    std::string value;
    require(db_->Get({}, handle(family), key, &value));
    return value;
  }
  std::string first_key(std::string_view family) {
    const std::unique_ptr<rocksdb::Iterator> cursor(db_->NewIterator({}, handle(family)));
    cursor->SeekToFirst();
    return cursor->Valid() ? cursor->key().ToString() : std::string();
  }
  std::size_t count(std::string_view family) {
    const std::unique_ptr<rocksdb::Iterator> cursor(db_->NewIterator({}, handle(family)));
    std::size_t count = 0;
    for (cursor->SeekToFirst(); cursor->Valid(); cursor->Next()) ++count;
    return count;
  }
  void drop_family(std::string_view family) { require(db_->DropColumnFamily(handle(family))); }

 private:
  static void require(const rocksdb::Status& status) {
    if (!status.ok()) throw std::runtime_error(status.ToString());
  }
  rocksdb::ColumnFamilyHandle* handle(std::string_view family) {
    for (const auto& item : handles_)
      if (item->GetName() == family) return item.get();
    throw std::runtime_error("no such family");
  }

  std::unique_ptr<rocksdb::DB> db_;
  std::vector<std::unique_ptr<rocksdb::ColumnFamilyHandle>> handles_;
};

}  // namespace termreg::testing
