// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/cues.h"

#include <algorithm>

namespace termreg::conflicts {
namespace {

bool stands_at(const std::vector<Token>& tokens, std::size_t at, Cue cue) {
  if (at + cue.size() > tokens.size()) return false;
  return std::equal(cue.begin(), cue.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                    [](std::string_view word, const Token& token) { return token.folded == word; });
}

}  // namespace

std::size_t cue_length(const std::vector<Token>& tokens, std::size_t at, std::span<const Cue> cues) {
  for (const Cue& cue : cues)
    if (stands_at(tokens, at, cue)) return cue.size();
  return 0;
}

std::string_view printed_run(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  const char* const first = tokens[begin].printed.data();
  const std::string_view last = tokens[end - 1].printed;
  return {first, static_cast<std::size_t>(last.data() + last.size() - first)};
}

}  // namespace termreg::conflicts
