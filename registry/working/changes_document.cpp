// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/changes_document.h"

#include <fmt/format.h>

#include <algorithm>

#include "registry/glossary/list_parts.h"
#include "registry/model/names.h"

namespace termreg::working {
namespace {

std::string name_of(const FrozenDeliverable& frozen) {
  return frozen.number == 0 ? std::string("as it is now") : fmt::format("freeze {}", frozen.number);
}

std::string counts(const std::vector<ListChange>& changes) {
  using Kind = ListChange::Kind;
  std::string text;
  for (const auto kind : {Kind::added, Kind::removed, Kind::moved, Kind::reworded, Kind::changed}) {
    const auto count = std::count_if(changes.begin(), changes.end(),
                                     [&](const ListChange& change) { return change.kind == kind; });
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, name(kind));
  }
  return text;
}

void add_change(const ListChange& change, const std::string& language, glossary::Table& table) {
  using glossary::plain_block;
  glossary::Block head{
      glossary::BlockKind::remark, "", {{change.term, glossary::Look::strong, language}}, language};
  head.runs.push_back({fmt::format(" – {}", name(change.kind))});
  add_head(table, std::move(head));
  add_fact(table, "What", {plain_block(change.what)});
  add_fact(table, "Entry", {plain_block(change.entry.text())});
  if (!change.diff.empty()) add_fact(table, "Definition", {glossary::diff_block(change.diff, language)});
}

}  // namespace

void write_changes(const FrozenDeliverable& before, const FrozenDeliverable& after,
                   const glossary::ReportFormat& format, std::ostream& out) {
  const auto found = changes(before, after);
  const auto page = glossary::make_page(format, out);
  begin_list(
      *page, "Changes: " + after.head.title,
      fmt::format("{} from {} to {}{}{}. Words of a definition that went are struck through, words that "
                  "came are underlined.",
                  glossary::counted(found.size(), "change", "changes"), name_of(before), name_of(after),
                  found.empty() ? "" : ": ", counts(found)));
  auto table = glossary::list_table();
  for (const auto& change : found) add_change(change, after.head.language, table);
  end_list(*page, table);
}

}  // namespace termreg::working
