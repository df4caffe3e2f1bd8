// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/body.h"
#include "registry/model/term_entry.h"
#include "registry/style/profile.h"

namespace termreg::glossary {

/// What a glossary is written for: the house whose layout it follows (house-styles.md).
using Profile = style::Profile;

/// What the reader of the glossary sees around the entries. Formats that hold data rather than a document
/// (CSV, native) carry every language and no heading: they look at nothing here.
struct Heading {
  std::string title;
  std::string language = "en";                      ///< which language sections are printed
  std::string deliverable_kind = "Recommendation";  ///< "Technical Report" ... in the introductory sentences
  Profile profile = Profile::itu_t;
  std::vector<SourceDocument> documents =
      {};  ///< the catalogue, for the titles in the bibliography; may be empty
  std::map<std::string, std::string> tags =
      {};  ///< document as cited -> its reference tag, without brackets,
           ///< where an editor gave one
  /// Whether an entry is written in this file, too, for formats whose pointers must lead somewhere; glossary::write
  /// sets it. Called while entries are written; empty means that nobody knows.
  std::function<bool(const EntryId&)> holds = {};
  /// Whether `upper` stands above `lower` by the hierarchical relations of the entries of this file, over however many
  /// steps; set and called likewise.
  std::function<bool(const EntryId& lower, const EntryId& upper)> is_above = {};
};

/// One format a glossary can be written in. Writers take entries one at a time, so that large glossaries
/// stream. Usage: make one, begin(), entry() for each in the order wanted, end(). Not reusable, not
/// thread-safe.
class Writer {
 public:
  virtual ~Writer() = default;
  /// @throws Error(usage) if the format has layouts and the heading's profile is none of them.
  virtual void begin(const Heading& heading) = 0;
  /// Writes one entry. The `itu-t` layout wants the entries of clause 3.1 before those of 3.2 (see
  /// is_defined_here).
  virtual void entry(const TermEntry& entry) = 0;
  /// Writes of an entry the abbreviations alone, after all entries: a house without a clause for them, and a
  /// format that holds data, take the entry whole.
  virtual void abbreviation(const TermEntry& entry) { this->entry(entry); }
  /// Writes what follows the entries. Nothing may be called afterwards; what was written until then is no
  /// document.
  /// @throws Error(internal) if the output could not be written.
  virtual void end() = 0;
};

/// A row of the table of writers.
struct WriterFormat {
  std::string_view name;  ///< "docx", "markdown", "csv", "termreg"
  std::string_view media_type;
  std::string_view extension;  ///< with the dot
  std::string_view loss_note;  ///< what this format cannot carry; "none" if nothing is lost
  std::vector<Profile>
      profiles;  ///< which layouts it has; {none} for a format that has none and takes any profile
  std::unique_ptr<Writer> (*make)(std::ostream& out);  ///< `out` must outlive the writer
};

/// Every writer of the house, in the order in which they are shown. One file in writers/ and one row here
/// each.
[[nodiscard]] std::span<const WriterFormat> writer_formats();
/// @throws Error(usage) naming the formats there are, if none has that name.
[[nodiscard]] const WriterFormat& writer_format(std::string_view name);
/// The names of the format's layouts with a blank between them: "itu-t iso".
[[nodiscard]] std::string profile_names(const WriterFormat& format);

}  // namespace termreg::glossary
