// SPDX-License-Identifier: GPL-3.0-or-later
// WordprocessingML (ISO/IEC 29500-1 transitional) in an Open Packaging Conventions zip (29500-2). A block
// becomes
//   <w:p> <w:pPr> style [<w:bidi/>] </w:pPr> [bookmark] [number TAB] run* </w:p>
// and a run
//   <w:r> <w:rPr> [font] [bold] [italic] [<w:rtl/>] [language] </w:rPr> <w:t>text</w:t> </w:r>
// where a run that is removed is struck through and one that is added is underlined. A table (29500-1, 17.4) has fixed
// columns over the whole line; its first row, if it is a head, is repeated on every page. A run stands
// inside <w:hyperlink w:anchor="…"> if it points to a bookmark. Clause numbers are text, so that what reads
// the document without a layout engine reads them too.
#include <ostream>
#include <utility>

#include "registry/glossary/layout.h"
#include "registry/glossary/writers/docx_parts.h"
#include "registry/glossary/writers/docx_styles.h"
#include "registry/glossary/writers/rows.h"
#include "registry/glossary/writers/zip_package_private.h"
#include "registry/text/letters.h"

namespace termreg::glossary {
namespace {

bool follows_number_with_tab(BlockKind kind) {
  return kind != BlockKind::entry_number;
}

class DocxPage : public Page {
 public:
  explicit DocxPage(std::ostream& out) : out_(out), file_(make_temporary_file()) {}

  void begin(const std::string& title, const std::string& language) override {
    title_ = title;
    language_ = language;
    xml_ = docx::document_begin();
  }

  void block(const Block& block) override {
    xml_ += R"(<w:p><w:pPr><w:pStyle w:val=")";
    xml_ += docx::style_id(block.kind);
    xml_ += text::is_right_to_left(block.language) ? R"("/><w:bidi/></w:pPr>)" : R"("/></w:pPr>)";
    if (!block.anchor.empty()) append_bookmark(block.anchor);
    if (!block.number.empty()) append_number(block);
    for (const auto& run : block.runs) append_run(run);
    xml_ += "</w:p>";
    if (xml_.size() > flush_size) flush();
  }

  void table(const Table& table) override {
    xml_ += R"(<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>)";
    for (const auto* const side : {"top", "left", "bottom", "right", "insideH", "insideV"})
      xml_.append("<w:").append(side).append(R"( w:val="single" w:sz="4" w:space="0" w:color="808080"/>)");
    xml_ += R"(</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>)";
    for (const auto share : table.shares)
      xml_.append(R"(<w:gridCol w:w=")").append(std::to_string(share * hundredth_of_line)).append(R"("/>)");
    xml_ += "</w:tblGrid>";
    for (const TableLine& line : table.lines) append_line(table, line, &line == &table.lines.front());
    // Two tables without a paragraph between them would be one, and a document may not end with one.
    xml_ += R"(</w:tbl><w:p><w:pPr><w:spacing w:before="0"/></w:pPr></w:p>)";
    if (xml_.size() > flush_size) flush();
  }

  void end() override {
    xml_ += docx::document_end();
    flush();
    ZipPackage package;
    for (auto& [name, content] : docx::fixed_parts(language_)) package.add(name, std::move(content));
    package.add("docProps/core.xml", docx::core_properties(title_, language_));
    package.add("word/footer1.xml", docx::footer(title_));
    package.add("word/document.xml", std::move(file_));
    package.write(out_);
  }

 private:
  // The line of the page that docx_parts sets up is 9639 twentieths of a point wide.
  static constexpr std::uint32_t hundredth_of_line = 96;

  void append_line(const Table& table, const TableLine& line, bool is_first) {
    const bool spans = line.cells.size() == 1 && table.shares.size() > 1;
    xml_ += "<w:tr><w:trPr><w:cantSplit/>";
    if (line.is_head && is_first && !spans) xml_ += "<w:tblHeader/>";
    xml_ += "</w:trPr>";
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      const std::uint32_t share = spans ? 100 : table.shares[i];
      xml_.append(R"(<w:tc><w:tcPr><w:tcW w:w=")").append(std::to_string(share * hundredth_of_line));
      xml_ += R"(" w:type="dxa"/>)";
      if (spans)
        xml_.append(R"(<w:gridSpan w:val=")").append(std::to_string(table.shares.size())).append(R"("/>)");
      if (line.is_head) xml_ += R"(<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>)";
      xml_ += "</w:tcPr>";
      for (const Block& paragraph : line.cells[i]) block(paragraph);
      if (line.cells[i].empty()) block({BlockKind::remark});
      xml_ += "</w:tc>";
    }
    xml_ += "</w:tr>";
  }

  static constexpr std::size_t flush_size = 256UL * 1024;

  // A short write is remembered by the stream and reported when the package takes the file over.
  void flush() {
    std::fwrite(xml_.data(), 1, xml_.size(), file_.get());
    xml_.clear();
  }

  void append_bookmark(const std::string& anchor) {
    const auto id = std::to_string(++bookmarks_);
    xml_.append(R"(<w:bookmarkStart w:id=")").append(id).append(R"(" w:name=")");
    docx::append_text(xml_, anchor);
    xml_.append(R"("/><w:bookmarkEnd w:id=")").append(id).append(R"("/>)");
  }

  void append_number(const Block& block) {
    append_run_begin({"", block.kind == BlockKind::entry ? Look::strong : Look::plain});
    docx::append_text(xml_, block.number);
    xml_ += "</w:t>";
    if (follows_number_with_tab(block.kind)) xml_ += "<w:tab/>";
    xml_ += "</w:r>";
  }

  void append_run(const Run& run) {
    if (!run.target.empty()) {
      xml_ += R"(<w:hyperlink w:anchor=")";
      docx::append_text(xml_, run.target);
      xml_ += R"(" w:history="1">)";
    }
    append_run_begin(run);
    docx::append_text(xml_, run.text);
    xml_ += "</w:t></w:r>";
    if (!run.target.empty()) xml_ += "</w:hyperlink>";
  }

  void append_run_begin(const Run& run) {
    xml_ += "<w:r>";
    const auto before = xml_.size();
    xml_ += "<w:rPr>";
    xml_ += docx::font_element(run.language);
    if (run.look == Look::strong) xml_ += "<w:b/><w:bCs/>";
    if (run.look == Look::emphasis) xml_ += "<w:i/><w:iCs/>";
    if (run.look == Look::removed) xml_ += "<w:strike/>";
    if (run.look == Look::added) xml_ += R"(<w:u w:val="single"/>)";
    if (text::is_right_to_left(run.language)) xml_ += "<w:rtl/>";
    const std::string_view language = run.language.empty() ? "en" : std::string_view(run.language);
    if (language != language_) xml_ += docx::language_element(language);
    if (xml_.size() == before + 7)
      xml_.resize(before);  // nothing to say
    else
      xml_ += "</w:rPr>";
    xml_ += R"(<w:t xml:space="preserve">)";
  }

  std::ostream& out_;
  TemporaryFile file_;
  std::string title_;
  std::string language_;
  std::string xml_;
  std::size_t bookmarks_ = 0;
};

}  // namespace

std::unique_ptr<Page> make_docx_page(std::ostream& out) {
  return std::make_unique<DocxPage>(out);
}
std::unique_ptr<Writer> make_docx_writer(std::ostream& out) {
  return make_laid_out_writer(make_docx_page(out));
}

}  // namespace termreg::glossary
