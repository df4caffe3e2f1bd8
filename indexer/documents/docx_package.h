// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/documents/docx_runs.h"
#include "indexer/files/xml_element.h"
#include "indexer/files/zip_archive.h"

namespace termreg::documents::docx {

/// @throws Error(bad_input) with the file's name before the sentence.
[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& sentence);
/// The namespace of WordprocessingML that a part is written in: the strict one if it names it.
[[nodiscard]] std::string own_space(std::string_view part);

/// The parts of a Word document, found by their relationships (docx.cpp). Not thread-safe.
class Package {
 public:
  /// @throws Error(bad_input) if the file is no zip archive that may be read, or holds no main part.
  explicit Package(const std::filesystem::path& file);

  [[nodiscard]] const Links& links() const { return links_; }
  [[nodiscard]] const std::string& main_part() const { return main_; }
  /// The part of the main part's relationships, whether it is there or not.
  [[nodiscard]] std::string main_relationships() const;
  /// The part of comments; empty if the document has none.
  [[nodiscard]] const std::string& comments_part() const { return comments_; }
  [[nodiscard]] std::string main_bytes() { return archive_.read(main_).value_or(""); }
  [[nodiscard]] std::optional<std::string> bytes(const std::string& part) { return archive_.read(part); }

  /// The part as a tree; nothing if the package has none.
  [[nodiscard]] std::optional<XmlElement> tree(const std::string& part);
  [[nodiscard]] std::optional<XmlElement> styles() { return tree(styles_); }
  [[nodiscard]] std::optional<XmlElement> numbering() { return tree(numbering_); }
  [[nodiscard]] std::optional<XmlElement> core() { return tree(core_); }

 private:
  void relate(const std::string& part, const std::string& folder);

  files::ZipArchive archive_;
  std::string main_, styles_, numbering_, core_, comments_;
  Links links_;
};

}  // namespace termreg::documents::docx
