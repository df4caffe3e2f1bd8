// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/designations/interner.h"

#include <functional>
#include <limits>

#include "registry/model/error.h"

namespace termreg::designations {
namespace {

constexpr std::size_t least_slots = 64;

std::uint32_t hash_of(std::string_view text) noexcept {
  const auto hash = std::hash<std::string_view>{}(text);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

std::uint8_t tag_of(std::uint32_t hash) noexcept {
  return static_cast<std::uint8_t>(hash >> 24U);
}

}  // namespace

std::string_view Interner::text(Ordinal ordinal) const noexcept {
  const std::size_t begin = ordinal == 0 ? 0 : ends_[ordinal - 1];
  return std::string_view(texts_).substr(begin, ends_[ordinal] - begin);
}

// The slot that holds the text, or the empty one where it belongs. There is always an empty one.
std::size_t Interner::slot_of(std::string_view wanted, std::uint32_t hash) const noexcept {
  const auto mask = slots_.size() - 1;
  auto slot = hash & mask;
  while (slots_[slot] != no_ordinal && (tags_[slots_[slot]] != tag_of(hash) || text(slots_[slot]) != wanted))
    slot = (slot + 1) & mask;
  return slot;
}

Ordinal Interner::find(std::string_view wanted) const noexcept {
  return slots_.empty() ? no_ordinal : slots_[slot_of(wanted, hash_of(wanted))];
}

Ordinal Interner::intern(std::string_view wanted) {
  if (size() * 4 >= slots_.size() * 3) grow();
  const auto hash = hash_of(wanted);
  auto& slot = slots_[slot_of(wanted, hash)];
  if (slot != no_ordinal) return slot;
  if (wanted.size() > std::numeric_limits<std::uint32_t>::max() - texts_.size())
    throw Error(ErrorCode::internal, "The table of designations would exceed 4 GiB of text.");
  texts_.append(wanted);
  ends_.push_back(static_cast<std::uint32_t>(texts_.size()));
  tags_.push_back(tag_of(hash));
  return slot = static_cast<Ordinal>(size() - 1);
}

void Interner::grow() {
  slots_.assign(slots_.empty() ? least_slots : slots_.size() * 2, no_ordinal);
  const auto mask = slots_.size() - 1;
  for (Ordinal i = 0; i < size(); ++i) {
    auto slot = hash_of(text(i)) & mask;
    while (slots_[slot] != no_ordinal) slot = (slot + 1) & mask;
    slots_[slot] = i;
  }
}

std::size_t Interner::memory_bytes() const noexcept {
  return texts_.capacity() + tags_.capacity() +
         (ends_.capacity() + slots_.capacity()) * sizeof(std::uint32_t);
}

void Interner::shrink() {
  texts_.shrink_to_fit();
  ends_.shrink_to_fit();
  tags_.shrink_to_fit();
}

}  // namespace termreg::designations
