// SPDX-License-Identifier: GPL-3.0-or-later
// English and French of the page of an entry. One row a wording; see wording.h.
#pragma once

#include <array>

#include "registry/codec/phrase.h"

namespace termreg::web::pages::wording {

using codec::Phrase;

inline constexpr std::array entry{
    Phrase{"No conflict with another entry is known.", "Aucun conflit connu avec une autre entrée."},
    Phrase{"Decide about it", "Statuer sur ce constat"},
    Phrase{"Decide about all {}", "Statuer sur les {} constats"},
    Phrase{"Similar entries", "Entrées voisines"},
    Phrase{"compare", "comparer"},
    Phrase{"No other entry is called so.", "Aucune autre entrée ne porte ce nom."},
    Phrase{"Search for entries that mean much the same", "Rechercher les entrées de sens proche"},
    Phrase{"Download: ", "Télécharger : "},
    Phrase{"Propose as a working definition", "Proposer comme définition de travail"},
    Phrase{"Compare with another entry", "Comparer avec une autre entrée"},
    Phrase{"On this page", "Sur cette page"},
    Phrase{"Relations", "Relations"},
    Phrase{"About this entry", "À propos de cette entrée"},
    Phrase{"History", "Historique"},
    Phrase{"Compare all bodies' views", "Comparer les vues de tous les organismes"},
    Phrase{"Note {} to entry", "Note {} à l’article"},
    Phrase{"Example {}", "Exemple {}"},
    Phrase{"Note {}", "Note {}"},
    Phrase{"Body", "Organisme"},
    Phrase{"Document", "Document"},
    Phrase{"Status", "Statut"},
    Phrase{"Subject field", "Domaine"},
    Phrase{"Id", "Identifiant"},
    Phrase{"Revision", "Révision"},
    Phrase{"Read from", "Lu dans"},
    Phrase{"Designations ({})", "Désignations ({})"},
    Phrase{"Definition ({})", "Définition ({})"},
    Phrase{"Notes ({})", "Notes ({})"},
    Phrase{"Examples ({})", "Exemples ({})"},
    Phrase{"Nothing that is shown here was changed.", "Rien de ce qui est affiché ici n’a été modifié."},
    Phrase{"This is the first revision.", "C’est la première révision."},
    Phrase{"Revision {}, against revision {}", "Révision {}, par rapport à la révision {}"},
    Phrase{"{} older revision is kept.", "{} révision antérieure est conservée."},
    Phrase{"{} older revisions are kept.", "{} révisions antérieures sont conservées."},
    Phrase{"Copy with citation", "Copier avec la référence"},
    Phrase{"Plain text", "Texte brut"},
    Phrase{"ITU-T, clause 3.1 and bibliography", "UIT-T, paragraphe 3.1 et bibliographie"},
    Phrase{"ISO, clause 3", "ISO, article 3"},
    Phrase{"Concept diagram", "Schéma de concepts"},
    Phrase{"Concept diagram of {}; the list below says the same",
           "Schéma de concepts de {} ; la liste ci-dessous dit la même chose"},
    Phrase{"English", "anglais"},
    Phrase{"French", "français"},
    Phrase{"Spanish", "espagnol"},
    Phrase{"Arabic", "arabe"},
    Phrase{"Chinese", "chinois"},
    Phrase{"Russian", "russe"},
    Phrase{"Czech", "tchèque"},
    Phrase{"Danish", "danois"},
    Phrase{"German", "allemand"},
    Phrase{"Finnish", "finnois"},
    Phrase{"Italian", "italien"},
    Phrase{"Japanese", "japonais"},
    Phrase{"Korean", "coréen"},
    Phrase{"Norwegian Bokmål", "norvégien bokmål"},
    Phrase{"Dutch", "néerlandais"},
    Phrase{"Norwegian Nynorsk", "norvégien nynorsk"},
    Phrase{"Norwegian", "norvégien"},
    Phrase{"Polish", "polonais"},
    Phrase{"Portuguese", "portugais"},
    Phrase{"Slovenian", "slovène"},
    Phrase{"Serbian", "serbe"},
    Phrase{"Swedish", "suédois"},
    Phrase{"Language not stated", "langue non précisée"}};

}  // namespace termreg::web::pages::wording
