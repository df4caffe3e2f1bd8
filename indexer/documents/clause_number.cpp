// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/clause_number.h"

#include <algorithm>
#include <array>

#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

constexpr std::array<std::string_view, 5> between_suffixes{"bis", "ter", "quater", "quinquies", "sexies"};

}  // namespace

std::string_view leading_number(std::string_view line) noexcept {
  std::size_t at = 0;
  if (line.size() > 1 && line[0] >= 'A' && line[0] <= 'Z' && line[1] == '.') at = 2;
  while (at < line.size() && (is_digit(line[at]) || (line[at] == '.' && at > 0 && is_digit(line[at - 1]))))
    ++at;
  if (at == 0 || !is_digit(line[0] >= 'A' && line[0] <= 'Z' ? line[2 < line.size() ? 2 : 0] : line[0]))
    return {};
  const auto ends = [&](std::size_t end) {
    return end == line.size() || line[end] == ' ' || line[end] == '\t' ||
           line.substr(end).starts_with("\u3000");
  };
  const auto word = at < line.size() && line[at] == ' ' ? at + 1 : at;
  for (const auto suffix : between_suffixes)
    if (line.substr(std::min(word, line.size())).starts_with(suffix) && ends(word + suffix.size()))
      return line.substr(0, word + suffix.size());
  return ends(at) ? line.substr(0, at) : std::string_view();
}

std::uint8_t level_of_number(std::string_view number) noexcept {
  std::uint8_t level = 1;
  for (std::size_t at = 0; at + 1 < number.size(); ++at)
    if (number[at] == '.' && level < 255) ++level;
  return level;
}

void join_suffix(std::string& number) {
  for (const auto suffix : between_suffixes) {
    if (!number.ends_with(suffix) || number.size() < suffix.size() + 2) continue;
    const auto blank = number.size() - suffix.size() - 1;
    if (number[blank] == ' ' && is_digit(number[blank - 1])) number.erase(blank, 1);
  }
}

std::string bare_number(std::string_view printed) {
  auto number = text::clean(printed);
  for (const std::string_view word : {"Appendix ", "Annex ", "Section ", "Clause ", "§ ", "§"})
    if (number.starts_with(word)) number.erase(0, word.size());
  while (number.ends_with('.') || number.ends_with(':') || number.ends_with(' ')) number.pop_back();
  join_suffix(number);
  return number;
}

}  // namespace termreg::documents
