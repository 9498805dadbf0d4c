// SPDX-License-Identifier: GPL-2.0-or-later
// The parser's cost is linear in the size of the text: a step that is not takes minutes over these inputs, not seconds.
#include "support/catch.hpp"
#include "support/minutes_text.hpp"
#include "support/repeated.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>

using referat::test::repeated;

TEST_CASE("one long line is parsed in bounded time", "[property][cost]") {
    constexpr std::size_t size = std::size_t{256} << 10;
    const std::string piece =
        GENERATE(as<std::string>{}, "[[*_", "*", "_a", "**a ", "\\*", "[a](b", "<http", "[]", "a", "ord ", "Ida Holm, ",
                 ". A", "\u00AD", "a\u0301", "1. ", "Punkt 3: ", "(", "- ", "....");
    CAPTURE(piece);
    CHECK(parse(repeated(piece, size)).items.size() <= 1);
}

TEST_CASE("very many lines are parsed in bounded time", "[property][cost]") {
    constexpr std::size_t size = std::size_t{96} << 10;
    const std::string line =
        GENERATE(as<std::string>{}, "\n", "\r", "\f", "1. a\n", "Punkt 3: x\n", "Punkt 3\n", "Bilag\n", "Beslutning\n",
                 "- a\n", "Side 1 af 9\n", "Indhold\n", "Sagsnr. 24/110\n", "Fraværende: Ida\n", "3 (Åben) x\n",
                 "x\u00AD\n", "**x**\n", "Referat\n", "Dato:\n", "a ..... 3\n", "\fkort linje\n", "2\n",
                 "\n\n\n\n\n1\n", "Model 1\n", "Side | 2\n\n\n\n\n", "| Dato |\n", "|---|\n");
    CAPTURE(line);
    const referat::Minutes minutes = parse("Referat\nHavneudvalget\n14-03-2024\n\n" + repeated(line, size));
    CHECK(minutes.items.size() + minutes.warnings.size() >= 1);
}

TEST_CASE("one huge section is parsed in bounded time", "[property][cost]") {
    constexpr std::size_t size = std::size_t{64} << 10;
    using Row = std::tuple<std::string, std::string>;
    const auto [heading, line] = GENERATE(table<std::string, std::string>({
        Row{"Beslutning", "Blev ikke godkendt\n"},
        Row{"Beslutning", "til efterretning og udsat \n"},
        Row{"Beslutning", "Venstre kan ikke støtte\n"},
        Row{"Beslutning", "besluttede at udsætte og godkendte byrådet\n"},
        Row{"Bilag", "Plan\n"},
        Row{"Bilag", "1. Plan.pdf\n"},
        Row{"Fraværende", "Ida Holm (V),\n"},
        Row{"Fraværende", "((((\n"},
        Row{"Fraværende", "Direktør Ida Holm (V)\n"},
        Row{"Indstilling", "Det indstilles, at politisk niveau\n"},
        Row{"Tidligere beslutninger", "Beslutning i Rådet den 3. maj 2023\n"},
    }));
    CAPTURE(heading, line);
    const referat::Minutes minutes =
        parse("Referat\nHavneudvalget\n14-03-2024\n\nPunkt 1: Havnen\n\n" + heading + "\n" + repeated(line, size));
    REQUIRE(minutes.items.size() == 1);
    CHECK(minutes.items[0].bytes.end > size);
}

TEST_CASE("very many rising numbers are parsed in bounded time", "[property][cost]") {
    std::string numbered = "Referat\nHavneudvalget\n14-03-2024\n\nIndhold\n";
    for (int i = 1; i <= 2000; ++i) {
        numbered += "Titel nummer " + std::to_string(i) + " i rækken ..... " + std::to_string(i) + "\n";
    }
    for (int i = 1; i <= 2000; ++i) {
        numbered += "\nPunkt " + std::to_string(i) + ": Titel nummer " + std::to_string(i) + " i rækken\n";
    }
    CHECK(parse(numbered).items.size() == 2000);
}
