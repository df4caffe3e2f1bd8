// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "registry/store/store.h"
#include "tools/bench/engine.h"
#include "tools/bench/perturb.h"

namespace termreg::bench {

/// A collection, and what is needed to judge answers over it.
struct Glossary {
  Collection texts;
  std::unordered_map<std::string, std::set<std::string>> entries_of;  ///< N2 of a designation -> ids
};
[[nodiscard]] Glossary read_glossary(const store::Store& store);

/// A query with the entries that are a right answer to it.
struct SlipQuery {
  std::string text;
  std::string from;  ///< what it was made of
  std::set<std::string>
      right;  ///< ids: all entries with a designation equal to `from` at N2; of a meaning the one
};

/// Makes `wanted` queries of one kind, or fewer where the glossary does not give them. A slip that gives another
/// designation of the glossary asks for that one and is not taken.
[[nodiscard]] std::vector<SlipQuery> make_queries(const Glossary& glossary, Perturbation kind,
                                                  std::uint64_t seed, std::size_t wanted);

/// The same queries for initials, with every entry right that has a designation with these initials: the letters do
/// not tell which of them was meant.
[[nodiscard]] std::vector<SlipQuery> any_so_shortened(const Glossary& glossary,
                                                      std::vector<SlipQuery> queries);

/// The success@1 that nobody can surpass for queries of that kind: of all designations of which the kind makes the
/// same text, the likeliest is the best guess there is, and it is the right one as often as it is said. 1 for kinds
/// that leave the designation recognisable.
[[nodiscard]] double best_possible(const Glossary& glossary, Perturbation kind,
                                   const std::vector<SlipQuery>& queries);

}  // namespace termreg::bench
