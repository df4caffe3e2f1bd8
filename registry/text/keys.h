// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <utility>

/// The normalisation policy of termreg: the one place that decides when two designations are "the same".
///
/// Levels (each is a coarser equality than the one before; the law is tested at random):
///   N0 clean      the text as stored and shown: NFC, controls and soft hyphens out, white space folded
///   N1 match      + case, width, dash, quote, space and (R) (C) TM; super/subscript digits stay apart from
///   digits N2 loose      + diacritics, US/GB spelling, joined, hyphenated and spaced compounds N3 stem +
///   inflection only (plural, possessive, -ing/-ed of the same word), word order kept SK skeleton look-alike
///   letters (UTS #39), beside the ladder
/// N2 is a function of N1, and N3 a function of N2: that is why equal keys stay equal up the ladder.
/// The keys do not depend on a language: a query need not know the language of the designation it meets.
///
/// All functions are pure, thread-safe, and throw nothing but std::bad_alloc for valid UTF-8; ill-formed
/// UTF-8 is replaced by U+FFFD (readers refuse it long before). Pure ASCII takes a path without ICU.
namespace termreg::text {

/// A key of one level. Distinct types per level, so that neither a raw string nor a key of another level can
/// be taken for it. Compare by bytes only; never show it to a person.
template <typename Level>
class Key {
 public:
  Key() = default;
  /// Takes over a key that was made by this level's function before, e.g. one read back from the store.
  static Key adopt(std::string made_before) { return Key(std::move(made_before)); }

  [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }
  [[nodiscard]] bool empty() const noexcept { return bytes_.empty(); }
  auto operator<=>(const Key&) const = default;

 private:
  explicit Key(std::string bytes) : bytes_(std::move(bytes)) {}
  std::string bytes_;
};

using MatchKey = Key<struct MatchLevelTag>;
using LooseKey = Key<struct LooseLevelTag>;
using StemKey = Key<struct StemLevelTag>;
using Skeleton = Key<struct SkeletonTag>;

/// N0. Idempotent. NFC; controls, zero-width spaces (U+200B, U+FEFF) and soft hyphens out, the joiners U+200C
/// and U+200D kept. A run of white space (incl. no-break and ideographic) becomes one space, or one '\n' if
/// it holds a '\n' or U+2029: one '\n' stands between paragraphs, never two. Trimmed.
[[nodiscard]] std::string clean(std::string_view raw);

/// N1 of a text at any stage (cleans first). Idempotent. Never holds a control character; a '\n' is a space
/// here. Empty only for a text of nothing but white space and signs such as TM.
[[nodiscard]] MatchKey match_key(std::string_view text);
/// N2. Words whose inflectional base is themselves are joined to the next one ("data base" = "database");
/// after an inflected word the border stays, so that N3 can reduce it ("systems engineering"), and so it does
/// where the joined form would be reduced in another way ("token ring"). Borders are spaces, dashes, and
/// slashes between words of two letters or more ("client/server", not "m/s"). Digits never join digits. Empty
/// only if the N1 key is.
[[nodiscard]] LooseKey loose_key(const MatchKey& key);
/// N3: the bases of the single words, joined. Empty only if the N2 key is.
[[nodiscard]] StemKey stem_key(const LooseKey& key);
/// UTS #39 skeleton of the N1 key, in lower case: equal for designations that look alike ("rnodel", "m0del"
/// and "model"), also across scripts. No step of the ladder: two designations equal at N2 may have different
/// skeletons.
[[nodiscard]] Skeleton skeleton(std::string_view text);

/// All three keys of the ladder at once.
struct LadderKeys {
  MatchKey match;
  LooseKey loose;
  StemKey stem;
};
[[nodiscard]] LadderKeys ladder_keys(std::string_view text);

/// A designation without the mark by which a register numbers homonyms that it keeps apart: "Cable (2)",
/// "accuracy bis", "accuracy ter" are all the term before it. A view into the text; the whole text where there is
/// no such mark, or nothing before it.
[[nodiscard]] std::string_view without_homonym_mark(std::string_view designation) noexcept;

/// Name of the policy in force: own version + ICU + Unicode version, e.g. "termreg-1/icu-72.1/unicode-15.0".
/// Stored beside everything derived with it; another profile means a rebuild, never silent drift.
[[nodiscard]] const std::string& profile();

}  // namespace termreg::text
