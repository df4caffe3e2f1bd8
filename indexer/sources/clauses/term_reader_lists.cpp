// SPDX-License-Identifier: GPL-3.0-or-later
// Lists within a clause of terms: those that belong to a definition, and those whose items are terms taken over from
// another document.
#include <algorithm>
#include <array>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/sources/clauses/term_reader_private.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t longest_listed_term = 120;

bool contains_any(std::string_view text, const auto& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

// "The following terms are defined in [ITU-T X.800]:" leads on to a list of terms.
bool TermReader::is_intro_of_list(std::string_view text) const {
  if (!text.ends_with(':') || is_strict()) return false;
  const auto lower = files::lower_ascii(text);
  constexpr auto about_terms = std::to_array<std::string_view>({"term", "definition"});
  constexpr auto taken_over =
      std::to_array<std::string_view>({"defined in", "given in", "specified in", "from "});
  constexpr auto documents = std::to_array<std::string_view>({"itu-t", "iso", "iec", "itu-r", "rfc", "["});
  return contains_any(lower, about_terms) && contains_any(lower, taken_over) &&
         contains_any(lower, documents);
}

void TermReader::take_intro(std::string_view text) {
  in_list_ = is_intro_of_list(text);
  list_tags_.clear();
  if (!in_list_) return;
  const auto open = text.find('['), close = text.find(']');
  if (open != std::string_view::npos && close != std::string_view::npos && open < close) {
    list_tags_.emplace_back(text.substr(open + 1, close - open - 1));
    return;
  }
  const auto lower = files::lower_ascii(text);
  for (const std::string_view word : {"defined in ", "given in ", "specified in ", "from "})
    if (const auto at = lower.find(word); at != std::string::npos) {
      auto name = files::trimmed(text.substr(at + word.size()));
      name.remove_suffix(1);
      list_tags_.emplace_back(name);
      return;
    }
}

void TermReader::listed_term(const Block& block) {
  auto text = plain_text(block);
  while (text.ends_with(';') || text.ends_with('.') || text.ends_with(',') || text.ends_with(' '))
    text.pop_back();
  if (text.ends_with(" and"))
    text.resize(text.size() - 5 > 0 ? text.find_last_not_of(" ;,", text.size() - 5) + 1 : 0);
  if (text.empty() || text.size() > longest_listed_term) return;
  auto bare = block;
  bare.runs.assign(1, Run{});
  bare.runs[0].text = text;
  auto term = read_term_paragraph(bare);
  if (term.designations.empty()) return;
  if (term.tags.empty()) term.tags = list_tags_;
  builder_.begin(group_, {}, block.place, std::move(term));
}

void TermReader::list_item(const Block& block) {
  if (auto remark = remark_of(block)) {
    if (builder_.is_open()) builder_.add_remark(std::move(*remark));
    return;
  }
  // A numbered entry may itself be the introduction of such a list.
  if (builder_.is_open() && !in_list_ && !builder_.has_remarks() &&
      is_intro_of_list(builder_.term().definition)) {
    const auto intro = builder_.term().definition;
    builder_.drop();
    take_intro(intro);
  }
  if (in_list_) return listed_term(block);
  if (builder_.is_open() && builder_.is_numbered()) {
    awaits_definition_ = false;
    return builder_.add_to_last(with_label(block));
  }
  auto term = read_term_paragraph(block);
  if (!is_strict() && term.marked && term.separated && !term.definition.empty() && is_entry(term))
    return builder_.begin(group_, {}, block.place, std::move(term));
  if (!builder_.is_open()) return;
  awaits_definition_ = false;
  builder_.add_to_last(with_label(block));
}

}  // namespace termreg::sources::clauses
