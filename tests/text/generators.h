// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rapidcheck.h>

#include <string>
#include <string_view>
#include <vector>

#include "registry/text/stages_private.h"

/// Random texts for the laws of registry/text: made of the pieces that normalisation treats in special ways,
/// because uniformly random code points would never meet them side by side.
namespace termreg::tests {

inline rc::Gen<std::string> joined(const rc::Gen<std::vector<std::string>>& pieces) {
  return rc::gen::map(pieces, [](const std::vector<std::string>& parts) {
    std::string out;
    for (const auto& part : parts) out += part;
    return out;
  });
}

inline rc::Gen<std::string> english_word() {
  return rc::gen::elementOf(std::vector<std::string>{
      "digital", "twins",      "Twin",      "systems",   "engineering", "e",        "mail",     "data",
      "base",    "colour",     "model",     "modelling", "strings",     "ring",     "token",    "kings",
      "802",     "11",         "3d",        "users",     "user",        "organise", "analyses", "indices",
      "centre",  "kilometres", "being",     "status",    "caching",     "embedded", "thing",    "men",
      "policy",  "ties",       "programme", "grey",      "bus",         "gases",    "agreed",   "naming",
      "using",   "as",         "us",        "speed"});
}

inline rc::Gen<std::string> trap() {
  return rc::gen::elementOf(std::vector<std::string>{" ",
                                                     "  ",
                                                     "-",
                                                     "/",
                                                     "\n",
                                                     "'",
                                                     "'s",
                                                     "\"",
                                                     "(",
                                                     ")",
                                                     ".",
                                                     ",",
                                                     ":",
                                                     "_",
                                                     "^",
                                                     "1",
                                                     "2",
                                                     "`",
                                                     "\t",
                                                     "\u00a0",
                                                     "\u00ad",
                                                     "\u200b",
                                                     "\u200d",
                                                     "\u2013",
                                                     "\u2014",
                                                     "\u2212",
                                                     "\u2019",
                                                     "\u2018",
                                                     "\u201c",
                                                     "\u00ab",
                                                     "\u2122",
                                                     "\u00ae",
                                                     "\u00b2",
                                                     "\u2083",
                                                     "\u207b",
                                                     "\u00bd",
                                                     "\u00e9",
                                                     "e\u0301",
                                                     "\u0301",
                                                     "\u00f8",
                                                     "\u0142",
                                                     "\u00df",
                                                     "\u00e6",
                                                     "\u0130",
                                                     "\u0131",
                                                     "\u03c3",
                                                     "\u03a3",
                                                     "\u0439",
                                                     "\u0451",
                                                     "\u4e2d\u6587",
                                                     "\u30c7\u30fc\u30bf",
                                                     "\u304c",
                                                     "\uff21",
                                                     "\ufb01",
                                                     "\u0e20\u0e32\u0e29\u0e32",
                                                     "\u0628\u064e",
                                                     "\u0640",
                                                     "\u05d1\u05b8",
                                                     "\U0001f600",
                                                     "\ufffd",
                                                     "\u00b4",
                                                     "\u2029",
                                                     "\u202f",
                                                     "\u00b7",
                                                     "\u0907\u094d",
                                                     "\u2002",
                                                     "\u00aa",
                                                     "\u00b5",
                                                     "\u2026",
                                                     "\u20ac",
                                                     "\u212b",
                                                     "\xff",
                                                     "\xe2\x80"});
}

inline rc::Gen<std::string> text_with_traps() {
  return joined(rc::gen::container<std::vector<std::string>>(rc::gen::oneOf(english_word(), trap(), trap())));
}

/// Any ASCII bytes, controls included; half of them words and their borders.
inline rc::Gen<std::string> ascii_text() {
  const auto sign =
      rc::gen::map(rc::gen::inRange(0, 0x80), [](int c) { return std::string(1, static_cast<char>(c)); });
  const auto border = rc::gen::elementOf(std::vector<std::string>{" ", "-", "'", "/", ".", "s'"});
  return joined(rc::gen::container<std::vector<std::string>>(rc::gen::oneOf(english_word(), sign, border)));
}

/// English words with single spaces between them.
inline rc::Gen<std::vector<std::string>> word_list() {
  return rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(english_word()));
}

}  // namespace termreg::tests
