// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/documents/docx_builder.h"

#include <zip.h>

#include <stdexcept>

namespace termreg::testing {
namespace {

constexpr std::string_view spaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math")";
constexpr std::string_view relationship_space =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string part(std::string_view root, std::string_view content) {
  return std::string("<w:").append(root).append(spaces).append(">").append(content).append("</w:").append(
             root) +
         ">";
}

std::string relationship(int id, std::string_view type, std::string_view target) {
  return "<Relationship Id=\"s" + std::to_string(id) + "\" Type=\"" + std::string(type) + "\" Target=\"" +
         std::string(target) + "\"/>";
}

std::string relationships(const std::string& content) {
  return "<Relationships xmlns=\"" + std::string(relationship_space) + "\">" + content + "</Relationships>";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
  return out;
}

std::string usual_styles() {
  std::string xml;
  for (int level = 1; level <= 3; ++level) {
    const auto number = std::to_string(level);
    xml += "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + number + "\"><w:name w:val=\"heading " +
           number + "\"/><w:pPr><w:outlineLvl w:val=\"" + std::to_string(level - 1) +
           "\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>";
  }
  return xml;
}

}  // namespace

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& members) {
  zip_error_t error;
  zip_error_init(&error);
  auto* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  auto* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error("no zip archive could be made");
  zip_source_keep(buffer);
  for (const auto& [name, bytes] : members) {
    auto* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
      throw std::runtime_error("a member was refused");
  }
  if (zip_close(archive) != 0) throw std::runtime_error("the archive could not be closed");
  zip_stat_t stat;
  zip_source_stat(buffer, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_open(buffer);
  zip_source_read(buffer, bytes.data(), bytes.size());
  zip_source_close(buffer);
  zip_source_free(buffer);
  return bytes;
}

std::string docx_of(const DocxParts& parts) {
  const auto styles = parts.styles.empty() ? usual_styles() : parts.styles;
  const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const auto override_of = [](const std::string& part_name, const std::string& type) {
    return "<Override PartName=\"/" + part_name + "\" ContentType=\"" + type + "\"/>";
  };
  std::vector<std::pair<std::string, std::string>> members{
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
       "<Default Extension=\"rels\" "
       "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
       "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
           override_of("word/document.xml", word + "document.main+xml") +
           override_of("word/styles.xml", word + "styles+xml") +
           override_of("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
           "</Types>"},
      {"_rels/.rels",
       relationships(
           relationship(1, std::string(relation) + "officeDocument", "word/document.xml") +
           relationship(
               2, "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
               "docProps/core.xml"))},
      {"word/_rels/document.xml.rels",
       relationships(relationship(1, std::string(relation) + "styles", "styles.xml") +
                     relationship(2, std::string(relation) + "numbering", "numbering.xml") + parts.links)},
      {"word/document.xml", part("document", "<w:body>" + parts.body + "</w:body>")},
      {"word/styles.xml", part("styles", styles)},
      {"docProps/core.xml",
       "<cp:coreProperties "
       "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
       "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" +
           escaped(parts.title) + "</dc:title><dc:language>" + parts.language +
           "</dc:language></cp:coreProperties>"}};
  if (!parts.numbering.empty())
    members.emplace_back("word/numbering.xml", part("numbering", parts.numbering));
  return zip_of(members);
}

std::string r(std::string_view text, std::string_view properties) {
  std::string xml = "<w:r>";
  if (!properties.empty()) xml.append("<w:rPr>").append(properties).append("</w:rPr>");
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of("\t\n"), text.size());
    if (end > 0) xml += "<w:t xml:space=\"preserve\">" + escaped(text.substr(0, end)) + "</w:t>";
    if (end < text.size()) xml += text[end] == '\t' ? "<w:tab/>" : "<w:br/>";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return xml + "</w:r>";
}

std::string b(std::string_view text) {
  return r(text, "<w:b/>");
}

std::string pr(const std::vector<std::string>& runs, std::string_view properties) {
  std::string xml = "<w:p>";
  if (!properties.empty()) xml.append("<w:pPr>").append(properties).append("</w:pPr>");
  for (const auto& run : runs) xml += run;
  return xml + "</w:p>";
}

std::string p(std::string_view text, std::string_view properties) {
  return pr({r(text)}, properties);
}

std::string in_style(std::string_view id) {
  return "<w:pStyle w:val=\"" + std::string(id) + "\"/>";
}

std::string in_list(int list, int level) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr>";
}

std::string h(int level, std::string_view text) {
  return p(text, in_style("Heading" + std::to_string(level)));
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::string xml = "<w:tbl>";
  for (const auto& row : rows) {
    xml += "<w:tr>";
    for (const auto& cell : row) xml += "<w:tc>" + p(cell) + "</w:tc>";
    xml += "</w:tr>";
  }
  return xml + "</w:tbl>";
}

}  // namespace termreg::testing
