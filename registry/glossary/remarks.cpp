// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/remarks.h"

#include <algorithm>
#include <utility>

#include "registry/style/citation.h"
#include "registry/style/wording.h"

namespace termreg::glossary {
namespace {

void append_texts(std::vector<Remark>& remarks, const SourcedText& text, style::Profile profile,
                  const std::string& language) {
  auto printed = style::remark(text.text, profile, language);
  if (!printed.empty()) remarks.push_back({std::move(printed), language, is_restated(text)});
}

// Blank paragraphs are left out. Views into `text`.
std::vector<std::string_view> paragraphs(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (text.find_first_not_of(" \t\r") < end) result.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

bool must_be_stated(EntryStatus status) {
  return status != EntryStatus::valid && status != EntryStatus::agreed;
}

}  // namespace

std::string status_sentence(const TermEntry& entry) {
  return must_be_stated(entry.status) ? style::status_sentence(entry.status) : "";
}

std::vector<Remark> notes_of(const TermEntry& entry, const PrintedTerm& printed, style::Profile profile) {
  std::vector<Remark> notes;
  const auto& section = *printed.section;
  for (const auto& note : section.notes) append_texts(notes, note, profile, section.language);
  for (const auto& note : entry.notes) append_texts(notes, note, profile, "");
  for (std::size_t i = 1; i < section.definitions.size(); ++i) {
    const auto& further = section.definitions[i];
    notes.push_back({"Further definition: " + style::remark(further.text, profile, section.language),
                     section.language, is_restated(further)});
  }
  return notes;
}

void append_status(std::vector<Remark>& notes, const TermEntry& entry) {
  if (auto sentence = status_sentence(entry); !sentence.empty()) notes.push_back({std::move(sentence)});
}

void append_other_names(std::vector<Remark>& notes, const PrintedTerm& printed) {
  if (!printed.synonyms.empty()) notes.push_back({"Also called: " + listed(printed.synonyms) + "."});
  if (!printed.deprecated.empty()) notes.push_back({"Deprecated: " + listed(printed.deprecated) + "."});
}

std::vector<Remark> examples_of(const PrintedTerm& printed, style::Profile profile) {
  std::vector<Remark> examples;
  for (const auto& example : printed.section->examples)
    append_texts(examples, example, profile, printed.section->language);
  return examples;
}

std::string listed(const std::vector<const Designation*>& designations) {
  std::string result;
  for (const auto* designation : designations) {
    if (!result.empty()) result += ", ";
    result += designation->text;
  }
  return result;
}

void print_remarks(const std::vector<Remark>& remarks, Page& page,
                   std::string (*label)(style::Profile, std::size_t, std::size_t), style::Profile profile) {
  for (std::size_t i = 0; i < remarks.size(); ++i) {
    const auto& remark = remarks[i];
    Block block{BlockKind::note, "", {{label(profile, i + 1, remarks.size())}}, remark.language};
    print_paragraphs(std::move(block), remark.text, restated_tail(remark.restated), page);
  }
}

void print_paragraphs(Block block, std::string_view text, const std::vector<Run>& tail, Page& page) {
  bool is_first = true;
  for (const auto paragraph : paragraphs(text)) {
    if (!is_first) {
      page.block(block);
      block.runs.clear();
      block.number.clear();
      if (block.kind == BlockKind::entry) block.kind = BlockKind::definition;
    }
    is_first = false;
    block.runs.push_back({std::string(paragraph), Look::plain, block.language});
  }
  block.runs.insert(block.runs.end(), tail.begin(), tail.end());
  page.block(block);
}

std::vector<Run> restated_tail(bool restated) {
  if (!restated) return {};
  return {{" " + std::string(style::restated_mark()), Look::emphasis}};
}

std::string left_out_sentence(std::size_t count, std::string_view language) {
  return std::to_string(count) + (count == 1 ? " entry has" : " entries have") +
         " no designation in the language \"" + std::string(language) + "\" and " +
         (count == 1 ? "is" : "are") + " not listed.";
}

}  // namespace termreg::glossary
