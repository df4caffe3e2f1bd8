// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "indexer/sources/draft.h"
#include "indexer/sources/reader.h"

/// What a server makes of what a worker printed (grammars: entries_worker.h, draft_worker.h). The worker has read a file
/// of strangers, so it may print anything. Thread-safe.
namespace termreg::sources {

/// The answer of `read-document`.
/// @throws Error(bad_input) with the sentence of a refusal, or if this is no answer; Error(usage) likewise
[[nodiscard]] Draft draft_of_answer(std::string_view answer);

/// The answer of `read-entries`, in the pieces in which it came; entries and remarks are handed on behind a verdict “ok”
/// only, and a line that cannot be decoded becomes a remark of the rule “worker-line”.
/// @throws as draft_of_answer(); Error(no_space, internal) of the temporary file; what the sink throws
void entries_of_answer(std::span<const std::string_view> pieces, const Input& input, Sink& sink);

}  // namespace termreg::sources
