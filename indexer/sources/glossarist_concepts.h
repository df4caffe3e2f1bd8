// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "indexer/sources/glossarist_dataset.h"
#include "indexer/sources/reader.h"
#include "indexer/sources/yaml_tree.h"

namespace termreg::sources::glossarist {

/// Gives the concepts of one file's documents to the sink; what a concept's own file lacks of it comes from
/// the surroundings. `input.path` names the file, in whatever holds it.
/// @throws Error(bad_input) if none of the documents is part of a concept or a register.
void read_concepts(const Input& input, Sink& sink, Surroundings& around, std::vector<YamlNode> documents);

}  // namespace termreg::sources::glossarist
