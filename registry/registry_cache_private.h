// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>

#include "registry/conflicts/listing.h"
#include "registry/registry.h"

namespace termreg {

/// What the registry keeps until the next change; each part has a mutex of its own.
struct Registry::Cache {
  std::mutex mutex;
  std::unique_ptr<conflicts::Survey> survey;
  conflicts::WordWeights weights;  ///< those of the survey
  std::unique_ptr<const conflicts::Decisions> decisions;
  std::uint64_t sequence = 0;

  // Many check at once; who finds the knowledge outdated makes it anew alone.
  std::shared_mutex drafts_mutex;
  drafts::TermIndex terms;
  conflicts::WordWeights words;
  std::optional<std::uint64_t> drafts_sequence;

  std::mutex gap_mutex;
  std::map<std::string, GapReport> gaps;  ///< by the bodies asked for
  std::uint64_t gap_sequence = 0;
};

}  // namespace termreg
