// SPDX-License-Identifier: GPL-3.0-or-later
// The encoding that an HTML file names itself (HTML Living Standard, 13.2.3.2: the prescan), where it is no
// UTF-8.
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include "indexer/files/content.h"
#include "indexer/files/html_tree.h"
#include "registry/model/error.h"
#include "registry/text/words.h"

namespace termreg::files {
namespace {

constexpr std::size_t prescan_bytes = 4096;

// Names that mean another encoding than they say (WHATWG Encoding, 4.2).
constexpr auto meant = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"iso-8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ascii", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"shift_jis", "windows-31j"},
    {"x-sjis", "windows-31j"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"euc-kr", "cp949"},
    {"ks_c_5601-1987", "cp949"},
});

std::string named_encoding(std::string_view bytes) {
  const auto head = lower_ascii(bytes.substr(0, prescan_bytes));
  for (const std::string_view label : {"charset", "encoding"}) {
    auto at = head.find(label);
    if (at == std::string::npos) continue;
    at = head.find_first_not_of(" \t\r\n=\"'", at + label.size());
    if (at == std::string::npos) return {};
    const auto name = head.substr(at, head.find_first_of(" \t\r\n\"'>;/?", at) - at);
    const auto* other =
        std::find_if(meant.begin(), meant.end(), [&](const auto& row) { return row.first == name; });
    return other == meant.end() ? name : std::string(other->second);
  }
  return {};
}

struct Closer {
  using pointer = iconv_t;
  void operator()(iconv_t converter) const { iconv_close(converter); }
};

std::string converted(const std::string& bytes, const std::string& encoding,
                      const std::filesystem::path& file) {
  const auto refuse = [&](const std::string& sentence) {
    throw Error(ErrorCode::bad_input, "“" + file.string() + "” says that it is encoded as “" +
                                          encoding.substr(0, 40) + "”, " + sentence);
  };
  auto* const opened = iconv_open("UTF-8", encoding.c_str());
  if (opened == reinterpret_cast<iconv_t>(-1)) refuse("which is not known here; save it as UTF-8.");
  const std::unique_ptr<std::remove_pointer_t<iconv_t>, Closer> converter(opened);
  std::string text(bytes.size() * 4 + 16, '\0');
  auto in = bytes;  // iconv takes what it may write to
  char* from = in.data();
  char* to = text.data();
  std::size_t left = in.size(), room = text.size();
  if (iconv(converter.get(), &from, &left, &to, &room) == static_cast<std::size_t>(-1))
    refuse("but byte " + std::to_string(bytes.size() - left + 1) + " does not fit that; save it as UTF-8.");
  text.resize(text.size() - room);
  return text;
}

}  // namespace

std::string read_html_file(const std::filesystem::path& file, std::uint64_t limit) {
  auto bytes = read_file_of(file, limit, Foreign::html_page);
  const bool marked = bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff");
  if (!marked && text::first_ill_formed(bytes) != std::string_view::npos)
    if (const auto encoding = named_encoding(bytes); !encoding.empty() && encoding != "utf-8")
      bytes = converted(bytes, encoding, file);
  return to_utf8(std::move(bytes), file);
}

}  // namespace termreg::files
