// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds a connection's bytes to the request reader, whole and byte by byte: both must agree, and what comes
// out must keep the promises of web/http.h.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "registry/text/words.h"
#include "web/server/request_reader.h"

namespace {

using namespace termreg::web;

void demand(bool holds) {
  if (!holds) std::abort();
}

void check_promises(const Request& request) {
  demand(request.path.starts_with('/'));
  demand(termreg::text::first_ill_formed(request.path) == std::string_view::npos);
  for (const char c : request.path) demand(!(c >= 0 && c < 0x20) && c != 0x7f);
  for (const char c : request.raw_target) demand(c > 0x20 && c < 0x7f);
  for (const auto& [name, value] : request.headers) {
    demand(name.find('_') == std::string::npos);
    demand(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
  }
}

std::vector<Request> requests_in(std::string_view bytes, std::size_t piece, const HeadRules& rules,
                                 ReadState& end) {
  std::vector<Request> requests;
  RequestReader reader(rules);
  while (!bytes.empty()) {
    reader.feed(bytes.substr(0, piece));
    bytes.remove_prefix(std::min(piece, bytes.size()));
    while (reader.state() == ReadState::complete) {
      requests.push_back(reader.take());
      check_promises(requests.back());
      reader.feed({});
    }
  }
  end = reader.state();
  return requests;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ServerLimits limits;
  limits.head_bytes = 512;
  limits.headers = 8;
  limits.body_bytes = 64;
  const HeadRules rules{limits, HostRule(HostRule::Bound::to_network, {})};
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  ReadState whole_end{};
  ReadState split_end{};
  const auto whole = requests_in(bytes, bytes.size() + 1, rules, whole_end);
  const auto split = requests_in(bytes, 1, rules, split_end);
  demand(whole_end == split_end && whole.size() == split.size());
  for (std::size_t index = 0; index < whole.size(); ++index) {
    demand(whole[index].raw_target == split[index].raw_target);
    demand(whole[index].headers == split[index].headers);
    demand(whole[index].body == split[index].body);
  }
  return 0;
}
