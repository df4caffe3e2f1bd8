// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/codec/json_tree.h"
#include "registry/codec/json_writer.h"
#include "tools/termreg/lsp/dictionary.h"
#include "tools/termreg/lsp/text_document.h"

/// A language server of the Language Server Protocol 3.17
/// (https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/): JSON-RPC 2.0 messages
/// in, messages out; knows no pipe.
namespace termreg::lsp {

/// One client's session: initialize … shutdown, exit. Documents are AsciiDoc, Markdown, text and HTML, kept in memory
/// while they are open and synchronised as a whole or by changes. What it offers: diagnostics (pushed), hover,
/// completion, quick fixes. Not thread-safe; the dictionary must outlive it.
class Server {
 public:
  Server(Dictionary& dictionary, std::string version)
      : dictionary_(dictionary), version_(std::move(version)) {}

  /// Takes one message in, to be answered in its turn. A request that is cancelled before its turn is answered with
  /// RequestCancelled. What is no JSON, no request, or unknown gets the error that JSON-RPC has for it; nothing a client
  /// sends throws.
  void receive(std::string_view message);
  /// Messages that wait for their turn.
  [[nodiscard]] std::size_t waiting() const noexcept { return waiting_.size(); }
  /// Answers the message that has waited longest; one must wait. @return what to send: nothing, or one message
  [[nodiscard]] std::optional<std::string> answer();
  /// Checks the documents that changed since the last call: to be called when no message waits, so that fast typing
  /// is checked once. @return a publishDiagnostics for each; before it a message for the user when
  /// the dictionary has come not to answer, or to refuse: once for each sentence
  [[nodiscard]] std::vector<std::string> publish();
  /// True after `exit`.
  [[nodiscard]] bool ended() const noexcept { return ended_; }
  /// True if `shutdown` came before `exit`.
  [[nodiscard]] bool ended_well() const noexcept { return shut_down_; }

 private:
  struct Open {
    TextDocument text;
    std::string extension;  // ".adoc"
    std::string format;     // "asciidoc"
    std::string version;    // as the client counts; JSON
    std::vector<DraftFinding> findings;
    bool changed = false;
  };
  using Node = codec::JsonNode;

  struct Waiting {
    codec::JsonNode node;
    std::string id;      // JSON; empty: a notification
    std::string answer;  // already known: it is no request that could be answered
    bool cancelled = false;
  };

  void cancel(const Node& parameters);
  std::string answer_to(const Waiting& request, const std::string& method, const Node& parameters);
  std::string result_of(const std::string& method, const Node& parameters);
  void notified(const std::string& method, const Node& parameters);
  std::string initialize(const Node& parameters);
  void did_open(const Node& parameters);
  void did_change(const Node& parameters);
  void did_close(const Node& parameters);
  [[nodiscard]] std::string check(Open& open);
  [[nodiscard]] std::string diagnostics_of(const std::string& uri, const Open& open) const;
  [[nodiscard]] std::string hover(const Node& parameters) const;
  [[nodiscard]] std::string completion(const Node& parameters) const;
  [[nodiscard]] std::string code_actions(const Node& parameters) const;
  [[nodiscard]] const Open& open_document(const Node& parameters, std::string& uri) const;

  Dictionary& dictionary_;
  std::string version_;
  std::string trouble_;  // the sentence shown last, while the dictionary does not answer
  std::deque<Waiting> waiting_;
  std::map<std::string, Open> documents_;
  std::vector<std::string> closed_;  // whose diagnostics are to be taken away
  Encoding encoding_ = Encoding::utf16;
  bool initialized_ = false;
  bool shut_down_ = false;
  bool ended_ = false;
};

/// Serves the client behind two file descriptors until it ends the session or is gone.
/// @return true if it ended the session as the protocol wants it. @throws as Transport does.
[[nodiscard]] bool serve(Dictionary& dictionary, const std::string& version, int in, int out);

}  // namespace termreg::lsp
