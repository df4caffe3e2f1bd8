// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/sources/reader.h"

namespace termreg::sources {

/// Which edition of which document of which body is being read. All entries of one file that say nothing else
/// themselves belong to it.
struct Publication {
  std::string body;
  std::string document;
  std::string edition;
  bool operator==(const Publication&) const = default;
};

/// The publication of an input: each part is what the caller says (ReadOptions), else what the file states
/// about itself, else "local" for the body and `fallback_document` for the document (empty: the file's stem).
[[nodiscard]] Publication publication_of(const Input& input, const Publication& stated,
                                         std::string_view fallback_document = {});

/// The publication of one entry that names its source as a whole: where the caller asked for no document, an
/// entry belongs to the document it names (number, edition, and the body that the number tells); else to
/// `of_file`. A source that was not taken apart, or whose document has no number, changes nothing.
[[nodiscard]] Publication publication_of_entry(const Input& input, const Publication& of_file,
                                               const Source* of_whole_entry);

/// The issuing body that a document number tells: "ISO/TS 14812" -> "ISO", "ITU-T FG-MV FGMV-20" -> "ITU-T
/// FG-MV", "3GPP TS 22.156" -> "3GPP", "ISO/IEC Guide 99" -> "ISO/IEC".
[[nodiscard]] std::string body_of_document(std::string_view document);

/// Id of the entry `locator` of a publication. The body's name is not repeated before the number ("ITU-T
/// Y.4600" of ITU-T gives the part "y.4600"), and an edition "08/2022" is turned into "2022-08".
[[nodiscard]] EntryId entry_id(const Publication& publication, std::string_view locator);

/// Sets body, document, edition, id and clause of an entry that `locator` names in its source.
void identify(TermEntry& entry, const Publication& publication, std::string_view locator);

/// Where the source of the whole entry is the entry's own document, its clause is the entry's.
void take_clause(TermEntry& entry, const Source* of_whole_entry);

/// Where in the input a remark belongs: line (0: unknown) and the source's id of the entry (may be empty).
struct RemarkPlace {
  std::uint32_t line = 0;
  std::string entry;
};

/// Sends remarks about one file to a sink. Lives as long as its sink; not thread-safe.
class Remarks {
 public:
  Remarks(Sink& sink, const Input& input) : sink_(sink), file_(input.path.string()) {}
  void error(RemarkPlace place, std::string rule, std::string sentence);
  void warning(RemarkPlace place, std::string rule, std::string sentence);
  void info(RemarkPlace place, std::string rule, std::string sentence);
  void say(RemarkPlace place, Severity severity, std::string rule, std::string sentence);

 private:
  Sink& sink_;
  std::string file_;
};

/// The error of a file that cannot be read as what it claims to be: “file” line N: sentence. Line 0 is left
/// out.
[[noreturn]] void refuse_file(const Input& input, std::uint32_t line, const std::string& sentence);

}  // namespace termreg::sources
