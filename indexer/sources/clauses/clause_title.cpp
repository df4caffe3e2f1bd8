// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/clauses/clause_title.h"

#include <array>
#include <string>

#include "indexer/sources/clauses/clause_heading.h"
#include "registry/text/keys.h"

namespace termreg::sources::clauses {
namespace {

struct Title {
  std::string_view words;  // in lower case
  TitleKind kind;
};
constexpr std::array<Title, 40> titles{
    {{"terms, definitions and abbreviated terms", TitleKind::terms},
     {"terms, definitions, symbols and abbreviated terms", TitleKind::terms},
     {"terms and abbreviated terms", TitleKind::terms},
     {"termes, définitions et termes abrégés", TitleKind::terms},
     {"termes, définitions, symboles et termes abrégés", TitleKind::terms},
     {"abbreviated terms", TitleKind::abbreviations},
     {"symbols and abbreviated terms", TitleKind::abbreviations},
     {"abbreviated terms and symbols", TitleKind::abbreviations},
     {"symbols, units and abbreviated terms", TitleKind::abbreviations},
     {"termes abrégés", TitleKind::abbreviations},
     {"symboles et termes abrégés", TitleKind::abbreviations},
     {"símbolos y términos abreviados", TitleKind::abbreviations},
     {"términos abreviados", TitleKind::abbreviations},
     {"обозначения и сокращенные термины", TitleKind::abbreviations},
     {"сокращенные термины", TitleKind::abbreviations},
     {"符号和缩略语", TitleKind::abbreviations},
     {"begriffe", TitleKind::terms},
     {"begriffe und definitionen", TitleKind::terms},
     {"definitionen", TitleKind::terms},
     {"begriffe und abkürzungen", TitleKind::terms},
     {"begriffe, symbole und abkürzungen", TitleKind::terms},
     {"glossar", TitleKind::terms},
     {"termini e definizioni", TitleKind::terms},
     {"termos e definições", TitleKind::terms},
     {"用語及び定義", TitleKind::terms},
     {"用語と定義", TitleKind::terms},
     {"glossary of terms", TitleKind::terms},
     {"vocabulary", TitleKind::terms},
     {"terminology", TitleKind::terms},
     {"abkürzungen", TitleKind::abbreviations},
     {"symbole und abkürzungen", TitleKind::abbreviations},
     {"simboli e abbreviazioni", TitleKind::abbreviations},
     {"abbreviazioni", TitleKind::abbreviations},
     {"abreviaturas", TitleKind::abbreviations},
     {"略語", TitleKind::abbreviations},
     {"symbole", TitleKind::symbols},
     {"formelzeichen", TitleKind::symbols},
     {"simboli", TitleKind::symbols},
     {"記号", TitleKind::symbols},
     {"symbols and units", TitleKind::symbols}}};

TitleKind kind_of(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::definitions:
    case ClauseKind::defined_elsewhere:
    case ClauseKind::defined_here:
      return TitleKind::terms;
    case ClauseKind::abbreviations:
      return TitleKind::abbreviations;
    case ClauseKind::symbols:
      return TitleKind::symbols;
    default:
      return TitleKind::other;
  }
}

}  // namespace

TitleKind title_kind(std::string_view title) {
  if (const auto number = leading_number(title)) title = title.substr(number->end);
  const auto heading = clause_heading(title);
  if (heading.match == HeadingMatch::exact && kind_of(heading.kind) != TitleKind::other)
    return kind_of(heading.kind);
  const auto key = text::match_key(title).bytes();
  for (const auto& row : titles)
    if (row.words == key) return row.kind;
  return TitleKind::other;
}

}  // namespace termreg::sources::clauses
