// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/genus_class.h"

#include <array>
#include <string>
#include <unordered_map>

#include "registry/text/words.h"

namespace termreg::conflicts {
namespace {

struct Row {
  GenusClass kind;
  std::string_view nouns;  ///< separated by single spaces; no noun in two rows
};

/// The lexicon: nouns that head definitions in standards of all fields, English first, then French.
constexpr std::array<Row, 14> lexicon{{
    {GenusClass::entity,
     "entity thing something anything object item element component someone somebody anyone individual being "
     "matter "
     "entite objet element chose composant"},
    {GenusClass::agent,
     "agent person human organization party actor body company community authority operator user "
     "administrator "
     "provider role member manufacturer group personne organisme acteur autorite"},
    {GenusClass::information,
     "information data metadata content message record document file text string statement assertion claim "
     "declaration "
     "attestation identifier name code value character credential signal "
     "donnee message enregistrement fichier texte identifiant"},
    {GenusClass::artefact,
     "device apparatus equipment instrument machine tool unit part piece circuit conductor switch lamp lens "
     "receiver "
     "transmitter sensor buoy vessel vehicle material substance "
     "dispositif appareil equipement instrument materiel"},
    {GenusClass::structure,
     "structure construction building work embankment wall platform tower framework enclosure foundation "
     "ouvrage"},
    {GenusClass::software,
     "software program application service interface protocol function functionality mechanism "
     "implementation "
     "logiciel programme interface protocole fonction"},
    {GenusClass::activity,
     "process operation act action activity procedure task performance provision motion movement oscillation "
     "vibration "
     "phenomenon change event reduction increase transmission determination measurement selection "
     "examination review "
     "verification assessment interaction use flow "
     "processus operation action activite procedure phenomene"},
    {GenusClass::collection,
     "set collection series sequence combination system network assembly arrangement array list family "
     "container "
     "ensemble systeme reseau serie collection"},
    {GenusClass::place,
     "area region zone place location site point line surface plane space position elevation depth boundary "
     "zone lieu endroit point ligne surface"},
    {GenusClass::time, "time period interval instant duration moment date cycle duree instant periode temps"},
    {GenusClass::quantity,
     "quantity amount number ratio quotient rate measure distance length width height angle speed velocity "
     "power energy "
     "force frequency level range band magnitude intensity grandeur quantite nombre rapport"},
    {GenusClass::property,
     "property quality characteristic feature attribute ability capability capacity condition state degree "
     "existence "
     "possibility probability effect propriete qualite caracteristique aptitude etat"},
    {GenusClass::representation,
     "representation description model abstraction view image picture symbol sign mark expression definition "
     "format "
     "schema diagram representation description modele image symbole"},
    {GenusClass::rule,
     "rule standard specification method technique scheme requirement principle agreement policy strategy "
     "convention "
     "regle norme specification methode technique exigence"},
}};

std::unordered_map<std::string, GenusClass> indexed_by_stem() {
  std::unordered_map<std::string, GenusClass> out;
  for (const Row& row : lexicon)
    for (const text::Word& noun : text::words(row.nouns)) out.emplace(noun.stem, row.kind);
  return out;
}

}  // namespace

GenusClass genus_class(std::string_view stem) {
  static const std::unordered_map<std::string, GenusClass> by_stem = indexed_by_stem();
  const auto found = by_stem.find(std::string(stem));
  return found == by_stem.end() ? GenusClass::unknown : found->second;
}

}  // namespace termreg::conflicts
