// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/style/clauses.h"

namespace termreg::style {
namespace {

Clauses itu_t(const std::string& kind) {
  Clauses house;
  house.definitions = {"3", "Definitions", ""};
  house.elsewhere = {"3.1", "Terms defined elsewhere",
                     "This " + kind + " uses the following terms defined elsewhere:"};
  house.here = {"3.2", "Terms defined in this " + kind, "This " + kind + " defines the following terms:"};
  house.abbreviations = {"4", "Abbreviations and acronyms",
                         "This " + kind + " uses the following abbreviations and acronyms:"};
  house.bibliography = {"", "Bibliography", ""};
  house.empty = "None.";
  return house;
}

Clauses iso() {
  Clauses house;
  house.definitions = {"3", "Terms and definitions",
                       "For the purposes of this document, the following terms and definitions apply."};
  house.bibliography = {"", "Bibliography", ""};
  house.empty = "No terms and definitions are listed in this document.";
  house.pointers = {
      "ISO and IEC maintain terminology databases for use in standardization at the following addresses:",
      "— ISO Online browsing platform: available at https://www.iso.org/obp",
      "— IEC Electropedia: available at https://www.electropedia.org/"};
  return house;
}

}  // namespace

Clauses clauses(Profile profile, std::string_view deliverable_kind) {
  switch (profile) {
    case Profile::itu_t:
      return itu_t(std::string(deliverable_kind.empty() ? "Recommendation" : deliverable_kind));
    case Profile::iso:
      return iso();
    default:
      break;
  }
  return {};
}

}  // namespace termreg::style
