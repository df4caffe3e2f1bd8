// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "indexer/sources/reader.h"
#include "registry/codec/json.h"
#include "registry/model/error.h"

/// What every reader promises of any bytes: it gives entries that have an id and survive the codec, or
/// refuses them with Error(bad_input); nothing else is thrown.
namespace termreg::fuzz {

class Promises final : public sources::Sink {
 public:
  void entry(TermEntry entry) override {
    if (!EntryId::parse(entry.id.text())) std::abort();
    if (codec::entry_from_json(codec::entry_to_json(entry, 1)).entry != entry) std::abort();
  }
  void diagnostic(Diagnostic diagnostic) override {
    if (diagnostic.message.empty() || diagnostic.rule.empty()) std::abort();
  }
  void progress(std::uint64_t) override {}
};

inline int read_bytes(std::string_view format, const std::string& file_name, const std::uint8_t* data,
                      std::size_t size) {
  static const auto folder =
      std::filesystem::temp_directory_path() / ("termreg-fuzz-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const auto file = folder / file_name;
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  Promises promises;
  try {
    (void)sources::recognise(file);
    sources::source_format(format).make()->read({file, {}}, promises);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_input) std::abort();
  }
  std::filesystem::remove_all(folder);
  return 0;
}

}  // namespace termreg::fuzz
