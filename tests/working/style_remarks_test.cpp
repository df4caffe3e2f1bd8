// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/style_remarks.h"

#include <algorithm>

#include "registry/working/transitions.h"
#include "tests/catch.h"

using namespace termreg;

namespace {

bool remarks_on(const std::string& group, const std::string& definition, std::string_view rule) {
  working::Proposal proposal;
  proposal.group = group;
  auto& content = proposal.wording.content;
  content.language = "en";
  content.designations.emplace_back().text = "digital twin";
  content.definitions.emplace_back().text = definition;
  WorkingDefinition record;
  record.group = group;
  record.language = "en";
  record.versions.emplace_back().wording = proposal.wording;
  const auto remarks = working::style_remarks(record);
  return std::any_of(remarks.begin(), remarks.end(), [&](const auto& remark) { return remark.rule == rule; });
}

}  // namespace

TEST_CASE("the house of a group is told by the beginning of its name", "[working]") {
  CHECK(working::profile_of_group("FG-MV WG1") == style::Profile::itu_t);
  CHECK(working::profile_of_group("ITU-T SG16") == style::Profile::itu_t);
  CHECK(working::profile_of_group("ISO/IEC JTC 1/SC 41") == style::Profile::iso);
  CHECK(working::profile_of_group("3GPP SA4") == style::Profile::etsi_3gpp);
  CHECK(working::profile_of_group("Book club") == style::Profile::none);
}

TEST_CASE("a working definition is judged by the rules of its group's house", "[working]") {
  CHECK(remarks_on("ISO/TC 184", "A digital copy of a thing.", "article"));
  CHECK(remarks_on("ISO/TC 184", "A digital copy of a thing.", "final-stop"));
  CHECK(remarks_on("FG-MV WG1", "Digital copy of a thing", "missing-stop"));
  CHECK_FALSE(remarks_on("FG-MV WG1", "A digital copy of a thing.", "article"));
  CHECK_FALSE(remarks_on("Book club", "A digital copy of a thing.", "article"));
}
