// SPDX-License-Identifier: GPL-3.0-or-later
// English and French of imports, and of bodies and documents. One row a wording; see wording.h.
#pragma once

#include <array>

#include "registry/codec/phrase.h"

namespace termreg::web::pages::wording {

using codec::Phrase;

inline constexpr std::array imports{
    Phrase{" Mark as withdrawn what the file does not have any more",
           " Marquer comme retiré ce que le fichier n’a plus"},
    Phrase{" by {}", " par {}"},
    Phrase{"(no number)", "(sans numéro)"},
    Phrase{", or load a catalogue with “termreg import --catalogue”.",
           ", ou chargez un catalogue avec « termreg import --catalogue »."},
    Phrase{"A line each: the name that is expected, =, the name in the table (definition=Text)",
           "Une par ligne : le nom attendu, =, le nom dans le tableau (definition=Texte)"},
    Phrase{"Another file", "Un autre fichier"},
    Phrase{"Asked for by {}, ", "Demandée par {}, "},
    Phrase{"Bodies of which nothing is held", "Organismes dont rien n’est enregistré"},
    Phrase{
        "Brings the entries of a file into the registry: a glossary, a terms database, a standard with its "
        "definitions. Try it first: you see what would be added and changed, and what is wrong where. ",
        "Fait entrer dans le registre les entrées d’un fichier : un glossaire, une base de termes, une norme "
        "avec ses définitions. Essayez d’abord : vous verrez ce qui serait ajouté et modifié, et ce qui ne "
        "va pas, et où. "},
    Phrase{"Checking…", "Vérification…"},
    Phrase{"Choose a file again, with the same options",
           "Choisir de nouveau un fichier, avec les mêmes options"},
    Phrase{"Columns", "Colonnes"},
    Phrase{"Documents of {}", "Documents de {}"},
    Phrase{"Encoding", "Codage"},
    Phrase{"File", "Fichier"},
    Phrase{"Filing…", "Dépôt…"},
    Phrase{"Groups of it, with no document here:", "Groupes qui en font partie, sans document ici :"},
    Phrase{"How much of the file is read", "Part du fichier déjà lue"},
    Phrase{"Import", "Importation"},
    Phrase{"Import it", "Importer"},
    Phrase{"Import of {}", "Importation de {}"},
    Phrase{"Import this file", "Importer ce fichier"},
    Phrase{"Its code: en, fr, pt-br. Otherwise en.", "Son code : en, fr, pt-br. Sinon en."},
    Phrase{"Its number: ITU-T Y.4600", "Son numéro : ITU-T Y.4600"},
    Phrase{"Line", "Ligne"},
    Phrase{"Look again", "Regarder de nouveau"},
    Phrase{"Nothing is written yet. This is what the import would do:",
           "Rien n’est encore écrit. Voici ce que ferait l’importation :"},
    Phrase{"Nothing of the file was written.", "Rien du fichier n’a été écrit."},
    Phrase{"Nothing: every entry of the file could be taken as it is.",
           "Rien : chaque entrée du fichier a pu être reprise telle quelle."},
    Phrase{"Of CSV and TSV without a byte order mark: windows-1252. Otherwise UTF-8.",
           "Pour CSV et TSV sans indicateur d’ordre des octets : windows-1252. Sinon UTF-8."},
    Phrase{"Outcome", "Résultat"},
    Phrase{"Programs read the same at /api/v1/bodies and /api/v1/documents.",
           "Les programmes lisent la même chose à /api/v1/bodies et /api/v1/documents."},
    Phrase{"Rule", "Règle"},
    Phrase{"Send yours again in a little while: {} imports wait already.",
           "Renvoyez la vôtre dans un instant : {} importations attendent déjà."},
    Phrase{"Severity", "Gravité"},
    Phrase{"Tables, and what is gone", "Tableaux, et ce qui a disparu"},
    Phrase{"The catalogue has {} bodies and {} documents: ",
           "Le catalogue compte {} organismes et {} documents : "},
    Phrase{"The file is not kept any more: ", "Le fichier n’est plus conservé : "},
    Phrase{"The import goes on when you leave this page; you find it again under Imports.",
           "L’importation continue quand vous quittez cette page ; vous la retrouverez sous Importation."},
    Phrase{"The import is done, and durable.", "L’importation est terminée et durable."},
    Phrase{"The last imports", "Les dernières importations"},
    Phrase{"The list is kept until the server ends, the last {}. What an import wrote stands in the log of "
           "changes.",
           "La liste est conservée jusqu’à l’arrêt du serveur, les {} dernières. Ce qu’une importation a "
           "écrit figure dans le journal des modifications."},
    Phrase{"There is none yet: ", "Il n’y en a pas encore : "},
    Phrase{"These are the first {} of {}; ", "Voici les {} premières sur {} ; "},
    Phrase{"Trial of {}", "Essai de {}"},
    Phrase{"Try it (nothing is written)", "Essayer (rien n’est écrit)"},
    Phrase{"Up to 32 MiB. It is read apart from the registry, with limits on time and memory.",
           "Jusqu’à 32 Mio. Il est lu à part du registre, avec des limites de temps et de mémoire."},
    Phrase{"Waiting for others before it.", "En attente d’autres qui précèdent."},
    Phrase{"Waiting for the one before it.", "En attente de celle qui précède."},
    Phrase{"What changed", "Ce qui a changé"},
    Phrase{"What the file does not say itself", "Ce que le fichier ne dit pas lui-même"},
    Phrase{"What was noticed", "Ce qui a été remarqué"},
    Phrase{"Which files can be read", "Quels fichiers peuvent être lus"},
    Phrase{"Who publishes it: ITU-T, ISO, W3C", "Qui le publie : ITU-T, ISO, W3C"},
    Phrase{"Who publishes what, in which edition, and how many entries the registry holds of it.",
           "Qui publie quoi, dans quelle édition, et combien d’entrées le registre en contient."},
    Phrase{"Year and month: 2022-08", "Année et mois : 2022-08"},
    Phrase{"all as JSON", "toutes en JSON"},
    Phrase{"choose it again", "choisissez-le de nouveau"},
    Phrase{"import a file", "importez un fichier"},
    Phrase{"more as JSON", "d’autres en JSON"},
    Phrase{"no entries", "aucune entrée"},
    Phrase{"part of ", "partie de "},
    Phrase{"recognised by its content", "reconnu à son contenu"},
    Phrase{"unchanged", "inchangées"},
    Phrase{"who publishes what", "qui publie quoi"},
    Phrase{"{} added, {} changed, {} unchanged, {} removed, {} rejected",
           "{} ajoutées, {} modifiées, {} inchangées, {} retirées, {} rejetées"},
    Phrase{"{} document", "{} document"},
    Phrase{"{} documents", "{} documents"},
    Phrase{"{} entries compared.", "{} entrées comparées."},
    Phrase{"{} entries written.", "{} entrées écrites."},
    Phrase{"{} of {} bytes read.", "{} octets lus sur {}."}};

}  // namespace termreg::web::pages::wording
