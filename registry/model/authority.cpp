// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/authority.h"

#include "registry/model/ascii.h"

#include <algorithm>
#include <array>

namespace termreg {
namespace {

/// The order in which bodies are kept when they clash: the group's own Recommendations first, then the
/// international standards that they cite, then regional and industry bodies. Any other body comes after all
/// of these.
constexpr std::array<std::string_view, 10> authorities{"itu-t", "iso/iec", "iso",  "iec", "itu-r",
                                                       "ieee",  "etsi",    "3gpp", "w3c", "ietf"};

/// "ISO/TC 184" is of ISO and "ITU-T SG16" of ITU-T, but "ISOC" is not.
/// As printed or as the part of an id ("iso-iec", "itu-t-sg16"): the separators count alike.
char folded(char c) {
  return c == ' ' || c == '/' ? '-' : to_lower(c);
}

bool is_of(std::string_view body, std::string_view authority) {
  if (body.size() < authority.size()) return false;
  const bool same = std::equal(authority.begin(), authority.end(), body.begin(),
                               [](char a, char b) { return folded(a) == folded(b); });
  return same && (body.size() == authority.size() || folded(body[authority.size()]) == '-');
}

int authority_of(std::string_view body) {
  const auto* const found =
      std::find_if(authorities.begin(), authorities.end(),
                   [body](std::string_view authority) { return is_of(body, authority); });
  return static_cast<int>(found - authorities.begin());
}

/// Year and month of an edition as year * 100 + month; 0 if it names no year.
int date_of(std::string_view edition) {
  int year = 0;
  int month = 0;
  for (std::size_t at = 0; at < edition.size();) {
    int value = 0;
    std::size_t digits = 0;
    while (at + digits < edition.size() && is_digit(edition[at + digits]) && digits < 6)
      value = value * 10 + (edition[at + digits++] - '0');
    if (digits == 4 && year == 0)
      year = value;
    else if (digits == 2 && month == 0 && value <= 12)
      month = value;
    at += std::max<std::size_t>(digits, 1);
  }
  return year == 0 ? 0 : year * 100 + month;
}

}  // namespace

bool has_authority(const Standing& standing) noexcept {
  return standing.authority < static_cast<int>(authorities.size());
}

Standing standing(std::string_view body, std::string_view edition) {
  return {authority_of(body), -date_of(edition)};
}

bool is_authority(std::string_view body) {
  constexpr int standards_bodies = 5;  // of the table above, from its beginning
  return authority_of(body) < standards_bodies;
}

}  // namespace termreg
