// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/conflicts/comparison.h"
#include "registry/conflicts/definition_words.h"

/// What a definition says about names: other names of the concept, and what an abbreviation stands for.
namespace termreg::conflicts {

/// Other names that the definition gives for the concept:
///   "also called X, Y or Z", "also known as X", "also referred to as X", "synonym of X", "alternative terms:
///   X, Y", "aussi appelé X", and an identity "[the] OWN is X." of a designation of the side with words that
///   end the sentence and have no article. At most eight words each, as printed.
/// @param tokens  of `bare`, the bare definition of `side`
[[nodiscard]] std::vector<std::string> stated_synonyms(const Side& side, std::string_view bare,
                                                       const std::vector<Token>& tokens);

/// What the abbreviation side.designations[index] stands for: those of the other designations whose initials
/// spell it; else what the definition gives after "short for", "stands for", "abbreviation of", "acronym for"
/// or "see"; else the other designations of more than one word. Empty if the side does not say.
[[nodiscard]] std::vector<std::string> expansions(const Side& side, std::size_t index,
                                                  const std::vector<Token>& tokens);

}  // namespace termreg::conflicts
