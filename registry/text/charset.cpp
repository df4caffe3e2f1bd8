// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/text/charset.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <limits>
#include <memory>

#include "registry/model/error.h"

namespace termreg::text {
namespace {

struct Closer {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Closer>;

Converter open(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  // ICU takes an empty name for the system's own character set.
  Converter converter(name.empty() ? nullptr : ucnv_open(name.c_str(), &status));
  if (converter == nullptr || U_FAILURE(status)) return nullptr;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return U_FAILURE(status) ? nullptr : std::move(converter);
}

}  // namespace

bool is_charset(const std::string& name) {
  return open(name) != nullptr;
}

std::optional<std::string> from_charset(std::string_view bytes, const std::string& name) {
  const auto converter = open(name);
  if (converter == nullptr)
    throw Error(ErrorCode::usage,
                "There is no encoding “" + name + "”; names are those of IANA, such as ISO-8859-1.");
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / 4))
    throw Error(ErrorCode::bad_input,
                "A text in the encoding " + name + " is longer than 512 MiB; split it.");
  UErrorCode status = U_ZERO_ERROR;
  const auto length = static_cast<std::int32_t>(bytes.size());
  icu::UnicodeString units;
  auto* buffer = units.getBuffer(2 * length + 2);
  if (buffer == nullptr) throw std::bad_alloc();
  const auto written = ucnv_toUChars(converter.get(), buffer, 2 * length + 2, bytes.data(), length, &status);
  units.releaseBuffer(U_FAILURE(status) ? 0 : written);
  if (U_FAILURE(status)) return std::nullopt;
  std::string text;
  units.toUTF8String(text);
  return text;
}

}  // namespace termreg::text
