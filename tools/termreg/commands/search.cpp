// SPDX-License-Identifier: GPL-3.0-or-later
// termreg search: full search, one query or a batch.
#include <fmt/format.h>

#include <chrono>
#include <fstream>

#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "tools/termreg/answers.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/hit_text.h"

namespace termreg::cli {
namespace {

struct SearchOptions {
  Query query;
  std::string mode = "all";
  std::string status;
  std::string batch;
  bool json = false;
};

Query query_of(const SearchOptions& options) {
  Query query = options.query;
  query.mode = *parse<SearchMode>(options.mode);
  if (!options.status.empty()) {
    query.status = parse<EntryStatus>(options.status);
    if (!query.status) throw Error(ErrorCode::usage, "There is no status \"" + options.status + "\".");
  }
  return query;
}

// One query a line; TSV: query-number rank entry-id score designation.
void run_batch(Answers& answers, Query query, const std::string& file) {
  std::ifstream in(file);
  if (!in)
    throw Error(ErrorCode::bad_input,
                "Expected a file with one query a line at " + file + "; it cannot be read.");
  std::size_t number = 0;
  while (std::getline(in, query.text)) {
    ++number;
    std::size_t rank = 0;
    for (const auto& hit : answers.search(query).hits)
      print_line(
          fmt::format("{}\t{}\t{}\t{:.6f}\t{}", number, ++rank, hit.id.text(), hit.score, hit.designation));
  }
}

void run_one(Answers& answers, const Query& query, bool json) {
  const auto start = std::chrono::steady_clock::now();
  const auto result = answers.search(query);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  if (json) {
    print_line(codec::to_json(result, query, took.count()));
    return;
  }
  print_line(fmt::format("{} hits in {:.2f} ms", result.total, took.count()));
  for (const auto& hit : result.hits) print_line(hit_text(hit));
}

}  // namespace

void add_search(const CommandLine& line, Session& session) {
  auto options = std::make_shared<SearchOptions>();
  auto& query = options->query;
  const auto command = line.command("search", "search terms and definitions");
  command.option("query", query.text, "what to look for");
  command.option("--mode", options->mode, "all, terms, definitions or meaning")
      .one_of({"all", "terms", "definitions", "meaning"});
  command.option("--lang", query.language, "only this language");
  command.option("--body", query.body, "only entries of this body");
  command.option("--document", query.document, "only entries of this document");
  command.option("--status", options->status, "only entries with this status");
  command.option("--subject", query.subject, "only entries of this subject field");
  command.option("--limit", query.limit, "hits to print (default 20, at most 1000)").between(1, 1000);
  command.option("--offset", query.offset, "hits to pass over");
  command.option("--batch", options->batch, "file with one query a line; prints TSV");
  command.flag("--json", options->json, "print JSON");
  command.action([&session, options] {
    const auto request = query_of(*options);
    auto& answers = session.answers();
    options->batch.empty() ? run_one(answers, request, options->json)
                           : run_batch(answers, request, options->batch);
  });
}

}  // namespace termreg::cli
