// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/termreg/lsp/server.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "indexer/sources/draft.h"
#include "registry/model/error.h"
#include "registry/model/names.h"
#include "tools/termreg/lsp/messages.h"
#include "tools/termreg/lsp/transport.h"

namespace termreg::lsp {
namespace {

struct Language {
  std::string_view id, format, extension;
};
constexpr auto languages = std::to_array<Language>({{"asciidoc", "asciidoc", ".adoc"},
                                                    {"adoc", "asciidoc", ".adoc"},
                                                    {"markdown", "markdown", ".md"},
                                                    {"html", "html", ".html"},
                                                    {"plaintext", "text", ".txt"},
                                                    {"text", "text", ".txt"}});

// By the editor's name for the language, else by the end of the file's name; text for whatever is left.
const Language& language_of(std::string_view id, std::string_view uri) {
  for (const auto& language : languages)
    if (language.id == id) return language;
  for (const auto& language : languages)
    if (uri.ends_with(language.extension)) return language;
  return languages[4];
}

constexpr std::array<std::string_view, 3> encodings{"utf-8", "utf-16", "utf-32"};  // as Encoding counts

// The client's order is its preference; UTF-16 is what every client must know.
Encoding encoding_among(const codec::JsonNode& offered) {
  for (const auto& one : offered.items) {
    const auto known = std::find(encodings.begin(), encodings.end(), one.scalar);
    if (known != encodings.end()) return static_cast<Encoding>(known - encodings.begin());
  }
  return Encoding::utf16;
}

std::string_view level_of(Severity severity) {
  return severity == Severity::error ? "1" : severity == Severity::warning ? "2" : "4";  // Hint
}

// What is half typed may be no document of its format; the next change is checked anew.
std::optional<Draft> draft_in(const std::string& text, const std::string& extension,
                              const std::string& format) {
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) return std::nullopt;
  try {
    return sources::read_draft_of(text, extension, format);
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

void Server::receive(std::string_view message) {
  auto& waiting = waiting_.emplace_back();
  try {
    waiting.node = codec::json_tree(message);
  } catch (const Error& error) {
    waiting.answer = failure("null", Fault::parse_error, error.what());
    return;
  }
  const auto& node = waiting.node;
  const auto* id = node.is_object() ? node.find("id") : nullptr;
  const auto method = text_at(node, {"method"});
  if (id != nullptr) waiting.id = id_json(id);
  if (method == "$/cancelRequest") {
    const auto* parameters = node.find("params");
    if (parameters != nullptr) cancel(*parameters);
  } else if (method.empty()) {
    const bool is_answer =
        node.is_object() && (node.find("result") != nullptr || node.find("error") != nullptr);
    if (is_answer) {
      waiting_.pop_back();
    } else {
      waiting.answer =
          failure(id_json(id), Fault::invalid_request, "Expected a request or a notification with a method.");
    }
  }
}

void Server::cancel(const Node& parameters) {
  const auto* id = at_path(parameters, {"id"});
  if (id == nullptr) return;
  const auto wanted = id_json(id);
  for (auto& one : waiting_)
    if (one.id == wanted) one.cancelled = true;
}

std::optional<std::string> Server::answer() {
  static const Node none;
  const auto request = std::move(waiting_.front());
  waiting_.pop_front();
  if (!request.answer.empty()) return request.answer;
  const auto method = text_at(request.node, {"method"});
  const auto* given = request.node.find("params");
  const auto& parameters = given == nullptr || !given->is_object() ? none : *given;
  if (!request.id.empty()) return answer_to(request, method, parameters);
  notified(method, parameters);
  return std::nullopt;
}

std::string Server::answer_to(const Waiting& request, const std::string& method, const Node& parameters) {
  if (request.cancelled)
    return failure(request.id, Fault::request_cancelled, "The request was cancelled before its turn.");
  try {
    const auto result = result_of(method, parameters);
    if (result.empty())
      return failure(request.id, Fault::method_not_found, "This server does not offer " + method + ".");
    return response(request.id, result);
  } catch (const Error& error) {
    const auto fault = error.code() == ErrorCode::wrong_state ? Fault::server_not_initialized
                       : error.code() == ErrorCode::bad_input ? Fault::invalid_request
                       : error.code() == ErrorCode::usage     ? Fault::invalid_params
                                                              : Fault::internal_error;
    return failure(request.id, fault, error.what());
  }
}

std::string Server::result_of(const std::string& method, const Node& parameters) {
  if (shut_down_) throw Error(ErrorCode::bad_input, "Expected exit after shutdown, found " + method + ".");
  if (method == "initialize" && initialized_)
    throw Error(ErrorCode::bad_input, "Expected initialize once, found it a second time.");
  if (method == "initialize") return initialize(parameters);
  if (!initialized_) throw Error(ErrorCode::wrong_state, "Expected initialize before " + method + ".");
  if (method == "shutdown") {
    shut_down_ = true;
    return "null";
  }
  if (method == "textDocument/hover") return hover(parameters);
  if (method == "textDocument/completion") return completion(parameters);
  if (method == "textDocument/codeAction") return code_actions(parameters);
  return {};
}

void Server::notified(const std::string& method, const Node& parameters) {
  if (method == "exit") ended_ = true;
  if (!initialized_) return;
  if (method == "textDocument/didOpen") did_open(parameters);
  if (method == "textDocument/didChange") did_change(parameters);
  if (method == "textDocument/didClose") did_close(parameters);
}

std::string Server::initialize(const Node& parameters) {
  initialized_ = true;
  if (const auto* offered = at_path(parameters, {"capabilities", "general", "positionEncodings"}))
    encoding_ = encoding_among(*offered);
  codec::JsonWriter out;
  out.begin_object().key("capabilities").begin_object();
  out.member("positionEncoding", encodings[static_cast<std::size_t>(encoding_)]);
  out.key("textDocumentSync").begin_object().member("openClose", true).member("change", 2U).end_object();
  out.member("hoverProvider", true).key("completionProvider").begin_object().end_object();
  out.key("codeActionProvider").begin_object().key("codeActionKinds").begin_array().value("quickfix");
  out.end_array().end_object().end_object();
  out.key("serverInfo").begin_object().member("name", "termreg").member("version", version_).end_object();
  out.end_object();
  return out.take();
}

void Server::did_open(const Node& parameters) {
  const auto uri = text_at(parameters, {"textDocument", "uri"});
  if (uri.empty()) return;
  const auto& language = language_of(text_at(parameters, {"textDocument", "languageId"}), uri);
  auto& open = documents_[uri];
  open.extension = language.extension;
  open.format = language.format;
  open.text = TextDocument(text_at(parameters, {"textDocument", "text"}), encoding_);
  open.version = id_json(at_path(parameters, {"textDocument", "version"}));
  open.changed = true;
}

void Server::did_change(const Node& parameters) {
  const auto known = documents_.find(text_at(parameters, {"textDocument", "uri"}));
  const auto* changes = parameters.find("contentChanges");
  if (known == documents_.end() || changes == nullptr || changes->items.empty()) return;
  for (const auto& change : changes->items) {
    const auto text = text_at(change, {"text"});
    if (const auto* range = at_path(change, {"range"})) {
      known->second.text.replace(position_in(at_path(*range, {"start"})),
                                 position_in(at_path(*range, {"end"})), text);
    } else {
      known->second.text = TextDocument(text, encoding_);
    }
  }
  known->second.version = id_json(at_path(parameters, {"textDocument", "version"}));
  known->second.findings.clear();  // they stood in another text
  known->second.changed = true;
}

void Server::did_close(const Node& parameters) {
  const auto uri = text_at(parameters, {"textDocument", "uri"});
  if (documents_.erase(uri) > 0) closed_.push_back(uri);
}

// @return why the dictionary does not answer; empty if it does.
std::string Server::check(Open& open) {
  open.changed = false;
  open.findings.clear();
  const auto draft = draft_in(open.text.text(), open.extension, open.format);
  if (!draft) return {};
  try {
    auto report = dictionary_.check(*draft, open.text.text());
    sources::locate(open.text.text(), *draft, report);
    open.findings = std::move(report.findings);
  } catch (const Error& error) {
    // The draft was readable here: whatever is wrong, it is nothing that the next key would mend.
    return error.what();
  }
  return {};
}

namespace {

std::string shown_warning(const std::string& sentence) {
  codec::JsonWriter out;
  out.begin_object().member("jsonrpc", "2.0").member("method", "window/showMessage");
  out.key("params")
      .begin_object()
      .key("type")
      .raw("2")
      .member("message", "termreg: " + sentence)
      .end_object();
  return out.end_object().take();
}

}  // namespace

std::string Server::diagnostics_of(const std::string& uri, const Open& open) const {
  codec::JsonWriter out;
  out.begin_object().member("jsonrpc", "2.0").member("method", "textDocument/publishDiagnostics");
  out.key("params").begin_object().member("uri", uri);
  if (open.version != "null" && !open.version.empty()) out.key("version").raw(open.version);
  out.key("diagnostics").begin_array();
  for (const auto& finding : open.findings) {
    auto begin = finding.place.source_begin, end = finding.place.source_end;
    if (begin == end && finding.place.where.line > 0)
      std::tie(begin, end) = open.text.line_around(open.text.offset({finding.place.where.line - 1, 0}));
    out.begin_object();
    append_range(out, open.text, begin, end);
    out.key("severity").raw(level_of(finding.severity));
    out.member("code", std::string(name(finding.code)) + "/" + finding.rule).member("source", "termreg");
    out.member("message", finding.message).end_object();
  }
  out.end_array().end_object().end_object();
  return out.take();
}

std::vector<std::string> Server::publish() {
  std::vector<std::string> messages;
  for (const auto& uri : std::exchange(closed_, {})) messages.push_back(diagnostics_of(uri, {}));
  for (auto& [uri, open] : documents_) {
    if (!open.changed) continue;
    auto trouble = check(open);
    if (!trouble.empty() && trouble != trouble_) messages.push_back(shown_warning(trouble));
    trouble_ = std::move(trouble);
    messages.push_back(diagnostics_of(uri, open));
  }
  return messages;
}

const Server::Open& Server::open_document(const Node& parameters, std::string& uri) const {
  uri = text_at(parameters, {"textDocument", "uri"});
  const auto known = documents_.find(uri);
  if (known == documents_.end()) throw Error(ErrorCode::usage, "The document “" + uri + "” is not open.");
  return known->second;
}

bool serve(Dictionary& dictionary, const std::string& version, int in, int out) {
  constexpr std::size_t most_waiting = 256;
  Server server(dictionary, version);
  Transport transport(in, out);
  while (!server.ended()) {
    if (server.waiting() == 0) {
      if (!transport.has_message())
        for (const auto& diagnostics : server.publish()) transport.write(diagnostics);
      const auto message = transport.read();
      if (!message) break;
      server.receive(*message);
    }
    // What has come meanwhile may cancel what waits.
    while (server.waiting() < most_waiting && transport.has_message()) {
      const auto message = transport.read();
      if (message) server.receive(*message);
    }
    if (server.waiting() == 0) continue;
    if (const auto answer = server.answer()) transport.write(*answer);
  }
  return server.ended_well();
}

}  // namespace termreg::lsp
