// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted client on the other side of two pipes.
#include "tools/termreg/lsp/server.h"

#include <rapidcheck.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <optional>
#include <thread>

#include "registry/codec/json_tree.h"
#include "registry/model/error.h"
#include "tests/catch.h"
#include "tests/temporary_directory.h"
#include "tools/termreg/lsp/messages.h"
#include "tools/termreg/lsp/transport.h"

using namespace termreg;
using codec::JsonNode;

namespace {

TermEntry operator_entry() {
  TermEntry entry;
  entry.body = "ITU-T";
  entry.document = "ITU-T Y.9003";
  entry.edition = "2020";
  entry.clause = "3.1";
  entry.id = EntryId::compose(entry.body, entry.document, entry.edition, entry.clause);
  auto& section = entry.languages.emplace_back();
  section.language = "en";
  section.designations.resize(2);
  section.designations[0].text = "remote operator";
  section.designations[0].acceptability = Acceptability::preferred;
  section.designations[1].text = "tele operator";
  section.designations[1].acceptability = Acceptability::deprecated;
  section.definitions.emplace_back().text = "Person who controls a device from afar.";
  return entry;
}

class Client {
 public:
  Client() {
    store::ChangeSet changes;
    changes.puts.push_back({operator_entry(), 0});
    store_->apply(changes);
    registry_.emplace(*store_, nullptr);
    REQUIRE(::pipe(to_server_.data()) == 0);
    REQUIRE(::pipe(from_server_.data()) == 0);
    transport_ = lsp::Transport(from_server_[0], -1);
    server_ = std::thread([this] {
      try {
        lsp::RegistryDictionary dictionary(*registry_);
        well_ = lsp::serve(dictionary, "1.0", to_server_[0], from_server_[1]);
      } catch (const Error& error) {
        sentence_ = error.what();
      }
      ::close(from_server_[1]);
    });
  }
  ~Client() {
    finish();
    ::close(to_server_[0]);
    ::close(from_server_[0]);
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void raw(const std::string& bytes) {
    REQUIRE(::write(to_server_[1], bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  }
  void send(const std::string& body) {
    raw("Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
  }
  JsonNode next() { return codec::json_tree(transport_.read().value()); }
  JsonNode ask(const std::string& method, const std::string& parameters) {
    const auto id = std::to_string(++last_);
    send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters +
         "}");
    auto answer = next();
    CHECK(answer.find("id")->scalar == id);
    return answer;
  }
  void tell(const std::string& method, const std::string& parameters) {
    send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
  }
  JsonNode begin(const std::string& encodings) {
    auto answer =
        ask("initialize", "{\"capabilities\":{\"general\":{\"positionEncodings\":" + encodings + "}}}");
    tell("initialized", "{}");
    return answer;
  }
  /// Opens a text and gives what is said about it.
  JsonNode open(const std::string& text) {
    codec::JsonWriter out;
    out.begin_object()
        .key("textDocument")
        .begin_object()
        .member("uri", uri)
        .member("languageId", "plaintext");
    out.member("version", 1U).member("text", text).end_object().end_object();
    tell("textDocument/didOpen", out.take());
    return next();
  }
  bool finish() {
    if (server_.joinable()) {
      ::close(to_server_[1]);
      server_.join();
    }
    return well_;
  }
  [[nodiscard]] const std::string& sentence() const { return sentence_; }

  static constexpr const char* uri = "file:///draft.txt";

 private:
  testing::TemporaryDirectory directory_;
  std::unique_ptr<store::Store> store_ = store::Store::open(directory_.path());
  std::optional<Registry> registry_;
  std::array<int, 2> to_server_{}, from_server_{};
  lsp::Transport transport_{-1, -1};
  std::thread server_;
  std::string sentence_;
  bool well_ = false;
  int last_ = 0;
};

std::string at(int line, int character) {
  return "{\"textDocument\":{\"uri\":\"file:///draft.txt\"},\"position\":{\"line\":" + std::to_string(line) +
         ",\"character\":" + std::to_string(character) + "}}";
}

std::string number(const JsonNode& node, std::initializer_list<std::string_view> path) {
  const auto* found = lsp::at_path(node, path);
  return found == nullptr ? "none" : found->scalar;
}

const std::string draft =
    "1 Scope\n\nA draft.\n\n5 Calls\n\n\xF0\x9F\x93\x9E \xC3\xA9t\xC3\xA9: the tele operator calls.\n";

}  // namespace

TEST_CASE("an editor is told of a deprecated form, who defines it, and how to replace it", "[lsp]") {
  Client client;
  const auto hello = client.begin("[\"utf-7\",\"utf-16\"]");
  CHECK(lsp::text_at(hello, {"result", "capabilities", "positionEncoding"}) == "utf-16");
  const auto told = client.open(draft);
  CHECK(lsp::text_at(told, {"method"}) == "textDocument/publishDiagnostics");
  const auto* list = lsp::at_path(told, {"params", "diagnostics"});
  REQUIRE(list != nullptr);
  REQUIRE(list->items.size() == 1);
  const auto& one = list->items.front();
  CHECK(lsp::text_at(one, {"code"}) == "D5/deprecated-form");
  CHECK(number(one, {"severity"}) == "2");
  CHECK(number(one, {"range", "start", "line"}) == "6");
  CHECK(number(one, {"range", "start", "character"}) == "12");
  CHECK(number(one, {"range", "end", "character"}) == "25");

  const auto hover = client.ask("textDocument/hover", at(6, 20));
  const auto text = lsp::text_at(hover, {"result", "contents", "value"});
  CHECK(text.find("Person who controls a device from afar.") != std::string::npos);
  CHECK(text.find("ITU-T Y.9003") != std::string::npos);
  CHECK(number(hover, {"result", "range", "start", "character"}) == "12");
  CHECK(lsp::at_path(client.ask("textDocument/hover", at(2, 3)), {"result"})->kind == JsonNode::Kind::null);

  const auto fixes =
      client.ask("textDocument/codeAction",
                 "{\"textDocument\":{\"uri\":\"file:///draft.txt\"},\"range\":{\"start\":{\"line\":6,"
                 "\"character\":14},\"end\":{\"line\":6,\"character\":14}},\"context\":{}}");
  REQUIRE(lsp::at_path(fixes, {"result"})->items.size() == 1);
  const auto& fix = lsp::at_path(fixes, {"result"})->items.front();
  CHECK(lsp::text_at(fix, {"title"}).find("by the preferred term “remote operator”") != std::string::npos);
  const auto& edit = lsp::at_path(fix, {"edit", "changes", "file:///draft.txt"})->items.front();
  CHECK(lsp::text_at(edit, {"newText"}) == "remote operator");
  CHECK(number(edit, {"range", "end", "character"}) == "25");

  client.ask("shutdown", "null");
  client.tell("exit", "null");
  CHECK(client.finish());
}

TEST_CASE("a client that prefers UTF-8 gets and sends bytes", "[lsp]") {
  Client client;
  CHECK(lsp::text_at(client.begin("[\"utf-8\",\"utf-16\"]"),
                     {"result", "capabilities", "positionEncoding"}) == "utf-8");
  const auto told = client.open(draft);
  const auto& one = lsp::at_path(told, {"params", "diagnostics"})->items.front();
  CHECK(number(one, {"range", "start", "character"}) == "16");
}

TEST_CASE("a change is checked anew, completion offers preferred terms alone, closing takes notes away",
          "[lsp]") {
  Client client;
  client.begin("[\"utf-16\"]");
  client.open(draft);
  client.tell(
      "textDocument/didChange",
      "{\"textDocument\":{\"uri\":\"file:///draft.txt\",\"version\":2},\"contentChanges\":[{\"text\":\"1 "
      "Scope\\n\\nThe remote op\\n\"}]}");
  const auto told = client.next();
  CHECK(number(told, {"params", "version"}) == "2");
  CHECK(lsp::at_path(told, {"params", "diagnostics"})->items.empty());
  const auto completion = client.ask("textDocument/completion", at(2, 13));
  const auto& items = lsp::at_path(completion, {"result", "items"})->items;
  REQUIRE(items.size() == 1);
  CHECK(lsp::text_at(items.front(), {"label"}) == "remote operator");
  CHECK(number(items.front(), {"textEdit", "range", "start", "character"}) == "4");
  client.tell("textDocument/didClose", "{\"textDocument\":{\"uri\":\"file:///draft.txt\"}}");
  CHECK(lsp::at_path(client.next(), {"params", "diagnostics"})->items.empty());
}

TEST_CASE("what no client should send is answered with the errors of JSON-RPC, and the session goes on",
          "[lsp]") {
  Client client;
  CHECK(number(client.ask("textDocument/hover", at(0, 0)), {"error", "code"}) == "-32002");
  client.begin("[]");
  client.send("{no JSON");
  CHECK(number(client.next(), {"error", "code"}) == "-32700");
  client.send("[]");
  CHECK(number(client.next(), {"error", "code"}) == "-32600");
  CHECK(number(client.ask("workspace/symbol", "{}"), {"error", "code"}) == "-32601");
  CHECK(number(client.ask("textDocument/hover", at(0, 0)), {"error", "code"}) == "-32602");
  CHECK(lsp::at_path(client.ask("shutdown", "null"), {"result"}) != nullptr);
}

namespace {

// What the server answers to messages that arrive together, one a line.
std::string answers(const std::vector<std::string>& messages) {
  testing::TemporaryDirectory directory;
  const auto store = store::Store::open(directory.path());
  const Registry registry(*store, nullptr);
  lsp::RegistryDictionary dictionary(registry);
  lsp::Server server(dictionary, "1.0");
  for (const auto& message : messages) server.receive(message);
  std::string out;
  while (server.waiting() > 0)
    if (const auto answer = server.answer()) out += *answer + "\n";
  return out;
}

constexpr const char* hello = R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{}})";

}  // namespace

TEST_CASE("a request that is cancelled before its turn is answered as cancelled, and no other", "[lsp]") {
  const auto out = answers({hello, R"({"jsonrpc":"2.0","id":1,"method":"shutdown"})",
                            R"({"jsonrpc":"2.0","id":"1","method":"textDocument/hover","params":{}})",
                            R"({"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"1"}})",
                            R"({"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":77}})",
                            R"({"jsonrpc":"2.0","method":"$/cancelRequest","params":[]})"});
  CHECK(out.find(R"("id":1,"result":null)") != std::string::npos);
  CHECK(out.find(R"({"jsonrpc":"2.0","id":"1","error":{"code":-32800)") != std::string::npos);
  CHECK(std::count(out.begin(), out.end(), '\n') == 3);
}

TEST_CASE("a session begins once, and after shutdown nothing but exit is served", "[lsp]") {
  CHECK(answers({hello, hello}).find("-32600") != std::string::npos);
  const auto out = answers({hello, R"({"jsonrpc":"2.0","id":1,"method":"shutdown","params":null})",
                            R"({"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{}})"});
  CHECK(out.find(R"("id":2,"error":{"code":-32600)") != std::string::npos);
}

TEST_CASE("members of the wrong kind are taken for none", "[lsp]") {
  const auto out = answers(
      {R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":[1]})",
       R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":7}})",
       R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"contentChanges":{}}})",
       R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":""},)"
       R"("contentChanges":[{"range":[],"text":5},{"range":{"start":{"line":-1,"character":1e99}},"text":"x"}]}})",
       R"({"jsonrpc":"2.0","id":{},"method":"textDocument/codeAction","params":{"textDocument":{"uri":""}}})",
       R"({"jsonrpc":"2.0","id":3,"method":"textDocument/completion","params":"x"})",
       R"({"jsonrpc":"2.0","id":4,"result":{}})", "7", ""});
  CHECK(out.find(R"("id":null,"error":{"code":-32602)") != std::string::npos);
  CHECK(out.find(R"("id":3,"error":{"code":-32602)") != std::string::npos);
  CHECK(out.find("\"id\":4") == std::string::npos);
}

TEST_CASE("a length that cannot be meant ends the session with a sentence", "[lsp]") {
  for (const std::string length : {"-1", "12abc", "", "99999999999999999999999", "68719476736", "0x10"}) {
    CAPTURE(length);
    Client client;
    client.raw("Content-Length: " + length + "\r\n\r\n{}");
    CHECK_FALSE(client.finish());
    CHECK(client.sentence().find("Content-Length") != std::string::npos);
  }
  Client short_one;
  short_one.raw("Content-Length: 100\r\n\r\n{}");
  CHECK_FALSE(short_one.finish());
  CHECK(short_one.sentence().find("ended within a message") != std::string::npos);
  Client endless;
  endless.raw("X: " + std::string(20000, 'x'));
  CHECK_FALSE(endless.finish());
  CHECK(endless.sentence().find("16 KiB") != std::string::npos);
}

TEST_CASE("headers of any case and order are read, and an empty message is answered", "[lsp]") {
  Client client;
  client.raw("content-type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-LENGTH:  2 \r\n\r\n{}");
  CHECK(number(client.next(), {"error", "code"}) == "-32600");
  client.raw("Content-Length: 0\r\n\r\n");
  CHECK(number(client.next(), {"error", "code"}) == "-32700");
}

TEST_CASE("a frame without a length ends the session with a sentence", "[lsp]") {
  Client client;
  client.raw("Content-Type: x\r\n\r\n{}");
  CHECK_FALSE(client.finish());
  CHECK(client.sentence().find("Content-Length") != std::string::npos);
}

TEST_CASE("positions beyond a line stand at its end, and within a character at its beginning", "[lsp]") {
  const lsp::TextDocument text(
      "a\xF0\x9F\x93\x9E"
      "b\r\n\nend",
      lsp::Encoding::utf16);
  CHECK(text.offset({0, 2}) == 1);
  CHECK(text.offset({0, 3}) == 5);
  CHECK(text.offset({0, 99}) == 6);
  CHECK(text.offset({99, 0}) == text.text().size());
  CHECK(text.position(5) == lsp::Position{0, 3});
  CHECK(text.position(8) == lsp::Position{1, 0});
}

TEST_CASE("a character beyond the basic plane counts once in UTF-32, twice in UTF-16, four times in UTF-8",
          "[lsp]") {
  const std::string phone = "\xF0\x9F\x93\x9Ex";
  CHECK(lsp::TextDocument(phone, lsp::Encoding::utf32).position(4).character == 1);
  CHECK(lsp::TextDocument(phone, lsp::Encoding::utf16).position(4).character == 2);
  CHECK(lsp::TextDocument(phone, lsp::Encoding::utf8).position(4).character == 4);
  CHECK(lsp::TextDocument(phone, lsp::Encoding::utf32).offset({0, 1}) == 4);
}

TEST_CASE("a change puts words in the place of others, across lines and beyond the end", "[lsp]") {
  lsp::TextDocument text("one\ntwo\nthree", lsp::Encoding::utf16);
  text.replace({0, 2}, {2, 2}, "-\n");
  CHECK(text.text() == "on-\nree");
  CHECK(text.position(4) == lsp::Position{1, 0});
  text.replace({9, 9}, {9, 9}, "!");
  CHECK(text.text() == "on-\nree!");
  text.replace({1, 1}, {0, 0}, "s");
  CHECK(text.text() == "on-\nrsee!");
}

TEST_CASE("changes of any kind leave positions and bytes true to each other", "[lsp]") {
  CHECK(rc::check(
      "positions and bytes agree",
      [](const std::vector<std::tuple<std::uint8_t, std::uint8_t, std::uint8_t>>& edits) {
        for (const auto encoding : {lsp::Encoding::utf8, lsp::Encoding::utf16, lsp::Encoding::utf32}) {
          lsp::TextDocument text("a\xC3\xA9\r\n\xF0\x9F\x93\x9E", encoding);
          for (const auto& [line, character, length] : edits) {
            const std::uint32_t row = line % 8U, column = character % 16U;
            text.replace({row, column}, {row, column + length % 4U}, length % 2 == 0 ? "\xE2\x82\xAC" : "\n");
            lsp::TextDocument anew(text.text(), encoding);
            for (std::size_t at = 0; at <= text.text().size(); ++at) {
              const bool within = at < text.text().size() && (text.text()[at] & '\xC0') == '\x80';
              RC_ASSERT(text.position(at) == anew.position(at));
              const bool in_line_end =
                  at > 0 && at < text.text().size() && text.text()[at - 1] == '\r' && text.text()[at] == '\n';
              if (!within && !in_line_end) RC_ASSERT(text.offset(text.position(at)) == at);
            }
          }
        }
      }));
}
