// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of a project (.termreg.yaml): any bytes are settings that mean something, or are refused with a line.
#include "indexer/sources/draft_settings.h"
#include "tests/fuzz/file_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const termreg::fuzz::InputFile input(".termreg.yaml", {reinterpret_cast<const char*>(data), size});
  try {
    const auto settings = termreg::sources::read_draft_settings(input.path());
    for (const auto& ignored : settings.ignore)
      if (ignored.code.empty() || ignored.reason.empty()) std::abort();
    if (!settings.fail_on.empty() && settings.fail_on != "error" && settings.fail_on != "warning" &&
        settings.fail_on != "info" && settings.fail_on != "never")
      std::abort();
  } catch (const termreg::Error& error) {
    if (error.code() != termreg::ErrorCode::bad_input) std::abort();
  }
  return 0;
}
