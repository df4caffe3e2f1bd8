// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/files/specimen.h"

#include <algorithm>

#include "indexer/files/spreadsheet.h"
#include "indexer/files/zip_archive.h"

namespace termreg::files {

Specimen look_at(const std::filesystem::path& file) {
  Specimen specimen;
  specimen.file_name = file.filename().string();
  specimen.head = read_head(file);
  specimen.kind = foreign_kind(specimen.head);
  if (specimen.kind == Foreign::zip_archive) specimen.members = members_of_archive(file);
  if (is_workbook(specimen.members)) specimen.workbook_head = beginning_of_workbook(file);
  return specimen;
}

std::string_view root_tag(std::string_view head) noexcept {
  for (auto at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const auto rest = head.substr(at);
    if (rest.starts_with("<!--")) {
      const auto end = rest.find("-->");
      if (end == std::string_view::npos) return {};
      at += end;
    } else if (!rest.starts_with("<?") && !rest.starts_with("<!")) {
      return rest.substr(0, rest.find('>'));
    }
  }
  return {};
}

std::string_view tag_name(std::string_view start_tag) noexcept {
  if (!start_tag.starts_with('<')) return {};
  start_tag.remove_prefix(1);
  return start_tag.substr(0, std::min(start_tag.find_first_of(" \t\r\n/"), start_tag.size()));
}

}  // namespace termreg::files
