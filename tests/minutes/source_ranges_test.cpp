// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/minutes_text.hpp"

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using referat::AgendaItem;
using referat::Field;
using referat::Minutes;
using referat::SectionSource;

namespace {

constexpr const char* source = "Referat\r\n"                  // 1
                               "Havneudvalget 14-03-2024\r\n" // 2
                               "\r\n"                         // 3
                               "Sagsnr. 24/110\r\n"           // 4
                               "1. Kajen ved \xC3\xA5"
                               "en\r\n" // 5
                               "\r\n"   // 6
                               "Sagsfremstilling: Kajen er **r\xC3\xA5"
                               "dden**\r\n"                // 7
                               "og skal males.\r\n"        // 8
                               "\r\n"                      // 9
                               "Bilag\r\n"                 // 10
                               "1. Plan\r\n"               // 11
                               "2. Kort\r\n"               // 12
                               "\r\n"                      // 13
                               "Beslutning\r\n"            // 14
                               "Godkendt.\r\n"             // 15
                               "\r\n"                      // 16
                               "Sagsfremstilling\r\n"      // 17
                               "Farven er bl\xC3\xA5.\r\n" // 18
                               "\r\n"                      // 19
                               "Sagsnr. 24/111\r\n"        // 20
                               "2. Broen\r\n"              // 21
                               "\r\n"                      // 22
                               "Beslutning\r\n"            // 23
                               "Udsat.\r\n"                // 24
                               "\r\n"                      // 25
                               "M\xC3\xB8"
                               "det sluttede kl. 10.\r\n"; // 26

Minutes parsed() {
    Minutes minutes = parse(source);
    REQUIRE(minutes.items.size() == 2);
    return minutes;
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find(' '));
}

std::string_view last_word(std::string_view text) {
    return text.substr(text.rfind(' ') + 1);
}

} // namespace

TEST_CASE("an item's range holds all of it and nothing else", "[minutes][source]") {
    const Minutes minutes = parsed();
    CHECK(minutes.items[0].lines == referat::LineRange{4, 18});
    CHECK(minutes.items[1].lines == referat::LineRange{20, 24});
    const std::string_view first = source_bytes(source, minutes.items[0].bytes);
    CHECK(first.starts_with("Sagsnr. 24/110"));
    CHECK(first.ends_with("Farven er blå."));
    CHECK(source_bytes(source, minutes.items[1].bytes) == "Sagsnr. 24/111\r\n2. Broen\r\n\r\nBeslutning\r\nUdsat.");
}

TEST_CASE("a section's range holds its text and no heading line", "[minutes][source]") {
    using Row = std::tuple<Field, std::size_t, std::size_t, std::string, std::string>;
    const auto [field, first, last, begin, end] =
        GENERATE(table<Field, std::size_t, std::size_t, std::string, std::string>({
            Row{Field::Titel, 5, 5, "1. Kajen", "ved åen"},
            Row{Field::Sagsfremstilling, 7, 18, "Sagsfremstilling: Kajen", "Farven er blå."},
            Row{Field::Bilag, 11, 12, "1. Plan", "2. Kort"},
            Row{Field::Beslutning, 15, 15, "Godkendt.", "Godkendt."},
        }));
    const Minutes minutes = parsed();
    const SectionSource* place = find_source(minutes.items[0], field);
    REQUIRE(place != nullptr);
    CHECK(place->lines == referat::LineRange{first, last});
    const std::string_view bytes = source_bytes(source, place->bytes);
    CHECK(bytes.starts_with(begin));
    CHECK(bytes.ends_with(end));
}

TEST_CASE("the marks of a text name the line of each of its parts", "[minutes][source]") {
    const Minutes minutes = parsed();
    const SectionSource* place = find_source(minutes.items[0], Field::Sagsfremstilling);
    REQUIRE(place != nullptr);
    const std::string& text = minutes.items[0].sagsfremstilling;
    CHECK(text == "Kajen er rådden og skal males. Farven er blå.");
    std::vector<std::pair<std::string_view, std::uint32_t>> parts;
    for (const referat::LineMark& mark : place->marks) {
        parts.emplace_back(first_word(std::string_view(text).substr(mark.offset)), mark.line);
    }
    CHECK(parts == std::vector<std::pair<std::string_view, std::uint32_t>>{{"Kajen", 7}, {"og", 8}, {"Farven", 18}});
}

TEST_CASE("the lines named hold the first and the last word of every text", "[minutes][source]") {
    const Minutes minutes = parsed();
    const AgendaItem& item = minutes.items[0];
    for (const auto& [field, text] : {std::pair<Field, std::string_view>{Field::Titel, item.titel},
                                      {Field::Sagsfremstilling, item.sagsfremstilling},
                                      {Field::Beslutning, item.beslutning}}) {
        const SectionSource* place = find_source(item, field);
        REQUIRE(place != nullptr);
        CAPTURE(text);
        const std::string first = source_lines(source, {place->lines.first, place->lines.first});
        const std::string last = source_lines(source, {place->lines.last, place->lines.last});
        CHECK_THAT(first, Catch::Matchers::ContainsSubstring(std::string(first_word(text))));
        CHECK_THAT(last, Catch::Matchers::ContainsSubstring(std::string(last_word(text))));
    }
}

TEST_CASE("the texts of an item come in the order of the vocabulary", "[minutes][source]") {
    const Minutes minutes = parsed();
    std::vector<Field> fields;
    for (const SectionSource& place : minutes.items[0].sources) {
        fields.push_back(place.field);
    }
    CHECK(fields == std::vector<Field>{Field::Titel, Field::Sagsfremstilling, Field::Beslutning, Field::Bilag});
}

TEST_CASE("each line of a broken title and of an attachment is named", "[minutes][source]") {
    const Minutes minutes = parse("Referat\nHavneudvalget\n14-03-2024\n\n" // 1 to 4
                                  "Indhold\n"                              // 5
                                  "Kajen ved den gamle havn og broen ..... 1\n"
                                  "Lyset ..... 2\n\n"                   // 7, 8
                                  "Punkt 1: Kajen ved den gamle\n"      // 9
                                  "havn og broen\n\n"                   // 10, 11
                                  "Bilag\nPlan for kajen\nog broen\n\n" // 12 to 15
                                  "Punkt 2\nLyset (Lukket)\n\n"         // 16 to 18
                                  "Beslutning\nGodkendt.\n");
    REQUIRE(minutes.items.size() == 2);
    REQUIRE(minutes.items[0].titel == "Kajen ved den gamle havn og broen");
    using Marks = std::vector<referat::LineMark>;
    const SectionSource* title = find_source(minutes.items[0], Field::Titel);
    REQUIRE(title != nullptr);
    CHECK(title->marks == Marks{{0, 9}, {20, 10}});
    const SectionSource* attachment = find_source(minutes.items[0], Field::Bilag);
    REQUIRE(attachment != nullptr);
    CHECK(attachment->marks == Marks{{0, 13}, {15, 14}});
    REQUIRE(minutes.items[1].titel == "Lyset");
    const SectionSource* below = find_source(minutes.items[1], Field::Titel);
    REQUIRE(below != nullptr);
    CHECK(below->marks == Marks{{0, 17}});
}
