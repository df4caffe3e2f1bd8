// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace termreg::web {

enum class Accounts : std::uint8_t {
  off,  ///< single-user mode: whoever reaches the server sits at the machine, and may do everything
  on    ///< who wants to write has an account
};

enum class Reading : std::uint8_t {
  open,       ///< everybody may read
  by_account  ///< who wants to read has an account
};

/// Whom the server lets in.
struct Access {
  Accounts accounts = Accounts::off;
  Reading reading = Reading::open;
  /// Address of the site as its visitors know it, if a proxy stands in front: "https://terms.example.org". With
  /// https the session's cookie is a `__Host-` cookie; the proxy is then believed who its client is.
  std::string public_url = {};
};

}  // namespace termreg::web
