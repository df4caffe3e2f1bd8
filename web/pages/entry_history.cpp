// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/entry_history.h"

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

Pieces pieces_of(Language ui, const TermEntry& entry) {
  Pieces pieces;
  for (const auto& section : entry.languages) {
    const auto titled = [&](const Phrase& title) { return codec::said(ui, title, section.language); };
    for (const auto& designation : section.designations) {
      auto text = designation.text;
      if (designation.acceptability != Acceptability::unstated)
        text += ", " + codec::said(ui, label_of(name(designation.acceptability)));
      add_piece(pieces, titled("Designations ({})"_ui), text);
    }
    for (const auto& definition : section.definitions)
      add_piece(pieces, titled("Definition ({})"_ui), definition.text);
    for (const auto& note : section.notes) add_piece(pieces, titled("Notes ({})"_ui), note.text);
    for (const auto& example : section.examples) add_piece(pieces, titled("Examples ({})"_ui), example.text);
  }
  add_piece(pieces, codec::said(ui, "Status"_ui), codec::said(ui, label_of(name(entry.status))));
  add_piece(pieces, codec::said(ui, "Document"_ui), cited(entry.document, entry.edition, entry.clause));
  for (const auto& subject : entry.subject_fields)
    add_piece(pieces, codec::said(ui, "Subject field"_ui), subject);
  for (const auto& relation : entry.relations)
    add_piece(pieces, codec::said(ui, "Relations"_ui),
              codec::said(ui, label_of(name(relation.kind))) + " " + relation.target);
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
    diff_view(html, "", conflicts::word_diff(old_text, new_text));
  }
  if (!any) html.element("p", {{"class", "quiet"}}, "Nothing that is shown here was changed."_ui);
}

}  // namespace

void history_part(Html& html, const store::StoredEntry& now, const std::vector<store::StoredEntry>& earlier) {
  html.element("h2", {{"id", "history"}}, "History"_ui);
  if (earlier.empty()) {
    html.element("p", {{"class", "quiet"}}, "This is the first revision."_ui);
    return;
  }
  html.begin("ol", {{"class", "thread"}});
  auto revision = now.revision;
  auto pieces = pieces_of(html.language(), codec::entry_from_json(now.json).entry);
  std::size_t shown = 0;
  for (const auto& older : earlier) {
    if (++shown > most_revisions) break;
    auto before = pieces_of(html.language(), codec::entry_from_json(older.json).entry);
    html.begin("li", {{"class", "remark"}});
    html.element("p", {{"class", "quiet"}},
                 html.said("Revision {}, against revision {}"_ui, revision, older.revision));
    changed_pieces(html, before, pieces);
    html.end();
    revision = older.revision;
    pieces = std::move(before);
  }
  html.end();
  if (earlier.size() > most_revisions)
    html.element("p", {{"class", "quiet"}},
                 html.counted(earlier.size() - most_revisions, "{} older revision is kept."_ui,
                              "{} older revisions are kept."_ui));
}

}  // namespace termreg::web::pages
