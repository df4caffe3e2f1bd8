// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/decisions.h"

#include <algorithm>

#include "registry/codec/json.h"
#include "registry/model/ascii.h"
#include "registry/model/error.h"
#include "registry/model/names.h"

namespace termreg::conflicts {
namespace {

bool is_date(std::string_view text) {
  constexpr std::string_view form = "0000-00-00";
  return text.size() == form.size() && std::equal(text.begin(), text.end(), form.begin(), [](char c, char f) {
           return f == '0' ? is_digit(c) : c == f;
         });
}

bool has_expired(const Disposition& disposition, std::string_view today) {
  return !disposition.expires.empty() && disposition.expires <= today;
}

Disposition disposition_of(const Finding& finding, const DecisionRequest& request, std::string_view now) {
  Disposition out;
  out.digest = finding.digest;
  out.code = finding.code;
  out.entries = finding.entries;
  out.designation = finding.designation;
  out.decision = request.decision;
  out.state = request.state;
  out.reason = request.reason;
  out.author = request.author;
  out.at = now;
  out.expires = request.expires;
  return out;
}

}  // namespace

std::vector<std::string> Statements::linked_with(const EntryId& id) const {
  std::vector<std::string> out;
  if (partners_.empty()) return out;
  const auto [begin, end] = partners_.equal_range(id.text());
  for (auto at = begin; at != end; ++at) out.push_back(at->second);
  return out;
}

Decisions::Decisions(const store::Store& store) {
  store.each_record(store::RecordKind::disposition,
                    [this](std::string_view digest, std::string_view json, std::uint64_t) {
                      auto disposition = codec::disposition_from_json(json);
                      subjects_.emplace(disposition.code, disposition.entries, disposition.designation);
                      by_digest_.emplace(digest, std::move(disposition));
                      return true;
                    });
}

void Decisions::replace(std::string_view digest, std::string_view json) {
  by_digest_.erase(std::string(digest));
  if (!json.empty()) by_digest_.emplace(digest, codec::disposition_from_json(json));
}

const Disposition* Decisions::in_force(const Finding& finding, std::string_view today) const {
  const auto found = by_digest_.find(finding.digest);
  return found == by_digest_.end() || has_expired(found->second, today) ? nullptr : &found->second;
}

DecisionState Decisions::state_of(const Finding& finding, std::string_view today) const {
  const auto* decided = in_force(finding, today);
  return decided == nullptr ? DecisionState::open : decided->state;
}

void Decisions::mark(Finding& finding, std::string_view today) const {
  const auto* found = in_force(finding, today);
  if (found == nullptr) {
    finding.reopened = subjects_.contains({finding.code, finding.entries, finding.designation});
    return;
  }
  const Disposition& decided = *found;
  finding.disposition = name(decided.decision);
  finding.state = name(decided.state);
  finding.reason = decided.reason;
  finding.decided_by = decided.author;
  finding.decided_at = decided.at;
}

Statements Decisions::statements() const {
  Statements out;
  for (const auto& [digest, disposition] : by_digest_) {
    const bool links = disposition.decision == Decision::link;
    if (disposition.state == DecisionState::triaged ||
        (!links && disposition.decision != Decision::keep_apart))
      continue;
    for (std::size_t i = 0; i < disposition.entries.size(); ++i)
      for (std::size_t j = i + 1; j < disposition.entries.size(); ++j)
        if (links)
          out.link(disposition.entries[i], disposition.entries[j]);
        else
          out.keep_apart(disposition.entries[i], disposition.entries[j]);
  }
  return out;
}

store::ChangeSet decide(const std::vector<Finding>& findings, const DecisionRequest& request,
                        std::string_view now) {
  if (request.decision == Decision::accept && request.state != DecisionState::open && request.reason.empty())
    throw Error(ErrorCode::bad_input, "To accept a finding, give a reason: the next editor will ask for it.");
  if (!request.expires.empty() && !is_date(request.expires))
    throw Error(
        ErrorCode::bad_input,
        "Expected a date such as 2027-01-31 for when the decision expires, found “" + request.expires + "”.");
  store::ChangeSet changes;
  changes.author = request.author;
  for (const Finding& finding : findings) {
    if (request.state == DecisionState::open)
      changes.removed_records.push_back({store::RecordKind::disposition, finding.digest, {}});
    else
      changes.records.push_back({store::RecordKind::disposition,
                                 finding.digest,
                                 codec::to_json(disposition_of(finding, request, now)),
                                 {}});
  }
  return changes;
}

void touch(std::string_view decision_json, Touched& touched) {
  if (decision_json.empty()) return;
  const auto disposition = codec::disposition_from_json(decision_json);
  if (disposition.decision != Decision::link && disposition.decision != Decision::keep_apart) return;
  touched.statements = true;
  for (const EntryId& id : disposition.entries) touched.entries.insert(id.text());
}

std::optional<Touched> touched_since(const store::Store& store, std::uint64_t after) {
  constexpr std::size_t most = 1000;
  constexpr std::string_view kind = "disposition/";
  const auto changes = store.changes_after(after, most);
  if (changes.size() == most) return std::nullopt;
  Touched out;
  for (const Change& change : changes) {
    if (change.record.empty()) out.entries.insert(change.entry.text());
    if (!change.record.starts_with(kind)) continue;
    const auto name = std::string_view(change.record).substr(kind.size());
    if (const auto now = store.record(store::RecordKind::disposition, name)) touch(now->json, out);
    for (const auto& before : store.record_history(store::RecordKind::disposition, name, most))
      touch(before.json, out);
  }
  return out;
}

}  // namespace termreg::conflicts
