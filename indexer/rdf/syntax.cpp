// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/rdf/syntax.h"

#include <array>
#include <string_view>

#include "indexer/files/content.h"
#include "indexer/rdf/readers_private.h"

namespace termreg::rdf {
namespace {

bool is_rdf_xml(std::string_view head) {
  const auto root = files::root_tag(head);
  const auto name = files::tag_name(root);
  return (name == "RDF" || name.ends_with(":RDF")) && root.find(names::rdf) != std::string_view::npos;
}

bool is_json_ld(std::string_view head) {
  head = files::trimmed(head);
  if (!head.starts_with('{') && !head.starts_with('[')) return false;
  for (const std::string_view keyword : {"\"@context\"", "\"@graph\"", "\"@id\""})
    if (head.find(keyword) != std::string_view::npos) return true;
  return false;
}

// The first line that is neither empty nor a comment.
std::string_view first_line(std::string_view head) {
  while (!head.empty()) {
    const auto end = std::min(head.find('\n'), head.size());
    const auto line = files::trimmed(head.substr(0, end));
    if (!line.empty() && line[0] != '#') return line;
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return {};
}

bool is_turtle(std::string_view head) {
  constexpr std::array<std::string_view, 4> directives{"@prefix ", "@base ", "prefix ", "base "};
  const auto line = first_line(head);
  const auto lower = files::lower_ascii(line.substr(0, 16));
  for (const auto directive : directives)
    if (lower.starts_with(directive) && line.find('<') != std::string_view::npos) return true;
  // <subject> <predicate> ... or _:subject <predicate> ...
  const auto blank = line.find(' ');
  const bool subject = (line.starts_with('<') && line.find("://") < line.find('>')) || line.starts_with("_:");
  return subject && blank != std::string_view::npos && line.find('<', blank) != std::string_view::npos;
}

}  // namespace

std::optional<Syntax> syntax_of(const files::Specimen& specimen) {
  std::string_view head = specimen.head;
  if (head.starts_with("\xef\xbb\xbf")) head.remove_prefix(3);
  if (is_rdf_xml(head)) return Syntax::rdf_xml;
  if (is_json_ld(head)) return Syntax::json_ld;
  if (!is_turtle(head)) return std::nullopt;
  const bool quads = files::lower_ascii(specimen.file_name).ends_with(".nq");
  return quads ? Syntax::n_quads : Syntax::turtle;
}

Read read(const std::filesystem::path& file, Syntax syntax) {
  Read result;
  if (syntax == Syntax::rdf_xml)
    read_rdf_xml(file, result.graph);
  else if (syntax == Syntax::json_ld)
    read_json_ld(file, result);
  else
    read_turtle(file, syntax, result.graph);
  result.graph.close();
  return result;
}

NodeId state_list(Graph& graph, const std::vector<NodeId>& items, std::uint32_t line) {
  const auto first = graph.add_iri(std::string(names::rdf) + "first");
  const auto rest = graph.add_iri(std::string(names::rdf) + "rest");
  auto tail = graph.add_iri(std::string(names::rdf) + "nil");
  for (auto item = items.rbegin(); item != items.rend(); ++item) {
    const auto cell = graph.add_fresh_blank();
    graph.state({cell, first, *item, line});
    graph.state({cell, rest, tail, line});
    tail = cell;
  }
  return tail;
}

}  // namespace termreg::rdf
