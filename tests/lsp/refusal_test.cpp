// SPDX-License-Identifier: GPL-3.0-or-later
// An instance behind the editor that does not check.
#include <optional>

#include "registry/codec/json_tree.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tools/termreg/lsp/messages.h"
#include "tools/termreg/lsp/server.h"

using namespace termreg;

namespace {

// A dictionary that does not check, for whatever reason it is given.
class Refusing final : public lsp::Dictionary {
 public:
  DraftReport check(const Draft&, std::string_view) override {
    ++asked;
    if (refusal) throw Error(*refusal);
    return {};
  }
  LookupResult lookup(std::string_view) override { return {}; }
  std::vector<designations::Match> suggest(std::string_view, std::size_t) override { return {}; }

  std::optional<Error> refusal;
  int asked = 0;
};

}  // namespace

TEST_CASE("whatever keeps the dictionary from checking is shown to the user, once for each sentence",
          "[lsp]") {
  Refusing dictionary;
  lsp::Server server(dictionary, "1.0");
  server.receive(R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}})");
  REQUIRE(server.answer());
  const auto say = [&](const std::string& method, const std::string& rest) {
    server.receive("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/" + method +
                   "\",\"params\":{\"textDocument\":{\"uri\":\"file:///d.txt\",\"version\":1" + rest + "}}");
    CHECK_FALSE(server.answer());
    return server.publish();
  };
  const auto change = [&] { return say("didChange", "},\"contentChanges\":[{\"text\":\"Words.\"}]"); };
  for (const auto code : {ErrorCode::bad_input, ErrorCode::not_found, ErrorCode::internal}) {
    dictionary.refusal = Error(code, "The address answers with code " +
                                         std::to_string(static_cast<int>(code)) + ", but is no termreg.");
    const auto told = dictionary.asked == 0
                          ? say("didOpen", ",\"languageId\":\"plaintext\",\"text\":\"Words.\"}")
                          : change();
    REQUIRE(told.size() == 2);
    const auto shown = codec::json_tree(told[0]);
    CHECK(lsp::text_at(shown, {"method"}) == "window/showMessage");
    CHECK(lsp::text_at(shown, {"params", "message"}) ==
          std::string("termreg: ") + dictionary.refusal->what());
    CHECK(lsp::text_at(codec::json_tree(told[1]), {"method"}) == "textDocument/publishDiagnostics");
    CHECK(change().size() == 1);  // the same again is not said again
  }
  dictionary.refusal.reset();
  CHECK(change().size() == 1);
  dictionary.refusal = Error(ErrorCode::bad_input, "No.");
  CHECK(change().size() == 2);
}
