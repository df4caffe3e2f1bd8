// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/conflicts/scan.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <iterator>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "registry/conflicts/clusters.h"
#include "registry/conflicts/finding_text.h"
#include "registry/conflicts/kinds/kinds.h"
#include "registry/model/names.h"
#include "registry/store/clock.h"

namespace termreg::conflicts {
namespace {

std::vector<Finding> findings_of(const Collection& collection, const std::vector<Cluster>& clusters,
                                 unsigned threads) {
  std::vector<Finding> out(clusters.size());
  in_slices(clusters.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      std::vector<const Section*> sections;
      for (const std::uint32_t member : clusters[i].members) sections.push_back(&collection.sections[member]);
      out[i] = make_finding(sections, clusters[i].judgement, collection.vocabulary);
    }
  });
  return out;
}

/// What the kinds raise. Every kind looks at the whole ground by itself, so the kinds are what the threads share
/// out; findings are worded afterwards, since one kind may raise most of them.
void add_kinds(const Ground& ground, const Vocabulary& vocabulary, unsigned threads,
               std::vector<Finding>& out) {
  const auto table = kinds();
  std::vector<std::vector<Raised>> raised(table.size());
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t i = next.fetch_add(1); i < table.size(); i = next.fetch_add(1))
      table[i].find(ground, raised[i]);
  };
  std::vector<std::future<void>> helpers;
  for (unsigned i = 1; i < threads; ++i) helpers.push_back(std::async(std::launch::async, run));
  run();
  for (auto& helper : helpers) helper.get();
  for (std::size_t i = 0; i < table.size(); ++i) {
    const std::size_t first = out.size();
    out.resize(first + raised[i].size());
    in_slices(raised[i].size(), threads, [&](std::size_t begin, std::size_t end) {
      for (std::size_t k = begin; k < end; ++k)
        out[first + k] = make_finding(table[i], raised[i][k], vocabulary);
    });
    raised[i] = {};
  }
}

bool comes_before(const Finding& x, const Finding& y) {
  if (x.severity != y.severity) return x.severity > y.severity;
  return std::tie(x.code, x.designation, x.entries, x.language) <
         std::tie(y.code, y.designation, y.entries, y.language);
}

WordWeights weights_of(const Collection& collection) {
  std::unordered_map<std::string, std::uint32_t> counts;
  counts.reserve(collection.vocabulary.size());
  for (WordId word = 0; word < collection.vocabulary.size(); ++word)
    if (collection.seen_in[word] != 0)
      counts.emplace(collection.vocabulary.text(word), collection.seen_in[word]);
  return {std::move(counts), collection.definitions};
}

/// One entry is of the body and another of `against`; either may be "any". A clash within one entry has no other.
bool bodies_match(const Filter& filter, const std::vector<EntryId>& entries) {
  const std::string body = filter.body.empty() ? std::string{} : id_part(filter.body);
  const std::string against = filter.against.empty() ? std::string{} : id_part(filter.against);
  const auto is_of = [](const EntryId& id, const std::string& wanted) {
    return wanted.empty() || id.body() == wanted;
  };
  return std::any_of(entries.begin(), entries.end(), [&](const EntryId& one) {
    return is_of(one, body) &&
           (against.empty() || std::any_of(entries.begin(), entries.end(), [&](const EntryId& other) {
              return other != one && is_of(other, against);
            }));
  });
}

bool holds_entry(const std::vector<EntryId>& entries, const std::string& wanted) {
  return std::any_of(entries.begin(), entries.end(), [&](const EntryId& id) { return id.text() == wanted; });
}

/// The sections of the first language of `a` that `b` has too; null if there is none.
std::pair<const Section*, const Section*> common_language(const std::vector<Section>& a,
                                                          const std::vector<Section>& b) {
  for (const Section& one : a)
    for (const Section& other : b)
      if (one.side.language == other.side.language) return {&one, &other};
  return {nullptr, nullptr};
}

Finding no_common_language(const TermEntry& a, const TermEntry& b) {
  Finding out;
  out.name = "NONE";
  out.entries = {a.id, b.id};
  out.why = a.id.text() + " and " + b.id.text() + " have no language in common, so nothing was compared.";
  return out;
}

}  // namespace

Overview survey(const store::Store& store, unsigned threads) {
  const unsigned count = thread_count(threads);
  const Collection collection = collect(store, count);
  const Thresholds thresholds;
  const std::vector<Cluster> shared = shared_clusters(collection, thresholds, count);
  std::vector<Cluster> clusters = shared;
  std::vector<Cluster> unshared = unshared_clusters(collection, thresholds);
  std::move(unshared.begin(), unshared.end(), std::back_inserter(clusters));
  Overview out;
  out.findings = findings_of(collection, clusters, count);
  add_kinds(Ground(collection, shared), collection.vocabulary, count, out.findings);
  std::sort(out.findings.begin(), out.findings.end(), comes_before);
  out.weights = weights_of(collection);
  return out;
}

bool matches(const Filter& filter, const Finding& finding) {
  const auto& codes = filter.codes;
  if (!codes.empty() && std::find(codes.begin(), codes.end(), finding.code) == codes.end()) return false;
  if (filter.severity && finding.severity < *filter.severity) return false;
  if (!filter.language.empty() && finding.language != filter.language) return false;
  if (filter.state && finding.state != name(*filter.state)) return false;
  if (!filter.entry.empty() && !holds_entry(finding.entries, filter.entry)) return false;
  return bodies_match(filter, finding.entries);
}

std::vector<Finding> scan(const store::Store& store, const Filter& filter) {
  std::vector<Finding> findings = survey(store).findings;
  const Decisions decisions(store);
  const std::string today = store::utc_now().substr(0, 10);
  for (Finding& finding : findings) decisions.mark(finding, today);
  std::erase_if(findings, [&](const Finding& finding) { return !matches(filter, finding); });
  return findings;
}

Finding compare_entries(const TermEntry& a, const TermEntry& b, const WordWeights& weights) {
  Vocabulary vocabulary;
  const std::vector<Section> sections_a = sections_of(a, vocabulary);
  const std::vector<Section> sections_b = sections_of(b, vocabulary);
  auto [one, other] = common_language(sections_a, sections_b);
  if (one == nullptr) return no_common_language(a, b);
  if (stands_before(*other, *one)) std::swap(one, other);
  const WordTable table = word_table(vocabulary, weights);
  const std::vector<const Section*> sections{one, other};
  return make_finding(sections, judge(one->prepared, other->prepared, table, {}), vocabulary);
}

}  // namespace termreg::conflicts
