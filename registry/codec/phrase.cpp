// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/phrase.h"

namespace termreg::codec {

std::string filled(std::string_view pattern, std::initializer_list<std::string> values) {
  std::string out;
  std::size_t next = 0;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const auto rest = pattern.substr(at);
    const bool is_plain = rest.starts_with("{}");
    const bool is_numbered =
        rest.size() > 2 && rest[0] == '{' && rest[1] >= '0' && rest[1] <= '9' && rest[2] == '}';
    const auto place = is_plain      ? next++
                       : is_numbered ? static_cast<std::size_t>(rest[1] - '0')
                                     : values.size();
    if (place >= values.size()) {
      out += pattern[at];
      continue;
    }
    out += *(values.begin() + place);
    at += is_plain ? 1 : 2;
  }
  return out;
}

}  // namespace termreg::codec
