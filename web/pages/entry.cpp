// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "web/api/parameters.h"
#include "web/pages/finding_view.h"
#include "web/pages/layout.h"
#include "web/pages/pages.h"

namespace termreg::web::pages {
namespace {

void source_line(Html& html, const Source& source) {
  html.begin("li");
  if (source.link.starts_with("https://") || source.link.starts_with("http://")) {
    html.begin("a", {{"href", source.link}, {"rel", "noreferrer external"}});
    html.text(source.document.empty() ? source.link : cited(source.document, source.edition, source.clause))
        .end();
  } else {
    html.text(cited(source.document, source.edition, source.clause));
  }
  if (source.relation != SourceRelation::unstated) html.text(", " + std::string(name(source.relation)));
  if (!source.modification.empty()) html.text(" – " + source.modification);
  if (!source.text.empty()) html.text(" " + source.text);
  html.end();
}

void sources_list(Html& html, const std::vector<Source>& sources) {
  if (sources.empty()) return;
  html.begin("ul", {{"class", "sources"}});
  for (const auto& source : sources) source_line(html, source);
  html.end();
}

void designations(Html& html, const LanguageSection& section) {
  html.begin("ul", {{"class", "designations"}});
  for (const auto& designation : section.designations) {
    html.begin("li").in_language(designation.acceptability == Acceptability::preferred ? "strong" : "span",
                                 section.language, designation.text);
    html.text(" ");
    if (designation.acceptability != Acceptability::unstated)
      badge(html, "acceptability", name(designation.acceptability));
    if (designation.kind != DesignationKind::term) badge(html, "quiet-badge", name(designation.kind));
    if (!designation.grammar.part_of_speech.empty())
      html.element("small", " " + designation.grammar.part_of_speech);
    html.end();
  }
  html.end();
}

template <typename Text>
void texts(Html& html, const std::vector<Text>& items, const std::string& language, std::string_view label) {
  std::size_t number = 0;
  for (const auto& item : items) {
    html.begin("div", {{"class", "note"}});
    html.element("h4", fmt::format("{} {}", label, ++number));
    html.in_language("p", language, item.text);
    sources_list(html, item.sources);
    html.end();
  }
}

void language_section(Html& html, const LanguageSection& section) {
  html.begin("section", {{"class", "language"}});
  html.element("h2", section.language);
  designations(html, section);
  for (const auto& definition : section.definitions) {
    if (!definition.domain.empty()) html.element("p", {{"class", "domain"}}, "<" + definition.domain + ">");
    definition_block(html, section.language, definition.text, is_restated(definition));
    sources_list(html, definition.sources);
  }
  texts(html, section.notes, section.language, "Note to entry");
  texts(html, section.examples, section.language, "Example");
  html.end();
}

void relations(Html& html, const TermEntry& entry) {
  if (entry.relations.empty()) return;
  html.element("h2", "Relations").begin("ul");
  for (const auto& relation : entry.relations) {
    html.begin("li").text(std::string(name(relation.kind)) + ": ");
    const auto shown = relation.label.empty() ? relation.target : relation.label;
    EntryId::parse(relation.target) ? html.link("/entries/" + relation.target, shown) : html.text(shown);
    html.end();
  }
  html.end();
}

void facts(Html& html, const TermEntry& entry, std::uint64_t revision) {
  html.begin("dl", {{"class", "facts"}});
  const auto fact = [&](std::string_view label, const std::string& value) {
    if (!value.empty()) html.element("dt", label).element("dd", value);
  };
  fact("Body", entry.body);
  fact("Document", cited(entry.document, entry.edition, entry.clause));
  fact("Status", std::string(name(entry.status)));
  std::string subjects;
  for (const auto& subject : entry.subject_fields) (subjects += subjects.empty() ? "" : ", ") += subject;
  fact("Subject field", subjects);
  fact("Id", entry.id.text());
  fact("Revision", std::to_string(revision));
  fact("Read from", entry.provenance.file);
  html.end();
}

void entry_findings(Html& html, Registry& registry, const EntryId& id) {
  conflicts::Filter filter;
  filter.entry = id.text();
  const auto findings = registry.conflicts(filter);
  html.element("h2", "Conflicts");
  if (findings.empty()) html.element("p", {{"class", "quiet"}}, "No conflict with another entry is known.");
  for (const auto& finding : findings) finding_view(html, registry, finding);
}

void history(Html& html, const std::vector<store::StoredEntry>& earlier, std::uint64_t revision) {
  html.element("h2", "History");
  html.begin("p", {{"class", "quiet"}});
  html.text(earlier.empty() ? "This is the first revision."
                            : fmt::format("Revision {}; {} earlier kept.", revision, earlier.size()));
  html.end();
}

}  // namespace

Response entry(const Call& call) {
  const auto id = id_of(call.captures[0]);
  const auto stored = call.registry.entry(id);
  if (!stored) throw Error(ErrorCode::not_found, "There is no entry " + id.text() + ".");
  const auto shown = codec::entry_from_json(stored->json).entry;
  const auto* head = headword(shown);
  const auto title = head == nullptr ? id.text() : head->text;
  Html html;
  html.element("h1", {{"dir", "auto"}}, title);
  html.begin("p", {{"class", "source"}}).element("strong", shown.body);
  html.text(" " + cited(shown.document, shown.edition, shown.clause) + " ");
  badge(html, "status", name(shown.status));
  html.end();
  for (const auto& section : shown.languages) language_section(html, section);
  texts(html, shown.notes, "", "Note");
  sources_list(html, shown.sources);
  relations(html, shown);
  entry_findings(html, call.registry, id);
  html.element("h2", "About this entry");
  facts(html, shown, stored->revision);
  html.begin("p").link("/compare?a=" + id.text(), "Compare with another entry").text(" · ");
  html.link("/working/new?from=" + id.text(), "Propose as a working definition").text(" · ");
  html.link("/sheet?id=" + id.text(), "Compare all bodies' views").text(" · ");
  html.link("/api/v1/entries/" + id.text(), "This entry as JSON").end();
  history(html, call.registry.history(id), stored->revision);
  return page(title, "", std::move(html));
}

}  // namespace termreg::web::pages
