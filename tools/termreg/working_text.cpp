// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/working_text.h"

#include <fmt/format.h>

#include "registry/model/names.h"
#include "tools/termreg/finding_text.h"
#include "tools/termreg/hit_text.h"

namespace termreg::cli {
namespace {

constexpr std::size_t width = 100;

void line(std::string& text, const std::string& words) {
  if (!text.empty()) text += '\n';
  text += words;
}

void designation_lines(std::string& text, const LanguageSection& content) {
  for (const auto& designation : content.designations)
    line(text, fmt::format("  {}  ({}, {})", designation.text, name(designation.kind),
                           name(designation.acceptability)));
}

void source_lines(std::string& text, const Definition& definition) {
  for (const auto& source : definition.sources) {
    auto words = source.document.empty() ? source.text : source.document;
    if (!source.edition.empty()) words += ":" + source.edition;
    if (!source.clause.empty()) words += ", " + source.clause;
    if (!source.modification.empty()) words += ", modified – " + source.modification;
    line(text, "    [SOURCE: " + words + "]");
  }
}

void content_lines(std::string& text, const LanguageSection& content) {
  designation_lines(text, content);
  for (const auto& definition : content.definitions) {
    if (!definition.domain.empty()) line(text, "    <" + definition.domain + ">");
    line(text, wrapped(definition.text, width, "    "));
    source_lines(text, definition);
  }
  for (const auto& note : content.notes) line(text, wrapped("Note: " + note.text, width, "    "));
  for (const auto& example : content.examples) line(text, wrapped("Example: " + example.text, width, "    "));
}

std::string version_head(const WorkingVersion& version) {
  auto words = fmt::format("version {}  {}  {}  {}", version.number, version.author, version.at,
                           name(version.wording.basis));
  if (!version.wording.from.empty()) words += " " + version.wording.from;
  if (!version.wording.reason.empty()) words += "  (" + version.wording.reason + ")";
  return words;
}

void decision_lines(std::string& text, const WorkingDefinition& record) {
  for (const auto& objection : record.objections) {
    line(text, fmt::format("objection {} to version {}  {}  {}", objection.number, objection.version,
                           objection.author, objection.is_open() ? "open" : "resolved"));
    line(text, wrapped(objection.reason, width, "    "));
    if (!objection.is_open())
      line(text, wrapped(objection.resolved_by + ": " + objection.resolution, width, "    "));
  }
  for (const auto& comment : record.comments) {
    const auto reply = comment.reply_to == 0 ? "" : fmt::format(" to {}", comment.reply_to);
    line(text, fmt::format("comment {}{}  {}", comment.number, reply, comment.author));
    line(text, wrapped(comment.text, width, "    "));
  }
  for (const auto& event : record.events)
    line(text, fmt::format("{}  {}  {}{}{}", event.at, event.author, event.action,
                           event.words.empty() ? "" : "  ", event.words));
}

const char* heading(DeliverableList list) {
  switch (list) {
    case DeliverableList::here:
      return "defined here";
    case DeliverableList::abbreviations:
      return "abbreviations";
    case DeliverableList::elsewhere:
      break;
  }
  return "defined elsewhere";
}

}  // namespace

std::string record_line(const working::Filed& filed) {
  const auto& record = filed.record;
  return fmt::format("{}  {}  {}  \"{}\"  version {}", record.id, name(record.state), record.group,
                     working::term_of(record), working::current(record).number);
}

std::string record_text(const working::Filed& filed, const working::Outcome& outcome) {
  const auto& record = filed.record;
  auto text = fmt::format("{}  revision {}  {}  {}  {}", record.id, filed.revision, name(record.state),
                          record.group, record.language);
  if (!record.work_item.empty()) line(text, "work item: " + record.work_item);
  if (!record.rationale.empty()) line(text, wrapped("rationale: " + record.rationale, width, ""));
  if (!record.supersedes.empty()) line(text, "supersedes: " + record.supersedes);
  if (!record.superseded_by.empty()) line(text, "superseded by: " + record.superseded_by);
  line(text, version_head(working::current(record)));
  content_lines(text, working::current(record).wording.content);
  if (record.state == WorkingState::proposed)
    line(text, fmt::format("may be agreed: {} ({})", outcome.may_be_agreed ? "yes" : "no", outcome.sentence));
  decision_lines(text, record);
  return text;
}

std::string versions_text(const WorkingDefinition& record) {
  std::string text;
  for (const auto& version : record.versions) {
    line(text, version_head(version));
    content_lines(text, version.wording.content);
  }
  return text;
}

std::string deliverable_line(const working::FiledDeliverable& filed) {
  const auto& deliverable = filed.deliverable;
  return fmt::format("{}  \"{}\"  {} {}  {} entries  {} freezes", deliverable.name, deliverable.head.title,
                     deliverable.head.profile, deliverable.head.kind, deliverable.items.size(),
                     deliverable.freezes.size());
}

std::string deliverable_text(const working::FiledDeliverable& filed) {
  const auto& deliverable = filed.deliverable;
  auto text = deliverable_line(filed);
  for (const auto list :
       {DeliverableList::elsewhere, DeliverableList::here, DeliverableList::abbreviations}) {
    line(text, heading(list));
    for (const auto& item : deliverable.items)
      if (item.list == list)
        line(text, "  " + item.entry.text() + (item.tag.empty() ? "" : "  [" + item.tag + "]"));
  }
  for (const auto& freeze : deliverable.freezes)
    line(text, fmt::format("freeze {}  {}  {}  {}", freeze.number, freeze.at, freeze.author, freeze.remark));
  return text;
}

std::string changes_text(const std::vector<working::ListChange>& changes) {
  auto text = fmt::format("{} {}", changes.size(), changes.size() == 1 ? "change" : "changes");
  for (const auto& change : changes) {
    line(text, fmt::format("{}  \"{}\"  {}  {}", working::name(change.kind), change.term, change.entry.text(),
                           change.what));
    if (!change.diff.empty()) line(text, wrapped(diff_text(change.diff), width, "    "));
  }
  return text;
}

}  // namespace termreg::cli
