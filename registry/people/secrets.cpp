// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/people/secrets.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "registry/model/error.h"

namespace termreg::people {
namespace {

void start_sodium() {
  static const bool is_ready = sodium_init() >= 0;
  if (!is_ready) throw Error(ErrorCode::internal, "The library for passwords and digests does not start.");
}

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());  // NOLINT: libsodium wants it so
}

using Hash = std::array<unsigned char, crypto_generichash_BYTES>;

std::string hex(const Hash& hash) {
  std::array<char, crypto_generichash_BYTES * 2 + 1> text{};
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  return text.data();
}

}  // namespace

std::string hash_password(std::string_view password, PasswordCost cost) {
  start_sodium();
  const bool is_ordinary = cost == PasswordCost::ordinary;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const auto failed =
      crypto_pwhash_str_alg(hash.data(), password.data(), password.size(),
                            is_ordinary ? crypto_pwhash_OPSLIMIT_INTERACTIVE : crypto_pwhash_OPSLIMIT_MIN,
                            is_ordinary ? crypto_pwhash_MEMLIMIT_INTERACTIVE : crypto_pwhash_MEMLIMIT_MIN,
                            crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0) throw Error(ErrorCode::internal, "There is not enough memory to hash a password.");
  return hash.data();
}

bool is_password(const std::string& hash, std::string_view password) {
  start_sodium();
  return hash.size() < crypto_pwhash_STRBYTES &&
         crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

std::string new_secret() {
  start_sodium();
  std::array<unsigned char, 32> random{};
  randombytes_buf(random.data(), random.size());
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::array<char, sodium_base64_ENCODED_LEN(32, variant)> text{};
  sodium_bin2base64(text.data(), text.size(), random.data(), random.size(), variant);
  return text.data();
}

std::string digest_of(std::string_view secret) {
  start_sodium();
  Hash hash{};
  crypto_generichash(hash.data(), hash.size(), bytes(secret), secret.size(), nullptr, 0);
  return hex(hash);
}

std::string form_token_of(std::string_view secret) {
  start_sodium();
  constexpr std::string_view word = "termreg form";
  Hash hash{};
  crypto_generichash(hash.data(), hash.size(), bytes(word), word.size(), bytes(secret),
                     std::min<std::size_t>(secret.size(), crypto_generichash_KEYBYTES_MAX));
  return hex(hash);
}

bool is_same_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace termreg::people
