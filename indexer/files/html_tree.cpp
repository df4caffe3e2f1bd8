// SPDX-License-Identifier: GPL-3.0-or-later
// libxml2 takes the tags apart; where an element ends is decided here, because libxml2's own rules are those
// of HTML 4 and know neither section nor dfn.
#include "indexer/files/html_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <memory>
#include <vector>

#include "indexer/files/content.h"
#include "registry/model/error.h"

namespace termreg::files {
namespace {

constexpr std::size_t deepest = 256;

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr auto void_elements =
    std::to_array<std::string_view>({"area", "base", "br", "col", "embed", "hr", "img", "input", "keygen",
                                     "link", "meta", "param", "source", "track", "wbr"});
// Start tags that end an open paragraph.
constexpr auto ends_paragraph = std::to_array<std::string_view>(
    {"address", "article", "aside", "blockquote", "body",       "center",  "dd",      "details", "dir",
     "div",     "dl",      "dt",    "fieldset",   "figcaption", "figure",  "footer",  "form",    "h1",
     "h2",      "h3",      "h4",    "h5",         "h6",         "header",  "hr",      "li",      "main",
     "menu",    "nav",     "ol",    "p",          "pre",        "section", "summary", "table",   "tbody",
     "td",      "th",      "tr",    "ul",         "xmp"});
// What an implied end does not reach beyond.
constexpr auto borders = std::to_array<std::string_view>({"td", "th", "caption", "table", "html", "button"});

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

// A start tag `starts` ends the innermost open element of the names `closes`, unless one of `within` stands
// between them.
struct ImpliedEnd {
  std::array<std::string_view, 6> starts;
  std::array<std::string_view, 6> closes;
  std::array<std::string_view, 3> within;
};
constexpr std::array<ImpliedEnd, 6> implied_ends{{
    {{"li"}, {"li"}, {"ul", "ol", "menu"}},
    {{"dt", "dd"}, {"dt", "dd"}, {"dl"}},
    {{"td", "th"}, {"td", "th"}, {"table"}},
    {{"tr"}, {"tr", "caption", "colgroup"}, {"table"}},
    {{"tbody", "thead", "tfoot"}, {"tbody", "thead", "tfoot", "caption", "colgroup"}, {"table"}},
    {{"option", "optgroup"}, {"option"}, {"select"}},
}};

class TreeBuilder {
 public:
  explicit TreeBuilder(htmlParserCtxtPtr context) : context_(context) { open_.emplace_back().name = "html"; }

  void start(const xmlChar* raw_name, const xmlChar** attributes) {
    const std::string_view name(reinterpret_cast<const char*>(raw_name));
    if (too_deep_ || stop_if_deep()) return;
    imply_ends(name);
    XmlElement element;
    element.name = lower_ascii(name);
    element.line = static_cast<std::uint32_t>(std::max(xmlSAX2GetLineNumber(context_), 0));
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2)
      element.attributes.emplace_back(
          lower_ascii(reinterpret_cast<const char*>(attributes[0])),
          attributes[1] == nullptr ? "" : reinterpret_cast<const char*>(attributes[1]));
    if (element.name == "html" || element.name == "body") return merge(std::move(element));
    open_.push_back(std::move(element));
    if (is_one_of(open_.back().name, void_elements)) close_last();
  }

  void end(const xmlChar* raw_name) {
    const std::string_view name(reinterpret_cast<const char*>(raw_name));
    if (too_deep_ || name == "html" || name == "body" || is_one_of(name, void_elements)) return;
    for (auto at = open_.size(); at-- > 1;) {
      const auto& candidate = open_[at].name;
      if (candidate == name || (is_heading(candidate) && is_heading(name))) return close_down_to(at);
      if (is_one_of(candidate, borders) && !is_part_of_table(name)) return;
    }
  }

  void characters(const xmlChar* text, int length) {
    if (too_deep_) return;
    auto& element = open_.back();
    (element.children.empty() ? element.text : element.children.back().tail)
        .append(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
  }

  XmlElement finish(const std::filesystem::path& file) {
    if (too_deep_)
      throw Error(ErrorCode::bad_input, "“" + file.string() + "” line " + std::to_string(deep_line_) +
                                            ": elements stand in each other more than 256 deep.");
    close_down_to(1);
    return std::move(open_.front());
  }

 private:
  // libxml2 keeps a stack of its own, which it searches for each end tag.
  bool stop_if_deep() {
    if (open_.size() < deepest && context_->nameNr < 2 * static_cast<int>(deepest)) return false;
    too_deep_ = true;
    deep_line_ = xmlSAX2GetLineNumber(context_);
    xmlStopParser(context_);
    return true;
  }

  static bool is_part_of_table(std::string_view name) {
    return name == "table" || name == "tr" || name == "td" || name == "th" || name == "tbody" ||
           name == "thead" || name == "tfoot" || name == "caption";
  }

  void imply_ends(std::string_view name) {
    if (is_one_of(name, ends_paragraph)) end_open("p", borders);
    if (is_heading(name) && is_heading(open_.back().name)) close_last();
    for (const auto& rule : implied_ends) {
      if (!is_one_of(name, rule.starts) || name.empty()) continue;
      for (auto at = open_.size(); at-- > 1;) {
        if (is_one_of(open_[at].name, rule.within)) break;
        if (!is_one_of(open_[at].name, rule.closes)) continue;
        close_down_to(at);
        break;
      }
    }
  }

  template <std::size_t size>
  void end_open(std::string_view name, const std::array<std::string_view, size>& within) {
    for (auto at = open_.size(); at-- > 1;) {
      if (open_[at].name == name) return close_down_to(at);
      if (is_one_of(open_[at].name, within)) return;
    }
  }

  // A second html or body only brings its attributes.
  void merge(XmlElement element) {
    for (auto& attribute : element.attributes)
      if (open_.front().attribute(attribute.first).empty())
        open_.front().attributes.push_back(std::move(attribute));
  }

  void close_last() {
    auto element = std::move(open_.back());
    open_.pop_back();
    open_.back().children.push_back(std::move(element));
  }
  void close_down_to(std::size_t at) {
    while (open_.size() > at) close_last();
  }

  htmlParserCtxtPtr context_;
  std::vector<XmlElement> open_;  // the innermost last
  bool too_deep_ = false;
  int deep_line_ = 0;
};

TreeBuilder& builder(void* self) {
  return *static_cast<TreeBuilder*>(self);
}

void set_callbacks(htmlSAXHandler& sax) {
  std::memset(&sax, 0, sizeof sax);
  sax.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
    builder(self).start(name, attributes);
  };
  sax.endElement = [](void* self, const xmlChar* name) { builder(self).end(name); };
  sax.characters = [](void* self, const xmlChar* text, int length) {
    builder(self).characters(text, length);
  };
  sax.ignorableWhitespace = sax.characters;
  sax.cdataBlock = sax.characters;
}

}  // namespace

XmlElement html_tree(std::string_view text, const std::filesystem::path& file) {
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw Error(ErrorCode::bad_input, "“" + file.string() + "” is longer than 2 GiB.");
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(htmlNewParserCtxt(),
                                                                               htmlFreeParserCtxt);
  if (!context) throw Error(ErrorCode::internal, "libxml2 could not make a parser; memory may be short.");
  TreeBuilder tree(context.get());
  set_callbacks(*context->sax);
  context->userData = &tree;
  const auto* document =
      htmlCtxtReadMemory(context.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                         HTML_PARSE_NOIMPLIED | HTML_PARSE_NODEFDTD | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                             HTML_PARSE_NOWARNING);
  if (document != nullptr) xmlFreeDoc(context->myDoc);
  context->myDoc = nullptr;
  return tree.finish(file);
}

std::string html_character(const std::string& entity) {
  const auto* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(entity.c_str()));
  if (known == nullptr) return {};
  std::array<xmlChar, 8> bytes{};
  const int written = xmlCopyChar(0, bytes.data(), static_cast<int>(known->value));
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(written)};
}

}  // namespace termreg::files
