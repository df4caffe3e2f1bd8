// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/files/specimen.h"
#include "indexer/rdf/graph.h"

namespace termreg::rdf {

/// The ways in which a graph is written down. `turtle` is Turtle, TriG and N-Triples, which the first two
/// contain.
enum class Syntax { turtle, n_quads, rdf_xml, json_ld };

/// The syntax of a file by its content; nothing if it is none of them. Files of a mere handful of bytes that
/// might be anything are none.
[[nodiscard]] std::optional<Syntax> syntax_of(const files::Specimen& specimen);

/// A file's graph, and what its reader has to say about it.
struct Read {
  Graph graph;
  std::vector<std::string> remarks;  ///< sentences, each a warning about the whole file
};

/// Reads the whole file; the graph is closed. Nothing is ever fetched: no DTD, no remote context, no import.
/// Limits: 256 MiB (64 MiB of JSON-LD), brackets 128 deep, XML 256 deep, most_statements.
/// @throws Error(bad_input) with file and, where known, line.
[[nodiscard]] Read read(const std::filesystem::path& file, Syntax syntax);

}  // namespace termreg::rdf
