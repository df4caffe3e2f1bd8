// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/rfcxml_to_html_private.h"

#include <algorithm>
#include <array>

#include "indexer/documents/rfcxml_numbers_private.h"
#include "indexer/files/content.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

using files::XmlElement;

// Elements that HTML has by another or the same name; those not in the table are passed through as text.
constexpr auto renamed = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"t", "p"},           {"dl", "dl"},          {"dt", "dt"},        {"dd", "dd"},
     {"ul", "ul"},         {"ol", "ol"},          {"li", "li"},        {"em", "em"},
     {"strong", "strong"}, {"tt", "code"},        {"sub", "sub"},      {"sup", "sup"},
     {"br", "br"},         {"table", "table"},    {"thead", "thead"},  {"tbody", "tbody"},
     {"tfoot", "tfoot"},   {"tr", "tr"},          {"td", "td"},        {"th", "th"},
     {"artwork", "pre"},   {"sourcecode", "pre"}, {"aside", "aside"},  {"blockquote", "blockquote"},
     {"preamble", "p"},    {"postamble", "p"},    {"figure", "figure"}});
constexpr auto left_out =
    std::to_array<std::string_view>({"author", "area", "workgroup", "keyword", "cref", "iref", "link",
                                     "seriesInfo", "date", "title", "name", "svg", "displayreference"});

XmlElement made(std::string name, std::uint32_t line) {
  XmlElement element;
  element.name = std::move(name);
  element.line = line;
  return element;
}

std::string clean_text(const XmlElement& element) {
  return text::clean(files::on_one_line(files::text_of(element)));
}

std::string month_number(std::string_view month) {
  constexpr auto names = std::to_array<std::string_view>(
      {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});
  const auto lower = files::lower_ascii(month.substr(0, 3));
  for (std::size_t at = 0; at < names.size(); ++at)
    if (names[at] == lower) return (at < 9 ? "0" : "") + std::to_string(at + 1);
  if (month.empty() || month.find_first_not_of("0123456789") != std::string_view::npos) return {};
  return month.size() == 1 ? "0" + std::string(month) : std::string(month);
}

void learn_facts(const XmlElement& rfc, DocumentText& document) {
  const auto add = [&](std::string_view name, std::string_view value) {
    if (auto clean = text::clean(value); !clean.empty())
      document.properties.push_back({std::string(name), clean});
  };
  if (const auto language = rfc.attribute("xml:lang"); !language.empty()) document.language = language;
  const auto* front = child_of(rfc, "front");
  auto number = std::string(rfc.attribute("number"));
  for (const auto& child : front == nullptr ? std::vector<XmlElement>() : front->children)
    if (number.empty() && child.name == "seriesInfo" && child.attribute("name") == "RFC")
      number = child.attribute("value");
  add("number", number);
  add("docname", rfc.attribute("docName"));
  add("category", rfc.attribute("category"));
  const auto* date = front == nullptr ? nullptr : child_of(*front, "date");
  if (date == nullptr || date->attribute("year").empty()) return;
  const auto month = month_number(date->attribute("month"));
  add("date", std::string(date->attribute("year")) + (month.empty() ? "" : "-" + month));
}

// A definition list does not become a remark about what stands before it by standing in an aside.
bool holds_term_list(const XmlElement& aside) {
  return std::any_of(aside.children.begin(), aside.children.end(),
                     [](const auto& child) { return child.name == "dl" || child.name == "list"; });
}

class Converter {
 public:
  explicit Converter(const RfcNumbers& numbers) : numbers_(numbers) {}

  void content(const XmlElement& from, XmlElement& to) {
    to.text += from.text;
    for (const auto& child : from.children) {
      element(child, to);
      (to.children.empty() ? to.text : to.children.back().tail) += child.tail;
    }
  }

  void section(const XmlElement& from, XmlElement& to, int level) {
    auto& heading = to.children.emplace_back(made("h" + std::to_string(std::min(level, 6)), from.line));
    if (!from.attribute("anchor").empty()) heading.attributes.emplace_back("id", from.attribute("anchor"));
    if (const auto number = numbers_.of(from); !number.empty()) {
      heading.children.push_back(made("span", from.line));
      heading.children.back().attributes.emplace_back("class", "secno");
      heading.children.back().text = number;
    }
    const auto* name = child_of(from, "name");
    const auto title = name == nullptr ? std::string(from.attribute("title")) : clean_text(*name);
    (heading.children.empty() ? heading.text : heading.children.back().tail) = title;
    for (const auto& child : from.children) {
      if (child.name == "section" || child.name == "references") {
        section(child, to, level + 1);
      } else {
        element(child, to);
      }
    }
  }

 private:
  // Recursion is bounded by the parser's limit of 256 levels.
  void element(const XmlElement& from, XmlElement& to) {
    const auto& name = from.name;
    if (std::find(left_out.begin(), left_out.end(), name) != left_out.end()) return;
    if (name == "list") return list(from, to, "");
    if (name == "xref" || name == "relref") return reference(from, to);
    if (name == "eref") return link(from, to);
    if (name == "vspace") {
      const auto lines = from.attribute("blankLines");
      to.children.push_back(made(lines.empty() || lines == "0" ? "br" : "div", from.line));
    } else if (name == "spanx") {
      const auto style = from.attribute("style");
      append(from, to, style == "strong" ? "strong" : style == "verb" ? "code" : "em");
    } else if (name == "texttable") {
      text_table(from, to);
    } else if (name == "reference") {
      list_entry(from, to);
    } else if (name == "xi:include" || name == "include") {
      return;
    } else if (name == "note") {
      section(from, to, 2);
    } else if (name == "contact") {
      (to.children.empty() ? to.text : to.children.back().tail) += from.attribute("fullname");
    } else {
      const auto* row =
          std::find_if(renamed.begin(), renamed.end(), [&](const auto& pair) { return pair.first == name; });
      const bool lists_terms = name == "aside" && holds_term_list(from);
      append(from, to, row == renamed.end() ? "span" : lists_terms ? "div" : row->second);
    }
  }

  void append(const XmlElement& from, XmlElement& to, std::string_view name) {
    auto made_of = made(std::string(name), from.line);
    if (const auto anchor = from.attribute("anchor"); !anchor.empty())
      made_of.attributes.emplace_back("id", anchor);
    for (const std::string_view kept : {"xml:lang", "colspan", "rowspan", "start"})
      if (const auto value = from.attribute(kept); !value.empty())
        made_of.attributes.emplace_back(kept, value);
    content(from, made_of);
    to.children.push_back(std::move(made_of));
  }

  // A list of v2. Without a style of its own it has that of the list around it.
  void list(const XmlElement& from, XmlElement& to, std::string_view style_around) {
    const auto own = from.attribute("style");
    const std::string style(own.empty() ? style_around : own);
    const bool hanging = style == "hanging";
    auto made_of = made(hanging ? "dl" : style == "numbers" || style == "letters" ? "ol" : "ul", from.line);
    if (style == "letters") made_of.attributes.emplace_back("type", "a");
    for (const auto& child : from.children) {
      if (child.name != "t") continue;
      if (hanging) {
        auto& term = made_of.children.emplace_back(made("dt", child.line));
        term.text = child.attribute("hangText");
        if (!child.attribute("anchor").empty()) term.attributes.emplace_back("id", child.attribute("anchor"));
      }
      auto item = made(hanging ? "dd" : "li", child.line);
      item_content(child, item, style);
      made_of.children.push_back(std::move(item));
    }
    to.children.push_back(std::move(made_of));
  }

  void item_content(const XmlElement& from, XmlElement& to, std::string_view style) {
    to.text += from.text;
    for (const auto& child : from.children) {
      if (child.name == "list") {
        list(child, to, style);
      } else {
        element(child, to);
      }
      (to.children.empty() ? to.text : to.children.back().tail) += child.tail;
    }
  }

  void reference(const XmlElement& from, XmlElement& to) {
    const auto target = from.attribute("target");
    auto link = made("a", from.line);
    link.attributes.emplace_back("href", "#" + std::string(target));
    const auto own = clean_text(from);
    const auto format = from.attribute("format");
    auto tag = numbers_.tag_of(target);
    if (!from.attribute("derivedContent").empty() && !tag.empty()) tag = from.attribute("derivedContent");
    if (tag.empty()) {
      const auto number = numbers_.of_anchor(target);
      const auto derived = std::string(from.attribute("derivedContent"));
      const auto shown = format == "counter" || number.empty() ? number : "Section " + number;
      link.text = !own.empty()       ? own
                  : !derived.empty() ? derived
                  : shown.empty()    ? std::string(target)
                                     : shown;
    } else if (format == "none") {
      link.text = own.empty() ? tag : own;
    } else {
      link.text = with_section(from, "[" + tag + "]");
      if (!own.empty()) link.text = own + " " + link.text;
    }
    to.children.push_back(std::move(link));
  }

  static std::string with_section(const XmlElement& from, const std::string& tag) {
    const auto section = std::string(from.attribute("section"));
    if (section.empty()) return tag;
    const auto words = (section[0] >= 'A' && section[0] <= 'Z' ? "Appendix " : "Section ") + section;
    const auto format = from.attribute("sectionFormat");
    if (format == "bare") return section;
    if (format == "parens") return tag + " (" + words + ")";
    return format == "comma" ? tag + ", " + words : words + " of " + tag;
  }

  void link(const XmlElement& from, XmlElement& to) {
    auto& made_of = to.children.emplace_back(made("a", from.line));
    made_of.attributes.emplace_back("href", from.attribute("target"));
    made_of.text = clean_text(from);
    if (made_of.text.empty()) made_of.text = from.attribute("target");
  }

  void text_table(const XmlElement& from, XmlElement& to) {
    auto table = made("table", from.line);
    auto* row = &table.children.emplace_back(made("tr", from.line));
    std::size_t columns = 0;
    for (const auto& child : from.children) {
      if (child.name == "ttcol") {
        ++columns;
        append(child, *row, "th");
      } else if (child.name == "c") {
        if (columns == 0 || row->children.size() >= columns)
          row = &table.children.emplace_back(made("tr", child.line));
        append(child, *row, "td");
      }
    }
    to.children.push_back(std::move(table));
  }

  void list_entry(const XmlElement& from, XmlElement& to) {
    auto& item = to.children.emplace_back(made("li", from.line));
    item.attributes.emplace_back("id", from.attribute("anchor"));
    item.attributes.emplace_back("class", "reference");
    const auto* front = child_of(from, "front");
    const auto* title = front == nullptr ? nullptr : child_of(*front, "title");
    item.text = title == nullptr ? std::string(from.attribute("anchor")) : clean_text(*title);
    for (const auto* holder : {&from, front}) {
      if (holder == nullptr) continue;
      for (const auto& child : holder->children)
        if (child.name == "seriesInfo")
          item.text +=
              ", " + std::string(child.attribute("name")) + " " + std::string(child.attribute("value"));
    }
  }

  const RfcNumbers& numbers_;
};

void add_front(const XmlElement& rfc, Converter& converter, XmlElement& html) {
  const auto* front = child_of(rfc, "front");
  if (front == nullptr) return;
  if (const auto* title = child_of(*front, "title")) {
    auto& heading = html.children.emplace_back(made("h1", title->line));
    heading.attributes.emplace_back("class", "title");
    heading.text = clean_text(*title);
  }
  auto rest = *front;
  std::erase_if(rest.children,
                [](const XmlElement& child) { return child.name == "toc" || child.name == "boilerplate"; });
  converter.content(rest, html);
  if (const auto* contents = child_of(*front, "toc")) {
    auto nav = made("nav", contents->line);
    nav.attributes.emplace_back("class", "toc");
    converter.content(*contents, nav);
    html.children.push_back(std::move(nav));
  }
}

}  // namespace

XmlElement html_of_rfc(const XmlElement& rfc, DocumentText& document) {
  learn_facts(rfc, document);
  const RfcNumbers numbers(rfc);
  Converter converter(numbers);
  auto html = made("html", rfc.line);
  add_front(rfc, converter, html);
  for (const std::string_view part : {"middle", "back"}) {
    const auto* holder = child_of(rfc, part);
    if (holder == nullptr) continue;
    for (const auto& child : holder->children)
      if (child.name == "section" || child.name == "references") converter.section(child, html, 1);
  }
  return html;
}

}  // namespace termreg::documents
