// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/recognition.h"

#include "tests/catch.h"

using namespace termreg;
using namespace termreg::drafts;

namespace {

TermIndex index_of(const std::vector<std::string>& designations) {
  TermIndex index;
  for (const auto& text : designations)
    index.add({text, text, "en", DesignationKind::term, Acceptability::unstated, EntryStatus::valid});
  index.finish();
  return index;
}

// What is met, as written, joined by "|".
std::string met_in(const TermIndex& index, std::string_view text, Matches matches = Matches::longest) {
  std::vector<Occurrence> found;
  Recogniser(index).scan(text, "en", matches, found);
  std::string all;
  for (const auto& one : found)
    (all += all.empty() ? "" : "|") += text.substr(one.begin, one.end - one.begin);
  return all;
}

}  // namespace

TEST_CASE("the longest designation wins, and what stands within it is told only where all are asked for",
          "[drafts]") {
  const auto index = index_of({"digital twin", "digital twin network", "network"});
  CHECK(met_in(index, "A digital twin network is more than a digital twin.") ==
        "digital twin network|digital twin");
  CHECK(met_in(index, "a digital twin network", Matches::all) == "digital twin|digital twin network|network");
}

TEST_CASE("a designation is met in the plural, in the possessive, hyphenated, and over the end of a line",
          "[drafts]") {
  const auto index = index_of({"virtual world", "avatar", "data base"});
  CHECK(met_in(index, "Virtual worlds and an avatar's clothes") == "Virtual worlds|avatar's");
  CHECK(met_in(index, "virtual-world objects in a virtual\nworld") == "virtual-world|virtual\nworld");
  CHECK(met_in(index, "a database, a data-base, data bases") == "database|data-base|data bases");
}

TEST_CASE("one word is met where it is written as the two words that make it up", "[drafts]") {
  const auto index = index_of({"database", "data", "base station"});
  CHECK(met_in(index, "stored in a data base") == "data base");
}

TEST_CASE("an abbreviation is met in its own letters, singular or plural, and in no others", "[drafts]") {
  const auto index = index_of({"AR", "augmented reality"});
  CHECK(met_in(index, "AR, ARs, and ar as in are; an Ar") == "AR|ARs");
}

TEST_CASE("a designation is met inside brackets and never across punctuation", "[drafts]") {
  const auto index = index_of({"digital twin", "twin"});
  CHECK(met_in(index, "(a digital twin) is digital. Twin beds are digital, twin or not") ==
        "digital twin|Twin|twin");
}

TEST_CASE("function words, single letters and bare numbers are no designations", "[drafts]") {
  const auto index = index_of({"the", "a", "5", "in"});
  CHECK(index.size() == 0);
  CHECK(met_in(index, "the a 5 in") == "");
}

TEST_CASE("a designation of another language is not met", "[drafts]") {
  TermIndex index;
  index.add({"x", "gift", "de", DesignationKind::term, Acceptability::unstated, EntryStatus::valid});
  index.finish();
  std::vector<Occurrence> found;
  Recogniser recogniser(index);
  recogniser.scan("a gift", "en", Matches::longest, found);
  CHECK(found.empty());
  recogniser.scan("ein Gift", "de", Matches::longest, found);
  CHECK(found.size() == 1);
}

TEST_CASE("a whole designation is found at its place, and no part of it is", "[drafts]") {
  const auto index = index_of({"digital twin network"});
  CHECK(index.find("Digital Twin Networks") != no_ordinal);
  CHECK(index.find("digital twin") == no_ordinal);
  CHECK(index.find("") == no_ordinal);
}
