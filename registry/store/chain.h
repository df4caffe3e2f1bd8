// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace termreg::store {

/// One link of the hash chain over the change log: SHA-256 (FIPS 180-4), 32 octets. All zero before the first
/// record.
using ChainHash = std::array<unsigned char, 32>;

/// H(n) = SHA-256(H(n-1) | record). Pure, thread-safe, never fails.
[[nodiscard]] ChainHash next_link(const ChainHash& previous, std::string_view record) noexcept;

/// 64 lower-case hex digits: the form of Head::chain.
[[nodiscard]] std::string to_hex(const ChainHash& hash);

/// The 32 octets as they stand in a stored value, and back. @return nothing if `bytes` has fewer than 32.
[[nodiscard]] std::string_view octets(const ChainHash& hash) noexcept;
[[nodiscard]] std::optional<ChainHash> read_hash(std::string_view bytes) noexcept;

/// SHA-256 of a whole text in hex, for the seal of a closed store.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// 32 random hex digits: the id of a new store.
/// @throws Error(internal) if the system gives no random numbers.
[[nodiscard]] std::string random_id();

}  // namespace termreg::store
