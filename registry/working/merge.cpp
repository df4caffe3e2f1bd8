// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/merge.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include "registry/conflicts/comparison.h"

namespace termreg::working {
namespace {

using Words = std::vector<std::string>;

/// Words [begin, end) of the base give way to others.
struct Edit {
  std::size_t begin = 0;
  std::size_t end = 0;
  Words words;
};

Words words_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  Words words;
  for (std::string word; in >> word;) words.push_back(std::move(word));
  return words;
}

void append(Words& to, const Words& from) {
  to.insert(to.end(), from.begin(), from.end());
}

std::string joined(const Words& words) {
  std::string text;
  for (const auto& word : words) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

std::vector<Edit> edits(std::string_view base, std::string_view text) {
  std::vector<Edit> found;
  std::size_t at = 0;
  for (const auto& part : conflicts::word_diff(base, text)) {
    auto words = words_of(part.text);
    if (part.kind == DiffPart::Kind::same) {
      at += words.size();
      continue;
    }
    if (found.empty() || found.back().end != at) found.push_back({at, at, {}});
    if (part.kind == DiffPart::Kind::removed)
      found.back().end = at += words.size();
    else
      append(found.back().words, words);
  }
  return found;
}

/// The words of a text in place of the stretch [begin, end) of the base.
Words in_place(const Words& base, std::size_t begin, std::size_t end, const std::vector<Edit>& of_stretch) {
  Words words;
  auto at = begin;
  for (const auto& edit : of_stretch) {
    for (; at < edit.begin; ++at) words.push_back(base[at]);
    append(words, edit.words);
    at = edit.end;
  }
  for (; at < end; ++at) words.push_back(base[at]);
  return words;
}

class Merger {
 public:
  Merger(std::string_view base, std::string_view theirs, std::string_view mine)
      : base_(words_of(base)), theirs_(edits(base, theirs)), mine_(edits(base, mine)) {}

  Merge merged() {
    while (their_next_ < theirs_.size() || my_next_ < mine_.size()) take_stretch();
    keep_up_to(base_.size());
    result_.text = joined(words_);
    return std::move(result_);
  }

 private:
  // The edits of both that touch one another.
  void take_stretch() {
    const auto begin = std::min(start_of(theirs_, their_next_), start_of(mine_, my_next_));
    auto end = begin;
    std::vector<Edit> their_edits;
    std::vector<Edit> my_edits;
    for (bool grows = true; grows;) {
      grows = take(theirs_, their_next_, end, their_edits);
      grows = take(mine_, my_next_, end, my_edits) || grows;
    }
    keep_up_to(begin);
    at_ = end;
    const auto theirs = in_place(base_, begin, end, their_edits);
    const auto mine = in_place(base_, begin, end, my_edits);
    append(words_, my_edits.empty() ? theirs : mine);
    if (!their_edits.empty() && !my_edits.empty() && theirs != mine)
      result_.clashes.push_back({joined(theirs), joined(mine)});
  }

  [[nodiscard]] std::size_t start_of(const std::vector<Edit>& edits, std::size_t next) const {
    return next < edits.size() ? edits[next].begin : base_.size();
  }

  static bool take(const std::vector<Edit>& edits, std::size_t& next, std::size_t& end,
                   std::vector<Edit>& taken) {
    if (next == edits.size() || edits[next].begin > end) return false;
    end = std::max(end, edits[next].end);
    taken.push_back(edits[next++]);
    return true;
  }

  void keep_up_to(std::size_t end) {
    for (; at_ < end; ++at_) words_.push_back(base_[at_]);
  }

  Words base_;
  std::vector<Edit> theirs_;
  std::vector<Edit> mine_;
  std::size_t their_next_ = 0;
  std::size_t my_next_ = 0;
  std::size_t at_ = 0;
  Words words_;
  Merge result_;
};

}  // namespace

Merge merge(std::string_view base, std::string_view theirs, std::string_view mine) {
  return Merger(base, theirs, mine).merged();
}

}  // namespace termreg::working
