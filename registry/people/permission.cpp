// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/people/permission.h"

#include "registry/model/error.h"

namespace termreg::people {
namespace {

enum class Where : std::uint8_t { anywhere, in_own_groups };

struct Rule {
  std::string_view name;
  std::string_view words;  ///< "may not …"
  Role least;
  Where where;
};

constexpr std::array<Rule, deed_count> rules{{
    {"administer", "look after accounts", Role::admin, Where::anywhere},
    {"audit", "see who logged in", Role::admin, Where::anywhere},
    {"rule", "set how a group comes to agree", Role::chair, Where::in_own_groups},
    {"agree", "record an agreement", Role::chair, Where::in_own_groups},
    {"withdraw", "withdraw a working definition", Role::contributor, Where::in_own_groups},
    {"resolve", "resolve an objection", Role::editor, Where::in_own_groups},
    {"edit", "change entries", Role::editor, Where::anywhere},
    {"decide", "decide about findings", Role::editor, Where::anywhere},
    {"compile", "change deliverables", Role::editor, Where::anywhere},
    {"write", "write working definitions", Role::contributor, Where::in_own_groups},
    {"vote", "vote", Role::contributor, Where::in_own_groups},
    {"object", "object", Role::contributor, Where::anywhere},
    {"comment", "comment", Role::contributor, Where::anywhere},
    {"own-account", "have an account", Role::reader, Where::anywhere},
    {"read", "read", Role::reader, Where::anywhere},
    {"arrive", "arrive", Role::reader, Where::anywhere},
}};

const Rule& rule_of(Deed deed) {
  return rules[static_cast<std::size_t>(deed)];
}

std::string with_article(Role role) {
  return std::string(role == Role::editor || role == Role::admin ? "an " : "a ").append(name(role));
}

std::string role_is_too_low(const Person& person, const Rule& rule, Role least) {
  return person.name + " is " + with_article(person.role) + " and may not " + std::string(rule.words) +
         "; that takes " + with_article(least) + (least == Role::admin ? "." : " or more.");
}

// A text of one's own is one's own to change and to take back; that of others is not, nor is what was agreed.
Role least_role(Deed deed, const Matter& matter) {
  const bool is_own = matter.authorship == Authorship::own;
  if (deed == Deed::write && !is_own) return Role::editor;
  if (deed == Deed::withdraw && (!is_own || matter.state == WorkingState::agreed)) return Role::chair;
  return rule_of(deed).least;
}

std::string why_not_unknown(Standing standing, Deed deed) {
  if (deed == Deed::arrive || (deed == Deed::read && standing == Standing::guest)) return {};
  return "Log in first: who is not known may not " + std::string(rule_of(deed).words) + ".";
}

}  // namespace

std::string_view name(Deed deed) noexcept {
  return rule_of(deed).name;
}

std::string why_not(const Person& person, Deed deed, const Matter& matter) {
  if (person.standing == Standing::local) return {};
  if (person.standing != Standing::account) return why_not_unknown(person.standing, deed);
  const auto& rule = rule_of(deed);
  if (const auto least = least_role(deed, matter); person.role < least)
    return role_is_too_low(person, rule, least);
  if (matter.group.empty()) return {};
  if (rule.where == Where::in_own_groups && person.role != Role::admin && !is_member(person, matter.group))
    return person.name + " is not in " + matter.group + " and may not " + std::string(rule.words) +
           " there; an admin can let " + person.name + " join.";
  if (deed == Deed::agree && matter.authorship == Authorship::own)
    return person.name +
           " wrote a version of it and may not record its agreement; somebody else must, "
           "a chair of " +
           matter.group + " or an admin.";
  return {};
}

void require(const Person& person, Deed deed, const Matter& matter) {
  if (const auto sentence = why_not(person, deed, matter); !sentence.empty())
    throw Error(ErrorCode::forbidden, sentence);
}

}  // namespace termreg::people
