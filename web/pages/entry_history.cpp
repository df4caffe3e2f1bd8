// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/entry_history.h"

#include <fmt/format.h>

#include <map>
#include <string>

#include "registry/codec/json.h"
#include "registry/conflicts/comparison.h"
#include "registry/model/names.h"
#include "web/pages/finding_view.h"
#include "web/pages/layout.h"

namespace termreg::web::pages {
namespace {

constexpr std::size_t most_revisions = 20;

// What an entry says, piece by piece, under the name of each piece: two revisions are compared so.
using Pieces = std::map<std::string, std::string>;

void add_piece(Pieces& pieces, const std::string& label, const std::string& text) {
  auto& piece = pieces[label];
  if (!piece.empty()) piece += " · ";
  piece += text;
}

Pieces pieces_of(const TermEntry& entry) {
  Pieces pieces;
  for (const auto& section : entry.languages) {
    const auto in = " (" + section.language + ")";
    for (const auto& designation : section.designations) {
      auto text = designation.text;
      if (designation.acceptability != Acceptability::unstated)
        text += ", " + std::string(name(designation.acceptability));
      add_piece(pieces, "Designations" + in, text);
    }
    for (const auto& definition : section.definitions) add_piece(pieces, "Definition" + in, definition.text);
    for (const auto& note : section.notes) add_piece(pieces, "Notes" + in, note.text);
    for (const auto& example : section.examples) add_piece(pieces, "Examples" + in, example.text);
  }
  add_piece(pieces, "Status", std::string(name(entry.status)));
  add_piece(pieces, "Document", cited(entry.document, entry.edition, entry.clause));
  for (const auto& subject : entry.subject_fields) add_piece(pieces, "Subject field", subject);
  for (const auto& relation : entry.relations)
    add_piece(pieces, "Relations", std::string(name(relation.kind)) + " " + relation.target);
  return pieces;
}

void changed_pieces(Html& html, const Pieces& before, const Pieces& after) {
  Pieces all = before;
  all.insert(after.begin(), after.end());
  bool any = false;
  for (const auto& [label, text] : all) {
    const auto old_text = before.contains(label) ? before.at(label) : std::string();
    const auto new_text = after.contains(label) ? after.at(label) : std::string();
    if (old_text == new_text) continue;
    any = true;
    html.element("h4", label);
    diff_view(html, conflicts::word_diff(old_text, new_text));
  }
  if (!any) html.element("p", {{"class", "quiet"}}, "Nothing that is shown here was changed.");
}

}  // namespace

void history_part(Html& html, const store::StoredEntry& now, const std::vector<store::StoredEntry>& earlier) {
  html.element("h2", {{"id", "history"}}, "History");
  if (earlier.empty()) {
    html.element("p", {{"class", "quiet"}}, "This is the first revision.");
    return;
  }
  html.begin("ol", {{"class", "thread"}});
  auto revision = now.revision;
  auto pieces = pieces_of(codec::entry_from_json(now.json).entry);
  std::size_t shown = 0;
  for (const auto& older : earlier) {
    if (++shown > most_revisions) break;
    auto before = pieces_of(codec::entry_from_json(older.json).entry);
    html.begin("li", {{"class", "remark"}});
    html.element("p", {{"class", "quiet"}},
                 fmt::format("Revision {}, against revision {}", revision, older.revision));
    changed_pieces(html, before, pieces);
    html.end();
    revision = older.revision;
    pieces = std::move(before);
  }
  html.end();
  if (earlier.size() > most_revisions)
    html.element("p", {{"class", "quiet"}},
                 fmt::format("{} older revisions are kept.", earlier.size() - most_revisions));
}

}  // namespace termreg::web::pages
