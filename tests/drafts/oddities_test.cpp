// SPDX-License-Identifier: GPL-3.0-or-later
// What real authors and their programs write: hard blanks, lists that ran together, empty clauses in other words.
#include <fstream>

#include "indexer/sources/draft.h"
#include "tests/catch.h"
#include "tests/drafts/drafting.h"
#include "tests/temporary_directory.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

// A Recommendation as a page, around clauses that are given as mark-up.
std::string page_of(const std::string& here, const std::string& abbreviations, const std::string& body) {
  return "<html><head><title>On samples</title></head><body><p>ITU-T X.77</p><h1>1 Scope</h1><p>This "
         "Recommendation "
         "is about samples.</p><h1>2 References</h1><p>[ITU-T X.1] Recommendation ITU-T X.1 (2020), On a "
         "gantry of "
         "samples.</p><h1>3 Definitions</h1><h2>3.1 Terms defined elsewhere</h2><p>None.</p><h2>3.2 Terms "
         "defined in "
         "this Recommendation</h2><p>This Recommendation defines the following terms:</p>" +
         here +
         "<h1>4 Abbreviations and acronyms</h1><p>This Recommendation uses the following abbreviations and "
         "acronyms:</p>" +
         abbreviations + "<h1>5 Text</h1>" + body + "</body></html>";
}

std::string found_in_page(const std::string& page) {
  return found(Known().check(sources::read_draft_of(page, ".html", "html")));
}

Draft draft_named(const std::string& name, std::string_view text) {
  const TemporaryDirectory directory;
  const auto file = directory.path() / name;
  std::ofstream(file, std::ios::binary) << text;
  return sources::read_draft(file);
}

constexpr auto gantry = "<p><b>3.2.1 gantry</b>: A frame that carries a crane.</p>";

}  // namespace

TEST_CASE("hard blanks are the gap between an abbreviation and its words", "[drafts][oddities]") {
  CHECK(found_in_page(page_of(gantry, "<p>VRM&nbsp;&nbsp;&nbsp; Virtual Room Manager</p>",
                              "<p>The VRM moves a gantry. The VRM stops.</p>")) == "");
}

TEST_CASE("a hard blank ends the number of a term", "[drafts][oddities]") {
  const auto draft = sources::read_draft_of(page_of("<p><b>3.2.1&nbsp;gantry</b>: A frame that carries a "
                                                    "crane.</p><p><b>3.2.2&nbsp;quay</b>: A place where "
                                                    "ships lie.</p>",
                                                    "<p>None.</p>", "<p>A gantry stands on the quay.</p>"),
                                            ".html", "html");
  REQUIRE(draft.terms.size() == 2);
  CHECK(draft.terms[1].entry.clause == "3.2.2");
  CHECK(found(Known().check(draft)) == "");
}

TEST_CASE("a term is looked for in the clause of terms, not in the references before it",
          "[drafts][oddities]") {
  const auto draft =
      sources::read_draft_of(page_of(gantry, "<p>None.</p>", "<p>Nothing.</p>"), ".html", "html");
  REQUIRE(draft.terms.size() == 1);
  CHECK(draft.terms[0].kind == ClauseKind::defined_here);
}

TEST_CASE("what stands in a list of abbreviations is listed, also where its rows ran together",
          "[drafts][oddities]") {
  Parts parts;
  parts.abbreviations = "VRM Virtual Room Manager VRS Virtual Room Server XR Extended Reality";
  parts.body = "The VRM asks the VRS about XR. The VRM and the VRS answer.";
  CHECK(of_rule(Known().check(recommendation(parts)), "used-not-listed").empty());
  // What only stands within the words of another is not.
  parts.abbreviations = "RoIP\tRadio over IP";
  parts.body = "RoIP is used. It needs IP. No other IP will do.";
  CHECK(of_rule(Known().check(recommendation(parts)), "used-not-listed").size() == 1);
}

TEST_CASE("a hyphen that does not break makes the same compound", "[drafts][oddities]") {
  Parts parts;
  parts.abbreviations = "RTCP-XR\tReal-time Transport Control Protocol Extended Report";
  parts.body = "The RTCP\u2011XR is sent. Many RTCP\u2011XRs are sent; an RTCP\u2010XR is kept.";
  CHECK(found(Known().check(recommendation(parts))) == "");
}

TEST_CASE("numbers of requirements and use cases are no abbreviations", "[drafts][oddities]") {
  Parts parts;
  parts.abbreviations = "XR\tExtended Reality";
  parts.body = "XR: UC-01 to UC-09. REQ-001: it opens. REQ-002a: it shuts. See UC-3.";
  CHECK(found(Known().check(recommendation(parts))) == "");
}

TEST_CASE("the fixed sentence is found behind the words of a template and before an entry",
          "[drafts][oddities]") {
  const std::string fixed = "This Recommendation defines the following terms:";
  for (const auto& sentence : {"<Write your terms here> " + fixed, fixed + " 3.2.1 gantry: A frame."}) {
    const auto draft = draft_of_text(
        "1 Scope\n\nThis Recommendation is short.\n\n3 Definitions\n\n3.1 Terms defined "
        "elsewhere\n\nNone.\n\n3.2 Terms defined in this Recommendation\n\n" +
        sentence + "\n\n5 Text\n\nNothing.\n");
    CHECK(of_rule(Known().check(draft), "introduction-wording").empty());
  }
}

TEST_CASE("an empty clause that says so in other words is told the word of the house", "[drafts][oddities]") {
  Parts parts;
  const auto empty = [&](const std::string& sentence) {
    const auto draft = draft_of_text(
        "1 Scope\n\nThis Recommendation is short.\n\n3 Definitions\n\n3.1 Terms defined "
        "elsewhere\n\n" +
        sentence + "\n\n3.2 Terms defined in this Recommendation\n\nNone.\n\n5 Text\n\nNothing.\n");
    const auto report = Known().check(draft);
    return of_rule(report, "empty-clause").size();
  };
  CHECK(empty("None.") == 0);
  CHECK(empty("None") == 1);
  CHECK(empty("There are no terms defined elsewhere.") == 1);
  CHECK(empty("No terms defined elsewhere are used in this Recommendation.") == 1);
}

TEST_CASE("a common text among the references does not make the draft one", "[drafts][oddities]") {
  Parts parts;
  parts.references = "[ITU-T X.200]\tRecommendation ITU-T X.200 (1994) | ISO/IEC 7498-1:1994, On samples.";
  CHECK(Known().check(recommendation(parts)).profile == "itu-t");
}

TEST_CASE("a sentence that begins with Note is no label, and a hard blank in a label is a blank",
          "[drafts][oddities]") {
  Parts parts;
  parts.here =
      "3.2.1 gantry: A frame that carries a crane.\n\nNote that a gantry may be tall.\n\n"
      "NOTE\u00a0– It is of steel.\n\nNOTE\u00a02\u00a0– It is heavy.";
  parts.body = "A gantry moves.";
  CHECK(found(Known().check(recommendation(parts))) == "");
  parts.here = "3.2.1 gantry: A frame that carries a crane.\n\nNOTE: It is of steel.";
  CHECK(found(Known().check(recommendation(parts))) == "D9/note-form error");
}

TEST_CASE("the mark of a footnote behind a stop hides no stop", "[drafts][oddities]") {
  Parts parts;
  parts.here = "3.2.1 gantry: A frame that carries a crane.1";
  parts.body = "A gantry moves.";
  CHECK(found(Known().check(recommendation(parts))) == "");
  parts.here = "3.2.1 gantry: A frame that carries a crane of model 1.1";
  CHECK(found(Known().check(recommendation(parts))) == "D9/missing-stop warning");
}

TEST_CASE("a term of 3.1 that 3.2 defines again is told, and so is one that 3.2 has twice",
          "[drafts][oddities]") {
  Parts parts;
  parts.elsewhere = "3.1.1 gantry [b-ISO 9]: A frame that carries a crane.";
  parts.here = "3.2.1 gantry: A frame that carries a crane.\n\n3.2.2 quay: A place where ships lie.";
  parts.body = "A gantry stands on the quay.";
  CHECK(found(Known().check(recommendation(parts))) == "D1/defined-twice error");
  parts.elsewhere = "None.";
  parts.here = "3.2.1 gantry: A frame that carries a crane.\n\n3.2.2 gantry: A bridge over a road.";
  CHECK(of_rule(Known().check(recommendation(parts)), "defined-twice").size() == 1);
  CHECK(of_rule(Known().check(recommendation(parts)), "defined-twice").front().severity == Severity::warning);
}

TEST_CASE("a term of 3.1 from two sources is no term defined twice", "[drafts][oddities]") {
  Parts parts;
  parts.elsewhere =
      "3.1.1 gantry [b-ISO 9]: A frame that carries a crane.\n\n"
      "3.1.2 gantry [ITU-T X.1]: A bridge that carries a crane.";
  parts.body = "A gantry moves.";
  CHECK(found(Known().check(recommendation(parts))) == "");
}

TEST_CASE(
    "a draft is told nothing of its own entries: by its file, its cover, its second number or its title",
    "[drafts][oddities]") {
  const std::string text =
      "1 Scope\n\nThis Recommendation is short.\n\n3 Definitions\n\n3.1 Terms defined elsewhere\n\nNone.\n\n"
      "3.2 Terms defined in this Recommendation\n\nThis Recommendation defines the following terms:\n\n"
      "3.2.1 gantry: A frame that carries a crane.\n\n5 Text\n\nA gantry moves.\n";
  Known known;
  known.add("ITU-T", "ITU-T L.314", {"gantry"}, "Frame that carries a crane");
  const drafts::CheckOptions options{style::Profile::itu_t, drafts::Hints::left_out};
  CHECK(found(known.check(draft_named("draft.txt", text), options)) == "D1/defined-already error");
  CHECK(found(known.check(draft_named("T-REC-L.314-201811-P!!MSW-E.txt", text), options)) == "");
  CHECK(found(known.check(draft_named("T-REC-L.3145-201811.txt", text), options)) ==
        "D1/defined-already error");
  CHECK(found(known.check(draft_named("draft.txt", "ITU-T L.314/L.85\n\n" + text), options)) == "");
  auto draft = draft_named("draft.txt", text);
  draft.document = "ITU-T L.85/L.314";
  CHECK(found(known.check(draft, options)) == "");
  Known other;
  other.add("ITU-T", "ITU-T model of cranes", {"gantry"}, "Frame that carries a crane");
  draft = draft_named("draft.txt", text);
  draft.text.title = "The ITU-T Model of Cranes";
  CHECK(found(other.check(draft, options)) == "");
}

TEST_CASE("an entry of a file that says not whose it is cannot be cited, and is a hint",
          "[drafts][oddities]") {
  Known known;
  known.add("local", "terms of mine", {"gantry"}, "Frame that carries a crane");
  Parts parts;
  parts.here = "3.2.1 gantry: A frame that carries a crane.";
  parts.body = "A gantry moves.";
  CHECK(found(known.check(recommendation(parts))) == "");
}

TEST_CASE("a few sentences of another language are enough to leave English wording out",
          "[drafts][oddities]") {
  auto draft = draft_of_text(
      "1 Domaine\n\nLa présente Recommandation définit le cadre des jumeaux numériques pour les ports.\n\n"
      "3 Definitions\n\n3.1 Terms defined elsewhere\n\nLes termes suivants sont définis dans les documents "
      "cités.\n\n"
      "3.2 Terms defined in this Recommendation\n\n3.2.1 portique: Grue qui se déplace le long du quai.\n\n"
      "5 Texte\n\nLa passerelle est reliée à la grue par le réseau, et les données du port sont dans le "
      "nuage.\n");
  draft.text.language = "en-US";
  CHECK(found(Known().check(draft, drafts::CheckOptions{style::Profile::itu_t, drafts::Hints::left_out})) ==
        "");
}

TEST_CASE("a house without complete lists is told only of abbreviations that the registry has",
          "[drafts][oddities]") {
  Parts parts;
  parts.abbreviations = "XR\tExtended Reality";
  parts.body = "XR by Ann, HTC (version 1).\n\nXR by Bob, HTC (version 2).";
  const auto draft = recommendation(parts);
  CHECK(found(Known().check(draft)) == "D7/used-not-listed warning");
  CHECK(found(Known().check(draft, drafts::CheckOptions{style::Profile::none, drafts::Hints::left_out})) ==
        "");
}

TEST_CASE("where others expand an unlisted abbreviation in several ways, none is put into the author's mouth",
          "[drafts][oddities]") {
  Known known;
  const auto add = [&](const std::string& body, const std::string& words) {
    known.add(body, body + " 7", {words, "IP"}, "Thing.").languages.front().designations[1].kind =
        DesignationKind::abbreviation;
  };
  add("W3C", "interoperability program");
  add("OGC", "internet protocol");
  Parts parts;
  parts.abbreviations = "XR\tExtended Reality";
  parts.body = "XR over IP.";
  auto report = known.check(recommendation(parts));
  REQUIRE(found(report) == "D7/used-not-listed warning");
  CHECK(report.findings.front().replacement.empty());
  add("ITU-T", "internet protocol");
  report = known.check(recommendation(parts));
  CHECK(report.findings.front().replacement == "IP\tInternet Protocol");
}

TEST_CASE("a stem that is written in the British way here and the American way there is told once",
          "[drafts][oddities]") {
  Parts parts;
  parts.body = "The gate authorizes a user. Users that are authorised enter.";
  CHECK(found(Known().check(recommendation(parts))) == "D6/spelling warning");
  parts.body = "One travels far. Who has travelled is tired. The analysis analyzes what other analyses say.";
  CHECK(found(Known().check(recommendation(parts))) == "");
}

TEST_CASE("a list of the text's own says what an abbreviation stands for, also where its gap was lost",
          "[drafts][oddities]") {
  Parts parts;
  parts.abbreviations = "XR\tExtended Reality";
  parts.body = "For XR these letters are used:\n\nMSNG Missing\n\nThe sum holds MSNG. MSNG is a number.";
  CHECK(found(Known().check(recommendation(parts))) == "");
}

TEST_CASE("the head of a group of terms is no term", "[drafts][oddities]") {
  Parts parts;
  parts.elsewhere =
      "3.1.1 Terms defined in [ITU-T X.1]:\n\n3.1.2 gantry [ITU-T X.1]: A frame that carries a crane.";
  parts.body = "A gantry moves.";
  const auto draft = recommendation(parts);
  REQUIRE(draft.terms.size() == 1);
  CHECK(draft.terms[0].entry.clause == "3.1.2");
}

TEST_CASE("an abbreviation with letters behind it is used", "[drafts][oddities]") {
  Parts parts;
  parts.abbreviations = "ODU\tOptical Data Unit\n\nOTUk\tOptical Transport Unit-k\n\nVC\tVirtual Container";
  parts.body = "An ODUflex stands in an OTUkV. Nothing is a VCX.";
  CHECK(found(Known().check(recommendation(parts))) == "D7/listed-not-used warning");
}

TEST_CASE("an abbreviation is written out where its letters come in the words before it, not all as initials",
          "[drafts][oddities]") {
  Parts parts;
  parts.abbreviations = "AR\tAugmented Reality";
  parts.body = "AR is part of extended reality (XR). User experience (UX) is kept; UX and XR are rated.";
  CHECK(of_rule(Known().check(recommendation(parts)), "used-not-listed").empty());
}

TEST_CASE("a table of contents that a program left as paragraphs uses no term", "[drafts][oddities]") {
  const auto page = [](const std::string& body) {
    std::string terms, contents = "<p>CONTENTS</p>";
    int number = 0;
    for (const std::string name : {"derrick", "gantry", "hoist", "quay"}) {
      const auto label = "3.2." + std::to_string(++number);
      terms += "<h3>" + label + "\t" + name + "</h3><p>A thing of a harbour.</p>";
      if (name != "quay") contents += "<p>" + label + "\t" + name + "\t" + std::to_string(number) + "</p>";
    }
    auto whole =
        page_of(terms, "<p>None.</p>",
                body +
                    "<p>The quick brown fox jumps over the lazy dog, and again it jumps over the dog, "
                    "until the dog is no longer lazy, for nobody likes a fox that jumps all the day. It "
                    "is said there, in more words than are needed, that foxes should be let alone, and "
                    "dogs as well.</p>");
    return whole.insert(whole.find("<h1>1 Scope"), contents);
  };
  CHECK(found_in_page(page("<p>A gantry holds a derrick on the quay.</p>")) == "D3/not-used warning");
  // Who uses none defines for others.
  CHECK(found_in_page(page("<p>Nothing stands there.</p>")) == "");
}

TEST_CASE("terms that are numbered as those of an annex are for readers, also where its heading is none",
          "[drafts][oddities]") {
  const auto page = [](const std::string& letter) {
    std::string body =
        "<p>The quick brown fox jumps over the lazy dog, and again it jumps over the dog, until the dog "
        "is no longer lazy, for nobody likes a fox that jumps all the day.</p>";
    const auto heading =
        letter == "A" ? "<p><b>Annex A<br/><br/>Definitions</b></p>" : "<h1>6 Definitions</h1>";
    body += heading + ("<h2>" + letter) + ".1\tquay</h2><p>A place where ships lie.</p><h2>" + letter +
            ".2\thoist</h2><p>A thing that lifts.</p>";
    return page_of(gantry, "<p>None.</p>", "<p>A gantry stands here.</p>" + body);
  };
  const auto unused = [&](const std::string& letter) {
    const auto draft = sources::read_draft_of(page(letter), ".html", "html");
    REQUIRE(draft.terms.size() == 3);
    return of_rule(Known().check(draft), "not-used").size();
  };
  CHECK(unused("6") == 2);
  CHECK(unused("A") == 0);
}
