// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "registry/model/working_definition.h"
#include "registry/style/review.h"

namespace termreg::working {

/// The house that a group works for, by the beginning of its name: "ITU-T SG16" and the focus groups "FG-MV WG1" write
/// by itu-t; "ISO", "IEC", "JTC" by iso; "3GPP", "ETSI"; "IEEE"; "IETF"; "W3C". Profile::none for all others.
[[nodiscard]] style::Profile profile_of_group(std::string_view group);

/// What the house of the record's group would say about the style of its current definition; see style::review. Notes
/// have no labels yet and are not looked at. Pure and thread-safe.
[[nodiscard]] std::vector<style::StyleRemark> style_remarks(const WorkingDefinition& record);

}  // namespace termreg::working
