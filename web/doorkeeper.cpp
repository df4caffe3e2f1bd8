// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/doorkeeper.h"

#include <fmt/format.h>

#include <chrono>

#include "registry/log/log.h"
#include "registry/model/error.h"
#include "web/cookie.h"
#include "web/multipart.h"

namespace termreg::web {
namespace {

using people::CredentialKind;

constexpr std::chrono::seconds patience{2};

// The secret of "Bearer SECRET" (RFC 6750; the scheme in any case). Nothing for another scheme: that is between the
// client and a proxy in front of us.
std::optional<std::string_view> bearer(std::string_view authorization) {
  constexpr std::string_view scheme = "bearer ";
  if (authorization.size() < scheme.size()) return std::nullopt;
  for (std::size_t i = 0; i < scheme.size(); ++i)
    if ((authorization[i] | 0x20) != scheme[i]) return std::nullopt;
  return authorization.substr(scheme.size());
}

// An address as people write it. IPv4: the four numbers; IPv6: the first half in hexadecimal; else as it is.
std::string printable(const std::string& network) {
  constexpr std::size_t of_ipv4 = 4;
  constexpr std::size_t of_ipv6 = 8;
  if (network.size() != of_ipv4 && network.size() != of_ipv6) return network;
  std::string text;
  for (const char byte : network) {
    const auto value = static_cast<unsigned char>(byte);
    text += network.size() == of_ipv4 ? fmt::format("{}{}", text.empty() ? "" : ".", value)
                                      : fmt::format("{:02x}", value);
  }
  return text;
}

// A place among the passwords that are worked on, given back at the end.
class Place {
 public:
  explicit Place(std::counting_semaphore<>& places)
      : places_(places), is_taken_(places.try_acquire_for(patience)) {}
  ~Place() {
    if (is_taken_) places_.release();
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  [[nodiscard]] bool is_taken() const noexcept { return is_taken_; }

 private:
  std::counting_semaphore<>& places_;
  bool is_taken_;
};

std::string form_token_in(const Request& request) {
  if (request.header("content-type").starts_with("application/x-www-form-urlencoded"))
    if (const auto fields = parse_query(request.body))
      for (const auto& [name, value] : *fields)
        if (name == "csrf") return value;
  if (is_multipart(request))
    for (const auto& part : parse_multipart(request))
      if (part.name == "csrf" && !part.is_file) return std::string(part.content);
  return std::string(request.header("x-csrf-token"));
}

}  // namespace

Doorkeeper::Doorkeeper(people::People& people, const Access& access) : people_(people), access_(access) {}

Visitor Doorkeeper::unknown() const {
  Visitor visitor;
  if (access_.accounts == Accounts::off) return visitor;
  visitor.accounts = Accounts::on;
  visitor.person = {};
  visitor.person.standing =
      access_.reading == Reading::open ? people::Standing::guest : people::Standing::stranger;
  return visitor;
}

Visitor Doorkeeper::known(people::Recognised who, Proof proof) const {
  return {Accounts::on, std::move(who.person), proof, std::move(who.credential.id), {}, {}, {}};
}

Visitor Doorkeeper::recognise(const Request& request) const {
  auto visitor = unknown();
  if (access_.accounts == Accounts::off) return visitor;
  if (const auto shown = bearer(request.header("authorization"))) {
    if (auto who = people_.recognise(*shown, CredentialKind::token))
      return known(std::move(*who), Proof::token);
    visitor.proof = Proof::refused;
    return visitor;
  }
  const auto secret = cookie_value(request.header("cookie"), cookie_name());
  auto who = people_.recognise(secret, CredentialKind::session);
  if (!who) return visitor;
  visitor = known(std::move(*who), Proof::session);
  visitor.form_token = people::form_token_of(secret);
  return visitor;
}

void Doorkeeper::require_form_token(const Visitor& visitor, const Request& request) const {
  if (visitor.proof != Proof::session) return;
  if (!people::is_same_secret(form_token_in(request), visitor.form_token))
    throw Error(ErrorCode::forbidden,
                "This form is not of the session that is open now, so nothing was written. Copy what you "
                "wrote, load the page anew and send it again.");
}

Doorkeeper::Attempt Doorkeeper::log_in(const std::string& account, const std::string& password,
                                       const Request& request) {
  const auto address = address_of(request);
  if (const auto seconds = throttle_.admit(account, address); seconds > 0) return {std::nullopt, seconds};
  const Place place(passwords_);
  if (!place.is_taken()) return {std::nullopt, 1};
  Attempt attempt{people_.log_in(account, password), 0};
  if (attempt.session)
    throttle_.succeeded(account, address);
  else
    log::warning("A log-in failed, from " + address + ".");
  return attempt;
}

Doorkeeper::Attempt Doorkeeper::redeem(const std::string& link, const std::string& password,
                                       const Request& request) {
  const auto address = address_of(request);
  if (const auto seconds = throttle_.admit("link", address); seconds > 0) return {std::nullopt, seconds};
  const Place place(passwords_);
  if (!place.is_taken()) return {std::nullopt, 1};
  Attempt attempt{people_.redeem(link, password), 0};
  throttle_.succeeded("link", address);
  return attempt;
}

std::string_view Doorkeeper::cookie_transport() const noexcept {
  return is_secure() ? "; Secure" : "";
}

std::string_view Doorkeeper::cookie_name() const noexcept {
  return is_secure() ? "__Host-termreg" : "termreg-session";
}

std::string Doorkeeper::session_cookie(const std::string& secret) const {
  const auto seconds = std::chrono::seconds(people::session_life).count();
  return std::string(cookie_name()) + "=" + secret +
         "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(seconds) +
         std::string(cookie_transport());
}

std::string Doorkeeper::ended_cookie() const {
  return std::string(cookie_name()) + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" +
         std::string(cookie_transport());
}

// A proxy on this machine writes its client's address last; whatever stands before it the client may have written.
std::string Doorkeeper::address_of(const Request& request) const {
  const auto forwarded = request.header("x-forwarded-for");
  if (access_.public_url.empty() || !request.peer.loopback || forwarded.empty())
    return printable(request.peer.network);
  const auto comma = forwarded.rfind(',');
  auto last = comma == std::string_view::npos ? forwarded : forwarded.substr(comma + 1);
  last.remove_prefix(std::min(last.find_first_not_of(' '), last.size()));
  return std::string(last);
}

}  // namespace termreg::web
