// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/model/entry_id.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace termreg {
namespace {

constexpr std::size_t longest_part = 56;
constexpr std::size_t kept_of_long_part = 40;
constexpr std::size_t longest_id = 4 * longest_part + 3;

bool is_part_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

// FNV-1a, 64 bit: only to keep long names apart, never for security.
std::uint64_t digest(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

std::string hex(std::uint64_t value, const char* format) {
  std::array<char, 20> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), format, static_cast<unsigned long>(value));
  return {buffer.data(), static_cast<std::size_t>(length)};
}

// Decodes one non-ASCII UTF-8 sequence at `at` and moves past it; a stray byte is taken as itself.
std::uint32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  const std::size_t more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
  std::uint32_t value = more == 0 ? lead : lead & (0x3fU >> more);
  for (std::size_t i = 0; i < more && at < text.size(); ++i)
    value = (value << 6) | (static_cast<unsigned char>(text[at++]) & 0x3fU);
  return value;
}

void append_separator(std::string& part) {
  if (!part.empty() && part.back() != '-') part += '-';
}

}  // namespace

std::string id_part(std::string_view name) {
  std::string part;
  part.reserve(name.size());
  for (std::size_t at = 0; at < name.size();) {
    const char c = name[at];
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (is_part_character(lower)) {
      part += lower;
      ++at;
    } else if (static_cast<unsigned char>(c) < 0x80) {
      append_separator(part);
      ++at;
    } else {
      part += hex(next_code_point(name, at), "u%04lx");
    }
  }
  while (!part.empty() && part.back() == '-') part.pop_back();
  if (part.empty()) return "none";
  if (part.size() > longest_part) part = part.substr(0, kept_of_long_part) + hex(digest(part), "%016lx");
  return part;
}

EntryId EntryId::compose(std::string_view body, std::string_view document, std::string_view edition,
                         std::string_view locator) {
  const auto own = document.substr(std::min(body.size() + 1, document.size()));
  if (!own.empty() && document.starts_with(body) &&
      (document[body.size()] == ' ' || document[body.size()] == '/'))
    document = own;
  return EntryId(id_part(body) + ':' + id_part(document) + ':' + id_part(edition) + ':' + id_part(locator));
}

std::optional<EntryId> EntryId::parse(std::string_view text) {
  if (text.size() > longest_id || std::count(text.begin(), text.end(), ':') != 3) return std::nullopt;
  bool in_part = false;
  for (const char c : text) {
    if (c == ':' ? !in_part : !is_part_character(c)) return std::nullopt;
    in_part = c != ':';
  }
  if (!in_part) return std::nullopt;
  return EntryId(std::string(text));
}

std::string_view EntryId::part(int index) const {
  std::string_view rest = text_;
  for (; index > 0; --index) rest.remove_prefix(rest.find(':') + 1);
  return rest.substr(0, rest.find(':'));
}

}  // namespace termreg
