// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/reader_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return termreg::fuzz::read_bytes("skos", "input.ttl", data, size);
}
