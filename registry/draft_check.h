// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "registry/conflicts/comparison.h"
#include "registry/drafts/check.h"
#include "registry/store/store.h"

/// What checks of drafts read from the store itself. Functions without state; they throw what the store throws.
namespace termreg {

/// Checks one draft without a registry in memory: reads of all designations only those that the draft's words can make
/// up, so that a program which checks one draft and ends is not kept waiting. The findings are those of
/// Registry::check.
[[nodiscard]] DraftReport check_once(const store::Store& store, const Draft& draft,
                                     const drafts::CheckOptions& options);

/// How much the words of the stored definitions tell, counted over at most some 16,000 of them, evenly chosen: a word
/// is as frequent in these as in all, and a word that none of them has is a rare one.
[[nodiscard]] conflicts::WordWeights definition_weights(const store::Store& store);

/// Reads entries by the text of their ids. The store must outlive what is returned.
[[nodiscard]] std::function<std::optional<TermEntry>(std::string_view id)> entries_of(
    const store::Store& store);

}  // namespace termreg
