// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/docx_symbols.h"

#include <algorithm>
#include <array>
#include <utility>

namespace termreg::documents::docx {
namespace {

constexpr std::uint32_t first_private = 0xf000, last_private = 0xf0ff;

// Adobe's encoding of the font Symbol, where it is not ASCII; and Wingdings' signs of lists.
constexpr auto font_signs = std::to_array<std::pair<std::uint32_t, std::string_view>>(
    {{0x22, "∀"}, {0x24, "∃"}, {0x27, "∋"}, {0x2a, "∗"}, {0x2d, "−"}, {0x40, "≅"}, {0x41, "Α"}, {0x42, "Β"},
     {0x43, "Χ"}, {0x44, "Δ"}, {0x45, "Ε"}, {0x46, "Φ"}, {0x47, "Γ"}, {0x48, "Η"}, {0x49, "Ι"}, {0x4b, "Κ"},
     {0x4c, "Λ"}, {0x4d, "Μ"}, {0x4e, "Ν"}, {0x4f, "Ο"}, {0x50, "Π"}, {0x51, "Θ"}, {0x52, "Ρ"}, {0x53, "Σ"},
     {0x54, "Τ"}, {0x55, "Υ"}, {0x57, "Ω"}, {0x58, "Ξ"}, {0x59, "Ψ"}, {0x5a, "Ζ"}, {0x61, "α"}, {0x62, "β"},
     {0x63, "χ"}, {0x64, "δ"}, {0x65, "ε"}, {0x66, "φ"}, {0x67, "γ"}, {0x68, "η"}, {0x69, "ι"}, {0x6a, "ϕ"},
     {0x6b, "κ"}, {0x6c, "λ"}, {0x6d, "μ"}, {0x6e, "ν"}, {0x6f, "ο"}, {0x70, "π"}, {0x71, "θ"}, {0x72, "ρ"},
     {0x73, "σ"}, {0x74, "τ"}, {0x75, "υ"}, {0x77, "ω"}, {0x78, "ξ"}, {0x79, "ψ"}, {0x7a, "ζ"}, {0xa2, "′"},
     {0xa3, "≤"}, {0xa5, "∞"}, {0xa7, "▪"}, {0xab, "↔"}, {0xac, "←"}, {0xad, "↑"}, {0xae, "→"}, {0xaf, "↓"},
     {0xb0, "°"}, {0xb1, "±"}, {0xb2, "″"}, {0xb3, "≥"}, {0xb4, "×"}, {0xb5, "∝"}, {0xb6, "∂"}, {0xb7, "•"},
     {0xb8, "÷"}, {0xb9, "≠"}, {0xba, "≡"}, {0xbb, "≈"}, {0xbc, "…"}, {0xc7, "∩"}, {0xc8, "∪"}, {0xcd, "⊆"},
     {0xce, "∈"}, {0xcf, "∉"}, {0xd1, "∇"}, {0xd6, "√"}, {0xd8, "¬"}, {0xd9, "∧"}, {0xda, "∨"}, {0xdb, "⇔"},
     {0xdc, "⇐"}, {0xde, "⇒"}, {0xe5, "∑"}, {0xf0, "→"}, {0xf2, "∫"}, {0xfc, "✓"}});

std::string utf8(std::uint32_t code) {
  std::string text;
  const auto byte = [&](std::uint32_t bits) { text += static_cast<char>(bits); };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xc0U | (code >> 6U));
    byte(0x80U | (code & 0x3fU));
  } else if (code < 0x10000) {
    byte(0xe0U | (code >> 12U));
    byte(0x80U | ((code >> 6U) & 0x3fU));
    byte(0x80U | (code & 0x3fU));
  }
  return text;
}

}  // namespace

std::string symbol(std::uint32_t code) {
  if (code < ' ' || (code >= 0xd800 && code < 0xe000)) return {};
  if (code < first_private || code > last_private) return utf8(code);
  const auto low = code - first_private;
  const auto* found =
      std::find_if(font_signs.begin(), font_signs.end(), [&](const auto& one) { return one.first == low; });
  if (found != font_signs.end()) return std::string(found->second);
  return low > ' ' && low < 0x7f ? utf8(low) : std::string();
}

// U+F000 to U+F0FF are EF 80 80 to EF 83 BF.
std::string with_symbols_mapped(std::string_view text) {
  std::string mapped;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto second = at + 2 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    if (text[at] != '\xef' || second < 0x80 || second > 0x83) {
      mapped += text[at];
      continue;
    }
    const auto third = static_cast<unsigned char>(text[at + 2]);
    mapped += symbol(first_private + ((second & 0x03U) << 6U) + (third & 0x3fU));
    at += 2;
  }
  return mapped;
}

}  // namespace termreg::documents::docx
