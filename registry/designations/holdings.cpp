// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/designations/holdings.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>
#include <utility>

#include "registry/model/authority.h"
#include "registry/model/error.h"

namespace termreg::designations {
namespace {

constexpr Ordinal most_languages = 0xFFFFFF;  // what a record has room for

int rank(Acceptability acceptability) noexcept {
  if (acceptability == Acceptability::preferred) return 0;
  return acceptability == Acceptability::deprecated ? 2 : 1;
}

// What is in force, what is being worked on, what was.
int rank(EntryStatus status) noexcept {
  if (!is_active(status)) return 2;
  return status == EntryStatus::valid || status == EntryStatus::agreed ? 0 : 1;
}

bool speaks(std::string_view tag, std::string_view wanted) noexcept {
  return wanted.empty() || tag == wanted || (tag.starts_with(wanted) && tag[wanted.size()] == '-');
}

// "en" of "en-gb": designations of one language clash whatever its region or script.
std::string_view primary_language(std::string_view tag) noexcept {
  return tag.substr(0, tag.find('-'));
}

}  // namespace

Arrival Holdings::arrival(text::MatchKey match, std::string_view language, const Designation& item) const {
  Arrival made{ladder_.climb(std::move(match)), {}, language, item.text, item.kind, item.acceptability};
  if (made.rungs.is_new) made.facts = WordIndex::facts(made.rungs.match.bytes());
  return made;
}

void Holdings::add(const EntryId& id, EntryStatus status, const Arrival& arrival) {
  const auto entry = ids_.intern(id.text());
  if (entry == entries_.size()) {
    entries_.emplace_back();
    entries_[entry].authority = static_cast<std::uint8_t>(standing(id.body(), {}).authority);
  }
  entries_[entry].status = status;
  const auto match = hang_in(arrival);
  const auto at = new_record();
  auto& record = records_[at];
  record.entry = entry;
  record.match = match;
  record.next_in_match = std::exchange(first_record_[match], at);
  record.next_in_entry = std::exchange(entries_[entry].first_record, at);
  const auto language = languages_.intern(arrival.language);
  if (language > most_languages)
    throw Error(ErrorCode::internal, "The table of designations would hold more than 16 million languages.");
  record.language = language & most_languages;
  record.kind = arrival.kind;
  record.acceptability = arrival.acceptability;
  ++size_;
  if (arrival.text == ladder_.match_text(match)) return;
  if (arrival.text.size() + 1 >= same_as_key - texts_.size())
    throw Error(ErrorCode::internal, "The table of designations would exceed 4 GiB of text.");
  record.text = static_cast<std::uint32_t>(texts_.size());
  texts_.append(arrival.text) += '\0';  // N0 holds no control characters
}

// The N1 node of a designation; a new one is made known to everything that finds nodes.
Ordinal Holdings::hang_in(const Arrival& arrival) {
  const auto matches = ladder_.matches();
  const auto looses = ladder_.looses().size();
  const auto match = ladder_.add(arrival.rungs);
  if (ladder_.matches() == matches) return match;
  first_record_.resize(ladder_.matches(), no_ordinal);
  words_.add(match, arrival.facts);
  prefixes_.add(match);
  if (ladder_.looses().size() > looses)
    typos_.add(static_cast<Ordinal>(looses), ladder_.looses().text(static_cast<Ordinal>(looses)));
  return match;
}

Ordinal Holdings::new_record() {
  if (free_ == no_ordinal) {
    records_.emplace_back();
    return static_cast<Ordinal>(records_.size() - 1);
  }
  const auto at = free_;
  free_ = std::exchange(records_[at], Record{}).next_in_match;
  return at;
}

void Holdings::drop(const EntryId& id) {
  const auto entry = ids_.find(id.text());
  if (entry == no_ordinal) return;
  auto at = std::exchange(entries_[entry].first_record, no_ordinal);
  while (at != no_ordinal) {
    const auto next = records_[at].next_in_entry;
    unhang(at);
    records_[at] = Record{};
    records_[at].next_in_match = std::exchange(free_, at);
    --size_;
    at = next;
  }
}

void Holdings::unhang(Ordinal record) {
  auto* link = &first_record_[records_[record].match];
  while (*link != record) link = &records_[*link].next_in_match;
  *link = records_[record].next_in_match;
}

std::uint32_t Holdings::uses(Ordinal match) const noexcept {
  std::uint32_t uses = 0;
  each_record(match, [&](Ordinal) { ++uses; });
  return uses;
}

bool Holdings::passes(Ordinal at, const FindRequest& request) const {
  const auto& record = records_[at];
  return speaks(languages_.text(record.language), request.language) &&
         (!request.accepts || request.accepts(ids_.text(record.entry), entries_[record.entry].status));
}

bool Holdings::is_lone_abbreviation(Ordinal at) const noexcept {
  if (records_[at].kind != DesignationKind::abbreviation) return false;
  for (auto other = entries_[records_[at].entry].first_record; other != no_ordinal;
       other = records_[other].next_in_entry)
    if (text(records_[other]).find(' ') != std::string_view::npos) return false;
  return true;
}

std::string_view Holdings::text(const Record& record) const noexcept {
  if (record.text == same_as_key) return ladder_.match_text(record.match);
  return texts_.c_str() + record.text;
}

Match Holdings::match(Ordinal at, MatchLevel level) const {
  const auto& record = records_[at];
  Match match;
  match.entry = EntryId::parse(ids_.text(record.entry)).value_or(EntryId());
  match.text = text(record);
  match.language = languages_.text(record.language);
  match.kind = record.kind;
  match.acceptability = record.acceptability;
  match.status = entries_[record.entry].status;
  match.level = level;
  return match;
}

bool Holdings::goes_before(Ordinal a, Ordinal b) const noexcept {
  const auto key = [this](const Record& record) {
    return std::tuple(rank(record.acceptability), rank(entries_[record.entry].status),
                      entries_[record.entry].authority, ids_.text(record.entry), text(record),
                      languages_.text(record.language));
  };
  return key(records_[a]) < key(records_[b]);
}

std::pair<MatchLevel, Holdings::Found> Holdings::best(std::string_view term,
                                                      std::string_view language) const {
  Found found;
  const auto take = [&](Ordinal match_node) {
    each_record(match_node, [&](Ordinal at) {
      if (speaks(languages_.text(records_[at].language), language)) found.push_back(at);
    });
  };
  const auto clean = text::clean(term);
  const auto match_key = text::match_key(clean);
  take(ladder_.find_match(match_key));
  if (!found.empty()) {
    const auto others =
        std::partition(found.begin(), found.end(), [&](Ordinal at) { return text(records_[at]) == clean; });
    if (others == found.begin()) return {MatchLevel::n1_match, std::move(found)};
    found.erase(others, found.end());
    return {MatchLevel::n0_clean, std::move(found)};
  }
  const auto loose_key = text::loose_key(match_key);
  ladder_.each_match_under_loose(ladder_.find_loose(loose_key), take);
  if (!found.empty()) return {MatchLevel::n2_loose, std::move(found)};
  ladder_.each_match_under_stem(ladder_.find_stem(text::stem_key(loose_key)), take);
  return {MatchLevel::n3_stem, std::move(found)};
}

std::vector<Match> Holdings::lookup(std::string_view term, std::string_view language,
                                    std::size_t limit) const {
  auto [level, found] = best(term, language);
  const auto wanted = limit == 0 ? found.size() : std::min(limit, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(wanted), found.end(),
                    [this](Ordinal a, Ordinal b) { return goes_before(a, b); });
  std::vector<Match> matches;
  matches.reserve(wanted);
  for (std::size_t i = 0; i < wanted; ++i) matches.push_back(match(found[i], level));
  return matches;
}

std::vector<Table::Group> Holdings::groups() const {
  std::vector<Table::Group> groups;
  Found members;
  for (Ordinal stem = 0; stem < ladder_.stems(); ++stem) {
    members.clear();
    ladder_.each_match_under_stem(stem, [&](Ordinal match_node) {
      each_record(match_node, [&](Ordinal at) {
        if (is_active(entries_[records_[at].entry].status)) members.push_back(at);
      });
    });
    if (members.size() > 1) add_groups(members, groups);
  }
  return groups;
}

// Splits what shares an N3 key by language; a language with one entry only makes no group.
void Holdings::add_groups(Found& members, std::vector<Table::Group>& groups) const {
  const auto language = [this](Ordinal at) {
    return primary_language(languages_.text(records_[at].language));
  };
  const auto key = [&](Ordinal at) {
    return std::tuple(language(at), ids_.text(records_[at].entry), text(records_[at]));
  };
  std::sort(members.begin(), members.end(), [&](Ordinal a, Ordinal b) { return key(a) < key(b); });
  for (auto begin = members.begin(); begin != members.end();) {
    const auto end =
        std::find_if(begin, members.end(), [&](Ordinal at) { return language(at) != language(*begin); });
    if (records_[*begin].entry != records_[*(end - 1)].entry) {
      auto& group = groups.emplace_back();
      group.members.reserve(static_cast<std::size_t>(end - begin));
      std::transform(begin, end, std::back_inserter(group.members),
                     [this](Ordinal at) { return match(at, MatchLevel::n3_stem); });
    }
    begin = end;
  }
}

std::size_t Holdings::memory_bytes() const noexcept {
  return ladder_.memory_bytes() + words_.memory_bytes() + typos_.memory_bytes() + prefixes_.memory_bytes() +
         ids_.memory_bytes() + languages_.memory_bytes() + texts_.capacity() +
         entries_.capacity() * sizeof(Entry) + records_.capacity() * sizeof(Record) +
         first_record_.capacity() * sizeof(Ordinal);
}

void Holdings::shrink() {
  ladder_.shrink();
  words_.shrink();
  typos_.shrink();
  prefixes_.shrink();
  ids_.shrink();
  texts_.shrink_to_fit();
  entries_.shrink_to_fit();
  records_.shrink_to_fit();
  first_record_.shrink_to_fit();
}

void Holdings::each(const std::function<void(const Table::Held&)>& visit) const {
  for (Ordinal entry = 0; entry < entries_.size(); ++entry)
    for (auto at = entries_[entry].first_record; at != no_ordinal; at = records_[at].next_in_entry) {
      const auto& record = records_[at];
      visit({ids_.text(entry), text(record), languages_.text(record.language), record.kind,
             record.acceptability, entries_[entry].status});
    }
}

}  // namespace termreg::designations
