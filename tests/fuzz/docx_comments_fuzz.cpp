// SPDX-License-Identifier: GPL-3.0-or-later
// Comments in the margin of any Word document: it can still be read, and says what it said. An input is a whole
// package, or, where it does not begin with "PK", the body of the main part.
#include "indexer/documents/docx_comments.h"

#include <algorithm>

#include "indexer/documents/document.h"
#include "tests/documents/docx_builder.h"
#include "tests/fuzz/file_fuzz.h"

namespace {

using namespace termreg;

std::vector<documents::DocxComment> comments_on(const DocumentText& document) {
  std::vector<documents::DocxComment> comments;
  for (const auto& block : document.blocks) {
    const auto text = plain_text(block);
    comments.push_back({block.place.paragraph, text, 0, std::min<std::size_t>(text.size(), 3), {"a & <b>"}});
    comments.push_back({block.place.paragraph, text, text.size() / 2, text.size(), {"one", "two"}});
  }
  comments.push_back({4'000'000'000U, "nowhere", 1, 99, {"lost"}});
  return comments;
}

std::string texts_of(const DocumentText& document) {
  std::string texts;
  for (const auto& block : document.blocks) texts += plain_text(block) + "\n";
  return texts;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  testing::DocxParts parts;
  parts.body = bytes;
  const fuzz::InputFile input("input.docx",
                              bytes.starts_with("PK") ? std::string(bytes) : testing::docx_of(parts));
  try {
    const auto& format = documents::document_format("docx");
    const auto before = format.read(input.path());
    const auto commented = documents::docx_with_comments(input.path(), "check", comments_on(before));
    const fuzz::InputFile returned("returned.docx", commented);
    if (texts_of(format.read(returned.path())) != texts_of(before)) std::abort();
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_input) std::abort();
  }
  return 0;
}
