// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a derived record: refused, or read within their bounds.
#include <cstdint>
#include <cstdlib>

#include "registry/store/derived.h"

namespace {

// Views that stand side by side in a record cannot be longer than it.
std::size_t bytes_of(const termreg::store::Derived& derived) {
  std::size_t bytes = 0;
  for (const auto& name : derived.names) bytes += name.text.size();
  for (const auto* list : {&derived.fields, &derived.documents, &derived.targets})
    for (const auto item : *list) bytes += item.size();
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string record(data, data + size);
  const auto derived = termreg::store::read_derived(record);
  if (derived && bytes_of(*derived) > size) std::abort();
  return 0;
}
