// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "registry/text/words.h"

namespace termreg::text {
namespace {

constexpr std::array english = std::to_array<std::string_view>(
    {"a",         "about",   "above",   "after",  "again",  "against",    "all",     "along",  "also",
     "although",  "am",      "among",   "an",     "and",    "any",        "are",     "around", "as",
     "at",        "be",      "because", "been",   "before", "being",      "below",   "beside", "between",
     "both",      "but",     "by",      "can",    "could",  "did",        "do",      "does",   "doing",
     "done",      "down",    "during",  "each",   "either", "else",       "etc",     "ever",   "every",
     "for",       "from",    "further", "had",    "has",    "have",       "having",  "he",     "her",
     "here",      "hers",    "him",     "his",    "how",    "i",          "if",      "in",     "into",
     "is",        "it",      "its",     "itself", "may",    "me",         "might",   "more",   "most",
     "much",      "must",    "my",      "nor",    "of",     "off",        "often",   "on",     "once",
     "one",       "only",    "onto",    "or",     "other",  "others",     "our",     "out",    "over",
     "own",       "per",     "shall",   "she",    "should", "since",      "so",      "some",   "such",
     "than",      "that",    "the",     "their",  "them",   "themselves", "then",    "there",  "thereby",
     "therefore", "thereof", "these",   "they",   "this",   "those",      "through", "thus",   "to",
     "too",       "toward",  "towards", "under",  "until",  "up",         "upon",    "us",     "usually",
     "various",   "via",     "was",     "we",     "were",   "what",       "when",    "where",  "whereas",
     "whereby",   "wherein", "whether", "which",  "while",  "who",        "whom",    "whose",  "why",
     "will",      "with",    "within",  "would",  "yet",    "you",        "your"});

constexpr std::array french = std::to_array<std::string_view>(
    {"a",       "afin",       "ainsi",    "apres",  "au",    "aucun",  "aussi",    "autre", "autres",
     "aux",     "avant",      "avec",     "avoir",  "car",   "ce",     "ceci",     "cela",  "celle",
     "celles",  "celui",      "ces",      "cet",    "cette", "ceux",   "chaque",   "chez",  "comme",
     "d",       "dans",       "de",       "depuis", "des",   "dont",   "du",       "elle",  "elles",
     "en",      "entre",      "est",      "et",     "etant", "ete",    "etre",     "eux",   "il",
     "ils",     "j",          "je",       "jusque", "l",     "la",     "laquelle", "le",    "lequel",
     "les",     "lesquelles", "lesquels", "leur",   "leurs", "lors",   "lorsque",  "lui",   "mais",
     "meme",    "memes",      "mes",      "moins",  "mon",   "n",      "nos",      "notre", "nous",
     "on",      "ont",        "ou",       "par",    "parmi", "peut",   "peuvent",  "plus",  "pour",
     "pouvant", "qu",         "quand",    "que",    "quel",  "quelle", "quelles",  "quels", "qui",
     "s",       "sa",         "se",       "selon",  "ses",   "si",     "soit",     "son",   "sont",
     "sous",    "sur",        "ta",       "te",     "tel",   "telle",  "telles",   "tels",  "tous",
     "tout",    "toute",      "toutes",   "tres",   "un",    "une",    "vers",     "vos",   "votre",
     "vous",    "y"});

static_assert(std::is_sorted(english.begin(), english.end()) && std::is_sorted(french.begin(), french.end()));

bool is_french(std::string_view language) noexcept {
  return language.starts_with("fr") && (language.size() == 2 || language[2] == '-');
}

}  // namespace

bool is_function_word(std::string_view folded_word, std::string_view language) {
  return is_french(language) ? std::binary_search(french.begin(), french.end(), folded_word)
                             : std::binary_search(english.begin(), english.end(), folded_word);
}

}  // namespace termreg::text
