// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/json_lines.hpp"
#include "support/catch.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/error.hpp>

#include <string>

using referat::indexing::LineChunks;
using referat::indexing::ReadResult;

namespace {

ReadResult read(std::string_view lines, std::size_t first_line = 1) {
    referat::backend::DocumentMaker maker;
    ReadResult result;
    result.path = "/x/feed.jsonl";
    result.kilde = "feed.jsonl";
    referat::indexing::read_json_lines(lines, first_line, result, maker);
    return result;
}

} // namespace

TEST_CASE("records are grouped by meeting; bad lines are reported and the others count", "[indexing][jsonl]") {
    const std::string one = to_json(sample_item(1, "Valg"));
    const std::string two = to_json(sample_item(2, "Budget"));
    const std::string other = to_json(sample_item(1, "Valg", "2024-05-01"));
    const ReadResult result =
        read("\xEF\xBB\xBF" + one + "\r\n\n{\"titel\": 3}\n" + other + "\nikke json\n[]\n" + two, 1);
    REQUIRE(result.meetings.size() == 2);
    CHECK(result.meetings[0].documents.size() == 2);
    CHECK(result.meetings[1].documents.size() == 1);
    REQUIRE(result.reports.size() == 3);
    CHECK(result.reports[0].line == 3);
    CHECK(result.reports[1].line == 5);
    CHECK(result.reports[2].line == 6);
    CHECK(result.reports[0].failed);
    CHECK(result.bad_lines == 3);
}

TEST_CASE("a date that is none is told, and the record is read", "[indexing][jsonl]") {
    const ReadResult result = read(to_json(sample_item(1, "Valg", "2024-13-01")) + "\n" +
                                   to_json(sample_item(2, "Budget", "")) + "\n" + to_json(sample_item(3, "Høring")));
    REQUIRE(result.reports.size() == 1);
    CHECK(result.reports[0].line == 1);
    CHECK_FALSE(result.reports[0].failed);
    CHECK_THAT(result.reports[0].message, Catch::Matchers::ContainsSubstring("2024-13-01"));
    CHECK(result.bad_lines == 0);
}

TEST_CASE("another kind of file does not fill the screen", "[indexing][jsonl]") {
    std::string lines;
    for (int i = 0; i < 1000; ++i) {
        lines += "ikke json\n";
    }
    const ReadResult result = read(lines, 5);
    REQUIRE(result.reports.size() == 21);
    CHECK(result.reports.back().line == 1004);
    CHECK_THAT(result.reports.back().message, Catch::Matchers::ContainsSubstring("980"));
    CHECK(result.bad_lines == 1000);
}

TEST_CASE("a file is cut into whole lines, which join to the file", "[indexing][jsonl]") {
    const TemporaryFolder folder;
    std::string content;
    for (int i = 0; content.size() < (std::size_t{3} << 20); ++i) {
        content += std::string(static_cast<std::size_t>(i * 37 % 900), 'x') + "\n";
    }
    content += std::string(std::size_t{2} << 20, 'y') + "\nsidste uden linjeskift";
    LineChunks chunks(folder.write("feed.jsonl", content));
    std::string joined;
    bool last = false;
    int count = 0;
    while (const auto chunk = chunks.next()) {
        CHECK_FALSE(last);
        const auto lines_before = static_cast<std::size_t>(std::count(joined.begin(), joined.end(), '\n'));
        CHECK(chunk->first_line == lines_before + 1);
        joined += chunk->lines;
        last = chunk->is_last;
        CHECK((last || joined.back() == '\n'));
        ++count;
    }
    CHECK(last);
    CHECK(count >= 4);
    CHECK(joined == content);
    CHECK_THROWS_AS(LineChunks(folder.path() / "none.jsonl"), referat::InputError);
}
