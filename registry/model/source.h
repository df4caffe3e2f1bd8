// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace termreg {

/// How a text relates to the source it names (ISO 10241-1:2011, 6.7; ISO 12620 "sourceRelation").
enum class SourceRelation {
  unstated,   ///< the source gives no relation
  identical,  ///< taken over word for word
  modified,   ///< taken over with changes; `Source::modification` says which
  adapted,    ///< written after the source, in other words
};

/// A field that a source format carries and the model has no member for. Kept with the element it was found
/// on, so that export to the same format gives it back (lossless import). `value` is in the notation of the
/// format named by `Provenance::format`: an XML fragment, a JSON text, a table cell.
struct Extra {
  std::string name;
  std::string value;
  bool operator==(const Extra&) const = default;
};
using Extras = std::vector<Extra>;

/// Where a definition, note, example, designation or whole entry comes from.
struct Source {
  std::string document;  ///< as cited: "ISO/IEC 20924", "ITU-T Y.4600"; empty only if `text` says it all
  std::string edition;   ///< year, date or edition label: "2021", "08/2022"; may be empty
  std::string clause;    ///< "3.2.1", "741-02-04"; may be empty
  SourceRelation relation = SourceRelation::unstated;
  std::string modification;  ///< the wording after "modified –"; only with SourceRelation::modified
  std::string link;          ///< URL of the source, if given
  std::string text;          ///< the citation as the source prints it, if it could not be taken apart
  Extras extras;
  bool operator==(const Source&) const = default;
};

}  // namespace termreg
