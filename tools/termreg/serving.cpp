// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/serving.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>

namespace termreg::cli {

Serving::Serving(const std::filesystem::path& data, const std::string& address) : file_(data / "serving") {
  descriptor_ = ::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor_ < 0) return;
  const bool is_written =
      ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 && ::ftruncate(descriptor_, 0) == 0 &&
      ::write(descriptor_, address.data(), address.size()) == static_cast<ssize_t>(address.size());
  if (is_written) return;
  ::close(descriptor_);
  descriptor_ = -1;
}

Serving::~Serving() {
  if (descriptor_ < 0) return;
  std::error_code ignored;
  std::filesystem::remove(file_, ignored);
  ::close(descriptor_);
}

std::string Serving::address_in(const std::filesystem::path& data) {
  const int file = ::open((data / "serving").c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  std::string address;
  const bool is_held = ::flock(file, LOCK_SH | LOCK_NB) != 0;
  std::array<char, 256> bytes{};
  if (is_held)
    if (const auto got = ::read(file, bytes.data(), bytes.size()); got > 0)
      address.assign(bytes.data(), static_cast<std::size_t>(got));
  ::close(file);
  return address;
}

}  // namespace termreg::cli
