// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/query_text.hpp"
#include "support/catch.hpp"

#include <referat/error.hpp>

#include <vector>

using Catch::Matchers::ContainsSubstring;

namespace {

struct Oddity {
    std::string text;
    std::size_t offset;
    std::string expected; ///< a part of the message
    std::string reading;  ///< the lenient one
};

const std::vector<Oddity>& oddities() {
    static const std::vector<Oddity> rows{
        {"a \"b c", 2, "second quotation mark", "(words a \\\"b c)"},
        {"titel:\"b", 6, "second quotation mark", "titel:b"},
        {"a \"\" b", 2, "words between the quotation marks", "(any a b)"},
        {"-\"\" b", 1, "words between the quotation marks", "b"},
        {"a (b", 2, "')'", "(any a b)"},
        {"a) b", 1, "'('", "(words a\\) b)"},
        {"a () b", 2, "between the brackets", "(any a b)"},
        {"a titel:() b", 8, "between the brackets", "(any a b)"},
        {"a OG () b", 5, "between the brackets", "(and a b)"},
        {"-() b", 1, "between the brackets", "b"},
        {"OG b", 0, "before OG", "b"},
        {"a OG", 2, "after OG", "a"},
        {"a OG ELLER b", 2, "after OG", "(or a b)"},
        {"a IKKE", 2, "after IKKE", "a"},
        {"a IKKE OG b", 2, "after IKKE", "(and a b)"},
        {"(a OG) b", 3, "after OG", "(any a b)"},
        {"a + b", 2, "one sign", "(any a b)"},
        {"a --b", 2, "one sign", "(any a b)"},
        {"foo:bar", 0, "found 'foo'", "(words foo:bar)"},
        {"x foo:bar y", 2, "found 'foo'", "(words x foo:bar y)"},
        {"tid:10", 0, "found 'tid'", "(words tid:10)"},
        {"titel: opioider", 0, "a value right after 'titel:'", "(words titel: opioider)"},
        {"dato:torsdag", 0, "found 'torsdag'", "(words dato:torsdag)"},
        {"dato:2023-13", 0, "found '2023-13'", "(words dato:2023-13)"},
        {"dato:31-02-2023", 0, "found '31-02-2023'", "(words dato:31-02-2023)"},
        {"dato:9999", 0, "found '9999'", "(words dato:9999)"},
        {"dato:..", 0, "found '..'", "(words dato:..)"},
        {"dato:\"en dag\"", 0, "found 'en dag'", "\"en dag\""},
        {"dato:2024..2023", 0, "lower end", "dato:20230101..20241231"},
        {"punkt:tre", 0, "found 'tre'", "(words punkt:tre)"},
        {"punkt:<0", 0, "found '<0'", "(words punkt:<0)"},
        {"punkt:1234567890", 0, "found '1234567890'", "(words punkt:1234567890)"},
        {"udfald:,", 0, "a value for the field 'udfald'", "(words udfald:,)"},
        {"NÆR/5 b", 0, "before NÆR/5", "b"},
        {"a NÆR/5", 2, "after NÆR/5", "a"},
        {"a NÆR/5 FØR/2 b", 2, "after NÆR/5", "(near a BEFORE/2 b)"},
        {"a NÆR/5 () b", 9, "between the brackets", "(near a NEAR/5 b)"},
        {"a NÆR/0 b", 2, "1 to 50 words, found '0'", "(near a NEAR/1 b)"},
        {"a FØR/51 b", 2, "1 to 50 words, found '51'", "(near a BEFORE/50 b)"},
        {"a NEAR/99999999999999999999 b", 2, "1 to 50 words", "(near a NEAR/50 b)"},
        {"a NÆR/x b", 2, "a number of words after 'NÆR/'", "(words a NÆR/x b)"},
        {"a NÆR/ b", 2, "a number of words after 'NÆR/'", "(words a NÆR/ b)"},
        {"a NÆR/3 -b", 2, "beside NÆR/3", "(without a b)"},
        {"a NÆR/3 IKKE b", 2, "beside NÆR/3", "(without a b)"},
        {"a NÆR/3 kluster:fyn", 2, "beside NÆR/3", "(and a kluster:fyn)"},
        {"dato:2023 FØR/3 b", 10, "beside FØR/3", "(and dato:20230101..20231231 b)"},
        {"kluster:ny* NÆR/3 b", 12, "beside NÆR/3", "(and kluster:ny* b)"},
        {"(a OG b) NÆR/3 c", 9, "beside NÆR/3", "(and (and a b) c)"},
        {"(a -b) NÆR/3 c", 7, "beside NÆR/3", "(and (any a (not b)) c)"},
        {"(a NÆR/2 b) NÆR/3 c", 13, "beside NÆR/3", "(and (near a NEAR/2 b) c)"},
        {"stor k* by", 5, "at least 2 letters", "(words stor k* by)"},
        {"titel:*-", 6, "at least 2 letters", "titel:(words *-)"},
        {"k*nge*", 0, "only at an end", "(words k*nge*)"},
        {"kluster:n*", 0, "at least 2 letters", "kluster:\"n*\""},
        {"punkt:1*", 0, "found '1*'", "(words punkt:1*)"},
        {"a \"stor klynge* by\"", 8, "whole words in a phrase", "(any a \"stor klynge* by\")"},
        {"bl\xE5 bil", 2, "expected UTF-8", "(words bl\xEF\xBF\xBD bil)"},
    };
    return rows;
}

} // namespace

TEST_CASE("an odd piece is noted with its offset and the rest is read", "[query][lenient]") {
    for (const Oddity& row : oddities()) {
        CAPTURE(row.text);
        const auto query = read_lenient(row.text);
        CHECK(to_string(query.root) == row.reading);
        REQUIRE(query.notes.size() == 1);
        CHECK(query.notes.front().offset == row.offset);
        CHECK_THAT(query.notes.front().message(), ContainsSubstring(row.expected));
    }
}

TEST_CASE("strict reading throws where lenient reading notes", "[query][strict]") {
    for (const Oddity& row : oddities()) {
        CAPTURE(row.text);
        try {
            const std::string reading = read_strict(row.text);
            FAIL("read as " << reading);
        } catch (const referat::QuerySyntaxError& error) {
            CHECK(error.offset() == row.offset);
            CHECK_THAT(error.what(), ContainsSubstring(row.expected));
        }
    }
}

TEST_CASE("an unknown field gets the list of fields as a hint", "[query][strict]") {
    try {
        const std::string reading = read_strict("foo:bar");
        FAIL("read as " << reading);
    } catch (const referat::QuerySyntaxError& error) {
        CHECK_THAT(error.hint(), ContainsSubstring("kluster"));
        CHECK_THAT(error.hint(), !ContainsSubstring(" tid,"));
    }
}

TEST_CASE("offsets after broken bytes are those of the text as given", "[query][lenient]") {
    const std::string text = "\xE5\xE6 foo:bar \xF8 titel:klynge";
    const auto query = read_lenient(text);
    REQUIRE(query.notes.size() == 2);
    CHECK(query.notes[1].offset == text.find("foo"));
    REQUIRE(query.root.children.size() == 2);
    CHECK(query.root.children[1].source == referat::ByteRange{text.find("titel"), text.size()});
    CHECK(query.root.source == referat::ByteRange{0, text.size()});
}

TEST_CASE("notes come in the order of the text", "[query][lenient]") {
    const auto query = read_lenient(") foo:bar ( x NÆR/2 OG");
    REQUIRE(query.notes.size() == 5);
    for (std::size_t i = 1; i < query.notes.size(); ++i) {
        CHECK(query.notes[i - 1].offset <= query.notes[i].offset);
    }
}
