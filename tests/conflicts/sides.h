// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "registry/conflicts/comparison.h"
#include "registry/model/names.h"
#include "registry/text/words.h"

/// Sides to be compared, in the words of a test.
namespace termreg::conflicts {

inline Side side(std::vector<std::string> designations, std::string definition, std::string domain = {}) {
  Side out;
  out.designations = std::move(designations);
  out.definition = std::move(definition);
  out.domain = std::move(domain);
  return out;
}

/// Compares with weights made of the two definitions alone.
inline Comparison compared(const Side& a, const Side& b) {
  WordWeights weights;
  for (const Side* one : {&a, &b}) {
    std::vector<std::string> stems;
    for (const text::Word& word : text::words(one->definition)) stems.push_back(word.stem);
    weights.count(stems);
  }
  return compare(a, b, weights);
}

inline std::string code(const Side& a, const Side& b) {
  return std::string(name(compared(a, b).code));
}

}  // namespace termreg::conflicts
