// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/documents/pdf_file.h"

#include <cstdio>

namespace termreg::testing {
namespace {

// Objects are numbered from 1; the file's table says where each begins.
class PdfWriter {
 public:
  int reserve() {
    objects_.emplace_back();
    return static_cast<int>(objects_.size());
  }
  int add(std::string body) {
    objects_.push_back(std::move(body));
    return static_cast<int>(objects_.size());
  }
  void set(int number, std::string body) { objects_[static_cast<std::size_t>(number) - 1] = std::move(body); }

  [[nodiscard]] std::string file(int root) const {
    std::string out = "%PDF-1.4\n", table;
    for (std::size_t at = 0; at < objects_.size(); ++at) {
      char line[32];
      std::snprintf(line, sizeof line, "%010zu 00000 n \n", out.size());
      table += line;
      out += std::to_string(at + 1) + " 0 obj\n" + objects_[at] + "\nendobj\n";
    }
    const auto count = std::to_string(objects_.size() + 1), start = std::to_string(out.size());
    out += "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer << /Size " + count + " /Root " +
           std::to_string(root) + " 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
    return out;
  }

 private:
  std::vector<std::string> objects_;
};

std::string reference(int number) {
  return std::to_string(number) + " 0 R";
}

std::string font(const std::string& name) {
  return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
}

std::string drawing(const std::vector<PdfText>& page) {
  std::string out = "BT\n";
  for (const auto& piece : page)
    out += std::string(piece.bold ? "/F2 " : "/F1 ") + std::to_string(piece.size) + " Tf 1 0 0 1 " +
           std::to_string(piece.x) + ' ' + std::to_string(piece.y) + " Tm (" + piece.text + ") Tj\n";
  return out + "ET";
}

}  // namespace

std::string pdf_of_pages(const std::vector<std::vector<PdfText>>& pages) {
  PdfWriter writer;
  const int root = writer.reserve(), tree = writer.reserve();
  const int plain = writer.add(font("Helvetica")), bold = writer.add(font("Helvetica-Bold"));
  std::string kids;
  for (const auto& page : pages) {
    const auto text = drawing(page);
    const int stream =
        writer.add("<< /Length " + std::to_string(text.size()) + " >>\nstream\n" + text + "\nendstream");
    kids += reference(writer.add("<< /Type /Page /Parent " + reference(tree) +
                                 " /MediaBox [0 0 595 842] /Contents " + reference(stream) +
                                 " /Resources << /Font << /F1 " + reference(plain) + " /F2 " +
                                 reference(bold) + " >> >> >>")) +
            ' ';
  }
  writer.set(root, "<< /Type /Catalog /Pages " + reference(tree) + " >>");
  writer.set(tree, "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>");
  return writer.file(root);
}

std::string pdf_of(const std::vector<std::string>& lines) {
  std::vector<PdfText> page;
  int y = 700;
  for (const auto& line : lines) page.push_back({72, y -= 14, false, 12, line});
  return pdf_of_pages({page});
}

}  // namespace termreg::testing
