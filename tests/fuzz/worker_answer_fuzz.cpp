// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as what a worker printed about a file: refused with an Error, or read as a draft or as entries. The first
// byte says how long the pieces are in which the rest comes.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "indexer/sources/worker_answers.h"
#include "tests/fuzz/reader_fuzz.h"

namespace {

using termreg::Error;
using termreg::ErrorCode;

// Whatever is thrown says that the file is bad, or that it was asked for wrongly; nothing else is the worker's to say.
template <typename Read>
void refused_or_read(Read read) {
  try {
    read();
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_input && error.code() != ErrorCode::usage) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string_view answer(reinterpret_cast<const char*>(data) + 1, size - 1);
  refused_or_read([&] { (void)termreg::sources::draft_of_answer(answer); });
  std::vector<std::string_view> pieces;
  for (const std::size_t length = data[0] + 1U; !answer.empty();) {
    pieces.push_back(answer.substr(0, length));
    answer.remove_prefix(pieces.back().size());
  }
  termreg::fuzz::Promises promises;
  refused_or_read([&] { termreg::sources::entries_of_answer(pieces, {"sent.csv", {}}, promises); });
  return 0;
}
