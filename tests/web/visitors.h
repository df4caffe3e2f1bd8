// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "tests/web/site.h"

/// A site with accounts, and people who visit it with a browser or a program.
namespace termreg::testing {

inline const std::string good_password = "a few good words";

/// A request by some visitor, to be sent with Site::ask.
inline Request request_of(Method method, const std::string& path, const std::string& body = {},
                          const std::string& type = "application/x-www-form-urlencoded") {
  Request request;
  request.method = method;
  request.path = path;
  request.raw_target = path;
  request.body = body;
  if (!body.empty()) request.headers["content-type"] = type;
  request.headers["host"] = "127.0.0.1:8080";
  return request;
}

inline Request with_token(Request request, const std::string& token) {
  request.headers["authorization"] = "Bearer " + token;
  return request;
}

inline web::Access with_accounts(web::Reading reading = web::Reading::open) {
  web::Access access;
  access.accounts = web::Accounts::on;
  access.reading = reading;
  return access;
}

/// A browser: keeps the cookie it is given and puts the form token of the last page into its forms.
class Browser {
 public:
  explicit Browser(Site& site) : site_(site) {}

  Response get(const std::string& path, web::Parameters query = {}) {
    auto request = request_of(Method::get, path);
    request.query = std::move(query);
    return send(std::move(request));
  }
  Response form(const std::string& path, const std::string& body) {
    return send(request_of(Method::post, path, token_.empty() ? body : body + "&csrf=" + token_));
  }
  Response log_in(const std::string& name, const std::string& password = good_password) {
    auto answer = form("/login", "name=" + name + "&password=" + web::percent_encoded(password));
    (void)get("/about");
    return answer;
  }
  Response send(Request request) {
    request.headers["sec-fetch-site"] = "same-origin";
    if (!cookie_.empty()) request.headers["cookie"] = "other=1; " + cookie_;
    auto answer = site_.ask(request);
    const auto set = header(answer, "Set-Cookie");
    if (!set.empty()) cookie_ = set.substr(0, set.find(';'));
    keep_token(answer.body);
    return answer;
  }
  [[nodiscard]] const std::string& cookie() const { return cookie_; }
  [[nodiscard]] const std::string& token() const { return token_; }

 private:
  void keep_token(const std::string& page) {
    const std::string mark = "name=\"csrf\" value=\"";
    const auto at = page.find(mark);
    if (at != std::string::npos) token_ = page.substr(at + mark.size(), 64);
  }

  Site& site_;
  std::string cookie_, token_;
};

}  // namespace termreg::testing
