// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string_view>

namespace termreg {

/// Where an entry stands among entries that clash: the smaller, the more it is to be kept.
struct Standing {
  int authority = 0;  ///< place of the issuing body in the table of authorities
  int age = 0;        ///< smaller for a newer edition
  auto operator<=>(const Standing&) const = default;
};

/// True if the issuing body stands in the table of authorities: its entries in force are to be cited.
[[nodiscard]] bool has_authority(const Standing& standing) noexcept;

/// @param body     as printed or as part of an id: "ITU-T SG16", "ISO/IEC JTC 1/SC 24"; a body under another counts as it
/// @param edition  as printed: "2022-08", "08/2022", "2021"; one without a year counts as the oldest
[[nodiscard]] Standing standing(std::string_view body, std::string_view edition);

/// True for the bodies that a Recommendation yields to: ITU-T, ITU-R, ISO, IEC and those under them.
[[nodiscard]] bool is_authority(std::string_view body);

}  // namespace termreg
