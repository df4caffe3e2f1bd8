// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/people/people.h"

#include <algorithm>

#include "registry/model/entry_id.h"
#include "registry/model/error.h"
#include "registry/people/people_json.h"
#include "registry/store/clock.h"

namespace termreg::people {
namespace {

using store::RecordKind;

constexpr std::size_t longest_name = 64;
constexpr std::size_t longest_label = 255;

bool is_name(std::string_view text) {
  const auto is_letter_or_digit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !text.empty() && text.size() <= longest_name && is_letter_or_digit(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; });
}

void require_name(const std::string& name) {
  if (!is_name(name))
    throw Error(ErrorCode::bad_input,
                "Expected a name for the account of 1 to 64 small letters, digits, \".\", \"_\" and \"-\", "
                "beginning with a letter or digit, found \"" +
                    name + "\".");
  if (name == local_person().name)
    throw Error(ErrorCode::bad_input,
                "The name \"" + name + "\" stands in the log for who sits at the machine; choose another.");
}

void require_group(const std::string& group) {
  if (group.empty() || group.size() > longest_label || id_part(group).empty())
    throw Error(
        ErrorCode::bad_input,
        "Expected the name of a group, of at most 255 octets and with a letter or digit in it, found \"" +
            group + "\".");
}

void require_password(std::string_view password) {
  if (password.size() < shortest_password || password.size() > longest_password)
    throw Error(ErrorCode::bad_input, "Expected a password of " + std::to_string(shortest_password) + " to " +
                                          std::to_string(longest_password) + " octets, found " +
                                          std::to_string(password.size()) + "; a few words are good.");
}

std::string id_of(CredentialKind kind, std::string_view secret) {
  return std::string(name(kind)) + "-" + digest_of(secret);
}

void put(store::ChangeSet& changes, const Account& account, std::optional<std::uint64_t> expected = {}) {
  changes.records.push_back({RecordKind::account, account.name, to_json(account), expected});
}

void drop_group(Account& account, const std::string& group) {
  std::erase_if(account.groups, [&](const std::string& one) { return id_part(one) == id_part(group); });
}

void set_groups(Account& account, const std::vector<std::string>& groups) {
  account.groups.clear();
  for (const auto& group : groups) {
    require_group(group);
    drop_group(account, group);
    account.groups.push_back(group);
  }
  std::sort(account.groups.begin(), account.groups.end());
}

}  // namespace

People::People(store::Store& store, Clock clock, PasswordCost cost)
    : store_(store), clock_(std::move(clock)), cost_(cost) {}

std::string People::moment(std::chrono::seconds from_now) const {
  return store::utc_text(clock_() + from_now);
}

store::ChangeSet People::begun(const std::string& by) const {
  store::ChangeSet changes;
  changes.author = by;
  return changes;
}

bool People::any() const {
  bool found = false;
  store_.each_record(RecordKind::account, [&](std::string_view, std::string_view, std::uint64_t) {
    found = true;
    return false;
  });
  return found;
}

std::vector<Account> People::list() const {
  std::vector<Account> all;
  store_.each_record(RecordKind::account, [&](std::string_view name, std::string_view json, std::uint64_t) {
    all.push_back(account_from_json(name, json));
    return true;
  });
  return all;
}

std::optional<Account> People::find(std::string_view name) const {
  if (!is_name(name)) return std::nullopt;
  const auto stored = store_.record(RecordKind::account, name);
  if (!stored) return std::nullopt;
  return account_from_json(name, stored->json);
}

Account People::get(std::string_view name) const {
  if (auto account = find(name)) return std::move(*account);
  throw Error(ErrorCode::not_found, "There is no account \"" + std::string(name) +
                                        "\"; `termreg user list` shows those there are.");
}

Account People::add(const NewAccount& wanted, const std::string& by) {
  require_name(wanted.name);
  Account account{wanted.name, wanted.role, {}, {}, moment({})};
  set_groups(account, wanted.groups);
  if (!wanted.password.empty()) {
    require_password(wanted.password);
    account.password = hash_password(wanted.password, cost_);
  }
  const std::lock_guard lock(writing_);
  if (find(wanted.name))
    throw Error(ErrorCode::wrong_state, "There is an account \"" + wanted.name + "\" already.");
  auto changes = begun(by);
  put(changes, account, 0);
  store_.apply(changes);
  return account;
}

Account People::change(std::string_view name, const std::string& by,
                       const std::function<void(Account&, store::ChangeSet&)>& edit) {
  const std::lock_guard lock(writing_);
  auto account = get(name);
  auto changes = begun(by);
  edit(account, changes);
  put(changes, account);
  store_.apply(changes);
  return account;
}

void People::require_another_admin(std::string_view name) const {
  for (const auto& account : list())
    if (account.role == Role::admin && account.name != name) return;
  throw Error(ErrorCode::wrong_state,
              "The account \"" + std::string(name) + "\" is the only admin; make somebody else admin first.");
}

Account People::set_role(std::string_view name, Role role, const std::string& by) {
  return change(name, by, [&](Account& account, store::ChangeSet&) { promote(account, role); });
}

Account People::assign(std::string_view name, Role role, const std::vector<std::string>& groups,
                       const std::string& by) {
  return change(name, by, [&](Account& account, store::ChangeSet&) {
    promote(account, role);
    set_groups(account, groups);
  });
}

void People::promote(Account& account, Role role) const {
  if (account.role == Role::admin && role != Role::admin) require_another_admin(account.name);
  account.role = role;
}

Account People::join(std::string_view name, const std::string& group, const std::string& by) {
  require_group(group);
  return change(name, by, [&](Account& account, store::ChangeSet&) {
    auto groups = account.groups;
    groups.push_back(group);
    set_groups(account, groups);
  });
}

Account People::leave(std::string_view name, const std::string& group, const std::string& by) {
  return change(name, by, [&](Account& account, store::ChangeSet&) { drop_group(account, group); });
}

void People::set_password(std::string_view name, std::string_view password, const std::string& by) {
  require_password(password);
  const auto hash = hash_password(password, cost_);
  change(name, by, [&](Account& account, store::ChangeSet& changes) {
    account.password = hash;
    end_all(changes, name, [](const Credential& one) { return one.kind != CredentialKind::token; });
  });
}

Account People::disable(std::string_view name, const std::string& by) {
  return change(name, by, [&](Account& account, store::ChangeSet& changes) {
    if (account.role == Role::admin) require_another_admin(name);
    account.password.clear();
    end_all(changes, name, [](const Credential&) { return true; });
  });
}

void People::remove(std::string_view name, const std::string& by) {
  const std::lock_guard lock(writing_);
  if (get(name).role == Role::admin) require_another_admin(name);
  auto changes = begun(by);
  changes.removed_records.push_back({RecordKind::account, std::string(name), std::nullopt});
  end_all(changes, name, [](const Credential&) { return true; });
  store_.apply(changes);
}

void People::end_all(store::ChangeSet& changes, std::string_view account,
                     const std::function<bool(const Credential&)>& which) const {
  for (const auto& credential : credentials(account))
    if (which(credential))
      changes.removed_records.push_back({RecordKind::session, credential.id, std::nullopt});
}

std::vector<Credential> People::credentials(std::string_view account) const {
  std::vector<Credential> found;
  store_.each_record(RecordKind::session, [&](std::string_view id, std::string_view json, std::uint64_t) {
    auto credential = credential_from_json(id, json);
    if (credential.account == account) found.push_back(std::move(credential));
    return true;
  });
  std::stable_sort(found.begin(), found.end(),
                   [](const Credential& a, const Credential& b) { return a.created < b.created; });
  return found;
}

Issued People::issue(store::ChangeSet& changes, Credential credential) const {
  auto secret = new_secret();
  credential.id = id_of(credential.kind, secret);
  credential.created = moment({});
  changes.records.push_back({RecordKind::session, credential.id, to_json(credential), 0});
  return {std::move(secret), std::move(credential)};
}

// What has expired proves nothing and only takes room: who comes in clears away what is left of the times before.
Issued People::begin_session(store::ChangeSet changes, const std::string& account) {
  const auto now = moment({});
  end_all(changes, account, [&](const Credential& one) {
    const bool is_going = std::any_of(changes.removed_records.begin(), changes.removed_records.end(),
                                      [&](const auto& removal) { return removal.name == one.id; });
    return one.expires <= now && !is_going;
  });
  auto issued = issue(changes, {{}, CredentialKind::session, account, {}, {}, moment(session_life)});
  store_.apply(changes);
  return issued;
}

std::optional<Issued> People::log_in(std::string_view name, std::string_view password) {
  std::call_once(nobodys_hash_made_, [this] { nobodys_hash_ = hash_password(new_secret(), cost_); });
  const auto account = find(name);
  const bool has_password = account && !account->password.empty();
  const bool is_right = is_password(has_password ? account->password : nobodys_hash_, password);
  if (!has_password || !is_right) return std::nullopt;
  const std::lock_guard lock(writing_);
  // The work took its time: the account may be gone, or have another password.
  if (const auto now = find(name); !now || now->password != account->password) return std::nullopt;
  return begin_session(begun(account->name), account->name);
}

void People::end(const std::string& credential_id, const std::string& by) {
  const std::lock_guard lock(writing_);
  auto changes = begun(by);
  changes.removed_records.push_back({RecordKind::session, credential_id, std::nullopt});
  store_.apply(changes);
}

Issued People::issue_token(std::string_view name, const std::string& label, std::uint32_t days,
                           const std::string& by) {
  if (days == 0 || days > longest_token_days)
    throw Error(ErrorCode::bad_input, "Expected a token for 1 to " + std::to_string(longest_token_days) +
                                          " days, found " + std::to_string(days) + ".");
  if (label.size() > longest_label)
    throw Error(ErrorCode::bad_input,
                "Expected a label of at most 255 octets, found " + std::to_string(label.size()) + ".");
  const std::lock_guard lock(writing_);
  const auto account = get(name);
  auto changes = begun(by);
  auto issued = issue(
      changes, {{}, CredentialKind::token, account.name, label, {}, moment(std::chrono::hours(24) * days)});
  store_.apply(changes);
  return issued;
}

Issued People::issue_link(std::string_view name, const std::string& by) {
  const std::lock_guard lock(writing_);
  const auto account = get(name);
  auto changes = begun(by);
  end_all(changes, name, [](const Credential& one) { return one.kind == CredentialKind::link; });
  auto issued = issue(changes, {{}, CredentialKind::link, account.name, {}, {}, moment(link_life)});
  store_.apply(changes);
  return issued;
}

Issued People::redeem(std::string_view link_secret, std::string_view password) {
  require_password(password);
  const auto hash = hash_password(password, cost_);
  const std::lock_guard lock(writing_);
  const auto shown = recognise(link_secret, CredentialKind::link);
  if (!shown)
    throw Error(ErrorCode::forbidden,
                "This link is not good any more: it works once, for a day. Ask an admin for another.");
  auto account = get(shown->person.name);
  account.password = hash;
  auto changes = begun(account.name);
  put(changes, account);
  end_all(changes, account.name, [](const Credential& one) { return one.kind != CredentialKind::token; });
  return begin_session(std::move(changes), account.name);
}

std::optional<Recognised> People::recognise(std::string_view secret, CredentialKind kind) const {
  if (secret.empty()) return std::nullopt;
  const auto id = id_of(kind, secret);
  const auto stored = store_.record(RecordKind::session, id);
  if (!stored) return std::nullopt;
  auto credential = credential_from_json(id, stored->json);
  if (credential.expires <= moment({})) return std::nullopt;
  auto account = find(credential.account);
  if (!account) return std::nullopt;
  return Recognised{{Standing::account, std::move(account->name), account->role, std::move(account->groups)},
                    std::move(credential)};
}

}  // namespace termreg::people
