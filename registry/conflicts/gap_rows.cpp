// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/gap_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace termreg::conflicts {
namespace {

bool is_defined(const Section& section) {
  return section.prepared.statement.dn != 0;
}

/// A set of sections that is one concept, and its rank among those that may lead a row.
struct Candidate {
  std::vector<std::uint32_t> sections;  ///< by standing, those with a definition first
  std::size_t defining_bodies = 0;
  std::vector<std::uint32_t> clusters;  ///< of homonyms, that it is part of
  std::vector<std::uint32_t> named;     ///< candidates without a definition that go with it
  bool is_placed = false;
};

/// Sorts the concepts of the ground into rows.
class RowMaker {
 public:
  explicit RowMaker(const Ground& ground) : ground_(ground) {
    gather();
    rank();
    note_homonyms();
    attach_names();
  }

  [[nodiscard]] std::vector<ConceptRow> rows() {
    std::vector<ConceptRow> out;
    for (const std::uint32_t leader : order_) {
      if (candidates_[leader].is_placed) continue;
      ConceptRow row;
      place(leader, row);
      for (const std::uint32_t cluster : candidates_[leader].clusters)
        for (const std::uint32_t member : ground_.shared()[cluster].members)
          place(candidate_of_[member], row);
      out.push_back(std::move(row));
    }
    return out;
  }

 private:
  [[nodiscard]] const Section& section(std::uint32_t i) const { return ground_.sections()[i]; }
  [[nodiscard]] bool defines(const Candidate& candidate) const {
    return is_defined(section(candidate.sections.front()));
  }

  void gather() {
    const std::size_t count = ground_.sections().size();
    constexpr std::uint32_t none = 0xFFFFFFFF;
    std::vector<std::uint32_t> by_concept(count, none);
    candidate_of_.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) {
      std::uint32_t& candidate = by_concept[ground_.concept_of(i)];
      if (candidate == none) {
        candidate = static_cast<std::uint32_t>(candidates_.size());
        candidates_.emplace_back();
      }
      candidates_[candidate].sections.push_back(i);
      candidate_of_[i] = candidate;
    }
  }

  void rank() {
    for (Candidate& candidate : candidates_) {
      std::sort(candidate.sections.begin(), candidate.sections.end(), [&](std::uint32_t x, std::uint32_t y) {
        const bool defined = is_defined(section(x));
        return defined != is_defined(section(y)) ? defined : stands_before(section(x), section(y));
      });
      std::set<std::string_view> bodies;
      for (const std::uint32_t i : candidate.sections)
        if (is_defined(section(i))) bodies.insert(section(i).id.body());
      candidate.defining_bodies = bodies.size();
    }
    order_.resize(candidates_.size());
    std::iota(order_.begin(), order_.end(), 0U);
    std::sort(order_.begin(), order_.end(), [&](std::uint32_t x, std::uint32_t y) {
      const Candidate& a = candidates_[x];
      const Candidate& b = candidates_[y];
      if (a.defining_bodies != b.defining_bodies) return a.defining_bodies > b.defining_bodies;
      return stands_before(section(a.sections.front()), section(b.sections.front()));
    });
    rank_.resize(order_.size());
    for (std::uint32_t i = 0; i < order_.size(); ++i) rank_[order_[i]] = i;
  }

  void note_homonyms() {
    for (std::uint32_t i = 0; i < ground_.shared().size(); ++i) {
      const Cluster& cluster = ground_.shared()[i];
      if (cluster.judgement.code != FindingCode::c4_homonym) continue;
      for (const std::uint32_t member : cluster.members) {
        auto& clusters = candidates_[candidate_of_[member]].clusters;
        if (clusters.empty() || clusters.back() != i) clusters.push_back(i);
      }
    }
  }

  /// A concept that only has a name goes with the foremost one that is defined under it.
  void attach_names() {
    constexpr std::uint32_t none = 0xFFFFFFFF;
    std::vector<std::uint32_t> best(candidates_.size(), none);
    for (const auto& group : ground_.groups()) {
      std::uint32_t foremost = none;
      for (const NamedSection& named : group) {
        const std::uint32_t candidate = candidate_of_[named.section];
        if (defines(candidates_[candidate])) foremost = std::min(foremost, rank_[candidate]);
      }
      if (foremost == none) continue;
      for (const NamedSection& named : group) {
        const std::uint32_t candidate = candidate_of_[named.section];
        if (!defines(candidates_[candidate])) best[candidate] = std::min(best[candidate], foremost);
      }
    }
    for (std::uint32_t i = 0; i < best.size(); ++i)
      if (best[i] != none) candidates_[order_[best[i]]].named.push_back(i);
  }

  void place(std::uint32_t candidate, ConceptRow& row) {
    Candidate& placed = candidates_[candidate];
    if (placed.is_placed) return;
    placed.is_placed = true;
    RowConcept& out = row.emplace_back();
    out.sections = placed.sections;
    for (const std::uint32_t named : placed.named) {
      candidates_[named].is_placed = true;
      const auto& sections = candidates_[named].sections;
      out.sections.insert(out.sections.end(), sections.begin(), sections.end());
    }
  }

  const Ground& ground_;
  std::vector<Candidate> candidates_;
  std::vector<std::uint32_t> candidate_of_;  ///< by section
  std::vector<std::uint32_t> order_, rank_;  ///< candidates by who leads, and the inverse
};

/// Turns one row into cells.
class RowJudge {
 public:
  RowJudge(const Ground& ground, const ConceptRow& row, std::span<const std::uint32_t> body_of)
      : ground_(ground), row_(row), body_of_(body_of) {}

  [[nodiscard]] GapRow judged() {
    choose_language();
    place_entries();
    std::sort(placed_.begin(), placed_.end(), [this](const Placed& x, const Placed& y) {
      if (x.body != y.body) return x.body < y.body;
      const bool defined = is_defined(section(x.section));
      if (defined != is_defined(section(y.section))) return defined;
      return x.sense != y.sense ? x.sense < y.sense : stands_before(section(x.section), section(y.section));
    });
    choose_foremost();
    fill_cells();
    fill_pairs();
    out_.verdict = verdict();
    return std::move(out_);
  }

 private:
  struct Placed {
    std::uint32_t section = 0;
    std::uint32_t sense = 1;
    std::uint32_t body = no_body;
  };

  [[nodiscard]] const Section& section(std::uint32_t i) const { return ground_.sections()[i]; }

  /// The language that most entries of the leading concept have; of equals, the foremost one's.
  void choose_language() {
    std::map<std::string_view, std::size_t> counts;
    for (const std::uint32_t i : row_.front().sections) ++counts[section(i).side.language];
    std::size_t most = 0;
    for (const std::uint32_t i : row_.front().sections) {
      const std::string& language = section(i).side.language;
      if (counts[language] <= most) continue;
      most = counts[language];
      out_.language = language;
    }
  }

  /// Senses are numbered by who of the asked bodies has them: 1 is the first that one of them defines.
  void place_entries() {
    std::vector<const RowConcept*> order;
    for (const RowConcept& entry : row_) order.push_back(&entry);
    std::stable_sort(order.begin(), order.end(), [this](const RowConcept* x, const RowConcept* y) {
      return asked_definers(*x) > asked_definers(*y);
    });
    std::uint32_t sense = 1;
    std::set<std::string_view> elsewhere;
    for (const RowConcept* meaning : order) {
      std::set<std::string_view> seen;
      bool is_used = false;
      for (const std::uint32_t i : meaning->sections) {
        const Section& entry = section(i);
        if (body_of_[i] == no_body) {
          if (is_defined(entry)) elsewhere.insert(entry.id.body());
        } else if (seen.insert(entry.id.text()).second) {
          placed_.push_back({in_language(i), sense, body_of_[i]});
          is_used = true;
        }
      }
      if (is_used) ++sense;
    }
    out_.elsewhere.assign(elsewhere.begin(), elsewhere.end());
  }

  [[nodiscard]] std::size_t asked_definers(const RowConcept& meaning) const {
    std::set<std::uint32_t> bodies;
    for (const std::uint32_t i : meaning.sections)
      if (body_of_[i] != no_body && is_defined(section(i))) bodies.insert(body_of_[i]);
    return bodies.size();
  }

  /// The section of the same entry in the language of the row, if it has one.
  [[nodiscard]] std::uint32_t in_language(std::uint32_t i) const {
    const Ground::Places entry = ground_.entry_of(i);
    for (std::uint32_t at = entry.begin; at < entry.end; ++at)
      if (section(at).side.language == out_.language) return at;
    return i;
  }

  void choose_foremost() {
    const Placed* best = nullptr;
    for (const Placed& placed : placed_) {
      if (placed.sense != 1 || !is_defined(section(placed.section))) continue;
      if (best == nullptr || stands_before(section(placed.section), section(best->section))) best = &placed;
    }
    if (best == nullptr && !placed_.empty()) best = &placed_.front();
    foremost_ = best == nullptr ? row_.front().sections.front() : best->section;
    out_.foremost = section(foremost_).id;
    out_.designation = section(foremost_).side.designations.front();
  }

  [[nodiscard]] Concord compared(std::uint32_t x, std::uint32_t y) const {
    const Section& a = section(x);
    const Section& b = section(y);
    if (a.side.language != b.side.language) return Concord::not_compared;
    const Thresholds thresholds;
    const Judgement judgement =
        judge(a.prepared, b.prepared, ground_.collection().lexicon->table, thresholds);
    // They are one concept by what was said before, also where the two alone would not show it.
    if (judgement.definitions_equal) return Concord::identical;
    const bool is_near = judgement.code == FindingCode::c2_divergent_copy ||
                         judgement.code == FindingCode::c5_synonym_split ||
                         (judgement.similarity >= thresholds.near && !judgement.polarity);
    return is_near ? Concord::drifted : Concord::competing;
  }

  [[nodiscard]] Concord agreement_of(const Placed& placed) const {
    if (!is_defined(section(placed.section))) return Concord::undefined;
    if (placed.section == foremost_) return Concord::foremost;
    return placed.sense != 1 ? Concord::homonym : compared(foremost_, placed.section);
  }

  void fill_cells() {
    for (const Placed& placed : placed_) {
      if (out_.cells.empty() || out_.cells.back().body != placed.body) {
        out_.cells.push_back({placed.body, {}});
        if (is_defined(section(placed.section))) speakers_.push_back(placed);
      }
      out_.cells.back().entries.push_back({section(placed.section).id, agreement_of(placed), placed.sense});
    }
  }

  void fill_pairs() {
    for (std::size_t i = 0; i < speakers_.size(); ++i)
      for (std::size_t j = i + 1; j < speakers_.size(); ++j) {
        const Placed& x = speakers_[i];
        const Placed& y = speakers_[j];
        const Concord agreement = x.sense == y.sense ? compared(x.section, y.section) : Concord::homonym;
        out_.pairs.push_back({x.body, y.body, agreement});
      }
  }

  [[nodiscard]] GapVerdict verdict() const {
    if (speakers_.empty()) return GapVerdict::nobody;
    const auto holds = [this](Concord agreement) {
      return std::any_of(out_.pairs.begin(), out_.pairs.end(),
                         [agreement](const GapPair& pair) { return pair.agreement == agreement; });
    };
    if (holds(Concord::competing)) return GapVerdict::competing;
    if (holds(Concord::homonym)) return GapVerdict::homonym;
    if (holds(Concord::drifted)) return GapVerdict::drifted;
    return holds(Concord::identical) ? GapVerdict::agreed : GapVerdict::single;
  }

  const Ground& ground_;
  const ConceptRow& row_;
  std::span<const std::uint32_t> body_of_;
  std::vector<Placed> placed_;
  std::vector<Placed> speakers_;  ///< one for each body that defines, ascending by body
  std::uint32_t foremost_ = 0;
  GapRow out_;
};

}  // namespace

std::vector<ConceptRow> concept_rows(const Ground& ground) {
  return RowMaker(ground).rows();
}

GapRow judged_row(const Ground& ground, const ConceptRow& row, std::span<const std::uint32_t> body_of) {
  return RowJudge(ground, row, body_of).judged();
}

}  // namespace termreg::conflicts
