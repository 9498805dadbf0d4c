// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/simple_segments.hpp"

#include "support/catch.hpp"
#include "support/random_text.hpp"
#include "text/utf16_breaker.hpp"
#include "text/words.hpp"

#include <string>
#include <utility>
#include <vector>

namespace text = referat::text;

namespace {

/// Where a segment ends and what it is.
using Cut = std::pair<std::size_t, text::SegmentKind>;

std::vector<Cut> cuts_by_icu(text::Utf16Breaker& breaker, const std::string& input) {
    std::vector<Cut> cuts;
    breaker.start(input);
    while (breaker.next()) {
        const int status = breaker.rule_status();
        const text::SegmentKind kind = status < 100   ? text::SegmentKind::Other
                                       : status < 200 ? text::SegmentKind::Number
                                                      : text::SegmentKind::Word;
        cuts.emplace_back(breaker.offset(), kind);
    }
    return cuts;
}

std::vector<Cut> cuts_of(text::WordSegmenter& segmenter, const std::string& input) {
    std::vector<text::Segment> segments;
    segmenter.segment(input, segments);
    std::vector<Cut> cuts;
    for (const text::Segment& segment : segments) {
        cuts.emplace_back(segment.bytes.end, segment.kind);
    }
    return cuts;
}

} // namespace

TEST_CASE("every pair and triple of telling characters is cut as ICU cuts it", "[text][words]") {
    const std::vector<std::string> units{
        "a",      "Ø",      "5",    " ",      "\n", "\r", "\t", ".",      ",",      ":",      ";",      "'",
        "\"",     "-",      "/",    "_",      "(",  "@",  "×",  "\u00A0", "\u00AD", "\u0301", "\u200B", "\u200D",
        "\u2019", "\u2013", "я",    "\u00BA", "😀",  "🇩",  "カ", "ひ",     "中",     "א",      "\u3000", "\u0085",
        "\u2028", "\u00B7", "\x01", "\x7F",   "+",  "%",  "ß",  "÷",      "ÿ"};
    text::Utf16Breaker icu(text::Utf16Breaker::Unit::Word);
    text::WordSegmenter segmenter;
    for (const std::string& first : units) {
        for (const std::string& second : units) {
            for (const std::string& third : units) {
                for (const std::string& input : {first + second + third, "b" + first + second + third + "2"}) {
                    if (cuts_of(segmenter, input) != cuts_by_icu(icu, input)) { // 180 000 assertions take seconds
                        FAIL("cut otherwise: " << input);
                    }
                }
            }
        }
    }
    SUCCEED("all agree");
}

TEST_CASE("random text is cut as ICU cuts it", "[text][words]") {
    RandomText random(29);
    text::Utf16Breaker icu(text::Utf16Breaker::Unit::Word);
    text::WordSegmenter segmenter;
    for (int round = 0; round < 5000; ++round) {
        const std::string input = random.utf8(40);
        CAPTURE(input);
        REQUIRE((cuts_of(segmenter, input) == cuts_by_icu(icu, input)));
    }
}

TEST_CASE("letters are told from signs wherever in a block of bytes they stand", "[text][words]") {
    text::Utf16Breaker icu(text::Utf16Breaker::Unit::Word);
    text::WordSegmenter segmenter;
    const std::string sign =
        GENERATE(as<std::string>{}, "×", "÷", "ø", "Å", "ß", "Ð", "ė", "7", ".", "\u2013", "[", "@");
    for (std::size_t before = 0; before < 40; ++before) {
        for (const std::string letters : {"a", "æ"}) {
            std::string input;
            for (std::size_t i = 0; i < before; ++i) {
                input += letters;
            }
            input += sign + "mødereferatet og så videre i teksten";
            CAPTURE(input);
            REQUIRE((cuts_of(segmenter, input) == cuts_by_icu(icu, input)));
        }
    }
}

TEST_CASE("plain Danish needs no tables", "[text][words]") {
    const std::string input = "Det blev aftalt, at kommunen (Vejle) følger op i 2025.\nGodkendt.";
    std::vector<text::Segment> segments;
    CHECK(text::append_simple_segments(input, 0, segments) == input.size());
    std::size_t plain = 0;
    for (const text::Segment& segment : segments) {
        CHECK(segment.is_plain == (segment.kind != text::SegmentKind::Other));
        plain += segment.is_plain ? 1 : 0;
    }
    CHECK(plain == 11);
}

TEST_CASE("doubtful places are left to ICU", "[text][words]") {
    const std::string input = GENERATE(as<std::string>{}, "a.b", "13.00", "a_b", "a5", "5a", "  x", "a\u00AD",
                                       "a\u0301", " \u0301", ".\u200D", "\r\n", "×", "\u00A0", "_", "\t");
    CAPTURE(input);
    std::vector<text::Segment> segments;
    CHECK(text::append_simple_segments(input, 0, segments) == 0);
    CHECK(segments.empty());
}
