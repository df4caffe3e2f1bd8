// SPDX-License-Identifier: GPL-3.0-or-later
// Judged drafts: faults are seeded, passages are clean, and what a check is to say of them stands beside. Everything
// in them is made up.
#include <algorithm>

#include "indexer/sources/draft.h"
#include "registry/model/names.h"
#include "tests/catch.h"
#include "tests/documents/docx_builder.h"
#include "tests/drafts/drafting.h"
#include "tests/sources/reading.h"

using namespace termreg;
using namespace termreg::testing;

namespace {

// What is expected: a code, and words that stand at the place or in the sentence.
struct Fault {
  DraftCode code;
  std::string words;
};

Known registry_of_kiosks() {
  Known known;
  known.add("ITU-T", "ITU-T Y.9001", {"service kiosk"},
            "Unattended device that offers services to the public in places of passage.");
  known.add("ITU-T", "ITU-T Y.9002", {"session record"},
            "Set of data that describes one use of a device from beginning to end.");
  auto& entry = known.add("ITU-T", "ITU-T Y.9003", {"remote operator", "tele operator"},
                          "Person who controls a device from afar.");
  entry.languages.front().designations[0].acceptability = Acceptability::preferred;
  entry.languages.front().designations[1].acceptability = Acceptability::deprecated;
  return known;
}

std::string words_at(const Draft& draft, const DraftFinding& finding) {
  return plain_text(draft.text.blocks[finding.place.block])
      .substr(finding.place.begin, finding.place.end - finding.place.begin);
}

void judge(const Draft& draft, const std::vector<Fault>& faults, const std::vector<std::string>& clean) {
  const auto report = registry_of_kiosks().check(draft, drafts::Hints::told);
  const auto is_about = [&](const DraftFinding& finding, const Fault& fault) {
    return finding.code == fault.code && (words_at(draft, finding).find(fault.words) != std::string::npos ||
                                          finding.message.find(fault.words) != std::string::npos);
  };
  CAPTURE(found(report));
  for (const auto& fault : faults) {
    CAPTURE(name(fault.code), fault.words);
    CHECK(std::any_of(report.findings.begin(), report.findings.end(),
                      [&](const DraftFinding& finding) { return is_about(finding, fault); }));
  }
  for (const auto& finding : report.findings) {
    CAPTURE(finding.rule, finding.message, finding.excerpt);
    if (finding.severity != Severity::info)
      CHECK(std::any_of(faults.begin(), faults.end(),
                        [&](const Fault& fault) { return is_about(finding, fault); }));
    for (const auto& passage : clean)
      CHECK(plain_text(draft.text.blocks[finding.place.block]).find(passage) == std::string::npos);
  }
}

Draft draft_in(const std::string& file_name, const std::string& bytes) {
  const Folder folder;
  return sources::read_draft(folder.write(file_name, bytes));
}

std::string clause_3(const std::string& elsewhere, const std::string& here) {
  return h(1, "3\tDefinitions") + h(2, "3.1\tTerms defined elsewhere") +
         p("This Recommendation uses the following terms defined elsewhere:") + elsewhere +
         h(2, "3.2\tTerms defined in this Recommendation") +
         p("This Recommendation defines the following terms:") + here;
}

std::string term(const std::string& number, const std::string& name, const std::string& rest) {
  return pr({b(number + "\t" + name), r(rest)});
}

const std::string abbreviations_head =
    h(1, "4\tAbbreviations and acronyms") +
    p("This Recommendation uses the following abbreviations and acronyms:");

std::string kiosks() {
  DocxParts parts;
  parts.title = "Draft new Recommendation ITU-T Y.kiosk";
  parts.language = "en-GB";
  parts.body =
      h(1, "1\tScope") + p("This Recommendation specifies how service kiosks are run from afar.") +
      h(1, "2\tReferences") + p("[ITU-T Y.9002]\tRecommendation ITU-T Y.9002 (2020), Records of use.") +
      clause_3(term("3.1.1", "session record",
                    " [ITU-T Y.9002]: Set of data that describes one use of a device from start to finish."),
               term("3.2.1", "idle screen", ": Picture that a device shows while nobody uses it.") +
                   term("3.2.2", "service kiosk",
                        ": Unattended device that offers services to the public in places of passage.") +
                   term("3.2.3", "wake gesture", ": Movement by which a person begins to use a device.")) +
      abbreviations_head + p("UKI\tUser Kiosk Interface") + p("VPC\tVoice Prompt Control") +
      h(1, "5\tOverview") +
      p("A service kiosk shows its idle screen until a wake gesture is seen, and keeps a session record.") +
      p("The tele operator answers calls by the UKI.") + p("Calls are queued as [ITU-T Y.9009] asks.") +
      p("Each session record is deleted after a day, see Table IV and Figure A.2.");
  return docx_of(parts);
}

std::string queues() {
  DocxParts parts;
  parts.title = "Draft new Recommendation ITU-T Y.queue";
  parts.language = "en-GB";
  parts.body =
      h(1, "1\tScope") + p("This Recommendation specifies how people wait before service kiosks.") +
      h(1, "2\tReferences") + p("[ITU-T Y.9001]\tRecommendation ITU-T Y.9001 (2020), Service kiosks.") +
      clause_3(
          term("3.1.1", "service kiosk",
               " [ITU-T Y.9001]: Unattended device that offers services to the public in places of passage."),
          term("3.2.1", "queue token", ": Sign by which a person keeps a place.") +
              term("3.2.2", "waiting span", ": Time between taking a sign and being served.") +
              term("3.2.3", "serving span", ": Time during which a person is served.") +
              term("3.2.4", "vacant gate", ": Gate that nobody uses.")) +
      abbreviations_head + p("QTD\tQueue Token Dispenser") + p("QTD\tQuiet Time Detector") +
      p("RKM\tRemote Kiosk Monitor") + h(1, "5\tOverview") +
      p("The colour of a queue token says how long the waiting span is, and its color never changes.") +
      p("The serving span is measured by the RKM and told to the QTD.") +
      table({{"Part", "Seconds"}, {"serving span", "30 s"}, {"waiting span", "90 s"}}) +
      p("People who are in a hurry go to the next service kiosk, which is at most 50 m away.");
  return docx_of(parts);
}

const std::string lockers = R"(= Lending by lockers
:docnumber: 99902
:doctype: international-standard
:language: en
:mn-document-class: iso

== Scope

This document specifies how things are lent by lockers.

== Terms and definitions

=== locker bay

A row of lockers with one door control

=== lending slip

text by which a locker tells who took a thing

=== return window

return window in which a thing is brought back

== Lending

A locker bay writes a lending slip for each thing. The return window is printed on the lending-slip.

A lending slip is kept for a year, and then destroyed.
)";

}  // namespace

TEST_CASE("a judged Word draft in the layout of ITU-T: quotation, known term, deprecated form, lists",
          "[drafts]") {
  judge(draft_in("kiosk.docx", kiosks()),
        {{DraftCode::d2, "session record"},
         {DraftCode::d1, "service kiosk"},
         {DraftCode::d7, "VPC"},
         {DraftCode::d5, "tele operator"},
         {DraftCode::d10, "ITU-T Y.9009"}},
        {"Each session record is deleted", "how service kiosks are run from afar", "Movement by which"});
}

TEST_CASE("a judged Word draft in the layout of ITU-T: order, spelling, two expansions, unused term",
          "[drafts]") {
  judge(draft_in("queue.docx", queues()),
        {{DraftCode::d8, "waiting span"},
         {DraftCode::d3, "vacant gate"},
         {DraftCode::d7, "QTD"},
         {DraftCode::d6, "color"}},
        {"People who are in a hurry", "Sign by which a person", "The serving span is measured", "30 s"});
}

TEST_CASE("a judged AsciiDoc draft in the layout of ISO: article, circle, hyphen", "[drafts]") {
  judge(draft_in("lockers.adoc", lockers),
        {{DraftCode::d9, "article"}, {DraftCode::d9, "return window"}, {DraftCode::d6, "lending-slip"}},
        {"text by which a locker tells", "A lending slip is kept for a year"});
}
