// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/xml_text.h"

#include <array>
#include <cstddef>

namespace termreg::codec {
namespace {

using std::string_view;

constexpr string_view replacement = "\uFFFD";

unsigned byte(string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// ASCII that stands for itself; by a table, because every byte of an export is asked.
constexpr auto plain = [] {
  std::array<bool, 128> result{};
  for (std::size_t c = 0x20; c < 0x80; ++c) result[c] = c != '&' && c != '<' && c != '>' && c != '"';
  return result;
}();

void append_special(std::string& out, char c, LineEnds line_ends) {
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
      out += line_ends == LineEnds::keep ? c : ' ';
      break;
    default:
      break;
  }
}

// Length of the well-formed sequence (RFC 3629, 4) at `at`, where a byte over 0x7f stands; 0 if there is none.
std::size_t sequence_length(string_view text, std::size_t at) {
  const auto lead = byte(text, at);
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const std::size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (text.size() - at < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(text, at + i) & 0xc0U) != 0x80U) return 0;
  const auto second = byte(text, at + 1);
  const bool is_overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
  const bool is_surrogate = lead == 0xed && second >= 0xa0;
  const bool is_beyond = lead == 0xf4 && second >= 0x90;
  return is_overlong || is_surrogate || is_beyond ? 0 : length;
}

bool is_forbidden(string_view sequence) {
  return sequence == "\xef\xbf\xbe" || sequence == "\xef\xbf\xbf";
}

// Copies text; `special(c)` appends what becomes of an ASCII character that is not plain.
template <typename Special>
void append(std::string& out, string_view text, Special special) {
  std::size_t copied = 0;  // what stands before is in `out`
  const auto copy_up_to = [&](std::size_t end) { out.append(text.substr(copied, end - copied)); };
  for (std::size_t at = 0; at < text.size();) {
    if (byte(text, at) < 0x80) {
      if (!plain[byte(text, at)]) {
        copy_up_to(at);
        special(text[at]);
        copied = at + 1;
      }
      ++at;
      continue;
    }
    const auto length = sequence_length(text, at);
    if (length == 0 || is_forbidden(text.substr(at, length))) {
      copy_up_to(at);
      if (length == 0) out += replacement;
      copied = at + (length == 0 ? 1 : length);
      at = copied;
    } else {
      at += length;
    }
  }
  copy_up_to(text.size());
}

}  // namespace

void append_xml_text(std::string& out, string_view text, LineEnds line_ends) {
  append(out, text, [&](char c) { append_special(out, c, line_ends); });
}

void append_xml_characters(std::string& out, string_view text) {
  append(out, text, [&](char c) {
    if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r') out += c;
  });
}

}  // namespace termreg::codec
