// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/files/xml_element.h"
#include "registry/model/document_text.h"

namespace termreg::documents {

/// The tree of an `<rfc>` with the elements of HTML: sections become headings and their text, hanging lists
/// of v2 definition lists, cross-references links with the text that the published document shows, the list
/// of references list items of class "reference" whose id is the anchor. Authors, comments, index entries are
/// left out. The facts go into `document`: language, and the properties number, docname, date, category.
[[nodiscard]] files::XmlElement html_of_rfc(const files::XmlElement& rfc, DocumentText& document);

}  // namespace termreg::documents
