// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

#include "registry/model/error.h"
#include "registry/working/transitions.h"

/// Small records for the tests of this folder.
namespace termreg::testing {

inline LanguageSection content(const std::string& term, const std::string& definition) {
  LanguageSection section;
  section.language = "en";
  section.designations.push_back({term, DesignationKind::term, Acceptability::preferred, {}, "", {}, {}});
  section.definitions.emplace_back().text = definition;
  return section;
}

inline working::Proposal proposal(const std::string& term, const std::string& definition) {
  working::Proposal proposal;
  proposal.group = "FG-MV WG1";
  proposal.wording = {Basis::original, "", content(term, definition), ""};
  return proposal;
}

inline const working::Actor ada{"ada", "2026-11-02T10:00:00.000Z"};
inline const working::Actor bob{"bob", "2026-11-03T10:00:00.000Z"};

inline Agreement agreement() {
  return {"the 5th meeting", "FGMV-O-012", "2026-11-05", 0};
}

inline TermEntry source_entry(const std::string& locator, const std::string& term,
                              const std::string& definition) {
  TermEntry entry;
  entry.id = EntryId::compose("ITU-T", "ITU-T Y.9999", "2025", locator);
  entry.body = "ITU-T";
  entry.document = "ITU-T Y.9999";
  entry.edition = "2025";
  entry.clause = locator;
  entry.languages.push_back(content(term, definition));
  return entry;
}

/// The code and the sentence of the Error that `act` throws; none if it throws nothing.
struct Refusal {
  bool refused = false;
  ErrorCode code = ErrorCode::internal;
  std::string sentence;
};
template <typename Act>
Refusal refusal(Act act) {
  try {
    act();
  } catch (const Error& error) {
    return {true, error.code(), error.what()};
  }
  return {};
}

}  // namespace termreg::testing
