// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/json_writer.h"

#include <fmt/format.h>

#include <cmath>
#include <cstring>

namespace termreg::codec {
namespace {

// What RFC 8259 section 7 demands to be escaped, and DEL-free otherwise: everything else stands as it is.
bool needs_escape(char c) {
  return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

constexpr std::uint64_t in_every_byte(unsigned char byte) {
  return 0x0101010101010101U * byte;
}

constexpr bool has_zero_byte(std::uint64_t block) {
  return ((block - in_every_byte(1)) & ~block & in_every_byte(0x80)) != 0;
}

// The same for eight characters at once.
constexpr bool one_needs_escape(std::uint64_t block) {
  return has_zero_byte(block ^ in_every_byte('"')) || has_zero_byte(block ^ in_every_byte('\\')) ||
         has_zero_byte(block & in_every_byte(0xe0));
}

// How many bytes at the beginning stand as they are.
std::size_t plain_bytes(std::string_view text) {
  std::size_t at = 0;
  for (std::uint64_t block = 0; at + sizeof block <= text.size(); at += sizeof block) {
    std::memcpy(&block, text.data() + at, sizeof block);
    if (one_needs_escape(block)) break;
  }
  while (at < text.size() && !needs_escape(text[at])) ++at;
  return at;
}

void append_escape(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
}

}  // namespace

void JsonWriter::separate() {
  if (comma_) out_ += ',';
  comma_ = true;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  quoted(name, "\":");
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  quoted(text, "\"");
  return *this;
}

void JsonWriter::quoted(std::string_view text, std::string_view after) {
  out_ += '"';
  for (;;) {
    const auto plain = plain_bytes(text);
    out_.append(text, 0, plain);
    if (plain == text.size()) break;
    append_escape(out_, text[plain]);
    text.remove_prefix(plain + 1);
  }
  out_ += after;
}

JsonWriter& JsonWriter::value(double number) {
  return raw(std::isfinite(number) ? fmt::format("{}", std::round(number * 1e6) / 1e6) : "null");
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

}  // namespace termreg::codec
