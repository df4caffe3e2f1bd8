// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "registry/model/body.h"
#include "registry/model/entry_id.h"

namespace termreg {

/// The lists of a deliverable, by ITU-T's clauses.
enum class DeliverableList {
  elsewhere,     ///< 3.1 terms defined elsewhere
  here,          ///< 3.2 terms defined in this deliverable
  abbreviations  ///< 4 abbreviations of entries that are in neither of the others
};

/// An entry in a list. `tag` is the reference tag that its document is cited by, without brackets; empty: as
/// the house makes it.
struct DeliverableItem {
  EntryId entry;
  DeliverableList list = DeliverableList::elsewhere;
  std::string tag;
  bool operator==(const DeliverableItem&) const = default;
};

/// In which order entries are numbered within a list.
enum class DeliverableOrder { alphabetical, listed };

/// What a deliverable is beside its entries.
struct DeliverableHead {
  std::string title;
  std::string kind = "Technical Report";  ///< what it calls itself in the introductory sentences
  std::string profile = "itu-t";          ///< name of a style::Profile
  std::string language = "en";
  DeliverableOrder order = DeliverableOrder::alphabetical;
  bool operator==(const DeliverableHead&) const = default;
};

/// One line for each freeze; its content is a FrozenDeliverable.
struct FreezeNote {
  std::uint32_t number = 1;  ///< 1, 2, 3 ...
  std::string at;
  std::string author;
  std::string remark;  ///< "output of the 5th meeting"; may be empty
  bool operator==(const FreezeNote&) const = default;
};

/// A named selection of entries: a glossary in the making.
struct Deliverable {
  std::string name;  ///< of [a-z0-9._-]
  DeliverableHead head;
  std::vector<DeliverableItem> items;  ///< in the order in which they were listed; an entry stands once
  std::vector<FreezeNote> freezes;
  bool operator==(const Deliverable&) const = default;
};

/// An entry as it was when its deliverable was frozen.
struct FrozenItem {
  DeliverableItem item;
  std::uint64_t revision = 0;
  std::string json;  ///< as the codec wrote it
  bool operator==(const FrozenItem&) const = default;
};

/// Everything an export needs: whatever happens to the registry later, the same bytes come out.
struct FrozenDeliverable {
  std::string name;
  std::uint32_t number = 1;
  DeliverableHead head;
  std::vector<FrozenItem> items;
  std::vector<SourceDocument> documents;  ///< of the catalogue, those that the entries cite
  bool operator==(const FrozenDeliverable&) const = default;
};

}  // namespace termreg
