// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/outcome.h"

#include <algorithm>

#include "registry/model/error.h"

namespace termreg::working {
namespace {

constexpr std::uint32_t hundred = 100;

std::string counted(std::uint32_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

void by_consensus(Outcome& result) {
  result.may_be_agreed = result.open_objections == 0 && result.against == 0;
  if (result.open_objections > 0)
    result.sentence = counted(result.open_objections, "objection is", "objections are") + " open";
  else if (result.against > 0)
    result.sentence = counted(result.against, "voice is", "voices are") + " against";
  else
    result.sentence = "no objection is open and nobody is against";
}

void by_first_voice(const WorkingDefinition& record, std::uint32_t version, Outcome& result) {
  const auto first = std::find_if(record.votes.begin(), record.votes.end(), [&](const Vote& vote) {
    return vote.version == version && vote.choice != VoteChoice::abstain;
  });
  if (first == record.votes.end()) {
    result.sentence = "nobody has voted yet";
    return;
  }
  result.may_be_agreed = first->choice == VoteChoice::in_favour;
  result.sentence =
      "the first voice, of " + first->author + ", is " + (result.may_be_agreed ? "in favour" : "against");
}

void by_share(const VotingRule& rule, Outcome& result) {
  const auto voices = std::uint64_t{result.in_favour} + result.against;
  if (voices == 0) {
    result.sentence = "nobody has voted yet";
    return;
  }
  // Compared as products: a share must not be met by rounding.
  result.may_be_agreed = std::uint64_t{result.in_favour} * hundred >= voices * rule.minimum_percent;
  result.sentence = std::to_string(result.in_favour) + " of " + std::to_string(voices) +
                    " voices are in favour, " + std::to_string(rule.minimum_percent) + " % are needed";
}

void by_number(const VotingRule& rule, Outcome& result) {
  result.may_be_agreed = result.in_favour >= rule.necessary_votes && result.in_favour > result.against;
  result.sentence = counted(result.in_favour, "voice", "voices") + " in favour and " +
                    std::to_string(result.against) + " against, " + std::to_string(rule.necessary_votes) +
                    " in favour are needed and more than against";
}

}  // namespace

Outcome outcome(const WorkingDefinition& record, const VotingRule& rule) {
  Outcome result;
  const auto version = record.versions.empty() ? 0 : record.versions.back().number;
  for (const auto& vote : record.votes) {
    if (vote.version != version) continue;
    if (vote.choice == VoteChoice::in_favour) ++result.in_favour;
    if (vote.choice == VoteChoice::against) ++result.against;
    if (vote.choice == VoteChoice::abstain) ++result.abstentions;
  }
  result.open_objections = static_cast<std::uint32_t>(
      std::count_if(record.objections.begin(), record.objections.end(),
                    [](const Objection& objection) { return objection.is_open(); }));
  switch (rule.kind) {
    case RuleKind::consensus:
      by_consensus(result);
      break;
    case RuleKind::first_wins:
      by_first_voice(record, version, result);
      break;
    case RuleKind::minimum_agreement:
      by_share(rule, result);
      break;
    case RuleKind::necessary_votes:
      by_number(rule, result);
      break;
  }
  return result;
}

std::string words(const VotingRule& rule) {
  switch (rule.kind) {
    case RuleKind::consensus:
      break;
    case RuleKind::first_wins:
      return "the first voice decides";
    case RuleKind::minimum_agreement:
      return "at least " + std::to_string(rule.minimum_percent) + " % of the voices in favour";
    case RuleKind::necessary_votes:
      return "at least " + counted(rule.necessary_votes, "voice", "voices") + " in favour";
  }
  return "consensus";
}

void check(const VotingRule& rule) {
  if (rule.kind == RuleKind::minimum_agreement &&
      (rule.minimum_percent == 0 || rule.minimum_percent > hundred))
    throw Error(ErrorCode::bad_input,
                "The rule minimum-agreement needs a share of 1 to 100 per cent, found " +
                    std::to_string(rule.minimum_percent) + ".");
  if (rule.kind == RuleKind::necessary_votes && rule.necessary_votes == 0)
    throw Error(ErrorCode::bad_input, "The rule necessary-votes needs a number of voices, at least 1.");
}

}  // namespace termreg::working
