// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/draft.h"

#include <algorithm>
#include <array>

namespace termreg {
namespace {

struct CodeNames {
  std::string_view name;
  std::string_view title;
};
constexpr std::array<CodeNames, draft_codes> code_names{{{"D1", "TERM_ALREADY_DEFINED"},
                                                         {"D2", "QUOTATION_DIFFERS"},
                                                         {"D3", "TERM_NOT_USED"},
                                                         {"D4", "TERM_NOT_LISTED"},
                                                         {"D5", "FORM_NOT_PREFERRED"},
                                                         {"D6", "SPELLING_VARIES"},
                                                         {"D7", "ABBREVIATION"},
                                                         {"D8", "CLAUSE_LAYOUT"},
                                                         {"D9", "DEFINITION_STYLE"},
                                                         {"D10", "REFERENCE_NOT_LISTED"}}};

}  // namespace

std::string_view name(DraftCode code) noexcept {
  return code_names[static_cast<std::size_t>(code)].name;
}

std::string_view title(DraftCode code) noexcept {
  return code_names[static_cast<std::size_t>(code)].title;
}

std::size_t DraftReport::count(Severity severity) const noexcept {
  return static_cast<std::size_t>(std::count_if(
      findings.begin(), findings.end(), [&](const DraftFinding& one) { return one.severity == severity; }));
}

}  // namespace termreg
