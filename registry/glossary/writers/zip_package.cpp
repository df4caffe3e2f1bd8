// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstdint>
#include <utility>

#include "registry/glossary/writers/zip_package_private.h"
#include "registry/model/error.h"

namespace termreg::glossary {
namespace {

// MS-DOS date of 1980-01-01, the first that the format can say.
constexpr zip_uint16_t first_dos_date = (1U << 5U) | 1U;
constexpr zip_uint32_t regular_file = 0100644U << 16U;
// Deflate's own default; 9 takes twice the time for 1 % of the size.
constexpr zip_uint32_t compression_level = 6;

}  // namespace

TemporaryFile make_temporary_file() {
  TemporaryFile file(std::tmpfile(), &std::fclose);
  if (!file)
    throw Error(ErrorCode::internal,
                "A temporary file for the document could not be made; is the disk full?");
  return file;
}

void ZipPackage::fail(std::string_view what, std::string_view reason) {
  throw Error(ErrorCode::internal,
              "The document could not be " + std::string(what) + ": " + std::string(reason) + ".");
}

ZipPackage::ZipPackage() {
  zip_error_t error;
  zip_error_init(&error);
  archive_bytes_ = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (archive_bytes_ != nullptr) {
    archive_ = zip_open_from_source(archive_bytes_, ZIP_TRUNCATE, &error);
    // The archive frees its source when it closes; the bytes are wanted after that.
    if (archive_ != nullptr)
      zip_source_keep(archive_bytes_);
    else
      zip_source_free(archive_bytes_);
  }
  const std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  if (archive_ == nullptr) fail("begun", reason);
}

ZipPackage::~ZipPackage() {
  if (archive_ != nullptr) zip_discard(archive_);
  zip_source_free(archive_bytes_);
}

void ZipPackage::add(const std::string& name, std::string bytes) {
  const auto& part = parts_.emplace_back(std::move(bytes));
  add_source(name, zip_source_buffer(archive_, part.data(), part.size(), 0));
}

void ZipPackage::add(const std::string& name, TemporaryFile file) {
  if (std::fflush(file.get()) != 0 || std::ferror(file.get()) != 0)
    fail("written", "a temporary file could not be written; is the disk full?");
  std::rewind(file.get());  // libzip reads from where the stream stands
  auto* source = zip_source_filep(archive_, file.get(), 0, -1);
  if (source != nullptr) static_cast<void>(file.release());  // the source closes it
  add_source(name, source);
}

void ZipPackage::add_source(const std::string& name, zip_source_t* source) {
  if (source == nullptr) fail("assembled", zip_strerror(archive_));
  const auto index = zip_file_add(archive_, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    fail("assembled", zip_strerror(archive_));
  }
  const auto at = static_cast<zip_uint64_t>(index);
  if (zip_set_file_compression(archive_, at, ZIP_CM_DEFLATE, compression_level) != 0 ||
      zip_file_set_dostime(archive_, at, 0, first_dos_date, 0) != 0 ||
      zip_file_set_external_attributes(archive_, at, 0, ZIP_OPSYS_UNIX, regular_file) != 0)
    fail("assembled", zip_strerror(archive_));
}

void ZipPackage::close() {
  if (zip_close(archive_) != 0) fail("compressed", zip_strerror(archive_));
  archive_ = nullptr;
  parts_.clear();
}

void ZipPackage::write(std::ostream& out) {
  close();
  if (zip_source_open(archive_bytes_) != 0)
    fail("read back", zip_error_strerror(zip_source_error(archive_bytes_)));
  std::array<char, 64 * 1024> buffer{};
  zip_int64_t count = 0;
  while ((count = zip_source_read(archive_bytes_, buffer.data(), buffer.size())) > 0)
    out.write(buffer.data(), static_cast<std::streamsize>(count));
  zip_source_close(archive_bytes_);
  if (count < 0) fail("read back", zip_error_strerror(zip_source_error(archive_bytes_)));
  if (!out.flush()) fail("written", "the output refused the bytes; is the disk full?");
}

}  // namespace termreg::glossary
