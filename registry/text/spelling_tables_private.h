// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

/// What British and US spelling differ in, as data: see spelling.cpp for the rules that read it.
/// Every table is sorted by bytes, which the compiler checks.
namespace termreg::text::spelling_tables {

struct Pair {
  std::string_view gb;
  std::string_view us;
};

using Strings = std::string_view;

/// Stems before "our" (US "or"), wherever they stand in the word: colourspace, behavioural, neighbourhood.
inline constexpr std::array our_stems = std::to_array<Strings>(
    {"ard",  "arm",  "behavi", "cand", "clam",   "col",  "demean", "endeav", "enam", "fav",
     "ferv", "flav", "harb",   "hon",  "hum",    "lab",  "neighb", "od",     "parl", "ranc",
     "rig",  "rum",  "savi",   "sav",  "splend", "succ", "tum",    "val",    "vap",  "vig"});

/// Stems before "re" (US "er").
inline constexpr std::array re_stems = std::to_array<Strings>(
    {"accout", "calib", "cent",      "fib", "goit",    "lit",   "louv",    "lust", "meag",  "met",   "mit",
     "nit",    "och",   "reconnoit", "sab", "saltpet", "scept", "sepulch", "somb", "spect", "theat", "tit"});

/// Verbs that double their final l in GB forms only. Matched as the end of the stem: remodel, multichannel.
inline constexpr std::array l_verbs = std::to_array<Strings>(
    {"barrel",   "bevel",    "bushel",  "cancel",  "carol",   "cavil",   "channel", "chisel",   "counsel",
     "dial",     "dishevel", "drivel",  "duel",    "enamel",  "equal",   "fuel",    "funnel",   "gambol",
     "gavel",    "gravel",   "grovel",  "imperil", "initial", "jewel",   "kennel",  "kernel",   "label",
     "level",    "libel",    "marshal", "marvel",  "medal",   "metal",   "model",   "nickel",   "panel",
     "parallel", "parcel",   "pedal",   "pencil",  "peril",   "petal",   "pummel",  "quarrel",  "ravel",
     "revel",    "rival",    "shovel",  "shrivel", "signal",  "snorkel", "spiral",  "squirrel", "stencil",
     "swivel",   "symbol",   "tassel",  "tinsel",  "total",   "towel",   "travel",  "trial",    "trowel",
     "tunnel",   "victual",  "weasel",  "yodel"});

/// Words in -ise that are no verbs in -ize, as ends of (stem + "ise"), so that prefixes are covered.
inline constexpr std::array ise_ends = std::to_array<Strings>(
    {"advise",    "chastise", "chise",    "circumcise", "concise",   "despise", "devise",
     "excise",    "exercise", "exorcise", "expertise",  "improvise", "incise",  "merchandise",
     "paradise",  "practise", "precise",  "premise",    "prise",     "promise", "revise",
     "supervise", "surmise",  "televise", "treatise",   "vertise",   "wise"});

/// The same, but as whole words: their ends are those of true verbs (demise / academise, valise / equalise).
/// Shorter words ("arise", "anise") need no mention: a verb in -ize has a stem of three letters or more.
inline constexpr std::array ise_words = std::to_array<Strings>(
    {"cerise", "chemise", "chrysalise", "demise", "highrise", "lowrise", "metropolise", "midrise", "moonrise",
     "mortise", "pelvise", "portcullise", "sunrise", "trellise", "uprise", "valise"});

/// Pieces that are replaced wherever they stand.
inline constexpr std::array pieces = std::to_array<Pair>({{"acknowledgement", "acknowledgment"},
                                                          {"aeroplane", "airplane"},
                                                          {"aluminium", "aluminum"},
                                                          {"anaemi", "anemi"},
                                                          {"anaesth", "anesth"},
                                                          {"analogue", "analog"},
                                                          {"archaeo", "archeo"},
                                                          {"artefact", "artifact"},
                                                          {"catalogue", "catalog"},
                                                          {"catalogued", "cataloged"},
                                                          {"cataloguer", "cataloger"},
                                                          {"cataloguing", "cataloging"},
                                                          {"defence", "defense"},
                                                          {"dialogue", "dialog"},
                                                          {"diarrhoea", "diarrhea"},
                                                          {"encyclopaed", "encycloped"},
                                                          {"enrolment", "enrollment"},
                                                          {"foetal", "fetal"},
                                                          {"foetus", "fetus"},
                                                          {"fulfilment", "fulfillment"},
                                                          {"glycaemi", "glycemi"},
                                                          {"grey", "gray"},
                                                          {"gynaec", "gynec"},
                                                          {"haemo", "hemo"},
                                                          {"homologue", "homolog"},
                                                          {"instalment", "installment"},
                                                          {"judgement", "judgment"},
                                                          {"leukaemi", "leukemi"},
                                                          {"licence", "license"},
                                                          {"mould", "mold"},
                                                          {"offence", "offense"},
                                                          {"orthopaed", "orthoped"},
                                                          {"paediatr", "pediatr"},
                                                          {"palaeo", "paleo"},
                                                          {"plough", "plow"},
                                                          {"practis", "practic"},
                                                          {"pretence", "pretense"},
                                                          {"sceptic", "skeptic"},
                                                          {"skilful", "skillful"},
                                                          {"sulph", "sulf"},
                                                          {"wilful", "willful"}});

/// Pieces that are replaced at the beginning of a word only: "shoestring", "angioedema".
inline constexpr std::array beginnings =
    std::to_array<Pair>({{"oedema", "edema"}, {"oesophag", "esophag"}, {"oestr", "estr"}});

/// Whole words, for spellings that would be other words as pieces.
inline constexpr std::array words = std::to_array<Pair>({{"ageing", "aging"},
                                                         {"amongst", "among"},
                                                         {"benefitted", "benefited"},
                                                         {"benefitting", "benefiting"},
                                                         {"biassed", "biased"},
                                                         {"centring", "centering"},
                                                         {"cheque", "check"},
                                                         {"cheques", "checks"},
                                                         {"connexion", "connection"},
                                                         {"cosy", "cozy"},
                                                         {"cyphertext", "ciphertext"},
                                                         {"despatch", "dispatch"},
                                                         {"disc", "disk"},
                                                         {"discs", "disks"},
                                                         {"distil", "distill"},
                                                         {"distils", "distills"},
                                                         {"draught", "draft"},
                                                         {"draughts", "drafts"},
                                                         {"enquiries", "inquiries"},
                                                         {"enquiry", "inquiry"},
                                                         {"enrol", "enroll"},
                                                         {"enrols", "enrolls"},
                                                         {"focussed", "focused"},
                                                         {"focusses", "focuses"},
                                                         {"focussing", "focusing"},
                                                         {"fulfil", "fulfill"},
                                                         {"fulfils", "fulfills"},
                                                         {"gramme", "gram"},
                                                         {"grammes", "grams"},
                                                         {"groyne", "groin"},
                                                         {"groynes", "groins"},
                                                         {"inflexion", "inflection"},
                                                         {"instil", "instill"},
                                                         {"instils", "instills"},
                                                         {"jewellery", "jewelry"},
                                                         {"kerb", "curb"},
                                                         {"kerbs", "curbs"},
                                                         {"kilogramme", "kilogram"},
                                                         {"kilogrammes", "kilograms"},
                                                         {"manoeuvrability", "maneuverability"},
                                                         {"manoeuvrable", "maneuverable"},
                                                         {"manoeuvre", "maneuver"},
                                                         {"manoeuvred", "maneuvered"},
                                                         {"manoeuvres", "maneuvers"},
                                                         {"manoeuvring", "maneuvering"},
                                                         {"marvellous", "marvelous"},
                                                         {"moveable", "movable"},
                                                         {"neurone", "neuron"},
                                                         {"neurones", "neurons"},
                                                         {"programme", "program"},
                                                         {"programmes", "programs"},
                                                         {"reflexion", "reflection"},
                                                         {"rerouteing", "rerouting"},
                                                         {"routeing", "routing"},
                                                         {"sizeable", "sizable"},
                                                         {"storey", "story"},
                                                         {"storeys", "stories"},
                                                         {"targetted", "targeted"},
                                                         {"targetting", "targeting"},
                                                         {"towards", "toward"},
                                                         {"tranquillity", "tranquility"},
                                                         {"tyre", "tire"},
                                                         {"tyres", "tires"},
                                                         {"useable", "usable"},
                                                         {"whilst", "while"},
                                                         {"woollen", "woolen"},
                                                         {"yoghurt", "yogurt"}});

}  // namespace termreg::text::spelling_tables
