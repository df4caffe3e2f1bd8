// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace termreg::web {

/// Asks a running instance over HTTP/1.1, one request at a time on one connection. Not thread-safe.
class Client {
 public:
  /// Name and value, unencoded; a pair with an empty value is left out.
  using Parameters = std::vector<std::pair<std::string, std::string>>;

  /// @param url  "http://127.0.0.1:8080", with a path in front of the API if a proxy puts one there.
  /// @param token  sent as a bearer token unless empty.
  /// @throws Error(usage) for anything but http://host[:port][/path].
  Client(const std::string& url, std::string token);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  /// The body of the answer to GET base/api/v1 + path. An answer may take two minutes.
  /// @throws Error with the code and the sentence of the problem the instance answered with; Error(not_found) if
  /// nobody answers at the URL; Error(bad_input) if what answers is no termreg.
  [[nodiscard]] std::string get(std::string_view path, const Parameters& parameters) const;
  /// The same for a POST of `body`, and for a PUT of JSON, and for DELETE.
  [[nodiscard]] std::string post(std::string_view path, const Parameters& parameters, const std::string& body,
                                 const std::string& content_type) const;
  [[nodiscard]] std::string put_json(std::string_view path, const std::string& body) const;
  void remove(std::string_view path) const;

 private:
  class Vendor;
  std::unique_ptr<Vendor> vendor_;
};

}  // namespace termreg::web
