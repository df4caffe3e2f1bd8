// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "registry/codec/phrase.h"
#include "registry/people/permission.h"
#include "web/access.h"
#include "web/fields.h"

namespace termreg::web {

/// What a visitor showed to say who it is.
enum class Proof : std::uint8_t {
  none,
  session,  ///< the cookie that log-in gave
  token,    ///< `Authorization: Bearer`
  refused   ///< an Authorization that proves nobody
};

/// Who sends a request. A plain value.
struct Visitor {
  Accounts accounts = Accounts::off;
  people::Person person = people::local_person();
  Proof proof = Proof::none;
  std::string credential;                         ///< id of the session or token; else empty
  std::string form_token;                         ///< what every form of the session carries; else empty
  codec::Language ui = codec::Language::english;  ///< of the pages; nothing to do with that of the data
  std::string address;  ///< of the page that is asked for, without what chooses the language
};

/// Who acts, for the log and for what may be done. With accounts it is the visitor's own, whatever the field
/// `author` says; in single-user mode the field's name is taken on trust, "local" if it is empty.
/// @throws Error(bad_input) if there are accounts and the field names somebody else.
[[nodiscard]] people::Person actor_of(const Visitor& visitor, const Fields& fields);

/// Its name.
[[nodiscard]] std::string author_of(const Visitor& visitor, const Fields& fields);

}  // namespace termreg::web
