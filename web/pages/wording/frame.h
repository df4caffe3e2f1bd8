// SPDX-License-Identifier: GPL-3.0-or-later
// English and French of the frame, what several pages share, and what went wrong. One row a wording; see wording.h.
#pragma once

#include <array>

#include "registry/codec/phrase.h"

namespace termreg::web::pages::wording {

using codec::Phrase;

inline constexpr std::array frame{
    Phrase{"Search", "Rechercher"},
    Phrase{"Conflicts", "Conflits"},
    Phrase{"Check", "Vérifier"},
    Phrase{"Compare", "Comparer"},
    Phrase{"Gaps", "Lacunes"},
    Phrase{"Sheets", "Fiches"},
    Phrase{"Working", "Travaux"},
    Phrase{"Deliverables", "Livrables"},
    Phrase{"About", "À propos"},
    Phrase{"Single-user mode", "Mode mono-utilisateur"},
    Phrase{"Log in", "Se connecter"},
    Phrase{"Log out", "Se déconnecter"},
    Phrase{"Skip to content", "Aller au contenu"},
    Phrase{"Main", "Navigation principale"},
    Phrase{"A finding is a review aid, not a verdict. Definitions marked “restated” are in other words than "
           "their source document; the document itself is authoritative.",
           "Un constat est une aide à la relecture, pas un verdict. Les définitions marquées « reformulée » "
           "sont rédigées en d’autres termes que leur document source ; seul ce document fait foi."},
    Phrase{"More", "Autres pages"},
    Phrase{"Changes", "Modifications"},
    Phrase{"People", "Comptes"},
    Phrase{"Bodies and documents", "Organismes et documents"},
    Phrase{"Formats", "Formats"},
    Phrase{"Language of the pages", "Langue de l’interface"},
    Phrase{"In other words than the source document", "En d’autres termes que le document source"},
    Phrase{"restated", "reformulée"},
    Phrase{"Search the registry", "Rechercher dans le registre"},
    Phrase{"Pages", "Pages"},
    Phrase{"← Previous", "← Page précédente"},
    Phrase{"Next →", "Page suivante →"},
    Phrase{"{}–{} of {} ", "{}–{} sur {} "},
    Phrase{": ", " : "},
    Phrase{"None.", "Aucun."},
    Phrase{"Filter", "Filtrer"},
    Phrase{"Your name", "Votre nom"},
    Phrase{"Word document", "document Word"}};

}  // namespace termreg::web::pages::wording
