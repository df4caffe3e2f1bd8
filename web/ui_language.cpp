// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/ui_language.h"

#include <algorithm>
#include <array>

#include "web/cookie.h"

namespace termreg::web {
namespace {

constexpr std::string_view parameter_name = "ui";
constexpr std::array languages{Language::english, Language::french};
constexpr int full_weight = 1000;

// Our language of that primary tag, in any case.
std::optional<Language> language_tagged(std::string_view wanted) {
  const auto is_same = [&](std::string_view known) {
    return known.size() == wanted.size() && std::equal(known.begin(), known.end(), wanted.begin(),
                                                       [](char a, char b) { return a == (b | 0x20); });
  };
  for (const auto language : languages)
    if (is_same(codec::tag(language))) return language;
  return std::nullopt;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// What stands before the sign; `rest` is left with what stands after it.
std::string_view cut(std::string_view& rest, char sign) {
  const auto end = std::min(rest.find(sign), rest.size());
  const auto part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return trimmed(part);
}

// "q=0.8" in thousandths; nothing if it is no weight.
std::optional<int> weight_of(std::string_view text) {
  constexpr std::size_t longest = 5;  // "0.800"
  if (text.size() < 3 || (text[0] | 0x20) != 'q' || text[1] != '=') return std::nullopt;
  text.remove_prefix(2);
  if (text.size() > longest || (text[0] != '0' && text[0] != '1')) return std::nullopt;
  int weight = text[0] == '1' ? full_weight : 0;
  if (text.size() == 1) return weight;
  if (text[1] != '.') return std::nullopt;
  int digit_value = full_weight / 10;
  for (const char digit : text.substr(2)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    weight += (digit - '0') * digit_value;
    digit_value /= 10;
  }
  return std::min(weight, full_weight);
}

}  // namespace

std::optional<Language> preferred_language(std::string_view field) {
  std::optional<Language> best;
  int most = 0;
  while (!field.empty()) {
    auto item = cut(field, ',');
    auto range = cut(item, ';');
    const auto primary = cut(range, '-');
    const auto language = primary == "*" ? std::optional(Language::english) : language_tagged(primary);
    const auto weight = item.empty() ? std::optional(full_weight) : weight_of(trimmed(item));
    if (!language || !weight || *weight <= most) continue;
    most = *weight;
    best = language;
  }
  return best;
}

std::optional<Language> asked_language(const Request& request) {
  const auto asked = request.parameter(parameter_name);
  return asked ? language_tagged(*asked) : std::nullopt;
}

Language language_of(const Request& request) {
  if (const auto asked = asked_language(request)) return *asked;
  if (const auto kept = language_tagged(cookie_value(request.header("cookie"), parameter_name))) return *kept;
  return preferred_language(request.header("accept-language")).value_or(Language::english);
}

std::string language_cookie(Language language, std::string_view transport) {
  return "ui=" + std::string(codec::tag(language)) + "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly" +
         std::string(transport);
}

Request without_language(Request request) {
  std::erase_if(request.query, [](const auto& parameter) { return parameter.first == parameter_name; });
  return request;
}

std::string address_without_language(const Request& request) {
  std::string_view target = request.raw_target;
  auto address = std::string(cut(target, '?'));
  if (address.empty()) address = "/";
  if (request.method != Method::get && request.method != Method::head) return address;
  char sign = '?';
  while (!target.empty()) {
    const auto part = cut(target, '&');
    if (part.empty() || part == parameter_name || part.starts_with("ui=")) continue;
    (address += sign) += part;
    sign = '&';
  }
  return address;
}

}  // namespace termreg::web
