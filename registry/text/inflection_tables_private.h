// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

/// What the rules of inflection.cpp cannot know, as data. Two tables are searched by halves and therefore
/// sorted by bytes, which the compiler checks; the others are read by ends of words: an entry is the end of a
/// word, and after
/// "^" a whole word.
namespace termreg::text::inflection_tables {

using Strings = std::string_view;

struct Irregular {
  std::string_view form;
  std::string_view base;
};

/// Whole words whose base no rule finds. Sorted.
inline constexpr std::array irregulars = std::to_array<Irregular>({
    // clang-format off
    {"addenda", "addendum"}, {"ads", "ad"}, {"agreed", "agree"}, {"algae", "alga"}, {"antennae", "antenna"},
    {"apices", "apex"}, {"appendices", "appendix"}, {"automata", "automaton"}, {"axes", "axis"},
    {"bacilli", "bacillus"}, {"bacteria", "bacterium"}, {"busing", "bus"}, {"calculi", "calculus"},
    {"calves", "calf"}, {"cervices", "cervix"}, {"codices", "codex"}, {"corpora", "corpus"},
    {"cortices", "cortex"}, {"crises", "crisis"}, {"criteria", "criterion"}, {"curricula", "curriculum"},
    {"decreed", "decree"}, {"desiderata", "desideratum"}, {"disagreed", "disagree"}, {"does", "do"},
    {"dyed", "dye"}, {"dying", "die"}, {"elves", "elf"}, {"equilibria", "equilibrium"},
    {"errata", "erratum"}, {"eyed", "eye"}, {"feet", "foot"}, {"firemen", "fireman"}, {"foci", "focus"},
    {"foramina", "foramen"}, {"formulae", "formula"}, {"freed", "free"}, {"fungi", "fungus"},
    {"ganglia", "ganglion"}, {"geese", "goose"}, {"genera", "genus"}, {"goes", "go"},
    {"guaranteed", "guarantee"}, {"halves", "half"}, {"helices", "helix"}, {"hooves", "hoof"},
    {"ids", "id"}, {"knives", "knife"}, {"laminae", "lamina"}, {"larvae", "larva"}, {"leaves", "leaf"},
    {"lice", "louse"}, {"lives", "life"}, {"loaves", "loaf"}, {"loci", "locus"}, {"lying", "lie"},
    {"maxima", "maximum"}, {"memoranda", "memorandum"}, {"men", "man"}, {"mice", "mouse"},
    {"mimicked", "mimic"}, {"mimicking", "mimic"}, {"minima", "minimum"}, {"moduli", "modulus"},
    {"momenta", "momentum"}, {"nebulae", "nebula"}, {"nuclei", "nucleus"}, {"oases", "oasis"},
    {"optima", "optimum"}, {"overlying", "overlie"}, {"oxen", "ox"}, {"panicked", "panic"},
    {"panicking", "panic"}, {"pcs", "pc"}, {"quanta", "quantum"}, {"quizzed", "quiz"}, {"quizzes", "quiz"},
    {"quizzing", "quiz"}, {"radices", "radix"}, {"radii", "radius"}, {"refereed", "referee"},
    {"scarves", "scarf"}, {"schemata", "schema"}, {"selves", "self"}, {"sheaves", "sheaf"},
    {"shelves", "shelf"}, {"spectra", "spectrum"}, {"stimuli", "stimulus"}, {"strata", "stratum"},
    {"symposia", "symposium"}, {"teeth", "tooth"}, {"thieves", "thief"}, {"trafficked", "traffic"},
    {"trafficking", "traffic"}, {"tvs", "tv"}, {"tying", "tie"}, {"underlying", "underlie"},
    {"vertebrae", "vertebra"}, {"vortices", "vortex"}, {"vying", "vie"}, {"wives", "wife"},
    {"wolves", "wolf"}
    // clang-format on
});

/// The same at the end of a word, where no other word ends so.
inline constexpr std::array irregular_ends = std::to_array<Irregular>({
    // clang-format off
    {"children", "child"}, {"ahedra", "ahedron"}, {"yhedra", "yhedron"}, {"women", "woman"},
    {"craftsmen", "craftsman"}, {"spokesmen", "spokesman"}, {"theses", "thesis"}, {"lyses", "lysis"},
    {"gnoses", "gnosis"}, {"mphases", "mphasis"}, {"indices", "index"}, {"matrices", "matrix"},
    {"vertices", "vertex"}, {"criteria", "criterion"}, {"phenomena", "phenomenon"}
    // clang-format on
});

/// Words in -s, -ing or -ed that are their own base and that no rule lets pass. Sorted.
inline constexpr std::array uninflected =
    std::to_array<Strings>({"acoustics",   "aerodynamics", "aesthetics",   "afterwards",   "alas",
                            "alias",       "alms",         "always",       "antialias",    "anything",
                            "apparatus",   "asbestos",     "astronautics", "athletics",    "atlas",
                            "avionics",    "awning",       "backwards",    "being",        "bellows",
                            "besides",     "bias",         "biceps",       "biogas",       "biped",
                            "bloodshed",   "bps",          "canvas",       "ceiling",      "chaos",
                            "christmas",   "cosmos",       "crossbred",    "cunning",      "customs",
                            "cybernetics", "darling",      "ddns",         "debias",       "dgps",
                            "diabetes",    "downwards",    "dtls",         "duckling",     "dumpling",
                            "during",      "dynamics",     "earring",      "economics",    "electronics",
                            "embed",       "ergonomics",   "ethics",       "ethos",        "evening",
                            "everything",  "farthing",     "flatbed",      "forceps",      "forwards",
                            "ftps",        "gallows",      "gbps",         "genetics",     "geophysics",
                            "gosling",     "gprs",         "hatred",       "headquarters", "herpes",
                            "herring",     "hertz",        "hotbed",       "https",        "hundred",
                            "imbed",       "inbred",       "informatics",  "infrared",     "inkling",
                            "inwards",     "ios",          "jagged",       "kbps",         "kindred",
                            "kinematics",  "kinetics",     "kubernetes",   "kudos",        "lens",
                            "lightning",   "linguistics",  "logistics",    "macos",        "mathematics",
                            "maths",       "mbps",         "mdns",         "means",        "measles",
                            "mechanics",   "mechatronics", "moped",        "morning",      "mpls",
                            "naked",       "nestling",     "news",         "nothing",      "ntfs",
                            "oersted",     "offspring",    "onwards",      "optics",       "outwards",
                            "overseas",    "pancreas",     "pathos",       "perhaps",      "photonics",
                            "physics",     "plaything",    "plus",         "politics",     "pudding",
                            "purebred",    "qos",          "quadriceps",   "quadruped",    "rabies",
                            "ragged",      "riverbed",     "roadbed",      "robotics",     "rugged",
                            "sacred",      "sapiens",      "scabies",      "seabed",       "seedbed",
                            "semantics",   "semiotics",    "series",       "sftps",        "shilling",
                            "sibling",     "siemens",      "something",    "sometimes",    "species",
                            "statics",     "sterling",     "summons",      "sunbed",       "tbps",
                            "telematics",  "testbed",      "texas",        "themselves",   "thermodynamics",
                            "thus",        "towards",      "triceps",      "unbias",       "unwed",
                            "upwards",     "viking",       "watershed",    "wedding",      "whereas",
                            "wicked",      "wretched"});

/// The same at the end of a word, where no inflected word ends so.
inline constexpr std::array uninflected_ends =
    std::to_array<Strings>({"series", "species", "spring", "string"});

/// -ies from -ie, not from -y.
inline constexpr std::array ie_nouns = std::to_array<Strings>(
    {"^genie",   "^untie",  "birdie",    "bogie",  "bourgeoisie", "brownie", "cabbie",  "caddie",  "calorie",
     "cookie",   "coterie", "curie",     "eyrie",  "foodie",      "freebie", "groupie", "hoodie",  "indie",
     "lingerie", "magpie",  "menagerie", "movie",  "newbie",      "overlie", "pixie",   "prairie", "reverie",
     "rookie",   "selfie",  "smoothie",  "sortie", "underlie",    "veggie",  "zombie"});

/// -oes from -oe, not from -o.
inline constexpr std::array oe_nouns =
    std::to_array<Strings>({"^doe", "^foe", "^hoe", "^roe", "^sloe", "^toe", "^woe", "aloe", "backhoe",
                            "canoe", "floe", "mistletoe", "oboe", "shoe", "throe", "tiptoe"});

/// -ches from -che, not from -ch.
inline constexpr std::array che_nouns = std::to_array<Strings>(
    {"^ache", "avalanche", "brioche", "cache", "cartouche", "cliche", "creche", "dache", "douche", "fiche",
     "gouache", "hache", "niche", "pastiche", "psyche", "quiche", "thache", "ustache"});

/// Nouns in -s whose plural adds -es.
inline constexpr std::array s_nouns = std::to_array<Strings>(
    {"^bus",      "^gas",       "^ibis",      "^iris",    "^opus",   "^yes",      "abacus",     "alias",
     "apparatus", "asbestos",   "atlas",      "bias",     "bonus",   "cactus",    "calculus",   "callus",
     "campus",    "canvas",     "caucus",     "census",   "chorus",  "christmas", "chrysalis",  "circus",
     "citrus",    "colossus",   "consensus",  "corpus",   "cosmos",  "crocus",    "discus",     "fetus",
     "focus",     "fungus",     "genius",     "hiatus",   "impetus", "isthmus",   "lens",       "locus",
     "lotus",     "mantis",     "metropolis", "minibus",  "nexus",   "nucleus",   "octopus",    "omnibus",
     "pancreas",  "papyrus",    "pelvis",     "platypus", "plexus",  "plus",      "portcullis", "prospectus",
     "radius",    "rhinoceros", "rhombus",    "sinus",    "status",  "stimulus",  "summons",    "syllabus",
     "tennis",    "terminus",   "thesaurus",  "torus",    "trellis", "uterus",    "virus",      "walrus"});

/// -us that is -u and a plural s.
inline constexpr std::array u_plurals =
    std::to_array<Strings>({"^ecus", "^emus",  "^flus", "^gnus", "^impromptus", "^ious", "^mtus", "^npus",
                            "^obus", "^ous",   "^rsus", "^rtus", "^tpus",       "cpus",  "eaus",  "gpus",
                            "gurus", "haikus", "ieus",  "menus", "pdus",        "sdus",  "tofus"});

/// -is that is -i and a plural s.
inline constexpr std::array i_plurals = std::to_array<Strings>(
    {"^apis", "^clis",    "^guis",   "^kpis",   "^minis",   "^pois",  "^semis", "^skis",  "^taxis",
     "^uris", "alibis",   "alkalis", "bikinis", "chilis",   "emojis", "hifis",  "khakis", "kiwis",
     "midis", "origamis", "rabbis",  "safaris", "tsunamis", "wikis",  "yetis"});

/// -ics that is -ic and a plural s; a field of study ("optics") is none.
inline constexpr std::array ic_nouns = std::to_array<Strings>(
    {"acrylic",   "antibiotic",     "arctic",     "arithmetic", "ascetic",    "automatic", "basic",
     "ceramic",   "characteristic", "classic",    "clinic",     "comic",      "conic",     "cosmetic",
     "critic",    "cubic",          "cynic",      "demic",      "diagnostic", "domestic",  "elastic",
     "electric",  "fabric",         "fanatic",    "generic",    "geodesic",   "graphic",   "harmonic",
     "heretic",   "heuristic",      "honorific",  "italic",     "logic",      "lunatic",   "lyric",
     "magic",     "medic",          "metric",     "mimic",      "mnemonic",   "mosaic",    "music",
     "mystic",    "narcotic",       "optimistic", "panic",      "picnic",     "plastic",   "public",
     "relic",     "republic",       "rubric",     "rustic",     "schematic",  "skeptic",   "statistic",
     "synthetic", "tactic",         "topic",      "traffic",    "tunic"});

/// Verbs that double their final l in US forms too.
inline constexpr std::array doubles_l =
    std::to_array<Strings>({"^gel", "annul", "compel", "control", "dispel", "excel", "expel", "extol",
                            "impel", "patrol", "propel", "rebel", "repel"});

/// Verbs that end in a doubled consonant of their own; -ff, -ll, -ss and -zz need no mention.
inline constexpr std::array true_doubles = std::to_array<Strings>(
    {"^add", "^burr", "^butt", "^ebb", "^egg", "^err", "^inn", "^odd", "^purr", "^whirr", "boycott"});

/// Whether a stem in this letter lost a silent e ("stor-ing", but "monitor-ing").
struct SilentE {
  char last;                         ///< last letter of the stem
  std::string_view vowels;           ///< after a single vowel of these: yes; "*": always
  std::span<const Strings> with;     ///< yes for stems with these ends, whatever the vowel
  std::span<const Strings> without;  ///< no for stems with these ends; read first
};

inline constexpr std::array c_without =
    std::to_array<Strings>({"^arc", "sync", "^disc", "^talc", "^zinc", "^mic", "^spec"});

inline constexpr std::array d_with = std::to_array<Strings>({"guid", "suad"});

inline constexpr std::array d_without =
    std::to_array<Strings>({"liquid", "pyramid", "hybrid", "^valid", "invalid", "solid", "period", "method",
                            "orchid", "nomad", "ballad"});

inline constexpr std::array g_with = std::to_array<Strings>(
    {"gaug",  "goug",  "roug",    "sieg",   "suag",  "twing", "^ding",   "rang",   "chang",
     "lleng", "veng",  "infring", "imping", "hing",  "cring", "fring",   "syring", "^sing",
     "^ting", "plung", "^lung",   "expung", "spong", "loung", "scroung", "bing"});

inline constexpr std::array g_without = std::to_array<Strings>({"zigzag", "^erg", "boomerang"});

inline constexpr std::array h_with = std::to_array<Strings>(
    {"breath", "cloth", "^bath", "sunbath", "loath", "sooth", "^teeth", "seeth", "wreath", "sheath", "cach",
     "^ach", "scath", "swath", "writh", "^tith", "^scyth"});

inline constexpr std::array k_without = std::to_array<Strings>({"kayak", "^yak"});

inline constexpr std::array l_with = std::to_array<Strings>({"guil"});

inline constexpr std::array l_without =
    std::to_array<Strings>({"gimbal", "sandal", "general", "control", "patrol", "petrol", "evil", "civil",
                            "council", "fulfil", "until"});

inline constexpr std::array m_with =
    std::to_array<Strings>({"com", "^hom", "chrom", "^dom", "schem", "^them", "sphem"});

inline constexpr std::array m_without =
    std::to_array<Strings>({"gram", "victim", "interim", "maxim", "pilgrim", "album", "forum", "quantum",
                            "datum", "bantam", "denim"});

inline constexpr std::array n_with = std::to_array<Strings>(
    {"phon", "clon", "postpon", "^zon", "rezon", "^ton", "^hon", "^bon", "condon", "dron", "thron", "^ston",
     "inton", "^aton", "conven", "interven", "contraven", "superven", "gangren"});

inline constexpr std::array n_without = std::to_array<Strings>(
    {"siphon",  "syphon", "margin", "cabin",  "origin",  "bulletin", "robin", "basin",  "resin",
     "satin",   "cousin", "virgin", "urchin", "login",   "plugin",   "admin", "coffin", "toxin",
     "chagrin", "rosin",  "organ",  "slogan", "caravan", "^human",   "^urban"});

inline constexpr std::array p_without = std::to_array<Strings>(
    {"hiccup",   "chirrup", "gossip", "worship", "turnip", "tulip",    "velop",   "gallop",
     "scallop",  "wallop",  "bishop", "backup",  "setup",  "startup",  "^up",     "kidnap",
     "handicap", "equip",   "recap",  "overlap", "unzip",  "workshop", "interop", "laptop"});

inline constexpr std::array r_with = std::to_array<Strings>(
    {"stor", "plor",  "scor",  "ignor", "shor",  "ador",  "snor",     "^bor",     "^cor",  "^por",
     "^gor", "encor", "aphor", "adher", "coher", "inher", "interfer", "persever", "rever", "spher"});

inline constexpr std::array r_without =
    std::to_array<Strings>({"martyr",  "mortar", "augur",  "sugar",  "collar", "pillar", "calendar",
                            "grammar", "cellar", "guitar", "dollar", "sulfur", "murmur", "occur",
                            "concur",  "recur",  "incur",  "radar",  "lidar",  "sonar",  "elixir"});

inline constexpr std::array s_without = std::to_array<Strings>(
    {"focus",  "bias",  "alias", "canvas", "^bus",   "^gas", "lens",    "census",  "chorus",     "plus",
     "status", "virus", "atlas", "caucus", "callus", "iris", "trellis", "minibus", "rendezvous", "ss"});

inline constexpr std::array t_with = std::to_array<Strings>(
    {"iat",    "uat",    "creat",   "delineat", "permeat", "nauseat",  "nucleat", "ideat", "complet", "delet",
     "compet", "deplet", "obsolet", "concret",  "excret",  "accret",   "writ",    "cit",   "invit",   "unit",
     "ignit",  "^sit",   "^bit",    "^kit",     "expedit", "tradit",   "namit",   "spit",  "^smit",   "^whit",
     "indit",  "secret", "replet",  "rout",     "^past",   "copypast", "^tast",   "^wast"});

inline constexpr std::array t_without = std::to_array<Strings>(
    {"licit",  "combat", "caveat", "format", "habitat", "thermostat", "pilot",  "pivot",    "ballot",
     "robot",  "bigot",  "parrot", "carrot", "depot",   "allot",      "mascot", "snapshot", "screenshot",
     "sprout", "grout",  "trout",  "input",  "output",  "^put",       "debut",  "gamut",    "walnut"});

inline constexpr std::array u_without = std::to_array<Strings>({"^menu", "^emu"});

inline constexpr std::array v_without = std::to_array<Strings>({"^rev", "^dev", "improv"});

inline constexpr std::array w_with = std::to_array<Strings>({"^ow", "^aw", "overaw"});

inline constexpr std::array x_with = std::to_array<Strings>({"^ax"});

inline constexpr std::array z_without = std::to_array<Strings>({"tz", "zz"});

inline constexpr std::array silent_e = std::to_array<SilentE>({{'b', "iou", {}, {}},
                                                               {'c', "*", {}, c_without},
                                                               {'d', "aeiou", d_with, d_without},
                                                               {'f', "ai", {}, {}},
                                                               {'g', "aeiu", g_with, g_without},
                                                               {'h', "", h_with, {}},
                                                               {'k', "aiouy", {}, k_without},
                                                               {'l', "aiouy", l_with, l_without},
                                                               {'m', "aiuy", m_with, m_without},
                                                               {'n', "aiuy", n_with, n_without},
                                                               {'p', "aiouy", {}, p_without},
                                                               {'r', "aiuy", r_with, r_without},
                                                               {'s', "*", {}, s_without},
                                                               {'t', "aouy", t_with, t_without},
                                                               {'u', "*", {}, u_without},
                                                               {'v', "*", {}, v_without},
                                                               {'w', "", w_with, {}},
                                                               {'x', "", x_with, {}},
                                                               {'z', "*", {}, z_without}});

}  // namespace termreg::text::inflection_tables
