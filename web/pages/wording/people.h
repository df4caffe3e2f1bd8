// SPDX-License-Identifier: GPL-3.0-or-later
// English and French of log-in, accounts and people. One row a wording; see wording.h.
#pragma once

#include <array>

#include "registry/codec/phrase.h"

namespace termreg::web::pages::wording {

using codec::Phrase;

inline constexpr std::array people{
    Phrase{"Account", "Compte"},
    Phrase{"Password", "Mot de passe"},
    Phrase{"Who looks after this registry makes accounts, and links to set a forgotten password anew.",
           "La personne qui gère ce registre crée les comptes, et les liens pour redéfinir un mot de passe "
           "oublié."},
    Phrase{"Too many attempts. Try again in {} second.", "Trop de tentatives. Réessayez dans {} seconde."},
    Phrase{"Too many attempts. Try again in {} seconds.", "Trop de tentatives. Réessayez dans {} secondes."},
    Phrase{"Too many attempts. Try again in {} minute.", "Trop de tentatives. Réessayez dans {} minute."},
    Phrase{"Too many attempts. Try again in {} minutes.", "Trop de tentatives. Réessayez dans {} minutes."},
    Phrase{"Set your password", "Définir votre mot de passe"},
    Phrase{"Your account is ", "Votre compte est "},
    Phrase{"At least {} characters; a few words are good.",
           "Au moins {} caractères ; quelques mots conviennent bien."},
    Phrase{"New password", "Nouveau mot de passe"},
    Phrase{"The same again", "Le même, à nouveau"},
    Phrase{"Set it and log in", "Le définir et se connecter"},
    Phrase{"Not logged in", "Non connecté"},
    Phrase{"Not allowed", "Non autorisé"},
    Phrase{"What you wrote", "Ce que vous avez écrit"},
    Phrase{"Account and password do not belong together.",
           "Le compte et le mot de passe ne vont pas ensemble."},
    Phrase{"Log out {}", "Déconnecter {}"},
    Phrase{"The two passwords differ.", "Les deux mots de passe diffèrent."},
    Phrase{"session of a browser", "session d’un navigateur"},
    Phrase{"token of a program", "jeton d’un programme"},
    Phrase{"link to set the password", "lien pour définir le mot de passe"},
    Phrase{"Role", "Rôle"},
    Phrase{"Groups", "Groupes"},
    Phrase{"none", "aucun"},
    Phrase{"this one", "celle-ci"},
    Phrase{"until ", "jusqu’au "},
    Phrase{"End the {} {} of {}", "Mettre fin : {} {} du {}"},
    Phrase{"End", "Mettre fin"},
    Phrase{"What proves that it is you", "Ce qui prouve que c’est vous"},
    Phrase{"A token for a program", "Un jeton pour un programme"},
    Phrase{"It may do what you may, with the header field Authorization: Bearer TOKEN.",
           "Il peut ce que vous pouvez, avec le champ d’en-tête Authorization: Bearer JETON."},
    Phrase{"Days until it ends", "Jours de validité"},
    Phrase{"At most 366.", "Au plus 366."},
    Phrase{"Make a token", "Créer un jeton"},
    Phrase{"Change the password", "Changer le mot de passe"},
    Phrase{"Present password", "Mot de passe actuel"},
    Phrase{"At least {} characters. All sessions end with it.",
           "Au moins {} caractères. Toutes les sessions prennent fin."},
    Phrase{"Change it", "Le changer"},
    Phrase{"Account {}", "Compte {}"},
    Phrase{"Your account", "Votre compte"},
    Phrase{"This is the token. It is shown this once and kept nowhere: copy it now.",
           "Voici le jeton. Il n’est affiché qu’une fois et conservé nulle part : copiez-le maintenant."},
    Phrase{"Too many attempts; try again later.", "Trop de tentatives ; réessayez plus tard."},
    Phrase{"The present password is another.", "Ce n’est pas le mot de passe actuel."},
    Phrase{"As printed, one a line: FG-MV WG1.", "Comme imprimé, un par ligne : FG-MV WG1."},
    Phrase{"no password yet", "pas encore de mot de passe"},
    Phrase{"Change", "Modifier"},
    Phrase{"Save", "Enregistrer"},
    Phrase{"Make a link to set the password", "Créer un lien pour définir le mot de passe"},
    Phrase{"Remove the account", "Supprimer le compte"},
    Phrase{"New account", "Nouveau compte"},
    Phrase{"Small letters, digits, hyphens; it is never changed.",
           "Minuscules, chiffres, traits d’union ; il ne change jamais."},
    Phrase{"Make it, with a link to set the password", "Le créer, avec un lien pour définir le mot de passe"},
    Phrase{"Each role may do what those before it may: a reader reads; a contributor writes, comments, "
           "objects and votes in the groups; an editor also changes entries, decides about findings and "
           "makes deliverables; a chair records agreements; an admin looks after accounts.",
           "Chaque rôle peut ce que peuvent les précédents : un lecteur lit ; un contributeur rédige, "
           "commente, fait objection et vote dans les groupes ; un rédacteur modifie aussi les entrées, "
           "statue sur les constats et compose les livrables ; un président consigne les accords ; un "
           "administrateur gère les comptes."},
    Phrase{
        "With this link {} sets a password. It works once, for a day, and is shown this once: send it now.",
        "Avec ce lien, {} définit un mot de passe. Il sert une fois, pendant un jour, et n’est affiché "
        "qu’une fois : envoyez-le maintenant."}};

}  // namespace termreg::web::pages::wording
