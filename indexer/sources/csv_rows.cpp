// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/csv_rows.h"

#include <algorithm>
#include <array>

namespace termreg::sources {
namespace {

constexpr char quote = '"';

}  // namespace

CsvRows::Outcome CsvRows::next(std::vector<std::string_view>& cells) {
  cells.clear();
  unescaped_.clear();
  width_ = 0;
  while (at_ < text_.size()) {
    line_ = next_line_;
    const auto end = std::min(text_.find('\n', at_), text_.size());
    auto row = text_.substr(at_, end - at_);
    if (row.find(quote) != std::string_view::npos) return split_quoted(cells);
    at_ = std::min(end + 1, text_.size());
    ++next_line_;
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty()) continue;
    split_plain(row, cells);
    return Outcome::row;
  }
  return Outcome::end;
}

void CsvRows::split_plain(std::string_view row, std::vector<std::string_view>& cells) {
  for (;;) {
    const auto end = row.find(separator_);
    add(cells, row.substr(0, end));
    if (end == std::string_view::npos) return;
    row.remove_prefix(end + 1);
  }
}

CsvRows::Outcome CsvRows::split_quoted(std::vector<std::string_view>& cells) {
  row_ended_ = false;
  while (!row_ended_) {
    if (at_ < text_.size() && text_[at_] == quote) {
      if (!take_quoted(cells)) return Outcome::unterminated;
    } else {
      take_plain(cells);
    }
    if (!end_cell()) {
      skip_line();
      return Outcome::malformed;
    }
  }
  return Outcome::row;
}

// The cell that begins with the quote at at_; false if the quote never closes.
bool CsvRows::take_quoted(std::vector<std::string_view>& cells) {
  const auto begin = at_ + 1;
  std::size_t from = begin;
  std::string* joined = nullptr;
  for (auto end = text_.find(quote, from);; end = text_.find(quote, from)) {
    if (end == std::string_view::npos) return false;
    const auto piece = text_.substr(from, end - from);
    next_line_ += static_cast<std::uint32_t>(std::count(piece.begin(), piece.end(), '\n'));
    const bool doubled = end + 1 < text_.size() && text_[end + 1] == quote;
    if (doubled && joined == nullptr) joined = &unescaped_.emplace_back();
    if (joined != nullptr) joined->append(piece).append(doubled ? 1 : 0, quote);
    from = end + (doubled ? 2 : 1);
    if (doubled) continue;
    at_ = from;
    add(cells, joined != nullptr ? std::string_view(*joined) : text_.substr(begin, end - begin));
    return true;
  }
}

void CsvRows::take_plain(std::vector<std::string_view>& cells) {
  const std::array<char, 2> ends{separator_, '\n'};
  const auto end =
      std::min(text_.find_first_of(std::string_view(ends.data(), ends.size()), at_), text_.size());
  auto cell = text_.substr(at_, end - at_);
  at_ = end;
  if ((at_ == text_.size() || text_[at_] == '\n') && cell.ends_with('\r')) cell.remove_suffix(1);
  add(cells, cell);
}

// Steps over what ends a cell; false if something else stands there.
bool CsvRows::end_cell() {
  if (at_ < text_.size() && text_[at_] == '\r' && (at_ + 1 == text_.size() || text_[at_ + 1] == '\n')) ++at_;
  if (at_ == text_.size()) {
    row_ended_ = true;
    return true;
  }
  row_ended_ = text_[at_] == '\n';
  if (!row_ended_ && text_[at_] != separator_) return false;
  ++at_;
  if (row_ended_) ++next_line_;
  return true;
}

void CsvRows::add(std::vector<std::string_view>& cells, std::string_view cell) {
  if (++width_ <= most_cells) cells.push_back(cell);
}

void CsvRows::skip_line() {
  at_ = std::min(text_.find('\n', at_), text_.size());
  if (at_ == text_.size()) return;
  ++at_;
  ++next_line_;
}

char recognise_separator(std::string_view text) {
  const std::array<char, 3> separators{',', ';', '\t'};
  std::array<std::size_t, 3> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == quote) quoted = !quoted;
    if (c == '\n' && !quoted) break;
    for (std::size_t i = 0; i < separators.size(); ++i)
      if (c == separators[i] && !quoted) ++counts[i];
  }
  const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
  return separators[static_cast<std::size_t>(most)];
}

}  // namespace termreg::sources
