// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/working/deliverables.h"

#include <set>

#include "registry/codec/json.h"
#include "registry/codec/working_json.h"
#include "registry/glossary/printed_term.h"
#include "registry/model/error.h"
#include "registry/store/clock.h"
#include "registry/style/citation.h"

namespace termreg::working {
namespace {

constexpr auto deliverable_kind = store::RecordKind::deliverable;

// No name of a deliverable holds '@'.
std::string freeze_name(std::string_view name, std::uint32_t number) {
  return std::string(name) + "@" + std::to_string(number);
}

store::PutRecord put(const Deliverable& deliverable, std::uint64_t revision) {
  return {deliverable_kind, deliverable.name, codec::to_json(deliverable), revision};
}

void cite(const std::vector<Source>& sources, std::set<std::string>& documents) {
  for (const auto& source : sources) documents.insert(source.document);
}

}  // namespace

std::vector<FiledDeliverable> Deliverables::list() const {
  std::vector<FiledDeliverable> all;
  store_.each_record(deliverable_kind,
                     [&](std::string_view name, std::string_view json, std::uint64_t revision) {
                       if (name.find('@') == std::string_view::npos)
                         all.push_back({codec::deliverable_from_json(json), revision});
                       return true;
                     });
  return all;
}

std::optional<FiledDeliverable> Deliverables::find(std::string_view name) const {
  if (name.empty() || name.find('@') != std::string_view::npos) return std::nullopt;
  const auto stored = store_.record(deliverable_kind, name);
  if (!stored) return std::nullopt;
  return FiledDeliverable{codec::deliverable_from_json(stored->json), stored->revision};
}

FiledDeliverable Deliverables::get(std::string_view name) const {
  if (auto filed = find(name)) return std::move(*filed);
  throw Error(ErrorCode::not_found, "There is no deliverable \"" + std::string(name) +
                                        "\"; `termreg deliverable list` shows their names.");
}

FiledDeliverable Deliverables::create(const Deliverable& deliverable, const std::string& author) {
  check(deliverable);
  const std::lock_guard lock(writing_);
  if (find(deliverable.name))
    throw Error(ErrorCode::stale_revision,
                "There is a deliverable " + deliverable.name + " already; nothing was written.");
  store::ChangeSet changes;
  changes.author = author;
  auto fresh = deliverable;
  fresh.freezes.clear();
  changes.records.push_back(put(fresh, 0));
  store_.apply(changes);
  return get(deliverable.name);
}

FiledDeliverable Deliverables::change(std::string_view name, std::optional<std::uint64_t> revision,
                                      const std::string& author, const Step& step) {
  const std::lock_guard lock(writing_);
  const auto filed = get(name);
  if (revision && *revision != filed.revision)
    throw Error(ErrorCode::stale_revision, "The deliverable " + std::string(name) + " is at revision " +
                                               std::to_string(filed.revision) + ", but you saw revision " +
                                               std::to_string(*revision) + "; nothing was written.");
  auto after = step(filed.deliverable);
  after.name = filed.deliverable.name;
  after.freezes = filed.deliverable.freezes;
  check(after);
  store::ChangeSet changes;
  changes.author = author;
  changes.records.push_back(put(after, filed.revision));
  store_.apply(changes);
  return get(name);
}

FiledDeliverable Deliverables::add(std::string_view name, const EntryId& id,
                                   std::optional<DeliverableList> list, const std::string& tag,
                                   const std::string& author) {
  const auto its_list =
      glossary::is_defined_here(entry(id)) ? DeliverableList::here : DeliverableList::elsewhere;
  return change(name, std::nullopt, author, [&](Deliverable deliverable) {
    return with(std::move(deliverable), {id, list.value_or(its_list), tag});
  });
}

Deliverable Deliverables::with(Deliverable deliverable, const DeliverableItem& item) const {
  return working::with(std::move(deliverable), item, entry(item.entry));
}

TermEntry Deliverables::entry(const EntryId& id) const {
  const auto stored = store_.get(id);
  if (!stored) throw Error(ErrorCode::not_found, "There is no entry " + id.text() + ".");
  return codec::entry_from_json(stored->json).entry;
}

FrozenDeliverable Deliverables::freeze(std::string_view name, const std::string& remark,
                                       const std::string& author) {
  const std::lock_guard lock(writing_);
  auto filed = get(name);
  auto frozen = picture(filed.deliverable);
  frozen.number = static_cast<std::uint32_t>(filed.deliverable.freezes.size()) + 1;
  filed.deliverable.freezes.push_back({frozen.number, store::utc_now(), author, remark});
  store::ChangeSet changes;
  changes.author = author;
  changes.records.push_back(put(filed.deliverable, filed.revision));
  changes.records.push_back({deliverable_kind, freeze_name(name, frozen.number), codec::to_json(frozen), 0});
  store_.apply(changes);
  return frozen;
}

FrozenDeliverable Deliverables::frozen(std::string_view name, std::uint32_t number) const {
  const auto filed = get(name);
  if (number == 0) return picture(filed.deliverable);
  const auto stored = store_.record(deliverable_kind, freeze_name(name, number));
  if (!stored)
    throw Error(ErrorCode::not_found, "The deliverable " + std::string(name) + " has no freeze " +
                                          std::to_string(number) + "; it has " +
                                          std::to_string(filed.deliverable.freezes.size()) + ".");
  return codec::frozen_deliverable_from_json(stored->json);
}

FrozenDeliverable Deliverables::latest(std::string_view name) const {
  return frozen(name, static_cast<std::uint32_t>(get(name).deliverable.freezes.size()));
}

FrozenDeliverable Deliverables::picture(const Deliverable& deliverable) const {
  FrozenDeliverable frozen{deliverable.name, 0, deliverable.head, {}, {}};
  std::string missing;
  for (const auto& item : deliverable.items) {
    const auto stored = store_.get(item.entry);
    if (stored)
      frozen.items.push_back({item, stored->revision, stored->json});
    else
      missing += (missing.empty() ? "" : ", ") + item.entry.text();
  }
  if (!missing.empty())
    throw Error(ErrorCode::wrong_state, "The deliverable " + deliverable.name +
                                            " lists entries that were removed from the registry: " + missing +
                                            ". Take them off the list first.");
  frozen.documents = cited_documents(frozen.items);
  return frozen;
}

// Titles in the bibliography come from the catalogue, which changes too.
std::vector<SourceDocument> Deliverables::cited_documents(const std::vector<FrozenItem>& items) const {
  std::set<std::string> cited;
  for (const auto& item : items) {
    const auto entry = codec::entry_from_json(item.json).entry;
    cited.insert(entry.document);
    cite(entry.sources, cited);
    for (const auto& section : entry.languages)
      for (const auto& definition : section.definitions) {
        cite(definition.sources, cited);
        cited.insert(style::citation(entry, &definition).document);
      }
  }
  std::vector<SourceDocument> documents;
  for (auto& document : store_.documents())
    if (cited.contains(document.number)) documents.push_back(std::move(document));
  return documents;
}

}  // namespace termreg::working
