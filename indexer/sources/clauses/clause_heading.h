// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "registry/model/document_text.h"
#include "registry/model/draft.h"

namespace termreg::sources::clauses {

/// How sure a title is: `exact` if it says nothing else, `loose` if it only mentions terms or definitions
/// ("Terms related to charging").
enum class HeadingMatch { exact, loose };

struct ClauseHeading {
  ClauseKind kind = ClauseKind::other;
  HeadingMatch match = HeadingMatch::loose;
  std::string_view language;  ///< of the words that told the kind: en fr es ru ar zh; empty for other
  bool operator==(const ClauseHeading&) const = default;
};

/// Reads the title of a clause, without its number, in English, French, Spanish, Russian, Arabic or Chinese.
/// Case, accents of Arabic, punctuation and conjunctions do not matter. Pure and thread-safe.
[[nodiscard]] ClauseHeading clause_heading(std::string_view title);

/// The number that a text begins with:
///
///     number = [annex "."] 1*DIGIT *("." 1*DIGIT) [" "] [suffix] ["."]     annex = 1*2 capital letters
///     suffix = ["-" / "."] ("bis" / "ter" / "quater" / "quinquies" / "sexies" / "septies" / "octies" /
///              "nonies" / "decies" in letters of any case; "бис" / "тер" / "مكرر" / "之二" ...) / letter
///
/// where a capital letter needs a number of two parts at least before it ("3.2.4A"). The number is followed by white space or the end of the text. Whether "10 gigabit" begins with a number of a clause only
/// the place can tell; `is_certain` is true for what stands before a tab, or alone.
struct LeadingNumber {
  std::string number;   ///< "3.2.1", "A.1", "6.89bis": without blank and final stop
  std::size_t end = 0;  ///< where the text goes on: behind the white space
  bool is_certain = false;
};
[[nodiscard]] std::optional<LeadingNumber> leading_number(std::string_view text);

/// True if `number` is of a subclause of `clause`: "3.2.1" of "3.2" and of "3".
[[nodiscard]] bool is_under(std::string_view number, std::string_view clause);
/// How many parts a number has: "3.2.1" has 3.
[[nodiscard]] std::size_t parts_of(std::string_view number);

/// A block that is, or looks like, the heading of a clause: number and title parted.
struct HeadingLine {
  std::string number;
  std::string title;
  std::size_t level = 0;  ///< from 1
  bool styled = false;    ///< the document marks it as a heading; else it only looks like one
  bool annex = false;     ///< heads an annex or appendix
};
/// What heads a clause: a block marked as heading; or a short paragraph, all bold or known to
/// clause_heading() exactly; or "Annex A", "Appendix I", "Bibliography" alone in its line, in the six
/// languages.
[[nodiscard]] std::optional<HeadingLine> heading_line(const Block& block);

}  // namespace termreg::sources::clauses
