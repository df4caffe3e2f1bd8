// SPDX-License-Identifier: GPL-3.0-or-later
// PDF (ISO 32000) with a text layer, through poppler's pdftohtml as a child with limits: its XML output says,
// unlike pdftotext's, which words are bold, by which the houses tell terms. No library reads a PDF in here.
#include <algorithm>
#include <string>

#include "indexer/documents/pdf_lines.h"
#include "indexer/documents/rows_private.h"
#include "indexer/files/child_output.h"
#include "registry/model/error.h"

namespace termreg::documents {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& sentence) {
  throw Error(ErrorCode::bad_input, "“" + file.string() + "” " + sentence);
}

std::string first_line(const std::string& text) {
  std::string line = text.substr(0, std::min<std::size_t>(text.find('\n'), 200));
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  while (line.ends_with('.') || line.ends_with(' ')) line.pop_back();
  return line;
}

bool says(const files::ChildOutput& child, std::string_view words) {
  return child.complaint.find(words) != std::string::npos;
}

void check(const files::ChildOutput& child, const std::filesystem::path& file) {
  using End = files::ChildOutput::End;
  if (says(child, "Incorrect password")) refuse(file, "is encrypted with a password; save it without one.");
  if (says(child, "Copying of text") || says(child, "copy-protection"))
    refuse(file, "does not allow its text to be copied; ask its publisher for a copy that does.");
  if (child.end == End::out_of_time)
    refuse(file, "takes more than 30 seconds to read, which is refused; split it.");
  if (child.end == End::too_long) refuse(file, "holds more than 64 MiB of text, which is refused; split it.");
  if (child.end == End::failed)
    refuse(file, "is no PDF that can be read" +
                     (child.complaint.empty() ? std::string()
                                              : " (pdftohtml says: " + first_line(child.complaint) + ")") +
                     "; save it anew.");
}

}  // namespace

int recognise_pdf(const files::Specimen& specimen) {
  return specimen.kind == files::Foreign::pdf ? 3 : 0;
}

DocumentText read_pdf(const std::filesystem::path& file) {
  const auto head = files::read_head(file);
  if (files::foreign_kind(head) != files::Foreign::pdf) {
    files::refuse_foreign(head, file);
    refuse(file, "is no PDF document.");
  }
  files::ChildCommand command;
  command.program = files::installed_program("pdftohtml");
  if (command.program.empty())
    refuse(file, "cannot be read without the program pdftohtml; install the package poppler-utils.");
  command.arguments = {
      "-xml", "-stdout", "-i", "-noroundcoord", "-enc", "UTF-8", std::filesystem::absolute(file).string()};
  const auto child = files::output_of(command);
  check(child, file);
  auto pages = pdf_pages(files::to_utf8(child.output, file), file);
  const bool empty =
      std::all_of(pages.begin(), pages.end(), [](const PdfPage& page) { return page.lines.empty(); });
  if (empty)
    refuse(file, "has no text layer (perhaps its pages are scanned pictures); run a text recognition first.");
  DocumentText document;
  document.format = "pdf";
  std::string running;
  drop_running_lines(pages, running);
  if (!running.empty()) document.properties.push_back({"running-line", running});
  drop_footnotes(pages);
  document.blocks = pdf_blocks(pages);
  return document;
}

}  // namespace termreg::documents
