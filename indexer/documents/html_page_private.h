// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "indexer/documents/shorthands_private.h"
#include "indexer/files/content.h"
#include "indexer/files/xml_element.h"
#include "registry/model/document_text.h"

namespace termreg::documents {

/// What must be known of a page before its text is read.
struct PageFacts {
  SectionTitles titles;
  std::string section;  ///< id of the section whose heading is still to come
  bool respec = false, published = false, has_definitions = false;

  /// Looks through an element and all in it; sets title and properties of the document on the way.
  void learn(const files::XmlElement& element, DocumentText& document);
  [[nodiscard]] Shorthands shorthands() const;
};

/// Fills a document whose format is set: title, language, properties, blocks. Without `shorthands` the page
/// itself tells which it holds.
void read_page(DocumentText& document, const files::XmlElement& root, std::optional<Shorthands> shorthands);

/// Refuses a page in which no house could lay out a term: no marked term, list, table, bold word or section.
/// @throws Error(bad_input) with the sentence about HTML pages, which names error pages of downloads.
void refuse_page_without_structure(const DocumentText& document, const std::filesystem::path& file);

}  // namespace termreg::documents
