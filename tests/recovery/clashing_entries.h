// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <random>
#include <string>

#include "tests/store/samples.h"

namespace termreg::testing {

/// One of 300 entries that share few terms and few words, so that most clash with some other.
inline TermEntry clashing_entry(std::mt19937_64& random) {
  static constexpr std::array terms{"avatar", "Avatars", "digital avatar",   "lens",  "objective",
                                    "camera", "XR",      "extended reality", "mount", "virtual world"};
  static constexpr std::array texts{"digital figure that stands for a participant in a virtual world",
                                    "figure that stands for a participant in a virtual world",
                                    "part of an objective that a camera holds",
                                    "device with a lens that takes pictures of a mount",
                                    "god who has come down to earth in human form",
                                    "avatar of a lens, also called objective"};
  auto entry = entry_of(std::to_string(random() % 300), terms.at(random() % terms.size()),
                        texts.at(random() % texts.size()));
  if (random() % 3 == 0)
    entry.languages.front().designations.push_back(named(terms.at(random() % terms.size())));
  return entry;
}

}  // namespace termreg::testing
