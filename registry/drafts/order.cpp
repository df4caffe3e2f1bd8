// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/order.h"

#include <algorithm>
#include <utility>

#include "registry/text/keys.h"
#include "registry/text/words.h"

namespace termreg::drafts {
namespace {

// The longest subsequence that does not descend: what is not in it would have to be moved. Of several the one that
// keeps what stands first: a reader finds out of order what comes after something greater.
std::vector<bool> in_longest_order(const std::vector<std::string>& keys) {
  // From the end: length of the longest that begins with each key.
  std::vector<std::size_t> heads, length(keys.size(), 0);
  for (std::size_t i = keys.size(); i-- > 0;) {
    const auto at = std::upper_bound(heads.begin(), heads.end(), i,
                                     [&](std::size_t a, std::size_t b) { return keys[b] < keys[a]; });
    length[i] = static_cast<std::size_t>(at - heads.begin()) + 1;
    if (at == heads.end())
      heads.push_back(i);
    else
      *at = i;
  }
  std::vector<bool> kept(keys.size(), false);
  auto wanted = heads.size();
  std::size_t last = keys.size();
  for (std::size_t i = 0; i < keys.size() && wanted > 0; ++i) {
    if (length[i] != wanted || (last < keys.size() && keys[i] < keys[last])) continue;
    kept[i] = true;
    last = i;
    --wanted;
  }
  return kept;
}

std::string letters_and_digits(std::string_view name) {
  auto key = text::match_key(name).bytes();
  std::erase_if(key, [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
  });
  return key;
}

}  // namespace

std::vector<std::size_t> out_of_order(const std::vector<std::string_view>& names, std::string_view language) {
  std::vector<std::string> collated, bare;
  for (const auto name : names) {
    collated.push_back(text::collation_key(name, language));
    bare.push_back(letters_and_digits(name));
  }
  const auto by_collation = in_longest_order(collated), by_letters = in_longest_order(bare);
  std::vector<std::size_t> moved;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (!by_collation[i] && !by_letters[i]) moved.push_back(i);
  return moved;
}

std::string where_it_belongs(const std::vector<std::string_view>& names, std::size_t at,
                             std::string_view language) {
  const auto own = text::collation_key(names[at], language);
  std::string before;  // key of the nearest that comes before it
  std::string_view nearest;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i == at) continue;
    auto key = text::collation_key(names[i], language);
    if (own < key || (!nearest.empty() && key < before)) continue;
    before = std::move(key);
    nearest = names[i];
  }
  return nearest.empty() ? "Put it first." : "Put it behind “" + std::string(nearest) + "”.";
}

}  // namespace termreg::drafts
