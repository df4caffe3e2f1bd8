// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <utility>

#include "registry/conflicts/comparison.h"
#include "registry/registry.h"

namespace termreg {

/// What the registry keeps until an entry changes, whoever logs in or comments meanwhile; each part has a mutex of its own.
struct Registry::Cache {
  // Many check at once; who finds the knowledge outdated makes it anew alone.
  std::shared_mutex drafts_mutex;
  drafts::TermIndex terms;
  std::mutex words_mutex;                       ///< taken behind the other one
  std::optional<conflicts::WordWeights> words;  ///< made when first asked for
  std::optional<std::uint64_t> drafts_change;   ///< of an entry: Store::last_entry_change

  std::mutex gap_mutex;
  std::map<std::string, GapReport> gaps;                ///< by the bodies asked for
  std::pair<std::uint64_t, std::uint64_t> gap_changes;  ///< the last of an entry, the last of a decision
};

}  // namespace termreg
