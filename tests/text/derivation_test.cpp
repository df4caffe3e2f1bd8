// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/text/derivation.h"

#include <rapidcheck.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/catch.h"

namespace termreg::text {
namespace {

TEST_CASE("the words of one derivational family have one key", "[text]") {
  const std::vector<std::vector<std::string>> families{{"measure", "measurement"},
                                                       {"operate", "operation", "operator", "operational"},
                                                       {"verify", "verification", "verifier", "verifiable"},
                                                       {"transmit", "transmission", "transmitter"},
                                                       {"receive", "reception", "receiver"},
                                                       {"describe", "description"},
                                                       {"store", "storage"},
                                                       {"move", "movement", "motion"},
                                                       {"identify", "identification", "identity"},
                                                       {"authentic", "authenticate", "authentication"},
                                                       {"apply", "application"},
                                                       {"relate", "relation", "relative", "relationship"},
                                                       {"electric", "electrical", "electricity"},
                                                       {"use", "usage", "user"},
                                                       {"resolve", "resolution"},
                                                       {"extend", "extension"},
                                                       {"produce", "production", "producer"}};
  for (const auto& family : families)
    for (const std::string& word : family) {
      INFO(word);
      CHECK(family_key(word) == family_key(family.front()));
    }
}

TEST_CASE("words that only look related have different keys", "[text]") {
  const std::vector<std::pair<std::string, std::string>> strangers{
      {"station", "state"},  {"portion", "port"},    {"general", "generate"}, {"portion", "portable"},
      {"policy", "police"},  {"matter", "material"}, {"letter", "let"},       {"number", "numb"},
      {"sector", "section"}, {"model", "mode"},      {"ring", "rate"},        {"universe", "university"}};
  for (const auto& [one, other] : strangers) {
    INFO(one << ", " << other);
    CHECK(family_key(one) != family_key(other));
  }
}

TEST_CASE("a short word and a word of other letters are their own family", "[text]") {
  CHECK(family_key("") == "");
  CHECK(family_key("ion") == "ion");
  CHECK(family_key("ate") == "ate");
  CHECK(family_key("3d") == "3d");
  CHECK(family_key("répétition") == "répétition");
}

TEST_CASE("a key is never empty and never longer than three letters more than its word", "[text]") {
  CHECK(rc::check("family_key of any word", [] {
    const auto word = *rc::gen::nonEmpty(
        rc::gen::container<std::string>(rc::gen::element('a', 'c', 'e', 'i', 'l', 'n', 'o', 's', 't', 'y')));
    const std::string key = family_key(word);
    RC_ASSERT(!key.empty());
    RC_ASSERT(key.size() <= word.size() + 3);
    RC_ASSERT(family_key(word) == key);
  }));
}

}  // namespace
}  // namespace termreg::text
