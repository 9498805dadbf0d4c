// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/connective_chain.hpp"
#include "query/parser.hpp"
#include "query/problems.hpp"
#include "query/query_text.hpp"
#include "query/truncation.hpp"
#include "support/catch.hpp"

#include <algorithm>

using referat::query::max_depth;
using referat::query::max_notes;
using referat::query::max_words;
using referat::query::Node;
using referat::query::NodeKind;

namespace {

std::string repeat(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        text += piece;
    }
    return text;
}

std::size_t depth_of(const Node& node) {
    std::size_t deepest = 0;
    for (const Node& child : node.children) {
        deepest = std::max(deepest, depth_of(child));
    }
    return deepest + 1;
}

std::size_t size_of(const Node& node) {
    std::size_t size = 1;
    for (const Node& child : node.children) {
        size += size_of(child);
    }
    return size;
}

constexpr std::size_t many = 10'000;
constexpr std::size_t megabyte = std::size_t{1} << 20;

} // namespace

TEST_CASE("10 000 nested brackets are read without those too deep", "[query][pathological]") {
    const auto query = read_lenient("x " + repeat("(", many) + "a" + repeat(")", many) + " y");
    CHECK(to_string(query.root) == "(any x a y)");
    CHECK(query.notes.size() == max_notes + 1);
    CHECK_THAT(query.notes.front().message(), Catch::Matchers::ContainsSubstring("100 groups"));
    CHECK(query.notes.front().offset == 2 + max_depth);
}

TEST_CASE("groups that cannot collapse are as deep as the limit, not deeper", "[query][pathological]") {
    const auto query = read_lenient(repeat("b OG titel:(a ", many) + repeat(")", many));
    CHECK(depth_of(query.root) > max_depth);
    CHECK(depth_of(query.root) <= 3 * (max_depth + 1));
}

TEST_CASE("the deepest nesting allowed is no problem", "[query][pathological]") {
    CHECK(read_strict(repeat("(", max_depth) + "a" + repeat(")", max_depth)) == "a");
    CHECK_THROWS(read_strict(repeat("(", max_depth + 1) + "a" + repeat(")", max_depth + 1)));
}

TEST_CASE("10 000 negations cancel each other", "[query][pathological]") {
    CHECK(read_strict(repeat("IKKE ", many) + "a") == "a");
    CHECK(read_strict(repeat("NOT ", many + 1) + "a") == "(any (not a))");
    CHECK(to_string(read_lenient(repeat("IKKE ", many)).root) == "()");
}

TEST_CASE("long chains stay flat", "[query][pathological]") {
    const auto joined = read_lenient("a" + repeat(" OG a", max_words - 1));
    CHECK(joined.root.kind == NodeKind::And);
    CHECK(joined.root.children.size() == max_words);
    CHECK(depth_of(joined.root) == 2);
    CHECK(joined.notes.empty());
    CHECK(depth_of(read_lenient("a" + repeat(" ELLER b OG c", many)).root) == 3);
    CHECK(depth_of(read_lenient("a" + repeat(" IKKE b", many)).root) == 2);
}

TEST_CASE("what is behind the first thousand words and values is left out", "[query][pathological]") {
    const std::string allowed = repeat("a ", max_words);
    for (const std::string& more : {std::string("b"), std::string("titel:\"b c\""), std::string("(punkt:1,2 c)")}) {
        CAPTURE(more);
        const auto query = read_lenient(allowed + more + repeat(" x", many));
        CHECK(to_string(query.root) == to_string(read_lenient(allowed).root));
        CHECK(std::ranges::any_of(query.notes, [](const referat::QueryNote& note) {
            return note.message().find("no more than 1000 words") != std::string::npos;
        }));
        CHECK_THROWS(read_strict(allowed + more));
    }
    CHECK(to_string(read_lenient("a punkt:0" + repeat(",1", many)).root) == "a");
    CHECK(read_lenient(repeat("beløb:>1 ", many)).root.children.size() <= referat::query::max_amounts + 1);
}

TEST_CASE("a chain of 10 000 NÆR is read with bounded operands", "[query][pathological]") {
    const auto query = read_lenient("a" + repeat(" NÆR/3 a", many));
    CHECK(query.root.kind == NodeKind::And);
    CHECK(depth_of(query.root) == 3);
    for (const Node& near : query.root.children) {
        CHECK(near.children.size() <= referat::query::ConnectiveChain::max_near_operands);
    }
    CHECK(query.notes.size() > max_words / referat::query::ConnectiveChain::max_near_operands);
    CHECK_THAT(query.notes.front().message(), Catch::Matchers::ContainsSubstring("16 operands"));
}

TEST_CASE("NÆR beside groups inside groups stays linear", "[query][pathological]") {
    const auto query = read_lenient(repeat("(a ELLER ", max_depth) + "b" + repeat(") NÆR/3 c", max_depth));
    CHECK(depth_of(query.root) <= 3 * (max_depth + 1));
    CHECK(size_of(query.root) <= 5 * max_depth);
}

TEST_CASE("of 10 000 truncated words the first few are", "[query][pathological]") {
    const auto query = read_lenient(repeat("klynge* ", many));
    CHECK(query.root.children.size() == referat::query::max_truncations + 1);
    CHECK(query.notes.size() == max_notes + 1);
}

TEST_CASE("text of one oddity is read whole, with a bounded number of notes", "[query][pathological]") {
    const auto check = [](std::string_view piece, std::size_t bytes) {
        CAPTURE(std::string(piece));
        const auto query = read_lenient(repeat(piece, bytes / piece.size()));
        CHECK(query.notes.size() <= max_notes + 1);
        CHECK(depth_of(query.root) <= 3 * (max_depth + 1));
        CHECK(size_of(query.root) <= bytes);
    };
    for (const std::string_view piece : {"„",        "»",          "(",          ")",          "()",
                                         "+",        "-",          "+a ",        "a\"",        "titel:",
                                         "titel:\"", "titel:(",    "foo:bar ",   "OG ",        "a ",
                                         "IKKE ",    "a* ",        "\xFF",       "ab* ",       "*ab ",
                                         "a NÆR ",   "NÆR/3 ",     "FØR/",       "titel:ab*,", "kluster:ab*,",
                                         "*",        "**a",        "dato:2023 ", "kluster:a ", "1. ",
                                         "\"\" ",    "titel:„a\"", ","}) {
        check(piece, megabyte / 32);
    }
    check("\"", megabyte);
    check(":", megabyte);
}
