// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/markup_text.h"

#include <algorithm>
#include <array>

#include "indexer/files/content.h"
#include "registry/text/keys.h"

namespace termreg::sources {
namespace {

using files::XmlElement;

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 10> left_out{
    "fn",  "graphic", "inline-graphic", "index-term", "annotation", "annotation-xml", "processing-meta",
    "img", "script",  "mprescripts"};
constexpr std::array<std::string_view, 24> blocks{"p",
                                                  "list",
                                                  "list-item",
                                                  "def-list",
                                                  "def-item",
                                                  "ul",
                                                  "ol",
                                                  "li",
                                                  "dl",
                                                  "dt",
                                                  "dd",
                                                  "div",
                                                  "disp-quote",
                                                  "disp-formula",
                                                  "table-wrap",
                                                  "table",
                                                  "tr",
                                                  "caption",
                                                  "non-normative-note",
                                                  "non-normative-example",
                                                  "preformat",
                                                  "disp-formula-group",
                                                  "array",
                                                  "pre"};
constexpr std::array<std::string_view, 4> cells{"td", "th", "label", "title"};

class MarkupText {
 public:
  void append(const XmlElement& element) {
    const auto name = local_name(element);
    if (is_one_of(name, left_out)) return;
    if (name == "math") {
      formula(element);
    } else if (name == "br" || name == "break") {
      text_ += '\n';
    } else if (name == "alternatives" && !element.children.empty()) {
      append(element.children.front());
    } else if (is_one_of(name, blocks)) {
      text_ += text_.size() == behind_label_ ? ' ' : '\n';
      content(element);
      text_ += '\n';
    } else if (is_one_of(name, cells)) {
      text_ += ' ';
      content(element);
      text_ += ' ';
      if (name == "label") behind_label_ = text_.size();
    } else {
      content(element);
    }
  }

  void content(const XmlElement& element) {
    text_ += files::on_one_line(element.text);
    for (const auto& child : element.children) {
      append(child);
      // White space between elements is layout; a label stands in the line of its text.
      const bool layout = text_.size() == behind_label_ && files::trimmed(child.tail).empty();
      if (!layout) text_ += files::on_one_line(child.tail);
    }
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  // White space between the elements of a formula is layout.
  void formula(const XmlElement& element) {
    const auto name = local_name(element);
    if (is_one_of(name, left_out)) return;
    const auto between = name == "mfrac" ? "/" : "";
    const bool root = name == "msqrt" || name == "mroot";
    if (root) text_ += "√(";
    token(element.text);
    for (std::size_t at = 0; at < element.children.size(); ++at) {
      if (at > 0) text_ += between;
      formula(element.children[at]);
      token(element.children[at].tail);
    }
    if (root) text_ += ')';
  }

  void token(std::string_view text) { text_ += files::on_one_line(files::trimmed(text)); }

  std::string text_;
  std::size_t behind_label_ = std::string::npos;
};

}  // namespace

std::string_view local_name(const XmlElement& element) {
  const std::string_view name = element.name;
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

const XmlElement* child_of(const XmlElement& element, std::string_view name) {
  const auto found = std::find_if(element.children.begin(), element.children.end(),
                                  [&](const auto& child) { return local_name(child) == name; });
  return found == element.children.end() ? nullptr : &*found;
}

std::string text_of_markup(const XmlElement& element) {
  MarkupText text;
  text.append(element);
  return text::clean(text.text());
}

std::string line_of_markup(const XmlElement& element) {
  return text::clean(files::on_one_line(text_of_markup(element)));
}

bool is_plain_text(const XmlElement& element) {
  return element.children.empty() && element.attributes.empty();
}

}  // namespace termreg::sources
