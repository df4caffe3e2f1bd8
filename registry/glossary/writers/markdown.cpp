// SPDX-License-Identifier: GPL-3.0-or-later
// CommonMark 0.30. A block becomes
//   "# " title | "## " number title | "### " number title | "- **" abbreviation "** – " expansion | paragraph
// and every punctuation character of a text that could be taken for markup is escaped by a backslash (2.4),
// so that what a reader sees is what the entry says.
#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "registry/glossary/layout.h"
#include "registry/glossary/writers/rows.h"
#include "registry/model/ascii.h"
#include "registry/model/error.h"

namespace termreg::glossary {
namespace {

using std::string_view;

bool is_markup(char c) {
  return string_view("\\`*_[]<>~|").find(c) != string_view::npos;
}
bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

void append_text(std::string& out, string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (is_control(c)) {
      if (c == '\n' || c == '\t') out += ' ';
      continue;
    }
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    const bool begins_entity = c == '&' && (next == '#' || is_alphanumeric(next));
    if (is_markup(c) || begins_entity) out += '\\';
    out += c;
  }
}

// What would make a paragraph a heading, list, quotation, code or rule if it stood first on its line.
void escape_line_start(std::string& line) {
  line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
  if (line.empty()) return;
  if (string_view("#+-=").find(line.front()) != string_view::npos) {
    line.insert(0, 1, '\\');
    return;
  }
  const auto digits = line.find_first_not_of("0123456789");
  const bool begins_list = digits != 0 && digits != std::string::npos &&
                           (line[digits] == '.' || line[digits] == ')') &&
                           (digits + 1 == line.size() || line[digits + 1] == ' ');
  if (begins_list) line.insert(digits, 1, '\\');
}

// Emphasis must touch a word on the inside (6.2), so outer blanks go outside the marks.
void append_marked(std::string& out, string_view text, string_view mark) {
  const auto first = text.find_first_not_of(' ');
  if (first == string_view::npos) {
    out += text;
    return;
  }
  const auto last = text.find_last_not_of(' ') + 1;
  out += text.substr(0, first);
  out += mark;
  append_text(out, text.substr(first, last - first));
  out += mark;
  out += text.substr(last);
}

string_view mark_of(Look look) {
  switch (look) {
    case Look::strong:
      return "**";
    case Look::emphasis:
      return "*";
    case Look::removed:
      return "~~";
    case Look::added:
      return "*";
    case Look::plain:
      break;
  }
  return "";
}

std::string inline_text(const std::vector<Run>& runs) {
  std::string out;
  for (auto run = runs.begin(); run != runs.end();) {
    // Neighbours in one look become one stretch: "**a****b**" would not be read as two.
    std::string text = run->text;
    const auto look = run->look;
    while (++run != runs.end() && run->look == look) text += run->text;
    if (look == Look::plain)
      append_text(out, text);
    else
      append_marked(out, text, mark_of(look));
  }
  return out;
}

class MarkdownPage : public Page {
 public:
  explicit MarkdownPage(std::ostream& out) : out_(out) {}

  void begin(const std::string&, const std::string&) override {}

  void block(const Block& block) override {
    auto line = line_of(block);
    if (line.empty()) return;
    const bool is_list_item = block.kind == BlockKind::abbreviation || block.kind == BlockKind::reference;
    // Items of one list stand together; every other paragraph stands apart.
    if (!is_first_ && !(is_list_item && block.kind == previous_)) out_ << '\n';
    is_first_ = false;
    previous_ = block.kind;
    out_ << line << '\n';
  }

  void end() override {
    if (!out_.flush())
      throw Error(ErrorCode::internal,
                  "The Markdown document could not be written: the output refused the bytes; is "
                  "the disk full?");
  }

 private:
  static std::string line_of(const Block& block) {
    std::string number;
    append_text(number, block.number);
    auto text = inline_text(block.runs);
    switch (block.kind) {
      case BlockKind::deliverable:
        return text.empty() ? text : "**" + text + "**";
      case BlockKind::title:
        return "# " + text;
      case BlockKind::clause:
        return "## " + joined(number, text);
      case BlockKind::subclause:
        return "### " + joined(number, text);
      case BlockKind::entry_number:
        return "#### " + number;
      case BlockKind::abbreviation:
        return "- **" + number + "** – " + text;
      case BlockKind::reference:
        return "- " + number + " " + text;
      default:
        break;
    }
    auto line = joined(number, text);
    escape_line_start(line);
    return line;
  }

  static std::string joined(const std::string& number, const std::string& text) {
    return number.empty() || text.empty() ? number + text : number + " " + text;
  }

  std::ostream& out_;
  BlockKind previous_ = BlockKind::title;
  bool is_first_ = true;
};

}  // namespace

std::unique_ptr<Writer> make_markdown_writer(std::ostream& out) {
  return make_laid_out_writer(std::make_unique<MarkdownPage>(out));
}

}  // namespace termreg::glossary
