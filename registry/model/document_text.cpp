// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/document_text.h"

namespace termreg {

std::string plain_text(const Block& block) {
  std::string text;
  for (const auto& run : block.runs) text += run.text;
  return text;
}

std::string_view property(const DocumentText& document, std::string_view name) noexcept {
  for (const auto& fact : document.properties)
    if (fact.name == name) return fact.value;
  return {};
}

}  // namespace termreg
