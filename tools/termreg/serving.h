// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace termreg::cli {

/// Says beside the data where an instance serves them, for whoever finds them in use: the file `serving` holds the
/// address, and flock(2) on it tells whether its writer still lives. Until destroyed.
class Serving {
 public:
  /// @param address  "http://127.0.0.1:8080". What cannot be written is left out: it is a courtesy.
  Serving(const std::filesystem::path& data, const std::string& address);
  ~Serving();
  Serving(const Serving&) = delete;
  Serving& operator=(const Serving&) = delete;

  /// The address of an instance that serves these data now; empty if none does, or says so.
  [[nodiscard]] static std::string address_in(const std::filesystem::path& data);

 private:
  std::filesystem::path file_;
  int descriptor_ = -1;
};

}  // namespace termreg::cli
