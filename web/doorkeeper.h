// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

#include "registry/people/people.h"
#include "web/access.h"
#include "web/http.h"
#include "web/throttle.h"
#include "web/visitor.h"

namespace termreg::web {

/// Knows who comes in, and lets people in and out. Where nothing is said of errors, those of the store pass
/// through. Thread-safe.
class Doorkeeper {
 public:
  /// `people` must outlive it.
  Doorkeeper(people::People& people, const Access& access);

  [[nodiscard]] const Access& access() const noexcept { return access_; }

  /// Somebody of whom nothing is known.
  [[nodiscard]] Visitor unknown() const;
  /// Who sends the request: by its bearer token, else by its session's cookie. In single-user mode everybody is the
  /// one at the machine.
  [[nodiscard]] Visitor recognise(const Request& request) const;

  /// Where a browser adds the proof by itself, whatever changes something must carry the session's form token: field
  /// `csrf` of a form, else the header X-CSRF-Token. Beside own_site.h, which asks what the browser says.
  /// @throws Error(forbidden)
  void require_form_token(const Visitor& visitor, const Request& request) const;

  struct Attempt {
    std::optional<people::Issued> session;  ///< if it succeeded
    std::uint32_t wait_seconds = 0;         ///< over 0: too many attempts, none was made
  };
  /// A log-in, counted and slowed down by account and address (throttle.h); two at a time are worked on.
  [[nodiscard]] Attempt log_in(const std::string& account, const std::string& password,
                               const Request& request);
  /// The same guard around a password that a link sets. @throws what People::redeem throws.
  [[nodiscard]] Attempt redeem(const std::string& link, const std::string& password, const Request& request);

  /// Values of Set-Cookie that begin and end a session in the browser.
  [[nodiscard]] std::string session_cookie(const std::string& secret) const;
  [[nodiscard]] std::string ended_cookie() const;

  /// What every cookie of this site ends with: "; Secure" behind TLS, else nothing.
  [[nodiscard]] std::string_view cookie_transport() const noexcept;

  [[nodiscard]] people::People& people() const noexcept { return people_; }

 private:
  [[nodiscard]] std::string_view cookie_name() const noexcept;
  [[nodiscard]] bool is_secure() const noexcept { return access_.public_url.starts_with("https://"); }
  [[nodiscard]] std::string address_of(const Request& request) const;
  [[nodiscard]] Visitor known(people::Recognised who, Proof proof) const;

  people::People& people_;
  const Access access_;
  Throttle throttle_;
  std::counting_semaphore<> passwords_{2};  ///< places for those that are worked on; each takes 64 MiB
};

}  // namespace termreg::web
