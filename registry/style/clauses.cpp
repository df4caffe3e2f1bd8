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

// "The present document" is every kind of deliverable; an empty clause is void and stays, so that numbers stay.
Clauses etsi_3gpp() {
  Clauses house;
  house.definitions = {"3", "Definition of terms, symbols and abbreviations", ""};
  house.here = {"3.1", "Terms", "For the purposes of the present document, the following terms apply:"};
  house.symbols = {"3.2", "Symbols",
                   "For the purposes of the present document, the following symbols apply:"};
  house.abbreviations = {"3.3", "Abbreviations",
                         "For the purposes of the present document, the following abbreviations apply:"};
  house.bibliography = {"", "Informative references", ""};
  house.reference_prefix = "i.";
  house.empty = "Void.";
  return house;
}

Clauses ieee() {
  Clauses house;
  house.definitions = {"3", "Definitions, acronyms, and abbreviations", ""};
  house.here = {
      "3.1", "Definitions",
      "For the purposes of this document, the following terms and definitions apply. The IEEE Standards "
      "Dictionary Online should be consulted for terms not defined in this clause."};
  house.abbreviations = {"3.2", "Acronyms and abbreviations",
                         "This document uses the following abbreviations:"};
  house.bibliography = {"", "Bibliography", ""};
  house.reference_prefix = "B";
  house.empty = "None.";
  return house;
}

}  // namespace

Clauses clauses(Profile profile, std::string_view deliverable_kind) {
  switch (profile) {
    case Profile::itu_t:
      return itu_t(std::string(deliverable_kind.empty() ? "Recommendation" : deliverable_kind));
    case Profile::iso:
      return iso();
    case Profile::etsi_3gpp:
      return etsi_3gpp();
    case Profile::ieee:
      return ieee();
    default:
      break;
  }
  return {};
}

}  // namespace termreg::style
