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

/// What queries of one kind may have been made of: query -> N2 of a designation -> how often that one gives this text.
/// Empty for kinds that leave the designation recognisable: all but initials and a missing word.
using Meant = std::unordered_map<std::string, std::unordered_map<std::string, double>>;
[[nodiscard]] Meant meant_by(const Glossary& glossary, Perturbation kind,
                             const std::vector<SlipQuery>& queries);

/// The same queries, with every entry right that carries one of the designations meant: the text does not tell which.
[[nodiscard]] std::vector<SlipQuery> any_right(const Glossary& glossary, const Meant& meant,
                                               std::vector<SlipQuery> queries);

/// Those queries alone that only one designation gives.
[[nodiscard]] std::vector<SlipQuery> only_clear(const Meant& meant, std::vector<SlipQuery> queries);

/// The success@1 that nobody can surpass: of all designations meant, the one that gives the text most often is the best
/// guess there is, and it is the right one as often as it is said. 1 where `meant` is empty.
[[nodiscard]] double best_possible(const Meant& meant, const std::vector<SlipQuery>& queries);

}  // namespace termreg::bench
