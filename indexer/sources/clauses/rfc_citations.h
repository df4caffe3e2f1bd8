// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "registry/model/document_text.h"
#include "registry/model/source.h"

namespace termreg::sources::clauses {

/// A text with the source that it names for itself.
struct CitedText {
  std::string text;  ///< without the words that name the source, and without quotes around the whole
  std::optional<Source> source;
};

/// What the tags of a document's references mean: "[RFC4949]" is RFC 4949, others by the list of references.
/// Immutable; thread-safe.
class RfcCitations {
 public:
  explicit RfcCitations(const DocumentText& document);

  /// The source that a tag without its brackets names: "RFC4949" -> RFC 4949, "I-D.ietf-x" -> the draft's
  /// name if the list tells it; else the tag in `text`.
  [[nodiscard]] Source source_of(std::string_view tag, std::string_view section) const;

  /// Takes a definition from its source, if the text says that it is one:
  ///
  ///     lead  = ["From" / "In" / "Per" / "According to" / "As defined in" / ...] place [verb] (":" / dash /
  ///     quote) trail = (stop / quote / "(" ) ["from" / "Source:" ...] place [")"] [stop] place = "[" tag "]"
  ///     [", Section" number] / "Section" number "of [" tag "]"
  ///
  /// "Defined in [RFC7519], Section 2." as a whole names a source and keeps its text.
  [[nodiscard]] CitedText taken(std::string_view paragraph) const;

 private:
  std::map<std::string, std::string, std::less<>> references_;  // text of a reference by its tag
};

}  // namespace termreg::sources::clauses
