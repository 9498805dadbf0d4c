// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema_check.hpp"
#include "support/catch.hpp"

#include <tuple>

using nlohmann::json;
using referat::test::schema_faults;

TEST_CASE("the schema check finds every kind of fault that it knows", "[cli][schema]") {
    const json schema = json::parse(R"({
        "type": "object", "required": ["name", "range"], "additionalProperties": false,
        "properties": {"name": {"type": "string", "pattern": "^a"}, "range": {"$ref": "#/$defs/pair"},
                       "kind": {"enum": ["x", ""]}, "version": {"const": 1},
                       "maybe": {"anyOf": [{"type": "null"}, {"type": "integer"}]},
                       "labels": {"type": "array", "uniqueItems": true}},
        "$defs": {"pair": {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}}})");
    const auto [text, faults] = GENERATE(table<std::string, std::size_t>({
        std::tuple<std::string, std::size_t>{
            R"({"name": "abc", "range": [0, 1], "kind": "", "version": 1, "maybe": null})", 0},
        std::tuple<std::string, std::size_t>{R"({"name": "abc"})", 1},
        std::tuple<std::string, std::size_t>{R"({"name": "b", "range": [0, 1]})", 1},
        std::tuple<std::string, std::size_t>{R"({"name": 7, "range": [0, 1]})", 1},
        std::tuple<std::string, std::size_t>{R"({"name": "a", "range": [0]})", 1},
        std::tuple<std::string, std::size_t>{R"({"name": "a", "range": [0, -1]})", 1},
        std::tuple<std::string, std::size_t>{R"({"name": "a", "range": [0, 1], "kind": "y", "version": 2})", 2},
        std::tuple<std::string, std::size_t>{R"({"name": "a", "range": [0, 1], "maybe": "x", "more": 1})", 2},
        std::tuple<std::string, std::size_t>{R"({"name": "a", "range": [0, 1], "labels": [1, 1]})", 1},
        std::tuple<std::string, std::size_t>{R"([])", 1},
    }));
    CAPTURE(text);
    CHECK(schema_faults(json::parse(text), schema, schema).size() == faults);
}

TEST_CASE("the schema check follows a reference into another file, and from there on in that file", "[cli][schema]") {
    const json schema = json::parse(R"({"$ref": "search.schema.json#/$defs/part", "$defs": {"part": {}}})");
    CHECK(schema_faults(json::parse(R"({"text": "a", "items": 1, "parts": []})"), schema, schema).empty());
    CHECK(schema_faults(json::parse(R"({"text": "a", "items": 1, "parts": [{"text": 7}]})"), schema, schema).size() ==
          3);
}

TEST_CASE("the schema check refuses a keyword that it does not know", "[cli][schema]") {
    const json schema = json::parse(R"({"maxLength": 3})");
    CHECK_THROWS_AS(schema_faults("abcd", schema, schema), std::runtime_error);
}
