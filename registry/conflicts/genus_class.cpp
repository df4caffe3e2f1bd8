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

/// The lexicon: nouns that head definitions in standards of all fields; English, French, Spanish.
constexpr std::array<Row, 19> lexicon{{
    // clang-format off
    {GenusClass::entity,
     "asset resource "
     "entity thing something anything everything object item element component being matter whole "
     "constituent instance artifact "
     "entite objet chose composant etre "
     "cosa objeto elemento entidad ente"},
    {GenusClass::agent,
     "agent person human organization party actor body company community authority operator user "
     "administrator provider role member manufacturer someone somebody anyone individual people man "
     "woman worker employee officer official player specialist expert professional owner holder issuer "
     "verifier customer client consumer subscriber participant stakeholder institution agency "
     "committee association government team corporation enterprise firm society department driver "
     "passenger traveler inhabitant native resident citizen leader author editor writer engineer "
     "attacker child student representative principal delegate auditor assessor federation consortium "
     "council court personnel staff supplier vendor administration "
     "personne organisme acteur autorite utilisateur operateur fournisseur societe entreprise "
     "groupement ouvrier "
     "persona organizacion organismo autoridad usuario operador proveedor empresa"},
    {GenusClass::information,
     "acronym pointer annex appendix clause amendment page corrigendum dictionary "
     "information data datum metadata content message record document file text string statement "
     "assertion claim declaration attestation identifier name code value character credential signal "
     "word phrase report publication book letter note notice request response instruction command "
     "query reference address key certificate password evidence proof fact indication entry field "
     "packet recommendation bit abbreviation designation heading citation "
     "donnee enregistrement fichier texte identifiant mot renseignement adresse "
     "dato informacion mensaje fichero texto documento palabra"},
    {GenusClass::thought,
     "science discipline "
     "idea concept notion belief opinion knowledge theory doctrine thought understanding perception "
     "assumption hypothesis judgment experience sensation feeling emotion viewpoint "
     "idee pensee connaissance "
     "nocion conocimiento concepto"},
    {GenusClass::artefact,
     "pin plug hammer detector rectifier transponder repeater emitter compressor turbine photometer "
     "roller drum barrel sling tackle cylinder piston plunger tape mount cutter fastener transducer "
     "derrick jib tractor dredger divider selector comparator hood bowl product "
     "device apparatus equipment instrument machine tool circuit conductor switch lamp lens receiver "
     "transmitter sensor buoy vessel vehicle appliance implement utensil hardware computer processor "
     "terminal antenna motor engine generator pump valve relay transformer converter amplifier "
     "oscillator filter battery cell electrode cable wire rope chain tube pipe rod bar bolt plate "
     "wheel gear shaft bearing spring clamp hook anchor hinge screen shield cover cap lid case box "
     "tank lantern beacon mirror prism bulb filament burner winch crane drill knife blade garment "
     "furniture weapon ship boat aircraft car train board panel display monitor meter gauge indicator "
     "clock printer scanner camera radar horn bell coil capacitor resistor duct nozzle wedge post "
     "stake reflector radiator carrier disk housing casing fitting winding wiring "
     "dispositif appareil equipement materiel navire bateau vehicule bouee lampe feu outil moteur "
     "antenne recepteur emetteur "
     "dispositivo aparato equipo instrumento maquina herramienta vehiculo buque barco lampara boya "
     "antena receptor emisor"},
    {GenusClass::material,
     "additive primer mortar slurry oxide lime air ice sediment deposit sand clay bronze copper brass "
     "zinc aluminum resin wax "
     "material substance liquid gas fluid metal alloy compound mixture solution wood timber stone rock "
     "glass plastic concrete cement fuel oil acid salt mineral powder paint water steel iron rubber "
     "fiber fabric paper food drink drug medicine coating "
     "matiere materiau liquide gaz alliage melange bois pierre verre "
     "materia liquido aleacion mezcla madera piedra vidrio"},
    {GenusClass::part,
     "part piece portion section segment fragment division half layer unit "
     "partie morceau "
     "parte pieza trozo"},
    {GenusClass::structure,
     "breakwater wharf quay jetty harbor walkway pedestal cabin "
     "structure construction building work embankment wall platform tower framework enclosure "
     "foundation bridge pier dock room chamber house column beam pile mast frame vault roof floor deck "
     "fixture installation facility canal dam tunnel road roadway compartment station ceiling railing "
     "ouvrage batiment mur quai jetee "
     "obra edificio construccion muro torre muelle"},
    {GenusClass::software,
     "software program application service interface protocol function functionality mechanism "
     "implementation app api library module package browser script endpoint "
     "logiciel programme protocole fonction "
     "programa protocolo funcion aplicacion"},
    {GenusClass::activity,
     "run maneuver failure survey displacement drift disturbance luminescence distortion launch update "
     "feedback decision reimbursement announcement establishment collapse explosion glow fire flame "
     "guidance project "
     "process operation act action activity procedure task performance provision motion movement "
     "oscillation vibration phenomenon change event reduction increase transmission determination "
     "measurement selection examination review verification assessment interaction use flow removal "
     "loss control protection radiation emission conversion detection transformation production "
     "formation test check inspection attack attempt search practice exercise game treatment "
     "management maintenance development research study exchange communication transfer passage "
     "transition alteration modification variation decrease occurrence reaction creation destruction "
     "discharge propagation combustion reception recognition wave pulse noise sound echo tide wind "
     "analysis synthesis return release issue trade payment transport travel approval denial disposal "
     "storage delivery session "
     "processus activite phenomene mouvement changement traitement fait mesurage reglage deplacement "
     "proceso procedimiento actividad accion fenomeno movimiento cambio tratamiento hecho"},
    {GenusClass::collection,
     "ecosystem fleet "
     "set collection series sequence combination system network assembly arrangement array list family "
     "container group subset suite aggregate grouping cluster batch bundle pair stack pool registry "
     "catalog inventory database dataset subsystem infrastructure population "
     "ensemble systeme reseau serie groupe liste assemblage "
     "conjunto sistema red grupo lista"},
    {GenusClass::place,
     "shoal waterway sandbank stretch inlet horizon sector axis locus world "
     "area region zone place location site point line surface plane space position elevation depth "
     "boundary country city town territory land sea ocean river lake island channel lane route path "
     "track border edge side center corner hole opening cavity gap aperture junction environment "
     "surrounding orientation direction "
     "lieu endroit ligne espace emplacement "
     "lugar zona linea superficie punto"},
    {GenusClass::time,
     "time period interval instant duration moment date cycle day hour minute month year season phase "
     "timespan "
     "duree periode temps "
     "duracion instante periodo tiempo"},
    {GenusClass::quantity,
     "bandwidth wavelength delay lag offset impedance brightness charge stress flux constant current "
     "potential parameter variable "
     "quantity amount number ratio quotient rate measure distance length width height angle speed "
     "velocity power energy force frequency level range band magnitude intensity weight mass volume "
     "size temperature pressure voltage resistance density percentage fraction proportion sum total "
     "difference deviation error factor coefficient gain radius diameter thickness extent dimension "
     "limit threshold load reciprocal logarithm cost price tension "
     "grandeur quantite rapport longueur vitesse intensite hauteur largeur valeur ecart puissance "
     "magnitud cantidad longitud velocidad intensidad altura anchura valor potencia"},
    {GenusClass::property,
     "redundancy importance priority interest danger risk hazard identity purpose "
     "property quality characteristic feature attribute ability capability capacity condition state "
     "degree existence possibility probability effect aspect status situation tendency trait behavior "
     "accuracy inability lack absence presence appearance shape color right duty responsibility need "
     "vulnerability circumstance "
     "propriete qualite caracteristique aptitude etat capacite "
     "propiedad cualidad caracteristica aptitud estado capacidad"},
    {GenusClass::relation,
     "relationship relation connection link correspondence mapping dependency "
     "lien "
     "vinculo"},
    {GenusClass::representation,
     "curve plot scene contour trace scenario "
     "representation description model abstraction view image picture symbol sign mark expression "
     "definition format schema diagram map chart drawing graph figure sketch notation language "
     "simulation profile template pattern geometry illustration version "
     "modele symbole dessin carte plan "
     "representacion descripcion modelo simbolo imagen dibujo mapa"},
    {GenusClass::rule,
     "rule standard specification method technique scheme requirement principle agreement policy "
     "strategy convention law regulation directive guideline contract approach way means algorithm "
     "methodology criterion constraint restriction formula architecture equation exception "
     "regle norme methode exigence loi maniere "
     "regla norma metodo tecnica requisito ley manera"},
    {GenusClass::organism,
     "plant animal tree shrub herb grass bird fish insect mammal fungus bacterium virus species "
     "organism "
     "plante arbre oiseau poisson "
     "planta arbol ave pez"},
    // clang-format on
}};

std::unordered_map<std::string, GenusClass> indexed_by_stem() {
  std::unordered_map<std::string, GenusClass> out;
  for (const Row& row : lexicon)
    for (const text::Word& noun : text::words(row.nouns)) out.emplace(noun.stem, row.kind);
  return out;
}

struct Ending {
  GenusClass kind;
  std::string_view letters;
};

/// What derivation tells of nouns that the lexicon lacks: "calibration" is done, "interoperability" is had.
/// English, French and Spanish; nouns of these ends that name something else ("station") stand in the lexicon.
constexpr std::array<Ending, 28> endings{{
    // clang-format off
    {GenusClass::activity, "ation"}, {GenusClass::activity, "ition"}, {GenusClass::activity, "ution"},
    {GenusClass::activity, "ction"}, {GenusClass::activity, "ption"}, {GenusClass::activity, "ssion"},
    {GenusClass::activity, "rsion"}, {GenusClass::activity, "nsion"}, {GenusClass::activity, "usion"},
    {GenusClass::activity, "acion"}, {GenusClass::activity, "icion"}, {GenusClass::activity, "ucion"},
    {GenusClass::activity, "ccion"}, {GenusClass::activity, "pcion"},
    {GenusClass::property, "ility"}, {GenusClass::property, "ivity"}, {GenusClass::property, "icity"},
    {GenusClass::property, "ality"}, {GenusClass::property, "osity"}, {GenusClass::property, "ness"},
    {GenusClass::property, "ilite"}, {GenusClass::property, "ivite"}, {GenusClass::property, "icite"},
    {GenusClass::property, "alite"}, {GenusClass::property, "ilidad"}, {GenusClass::property, "ividad"},
    {GenusClass::property, "icidad"}, {GenusClass::property, "alidad"}
    // clang-format on
}};

/// "the encrypting of messages": the base is a verb, and its -ing form names what is done.
bool is_verbal_noun(std::string_view folded) {
  return folded.size() > 5 && folded.ends_with("ing");
}

}  // namespace

GenusClass genus_class(std::string_view stem, std::string_view folded) {
  static const std::unordered_map<std::string, GenusClass> by_stem = indexed_by_stem();
  const auto found = by_stem.find(std::string(stem));
  if (found != by_stem.end()) return found->second;
  if (is_verbal_noun(folded)) return GenusClass::activity;
  constexpr std::size_t shortest_root = 2;
  for (const Ending& ending : endings)
    if (stem.size() >= ending.letters.size() + shortest_root && stem.ends_with(ending.letters))
      return ending.kind;
  return GenusClass::unknown;
}

}  // namespace termreg::conflicts
