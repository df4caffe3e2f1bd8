// SPDX-License-Identifier: GPL-3.0-or-later
// Where the head of a term paragraph ends. What a head says: term_head.cpp.
#include "indexer/sources/clauses/term_paragraph.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "indexer/files/content.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

constexpr std::size_t longest_head = 220;        // bytes; a name, its brackets and tags
constexpr std::size_t longest_plain_head = 130;  // where nothing sets the head apart
constexpr std::size_t longest_gap = 16;          // between bold text and its separator, brackets not counted

bool continues_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

enum class Look { strong, emphasis };

// How far from `from` on the text has that look; blanks have any.
std::size_t end_of_look(const Block& block, std::size_t from, Look look) {
  std::size_t at = 0, end = from;
  for (const auto& run : block.runs) {
    const auto next = at + run.text.size();
    const bool has = look == Look::strong ? run.bold || run.defines : run.italic;
    if (next > from && has) end = next;
    if (next > from && !has &&
        !files::trimmed(std::string_view(run.text).substr(from > at ? from - at : 0)).empty())
      return end;
    at = next;
  }
  return end;
}

// How many bytes the colon at `at` takes; 0 if none that separates stands there.
std::size_t colon_at(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("：")) return std::string_view("：").size();
  if (text[at] != ':') return 0;
  const bool in_link = text.substr(at).starts_with("://");
  const bool in_number = at > 0 && at + 1 < text.size() && text[at - 1] >= '0' && text[at - 1] <= '9' &&
                         text[at + 1] >= '0' && text[at + 1] <= '9';
  const bool in_name = at + 1 < text.size() && text[at + 1] == ':';
  return in_link || in_number || in_name ? 0 : 1;
}

struct Found {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
  [[nodiscard]] bool is() const { return size > 0; }
};

int depth_change(char c) {
  if (c == '(' || c == '[') return 1;
  return c == ')' || c == ']' ? -1 : 0;
}

// The first colon outside brackets.
Found first_colon(std::string_view text, std::size_t from) {
  int depth = 0;
  for (auto at = from; at < text.size() && at < from + longest_head; ++at) {
    depth = std::max(0, depth + depth_change(text[at]));
    if (depth > 0) continue;
    if (const auto size = colon_at(text, at)) return {at, size};
  }
  return {};
}

// A dash between blanks, for heads without colon.
Found first_dash(std::string_view text, std::size_t from, std::size_t until) {
  for (const std::string_view dash : {" – ", " — ", "\t"}) {
    const auto at = text.find(dash, from);
    if (at != std::string_view::npos && at < until && at > from) return {at, dash.size()};
  }
  return {};
}

// The end of the brackets that follow `at`.
std::size_t behind_brackets(std::string_view text, std::size_t at) {
  for (auto end = at;;) {
    auto next = end;
    while (next < text.size() && is_blank(text[next])) ++next;
    if (next == text.size() || (text[next] != '(' && text[next] != '[')) return end;
    const auto close = text.find(text[next] == '(' ? ')' : ']', next);
    if (close == std::string_view::npos || close - next > longest_head / 2) return end;
    end = close + 1;
  }
}

// What is left of a gap when its brackets are taken out.
std::size_t bare_size(std::string_view gap) {
  int depth = 0;
  std::size_t size = 0;
  for (const char c : gap) {
    depth = std::max(0, depth + depth_change(c));
    if (depth == 0 && !is_blank(c)) ++size;
  }
  return size;
}

// The dash between blanks with which a definition begins behind bold text and its brackets; a colon further on is
// the definition's own.
Found dash_behind(std::string_view text, std::size_t bold_end) {
  const auto rest = text.substr(behind_brackets(text, bold_end));
  const auto blanks = std::min(rest.find_first_not_of(" \t"), rest.size());
  for (const std::string_view dash : {"– ", "— ", "–\t", "- "})
    if (blanks > 0 && rest.substr(blanks).starts_with(dash))
      return {text.size() - rest.size() + blanks, dash.size()};
  return {};
}

struct Split {
  std::size_t head_end = 0;
  std::size_t definition = 0;
  bool marked = false;
  bool separated = false;
};

// A full stop outside brackets: what stands before it is a sentence, and no head.
bool holds_stop(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    depth = std::max(0, depth + depth_change(text[at]));
    if (depth == 0 && text[at] == '.' && text[at + 1] == ' ') return true;
  }
  return false;
}

// "**avatar – **text": the dash is as bold as the name.
std::optional<std::size_t> bold_dash(std::string_view bold) {
  bold = bold.substr(0, bold.find_last_not_of(" \t") + 1);
  for (const std::string_view dash : {" –", " —", "\t–", "\t—"})
    if (bold.ends_with(dash)) return bold.size() - dash.size();
  return std::nullopt;
}

Split split_marked(std::string_view text, std::size_t bold_end) {
  Split split;
  split.marked = true;
  if (const auto dash = bold_dash(text.substr(0, bold_end)); dash && bold_end < text.size()) {
    split.head_end = *dash;
    split.definition = bold_end;
    split.separated = true;
    return split;
  }
  const auto colon = first_colon(text, 0);
  const bool close_by = colon.is() && (colon.at <= bold_end ||
                                       bare_size(text.substr(bold_end, colon.at - bold_end)) <= longest_gap);
  if (const auto dash = dash_behind(text, bold_end); dash.is() && dash.at < colon.at) {
    split.head_end = dash.at;
    split.definition = dash.at + dash.size;
    split.separated = true;
    return split;
  }
  const bool stops =
      colon.is() && colon.at > bold_end && holds_stop(text.substr(bold_end, colon.at - bold_end));
  if (close_by && !stops) {
    split.head_end = colon.at;
    split.definition = colon.at + colon.size;
    split.separated = true;
    return split;
  }
  split.head_end = behind_brackets(text, bold_end);
  split.definition = split.head_end;
  return split;
}

Split split_plain(std::string_view text) {
  Split split;
  auto found = first_colon(text, 0);
  if (!found.is() || found.at > longest_plain_head) found = first_dash(text, 0, longest_plain_head);
  if (found.is() && !holds_stop(text.substr(0, found.at))) {
    split.head_end = found.at;
    split.definition = found.at + found.size;
    split.separated = true;
    return split;
  }
  const auto tag = text.find('[');
  if (tag != std::string_view::npos && tag > 0 && tag < longest_plain_head &&
      text.substr(0, tag).find_first_of(".,") == std::string_view::npos) {
    split.head_end = split.definition = behind_brackets(text, tag);
    split.separated =
        files::trimmed(text.substr(split.head_end)).find_first_not_of('.') != std::string_view::npos;
    return split;
  }
  const bool short_line = text.size() <= longest_plain_head && !text.ends_with('.') && !text.ends_with(':');
  split.head_end = split.definition = short_line ? text.size() : 0;
  return split;
}

// A word that is bold in part is bold.
std::size_t at_word_end(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  while (at < text.size() && continues_word(text[at - 1]) && continues_word(text[at])) ++at;
  return at;
}

std::string without_leading_marks(std::string_view text) {
  text = files::trimmed(text);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : {"–", "—", "：", ":", "- ", ". ", ", ", "= "})
      if (text.starts_with(mark)) {
        text = files::trimmed(text.substr(mark.size()));
        again = true;
      }
  }
  return std::string(text);
}

// A tag or a domain may stand behind the separator too.
void take_leading_brackets(TermParagraph& paragraph) {
  auto& text = paragraph.definition;
  while (text.starts_with('[')) {
    const auto close = text.find(']');
    if (close == std::string::npos || close + 1 == text.size()) break;
    const auto tag = text.substr(1, close - 1);
    if (!is_reference_tag(tag)) break;
    paragraph.tags.push_back(tag);
    text = without_leading_marks(std::string_view(text).substr(close + 1));
  }
  if (!text.starts_with('<')) return;
  const auto close = text.find('>');
  if (close == std::string::npos || close > longest_head) return;
  paragraph.domain = text::clean(std::string_view(text).substr(1, close - 1));
  text = files::trimmed(std::string_view(text).substr(close + 1));
}

}  // namespace

namespace {

// "3.2.1 **avatar.** A thing": a numbered entry ends its name with a stop, as some do. @return where the name ends; 0 if
// no stop ends it ("**etc.** is", "**Rev. A.**").
std::size_t end_of_stopped_name(std::string_view text, std::size_t bold_end) {
  const auto bold = files::trimmed(text.substr(0, bold_end));
  const auto behind = files::trimmed(text.substr(bold_end));
  const bool stops = bold.ends_with('.') && bold.find('.') + 1 == bold.size();
  const bool is_sentence_behind = !behind.empty() && !is_lower(behind.front()) && behind.front() != '(' &&
                                  behind.front() != '[' && behind.front() != ':';
  return stops && is_sentence_behind ? text.find('.') : 0;
}

}  // namespace

TermParagraph read_term_paragraph(const Block& block, std::size_t from) {
  const auto whole = plain_text(block);
  from = std::min(from, whole.size());
  const auto text = std::string_view(whole).substr(from);
  auto marked_end = at_word_end(text, end_of_look(block, from, Look::strong) - from);
  if (marked_end == 0) marked_end = at_word_end(text, end_of_look(block, from, Look::emphasis) - from);
  auto split = marked_end > 0 ? split_marked(text, marked_end) : split_plain(text);
  if (const auto end = from > 0 || !block.number.empty() ? end_of_stopped_name(text, marked_end) : 0; end > 0)
    split = {end, marked_end, true, true};
  auto paragraph = read_term_head(text.substr(0, split.head_end));
  paragraph.marked = split.marked;
  paragraph.separated = split.separated;
  auto definition = without_leading_marks(text.substr(split.definition));
  std::replace(definition.begin(), definition.end(), '\t', ' ');
  paragraph.definition = text::clean(definition);
  if (paragraph.definition == ".") paragraph.definition.clear();  // "3.1.5 avatar [ITU-T X.1]."
  take_leading_brackets(paragraph);
  return paragraph;
}

std::string cut_last_tag(std::string& definition) {
  const bool stop_behind = definition.ends_with("].");
  if (!stop_behind && !definition.ends_with(']')) return {};
  const auto open = definition.rfind('[');
  if (open == std::string::npos || open == 0) return {};
  const auto close = definition.size() - (stop_behind ? 2 : 1);
  auto tag = definition.substr(open + 1, close - open - 1);
  for (const std::string_view words : {"as defined by ", "as defined in ", "defined in ", "see ", "from "})
    if (tag.starts_with(words)) tag.erase(0, words.size());
  if (!is_reference_tag(tag)) return {};
  auto rest = std::string(files::trimmed(std::string_view(definition).substr(0, open)));
  if (rest.empty()) return {};
  if (stop_behind && !rest.ends_with('.')) rest += '.';
  definition = std::move(rest);
  return tag;
}

std::string line_of(const Block& block) {
  return text::clean(files::on_one_line(plain_text(block)));
}

}  // namespace termreg::sources::clauses
