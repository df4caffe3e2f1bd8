// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/check.h"

#include "tests/catch.h"
#include "tests/drafts/drafting.h"

using namespace termreg;
using namespace termreg::testing;
using drafts::Hints;

namespace {

const std::string figure = "Digital figure that stands for a participant in a shared virtual world.";

}  // namespace

TEST_CASE("a Recommendation with nothing wrong in it gives no finding, not even a hint", "[drafts]") {
  Parts parts;
  parts.elsewhere = "3.1.1 gateway [b-ISO 9]: Device that joins two networks of different kinds.";
  parts.here = "3.2.1 avatar: " + figure;
  parts.abbreviations = "XR\tExtended Reality";
  parts.body = "An avatar enters by a gateway and uses XR.";
  const auto report = Known().check(recommendation(parts), Hints::told);
  CHECK(found(report) == "");
  CHECK(report.profile == "itu-t");
}

TEST_CASE("D1 says that a term is defined already, and gives the line that cites it", "[drafts]") {
  Known known;
  known.add("ITU-T", "ITU-T Y.9000", {"avatar"}, figure);
  Parts parts;
  parts.here = "3.2.1 avatar: " + figure;
  parts.body = "An avatar walks.";
  const auto report = known.check(recommendation(parts));
  REQUIRE(found(report) == "D1/defined-already error");
  CHECK(report.findings[0].replacement == "3.1.x avatar [b-ITU-T Y.9000]: " + figure);
  CHECK(report.findings[0].excerpt.find("avatar") != std::string::npos);
  CHECK(report.findings[0].entries.size() == 1);
  CHECK(report.findings[0].place.clause == "3.2");
}

TEST_CASE("D1 is a hint where the name is taken for another concept", "[drafts]") {
  Known known;
  known.add("ITU-T", "ITU-T Y.9000", {"platform"}, "Software on which applications of third parties run.");
  Parts parts;
  parts.here = "3.2.1 platform: Raised floor beside a railway track where travellers board.";
  parts.body = "The platform is long.";
  CHECK(found(known.check(recommendation(parts))) == "");
  CHECK(found(known.check(recommendation(parts), Hints::told)) == "D1/name-taken info");
}

TEST_CASE("D1 keeps silent about entries of the draft's own document", "[drafts]") {
  Known known;
  known.add("ITU-T", "ITU-T Y.9000", {"avatar"}, figure);
  Parts parts;
  parts.here = "3.2.1 avatar: " + figure;
  parts.body = "An avatar walks.";
  auto draft = recommendation(parts);
  draft.document = "Recommendation ITU-T Y.9000 (2024)";
  CHECK(found(known.check(draft)) == "");
}

TEST_CASE("D2 says where a quotation differs from the document it cites", "[drafts]") {
  Known known;
  known.add("ITU-T", "ITU-T X.1", {"gateway"}, "Device that joins two networks of different kinds.");
  Parts parts;
  parts.body = "A gateway is needed.";
  parts.elsewhere = "3.1.1 gateway [ITU-T X.1]: Device that parts two networks of different kinds.";
  const auto report = known.check(recommendation(parts));
  REQUIRE(found(report) == "D2/quotation-differs error");
  CHECK(report.findings[0].message.find("not “parts”, but “joins”") != std::string::npos);
  CHECK(report.findings[0].replacement == "Device that joins two networks of different kinds.");
  parts.elsewhere = "3.1.1 gateway [ITU-T X.1]: Device that joins two networks of different kinds";
  CHECK(of_rule(known.check(recommendation(parts)), "quotation-differs").empty());
}

TEST_CASE("D2 keeps silent where the document holds the quoted definition as one of two", "[drafts]") {
  Known known;
  known.add("ITU-T", "ITU-T X.1", {"gateway"}, "Device that joins two networks of different kinds.");
  known.add("ITU-T", "ITU-T X.1", {"gateway"}, "Opening in a wall.");
  Parts parts;
  parts.body = "A gateway is needed.";
  parts.elsewhere = "3.1.1 gateway [ITU-T X.1]: Device that joins two networks of different kinds.";
  CHECK(found(known.check(recommendation(parts))) == "");
}

TEST_CASE("D1 is a hint where the entry says what it is based on", "[drafts]") {
  Known known;
  known.add("ITU-T", "ITU-T Y.9000", {"avatar"}, figure);
  Parts parts;
  parts.here = "3.2.1 avatar: " + figure + "\n\nNOTE – Based on the definition of the forum.";
  parts.body = "An avatar walks.";
  CHECK(found(known.check(recommendation(parts))) == "");
}

TEST_CASE("D8 takes a group of terms for named by the words before it", "[drafts]") {
  Parts parts;
  parts.elsewhere =
      "The following terms are taken over from ITU-T X.800\n\n3.1.1 gateway: Device that joins networks of "
      "different kinds.";
  parts.body = "A gateway.";
  CHECK(of_rule(Known().check(recommendation(parts)), "no-reference").empty());
}

TEST_CASE("D2 keeps silent where the registry holds the definition in other words only", "[drafts]") {
  Known known;
  auto& entry = known.add("ITU-T", "ITU-T X.1", {"gateway"}, "Thing between networks.");
  entry.languages[0].definitions[0].sources.emplace_back().relation = SourceRelation::adapted;
  Parts parts;
  parts.body = "A gateway is needed.";
  parts.elsewhere = "3.1.1 gateway [ITU-T X.1]: Device that joins two networks of different kinds.";
  CHECK(found(known.check(recommendation(parts))) == "");
}

TEST_CASE("D3 names a term that the text does not use, in any inflection", "[drafts]") {
  Parts parts;
  parts.here =
      "3.2.1 avatar: " + figure + "\n\n3.2.2 portal room: Place where one enters a shared virtual world.";
  parts.body =
      "Avatars walk about, and there is nothing else to be said of them in this clause, which is long enough "
      "to be a text of its own and not the remainder of a vocabulary.";
  const auto report = Known().check(recommendation(parts));
  REQUIRE(found(report) == "D3/not-used warning");
  CHECK(report.findings[0].message.find("portal room") != std::string::npos);
}

TEST_CASE("D3 keeps silent where other words stand between those of the term", "[drafts]") {
  Parts parts;
  parts.here = "3.2.1 portal room: Place where one enters a shared virtual world.";
  parts.body =
      "The room behind the main portal is empty, and nobody walks about in it at any time of the day or "
      "night, "
      "nor is anything else to be said of it.";
  CHECK(found(Known().check(recommendation(parts))) == "");
}

TEST_CASE("D4 is told only on demand, for terms of several words", "[drafts]") {
  Known known;
  known.add("ISO", "ISO 7", {"shared virtual space"}, "Place made by software that several people enter.");
  Parts parts;
  parts.body = "One enters a shared virtual space.";
  CHECK(found(known.check(recommendation(parts))) == "");
  CHECK(found(known.check(recommendation(parts), Hints::told)) == "D4/not-listed info");
}

TEST_CASE("D5 gives the preferred form for one that its entry deprecates", "[drafts]") {
  Known known;
  auto& entry = known.add("ISO", "ISO 7", {"extended reality", "cross reality"}, "All degrees of reality.");
  entry.languages[0].designations[0].acceptability = Acceptability::preferred;
  entry.languages[0].designations[1].acceptability = Acceptability::deprecated;
  Parts parts;
  parts.body = "Cross reality is new.";
  const auto report = known.check(recommendation(parts));
  REQUIRE(found(report) == "D5/deprecated-form warning");
  CHECK(report.findings[0].replacement == "extended reality");
  CHECK(report.findings[0].excerpt == "Cross reality is new.");
}

TEST_CASE("D5 keeps silent where another entry has the form as one to use", "[drafts]") {
  Known known;
  auto& entry = known.add("ISO", "ISO 7", {"extended reality", "cross reality"}, "All degrees of reality.");
  entry.languages[0].designations[1].acceptability = Acceptability::deprecated;
  known.add("W3C", "W3C XR", {"cross reality"}, "Reality across devices.");
  Parts parts;
  parts.body = "Cross reality is new.";
  CHECK(found(known.check(recommendation(parts))) == "");
}

TEST_CASE("D6 tells two spellings of one word, and no two words", "[drafts]") {
  Parts parts;
  parts.body =
      "Colours are organised. The colour is organized, organized and organized. A program is no programme, "
      "and one must check a cheque.";
  const auto report = Known().check(recommendation(parts));
  REQUIRE(found(report) == "D6/spelling warning");
  CHECK(report.findings[0].replacement == "organized");
}

TEST_CASE("D6 tells a compound that is joined here and parted there", "[drafts]") {
  Known known;
  known.add("ISO", "ISO 7", {"database"}, "Set of data that is kept in order.");
  known.add("ISO", "ISO 7", {"data", "base"}, "");
  Parts parts;
  parts.body = "The database is a database; a data-base is not.";
  CHECK(found(known.check(recommendation(parts))) == "D6/compound warning");
}

TEST_CASE("D7 names abbreviations that are used and neither listed nor written out", "[drafts]") {
  Parts parts;
  parts.abbreviations = "XR\tExtended Reality";
  parts.body = "XR needs a VRM, and a VRM needs XR.";
  const auto report = Known().check(recommendation(parts));
  REQUIRE(found(report) == "D7/used-not-listed warning");
  CHECK(report.findings[0].message.find("“VRM” is used 2×") != std::string::npos);
}

TEST_CASE("D7 takes the expansion of an unlisted abbreviation from the registry", "[drafts]") {
  Known known;
  known.add("ISO", "ISO 7", {"virtual room manager", "VRM"}, "Thing that manages rooms.");
  Parts parts;
  parts.abbreviations = "XR\tExtended Reality";
  parts.body = "XR needs a VRM.";
  const auto report = known.check(recommendation(parts));
  REQUIRE(found(report) == "D7/used-not-listed warning");
  CHECK(report.findings[0].replacement == "VRM\tVirtual Room Manager");
  CHECK(report.abbreviations ==
        std::vector<std::string>{"VRM\tVirtual Room Manager", "XR\tExtended Reality"});
}

TEST_CASE("D7 names what is listed and not used, listed twice, and out of order", "[drafts]") {
  Parts parts;
  parts.abbreviations =
      "AP\tAccess Point\n\nXR\tExtended Reality\n\nIP\tInternet Protocol\n\nAP\tApplication Process";
  parts.body = "XR and AP.";
  const auto report = Known().check(recommendation(parts));
  CHECK(of_rule(report, "several-expansions").size() == 1);
  CHECK(of_rule(report, "several-expansions").at(0).severity == Severity::error);
  REQUIRE(of_rule(report, "listed-not-used").size() == 1);
  CHECK(of_rule(report, "listed-not-used").at(0).message.find("“IP”") != std::string::npos);
  CHECK_FALSE(of_rule(report, "list-order").empty());
}

TEST_CASE("D7 doubts what is listed and not used where figures may use it", "[drafts]") {
  Parts parts;
  parts.abbreviations = "IP\tInternet Protocol";
  parts.body = "Figure 1 – Overview";
  CHECK(found(Known().check(recommendation(parts))) == "");
  CHECK(found(Known().check(recommendation(parts), Hints::told)) == "D7/listed-not-used info");
}

TEST_CASE("D8 knows the first sentence of each clause, and the word of an empty one", "[drafts]") {
  auto draft = draft_of_text(
      "1 Scope\n\nThis Recommendation is short.\n\n3 Definitions\n\n3.1 Terms defined elsewhere\n\nNone\n\n"
      "3.2 Terms defined in this Recommendation\n\nThe following terms are defined:\n\n3.2.1 avatar: " +
      figure + "\n\n4 Abbreviations and acronyms\n\nXR\tExtended Reality\n\n5 Text\n\nAn avatar in XR.\n");
  const auto report = Known().check(draft);
  REQUIRE(found(report) ==
          "D8/empty-clause warning; D8/introduction-wording warning; D8/introduction-missing warning");
  CHECK(report.findings[0].replacement == "None.");
  CHECK(report.findings[1].replacement == "This Recommendation defines the following terms:");
  CHECK(report.findings[2].replacement ==
        "This Recommendation uses the following abbreviations and acronyms:");
}

TEST_CASE("D8 finds a number twice, a gap, a term out of order, and a term from nowhere", "[drafts]") {
  Parts parts;
  parts.elsewhere = "3.1.1 gateway: Device that joins two networks of different kinds.";
  parts.here = "3.2.1 avatar: " + figure +
               "\n\n3.2.1 room: Place with walls all around and a floor below.\n\n" +
               "3.2.4 portal: Opening through which one enters a place of another kind.";
  parts.body =
      "An avatar enters the room by a portal, not by a gateway, and that is all that is to be said in here.";
  const auto report = Known().check(recommendation(parts));
  CHECK(of_rule(report, "no-reference").size() == 1);
  CHECK(of_rule(report, "number-twice").size() == 1);
  CHECK(of_rule(report, "number-gap").size() == 1);
  CHECK(of_rule(report, "order").size() == 1);
}

TEST_CASE("D9 goes by the profile, and says so", "[drafts]") {
  Parts parts;
  parts.here = "3.2.1 avatar: A figure that stands for a participant in a shared virtual world.";
  parts.body = "An avatar walks.";
  const auto draft = recommendation(parts);
  CHECK(found(Known().check(draft)) == "");
  const auto iso = Known().check(draft, drafts::CheckOptions{style::Profile::iso, Hints::left_out});
  REQUIRE(of_rule(iso, "article").size() == 1);
  CHECK(of_rule(iso, "article").at(0).replacement ==
        "figure that stands for a participant in a shared virtual world");
  CHECK(of_rule(iso, "final-stop").size() == 1);
  CHECK(iso.profile_reason == "The profile was named.");
}

TEST_CASE("D9 leaves quotations in the words of their source", "[drafts]") {
  Parts parts;
  parts.elsewhere = "3.1.1 gateway [b-ISO 9]: gateway that is a gateway, e.g., of this kind";
  parts.body = "A gateway.";
  CHECK(found(Known().check(recommendation(parts))) == "");
}

TEST_CASE("D10 names a reference that is in no list", "[drafts]") {
  Parts parts;
  parts.here = "3.2.1 avatar: Figure that stands for a participant of [ITU-T X.2] in a virtual world.";
  parts.body = "An avatar of [ITU-T X.1], of [b-ISO 9, 3.1], of [b-ITU-T X.3], and of [0..1].";
  const auto report = Known().check(recommendation(parts));
  CHECK(found(report) == "D10/not-listed error; D10/not-listed warning");
}

TEST_CASE("D10 tells a tag that is written otherwise in the list", "[drafts]") {
  Parts parts;
  parts.body = "See [bISO 9].";
  CHECK(found(Known().check(recommendation(parts))) == "D10/tag-spelling warning");
}

TEST_CASE("the clause of terms defined elsewhere is proposed from what the text uses", "[drafts]") {
  Known known;
  known.add("ISO", "ISO 7", {"shared virtual space"}, "Place made by software that several people enter.");
  Parts parts;
  parts.body = "A shared virtual space is no shared virtual space of one.";
  const auto report = known.check(recommendation(parts));
  CHECK(report.elsewhere ==
        std::vector<std::string>{"shared virtual space [b-ISO 7]: Place made by software that "
                                 "several people enter."});
}

TEST_CASE("any body may be cited in 3.1, but no dictionary and no file of nobody", "[drafts]") {
  Parts parts;
  parts.body = "A shared virtual space is no shared virtual space of one.";
  const auto proposed = [&](const std::string& body) {
    Known known;
    known.add(body, body + " 7", {"shared virtual space"},
              "Place made by software that several people enter.");
    return known.check(recommendation(parts)).elsewhere.size();
  };
  for (const auto* body : {"ITU-T", "MSF", "NIST", "Khronos"}) CHECK(proposed(body) == 1);
  for (const auto* body : {"local", "Open English WordNet"}) CHECK(proposed(body) == 0);
}

TEST_CASE("an empty draft is checked and gives nothing", "[drafts]") {
  const auto report = Known().check(Draft{}, Hints::told);
  CHECK(found(report) == "");
  CHECK(report.profile == "none");
}

TEST_CASE("D8 knows the sentence and the order of IEEE", "[drafts]") {
  const auto checked = [](const std::string& sentence) {
    return found(Known().check(
        draft_of_text(
            "1 Overview\n\nThis standard is short.\n\n3 Definitions, acronyms, and abbreviations\n\n3.1 "
            "Definitions\n\n" +
            sentence +
            "\n\n3.1.1 quay: Place where ships are loaded.\n\n3.1.2 gantry: Frame that carries a crane.\n\n5 "
            "Text\n\n"
            "A gantry on a quay moves along the ship and back until all its holds are full of cargo.\n"),
        drafts::CheckOptions{style::Profile::ieee, Hints::left_out}));
  };
  CHECK(checked("For the purposes of this guide, the following terms and definitions apply. The IEEE "
                "Standards Dictionary "
                "should be consulted.") == "D8/order warning");
  CHECK(checked("The following terms apply:") == "D8/introduction-wording warning; D8/order warning");
}
