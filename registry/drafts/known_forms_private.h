// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "registry/drafts/checking_private.h"

namespace termreg::drafts {

/// "RTCP-XR" with whatever hyphen its author's program put there.
[[nodiscard]] std::string with_plain_hyphens(std::string_view text);

/// The abbreviations that a draft lists, and the words in small letters that it has. Immutable; thread-safe.
class KnownForms {
 public:
  explicit KnownForms(const Checking& checking);

  [[nodiscard]] bool lists(std::string_view form) const { return forms_.contains(form); }
  /// The same in small letters is a word of this text: capitals make it a name of a state or a code.
  [[nodiscard]] bool is_word(std::string_view form) const;
  /// The whole compound is listed, or a part of it that holds the form: "MPLS-TP" of "MPLS-TP-based".
  [[nodiscard]] bool lists_compound(std::string_view whole) const;

 private:
  void add_lines(std::string_view text);
  void add_words(std::string_view line);

  std::set<std::string, std::less<>> forms_, words_;
};

}  // namespace termreg::drafts
