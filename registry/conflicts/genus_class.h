// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace termreg::conflicts {

/// Coarse kinds of thing that a genus names. Two definitions whose genera are of one class ("motion",
/// "oscillation") may well describe one concept in other words; the class is weaker evidence than the same
/// genus. The classes follow the categories of concepts in ISO 704:2022, Annex B (material and immaterial
/// objects, activities, properties, quantities, places, times), with those that standards on information
/// technology need besides.
enum class GenusClass {
  unknown,
  entity,          ///< anything at all: "entity", "object", "something"
  agent,           ///< who acts: "person", "organization", "party"
  information,     ///< what is said or stored: "data", "document", "assertion"
  thought,         ///< what is in a mind: "concept", "belief", "knowledge"
  artefact,        ///< what is made and used: "device", "apparatus", "lamp"
  material,        ///< what things are made of: "substance", "liquid", "alloy"
  part,            ///< what belongs to a whole: "part", "portion", "layer"
  structure,       ///< what is built: "construction", "embankment"
  software,        ///< "program", "application", "interface"
  activity,        ///< what is done or happens: "process", "operation", "motion"
  collection,      ///< what is made of members: "set", "group", "system"
  place,           ///< "area", "region", "surface"
  time,            ///< "period", "interval", "instant"
  quantity,        ///< what is measured: "ratio", "rate", "energy"
  property,        ///< "ability", "condition", "state"
  relation,        ///< "relationship", "connection", "mapping"
  representation,  ///< what stands for something: "model", "description", "symbol"
  rule,            ///< "standard", "method", "specification"
  organism,        ///< what lives: "plant", "insect"
};

/// @param stem    a genus as conflicts::genus gives it
/// @param folded  the word as it stands in the definition, in small letters: "processing"
[[nodiscard]] GenusClass genus_class(std::string_view stem, std::string_view folded);

}  // namespace termreg::conflicts
