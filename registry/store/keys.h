// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "registry/model/body.h"

/// The grammar of every key and value of the store (ABNF of RFC 5234; one line a record, one family a block).
///
///   NUL  = %x00                 ids hold none
///   be64 = 8OCTET               unsigned, most significant byte first: keys sort as the numbers do
///   id   = EntryId text         body ":" document ":" edition ":" locator, of [a-z0-9._-]
///   record = kind "/" name      kind of RecordKind; no entry id holds "/"
///   json = *OCTET               what registry/codec writes
///   hash = 32OCTET              SHA-256 (FIPS 180-4)
///
///   family        key                                 value
///   entry         id                                  be64 json         ; revision, the entry as it is now
///   history       (id / record) NUL be64              json              ; an earlier revision, moved
///                                                                       ; here when it was replaced
///   derived       id                                  what follows from the entry: derived.h
///   record        record                              be64 json         ; revision; what is no entry
///   change        be64                                hash json         ; sequence; chain and record
///   catalogue     "body" NUL id                       json              ; the short name of the body
///                 "document" NUL body NUL number NUL edition  json
///   findings      32HEXDIG "." 16HEXDIG               json              ; digest of a finding, digest of the value; an
///                                                                       ; outline as registry/codec writes it
///                 "weights"                           *OCTET            ; how much words told when they were found
///   meta          "store-id"                          32HEXDIG          ; random, made with the store
///                 "schema"                            1*DIGIT           ; number of this grammar
///                 "text-profile"                      *OCTET            ; text::profile() of every derived record
///                 "head"                              be64 hash         ; last sequence and its chain
///                 "counts"                            be64 be64         ; entries, designations
///                 "findings"                          be64 hash *OCTET  ; the change that the stored findings are
///                                                                       ; level with, and how they were made; none
///                                                                       ; while they are written anew
///                 "removed" NUL (id / record)         be64              ; revision that the removal took
///
/// Revisions of an entry or record count 1, 2, 3 ...; a removal takes one too, so that an entry that is put again after
/// it never meets a revision of its own past. The chain is H(n) = SHA-256(H(n-1) | record n), H(0) = 32 zero
/// octets. The derived record is a pure function of the entry and of text::profile(). Findings follow from the entries and
/// from what was decided; a store without the family (schema 3) is given an empty one when it is opened.
namespace termreg::store {

/// Number of the grammar above. A store with another number is refused.
inline constexpr std::uint64_t store_schema = 4;

/// Column families, in the order of `family_names`.
enum class Family : std::uint8_t { entry, history, derived, record, change, catalogue, meta, findings };
inline constexpr std::array<std::string_view, 8> family_names{"entry",  "history",   "derived", "record",
                                                              "change", "catalogue", "meta",    "findings"};

[[nodiscard]] constexpr std::string_view name(Family family) noexcept {
  return family_names[static_cast<std::size_t>(family)];
}

/// Pure functions that write and read the pieces of the grammar; none keeps anything.
namespace keys {

inline constexpr std::string_view store_id = "store-id";
inline constexpr std::string_view schema = "schema";
inline constexpr std::string_view text_profile = "text-profile";
inline constexpr std::string_view head = "head";
inline constexpr std::string_view counts = "counts";
inline constexpr std::string_view findings = "findings";
inline constexpr std::string_view weights = "weights";
inline constexpr std::string_view removed_prefix{"removed\0", 8};

void append_be64(std::string& to, std::uint64_t value);
[[nodiscard]] std::string be64(std::uint64_t value);
/// The number in the first 8 bytes. @return nothing if `bytes` has fewer.
[[nodiscard]] std::optional<std::uint64_t> read_be64(std::string_view bytes) noexcept;

[[nodiscard]] std::string history(std::string_view id, std::uint64_t revision);
[[nodiscard]] std::string removed(std::string_view id);
[[nodiscard]] std::string catalogue(const Body& body);
[[nodiscard]] std::string catalogue(const SourceDocument& document);
/// The prefix of every body's or document's key.
inline constexpr std::string_view body_prefix{"body\0", 5};
inline constexpr std::string_view document_prefix{"document\0", 9};

}  // namespace keys
}  // namespace termreg::store
