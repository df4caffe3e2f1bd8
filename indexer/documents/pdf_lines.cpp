// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/pdf_lines.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "indexer/documents/pdf_direction.h"
#include "indexer/files/content.h"
#include "indexer/files/html_tree.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

constexpr double edge = 0.085;  // part of a page's height where running lines stand
constexpr std::size_t most_pages = 10'000;

struct Piece {
  double top = 0, left = 0, width = 0, height = 0;
  std::vector<Run> runs;
  [[nodiscard]] double middle() const { return top + height / 2; }
  [[nodiscard]] double right() const { return left + width; }
  [[nodiscard]] std::string text() const {
    std::string text;
    for (const auto& run : runs) text += run.text;
    return text;
  }
};

// The page in a mirror, so that a line begins on the left again; what is read from left to right within it comes last
// part first and is put right line by line.
void mirror(std::vector<Piece>& pieces, double width, const PdfDirection& direction) {
  for (auto& piece : pieces) {
    piece.left = width - piece.right();
    if (direction.reversed) std::reverse(piece.runs.begin(), piece.runs.end());
    for (auto& run : piece.runs) run.text = in_reading_order(run.text, direction);
  }
}

// Pieces that are read from left to right, among those of a line that is mirrored: their order, and their places between
// the same ends.
template <typename Iterator>
void put_stretches_right(Iterator first, Iterator last) {
  const auto turns = [](const Piece& piece) { return is_left_to_right(piece.text()); };
  while (first != last) {
    const auto begin = std::find_if(first, last, turns);
    first = std::find_if_not(begin, last, turns);
    if (begin == first) continue;
    const auto ends = begin->left + std::prev(first)->right();
    std::reverse(begin, first);
    std::for_each(begin, first, [&](Piece& piece) { piece.left = ends - piece.right(); });
  }
}

double number_of(const files::XmlElement& element, std::string_view name) {
  const auto value = element.attribute(name);
  double number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number > -1e6 && number < 1e6 ? number : 0;
}

void add_runs(const files::XmlElement& element, Run look, std::vector<Run>& runs) {
  const auto add = [&](const std::string& text) {
    if (text.empty()) return;
    auto run = look;
    run.text = files::on_one_line(text);
    runs.push_back(std::move(run));
  };
  add(element.text);
  for (const auto& child : element.children) {
    auto inner = look;
    inner.bold = inner.bold || child.name == "b";
    inner.italic = inner.italic || child.name == "i";
    if (child.name == "a") inner.target = child.attribute("href");
    add_runs(child, inner, runs);
    add(child.tail);
  }
}

void collect_pieces(const files::XmlElement& element, std::vector<Piece>& pieces) {
  for (const auto& child : element.children) {
    if (child.name == "text") {
      Piece piece{number_of(child, "top"),
                  number_of(child, "left"),
                  number_of(child, "width"),
                  number_of(child, "height"),
                  {}};
      add_runs(child, {}, piece.runs);
      const bool blank = std::all_of(piece.runs.begin(), piece.runs.end(),
                                     [](const Run& run) { return text::clean(run.text).empty(); });
      if (!blank && piece.height > 0) pieces.push_back(std::move(piece));
    } else {
      collect_pieces(child, pieces);
    }
  }
}

void append_run(PdfLine& line, Run run) {
  if (!line.runs.empty()) {
    auto& last = line.runs.back();
    if (last.bold == run.bold && last.italic == run.italic && last.position == run.position &&
        last.target == run.target) {
      last.text += run.text;
      return;
    }
  }
  line.runs.push_back(std::move(run));
}

void append_piece(PdfLine& line, const Piece& piece) {
  if (!line.runs.empty()) {
    const double gap = piece.left - line.right;
    auto& text = line.runs.back().text;
    if (gap > 0.9 * line.size) {
      while (text.ends_with(' ')) text.pop_back();
      text += '\t';
      if (line.second == 0) line.second = piece.left;
    } else if (gap > 0.12 * line.size && !text.ends_with(' ')) {
      text += ' ';
    }
  }
  const bool small = piece.height < 0.8 * line.size;
  for (auto run : piece.runs) {
    if (small)
      run.position = piece.middle() < (line.top + line.bottom) / 2 ? Run::Position::superscript
                                                                   : Run::Position::subscript;
    append_run(line, std::move(run));
  }
  line.left = line.runs.size() == 1 && line.right == 0 ? piece.left : std::min(line.left, piece.left);
  line.right = std::max(line.right, piece.right());
}

PdfPage page_of(const files::XmlElement& tree, std::uint32_t number, const PdfDirection& direction) {
  PdfPage page;
  const auto* root = &tree;
  while (root->children.size() == 1 && root->name != "page") root = &root->children.front();
  page.height = number_of(*root, "height");
  page.width = number_of(*root, "width");
  std::vector<Piece> pieces;
  collect_pieces(tree, pieces);
  if (direction.right_to_left) mirror(pieces, page.width, direction);
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& a, const Piece& b) { return a.middle() < b.middle(); });
  for (std::size_t at = 0; at < pieces.size();) {
    // The tallest piece of a line says where it stands; small ones beside it are raised or lowered.
    auto end = at + 1;
    auto tallest = at;
    while (end < pieces.size() && pieces[end].middle() - pieces[tallest].middle() <
                                      0.45 * std::max(pieces[end].height, pieces[tallest].height)) {
      if (pieces[end].height > pieces[tallest].height) tallest = end;
      ++end;
    }
    PdfLine line{number,
                 pieces[tallest].top,
                 pieces[tallest].top + pieces[tallest].height,
                 pieces[at].left,
                 0,
                 pieces[tallest].height,
                 0,
                 {}};
    const auto first = pieces.begin() + static_cast<std::ptrdiff_t>(at),
               last = pieces.begin() + static_cast<std::ptrdiff_t>(end);
    std::stable_sort(first, last, [](const Piece& a, const Piece& b) { return a.left < b.left; });
    line.left = first->left;
    if (direction.right_to_left) put_stretches_right(first, last);
    for (auto piece = first; piece != last; ++piece) append_piece(line, *piece);
    page.lines.push_back(std::move(line));
    at = end;
  }
  return page;
}

std::string text_of(const PdfLine& line) {
  std::string text;
  for (const auto& run : line.runs) text += run.text;
  return text::clean(text);
}

bool is_page_number(std::string_view text) {
  return !text.empty() && text.size() <= 8 &&
         text.find_first_not_of("0123456789ivxlIVXL-–— ") == std::string_view::npos;
}

// What is the same on left and right pages: the text without a page number at either end, and with every other
// number as one sign.
std::string shape_of(std::string_view text) {
  const auto first = text.find_first_of(" \t"), last = text.find_last_of(" \t");
  if (first != std::string_view::npos && is_page_number(text.substr(0, first)))
    text = files::trimmed(text.substr(first));
  else if (last != std::string_view::npos && is_page_number(text.substr(last + 1)))
    text = files::trimmed(text.substr(0, last));
  std::string shape;
  for (const char c : text) {
    const char sign = c >= '0' && c <= '9' ? '#' : c;
    if (sign != '#' || !shape.ends_with('#')) shape += sign;
  }
  return shape;
}

bool stands_at_edge(const PdfLine& line, const PdfPage& page) {
  return line.bottom < edge * page.height || line.top > (1 - edge) * page.height;
}

// "1" that is raised; empty for any other run.
std::string raised_number(const Run& run) {
  const auto text = text::clean(run.text);
  const bool number = !text.empty() && text.size() <= 3 &&
                      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return number && run.position == Run::Position::superscript ? text : std::string();
}

// The line from which on only footnotes stand: in the lower half, smaller than the text, none of another size
// below it. As many as the page has lines if there is none.
std::size_t first_footnote(const PdfPage& page) {
  std::map<double, std::size_t> sizes;
  for (const auto& line : page.lines) ++sizes[line.size];
  const auto usual = std::max_element(sizes.rbegin(), sizes.rend(),
                                      [](const auto& a, const auto& b) { return a.second < b.second; });
  const double text_size = usual == sizes.rend() ? 0 : usual->first;  // the larger of two as frequent
  auto first = page.lines.size();
  for (auto at = page.lines.size(); at-- > 0;) {
    const auto& line = page.lines[at];
    if (line.top < page.height / 2 || line.size > 0.95 * text_size) break;
    if (!raised_number(line.runs.front()).empty()) first = at;
  }
  return first;
}

// Some files give a bracket by its meaning, some by its shape, which is that of the other one in such a script.
bool are_brackets_mirrored(const std::vector<PdfPage>& pages) {
  std::size_t opens = 0, closes = 0;
  for (const auto& page : pages)
    for (const auto& line : page.lines) {
      const auto text = text_of(line);
      const auto first = text.find_first_of("()[]");
      if (first != std::string::npos) ++(text[first] == '(' || text[first] == '[' ? opens : closes);
    }
  return closes > opens;
}

void turn_brackets(std::vector<PdfPage>& pages) {
  constexpr std::string_view brackets = "()[]";
  for (auto& page : pages)
    for (auto& line : page.lines)
      for (auto& run : line.runs)
        for (auto& c : run.text)
          if (const auto at = brackets.find(c); at != std::string_view::npos) c = brackets[at ^ 1U];
}

}  // namespace

std::vector<PdfPage> pdf_pages(std::string_view xml, const std::filesystem::path& file) {
  std::vector<PdfPage> pages;
  const auto direction = direction_of(xml);
  for (auto at = xml.find("<page "); at != std::string_view::npos && pages.size() < most_pages;
       at = xml.find("<page ", at + 1)) {
    const auto end = std::min(xml.find("</page>", at), xml.size());
    const auto number = static_cast<std::uint32_t>(pages.size() + 1);
    pages.push_back(page_of(files::html_tree(xml.substr(at, end - at), file), number, direction));
    at = std::min(end, xml.size() - 1);
  }
  if (direction.right_to_left && are_brackets_mirrored(pages)) turn_brackets(pages);
  return pages;
}

void drop_running_lines(std::vector<PdfPage>& pages, std::string& running) {
  std::map<std::string, std::set<std::uint32_t>> seen;
  for (const auto& page : pages)
    for (const auto& line : page.lines)
      if (stands_at_edge(line, page)) seen[shape_of(text_of(line))].insert(line.page);
  // A third of the pages: heads of left and right pages differ, and chapters have none on their first.
  const auto enough = std::max<std::size_t>(2, pages.size() / 3);
  for (auto& page : pages)
    std::erase_if(page.lines, [&](const PdfLine& line) {
      if (!stands_at_edge(line, page)) return false;
      const auto text = text_of(line);
      if (is_page_number(text)) return true;
      if (seen[shape_of(text)].size() < enough) return false;
      if (text.size() > running.size()) running = text;
      return true;
    });
}

void drop_footnotes(std::vector<PdfPage>& pages) {
  for (auto& page : pages) {
    const auto notes = first_footnote(page);
    if (notes == page.lines.size()) continue;
    std::set<std::string> marks;
    for (auto at = notes; at < page.lines.size(); ++at)
      if (const auto mark = raised_number(page.lines[at].runs.front()); !mark.empty()) marks.insert(mark);
    page.lines.resize(notes);
    for (auto& line : page.lines)
      std::erase_if(line.runs, [&](const Run& run) { return marks.contains(raised_number(run)); });
    std::erase_if(page.lines, [](const PdfLine& line) { return line.runs.empty(); });
  }
}

}  // namespace termreg::documents
