// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/style/profile.h"

#include <array>
#include <utility>

namespace termreg::style {
namespace {

constexpr std::array<std::pair<Profile, std::string_view>, 7> profiles{{{Profile::none, "none"},
                                                                        {Profile::itu_t, "itu-t"},
                                                                        {Profile::iso, "iso"},
                                                                        {Profile::etsi_3gpp, "etsi-3gpp"},
                                                                        {Profile::ieee, "ieee"},
                                                                        {Profile::ietf, "ietf"},
                                                                        {Profile::w3c, "w3c"}}};

}  // namespace

std::string_view name(Profile profile) noexcept {
  for (const auto& [value, text] : profiles)
    if (value == profile) return text;
  return {};
}

std::optional<Profile> parse_profile(std::string_view text) noexcept {
  for (const auto& [value, known] : profiles)
    if (known == text) return value;
  return std::nullopt;
}

}  // namespace termreg::style
