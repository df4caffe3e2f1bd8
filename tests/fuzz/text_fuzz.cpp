// SPDX-License-Identifier: GPL-3.0-or-later
// Every function of registry/text over any bytes: nothing may break, and the laws hold for ill-formed text
// too.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace {

using namespace termreg::text;

void require(bool law) {
  if (!law) std::abort();
}

void check_words(std::string_view text) {
  std::size_t last = 0;
  for (const auto& word : words(text)) {
    require(word.begin >= last && word.begin < word.end && word.end <= text.size() && !word.stem.empty());
    last = word.end;
  }
}

void check_keys(std::string_view text) {
  const auto cleaned = clean(text);
  require(clean(cleaned) == cleaned);
  require(first_ill_formed(cleaned) == std::string_view::npos);
  const auto raw = ladder_keys(text), again = ladder_keys(cleaned);
  require(raw.match == again.match && raw.loose == again.loose && raw.stem == again.stem);
  require(match_key(raw.match.bytes()) == raw.match);
  require(raw.match.empty() == raw.loose.empty() && raw.loose.empty() == raw.stem.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_keys(text);
  check_words(text);
  const auto base = inflection_base(text);
  require(inflection_base(base) == base);
  const auto us = us_spelling(text);
  require(us_spelling(us) == us);
  (void)skeleton(text);
  (void)collation_key(text, "en");
  return 0;
}
