// SPDX-License-Identifier: GPL-3.0-or-later
// The encodings a file may have: UTF-8, UTF-16 that says so by its byte order mark, and what the caller
// declares. All else is refused.
#include <algorithm>
#include <cstdio>

#include "indexer/files/content.h"
#include "registry/model/error.h"
#include "registry/text/charset.h"
#include "registry/text/words.h"

namespace termreg::files {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, std::size_t line, const std::string& what) {
  throw Error(ErrorCode::bad_input, "“" + file.string() + "” line " + std::to_string(line) + ": " + what);
}

std::size_t line_of(std::string_view text, std::size_t offset) {
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

void append_utf8(std::string& out, std::uint32_t code) {
  const auto byte = [&](std::uint32_t value) { out += static_cast<char>(value); };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xc0 | (code >> 6));
    byte(0x80 | (code & 0x3f));
  } else if (code < 0x10000) {
    byte(0xe0 | (code >> 12));
    byte(0x80 | ((code >> 6) & 0x3f));
    byte(0x80 | (code & 0x3f));
  } else {
    byte(0xf0 | (code >> 18));
    byte(0x80 | ((code >> 12) & 0x3f));
    byte(0x80 | ((code >> 6) & 0x3f));
    byte(0x80 | (code & 0x3f));
  }
}

enum class ByteOrder { little, big };

// Reads UTF-16 units behind the byte order mark.
class Utf16 {
 public:
  Utf16(std::string_view bytes, ByteOrder order) : bytes_(bytes), order_(order) {}
  [[nodiscard]] bool done() const { return at_ + 1 >= bytes_.size(); }
  [[nodiscard]] bool odd() const { return bytes_.size() % 2 != 0; }
  std::uint32_t unit() {
    const auto first = static_cast<unsigned char>(bytes_[at_]);
    const auto second = static_cast<unsigned char>(bytes_[at_ + 1]);
    at_ += 2;
    return order_ == ByteOrder::little ? first | (second << 8U) : second | (first << 8U);
  }

 private:
  std::string_view bytes_;
  ByteOrder order_;
  std::size_t at_ = 0;
};

bool is_lead(std::uint32_t unit) {
  return unit >= 0xd800 && unit < 0xdc00;
}
bool is_trail(std::uint32_t unit) {
  return unit >= 0xdc00 && unit < 0xe000;
}

std::string from_utf16(Utf16 units, const std::filesystem::path& file) {
  std::string out;
  while (!units.done()) {
    const auto unit = units.unit();
    const auto trail = is_lead(unit) && !units.done() ? units.unit() : 0;
    if (is_trail(unit) || (is_lead(unit) && !is_trail(trail)) || unit == 0)
      refuse(file, line_of(out, out.size()),
             "ill-formed UTF-16 (a lone surrogate or a NUL); save the file as UTF-8.");
    append_utf8(out, is_lead(unit) ? 0x10000 + ((unit - 0xd800) << 10U) + (trail - 0xdc00) : unit);
  }
  if (units.odd())
    refuse(file, line_of(out, out.size()), "UTF-16 ends in half a character; the file is cut off.");
  return out;
}

}  // namespace

namespace {

constexpr std::string_view mark_of_utf8 = "\xef\xbb\xbf";

std::string checked_utf8(std::string bytes, const std::filesystem::path& file, const std::string& way_out) {
  const std::string_view view = bytes;
  if (view.starts_with("\xff\xfe")) return from_utf16(Utf16(view.substr(2), ByteOrder::little), file);
  if (view.starts_with("\xfe\xff")) return from_utf16(Utf16(view.substr(2), ByteOrder::big), file);
  const auto bad = text::first_ill_formed(view);
  if (bad != std::string_view::npos) {
    char byte[8];
    std::snprintf(byte, sizeof byte, "0x%02X", static_cast<unsigned>(static_cast<unsigned char>(view[bad])));
    refuse(file, line_of(view, bad), std::string("byte ") + byte + " is not UTF-8; " + way_out);
  }
  if (view.starts_with(mark_of_utf8)) bytes.erase(0, mark_of_utf8.size());
  return bytes;
}

bool has_mark(std::string_view bytes) {
  return bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff") || bytes.starts_with(mark_of_utf8);
}

}  // namespace

std::string to_utf8(std::string bytes, const std::filesystem::path& file) {
  return checked_utf8(std::move(bytes), file,
                      "save the file as UTF-8 (or as UTF-16 with a byte order mark).");
}

std::string to_utf8(std::string bytes, const std::filesystem::path& file, const std::string& encoding) {
  if (encoding.empty() || has_mark(bytes))
    return checked_utf8(
        std::move(bytes), file,
        "save the file as UTF-8 (or as UTF-16 with a byte order mark), or name its encoding with "
        "--encoding, for example --encoding ISO-8859-1.");
  auto text = text::from_charset(bytes, encoding);
  if (!text)
    refuse(file, 1,
           "the bytes are no text in the encoding " + encoding + "; name the right one with --encoding.");
  return *std::move(text);
}

}  // namespace termreg::files
