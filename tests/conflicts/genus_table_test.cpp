// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>
#include <vector>

#include "registry/conflicts/comparison.h"
#include "tests/catch.h"

namespace termreg::conflicts {
namespace {

struct Expected {
  std::string_view genus;  ///< as conflicts::genus gives it: at N3
  std::string_view definition;
};

/// Every row has to hold.
void check_table(std::string_view language, const std::vector<Expected>& table) {
  for (const Expected& row : table) {
    INFO(language << ": " << row.definition);
    CHECK(genus(row.definition, language) == row.genus);
  }
}

TEST_CASE("the genus of English definitions is found whatever follows it", "[conflicts]") {
  const std::vector<Expected> table{
      // plain phrases, their articles and adjectives
      {"device", "device that turns sunlight into current"},
      {"vessel", "A small open vessel moved by oars."},
      {"light", "the main light of a harbour entrance"},
      {"network", "wide area network"},
      {"ratio", "dimensionless ratio between two lengths"},
      {"server", "server"},
      {"person", "natural or legal person"},
      {"key", "long-lived cryptographic key"},
      {"device", "hand-held battery-powered device, used outdoors"},
      {"agreement", "Written agreement between two or more parties"},
      // participles after the head
      {"antenna", "An antenna consisting of two crossed loops"},
      {"wall", "wall built against the waves"},
      {"pile", "any pile driven into the ground at an angle"},
      {"pier", "a stone pier built perpendicular to the shore"},
      {"vehicle", "vehicle meeting the rules of the road"},
      {"effect", "striking visual effects created using a computer"},
      {"period", "a period lasting 12 hours"},
      {"component", "component made of copper"},
      {"switch", "switch operated by hand"},
      {"entity", "entity capable of keeping a secret"},
      {"signal", "signal received on board"},
      {"diagram", "a drawn diagram primarily intended for teaching"},
      // participles before the head, and nouns in -ing
      {"record", "digitally signed record of a sale"},
      {"body", "floating and moored body"},
      {"house", "metal housing for the lamp"},
      {"process", "the processing of goods in transit"},
      {"verify", "verifying the identity of a visitor"},
      {"thing", "any living thing"},
      // adjectives after the head
      {"time", "time necessary for the grains to swell"},
      {"region", "a region subject to floods"},
      {"layer", "layer independent of the medium"},
      {"measure", "measures available to a keeper"},
      {"error", "an error due to the weather"},
      {"angle", "angle relative to true north"},
      {"feature", "feature common to all members"},
      // prepositions that are no function words
      {"buoy", "A buoy not fitted with a lantern"},
      {"path", "signal path without feedback"},
      {"voltage", "voltage across an open circuit"},
      {"structure", "structure near the shore"},
      {"area", "area outside the harbour"},
      {"part", "parts fastened together with bolts"},
  };
  check_table("en", table);
}

TEST_CASE("the genus of English definitions is found whatever stands before it", "[conflicts]") {
  const std::vector<Expected> table{
      // type of X, and words about words
      {"ferry", "type of ferry that carries cars"},
      {"lamp", "any one of the lamps along a pier"},
      {"notice", "special kind of short notice"},
      {"rope", "general term for ropes used on ships"},
      {"tide", "name given to the tides of spring"},
      {"framework", "A term used to describe a framework for trust"},
      {"name", "name of a person as it is spoken"},
      {"set", "set of rules"},
      {"process", "process of making ice"},
      {"part", "part of a ship above the water"},
      {"group", "group of posts driven into the ground"},
      // what stands before the phrase
      {"wall", "In the context of harbours, a wall that breaks the waves"},
      {"point", "Generally, a point that separates two domains"},
      {"wave", "<sea> wave that has just broken"},
      {"distance", "(of a lamp) greatest distance at which it is seen"},
      {"lantern", "A winter lamp is a lantern that burns in winter."},
      {"bar", "1. Bars that carry the roof"},
      {"role", "A keeper is a role that a person plays"},
      {"machine", "For vessels under way, a machine that steers"},
      // coordination, numbers, apposition
      {"procedure", "rule or procedure"},
      {"description", "description, depiction and study of a place"},
      {"wave", "two large waves that follow each other"},
      {"anything", "anything that has value to a body"},
      {"something", "something that can be pointed at"},
      // no noun phrase
      {"", "able to recover from a fault"},
      {"", "made by software"},
      {"", ""},
  };
  check_table("en", table);
}

TEST_CASE("the genus of French definitions is found whatever surrounds it", "[conflicts]") {
  const std::vector<Expected> table{
      {"dispositif", "dispositif électronique permettant de voir de nuit"},
      {"navire", "grand navire à voiles"},
      {"ensemble", "ensemble des règles d'un métier"},
      {"ensemble", "un ensemble de navires"},
      {"appareil", "L'appareil qui mesure la hauteur de l'eau"},
      {"appareil", "type d'appareil de levage"},
      {"appareil", "appareil destiné à l'éclairage d'un quai"},
      {"personne", "personne physique ou morale"},
      {"personne", "toute personne qui monte à bord"},
      {"action", "action de mesurer une grandeur"},
      {"fait", "fait de changer de route"},
      {"processus", "processus par lequel l'eau gèle"},
      {"distance", "plus grande distance à laquelle un feu est vu"},
      {"distance", "Distance entre deux bouées."},
      {"element", "l'un des éléments d'un circuit"},
      {"mur", "<ports> mur bâti contre les vagues"},
      {"mur", "Dans un port, mur qui brise les vagues"},
      {"reseau", "En informatique, réseau de petite taille"},
      {"lanterne", "Une lampe d'hiver est une lanterne qui brûle en hiver."},
      {"quantite", "quantité d'énergie rendue par une pile"},
      {"rapport", "rapport de deux longueurs"},
      {"qualite", "qualité de ce qui est stable"},
      {"etat", "état d'un système en panne"},
      {"partie", "partie d'un navire au-dessus de l'eau"},
      {"ligne", "première ligne d'un tableau"},
      {"ouvrage", "ancien ouvrage de pierre"},
      {"bouee", "bouée peinte en rouge"},
      {"vehicule", "véhicule à trois roues"},
      {"signal", "signal sonore émis par temps de brume"},
      {"feu", "feu fixe placé à l'entrée d'un port"},
      {"methode", "méthode servant à chiffrer un message"},
      {"regle", "règles communes à plusieurs organismes"},
      {"organisme", "organisme chargé du balisage"},
      {"duree", "durée d'un éclat"},
      {"angle", "angle formé par deux droites"},
      {"piece", "petite pièce de métal"},
      {"navire", "différents navires d'une même flotte"},
      {"barque", "sorte de barque à fond plat"},
      {"corde", "terme désignant les cordes d'un navire"},
      {"maree", "nom donné aux marées de printemps"},
      {"technique", "technique consistant à lisser un signal"},
      {"autorite", "autorité compétente en matière de sécurité"},
      {"program", "nouveau programme d'enseignement"},
      {"riz", "riz débarrassé de sa balle"},
  };
  check_table("fr", table);
}

TEST_CASE("the genus of Spanish definitions is found in their plain forms", "[conflicts]") {
  const std::vector<Expected> table{
      {"dispositivo", "dispositivo electrónico que permite ver de noche"},
      {"conjunto", "conjunto de reglas"},
      {"conjunto", "El conjunto de los barcos de un puerto"},
      {"persona", "cualquier persona que sube a bordo"},
      {"barco", "tipo de barco de vela"},
      {"distancia", "mayor distancia a la que se ve una luz"},
      {"red", "En informática, red de pequeño tamaño"},
      {"proceso", "un proceso por el que se mide el agua"},
      {"linterna", "Una lámpara de invierno es una linterna que arde en invierno."},
      {"muro", "gran muro contra las olas"},
  };
  check_table("es", table);
}

}  // namespace
}  // namespace termreg::conflicts
