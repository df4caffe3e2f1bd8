// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogue records and lines of the change log.
#include "registry/codec/json.h"
#include "registry/codec/json_reader_private.h"
#include "registry/codec/json_writer.h"

namespace termreg::codec {

std::string to_json(const Change& change) {
  JsonWriter out;
  out.begin_object().member("sequence", change.sequence).member("kind", name(change.kind));
  out.member("entry", change.entry.text()).member("revision", change.revision);
  out.member("at", change.at).member("author", change.author);
  return out.end_object().take();
}

Change change_from_json(std::string_view text) {
  const Json json = parse_strict(text);
  Members members(json, Place{nullptr, "the change"});
  Change change;
  change.sequence = members.number("sequence");
  change.kind = members.enumeration("kind", ChangeKind::put);
  const auto id = EntryId::parse(members.text("entry"));
  if (!id) throw Error(ErrorCode::bad_input, "The change names no valid entry id.");
  change.entry = *id;
  change.revision = members.number("revision");
  change.at = members.text("at");
  change.author = members.text("author");
  members.done();
  return change;
}

std::string to_json(const Body& body) {
  JsonWriter out;
  out.begin_object().member("id", body.id);
  out.optional_member("title", body.title)
      .optional_member("parent", body.parent)
      .optional_member("kind", body.kind);
  return out.end_object().take();
}

Body body_from_json(std::string_view text) {
  const Json json = parse_strict(text);
  Members members(json, Place{nullptr, "the body"});
  Body body{members.text("id"), members.text("title"), members.text("parent"), members.text("kind")};
  members.done();
  return body;
}

std::string to_json(const SourceDocument& document) {
  JsonWriter out;
  out.begin_object().member("body", document.body).member("number", document.number);
  out.optional_member("edition", document.edition).optional_member("title", document.title);
  out.optional_member("status", document.status);
  if (!document.supersedes.empty()) {
    out.key("supersedes").begin_array();
    for (const auto& number : document.supersedes) out.value(number);
    out.end_array();
  }
  return out.optional_member("seen_on", document.seen_on).end_object().take();
}

SourceDocument document_from_json(std::string_view text) {
  const Json json = parse_strict(text);
  Members members(json, Place{nullptr, "the document"});
  SourceDocument document;
  document.body = members.text("body");
  document.number = members.text("number");
  document.edition = members.text("edition");
  document.title = members.text("title");
  document.status = members.text("status");
  members.texts("supersedes", document.supersedes);
  document.seen_on = members.text("seen_on");
  members.done();
  return document;
}

}  // namespace termreg::codec
