// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/bikeshed_markdown.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "indexer/files/content.h"

namespace termreg::documents {
namespace {

constexpr auto raw_elements =
    std::to_array<std::string_view>({"pre", "script", "style", "xmp", "textarea", "svg"});
// A line that begins with one of these is no paragraph of Markdown.
constexpr auto block_elements = std::to_array<std::string_view>(
    {"address", "article", "aside",    "blockquote", "body",       "center",  "dd",       "details", "dir",
     "div",     "dl",      "dt",       "fieldset",   "figcaption", "figure",  "footer",   "form",    "h1",
     "h2",      "h3",      "h4",       "h5",         "h6",         "head",    "header",   "hr",      "html",
     "li",      "link",    "main",     "menu",       "meta",       "nav",     "ol",       "p",       "pre",
     "script",  "section", "style",    "summary",    "table",      "tbody",   "td",       "tfoot",   "th",
     "thead",   "title",   "tr",       "ul",         "xmp",        "caption", "colgroup", "col",     "wpt",
     "svg",     "img",     "template", "legend",     "optgroup",   "include"});

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::size_t indent_of(std::string_view line) {
  std::size_t columns = 0;
  for (const char c : line) {
    if (c != ' ' && c != '\t') break;
    columns += c == '\t' ? 4 : 1;
  }
  return columns;
}

// "</div>" and "<div class=x>" -> "div"; empty if the line begins with no tag.
std::string tag_at(std::string_view line) {
  if (!line.starts_with('<')) return {};
  line.remove_prefix(line.starts_with("</") ? 2 : 1);
  return files::lower_ascii(line.substr(0, line.find_first_of(" \t>/")));
}

bool is_underline(std::string_view line, char mark) {
  return line.size() >= 3 && std::all_of(line.begin(), line.end(), [&](char c) { return c == mark; });
}

struct Marker {
  char kind = 0;           // 'u', 'o', 't' (term), 'd' (description)
  std::size_t length = 0;  // of the marker and the blanks behind it
};

Marker marker_of(std::string_view line) {
  const auto blank_at = [&](std::size_t at) {
    return at < line.size() && (line[at] == ' ' || line[at] == '\t');
  };
  if (line.empty()) return {};
  if ((line[0] == '*' || line[0] == '-' || line[0] == '+') && blank_at(1)) return {'u', 2};
  if (line.starts_with("::") && (blank_at(2) || line.size() == 2))
    return {'d', std::min<std::size_t>(3, line.size())};
  if (line[0] == ':' && blank_at(1)) return {'t', 2};
  std::size_t digits = 0;
  while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
  if (digits > 0 && digits < 4 && digits < line.size() && (line[digits] == '.' || line[digits] == ')') &&
      blank_at(digits + 1))
    return {'o', digits + 2};
  return {};
}

// "Title {#id}" or "## Title ## {#id}"
struct Heading {
  std::string title, id;
};

Heading heading_of(std::string_view text) {
  Heading heading;
  text = files::trimmed(text);
  if (const auto open = text.rfind("{#"); open != std::string_view::npos && text.ends_with('}')) {
    heading.id = text.substr(open + 2, text.size() - open - 3);
    text = files::trimmed(text.substr(0, open));
  }
  while (text.ends_with('#') || text.ends_with(' ')) text.remove_suffix(1);
  heading.title = text;
  std::erase(heading.id, '"');
  return heading;
}

class Converter {
 public:
  explicit Converter(std::string_view text) {
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      auto line = text.substr(0, end);
      if (line.ends_with('\r')) line.remove_suffix(1);
      lines_.push_back(line);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  std::string convert() {
    for (at_ = 0; at_ < lines_.size(); ++at_) {
      line();
      out_ += '\n';
    }
    close_lists(0);
    return std::move(out_);
  }

 private:
  struct List {
    std::size_t indent;
    char kind;
  };

  void line() {
    const auto raw = lines_[at_];
    const auto text = files::trimmed(raw);
    if (!raw_until_.empty()) return raw_line(raw);
    if (text.empty()) {
      in_paragraph_ = false;
      return;
    }
    if (opens_raw(raw, text) || fence(text) || heading(text)) return;
    const auto indent = indent_of(raw);
    if (item(text, indent)) return;
    const auto tag = tag_at(text);
    if (is_one_of(tag, block_elements) || text.starts_with("<!")) return html_line(raw, indent);
    if (in_paragraph_) {
      out_ += raw;
      return;
    }
    paragraph(text, indent);
  }

  void html_line(std::string_view raw, std::size_t indent) {
    if (!in_paragraph_ && indent == 0) close_lists(0);
    in_paragraph_ = false;
    out_ += raw;
    // What follows a block tag on its line goes on as its text.
    const auto text = files::trimmed(raw);
    in_paragraph_ = !text.ends_with('>');
  }

  void paragraph(std::string_view text, std::size_t indent) {
    while (!lists_.empty() && indent <= lists_.back().indent) close_list();
    constexpr auto words =
        std::to_array<std::pair<std::string_view, std::string_view>>({{"Note:", "note"},
                                                                      {"NOTE:", "note"},
                                                                      {"Note,", "note"},
                                                                      {"Issue:", "issue"},
                                                                      {"ISSUE:", "issue"},
                                                                      {"Issue(", "issue"},
                                                                      {"Advisement:", "advisement"},
                                                                      {"ADVISEMENT:", "advisement"}});
    std::string_view style;
    for (const auto& [word, name] : words)
      if (text.starts_with(word)) style = name;
    if (text.starts_with("> ")) {
      out_ += "<blockquote>";
      text.remove_prefix(2);
    }
    out_ += style.empty() ? "<p>" : "<p class=\"" + std::string(style) + "\">";
    out_ += text;
    in_paragraph_ = true;
  }

  bool heading(std::string_view text) {
    if (text.starts_with('#')) {
      const auto level = text.find_first_not_of('#');
      if (level == std::string_view::npos || level > 5 || text[level] != ' ') return false;
      write_heading(heading_of(text.substr(level)), level + 1);
      return true;
    }
    if (in_paragraph_ || at_ + 1 >= lines_.size() || text.starts_with('<')) return false;
    const auto below = files::trimmed(lines_[at_ + 1]);
    if (!is_underline(below, '=') && !is_underline(below, '-')) return false;
    write_heading(heading_of(text), below[0] == '=' ? 2 : 3);
    ++at_;
    out_ += '\n';
    return true;
  }

  void write_heading(const Heading& heading, std::size_t level) {
    close_lists(0);
    const auto name = "h" + std::to_string(std::min<std::size_t>(level, 6));
    out_ += '<' + name + (heading.id.empty() ? "" : " id=\"" + heading.id + '"') + '>' + heading.title +
            "</" + name + '>';
    in_paragraph_ = false;
  }

  bool item(std::string_view text, std::size_t indent) {
    const auto marker = marker_of(text);
    if (marker.kind == 0 || (in_paragraph_ && lists_.empty() && marker.kind != 't')) return false;
    while (!lists_.empty() && indent < lists_.back().indent) close_list();
    const char list = marker.kind == 't' || marker.kind == 'd' ? 'd' : marker.kind;
    if (!lists_.empty() && lists_.back().indent == indent && lists_.back().kind != list) close_list();
    if (lists_.empty() || indent > lists_.back().indent) {
      lists_.push_back({indent, list});
      out_ += list == 'u' ? "<ul>" : list == 'o' ? "<ol>" : "<dl>";
    }
    out_ += marker.kind == 't' ? "<dt>" : marker.kind == 'd' ? "<dd>" : "<li>";
    out_ += text.substr(marker.length);
    in_paragraph_ = true;
    return true;
  }

  bool fence(std::string_view text) {
    if (!text.starts_with("```") && !text.starts_with("~~~")) return false;
    raw_until_ = text.substr(0, 3);
    fenced_ = true;
    out_ += "<pre>";
    in_paragraph_ = false;
    return true;
  }

  // Pre and its like, and comments, that do not end on the line they begin on. Their text goes on as it is,
  // so that generics in program text are no tags.
  bool opens_raw(std::string_view raw, std::string_view text) {
    if (const auto comment = raw.rfind("<!--");
        comment != std::string_view::npos && raw.find("-->", comment) == std::string_view::npos) {
      raw_until_ = "-->";
      out_ += raw;
      return true;
    }
    const auto tag = tag_at(text);
    if (text.starts_with("</") || !is_one_of(tag, raw_elements)) return false;
    if (files::lower_ascii(text).find("</" + tag) != std::string::npos) return false;
    raw_until_ = "</" + tag;
    is_pre_ = tag == "pre" || tag == "xmp";
    out_ += raw;
    in_paragraph_ = false;
    return true;
  }

  void raw_line(std::string_view raw) {
    const bool ends = files::lower_ascii(raw).find(raw_until_) != std::string::npos;
    if (fenced_) {
      out_ += ends ? "</pre>" : escaped(raw);
    } else {
      out_ += is_pre_ && !ends ? generics_escaped(raw) : std::string(raw);
    }
    if (!ends) return;
    raw_until_.clear();
    fenced_ = is_pre_ = false;
  }

  static std::string escaped(std::string_view raw) {
    std::string text;
    for (const char c : raw) text += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
    return text;
  }

  // Only dfn and a few others are meant as tags in program text.
  static std::string generics_escaped(std::string_view raw) {
    constexpr auto meant = std::to_array<std::string_view>(
        {"dfn", "a", "span", "b", "i", "em", "strong", "code", "var", "mark", "ins", "del"});
    std::string text;
    for (std::size_t at = 0; at < raw.size(); ++at)
      text += raw[at] == '<' && !is_one_of(tag_at(raw.substr(at)), meant) ? "&lt;" : std::string(1, raw[at]);
    return text;
  }

  void close_list() {
    out_ += lists_.back().kind == 'u' ? "</ul>" : lists_.back().kind == 'o' ? "</ol>" : "</dl>";
    lists_.pop_back();
  }
  void close_lists(std::size_t keep) {
    while (lists_.size() > keep) close_list();
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  std::string out_, raw_until_;
  std::vector<List> lists_;
  bool in_paragraph_ = false, fenced_ = false, is_pre_ = false;
};

// "<{input/type}>" would be taken for a tag.
std::string without_element_links(std::string_view text) {
  std::string out;
  for (auto at = text.find("<{"); at != std::string_view::npos; at = text.find("<{")) {
    out += text.substr(0, at);
    out += "&lt;{";
    text.remove_prefix(at + 2);
  }
  return out += text;
}

}  // namespace

std::string html_of_bikeshed(std::string_view text) {
  return Converter(without_element_links(text)).convert();
}

}  // namespace termreg::documents
