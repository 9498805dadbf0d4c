// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/source_lines.hpp"

#include "support/catch.hpp"
#include "support/minutes_text.hpp"

#include <string>
#include <tuple>
#include <vector>

namespace {

std::vector<std::size_t> numbers_of(const referat::minutes::SourceLines& lines) {
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        numbers.push_back(lines[i].number);
    }
    return numbers;
}

} // namespace

TEST_CASE("lines are numbered as an editor numbers them", "[minutes][lines]") {
    using Row = std::tuple<std::string, std::vector<std::string>, std::vector<std::size_t>>;
    const auto [source, texts, numbers] =
        GENERATE(table<std::string, std::vector<std::string>, std::vector<std::size_t>>({
            Row{"", {}, {}}, Row{"\n\n \t\n", {}, {}}, Row{"et\nto\n", {"et", "to"}, {1, 2}},
            Row{"et\r\n\r\nto", {"et", "to"}, {1, 3}}, Row{"et\rto\r\rtre", {"et", "to", "tre"}, {1, 2, 4}},
            Row{"et\n\rto", {"et", "to"}, {1, 3}},
            Row{"et\fto\ntre", {"et", "to", "tre"}, {1, 1, 2}}, // a form feed parts lines but is no line end
            Row{"et\vto\u2028tre\u2029fire\u0085fem", {"et", "to", "tre", "fire", "fem"}, {1, 1, 1, 1, 1}},
            Row{"\uFEFFet\n\nto", {"et", "to"}, {1, 3}}, // a byte order mark
        }));
    CAPTURE(source);
    const auto lines = lines_of(source);
    CHECK(texts_of(lines) == texts);
    CHECK(numbers_of(lines) == numbers);
}

TEST_CASE("a line knows its bytes in the source, without the line end", "[minutes][lines]") {
    const std::string source = "\uFEFF  æbler \r\n\r\n\t**pære**\f\ue000\rblå\u00ADbær\u00AD\n";
    const auto lines = lines_of(source);
    std::vector<std::string> raw;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        raw.emplace_back(source_bytes(source, {lines[i].byte_begin, lines[i].byte_end}));
    }
    CHECK(raw == std::vector<std::string>{"\uFEFF  æbler ", "\t**pære**", "\ue000", "blå\u00ADbær\u00AD"});
    CHECK(texts_of(lines) == std::vector<std::string>{"æbler", "pære", "\ue000", "blåbær"});
}

TEST_CASE("characters are cleaned", "[minutes][lines]") {
    using Row = std::tuple<std::string, std::string>;
    const auto [source, expected] = GENERATE(table<std::string, std::string>({
        Row{"to  \t ord", "to ord"}, Row{"1.200\u00A0kr.", "1.200 kr."}, // no-break space
        Row{"a\u2003b\u202Fc\u3000d", "a b c d"}, Row{"sund\u00ADheds\u00ADklynge", "sundhedsklynge"},
        Row{"nul\u200Bbredde\u200D\u2060!", "nulbredde!"}, Row{"A\u030Abenra\u030A", "Åbenrå"}, // decomposed letters
        Row{"Resume\u0301", "Resumé"}, Row{"e**\u0301a**", "éa"}, // composed when the marks between are gone
        Row{"\u202Eomvendt\u202C", "omvendt"},
        Row{"escape\x1B[31m \x07klokke", "escape [31m klokke"}, // control characters are spaces
        Row{"“citat” – ’ja’", "“citat” – ’ja’"},                // kept as written
    }));
    CAPTURE(source);
    const auto lines = lines_of(source);
    REQUIRE(lines.size() == 1);
    CHECK(lines.text(0) == expected);
}

TEST_CASE("a line remembers what stood before it", "[minutes][lines]") {
    const auto lines = lines_of("første\nanden\n\ntredje\n---\nfjerde\n\f\nfemte\n## sjette\n- syvende\n**ottende**");
    REQUIRE(lines.size() == 8);
    std::vector<bool> blanks;
    std::vector<bool> pages;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        blanks.push_back(lines[i].blank_before);
        pages.push_back(lines[i].page_break);
    }
    CHECK(blanks == std::vector<bool>{true, false, true, true, true, false, false, false});
    CHECK(pages == std::vector<bool>{false, false, false, false, true, false, false, false});
    CHECK(lines[5].heading_level == 2);
    CHECK(lines[6].bullet);
    CHECK(lines[7].emphasised);
}

TEST_CASE("a soft hyphen at the end of a line joins the next one", "[minutes][lines]") {
    const auto lines = lines_of("sundheds\u00AD \nklynge\nslut");
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].joins_next);
    CHECK_FALSE(lines[1].joins_next);
    CHECK_FALSE(lines[2].joins_next);
}

TEST_CASE("what stood before a removed line stands before the next one", "[minutes][lines]") {
    auto lines = lines_of("et\n\nto\ntre\n\ffire\nfem");
    REQUIRE(lines.size() == 5);
    lines.remove({false, true, false, true, false});
    CHECK(texts_of(lines) == std::vector<std::string>{"et", "tre", "fem"});
    CHECK(lines[1].blank_before);
    CHECK_FALSE(lines[1].page_break);
    CHECK(lines[2].page_break);
    CHECK(lines[2].number == 6);
}
