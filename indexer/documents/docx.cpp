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
#include "indexer/documents/docx_package.h"
#include "indexer/documents/rows_private.h"
#include "indexer/files/content.h"
#include "indexer/files/xml_pull.h"
#include "registry/model/error.h"
#include "registry/text/keys.h"

namespace termreg::documents {
namespace {

using docx::own_space;
using docx::Package;
using docx::refuse;
using files::XmlElement;
using files::XmlPull;

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
    if (name != "language" || files::trimmed(one.text).empty()) continue;
    document.language = files::trimmed(one.text);
    document.properties.push_back({"stated-language", document.language});
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
