// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace referat::test {

/// What is wrong with `value` by `schema`, one message a fault; empty if nothing.
///
/// Knows the part of JSON Schema 2020-12 that our schema files use: type, const, enum, pattern, minimum, items,
/// minItems, maxItems, uniqueItems, properties, required, additionalProperties, anyOf and $ref, inside the document or
/// into another file that ships with the program.
/// @param root  the document that a $ref without a file points into
/// @throws std::runtime_error  for any other keyword, so that no rule is passed over in silence.
[[nodiscard]] std::vector<std::string> schema_faults(const nlohmann::json& value, const nlohmann::json& schema,
                                                     const nlohmann::json& root, const std::string& where = "$");

/// A schema file that ships with the program.
[[nodiscard]] nlohmann::json load_schema(const std::string& file_name);

} // namespace referat::test
