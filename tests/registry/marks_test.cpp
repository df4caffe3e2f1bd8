// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/marks.h"

#include <rapidcheck.h>

#include "tests/catch.h"

using namespace termreg;

namespace {

// The text with brackets around what met the query.
std::string marked(std::string text, std::string_view query) {
  const auto ranges = SoughtWords(query).met_in(text);
  for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
    text.insert(range->end, "]");
    text.insert(range->begin, "[");
  }
  return text;
}

}  // namespace

TEST_CASE("what meets a query is marked by its stem, and neighbours are one mark", "[registry]") {
  CHECK(marked("Virtual worlds are shared by many.", "virtual world") ==
        "[Virtual worlds] are shared by many.");
  CHECK(marked("a cyber-physical system", "physical cyber") == "a [cyber-physical] system");
  CHECK(marked("nothing of that kind", "avatar") == "nothing of that kind");
}

TEST_CASE("function words, filters and what is excluded are no reason for a mark", "[registry]") {
  CHECK(marked("the state of the art", "state of affairs") == "the [state] of the art");
  CHECK(marked("to be or not", "to be") == "[to be] or not");
  CHECK(marked("a body of a world", "world body:ITU-T -body") == "a body of a [world]");
}

TEST_CASE("a prefix marks every word that begins so", "[registry]") {
  CHECK(marked("virtual and virtualized", "virt*") == "[virtual] and [virtualized]");
}

TEST_CASE("marks lie within the text, in order, and none in another, whatever text and query", "[registry]") {
  CHECK(rc::check([](const std::string& text, const std::string& query) {
    std::uint32_t before = 0;
    for (const auto& range : SoughtWords(query).met_in(text)) {
      RC_ASSERT(range.begin >= before);
      RC_ASSERT(range.end > range.begin);
      RC_ASSERT(range.end <= text.size());
      before = range.end;
    }
  }));
}
