// SPDX-License-Identifier: GPL-3.0-or-later
// English and French of the home page and the results of a search. One row a wording; see wording.h.
#pragma once

#include <array>

#include "registry/codec/phrase.h"

namespace termreg::web::pages::wording {

using codec::Phrase;

inline constexpr std::array search{
    Phrase{"Term, abbreviation or words of a definition", "Terme, abréviation ou mots d’une définition"},
    Phrase{"Search in", "Rechercher dans"},
    Phrase{"everything", "tout"},
    Phrase{"terms", "les termes"},
    Phrase{"definitions", "les définitions"},
    Phrase{"meaning", "le sens"},
    Phrase{"Try ", "Essayez "},
    Phrase{"Where do our terms clash?", "Où nos termes se contredisent-ils ?"},
    Phrase{"termreg holds what each standards body means by a word, side by side, and says where the "
           "meanings clash, which kind of clash it is, and what to do about it.",
           "termreg présente côte à côte ce que chaque organisme de normalisation entend par un terme, et "
           "dit où les sens divergent, de quel type de conflit il s’agit et comment le résoudre."},
    Phrase{"entries", "entrées"},
    Phrase{"bodies", "organismes"},
    Phrase{"documents", "documents"},
    Phrase{"findings", "constats"},
    Phrase{"What clashes", "Les conflits, par type"},
    Phrase{"Compare those marked", "Comparer les entrées marquées"},
    Phrase{"matched in the {}", "trouvé dans le champ « {} »"},
    Phrase{"matched ", "correspond à "},
    Phrase{"exactly", "exactement"},
    Phrase{"but for case, width or punctuation", "à la casse, à la chasse ou à la ponctuation près"},
    Phrase{"but for spelling or compounding", "à l’orthographe ou au trait d’union près"},
    Phrase{"but for inflection", "à la flexion près"},
    Phrase{"in another order of words", "dans un autre ordre des mots"},
    Phrase{"but for the borders between words", "à la séparation des mots près"},
    Phrase{"as abbreviation and expansion", "comme abréviation et forme développée"},
    Phrase{"but for a slip of the pen", "à une faute de frappe près"},
    Phrase{"by its beginning", "par son début"},
    Phrase{"by all words", "par tous les mots"},
    Phrase{"by most words", "par la plupart des mots"},
    Phrase{"The registry holds no definition of this entry.",
           "Le registre ne contient pas de définition pour cette entrée."},
    Phrase{"Filters", "Filtres"},
    Phrase{"In order: ", "Ordre : "},
    Phrase{"best first", "pertinence"},
    Phrase{"A to Z", "de A à Z"},
    Phrase{"newest edition first", "édition la plus récente d’abord"},
    Phrase{"Results for {}", "Résultats pour {}"},
    Phrase{"{} entry for ", "{} entrée pour "},
    Phrase{"{} entries for ", "{} entrées pour "},
    Phrase{"Nothing is called so. Did you mean ", "Aucune entrée ne porte ce nom. Vouliez-vous dire "},
    Phrase{"?", " ?"},
    Phrase{"Nothing met this. Try fewer words, another spelling, or the mode “meaning” with a description.",
           "Aucun résultat. Essayez moins de mots, une autre orthographe, ou le mode « le sens » avec une "
           "description."}};

}  // namespace termreg::web::pages::wording
