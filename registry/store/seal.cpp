// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/store/seal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <vector>

#include "registry/model/error.h"
#include "registry/store/chain.h"

namespace termreg::store {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& what, const fs::path& path) {
  throw Error(ErrorCode::internal, what + " " + path.string() + " failed: " + std::strerror(errno) + ".");
}

// Closes a file descriptor at the end of its scope.
class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags)
      : path_(path), number_(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {
    if (number_ < 0) fail("Opening", path);
  }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  void write(const std::string& text) const {
    if (::write(number_, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
      fail("Writing", path_);
  }
  void sync() const {
    if (::fsync(number_) != 0) fail("Syncing", path_);
  }

 private:
  fs::path path_;
  int number_;
};

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What the engine itself does not read back, or keeps for a person only, is not sealed.
bool is_sealed(const std::string& name) {
  return !name.starts_with("LOCK") && !name.starts_with("LOG") && !name.starts_with("OPTIONS") &&
         name != "IDENTITY";
}

std::string line_for(const fs::directory_entry& file) {
  const auto name = file.path().filename().string();
  const bool carries_checksums = file.path().extension() == ".sst";
  return name + ' ' + std::to_string(file.file_size()) + ' ' +
         (carries_checksums ? "-" : sha256_hex(read_file(file.path()))) + '\n';
}

std::string lines_for(const fs::path& engine_files) {
  std::vector<std::string> lines;
  for (const auto& file : fs::directory_iterator(engine_files))
    if (file.is_regular_file() && is_sealed(file.path().filename().string())) lines.push_back(line_for(file));
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const auto& line : lines) text += line;
  return text;
}

std::string last_line_for(const std::string& lines) {
  return "sha256 " + sha256_hex(lines) + '\n';
}

// The lines of a seal that is whole.
std::optional<std::string> sealed_lines(const fs::path& seal) {
  const auto text = read_file(seal);
  const auto last = text.rfind("sha256 ");
  if (last == std::string::npos) return std::nullopt;
  auto lines = text.substr(0, last);
  if (text.substr(last) != last_line_for(lines)) return std::nullopt;
  return lines;
}

// The first line in which the two differ: names the file in the message.
std::string first_difference(const std::string& sealed, const std::string& found) {
  const auto [a, b] = std::mismatch(sealed.begin(), sealed.end(), found.begin(), found.end());
  const auto& longer = a != sealed.end() ? sealed : found;
  const auto at = static_cast<std::size_t>(a - sealed.begin());
  const auto before = at == 0 ? std::string::npos : longer.rfind('\n', at - 1);
  const auto begin = before == std::string::npos ? 0 : before + 1;
  return longer.substr(begin, longer.find(' ', begin) - begin);
}

}  // namespace

DirectoryLock::DirectoryLock(const fs::path& directory) : descriptor_(-1) {
  std::error_code error;
  fs::create_directories(directory, error);
  if (error)
    throw Error(ErrorCode::internal,
                "The directory " + directory.string() + " cannot be created: " + error.message() + ".");
  const auto path = directory / "lock";
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor_ < 0) fail("Opening", path);
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  const bool held = errno == EWOULDBLOCK;
  ::close(descriptor_);
  if (!held) fail("Locking", path);
  throw Error(ErrorCode::locked, "The store in " + directory.string() +
                                     " is in use by another termreg process; stop that one, or ask it with "
                                     "--server URL.");
}

DirectoryLock::~DirectoryLock() {
  ::close(descriptor_);
}

void seal::open(const fs::path& directory, const fs::path& engine_files) {
  const auto path = directory / "seal";
  if (!fs::exists(path)) return;
  const auto sealed = sealed_lines(path);
  const auto found = fs::exists(engine_files) ? lines_for(engine_files) : std::string();
  if (sealed && *sealed != found)
    throw Error(
        ErrorCode::damaged,
        "The store in " + directory.string() +
            " is not as it was closed: " + first_difference(*sealed, found) +
            " differs. Nothing was touched. Run `termreg restore DIR` with a backup, or put the file back.");
  fs::remove(path);
  sync_directory(directory);
}

void seal::close(const fs::path& directory, const fs::path& engine_files) {
  const auto lines = lines_for(engine_files);
  const auto draft = directory / "seal.new";
  {
    const Descriptor file(draft, O_WRONLY | O_CREAT | O_TRUNC);
    file.write(lines + last_line_for(lines));
    file.sync();
  }
  fs::rename(draft, directory / "seal");
  sync_directory(directory);
}

void sync_directory(const fs::path& directory) {
  Descriptor(directory, O_RDONLY | O_DIRECTORY).sync();
}

}  // namespace termreg::store
