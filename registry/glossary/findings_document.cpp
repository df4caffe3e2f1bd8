// SPDX-License-Identifier: GPL-3.0-or-later
// Findings as a list to go through, and decisions as a log to file with the papers of a meeting.
#include <fmt/format.h>

#include <algorithm>

#include "registry/glossary/list_parts.h"
#include "registry/glossary/report.h"
#include "registry/model/names.h"

namespace termreg::glossary {
namespace {

std::vector<Block> entry_blocks(const std::vector<EntryId>& entries) {
  std::vector<Block> out;
  for (const EntryId& id : entries) out.push_back(plain_block(id.text()));
  return out;
}

void add_finding(const Finding& finding, Table& table) {
  Block head{BlockKind::remark, "", {{finding.designation, Look::strong, finding.language}}};
  head.runs.push_back(
      {fmt::format(" – {} {} ({})", name(finding.code), finding.name, name(finding.severity))});
  add_head(table, std::move(head));
  add_fact(table, "Why", {plain_block(finding.why)});
  add_fact(table, "Entries", entry_blocks(finding.entries));
  if (!finding.diff.empty()) add_fact(table, "Definitions", {diff_block(finding.diff, finding.language)});
  if (!finding.suggestion.disposition.empty())
    add_fact(table, "Suggestion",
             {plain_block(fmt::format("{}: {}", finding.suggestion.disposition, finding.suggestion.text))});
  if (finding.state != "open")
    add_fact(table, "Decision",
             {plain_block(fmt::format("{}: {}{}", finding.state, finding.disposition,
                                      finding.reason.empty() ? "" : " – " + finding.reason))});
}

void add_decision(const Disposition& decision, Table& table) {
  Block head{BlockKind::remark, "", {{decision.designation, Look::strong}}};
  head.runs.push_back(
      {fmt::format(" – {} – {}, {}", name(decision.code), name(decision.decision), name(decision.state))});
  add_head(table, std::move(head));
  if (!decision.reason.empty()) add_fact(table, "Reason", {plain_block(decision.reason)});
  add_fact(table, "Entries", entry_blocks(decision.entries));
  add_fact(table, "Decided",
           {plain_block(decision.author.empty() ? decision.at
                                                : fmt::format("{}, {}", decision.at, decision.author))});
  if (!decision.expires.empty()) add_fact(table, "Open again from", {plain_block(decision.expires)});
}

}  // namespace

void lay_out_findings(const std::vector<Finding>& findings, Page& page) {
  const auto open = static_cast<std::size_t>(std::count_if(
      findings.begin(), findings.end(), [](const Finding& finding) { return finding.state == "open"; }));
  begin_list(
      page, "Conflicts",
      fmt::format(
          "{}, {} of them open. Each is a review aid, not a verdict. Where two definitions differ, words "
          "of the first that the second leaves out are struck through, words that the second adds are "
          "underlined.",
          counted(findings.size(), "finding", "findings"), open));
  // A finding does not carry which of its definitions are restated, so the list says it of all.
  page.block({BlockKind::remark,
              "",
              {{"Definitions may stand here in other words than those of the document cited, whose wording "
                "prevails: the "
                "entry says so.",
                Look::emphasis}}});
  auto table = list_table();
  for (const Finding& finding : findings) add_finding(finding, table);
  end_list(page, table);
}

void lay_out_decisions(const std::vector<Disposition>& decisions, Page& page) {
  begin_list(page, "Decision log",
             fmt::format("{} about conflicts between definitions, each bound to the texts it was made about.",
                         counted(decisions.size(), "decision", "decisions")));
  auto table = list_table();
  for (const Disposition& decision : decisions) add_decision(decision, table);
  end_list(page, table);
}

}  // namespace termreg::glossary
