// SPDX-License-Identifier: GPL-3.0-or-later
// Two editions of one document, entry by entry. Entries meet by their head word (at N1, in its language), those with
// the same locator first; what is left meets by its locator alone, if it still shares a designation or a definition.
#include <algorithm>
#include <map>
#include <set>

#include "registry/codec/json.h"
#include "registry/conflicts/comparison.h"
#include "registry/model/editions.h"
#include "registry/model/error.h"
#include "registry/registry.h"
#include "registry/text/keys.h"

namespace termreg {
namespace {

std::vector<TermEntry> entries_of(const store::Store& store, const std::string& document) {
  const auto colons = std::count(document.begin(), document.end(), ':');
  if (colons != 2 || document.ends_with(':') || document.starts_with(':'))
    throw Error(ErrorCode::usage,
                "Expected an edition of a document as body:document:edition "
                "(itu-t:y.4600:2022-08), found \"" +
                    document + "\".");
  std::vector<TermEntry> entries;
  store.each_entry(
      [&](std::string_view, std::string_view json) {
        entries.push_back(codec::entry_from_json(json).entry);
        return true;
      },
      document + ":");
  if (entries.empty())
    throw Error(ErrorCode::not_found, "There is no entry of " + document +
                                          "; `termreg stats` and /documents say "
                                          "which documents there are.");
  return entries;
}

std::string head_key(const TermEntry& entry) {
  for (const auto& section : entry.languages)
    if (const auto* head = headword(entry, section.language);
        head != nullptr && !section.designations.empty())
      return section.language + '\n' + text::match_key(head->text).bytes();
  return {};
}

bool share_a_text(const TermEntry& a, const TermEntry& b) {
  std::set<std::string> texts;
  const auto each = [](const TermEntry& entry, const auto& visit) {
    for (const auto& section : entry.languages) {
      for (const auto& one : section.designations) visit(text::match_key(one.text).bytes());
      for (const auto& one : section.definitions) visit(one.text);
    }
  };
  each(a, [&](const std::string& text) { texts.insert(text); });
  bool shared = false;
  each(b, [&](const std::string& text) { shared |= texts.contains(text); });
  return shared;
}

class Editions {
 public:
  Editions(std::vector<TermEntry> before, std::vector<TermEntry> after)
      : before_(std::move(before)), after_(std::move(after)), partner_(after_.size(), nullptr) {}

  EditionReport compare() {
    meet([](const TermEntry& entry) { return head_key(entry) + '\n' + std::string(entry.id.locator()); },
         false);
    meet([](const TermEntry& entry) { return head_key(entry); }, false);
    meet([](const TermEntry& entry) { return std::string(entry.id.locator()); }, true);
    for (std::size_t at = 0; at < after_.size(); ++at) report(after_[at], partner_[at]);
    for (const auto& old : before_)
      if (!met_.contains(&old)) {
        EditionChange change;
        change.kind = EditionChange::Kind::removed;
        change.before = old.id;
        change.designation = name_of(old);
        report_.changes.push_back(std::move(change));
      }
    return std::move(report_);
  }

 private:
  static std::string name_of(const TermEntry& entry) {
    const auto* head = headword(entry);
    return head == nullptr ? std::string(entry.id.locator()) : head->text;
  }

  // Pairs what has the same key and no partner yet, in order.
  template <typename Key>
  void meet(const Key& key, bool only_alike) {
    std::multimap<std::string, const TermEntry*> free;
    for (const auto& old : before_)
      if (!met_.contains(&old)) free.emplace(key(old), &old);
    for (std::size_t at = 0; at < after_.size(); ++at) {
      if (partner_[at] != nullptr) continue;
      const auto found = free.find(key(after_[at]));
      if (found == free.end() || (only_alike && !share_a_text(*found->second, after_[at]))) continue;
      partner_[at] = found->second;
      met_.insert(found->second);
      free.erase(found);
    }
  }

  static void note_text_parts(const LanguageSection& a, const LanguageSection& b,
                              std::set<std::string>& parts) {
    const auto texts_differ = [](const auto& left, const auto& right) {
      return !std::equal(left.begin(), left.end(), right.begin(), right.end(),
                         [](const SourcedText& x, const SourcedText& y) { return x.text == y.text; });
    };
    const auto sources_differ = [](const auto& left, const auto& right) {
      return !std::equal(left.begin(), left.end(), right.begin(), right.end(),
                         [](const SourcedText& x, const SourcedText& y) { return x.sources == y.sources; });
    };
    if (a.designations != b.designations) parts.insert("designations");
    if (texts_differ(a.definitions, b.definitions))
      parts.insert("definition");
    else if (sources_differ(a.definitions, b.definitions))
      parts.insert("sources");
    if (texts_differ(a.notes, b.notes)) parts.insert("notes");
    if (texts_differ(a.examples, b.examples)) parts.insert("examples");
  }

  static std::vector<std::string> parts_that_differ(const TermEntry& a, const TermEntry& b) {
    std::set<std::string> parts;
    if (a.status != b.status) parts.insert("status");
    if (a.subject_fields != b.subject_fields) parts.insert("subject fields");
    if (a.sources != b.sources) parts.insert("sources");
    std::map<std::string, std::pair<LanguageSection, LanguageSection>> sections;
    for (const auto& section : a.languages) sections[section.language].first = section;
    for (const auto& section : b.languages) sections[section.language].second = section;
    for (const auto& [language, pair] : sections) note_text_parts(pair.first, pair.second, parts);
    return {parts.begin(), parts.end()};
  }

  void report(const TermEntry& now, const TermEntry* old) {
    EditionChange change;
    change.after = now.id;
    change.designation = name_of(now);
    if (old == nullptr) {
      change.kind = EditionChange::Kind::added;
    } else {
      change.before = old->id;
      change.parts = parts_that_differ(*old, now);
      const bool same_place = old->id.locator() == now.id.locator();
      if (change.parts.empty() && same_place) {
        ++report_.unchanged;
        return;
      }
      change.kind = change.parts.empty() ? EditionChange::Kind::moved : EditionChange::Kind::changed;
      const auto *a = main_definition(*old), *b = main_definition(now);
      if (a != nullptr && b != nullptr && a->text != b->text)
        change.diff = conflicts::word_diff(a->text, b->text);
    }
    report_.changes.push_back(std::move(change));
  }

  std::vector<TermEntry> before_, after_;
  std::vector<const TermEntry*> partner_;  // of each entry of the new edition
  std::set<const TermEntry*> met_;
  EditionReport report_;
};

}  // namespace

EditionReport Registry::editions(const std::string& before, const std::string& after) const {
  auto report = Editions(entries_of(store_, before), entries_of(store_, after)).compare();
  report.before = before;
  report.after = after;
  return report;
}

}  // namespace termreg
