// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/designations/typo_index.h"

#include <algorithm>
#include <bit>

#include "registry/designations/edit_distance.h"

namespace termreg::designations {
namespace {

// Trigrams share buckets; a stranger in a bucket costs a comparison and no more.
constexpr std::uint32_t buckets = 1U << 14;
constexpr char32_t margin = 1;  // stands before and behind the letters, so that ends count as trigrams too

std::uint32_t bucket_of(char32_t a, char32_t b, char32_t c) noexcept {
  const std::uint64_t mixed = (std::uint64_t{a} * 0x9E3779B97F4A7C15ULL) ^
                              (std::uint64_t{b} * 0xC2B2AE3D27D4EB4FULL) ^
                              (std::uint64_t{c} * 0x165667B19E3779F9ULL);
  return static_cast<std::uint32_t>((mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9ULL >> 50) % buckets;
}

std::vector<std::uint32_t> buckets_of(std::u32string_view letters) {
  std::vector<std::uint32_t> found;
  found.reserve(letters.size() + 2);
  char32_t a = margin, b = margin;
  for (const char32_t c : letters) {
    found.push_back(bucket_of(a, b, c));
    a = b;
    b = c;
  }
  found.push_back(bucket_of(a, b, margin));
  found.push_back(bucket_of(b, margin, margin));
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

// A bit a letter that is there; letters outside a to z share six. A letter more or less flips one bit at most, so an
// edit flips two: what differs in more is further apart than it may be.
std::uint32_t profile_of(std::u32string_view letters) noexcept {
  constexpr char32_t shared = 6;
  std::uint32_t profile = 0;
  for (const char32_t c : letters)
    profile |= std::uint32_t{1} << (c >= U'a' && c <= U'z' ? c - U'a' : 26 + c % shared);
  return profile;
}

bool may_be_near(std::uint32_t a, std::uint32_t b, unsigned most) noexcept {
  return static_cast<unsigned>(std::popcount(a ^ b)) <= 2 * most;
}

// The same letters, two neighbours swapped.
bool is_swap(std::u32string_view a, std::u32string_view b) {
  if (a.size() != b.size()) return false;
  const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
         a.substr(at + 2) == b.substr(at + 2);
}

// The same letters but for an s where the other has a z: who knows one spelling doubts the other.
bool is_respelt(std::u32string_view a, std::u32string_view b) {
  if (a.size() != b.size()) return false;
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
  if (in_a == a.end() || !((*in_a == U's' && *in_b == U'z') || (*in_a == U'z' && *in_b == U's')))
    return false;
  return std::equal(in_a + 1, a.end(), in_b + 1);
}

}  // namespace

void TypoIndex::add(Ordinal ordinal, std::string_view loose_key) {
  const auto letters = letters_of(loose_key);
  profiles_.resize(ordinal + std::size_t{1}, 0);
  if (letters.empty() || letters.size() > longest_for_typos) return;
  profiles_[ordinal] = profile_of(letters);
  for (const auto bucket : buckets_of(letters)) postings_.append(bucket, ordinal);
}

unsigned TypoIndex::edits_allowed(std::string_view loose_key) {
  const auto letters = letters_of(loose_key).size();
  if (letters < 3 || letters > longest_for_typos) return 0;
  return letters < 8 ? 1 : 2;
}

// For texts with too few different trigrams to be sure of one: "banana" with two slips.
std::vector<Ordinal> TypoIndex::of_like_letters(std::u32string_view letters, unsigned most) const {
  const auto wanted = profile_of(letters);
  std::vector<Ordinal> found;
  for (std::size_t ordinal = 0; ordinal < profiles_.size(); ++ordinal)
    if (profiles_[ordinal] != 0 && may_be_near(profiles_[ordinal], wanted, most))
      found.push_back(static_cast<Ordinal>(ordinal));
  return found;
}

std::vector<Ordinal> TypoIndex::candidates(std::u32string_view letters, unsigned most) const {
  auto lists = buckets_of(letters);
  const std::size_t needed = 4 * most + 1;
  if (lists.size() < needed) return of_like_letters(letters, most);
  std::partial_sort(lists.begin(), lists.begin() + static_cast<std::ptrdiff_t>(needed), lists.end(),
                    [this](auto a, auto b) { return postings_.size(a) < postings_.size(b); });
  const auto wanted = profile_of(letters);
  std::vector<Ordinal> found;
  for (std::size_t i = 0; i < needed; ++i)
    postings_.each(lists[i], [&](Ordinal ordinal) {
      if (may_be_near(profiles_[ordinal], wanted, most)) found.push_back(ordinal);
    });
  // Few are left, so sorting them is cheaper than a bit for every key there is.
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<TypoIndex::Near> TypoIndex::near(std::string_view loose_key, unsigned most,
                                             const Interner& looses) const {
  std::vector<Near> near;
  const auto wanted = letters_of(loose_key);
  if (wanted.empty() || wanted.size() > longest_for_typos) return near;
  for (const auto ordinal : candidates(wanted, most)) {
    const auto letters = letters_of(looses.text(ordinal));
    const auto edits = edit_distance(wanted, letters, most);
    if (edits > most) continue;
    const bool is_usual =
        letters.size() > wanted.size() || is_swap(wanted, letters) || is_respelt(wanted, letters);
    near.push_back({ordinal, static_cast<std::uint8_t>(edits), is_usual, wanted.front() == letters.front()});
  }
  return near;
}

std::size_t TypoIndex::memory_bytes() const noexcept {
  return postings_.memory_bytes() + profiles_.capacity() * sizeof(std::uint32_t);
}

void TypoIndex::shrink() {
  postings_.shrink();
  profiles_.shrink_to_fit();
}

}  // namespace termreg::designations
