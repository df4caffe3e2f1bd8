// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/model/search.h"

namespace termreg {

/// The words of a query, taken out of it once for all hits: the same words by their stems, and what begins as a prefix
/// item does. Function words count only where the query has no others; filters and what it excludes never do.
/// Immutable, so thread-safe.
class SoughtWords {
 public:
  explicit SoughtWords(std::string_view query);

  /// Where a text holds them. Words that stand side by side are one range.
  [[nodiscard]] std::vector<TextRange> met_in(std::string_view text) const;

 private:
  [[nodiscard]] bool meets(const std::string& stem) const;

  std::vector<std::string> stems_;
  std::vector<std::string> beginnings_;
};

}  // namespace termreg
