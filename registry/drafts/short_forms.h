// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace termreg::drafts {

/// A word of capitals in a text, in bytes [begin, end), without the s of its plural.
struct ShortForm {
  std::size_t begin = 0;
  std::size_t end = 0;
  /// What is joined to it by hyphens or slashes, with it: "MPLS-TP" around "TP".
  std::size_t whole_begin = 0;
  std::size_t whole_end = 0;
};

/// The words of a text that may be abbreviations: letters alone, two capitals at least, at most one small letter
/// between capitals ("QoS"), two to eight letters. What by its looks or its neighbours is something else is left
/// out: roman numerals, units behind a number and SI symbols, numbers of documents ("RFC 791", "ETSI EN 300 …"),
/// parts of identifiers, addresses and program text ("T_REQ", "a.ID", "FOO("), chemical formulas, words in quotes,
/// tags in square brackets, labels of figures and tables ("Figure AB"), words that stand for emphasis ("NOT"), and
/// a text that is written in capitals throughout. Pure and thread-safe.
[[nodiscard]] std::vector<ShortForm> short_forms(std::string_view text);

/// True if `short_form` stands in the text as a word of its own, also within a compound, plural or not.
[[nodiscard]] bool mentions(std::string_view text, std::string_view short_form);

/// True for names that every reader of standards knows: standards bodies, and a few words such as XML.
[[nodiscard]] bool is_well_known(std::string_view short_form);

/// What the text right before the byte `at` gives as the words behind an abbreviation in brackets: "augmented
/// reality" of "… augmented reality (AR)"; their initials spell it. Empty if they do not.
[[nodiscard]] std::string_view expansion_before(std::string_view text, std::size_t at,
                                                std::string_view short_form);

/// True if words of the text, one after the other, begin with the letters of the abbreviation.
[[nodiscard]] bool spells(std::string_view text, std::string_view short_form);

/// True if two expansions are the same but for case, spelling and inflection.
[[nodiscard]] bool same_expansion(std::string_view a, std::string_view b);

}  // namespace termreg::drafts
