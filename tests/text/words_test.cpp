// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/words.hpp"

#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "support/random_text.hpp"

#include <string>
#include <utility>
#include <vector>

namespace text = referat::text;
using text::SegmentKind;

namespace {

std::vector<std::pair<std::string, SegmentKind>> cut(text::WordSegmenter& segmenter, const std::string& input) {
    std::vector<text::Segment> segments;
    segmenter.segment(input, segments);
    std::vector<std::pair<std::string, SegmentKind>> pieces;
    for (const text::Segment& segment : segments) {
        pieces.emplace_back(input.substr(segment.bytes.begin, segment.bytes.end - segment.bytes.begin), segment.kind);
    }
    return pieces;
}

/// True if the segments are not empty, touch each other, end on code points and cover the text.
bool covers(const std::vector<text::Segment>& segments, const std::string& input) {
    std::size_t end = 0;
    for (const text::Segment& segment : segments) {
        if (segment.bytes.begin != end || segment.bytes.end <= end ||
            !referat::base::is_boundary(input, segment.bytes.end)) {
            return false;
        }
        end = segment.bytes.end;
    }
    return end == input.size();
}

} // namespace

TEST_CASE("words, numbers and what is between are told apart", "[text][words]") {
    text::WordSegmenter segmenter;
    using Pieces = std::vector<std::pair<std::string, SegmentKind>>;
    CHECK(cut(segmenter, "Økonomi: 12,5 mio.") == Pieces{{"Økonomi", SegmentKind::Word},
                                                         {":", SegmentKind::Other},
                                                         {" ", SegmentKind::Other},
                                                         {"12,5", SegmentKind::Number},
                                                         {" ", SegmentKind::Other},
                                                         {"mio", SegmentKind::Word},
                                                         {".", SegmentKind::Other}});
    CHECK(cut(segmenter, "PLO-læger\u00A0😀 blå") == Pieces{{"PLO", SegmentKind::Word},
                                                           {"-", SegmentKind::Other},
                                                           {"læger", SegmentKind::Word},
                                                           {"\u00A0", SegmentKind::Other},
                                                           {"😀", SegmentKind::Other},
                                                           {" ", SegmentKind::Other},
                                                           {"blå", SegmentKind::Word}});
    CHECK(cut(segmenter, "").empty());
}

TEST_CASE("one segmenter cuts many texts, and after a move too", "[text][words]") {
    text::WordSegmenter first;
    CHECK(cut(first, "et to").size() == 3);
    CHECK(cut(first, std::string(5000, 'a')).size() == 1);
    CHECK(cut(first, "tre").size() == 1);
    text::WordSegmenter second = std::move(first);
    CHECK(cut(second, "fire fem seks").size() == 5);
}

TEST_CASE("segments together are the text", "[text][words]") {
    RandomText random(11);
    text::WordSegmenter segmenter;
    std::vector<text::Segment> segments;
    for (int round = 0; round < 2000; ++round) {
        const std::string input = random.utf8(60);
        CAPTURE(input);
        segmenter.segment(input, segments);
        REQUIRE(covers(segments, input));
    }
}

TEST_CASE("sentences begin after a full stop and a blank", "[text][words]") {
    CHECK(text::sentence_starts("").empty());
    CHECK(text::sentence_starts("Ingen bemærkninger") == std::vector<std::size_t>{0});
    CHECK(text::sentence_starts("Punktet blev drøftet. Øvrige fik ordet. Slut.") ==
          std::vector<std::size_t>{0, 23, 42});
}

TEST_CASE("sentences begin on code points, in order, the first at the start", "[text][words]") {
    RandomText random(13);
    for (int round = 0; round < 1000; ++round) {
        const std::string input = random.utf8(60);
        CAPTURE(input);
        const std::vector<std::size_t> starts = text::sentence_starts(input);
        REQUIRE(starts.empty() == input.empty());
        for (std::size_t i = 0; i < starts.size(); ++i) {
            REQUIRE(starts[i] < input.size());
            REQUIRE(referat::base::is_boundary(input, starts[i]));
            REQUIRE((i == 0 ? starts[i] == 0 : starts[i] > starts[i - 1]));
        }
    }
}

TEST_CASE("the segmenter names the version of its rules", "[text][words]") {
    using Catch::Matchers::StartsWith;
    CHECK_THAT(text::segmenter_version(), StartsWith("icu"));
    CHECK(text::segmenter_version().size() > 3);
}
