// SPDX-License-Identifier: GPL-3.0-or-later
// termreg lookup: exact designation first, then N1, N2, N3.
#include <fmt/format.h>

#include "registry/codec/json.h"
#include "registry/model/names.h"
#include "tools/termreg/answers.h"
#include "tools/termreg/commands/commands_private.h"
#include "tools/termreg/hit_text.h"

namespace termreg::cli {
namespace {

struct LookupOptions {
  std::string term;
  std::string language;
  bool json = false;
};

void lookup(Session& session, const LookupOptions& options) {
  const auto result = session.answers().lookup(options.term, options.language);
  if (options.json) {
    print_line(codec::to_json(result, options.term));
    return;
  }
  if (result.hits.empty()) {
    print_line("No entry has the designation \"" + options.term + "\"; try `termreg search`.");
    return;
  }
  print_line(fmt::format("{} {} at level {}", result.hits.size(),
                         result.hits.size() == 1 ? "entry" : "entries", name(result.level)));
  for (const auto& hit : result.hits) print_line(hit_text(hit));
}

}  // namespace

void add_lookup(const CommandLine& line, Session& session) {
  auto options = std::make_shared<LookupOptions>();
  const auto command = line.command("lookup", "find a designation: exact first, then N1, N2, N3");
  command.option("term", options->term, "the designation").required();
  command.option("--lang", options->language, "language of the designation (default: any)");
  command.flag("--json", options->json, "print JSON");
  command.action([&session, options] { lookup(session, *options); });
}

}  // namespace termreg::cli
