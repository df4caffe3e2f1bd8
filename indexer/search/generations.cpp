// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/search/generations.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

#include "registry/model/error.h"

namespace termreg::search {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view stem = "generation-";

[[noreturn]] void fail(const std::string& what, const fs::path& path, int error) {
  throw Error(error == ENOSPC ? ErrorCode::no_space : ErrorCode::internal,
              what + " " + path.string() +
                  " failed: " + std::error_code(error, std::generic_category()).message() +
                  ". The full-text index stays as it was; the store is not touched.");
}

/// fsync of a file or directory by its name: the pages are flushed whichever descriptor wrote them.
void sync(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
  if (descriptor < 0) fail("Opening", path, errno);
  const int result = ::fsync(descriptor);
  const int error = errno;
  ::close(descriptor);
  if (result != 0) fail("Making durable", path, error);
}

std::optional<std::uint64_t> number_of(std::string_view name) {
  if (!name.starts_with(stem)) return std::nullopt;
  name.remove_prefix(stem.size());
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error != std::errc{} || end != name.data() + name.size()) return std::nullopt;
  return number;
}

}  // namespace

void sync_directory(const fs::path& directory) {
  sync(directory, O_DIRECTORY);
}

Generations::Generations(fs::path directory) : directory_(std::move(directory)) {}

std::optional<fs::path> Generations::current() const {
  std::ifstream file(directory_ / "CURRENT");
  std::string name;
  std::error_code error;
  if (!std::getline(file, name) || !number_of(name)) return std::nullopt;
  if (!fs::is_directory(directory_ / name, error)) return std::nullopt;
  return directory_ / name;
}

std::uint64_t Generations::highest_number() const {
  std::uint64_t highest = 0;
  std::error_code error;
  for (fs::directory_iterator entry(directory_, error), end; !error && entry != end; entry.increment(error))
    highest = std::max(highest, number_of(entry->path().filename().string()).value_or(0));
  return highest;
}

fs::path Generations::next() {
  std::error_code error;
  fs::create_directories(directory_, error);
  if (error) fail("Making the directory", directory_, error.value());
  return directory_ / (std::string(stem) + std::to_string(highest_number() + 1));
}

void Generations::switch_to(const fs::path& generation) {
  std::error_code error;
  for (fs::directory_iterator entry(generation, error), end; !error && entry != end; entry.increment(error))
    sync(entry->path(), 0);
  if (error) fail("Reading the directory", generation, error.value());
  sync_directory(generation);

  const fs::path beside = directory_ / "CURRENT.new";
  {
    std::ofstream file(beside, std::ios::trunc);
    file << generation.filename().string() << '\n' << std::flush;
    if (!file) fail("Writing", beside, errno);
  }
  sync(beside, 0);
  fs::rename(beside, directory_ / "CURRENT", error);
  if (error) fail("Renaming", beside, error.value());
  sync_directory(directory_);
}

void Generations::sweep() noexcept {
  const auto serving = current();
  std::error_code error;
  for (fs::directory_iterator entry(directory_, error), end; !error && entry != end; entry.increment(error)) {
    if (!number_of(entry->path().filename().string()) || (serving && entry->path() == *serving)) continue;
    std::error_code ignored;
    fs::remove_all(entry->path(), ignored);
  }
}

}  // namespace termreg::search
