// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/glossary/writers/exchange.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "registry/model/ascii.h"
#include "registry/model/names.h"
#include "registry/style/citation.h"

namespace termreg::glossary {
namespace {

using std::string_view;

Source own_document(const TermEntry& entry) {
  Source own;
  own.document = entry.document.empty() ? entry.body : entry.document;
  if (own.document.empty()) return own;
  own.edition = entry.edition;
  return own;
}

bool is_changed(const Source& source) {
  return source.relation == SourceRelation::modified || source.relation == SourceRelation::adapted;
}

const Source* changed_in(const std::vector<Source>& sources) {
  const auto found = std::find_if(sources.begin(), sources.end(), is_changed);
  return found == sources.end() ? nullptr : &*found;
}

bool is_one_a_language(const std::vector<LanguageSection>& sections) {
  std::set<string_view> seen;
  return std::all_of(sections.begin(), sections.end(), [&](const auto& section) {
    return is_language_tag(section.language) && seen.insert(section.language).second;
  });
}

template <typename T>
void append_all(std::vector<T>& into, const std::vector<T>& from) {
  into.insert(into.end(), from.begin(), from.end());
}

}  // namespace

std::string source_text(const Source& source) {
  auto text = style::printed_citation(source);
  if (!source.document.empty() || !is_changed(source)) return text;
  // A citation that could not be taken apart says itself what was changed, or it must be added.
  const auto relation = ", " + std::string(name(source.relation));
  if (text.empty()) text = "source not named";
  if (text.find(relation) == std::string::npos) {
    text += relation;
    if (!source.modification.empty()) text += " – " + source.modification;
  }
  return text;
}

std::vector<std::string> source_texts(const std::vector<Source>& sources) {
  std::vector<std::string> texts;
  for (const auto& source : sources)
    if (auto text = source_text(source); !text.empty()) texts.push_back(std::move(text));
  return texts;
}

const Source* telling_source(const TermEntry& entry, const Definition* definition) {
  if (!style::citation(entry, definition).restated) return style::citing_source(entry, definition);
  const auto* changed = changed_in(definition->sources);
  return changed == nullptr ? changed_in(entry.sources) : changed;
}

std::string home_document(const TermEntry& entry) {
  return style::printed_citation(own_document(entry));
}

std::string home_text(const TermEntry& entry) {
  auto own = own_document(entry);
  if (!own.document.empty()) own.clause = entry.clause;
  return style::printed_citation(own);
}

const std::vector<LanguageSection>& one_section_a_language(const TermEntry& entry,
                                                           std::vector<LanguageSection>& storage) {
  if (is_one_a_language(entry.languages)) return entry.languages;
  storage.clear();
  for (const auto& section : entry.languages) {
    const string_view language = is_language_tag(section.language) ? string_view(section.language) : "und";
    const auto known = std::find_if(storage.begin(), storage.end(),
                                    [&](const auto& other) { return other.language == language; });
    if (known == storage.end()) {
      storage.push_back(section);
      storage.back().language = language;
      continue;
    }
    append_all(known->designations, section.designations);
    append_all(known->definitions, section.definitions);
    append_all(known->notes, section.notes);
    append_all(known->examples, section.examples);
  }
  return storage;
}

bool is_language_tag(string_view tag) noexcept {
  if (tag.empty()) return false;
  bool is_first = true;
  while (!tag.empty()) {
    const auto end = std::min(tag.find('-'), tag.size());
    const auto part = tag.substr(0, end);
    const bool is_letters = std::none_of(part.begin(), part.end(), [](char c) { return c <= '9'; });
    if (part.empty() || part.size() > 8 || !std::all_of(part.begin(), part.end(), is_alphanumeric) ||
        (is_first && (part.size() < 2 || !is_letters)))
      return false;
    is_first = false;
    if (end + 1 == tag.size()) return false;
    tag.remove_prefix(std::min(end + 1, tag.size()));
  }
  return true;
}

string_view extra(const Extras& extras, string_view name) noexcept {
  for (const auto& kept : extras)
    if (kept.name == name) return kept.value;
  return {};
}

std::size_t designation_of(const SourcedText& text, const LanguageSection& section) {
  const auto term = extra(text.extras, "term");
  if (term.empty()) return 0;
  const auto& all = section.designations;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.text == term; });
  return found == all.end() ? 0 : static_cast<std::size_t>(std::distance(all.begin(), found));
}

bool is_web_address(string_view text) noexcept {
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find_first_of(" \t\r\n") == string_view::npos;
}

}  // namespace termreg::glossary
