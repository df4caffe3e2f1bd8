// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/files/xml_pull.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlreader.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <type_traits>
#include <utility>

#include "indexer/files/content.h"
#include "registry/model/error.h"

namespace termreg::files {
namespace {

constexpr std::size_t most_element_bytes = 16 * 1024 * 1024;

std::string to_string(const xmlChar* text) {
  return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));
}

int read_bytes(void* stream, char* buffer, int length) {
  auto& in = *static_cast<std::istream*>(stream);
  in.read(buffer, length);
  return in.bad() ? -1 : static_cast<int>(in.gcount());
}

// The character that the entity sets of ISO 8879, which published DTDs draw on, and HTML give that name; the
// reference as written for any other.
std::string character_of(const std::string& entity) {
  const auto* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(entity.c_str()));
  if (known == nullptr) return "&" + entity + ";";
  xmlChar bytes[8] = {};
  const int written = xmlCopyChar(0, bytes, static_cast<int>(known->value));
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(written)};
}

// libxml2 2.12 made the argument constant.
using XmlErrorArgument = std::conditional_t<(LIBXML_VERSION >= 21200), const xmlError*, xmlError*>;

}  // namespace

struct XmlPull::Parser {
  struct Closer {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
  };

  Parser(std::unique_ptr<std::istream> stream, Doctype on_doctype)
      : in(std::move(stream)), doctype(on_doctype) {
    reader.reset(xmlReaderForIO(read_bytes, nullptr, in.get(), nullptr, nullptr, XML_PARSE_NONET));
    if (!reader) throw Error(ErrorCode::internal, "libxml2 could not make a reader; memory may be short.");
    xmlTextReaderSetStructuredErrorHandler(
        reader.get(),
        [](void* self, XmlErrorArgument error) {
          auto& parser = *static_cast<Parser*>(self);
          if (error->level < XML_ERR_ERROR || !parser.first_error.empty()) return;
          if (parser.doctype == Doctype::pass_over && stands_in_dtd(error->code)) return;
          const auto message = to_string(reinterpret_cast<const xmlChar*>(error->message));
          parser.first_error = message.empty() ? "unknown error" : on_one_line(trimmed(message));
          parser.error_line = static_cast<std::uint32_t>(std::max(error->line, 0));
        },
        this);
  }

  // What the DTD that is passed over may declare: character entities and the namespaces of prefixes.
  static bool stands_in_dtd(int code) {
    return code == XML_WAR_UNDECLARED_ENTITY || code == XML_NS_ERR_UNDEFINED_NAMESPACE;
  }

  [[nodiscard]] int node_type() const { return xmlTextReaderNodeType(reader.get()); }
  [[nodiscard]] bool is_empty() const { return xmlTextReaderIsEmptyElement(reader.get()) == 1; }

  std::unique_ptr<std::istream> in;
  Doctype doctype;
  std::string first_error;
  std::uint32_t error_line = 0;
  std::unique_ptr<xmlTextReader, Closer> reader;
};

XmlPull::XmlPull(const std::filesystem::path& file, std::string own_space, Doctype doctype)
    : file_("“" + file.string() + "”"), own_space_(std::move(own_space)), doctype_(doctype) {
  auto in = std::make_unique<std::ifstream>(file, std::ios::binary);
  if (!*in) refuse(0, "the file cannot be opened.");
  parser_ = std::make_unique<Parser>(std::move(in), doctype);
}

XmlPull::XmlPull(const std::filesystem::path& file, std::string_view part, std::string bytes,
                 std::string own_space)
    : file_("“" + file.string() + "”" + (part.empty() ? std::string() : " part " + std::string(part))),
      own_space_(std::move(own_space)),
      doctype_(Doctype::refuse),
      parser_(std::make_unique<Parser>(std::make_unique<std::istringstream>(std::move(bytes)),
                                       Doctype::refuse)) {}

XmlPull::~XmlPull() = default;

void XmlPull::refuse(std::uint32_t line, const std::string& sentence) const {
  throw Error(ErrorCode::bad_input,
              file_ + (line == 0 ? std::string() : " line " + std::to_string(line)) + ": " + sentence);
}

bool XmlPull::step() {
  const int outcome = xmlTextReaderRead(parser_->reader.get());
  if (outcome < 0 || !parser_->first_error.empty())
    refuse(parser_->error_line, "this is not well-formed XML: " +
                                    (parser_->first_error.empty() ? "unknown error" : parser_->first_error) +
                                    ".");
  if (outcome == 1 && parser_->node_type() == XML_READER_TYPE_DOCUMENT_TYPE) check_doctype();
  return outcome == 1;
}

// An internal subset is where entities are declared; a DTD that is only named is never loaded.
void XmlPull::check_doctype() const {
  if (doctype_ == Doctype::refuse)
    refuse(line(), "the file has a DOCTYPE, which is refused: this format has none.");
  const auto* node = xmlTextReaderCurrentNode(parser_->reader.get());
  if (node != nullptr && node->children != nullptr)
    refuse(line(), "the DOCTYPE declares something itself, which is refused; remove its internal subset.");
}

bool XmlPull::next_start() {
  while (step())
    if (parser_->node_type() == XML_READER_TYPE_ELEMENT) return true;
  return false;
}

std::string XmlPull::name() const {
  const bool own = space() == own_space_;
  return to_string(own ? xmlTextReaderConstLocalName(parser_->reader.get())
                       : xmlTextReaderConstName(parser_->reader.get()));
}
std::string XmlPull::space() const {
  return to_string(xmlTextReaderConstNamespaceUri(parser_->reader.get()));
}
int XmlPull::depth() const {
  return xmlTextReaderDepth(parser_->reader.get());
}
std::uint32_t XmlPull::line() const {
  // The parser reads ahead, so its own line is too high; a node's line ends at 65,535.
  constexpr long last_line_of_node = 65535;
  auto* node = xmlTextReaderCurrentNode(parser_->reader.get());
  const long line = node == nullptr ? 0 : xmlGetLineNo(node);
  const bool known = line > 0 && line < last_line_of_node;
  return static_cast<std::uint32_t>(
      known ? line : std::max(xmlTextReaderGetParserLineNumber(parser_->reader.get()), 0));
}

std::string XmlPull::attribute(const char* attribute_name) const {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
      xmlTextReaderGetAttribute(parser_->reader.get(), reinterpret_cast<const xmlChar*>(attribute_name)),
      xmlFree);
  return to_string(value.get());
}

std::string XmlPull::space_of(const std::string& prefix) const {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> uri(
      xmlTextReaderLookupNamespace(parser_->reader.get(), reinterpret_cast<const xmlChar*>(prefix.c_str())),
      xmlFree);
  return to_string(uri.get());
}

XmlElement XmlPull::start_of_element() const {
  XmlElement element;
  element.name = name();
  element.line = line();
  if (const auto uri = space(); uri != own_space_) element.space = uri;
  while (xmlTextReaderMoveToNextAttribute(parser_->reader.get()) == 1)
    if (xmlTextReaderIsNamespaceDecl(parser_->reader.get()) != 1)
      element.attributes.emplace_back(to_string(xmlTextReaderConstName(parser_->reader.get())),
                                      to_string(xmlTextReaderConstValue(parser_->reader.get())));
  xmlTextReaderMoveToElement(parser_->reader.get());
  return element;
}

XmlElement XmlPull::take_element() {
  auto element = start_of_element();
  std::size_t budget = most_element_bytes;
  if (!parser_->is_empty()) take_content(element, budget);
  return element;
}

// Recursion is bounded by the parser's limit of 256 levels.
void XmlPull::take_content(XmlElement& element, std::size_t& budget) {
  while (step()) {
    switch (parser_->node_type()) {
      case XML_READER_TYPE_END_ELEMENT:
        return;
      case XML_READER_TYPE_ELEMENT: {
        auto child = start_of_element();
        if (!parser_->is_empty()) take_content(child, budget);
        element.children.push_back(std::move(child));
        break;
      }
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      case XML_READER_TYPE_ENTITY_REFERENCE: {
        const bool reference = parser_->node_type() == XML_READER_TYPE_ENTITY_REFERENCE;
        const auto piece =
            reference ? character_of(name()) : to_string(xmlTextReaderConstValue(parser_->reader.get()));
        if (piece.size() > budget) refuse(line(), "one entry holds more than 16 MiB of text.");
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
  return static_cast<std::uint64_t>(std::max(xmlTextReaderByteConsumed(parser_->reader.get()), 0L));
}

}  // namespace termreg::files
