// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.hpp"

#include "support/catch.hpp"
#include "support/random_text.hpp"

#include <string>
#include <string_view>
#include <tuple>

namespace base = referat::base;

TEST_CASE("every code point survives encoding and decoding", "[base][utf8]") {
    for (char32_t value = 0; value <= 0x10FFFF; value += value < 0x3000 ? 1 : 13) {
        if (value >= 0xD800 && value <= 0xDFFF) {
            continue;
        }
        std::string encoded;
        base::append_utf8(encoded, value);
        const base::CodePoint decoded = base::decode_utf8(encoded, 0);
        REQUIRE(decoded.valid);
        REQUIRE(decoded.value == value);
        REQUIRE(decoded.size == encoded.size());
    }
}

TEST_CASE("broken sequences are found and replaced byte by byte", "[base][utf8]") {
    using Row = std::tuple<std::string, std::size_t, std::string>;
    constexpr std::size_t none = std::string::npos;
    const auto [input, first, replaced] = GENERATE_COPY(table<std::string, std::size_t, std::string>({
        Row{"", none, ""},
        Row{"æøå €😀", none, "æøå €😀"},
        Row{"a\x80"
            "b",
            1, "a\uFFFDb"},                                     // lone continuation
        Row{"\xC0\xAF", 0, "\uFFFD\uFFFD"},                     // overlong
        Row{"\xE0\x80\xAF", 0, "\uFFFD\uFFFD\uFFFD"},           // overlong
        Row{"\xF0\x80\x80\xAF", 0, "\uFFFD\uFFFD\uFFFD\uFFFD"}, // overlong
        Row{"\xED\xA0\x80", 0, "\uFFFD\uFFFD\uFFFD"},           // surrogate
        Row{"\xF4\x90\x80\x80", 0, "\uFFFD\uFFFD\uFFFD\uFFFD"}, // past U+10FFFF
        Row{"\xFF\xFE", 0, "\uFFFD\uFFFD"},
        Row{"ab\xC3", 2, "ab\uFFFD"}, // cut off
        Row{"\xE2\x82"
            "a",
            0,
            "\uFFFD\uFFFD"
            "a"},
    }));
    CAPTURE(input);
    CHECK(base::find_invalid_utf8(input) == first);
    CHECK(base::replace_invalid_utf8(input) == replaced);
}

TEST_CASE("an invalid byte is found wherever in a text it stands", "[base][utf8]") {
    for (std::size_t before = 0; before < 20; ++before) {
        const std::string text = std::string(before, 'a') + "\xFF" + "blåbær";
        CHECK(base::find_invalid_utf8(text) == before);
        CHECK(base::find_invalid_utf8(std::string(before, 'a') + "\xC3") == before);
        CHECK(base::find_invalid_utf8(std::string(before, 'a') + "ø") == std::string::npos);
    }
}

TEST_CASE("text is cut between code points only", "[base][utf8]") {
    const std::string_view text = "aæ€😀";
    using Row = std::tuple<std::size_t, std::string>;
    const auto [most, expected] = GENERATE(table<std::size_t, std::string>({
        Row{0, ""},
        Row{1, "a"},
        Row{2, "a"},
        Row{3, "aæ"},
        Row{5, "aæ"},
        Row{6, "aæ€"},
        Row{9, "aæ€"},
        Row{10, "aæ€😀"},
        Row{99, "aæ€😀"},
    }));
    CAPTURE(most);
    CHECK(base::truncate_utf8(text, most) == expected);
}

TEST_CASE("boundaries are the starts of code points and the end", "[base][utf8]") {
    const std::string_view text = "aæ😀";
    std::string marks;
    for (std::size_t i = 0; i <= text.size() + 1; ++i) {
        marks += base::is_boundary(text, i) ? '|' : '.';
    }
    CHECK(marks == "||.|...|.");
}

TEST_CASE("replacing makes any bytes valid and leaves valid text alone", "[base][utf8]") {
    RandomText random(3);
    for (int round = 0; round < 3000; ++round) {
        const std::string bytes = round % 2 == 0 ? random.bytes(40) : random.utf8(20);
        CAPTURE(bytes);
        const std::string valid = base::replace_invalid_utf8(bytes);
        REQUIRE(base::find_invalid_utf8(valid) == std::string::npos);
        REQUIRE((valid == bytes) == (base::find_invalid_utf8(bytes) == std::string::npos));
    }
}
