// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the outline of a finding: refused with an Error, or read so that it is written and read again alike.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "registry/codec/outline_json.h"
#include "registry/model/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  try {
    const auto json = termreg::codec::outline_to_json(termreg::codec::outline_from_json(text));
    if (termreg::codec::outline_to_json(termreg::codec::outline_from_json(json)) != json) std::abort();
  } catch (const termreg::Error&) {
    // Refused: that is an answer.
  }
  return 0;
}
