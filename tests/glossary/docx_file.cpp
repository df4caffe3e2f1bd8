// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/glossary/docx_file.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <zip.h>

#include <memory>
#include <stdexcept>

namespace termreg::testing {
namespace {

using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;
using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Document parsed(std::string_view xml) {
  // HUGE only lifts libxml2's own limit on one text node, which a definition of 64 KiB does not reach but a
  // page of them may.
  return {xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "part.xml", nullptr,
                        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE),
          &xmlFreeDoc};
}

std::string_view name_of(const xmlNode* node) {
  return reinterpret_cast<const char*>(node->name);
}

std::string attribute(xmlNode* node, const char* name) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
      xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)), xmlFree);
  return value ? reinterpret_cast<const char*>(value.get()) : "";
}

void read(xmlNode* node, DocxParagraph& paragraph, bool bold) {
  for (auto* child = node->children; child != nullptr; child = child->next) {
    const auto name = name_of(child);
    if (name == "pStyle") paragraph.style = attribute(child, "val");
    if (name == "bidi") paragraph.right_to_left = true;
    if (name == "hyperlink") paragraph.targets.push_back(attribute(child, "anchor"));
    if (name == "bookmarkStart") paragraph.bookmarks.push_back(attribute(child, "name"));
    if (name == "tab") paragraph.text += '\t';
    if (name == "t") {
      const std::unique_ptr<xmlChar, decltype(xmlFree)> text(xmlNodeGetContent(child), xmlFree);
      paragraph.text += reinterpret_cast<const char*>(text.get());
      if (bold) paragraph.bold += reinterpret_cast<const char*>(text.get());
    }
    if (name == "r") {
      const auto* properties = child->children;
      bool is_bold = false;
      if (properties != nullptr && name_of(properties) == "rPr")
        for (auto* one = properties->children; one != nullptr; one = one->next)
          is_bold |= name_of(one) == "b";
      read(child, paragraph, is_bold);
    } else {
      read(child, paragraph, bold);
    }
  }
}

}  // namespace

std::map<std::string, std::string> zip_parts(std::string_view archive) {
  zip_error_t error;
  zip_error_init(&error);
  auto* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
  const Archive zip(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error), &zip_discard);
  if (!zip) throw std::runtime_error(std::string("no zip archive: ") + zip_error_strerror(&error));
  std::map<std::string, std::string> parts;
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip.get(), 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(zip.get(), static_cast<zip_uint64_t>(i), 0, &stat);
    std::string content(stat.size, '\0');
    auto* file = zip_fopen_index(zip.get(), static_cast<zip_uint64_t>(i), 0);
    if (zip_fread(file, content.data(), content.size()) != static_cast<zip_int64_t>(content.size()))
      throw std::runtime_error("a part could not be read");
    zip_fclose(file);
    parts.emplace(stat.name, std::move(content));
  }
  return parts;
}

bool is_well_formed(std::string_view xml) {
  return parsed(xml) != nullptr;
}

std::vector<DocxParagraph> docx_paragraphs(std::string_view archive) {
  const auto document = parsed(zip_parts(archive).at("word/document.xml"));
  if (!document) throw std::runtime_error("word/document.xml is not well-formed");
  std::vector<DocxParagraph> paragraphs;
  auto* body = xmlDocGetRootElement(document.get())->children;
  for (auto* node = body->children; node != nullptr; node = node->next)
    if (name_of(node) == "p") read(node, paragraphs.emplace_back(), false);
  return paragraphs;
}

}  // namespace termreg::testing
