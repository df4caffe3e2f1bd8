// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/store/keys.h"

namespace termreg::store {
namespace {

constexpr std::size_t be64_size = 8;

std::string joined(std::string_view first, std::string_view second) {
  std::string key;
  key.reserve(first.size() + 1 + second.size());
  key.append(first).append(1, '\0').append(second);
  return key;
}

}  // namespace

namespace keys {

void append_be64(std::string& to, std::uint64_t value) {
  for (int shift = 56; shift >= 0; shift -= 8) to += static_cast<char>((value >> shift) & 0xffU);
}

std::string be64(std::uint64_t value) {
  std::string bytes;
  append_be64(bytes, value);
  return bytes;
}

std::optional<std::uint64_t> read_be64(std::string_view bytes) noexcept {
  if (bytes.size() < be64_size) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : bytes.substr(0, be64_size)) value = (value << 8) | static_cast<unsigned char>(c);
  return value;
}

std::string history(std::string_view id, std::uint64_t revision) {
  auto key = joined(id, {});
  append_be64(key, revision);
  return key;
}

std::string removed(std::string_view id) {
  return std::string(removed_prefix).append(id);
}

std::string catalogue(const Body& body) {
  return std::string(body_prefix).append(body.id);
}

std::string catalogue(const SourceDocument& document) {
  return std::string(document_prefix)
      .append(joined(joined(document.body, document.number), document.edition));
}

}  // namespace keys
}  // namespace termreg::store
