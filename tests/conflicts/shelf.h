// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "registry/codec/json.h"
#include "registry/model/finding.h"
#include "registry/model/names.h"
#include "registry/store/store.h"

namespace termreg::conflicts {

/// A store that holds entries and decisions in memory; the test puts them in.
class ShelfStore final : public store::Store {
 public:
  explicit ShelfStore(const std::vector<TermEntry>& entries) {
    for (const TermEntry& entry : entries) json_[entry.id.text()] = codec::entry_to_json(entry, 1);
  }
  void spoil(const std::string& id) { json_[id] = "{"; }
  void put(const TermEntry& entry) { json_[entry.id.text()] = codec::entry_to_json(entry, 1); }
  void take_out(const std::string& id) { json_.erase(id); }
  void put(const Disposition& disposition) { decisions_[disposition.digest] = codec::to_json(disposition); }
  void take_decisions_out() { decisions_.clear(); }

  void each_entry(const EntryVisitor& visit, std::string_view) const override {
    for (const auto& [id, json] : json_)
      if (!visit(id, json)) return;
  }
  store::Applied apply(const store::ChangeSet&) override { return {}; }
  void flush() override {}
  std::optional<store::StoredEntry> get(const EntryId& id) const override {
    const auto found = json_.find(id.text());
    if (found == json_.end()) return std::nullopt;
    return store::StoredEntry{found->second, 1};
  }
  std::vector<store::StoredEntry> history(const EntryId&, std::size_t) const override { return {}; }
  void each_designation(const DesignationVisitor&) const override {}
  std::optional<store::StoredEntry> record(store::RecordKind, std::string_view) const override { return {}; }
  std::vector<store::StoredEntry> record_history(store::RecordKind, std::string_view,
                                                 std::size_t) const override {
    return {};
  }
  void each_record(store::RecordKind, const RecordVisitor& visit) const override {
    for (const auto& [digest, json] : decisions_)
      if (!visit(digest, json, 1)) return;
  }
  store::Head head() const override { return {}; }
  std::uint64_t sequence() const noexcept override { return 0; }
  std::optional<store::Head> head_at(std::uint64_t) const override { return std::nullopt; }
  std::vector<Change> changes_after(std::uint64_t, std::size_t) const override { return {}; }
  std::vector<Body> bodies() const override { return {}; }
  std::vector<SourceDocument> documents() const override { return {}; }
  std::string id() const override { return "shelf"; }
  store::Statistics statistics() const override { return {}; }
  std::vector<store::Damage> verify() const override { return {}; }
  std::uint32_t backup(const std::filesystem::path&) override { return 0; }
  void observe(store::Observer*) override {}

 private:
  std::map<std::string, std::string> json_;
  std::map<std::string, std::string> decisions_;
};

inline TermEntry entry(const std::string& body, const std::string& edition, const std::string& clause,
                       const std::vector<std::string>& designations, const std::string& definition) {
  TermEntry out;
  out.body = body;
  out.document = body + " 100";
  out.edition = edition;
  out.clause = clause;
  out.id = EntryId::compose(body, out.document, edition, clause);
  LanguageSection section;
  section.language = "en";
  for (const std::string& text : designations) {
    Designation designation;
    designation.text = text;
    section.designations.push_back(designation);
  }
  Definition given;
  given.text = definition;
  section.definitions.push_back(given);
  out.languages.push_back(section);
  return out;
}

/// "C3(error) itu-t/1 iso/1; ": codes, severities, and the entries by body and locator.
inline std::string codes_of(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) {
    out += std::string(name(finding.code)) + "(" + std::string(name(finding.severity)) + ")";
    for (const EntryId& id : finding.entries)
      out += " " + std::string(id.body()) + "/" + std::string(id.locator());
    out += "; ";
  }
  return out;
}

}  // namespace termreg::conflicts
