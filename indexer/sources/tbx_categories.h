// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "indexer/files/xml_element.h"
#include "registry/model/designation.h"
#include "registry/model/term_entry.h"

namespace termreg::sources::tbx {

/// Namespace of the core structure of TBX v3 (ISO 30042:2019).
inline constexpr std::string_view core_space = "urn:iso:std:iso:30042:ed-2";
inline constexpr std::string_view core_space_of_any_edition = "urn:iso:std:iso:30042:";

/// What a data category means to the model. `kept` has no member there and stays with its element as an
/// Extra.
enum class Meaning {
  kept,
  subject_field,
  definition,
  context,
  source,
  acceptability,
  part_of_speech,
  gender,
  number,
  geographical_usage,
  term_type,
  relation,
  external_reference,
};

/// A data category (ISO 12620). DCA writes it as `<element type="name">`, DCT as `<module:name>`: this one
/// table is what both styles are read by.
struct DataCategory {
  std::string_view name;
  std::string_view element;  ///< the core element it is a type of: descrip, termNote, admin, ...
  Meaning meaning = Meaning::kept;
  RelationKind relation = RelationKind::other;  ///< only with Meaning::relation
};

/// The category of that name, or nullptr.
[[nodiscard]] const DataCategory* category(std::string_view name);

/// What an element of the core namespace means by its type; `kept` if it has none. Unknown dialects are met halfway:
/// case, blanks and hyphens of a type do not count, nor does which of descrip, admin and termNote it stands on.
[[nodiscard]] const DataCategory& category_of(const files::XmlElement& element);

/// Whether the element has no type, or the type and the element of a category as it is published: what was understood
/// of any other must be kept beside it.
[[nodiscard]] bool is_as_published(const files::XmlElement& element);

/// Turns every DCT element within `element` into its DCA form, so that whoever comes after knows one style.
/// An element of an unknown category follows its `metatype` attribute; without one it stays as it is, with
/// its prefix.
void to_dca(files::XmlElement& element);

/// The rating behind a value of administrativeStatus ("preferredTerm-admn-sts"), usageStatus ("preferred") or
/// normativeAuthorization ("preferredTerm"); unstated for an unknown value. `exact` is false if a writer
/// could not give the value back from the rating alone.
struct Rating {
  Acceptability acceptability = Acceptability::unstated;
  bool exact = false;
};
[[nodiscard]] Rating rating_of(std::string_view value);

/// The kind behind a value of termType; `exact` as above ("acronym" is an abbreviation, but not every one
/// is).
struct Kind {
  DesignationKind kind = DesignationKind::term;
  bool exact = false;
};
[[nodiscard]] Kind kind_of(std::string_view term_type);

}  // namespace termreg::sources::tbx
