// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sources/workbook.h"

#include "tests/sources/stored_zip.h"

#include <cstdint>

namespace termreg::testing {
namespace {

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string column_name(std::size_t column) {
  std::string name;
  for (++column; column > 0; column = (column - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  return name;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> workbook_parts(const std::vector<TestSheet>& sheets) {
  std::string strings, book, relationships;
  std::vector<std::pair<std::string, std::string>> parts;
  std::size_t count = 0;
  for (std::size_t number = 1; number <= sheets.size(); ++number) {
    const auto& sheet = sheets[number - 1];
    const auto id = std::to_string(number);
    book.append("<sheet name=\"")
        .append(sheet.name)
        .append("\" sheetId=\"" + id + "\" r:id=\"rId" + id + "\"/>");
    relationships +=
        "<Relationship Id=\"rId" + id + "\" Type=\"x/worksheet\" Target=\"worksheets/sheet" + id + ".xml\"/>";
    std::string rows;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
      rows += "<row r=\"" + std::to_string(row + 1) + "\">";
      for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
        const auto& text = sheet.rows[row][column];
        const auto place = "<c r=\"" + column_name(column) + std::to_string(row + 1) + "\"";
        if (text.empty()) {
          rows += place + " s=\"1\"/>";
          continue;
        }
        strings += "<si><t>" + escaped(text) + "</t></si>";
        rows += place + " t=\"s\"><v>" + std::to_string(count++) + "</v></c>";
      }
      rows += "</row>";
    }
    parts.emplace_back(
        "xl/worksheets/sheet" + id + ".xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows +
            "</sheetData></worksheet>");
  }
  parts.emplace_back(
      "xl/workbook.xml",
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" +
          book + "</sheets></workbook>");
  parts.emplace_back(
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
          relationships +
          "<Relationship Id=\"rIdS\" Type=\"x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
          "</Relationships>");
  parts.emplace_back(
      "xl/sharedStrings.xml",
      "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + strings + "</sst>");
  return parts;
}

std::string workbook(const std::vector<TestSheet>& sheets) {
  return stored_zip(workbook_parts(sheets));
}

}  // namespace termreg::testing
