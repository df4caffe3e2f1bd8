// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "registry/codec/json_tree.h"
#include "registry/codec/json_writer.h"
#include "tools/termreg/lsp/text_document.h"

/// The pieces that messages of LSP are made of.
namespace termreg::lsp {

/// Codes of errors (JSON-RPC 2.0, 5.1; LSP 3.17, ErrorCodes).
enum class Fault {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  server_not_initialized = -32002,
  request_cancelled = -32800
};

/// The member at the end of a path, or nullptr.
[[nodiscard]] const codec::JsonNode* at_path(const codec::JsonNode& node,
                                             std::initializer_list<std::string_view> path);
/// The text there; empty if there is none.
[[nodiscard]] std::string text_at(const codec::JsonNode& node, std::initializer_list<std::string_view> path);
/// A position {"line", "character"}; 0:0 if it is none.
[[nodiscard]] Position position_in(const codec::JsonNode* node);
/// An id of a request, number or text, as JSON; "null" for none.
[[nodiscard]] std::string id_json(const codec::JsonNode* id);

/// {"jsonrpc", "id", "result"}; `result` is JSON.
[[nodiscard]] std::string response(const std::string& id, std::string_view result);
[[nodiscard]] std::string failure(const std::string& id, Fault fault, std::string_view sentence);
/// Appends "range": of bytes [begin, end) of the text.
void append_range(codec::JsonWriter& out, const TextDocument& text, std::size_t begin, std::size_t end);

}  // namespace termreg::lsp
