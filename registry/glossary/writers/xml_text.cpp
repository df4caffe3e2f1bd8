// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/writers/xml_text.h"

#include <cstddef>

namespace termreg::glossary {
namespace {

constexpr std::string_view replacement = "\uFFFD";

void append_ascii(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\t':
    case '\n':
    case '\r':
      out += ' ';
      break;
    default:
      if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
}

unsigned byte(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// Length of the well-formed sequence (RFC 3629, 4) at the start of `text`, which starts with a byte over
// 0x7f; 0 if there is none.
std::size_t sequence_length(std::string_view text) {
  const auto lead = byte(text, 0);
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const std::size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(text, i) & 0xc0U) != 0x80U) return 0;
  const auto second = byte(text, 1);
  const bool is_overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
  const bool is_surrogate = lead == 0xed && second >= 0xa0;
  const bool is_beyond = lead == 0xf4 && second >= 0x90;
  return is_overlong || is_surrogate || is_beyond ? 0 : length;
}

bool is_forbidden(std::string_view sequence) {
  return sequence == "\xef\xbf\xbe" || sequence == "\xef\xbf\xbf";
}

}  // namespace

void append_xml_text(std::string& out, std::string_view text) {
  out.reserve(out.size() + text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (byte(text, at) < 0x80) {
      append_ascii(out, text[at++]);
      continue;
    }
    const auto length = sequence_length(text.substr(at));
    if (length == 0) {
      out += replacement;
      ++at;
      continue;
    }
    const auto sequence = text.substr(at, length);
    if (!is_forbidden(sequence)) out += sequence;
    at += length;
  }
}

}  // namespace termreg::glossary
