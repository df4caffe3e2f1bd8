// SPDX-License-Identifier: GPL-3.0-or-later
// Word documents: WordprocessingML (ISO/IEC 29500-1:2016, clause 17, transitional and strict) in a package of
// ISO/IEC 29500-2. The parts are found by their relationships:
//
//     _rels/.rels              officeDocument  -> the main part, usually word/document.xml
//                              core-properties -> docProps/core.xml (title, language)
//     word/_rels/X.xml.rels    styles, numbering; hyperlinks
//
// Place::paragraph is the ordinal of the paragraph in the body: those in cells count, and so do the marks at
// the ends of rows, as in Word's own counting; those in text boxes do not.
#include <optional>
#include <string>
#include <utility>

#include "indexer/documents/docx_body.h"
#include "indexer/documents/rows_private.h"
#include "indexer/files/content.h"
#include "indexer/files/xml_pull.h"
#include "indexer/files/zip_archive.h"
#include "registry/model/error.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

using files::XmlElement;
using files::XmlPull;

constexpr std::string_view transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& sentence) {
  throw Error(ErrorCode::bad_input, "“" + file.string() + "”: " + sentence);
}

std::string own_space(std::string_view part) {
  return std::string(part.find(strict) == std::string_view::npos ? transitional : strict);
}

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

// The parts of one package, by what they are.
class Package {
 public:
  explicit Package(const std::filesystem::path& file) : archive_(file) {
    relate("_rels/.rels", "");
    if (main_.empty()) main_ = "word/document.xml";
    if (!archive_.has(main_))
      refuse(file, "this zip archive holds no Word document (no main part); save it as .docx.");
    const auto folder = folder_of(main_);
    relate(folder + "_rels/" + main_.substr(folder.size()) + ".rels", folder);
  }

  [[nodiscard]] const docx::Links& links() const { return links_; }
  [[nodiscard]] const std::string& main_part() const { return main_; }
  std::string main_bytes() { return archive_.read(main_).value_or(""); }

  /// The part as a tree; nothing if the package has none.
  std::optional<XmlElement> tree(const std::string& part) {
    if (part.empty()) return std::nullopt;
    auto bytes = archive_.read(part);
    if (!bytes) return std::nullopt;
    auto space = own_space(*bytes);
    XmlPull xml(archive_.file(), part, std::move(*bytes), std::move(space));
    if (!xml.next_start()) return std::nullopt;
    return xml.take_element();
  }
  std::optional<XmlElement> styles() { return tree(styles_); }
  std::optional<XmlElement> numbering() { return tree(numbering_); }
  std::optional<XmlElement> core() { return tree(core_); }

 private:
  void relate(const std::string& part, const std::string& folder) {
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
    }
  }

  files::ZipArchive archive_;
  std::string main_, styles_, numbering_, core_;
  docx::Links links_;
};

void read_body(Package& package, const std::filesystem::path& file, docx::BodyReader& reader) {
  auto bytes = package.main_bytes();
  auto space = own_space(bytes);
  XmlPull xml(file, package.main_part(), std::move(bytes), std::move(space));
  if (!xml.next_start() || xml.name() != "document")
    refuse(file, "its main part is no Word document; save it as .docx.");
  while (xml.next_start())
    if (xml.name() == "body") break;
  const int depth = xml.depth() + 1;
  while (xml.next_start())
    if (xml.depth() == depth) reader.read(xml.take_element());
}

// Title and language of the package are surer than what the text gives.
void take_core(const XmlElement& core, DocumentText& document) {
  for (const auto& one : core.children) {
    const auto name = docx::local_name(one.name);
    if (name == "title") document.title = text::clean(files::on_one_line(one.text));
    if (name == "language" && !files::trimmed(one.text).empty()) document.language = files::trimmed(one.text);
  }
}

}  // namespace

int recognise_docx(const files::Specimen& specimen) {
  for (const auto& member : specimen.members)
    if (member == "word/document.xml") return 3;
  for (const auto& member : specimen.members)
    if (member.starts_with("word/") && member.ends_with(".xml")) return 2;
  return 0;
}

DocumentText read_docx(const std::filesystem::path& file) {
  const auto head = files::read_head(file);
  if (const auto kind = files::foreign_kind(head);
      kind != files::Foreign::zip_archive && kind != files::Foreign::none)
    throw Error(ErrorCode::bad_input, files::foreign_sentence(kind, file));
  Package package(file);
  docx::Styles styles;
  if (const auto root = package.styles()) styles = docx::Styles(*root);
  docx::Numbering numbering;
  if (const auto root = package.numbering()) numbering = docx::Numbering(*root, styles);
  docx::BodyReader reader(styles, numbering, package.links());
  read_body(package, file, reader);
  auto document = reader.finish();
  document.format = "docx";
  if (const auto core = package.core()) take_core(*core, document);
  return document;
}

}  // namespace termreg::documents
