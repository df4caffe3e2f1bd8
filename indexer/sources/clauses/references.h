// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "registry/model/document_text.h"
#include "registry/model/source.h"

namespace termreg::sources::clauses {

/// What the tags of a document stand for: the entries of its clause of references and of its bibliography,
/// wherever they are.
///
///     entry = "[" tag "]" (tab / " ") document ["," / "(" …] title …
///
/// "[b-ISO 9241-11]  ISO 9241-11:2018, Ergonomics …" makes b-ISO 9241-11 stand for ISO 9241-11, edition 2018;
/// "[ITU-T X.609]  Recommendation ITU-T X.609 (2015), Managed …" for ITU-T X.609, edition 2015.
class References {
 public:
  explicit References(const DocumentText& document);

  /// The source that a tag names, with or without its brackets: "ITU-T Y.4000", "b-ISO/IEC 2382, 3.1", "ITU-T
  /// X.800, clause 3.3". A tag that the document does not list is taken apart as a citation of its own; the
  /// mark "b-" of the bibliography is never part of a document's name.
  [[nodiscard]] Source resolve(std::string_view tag) const;
  /// True if the document lists that tag.
  [[nodiscard]] bool lists(std::string_view tag) const;

 private:
  void add(std::string_view tag, std::string_view entry);

  std::unordered_map<std::string, Source> by_tag_;
};

/// Document and edition that an entry of a list of references names, without its title: "Recommendation ITU-T
/// X.609 (2015), Managed P2P" -> ITU-T X.609, 2015. Both empty if it begins with no document number.
[[nodiscard]] Source document_of_entry(std::string_view entry);

}  // namespace termreg::sources::clauses
