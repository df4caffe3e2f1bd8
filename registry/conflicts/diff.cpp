// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "registry/conflicts/comparison.h"

namespace termreg::conflicts {
namespace {

using Words = std::vector<std::string_view>;
using WordSpan = std::span<const std::string_view>;

/// Above this many cells the table of the common subsequence is not drawn up: the parts between the common
/// beginning and the common end are then shown as one replacement. 4 MiB, texts of about 1,000 words.
constexpr std::size_t most_cells = 1'000'000;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

Words printed_words(std::string_view text) {
  Words out;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && is_space(text[at])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    if (at > begin) out.push_back(text.substr(begin, at - begin));
  }
  return out;
}

/// Collects words into parts; a removal is always told before the addition that replaces it.
class Parts {
 public:
  void same(std::string_view word) {
    flush();
    append(same_, word);
  }
  void removed(std::string_view word) {
    flush_same();
    append(removed_, word);
  }
  void added(std::string_view word) {
    flush_same();
    append(added_, word);
  }
  std::vector<DiffPart> take() {
    flush_same();
    flush();
    return std::move(parts_);
  }

 private:
  static void append(std::string& text, std::string_view word) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  void emit(DiffPart::Kind kind, std::string& text) {
    if (text.empty()) return;
    parts_.push_back({kind, std::move(text)});
    text.clear();
  }
  void flush_same() { emit(DiffPart::Kind::same, same_); }
  void flush() {
    if (removed_.empty() && added_.empty()) return;
    emit(DiffPart::Kind::removed, removed_);
    emit(DiffPart::Kind::added, added_);
  }

  std::vector<DiffPart> parts_;
  std::string same_, removed_, added_;
};

/// Lengths of the longest common subsequence of every pair of tails.
class TailTable {
 public:
  TailTable(WordSpan a, WordSpan b) : width_(b.size() + 1), cells_((a.size() + 1) * width_) {
    for (std::size_t i = a.size(); i-- > 0;)
      for (std::size_t j = b.size(); j-- > 0;)
        cell(i, j) = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
  }
  [[nodiscard]] std::uint32_t at(std::size_t i, std::size_t j) const { return cells_[i * width_ + j]; }

 private:
  std::uint32_t& cell(std::size_t i, std::size_t j) { return cells_[i * width_ + j]; }
  std::size_t width_;
  std::vector<std::uint32_t> cells_;
};

void diff_middle(WordSpan a, WordSpan b, Parts& parts) {
  std::size_t i = 0;
  std::size_t j = 0;
  if (!a.empty() && !b.empty() && (a.size() + 1) * (b.size() + 1) <= most_cells) {
    const TailTable tails(a, b);
    while (i < a.size() && j < b.size()) {
      if (a[i] == b[j]) {
        parts.same(a[i]);
        ++i, ++j;
      } else if (tails.at(i + 1, j) >= tails.at(i, j + 1)) {
        parts.removed(a[i++]);
      } else {
        parts.added(b[j++]);
      }
    }
  }
  for (; i < a.size(); ++i) parts.removed(a[i]);
  for (; j < b.size(); ++j) parts.added(b[j]);
}

}  // namespace

std::vector<DiffPart> word_diff(std::string_view a, std::string_view b) {
  const Words left = printed_words(a);
  const Words right = printed_words(b);
  const std::size_t shorter = std::min(left.size(), right.size());
  std::size_t head = 0;
  while (head < shorter && left[head] == right[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && left[left.size() - 1 - tail] == right[right.size() - 1 - tail]) ++tail;

  Parts parts;
  for (std::size_t i = 0; i < head; ++i) parts.same(left[i]);
  diff_middle(WordSpan(left).subspan(head, left.size() - head - tail),
              WordSpan(right).subspan(head, right.size() - head - tail), parts);
  for (std::size_t i = left.size() - tail; i < left.size(); ++i) parts.same(left[i]);
  return parts.take();
}

}  // namespace termreg::conflicts
