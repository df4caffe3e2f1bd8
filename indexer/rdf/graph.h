// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace termreg::rdf {

/// A node of a graph (RDF 1.1, 3): a resource by name, one without a name, or a literal.
struct Node {
  enum class Kind { iri, blank, literal };
  Kind kind = Kind::iri;
  std::string value;     ///< the IRI; the label of a blank node; the text of a literal
  std::string language;  ///< of a literal, as written; empty if it has none
  std::string datatype;  ///< IRI of a literal's datatype; empty for plain text
  bool operator==(const Node&) const = default;
};

/// Number of a node in its graph.
using NodeId = std::uint32_t;

struct Statement {
  NodeId subject = 0;
  NodeId predicate = 0;
  NodeId object = 0;
  std::uint32_t line = 0;  ///< of the file, 1-based; 0 if the syntax does not tell
};

/// Most statements of one graph: what 16 bytes each hold in 160 MB.
inline constexpr std::size_t most_statements = 10'000'000;

/// A set of statements in the order in which they were made; named graphs are one graph here. Filled by add()
/// and state(), closed once by close(), then only asked. Not thread-safe while it is filled.
class Graph {
 public:
  /// The node's number; equal nodes have one number.
  NodeId add(const Node& node);
  NodeId add_iri(std::string_view iri) { return add({Node::Kind::iri, std::string(iri), {}, {}}); }
  /// A blank node that no file can name.
  NodeId add_fresh_blank();
  /// @throws Error(bad_input) for more than most_statements.
  void state(Statement statement);
  /// Ends the filling: a statement made twice counts once, at its first place.
  void close();

  [[nodiscard]] const Node& node(NodeId id) const { return nodes_[id]; }
  [[nodiscard]] std::size_t size() const noexcept { return nodes_.size(); }
  /// The number of an IRI, if a statement names it.
  [[nodiscard]] std::optional<NodeId> find(std::string_view iri) const;

  /// Everything stated about a node, in the order of the file. Lives as long as the graph.
  [[nodiscard]] std::span<const Statement> about(NodeId subject) const;
  /// Subjects in the order of their first statement.
  [[nodiscard]] const std::vector<NodeId>& subjects() const noexcept { return subjects_; }

 private:
  void drop_repeated();

  std::vector<Node> nodes_;
  std::unordered_map<std::string, NodeId> known_;
  std::vector<Statement> statements_;    // by subject once closed
  std::vector<std::uint32_t> first_of_;  // node -> place of its first statement
  std::vector<NodeId> subjects_;
  std::size_t fresh_ = 0;
};

/// The node in the notation of N-Triples: <iri>, _:label, "text"@en, "1"^^<iri>.
[[nodiscard]] std::string to_text(const Node& node);

}  // namespace termreg::rdf
