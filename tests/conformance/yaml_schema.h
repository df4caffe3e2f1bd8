// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/yaml_tree.h"

namespace termreg::testing {

/// What a JSON schema, written as YAML, says of a YAML document: a sentence with the place for each breach. Of JSON
/// Schema (draft 7) there are type, enum, const, properties, required, additionalProperties, propertyNames, items,
/// minLength, maxLength, anyOf, oneOf, allOf, not, if, then and local $ref; another keyword that would constrain fails.
/// additionalProperties beside allOf sees the properties of all its parts, which is what schemas that extend a base
/// mean. `part` names the definition to check by ("designation_symbol"); the whole schema if empty.
std::vector<std::string> schema_breaches(const sources::YamlNode& schema, const sources::YamlNode& document,
                                         std::string_view part = {});

}  // namespace termreg::testing
