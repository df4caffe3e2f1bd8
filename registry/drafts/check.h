// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "registry/conflicts/comparison.h"
#include "registry/drafts/term_index.h"
#include "registry/model/draft.h"
#include "registry/style/profile.h"

/// A draft against the registry: README.md of this folder says what each code means and when it keeps silent.
namespace termreg::drafts {

enum class Hints { left_out, told };

struct CheckOptions {
  std::optional<style::Profile> profile;  ///< nothing: guessed from the draft
  Hints hints = Hints::left_out;          ///< findings of severity info, and D4
  /// Bodies whose entries weigh as those of ITU and ISO/IEC do; empty: those alone (conflicts/authority.h).
  std::vector<std::string> authorities = {};
};

/// What a check asks of the registry. References must outlive the check.
struct Knowledge {
  const TermIndex& terms;  ///< owners are entry ids
  /// How much the words of its definitions tell; asked for only where definitions are compared, for weighing them
  /// takes longer than a short draft does. The reference lives as long as the check.
  std::function<const conflicts::WordWeights&()> words;
  /// An entry by the text of its id; nothing if it is gone.
  std::function<std::optional<TermEntry>(std::string_view id)> entry;
};

/// A guess with its reason, as a sentence.
struct ProfileGuess {
  style::Profile profile = style::Profile::none;
  std::string reason;
};
/// The profile whose layout the draft follows; that of ISO for a text common to ITU-T and ISO/IEC.
[[nodiscard]] ProfileGuess guess_profile(const Draft& draft);

/// Checks a draft. Findings come in the order of the document, then of their codes. Pure but for what
/// `knowledge` reads; thread-safe. Throws only what knowledge.entry throws.
[[nodiscard]] DraftReport check(const Draft& draft, const Knowledge& knowledge, const CheckOptions& options);

}  // namespace termreg::drafts
