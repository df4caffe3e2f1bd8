// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>

#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "registry/store/chain.h"
#include "registry/store/derived.h"
#include "registry/store/keys.h"
#include "registry/store/rocks_store_private.h"
#include "registry/store/verify_private.h"

namespace termreg::store {
namespace {

constexpr std::size_t most_damages = 1000;  // a wholly wrong store need not be listed key by key

// One run over one snapshot; every step adds what it finds.
class Verifier {
 public:
  explicit Verifier(const Engine& engine) : engine_(engine), snapshot_(engine) {}

  std::vector<Damage> run() {
    guarded("findings", [this] { level_ = read_level(engine_, snapshot_.get()); });
    guarded("files", [this] { require_ok(engine_.db().VerifyChecksum(), "Checking the checksums"); });
    guarded("change log", [this] { change_log(); });
    guarded("entries", [this] { entries(); });
    guarded("records", [this] { records(); });
    guarded("history", [this] { history(); });
    guarded("derived records", [this] { strays(); });
    guarded("catalogue", [this] { catalogue(); });
    guarded("head", [this] { head(); });
    return std::move(damages_);
  }

 private:
  // A step that meets an unreadable block is itself a finding, and the next step still runs.
  template <typename Step>
  void guarded(const std::string& where, Step step) {
    try {
      step();
    } catch (const Error& error) {
      report(where, error.what());
    }
  }

  void report(std::string where, std::string message) {
    if (damages_.size() < most_damages) damages_.push_back({std::move(where), std::move(message)});
  }

  template <typename Visit>
  void each(Family family, Visit visit) {
    const auto cursor = engine_.cursor(family, snapshot_.get());
    for (cursor->SeekToFirst(); cursor->Valid(); cursor->Next())
      visit(view(cursor->key()), view(cursor->value()));
    require_ok(cursor->status(), "Reading the family " + std::string(name(family)));
  }

  void change_log() {
    each(Family::change, [this](std::string_view key, std::string_view value) {
      const auto where = "change " + std::to_string(++sequence_);
      if (key != keys::be64(sequence_)) {
        report(where, "The log jumps here.");
        sequence_ = keys::read_be64(key).value_or(sequence_);
      }
      guarded(where, [&] { change(where, value); });
    });
  }

  void change(const std::string& where, std::string_view value) {
    const auto hash = read_hash(value);
    if (!hash) return report(where, "The record is cut short.");
    const auto record = value.substr(hash->size());
    chain_ = next_link(chain_, record);
    if (chain_ != *hash)
      report(where, "The hash chain does not hold: the record is not the one that was written.");
    chain_ = *hash;
    if (level_ && level_->head.sequence == sequence_ && level_->head.chain != to_hex(chain_))
      report("findings",
             "They are said to follow from change " + std::to_string(sequence_) + " of another log.");
    const auto change = codec::change_from_json(record);
    if (change.sequence != sequence_)
      report(where, "The record is numbered " + std::to_string(change.sequence) + ".");
    auto& last = last_change_[change.subject()];
    if (change.revision != last.revision + 1)
      report(where, "Revision " + std::to_string(change.revision) + " of " + change.subject() +
                        " follows revision " + std::to_string(last.revision) + ".");
    last = {change.revision, change.kind == ChangeKind::put};
  }

  void entries() {
    each(Family::entry, [this](std::string_view key, std::string_view value) {
      const auto where = "entry " + std::string(key);
      guarded(where, [&] { entry(where, key, value); });
      ++entries_;
    });
    const auto living = std::count_if(last_change_.begin(), last_change_.end(), [](const auto& item) {
      return item.second.present && !is_record(item.first);
    });
    if (static_cast<std::uint64_t>(living) != entries_)
      report("entries", "The store holds " + std::to_string(entries_) +
                            " entries, but the change log tells of " + std::to_string(living) + ".");
  }

  void entry(const std::string& where, std::string_view key, std::string_view value) {
    const auto revision = keys::read_be64(value);
    if (!revision) return report(where, "The record is cut short.");
    const auto json = value.substr(sizeof *revision);
    const auto decoded = codec::entry_from_json(json);
    if (decoded.entry.id.text() != key)
      report(where, "The record names another entry, " + decoded.entry.id.text() + ".");
    if (decoded.revision != *revision || codec::entry_to_json(decoded.entry, decoded.revision) != json)
      report(where, "The record does not encode back to the same bytes.");
    const auto last = last_change_.find(std::string(key));
    if (last == last_change_.end() || !last->second.present || last->second.revision != *revision)
      report(where, "The change log does not tell of revision " + std::to_string(*revision) + ".");
    designations_ += count_designations(decoded.entry);
    derived(where, key, derived_record(decoded.entry));
  }

  void derived(const std::string& where, std::string_view id, const std::string& expected) {
    const auto found = engine_.get(Family::derived, id, snapshot_.get());
    if (!found) return report(where, "Its derived record is missing.");
    ++derived_;
    if (*found != expected) report(where, "Its derived record is not the one that follows from it.");
  }

  static bool is_record(std::string_view subject) { return subject.find('/') != std::string_view::npos; }

  // What a record says is for its owner to judge; here it has to be the one that the log tells of.
  void records() {
    std::uint64_t count = 0;
    each(Family::record, [&](std::string_view key, std::string_view value) {
      ++count;
      const auto revision = keys::read_be64(value);
      const auto last = last_change_.find(std::string(key));
      if (!revision || last == last_change_.end() || !last->second.present ||
          last->second.revision != *revision)
        report("record " + std::string(key), "The change log does not tell of this revision.");
    });
    const auto living = std::count_if(last_change_.begin(), last_change_.end(), [](const auto& item) {
      return item.second.present && is_record(item.first);
    });
    if (static_cast<std::uint64_t>(living) != count)
      report("records", "The store holds " + std::to_string(count) +
                            " records, but the change log tells of " + std::to_string(living) + ".");
  }

  void record_history(const std::string& where, std::string_view key, std::optional<std::uint64_t> revision) {
    const auto last = last_change_.find(std::string(key));
    if (!revision || last == last_change_.end() || last->second.revision <= *revision)
      report(where, "A record is of a revision that is not earlier than the present one.");
  }

  // The entries have found theirs: if there are more, some belong to no entry.
  void strays() {
    std::uint64_t count = 0;
    each(Family::derived, [&](std::string_view, std::string_view) { ++count; });
    if (count == derived_) return;
    each(Family::derived, [this](std::string_view key, std::string_view) {
      if (!engine_.get(Family::entry, key, snapshot_.get()))
        report("derived records", "A record is filed under " + std::string(key) + ", which is no entry.");
    });
  }

  void history() {
    each(Family::history, [this](std::string_view key, std::string_view json) {
      const auto id = key.substr(0, key.find('\0'));
      const auto revision = keys::read_be64(key.substr(std::min(key.size(), id.size() + 1)));
      const auto where = "history of " + std::string(id);
      guarded(where, [&] {
        if (is_record(id)) return record_history(where, id, revision);
        const auto decoded = codec::entry_from_json(json);
        const auto last = last_change_.find(std::string(id));
        if (decoded.entry.id.text() != id || decoded.revision != revision)
          report(where, "A record is of another entry or revision than its key.");
        else if (last == last_change_.end() || last->second.revision <= decoded.revision)
          report(where,
                 "Revision " + std::to_string(decoded.revision) + " is not earlier than the present one.");
      });
    });
  }

  void catalogue() {
    each(Family::catalogue, [this](std::string_view key, std::string_view json) {
      guarded("catalogue", [&] {
        const bool matches = key.starts_with(keys::body_prefix)
                                 ? keys::catalogue(codec::body_from_json(json)) == key
                                 : keys::catalogue(codec::document_from_json(json)) == key;
        if (!matches) report("catalogue", "A record is filed under another key than its own.");
      });
    });
  }

  void head() {
    const auto position = read_position(engine_, snapshot_.get());
    if (level_ && level_->head.sequence > sequence_)
      report("findings", "They are said to follow from change " + std::to_string(level_->head.sequence) +
                             ", which the log does not reach.");
    if (position.sequence != sequence_ || position.chain != chain_)
      report("head", "The head says " + std::to_string(position.sequence) + ", but the log was read up to " +
                         std::to_string(sequence_) + ".");
    if (position.entries != entries_ || position.designations != designations_)
      report("head", "The counts say " + std::to_string(position.entries) + " entries and " +
                         std::to_string(position.designations) + " designations, but there are " +
                         std::to_string(entries_) + " and " + std::to_string(designations_) + ".");
  }

  struct LastChange {
    std::uint64_t revision = 0;
    bool present = false;
  };

  const Engine& engine_;
  Snapshot snapshot_;
  std::vector<Damage> damages_;
  std::unordered_map<std::string, LastChange> last_change_;
  std::uint64_t sequence_ = 0, entries_ = 0, derived_ = 0, designations_ = 0;
  ChainHash chain_{};
  std::optional<FindingsLevel> level_;
};

}  // namespace

std::vector<Damage> find_damage(const Engine& engine) {
  return Verifier(engine).run();
}

void rederive(Engine& engine) {
  constexpr std::size_t batch_bytes = 4 * 1024 * 1024;
  constexpr std::string_view after_all = "\xff";  // keys begin with UTF-8, which has no such octet
  rocksdb::WriteBatch batch;
  require_ok(batch.DeleteRange(engine.handle(Family::derived), slice({}), slice(after_all)),
             "Clearing the derived records");
  const auto write = [&] {
    engine.write(batch, Engine::Durability::later);
    batch.Clear();
  };
  const auto cursor = engine.cursor(Family::entry);
  for (cursor->SeekToFirst(); cursor->Valid(); cursor->Next()) {
    const auto json = view(cursor->value()).substr(std::min(cursor->value().size(), sizeof(std::uint64_t)));
    const auto entry = decode_stored("A stored entry", [&] { return codec::entry_from_json(json).entry; });
    require_ok(batch.Put(engine.handle(Family::derived), cursor->key(), derived_record(entry)),
               "Collecting a write");
    if (batch.GetDataSize() > batch_bytes) write();
  }
  require_ok(cursor->status(), "Reading the entries");
  write();
}

}  // namespace termreg::store
