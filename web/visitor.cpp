// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/visitor.h"

#include "registry/model/error.h"
#include "registry/text/keys.h"

namespace termreg::web {

people::Person actor_of(const Visitor& visitor, const Fields& fields) {
  const auto named = text::clean(fields.text("author"));
  auto person = visitor.person;
  if (named.empty() || named == person.name) return person;
  if (person.standing != people::Standing::local)
    throw Error(ErrorCode::bad_input, "The author is " + person.name +
                                          ", who is logged in; found the field \"author\" with \"" + named +
                                          "\". Leave it out.");
  person.name = named;
  return person;
}

std::string author_of(const Visitor& visitor, const Fields& fields) {
  return actor_of(visitor, fields).name;
}

}  // namespace termreg::web
