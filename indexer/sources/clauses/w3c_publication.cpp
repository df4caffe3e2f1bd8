// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/w3c_publication.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace termreg::sources::clauses {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "https://www.w3.org/TR/2022/REC-did-core-20220719/" tells status, short name and date.
Publication dated_version(std::string_view link) {
  const auto at = link.find("www.w3.org/TR/");
  if (at == std::string_view::npos) return {};
  auto rest = link.substr(at + 14);
  if (rest.size() < 5 || !all_digits(rest.substr(0, 4)) || rest[4] != '/') return {};
  rest = rest.substr(5, rest.find('/', 5) - 5);
  const auto status = rest.find('-'), date = rest.rfind('-');
  if (status == std::string_view::npos || date <= status || rest.size() != date + 9) return {};
  const auto day = rest.substr(date + 1);
  if (!all_digits(day)) return {};
  return {
      "W3C", "W3C " + std::string(rest.substr(status + 1, date - status - 1)),
      std::string(day.substr(0, 4)) + '-' + std::string(day.substr(4, 2)) + '-' + std::string(day.substr(6))};
}

// "https://www.w3.org/TR/did-core/", the address of the latest version, which stands in the head of a page.
Publication latest_version(const DocumentText& document) {
  constexpr std::size_t head = 60;
  constexpr std::string_view folder = "https://www.w3.org/TR/";
  for (std::size_t at = 0; at < std::min(head, document.blocks.size()); ++at)
    for (const auto& run : document.blocks[at].runs) {
      if (!run.target.starts_with(folder)) continue;
      auto name = std::string_view(run.target).substr(folder.size());
      if (name.ends_with('/')) name.remove_suffix(1);
      if (!name.empty() && name.find_first_of("/#?") == std::string_view::npos)
        return {"W3C", "W3C " + std::string(name), std::string(property(document, "date"))};
    }
  return {};
}

}  // namespace

Publication w3c_publication(const DocumentText& document) {
  const auto shortname = property(document, "shortname");
  if (!shortname.empty()) {
    const bool living = property(document, "group") == "whatwg" || property(document, "status") == "LS";
    const std::string body = living ? "WHATWG" : "W3C";
    return {body, body + ' ' + std::string(shortname), std::string(property(document, "date"))};
  }
  for (const auto& block : document.blocks)
    for (const auto& run : block.runs)
      if (auto publication = dated_version(run.target); !publication.body.empty()) return publication;
  return latest_version(document);
}

}  // namespace termreg::sources::clauses
