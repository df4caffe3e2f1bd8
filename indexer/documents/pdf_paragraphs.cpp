// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of pages to paragraphs. A page only shows where letters stand, so this is judgement: a paragraph ends
// where the gap to the next line is wider than usual, where size or weight changes, before a clause number, a
// bullet or a label, and behind a short line that ends a sentence.
#include <algorithm>
#include <array>
#include <set>

#include "indexer/documents/clause_number.h"
#include "indexer/documents/pdf_lines.h"
#include "indexer/files/content.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

constexpr double usual_pitch = 1.5;  // of lines of one paragraph, in heights of letters, at most

std::string text_of(const std::vector<Run>& runs) {
  std::string text;
  for (const auto& run : runs) text += run.text;
  return text;
}

bool all_bold(const std::vector<Run>& runs) {
  return std::all_of(runs.begin(), runs.end(),
                     [](const Run& run) { return run.bold || files::trimmed(run.text).empty(); });
}

bool begins_item(std::string_view text) {
  constexpr auto marks = std::to_array<std::string_view>(
      {"•",    "▪",     "–\t",  "— ",         "—\t", "-\t", "‒",      "○",       "●",       "\xef\x82\xb7",
       "NOTE", "Note ", "NOTA", "ПРИМЕЧАНИЕ", "注 ", "注–", "ملاحظة", "EXAMPLE", "[SOURCE", "SOURCE:"});
  for (const auto mark : marks)
    if (text.starts_with(mark)) return true;
  const auto close = text.find(')');
  return close != std::string_view::npos && close > 0 && close <= 3 && close + 1 < text.size() &&
         text[close + 1] == '\t';
}

// Han and kana, with their marks: no blank parts one from the next.
bool is_lead_of_unparted(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0xe3 && byte <= 0xe9) || byte == 0xef;
}
bool first_lead(std::string_view text) {
  return !text.empty() && is_lead_of_unparted(text.front());
}
bool last_lead(std::string_view text) {
  return text.size() >= 3 && is_lead_of_unparted(text[text.size() - 3]);
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
// "AR augmented reality", "QoS-2 quality of service"
bool begins_abbreviated(std::string_view text) {
  const auto word = text.substr(0, text.find_first_of(" \t"));
  const auto capitals = std::count_if(word.begin(), word.end(), is_upper);
  return word.size() > 1 && word.size() < text.size() && capitals > 1 && is_upper(word.front());
}

bool ends_sentence(std::string_view text) {
  text = files::trimmed(text);
  return text.ends_with('.') || text.ends_with(':') || text.ends_with(';') || text.ends_with("。");
}

bool is_contents_line(std::string_view text) {
  return text.find("....") != std::string_view::npos || text.find(". . . .") != std::string_view::npos ||
         text.find("……") != std::string_view::npos;
}

template <typename Value>
double median(std::vector<Value> values, double otherwise) {
  if (values.empty()) return otherwise;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

class Paragraphs {
 public:
  explicit Paragraphs(const std::vector<PdfPage>& pages) : pages_(pages) { measure(); }

  std::vector<Block> collect() {
    for (const auto& page : pages_) {
      // A page that holds nothing but a list is as wide as the others all the same.
      const auto right = std::max(right_of(page), usual_right_);
      for (const auto& line : page.lines) {
        if (begins_paragraph(line, right)) close();
        append(line);
      }
    }
    close();
    return std::move(blocks_);
  }

 private:
  static double right_of(const PdfPage& page) {
    double right = 0;
    for (const auto& line : page.lines) right = std::max(right, line.right);
    return right;
  }

  void measure() {
    std::vector<double> sizes, pitches, rights;
    for (const auto& page : pages_) {
      rights.push_back(right_of(page));
      for (std::size_t at = 0; at < page.lines.size(); ++at) {
        const auto& line = page.lines[at];
        sizes.push_back(line.size);
        learn_words(text_of(line.runs));
        if (at == 0) continue;
        const auto pitch = (line.top - page.lines[at - 1].top) / std::max(line.size, 1.0);
        if (pitch < 3) pitches.push_back(pitch);
      }
    }
    usual_right_ = median(rights, 0);
    usual_size_ = median(sizes, 12);
    widest_pitch_ = std::max(usual_pitch, 1.2 * std::min(median(pitches, 1.2), 2.0));
  }

  // Words that stand undivided somewhere, so that a divided one can be put together again.
  void learn_words(const std::string& text) {
    std::string word;
    for (const char c : text + ' ') {
      if (is_letter(c) || is_digit(c) || (c == '-' && !word.empty())) {
        word += c;
      } else if (!word.empty()) {
        words_.insert(files::lower_ascii(word));
        word.clear();
      }
    }
  }

  // "AR⇥augmented reality": such lines are rows of a list if their first or their second parts stand below one another.
  [[nodiscard]] static bool is_row(const PdfLine& line) {
    constexpr double widest_first = 12;  // in heights of letters
    return line.second > 0 && line.second - line.left < widest_first * line.size;
  }

  [[nodiscard]] bool begins_paragraph(const PdfLine& line, double column_right) const {
    if (lines_.empty()) return false;
    const auto& last = lines_.back();
    const auto text = text_of(line.runs);
    const auto before = text_of(last.runs);
    if (std::abs(line.size - last.size) > 0.12 * usual_size_) return true;
    if (begins_item(text) || is_contents_line(before)) return true;
    const bool bold_before = all_bold(last.runs), bold_now = all_bold(line.runs);
    const auto number = leading_number(text);
    if (!number.empty() && (line.runs.front().bold || number.find('.') != std::string_view::npos) &&
        number.size() + 1 < 24)
      return true;
    if (bold_before != bold_now && (bold_before || !last.runs.back().bold)) return true;
    const auto number_before = leading_number(before);
    if (!number_before.empty() && number_before.size() == files::trimmed(before).size()) return true;
    const auto& first = lines_.front();
    if (is_row(line) && is_row(first) &&
        (std::abs(line.second - first.second) < 0.5 * line.size ||
         std::abs(line.left - first.left) < 0.3 * line.size))
      return true;
    if (is_row(line) && files::trimmed(before).ends_with(':')) return true;
    const bool next_page = line.page != last.page;
    if (next_page) return ends_sentence(before) || !is_lower(text.empty() ? ' ' : text[0]);
    if ((line.top - last.top) / std::max(line.size, 1.0) > widest_pitch_) return true;
    const bool was_short = last.right < 0.8 * column_right;
    if (was_short && ends_sentence(before)) return true;
    // A row with room in its line goes on in its second column, or not at all; a line before a row is one as well.
    if (was_short && lines_.size() == 1 && (is_row(last) || is_row(line)) &&
        std::abs(line.left - last.left) < 0.3 * line.size)
      return true;
    // Neither has a second column where the abbreviation reaches to its edge.
    if (was_short && begins_abbreviated(text) && begins_abbreviated(before) &&
        std::abs(line.left - last.left) < 0.3 * line.size)
      return true;
    // "3.1⇥Terms defined elsewhere" leaves room in its line: what follows is no part of it.
    if (was_short && !number_before.empty() && last.second > 0 && is_upper(text.empty() ? ' ' : text[0]))
      return true;
    return lines_.size() > 1 && std::abs(line.left - last.left) > 1.2 * line.size;
  }

  void append(const PdfLine& line) {
    if (lines_.empty()) {
      block_ = {};
      block_.place.page = line.page;
      block_.place.paragraph = static_cast<std::uint32_t>(blocks_.size() + 1);
    } else {
      join(line);
    }
    for (const auto& run : line.runs) {
      auto& runs = block_.runs;
      const bool same = !runs.empty() && runs.back().bold == run.bold && runs.back().italic == run.italic &&
                        runs.back().position == run.position && runs.back().target == run.target;
      if (same) {
        runs.back().text += run.text;
      } else {
        runs.push_back(run);
      }
    }
    lines_.push_back(line);
  }

  // What stands between the last line and this one: a blank, or nothing within a divided word.
  void join(const PdfLine& line) {
    auto& text = block_.runs.back().text;
    while (text.ends_with(' ')) text.pop_back();
    const auto next = text_of(line.runs);
    if (text.ends_with("\xc2\xad")) {
      text.resize(text.size() - 2);
      return;
    }
    const bool divided = text.size() > 1 && text.ends_with('-') && is_letter(text[text.size() - 2]) &&
                         !next.empty() && is_lower(next[0]);
    if (!divided) {
      const bool unparted = last_lead(text) && first_lead(next);
      if (!text.ends_with('-') && !text.ends_with('/') && !unparted) text += ' ';
      return;
    }
    const auto begin = text.find_last_of(" \t(");
    const auto head =
        files::lower_ascii(std::string_view(text).substr(begin == std::string::npos ? 0 : begin + 1));
    std::size_t length = 0;
    while (length < next.size() && (is_letter(next[length]) || is_digit(next[length]) || next[length] == '-'))
      ++length;
    const auto tail = files::lower_ascii(std::string_view(next).substr(0, length));
    const bool joined = words_.contains(head.substr(0, head.size() - 1) + tail);
    const bool compound = words_.contains(head + tail) || std::any_of(head.begin(), head.end(), is_digit);
    if (joined || !compound) text.pop_back();
  }

  void close() {
    if (lines_.empty()) return;
    const auto text = text_of(block_.runs);
    const auto number = leading_number(text);
    const bool large = lines_.front().size > 1.12 * usual_size_;
    if (is_contents_line(text)) {
      block_.kind = BlockKind::table_of_contents;
    } else if (!number.empty() && lines_.size() <= 3 && (all_bold(block_.runs) || large) &&
               files::trimmed(text).size() > number.size()) {
      block_.kind = BlockKind::heading;
      block_.number = bare_number(number);
      block_.level = level_of_number(block_.number);
      take_off(number.size());
    }
    if (!block_.runs.empty()) blocks_.push_back(std::move(block_));
    block_ = {};
    lines_.clear();
  }

  // Takes the number and the blanks behind it off the runs.
  void take_off(std::size_t bytes) {
    auto& runs = block_.runs;
    while (!runs.empty() && bytes >= runs.front().text.size()) {
      bytes -= runs.front().text.size();
      runs.erase(runs.begin());
    }
    if (runs.empty()) return;
    runs.front().text.erase(0, bytes);
    while (!runs.empty()) {
      runs.front().text = files::trimmed(runs.front().text).empty()
                              ? std::string()
                              : runs.front().text.substr(runs.front().text.find_first_not_of(" \t"));
      if (!runs.front().text.empty()) return;
      runs.erase(runs.begin());
    }
  }

  const std::vector<PdfPage>& pages_;
  double usual_size_ = 12, widest_pitch_ = usual_pitch, usual_right_ = 0;
  std::set<std::string> words_;
  std::vector<Block> blocks_;
  Block block_;
  std::vector<PdfLine> lines_;  // of the paragraph that is being put together
};

}  // namespace

std::vector<Block> pdf_blocks(const std::vector<PdfPage>& pages) {
  return Paragraphs(pages).collect();
}

}  // namespace termreg::documents
