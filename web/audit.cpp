// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/audit.h"

#include "registry/people/people_json.h"

namespace termreg::web {
namespace {

constexpr std::string_view account_prefix = "account/";
constexpr std::string_view session_prefix = "session/";
constexpr std::size_t most_history = 1000;
constexpr std::size_t batch = 1000;

std::string account_words(const Registry& registry, std::string_view name, const Change& change) {
  if (change.kind == ChangeKind::removed) return "account removed";
  constexpr auto kind = store::RecordKind::account;
  auto revisions = registry.store().record_history(kind, name, most_history);
  if (const auto now = registry.store().record(kind, name)) revisions.push_back(*now);
  for (const auto& stored : revisions) {
    if (stored.revision != change.revision) continue;
    const auto account = people::account_from_json(name, stored.json);
    std::string words = "role " + std::string(people::name(account.role));
    for (const auto& group : account.groups) words += ", in " + group;
    return words;
  }
  return "account changed";
}

std::string credential_words(std::string_view id, ChangeKind kind) {
  const bool ended = kind == ChangeKind::removed;
  if (id.starts_with("session-")) return ended ? "session ended" : "logged in";
  if (id.starts_with("token-")) return ended ? "token ended" : "token made";
  return ended ? "link ended" : "link made";
}

}  // namespace

bool is_shown(const Visitor& visitor, const Change& change) {
  const bool is_of_people =
      change.record.starts_with(account_prefix) || change.record.starts_with(session_prefix);
  return !is_of_people || people::may(visitor.person, people::Deed::audit);
}

std::vector<Change> shown_changes(const Registry& registry, const Visitor& visitor, std::uint64_t after,
                                  std::uint32_t limit) {
  std::vector<Change> shown;
  while (shown.size() < limit) {
    auto changes = registry.store().changes_after(after, batch);
    for (auto& change : changes) {
      after = change.sequence;
      if (shown.size() < limit && is_shown(visitor, change)) shown.push_back(std::move(change));
    }
    if (changes.size() < batch) break;
  }
  return shown;
}

std::string audit_words(const Registry& registry, const Change& change) {
  const std::string_view record = change.record;
  if (record.starts_with(account_prefix))
    return account_words(registry, record.substr(account_prefix.size()), change);
  if (record.starts_with(session_prefix))
    return credential_words(record.substr(session_prefix.size()), change.kind);
  return {};
}

}  // namespace termreg::web
