// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/fields.hpp"
#include "support/catch.hpp"
#include "support/minutes_text.hpp"

#include <referat/error.hpp>
#include <referat/minutes.hpp>

#include <limits>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

using referat::AgendaItem;
using referat::Field;
using referat::has_text;
using referat::InputError;
using referat::item_from_json;
using referat::RecordKeys;
using referat::to_json;

namespace {

/// An item with another value in every field of the vocabulary.
AgendaItem full_item() {
    AgendaItem item;
    for (const referat::schema::Row& row : referat::schema::rows()) {
        const std::string name(row.info.name);
        std::visit(
            [&](auto member) {
                using Member = decltype(member);
                if constexpr (std::is_same_v<Member, referat::schema::TextMember>) {
                    item.*member = name + " \"æøå\" \\ \u2028 \U0001F600";
                } else if constexpr (std::is_same_v<Member, referat::schema::NumberMember>) {
                    item.*member = 17;
                } else if constexpr (std::is_same_v<Member, referat::schema::ListMember>) {
                    item.*member = {name + " 1", name + " 2"};
                }
            },
            row.member);
    }
    item.bytes = {12, 3456};
    item.lines = {3, 99};
    item.sources = {{Field::Titel, {12, 30}, {3, 3}, {{0, 3}}},
                    {Field::Bilag, {40, 90}, {5, 9}, {{0, 5}, {17, 9}}},
                    {Field::TidligereBeslutninger, {100, 3456}, {80, 99}, {{0, 80}, {4'000'000'000, 99}}}};
    return item;
}

void check_same_fields(const AgendaItem& a, const AgendaItem& b) {
    for (const referat::schema::Row& row : referat::schema::rows()) {
        CAPTURE(row.info.name);
        std::visit(
            [&](auto member) {
                if constexpr (std::is_same_v<decltype(member), std::monostate>) {
                    FAIL("a field of the record stands nowhere in it");
                } else {
                    CHECK(a.*member == b.*member);
                }
            },
            row.member);
    }
}

} // namespace

TEST_CASE("a record comes back as it was written", "[minutes][json]") {
    const AgendaItem item = full_item();
    const std::string json = to_json(item);
    CHECK(json.find('\n') == std::string::npos);
    const AgendaItem read = item_from_json(json);
    check_same_fields(read, item);
    CHECK(read.sources.empty());
    CHECK(to_json(read) == json);
}

TEST_CASE("a record with its source comes back as it was written", "[minutes][json]") {
    const AgendaItem item = full_item();
    const AgendaItem read = item_from_json(to_json(item, RecordKeys::WithSource));
    check_same_fields(read, item);
    CHECK(read.bytes == item.bytes);
    CHECK(read.lines == item.lines);
    CHECK(read.sources == item.sources);
}

TEST_CASE("a record's keys are the vocabulary's, in its order", "[minutes][json]") {
    const std::string json = to_json(AgendaItem{});
    std::size_t last = 0;
    for (const referat::FieldInfo& info : referat::fields().first(referat::record_field_count)) {
        const std::size_t at = json.find("\"" + std::string(info.name) + "\":");
        CAPTURE(info.name, json);
        REQUIRE(at != std::string::npos);
        CHECK(at >= last);
        last = at;
    }
    for (const referat::FieldInfo& info : referat::fields().subspan(referat::record_field_count)) {
        CHECK(json.find(info.name) == std::string::npos);
    }
    CHECK(json.find("linjer") == std::string::npos);
    CHECK(to_json(AgendaItem{}, RecordKeys::WithSource).find("\"linjer\":[0,0]") != std::string::npos);
}

TEST_CASE("absent keys and null are absent text", "[minutes][json]") {
    const AgendaItem item =
        item_from_json(R"({"titel":"Havnen","beslutning":null,"bilag":null,"punkt":null,"noget_andet":{"a":[1]}})");
    CHECK(item.titel == "Havnen");
    CHECK(item.beslutning.empty());
    CHECK(item.bilag.empty());
    CHECK(item.punkt == 0);
    CHECK(item.kluster.empty());
    CHECK(item.sources.empty());
    check_same_fields(item_from_json("{}"), AgendaItem{});
}

TEST_CASE("a byte order mark in front of a record does not matter", "[minutes][json]") {
    CHECK(item_from_json("\xEF\xBB\xBF{\"titel\":\"Havnen\"}").titel == "Havnen");
    CHECK_THROWS_WITH(item_from_json("\xEF\xBB\xBF{\"titel\"}"), "no JSON at byte 12"); // counted with it
    CHECK_THROWS_AS(item_from_json("\xEF\xBB\xBF\xEF\xBB\xBF{}"), InputError);
}

TEST_CASE("a line that is no record is refused", "[minutes][json]") {
    const std::string json = GENERATE(
        as<std::string>{}, //
        "", " ", "{", "[]", "null", "17", "\"titel\"", R"({"titel":7})", R"({"titel":["Havnen"]})",
        R"({"titel":"Havnen","bilag":"Plan"})", R"({"titel":"Havnen","bilag":[1]})",
        R"({"titel":"Havnen","punkt":"3"})", R"({"titel":"Havnen","punkt":-1})", R"({"titel":"Havnen","punkt":1.5})",
        R"({"titel":"Havnen","punkt":2147483648})", R"({"titel":"Havnen","punkt":1e999})", R"({"titel":"\ud800"})",
        R"({"titel":"Havnen","linjer":[1]})", R"({"titel":"Havnen","linjer":{}})",
        R"({"titel":"Havnen","bytes":[-1,2]})", R"({"titel":"Havnen","bytes":["1","2"]})",
        R"({"titel":"Havnen","afsnit":[7]})", R"({"titel":"Havnen","afsnit":"x"})",
        R"({"titel":"Havnen","afsnit":[{}]})", R"({"titel":"Havnen","afsnit":[{"felt":"findes_ikke"}]})",
        R"({"titel":"Havnen","afsnit":[{"felt":"afviger"}]})", R"({"titel":"Havnen","afsnit":[{"felt":"belob"}]})",
        R"({"titel":"Havnen","afsnit":[{"felt":"titel","mærker":[1]}]})",
        R"({"titel":"Havnen","afsnit":[{"felt":"titel","mærker":[[1]]}]})",
        R"({"titel":"Havnen","afsnit":[{"felt":"titel","mærker":[[1,4294967296]]}]})",
        R"({"titel":"Havnen","afsnit":[{"felt":"titel","mærker":[{"0":1,"1":2}]}]})", R"({"titel":"Havnen"} mere)",
        "{\"titel\":\"\xFF\xFE\"}", "\xEF\xBB\xBF[]", "{\"titel\":\"Havnen\n\"}");
    CAPTURE(json);
    CHECK_THROWS_AS(item_from_json(json), InputError);
}

TEST_CASE("an item has text by its title, sections or lists, not by its meeting", "[minutes][json]") {
    for (const char* json : {"{}", R"({"udvalg":"Havneudvalget","sted":"Kajen"})"}) {
        CAPTURE(json);
        CHECK_FALSE(has_text(item_from_json(json)));
    }
    for (const char* json : {R"({"titel":"Havnen"})", R"({"beslutning":"Godkendt."})", R"({"bilag":["Plan"]})"}) {
        CAPTURE(json);
        CHECK(has_text(item_from_json(json)));
    }
}

TEST_CASE("deeply nested JSON is refused without harm", "[minutes][json]") {
    CHECK_THROWS_AS(item_from_json("{\"titel\":" + std::string(200'000, '[')), InputError);
    CHECK_THROWS_AS(item_from_json("{\"titel\":" + std::string(200'000, '[') + std::string(200'000, ']') + "}"),
                    InputError);
}

TEST_CASE("invalid UTF-8 in an item is written as U+FFFD", "[minutes][json]") {
    AgendaItem item;
    item.titel = "Hav\xFFnen";
    item.bilag = {"\xC3"};
    const AgendaItem read = item_from_json(to_json(item));
    CHECK(read.titel == "Hav\uFFFDnen");
    CHECK(read.bilag == std::vector<std::string>{"\uFFFD"});
}

TEST_CASE("an id says body, date and number in plain letters", "[minutes][id]") {
    using Row = std::tuple<std::string, std::string, std::string, int, std::string>;
    const auto [udvalg, kilde, dato, punkt, id] =
        GENERATE(table<std::string, std::string, std::string, int, std::string>({
            Row{"Sundhedsklynge Vestø - Fagligt strategisk niveau", "x.txt", "2024-03-14", 3,
                "sundhedsklynge-vestoe-fagligt-strategisk-niveau/2024-03-14/3"},
            Row{"Børne- & Ungeudvalget, Århus", "", "2024-03-14", 12, "boerne-ungeudvalget-aarhus/2024-03-14/12"},
            Row{"", "møde 3.txt", "2024-03-14", 1, "moede-3-txt/2024-03-14/1"},
            Row{"", "", "", 0, "ukendt/udateret/0"},
            Row{"!!!", "x.txt", "", 4, "ukendt/udateret/4"},
        }));
    AgendaItem item;
    item.udvalg = udvalg;
    item.kilde = kilde;
    item.dato = dato;
    item.punkt = punkt;
    CHECK(referat::make_item_id(item) == id);
}
