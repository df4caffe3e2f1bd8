// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/working_json.h"

#include "registry/codec/entry_parts_private.h"
#include "registry/codec/json.h"
#include "registry/codec/record_parts_private.h"

namespace termreg::codec {
namespace {

void write_wording(JsonWriter& out, const Wording& wording) {
  out.begin_object().member("basis", name(wording.basis));
  out.optional_member("from", wording.from).optional_member("reason", wording.reason).key("content");
  write_section(out, wording.content);
  out.end_object();
}

Wording read_wording(const Json& json, const Place& place) {
  Members members(json, place);
  Wording wording;
  wording.basis = members.enumeration("basis", Basis::original);
  wording.from = members.text("from");
  wording.reason = members.text("reason");
  Json content;
  if (!members.find("content", content)) members.fail("content", "what the version says", "nothing");
  wording.content = read_section(content, Place{&place, "content"});
  members.done();
  return wording;
}

void write_version(JsonWriter& out, const WorkingVersion& version) {
  out.begin_object().member("number", version.number);
  out.member("author", version.author).member("at", version.at).key("wording");
  write_wording(out, version.wording);
  out.end_object();
}

WorkingVersion read_version(const Json& json, const Place& place) {
  Members members(json, place);
  WorkingVersion version;
  version.number = small_number(members, "number");
  version.author = members.text("author");
  version.at = members.text("at");
  Json wording;
  if (!members.find("wording", wording)) members.fail("wording", "the wording of the version", "nothing");
  version.wording = read_wording(wording, Place{&place, "wording"});
  members.done();
  return version;
}

void write_comment(JsonWriter& out, const Comment& comment) {
  out.begin_object().member("number", comment.number);
  if (comment.reply_to != 0) out.member("reply_to", comment.reply_to);
  out.member("version", comment.version).member("author", comment.author).member("at", comment.at);
  out.member("text", comment.text).end_object();
}

Comment read_comment(const Json& json, const Place& place) {
  Members members(json, place);
  Comment comment;
  comment.number = small_number(members, "number");
  comment.reply_to = small_number(members, "reply_to");
  comment.version = small_number(members, "version");
  comment.author = members.text("author");
  comment.at = members.text("at");
  comment.text = members.text("text");
  members.done();
  return comment;
}

void write_objection(JsonWriter& out, const Objection& objection) {
  out.begin_object().member("number", objection.number).member("version", objection.version);
  out.member("author", objection.author).member("at", objection.at).member("reason", objection.reason);
  out.optional_member("resolution", objection.resolution);
  out.optional_member("resolved_by", objection.resolved_by);
  out.optional_member("resolved_at", objection.resolved_at).end_object();
}

Objection read_objection(const Json& json, const Place& place) {
  Members members(json, place);
  Objection objection;
  objection.number = small_number(members, "number");
  objection.version = small_number(members, "version");
  objection.author = members.text("author");
  objection.at = members.text("at");
  objection.reason = members.text("reason");
  objection.resolution = members.text("resolution");
  objection.resolved_by = members.text("resolved_by");
  objection.resolved_at = members.text("resolved_at");
  members.done();
  return objection;
}

void write_vote(JsonWriter& out, const Vote& vote) {
  out.begin_object().member("version", vote.version).member("author", vote.author);
  out.member("at", vote.at).member("choice", name(vote.choice)).end_object();
}

Vote read_vote(const Json& json, const Place& place) {
  Members members(json, place);
  Vote vote;
  vote.version = small_number(members, "version");
  vote.author = members.text("author");
  vote.at = members.text("at");
  vote.choice = members.enumeration("choice", VoteChoice::in_favour);
  members.done();
  return vote;
}

void write_event(JsonWriter& out, const DecisionEvent& event) {
  out.begin_object().member("at", event.at).member("author", event.author).member("action", event.action);
  out.optional_member("words", event.words).end_object();
}

DecisionEvent read_event(const Json& json, const Place& place) {
  Members members(json, place);
  DecisionEvent event{members.text("at"), members.text("author"), members.text("action"),
                      members.text("words")};
  members.done();
  return event;
}

void write_agreement(JsonWriter& out, const std::optional<Agreement>& agreement) {
  if (!agreement) return;
  out.key("agreement").begin_object().optional_member("meeting", agreement->meeting);
  out.optional_member("document", agreement->document).optional_member("date", agreement->date);
  out.member("version", agreement->version).end_object();
}

std::optional<Agreement> read_agreement(Members& of, const Place& parent) {
  Json json;
  if (!of.find("agreement", json)) return std::nullopt;
  Members members(json, Place{&parent, "agreement"});
  Agreement agreement{members.text("meeting"), members.text("document"), members.text("date"),
                      small_number(members, "version")};
  members.done();
  return agreement;
}

}  // namespace

std::string to_json(const WorkingDefinition& record, std::uint64_t revision) {
  JsonWriter out;
  out.begin_object().member("schema", static_cast<unsigned>(schema)).member("id", record.id);
  if (revision != 0) out.member("revision", revision);
  out.member("group", record.group).member("concept", record.concept_key);
  out.member("language", record.language).member("state", name(record.state));
  out.optional_member("rationale", record.rationale).optional_member("work_item", record.work_item);
  write_list(out, "versions", record.versions, write_version);
  write_list(out, "comments", record.comments, write_comment);
  write_list(out, "objections", record.objections, write_objection);
  write_list(out, "votes", record.votes, write_vote);
  write_agreement(out, record.agreement);
  out.optional_member("supersedes", record.supersedes);
  out.optional_member("superseded_by", record.superseded_by);
  write_list(out, "events", record.events, write_event);
  return out.end_object().take();
}

WorkingDefinition working_definition_from_json(std::string_view text) {
  const Json json = parse_strict(text);
  const Place place{nullptr, "the working definition"};
  Members members(json, place);
  refuse_newer_record(members, "working definition");
  WorkingDefinition record;
  record.id = members.text("id");
  (void)members.number("revision");
  record.group = members.text("group");
  record.concept_key = members.text("concept");
  record.language = members.text("language");
  record.state = members.enumeration("state", WorkingState::draft);
  record.rationale = members.text("rationale");
  record.work_item = members.text("work_item");
  read_list(members, "versions", record.versions, read_version);
  if (record.versions.empty()) members.fail("versions", "a list of at least one version", "empty");
  read_list(members, "comments", record.comments, read_comment);
  read_list(members, "objections", record.objections, read_objection);
  read_list(members, "votes", record.votes, read_vote);
  record.agreement = read_agreement(members, place);
  record.supersedes = members.text("supersedes");
  record.superseded_by = members.text("superseded_by");
  read_list(members, "events", record.events, read_event);
  members.done();
  return record;
}

std::string to_json(const WorkingGroup& group) {
  JsonWriter out;
  out.begin_object().member("name", group.name).member("rule", name(group.rule.kind));
  if (group.rule.minimum_percent != 0) out.member("minimum_percent", group.rule.minimum_percent);
  if (group.rule.necessary_votes != 0) out.member("necessary_votes", group.rule.necessary_votes);
  return out.end_object().take();
}

WorkingGroup working_group_from_json(std::string_view text) {
  const Json json = parse_strict(text);
  Members members(json, Place{nullptr, "the group"});
  WorkingGroup group;
  group.name = members.text("name");
  group.rule.kind = members.enumeration("rule", RuleKind::consensus);
  group.rule.minimum_percent = small_number(members, "minimum_percent");
  group.rule.necessary_votes = small_number(members, "necessary_votes");
  members.done();
  return group;
}

}  // namespace termreg::codec
