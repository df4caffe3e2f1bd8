// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// HTTP as the handlers see it: plain values, no socket. Only web/server knows the vendor.
namespace termreg::web {

enum class Method { get, head, post, put, del };

/// A vetted request. `path` is percent-decoded UTF-8; query parameters are decoded, repeated names keep their order.
struct Request {
  Method method = Method::get;
  std::string path;
  std::vector<std::pair<std::string, std::string>> query;
  std::map<std::string, std::string> headers;  ///< names in lower case
  std::string body;
  std::string raw_target;                      ///< as sent: "/entries/a:b:c:d?x=1"

  /// First value of that name; nothing if absent.
  [[nodiscard]] std::optional<std::string_view> parameter(std::string_view name) const;
  [[nodiscard]] std::vector<std::string_view> parameters(std::string_view name) const;
  [[nodiscard]] std::string_view header(std::string_view lower_case_name) const;  ///< empty if absent
};

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

}  // namespace termreg::web
