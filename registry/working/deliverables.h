// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/model/deliverable.h"
#include "registry/store/store.h"
#include "registry/working/lists.h"

namespace termreg::working {

/// A deliverable as it stands in the store.
struct FiledDeliverable {
  Deliverable deliverable;
  std::uint64_t revision = 0;
};

/// The deliverables of the registry. A freeze is a record of its own ("name@number") that holds the entries as
/// they were, byte by byte, so that its export depends on nothing else. Thread-safe; changes come one at a
/// time.
class Deliverables {
 public:
  explicit Deliverables(store::Store& store) : store_(store) {}

  /// In the order of their names.
  [[nodiscard]] std::vector<FiledDeliverable> list() const;
  [[nodiscard]] std::optional<FiledDeliverable> find(std::string_view name) const;
  /// @throws Error(not_found) naming it.
  [[nodiscard]] FiledDeliverable get(std::string_view name) const;

  /// @throws Error(stale_revision) if there is one of that name; Error(bad_input) as check(). Freezes cannot be
  /// brought along.
  FiledDeliverable create(const Deliverable& deliverable, const std::string& author);
  using Step = std::function<Deliverable(Deliverable)>;
  /// Applies a pure edit. @param revision  the one the person saw; nothing for "whatever is there".
  /// @throws Error(stale_revision), what the step throws, and as check(); then nothing was written.
  FiledDeliverable change(std::string_view name, std::optional<std::uint64_t> revision,
                          const std::string& author, const Step& step);
  /// Adds an entry to a list, or moves it there; without a list, working definitions go to `here`, others to
  /// `elsewhere`. @throws Error(not_found) if there is no such entry, and as with().
  FiledDeliverable add(std::string_view name, const EntryId& entry, std::optional<DeliverableList> list,
                       const std::string& tag, const std::string& author);

  /// The pure edit with(), for an entry of the registry. @throws Error(not_found) if there is no such entry.
  [[nodiscard]] Deliverable with(Deliverable deliverable, const DeliverableItem& item) const;

  /// Freezes the deliverable as it is now and returns the freeze.
  /// @throws Error(wrong_state) naming entries that were removed from the registry.
  FrozenDeliverable freeze(std::string_view name, const std::string& remark, const std::string& author);
  /// The freeze of that number; 0: the deliverable as it is now, not frozen.
  /// @throws Error(not_found) if there is no such freeze.
  [[nodiscard]] FrozenDeliverable frozen(std::string_view name, std::uint32_t number) const;
  /// The last freeze; as it is now if there is none.
  [[nodiscard]] FrozenDeliverable latest(std::string_view name) const;

 private:
  [[nodiscard]] TermEntry entry(const EntryId& id) const;
  [[nodiscard]] FrozenDeliverable picture(const Deliverable& deliverable) const;
  [[nodiscard]] std::vector<SourceDocument> cited_documents(const std::vector<FrozenItem>& items) const;

  store::Store& store_;
  std::mutex writing_;
};

}  // namespace termreg::working
