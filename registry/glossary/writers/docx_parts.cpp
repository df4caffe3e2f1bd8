// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/writers/docx_parts.h"

#include <algorithm>
#include <cctype>

#include "registry/codec/xml_text.h"
#include "registry/glossary/writers/docx_styles.h"
#include "registry/text/letters.h"

namespace termreg::glossary::docx {
namespace {

using std::string_view;

constexpr string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

constexpr string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>)"
    R"(<Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>)"
    R"(<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>)"
    R"(<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)"
    R"(<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>)"
    R"(</Types>)";

constexpr string_view package_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>)"
    R"(<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>)"
    R"(</Relationships>)";

constexpr string_view document_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>)"
    R"(<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/>)"
    R"(<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>)"
    R"(</Relationships>)";

constexpr string_view settings =
    R"(<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
    R"(<w:zoom w:percent="100"/><w:defaultTabStop w:val="794"/><w:characterSpacingControl w:val="doNotCompress"/>)"
    R"(<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>)"
    R"(</w:settings>)";

constexpr string_view font_table =
    R"(<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
    R"(<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>)"
    R"(<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>)";

constexpr string_view application =
    R"(<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">)"
    R"(<Application>termreg</Application></Properties>)";

std::string part(string_view content) {
  return std::string(xml_head).append(content);
}

char upper(char c) {
  return static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
}

string_view first_code_points(string_view text, std::size_t count) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xc0U) != 0x80U && count-- == 0) return text.substr(0, at);
  return text;
}

// BCP 47 as far as Word understands it: anything else in w:lang makes Word call the file damaged.
bool is_language_tag(string_view text) {
  const auto primary = text.find('-') == string_view::npos ? text.size() : text.find('-');
  return (primary == 2 || primary == 3) && text != "und" && text.size() <= 35 && text.back() != '-' &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return c == '-' || std::isalnum(static_cast<unsigned char>(c)) != 0; });
}

bool is_east_asian(string_view language) {
  const auto primary = language.substr(0, language.find('-'));
  return primary == "zh" || primary == "ja" || primary == "ko";
}

}  // namespace

std::vector<std::pair<std::string, std::string>> fixed_parts(string_view language) {
  return {{"[Content_Types].xml", part(content_types)},
          {"_rels/.rels", part(package_relationships)},
          {"docProps/app.xml", part(application)},
          {"word/_rels/document.xml.rels", part(document_relationships)},
          {"word/settings.xml", part(settings)},
          {"word/fontTable.xml", part(font_table)},
          {"word/styles.xml", part(styles(language_element(language.empty() ? "en" : language)))}};
}

std::string core_properties(string_view title, string_view language) {
  auto xml = part(
      R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" )"
      R"(xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>)");
  append_text(xml, title);
  xml += "</dc:title><dc:language>";
  append_text(xml, word_language(language));
  return xml += "</dc:language></cp:coreProperties>";
}

std::string footer(string_view title) {
  auto xml = part(
      R"(<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Footer"/>)"
      R"(</w:pPr><w:r><w:tab/></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">)");
  const auto shown = first_code_points(title, 90);
  append_text(xml, shown);
  if (shown.size() < title.size()) xml += "…";
  return xml +=
         R"(</w:t></w:r><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>)"
         R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>)";
}

string_view document_begin() {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
         R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
         R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>)";
}

// A4 with the margins of ITU-T's own template, in twentieths of a point.
string_view document_end() {
  return R"(<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11907" w:h="16840"/>)"
         R"(<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>)"
         R"(<w:cols w:space="720"/></w:sectPr></w:body></w:document>)";
}

std::string word_language(string_view language) {
  if (language.empty() || language == "en" || language == "und") return "en-GB";
  std::string result(language);
  for (std::size_t at = result.find('-'); at != std::string::npos;) {
    const auto end = std::min(result.find('-', at + 1), result.size());
    const auto length = end - at - 1;
    if (length == 2) {
      result[at + 1] = upper(result[at + 1]);
      result[at + 2] = upper(result[at + 2]);
    } else if (length == 4) {
      result[at + 1] = upper(result[at + 1]);
    }
    at = end == result.size() ? std::string::npos : end;
  }
  return result;
}

std::string language_element(string_view language) {
  if (!is_language_tag(language)) return {};
  const auto* attribute = text::is_right_to_left(language) ? "w:bidi"
                          : is_east_asian(language)        ? "w:eastAsia"
                                                           : "w:val";
  auto xml = std::string("<w:lang ") + attribute + "=\"";
  append_text(xml, word_language(language));
  return xml += "\"/>";
}

std::string font_element(string_view language) {
  if (!is_east_asian(language)) return {};
  const bool is_traditional = language.find("hant") != string_view::npos ||
                              language.find("Hant") != string_view::npos || language.ends_with("-tw") ||
                              language.ends_with("-hk");
  const string_view font = language.starts_with("ja")   ? "MS Mincho"
                           : language.starts_with("ko") ? "Batang"
                           : is_traditional             ? "PMingLiU"
                                                        : "SimSun";
  return std::string(R"(<w:rFonts w:hint="eastAsia" w:eastAsia=")").append(font).append(R"("/>)");
}

void append_text(std::string& xml, string_view text) {
  codec::append_xml_text(xml, text, codec::LineEnds::blank);
}

}  // namespace termreg::glossary::docx
