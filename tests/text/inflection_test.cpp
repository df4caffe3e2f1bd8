// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/text/words.h"
#include "tests/catch.h"
#include "tests/text/generators.h"

using termreg::text::inflection_base;

namespace {

void check_bases(const std::vector<std::pair<const char*, const char*>>& pairs) {
  for (const auto& [form, base] : pairs) {
    INFO(form);
    CHECK(inflection_base(form) == base);
    CHECK(inflection_base(base) == base);
  }
}

}  // namespace

TEST_CASE("plurals and possessives are reduced", "[text]") {
  check_bases({{"twins", "twin"},
               {"policies", "policy"},
               {"classes", "class"},
               {"boxes", "box"},
               {"switches", "switch"},
               {"caches", "cache"},
               {"beaches", "beach"},
               {"sizes", "size"},
               {"bases", "base"},
               {"databases", "database"},
               {"buses", "bus"},
               {"lenses", "lens"},
               {"statuses", "status"},
               {"licenses", "license"},
               {"heroes", "hero"},
               {"shoes", "shoe"},
               {"movies", "movie"},
               {"ties", "tie"},
               {"menus", "menu"},
               {"gpus", "gpu"},
               {"apis", "api"},
               {"urls", "url"},
               {"ids", "id"},
               {"metrics", "metric"},
               {"characteristics", "characteristic"},
               {"user's", "user"},
               {"users'", "user"},
               {"devices", "device"},
               {"values", "value"},
               {"keys", "key"},
               {"bias's", "bias"}});
}

TEST_CASE("irregular plurals are reduced", "[text]") {
  check_bases({{"indices", "index"},
               {"indexes", "index"},
               {"matrices", "matrix"},
               {"vertices", "vertex"},
               {"criteria", "criterion"},
               {"phenomena", "phenomenon"},
               {"women", "woman"},
               {"men", "man"},
               {"children", "child"},
               {"feet", "foot"},
               {"mice", "mouse"},
               {"analyses", "analysis"},
               {"hypotheses", "hypothesis"},
               {"axes", "axis"},
               {"polyhedra", "polyhedron"},
               {"subindices", "subindex"}});
}

TEST_CASE("forms in -ing and -ed give back the verb as it is written", "[text]") {
  check_bases({{"modelling", "model"},
               {"modeling", "model"},
               {"generated", "generate"},
               {"generating", "generate"},
               {"moved", "move"},
               {"used", "use"},
               {"using", "use"},
               {"mapped", "map"},
               {"mapping", "map"},
               {"selling", "sell"},
               {"processed", "process"},
               {"staffing", "staff"},
               {"handling", "handle"},
               {"scaling", "scale"},
               {"failing", "fail"},
               {"filtering", "filter"},
               {"monitoring", "monitor"},
               {"storing", "store"},
               {"sharing", "share"},
               {"referred", "refer"},
               {"required", "require"},
               {"editing", "edit"},
               {"writing", "write"},
               {"united", "unite"},
               {"computing", "compute"},
               {"routing", "route"},
               {"targeted", "target"},
               {"deleted", "delete"},
               {"created", "create"},
               {"heating", "heat"},
               {"floating", "float"},
               {"evaluated", "evaluate"},
               {"encoding", "encode"},
               {"guided", "guide"},
               {"embedded", "embed"},
               {"defined", "define"},
               {"trained", "train"},
               {"versioning", "version"},
               {"cloned", "clone"},
               {"tuning", "tune"},
               {"naming", "name"},
               {"programming", "program"},
               {"assumed", "assume"},
               {"scoping", "scope"},
               {"developing", "develop"},
               {"typed", "type"},
               {"described", "describe"},
               {"enabled", "enable"},
               {"managed", "manage"},
               {"merging", "merge"},
               {"ranging", "range"},
               {"hanging", "hang"},
               {"making", "make"},
               {"networking", "network"},
               {"tracking", "track"},
               {"breathing", "breathe"},
               {"smoothing", "smooth"},
               {"publishing", "publish"},
               {"caching", "cache"},
               {"valued", "value"},
               {"queueing", "queue"},
               {"queuing", "queue"},
               {"sourcing", "source"},
               {"synced", "sync"},
               {"applied", "apply"},
               {"applying", "apply"},
               {"tied", "tie"},
               {"dying", "die"},
               {"controlled", "control"},
               {"adding", "add"},
               {"settings", "set"},
               {"buildings", "build"},
               {"focused", "focus"},
               {"based", "base"},
               {"organizing", "organize"},
               {"displayed", "display"},
               {"indexing", "index"},
               {"viewing", "view"},
               {"agreed", "agree"},
               {"going", "go"}});
}

TEST_CASE("words that only look inflected stay", "[text]") {
  for (const auto* word :
       {"thing",      "string",    "spring",  "king",    "ring",        "bring",  "during",   "ceiling",
        "being",      "morning",   "evening", "red",     "bed",         "speed",  "need",     "seed",
        "embed",      "feed",      "exceed",  "proceed", "bus",         "gas",    "lens",     "status",
        "analysis",   "basis",     "series",  "species", "news",        "always", "kindness", "wireless",
        "continuous", "virus",     "this",    "optics",  "mathematics", "gps",    "dns",      "infrared",
        "hundred",    "something", "as",      "us",      "is",          "ed",     "ing"})
    CHECK(inflection_base(word) == word);
}

TEST_CASE("derivations are not inflections", "[text]") {
  for (const auto* word :
       {"periodic", "generalization", "verification", "verifier", "recorder", "controller", "diffusion",
        "validity", "systematic", "resilient", "excavator", "quickly", "larger"})
    CHECK(inflection_base(word) == word);
}

TEST_CASE("the last word of a joined compound is reduced as it would be alone", "[text]") {
  CHECK(inflection_base("datacaching") == "datacache");
  CHECK(inflection_base("querystring") == "querystring");
  CHECK(inflection_base("(twins)") == "(twin)");
}

TEST_CASE("the inflectional base is idempotent", "[text]") {
  CHECK(rc::check("base(base(x)) == base(x)", [] {
    const auto ending =
        *rc::gen::elementOf(std::vector<std::string>{"", "s", "es", "ed", "ing", "ings", "'s", "ies", "ied"});
    const auto stem =
        *rc::gen::container<std::string>(rc::gen::elementOf(std::string("aeioubcdfglnrstvxyz")));
    const auto base = inflection_base(stem + ending);
    RC_ASSERT(inflection_base(base) == base);
  }));
}
