// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/conflicts/comparison.h"
#include "registry/conflicts/definition_words.h"

/// What a definition says about names: other names of the concept, and what an abbreviation stands for.
namespace termreg::conflicts {

/// Other names that the entry gives for its concept, at most eight words each, as printed:
///   * "also called X, Y or Z", "sometimes known as X", "formerly referred to as X", "synonym of X",
///     "alternative terms: X, Y", "aussi appelé X", where that speaks of the concept: at the head of a clause,
///     after a designation of the side, or at the end of the first sentence; never "loosely used as", "not";
///   * an identity "[the] OWN is X." of a designation of the side with words that end the sentence and have
///     no article;
///   * a definition that is nothing but a name: "see X", "abbreviation for X", "X" (of two content words);
///   * names before the definition proper: "Sun relay Daylight control A device that ...";
///   * several names in one designation: "Sun relay, Sun switch", "threshold value (or alert limit)".
/// @param tokens  of `bare`, the bare definition of `side`
[[nodiscard]] std::vector<std::string> stated_synonyms(const Side& side, std::string_view bare,
                                                       const std::vector<Token>& tokens);

/// What the abbreviation side.designations[index] stands for: those of the other designations whose initials
/// spell it; else what the definition gives after "short for", "stands for", "abbreviation of", "acronym for"
/// or "see"; else the other designations of more than one word. Empty if the side does not say.
/// @param memo  the one that `tokens` were made with, or another
[[nodiscard]] std::vector<std::string> expansions(const Side& side, std::size_t index,
                                                  const std::vector<Token>& tokens, WordMemo& memo);

}  // namespace termreg::conflicts
