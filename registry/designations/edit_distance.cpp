// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/designations/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace termreg::designations {
namespace {

using Row = std::array<std::uint8_t, longest_for_typos + 2>;

std::size_t sequence_length(unsigned char lead) noexcept {
  if (lead < 0x80) return 1;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

}  // namespace

std::u32string letters_of(std::string_view key) {
  std::u32string letters;
  letters.reserve(key.size());
  for (std::size_t at = 0; at < key.size();) {
    const auto lead = static_cast<unsigned char>(key[at]);
    const auto length = std::min(sequence_length(lead), key.size() - at);
    char32_t code = length == 1 ? lead : lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
      code = (code << 6) | (static_cast<unsigned char>(key[at + i]) & 0x3fU);
    if (code != U' ') letters += code;
    at += length;
  }
  return letters;
}

unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned most) {
  if (a.size() > b.size()) std::swap(a, b);
  const auto far = most + 1;
  if (b.size() - a.size() > most) return far;
  const auto capped = [far](std::size_t cost) {
    return static_cast<std::uint8_t>(std::min<std::size_t>(cost, far));
  };
  Row first{}, second{}, third{};
  Row *before = &first, *last = &second, *now = &third;
  for (std::size_t j = 0; j <= b.size(); ++j) (*last)[j] = capped(j);
  unsigned best_of_last = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    // Only a band of `most` to either side of the diagonal can stay within the limit; its rims count as far.
    const auto from = i > most ? i - most : 1;
    const auto to = std::min(b.size(), i + most);
    (*now)[from - 1] = from == 1 ? capped(i) : capped(far);
    (*now)[to + 1] = capped(far);
    unsigned best = (*now)[from - 1];
    for (auto j = from; j <= to; ++j) {
      std::size_t cost = (*last)[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      cost = std::min<std::size_t>(cost, (*last)[j] + 1U);
      cost = std::min<std::size_t>(cost, (*now)[j - 1] + 1U);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cost = std::min<std::size_t>(cost, (*before)[j - 2] + 1U);
      (*now)[j] = capped(cost);
      best = std::min<unsigned>(best, (*now)[j]);
    }
    // A swap reaches over one row, but every way to the end touches one of two neighbouring rows.
    if (best > most && best_of_last > most) return far;
    best_of_last = best;
    std::swap(before, last);
    std::swap(last, now);
  }
  return (*last)[b.size()];
}

}  // namespace termreg::designations
