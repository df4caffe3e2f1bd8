// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/designation.h"
#include "registry/model/term_entry.h"

/// The derived record of an entry: all that questions across entries ask for, without the entry itself. One
/// record an entry, so that an import writes one and reading all of them is one short scan (ABNF of RFC 5234):
///
///   derived     = form status sections fields documents targets
///   form        = %x01                        number of this grammar
///   status      = OCTET                       EntryStatus
///   sections    = count *section              language sections that have designations, in their order
///   section     = text count *designation     language, then its designations in their order
///   designation = OCTET OCTET text n1         DesignationKind, Acceptability, N0, N1
///   n1          = 1*OCTET                     0 if N1 is N0, else count plus 1, and then the bytes
///   fields      = count *text                 N1 of the subject fields
///   documents   = count *text                 id_part of the cited documents, from every source of the entry
///   targets     = count *text                 targets of the relations
///   text        = count *OCTET                so many bytes
///   count       = *%x80-FF %x00-7F            LEB128: 7 bits each, least significant first, at most 32 bits
///
/// Fields, documents and targets are sorted, each once, none empty.
namespace termreg::store {

/// A derived record as it is read back. All views are into the record.
struct Derived {
  struct Name {
    std::string_view language;
    std::string_view text;   ///< N0
    std::string_view match;  ///< N1
    DesignationKind kind = DesignationKind::term;
    Acceptability acceptability = Acceptability::unstated;
    bool operator==(const Name&) const = default;
  };
  EntryStatus status = EntryStatus::valid;
  std::vector<Name> names;
  std::vector<std::string_view> fields, documents, targets;
  bool operator==(const Derived&) const = default;
};

/// The record of an entry. Pure: depends on the entry and on text::profile() only; equal entries give equal
/// bytes. Thread-safe.
[[nodiscard]] std::string derived_record(const TermEntry& entry);

/// @return nothing if `record` is not of the grammar, to the last byte. Thread-safe.
[[nodiscard]] std::optional<Derived> read_derived(std::string_view record);

/// How many names the derived record of an entry has.
[[nodiscard]] std::uint64_t count_designations(const TermEntry& entry) noexcept;

}  // namespace termreg::store
