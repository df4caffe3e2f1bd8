// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that authors typed:
//
//     number = [capital *2(capital) "."] 1*DIGIT *("." 1*DIGIT) [[" "] ("bis" / "ter" …) / small letter]
//     ["."] label  = bullet / dash / ["("] (letter / 1*3DIGIT / roman) (")" / ".")
#include <algorithm>
#include <array>

#include "indexer/documents/docx_body.h"
#include "indexer/files/content.h"
#include "registry/model/ascii.h"

namespace termreg::documents::docx {
namespace {

constexpr std::size_t longest_label = 24;

constexpr auto suffixes = std::to_array<std::string_view>({"bis", "ter", "quater", "quinquies", "sexies"});

// "3.2.1", "A.1", "6.89bis": the number without final stop; empty if the label is none.
std::string clause_number(std::string_view label) {
  if (label.ends_with('.')) label.remove_suffix(1);
  std::size_t at = 0;
  while (at < std::min<std::size_t>(label.size(), 4) && label[at] >= 'A' && label[at] <= 'Z') ++at;
  if (at > 0 && (at == label.size() || label[at] != '.')) return {};
  if (at > 0) ++at;
  const auto first_digit = at;
  while (at < label.size() &&
         (is_digit(label[at]) || (label[at] == '.' && at > first_digit && is_digit(label[at - 1]))))
    ++at;
  if (at == first_digit || !is_digit(label[at - 1])) return {};
  const auto rest = files::trimmed(label.substr(at));
  const bool closes = rest.empty() || std::find(suffixes.begin(), suffixes.end(), rest) != suffixes.end() ||
                      (rest.size() == 1 && at + 1 == label.size() && rest[0] >= 'a' && rest[0] <= 'z');
  return closes ? std::string(label.substr(0, at)).append(rest) : std::string();
}

bool is_list_sign(std::string_view label) {
  constexpr auto signs =
      std::to_array<std::string_view>({"–", "-", "—", "•", "·", "*", "▪", "o", "−", ">", "➢", "□"});
  if (std::find(signs.begin(), signs.end(), label) != signs.end()) return true;
  if (label.starts_with('(')) label.remove_prefix(1);
  if (!label.ends_with(')') && !label.ends_with('.')) return false;
  label.remove_suffix(1);
  constexpr std::size_t longest = 4;
  const bool roman = label.find_first_not_of("ivxlIVXL") == std::string_view::npos;
  const bool digits = std::all_of(label.begin(), label.end(), is_digit);
  return !label.empty() && label.size() <= longest &&
         (digits || roman || (label.size() == 1 && is_letter(label[0])));
}

// Takes bytes off the beginning of the runs, and blanks and tabs behind them.
void cut_front(std::vector<Run>& runs, std::size_t bytes) {
  while (!runs.empty() && bytes >= runs.front().text.size()) {
    bytes -= runs.front().text.size();
    runs.erase(runs.begin());
  }
  if (!runs.empty()) runs.front().text.erase(0, bytes);
  while (!runs.empty()) {
    auto& text = runs.front().text;
    text.erase(0, std::min(text.find_first_not_of(" \t"), text.size()));
    if (!text.empty()) return;
    runs.erase(runs.begin());
  }
}

// Where the label ends: at the first tab; in a heading also at the first blank that does not belong to it.
std::size_t label_end(std::string_view text, bool heading) {
  const auto tab = text.find('\t');
  if (tab != std::string_view::npos && tab <= longest_label &&
      (!heading || !clause_number(text.substr(0, tab)).empty()))
    return tab;
  if (!heading) return std::string_view::npos;
  auto end = text.find_first_of(" \t\n");
  for (const auto suffix : suffixes)
    if (end != std::string_view::npos && text.substr(end + 1).starts_with(suffix))
      end = end + 1 + suffix.size();
  return end;
}

}  // namespace

void take_typed_number(Block& block) {
  if (!block.number.empty()) return;
  const auto text = plain_text(block);
  const bool heading = block.kind == BlockKind::heading;
  const auto end = label_end(text, heading);
  if (end == std::string::npos || end == 0 || end > longest_label) return;
  const auto label = files::trimmed(std::string_view(text).substr(0, end));
  auto number = clause_number(label);
  if (number.empty()) {
    if (heading || !is_list_sign(label)) return;
    number = label;
    if (block.kind == BlockKind::paragraph) {
      block.kind = BlockKind::list_item;
      block.level = 1;
    }
  }
  block.number = std::move(number);
  cut_front(block.runs, end);
}

}  // namespace termreg::documents::docx
