// SPDX-License-Identifier: GPL-3.0-or-later
// English and French of gap analysis, harmonisation sheets, and searches in vain. One row a wording; see wording.h.
#pragma once

#include <array>

#include "registry/codec/phrase.h"

namespace termreg::web::pages::wording {

using codec::Phrase;

inline constexpr std::array reports{
    Phrase{"Bodies, with commas between", "Organismes, séparés par des virgules"},
    Phrase{"Concepts that a search finds", "Concepts trouvés par une recherche"},
    Phrase{"Verdict", "Verdict"},
    Phrase{"any verdict", "tous les verdicts"},
    Phrase{"With an entry of", "Avec une entrée de"},
    Phrase{"any body", "tout organisme"},
    Phrase{"Show", "Afficher"},
    Phrase{"The same as a table, with links to the conflicts",
           "Les mêmes données en tableau, avec liens vers les conflits"},
    Phrase{"Pairs of bodies", "Paires d’organismes"},
    Phrase{"Bodies", "Organismes"},
    Phrase{"= identical", "= identiques"},
    Phrase{"~ drifted", "~ modifiées"},
    Phrase{"! competing", "! concurrentes"},
    Phrase{"× homonym", "× homonymes"},
    Phrase{"conflicts", "conflits"},
    Phrase{"Concepts", "Concepts"},
    Phrase{"{} concept", "{} concept"},
    Phrase{"{} concepts", "{} concepts"},
    Phrase{"Concepts by bodies", "Concepts par organisme"},
    Phrase{"Concept", "Concept"},
    Phrase{"Used in definitions, defined by nobody", "Employés dans des définitions, définis par personne"},
    Phrase{"Candidates, for a person to judge: pointers of entries that lead nowhere, and words that stand "
           "together in many definitions.",
           "Candidats soumis au jugement d’une personne : renvois d’entrées sans cible, et mots qui se "
           "suivent dans de nombreuses définitions."},
    Phrase{"Terms that nobody defines", "Termes que personne ne définit"},
    Phrase{"Term", "Terme"},
    Phrase{"Found as", "Trouvé comme"},
    Phrase{"Entries", "Entrées"},
    Phrase{"Used in", "Employé dans"},
    Phrase{"pointer", "renvoi"},
    Phrase{"phrase", "locution"},
    Phrase{"The whole analysis as ", "L’analyse complète : "},
    Phrase{"Gap analysis", "Analyse des lacunes"},
    Phrase{
        "Which body defines what, and how their definitions stand to each other.",
        "Quel organisme définit quoi, et comment leurs définitions se situent l’une par rapport à l’autre."},
    Phrase{"Bodies by bodies", "Organismes deux à deux"},
    Phrase{"Concepts that two bodies define: = identical, ~ drifted, ! competing, × homonym. On the "
           "diagonal, the concepts that the body defines. The deeper the tint, the more of them clash.",
           "Concepts définis par deux organismes : = identiques, ~ modifiées, ! concurrentes, × homonymes. "
           "Sur la diagonale, les concepts que l’organisme définit. Plus la teinte est soutenue, plus il y a "
           "de conflits."},
    Phrase{"Heat map", "Carte de chaleur"},
    Phrase{"What people looked for and did not find: ", "Ce qui a été cherché sans être trouvé : "},
    Phrase{"looked for in vain", "recherches infructueuses"},
    Phrase{"How often two bodies define one concept: identical, drifted, competing, homonym. The table of "
           "pairs below says the same.",
           "Combien de fois deux organismes définissent un même concept : identique, modifiée, concurrente, "
           "homonyme. Le tableau des paires ci-dessous dit la même chose."},
    Phrase{"; by {}", " ; par {}"},
    Phrase{"Genus: {}", "Générique : {}"},
    Phrase{"Against the first (similarity {})", "Par rapport à la première (similarité {})"},
    Phrase{"Sources", "Sources"},
    Phrase{"Notes", "Notes"},
    Phrase{"Findings", "Constats"},
    Phrase{"Open", "Ouvrir"},
    Phrase{"This sheet for another body: ", "Cette fiche pour un autre organisme : "},
    Phrase{"Harmonisation sheet", "Fiche d’harmonisation"},
    Phrase{"Every body's view of one concept side by side, for a liaison.",
           "La vue de chaque organisme sur un concept, côte à côte, pour une liaison."},
    Phrase{"Harmonisation sheet: ", "Fiche d’harmonisation : "},
    Phrase{"{}: harmonisation sheet", "{} : fiche d’harmonisation"},
    Phrase{"Searches that found nothing", "Recherches sans résultat"},
    Phrase{"Looked for", "Cherché"},
    Phrase{"Times", "Fois"},
    Phrase{"Last on", "Dernière fois"},
    Phrase{"Looked for in vain", "Recherches infructueuses"},
    Phrase{"Searches that found nothing, most often asked first: what the registry may be missing.",
           "Recherches sans résultat, les plus fréquentes d’abord : ce qui manque peut-être au registre."},
    Phrase{"Only the words, how often and the last day are kept, never who asked; addresses, long numbers "
           "and long texts are not kept at all.",
           "Seuls les mots, leur fréquence et le dernier jour sont conservés, jamais qui a cherché ; les "
           "adresses, les longs nombres et les longs textes ne sont pas conservés du tout."},
    Phrase{"Nothing yet: every search so far has found something.",
           "Rien pour l’instant : toutes les recherches ont donné un résultat."},
    Phrase{"The other way to see what is missing: the ", "L’autre façon de voir ce qui manque : l’"},
    Phrase{"gap analysis", "analyse des lacunes"}};

}  // namespace termreg::web::pages::wording
