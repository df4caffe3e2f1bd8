// SPDX-License-Identifier: GPL-3.0-or-later
// English and French of working definitions: board, record, discussion and forms. One row a wording; see wording.h.
#pragma once

#include <array>

#include "registry/codec/phrase.h"

namespace termreg::web::pages::wording {

using codec::Phrase;

inline constexpr std::array working{
    Phrase{"Drafts", "Ébauches"},
    Phrase{"Proposed", "Proposées"},
    Phrase{"Agreed", "Convenues"},
    Phrase{"Withdrawn", "Retirées"},
    Phrase{"Superseded", "Remplacées"},
    Phrase{"version {}", "version {}"},
    Phrase{"may be agreed", "peut être convenue"},
    Phrase{"Working definitions", "Définitions de travail"},
    Phrase{"What the group defines itself: every proposal with its versions, what was said about it, and "
           "where it was agreed.",
           "Ce que le groupe définit lui-même : chaque proposition avec ses versions, ce qui en a été dit et "
           "où elle a été convenue."},
    Phrase{"New working definition", "Nouvelle définition de travail"},
    Phrase{"Nothing is worked on yet. Begin with a text of your own, or open an entry and propose it as it "
           "is or "
           "adapted.",
           "Aucun travail en cours. Commencez par un texte propre, ou ouvrez une entrée et proposez-la telle "
           "quelle ou adaptée."},
    Phrase{"Group", "Groupe"},
    Phrase{", on version {}", ", sur la version {}"},
    Phrase{"Facts and findings", "Renseignements et constats"},
    Phrase{"open", "ouverte"},
    Phrase{"resolved", "levée"},
    Phrase{"Objection {} · ", "Objection {} · "},
    Phrase{"Resolved by {}: {}", "Levée par {} : {}"},
    Phrase{"How it was resolved", "Comment elle a été levée"},
    Phrase{"Resolve", "Lever"},
    Phrase{"Both changes in one text", "Les deux modifications en un seul texte"},
    Phrase{"Both changed one place: the other text leaves it out, yours says “{}”, which stands here.",
           "Un même endroit a été modifié deux fois : l’autre texte le supprime, le vôtre dit « {} », qui "
           "figure ici."},
    Phrase{"Both changed one place: the other text says “{}”, yours leaves it out, which stands here.",
           "Un même endroit a été modifié deux fois : l’autre texte dit « {} », le vôtre le supprime, ce qui "
           "vaut ici."},
    Phrase{"Both changed one place: “{}” and yours, “{}”, which stands here.",
           "Un même endroit a été modifié deux fois : « {} » et votre texte, « {} », qui figure ici."},
    Phrase{"Save the merged text as a new version", "Enregistrer le texte réuni comme nouvelle version"},
    Phrase{"Compare two versions", "Comparer deux versions"},
    Phrase{"From version", "De la version"},
    Phrase{"To version", "À la version"},
    Phrase{"Comment {} · ", "Commentaire {} · "},
    Phrase{"Comment", "Commenter"},
    Phrase{"In answer to comment number", "En réponse au commentaire n°"},
    Phrase{"Empty for a new thread.", "Vide pour un nouveau fil."},
    Phrase{"Object", "Faire objection"},
    Phrase{"An objection without a reason is none.", "Une objection sans motif n’en est pas une."},
    Phrase{"Your voice", "Votre voix"},
    Phrase{"Vote", "Voter"},
    Phrase{"Meeting", "Réunion"},
    Phrase{"The number of the report that says so.", "Le numéro du rapport qui le dit."},
    Phrase{"Date", "Date"},
    Phrase{"Record the agreement", "Consigner l’accord"},
    Phrase{"Withdraw", "Retirer"},
    Phrase{"Objections", "Objections"},
    Phrase{"Comments", "Commentaires"},
    Phrase{"None yet.", "Aucun pour l’instant."},
    Phrase{"Log in to take part", "Se connecter pour participer"},
    Phrase{"Propose to the group", "Proposer au groupe"},
    Phrase{"Rule: ", "Règle : "},
    Phrase{"Now: ", "Situation : "},
    Phrase{"Voices for {}, against {}, abstaining {}.", "Voix pour {}, contre {}, abstentions {}."},
    Phrase{"Clashes with other entries", "Conflits avec d’autres entrées"},
    Phrase{"No entry with one of these designations clashes with the text.",
           "Aucune entrée portant une de ces désignations ne contredit le texte."},
    Phrase{"Style of the definition", "Style de la définition"},
    Phrase{"By the rules of the profile {}.", "Selon les règles du profil {}."},
    Phrase{", modified – ", ", modifié – "},
    Phrase{"Note: ", "Note : "},
    Phrase{"Example: ", "Exemple : "},
    Phrase{"adopted from ", "adoptée de "},
    Phrase{"adapted from ", "adaptée de "},
    Phrase{"a text of the group’s own", "un texte propre au groupe"},
    Phrase{"Version {}", "Version {}"},
    Phrase{"Restore version {}", "Rétablir la version {}"},
    Phrase{"Versions", "Versions"},
    Phrase{"Decision log", "Journal des décisions"},
    Phrase{"When", "Quand"},
    Phrase{"Who", "Qui"},
    Phrase{"What", "Quoi"},
    Phrase{"Details", "Détails"},
    Phrase{"Language", "Langue"},
    Phrase{"Work item", "Sujet d’étude"},
    Phrase{"Rationale", "Justification"},
    Phrase{"Agreed at", "Convenue à"},
    Phrase{"Supersedes", "Remplace"},
    Phrase{"Superseded by", "Remplacée par"},
    Phrase{"Entry", "Entrée"},
    Phrase{"Change the text", "Modifier le texte"},
    Phrase{"Propose a change", "Proposer une modification"},
    Phrase{" version {}", " version {}"},
    Phrase{"This record as JSON", "Cette fiche en JSON"},
    Phrase{"Preferred term", "Terme privilégié"},
    Phrase{"In small letters, unless it is a name.", "En minuscules, sauf s’il s’agit d’un nom propre."},
    Phrase{"Definition", "Définition"},
    Phrase{"Genus and what tells it apart; one sentence that can stand in place of the term. Not looked at "
           "when the entry is adopted as it is.",
           "Le générique et ce qui distingue le concept ; une seule phrase qui peut remplacer le terme. Sans "
           "effet lorsque l’entrée est adoptée telle quelle."},
    Phrase{"Basis", "Origine"},
    Phrase{"a text of our own", "un texte propre"},
    Phrase{"adopt the entry as it is", "adopter l’entrée telle quelle"},
    Phrase{"adapt the entry", "adapter l’entrée"},
    Phrase{"Entry adopted or adapted", "Entrée adoptée ou adaptée"},
    Phrase{"Its id; the source is written from it.", "Son identifiant ; la source en est tirée."},
    Phrase{"More designations, notes, examples, sources", "Autres désignations, notes, exemples, sources"},
    Phrase{"Admitted terms", "Termes admis"},
    Phrase{"One a line.", "Un par ligne."},
    Phrase{"Abbreviations", "Abréviations"},
    Phrase{"Deprecated terms", "Termes déconseillés"},
    Phrase{"Where the term has another meaning elsewhere.", "Lorsque le terme a un autre sens ailleurs."},
    Phrase{"Notes to entry", "Notes à l’article"},
    Phrase{"Examples", "Exemples"},
    Phrase{"Sources of a text of our own", "Sources d’un texte propre"},
    Phrase{"As cited, one a line.", "Telles que citées, une par ligne."},
    Phrase{"Reason for this version", "Motif de cette version"},
    Phrase{"As printed: FG-MV WG1.", "Comme imprimé : FG-MV WG1."},
    Phrase{"Why the group needs it", "Pourquoi le groupe en a besoin"},
    Phrase{"Findings about the text", "Constats sur le texte"},
    Phrase{
        "What clashes with the text, and with the rules of the house, is told here once there are a term and "
        "a definition.",
        "Ce qui contredit le texte, ou les règles de l’organisme, s’affiche ici dès qu’il y a un terme et "
        "une "
        "définition."},
    Phrase{"Check for clashes", "Rechercher les conflits"},
    Phrase{"Save as draft", "Enregistrer comme ébauche"},
    Phrase{"Propose", "Proposer"},
    Phrase{"It supersedes ", "Elle remplacera "},
    Phrase{" when it is agreed.", " une fois convenue."},
    Phrase{"Change the text of ", "Modifier le texte de "},
    Phrase{"Save as a new version", "Enregistrer comme nouvelle version"},
    Phrase{"Back to the record", "Retour à la fiche"},
    Phrase{"Version {} of {}, which stands now", "Version {} de {}, actuellement en vigueur"},
    Phrase{"From it to what you wrote", "De cette version à votre texte"},
    Phrase{"Your text is in the form below. Saving it makes it the version after the one above.",
           "Votre texte est dans le formulaire ci-dessous. L’enregistrer en fait la version qui suit celle "
           "ci-dessus."}};

}  // namespace termreg::web::pages::wording
