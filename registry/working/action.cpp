// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/action.h"

#include <array>
#include <string>

#include "registry/model/error.h"
#include "registry/model/names.h"

namespace termreg::working {
namespace {

struct Row {
  std::string_view name;
  bool draft, proposed, agreed, withdrawn, superseded;
};

constexpr std::array<Row, action_count> actions{{
    //           draft  proposed agreed withdrawn superseded
    {"revise", true, true, false, false, false},
    {"propose", true, false, false, false, false},
    {"comment", true, true, true, false, false},
    {"object", false, true, false, false, false},
    {"resolve", false, true, false, false, false},
    {"vote", false, true, false, false, false},
    {"agree", false, true, false, false, false},
    {"withdraw", true, true, true, false, false},
    {"supersede", false, false, true, false, false},
}};

std::string_view advice(WorkingState state, Action action) {
  switch (state) {
    case WorkingState::draft:
      return "propose it first";
    case WorkingState::proposed:
      return "see its page for what is open";
    case WorkingState::agreed:
      return action == Action::revise ? "what is agreed is changed by a new proposal that supersedes it"
                                      : "make a new proposal that supersedes it";
    case WorkingState::withdrawn:
    case WorkingState::superseded:
      break;
  }
  return "it is kept as it was; make a new proposal";
}

}  // namespace

std::string_view name(Action action) noexcept {
  return actions[static_cast<std::size_t>(action)].name;
}

bool allows(WorkingState state, Action action) noexcept {
  const auto& row = actions[static_cast<std::size_t>(action)];
  switch (state) {
    case WorkingState::draft:
      return row.draft;
    case WorkingState::proposed:
      return row.proposed;
    case WorkingState::agreed:
      return row.agreed;
    case WorkingState::withdrawn:
      return row.withdrawn;
    case WorkingState::superseded:
      return row.superseded;
  }
  return false;
}

void require(const WorkingDefinition& record, Action action) {
  if (allows(record.state, action)) return;
  throw Error(ErrorCode::wrong_state,
              "The working definition " + record.id + " is " + std::string(name(record.state)) +
                  ", so the action \"" + std::string(name(action)) +
                  "\" is not possible: " + std::string(advice(record.state, action)) + ".");
}

}  // namespace termreg::working
