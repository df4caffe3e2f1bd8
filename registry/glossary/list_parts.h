// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "registry/glossary/page.h"
#include "registry/model/finding.h"

/// What the lists for a meeting (findings, decisions, changes of a deliverable) are laid out with: a title, a sentence,
/// and one table in which a head row names a thing and the rows under it say one fact each. Pure but for the page.
namespace termreg::glossary {

[[nodiscard]] Block plain_block(std::string text);

/// Begins the page with title and introduction.
void begin_list(Page& page, const std::string& title, const std::string& introduction);

/// The table of a list, empty.
[[nodiscard]] Table list_table();
/// Adds a head row.
void add_head(Table& table, Block head);
/// Adds a row: what is said, and what it is.
void add_fact(Table& table, std::string label, std::vector<Block> content);
/// Prints the table, if it has a row, and ends the page.
void end_list(Page& page, const Table& table);

/// Two texts as one, with the words of the first that the second leaves out and those that it adds marked.
[[nodiscard]] Block diff_block(const std::vector<DiffPart>& parts, const std::string& language);

/// "1 finding", "2 findings".
[[nodiscard]] std::string counted(std::size_t count, const char* one, const char* more);

}  // namespace termreg::glossary
