// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/charset.hpp"

#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "support/random_text.hpp"

#include <span>
#include <string>
#include <string_view>

using namespace std::string_literals;
using Catch::Matchers::ContainsSubstring;
namespace text = referat::text;

namespace {

text::Decoded decode(std::string_view bytes) {
    return text::decode(std::as_bytes(std::span(bytes)));
}

bool looks_binary(std::string_view bytes) {
    return text::looks_binary(std::as_bytes(std::span(bytes)));
}

std::string to_utf16(std::u16string_view units, bool big_endian) {
    std::string bytes;
    for (const char16_t unit : units) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += big_endian ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
}

constexpr std::u16string_view minutes = u"Åben sag – møde på Ærø 😀\r\nBeslutning: Godkendt.\r\n";
constexpr std::string_view minutes_utf8 = "Åben sag – møde på Ærø 😀\r\nBeslutning: Godkendt.\r\n";

} // namespace

TEST_CASE("plain UTF-8 is kept byte by byte without a warning", "[text][charset]") {
    const std::string input = GENERATE(as<std::string>{}, "", "Referat", "Økonomi på møde", "\xEF\xBB\xBFMærke",
                                       "a\rb\rc", "a\r\nb\n", "😀\uFFFD");
    const text::Decoded decoded = decode(input);
    CHECK(decoded.utf8 == input);
    CHECK(decoded.charset == "UTF-8");
    CHECK(decoded.warnings.empty());
}

TEST_CASE("UTF-16 is read in both orders, with and without its mark", "[text][charset]") {
    const bool big_endian = GENERATE(false, true);
    const bool marked = GENERATE(false, true);
    const std::string bytes = to_utf16(marked ? u"\uFEFF"s.append(minutes) : std::u16string(minutes), big_endian);
    const text::Decoded decoded = decode(bytes);
    CHECK(decoded.utf8 == minutes_utf8);
    CHECK(decoded.charset == (big_endian ? "UTF-16BE" : "UTF-16LE"));
    CHECK(decoded.warnings.size() == (marked ? 0 : 1));
    CHECK_FALSE(looks_binary(bytes));
}

TEST_CASE("broken UTF-16 is repaired and the first line named", "[text][charset]") {
    const std::u16string lone_high{u'\uFEFF', u'a', u'\n', u'b', char16_t{0xD83D}, u'c', char16_t{0xDE00}};
    text::Decoded decoded = decode(to_utf16(lone_high, false));
    CHECK(decoded.utf8 == "a\nb\uFFFDc\uFFFD");
    REQUIRE(decoded.warnings.size() == 1);
    CHECK(decoded.warnings[0].line == 2);
    CHECK_THAT(decoded.warnings[0].message, ContainsSubstring("2 broken"));

    decoded = decode(to_utf16(u"\uFEFFab\r\n\rc", true) + "x");
    CHECK(decoded.utf8 == "ab\r\n\rc\uFFFD");
    REQUIRE(decoded.warnings.size() == 1);
    CHECK(decoded.warnings[0].line == 3);
}

TEST_CASE("Windows-1252 is found, curly quotes and dashes included", "[text][charset]") {
    const text::Decoded decoded = decode("Sundhedsklyngen dr\xF8"
                                         "ftede \x93"
                                         "den n\xE6re sundhed\x94 \x96 og tog sagen til efterretning p\xE5 m\xF8"
                                         "det.\n");
    CHECK(decoded.utf8 == "Sundhedsklyngen drøftede “den nære sundhed” – og tog sagen til efterretning på mødet.\n");
    CHECK(decoded.charset == "windows-1252");
    REQUIRE(decoded.warnings.size() == 1);
    CHECK_THAT(decoded.warnings[0].message, ContainsSubstring("windows-1252"));
}

TEST_CASE("single-byte text is read right however short it is and wherever its letters stand", "[text][charset]") {
    const std::string filler(20000, 'x');
    const std::string input = GENERATE_REF(as<std::string>{}, "\xD8konomi", "\xE5", "Resum\xE9",
                                           "M\xF8"
                                           "de p\xE5 \xC6r\xF8",
                                           filler + "\nl\xE6ge p\xE5 \xD8"
                                                    "er\n");
    const text::Decoded decoded = decode(input);
    CHECK((decoded.charset == "windows-1252" || decoded.charset == "ISO-8859-1"));
    std::string expected;
    for (const char c : input) {
        referat::base::append_utf8(expected, static_cast<unsigned char>(c)); // Latin-1 is the first 256 code points
    }
    CHECK(decoded.utf8 == expected);
    CHECK(decoded.warnings.size() == 1);
}

TEST_CASE("bytes that Windows-1252 leaves undefined do not fail", "[text][charset]") {
    const text::Decoded decoded = decode("m\xF8"
                                         "de\rp\xE5 \x81\x8D\x8F\x90\x9D \x80");
    CHECK(decoded.utf8 == "møde\rpå \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD €");
    REQUIRE(decoded.warnings.size() == 2);
    CHECK(decoded.warnings[1].line == 2);
    CHECK_THAT(decoded.warnings[1].message, ContainsSubstring("5 bytes"));
}

TEST_CASE("UTF-8 with a few broken bytes stays UTF-8", "[text][charset]") {
    text::Decoded decoded = decode("Åben\nmøde p\xE5 Ærø\næ\xC3");
    CHECK(decoded.charset == "UTF-8");
    CHECK(decoded.utf8 == "Åben\nmøde p\uFFFD Ærø\næ\uFFFD");
    REQUIRE(decoded.warnings.size() == 1);
    CHECK(decoded.warnings[0].line == 2);
    CHECK_THAT(decoded.warnings[0].message, ContainsSubstring("2 bytes"));

    decoded = decode("\xEF\xBB\xBF\xE5\xE5"); // the mark decides
    CHECK(decoded.charset == "UTF-8");
    CHECK(decoded.utf8 == "\xEF\xBB\xBF\uFFFD\uFFFD");
}

TEST_CASE("binary content is told from text", "[text][charset]") {
    CHECK_FALSE(looks_binary(""));
    CHECK_FALSE(looks_binary("side 1\f\tside 2\x1A"));
    CHECK_FALSE(looks_binary("en enkelt \x02 gør ingen skade"));
    CHECK_FALSE(looks_binary("p\xE5 m\xF8"
                             "de \x96"));
    CHECK(looks_binary("ab\0cdef"s));
    CHECK(looks_binary("\x7F\x45\x4C\x46\x02\x01\x01"));
    CHECK(looks_binary("\xFF\xFE\0\0a\0\0\0"s)); // UTF-32
    CHECK(looks_binary("\x01\0\x02\0\x03\0\x04\0"s));
    CHECK(text::binary_evidence(std::as_bytes(std::span("abc\0d", 5))) == "NUL byte at offset 3");
}

TEST_CASE("any bytes decode to valid UTF-8", "[text][charset]") {
    RandomText random(17);
    for (int round = 0; round < 3000; ++round) {
        std::string bytes = random.bytes(60);
        if (round % 3 == 1) {
            bytes.insert(0, random.below(2) == 0 ? "\xFF\xFE" : "\xFE\xFF");
        } else if (round % 3 == 2) {
            bytes = random.utf8(60) + bytes.substr(0, 3);
        }
        CAPTURE(bytes);
        const text::Decoded decoded = decode(bytes);
        REQUIRE(referat::base::find_invalid_utf8(decoded.utf8) == std::string::npos);
        REQUIRE_FALSE(decoded.charset.empty());
    }
}
