// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/finding_view.h"

#include "registry/codec/json.h"
#include "registry/model/names.h"
#include "registry/model/stable_name.h"
#include "web/pages/decision_form.h"
#include "web/pages/layout.h"

namespace termreg::web::pages {
namespace {

// A group may hold dozens of entries; the first are shown whole, the rest as links.
constexpr std::size_t shown_whole = 6;

void side(Html& html, Registry& registry, const EntryId& id, const std::string& language) {
  const auto stored = registry.entry(id);
  html.begin("li", {{"class", "side"}});
  if (!stored) {
    html.text(id.text() + " (" + html.said(label_of("removed")) + ")").end();
    return;
  }
  const auto entry = codec::entry_from_json(stored->json).entry;
  const auto* head = headword(entry, language);
  html.begin("p", {{"class", "source"}});
  html.begin("a", {{"href", entry_address(id)}, {"lang", language}, {"dir", "auto"}});
  html.text(head == nullptr ? id.text() : head->text).end();
  html.text(" ");
  entry_place(html, entry.body, entry.document, entry.edition, entry.clause);
  if (entry.status != EntryStatus::valid) {
    html.text(" ");
    status_badge(html, name(entry.status));
  }
  html.end();
  if (const auto* definition = main_definition(entry, language))
    definition_block(html, language, definition->text, is_restated(*definition));
  html.end();
}

void sides(Html& html, Registry& registry, const Finding& finding) {
  html.begin("ul", {{"class", "sides"}});
  for (std::size_t i = 0; i < finding.entries.size() && i < shown_whole; ++i)
    side(html, registry, finding.entries[i], finding.language);
  html.end();
  if (finding.entries.size() <= shown_whole) return;
  html.begin("p", {{"class", "quiet"}}).text("and "_ui);
  for (std::size_t i = shown_whole; i < finding.entries.size(); ++i)
    html.link(entry_address(finding.entries[i]), finding.entries[i].text()).text(" ");
  html.end();
}

void figures(Html& html, const Finding& finding) {
  if (finding.code > FindingCode::c5_synonym_split) return;  // the other kinds compare no definitions
  html.begin("p", {{"class", "quiet"}});
  html.text(html.said("similarity {}"_ui, two_decimals(html.language(), finding.similarity)));
  if (finding.level != MatchLevel::none) html.text(html.said(" · designation at {}"_ui, name(finding.level)));
  if (!finding.genus_a.empty() && !finding.genus_b.empty())
    html.text(finding.genus_equal ? html.said(" · same genus: {}"_ui, finding.genus_a)
                                  : html.said(" · genus: {} / {}"_ui, finding.genus_a, finding.genus_b));
  if (finding.polarity) html.text(" · opposite polarity"_ui);
  html.end();
}

}  // namespace

std::string code_and_kind(const Html& html, const Finding& finding) {
  return std::string(name(finding.code)) + " " + in_words(html.said(label_of(finding.name)));
}

void diff_view(Html& html, std::string_view language, const std::vector<DiffPart>& diff) {
  html.begin("p", {{"class", "diff"}, {"lang", language}, {"dir", "auto"}});
  for (const auto& part : diff) {
    switch (part.kind) {
      case DiffPart::Kind::same:
        html.text(part.text);
        break;
      case DiffPart::Kind::removed:
        html.element("del", part.text);
        break;
      case DiffPart::Kind::added:
        html.element("ins", part.text);
        break;
    }
    html.text(" ");
  }
  html.end();
}

void finding_view(Html& html, Registry& registry, const Finding& finding, const std::function<void()>& more) {
  const std::string severity(name(finding.severity));
  html.begin("article", {{"class", "finding " + severity}, {"id", finding.digest}});
  html.begin("h2").in_language("span", finding.language, finding.designation).end();
  html.begin("p", {{"class", "labels"}});
  badge(html, severity, code_and_kind(html, finding));
  badge(html, "quiet-badge", label_of(severity));
  html.end();
  english(html, "p", "why-sentence", finding.why);
  sides(html, registry, finding);
  figures(html, finding);
  if (!finding.suggestion.disposition.empty()) {
    html.begin("p", {{"class", "suggestion"}}).element("strong", label_of(finding.suggestion.disposition));
    html.text(": "_ui).element("span", {{"lang", "en"}}, finding.suggestion.text).end();
  }
  decision_note(html, finding);
  html.begin("div", {{"class", "deciding"}});
  if (more) more();
  if (!finding.diff.empty() && finding.code != FindingCode::c1_duplicate_entry) {
    html.begin("details").element("summary", "Differences of the first two"_ui);
    diff_view(html, finding.language, finding.diff);
    html.end();
  }
  if (!finding.digest.empty() && finding.entries.size() > 1)
    html.link("/sheet?digest=" + finding.digest, "Compare all bodies' views"_ui);
  html.end().end();
}

}  // namespace termreg::web::pages
