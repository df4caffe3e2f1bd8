// SPDX-License-Identifier: GPL-3.0-or-later
// Sort keys, skeletons and the profile: what is taken from ICU's data as it is.
#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "registry/text/icu_private.h"
#include "registry/text/keys.h"
#include "registry/text/stages_private.h"
#include "registry/text/words.h"

namespace termreg::text {
namespace {

using stages::require_success;

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

// A tag that ICU does not know gives the root collation.
std::unique_ptr<icu::Collator> open_collator(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  auto locale = icu::Locale::forLanguageTag(
      icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
  if (U_FAILURE(status)) locale = icu::Locale::getRoot();
  status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
  require_success(status, "load its collation data");
  collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  require_success(status, "sort numbers by value");
  return collator;
}

// Opening a collator costs many sort keys. Bounded, because the language may come from a request: the oldest
// goes.
const icu::Collator& collator_for(std::string_view language) {
  constexpr std::size_t most_languages = 16;
  thread_local std::vector<std::pair<std::string, std::unique_ptr<icu::Collator>>> kept;
  for (const auto& [known, collator] : kept)
    if (known == language) return *collator;
  auto opened = open_collator(language);
  if (kept.size() == most_languages) kept.erase(kept.begin());
  return *kept.emplace_back(language, std::move(opened)).second;
}

struct CloseChecker {
  void operator()(USpoofChecker* checker) const noexcept { uspoof_close(checker); }
};

// ICU promises that a checker that is no longer configured may be read by every thread.
const USpoofChecker& spoof_checker() {
  static const std::unique_ptr<USpoofChecker, CloseChecker> checker = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<USpoofChecker, CloseChecker> opened(uspoof_open(&status));
    require_success(status, "load its table of look-alike letters");
    return opened;
  }();
  return *checker;
}

std::string skeleton_any(std::string_view folded) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString mapped;
  uspoof_getSkeletonUnicodeString(&spoof_checker(), 0, utf16(folded), mapped, &status);
  require_success(status, "map look-alike letters");
  std::string out;
  return mapped.foldCase().toUTF8String(out);  // a prototype may be a capital: "0" is mapped to "O"
}

// The mapping is one of single characters, and ASCII has nothing to normalize: a table of them is the same
// mapping.
std::string skeleton_ascii(std::string_view folded) {
  static const auto mapped = [] {
    std::array<std::string, 0x80> table;
    for (std::size_t c = 0x20; c < 0x7f; ++c) table[c] = skeleton_any(std::string(1, static_cast<char>(c)));
    return table;
  }();
  std::string out;
  out.reserve(folded.size() + 8);
  for (const char c : folded) out += mapped[static_cast<unsigned char>(c)];
  return out;
}

std::string made_profile() {
  // Raise the first number whenever a rule or table of this folder changes a key or a word.
  return std::string("termreg-1/icu-") + U_ICU_VERSION + "/unicode-" + U_UNICODE_VERSION;
}

}  // namespace

std::string collation_key(std::string_view text, std::string_view language) {
  const auto& collator = collator_for(language);
  const auto wide = utf16(text);
  std::string key(wide.length() > 0 ? static_cast<std::size_t>(wide.length()) * 4 + 8 : 8, '\0');
  const auto fill = [&] {
    return static_cast<std::size_t>(collator.getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data()),
                                                        static_cast<std::int32_t>(key.size())));
  };
  auto length = fill();
  if (length > key.size()) {
    key.resize(length);
    length = fill();
  }
  key.resize(length > 0 ? length - 1 : 0);  // without ICU's final NUL
  return key;
}

Skeleton skeleton(std::string_view text) {
  const auto folded = match_key(text);
  return Skeleton::adopt(stages::is_ascii(folded.bytes()) ? skeleton_ascii(folded.bytes())
                                                          : skeleton_any(folded.bytes()));
}

const std::string& profile() {
  static const std::string made = made_profile();
  return made;
}

}  // namespace termreg::text
