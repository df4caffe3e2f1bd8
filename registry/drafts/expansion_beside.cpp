// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/expansion_beside_private.h"

#include <algorithm>

#include "registry/model/ascii.h"

namespace termreg::drafts {
namespace {

// "user experience (UX)", "extended reality (XR)": the letters come in the words in their order, the first begins one.
std::string_view loose_expansion_before(std::string_view text, std::size_t at, std::string_view word) {
  constexpr std::size_t more_words = 1;
  auto begin = at;
  for (std::size_t words = 0; words < word.size() + more_words && begin > 0; ++words) {
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '-')) --begin;
    while (begin > 0 && is_letter(text[begin - 1])) --begin;
    if (begin == at || !is_letter(text[begin])) return {};
    const auto found = text.substr(begin, at - begin);
    const bool begins = to_lower(found[0]) == to_lower(word[0]) ||
                        (word[0] == 'X' && (found.starts_with("ex") || found.starts_with("Ex")));
    std::size_t letter = 0;
    for (const char c : found)
      letter += letter < word.size() && to_lower(c) == to_lower(word[letter]) ? 1U : 0U;
    if (begins && words > 0 && letter == word.size()) return found.substr(0, found.find_last_not_of(' ') + 1);
  }
  return {};
}

// "MSNG Missing", alone in its paragraph: a list whose gap the format lost.
bool is_row_of_list(std::string_view text, const ShortForm& form) {
  constexpr std::size_t longest = 80;
  const auto behind = text.substr(form.end);
  return form.begin == 0 && text.size() <= longest && !text.ends_with('.') && behind.size() > 2 &&
         behind.front() == ' ' && behind[1] == text.front() && is_lower(behind[2]);
}

std::string_view up_to_stop(std::string_view text) {
  return text.substr(0, text.find_first_of(".,;:"));
}

// "where PP is the path penalty", "NA means not applicable": a symbol whose meaning stands behind it.
std::string_view meaning_behind(std::string_view text, const ShortForm& form) {
  if (form.end != form.whole_end) return {};
  auto behind = text.substr(form.end);
  for (const std::string_view verb :
       {" means ", " denotes ", " stands for ", " represents ", " designates ", " indicates ", " signifies "})
    if (behind.starts_with(verb)) return up_to_stop(behind.substr(verb.size()));
  // "where PP is the path penalty, and NF is the noise figure"
  constexpr std::size_t longest_list = 400;
  const auto before = text.substr(0, form.begin);
  const auto where = std::max(before.rfind("where ") + 1, before.rfind("Where ") + 1);
  const bool listed =
      where > 0 && form.begin - where < longest_list && before.find(". ", where) == std::string_view::npos;
  for (const std::string_view verb : {" is the ", " is a ", " is an ", " are the "})
    if (listed && behind.starts_with(verb)) return up_to_stop(behind.substr(verb.size()));
  // "M denotes a mandatory, O an optional and CM a conditional item"
  const auto verb = std::max(before.rfind(" denotes ") + 1, before.rfind(" means ") + 1);
  const bool goes_on =
      verb > 0 && form.begin - verb < longest_list && before.find(". ", verb) == std::string_view::npos;
  for (const std::string_view article : {" a ", " an ", " the "})
    if (goes_on && behind.starts_with(article)) return up_to_stop(behind.substr(article.size()));
  return {};
}

}  // namespace

// "augmented reality (AR)", "AR (augmented reality)"
std::string expansion_beside(std::string_view text, const ShortForm& form) {
  const auto word = text.substr(form.begin, form.end - form.begin);
  if (form.begin > 0 && text[form.begin - 1] == '(') {
    const auto before = expansion_before(text, form.begin - 1, word);
    if (!before.empty()) return std::string(before);
    if (const auto loose = loose_expansion_before(text, form.begin - 1, word); !loose.empty())
      return std::string(loose);
  }
  // "MSNG⇥Missing": a list of the text's own.
  const auto behind = text.substr(form.end);
  if (form.begin == 0 && (behind.starts_with("\t") || behind.starts_with("  ") || behind.starts_with(": ") ||
                          behind.starts_with(" – ") || behind.starts_with("\u00a0")))
    return std::string(behind.substr(std::min(behind.find_first_not_of("\t :–\u00a0"), behind.size())));
  if (is_row_of_list(text, form)) return std::string(behind.substr(1));
  if (const auto said = meaning_behind(text, form); !said.empty()) return std::string(said);
  if (text.substr(form.end).starts_with(" (")) {
    const auto close = text.find(')', form.end);
    if (close != std::string_view::npos) {
      const auto before = expansion_before(text, close, word);
      if (!before.empty()) return std::string(before);
    }
  }
  return {};
}

}  // namespace termreg::drafts
