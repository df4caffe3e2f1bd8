// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// What is secret, and how it is kept: by libsodium. Every function throws Error(internal) if that does not
/// start, and is thread-safe.
namespace termreg::people {

/// How much work one password is, to keep it and to try it.
enum class PasswordCost : unsigned char {
  ordinary,  ///< Argon2id with 64 MiB and two passes: some 0.1 s
  least      ///< what libsodium allows at least; for tests
};

/// Argon2id (RFC 9106) with a salt of its own: "$argon2id$v=19$m=…$…". Takes the memory named by the cost
/// while it works. @throws Error(internal) if there is none.
[[nodiscard]] std::string hash_password(std::string_view password, PasswordCost cost);
/// Whether the password is the one that was hashed; as much work as hashing it was. False for what is no hash.
[[nodiscard]] bool is_password(const std::string& hash, std::string_view password);

/// 256 random bits in base64url: 43 letters of [A-Za-z0-9_-].
[[nodiscard]] std::string new_secret();
/// What is stored in the place of a secret: BLAKE2b-256 in hexadecimal. A secret has too many bits to be
/// guessed, so it needs no slow hash.
[[nodiscard]] std::string digest_of(std::string_view secret);
/// A text that only who knows the secret of a session can make, and that does not tell it: BLAKE2b-256 with the
/// secret as its key, over a word of our own.
[[nodiscard]] std::string form_token_of(std::string_view secret);
/// Compares in a time that does not tell where two texts differ.
[[nodiscard]] bool is_same_secret(std::string_view a, std::string_view b);

}  // namespace termreg::people
