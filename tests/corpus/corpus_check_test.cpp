// SPDX-License-Identifier: GPL-3.0-or-later
// The drafts of the corpus, checked against the corpus: what is expected of each is found, clean passages stay
// clean, and no error or warning is told that is not expected.
#include <algorithm>
#include <string>

#include "indexer/sources/draft.h"
#include "registry/drafts/check.h"
#include "registry/model/names.h"
#include "tests/catch.h"
#include "tests/corpus/corpus_reading.h"

namespace termreg::tests {
namespace {

DraftReport checked(const Draft& draft) {
  drafts::TermIndex terms;
  conflicts::WordWeights weights;
  std::map<std::string, const TermEntry*, std::less<>> by_id;
  for (const auto& entry : corpus().entries) {
    by_id[entry.id.text()] = &entry;
    for (const auto& section : entry.languages)
      for (const auto& one : section.designations)
        terms.add({entry.id.text(), one.text, section.language, one.kind, one.acceptability, entry.status});
  }
  terms.finish();
  const auto entry = [&](std::string_view id) -> std::optional<TermEntry> {
    const auto known = by_id.find(id);
    return known == by_id.end() ? std::nullopt : std::optional<TermEntry>(*known->second);
  };
  const auto known = [&]() -> const conflicts::WordWeights& { return weights; };
  return drafts::check(draft, {terms, known, entry}, {{}, drafts::Hints::told});
}

bool meets(const DraftFinding& finding, const std::map<std::string, std::string>& row) {
  return std::to_string(finding.place.where.line) == row.at("line") &&
         (row.at("code") == name(finding.code) || row.at("code") == "none");
}

std::string told(const DraftReport& report) {
  std::string all;
  for (const auto& one : report.findings)
    all += std::to_string(one.place.where.line) + " " + std::string(name(one.code)) + "/" + one.rule + " " +
           std::string(name(one.severity)) + ": " + one.message + "\n";
  return all;
}

void judge(const std::string& name_of_draft) {
  const auto file = corpus_folder() / "drafts" / name_of_draft;
  const auto report = checked(sources::read_draft(file));
  const auto expected = read_table(std::filesystem::path(file).replace_extension(".expected.tsv"));
  CAPTURE(name_of_draft, told(report));
  for (const auto& row : expected) {
    CAPTURE(row.at("code"), row.at("line"), row.at("words"));
    const bool found = std::any_of(report.findings.begin(), report.findings.end(),
                                   [&](const DraftFinding& finding) { return meets(finding, row); });
    CHECK(found == (row.at("code") != "none"));
  }
  for (const auto& finding : report.findings) {
    if (finding.severity == Severity::info) continue;
    CAPTURE(finding.place.where.line, finding.rule, finding.message);
    CHECK(std::any_of(expected.begin(), expected.end(),
                      [&](const auto& row) { return row.at("code") != "none" && meets(finding, row); }));
  }
}

}  // namespace

TEST_CASE("a check of the drafts of the corpus finds what is expected of them, and nothing else",
          "[corpus]") {
  judge("itu-t-avatar-interoperability.md");
  judge("iso-digital-twin-exchange.adoc");
  judge("etsi-haptic-media.html");
}

}  // namespace termreg::tests
