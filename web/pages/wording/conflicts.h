// SPDX-License-Identifier: GPL-3.0-or-later
// English and French of findings, deciding about them, and the comparison of two entries. One row a wording; see wording.h.
#pragma once

#include <array>

#include "registry/codec/phrase.h"

namespace termreg::web::pages::wording {

using codec::Phrase;

inline constexpr std::array conflicts{
    Phrase{"removed", "supprimée"},
    Phrase{"and ", "et "},
    Phrase{"similarity {}", "similarité {}"},
    Phrase{" · designation at {}", " · désignation au niveau {}"},
    Phrase{" · same genus: {}", " · même générique : {}"},
    Phrase{" · genus: {} / {}", " · génériques : {} / {}"},
    Phrase{" · opposite polarity", " · polarité opposée"},
    Phrase{"Differences of the first two", "Différences entre les deux premières"},
    Phrase{"No finding passes these filters. ", "Aucun constat ne correspond à ces filtres. "},
    Phrase{"Show all findings", "Afficher tous les constats"},
    Phrase{"No entries clash. Findings appear here when entries of several documents are loaded.",
           "Aucun conflit entre entrées. Les constats apparaissent ici lorsque des entrées de plusieurs "
           "documents sont chargées."},
    Phrase{"Where entries of different bodies, documents or editions clash. Each finding says which kind of "
           "clash it is, why, and what could be done.",
           "Là où des entrées d’organismes, de documents ou d’éditions différents se contredisent. Chaque "
           "constat indique le type de conflit, sa raison et ce qui pourrait être fait."},
    Phrase{"{} finding", "{} constat"},
    Phrase{"{} findings", "{} constats"},
    Phrase{"same term, same definition", "même terme, même définition"},
    Phrase{"same term, definition drifted", "même terme, définition modifiée"},
    Phrase{"same term, competing definitions", "même terme, définitions concurrentes"},
    Phrase{"same term, different concepts", "même terme, concepts différents"},
    Phrase{"different terms, one definition", "termes différents, une seule définition"},
    Phrase{"preferred here, deprecated there", "privilégié ici, déconseillé là"},
    Phrase{"one term, several spellings", "un terme, plusieurs graphies"},
    Phrase{"terms that look alike", "termes qui se ressemblent"},
    Phrase{"same abbreviation, different expansions", "même abréviation, formes développées différentes"},
    Phrase{"same expansion, different abbreviations", "même forme développée, abréviations différentes"},
    Phrase{"defined again though in force elsewhere", "redéfini alors qu’en vigueur ailleurs"},
    Phrase{"quotation differs from its source", "citation différente de sa source"},
    Phrase{"cites a replaced edition", "cite une édition remplacée"},
    Phrase{"source no longer has the term", "la source ne contient plus le terme"},
    Phrase{"two entries from one clause", "deux entrées issues d’un même article"},
    Phrase{"definition uses its own term", "la définition emploie son propre terme"},
    Phrase{"definitions that use one another", "définitions qui s’emploient mutuellement"},
    Phrase{"uses a retired term", "emploie un terme retiré"},
    Phrase{"reference leads nowhere", "renvoi sans cible"},
    Phrase{"relations contradict one another", "relations contradictoires"},
    Phrase{"different superordinate concepts", "concepts génériques différents"},
    Phrase{"two agreed definitions", "deux définitions convenues"},
    Phrase{"one translation, two concepts", "une traduction, deux concepts"},
    Phrase{"one concept, several translations", "un concept, plusieurs traductions"},
    Phrase{"Kind", "Type"},
    Phrase{"× any kind", "× tous les types"},
    Phrase{"Between", "Entre"},
    Phrase{"× any bodies", "× tous les organismes"},
    Phrase{"within {}", "au sein de {}"},
    Phrase{"{} and {}", "{} et {}"},
    Phrase{"any kind", "tous les types"},
    Phrase{"At least", "Au moins"},
    Phrase{"any severity", "toute gravité"},
    Phrase{"State", "État"},
    Phrase{"any state", "tous les états"},
    Phrase{"Against body", "Face à l’organisme"},
    Phrase{"Entry id", "Identifiant de l’entrée"},
    Phrase{"all", "tous"},
    Phrase{"Narrow the list", "Restreindre la liste"},
    Phrase{"First entry", "Première entrée"},
    Phrase{"Second entry", "Seconde entrée"},
    Phrase{"body:document:edition:locator", "organisme:document:édition:repère"},
    Phrase{"Entry {}", "Entrée {}"},
    Phrase{"Name two to six entries by their ids. Every entry page has a link that fills in the first; in a "
           "list of results, mark those to be compared.",
           "Donnez les identifiants de deux à six entrées. La page de chaque entrée a un lien qui remplit le "
           "premier ; dans une liste de résultats, marquez celles à comparer."},
    Phrase{"Empty: never.", "Vide : jamais."},
    Phrase{"cite: take it over and name the source", "citer : reprendre la définition et nommer la source"},
    Phrase{"merge: make one entry of them", "fusionner : n’en faire qu’une entrée"},
    Phrase{"link: one concept, entries stay", "relier : un seul concept, les entrées demeurent"},
    Phrase{"keep apart: two concepts", "distinguer : deux concepts"},
    Phrase{"qualify: add a domain", "qualifier : ajouter un domaine"},
    Phrase{"rename: another designation for one", "renommer : une autre désignation pour l’une"},
    Phrase{"deprecate one designation", "déconseiller une désignation"},
    Phrase{"liaise: write to the other body", "liaison : écrire à l’autre organisme"},
    Phrase{"accept: leave it, with a reason", "accepter : laisser tel quel, avec un motif"},
    Phrase{"Decision", "Décision"},
    Phrase{"Decide", "Statuer"},
    Phrase{"Only triage", "Trier seulement"},
    Phrase{"Done", "Fait"},
    Phrase{"Reopen", "Rouvrir"},
    Phrase{"Reason", "Motif"},
    Phrase{"Open again from", "À rouvrir à partir du"},
    Phrase{" Mark", " Marquer"},
    Phrase{"reopened", "rouvert"},
    Phrase{"It was decided once; a text has changed since, or the decision has expired.",
           "Une décision avait été prise ; un texte a changé depuis, ou la décision a expiré."},
    Phrase{" by {}, ", " par {}, "},
    Phrase{"Decide again", "Statuer de nouveau"},
    Phrase{" about {}", " sur {}"},
    Phrase{"Decide about all that are marked", "Statuer sur tous les constats marqués"}};

}  // namespace termreg::web::pages::wording
