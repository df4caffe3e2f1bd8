// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/finding_text.h"

#include <fmt/format.h>

#include "registry/model/names.h"
#include "tools/termreg/hit_text.h"

namespace termreg::cli {
namespace {

std::string joined_ids(const Finding& finding, const char* between) {
  std::string text;
  for (const auto& id : finding.entries) (text += text.empty() ? "" : between) += id.text();
  return text;
}

}  // namespace

std::string diff_text(const std::vector<DiffPart>& diff) {
  std::string text;
  for (const auto& part : diff) {
    if (!text.empty()) text += ' ';
    switch (part.kind) {
      case DiffPart::Kind::same:
        text += part.text;
        break;
      case DiffPart::Kind::removed:
        text += "[-" + part.text + "-]";
        break;
      case DiffPart::Kind::added:
        text += "{+" + part.text + "+}";
        break;
    }
  }
  return text;
}

std::string finding_text(const Finding& finding) {
  if (finding.code == FindingCode::none) return "none: " + finding.why;
  auto text =
      fmt::format("\n{} {} ({})  \"{}\"  {}  similarity {:.2f}\n", name(finding.code), finding.name,
                  name(finding.severity), finding.designation, name(finding.level), finding.similarity);
  for (const auto& id : finding.entries) text += "    " + id.text() + "\n";
  text += wrapped(finding.why, 100, "    ");
  if (!finding.diff.empty()) text += "\n" + wrapped(diff_text(finding.diff), 100, "      ");
  if (!finding.suggestion.disposition.empty())
    text +=
        "\n" + wrapped("→ " + finding.suggestion.disposition + ": " + finding.suggestion.text, 100, "    ");
  return text;
}

std::string finding_row(const Finding& finding) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{:.4f}\t{:d}\t{:d}\t{}\t{}", name(finding.code),
                     name(finding.severity), finding.name, finding.designation, finding.language,
                     name(finding.level), finding.similarity, finding.genus_equal, finding.polarity,
                     joined_ids(finding, "|"), finding.why);
}

}  // namespace termreg::cli
