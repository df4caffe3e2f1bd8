// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>
#include <limits>

#include "indexer/search/wording_private.h"
#include "registry/model/error.h"
#include "registry/text/keys.h"

namespace termreg::search {
namespace {

constexpr std::size_t bits_in_piece = 64;
constexpr std::size_t longest_wording = std::numeric_limits<WordCode>::max();

bool is_part_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// FNV-1a, folded: the index keeps the codes, so the function stays as it is.
WordCode code_of(std::string_view word) {
  std::uint32_t hash = 0x811c9dc5U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  const auto code = static_cast<WordCode>(hash ^ (hash >> 16U));
  return code == wording_border ? WordCode{1} : code;
}

template <typename Visit>
void each_definition(std::span<const WordCode> words, Visit visit) {
  while (!words.empty()) {
    const auto end = std::ranges::find(words, wording_border);
    const auto size = static_cast<std::size_t>(end - words.begin());
    visit(words.first(size));
    words = words.subspan(std::min(size + 1, words.size()));
  }
}

}  // namespace

std::vector<WordCode> wording_of(std::string_view text) {
  const auto key = text::match_key(text);
  const std::string_view bytes = key.bytes();
  std::vector<WordCode> words;
  for (std::size_t at = 0; at < bytes.size();) {
    auto end = at;
    while (end < bytes.size() && is_part_of_word(bytes[end])) ++end;
    if (end > at) words.push_back(code_of(bytes.substr(at, end - at)));
    at = end + 1;
  }
  return words;
}

std::string wording_value(const codec::EntryTexts& entry) {
  std::string value;
  const auto add = [&](WordCode word) {
    if (value.size() / 2 >= longest_wording) return;
    value += static_cast<char>(word & 0xFFU);
    value += static_cast<char>(word >> 8U);
  };
  for (const auto& text : entry.texts) {
    if (text.kind != codec::TextKind::definition) continue;
    if (!value.empty()) add(wording_border);
    for (const auto word : wording_of(text.text)) add(word);
  }
  return value;
}

void Wordings::set(Xapian::docid document, std::string_view value) {
  const auto size = std::min(value.size() / 2, longest_wording);
  if (document >= places_.size()) places_.resize(document + std::size_t{1}, nowhere);
  auto& place = places_[document];
  const std::size_t before = place == nowhere ? 0 : words_[place];
  total_ = total_ - before + size;
  documents_ = documents_ - (before > 0 ? 1 : 0) + (size > 0 ? 1 : 0);
  if (place == nowhere || words_[place] < size) {
    if (words_.size() + size >= nowhere)
      throw Error(ErrorCode::internal,
                  "The definitions of the full-text index would exceed 4 thousand million words.");
    place = static_cast<std::uint32_t>(words_.size());
    words_.resize(words_.size() + size + 1);
  }
  words_[place] = static_cast<WordCode>(size);
  for (std::size_t i = 0; i < size; ++i)
    words_[place + 1 + i] = static_cast<WordCode>(static_cast<unsigned char>(value[2 * i]) |
                                                  (static_cast<unsigned char>(value[2 * i + 1]) << 8U));
}

std::span<const WordCode> Wordings::of(Xapian::docid document) const noexcept {
  if (document >= places_.size() || places_[document] == nowhere) return {};
  const auto place = places_[document];
  return std::span(words_).subspan(place + std::size_t{1}, words_[place]);
}

std::size_t Wordings::memory_bytes() const noexcept {
  return words_.capacity() * sizeof(WordCode) + places_.capacity() * sizeof(std::uint32_t);
}

void Wordings::shrink() {
  words_.shrink_to_fit();
  places_.shrink_to_fit();
}

WordingFit::WordingFit(const std::vector<WordCode>& description)
    : size_(description.size()), pieces_((size_ + bits_in_piece - 1) / bits_in_piece), row_(pieces_) {
  distinct_ = description;
  std::ranges::sort(distinct_);
  distinct_.erase(std::unique(distinct_.begin(), distinct_.end()), distinct_.end());
  places_.resize(distinct_.size() * pieces_, 0);
  for (std::size_t i = 0; i < size_; ++i) {
    const auto at = std::ranges::lower_bound(distinct_, description[i]) - distinct_.begin();
    places_[static_cast<std::size_t>(at) * pieces_ + i / bits_in_piece] |= Bits{1} << (i % bits_in_piece);
    beginnings_.set(description[i] % beginnings_.size());
  }
}

double WordingFit::with(std::span<const WordCode> definitions) {
  double best = 0;
  each_definition(definitions, [&](std::span<const WordCode> definition) {
    const auto common = static_cast<double>(common_in_order(definition));
    if (common == 0) return;
    const auto covered = common / static_cast<double>(definition.size());
    best = std::max(best, (9 + covered) / 10 * common / static_cast<double>(size_));
  });
  return best;
}

const WordingFit::Bits* WordingFit::places_of(WordCode word) const noexcept {
  if (!beginnings_.test(word % beginnings_.size())) return nullptr;
  const auto at = std::ranges::lower_bound(distinct_, word);
  if (at == distinct_.end() || *at != word) return nullptr;
  return places_.data() + static_cast<std::size_t>(at - distinct_.begin()) * pieces_;
}

// Hyyrö, "Bit-parallel LCS-length computation revisited" (2004): a step of the table of lengths is one addition.
std::size_t WordingFit::common_in_order(std::span<const WordCode> definition) {
  std::ranges::fill(row_, ~Bits{0});
  for (const auto word : definition) {
    const Bits* const places = places_of(word);
    if (places == nullptr) continue;
    Bits carry = 0;
    for (std::size_t i = 0; i < pieces_; ++i) {
      const Bits row = row_[i], met = row & places[i], sum = row + met;
      const Bits with_carry = sum + carry;
      carry = static_cast<Bits>(sum < row) | static_cast<Bits>(with_carry < sum);
      row_[i] = with_carry | (row & ~places[i]);
    }
  }
  std::size_t common = 0;
  for (const Bits row : row_) common += static_cast<std::size_t>(std::popcount(~row));
  return common;
}

}  // namespace termreg::search
