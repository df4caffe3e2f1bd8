// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/designations/postings.h"

#include <utility>

namespace termreg::designations {

void Postings::List::append(Ordinal difference) {
  for (auto rest = difference;; rest >>= 7) {
    const bool more = rest > 0x7f;
    bytes += static_cast<char>((rest & 0x7fU) | (more ? 0x80U : 0U));
    if (!more) break;
  }
  ++size;
}

void Postings::append(std::size_t list, Ordinal value) {
  if (list >= heads_.size()) heads_.resize(list + 1);
  auto& head = heads_[list];
  const auto before = std::exchange(head.last, value);
  if (before == no_ordinal || before == value) return;
  if (head.rest == nowhere) {
    head.rest = static_cast<std::uint32_t>(lists_.size());
    lists_.emplace_back().append(before);
  }
  lists_[head.rest].append(value - before);
}

std::uint32_t Postings::size(std::size_t list) const noexcept {
  if (list >= heads_.size() || heads_[list].last == no_ordinal) return 0;
  return heads_[list].rest == nowhere ? 1 : lists_[heads_[list].rest].size;
}

std::size_t Postings::memory_bytes() const noexcept {
  static const std::size_t inline_bytes = std::string().capacity();
  auto bytes = heads_.capacity() * sizeof(Head) + lists_.capacity() * sizeof(List);
  for (const auto& list : lists_)
    if (list.bytes.capacity() > inline_bytes) bytes += list.bytes.capacity() + 1;
  return bytes;
}

void Postings::shrink() {
  for (auto& list : lists_) list.bytes.shrink_to_fit();
  lists_.shrink_to_fit();
  heads_.shrink_to_fit();
}

}  // namespace termreg::designations
