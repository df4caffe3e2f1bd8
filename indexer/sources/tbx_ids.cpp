// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/tbx_ids.h"

#include <algorithm>

namespace termreg::sources::tbx {
namespace {

// FNV-1a of 64 bits.
std::uint64_t digest_of(std::string_view id) {
  std::uint64_t digest = 0xcbf29ce484222325ULL;
  for (const char c : id) {
    digest ^= static_cast<unsigned char>(c);
    digest *= 0x100000001b3ULL;
  }
  return digest;
}

std::string as_text(const Publication& publication) {
  return publication.body + '\n' + publication.document + '\n' + publication.edition;
}

}  // namespace

void IdTable::add_concept(const Publication& publication, std::string_view locator) {
  const auto next = static_cast<std::uint32_t>(publications_.size());
  const auto [known, is_new] = known_.try_emplace(as_text(publication), next);
  if (is_new) publications_.push_back(publication);
  locators_.append(locator);
  concepts_.push_back({locators_.size(), known->second});
}

void IdTable::add_id(std::string_view id) {
  ids_.push_back({digest_of(id), static_cast<std::uint32_t>(concepts_.size() - 1)});
}

void IdTable::close(References references) {
  if (references == References::none) {
    *this = {};
    return;
  }
  known_.clear();
  std::sort(ids_.begin(), ids_.end(), [](const Owned& a, const Owned& b) {
    return a.digest != b.digest ? a.digest < b.digest : a.number < b.number;
  });
}

std::string IdTable::entry_of(std::string_view id) const {
  const auto digest = digest_of(id);
  const auto found =
      std::lower_bound(ids_.begin(), ids_.end(), digest,
                       [](const Owned& owned, std::uint64_t wanted) { return owned.digest < wanted; });
  if (id.empty() || found == ids_.end() || found->digest != digest) return {};
  const auto begin = found->number == 0 ? 0 : concepts_[found->number - 1].locator_end;
  const auto& of_concept = concepts_[found->number];
  const auto locator = std::string_view(locators_).substr(begin, of_concept.locator_end - begin);
  return entry_id(publications_[of_concept.publication], locator).text();
}

}  // namespace termreg::sources::tbx
