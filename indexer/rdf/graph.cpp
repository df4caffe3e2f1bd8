// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/rdf/graph.h"

#include <algorithm>
#include <unordered_set>

#include "registry/model/error.h"

namespace termreg::rdf {
namespace {

// No two nodes that differ have one key: a NUL stands in no text that reaches a graph.
std::string key_of(const Node& node) {
  std::string key(1, node.kind == Node::Kind::iri ? 'i' : node.kind == Node::Kind::blank ? 'b' : 'l');
  key += node.value;
  if (node.kind == Node::Kind::literal) key += '\0' + node.language + '\0' + node.datatype;
  return key;
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c == '\r')
      out += "\\r";
    else
      out += c;
  }
}

}  // namespace

NodeId Graph::add(const Node& node) {
  const auto [known, is_new] = known_.try_emplace(key_of(node), static_cast<NodeId>(nodes_.size()));
  if (is_new) nodes_.push_back(node);
  return known->second;
}

NodeId Graph::add_fresh_blank() {
  // A blank in the label: no syntax allows one.
  return add({Node::Kind::blank, "fresh " + std::to_string(++fresh_), {}, {}});
}

void Graph::state(Statement statement) {
  if (statements_.size() == most_statements)
    throw Error(ErrorCode::bad_input,
                "the graph has more than " + std::to_string(most_statements) + " statements; split it.");
  statements_.push_back(statement);
}

void Graph::close() {
  std::vector<bool> seen(nodes_.size(), false);
  for (const auto& statement : statements_)
    if (!seen[statement.subject]) {
      seen[statement.subject] = true;
      subjects_.push_back(statement.subject);
    }
  std::stable_sort(statements_.begin(), statements_.end(),
                   [](const Statement& a, const Statement& b) { return a.subject < b.subject; });
  drop_repeated();
  first_of_.assign(nodes_.size() + 1, 0);
  for (const auto& statement : statements_) ++first_of_[statement.subject + 1];
  for (std::size_t at = 1; at < first_of_.size(); ++at) first_of_[at] += first_of_[at - 1];
}

// Of the statements about one subject, which stand side by side by now.
void Graph::drop_repeated() {
  std::unordered_set<std::uint64_t> said;
  NodeId subject = 0;
  const auto is_said = [&](const Statement& statement) {
    if (statement.subject != subject) said.clear();
    subject = statement.subject;
    return !said.insert((std::uint64_t{statement.predicate} << 32U) | statement.object).second;
  };
  statements_.erase(std::remove_if(statements_.begin(), statements_.end(), is_said), statements_.end());
}

std::optional<NodeId> Graph::find(std::string_view iri) const {
  const auto found = known_.find(key_of({Node::Kind::iri, std::string(iri), {}, {}}));
  if (found == known_.end()) return std::nullopt;
  return found->second;
}

std::span<const Statement> Graph::about(NodeId subject) const {
  const auto begin = first_of_[subject];
  return std::span(statements_).subspan(begin, first_of_[subject + 1] - begin);
}

std::string to_text(const Node& node) {
  if (node.kind == Node::Kind::iri) return "<" + node.value + ">";
  if (node.kind == Node::Kind::blank) return "_:" + node.value;
  std::string out = "\"";
  append_escaped(out, node.value);
  out += '"';
  if (!node.language.empty()) return out + "@" + node.language;
  return node.datatype.empty() ? out : out + "^^<" + node.datatype + ">";
}

}  // namespace termreg::rdf
