// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/demand.h"

#include <fstream>

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using termreg::Demand;

TEST_CASE("searches that found nothing are counted by their words, most asked for first", "[registry]") {
  Demand demand;
  demand.note("Volumetric  capture");
  demand.note("neural texture");
  demand.note("volumetric capture");
  const auto list = demand.list();
  REQUIRE(list.size() == 2);
  CHECK(list[0].text == "Volumetric capture");
  CHECK(list[0].count == 2);
  CHECK(list[0].last.size() == 10);
  CHECK(list[1].text == "neural texture");
}

TEST_CASE("what may name a person is not kept", "[registry]") {
  Demand demand;
  for (const auto* text :
       {"jane@example.org", "+41 0227305111", "who is the rapporteur of question twelve now", "?!",
        "a text that goes on and on until it is longer than anything that could be called a term"})
    demand.note(text);
  CHECK(demand.list().empty());
}

TEST_CASE("counts of failed searches outlive the process, and a damaged file costs its bad lines only",
          "[registry]") {
  const termreg::testing::TemporaryDirectory directory;
  const auto file = directory.path() / "failed-searches.tsv";
  {
    Demand demand;
    demand.keep_in(file);
    demand.note("haptic glove");
    demand.note("haptic glove");
  }
  std::ofstream(file, std::ios::app) << "many\t2026-01-01\twrong\n7\tno second tab\n0\t2026-01-01\tnever\n";
  Demand again;
  again.keep_in(file);
  REQUIRE(again.list().size() == 1);
  CHECK(again.list()[0].text == "haptic glove");
  CHECK(again.list()[0].count == 2);
}

TEST_CASE("the rarest and oldest searches make room", "[registry]") {
  Demand demand;
  for (int i = 0; i < 2100; ++i) demand.note("term number " + std::to_string(i));
  demand.note("term number 2099");
  CHECK(demand.list().size() == 2000);
  CHECK(demand.list()[0].text == "term number 2099");
}

TEST_CASE("a search that filters narrowed says nothing about what is missing", "[registry]") {
  Demand demand;
  termreg::Query query;
  query.text = "avatar body:ITU-X";
  demand.note(query);
  query.text = "avatar";
  query.body = "ITU-X";
  demand.note(query);
  CHECK(demand.list().empty());
  query.body.clear();
  demand.note(query);
  CHECK(demand.list().size() == 1);
}
