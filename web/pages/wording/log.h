// SPDX-License-Identifier: GPL-3.0-or-later
// English and French of the log of changes and the page about the registry. One row a wording; see wording.h.
#pragma once

#include <array>

#include "registry/codec/phrase.h"

namespace termreg::web::pages::wording {

using codec::Phrase;

inline constexpr std::array log{
    Phrase{"Number", "Numéro"},
    Phrase{"What was done", "Ce qui a été fait"},
    Phrase{"To what", "À quoi"},
    Phrase{"revision {}", "révision {}"},
    Phrase{"The log of the registry, newest first. It is only ever added to; every line is bound to those "
           "before it.",
           "Le journal du registre, du plus récent au plus ancien. On ne fait qu’y ajouter ; chaque ligne "
           "est liée à celles qui la précèdent."},
    Phrase{"Nothing has been changed yet: import a file to begin.",
           "Rien n’a encore été modifié : importez un fichier pour commencer."},
    Phrase{"← Newer", "← Plus récentes"},
    Phrase{"Older →", "Plus anciennes →"},
    Phrase{"Format", "Format"},
    Phrase{"Direction", "Sens"},
    Phrase{"Extensions", "Extensions"},
    Phrase{"What is lost", "Ce qui est perdu"},
    Phrase{"read", "lecture"},
    Phrase{"write", "écriture"},
    Phrase{"Part of", "Fait partie de"},
    Phrase{"Documents", "Documents"},
    Phrase{"Edition", "Édition"},
    Phrase{"About this registry", "À propos de ce registre"},
    Phrase{"{} entries with {} designations; change {}; text profile {}.",
           "Entrées : {} ; désignations : {} ; modification {} ; profil de texte {}."},
    Phrase{"termreg is free software under the GNU General Public License, version 3 or later.",
           "termreg est un logiciel libre sous licence publique générale GNU, version 3 ou ultérieure."}};

}  // namespace termreg::web::pages::wording
