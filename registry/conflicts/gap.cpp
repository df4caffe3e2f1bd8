// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/gap.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "registry/conflicts/clusters.h"
#include "registry/conflicts/gap_rows.h"
#include "registry/conflicts/undefined_terms.h"
#include "registry/model/error.h"

namespace termreg::conflicts {
namespace {

using BodyCounts = std::map<std::string_view, GapBody>;

BodyCounts count_bodies(const SectionList& sections) {
  BodyCounts out;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (i > 0 && sections[i].id == sections[i - 1].id) continue;
    GapBody& body = out[sections[i].id.body()];
    if (body.entries++ == 0) {
      body.id = sections[i].id.body();
      body.name = sections[i].body.empty() ? body.id : sections[i].body;
    }
  }
  return out;
}

std::vector<GapBody> largest_bodies(const BodyCounts& counts) {
  std::vector<GapBody> out;
  for (const auto& [id, body] : counts) out.push_back(body);
  std::stable_sort(out.begin(), out.end(),
                   [](const GapBody& x, const GapBody& y) { return x.entries > y.entries; });
  if (out.size() > default_gap_bodies) out.resize(default_gap_bodies);
  return out;
}

[[noreturn]] void refuse_body(const std::string& asked, const BodyCounts& counts) {
  constexpr std::size_t most = 30;
  std::string known;
  std::size_t count = 0;
  for (const auto& [id, body] : counts) {
    if (count++ == most) break;
    (known += known.empty() ? "" : ", ") += id;
  }
  throw Error(ErrorCode::usage, "No entry is of the body \"" + asked + "\"; there are " +
                                    (known.empty() ? std::string("no entries at all") : known) +
                                    (counts.size() > most ? " and others." : "."));
}

std::vector<GapBody> chosen_bodies(const BodyCounts& counts, const std::vector<std::string>& asked) {
  if (asked.empty()) return largest_bodies(counts);
  std::vector<GapBody> out;
  for (const std::string& body : asked) {
    const auto found = counts.find(id_part(body));
    if (found == counts.end()) refuse_body(body, counts);
    const auto is_it = [&](const GapBody& chosen) { return chosen.id == found->second.id; };
    if (std::none_of(out.begin(), out.end(), is_it)) out.push_back(found->second);
  }
  return out;
}

std::vector<std::uint32_t> bodies_of(const SectionList& sections, const std::vector<GapBody>& bodies) {
  std::map<std::string_view, std::uint32_t> places;
  for (std::uint32_t i = 0; i < bodies.size(); ++i) places[bodies[i].id] = i;
  std::vector<std::uint32_t> out;
  out.reserve(sections.size());
  for (const Section& section : sections) {
    const auto found = places.find(section.id.body());
    out.push_back(found == places.end() ? no_body : found->second);
  }
  return out;
}

bool comes_first(const GapRow& x, const GapRow& y) {
  if (x.verdict != y.verdict) return x.verdict < y.verdict;
  if (x.cells.size() != y.cells.size()) return x.cells.size() > y.cells.size();
  return std::tie(x.designation, x.foremost) < std::tie(y.designation, y.foremost);
}

/// Counts, and the matrix, of the rows that the report holds.
void count_rows(GapReport& report) {
  const std::size_t size = report.bodies.size();
  report.verdicts = {};
  report.matrix.clear();
  std::vector<std::size_t> place(size * size);
  for (std::uint32_t i = 0; i < size; ++i)
    for (std::uint32_t j = i + 1; j < size; ++j) {
      place[i * size + j] = report.matrix.size();
      report.matrix.push_back({i, j, {}});
    }
  for (GapBody& body : report.bodies) body.concepts = body.alone = 0;
  for (const GapRow& row : report.rows) {
    ++report.verdicts[static_cast<std::size_t>(row.verdict)];
    for (const GapCell& cell : row.cells) {
      if (!cell.defines()) continue;
      ++report.bodies[cell.body].concepts;
      if (row.verdict == GapVerdict::single && row.pairs.empty()) ++report.bodies[cell.body].alone;
    }
    for (const GapPair& pair : row.pairs)
      if (pair.agreement != Concord::not_compared)
        ++report.matrix[place[pair.first * size + pair.second]]
              .counts[static_cast<std::size_t>(pair.agreement) -
                      static_cast<std::size_t>(Concord::identical)];
  }
}

}  // namespace

GapReport gap(const Ground& ground, const std::vector<std::string>& bodies, unsigned threads) {
  GapReport out;
  out.bodies = chosen_bodies(count_bodies(ground.sections()), bodies);
  const std::vector<std::uint32_t> body_of = bodies_of(ground.sections(), out.bodies);
  const std::vector<ConceptRow> rows = concept_rows(ground);
  out.rows.resize(rows.size());
  in_slices(rows.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) out.rows[i] = judged_row(ground, rows[i], body_of);
  });
  std::sort(out.rows.begin(), out.rows.end(), comes_first);
  count_rows(out);
  out.undefined = undefined_terms(ground, body_of, threads);
  return out;
}

GapReport gap(const store::Store& store, const std::vector<std::string>& bodies, unsigned threads) {
  const unsigned count = thread_count(threads);
  const auto holdings = collect(store, count);
  const Collection& collection = holdings->all;
  const NameIndex names(collection);
  const std::vector<Cluster> shared = shared_clusters(collection, names, {}, count);
  const Surroundings surroundings(collection);
  return gap(Ground(collection, names, shared, surroundings), bodies, count);
}

GapReport restricted(GapReport report, const std::function<bool(const GapRow&)>& wanted) {
  std::erase_if(report.rows, [&](const GapRow& row) { return !wanted(row); });
  count_rows(report);
  return report;
}

}  // namespace termreg::conflicts
