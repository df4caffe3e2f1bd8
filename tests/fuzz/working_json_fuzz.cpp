// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a record that is no entry: refused with an Error, or read so that it is written and read again
// alike.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "registry/codec/working_json.h"
#include "registry/model/error.h"

namespace {

template <typename Read>
void there_and_back(const std::string& text, Read read) {
  try {
    const auto record = read(text);
    if (read(termreg::codec::to_json(record)) != record) std::abort();
  } catch (const termreg::Error&) {
    // Refused: that is an answer.
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  there_and_back(text, termreg::codec::working_definition_from_json);
  there_and_back(text, termreg::codec::working_group_from_json);
  there_and_back(text, termreg::codec::deliverable_from_json);
  there_and_back(text, termreg::codec::frozen_deliverable_from_json);
  return 0;
}
