// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/writers/docx_styles.h"

#include <array>

namespace termreg::glossary::docx {
namespace {

using std::string_view;

// A paragraph style: its properties are written in the order that the schema demands
// (29500-1, 17.3.1.26, 17.3.2.28).
struct ParagraphStyle {
  BlockKind kind;
  string_view id;
  string_view name;
  string_view based_on;
  string_view paragraph;  // children of w:pPr
  string_view run;        // children of w:rPr
};

// Twentieths of a point for places, half points for sizes. 794 = 14 mm, ITU-T's indent of clause numbers; 806
// is as wide as "NOTE – " in 11 pt, so that the lines of a note hang under its text.
constexpr std::array<ParagraphStyle, 13> paragraph_styles{{
    {BlockKind::deliverable, "Deliverable", "Deliverable kind", "Normal",
     R"(<w:keepNext/><w:spacing w:before="0"/><w:jc w:val="left"/>)",
     R"(<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>)"},
    {BlockKind::title, "Title", "Title", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="240"/><w:jc w:val="center"/>)",
     R"(<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>)"},
    {BlockKind::clause, "Heading1", "heading 1", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="360"/><w:ind w:left="794" w:hanging="794"/><w:jc w:val="left"/><w:outlineLvl w:val="0"/>)",
     R"(<w:b/><w:bCs/>)"},
    {BlockKind::subclause, "Heading2", "heading 2", "Heading1",
     R"(<w:spacing w:before="240"/><w:outlineLvl w:val="1"/>)", ""},
    {BlockKind::remark, "Remark", "Remark", "Normal", R"(<w:spacing w:before="80"/><w:jc w:val="left"/>)",
     R"(<w:sz w:val="22"/><w:szCs w:val="22"/>)"},
    {BlockKind::entry, "TermEntry", "Term entry", "Normal", "", ""},
    {BlockKind::entry_number, "TermNumber", "Term number", "Normal",
     R"(<w:keepNext/><w:spacing w:before="240"/>)", R"(<w:b/><w:bCs/>)"},
    {BlockKind::term, "Term", "Term", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="0"/><w:jc w:val="left"/>)", ""},
    {BlockKind::definition, "Definition", "Definition", "Normal", R"(<w:spacing w:before="60"/>)", ""},
    {BlockKind::note, "Note", "Note", "Normal",
     R"(<w:spacing w:before="80"/><w:ind w:left="806" w:hanging="806"/>)",
     R"(<w:sz w:val="22"/><w:szCs w:val="22"/>)"},
    {BlockKind::source, "Source", "Source", "Normal", R"(<w:spacing w:before="80"/><w:jc w:val="left"/>)",
     R"(<w:sz w:val="22"/><w:szCs w:val="22"/>)"},
    {BlockKind::abbreviation, "Abbreviation", "Abbreviation", "Normal",
     R"(<w:tabs><w:tab w:val="clear" w:pos="794"/><w:tab w:val="left" w:pos="1701"/></w:tabs><w:spacing w:before="80"/><w:ind w:left="1701" w:hanging="1701"/><w:jc w:val="left"/>)",
     ""},
    {BlockKind::reference, "Reference", "Reference", "Normal",
     R"(<w:tabs><w:tab w:val="clear" w:pos="794"/><w:tab w:val="left" w:pos="2552"/></w:tabs><w:spacing w:before="80"/><w:ind w:left="2552" w:hanging="2552"/><w:jc w:val="left"/>)",
     ""},
}};

constexpr string_view begin =
    R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
    R"(<w:docDefaults><w:rPrDefault><w:rPr>)"
    R"(<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>)"
    R"(<w:sz w:val="24"/><w:szCs w:val="24"/>)";
constexpr string_view defaults_end =
    R"(</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>)"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/>)"
    R"(<w:tabs><w:tab w:val="left" w:pos="794"/></w:tabs><w:spacing w:before="120"/><w:jc w:val="both"/></w:pPr></w:style>)"
    R"(<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>)";
constexpr string_view footer_style =
    R"(<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs>)"
    R"(<w:tab w:val="clear" w:pos="794"/><w:tab w:val="right" w:pos="9072"/><w:tab w:val="right" w:pos="9639"/></w:tabs>)"
    R"(<w:spacing w:before="0"/><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>)";

void append(std::string& xml, const ParagraphStyle& style) {
  xml.append(R"(<w:style w:type="paragraph")");
  const bool is_built_in = style.id.starts_with("Heading") || style.id == "Title";
  if (!is_built_in) xml.append(R"( w:customStyle="1")");
  xml.append(R"( w:styleId=")").append(style.id).append(R"("><w:name w:val=")").append(style.name);
  xml.append(R"("/><w:basedOn w:val=")").append(style.based_on).append(R"("/><w:qFormat/>)");
  if (!style.paragraph.empty()) xml.append("<w:pPr>").append(style.paragraph).append("</w:pPr>");
  if (!style.run.empty()) xml.append("<w:rPr>").append(style.run).append("</w:rPr>");
  xml.append("</w:style>");
}

}  // namespace

std::string styles(string_view language) {
  std::string xml(begin);
  xml.append(language).append(defaults_end);
  for (const auto& style : paragraph_styles) append(xml, style);
  return xml.append(footer_style).append("</w:styles>");
}

string_view style_id(BlockKind kind) noexcept {
  for (const auto& style : paragraph_styles)
    if (style.kind == kind) return style.id;
  return "Normal";
}

}  // namespace termreg::glossary::docx
