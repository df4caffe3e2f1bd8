// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "registry/conflicts/comparison.h"
#include "registry/conflicts/definition_words.h"

namespace termreg::conflicts {

/// An English or French article, by its folded form.
[[nodiscard]] bool is_article(std::string_view folded);

/// Number of tokens that stand before the definition proper and say nothing about the concept; 0 if there are
/// none, never all of them. In this order, each at most once:
///   a line that is nothing but an identifier:    "VTS-2012-22", a line break
///   other names of the concept:                  "Alternative terms: Shield, Screen (G.B.) Any body that ..."
///   a heading over the sentence:                 "Lane resolution (in Omega)", a line break, "A method of ..."
///   the term as a heading or as the subject:     "A digital twin (DT) is ...", "'Operator' means ...",
///                                                "Mariner - ...", "Lane resolution", a line break
/// @param bare    as bare_definition gives it
/// @param tokens  as definition_tokens gives them for `bare`
[[nodiscard]] std::size_t opening_length(const Side& side, std::string_view bare,
                                         const std::vector<Token>& tokens);

}  // namespace termreg::conflicts
