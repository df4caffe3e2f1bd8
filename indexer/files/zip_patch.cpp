// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/files/zip_patch.h"

#include <zip.h>

#include <fstream>
#include <iterator>
#include <string_view>

#include "registry/model/error.h"

namespace termreg::files {
namespace {

constexpr zip_uint16_t first_dos_date = (1U << 5U) | 1U;  // 1980-01-01: the same findings give the same bytes

// An archive in memory that is changed in place.
class PatchedArchive {
 public:
  explicit PatchedArchive(std::string bytes) : given_(std::move(bytes)) {
    zip_error_t error;
    zip_error_init(&error);
    bytes_ = zip_source_buffer_create(given_.data(), given_.size(), 0, &error);
    if (bytes_ != nullptr) {
      archive_ = zip_open_from_source(bytes_, 0, &error);
      if (archive_ != nullptr)
        zip_source_keep(bytes_);  // closing the archive frees its source; its bytes are wanted after that
      else
        zip_source_free(bytes_);
    }
    const std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (archive_ == nullptr) fail(reason);
  }
  ~PatchedArchive() {
    if (archive_ != nullptr) zip_discard(archive_);
    zip_source_free(bytes_);
  }
  PatchedArchive(const PatchedArchive&) = delete;
  PatchedArchive& operator=(const PatchedArchive&) = delete;

  /// `bytes` must outlive take().
  void put(const std::string& name, const std::string& bytes) {
    auto* source = zip_source_buffer(archive_, bytes.data(), bytes.size(), 0);
    if (source == nullptr) fail(zip_strerror(archive_));
    const auto index = zip_file_add(archive_, name.c_str(), source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      fail(zip_strerror(archive_));
    }
    zip_file_set_dostime(archive_, static_cast<zip_uint64_t>(index), 0, first_dos_date, 0);
  }

  std::string take() {
    if (zip_close(archive_) != 0) fail(zip_strerror(archive_));
    archive_ = nullptr;
    if (zip_source_open(bytes_) != 0) fail(zip_error_strerror(zip_source_error(bytes_)));
    std::string all;
    constexpr std::size_t chunk = 64 * 1024;
    zip_int64_t count = 0;
    do {
      const auto before = all.size();
      all.resize(before + chunk);
      count = zip_source_read(bytes_, all.data() + before, chunk);
      all.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
    } while (count > 0);
    zip_source_close(bytes_);
    if (count < 0) fail("its bytes could not be read back");
    return all;
  }

 private:
  [[noreturn]] static void fail(std::string_view reason) {
    throw Error(ErrorCode::internal, "The archive could not be written anew: " + std::string(reason) + ".");
  }

  std::string given_;
  zip_source_t* bytes_ = nullptr;
  zip_t* archive_ = nullptr;
};

}  // namespace

std::string patched_zip(const std::filesystem::path& file, const std::vector<ZipPart>& parts) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in || bytes.empty()) throw Error(ErrorCode::bad_input, "“" + file.string() + "” could not be read.");
  PatchedArchive archive(std::move(bytes));
  for (const auto& [name, content] : parts) archive.put(name, content);
  return archive.take();
}

}  // namespace termreg::files
