// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/codec/entry_parts_private.h"
#include "registry/codec/record_parts_private.h"
#include "registry/codec/working_json.h"

namespace termreg::codec {
namespace {

void write_head(JsonWriter& out, const DeliverableHead& head) {
  out.optional_member("title", head.title).optional_member("kind", head.kind);
  out.optional_member("profile", head.profile).optional_member("language", head.language);
  out.member("order", name(head.order));
}

DeliverableHead read_head(Members& members) {
  DeliverableHead head;
  head.title = members.text("title");
  head.kind = members.text("kind");
  head.profile = members.text("profile");
  head.language = members.text("language");
  head.order = members.enumeration("order", DeliverableOrder::alphabetical);
  return head;
}

void write_item_members(JsonWriter& out, const DeliverableItem& item) {
  out.member("entry", item.entry.text()).member("list", name(item.list)).optional_member("tag", item.tag);
}

void write_item(JsonWriter& out, const DeliverableItem& item) {
  write_item_members(out.begin_object(), item);
  out.end_object();
}

DeliverableItem read_item_members(Members& members) {
  DeliverableItem item;
  const auto text = members.text("entry");
  const auto id = EntryId::parse(text);
  if (!id) members.fail("entry", "an entry id of the form body:document:edition:locator", text);
  item.entry = *id;
  item.list = members.enumeration("list", DeliverableList::elsewhere);
  item.tag = members.text("tag");
  return item;
}

DeliverableItem read_item(const Json& json, const Place& place) {
  Members members(json, place);
  auto item = read_item_members(members);
  members.done();
  return item;
}

void write_freeze(JsonWriter& out, const FreezeNote& freeze) {
  out.begin_object().member("number", freeze.number).member("at", freeze.at);
  out.member("author", freeze.author).optional_member("remark", freeze.remark).end_object();
}

FreezeNote read_freeze(const Json& json, const Place& place) {
  Members members(json, place);
  FreezeNote freeze;
  freeze.number = small_number(members, "number");
  freeze.at = members.text("at");
  freeze.author = members.text("author");
  freeze.remark = members.text("remark");
  members.done();
  return freeze;
}

// The entry is a text in the text: an export is to have the bytes that were stored, not bytes like them.
void write_frozen_item(JsonWriter& out, const FrozenItem& frozen) {
  write_item_members(out.begin_object(), frozen.item);
  out.member("revision", frozen.revision).member("json", frozen.json).end_object();
}

FrozenItem read_frozen_item(const Json& json, const Place& place) {
  Members members(json, place);
  FrozenItem frozen;
  frozen.item = read_item_members(members);
  frozen.revision = members.number("revision");
  frozen.json = members.text("json");
  members.done();
  return frozen;
}

void write_document(JsonWriter& out, const SourceDocument& document) {
  out.value(to_json(document));
}

}  // namespace

std::string to_json(const Deliverable& deliverable, std::uint64_t revision) {
  JsonWriter out;
  out.begin_object().member("schema", static_cast<unsigned>(schema)).member("name", deliverable.name);
  if (revision != 0) out.member("revision", revision);
  write_head(out, deliverable.head);
  write_list(out, "items", deliverable.items, write_item);
  write_list(out, "freezes", deliverable.freezes, write_freeze);
  return out.end_object().take();
}

Deliverable deliverable_from_json(std::string_view text) {
  const Json json = parse_strict(text);
  Members members(json, Place{nullptr, "the deliverable"});
  refuse_newer_record(members, "deliverable");
  Deliverable deliverable;
  deliverable.name = members.text("name");
  (void)members.number("revision");
  deliverable.head = read_head(members);
  read_list(members, "items", deliverable.items, read_item);
  read_list(members, "freezes", deliverable.freezes, read_freeze);
  members.done();
  return deliverable;
}

std::string to_json(const FrozenDeliverable& frozen) {
  JsonWriter out;
  out.begin_object().member("schema", static_cast<unsigned>(schema)).member("name", frozen.name);
  out.member("number", frozen.number);
  write_head(out, frozen.head);
  write_list(out, "items", frozen.items, write_frozen_item);
  write_list(out, "documents", frozen.documents, write_document);
  return out.end_object().take();
}

FrozenDeliverable frozen_deliverable_from_json(std::string_view text) {
  const Json json = parse_strict(text);
  Members members(json, Place{nullptr, "the frozen deliverable"});
  refuse_newer_record(members, "frozen deliverable");
  FrozenDeliverable frozen;
  frozen.name = members.text("name");
  frozen.number = small_number(members, "number");
  frozen.head = read_head(members);
  read_list(members, "items", frozen.items, read_frozen_item);
  std::vector<std::string> documents;
  members.texts("documents", documents);
  members.done();
  // The parser is asked again only now: what it gave before ends with that.
  for (const auto& document : documents) frozen.documents.push_back(document_from_json(document));
  return frozen;
}

}  // namespace termreg::codec
