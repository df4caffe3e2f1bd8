// SPDX-License-Identifier: GPL-3.0-or-later
// An input is a whole package, or the parts that matter of one, parted by lines of "%%": the body of the main
// part, styles, numbering. Parts in plain XML let the fuzzer get behind the archive's checksums.
#include <array>

#include "tests/documents/docx_builder.h"
#include "tests/fuzz/reader_fuzz.h"

namespace {

std::string package_of(std::string_view parts) {
  constexpr std::string_view border = "\n%%\n";
  std::array<std::string, 3> cut;
  for (auto& part : cut) {
    const auto end = std::min(parts.find(border), parts.size());
    part = parts.substr(0, end);
    parts.remove_prefix(std::min(end + border.size(), parts.size()));
  }
  termreg::testing::DocxParts made;
  made.title = "ITU-T Rec. X.9999 (01/2024)";
  made.body = cut[0];
  made.styles = cut[1];
  made.numbering = cut[2];
  return termreg::testing::docx_of(made);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto package = bytes.starts_with("PK") ? std::string(bytes) : package_of(bytes);
  return termreg::fuzz::read_bytes("docx", "input.docx",
                                   reinterpret_cast<const std::uint8_t*>(package.data()), package.size());
}
