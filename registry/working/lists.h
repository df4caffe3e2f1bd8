// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "registry/glossary/glossary.h"
#include "registry/model/deliverable.h"
#include "registry/model/finding.h"
#include "registry/model/term_entry.h"

/// Deliverables as pure functions: the lists, what an export is made of, and what changed between two freezes.
namespace termreg::working {

/// @throws Error(bad_input) if the name is not of [a-z0-9._-] and 1 to 56 bytes, if the profile is unknown, or
/// if title or language is empty.
void check(const Deliverable& deliverable);

/// With the entry in that list, at its end; an entry that stands in a list already is moved, or gets the new
/// tag at its place if the list is the same.
/// @throws Error(wrong_state) for the list `here` if the entry is not a working definition.
[[nodiscard]] Deliverable with(Deliverable deliverable, const DeliverableItem& item, const TermEntry& entry);
/// @throws Error(not_found) if the entry is in none of the lists.
[[nodiscard]] Deliverable without(Deliverable deliverable, const EntryId& entry);
/// With the entry before another one of its list; at the end of it for an empty id.
/// @throws Error(not_found) if one of them is not in the deliverable.
[[nodiscard]] Deliverable moved(Deliverable deliverable, const EntryId& entry, const EntryId& before);

/// Writes a freeze; the same freeze gives the same bytes for ever.
/// @param profile  another than the deliverable's; empty for its own
/// @throws as glossary::write, and Error(bad_input) if a frozen entry cannot be read.
void write(const FrozenDeliverable& frozen, const std::string& profile, const glossary::WriterFormat& format,
           std::ostream& out);

/// One line of a change list.
struct ListChange {
  enum class Kind { added, removed, moved, reworded, changed };
  Kind kind = Kind::added;
  EntryId entry;
  std::string term;                                   ///< as printed, after the change if there is an after
  DeliverableList list = DeliverableList::elsewhere;  ///< where it is now, or was
  std::string what;                                   ///< a sentence
  std::vector<DiffPart> diff;                         ///< of the definitions, for `reworded`
};
/// "added", "removed", "moved", "reworded", "changed".
[[nodiscard]] std::string_view name(ListChange::Kind kind) noexcept;

/// What changed from `before` to `after`: removed entries first, then in the order of `after`. An entry that
/// was both moved and reworded has two lines; `changed` is anything but the definition in the deliverable's
/// language.
[[nodiscard]] std::vector<ListChange> changes(const FrozenDeliverable& before,
                                              const FrozenDeliverable& after);

}  // namespace termreg::working
