// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/store/chain.h"

#include <sodium.h>

#include <algorithm>

#include "registry/model/error.h"

namespace termreg::store {
namespace {

static_assert(std::tuple_size_v<ChainHash> == crypto_hash_sha256_BYTES);

const unsigned char* raw(std::string_view bytes) noexcept {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string hex(const unsigned char* bytes, std::size_t size) {
  std::string text(size * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, size);
  text.pop_back();  // sodium ends its texts with NUL
  return text;
}

}  // namespace

ChainHash next_link(const ChainHash& previous, std::string_view record) noexcept {
  ChainHash hash;
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, previous.data(), previous.size());
  crypto_hash_sha256_update(&state, raw(record), record.size());
  crypto_hash_sha256_final(&state, hash.data());
  return hash;
}

std::string to_hex(const ChainHash& hash) {
  return hex(hash.data(), hash.size());
}

std::string_view octets(const ChainHash& hash) noexcept {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

std::optional<ChainHash> read_hash(std::string_view bytes) noexcept {
  ChainHash hash;
  if (bytes.size() < hash.size()) return std::nullopt;
  std::copy_n(raw(bytes), hash.size(), hash.begin());
  return hash;
}

std::string sha256_hex(std::string_view bytes) {
  ChainHash hash;
  crypto_hash_sha256(hash.data(), raw(bytes), bytes.size());
  return to_hex(hash);
}

std::string random_id() {
  if (sodium_init() < 0)
    throw Error(ErrorCode::internal,
                "The system gives no random numbers, so the new store cannot get an id.");
  std::array<unsigned char, 16> bytes;
  randombytes_buf(bytes.data(), bytes.size());
  return hex(bytes.data(), bytes.size());
}

}  // namespace termreg::store
