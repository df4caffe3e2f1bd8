// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "registry/glossary/page.h"
#include "registry/model/body.h"
#include "registry/style/citation.h"

namespace termreg::glossary {

/// A line of the bibliography.
struct Reference {
  std::string tag;        ///< without brackets
  std::string text;       ///< document and edition as the house cites them
  std::string title;      ///< from the catalogue; may be empty
  std::string link;       ///< URL; may be empty
  std::string anchor;     ///< name of the line within the page
  bool is_given = false;  ///< whether an editor gave the tag
};

/// The documents a glossary cites, each with a tag of its own, so that every tag in the text resolves. The
/// first edition of a document has the plain tag, each further one carries its edition; editions that are printed alike
/// ("2018-08" and "2018") are one. A citation that is a
/// whole sentence is tagged "b-Source n". Not thread-safe.
class References {
 public:
  /// @param documents  the catalogue, for titles. @param tags  by document as cited, instead of those made
  /// here; the same tag for two documents is made unlike. Both must outlive this object.
  References(style::Profile profile, const std::vector<SourceDocument>& documents,
             const std::map<std::string, std::string>& tags);
  References(style::Profile profile, const std::vector<SourceDocument>& documents)
      : References(profile, documents, no_tags()) {}

  /// For a house that gives no tags.
  [[nodiscard]] static const std::map<std::string, std::string>& no_tags();

  /// The reference of the cited document, made when it is first cited. The citation must name a document. The
  /// result lives as long as this object.
  const Reference& cite(const style::Citation& citation);

  /// All references in the order of their tags by the collation of English.
  [[nodiscard]] std::vector<const Reference*> sorted() const;

 private:
  using Key = std::pair<std::string, std::string>;  // document, and how it is printed with its edition

  [[nodiscard]] std::string new_tag(const style::Citation& citation) const;
  [[nodiscard]] bool is_taken(const std::string& tag) const;
  [[nodiscard]] std::string title_of(const style::Citation& citation) const;

  style::Profile profile_;
  const std::map<std::string, std::string>& tags_;
  std::map<std::string, std::vector<const SourceDocument*>, std::less<>> catalogue_;  // by number
  std::map<Key, Reference> references_;
  std::map<std::string, int, std::less<>> documents_;  // how many editions of it are cited
};

/// The bibliography line of a reference under `label` (printed in brackets): document, title in italics,
/// link; without a final stop.
[[nodiscard]] Block reference_block(const Reference& reference, const std::string& label);

}  // namespace termreg::glossary
