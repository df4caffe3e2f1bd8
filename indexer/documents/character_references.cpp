// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/character_references.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace termreg::documents {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 15> entities{{{"&amp;", "&"},
                                                                                  {"&lt;", "<"},
                                                                                  {"&gt;", ">"},
                                                                                  {"&quot;", "\""},
                                                                                  {"&apos;", "'"},
                                                                                  {"&nbsp;", " "},
                                                                                  {"&copy;", "©"},
                                                                                  {"&reg;", "®"},
                                                                                  {"&trade;", "™"},
                                                                                  {"&ndash;", "–"},
                                                                                  {"&mdash;", "—"},
                                                                                  {"&hellip;", "…"},
                                                                                  {"&lsquo;", "‘"},
                                                                                  {"&rsquo;", "’"},
                                                                                  {"&ldquo;", "“"}}};

void append_utf8(std::string& out, std::uint32_t code) {
  const auto byte = [&](std::uint32_t value) { out += static_cast<char>(value); };
  if (code < 0x80) return byte(code);
  if (code < 0x800) {
    byte(0xc0 | (code >> 6U));
  } else {
    if (code < 0x10000) {
      byte(0xe0 | (code >> 12U));
    } else {
      byte(0xf0 | (code >> 18U));
      byte(0x80 | ((code >> 12U) & 0x3fU));
    }
    byte(0x80 | ((code >> 6U) & 0x3fU));
  }
  byte(0x80 | (code & 0x3fU));
}

}  // namespace

std::string character_of(std::string_view entity) {
  for (const auto& [name, character] : entities)
    if (name == entity) return std::string(character);
  if (!entity.starts_with("&#") || !entity.ends_with(';')) return std::string(entity);
  auto digits = entity.substr(2, entity.size() - 3);
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t code = 0;
  const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  const bool known = end.ec == std::errc() && end.ptr == digits.data() + digits.size() && code >= 0x20 &&
                     code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && code != 0x7f;
  std::string out;
  if (known) append_utf8(out, code);
  return known ? out : std::string(entity);
}

std::string with_characters(std::string_view text) {
  constexpr std::size_t longest_reference = 12;
  std::string out;
  while (!text.empty()) {
    const auto begin = std::min(text.find('&'), text.size());
    out.append(text.substr(0, begin));
    text.remove_prefix(begin);
    if (text.empty()) break;
    const auto end = text.substr(0, longest_reference).find(';');
    const auto size = end == std::string_view::npos ? 1 : end + 1;
    out += character_of(text.substr(0, size));
    text.remove_prefix(size);
  }
  return out;
}

}  // namespace termreg::documents
