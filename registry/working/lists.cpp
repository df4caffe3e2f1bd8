// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/lists.h"

#include <algorithm>
#include <array>
#include <map>
#include <ostream>

#include "registry/codec/json.h"
#include "registry/conflicts/comparison.h"
#include "registry/glossary/printed_term.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "registry/style/citation.h"

namespace termreg::working {
namespace {

constexpr std::size_t longest_name = 56;

glossary::Profile profile_named(const std::string& text) {
  if (const auto profile = style::parse_profile(text)) return *profile;
  throw Error(ErrorCode::bad_input, "There is no profile \"" + text + "\" to write a deliverable for.");
}

std::vector<DeliverableItem>::iterator item_of(Deliverable& deliverable, const EntryId& entry) {
  return std::find_if(deliverable.items.begin(), deliverable.items.end(),
                      [&](const DeliverableItem& item) { return item.entry == entry; });
}

std::vector<DeliverableItem>::iterator required_item(Deliverable& deliverable, const EntryId& entry) {
  const auto found = item_of(deliverable, entry);
  if (found == deliverable.items.end())
    throw Error(ErrorCode::not_found,
                "The deliverable " + deliverable.name + " does not hold the entry " + entry.text() + ".");
  return found;
}

TermEntry entry_of(const FrozenItem& frozen) {
  return codec::entry_from_json(frozen.json).entry;
}

std::vector<TermEntry>& list_of(glossary::Lists& lists, DeliverableList list) {
  switch (list) {
    case DeliverableList::here:
      return lists.here;
    case DeliverableList::abbreviations:
      return lists.abbreviations;
    case DeliverableList::elsewhere:
      break;
  }
  return lists.elsewhere;
}

std::string definition_text(const TermEntry& entry, const std::string& language) {
  const auto* definition = main_definition(entry, language);
  return definition == nullptr ? std::string() : definition->text;
}

std::string term_text(const TermEntry& entry, const std::string& language) {
  const auto printed = glossary::printed_term(entry, language);
  if (printed) return printed->term->text;
  const auto* head = headword(entry);
  return head == nullptr ? entry.id.text() : head->text;
}

using ById = std::map<EntryId, const FrozenItem*>;

ById by_id(const FrozenDeliverable& frozen) {
  ById items;
  for (const auto& item : frozen.items) items.emplace(item.item.entry, &item);
  return items;
}

std::string in_list(DeliverableList list) {
  return "in the list \"" + std::string(name(list)) + "\"";
}

void compare_items(const FrozenItem& before, const FrozenItem& after, const std::string& language,
                   std::vector<ListChange>& changes) {
  const auto old_entry = entry_of(before);
  const auto entry = entry_of(after);
  ListChange change{ListChange::Kind::moved, entry.id, term_text(entry, language), after.item.list, "", {}};
  if (before.item.list != after.item.list) {
    change.what = "was " + in_list(before.item.list) + ", is now " + in_list(after.item.list);
    changes.push_back(change);
  }
  const auto old_text = definition_text(old_entry, language);
  const auto text = definition_text(entry, language);
  if (old_text != text) {
    change.kind = ListChange::Kind::reworded;
    change.what = "the definition was reworded";
    change.diff = conflicts::word_diff(old_text, text);
    changes.push_back(change);
  } else if (old_entry != entry || before.item.tag != after.item.tag) {
    change.kind = ListChange::Kind::changed;
    change.what = "designations, notes, source, status or tag changed";
    changes.push_back(change);
  }
}

}  // namespace

std::string_view name(ListChange::Kind kind) noexcept {
  constexpr std::array<std::string_view, 5> names{"added", "removed", "moved", "reworded", "changed"};
  return names.at(static_cast<std::size_t>(kind));
}

void check(const Deliverable& deliverable) {
  if (deliverable.name.empty() || deliverable.name.size() > longest_name ||
      id_part(deliverable.name) != deliverable.name)
    throw Error(ErrorCode::bad_input,
                "Expected the name of a deliverable of [a-z0-9._-] and at most 56 "
                "bytes, found \"" +
                    deliverable.name + "\".");
  (void)profile_named(deliverable.head.profile);
  if (deliverable.head.title.empty())
    throw Error(ErrorCode::bad_input, "Expected a title for the deliverable " + deliverable.name + ".");
  if (deliverable.head.language.empty())
    throw Error(ErrorCode::bad_input, "Expected a language for the deliverable " + deliverable.name + ".");
}

Deliverable with(Deliverable deliverable, const DeliverableItem& item, const TermEntry& entry) {
  if (item.list == DeliverableList::here && !glossary::is_defined_here(entry))
    throw Error(ErrorCode::wrong_state,
                "The entry " + entry.id.text() + " is " + std::string(name(entry.status)) +
                    " and no working definition: a deliverable does not define it. Put it into the list "
                    "\"elsewhere\", or adopt it as a working definition first.");
  const auto found = item_of(deliverable, item.entry);
  if (found != deliverable.items.end() && found->list == item.list) {
    found->tag = item.tag;
    return deliverable;
  }
  if (found != deliverable.items.end()) deliverable.items.erase(found);
  deliverable.items.push_back(item);
  return deliverable;
}

Deliverable without(Deliverable deliverable, const EntryId& entry) {
  deliverable.items.erase(required_item(deliverable, entry));
  return deliverable;
}

Deliverable moved(Deliverable deliverable, const EntryId& entry, const EntryId& before) {
  const auto found = required_item(deliverable, entry);
  const auto item = *found;
  deliverable.items.erase(found);
  const auto target = before.text().empty() ? deliverable.items.end() : required_item(deliverable, before);
  deliverable.items.insert(target, item);
  return deliverable;
}

void write(const FrozenDeliverable& frozen, const std::string& profile, const glossary::WriterFormat& format,
           std::ostream& out) {
  glossary::Heading heading;
  heading.title = frozen.head.title;
  heading.language = frozen.head.language;
  heading.deliverable_kind = frozen.head.kind;
  heading.profile = profile_named(profile.empty() ? frozen.head.profile : profile);
  heading.documents = frozen.documents;
  glossary::Lists lists;
  for (const auto& item : frozen.items) {
    auto entry = entry_of(item);
    if (!item.item.tag.empty()) {
      const auto* definition = main_definition(entry, heading.language);
      heading.tags[style::citation(entry, definition).document] = item.item.tag;
    }
    list_of(lists, item.item.list).push_back(std::move(entry));
  }
  const auto order = frozen.head.order == DeliverableOrder::listed ? glossary::Order::as_listed
                                                                   : glossary::Order::alphabetical;
  glossary::write(std::move(lists), order, heading, format, out);
}

std::vector<ListChange> changes(const FrozenDeliverable& before, const FrozenDeliverable& after) {
  const auto old_items = by_id(before);
  const auto new_items = by_id(after);
  std::vector<ListChange> found;
  for (const auto& item : before.items)
    if (!new_items.contains(item.item.entry))
      found.push_back({ListChange::Kind::removed,
                       item.item.entry,
                       term_text(entry_of(item), before.head.language),
                       item.item.list,
                       "was " + in_list(item.item.list),
                       {}});
  for (const auto& item : after.items) {
    const auto old = old_items.find(item.item.entry);
    if (old == old_items.end()) {
      found.push_back({ListChange::Kind::added,
                       item.item.entry,
                       term_text(entry_of(item), after.head.language),
                       item.item.list,
                       in_list(item.item.list),
                       {}});
    } else {
      compare_items(*old->second, item, after.head.language, found);
    }
  }
  return found;
}

}  // namespace termreg::working
