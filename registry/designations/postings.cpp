// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/designations/postings.h"

namespace termreg::designations {

void Postings::append(std::size_t list, Ordinal value) {
  if (list >= lists_.size()) lists_.resize(list + 1);
  auto& to = lists_[list];
  if (to.size > 0 && to.last == value) return;
  for (auto rest = value - to.last;; rest >>= 7) {
    const bool more = rest > 0x7f;
    to.bytes += static_cast<char>((rest & 0x7fU) | (more ? 0x80U : 0U));
    if (!more) break;
  }
  to.last = value;
  ++to.size;
}

std::uint32_t Postings::size(std::size_t list) const noexcept {
  return list < lists_.size() ? lists_[list].size : 0;
}

std::size_t Postings::memory_bytes() const noexcept {
  static const std::size_t inline_bytes = std::string().capacity();
  auto bytes = lists_.capacity() * sizeof(List);
  for (const auto& list : lists_)
    if (list.bytes.capacity() > inline_bytes) bytes += list.bytes.capacity() + 1;
  return bytes;
}

void Postings::shrink() {
  for (auto& list : lists_) list.bytes.shrink_to_fit();
  lists_.shrink_to_fit();
}

}  // namespace termreg::designations
