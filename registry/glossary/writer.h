// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/term_entry.h"

namespace termreg::glossary {

/// What a glossary is written for: the house whose layout it follows (house-styles.md).
enum class Profile { none, itu_t, iso };

/// What the reader of the glossary sees around the entries.
struct Heading {
  std::string title;
  std::string language = "en";           ///< which language sections are printed
  std::string deliverable_kind = "Recommendation";  ///< "Technical Report" ... in the introductory sentences
  Profile profile = Profile::itu_t;
};

/// One format a glossary can be written in. Writers take entries one at a time, so that large glossaries stream.
/// Usage: make one, begin(), entry() for each in the order wanted, end(). Not reusable, not thread-safe.
class Writer {
 public:
  virtual ~Writer() = default;
  virtual void begin(const Heading& heading) = 0;
  virtual void entry(const TermEntry& entry) = 0;
  /// @throws Error(internal) if the output could not be written.
  virtual void end() = 0;
};

/// A row of the table of writers.
struct WriterFormat {
  std::string_view name;        ///< "docx", "markdown", "csv", "termreg"
  std::string_view media_type;
  std::string_view extension;   ///< with the dot
  std::string_view loss_note;   ///< what this format cannot carry; "none" if nothing is lost
  std::vector<Profile> profiles;  ///< which layouts it has
  std::unique_ptr<Writer> (*make)(std::ostream& out);
};

/// Every writer of the house, in the order in which they are shown. One file in writers/ and one row here each.
[[nodiscard]] std::span<const WriterFormat> writer_formats();
/// @throws Error(usage) naming the formats there are, if none has that name.
[[nodiscard]] const WriterFormat& writer_format(std::string_view name);

}  // namespace termreg::glossary
