// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/sources/yaml_tree.h"
#include "registry/model/term_entry.h"

/// The single values of Glossarist (https://github.com/glossarist/concept-model, schemas v2 and v3, and the
/// layouts before them) in the words of the model. All functions are pure and thread-safe.
namespace termreg::sources::glossarist {

/// A text as it is shown: a mention `{{reference,text}}` or `{{reference,text,display}}` becomes its last
/// part, `{{text, IEV:102-03-23}}` its first; a mention of one part stands for itself. `changed` says whether there
/// was one, so that the original can be kept.
struct ShownText {
  std::string text;  ///< at N0
  bool changed = false;
};
[[nodiscard]] ShownText shown_text(std::string_view content);

/// A designation as it is shown: `stem:[x]` becomes `x`.
[[nodiscard]] ShownText shown_designation(std::string_view designation);

/// One item of `sources` (or an `authoritative_source` of old). All shapes of `origin` are read: `ref` as
/// text, `ref` as {source, id, version}, these three at the level of `origin`, and `text`. What has no member
/// is kept in extras.
[[nodiscard]] Source source_of(const YamlNode& item);

/// Keeps a member as an Extra: JSON of the subtree, under `prefix` + its key. Empty values are not kept.
void keep(Extras& extras, const YamlMember& member, std::string_view prefix = {});

/// The status behind a word; `exact` is false if it must be kept beside the status to be given back.
struct Status {
  EntryStatus status = EntryStatus::valid;
  bool exact = false;
};
[[nodiscard]] Status status_of(std::string_view word);

/// The kind of a relation by its type ("broader_generic", "see", "supersedes" ...); `other` for an unknown
/// one.
[[nodiscard]] RelationKind relation_kind(std::string_view type);

/// One item of `terms`. An item without a designation text (absent: true) gives one with an empty text.
[[nodiscard]] Designation designation_of(const YamlNode& term);

}  // namespace termreg::sources::glossarist
