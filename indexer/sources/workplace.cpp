// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/workplace.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "registry/model/error.h"

namespace termreg::sources {
namespace {

constexpr std::size_t longest_file_name = 200;  // file systems take 255

void write_file(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw Error(ErrorCode::no_space, "The file could not be put into a temporary directory.");
}

}  // namespace

Workplace::Workplace() {
  auto pattern = (std::filesystem::temp_directory_path() / "termreg-work-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr)
    throw Error(ErrorCode::internal, "No temporary directory could be made for the file.");
  path_ = pattern;
}

Workplace::~Workplace() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path Workplace::put(std::string_view bytes, std::string_view extension) const {
  auto file = path_ / ("draft" + std::string(extension));
  write_file(file, bytes);
  return file;
}

std::filesystem::path Workplace::put_as(std::string_view bytes, std::string_view name) const {
  auto file = path_ / file_name_of(name);
  write_file(file, bytes);
  return file;
}

std::string file_name_of(std::string_view sent) {
  const auto stroke = sent.find_last_of("/\\");
  const auto name = sent.substr(stroke == std::string_view::npos ? 0 : stroke + 1);
  const bool has_control = std::any_of(
      name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  if (name.empty() || name.front() == '.' || name.size() > longest_file_name || has_control)
    throw Error(
        ErrorCode::usage,
        "Expected the name of a file such as terms.csv: at most 200 bytes, no dot at its beginning, no "
        "control character.");
  return std::string(name);
}

}  // namespace termreg::sources
