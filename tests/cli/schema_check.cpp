// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema_check.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <stdexcept>

namespace referat::test {

namespace {

using nlohmann::json;
using Faults = std::vector<std::string>;

bool has_type(const json& value, const std::string& type) {
    return (type == "string" && value.is_string()) || (type == "integer" && value.is_number_integer()) ||
           (type == "number" && value.is_number()) || (type == "array" && value.is_array()) ||
           (type == "object" && value.is_object()) || (type == "boolean" && value.is_boolean()) ||
           (type == "null" && value.is_null());
}

void check_known(const json& schema) {
    static const std::set<std::string> known{"$schema",    "$defs",       "$ref",     "$id",
                                             "title",      "description", "x-oparl",  "type",
                                             "const",      "enum",        "pattern",  "minimum",
                                             "items",      "minItems",    "maxItems", "uniqueItems",
                                             "properties", "required",    "anyOf",    "additionalProperties"};
    for (const auto& [key, rule] : schema.items()) {
        if (!known.contains(key)) {
            throw std::runtime_error("unknown schema keyword " + key);
        }
    }
}

/// A schema file that another refers to; read once.
const json& named_schema(const std::string& file_name) {
    static std::map<std::string, json> schemas;
    const auto [schema, is_new] = schemas.try_emplace(file_name);
    if (is_new) {
        schema->second = load_schema(file_name);
    }
    return schema->second;
}

void append(Faults& faults, Faults more) {
    faults.insert(faults.end(), more.begin(), more.end());
}

Faults array_faults(const json& value, const json& schema, const json& root, const std::string& where) {
    Faults faults;
    if (value.size() < schema.value("minItems", std::size_t{0}) ||
        value.size() > schema.value("maxItems", value.size())) {
        faults.push_back(where + ": wrong number of items");
    }
    if (schema.value("uniqueItems", false) && std::set<json>(value.begin(), value.end()).size() != value.size()) {
        faults.push_back(where + ": items repeat");
    }
    if (schema.contains("items")) {
        for (const json& item : value) {
            append(faults, schema_faults(item, schema["items"], root, where + "[]"));
        }
    }
    return faults;
}

Faults object_faults(const json& value, const json& schema, const json& root, const std::string& where) {
    Faults faults;
    for (const json& key : schema.value("required", json::array())) {
        if (!value.contains(key.get<std::string>())) {
            faults.push_back(where + ": no " + key.get<std::string>());
        }
    }
    const json properties = schema.value("properties", json::object());
    const json further = schema.value("additionalProperties", json(true));
    for (const auto& [key, member] : value.items()) {
        const std::string place = where + "." + key;
        if (properties.contains(key)) {
            append(faults, schema_faults(member, properties[key], root, place));
        } else if (further.is_object()) {
            append(faults, schema_faults(member, further, root, place));
        } else if (!further.get<bool>()) {
            faults.push_back(place + ": not in the schema");
        }
    }
    return faults;
}

} // namespace

Faults schema_faults(const json& value, const json& schema, const json& root, const std::string& where) {
    check_known(schema);
    Faults faults;
    if (schema.contains("$ref")) {
        const std::string target = schema["$ref"];
        const std::size_t hash = target.find('#');
        const json& document = hash == 0 ? root : named_schema(target.substr(0, hash));
        append(faults, schema_faults(value, document.at(json::json_pointer(target.substr(hash + 1))), document, where));
    }
    if (schema.contains("anyOf") && std::ranges::none_of(schema["anyOf"], [&](const json& choice) {
            return schema_faults(value, choice, root, where).empty();
        })) {
        faults.push_back(where + ": none of the choices");
    }
    if (schema.contains("type") && !has_type(value, schema["type"])) {
        faults.push_back(where + ": is no " + schema["type"].get<std::string>());
        return faults;
    }
    if (schema.contains("const") && value != schema["const"]) {
        faults.push_back(where + ": another constant");
    }
    if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end()) {
        faults.push_back(where + ": not one of the values: " + value.dump());
    }
    if (schema.contains("pattern") &&
        !std::regex_search(value.get<std::string>(), std::regex(schema["pattern"].get<std::string>()))) {
        faults.push_back(where + ": not of the pattern: " + value.dump());
    }
    if (schema.contains("minimum") && value < schema["minimum"]) {
        faults.push_back(where + ": too small");
    }
    if (value.is_array()) {
        append(faults, array_faults(value, schema, root, where));
    }
    if (value.is_object()) {
        append(faults, object_faults(value, schema, root, where));
    }
    return faults;
}

json load_schema(const std::string& file_name) {
    std::ifstream in(std::string(REFERAT_PROGRAM_SOURCE) + "/" + file_name);
    return json::parse(in);
}

} // namespace referat::test
