// SPDX-License-Identifier: GPL-3.0-or-later
// A draft that is checked once, from what its words touch, and by a registry that holds everything.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <vector>

#include "indexer/sources/draft.h"
#include "registry/draft_check.h"
#include "registry/drafts/recognition.h"
#include "registry/drafts/reports/report.h"
#include "registry/registry.h"
#include "tests/catch.h"
#include "tests/corpus/corpus_reading.h"
#include "tests/temporary_directory.h"

namespace termreg::tests {
namespace {

std::vector<std::filesystem::path> drafts_of_corpus() {
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(corpus_folder() / "drafts"))
    if (file.path().extension() != ".tsv") files.push_back(file.path());
  std::sort(files.begin(), files.end());
  return files;
}

void put_corpus(store::Store& store) {
  store::ChangeSet changes;
  for (const auto& entry : corpus().entries) changes.puts.push_back({entry, {}});
  store.apply(changes);
}

Draft draft_of(const testing::TemporaryDirectory& directory, const std::string& text) {
  const auto file = directory.path() / "draft.txt";
  std::ofstream(file, std::ios::binary) << text;
  return sources::read_draft(file);
}

// What a search for all designations meets: "5-13", by bytes of the text.
std::string met_in(const drafts::TermIndex& terms, const std::string& text) {
  drafts::Recogniser recogniser(terms);
  std::vector<drafts::Occurrence> found;
  recogniser.scan(text, "en", drafts::Matches::all, found);
  std::string met;
  for (const auto& one : found) met += std::to_string(one.begin) + "-" + std::to_string(one.end) + " ";
  return met;
}

}  // namespace

TEST_CASE("a draft that is checked once has the findings that a registry gives it", "[corpus][drafts]") {
  testing::TemporaryDirectory directory;
  const auto store = store::Store::open(directory.path() / "store", {0});
  put_corpus(*store);
  const Registry registry(*store, nullptr, people::PasswordCost::least);
  const drafts::CheckOptions options{{}, drafts::Hints::told};
  std::size_t findings = 0;
  for (const auto& file : drafts_of_corpus()) {
    CAPTURE(file.string());
    const auto draft = sources::read_draft(file);
    const auto report = check_once(*store, draft, options);
    CHECK(drafts::to_tsv(report) == drafts::to_tsv(registry.check(draft, options)));
    CHECK(report.recognised == registry.check(draft, options).recognised);
    findings += report.findings.size();
  }
  CHECK(findings > 20);
}

TEST_CASE("what the words of a draft touch is met in every way of writing", "[corpus][drafts]") {
  testing::TemporaryDirectory directory;
  const auto store = store::Store::open(directory.path() / "store", {0});
  TermEntry entry;
  auto& section = entry.languages.emplace_back();
  section.language = "en";
  for (const auto* name : {"data base", "workflow", "work", "flow", "touch screen panel", "AR",
                           "modelling tool", "signal-to-noise ratio", "gateway", "quality of service"})
    section.designations.emplace_back().text = name;
  entry.id = EntryId::compose("ISO", "ISO 7", "2020", "1");
  store::ChangeSet changes;
  changes.puts.push_back({entry, {}});
  store->apply(changes);
  const designations::Table table(*store);
  const auto all = drafts::TermIndex::of(table);
  for (const std::string text :
       {"Databases and a data-base.", "The work flow, a work-flow and workflows.",
        "Touch-screen panels; a touch screen.", "ARs, AR and ar.", "A modeling tool of two modelling tools.",
        "Signal to noise ratios.", "Gate way and gateways.", "Qualities of services.", "Nothing of that."}) {
    CAPTURE(text);
    const auto touched = drafts::TermIndex::of(*store, draft_of(directory, text));
    CHECK(met_in(touched, text) == met_in(all, text));
    CHECK(touched.size() <= all.size());
  }
}

}  // namespace termreg::tests
