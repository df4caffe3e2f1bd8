// SPDX-License-Identifier: GPL-3.0-or-later
// termreg compare: two entries, or a file of pairs.
#include <fmt/format.h>

#include "registry/codec/json.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "tools/pairs/pairs.h"
#include "tools/termreg/answers.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/finding_text.h"

namespace termreg::cli {
namespace {

struct CompareOptions {
  std::vector<std::string> ids;
  std::string pairs;
  bool json = false;
};

void compare_two(Session& session, const CompareOptions& options) {
  const auto finding = session.answers().compare(parse_id(options.ids[0]), parse_id(options.ids[1]));
  print_line(options.json ? codec::to_json(finding) : finding_text(finding));
}

// TSV: id code similarity genus_equal polarity. The weights of words come from the pairs' own definitions.
void compare_pairs(const std::string& file) {
  const auto pairs = pairs::read(file);
  const auto weights = pairs::weights(pairs);
  for (const auto& pair : pairs) {
    const auto result = conflicts::compare(pair.a, pair.b, weights);
    print_line(fmt::format("{}\t{}\t{:.4f}\t{:d}\t{:d}", pair.id, name(result.code), result.similarity,
                           result.genus_equal, result.polarity));
  }
}

}  // namespace

void add_compare(const CommandLine& line, Session& session) {
  auto options = std::make_shared<CompareOptions>();
  const auto command = line.command("compare", "compare two entries, or the pairs of a file");
  command.option("ids", options->ids, "two entry ids").at_most(2);
  command.option("--pairs", options->pairs, "file with one pair a line, as JSON; prints TSV");
  command.flag("--json", options->json, "print the finding as JSON");
  command.action([&session, options] {
    if (!options->pairs.empty()) return compare_pairs(options->pairs);
    if (options->ids.size() != 2)
      throw Error(ErrorCode::usage, "Expected two entry ids, or --pairs FILE.jsonl.");
    compare_two(session, *options);
  });
}

}  // namespace termreg::cli
