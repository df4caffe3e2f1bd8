// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/files/spreadsheet.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>
#include <optional>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/files/xml_pull.h"
#include "registry/model/error.h"

namespace termreg::files {
namespace {

constexpr std::uint32_t most_rows = 1'048'576;
constexpr std::size_t most_columns = 16'384;
constexpr std::size_t most_cell_bytes = 128 * 1024;
constexpr std::size_t most_sheet_bytes = 512ULL * 1024 * 1024;
constexpr std::size_t most_places = 8ULL * 1024 * 1024;  // cells and the gaps before them
constexpr std::string_view workbook_part = "xl/workbook.xml";

[[noreturn]] void refuse_workbook(const std::filesystem::path& file, const std::string& sentence) {
  throw Error(ErrorCode::bad_input, "“" + file.string() + "”: " + sentence);
}

std::string local(const std::string& name) {
  return name.substr(name.find(':') + 1);
}

XmlPull open_part(ZipArchive& archive, const std::string& part) {
  auto bytes = archive.read(part);
  if (!bytes) refuse_workbook(archive.file(), "the workbook has no part “" + part + "”; save it again.");
  return {archive.file(), part, *std::move(bytes), ""};
}

void append_hex_escape(std::string& out, std::uint32_t code) {
  // Control characters, mostly carriage returns, are what is escaped so; others are plain characters.
  if (code == '\r') return;
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xc0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3f));
  } else if (code < 0xd800 || code > 0xdfff) {
    out += static_cast<char>(0xe0 | (code >> 12));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
    out += static_cast<char>(0x80 | (code & 0x3f));
  }
}

// "_x000D_" stands for the character of that code (ECMA-376 part 1, 22.9.2.19).
std::string without_escapes(std::string text) {
  if (text.find("_x") == std::string::npos) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::uint32_t code = 0;
    const auto* digits = text.data() + at + 2;
    const bool escape = at + 7 <= text.size() && text.compare(at, 2, "_x") == 0 && text[at + 6] == '_' &&
                        std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4;
    if (escape && code != 0) {
      append_hex_escape(out, code);
      at += 7;
    } else {
      out += text[at++];
    }
  }
  return out;
}

// The text of an si or is: its t, and those of its runs.
std::string text_of_string(const XmlElement& item) {
  std::string text;
  for (const auto& child : item.children) {
    const auto name = local(child.name);
    if (name == "t") text += text_of(child);
    if (name == "r") text += text_of_string(child);
  }
  return text;
}

// As a spreadsheet shows it: what binary fractions add behind the 15th digit is no part of the number.
std::string number_text(std::string value) {
  if (value.find_first_of(".eE") == std::string::npos) return value;
  double number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  if (read.ec != std::errc() || read.ptr != value.data() + value.size()) return value;
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.15g", number);
  return buffer;
}

// "BC12" -> 54; nothing if it is no reference.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 4; ++at)
    column = column * 26 + static_cast<std::size_t>(reference[at] - 'A') + 1;
  if (at == 0 || column > most_columns) return std::nullopt;
  return column - 1;
}

std::uint32_t to_number(std::string_view digits) {
  std::uint32_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

struct Relationships {
  std::map<std::string, std::string> target_of;  // by id
  std::string shared_strings;
};

// Targets are relative to xl/, or absolute.
std::string part_of(std::string target) {
  if (target.starts_with('/')) return target.substr(1);
  if (target.starts_with("./")) target.erase(0, 2);
  return "xl/" + target;
}

Relationships read_relationships(ZipArchive& archive) {
  Relationships all;
  auto xml = open_part(archive, "xl/_rels/workbook.xml.rels");
  while (xml.next_start()) {
    if (local(xml.name()) != "Relationship" || xml.attribute("TargetMode") == "External") continue;
    const auto part = part_of(xml.attribute("Target"));
    all.target_of[xml.attribute("Id")] = part;
    if (xml.attribute("Type").ends_with("/sharedStrings")) all.shared_strings = part;
  }
  return all;
}

std::string relationship_of(XmlPull& xml) {
  const auto usual = xml.attribute("r:id");
  if (!usual.empty()) return usual;
  const auto sheet = xml.take_element();
  for (const auto& [name, value] : sheet.attributes)
    if (name.ends_with(":id")) return value;
  return {};
}

}  // namespace

Spreadsheet::Spreadsheet(const std::filesystem::path& file) : file_(file), archive_(file) {
  if (!archive_.has(workbook_part))
    refuse_workbook(
        file_, "this zip archive is no workbook (.xlsx); it has no “" + std::string(workbook_part) + "”.");
  const auto relationships = read_relationships(archive_);
  auto xml = open_part(archive_, std::string(workbook_part));
  while (xml.next_start()) {
    if (local(xml.name()) != "sheet") continue;
    Sheet sheet;
    sheet.name = xml.attribute("name");
    sheet.hidden = xml.attribute("state").ends_with("idden");
    const auto target = relationships.target_of.find(relationship_of(xml));
    if (target == relationships.target_of.end())
      refuse_workbook(
          file_, "the sheet “" + sheet.name.substr(0, 60) + "” leads to no part; save the workbook again.");
    sheet.part = target->second;
    sheets_.push_back(std::move(sheet));
  }
  if (!relationships.shared_strings.empty() && archive_.has(relationships.shared_strings))
    read_shared_strings(relationships.shared_strings);
}

void Spreadsheet::read_shared_strings(const std::string& part) {
  auto xml = open_part(archive_, part);
  while (xml.next_start())
    if (local(xml.name()) == "si") shared_.push_back(without_escapes(text_of_string(xml.take_element())));
}

// Gathers the cells of one sheet into rows.
class Spreadsheet::SheetRows {
 public:
  SheetRows(Spreadsheet& book, const Sheet& sheet) : book_(book), sheet_(sheet) {}

  std::vector<Row> read() {
    auto xml = open_part(book_.archive_, sheet_.part);
    while (xml.next_start()) {
      const auto name = local(xml.name());
      if (name == "row") {
        begin_row(xml.attribute("r"));
      } else if (name == "c") {
        take_cell(xml);
      }
    }
    end_row();
    return std::move(rows_);
  }

 private:
  void begin_row(const std::string& reference) {
    end_row();
    const auto stated = to_number(reference);
    row_.number = stated != 0 ? stated : last_ + 1;
    if (row_.number > most_rows) fail("has more than 1,048,576 rows");
    last_ = row_.number;
  }

  void end_row() {
    while (!row_.cells.empty() && row_.cells.back().empty()) row_.cells.pop_back();
    places_ += row_.cells.size();
    if (places_ > most_places) fail("has more than 8,388,608 cells");
    if (!row_.cells.empty()) rows_.push_back(std::move(row_));
    row_ = {};
    next_ = 0;
  }

  void take_cell(XmlPull& xml) {
    const auto reference = xml.attribute("r");
    const auto column = reference.empty() ? std::optional(next_) : column_of(reference);
    if (!column || *column >= most_columns) fail("has a cell beyond its 16,384 columns");
    next_ = *column + 1;
    const auto value = value_of(xml.take_element());
    if (trimmed(value).empty()) return;
    bytes_ += value.size();
    if (value.size() > most_cell_bytes) fail("has a cell of more than 128 KiB");
    if (bytes_ > most_sheet_bytes) fail("holds more than 512 MiB of text");
    if (row_.cells.size() <= *column) row_.cells.resize(*column + 1);
    row_.cells[*column] = value;
  }

  std::string_view value_of(const XmlElement& cell) {
    const auto type = cell.attribute("t");
    std::string value, in_line;
    for (const auto& child : cell.children) {
      if (local(child.name) == "v") value = text_of(child);
      if (local(child.name) == "is") in_line = text_of_string(child);
    }
    if (type == "s") return shared(value);
    if (type == "inlineStr") return keep(without_escapes(std::move(in_line)));
    if (type == "str") return keep(without_escapes(std::move(value)));
    if (type == "b") return value == "1" ? "TRUE" : "FALSE";
    if (type == "e") return {};
    return keep(number_text(std::string(trimmed(value))));
  }

  std::string_view shared(std::string_view digits) {
    std::size_t index = 0;
    const auto text = trimmed(digits);
    const auto read = std::from_chars(text.data(), text.data() + text.size(), index);
    if (text.empty()) return {};
    if (read.ec != std::errc() || index >= book_.shared_.size())
      fail("points to a shared string that is not there");
    return book_.shared_[index];
  }

  std::string_view keep(std::string text) {
    if (text.empty()) return {};
    return book_.own_.emplace_back(std::move(text));
  }

  [[noreturn]] void fail(const std::string& what) const {
    refuse_workbook(book_.file_, "the sheet “" + sheet_.name.substr(0, 60) + "” " + what + ".");
  }

  Spreadsheet& book_;
  const Sheet& sheet_;
  std::vector<Row> rows_;
  Row row_;
  std::uint32_t last_ = 0;
  std::size_t next_ = 0;
  std::size_t bytes_ = 0;
  std::size_t places_ = 0;
};

std::vector<Spreadsheet::Row> Spreadsheet::rows(const Sheet& sheet) {
  return SheetRows(*this, sheet).read();
}

bool is_workbook(const std::vector<std::string>& members) {
  return std::find(members.begin(), members.end(), workbook_part) != members.end();
}

}  // namespace termreg::files
