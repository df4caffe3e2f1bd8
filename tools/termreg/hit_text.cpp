// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/hit_text.h"

#include <fmt/format.h>

#include <sstream>

#include "registry/model/names.h"

namespace termreg::cli {

std::string wrapped(const std::string& text, std::size_t width, const std::string& indent) {
  std::istringstream words(text);
  std::string word;
  std::string line = indent;
  std::string all;
  while (words >> word) {
    if (line.size() > indent.size() && line.size() + 1 + word.size() > width) {
      all += line + "\n";
      line = indent;
    }
    (line += line.size() > indent.size() ? " " : "") += word;
  }
  return all + line;
}

std::string hit_text(const Hit& hit) {
  std::string source = hit.document;
  if (!hit.edition.empty()) source += " (" + hit.edition + ")";
  if (!hit.clause.empty()) source += ", " + hit.clause;
  auto text = fmt::format("\n{}  [{}]\n    {}  {}  {}\n    matched {} \"{}\" ({}, {})", hit.designation,
                          hit.language, source, name(hit.status), hit.id.text(), name(hit.why.field),
                          hit.why.matched, name(hit.why.level), hit.why.language);
  if (!hit.definition.empty()) text += "\n" + wrapped(hit.definition, 100, "    ");
  if (hit.restated) text += "\n    (restated in other words than the source document)";
  return text;
}

}  // namespace termreg::cli
