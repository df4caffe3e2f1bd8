// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds that look at what definitions say: C16, C17, C18 (ISO 704:2022, 6.5: circular definitions).
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "registry/conflicts/finding_text.h"
#include "registry/conflicts/kinds/kinds.h"

namespace termreg::conflicts {
namespace {

constexpr std::uint32_t nowhere = 0xFFFFFFFF;

/// Where the words stand as a run in the text.
/// Where the words are a run of the text from `from` on.
std::uint32_t find_run(const std::vector<WordId>& text, std::uint32_t from,
                       const std::vector<WordId>& words) {
  const auto begin = text.begin() + std::min<std::ptrdiff_t>(from, std::ssize(text));
  const auto at = std::search(begin, text.end(), words.begin(), words.end());
  return at == text.end() ? nowhere : static_cast<std::uint32_t>(at - text.begin());
}

/// The short form of a fuller first designation stands in every definition of the concept.
bool is_short_form(const PreparedSide& side, std::size_t name) {
  const auto& full = side.names.front().words;
  const auto& own = side.names[name].words;
  return name > 0 && own.size() < full.size() &&
         std::search(full.begin(), full.end(), own.begin(), own.end()) != full.end();
}

/// An abbreviation of up to three letters is a word of another kind ("IT"), and a function word tells nothing.
bool can_be_circular(const PreparedSide& side, std::size_t name, const std::string& text) {
  const Name& own = side.names[name];
  const bool function_word = own.words.size() == 1 && (own.function_words & 1U) != 0;
  return !own.words.empty() && !function_word && !(own.abbreviation && text.size() <= 3) &&
         !is_short_form(side, name);
}

struct Edge {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t begin = 0, end = 0;  ///< words of the definition of `from`
  friend bool operator<(const Edge& x, const Edge& y) {
    return std::tie(x.from, x.to, x.begin) < std::tie(y.from, y.to, y.begin);
  }
};

/// The one other entry of the same document that the mention names. A designation that several entries of the
/// document share names none for certain.
std::uint32_t named_by(const Ground& ground, std::uint32_t section, const Mention& mention) {
  const Section& from = ground.sections()[section];
  const Section* found = nullptr;
  for (const auto& holder : ground.mentions().holders(mention.designation)) {
    if (!is_active(holder.section->status) || from.origin != holder.section->origin) continue;
    if (found != nullptr) return nowhere;
    found = holder.section;
  }
  if (found == nullptr || found->id == from.id) return nowhere;
  return ground.place_of(*found).value_or(nowhere);
}

/// The mention graph inside documents, in order, each edge once.
std::vector<Edge> mention_graph(const Ground& ground) {
  std::vector<Edge> edges;
  for (std::uint32_t i = 0; i < ground.sections().size(); ++i) {
    const Section& section = ground.sections()[i];
    ground.mentions().each(section.prepared.statement.text, section.side.language,
                           [&](const Mention& mention) {
                             const std::uint32_t to = named_by(ground, i, mention);
                             if (to != nowhere) edges.push_back({i, to, mention.begin, mention.end});
                           });
  }
  std::sort(edges.begin(), edges.end());
  const auto same = [](const Edge& x, const Edge& y) { return x.from == y.from && x.to == y.to; };
  edges.erase(std::unique(edges.begin(), edges.end(), same), edges.end());
  return edges;
}

/// Looks edges up by where they start.
class MentionGraph {
 public:
  explicit MentionGraph(const Ground& ground)
      : edges_(mention_graph(ground)), first_(ground.sections().size() + 1) {
    std::size_t at = 0;
    for (std::uint32_t section = 0; section < first_.size(); ++section) {
      while (at < edges_.size() && edges_[at].from < section) ++at;
      first_[section] = at;
    }
  }
  [[nodiscard]] std::span<const Edge> from(std::uint32_t section) const {
    return {edges_.data() + first_[section], first_[section + 1] - first_[section]};
  }
  [[nodiscard]] const Edge* find(std::uint32_t section, std::uint32_t to) const {
    const auto out = from(section);
    const auto at = std::lower_bound(out.begin(), out.end(), to,
                                     [](const Edge& edge, std::uint32_t wanted) { return edge.to < wanted; });
    return at != out.end() && at->to == to ? &*at : nullptr;
  }
  [[nodiscard]] const std::vector<Edge>& edges() const noexcept { return edges_; }

 private:
  std::vector<Edge> edges_;
  std::vector<std::size_t> first_;
};

void raise_cycle(const Ground& ground, const std::vector<const Edge*>& cycle, std::vector<Raised>& out) {
  Raised raised;
  raised.severity = Severity::warning;
  std::vector<std::string> steps;
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    const Edge* edge = cycle[i];
    const Section& section = ground.sections()[edge->from];
    raised.units.at(i) = unit_of(FindingCode::c17_mutual_circular, section.id.text());
    raised.sections.push_back(&section);
    raised.evidence.push_back(evidence_in_definition(section, edge->begin, edge->end));
    steps.push_back(fmt::format("\"{}\" ({})", section.side.designations.front(), citation(section)));
  }
  raised.designation = raised.sections.front()->side.designations.front();
  raised.why = fmt::format("The definitions of {} use one another, so none of them explains its concept.",
                           listed(steps));
  raised.suggestion = {
      "liaise", asked_of(*raised.sections.front(), "define one of them by a concept outside the circle")};
  out.push_back(std::move(raised));
}

/// Nobody has the designation in force: all its holders are retired or call it deprecated.
bool is_retired(std::span<const MentionFinder::Holder> holders) {
  return std::all_of(holders.begin(), holders.end(), [](const auto& holder) {
    return !is_active(holder.section->status) ||
           holder.section->prepared.names[holder.name].acceptability == Acceptability::deprecated;
  });
}

std::string in_place_of(std::span<const MentionFinder::Holder> holders) {
  for (const auto& holder : holders) {
    const auto& names = holder.section->prepared.names;
    for (std::size_t i = 0; i < names.size() && is_active(holder.section->status); ++i)
      if (names[i].acceptability != Acceptability::deprecated)
        return fmt::format("Write \"{}\" ({}) instead.", holder.section->side.designations[i],
                           citation(*holder.section));
  }
  return "Look for the designation that has taken its place.";
}

void raise_retired(const Section& user, const Mention& mention, HitField field,
                   std::span<const MentionFinder::Holder> holders, std::vector<Raised>& out) {
  const bool own = std::any_of(holders.begin(), holders.end(),
                               [&](const auto& holder) { return holder.section->id == user.id; });
  if (own) return;
  Raised raised{Severity::warning, {&user}, {}, MatchLevel::n3_stem, {}, {}, {}, {}};
  raised.units = {unit_of(FindingCode::c18_uses_retired_term, user.id.text())};
  const auto& holder = holders.front();
  raised.designation = holder.section->side.designations[holder.name];
  raised.evidence.push_back(field == HitField::definition
                                ? evidence_in_definition(user, mention.begin, mention.end)
                                : Evidence{&user, field, 0, 0, Evidence::Span::bytes});
  raised.why =
      fmt::format("{} uses \"{}\" in {}, which {} {}.", citation(user), raised.designation,
                  field == HitField::definition ? "its definition" : "a note", citation(*holder.section),
                  is_active(holder.section->status) ? "deprecates" : "has only in a retired entry");
  raised.suggestion = {"rename", in_place_of(holders)};
  out.push_back(std::move(raised));
}

}  // namespace

/// C16: the words of a designation at N3 are a run of the words of the definition: an error within the genus
/// phrase, else a warning. One finding an entry, for the foremost such designation. The opening that only repeats the
/// term as the subject of the sentence ("A twin is ...") is a matter of layout.
void find_self_circular(const Ground& ground, std::vector<Raised>& out) {
  for (const Section& section : ground.sections()) {
    const Statement& statement = section.prepared.statement;
    for (std::size_t i = 0; i < section.prepared.names.size(); ++i) {
      const std::string& text = section.side.designations[i];
      if (!can_be_circular(section.prepared, i, text)) continue;
      const auto& words = section.prepared.names[i].words;
      const std::uint32_t at = find_run(statement.text, statement.subject, words);
      if (at == nowhere) continue;
      const auto end = at + static_cast<std::uint32_t>(words.size());
      const bool in_genus = statement.genus_at < statement.text.size() && end <= statement.genus_at + 1;
      Raised raised{in_genus ? Severity::error : Severity::warning,
                    {&section},
                    text,
                    MatchLevel::n3_stem,
                    {},
                    {},
                    {},
                    {}};
      raised.units = {unit_of(FindingCode::c16_self_circular, section.id.text())};
      raised.evidence.push_back(evidence_in_definition(section, at, end));
      raised.why = fmt::format("The definition of \"{}\" in {} uses the term itself{}.", text,
                               citation(section), in_genus ? ", as the very kind of thing it is" : "");
      raised.suggestion = {"liaise", asked_of(section,
                                              "name the superordinate concept and what sets this one "
                                              "apart from its siblings")};
      out.push_back(std::move(raised));
      break;
    }
  }
}

/// C17: a cycle of two or three definitions of one document that mention one another's designations. A mention
/// that could mean several entries of the document makes no edge.
void find_mutual_circular(const Ground& ground, std::vector<Raised>& out) {
  const MentionGraph graph(ground);
  for (const Edge& first : graph.edges()) {
    if (first.to < first.from) continue;  // a cycle is told from its smallest member
    if (const Edge* back = graph.find(first.to, first.from)) {
      raise_cycle(ground, {&first, back}, out);
      continue;
    }
    for (const Edge& second : graph.from(first.to)) {
      if (second.to <= first.from || graph.find(second.to, second.from) != nullptr) continue;
      if (const Edge* third = graph.find(second.to, first.from); third != nullptr && second.to != first.to)
        if (graph.find(first.from, second.to) == nullptr) raise_cycle(ground, {&first, &second, third}, out);
    }
  }
}

/// C18: a definition or note holds a designation of several words that is deprecated, or occurs only in entries
/// that are no longer active. Single words are left to the draft check: too many are common.
void find_retired_terms(const Ground& ground, std::vector<Raised>& out) {
  if (ground.mentions().retired_holders() == 0) return;
  for (const Section& section : ground.sections()) {
    std::set<std::uint32_t> told;
    const auto look_at = [&](std::span<const WordId> text, HitField field) {
      ground.mentions().each(text, section.side.language, [&](const Mention& mention) {
        if (mention.end - mention.begin < 2) return;
        const auto holders = ground.mentions().holders(mention.designation);
        if (is_retired(holders) && told.insert(mention.designation).second)
          raise_retired(section, mention, field, holders, out);
      });
    };
    look_at(section.prepared.statement.text, HitField::definition);
    look_at(section.notes, HitField::note);
  }
}

}  // namespace termreg::conflicts
