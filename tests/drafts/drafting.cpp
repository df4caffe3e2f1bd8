// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/drafts/drafting.h"

#include <fstream>

#include "indexer/sources/draft.h"
#include "registry/model/names.h"
#include "tests/temporary_directory.h"

namespace termreg::testing {

TermEntry& Known::add(const std::string& body, const std::string& document,
                      const std::vector<std::string>& designations, const std::string& definition) {
  auto& entry = entries_.emplace_back();
  entry.body = body;
  entry.document = document;
  entry.edition = "2020";
  entry.clause = "3." + std::to_string(entries_.size());
  entry.id = EntryId::compose(body, document, entry.edition, entry.clause);
  auto& section = entry.languages.emplace_back();
  section.language = "en";
  for (const auto& text : designations) section.designations.emplace_back().text = text;
  if (!definition.empty()) section.definitions.emplace_back().text = definition;
  return entry;
}

DraftReport Known::check(const Draft& draft, drafts::Hints hints) const {
  return check(draft, drafts::CheckOptions{{}, hints});
}

DraftReport Known::check(const Draft& draft, const drafts::CheckOptions& options) const {
  drafts::TermIndex terms;
  const conflicts::WordWeights weights;
  const auto words = [&]() -> const conflicts::WordWeights& { return weights; };
  std::map<std::string, const TermEntry*, std::less<>> by_id;
  for (const auto& entry : entries_) {
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
  return drafts::check(draft, {terms, words, entry}, options);
}

namespace {

Draft draft_of_file(std::string_view text, std::string_view name) {
  const TemporaryDirectory directory;
  const auto file = directory.path() / name;
  std::ofstream(file, std::ios::binary) << text;
  return sources::read_draft(file);
}

}  // namespace

Draft draft_of_text(std::string_view text) {
  return draft_of_file(text, "draft.txt");
}

Draft draft_of_asciidoc(std::string_view text) {
  return draft_of_file(text, "draft.adoc");
}

Draft draft_of_html(std::string_view text) {
  return draft_of_file(text, "draft.html");
}

Draft recommendation(const Parts& parts) {
  const auto clause = [](std::string_view introduction, const std::string& content) {
    return content == "None." ? content : std::string(introduction) + "\n\n" + content;
  };
  auto draft = draft_of_text(
      "1 Scope\n\nThis Recommendation is about samples.\n\n2 References\n\n" + parts.references +
      "\n\n3 Definitions\n\n3.1 Terms defined elsewhere\n\n" +
      clause("This Recommendation uses the following terms defined elsewhere:", parts.elsewhere) +
      "\n\n3.2 Terms defined in this Recommendation\n\n" +
      clause("This Recommendation defines the following terms:", parts.here) +
      "\n\n4 Abbreviations and acronyms\n\n" +
      clause("This Recommendation uses the following abbreviations and acronyms:", parts.abbreviations) +
      "\n\n5 Overview\n\n" + parts.body + "\n\nBibliography\n\n[b-ISO 9]\tISO 9:2019, On other samples.\n");
  draft.text.title = parts.title;
  return draft;
}

std::string found(const DraftReport& report) {
  std::string text;
  for (const auto& finding : report.findings) {
    if (!text.empty()) text += "; ";
    text += std::string(name(finding.code)) + "/" + finding.rule + " " + std::string(name(finding.severity));
  }
  return text;
}

std::vector<DraftFinding> of_rule(const DraftReport& report, std::string_view rule) {
  std::vector<DraftFinding> some;
  for (const auto& finding : report.findings)
    if (finding.rule == rule) some.push_back(finding);
  return some;
}

}  // namespace termreg::testing
