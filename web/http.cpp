// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "registry/text/words.h"

namespace termreg::web {
namespace {

int hex_digit(char character) {
  if (character >= '0' && character <= '9') return character - '0';
  if (character >= 'a' && character <= 'f') return character - 'a' + 10;
  if (character >= 'A' && character <= 'F') return character - 'A' + 10;
  return -1;
}

bool well_formed(std::string_view text) {
  const bool plain_ascii = std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
  return plain_ascii || text::first_ill_formed(text) == std::string_view::npos;
}

/// One name or value of a query: the form encoding writes a space as '+'.
std::optional<std::string> form_decoded(std::string_view text) {
  if (text.find('+') == std::string_view::npos) return percent_decoded(text);
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '+', ' ');
  return percent_decoded(spaced);
}

bool stays_unencoded(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~' || c == ':';
}

}  // namespace

std::optional<std::string_view> Request::parameter(std::string_view name) const {
  const auto found =
      std::find_if(query.begin(), query.end(), [&](const auto& pair) { return pair.first == name; });
  if (found == query.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string_view> Request::parameters(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [key, value] : query)
    if (key == name) values.emplace_back(value);
  return values;
}

std::string_view Request::header(std::string_view lower_case_name) const {
  const auto found = headers.find(lower_case_name);
  return found == headers.end() ? std::string_view{} : std::string_view{found->second};
}

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      decoded += text[at];
      continue;
    }
    if (at + 2 >= text.size()) return std::nullopt;
    const int high = hex_digit(text[at + 1]);
    const int low = hex_digit(text[at + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    decoded += static_cast<char>(high * 16 + low);
    at += 2;
  }
  if (!well_formed(decoded)) return std::nullopt;
  return decoded;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    if (stays_unencoded(c)) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += digits[byte >> 4U];
    encoded += digits[byte & 15U];
  }
  return encoded;
}

std::optional<Parameters> parse_query(std::string_view text) {
  Parameters parameters;
  while (!text.empty()) {
    const auto end = std::min(text.find('&'), text.size());
    const auto pair = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (pair.empty()) continue;
    const auto equals = std::min(pair.find('='), pair.size());
    auto name = form_decoded(pair.substr(0, equals));
    auto value = form_decoded(pair.substr(std::min(equals + 1, pair.size())));
    if (!name || !value) return std::nullopt;
    parameters.emplace_back(std::move(*name), std::move(*value));
  }
  return parameters;
}

std::string_view reason_phrase(int status) {
  struct Phrase {
    int status;
    std::string_view text;
  };
  static constexpr std::array phrases = {
      Phrase{200, "OK"},
      Phrase{201, "Created"},
      Phrase{202, "Accepted"},
      Phrase{204, "No Content"},
      Phrase{301, "Moved Permanently"},
      Phrase{302, "Found"},
      Phrase{303, "See Other"},
      Phrase{304, "Not Modified"},
      Phrase{307, "Temporary Redirect"},
      Phrase{308, "Permanent Redirect"},
      Phrase{400, "Bad Request"},
      Phrase{401, "Unauthorized"},
      Phrase{403, "Forbidden"},
      Phrase{404, "Not Found"},
      Phrase{405, "Method Not Allowed"},
      Phrase{406, "Not Acceptable"},
      Phrase{408, "Request Timeout"},
      Phrase{409, "Conflict"},
      Phrase{410, "Gone"},
      Phrase{411, "Length Required"},
      Phrase{412, "Precondition Failed"},
      Phrase{413, "Content Too Large"},
      Phrase{414, "URI Too Long"},
      Phrase{415, "Unsupported Media Type"},
      Phrase{417, "Expectation Failed"},
      Phrase{421, "Misdirected Request"},
      Phrase{422, "Unprocessable Content"},
      Phrase{428, "Precondition Required"},
      Phrase{429, "Too Many Requests"},
      Phrase{431, "Request Header Fields Too Large"},
      Phrase{500, "Internal Server Error"},
      Phrase{501, "Not Implemented"},
      Phrase{503, "Service Unavailable"},
      Phrase{505, "HTTP Version Not Supported"},
      Phrase{507, "Insufficient Storage"},
  };
  const auto found = std::find_if(phrases.begin(), phrases.end(),
                                  [&](const Phrase& phrase) { return phrase.status == status; });
  return found == phrases.end() ? "Status" : found->text;
}

Response problem(int status, std::string_view code, std::string_view detail) {
  const nlohmann::ordered_json body = {{"type", "about:blank"},
                                       {"title", reason_phrase(status)},
                                       {"status", status},
                                       {"code", code},
                                       {"detail", detail}};
  Response response;
  response.status = status;
  response.content_type = "application/problem+json";
  // A detail may quote what a vendor said, in any encoding: replace what JSON cannot carry rather than fail
  // twice.
  response.body = body.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace termreg::web
