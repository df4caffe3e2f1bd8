// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/session.h"

#include <cstdio>
#include <cstdlib>
#include <limits>

#include "indexer/search/xapian_index.h"
#include "registry/model/error.h"
#include "tools/termreg/answers.h"
#include "tools/termreg/serving.h"

namespace termreg::cli {
namespace {

// Where an instance serves the data, the sentence says how to ask it.
std::unique_ptr<store::Store> opened_store(const std::filesystem::path& data) {
  try {
    return store::Store::open(data / "store");
  } catch (const Error& error) {
    const auto address = error.code() == ErrorCode::locked ? Serving::address_in(data) : std::string();
    if (address.empty()) throw;
    throw Error(ErrorCode::locked, "The data in " + data.string() + " are served at " + address +
                                       ": add --server " + address + " to ask that instance, or stop it.");
  }
}

}  // namespace

Session::Session() = default;
Session::~Session() = default;

Answers& Session::answers() {
  if (!answers_ && server.empty()) answers_ = local_answers(*this);
  if (!answers_) answers_ = remote_answers(client());
  return *answers_;
}

std::unique_ptr<const web::Client> Session::client() const {
  const char* token = std::getenv("TERMREG_TOKEN");
  return std::make_unique<const web::Client>(server, token == nullptr ? "" : token);
}

store::Store& Session::store() {
  if (!server.empty())
    throw Error(
        ErrorCode::usage,
        "This command works on the data directory alone; leave --server out, or use lookup, search, show, "
        "compare, conflicts, check, gap, sheet, glossary, import, lsp, stats or user.");
  if (!store_) store_ = opened_store(data);
  return *store_;
}

SearchIndex& Session::index() {
  if (!index_) index_ = search::open_index(index_directory(), store());
  return *index_;
}

void Session::level_index() {
  index().wait_for(store().head().sequence, std::numeric_limits<std::uint32_t>::max());
}

Registry& Session::registry() {
  if (!registry_) registry_ = std::make_unique<Registry>(store(), &index());
  return *registry_;
}

Registry& Session::level_registry() {
  auto& opened = registry();
  level_index();
  return opened;
}

void print_line(const std::string& line) {
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fputc('\n', stdout);
}

EntryId parse_id(const std::string& text) {
  if (const auto id = EntryId::parse(text)) return *id;
  throw Error(ErrorCode::usage,
              "Expected an entry id of the form body:document:edition:locator in lower case, found \"" +
                  text + "\"; `termreg lookup TERM` shows ids.");
}

}  // namespace termreg::cli
