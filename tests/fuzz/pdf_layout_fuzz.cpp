// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind pdftohtml: its output is as untrusted as the PDF. Every block has text, and a page.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "indexer/documents/pdf_lines.h"
#include "registry/model/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace termreg;
  try {
    auto pages = documents::pdf_pages({reinterpret_cast<const char*>(data), size}, "input.pdf");
    std::string running;
    documents::drop_running_lines(pages, running);
    documents::drop_footnotes(pages);
    for (const auto& block : documents::pdf_blocks(pages))
      if (block.runs.empty() || block.place.page == 0) std::abort();
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_input) std::abort();
  }
  return 0;
}
