// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/files/content.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "registry/model/error.h"

namespace termreg::files {
namespace {

struct Sentence {
  Foreign kind;
  std::string_view says;
};

constexpr std::array<Sentence, 9> sentences{{
    {Foreign::none, " is in no format that is read here; ‘termreg formats’ lists those that are."},
    {Foreign::empty, " is empty."},
    {Foreign::git_lfs_pointer,
     " is a Git-LFS pointer, not the file it stands for; fetch that with ‘git lfs pull’."},
    {Foreign::ole_document,
     " is an old binary Office document (OLE); save it in a format that is read here."},
    {Foreign::zip_archive, " is a zip archive (perhaps an Office document); unpack it or save it as text."},
    {Foreign::pdf, " is a PDF document, which holds no term entries as data."},
    {Foreign::compressed, " is compressed; unpack it first."},
    {Foreign::html_page, " is an HTML page (perhaps an error page of a download), not a terminology file."},
    {Foreign::binary, " is binary data, not text."},
}};

bool starts_with_mark_of_utf16(std::string_view head) {
  return head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff");
}

bool is_html(std::string_view head) {
  if (head.starts_with("\xef\xbb\xbf")) head.remove_prefix(3);
  const auto start = lower_ascii(trimmed(head).substr(0, 15));
  return start.starts_with("<!doctype html") || start.starts_with("<html");
}

std::string quoted(const std::filesystem::path& file) {
  return "“" + file.string() + "”";
}

std::ifstream open(const std::filesystem::path& file) {
  std::error_code ignored;
  if (std::filesystem::is_directory(file, ignored))
    throw Error(ErrorCode::bad_input, quoted(file) + " is a directory; a file was expected.");
  std::ifstream in(file, std::ios::binary);
  if (!in)
    throw Error(ErrorCode::bad_input,
                quoted(file) + " cannot be opened; see that it exists and may be read.");
  return in;
}

std::string read(const std::filesystem::path& file, std::uint64_t most) {
  auto in = open(file);
  std::error_code ignored;
  const auto size = std::filesystem::file_size(file, ignored);
  std::string bytes(ignored ? most : std::min<std::uint64_t>(most, size), '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (in.bad()) throw Error(ErrorCode::bad_input, quoted(file) + " cannot be read to its end.");
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

}  // namespace

Foreign foreign_kind(std::string_view head) {
  using namespace std::string_view_literals;
  if (trimmed(head).empty() || head == "\xef\xbb\xbf") return Foreign::empty;
  if (head.starts_with("version https://git-lfs.github.com/spec/")) return Foreign::git_lfs_pointer;
  if (head.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return Foreign::ole_document;
  if (head.starts_with("PK\x03\x04")) return Foreign::zip_archive;
  if (head.starts_with("%PDF-")) return Foreign::pdf;
  if (head.starts_with("\x1f\x8b") || head.starts_with("\xfd\x37zXZ") || head.starts_with("BZh"))
    return Foreign::compressed;
  if (is_html(head)) return Foreign::html_page;
  if (!starts_with_mark_of_utf16(head) && head.find('\0') != std::string_view::npos) return Foreign::binary;
  return Foreign::none;
}

std::string foreign_sentence(Foreign kind, const std::filesystem::path& file) {
  const auto* found =
      std::find_if(sentences.begin(), sentences.end(), [&](const auto& row) { return row.kind == kind; });
  return quoted(file) + std::string(found->says);
}

std::string read_head(const std::filesystem::path& file) {
  return read(file, head_bytes);
}

std::string read_text_file(const std::filesystem::path& file, std::uint64_t limit) {
  return read_file_of(file, limit, Foreign::none);
}

std::string read_file_of(const std::filesystem::path& file, std::uint64_t limit, Foreign own) {
  auto bytes = read(file, limit + 1);
  if (bytes.size() > limit)
    throw Error(ErrorCode::bad_input, quoted(file) + " is longer than the limit of " +
                                          std::to_string(limit / 1024) + " KiB for this format; split it.");
  const auto head = std::string_view(bytes).substr(0, head_bytes);
  if (foreign_kind(head) != own) refuse_foreign(head, file);
  return bytes;
}

void refuse_foreign(std::string_view head, const std::filesystem::path& file) {
  const auto kind = foreign_kind(head);
  if (kind != Foreign::none) throw Error(ErrorCode::bad_input, foreign_sentence(kind, file));
}

bool has_control_character(std::string_view text) noexcept {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == '\x7f';
  });
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::string_view white = " \t\r\n";
  const auto first = text.find_first_not_of(white);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white) - first + 1);
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

}  // namespace termreg::files
