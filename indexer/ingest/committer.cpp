// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/committer_private.h"

#include <algorithm>
#include <utility>

#include "registry/codec/json.h"
#include "registry/model/authority.h"

namespace termreg::ingest {
namespace {

using Effect = store::Applied::Effect;

// Entries that go into the store together: large enough that one write is shared by many. Two batches are in memory at a
// time, and the one that is written also as JSON, so entries of several languages fill one sooner.
constexpr std::size_t batch_entries = 4096;
constexpr std::size_t batch_bytes = 8UL * 1024 * 1024;

std::size_t weight_of(const Extras& extras) {
  std::size_t bytes = extras.size() * sizeof(Extra);
  for (const auto& extra : extras) bytes += extra.name.size() + extra.value.size();
  return bytes;
}

template <typename Text>
std::size_t weight_of(const std::vector<Text>& texts) {
  std::size_t bytes = 0;
  for (const auto& text : texts)
    bytes += sizeof(Text) + text.text.size() + text.sources.size() * sizeof(Source) + weight_of(text.extras);
  return bytes;
}

// What an entry takes in memory, roughly.
std::size_t weight_of(const TermEntry& entry) {
  std::size_t bytes = sizeof(TermEntry) + weight_of(entry.extras) + weight_of(entry.notes) +
                      entry.sources.size() * sizeof(Source);
  for (const auto& section : entry.languages)
    bytes += sizeof(LanguageSection) + weight_of(section.designations) + weight_of(section.definitions) +
             weight_of(section.notes) + weight_of(section.examples) + weight_of(section.extras);
  for (const auto& relation : entry.relations)
    bytes +=
        sizeof(ConceptRelation) + relation.target.size() + relation.label.size() + weight_of(relation.extras);
  return bytes;
}

}  // namespace

Committer::Committer(store::Store& store, const ImportRequest& request, ImportReport& report)
    : store_(store), request_(request), report_(report) {
  for (const auto& document : store.documents())
    known_.insert({document.body, document.number, document.edition});
}

void Committer::add(TermEntry entry) {
  note_document(entry);
  if (request_.dry_run) {
    count(effect_if_put(entry));
    return;
  }
  bytes_ += weight_of(entry);
  changes_.puts.push_back({std::move(entry), 0});
  if (changes_.puts.size() >= batch_entries || bytes_ >= batch_bytes) write();
}

void Committer::settle_all() {
  if (request_.dry_run) return;
  write();
  settle();
}

void Committer::withdraw(std::vector<TermEntry> entries) {
  settle_all();
  report_.removed += entries.size();
  if (request_.dry_run) return;
  for (std::size_t at = 0; at < entries.size(); at += batch_entries) {
    store::ChangeSet marks;
    marks.author = request_.author;
    marks.sync = false;
    for (auto i = at; i < std::min(entries.size(), at + batch_entries); ++i) {
      entries[i].status = EntryStatus::withdrawn;
      marks.puts.push_back({std::move(entries[i]), 0});
    }
    (void)store_.apply(marks);
  }
}

void Committer::finish() {
  if (!request_.dry_run) {
    settle_all();
    store_.flush();
  }
  report_.sequence = store_.head().sequence;
}

// One batch at a time is in the hands of the store, so that the order of the file is the order of the log.
void Committer::write() {
  settle();
  if (changes_.puts.empty() && changes_.documents.empty()) return;
  changes_.author = request_.author;
  changes_.sync = false;
  bytes_ = 0;
  written_ = std::async(std::launch::async, [this, changes = std::exchange(changes_, {})] {
    return store_.apply(changes).effects;
  });
}

void Committer::settle() {
  if (!written_.valid()) return;
  for (const auto effect : written_.get()) count(effect);
}

// The same rule as the store's own.
Effect Committer::effect_if_put(const TermEntry& entry) const {
  const auto stored = store_.get(entry.id);
  if (!stored) return Effect::added;
  const bool same = codec::entry_to_json(entry, stored->revision) == stored->json ||
                    store::says_the_same(codec::entry_from_json(stored->json).entry, entry);
  return same ? Effect::unchanged : Effect::changed;
}

void Committer::count(Effect effect) {
  if (effect == Effect::added) ++report_.added;
  if (effect == Effect::changed) ++report_.changed;
  if (effect == Effect::unchanged) ++report_.unchanged;
  if (effect == Effect::removed) ++report_.removed;
}

// A document that the catalogue does not have yet becomes a record with what the entry says of it.
void Committer::note_document(const TermEntry& entry) {
  if (last_document_ && last_document_->body == entry.body && last_document_->number == entry.document &&
      last_document_->edition == entry.edition)
    return;
  SourceDocument document;
  document.body = entry.body;
  document.number = entry.document;
  document.edition = entry.edition;
  last_document_ = document;
  if (!known_.insert({entry.body, entry.document, entry.edition}).second) return;
  note_predecessor(document, entry.id);
  changes_.documents.push_back(std::move(document));
}

// A new edition supersedes the latest of those that are older by their dates.
void Committer::note_predecessor(SourceDocument& document, const EntryId& id) {
  const auto age = [&](const std::string& edition) { return standing(document.body, edition).age; };
  const auto is_older = [&](const std::string& a, const std::string& b) {
    return std::pair(-age(a), a) < std::pair(-age(b), b);
  };
  std::string latest;
  for (const auto& [body, number, edition] : known_)
    if (body == document.body && number == document.number && !edition.empty() &&
        is_older(edition, document.edition) && (latest.empty() || is_older(latest, edition)))
      latest = edition;
  if (latest.empty()) return;
  document.supersedes.push_back(document.number + " " + latest);
  const auto name = std::string(id.body()) + ":" + std::string(id.document()) + ":";
  report_.diagnostics.push_back({document.number,
                                 0,
                                 {},
                                 "edition-supersedes",
                                 Severity::info,
                                 "The edition " + document.edition + " of " + document.number +
                                     " supersedes " + latest +
                                     ", which stays as it is; what changed: termreg editions " + name +
                                     id_part(latest) + " " + name + std::string(id.edition())});
}

}  // namespace termreg::ingest
