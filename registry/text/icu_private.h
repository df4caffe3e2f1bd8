// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/utypes.h>

#include <string>
#include <string_view>

/// The door to ICU: its status codes end here.
namespace termreg::text::stages {

/// @throws Error(internal) naming what ICU could not do; std::bad_alloc if memory was short.
void require_success(UErrorCode status, const char* what);

enum class Normalization { nfc, nfd, nfkc_casefold };
/// The normal form of well-formed UTF-8; text already normal is copied without conversion.
[[nodiscard]] std::string normalized(std::string_view well_formed, Normalization form);

}  // namespace termreg::text::stages
