// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "indexer/rdf/syntax.h"

/// What each syntax' file gives to read(). See there for the promises.
namespace termreg::rdf {

void read_turtle(const std::filesystem::path& file, Syntax syntax, Graph& graph);
void read_rdf_xml(const std::filesystem::path& file, Graph& graph);
void read_json_ld(const std::filesystem::path& file, Read& into);

/// Names that readers speak of themselves.
namespace names {
inline constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";
}  // namespace names

/// rdf:first and rdf:rest over the items, which end with rdf:nil. @return the head of the list.
NodeId state_list(Graph& graph, const std::vector<NodeId>& items, std::uint32_t line);

}  // namespace termreg::rdf
