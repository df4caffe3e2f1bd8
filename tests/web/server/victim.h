// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>

#include "web/server/descriptor.h"

namespace termreg::test {

/// The server of victim_main.cpp as a child process, for as long as this lives.
class Victim {
 public:
  /// @throws std::runtime_error if it cannot be started.
  Victim();
  ~Victim();  ///< ends it and waits for it
  Victim(const Victim&) = delete;
  Victim& operator=(const Victim&) = delete;

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] bool lives() const;
  /// The most memory it ever held (VmHWM), in MiB. Sanitizers add theirs.
  [[nodiscard]] std::size_t peak_mib() const;

 private:
  pid_t process_ = -1;
  web::Descriptor its_input_;
  web::Descriptor its_output_;  ///< kept open: it logs there
  std::uint16_t port_ = 0;
};

}  // namespace termreg::test
