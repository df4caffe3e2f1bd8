// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "registry/conflicts/listing.h"
#include "registry/conflicts/section.h"
#include "registry/conflicts/survey.h"
#include "registry/model/finding_outline.h"
#include "registry/store/findings.h"

/// Findings as the store keeps them, without a survey: what is written of them, and how they are read and worded.
namespace termreg::conflicts {

/// Number of the rules by which findings are found. Whoever changes what a kind finds or says counts it up: then what
/// other programs have stored is found anew.
inline constexpr unsigned findings_rules = 3;

/// How stored findings were made; findings that were made otherwise are found anew.
struct Stamp {
  unsigned rules = findings_rules;
  std::size_t updated = 0;  ///< entries that were looked at anew since the weights were those of the registry
  std::string profile;      ///< text::profile()
  bool operator==(const Stamp&) const = default;
};
/// The stamp of what this program finds.
[[nodiscard]] Stamp stamp_of_today(std::size_t updated);
[[nodiscard]] std::string text_of(const Stamp& stamp);
/// @return a stamp of no rules (0) if the text is none.
[[nodiscard]] Stamp read_stamp(std::string_view text);

/// How much words tell, as a text of lines: how many definitions, then "count word".
[[nodiscard]] std::string text_of(const WordWeights& weights);
/// @throws Error(damaged) for anything else.
[[nodiscard]] WordWeights read_weights(std::string_view text);

/// The finding as it is stored: the key names the content, so that equal findings have equal keys.
[[nodiscard]] store::FindingEdit kept(const FindingOutline& outline);

/// Findings by their keys, in memory, and in the order of lists. Many readers at once, or one writer.
class Outlines {
 public:
  using Keyed = std::pair<std::string, FindingOutline>;
  /// Takes out and puts in. A key that is not there, or is already, is passed over.
  void exchange(const std::vector<std::string>& gone, std::vector<Keyed> come);
  /// The same with one that comes, for a first filling: it is in the table from set_in_order() on.
  void put(std::string key, FindingOutline outline);
  void set_in_order();
  [[nodiscard]] const FindingTable& table() const noexcept { return table_; }
  [[nodiscard]] bool holds(const std::string& key) const { return by_key_.contains(key); }
  /// Calls visit(key, outline) for each, in no order.
  template <typename Visit>
  void each(const Visit& visit) const {
    for (const auto& [key, outline] : by_key_) visit(key, *outline);
  }

 private:
  std::unordered_map<std::string, std::unique_ptr<const FindingOutline>> by_key_;
  FindingTable table_;
  std::vector<const Finding*> unordered_;  // put, and not yet in the table
};

/// Sections of stored entries, made ready when they are asked for and kept for the next finding. One thread.
class SectionReader {
 public:
  explicit SectionReader(const store::Store& store) : store_(store) {}
  /// The section of the entry in that language, or nullptr. Valid until make_room().
  [[nodiscard]] const Section* find(const EntryId& id, std::string_view language);
  [[nodiscard]] const Vocabulary& vocabulary() const noexcept { return vocabulary_; }
  /// Lets go of what was read if it is much.
  void make_room();

 private:
  const store::Store& store_;
  Vocabulary vocabulary_;
  std::unordered_map<std::string, std::vector<Section>> entries_;
};

/// The whole finding, as a survey words it, from the entries as they are stored now. If they are no longer those it was
/// found on, it says so.
[[nodiscard]] Finding worded(const FindingOutline& outline, SectionReader& reader);
/// The same for many, on several threads if they are very many. @throws Error(damaged) if an entry cannot be decoded.
[[nodiscard]] std::vector<Finding> worded(std::span<const FindingOutline> outlines,
                                          const store::Store& store);

}  // namespace termreg::conflicts
