// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registry/store/store.h"

namespace termreg::store {

/// A finding to keep under its key (keys.h), or if the value is empty one to forget. The store does not judge what it
/// says.
struct FindingEdit {
  std::string key;
  std::string value;
};

/// What makes the stored findings level with a change.
struct FindingEdits {
  std::vector<FindingEdit> edits;
  std::string stamp;  ///< how they were made; kept beside them. Empty: as it was
};

/// The change that stored findings are level with: they are those of the entries as they were after it.
struct FindingsLevel {
  Head head;
  std::string stamp;
};

/// Works out what a change set does to the findings, so that both become durable in one write. Called under the write
/// mutex, one change set at a time, in order. Must not write to the store.
class Companion {
 public:
  virtual ~Companion() = default;
  struct RecordChange {
    std::string_view key;     ///< kind "/" name
    std::string_view before;  ///< JSON; empty if there was none
    std::string_view after;   ///< JSON; empty if it was removed
  };
  /// A change set that is about to be written: the store still answers as before it.
  struct Planned {
    std::vector<Observer::Change> entries;
    std::vector<RecordChange> records;
    bool level = false;  ///< whether the stored findings are level with what is there now
  };
  /// @return what makes the findings level with the change; nothing if that is not known: then the change is written,
  /// and the findings stay behind it.
  virtual std::optional<FindingEdits> follow(const Planned& planned) = 0;
  /// Told after each change set, whether or not follow() was asked about it: it is in the store with what follow() gave,
  /// or (after an error) neither is.
  virtual void settled(bool written) noexcept = 0;
};

/// What a store keeps of findings. They follow from entries and decisions, so losing them costs a scan and no truth. How
/// far they are is always told truly: "level with change n" is written in the same batch as what makes it so, and taken
/// back before they are written anew. All methods may be called from any thread.
class KeptFindings {
 public:
  virtual ~KeptFindings() = default;
  /// @return nothing if there are none, or only some.
  [[nodiscard]] virtual std::optional<FindingsLevel> level() const = 0;
  using Visitor = std::function<void(std::string_view key, std::string_view value)>;
  /// Visits all findings and gives the weights, with the level of the same moment. Visits none if there is no level.
  virtual std::optional<FindingsLevel> read(const Visitor& visit, std::string& weights) const = 0;

  /// To write all findings anew: begin_anew() takes the level back and removes what is there, add() and set_weights()
  /// put in, and level_with() says in the end that they are level. Only one may do so at a time.
  virtual void begin_anew() = 0;
  virtual void add(std::span<const FindingEdit> findings) = 0;
  virtual void set_weights(std::string_view weights) = 0;

  /// Calls work(head) while nobody can change anything, then writes what it gives, durable and level with that head. If
  /// it gives nothing, nothing is written. `ended` is told whether it was, still under the mutex. Neither may write to
  /// the store.
  using Work = std::function<std::optional<FindingEdits>(const Head& head)>;
  using Ended = std::function<void(bool written)>;
  virtual void level_with(const Work& work, const Ended& ended) = 0;

  /// At most one companion; it must outlive the store or be taken off with nullptr.
  virtual void accompany(Companion* companion) = 0;
};

}  // namespace termreg::store
