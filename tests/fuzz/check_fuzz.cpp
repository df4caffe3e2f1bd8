// SPDX-License-Identifier: GPL-3.0-or-later
// The check of a draft over any text: nothing may break, and every place is one of the draft.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "indexer/sources/draft.h"
#include "registry/drafts/check.h"
#include "registry/drafts/reports/report.h"
#include "registry/text/keys.h"

namespace {

using namespace termreg;

// A heading where a line begins with a digit or says so, else a paragraph; a tab in front makes a cell.
DocumentText document_of(std::string_view bytes) {
  DocumentText document;
  document.format = "text";
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    const auto line = text::clean(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.empty()) continue;
    auto& block = document.blocks.emplace_back();
    block.kind = line.front() == '#' ? BlockKind::heading : BlockKind::paragraph;
    block.place.line = static_cast<std::uint32_t>(document.blocks.size());
    block.runs.emplace_back().text = line.front() == '#' ? line.substr(1) : line;
  }
  return document;
}

void require(bool law) {
  if (!law) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto draft = sources::draft_of(document_of({reinterpret_cast<const char*>(data), size}));
  drafts::TermIndex terms;
  for (const auto* name : {"avatar", "digital twin", "data base", "AR", "augmented reality"})
    terms.add({"a:b:c:d", name, "en", DesignationKind::term, Acceptability::deprecated, EntryStatus::valid});
  terms.finish();
  const conflicts::WordWeights weights;
  const auto words = [&]() -> const conflicts::WordWeights& { return weights; };
  const auto none = [](std::string_view) -> std::optional<TermEntry> { return std::nullopt; };
  for (const auto profile : {style::Profile::itu_t, style::Profile::iso}) {
    const auto report = drafts::check(draft, {terms, words, none}, {profile, drafts::Hints::told});
    for (const auto& finding : report.findings) {
      require(finding.place.block < draft.text.blocks.size());
      require(finding.place.begin <= finding.place.end);
      require(finding.place.end <= plain_text(draft.text.blocks[finding.place.block]).size());
      require(!finding.message.empty() && !finding.rule.empty());
    }
    require(drafts::to_html(draft, report).ends_with("</html>\n"));
    (void)drafts::to_sarif(report, "");
    (void)drafts::to_text(report, drafts::Colour::none);
  }
  return 0;
}
