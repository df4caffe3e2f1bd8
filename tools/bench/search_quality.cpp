// SPDX-License-Identifier: GPL-3.0-or-later
// search_quality [--seed S] [--queries N] [--misses] [--alone] [--repeat R] FILE...
//
// How well and how fast designations and meanings are found, beside SQLite and PostgreSQL over the same entries and
// the same queries in the same run. Reads glossaries into an empty registry, makes N (default 1,000) queries of every
// kind from them by the seed (default 1; tools/bench/perturb.h says how) and prints a row a kind, with for every engine
//   success@1   share of queries whose first hit carries the designation (meaning: is the entry) they were made
//               from; an entry with a designation equal at N2 counts, as nobody could tell which was meant
//   MRR@10      mean of 1/rank of the first such hit, 0 beyond the tenth
//   p50, p99    of one query in milliseconds, ten entries wanted. termreg and SQLite in process: terms by the table of
//               designations, meaning by Registry::search with ten hits rendered. PostgreSQL over its socket, by
//               prepared statements.
// `possible` is the success@1 that no engine can surpass, where the query leaves open which designation was meant.
// Two rows follow such a kind: "any it fits" are the same queries, with every designation right that gives the same
// text; "clear ones alone" are those that only one designation gives, as somebody makes them who wants one answer.
// Below: the mean over the kinds of slips (typo to abbreviation, without two typos), suggestions as one types, memory,
// and how soon full text has a change.
// --repeat R     the entries again R-1 times, under other ids: for larger registries (quality then says little)
// --only KIND    the kinds whose name begins so
// --misses       every query whose first hit of termreg's is wrong
// --alone        without the other engines
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <limits>
#include <map>

#include "indexer/ingest/import.h"
#include "indexer/search/xapian_index.h"
#include "registry/codec/json.h"
#include "registry/registry.h"
#include "tools/bench/following.h"
#include "tools/bench/quality_queries.h"

namespace {

namespace fs = std::filesystem;
using namespace termreg;
using bench::Dice;
using bench::Engine;
using bench::Perturbation;
using bench::Question;
using bench::SlipQuery;
using Clock = std::chrono::steady_clock;
using Queries = std::vector<SlipQuery>;

constexpr std::uint32_t page = 10;

struct Options {
  std::vector<std::string> files;
  std::string only;
  std::uint64_t seed = 1;
  std::size_t queries = 1000;
  std::size_t repeat = 1;
  bool misses = false;
  bool alone = false;
};

struct Figures {
  double success = 0, mrr = 0, p50 = 0, p99 = 0;
};

/// A store tells one table of its changes: there is one here, or a registry that has one.
class TermregEngine final : public Engine {
 public:
  TermregEngine(store::Store& store, SearchIndex& index) : store_(store), index_(index) {}
  [[nodiscard]] std::string name() const override { return "termreg"; }
  [[nodiscard]] bool answers(Question /*question*/) const override { return true; }
  void prepare(Question question) override {
    if (question == Question::term) {
      (void)table();
    } else if (!registry_) {
      table_.reset();
      registry_.emplace(store_, &index_);
    }
  }
  [[nodiscard]] std::vector<std::string> find(const std::string& text, Question question) override {
    std::vector<std::string> ids;
    if (question == Question::term) {
      for (const auto& match : table_->find({text, {}, page, {}})) ids.push_back(match.entry.text());
      return ids;
    }
    Query query;
    query.text = text;
    query.mode = SearchMode::meaning;
    query.limit = page;
    query.facets = Facets::left_out;
    for (const auto& hit : registry_->search(query).hits) ids.push_back(hit.id.text());
    return ids;
  }
  [[nodiscard]] const designations::Table& table() {
    registry_.reset();
    if (!table_) table_.emplace(store_);
    return *table_;
  }

 private:
  store::Store& store_;
  SearchIndex& index_;
  std::optional<designations::Table> table_;
  std::optional<Registry> registry_;
};

double percentile(std::vector<double>& times, std::size_t percent) {
  if (times.empty()) return 0;
  std::sort(times.begin(), times.end());
  return times[std::min(times.size() - 1, times.size() * percent / 100)];
}

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

Figures measure(Engine& engine, Question question, const Queries& queries, bool show_misses) {
  Figures figures;
  std::vector<double> times;
  for (const auto& query : queries) {
    const auto start = Clock::now();
    const auto ids = engine.find(query.text, question);
    times.push_back(milliseconds_since(start));
    const auto right =
        std::find_if(ids.begin(), ids.end(), [&](const auto& id) { return query.right.contains(id); });
    if (right != ids.end()) figures.mrr += 1.0 / static_cast<double>(right - ids.begin() + 1);
    if (!ids.empty() && right == ids.begin()) figures.success += 1;
    if (show_misses && (ids.empty() || right != ids.begin()))
      fmt::print("  missed: {}  for: {}  first: {}\n", query.text, query.from,
                 ids.empty() ? "-" : ids.front());
  }
  const auto count = static_cast<double>(std::max<std::size_t>(queries.size(), 1));
  figures.success /= count;
  figures.mrr /= count;
  figures.p50 = percentile(times, 50);
  figures.p99 = percentile(times, 99);
  return figures;
}

/// The table as it grows: a row a kind, a column an engine.
class Comparison {
 public:
  Comparison(std::vector<std::unique_ptr<Engine>> engines, bool show_misses)
      : engines_(std::move(engines)), show_misses_(show_misses), sums_(engines_.size()) {
    fmt::print("{:<28}{:>8}{:>9}", "kind", "queries", "possible");
    for (const auto& engine : engines_) fmt::print("  {:<28}", "| " + engine->name());
    fmt::print("\n{:<45}", "");
    for (std::size_t i = 0; i < engines_.size(); ++i)
      fmt::print("  | {:>5} {:>5} {:>6} {:>7}", "s@1", "MRR", "p50", "p99");
    fmt::print("\n");
  }
  enum class Counted { in_the_mean, apart };
  void row(std::string_view name, Question question, const Queries& queries, double possible,
           Counted counted) {
    fmt::print("{:<28}{:>8}{:>9.3f}", name, queries.size(), possible);
    for (std::size_t i = 0; i < engines_.size(); ++i) {
      if (!engines_[i]->answers(question) || queries.empty()) {
        fmt::print("  | {:<26}", "-");
        continue;
      }
      engines_[i]->prepare(question);
      const auto figures = measure(*engines_[i], question, queries, show_misses_ && i == 0);
      fmt::print("  | {:.3f} {:.3f} {:>6.3f} {:>7.3f}", figures.success, figures.mrr, figures.p50,
                 figures.p99);
      std::fflush(stdout);
      if (counted == Counted::apart) continue;
      sums_[i].success += figures.success;
      sums_[i].mrr += figures.mrr;
    }
    if (counted == Counted::in_the_mean && !queries.empty()) ++kinds_;
    fmt::print("\n");
  }
  void mean() const {
    const auto count = static_cast<double>(std::max<std::size_t>(kinds_, 1));
    fmt::print("{:<28}{:>8}{:>9}", "mean of the slips", kinds_, "");
    for (const auto& sum : sums_)
      fmt::print("  | {:.3f} {:.3f} {:>14}", sum.success / count, sum.mrr / count, "");
    fmt::print("\n");
  }

 private:
  std::vector<std::unique_ptr<Engine>> engines_;
  bool show_misses_;
  std::vector<Figures> sums_;
  std::size_t kinds_ = 0;
};

void compare(Comparison& comparison, const bench::Glossary& glossary, const Options& options) {
  using enum Comparison::Counted;
  for (const auto& [kind, name] : bench::perturbations()) {
    if (!std::string_view(name).starts_with(options.only)) continue;
    const auto queries = bench::make_queries(glossary, kind, options.seed, options.queries);
    const auto meant = bench::meant_by(glossary, kind, queries);
    const bool meaning = kind == Perturbation::half_meaning;
    const bool slip = !meaning && kind != Perturbation::exact && kind != Perturbation::two_typos;
    if (meaning) comparison.mean();
    comparison.row(name, meaning ? Question::meaning : Question::term, queries,
                   bench::best_possible(meant, queries), slip ? in_the_mean : apart);
    if (meant.empty()) continue;
    comparison.row("  any it fits", Question::term, bench::any_right(glossary, meant, queries), 1, apart);
    comparison.row("  clear ones alone", Question::term, bench::only_clear(meant, queries), 1, apart);
  }
}

// Every beginning of a designation, as it is typed.
void measure_suggestions(const designations::Table& table, const bench::Glossary& glossary,
                         const Options& options) {
  Dice dice(options.seed);
  std::vector<double> times;
  for (std::size_t i = 0; i < options.queries && !glossary.texts.designations.empty(); ++i) {
    const auto& text = glossary.texts.designations[dice.under(glossary.texts.designations.size())].text;
    for (std::size_t length = 1; length <= text.size(); ++length) {
      const auto start = Clock::now();
      (void)table.suggest(std::string_view(text).substr(0, length), {}, page);
      times.push_back(milliseconds_since(start));
    }
  }
  const auto count = times.size();
  fmt::print("suggestions: {} beginnings, p50 {:.4f} ms, p99 {:.4f} ms\n", count, percentile(times, 50),
             percentile(times, 99));
}

std::vector<std::unique_ptr<Engine>> other_engines([[maybe_unused]] const bench::Collection& texts,
                                                   [[maybe_unused]] const fs::path& place,
                                                   [[maybe_unused]] const bench::PostgresServer* server) {
  std::vector<std::unique_ptr<Engine>> engines;
#ifdef TERMREG_BENCH_SQLITE
  for (const auto means : {bench::Means::words, bench::Means::trigrams})
    engines.push_back(bench::sqlite_engine(texts, means, place));
#else
  fmt::print("SQLite is absent: its development files were not there when this was configured.\n");
#endif
#ifdef TERMREG_POSTGRES_TOOLS
  for (const auto means : {bench::Means::words, bench::Means::trigrams})
    engines.push_back(bench::postgres_engine(texts, means, *server));
#else
  fmt::print("PostgreSQL is absent: its server or libpq was not there when this was configured.\n");
#endif
  return engines;
}

std::unique_ptr<bench::PostgresServer> own_server([[maybe_unused]] const fs::path& place,
                                                  [[maybe_unused]] bool alone) {
#ifdef TERMREG_POSTGRES_TOOLS
  if (!alone) return std::make_unique<bench::PostgresServer>(place);
#endif
  return nullptr;
}

void repeat_entries(store::Store& store, std::size_t times) {
  std::vector<TermEntry> entries;
  store.each_entry([&](std::string_view, std::string_view json) {
    entries.push_back(codec::entry_from_json(json).entry);
    return true;
  });
  constexpr std::size_t batch = 5000;
  for (std::size_t time = 1; time < times; ++time)
    for (std::size_t begin = 0; begin < entries.size(); begin += batch) {
      store::ChangeSet changes;
      changes.sync = false;
      for (auto i = begin; i < std::min(begin + batch, entries.size()); ++i) {
        auto copy = entries[i];
        copy.document += " " + std::to_string(time);
        copy.id = EntryId::compose(copy.body, copy.document, copy.edition, std::string(copy.id.locator()));
        for (auto& section : copy.languages)
          for (auto& designation : section.designations) designation.text += " " + std::to_string(time);
        changes.puts.push_back({std::move(copy), 0});
      }
      store.apply(changes);
    }
}

void run(const Options& options, const fs::path& place) {
  const auto store = store::Store::open(place / "store");
  ingest::ImportRequest request;
  for (const auto& file : options.files) request.paths.emplace_back(file);
  (void)ingest::run(request, *store, nullptr);
  if (options.repeat > 1) repeat_entries(*store, options.repeat);
  const auto glossary = bench::read_glossary(*store);
  fmt::print("{} designations, {} definitions, seed {}\n", glossary.texts.designations.size(),
             glossary.texts.definitions.size(), options.seed);
  const auto server = own_server(place / "postgres", options.alone);
  auto others = options.alone ? std::vector<std::unique_ptr<Engine>>()
                              : other_engines(glossary.texts, place, server.get());
  const auto index = search::open_index(place / "index", *store);
  index->wait_for(store->head().sequence, std::numeric_limits<std::uint32_t>::max());
  auto own = std::make_unique<TermregEngine>(*store, *index);
  auto& termreg = *own;
  std::vector<std::unique_ptr<Engine>> engines;
  engines.push_back(std::move(own));
  for (auto& other : others) engines.push_back(std::move(other));
  Comparison comparison(std::move(engines), options.misses);
  compare(comparison, glossary, options);
  const auto& table = termreg.table();
  measure_suggestions(table, glossary, options);
  const auto each = [&](std::uint64_t bytes) {
    return static_cast<double>(bytes) / static_cast<double>(std::max<std::size_t>(table.size(), 1));
  };
  fmt::print("memory: {} designations; the table {:.0f} bytes each, the columns of full text {:.0f}\n",
             table.size(), each(table.memory_bytes()), each(index->memory_bytes()));
  const auto delays = bench::measure_following(*store, *index, 50, 10);
  fmt::print(
      "following 50 changes a second: found after p50 {:.0f} ms, p99 {:.0f} ms, at most {:.0f} ms; {} of {} "
      "not found\n",
      delays.p50, delays.p99, delays.longest, delays.not_found, delays.changes);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Measures how well and how fast designations and meanings are found."};
  app.add_option("FILE", options.files, "glossaries")->required()->check(CLI::ExistingPath);
  app.add_option("--seed", options.seed, "of the queries");
  app.add_option("--queries", options.queries, "of each kind");
  app.add_option("--repeat", options.repeat, "the entries so many times")->check(CLI::Range(1, 100));
  app.add_option("--only", options.only, "kinds whose name begins so");
  app.add_flag("--misses", options.misses, "print them");
  app.add_flag("--alone", options.alone, "without the other engines");
  const auto place = fs::temp_directory_path() / ("termreg-search-quality-" + std::to_string(::getpid()));
  int status = 0;
  try {
    app.parse(argc, argv);
    fs::create_directories(place);
    run(options, place);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const std::exception& error) {
    fmt::print(stderr, "search_quality: {}\n", error.what());
    status = 1;
  }
  std::error_code ignored;
  fs::remove_all(place, ignored);
  return status;
}
