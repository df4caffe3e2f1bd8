// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/html_marks_private.h"

#include <algorithm>
#include <array>

#include "indexer/files/content.h"
#include "registry/model/ascii.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr auto unseen = std::to_array<std::string_view>(
    {"script", "style", "template", "noscript", "svg",      "iframe",   "object",     "canvas",
     "audio",  "video", "button",   "select",   "textarea", "input",    "rt",         "rp",
     "del",    "head",  "title",    "meta",     "link",     "datalist", "annotation", "annotation-xml",
     "area",   "map"});
constexpr std::size_t most_alternatives = 64;

constexpr auto decoration = std::to_array<std::string_view>(
    {"self-link", "pilcrow", "dfn-panel", "dfnpanel", "mdn-anno", "caniuse-panel", "wpt-tests-block",
     "header-anchor", "headerlink", "heading-permalink", "remove"});
constexpr auto blocks = std::to_array<std::string_view>(
    {"address", "article", "aside",   "blockquote", "body",  "caption",  "center",     "dd",
     "details", "dir",     "div",     "dl",         "dt",    "fieldset", "figcaption", "figure",
     "footer",  "form",    "h1",      "h2",         "h3",    "h4",       "h5",         "h6",
     "header",  "hr",      "html",    "li",         "main",  "menu",     "nav",        "ol",
     "p",       "pre",     "section", "summary",    "table", "tbody",    "td",         "tfoot",
     "th",      "thead",   "tr",      "ul",         "xmp",   "hgroup",   "legend"});
// Bikeshed writes the type of a dfn as an attribute without value.
constexpr auto types = std::to_array<std::string_view>({"property",
                                                        "value",
                                                        "descriptor",
                                                        "at-rule",
                                                        "type",
                                                        "function",
                                                        "selector",
                                                        "element",
                                                        "element-attr",
                                                        "attr-value",
                                                        "element-state",
                                                        "event",
                                                        "interface",
                                                        "constructor",
                                                        "method",
                                                        "argument",
                                                        "attribute",
                                                        "callback",
                                                        "dictionary",
                                                        "dict-member",
                                                        "except-field",
                                                        "exception-code",
                                                        "enum",
                                                        "enum-value",
                                                        "const",
                                                        "typedef",
                                                        "stringifier",
                                                        "iterator",
                                                        "maplike",
                                                        "setlike",
                                                        "extended-attribute",
                                                        "namespace",
                                                        "mixin",
                                                        "grammar",
                                                        "abstract-op",
                                                        "http-header",
                                                        "permission",
                                                        "scheme",
                                                        "dfn",
                                                        "exception"});

bool states(const files::XmlElement& element, std::string_view name) {
  return std::any_of(element.attributes.begin(), element.attributes.end(),
                     [&](const auto& attribute) { return attribute.first == name; });
}

bool is_hidden(const files::XmlElement& element) {
  if (states(element, "hidden")) return true;
  auto style = files::lower_ascii(element.attribute("style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos;
}

bool styled(const files::XmlElement& element, std::string_view declaration) {
  auto style = files::lower_ascii(element.attribute("style"));
  std::erase(style, ' ');
  return style.find(declaration) != std::string::npos;
}

std::string first_stated(const files::XmlElement& element, std::initializer_list<std::string_view> names) {
  for (const auto name : names)
    if (states(element, name)) return text::clean(files::on_one_line(element.attribute(name)));
  return {};
}

// As ReSpec abbreviates: the first letters of the words.
std::string initials_of(std::string_view words) {
  std::string initials;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool begins = at == 0 || !(is_alphanumeric(words[at - 1]) || words[at - 1] == '\'');
    if (begins && is_letter(words[at]))
      initials += is_lower(words[at]) ? static_cast<char>(words[at] - 'a' + 'A') : words[at];
  }
  return initials.size() > 1 ? initials : std::string();
}

}  // namespace

bool has_class(const files::XmlElement& element, std::string_view name) {
  auto rest = element.attribute("class");
  while (!rest.empty()) {
    const auto begin = rest.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return false;
    rest.remove_prefix(begin);
    const auto end = std::min(rest.find_first_of(" \t\r\n"), rest.size());
    if (rest.substr(0, end) == name) return true;
    rest.remove_prefix(end);
  }
  return false;
}

bool is_left_out(const files::XmlElement& element) {
  return is_one_of(element.name, unseen) || is_hidden(element) ||
         std::any_of(decoration.begin(), decoration.end(),
                     [&](std::string_view name) { return has_class(element, name); });
}

bool is_contents(const files::XmlElement& element) {
  const auto id = element.attribute("id");
  return has_class(element, "toc") || id == "toc" || id == "table-of-contents" || id == "contents-list" ||
         element.attribute("role") == "doc-toc" ||
         (element.name == "nav" &&
          (id.find("toc") != std::string_view::npos || has_class(element, "contents")));
}

bool is_note(const files::XmlElement& element) {
  for (const std::string_view name : {"note", "Note", "NOTE", "issue", "ednote", "advisement", "warning"})
    if (has_class(element, name)) return is_block(element.name);
  return element.name == "aside" && !has_class(element, "example");
}

bool is_example(const files::XmlElement& element) {
  return is_block(element.name) && (has_class(element, "example") || has_class(element, "illegal-example"));
}

bool is_section_number(const files::XmlElement& element) {
  for (const std::string_view name : {"secno", "section-number", "sectno", "secnum", "section-num"})
    if (has_class(element, name)) return true;
  return false;
}

bool is_block(std::string_view name) {
  return is_one_of(name, blocks);
}

std::uint8_t heading_level_of(const files::XmlElement& element) {
  const auto& name = element.name;
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
    return static_cast<std::uint8_t>(name[1] - '0');
  auto style = files::lower_ascii(element.attribute("class"));
  if (name != "p" || style.find("heading") == std::string::npos) return 0;
  std::erase(style, ' ');
  if (style.starts_with("mso")) style.erase(0, 3);
  const bool fits = style.size() == 8 && style.starts_with("heading") && style[7] >= '1' && style[7] <= '6';
  return fits ? static_cast<std::uint8_t>(style[7] - '0') : std::uint8_t{0};
}

bool is_bold(const files::XmlElement& element) {
  return has_class(element, "bold") || element.name == "b" || element.name == "strong" ||
         styled(element, "font-weight:bold") || styled(element, "font-weight:700");
}

bool is_italic(const files::XmlElement& element) {
  return element.name == "i" || element.name == "em" || element.name == "cite" || element.name == "var" ||
         styled(element, "font-style:italic");
}

std::string definition_type(const files::XmlElement& element) {
  auto type = first_stated(element, {"data-dfn-type", "dfn-type", "data-idl"});
  if (!type.empty()) return type;
  if (states(element, "data-idl")) return "idl";
  if (element.name != "dfn") return {};
  for (const auto& [name, value] : element.attributes)
    if (is_one_of(name, types) && (value.empty() || value == name)) return name;
  return has_class(element, "idl-code") || has_class(element, "css") ? "idl" : "";
}

bool is_marked_as_definition(const files::XmlElement& element) {
  return states(element, "data-dfn-type") || states(element, "dfn-type") || states(element, "dfn");
}

bool states_scope(const files::XmlElement& element) {
  return states(element, "data-dfn-for") || states(element, "dfn-for") ||
         (element.name == "dfn" && states(element, "for"));
}

std::string definition_scope(const files::XmlElement& element) {
  return element.name == "dfn" ? first_stated(element, {"data-dfn-for", "dfn-for", "for"})
                               : first_stated(element, {"data-dfn-for", "dfn-for"});
}

std::vector<std::string> definition_alternatives(const files::XmlElement& element, std::string_view shown) {
  std::vector<std::string> found;
  const auto add = [&](std::string form) {
    if (!form.empty() && form != shown && std::find(found.begin(), found.end(), form) == found.end())
      found.push_back(std::move(form));
  };
  for (const std::string_view name : {"data-lt", "lt", "data-local-lt", "local-lt", "data-plurals"}) {
    auto rest = element.attribute(name);
    while (!rest.empty() && found.size() < most_alternatives) {
      const auto bar = std::min(rest.find('|'), rest.size());
      auto form = text::clean(files::on_one_line(rest.substr(0, bar)));
      rest.remove_prefix(std::min(bar + 1, rest.size()));
      add(std::move(form));
    }
  }
  if (states(element, "data-abbr")) {
    const auto stated = text::clean(files::on_one_line(element.attribute("data-abbr")));
    add(stated.empty() || stated == "data-abbr" ? initials_of(shown) : stated);
  }
  // <dfn><abbr title="full form">FF</abbr></dfn>
  if (element.children.size() == 1 && element.children.front().name == "abbr" &&
      files::trimmed(element.text).empty())
    add(text::clean(files::on_one_line(element.children.front().attribute("title"))));
  return found;
}

}  // namespace termreg::documents
