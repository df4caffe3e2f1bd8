// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/decision_fields.h"

#include "registry/model/error.h"
#include "registry/model/names.h"
#include "registry/text/keys.h"

namespace termreg::web {
namespace {

template <typename Enum>
Enum chosen(const std::string& text, const std::string& expected) {
  if (const auto value = parse<Enum>(text)) return *value;
  throw Error(ErrorCode::bad_input, "Expected " + expected + ", found \"" + text + "\".");
}

}  // namespace

conflicts::DecisionRequest decision_of(const Visitor& visitor, const Fields& fields) {
  conflicts::DecisionRequest request;
  if (const auto state = fields.text("state"); !state.empty())
    request.state = chosen<DecisionState>(state, "the state open, triaged, decided or done");
  const auto disposition = fields.text("disposition");
  if (request.state != DecisionState::open || !disposition.empty())
    request.decision = chosen<Decision>(disposition,
                                        "the disposition cite, merge, link, keep-apart, qualify, rename, "
                                        "deprecate-one, liaise or accept");
  request.reason = text::clean(fields.text("reason"));
  request.expires = fields.text("expires");
  request.author = author_of(visitor, fields);
  return request;
}

}  // namespace termreg::web
