// SPDX-License-Identifier: GPL-3.0-or-later
// What a naive checker reports and must not.
#include "tests/catch.h"
#include "tests/drafts/drafting.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

// Findings about abbreviations that are used twice in a body, next to a list that has others.
std::string found_in(const std::string& body, const std::string& title = {}) {
  Parts parts;
  parts.abbreviations = "XR\tExtended Reality";
  parts.title = title;
  parts.body = "XR is used. " + body + "\n\nAgain: " + body;
  return found(Known().check(recommendation(parts)));
}

}  // namespace

TEST_CASE("roman numerals are not taken for abbreviations", "[drafts][traps]") {
  CHECK(found_in("See Appendix II, phase III and class IV.") == "");
}

TEST_CASE("units and SI symbols are not taken for abbreviations", "[drafts][traps]") {
  CHECK(found_in("It runs at 5 GHz with 16 GB and 3 MW.") == "");
}

TEST_CASE("letters of document series are not taken for abbreviations", "[drafts][traps]") {
  CHECK(found_in("It follows ETSI TS 103 195, ISO/IEC TR 20002 and RFC 9334.") == "");
}

TEST_CASE("chemical and ASN.1 identifiers are not taken for abbreviations", "[drafts][traps]") {
  CHECK(found_in("KCl and NaCl are salts.") == "");
  CHECK(found_in("Reply ::= CHOICE { ack ACKTYPE, nak NAKTYPE }") == "");
}

TEST_CASE("names of codes and states in capitals are not taken for abbreviations", "[drafts][traps]") {
  CHECK(found_in("The state is idle at first; from IDLE it goes to ACTIVE when it becomes active.") == "");
  CHECK(found_in("A HELLO message is answered.") == "");
  CHECK(found_in("The field T_STATE holds \"ABORT\".") == "");
}

TEST_CASE("labels of figures and tables are not taken for abbreviations", "[drafts][traps]") {
  CHECK(found_in("Table AA and Figure BB show it.") == "");
}

TEST_CASE("headings in capitals are not taken for abbreviations", "[drafts][traps]") {
  CHECK(found_in("GENERAL REQUIREMENTS OF THE SYSTEM") == "");
}

TEST_CASE("the beginning of a sentence is not taken for another spelling", "[drafts][traps]") {
  Known known;
  known.add("ISO", "ISO 7", {"virtual world"}, "Place made by software.");
  Parts parts;
  parts.body = "Virtual worlds are new. A virtual world is one.";
  CHECK(found(known.check(recommendation(parts))) == "");
}

TEST_CASE("plurals of listed abbreviations are not taken for others", "[drafts][traps]") {
  CHECK(found_in("Two XRs and an XR’s end.") == "");
}

TEST_CASE("an abbreviation whose expansion stands only in the title is no more than a hint",
          "[drafts][traps]") {
  CHECK(found_in("The VRM opens.", "Virtual Room Manager for meetings") == "");
}

TEST_CASE("an abbreviation that the text writes out itself is no more than a hint", "[drafts][traps]") {
  CHECK(found_in("The virtual room manager (VRM) opens.") == "");
}

TEST_CASE("abbreviations listed in a document that the list takes over are no more than hints",
          "[drafts][traps]") {
  auto draft = draft_of_text(
      "1 Scope\n\nThis Recommendation is short.\n\n3 Definitions\n\n3.1 Terms defined elsewhere\n\nNone.\n\n"
      "3.2 Terms defined in this Recommendation\n\nNone.\n\n4 Abbreviations and acronyms\n\n"
      "The abbreviations and acronyms given in ITU-T X.1 apply. This Recommendation uses the following as "
      "well:\n\n"
      "XR\tExtended Reality\n\n5 Text\n\nThe VRM uses XR, and XR uses the VRM.\n");
  CHECK(of_rule(Known().check(draft), "used-not-listed").empty());
}

TEST_CASE("a text common to ITU-T and ISO/IEC is checked by the layout of ISO", "[drafts][traps]") {
  const auto draft = draft_of_text(
      "ITU-T Rec. X.900 | ISO/IEC 10746-1\n\n1 Scope\n\nThis Recommendation | International Standard is "
      "short.\n\n"
      "3 Definitions\n\n3.1 Terms defined elsewhere\n\nNone.\n");
  const auto report = Known().check(draft);
  CHECK(report.profile == "iso");
  CHECK(report.profile_reason.find("common") != std::string::npos);
}

TEST_CASE("spellings within quotations and names are left to their owners", "[drafts][traps]") {
  Parts parts;
  parts.elsewhere = "3.1.1 gateway [b-ISO 9]: Device that joins two networks of different kinds.";
  parts.body = "The gateway is organized. The International Organisation for Samples wrote it.";
  CHECK(found(Known().check(recommendation(parts))) == "");
}

TEST_CASE("what stands in the clauses of references is not searched for terms", "[drafts][traps]") {
  Parts parts;
  parts.references = "[ITU-T X.1]\tRecommendation ITU-T X.1 (2020), VRM and VRM of a VRM.";
  parts.abbreviations = "XR\tExtended Reality";
  parts.body = "XR.";
  CHECK(found(Known().check(recommendation(parts))) == "");
}

TEST_CASE("an amendment lacks what the whole document has, and is told of no more than hints",
          "[drafts][traps]") {
  const std::string text =
      "1 Scope\n\nThis Recommendation is short.\n\n3 Definitions\n\n3.2 Terms defined in this "
      "Recommendation\n\n"
      "3.2.1 gantry: A frame that carries a crane.\n\n4 Abbreviations and acronyms\n\nXR\tExtended "
      "Reality\n\n"
      "5 Text\n\nThe VRM opens.\n\nThe VRM shuts.\n";
  CHECK(found(Known().check(draft_of_text("Recommendation ITU-T X.9\n\n" + text))) != "");
  CHECK(found(Known().check(draft_of_text("Recommendation ITU-T X.9\n\nAmendment 2 (10/2024)\n\n" + text))) ==
        "");
  CHECK(found(Known().check(draft_of_text("Implementers\xE2\x80\x99 guide for X.9\n\n" + text))) == "");
}

TEST_CASE(
    "a text common to ITU-T and ISO/IEC is not asked for the sentences of ITU-T, nor for the stops of ISO",
    "[drafts][traps]") {
  const auto draft = draft_of_text(
      "ITU-T Rec. X.900 | ISO/IEC 10746-1\n\n1 Scope\n\nThis Recommendation | International Standard is "
      "short.\n\n"
      "3 Definitions\n\nFor the purposes of this Recommendation | International Standard, the following "
      "definitions "
      "apply.\n\n3.1 gantry: A frame that carries a crane over the quay.\n\n5 Text\n\nA gantry moves.\n");
  const auto report =
      Known().check(draft, drafts::CheckOptions{style::Profile::itu_t, drafts::Hints::left_out});
  CHECK(report.profile == "iso");
  CHECK(found(report) == "");
}

TEST_CASE("a text with many names in capitals is not told of each, but of what the registry expands",
          "[drafts][traps]") {
  Known known;
  known.add("ISO", "ISO 7", {"virtual room manager", "VRM"}, "Program that opens rooms.")
      .languages.front()
      .designations[1]
      .kind = DesignationKind::abbreviation;
  Parts parts;
  parts.abbreviations = "XR\tExtended Reality";
  parts.body = "A headset for XR has a VRM beside it.";
  for (const std::string name : {"GBW", "GBH", "RDX", "RDY", "HTS", "HTL", "SBW", "SBH", "MMR"})
    parts.body += "\n\nThe coder reads " + name + " first.\n\nThen " + name + " is kept.";
  CHECK(found(known.check(recommendation(parts))) == "D7/used-not-listed warning");
}

TEST_CASE("an abbreviation that a document among the references defines is no more than a hint",
          "[drafts][traps]") {
  Known known;
  known.add("ITU-T", "ITU-T X.1", {"virtual room manager", "VRM"}, "Program that opens rooms.")
      .languages.front()
      .designations[1]
      .kind = DesignationKind::abbreviation;
  Parts parts;
  parts.abbreviations = "XR\tExtended Reality";
  parts.body = "XR has a VRM.\n\nThe VRM opens.";
  CHECK(found(known.check(recommendation(parts))) == "");
}

TEST_CASE("noun and verb of one compound are not taken for two spellings", "[drafts][traps]") {
  Known known;
  known.add("ISO", "ISO 7", {"setup"}, "Arrangement of parts.");
  Parts parts;
  parts.body = "A setup is kept. One may set up another. The setup ends.";
  CHECK(found(known.check(recommendation(parts))) == "");
}

TEST_CASE("names of protocols keep their owners' spelling", "[drafts][traps]") {
  Parts parts;
  parts.body =
      "The colour changes. The color attribute says so, and the \xE2\x80\x9C"
      "favorite places\xE2\x80\x9D of it. "
      "A favourite colour.";
  CHECK(found(Known().check(recommendation(parts))) == "");
}

TEST_CASE("a definition that is a sentence about its term is not called a circle", "[drafts][traps]") {
  Parts parts;
  parts.here = "3.2.1 gantry: A gantry of a quay is a frame that carries a crane.";
  parts.body = "A gantry moves.";
  CHECK(found(Known().check(recommendation(parts))) == "D9/substitution warning");
}

TEST_CASE("a reference to a clause of a listed document, or to the draft itself, is listed",
          "[drafts][traps]") {
  Parts parts;
  parts.body = "See [ITU-T X.1 clause 7] and [Recommendation ITU-T X.1].";
  auto draft = recommendation(parts);
  draft.document = "ITU-T X.77";
  CHECK(found(Known().check(draft)) == "");
  parts.body = "See [ITU-T X.77].";
  draft = recommendation(parts);
  CHECK(found(Known().check(draft)) == "D10/not-listed warning");
  draft.document = "ITU-T X.77";
  CHECK(found(Known().check(draft)) == "");
}

TEST_CASE("a draft in another language than its file says is checked for no English wording",
          "[drafts][traps]") {
  std::string text =
      "1 Domaine\n\nCe texte est court.\n\n3 Definitions\n\n3.2 Terms defined in this Recommendation\n\n"
      "3.2.1 portique: Cadre qui porte une grue.\n\n5 Texte\n\n";
  for (int i = 0; i < 40; ++i)
    text += "Le portique est une grande machine qui porte les charges du quai vers le navire. ";
  auto draft = draft_of_text(text);
  draft.text.language = "en-US";
  CHECK(found(Known().check(draft, drafts::CheckOptions{style::Profile::itu_t, drafts::Hints::left_out})) ==
        "");
}

TEST_CASE("a symbol whose meaning stands behind it is written out", "[drafts][traps]") {
  CHECK(found_in(
            "The loss is A – PP, where PP is the path penalty and NF is the noise figure. PP and NF vary.") ==
        "");
  CHECK(found_in("In the table, NA means not applicable. NA is told.") == "");
  CHECK(found_in("M denotes a mandatory, O an optional and CM a conditional item, CM for short.") == "");
  CHECK(found_in("In places where RTT is low, the RTT is kept.") == "D7/used-not-listed warning");
}

TEST_CASE("what stands behind another unlisted abbreviation is told with that", "[drafts][traps]") {
  CHECK(found_in("The codecs are AMR-WB and AMR.") == "D7/used-not-listed warning");
  CHECK(found_in("The codecs are XR-WB and XR.") == "D7/used-not-listed warning");
}

TEST_CASE("a clause that defines things of a protocol is no clause of terms", "[drafts][traps]") {
  Parts parts;
  parts.here = "3.2.1 source chirp: A variation of the wavelength of a source during a pulse.";
  parts.body =
      "Nothing is said here.\n\n6 Parameter definitions\n\nThe source chirp has an influence on dispersion.";
  CHECK(found(Known().check(recommendation(parts))) == "");
}

TEST_CASE("the heading of a group of terms is no term of a common text", "[drafts][traps]") {
  const auto draft = draft_of_text(
      "ITU-T Rec. X.900 | ISO/IEC 10746-1\n\n1 Scope\n\nThis Recommendation | International Standard is "
      "short.\n\n3 Definitions\n\nFor the purposes of this Recommendation | International Standard, the "
      "following "
      "definitions apply.\n\n3.1 Basic Directory definitions\n\nThe following terms are defined in Rec. "
      "ITU-T X.500 | "
      "ISO/IEC 9594-1:\n\na)\tDirectory;\n\nb)\tDirectory Information Base.\n\n5 Text\n\nA gantry moves over "
      "the quay and "
      "carries what is to be carried, from the ship to the train and back again.\n");
  CHECK(found(Known().check(draft)) == "");
  for (const auto& term : draft.terms)
    for (const auto& one : term.entry.languages.front().designations)
      CHECK(one.text != "Basic Directory definitions");
}

TEST_CASE("rows in lines below each other are a list, with a tab or with blanks", "[drafts][traps]") {
  for (const std::string gap : {"\t", "    "}) {
    Parts parts;
    parts.abbreviations =
        "AR" + gap + "Augmented Reality\nMR" + gap + "Mixed Reality\nXR" + gap + "Extended Reality";
    parts.body = "AR and MR. More of AR.";
    const auto report = Known().check(recommendation(parts));
    CHECK(found(report) == "D7/listed-not-used warning");
    REQUIRE(report.abbreviations.size() == 3);
    CHECK(report.abbreviations[1] == "MR\tMixed Reality");
    CHECK(report.findings.front().place.where.line > 1);
  }
}

TEST_CASE("one file of a document in several is told of no more than hints of what it does not use",
          "[drafts][traps]") {
  const std::string chapter =
      "== Scope\n\nShort.\n\n== Abbreviations\n\nXR:: Extended Reality\nAR:: Augmented Reality\n\n== "
      "Text\n\nAn AR scene.\n";
  CHECK(found(Known().check(draft_of_asciidoc("= Samples\n\n" + chapter))) == "D7/listed-not-used warning");
  CHECK(found(Known().check(draft_of_asciidoc(chapter))) == "");
}

TEST_CASE("a list in two pairs of columns is in order down the columns, or along the rows",
          "[drafts][traps]") {
  const auto list = [](const std::string& rows) {
    return draft_of_html(
        "<html lang=\"en\"><body><h1>Recommendation ITU-T X.77</h1><h2>1 Scope</h2><p>This Recommendation is "
        "short.</p>"
        "<h2>4 Abbreviations and acronyms</h2><p>This Recommendation uses the following abbreviations and "
        "acronyms:</p>"
        "<table>" +
        rows + "</table><h2>5 Text</h2><p>The AR, the BR, the CR and the DR.</p></body></html>");
  };
  const auto cell = [](const std::string& form) {
    return "<td>" + form + "</td><td>" + form.substr(0, 1) + "nd Reality</td>";
  };
  CHECK(found(Known().check(
            list("<tr>" + cell("AR") + cell("CR") + "</tr><tr>" + cell("BR") + cell("DR") + "</tr>"))) == "");
  CHECK(found(Known().check(
            list("<tr>" + cell("AR") + cell("BR") + "</tr><tr>" + cell("CR") + cell("DR") + "</tr>"))) == "");
  CHECK(found(Known().check(
            list("<tr>" + cell("DR") + cell("AR") + "</tr><tr>" + cell("CR") + cell("BR") + "</tr>"))) != "");
}

TEST_CASE("an abbreviation behind a number, or set low, is used", "[drafts][traps]") {
  Parts parts;
  parts.abbreviations = "DoF\tDegrees of Freedom";
  parts.body = "A headset with 6DoF is worn.";
  CHECK(found(Known().check(recommendation(parts))) == "");
  CHECK(found(Known().check(draft_of_html("<html lang=\"en\"><body><h1>Recommendation ITU-T X.77</h1><h2>1 "
                                          "Scope</h2><p>This Recommendation is short.</p>"
                                          "<h2>4 Abbreviations and acronyms</h2><p>This Recommendation uses "
                                          "the following abbreviations and acronyms:</p>"
                                          "<p>IT&nbsp;&nbsp;&nbsp;&nbsp;Information Technology</p><h2>5 "
                                          "Text</h2><p>Energy is E<sub>IT</sub> in all.</p>"
                                          "</body></html>"))) == "");
}

TEST_CASE("words that hyphens join are the expansion and no abbreviation of the list", "[drafts][traps]") {
  Parts parts;
  parts.abbreviations = "E2E\tEnd-to-End\n\nP2P\tPeer-to-Peer\n\nV2X\tVehicle-to-Everything";
  parts.body = "E2E, P2P and V2X.";
  CHECK(found(Known().check(recommendation(parts))) == "");
}

TEST_CASE("a word at the beginning of a sentence has a spelling as well", "[drafts][traps]") {
  Parts parts;
  parts.body = "Models are labelled by hand. Labeled data are kept.";
  CHECK(found(Known().check(recommendation(parts))) == "D6/spelling warning");
  parts.body = "Models are labelled by hand at the Labeled House, in the Centre of Fiber.";
  CHECK(found(Known().check(recommendation(parts))) == "");
}

TEST_CASE("what stands out of order, or is listed nowhere, is told where it belongs", "[drafts]") {
  Parts parts;
  parts.here = "3.2.1 gantry: A frame.\n\n3.2.2 avatar: A figure.\n\n3.2.3 quay: A wall.";
  parts.abbreviations = "AR\tAugmented Reality\n\nXR\tExtended Reality\n\nMR\tMixed Reality";
  parts.body = "A gantry, an avatar and a quay in AR, XR and MR. See [ITU-T X.9].";
  const auto report = Known().check(recommendation(parts));
  CHECK(found(report) == "D8/order warning; D7/list-order warning; D10/not-listed warning");
  REQUIRE(report.findings.size() == 3);
  CHECK(report.findings[0].replacement == "Put it first.");
  CHECK(report.findings[1].replacement ==
        "Put it behind \xE2\x80\x9C"
        "AR\xE2\x80\x9D.");
  CHECK(report.findings[2].replacement.starts_with("Add to the references: [ITU-T X.9]"));
}
