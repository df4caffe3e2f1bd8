// SPDX-License-Identifier: GPL-3.0-or-later
// English and French of the check of a draft. One row a wording; see wording.h.
#pragma once

#include <array>

#include "registry/codec/phrase.h"

namespace termreg::web::pages::wording {

using codec::Phrase;

inline constexpr std::array check{
    Phrase{"A file: Word, PDF, HTML, AsciiDoc, Markdown or text",
           "Un fichier : Word, PDF, HTML, AsciiDoc, Markdown ou texte"},
    Phrase{"Or the text of the draft, with its clauses", "Ou le texte du projet, avec ses articles"},
    Phrase{"Rules of", "Règles de"},
    Phrase{"the house it seems to be of", "l’organisme dont il semble provenir"},
    Phrase{"ISO and IEC", "ISO et IEC"},
    Phrase{"ETSI and 3GPP", "ETSI et 3GPP"},
    Phrase{"no house", "aucun organisme"},
    Phrase{"Written as", "Rédigé en"},
    Phrase{"text", "texte"},
    Phrase{"Tell", "Signaler"},
    Phrase{"errors and warnings", "erreurs et avertissements"},
    Phrase{"hints as well", "les suggestions aussi"},
    Phrase{"If there is a file, the text is left alone. Nothing of a draft is kept. Programs send drafts as "
           "the body of POST /api/v1/check; “termreg check FILE” does the same without a server.",
           "S’il y a un fichier, le texte n’est pas lu. Rien du projet n’est conservé. Les programmes "
           "envoient les projets dans le corps de POST /api/v1/check ; « termreg check FICHIER » fait de "
           "même sans serveur."},
    Phrase{"The proposed clauses as a Word document", "Les articles proposés en document Word"},
    Phrase{"What was found", "Ce qui a été constaté"},
    Phrase{"The draft with notes", "Le projet annoté"},
    Phrase{"Proposed: terms defined elsewhere", "Proposition : termes définis ailleurs"},
    Phrase{"Proposed: terms defined here", "Proposition : termes définis ici"},
    Phrase{"Proposed: abbreviations", "Proposition : abréviations"},
    Phrase{"Check a draft", "Vérifier un projet"},
    Phrase{"What clashes with the definitions of other bodies, and with the rules of the house, and what to "
           "write instead.",
           "Ce qui contredit les définitions d’autres organismes ou les règles de l’organisme, et ce qu’il "
           "faut écrire à la place."},
    Phrase{"Check again", "Vérifier de nouveau"}};

}  // namespace termreg::web::pages::wording
