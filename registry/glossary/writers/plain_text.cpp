// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text, UTF-8: a paragraph a line with an empty line between, a tab behind an abbreviation.
// Headings stand alone with their numbers, as in a document whose styles are gone, so that a reader of such documents
// finds its clauses.
#include <algorithm>
#include <string>

#include "registry/glossary/layout.h"
#include "registry/glossary/writers/output.h"
#include "registry/glossary/writers/rows.h"

namespace termreg::glossary {
namespace plain_text {
namespace {

// Where the one tab of a line comes, behind an abbreviation; no text has this character, or it is left out.
constexpr char tab_place = '\x01';

class PlainTextPage : public Page {
 public:
  explicit PlainTextPage(std::ostream& out) : out_(out) {}

  void begin(const std::string&, const std::string&) override {}

  void block(const Block& block) override {
    line_ = block.number;
    bool is_separated = block.number.empty();
    for (const auto& run : block.runs) {
      if (!is_separated) line_ += block.kind == BlockKind::abbreviation ? tab_place : ' ';
      is_separated = true;
      append_run(run);
    }
    if (line_.empty()) return;
    if (!is_first_) out_ << "\n";
    is_first_ = false;
    append_line();
    out_.pass_on();
  }

  void end() override { out_.finish(); }

 private:
  void append_run(const Run& run) {
    if (run.look == Look::removed)
      (line_ += "[-") += run.text + "-]";
    else if (run.look == Look::added)
      (line_ += "{+") += run.text + "+}";
    else
      append_without_tab_place(run.text);
  }

  void append_without_tab_place(const std::string& text) {
    for (const char c : text)
      if (c != tab_place) line_ += c;
  }

  // A paragraph is one line, and a control character is none of its text.
  void append_line() {
    auto& text = out_.buffer();
    for (const char c : line_) {
      if (c == '\n' || c == '\r')
        text += ' ';
      else if (c == '\t')
        text += ' ';
      else if (c == tab_place)
        text += '\t';
      else if (static_cast<unsigned char>(c) >= 0x20)
        text += c;
    }
    text += '\n';
  }

  Output out_;
  std::string line_;
  bool is_first_ = true;
};

}  // namespace
}  // namespace plain_text

std::unique_ptr<Page> make_plain_text_page(std::ostream& out) {
  return std::make_unique<plain_text::PlainTextPage>(out);
}
std::unique_ptr<Writer> make_plain_text_writer(std::ostream& out) {
  return make_laid_out_writer(make_plain_text_page(out));
}

}  // namespace termreg::glossary
