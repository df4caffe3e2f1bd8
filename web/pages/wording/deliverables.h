// SPDX-License-Identifier: GPL-3.0-or-later
// English and French of deliverables. One row a wording; see wording.h.
#pragma once

#include <array>

#include "registry/codec/phrase.h"

namespace termreg::web::pages::wording {

using codec::Phrase;

inline constexpr std::array deliverables{
    Phrase{"Terms defined elsewhere", "Termes définis ailleurs"},
    Phrase{"Terms defined here", "Termes définis ici"},
    Phrase{"Abbreviations only", "Abréviations seules"},
    Phrase{"Move to the end: {}", "Déplacer à la fin : {}"},
    Phrase{"To the end", "À la fin"},
    Phrase{"Take off the list: {}", "Ôter de la liste : {}"},
    Phrase{"Take off", "Ôter"},
    Phrase{"removed from the registry", "supprimée du registre"},
    Phrase{"Add an entry", "Ajouter une entrée"},
    Phrase{"Id of an entry, or of an agreed working definition.",
           "Identifiant d’une entrée ou d’une définition de travail convenue."},
    Phrase{"List", "Liste"},
    Phrase{"by the entry", "selon l’entrée"},
    Phrase{"defined elsewhere", "définis ailleurs"},
    Phrase{"defined here", "définis ici"},
    Phrase{"abbreviations only", "abréviations seules"},
    Phrase{"Reference tag", "Étiquette de référence"},
    Phrase{"Empty: as the house makes it.", "Vide : comme le fait l’organisme."},
    Phrase{"Add", "Ajouter"},
    Phrase{"Freezes and export", "Versions figées et export"},
    Phrase{"Not frozen yet: an export shows the entries as they are now.",
           "Pas encore figé : un export montre les entrées telles qu’elles sont maintenant."},
    Phrase{"Export: ", "Exporter : "},
    Phrase{"Freeze {}", "Version figée {}"},
    Phrase{"What changed since", "Ce qui a changé depuis"},
    Phrase{"What for", "Objet"},
    Phrase{"Such as: output of the 5th meeting.", "Par exemple : résultat de la 5e réunion."},
    Phrase{"Freeze as it is now", "Figer l’état actuel"},
    Phrase{"What changed from freeze {} to now", "Ce qui a changé depuis la version figée {}"},
    Phrase{"What changed from freeze {} to freeze {}",
           "Ce qui a changé de la version figée {} à la version figée {}"},
    Phrase{"Nothing.", "Rien."},
    Phrase{"New deliverable", "Nouveau livrable"},
    Phrase{"Name", "Nom"},
    Phrase{"Small letters, digits and hyphens: d1.1-terms.",
           "Minuscules, chiffres et traits d’union : d1.1-terms."},
    Phrase{"Title", "Titre"},
    Phrase{"What it calls itself", "Comment il s’intitule"},
    Phrase{"House style", "Style de l’organisme"},
    Phrase{"Order", "Ordre"},
    Phrase{"as listed", "dans l’ordre de la liste"},
    Phrase{"Create", "Créer"},
    Phrase{"Named selections of entries with a title and a house style. Frozen, they give the same document "
           "again, byte by byte.",
           "Sélections nommées d’entrées, avec un titre et le style d’un organisme. Figées, elles redonnent "
           "le même document, octet pour octet."},
    Phrase{"{} entry", "{} entrée"},
    Phrase{"{} entries", "{} entrées"},
    Phrase{"{} freeze", "{} version figée"},
    Phrase{"{} freezes", "{} versions figées"},
    Phrase{
        "There is none yet. Make one for each document that is to have a glossary, and put entries and "
        "agreed definitions into it.",
        "Il n’y en a pas encore. Créez-en un pour chaque document qui doit avoir un glossaire, et ajoutez-y "
        "des entrées et des définitions convenues."}};

}  // namespace termreg::web::pages::wording
