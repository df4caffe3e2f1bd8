// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Two people's changes of one text, brought together. Pure, thread-safe.
namespace termreg::working {

/// A place where both changed the same words, each in another way.
struct Clash {
  std::string theirs;
  std::string mine;
  bool operator==(const Clash&) const = default;
};

/// What a person is offered; it is never saved unasked.
struct Merge {
  std::string text;            ///< with the changes of both; where they clash, with mine
  std::vector<Clash> clashes;  ///< in the order of the text
};

/// Merges word by word: `theirs` and `mine` were both made of `base`. Words are as printed, white space is folded. What
/// only one of them changed is taken from that one, what both changed alike once. Changes that touch one place belong
/// together.
[[nodiscard]] Merge merge(std::string_view base, std::string_view theirs, std::string_view mine);

}  // namespace termreg::working
