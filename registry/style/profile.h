// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace termreg::style {

/// The house whose rules a text is written or checked by. The rules of the houses contradict each other, so
/// nothing is ever "in good style" as such, only by a profile.
enum class Profile {
  none,       ///< no house: texts stay as they are, there are no clauses
  itu_t,      ///< Recommendations and other deliverables of ITU-T: Author's guide for drafting ITU-T
              ///< Recommendations
  iso,        ///< ISO/IEC Directives, Part 2:2021, clause 16, and ISO 10241-1:2011
  etsi_3gpp,  ///< ETSI Drafting Rules (EDRs), clause 2.11, and 3GPP TR 21.801, clause 5.2.6
  ieee,       ///< IEEE Standards Style Manual, clauses 10.6 and 10.7
  ietf,       ///< RFC 7322; for checking only
  w3c         ///< W3C Manual of Style; for checking only
};

/// The stable name, as the command line and the API write it: "none", "itu-t", "iso", "etsi-3gpp", "ieee",
/// "ietf", "w3c".
[[nodiscard]] std::string_view name(Profile profile) noexcept;
/// The profile of that name, compared byte by byte; nothing for any other text.
[[nodiscard]] std::optional<Profile> parse_profile(std::string_view text) noexcept;

}  // namespace termreg::style
