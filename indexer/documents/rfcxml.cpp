// SPDX-License-Identifier: GPL-3.0-or-later
// RFC XML: the vocabularies v3 (RFC 7991 with its implementation notes, draft-irse-draft-irse-xml2rfcv3) and
// v2 (RFC 7749). Elements that mean what an element of HTML means are renamed (rfcxml_to_html.cpp) and read
// as HTML. Section numbers are those that the publisher wrote (pn), else computed by the rules of RFC
// 7991, 2.46.
#include <string>

#include "indexer/documents/html_page_private.h"
#include "indexer/documents/rfcxml_doctype.h"
#include "indexer/documents/rfcxml_to_html_private.h"
#include "indexer/documents/rows_private.h"
#include "indexer/files/html_tree.h"
#include "indexer/files/xml_pull.h"
#include "registry/model/error.h"

namespace termreg::documents {
namespace {

constexpr std::uint64_t most_rfcxml_bytes = 16ULL * 1024 * 1024;

files::XmlElement root_of(const std::filesystem::path& file) {
  files::XmlPull xml(file, "", without_doctype(files::read_html_file(file, most_rfcxml_bytes), file), "");
  if (!xml.next_start() || xml.name() != "rfc")
    throw Error(ErrorCode::bad_input, "“" + file.string() + "” line " + std::to_string(xml.line()) +
                                          ": the root is <" + xml.name().substr(0, 60) +
                                          ">; <rfc> was expected.");
  auto root = xml.take_element();
  while (xml.next_start()) continue;  // whatever follows must be well-formed too
  return root;
}

}  // namespace

int recognise_rfcxml(const files::Specimen& specimen) {
  if (specimen.kind != files::Foreign::none) return 0;
  return files::tag_name(files::root_tag(specimen.head)) == "rfc" ? 3 : 0;
}

DocumentText read_rfcxml(const std::filesystem::path& file) {
  DocumentText document;
  document.format = "rfcxml";
  document.language = "en";
  const auto root = root_of(file);
  read_page(document, html_of_rfc(root, document), Shorthands::none);
  return document;
}

}  // namespace termreg::documents
