// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/style_remarks.h"

#include <array>

#include "registry/text/keys.h"
#include "registry/working/transitions.h"

namespace termreg::working {

style::Profile profile_of_group(std::string_view group) {
  using style::Profile;
  struct House {
    std::string_view beginning;
    Profile profile;
  };
  constexpr auto houses = std::to_array<House>({{"itu", Profile::itu_t},
                                                {"fg-", Profile::itu_t},
                                                {"fg ", Profile::itu_t},
                                                {"iso", Profile::iso},
                                                {"iec", Profile::iso},
                                                {"jtc", Profile::iso},
                                                {"3gpp", Profile::etsi_3gpp},
                                                {"etsi", Profile::etsi_3gpp},
                                                {"ieee", Profile::ieee},
                                                {"ietf", Profile::ietf},
                                                {"w3c", Profile::w3c}});
  const auto name = text::match_key(group).bytes();
  for (const auto& house : houses)
    if (name.starts_with(house.beginning)) return house.profile;
  return Profile::none;
}

std::vector<style::StyleRemark> style_remarks(const WorkingDefinition& record) {
  const auto& content = current(record).wording.content;
  if (content.definitions.empty()) return {};
  style::StyleCase given;
  for (const auto& one : content.designations)
    if (one.kind == DesignationKind::term) given.designations.emplace_back(one.text);
  given.definition = content.definitions.front().text;
  given.language = record.language;
  return style::review(given, profile_of_group(record.group));
}

}  // namespace termreg::working
