// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/text/words.h"
#include "tests/catch.h"
#include "tests/text/generators.h"

using termreg::text::us_spelling;

TEST_CASE("British spellings become US spellings", "[text]") {
  const std::vector<std::pair<const char*, const char*>> pairs{{"colour", "color"},
                                                               {"behavioural", "behavioral"},
                                                               {"neighbourhood", "neighborhood"},
                                                               {"colourspace", "colorspace"},
                                                               {"honour", "honor"},
                                                               {"virtualisation", "virtualization"},
                                                               {"organise", "organize"},
                                                               {"organised", "organized"},
                                                               {"organising", "organizing"},
                                                               {"organisers", "organizers"},
                                                               {"organisational", "organizational"},
                                                               {"summarise", "summarize"},
                                                               {"categorised", "categorized"},
                                                               {"collectivise", "collectivize"},
                                                               {"italicised", "italicized"},
                                                               {"analyse", "analyze"},
                                                               {"analyser", "analyzer"},
                                                               {"catalysed", "catalyzed"},
                                                               {"centre", "center"},
                                                               {"centred", "centered"},
                                                               {"kilometres", "kilometers"},
                                                               {"fibre", "fiber"},
                                                               {"fibreglass", "fiberglass"},
                                                               {"theatre", "theater"},
                                                               {"catalogue", "catalog"},
                                                               {"catalogued", "cataloged"},
                                                               {"dialogues", "dialogs"},
                                                               {"modelling", "modeling"},
                                                               {"remodelled", "remodeled"},
                                                               {"labelled", "labeled"},
                                                               {"traveller", "traveler"},
                                                               {"signalling", "signaling"},
                                                               {"defence", "defense"},
                                                               {"licences", "licenses"},
                                                               {"haemoglobin", "hemoglobin"},
                                                               {"anaesthesia", "anesthesia"},
                                                               {"archaeology", "archeology"},
                                                               {"greyscale", "grayscale"},
                                                               {"programme", "program"},
                                                               {"cheque", "check"},
                                                               {"tyre", "tire"},
                                                               {"aluminium", "aluminum"},
                                                               {"judgement", "judgment"},
                                                               {"artefacts", "artifacts"},
                                                               {"enrolment", "enrollment"},
                                                               {"fulfil", "fulfill"},
                                                               {"ageing", "aging"},
                                                               {"moulded", "molded"},
                                                               {"sulphur", "sulfur"},
                                                               {"practise", "practice"},
                                                               {"routeing", "routing"},
                                                               {"manoeuvre", "maneuver"},
                                                               {"manoeuvring", "maneuvering"},
                                                               {"organisation's", "organization's"}};
  for (const auto& [gb, us] : pairs) {
    INFO(gb);
    CHECK(us_spelling(gb) == us);
    CHECK(us_spelling(us) == us);
  }
}

TEST_CASE("words that only look British stay", "[text]") {
  for (const auto* word :
       {"advertise",   "exercise",  "precise",    "otherwise",  "enterprise",   "promise",
        "comprise",    "revise",    "supervise",  "surprise",   "rise",         "noise",
        "raise",       "disguise",  "franchise",  "premise",    "merchandise",  "compromise",
        "devise",      "improvise", "televise",   "expertise",  "paradise",     "concise",
        "likewise",    "poise",     "praise",     "cruise",     "bruise",       "wise",
        "demise",      "arise",     "excise",     "incise",     "unsupervised", "improvisation",
        "advertising", "promised",  "clockwise",  "sunrise",    "miser",        "four",
        "hour",        "contour",   "source",     "course",     "tour",         "glamour",
        "controlled",  "installed", "selling",    "propeller",  "cancellation", "metallic",
        "there",       "feature",   "interest",   "retrieval",  "secret",       "acre",
        "analysis",    "analyses",  "programmed", "programmer", "visible",      "disable",
        "disability",  "lateral",   "literal",    "metrology",  "catalyst"}) {
    INFO(word);
    CHECK(us_spelling(word) == word);
  }
}

TEST_CASE("the US spelling is idempotent", "[text]") {
  CHECK(rc::check("us(us(x)) == us(x)", [] {
    const auto pieces =
        *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
            "col",   "our",   "cent",    "met", "re",     "ise",     "isation", "ised",      "model",
            "led",   "ling",  "lys",     "er",  "s",      "d",       "an",      "catalogue", "grey",
            "mould", "haemo", "practis", "org", "fulfil", "defence", "ae",      "is",        "ll"}));
    std::string word;
    for (const auto& piece : pieces) word += piece;
    const auto us = us_spelling(word);
    RC_ASSERT(us_spelling(us) == us);
  }));
}
