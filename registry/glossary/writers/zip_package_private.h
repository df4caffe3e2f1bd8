// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zip.h>

#include <cstdio>
#include <deque>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

namespace termreg::glossary {

/// A part of a package that is too large for memory: an unnamed temporary file that goes with its last owner.
using TemporaryFile = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
/// @throws Error(internal) if there is none to be had.
[[nodiscard]] TemporaryFile make_temporary_file();

/// A zip archive under construction (APPNOTE 6.3.3 as far as ISO/IEC 29500-2 uses it): deflated, UTF-8 names,
/// every time stamp 1980-01-01, so that the same parts give the same bytes. Only the compressed archive is
/// held in memory. Every member @throws Error(internal) with libzip's reason.
class ZipPackage {
 public:
  ZipPackage();
  ~ZipPackage();
  ZipPackage(const ZipPackage&) = delete;
  ZipPackage& operator=(const ZipPackage&) = delete;

  void add(const std::string& name, std::string bytes);
  /// Takes the file over, from its beginning to its end.
  void add(const std::string& name, TemporaryFile file);
  /// Compresses everything and writes the archive; nothing may be added afterwards.
  void write(std::ostream& out);

 private:
  void add_source(const std::string& name, zip_source_t* source);
  void close();
  [[noreturn]] static void fail(std::string_view what, std::string_view reason);

  std::deque<std::string> parts_;  // libzip reads them when the archive is closed
  zip_source_t* archive_bytes_ = nullptr;
  zip_t* archive_ = nullptr;
};

}  // namespace termreg::glossary
