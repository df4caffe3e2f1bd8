// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/documents/docx_comments.h"
#include "indexer/sources/draft.h"
#include "registry/model/error.h"
#include "registry/model/names.h"

namespace termreg::sources {
namespace {

documents::DocxComment comment_of(const Draft& draft, const DraftFinding& finding) {
  documents::DocxComment comment;
  if (finding.place.block < draft.text.blocks.size()) {
    const auto& block = draft.text.blocks[finding.place.block];
    comment.paragraph = block.place.paragraph;
    comment.block_text = plain_text(block);
  }
  comment.begin = finding.place.begin;
  comment.end = finding.place.end;
  const std::string severity(finding.severity == Severity::info ? "hint" : name(finding.severity));
  comment.lines.push_back(severity + " " + std::string(name(finding.code)) + " " + finding.rule + ": " +
                          finding.message);
  if (!finding.replacement.empty()) comment.lines.push_back("→ " + finding.replacement);
  if (!finding.entries.empty()) {
    std::string see = "See";
    for (const auto& id : finding.entries) see += " " + id.text();
    comment.lines.push_back(std::move(see));
  }
  return comment;
}

}  // namespace

std::string commented(const std::filesystem::path& file, const Draft& draft, const DraftReport& report) {
  if (draft.text.format != "docx")
    throw Error(ErrorCode::usage, "Comments can be put into a Word document (.docx) only; “" + file.string() +
                                      "” is read as " + draft.text.format + ". Ask for html instead.");
  std::vector<documents::DocxComment> comments;
  for (const auto& finding : report.findings) comments.push_back(comment_of(draft, finding));
  return documents::docx_with_comments(file, "termreg", comments);
}

}  // namespace termreg::sources
