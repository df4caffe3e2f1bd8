// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "registry/model/working_definition.h"
#include "registry/people/person.h"

/// The one place that decides who may do what; pages, API and command line ask here. Whether the state of a
/// working definition allows an action at all is another question (working/action.h): this one is about people.
namespace termreg::people {

/// What somebody may want to do. The first is the most guarded one: what nobody has thought of is forbidden.
enum class Deed : std::uint8_t {
  administer,  ///< accounts, roles, groups, tokens of others
  audit,       ///< see who logged in, and what became of accounts
  rule,        ///< set how a group comes to agree
  agree,       ///< record that a definition was agreed
  withdraw,    ///< a working definition
  resolve,     ///< say how an objection was resolved
  edit,        ///< put and remove entries, import
  decide,      ///< about findings
  compile,     ///< make, change and freeze deliverables
  write,       ///< file, revise, restore and propose working definitions
  vote,
  object,
  comment,
  own_account,  ///< one's own password, sessions and tokens
  read,
  arrive  ///< what must work before anybody is known: log in, see that the server lives, style sheets
};
inline constexpr int deed_count = 16;

/// "administer", "audit" ...
[[nodiscard]] std::string_view name(Deed deed) noexcept;

enum class Authorship : std::uint8_t {
  others,  ///< somebody else wrote all of it
  own      ///< the person wrote some version of it, or is about to write the first
};

/// What the deed is about, as far as it matters.
struct Matter {
  std::string group;  ///< whose working definition it is; empty: of no group, or not known yet
  std::optional<WorkingState> state;  ///< of the working definition; nothing if there is none yet
  Authorship authorship = Authorship::own;
};

/// Decides. Without a group in the matter the answer is about the role alone: who is refused then is always
/// refused. Who sits at the machine may do everything. Pure.
/// @return empty if the person may; else a sentence that says why not, and who may.
[[nodiscard]] std::string why_not(const Person& person, Deed deed, const Matter& matter = {});

[[nodiscard]] inline bool may(const Person& person, Deed deed, const Matter& matter = {}) {
  return why_not(person, deed, matter).empty();
}

/// @throws Error(forbidden) with the sentence of why_not().
void require(const Person& person, Deed deed, const Matter& matter = {});

}  // namespace termreg::people
