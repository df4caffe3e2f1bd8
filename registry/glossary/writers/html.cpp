// SPDX-License-Identifier: GPL-3.0-or-later
// HTML (Living Standard) as one file that needs no other: headings by clause, a description list for abbreviations, a
// list for the bibliography, language and direction on whatever is not in the language of the page, colours from the
// system. Nothing in it is a script, and its policy says so.
#include <string>

#include "registry/glossary/layout.h"
#include "registry/glossary/writers/output.h"
#include "registry/glossary/writers/rows.h"
#include "registry/text/letters.h"

namespace termreg::glossary {
namespace html {
namespace {

using std::string_view;

constexpr string_view head_begin =
    "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
    "'unsafe-inline'\">\n";

constexpr string_view style_sheet =
    "<style>\n:root{color-scheme:light dark}\n"
    "body{font:1rem/1.5 serif;max-width:48rem;margin:2rem auto;padding:0 1rem}\n"
    "h1{font-size:1.6rem}h2{font-size:1.3rem}h3{font-size:1.1rem}\n"
    ".deliverable{font-weight:bold;margin-bottom:0}.note{margin-inline-start:2rem;font-size:.95rem}\n"
    ".number{font-weight:bold;padding-inline-end:.75em}.term{margin:0}\n"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem "
    "1.5rem}dt{font-weight:bold}dd{margin:0}\n"
    "table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid;padding:.25rem "
    ".5rem;text-align:start;vertical-align:top}td p,th p{margin:0}\n"
    "ul{list-style:none;padding:0}li{margin:.4rem 0}:target{outline:2px solid}\n"
    "@media print{body{max-width:none;margin:0}a{color:inherit;text-decoration:none}}\n</style>\n";

/// The element that a kind of block is, and the class that tells it from others of the same.
struct Element {
  string_view tag;
  string_view css_class = {};
};

Element element_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::deliverable:
      return {"p", "deliverable"};
    case BlockKind::title:
      return {"h1"};
    case BlockKind::clause:
      return {"h2"};
    case BlockKind::subclause:
    case BlockKind::entry_number:
      return {"h3"};
    case BlockKind::remark:
      return {"p", "remark"};
    case BlockKind::entry:
      return {"p", "entry"};
    case BlockKind::term:
      return {"p", "term"};
    case BlockKind::definition:
      return {"p", "definition"};
    case BlockKind::note:
      return {"p", "note"};
    case BlockKind::source:
      return {"p", "source"};
    case BlockKind::abbreviation:
      return {"dd"};
    case BlockKind::reference:
      return {"li"};
    case BlockKind::body:
      break;
  }
  return {"p"};
}

string_view list_of(BlockKind kind) {
  if (kind == BlockKind::abbreviation) return "dl";
  return kind == BlockKind::reference ? "ul" : "";
}

class HtmlPage : public Page {
 public:
  explicit HtmlPage(std::ostream& out) : out_(out) {}

  void begin(const std::string& title, const std::string&) override {
    // The houses' own sentences are English, so that is what the page as a whole is in.
    out_ << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n" << head_begin << "<title>";
    out_.xml(title) << "</title>\n" << style_sheet << "</head>\n<body>\n<main>\n";
  }

  void block(const Block& block) override {
    go_to_list(list_of(block.kind));
    const auto element = element_of(block.kind);
    if (block.kind == BlockKind::abbreviation) (out_ << "<dt>").xml(block.number) << "</dt>\n";
    out_ << "<" << element.tag;
    if (!element.css_class.empty()) out_ << " class=\"" << element.css_class << "\"";
    if (!block.anchor.empty()) (out_ << " id=\"").xml(block.anchor) << "\"";
    if (text::is_right_to_left(block.language)) out_ << " dir=\"rtl\"";
    out_ << ">";
    write_number(block);
    for (const auto& run : block.runs) write_run(run);
    out_ << "</" << element.tag << ">\n";
    out_.pass_on();
  }

  void table(const Table& table) override {
    go_to_list({});
    out_ << "<table>\n";
    for (const TableLine& line : table.lines) {
      const bool spans = line.cells.size() == 1 && table.shares.size() > 1;
      out_ << "<tr>";
      for (const auto& cell : line.cells) {
        const bool heads_line = !line.is_head && &cell == &line.cells.front();
        const string_view tag = line.is_head || heads_line ? "th" : "td";
        out_ << "<" << tag
             << (line.is_head && !spans ? " scope=\"col\""
                 : heads_line           ? " scope=\"row\""
                                        : "");
        if (spans) out_ << " scope=\"colgroup\" colspan=\"" << std::to_string(table.shares.size()) << "\"";
        out_ << ">";
        for (const Block& paragraph : cell) block(paragraph);
        out_ << "</" << tag << ">";
      }
      out_ << "</tr>\n";
    }
    out_ << "</table>\n";
  }

  void end() override {
    go_to_list({});
    out_ << "</main>\n</body>\n</html>\n";
    out_.finish();
  }

 private:
  void go_to_list(string_view list) {
    if (list == list_) return;
    if (!list_.empty()) out_ << "</" << list_ << ">\n";
    if (!list.empty()) out_ << "<" << list << ">\n";
    list_ = list;
  }

  void write_number(const Block& block) {
    if (block.number.empty() || block.kind == BlockKind::abbreviation) return;
    const bool is_tag = block.kind == BlockKind::reference;
    if (!is_tag) out_ << "<span class=\"number\">";
    out_.xml(block.number) << (is_tag ? " " : "</span> ");
  }

  static string_view tag_of(Look look) {
    switch (look) {
      case Look::strong:
        return "b";
      case Look::emphasis:
        return "i";
      case Look::removed:
        return "del";
      case Look::added:
        return "ins";
      case Look::plain:
        break;
    }
    return "";
  }

  void write_run(const Run& run) {
    if (!run.target.empty()) (out_ << "<a href=\"#").xml(run.target) << "\">";
    const string_view tag = tag_of(run.look);
    const bool is_foreign = !run.language.empty() && run.language != "en";
    if (!tag.empty() || is_foreign) out_ << "<" << (tag.empty() ? "span" : tag);
    if (is_foreign)
      (out_ << " lang=\"").xml(run.language)
          << (text::is_right_to_left(run.language) ? "\" dir=\"rtl\"" : "\"");
    if (!tag.empty() || is_foreign) out_ << ">";
    out_.xml(run.text);
    if (!tag.empty() || is_foreign) out_ << "</" << (tag.empty() ? "span" : tag) << ">";
    if (!run.target.empty()) out_ << "</a>";
  }

  Output out_;
  string_view list_;
};

}  // namespace
}  // namespace html

std::unique_ptr<Page> make_html_page(std::ostream& out) {
  return std::make_unique<html::HtmlPage>(out);
}
std::unique_ptr<Writer> make_html_writer(std::ostream& out) {
  return make_laid_out_writer(make_html_page(out));
}

}  // namespace termreg::glossary
