// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/markdown.hpp"

#include "support/catch.hpp"

#include <string>
#include <tuple>

using referat::minutes::strip_markdown;

TEST_CASE("marks of markdown go and the words stay", "[minutes][markdown]") {
    using Row = std::tuple<std::string, std::string>;
    const auto [line, expected] = GENERATE(table<std::string, std::string>({
        Row{"Helt almindelig tekst.", "Helt almindelig tekst."}, Row{"# Referat", "Referat"},
        Row{"###### Bilag", "Bilag"}, Row{"#7 i rækken", "#7 i rækken"}, // no space, no heading
        Row{"####### Syv", "####### Syv"},                               // one mark too many
        Row{"**Beslutning**", "Beslutning"}, Row{"__Beslutning__", "Beslutning"}, Row{"*Indstilling*", "Indstilling"},
        Row{"***Resumé***", "Resumé"}, Row{"Klyngen **godkendte** planen", "Klyngen godkendte planen"},
        Row{"Et _lille_ og et *stort* ord", "Et lille og et stort ord"}, Row{"## **Punkt 4: Ferie**", "Punkt 4: Ferie"},
        Row{"**fed**skrift inde i ordet", "fedskrift inde i ordet"},
        Row{"**\"Citat\"** fra mødet", "\"Citat\" fra mødet"}, Row{"1\\. juli", "1. juli"}, Row{"a\\*b\\_c", "a*b_c"},
        Row{"C:\\mappe", "C:\\mappe"}, // a backslash before a letter escapes nothing
    }));
    CAPTURE(line);
    CHECK(strip_markdown(line).text == expected);
}

TEST_CASE("what only looks like a mark is kept", "[minutes][markdown]") {
    const std::string line =
        GENERATE(as<std::string>{}, //
                 "812.300 kr.*", "*Forventet forbrug i andet halvår", "3 * 4 = 12", "2*3 meter",
                 "bilag_2_udkast_v3.docx", "_ledende understreg", "[se planen](https://eksempel.dk/a_b_c_(1))",
                 "[her](#)", "<https://eksempel.dk/*stjerne*/x>", "[a\\_b](x\\*y)", "** løse mærker **",
                 "5 < 7 og 9 > 8", "[ingen lænke] og _en", "(*) se note");
    CAPTURE(line);
    CHECK(strip_markdown(line).text == line);
}

TEST_CASE("bullets of every shape become one", "[minutes][markdown]") {
    const std::string bullet =
        GENERATE(as<std::string>{}, "- ", "* ", "• ", "– ", "— ", "▪ ", "◦ ", "‣ ", "● ", "○ ", "\uF0B7 ");
    CAPTURE(bullet);
    const auto line = strip_markdown(bullet + "Æblegrød");
    CHECK(line.text == "- Æblegrød");
    CHECK(line.bullet);
}

TEST_CASE("a bullet alone keeps its place", "[minutes][markdown]") {
    const std::string bullet = GENERATE(as<std::string>{}, "•", "▪", "\uF0B7");
    CHECK(strip_markdown(bullet).text == "-");
    CHECK(strip_markdown(bullet).bullet);
}

TEST_CASE("a dash inside a line is no bullet", "[minutes][markdown]") {
    const std::string line = GENERATE(as<std::string>{}, "-5 grader", "kl. 9 – 10", "–uden mellemrum");
    CAPTURE(line);
    CHECK_FALSE(strip_markdown(line).bullet);
    CHECK(strip_markdown(line).text == line);
}

TEST_CASE("rulers are nothing", "[minutes][markdown]") {
    const std::string line = GENERATE(as<std::string>{}, "---", "***", "_____", "----------", "#", "");
    CAPTURE(line);
    CHECK(strip_markdown(line).text.empty());
}

TEST_CASE("a line tells what its marks said", "[minutes][markdown]") {
    CHECK(strip_markdown("## Overskrift").heading_level == 2);
    CHECK(strip_markdown("Overskrift").heading_level == 0);
    CHECK(strip_markdown("**Hele linjen**").emphasised);
    CHECK_FALSE(strip_markdown("**Halvdelen** af linjen").emphasised);
    CHECK_FALSE(strip_markdown("**To** stykker **fed**").emphasised);
    CHECK_FALSE(strip_markdown("Hele linjen").emphasised);
}
