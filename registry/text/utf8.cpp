// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <cstring>

#include "registry/text/stages_private.h"

namespace termreg::text {
namespace stages {
namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080U;
constexpr std::uint64_t low_bits = 0x0101010101010101U;

std::uint64_t eight_bytes(std::string_view text, std::size_t at) noexcept {
  std::uint64_t block = 0;
  std::memcpy(&block, text.data() + at, sizeof block);
  return block;
}

constexpr bool has_zero_byte(std::uint64_t block) noexcept {
  return ((block - low_bits) & ~block & high_bits) != 0;
}

// What a lead byte demands (Unicode 15, table 3-7). The second byte has its own range: that is what keeps
// overlong forms, surrogates and values above U+10FFFF out. length 0: no lead byte.
struct Lead {
  std::size_t length = 0;
  unsigned second_low = 0x80;
  unsigned second_high = 0xbf;
};

constexpr Lead lead(unsigned byte) noexcept {
  if (byte < 0x80) return {1};
  if (byte < 0xc2) return {0};
  if (byte < 0xe0) return {2};
  if (byte == 0xe0) return {3, 0xa0, 0xbf};
  if (byte == 0xed) return {3, 0x80, 0x9f};
  if (byte < 0xf0) return {3};
  if (byte == 0xf0) return {4, 0x90, 0xbf};
  if (byte < 0xf4) return {4};
  if (byte == 0xf4) return {4, 0x80, 0x8f};
  return {0};
}

constexpr unsigned byte_at(std::string_view text, std::size_t at) noexcept {
  return static_cast<unsigned char>(text[at]);
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) noexcept {
  const auto first = byte_at(text, at);
  if (first < 0x80) return {first, 1, true};
  const auto want = lead(first);
  if (want.length == 0) return {};
  char32_t value = first & (0x7fU >> want.length);
  for (std::size_t i = 1; i < want.length; ++i) {
    const auto low = i == 1 ? want.second_low : 0x80U;
    const auto high = i == 1 ? want.second_high : 0xbfU;
    if (at + i >= text.size() || byte_at(text, at + i) < low || byte_at(text, at + i) > high)
      return {0xfffd, i, false};
    value = (value << 6U) | (byte_at(text, at + i) & 0x3fU);
  }
  return {value, want.length, true};
}

void append(std::string& out, char32_t code_point) {
  const auto continuation = [&](unsigned shift) {
    out.push_back(static_cast<char>(0x80U | ((code_point >> shift) & 0x3fU)));
  };
  if (code_point < 0x80) {
    out.push_back(static_cast<char>(code_point));
  } else if (code_point < 0x800) {
    out.push_back(static_cast<char>(0xc0U | (code_point >> 6U)));
    continuation(0);
  } else if (code_point < 0x10000) {
    out.push_back(static_cast<char>(0xe0U | (code_point >> 12U)));
    continuation(6);
    continuation(0);
  } else {
    out.push_back(static_cast<char>(0xf0U | (code_point >> 18U)));
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

bool is_ascii(std::string_view text) noexcept {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8)
    if ((eight_bytes(text, at) & high_bits) != 0) return false;
  for (; at < text.size(); ++at)
    if (byte_at(text, at) >= 0x80) return false;
  return true;
}

}  // namespace stages

std::size_t first_ill_formed(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (at + 8 <= bytes.size()) {
      const auto block = stages::eight_bytes(bytes, at);
      if ((block & stages::high_bits) == 0 && !stages::has_zero_byte(block)) {
        at += 8;
        continue;
      }
    }
    const auto next = stages::decode(bytes, at);
    if (!next.well_formed || next.value == 0) return at;
    at += next.length;
  }
  return std::string_view::npos;
}

}  // namespace termreg::text
