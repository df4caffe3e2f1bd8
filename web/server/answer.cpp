// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <iterator>
#include <string_view>

#include "registry/log/log.h"
#include "web/server/characters.h"

namespace termreg::web {
namespace {

/// Held by every answer, whoever wrote it. `data:` images are the ones our own style sheet draws.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> security_fields{{
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
     "form-action 'self'; "
     "base-uri 'none'; frame-ancestors 'none'"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
}};

constexpr std::array<std::string_view, 11> own_names = {"connection",
                                                        "content-length",
                                                        "content-security-policy",
                                                        "content-type",
                                                        "date",
                                                        "keep-alive",
                                                        "cross-origin-opener-policy",
                                                        "cross-origin-resource-policy",
                                                        "transfer-encoding",
                                                        "x-content-type-options",
                                                        "referrer-policy"};

bool is_own(std::string_view name) {
  return std::any_of(own_names.begin(), own_names.end(), [&](std::string_view own) {
    return std::equal(own.begin(), own.end(), name.begin(), name.end(),
                      [](char ours, char theirs) { return ours == ascii_lower(theirs); });
  });
}

bool is_value(std::string_view text) {
  return std::none_of(text.begin(), text.end(), breaks_value);
}

bool stays_in_its_lines(const Response& response) {
  return response.status >= 200 && response.status <= 599 && is_value(response.content_type) &&
         std::all_of(response.headers.begin(), response.headers.end(),
                     [](const auto& field) { return is_token(field.first) && is_value(field.second); });
}

/// IMF-fixdate of RFC 9110, 5.6.7. Formatted once a second and thread.
std::string_view date() {
  static constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  thread_local std::time_t formatted_at = -1;
  thread_local std::string text;
  const auto now = std::time(nullptr);
  if (now == formatted_at) return text;
  std::tm utc{};
  gmtime_r(&now, &utc);
  text = fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", days.at(static_cast<std::size_t>(utc.tm_wday)),
                     utc.tm_mday, months.at(static_cast<std::size_t>(utc.tm_mon)), utc.tm_year + 1900,
                     utc.tm_hour, utc.tm_min, utc.tm_sec);
  formatted_at = now;
  return text;
}

}  // namespace

Response dressed(Response response) {
  if (!stays_in_its_lines(response)) {
    log::error("An answer with status " + std::to_string(response.status) +
               " held a header field that is not one line; a 500 was sent instead.");
    response =
        problem(500, "internal_error", "The server could not answer this request; the reason is in its log.");
  }
  std::erase_if(response.headers, [](const auto& field) { return is_own(field.first); });
  response.headers.emplace_back("Date", date());
  for (const auto& [name, value] : security_fields) response.headers.emplace_back(name, value);
  return response;
}

Answer compose_refusal(const Refusal& refusal) {
  auto response = problem(refusal.status, refusal.code, refusal.sentence);
  if (refusal.status == 503) response.headers.emplace_back("Retry-After", "1");
  response = dressed(std::move(response));
  Answer answer;
  answer.head = fmt::format(
      "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n", response.status,
      reason_phrase(response.status), response.content_type, response.body.size());
  for (const auto& [name, value] : response.headers) answer.head += fmt::format("{}: {}\r\n", name, value);
  answer.head += "\r\n";
  answer.body = std::move(response.body);
  return answer;
}

}  // namespace termreg::web
