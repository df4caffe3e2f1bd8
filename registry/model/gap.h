// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/entry_id.h"

/// Which body defines what: coverage, agreement, clashes, holes.
namespace termreg {

/// What an entry says beside the foremost definition of its row. The order is that of how far apart they are.
enum class Concord {
  foremost,      ///< the definition that the others are held against
  identical,     ///< C1: the same definition
  drifted,       ///< C2: one definition that has drifted
  competing,     ///< C3: one notion, defined otherwise
  homonym,       ///< C4: the same designation for another concept
  not_compared,  ///< nothing to compare in the language of the row
  undefined,     ///< a designation without a definition
};
std::string_view name(Concord value) noexcept;  ///< "foremost", "identical", ..., "not-compared"

/// What a row comes to, judged by the bodies that were asked for. The order is that of a work list.
enum class GapVerdict {
  competing,  ///< at least two bodies define the concept each in its own way
  homonym,    ///< bodies use one designation for different concepts
  drifted,    ///< one definition, no longer in the same words everywhere
  agreed,     ///< at least two bodies define it, all alike
  single,     ///< one body defines it
  nobody,     ///< none of the bodies that were asked for defines it; others do, or it has only a name
};
inline constexpr std::size_t gap_verdicts = 6;
std::string_view name(GapVerdict value) noexcept;  ///< "competing", ...
template <typename Enum>
std::optional<Enum> parse(std::string_view text);  // names.h
template <>
std::optional<Concord> parse<Concord>(std::string_view text);
template <>
std::optional<GapVerdict> parse<GapVerdict>(std::string_view text);

/// An entry of a cell.
struct GapEntry {
  EntryId id;
  Concord agreement = Concord::undefined;
  std::uint32_t sense = 1;  ///< 1: the concept of the row; 2 and on: homonyms of it
  bool operator==(const GapEntry&) const = default;
};
/// What one body has in a row. A body without a cell has no entry there.
struct GapCell {
  std::uint32_t body = 0;         ///< place in GapReport::bodies
  std::vector<GapEntry> entries;  ///< at least one; the first speaks for the body
  [[nodiscard]] bool defines() const { return entries.front().agreement != Concord::undefined; }
  bool operator==(const GapCell&) const = default;
};
/// How the definitions of two bodies stand to each other in a row; `first` < `second`, places in
/// GapReport::bodies. `agreement` is identical, drifted, competing, homonym or not_compared.
struct GapPair {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  Concord agreement = Concord::identical;
  bool operator==(const GapPair&) const = default;
};

/// A concept: the entries that are one, and those that use its designation for something else.
struct GapRow {
  std::string designation;  ///< as the foremost entry writes it
  std::string language;     ///< in which the definitions were compared
  GapVerdict verdict = GapVerdict::nobody;
  EntryId foremost;                    ///< the entry that the others are held against
  std::vector<GapCell> cells;          ///< ascending by body
  std::vector<GapPair> pairs;          ///< every two bodies that define it
  std::vector<std::string> elsewhere;  ///< ids of other bodies that define it; ascending
  bool operator==(const GapRow&) const = default;
};

struct GapBody {
  std::string id;              ///< as in entry ids: "itu-t"
  std::string name;            ///< as printed by its first entry: "ITU-T"
  std::uint64_t entries = 0;   ///< active entries of the registry
  std::uint64_t concepts = 0;  ///< rows that it defines
  std::uint64_t alone = 0;     ///< rows that no other of the bodies defines
  bool operator==(const GapBody&) const = default;
};

/// How often two bodies are identical, drifted, competing and homonymous: one field of the heat map.
struct GapField {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  std::array<std::uint64_t, 4> counts{};  ///< Concord::identical to Concord::homonym
  [[nodiscard]] std::uint64_t shared() const { return counts[0] + counts[1] + counts[2] + counts[3]; }
  bool operator==(const GapField&) const = default;
};

/// A term that definitions use and that nobody defines: a candidate, for a person to judge.
struct UndefinedTerm {
  enum class Kind {
    pointer,  ///< a relation of an entry points to it, and leads nowhere
    phrase,   ///< words that stand together in many definitions
  };
  Kind kind = Kind::phrase;
  std::string text;
  std::uint32_t entries = 0;     ///< how many entries use it
  std::uint32_t bodies = 0;      ///< of how many bodies
  std::vector<EntryId> used_in;  ///< the first of them, at most 5
  bool operator==(const UndefinedTerm&) const = default;
};

struct GapReport {
  std::vector<GapBody> bodies;
  std::vector<GapRow> rows;      ///< by verdict, then the more bodies the earlier, then designation
  std::vector<GapField> matrix;  ///< every two bodies, also those that share nothing
  std::array<std::uint64_t, gap_verdicts> verdicts{};  ///< how many rows of each
  std::vector<UndefinedTerm> undefined;  ///< pointers, then phrases; each by how much it is used
};

/// What a gap analysis is asked for.
struct GapRequest {
  std::vector<std::string> bodies;  ///< as printed or as in ids; empty: those with most entries, at most 12
  std::string query;                ///< only rows with an entry that a search for this finds; empty: all
};

}  // namespace termreg
