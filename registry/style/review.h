// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "registry/style/profile.h"

/// Judging a definition by the rules of a house and of ISO 704. The same knowledge as wording.h, asked the
/// other way round: what wording.h would change, this reports.
namespace termreg::style {

/// How sure a rule is that what it says is a fault.
enum class Certainty {
  certain,  ///< the house forbids the very form
  high,
  medium,
  hint
};

/// One remark about a definition. `begin` and `end` are bytes of the text that was judged: of the definition,
/// or, for "note-form", of the note.
struct StyleRemark {
  std::string rule;  ///< stable: "article", "final-stop", "circular"
  Certainty certainty = Certainty::hint;
  std::string sentence;
  std::string replacement;  ///< of [begin, end), or of the whole where it says so; may be empty
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t note = 0;  ///< for "note-form": which note, from 1; 0: the definition
};

/// A definition with what it is judged against. Views must live as long as the call.
struct StyleCase {
  std::vector<std::string_view> designations;  ///< the first is the term
  std::string_view definition;
  std::vector<std::string_view> notes;  ///< as printed, with their labels
  std::string_view language = "en";
};

/// Judges one definition, in the order of the rules:
///
///     article        begins with an article                                   iso
///     final-stop     ends with a full stop                                    iso
///     missing-stop   ends without one                                         itu-t
///     note-form      a note is not labelled as the house does                 itu-t iso etsi-3gpp
///     circular       the term is in its own definition (ISO 704 inner circle) all
///     substitution   begins like a sentence about the term, so cannot stand in its place
///     negative       says what the concept is not, and the term is no negative one
///     sentences      has more than one sentence
///     inessential    holds examples or lists that do not end ("e.g.", "etc.")
///     requirement    requires something ("shall", "must")
///     clause         refers to a clause of the document ("see clause 6.1")
///     too-broad      names a genus alone: at most three content words
///
/// Rules on wording speak English only; those on form know the languages of wording.h. Profile::none judges
/// nothing. Pure and thread-safe.
[[nodiscard]] std::vector<StyleRemark> review(const StyleCase& given, Profile profile);

}  // namespace termreg::style
