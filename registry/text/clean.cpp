// SPDX-License-Identifier: GPL-3.0-or-later
// N0. Characters are dropped and folded before NFC, never after: a soft hyphen between a letter and its
// accent would otherwise leave a second run something to compose.
#include <new>

#include "registry/model/error.h"
#include "registry/text/icu_private.h"
#include "registry/text/keys.h"
#include "registry/text/stages_private.h"

namespace termreg::text {
namespace stages {
namespace {

constexpr bool is_control(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7f && c <= 0x9f);
}

// Soft hyphen, zero width space, zero width no-break space. The joiners U+200C and U+200D stay: they change
// how Indic and Persian words are read.
constexpr bool is_dropped(char32_t c) noexcept {
  return c == 0xad || c == 0x200b || c == 0xfeff || is_control(c);
}

constexpr bool is_line_break(char32_t c) noexcept {
  return c == '\n' || c == 0x2029;
}

using NormalizerGetter = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2& loaded(NormalizerGetter getter) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* found = getter(status);
  require_success(status, "load its normalization data");
  return *found;
}

// ICU keeps the instances for good. Our own statics order their first use between threads where
// ThreadSanitizer can see it: ICU is not built with it.
const icu::Normalizer2& normalizer(Normalization form) {
  static const icu::Normalizer2& nfc = loaded(&icu::Normalizer2::getNFCInstance);
  static const icu::Normalizer2& nfd = loaded(&icu::Normalizer2::getNFDInstance);
  static const icu::Normalizer2& casefold = loaded(&icu::Normalizer2::getNFKCCasefoldInstance);
  switch (form) {
    case Normalization::nfc:
      return nfc;
    case Normalization::nfd:
      return nfd;
    case Normalization::nfkc_casefold:
      return casefold;
  }
  return nfc;
}

std::string clean_ascii(std::string_view raw) {
  SpaceFolder out(raw.size());
  for (std::size_t at = 0; at < raw.size(); ++at) {
    const auto c = static_cast<char32_t>(static_cast<unsigned char>(raw[at]));
    if (is_line_break(c)) {
      out.line_break();
    } else if (is_white_space(c)) {
      out.white_space();
    } else if (!is_control(c)) {
      out.bytes(raw.substr(at, 1));
    }
  }
  return std::move(out).take();
}

bool is_clean_ascii(std::string_view raw) noexcept {
  char before = ' ';
  for (const char c : raw) {
    if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return before != ' ' || raw.empty();
}

}  // namespace

void require_success(UErrorCode status, const char* what) {
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  if (U_FAILURE(status))
    throw Error(ErrorCode::internal, std::string("ICU could not ") + what + " (" + u_errorName(status) +
                                         "); check that the ICU data of the system is installed.");
}

std::string normalized(std::string_view well_formed, Normalization form) {
  const auto& norm = normalizer(form);
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece source(well_formed.data(), static_cast<std::int32_t>(well_formed.size()));
  std::string out;
  if (norm.isNormalizedUTF8(source, status)) return std::string(well_formed);
  require_success(status, "check a text's normal form");
  icu::StringByteSink<std::string> sink(&out, source.length());
  norm.normalizeUTF8(0, source, sink, nullptr, status);
  require_success(status, "normalize a text");
  return out;
}

bool is_white_space(char32_t c) noexcept {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0d);
  return c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 ||
         c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

void SpaceFolder::flush() {
  if (pending_ != 0 && !out_.empty()) out_.push_back(pending_);
  pending_ = 0;
}

void SpaceFolder::bytes(std::string_view visible) {
  flush();
  out_.append(visible);
}

void SpaceFolder::code_point(char32_t visible) {
  flush();
  append(out_, visible);
}

std::string clean_any(std::string_view raw) {
  SpaceFolder out(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    const auto next = decode(raw, at);
    if (is_line_break(next.value)) {
      out.line_break();
    } else if (is_white_space(next.value)) {
      out.white_space();
    } else if (!next.well_formed) {
      out.code_point(0xfffd);
    } else if (!is_dropped(next.value)) {
      out.bytes(raw.substr(at, next.length));
    }
    at += next.length;
  }
  return normalized(std::move(out).take(), Normalization::nfc);
}

}  // namespace stages

std::string clean(std::string_view raw) {
  if (stages::is_clean_ascii(raw)) return std::string(raw);
  return stages::is_ascii(raw) ? stages::clean_ascii(raw) : stages::clean_any(raw);
}

}  // namespace termreg::text
