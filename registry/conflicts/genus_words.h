// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

#include "registry/conflicts/word_list.h"

/// What the grammar of genus.cpp has to know of single words, as data: folded (small letters, no marks), English,
/// then French and Spanish. No list is sorted but `participles`.
namespace termreg::conflicts::genus_words {

// clang-format off

inline constexpr std::array copulas = std::to_array<std::string_view>({
    "is", "are", "was", "est", "sont", "es", "son", "ist"});

/// What may follow a copula whose complement is the phrase.
inline constexpr std::array determiners = std::to_array<std::string_view>({
    "a", "an", "the", "any", "one", "this", "all", "un", "une", "le", "la", "les", "l", "una", "el", "los", "las",
    "ein", "eine"});

/// Stand in a phrase and are never its head.
inline constexpr std::array quantifiers = std::to_array<std::string_view>({
    "a", "an", "the", "any", "each", "every", "all", "some", "one", "two", "three", "several", "more", "most",
    "many", "this", "that", "these", "those", "either", "both", "such", "certain", "other", "another", "almost",
    "un", "une", "le", "la", "les", "l", "des", "tout", "toute", "tous", "toutes", "chaque", "plusieurs",
    "el", "los", "las", "una", "unos", "unas", "todo", "toda", "cada", "cualquier"});

/// Open what stands before the phrase and ends with a comma: "In the context of X, ...".
inline constexpr std::array lead_ins = std::to_array<std::string_view>({
    "in", "for", "when", "within", "of", "on", "at", "as", "also", "under", "with", "by", "from", "during",
    "dans", "en", "pour", "sur", "lors", "au", "para", "por"});

/// "type of X" has the genus X: these tell nothing of what the thing is.
inline constexpr std::array kind_nouns = std::to_array<std::string_view>({
    "type", "kind", "sort", "form", "class", "category", "variety", "piece", "item", "one", "example", "version"});
inline constexpr std::array romance_kind_nouns = std::to_array<std::string_view>({
    "type", "sorte", "genre", "espece", "forme", "classe", "categorie", "variete", "exemple", "tipo", "clase",
    "especie", "forma", "categoria", "variedad", "ejemplo"});

inline constexpr std::array of_words = std::to_array<std::string_view>({"of", "de", "d", "des", "du", "del"});

/// "general term for X", "name given to X": the phrase speaks of the word, the genus is that of the thing.
inline constexpr std::array naming_nouns = std::to_array<std::string_view>({
    "term", "name", "word", "expression", "terme", "nom", "mot", "termino", "nombre"});
inline constexpr std::array naming_links = std::to_array<std::string_view>({
    "for", "covering", "describe", "describing", "denote", "denoting", "designate", "designating", "mean",
    "meaning", "to", "designant", "pour", "a", "au", "aux", "para"});
inline constexpr std::array naming_steps = std::to_array<std::string_view>({
    "used", "given", "applied", "refer", "referring", "often", "commonly", "generally", "most", "frequently",
    "collectively", "loosely", "donne", "utilise", "employe", "generique",
    "general", "dado", "utilizado"});

inline constexpr std::array conjunctions = std::to_array<std::string_view>({"and", "or", "et", "ou", "y", "o"});

inline constexpr std::array relatives = std::to_array<std::string_view>({
    "that", "which", "who", "whose", "where", "qui", "que"});

/// Prepositions and the like that are no function words to a search, as they turn or narrow what is said.
inline constexpr std::array borders = std::to_array<std::string_view>({
    "without", "except", "not", "outside", "inside", "beyond", "across", "near", "like", "unlike", "despite",
    "throughout", "beneath", "behind", "together", "apart", "rather", "regardless", "cannot", "sans"});

/// Adjectives that follow their noun where one of the words of `adjective_links` comes next: "time necessary for".
inline constexpr std::array trailing_adjectives = std::to_array<std::string_view>({
    "subject", "necessary", "available", "due", "equal", "similar", "relative", "proportional", "equivalent",
    "adjacent", "perpendicular", "parallel", "external", "internal", "inherent", "relevant", "pertinent",
    "specific", "common", "close", "open", "independent", "dependent", "different", "present", "separate",
    "distinct", "opposite", "analogous", "contrary", "prior", "sufficient", "free", "remote", "unique", "essential",
    "intermediate", "consistent", "inverse", "peculiar", "tangent", "back", "away", "forward"});
inline constexpr std::array adjective_links = std::to_array<std::string_view>({
    "to", "for", "from", "with", "in", "on", "by", "at", "between", "than", "within"});
inline constexpr std::array adjectives_with_of = std::to_array<std::string_view>({
    "independent", "typical", "free", "indicative", "exclusive", "irrespective", "regardless"});

/// Participles that no ending tells. Sorted.
inline constexpr std::array participles = std::to_array<std::string_view>({
    "begun", "born", "borne", "bought", "bound", "broken", "brought", "built", "cast", "caught", "chosen", "drawn",
    "driven", "dug", "fed", "forgotten", "found", "frozen", "given", "gotten", "grown", "held", "hidden", "hung",
    "kept", "known", "laid", "led", "left", "lit", "lost", "made", "meant", "met", "paid", "put", "said", "seen",
    "sent", "shown", "sold", "spent", "spoken", "spread", "stolen", "struck", "sunk", "taken", "taught", "thrown",
    "told", "torn", "understood", "undertaken", "won", "worn", "wound", "woven", "written"});

/// Nouns in -ing, which no preposition after them makes a participle.
inline constexpr std::array nouns_in_ing = std::to_array<std::string_view>({
    "thing", "something", "anything", "everything", "nothing", "string", "ring", "spring", "wing", "king",
    "substring", "building", "housing", "casing", "bearing", "winding", "fitting", "opening", "coating", "meeting",
    "lighting", "heading", "drawing", "landing", "setting", "rating", "reading", "wiring", "mapping",
    "engineering", "processing", "rendering", "networking", "manufacturing", "training", "learning", "spacing",
    "warning", "mooring", "tubing", "piping", "clothing", "printing", "recording", "crossing", "ceiling",
    "beginning", "lining", "marking", "understanding", "grouping", "offering"});

/// "of" makes no noun of these: "antenna consisting of".
inline constexpr std::array verbs_with_of = std::to_array<std::string_view>({
    "consisting", "comprising", "composed", "consisted", "speaking", "made"});

/// After a participle these open what modifies it: "effects created using software".
inline constexpr std::array second_participles = std::to_array<std::string_view>({
    "using", "having", "containing", "including", "comprising", "consisting", "providing", "allowing", "involving"});

inline constexpr std::array adjectives_in_ly = std::to_array<std::string_view>({
    "early", "daily", "weekly", "monthly", "yearly", "hourly", "friendly", "family", "assembly", "subassembly",
    "supply", "reply", "anomaly", "monopoly", "likely", "only", "fly", "ply", "belly", "orderly", "costly"});

/// Romance adjectives that stand before their noun.
inline constexpr std::array early_adjectives = std::to_array<std::string_view>({
    "grand", "grande", "grands", "grandes", "petit", "petite", "petits", "petites", "nouveau", "nouvel", "nouvelle",
    "ancien", "ancienne", "premier", "premiere", "dernier", "derniere", "deuxieme", "second", "seconde", "autre",
    "autres", "meme", "bon", "bonne", "gros", "grosse", "haut", "haute", "long", "longue", "court", "courte",
    "double", "simple", "seul", "seule", "certain", "certaine", "certains", "certaines", "divers", "diverses",
    "nombreux", "present", "presente", "different", "differente", "plus", "gran", "nuevo", "nueva", "primer",
    "primera", "ultimo", "ultima", "mayor", "menor", "pequeno", "pequena", "otro", "otra", "mismo", "misma"});

/// Romance prepositions: before a phrase they only lead up to it.
inline constexpr std::array romance_prepositions = std::to_array<std::string_view>({
    "de", "del", "en", "con", "por", "para", "al", "a", "lo", "que", "se"});

// clang-format on

static_assert(std::is_sorted(participles.begin(), participles.end()));

}  // namespace termreg::conflicts::genus_words
