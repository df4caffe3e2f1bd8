// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <type_traits>
#include <utility>

#include "indexer/sources/content.h"
#include "indexer/sources/publication.h"
#include "indexer/sources/xml_pull_private.h"
#include "registry/model/error.h"

namespace termreg::sources {
namespace {

constexpr std::size_t most_element_bytes = 16 * 1024 * 1024;

std::string to_string(const xmlChar* text) {
  return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));
}

int read_bytes(void* stream, char* buffer, int length) {
  auto& in = *static_cast<std::ifstream*>(stream);
  in.read(buffer, length);
  return in.bad() ? -1 : static_cast<int>(in.gcount());
}

// libxml2 2.12 made the argument constant.
using XmlErrorArgument = std::conditional_t<(LIBXML_VERSION >= 21200), const xmlError*, xmlError*>;

}  // namespace

XmlPull::XmlPull(const Input& input, std::string own_space)
    : input_(input), own_space_(std::move(own_space)), in_(input.path, std::ios::binary) {
  if (!in_) refuse_file(input, 0, "the file cannot be opened.");
  reader_.reset(xmlReaderForIO(read_bytes, nullptr, &in_, nullptr, nullptr, XML_PARSE_NONET));
  if (!reader_) throw Error(ErrorCode::internal, "libxml2 could not make a reader; memory may be short.");
  xmlTextReaderSetStructuredErrorHandler(
      reader_.get(),
      [](void* self, XmlErrorArgument error) {
        auto& pull = *static_cast<XmlPull*>(self);
        if (error->level < XML_ERR_ERROR || !pull.first_error_.empty()) return;
        const auto message = to_string(reinterpret_cast<const xmlChar*>(error->message));
        pull.first_error_ = message.empty() ? "unknown error" : on_one_line(trimmed(message));
        pull.error_line_ = static_cast<std::uint32_t>(std::max(error->line, 0));
      },
      this);
}

bool XmlPull::step() {
  const int outcome = xmlTextReaderRead(reader_.get());
  if (outcome < 0 || !first_error_.empty())
    refuse_file(
        input_, error_line_,
        "this is not well-formed XML: " + (first_error_.empty() ? "unknown error" : first_error_) + ".");
  if (outcome == 1 && xmlTextReaderNodeType(reader_.get()) == XML_READER_TYPE_DOCUMENT_TYPE)
    refuse_file(input_, line(), "the file has a DOCTYPE, which is refused: the formats read here have none.");
  return outcome == 1;
}

bool XmlPull::next_start() {
  while (step())
    if (xmlTextReaderNodeType(reader_.get()) == XML_READER_TYPE_ELEMENT) return true;
  return false;
}

std::string XmlPull::name() const {
  const bool own = space() == own_space_;
  return to_string(own ? xmlTextReaderConstLocalName(reader_.get()) : xmlTextReaderConstName(reader_.get()));
}
std::string XmlPull::space() const {
  return to_string(xmlTextReaderConstNamespaceUri(reader_.get()));
}
int XmlPull::depth() const {
  return xmlTextReaderDepth(reader_.get());
}
std::uint32_t XmlPull::line() const {
  // The parser reads ahead, so its own line is too high; a node's line ends at 65,535.
  constexpr long last_line_of_node = 65535;
  auto* node = xmlTextReaderCurrentNode(reader_.get());
  const long line = node == nullptr ? 0 : xmlGetLineNo(node);
  const bool known = line > 0 && line < last_line_of_node;
  return static_cast<std::uint32_t>(known ? line
                                          : std::max(xmlTextReaderGetParserLineNumber(reader_.get()), 0));
}

std::string XmlPull::attribute(const char* attribute_name) const {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
      xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(attribute_name)), xmlFree);
  return to_string(value.get());
}

XmlElement XmlPull::start_of_element() const {
  XmlElement element;
  element.name = name();
  element.line = line();
  if (const auto uri = space(); uri != own_space_) element.space = uri;
  while (xmlTextReaderMoveToNextAttribute(reader_.get()) == 1)
    if (xmlTextReaderIsNamespaceDecl(reader_.get()) != 1)
      element.attributes.emplace_back(to_string(xmlTextReaderConstName(reader_.get())),
                                      to_string(xmlTextReaderConstValue(reader_.get())));
  xmlTextReaderMoveToElement(reader_.get());
  return element;
}

XmlElement XmlPull::take_element() {
  auto element = start_of_element();
  std::size_t budget = most_element_bytes;
  if (xmlTextReaderIsEmptyElement(reader_.get()) != 1) take_content(element, budget);
  return element;
}

// Recursion is bounded by the parser's limit of 256 levels.
void XmlPull::take_content(XmlElement& element, std::size_t& budget) {
  while (step()) {
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_END_ELEMENT:
        return;
      case XML_READER_TYPE_ELEMENT: {
        auto child = start_of_element();
        if (xmlTextReaderIsEmptyElement(reader_.get()) != 1) take_content(child, budget);
        element.children.push_back(std::move(child));
        break;
      }
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: {
        const auto piece = to_string(xmlTextReaderConstValue(reader_.get()));
        if (piece.size() > budget) refuse_file(input_, line(), "one entry holds more than 16 MiB of text.");
        budget -= piece.size();
        (element.children.empty() ? element.text : element.children.back().tail) += piece;
        break;
      }
      default:
        break;  // comments and processing instructions
    }
  }
}

std::uint64_t XmlPull::bytes() const {
  return static_cast<std::uint64_t>(std::max(xmlTextReaderByteConsumed(reader_.get()), 0L));
}

}  // namespace termreg::sources
