// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drafts/settings.h"

#include <algorithm>

#include "registry/text/keys.h"

namespace termreg::drafts {
namespace {

bool is_of_code(const DraftFinding& finding, std::string_view code) {
  const auto own = name(finding.code);
  if (code == own) return true;
  return code.starts_with(own) && code.size() > own.size() && code[own.size()] == '/' &&
         code.substr(own.size() + 1) == finding.rule;
}

std::string loose(std::string_view text) {
  return text::loose_key(text::match_key(text)).bytes();
}

// What stands at the place of a finding, in full.
std::string words_at(const Draft& draft, const DraftPlace& place) {
  if (place.block >= draft.text.blocks.size()) return {};
  const auto text = plain_text(draft.text.blocks[place.block]);
  return text.substr(std::min(place.begin, text.size()), place.end - place.begin);
}

}  // namespace

void set_aside(DraftReport& report, const Draft& draft, const std::vector<Ignored>& rules,
               std::string_view today) {
  for (const auto& rule : rules) {
    const auto about = rule.code + (rule.term.empty() ? "" : " for “" + rule.term + "”");
    if (!rule.expires.empty() && std::string_view(rule.expires) < today) {
      report.remarks.push_back("The exception " + about + " expired on " + rule.expires + " (" + rule.reason +
                               ").");
      continue;
    }
    const auto wanted = loose(rule.term);
    const auto count = std::erase_if(report.findings, [&](const DraftFinding& finding) {
      return is_of_code(finding, rule.code) &&
             (rule.term.empty() || loose(words_at(draft, finding.place)) == wanted ||
              finding.message.find("“" + rule.term + "”") != std::string::npos);
    });
    report.ignored += count;
    if (count == 0)
      report.remarks.push_back("The exception " + about + " covers no finding; it may be taken out.");
  }
}

}  // namespace termreg::drafts
