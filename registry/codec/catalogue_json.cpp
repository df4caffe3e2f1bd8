// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogue records and lines of the change log.
#include "registry/codec/json.h"
#include "registry/codec/json_reader_private.h"
#include "registry/codec/json_writer.h"

namespace termreg::codec {

// A change is an array without names: there is one for every edit, and each is hashed, logged and kept for
// ever. Order: sequence, kind, entry, revision, at, author.
std::string to_json(const Change& change) {
  JsonWriter out;
  out.begin_array().value(change.sequence).value(name(change.kind)).value(change.subject());
  out.value(change.revision).value(change.at).value(change.author);
  return out.end_array().take();
}

Change change_from_json(std::string_view text) {
  const Json json = parse_strict(text);
  simdjson::dom::array parts;
  constexpr std::size_t part_count = 6;
  if (json.get(parts) != simdjson::SUCCESS || parts.size() != part_count)
    throw Error(ErrorCode::bad_input, "The change is not an array of six values.");
  const auto number = [&](std::size_t part) {
    std::uint64_t value = 0;
    if (parts.at(part).get(value) == simdjson::SUCCESS) return value;
    throw Error(ErrorCode::bad_input, "The change has no number in place " + std::to_string(part + 1) + ".");
  };
  const auto words = [&](std::size_t part) {
    std::string_view value;
    if (parts.at(part).get(value) == simdjson::SUCCESS) return value;
    throw Error(ErrorCode::bad_input, "The change has no text in place " + std::to_string(part + 1) + ".");
  };
  const auto kind = parse<ChangeKind>(words(1));
  if (!kind) throw Error(ErrorCode::bad_input, "The change is of no known kind.");
  Change change{number(0), *kind, {}, {}, number(3), std::string(words(4)), std::string(words(5))};
  if (words(2).find('/') != std::string_view::npos) {
    change.record = words(2);
    return change;
  }
  auto id = EntryId::parse(words(2));
  if (!id) throw Error(ErrorCode::bad_input, "The change names no valid entry id.");
  change.entry = std::move(*id);
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

std::string to_json(const Disposition& disposition) {
  JsonWriter out;
  out.begin_object().member("digest", disposition.digest).member("code", name(disposition.code));
  out.key("entries").begin_array();
  for (const auto& id : disposition.entries) out.value(id.text());
  out.end_array().optional_member("designation", disposition.designation);
  out.member("disposition", name(disposition.decision)).member("state", name(disposition.state));
  out.optional_member("reason", disposition.reason).optional_member("author", disposition.author);
  out.optional_member("at", disposition.at).optional_member("expires", disposition.expires);
  return out.end_object().take();
}

Disposition disposition_from_json(std::string_view text) {
  const Json json = parse_strict(text);
  Members members(json, Place{nullptr, "the decision"});
  Disposition out;
  out.digest = members.text("digest");
  out.code = members.enumeration("code", FindingCode::none);
  std::vector<std::string> entries;
  members.texts("entries", entries);
  for (const auto& entry : entries) {
    auto id = EntryId::parse(entry);
    if (!id) members.fail("entries", "ids of entries", entry);
    out.entries.push_back(std::move(*id));
  }
  out.designation = members.text("designation");
  out.decision = members.enumeration("disposition", Decision::accept);
  out.state = members.enumeration("state", DecisionState::decided);
  out.reason = members.text("reason");
  out.author = members.text("author");
  out.at = members.text("at");
  out.expires = members.text("expires");
  members.done();
  return out;
}

}  // namespace termreg::codec
