// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/docx_package.h"

#include <utility>

#include "indexer/files/xml_pull.h"
#include "registry/model/error.h"

namespace termreg::documents::docx {
namespace {

constexpr std::string_view transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

std::string folder_of(std::string_view part) {
  const auto slash = part.rfind('/');
  return std::string(slash == std::string_view::npos ? "" : part.substr(0, slash + 1));
}

// The name of a part that a relationship of a part in `folder` points to.
std::string resolved(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string name(folder);
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!name.empty()) name.pop_back();
    name = folder_of(name);
  }
  return name.append(target);
}

}  // namespace

void refuse(const std::filesystem::path& file, const std::string& sentence) {
  throw Error(ErrorCode::bad_input, "“" + file.string() + "”: " + sentence);
}

std::string own_space(std::string_view part) {
  return std::string(part.find(strict) == std::string_view::npos ? transitional : strict);
}

Package::Package(const std::filesystem::path& file) : archive_(file) {
  relate("_rels/.rels", "");
  if (main_.empty()) main_ = "word/document.xml";
  if (!archive_.has(main_))
    refuse(file, "this zip archive holds no Word document (no main part); save it as .docx.");
  relate(main_relationships(), folder_of(main_));
}

std::string Package::main_relationships() const {
  const auto folder = folder_of(main_);
  return folder + "_rels/" + main_.substr(folder.size()) + ".rels";
}

std::optional<XmlElement> Package::tree(const std::string& part) {
  if (part.empty()) return std::nullopt;
  auto bytes = archive_.read(part);
  if (!bytes) return std::nullopt;
  auto space = own_space(*bytes);
  files::XmlPull xml(archive_.file(), part, std::move(*bytes), std::move(space));
  if (!xml.next_start()) return std::nullopt;
  return xml.take_element();
}

void Package::relate(const std::string& part, const std::string& folder) {
  const auto relationships = tree(part);
  if (!relationships) return;
  for (const auto& one : relationships->children) {
    const auto type = one.attribute("Type"), target = one.attribute("Target");
    if (type.ends_with("/hyperlink"))
      links_.emplace(one.attribute("Id"), target);
    else if (type.ends_with("/officeDocument"))
      main_ = resolved(folder, target);
    else if (type.ends_with("/core-properties") || type.ends_with("/coreProperties"))
      core_ = resolved(folder, target);
    else if (type.ends_with("/styles"))
      styles_ = resolved(folder, target);
    else if (type.ends_with("/numbering"))
      numbering_ = resolved(folder, target);
    else if (type.ends_with("/comments"))
      comments_ = resolved(folder, target);
  }
}

}  // namespace termreg::documents::docx
