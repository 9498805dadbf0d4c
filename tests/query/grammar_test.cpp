// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/query_text.hpp"
#include "support/catch.hpp"

#include <referat/error.hpp>

#include <utility>
#include <vector>

using Rows = std::vector<std::pair<std::string_view, std::string_view>>;

namespace {

void check_all(const Rows& rows) {
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(read_strict(row.first) == row.second);
    }
}

} // namespace

TEST_CASE("adjacent words are one run with the text as typed", "[query][words]") {
    check_all({
        {"", "()"},
        {" \t\n\xC2\xA0 ", "()"},
        {"budget", "budget"},
        {"akutberedskab  responstider", "(words akutberedskab  responstider)"},
        {"2. april 2025", "(words 2. april 2025)"},
        {"30/4 2024 budget", "(words 30/4 2024 budget)"},
        {"Forum Horsens - HUS", "(words Forum Horsens - HUS)"},
        {"og eller ikke", "(words og eller ikke)"},
        {"C++ plo-læger 18-årige", "(words C++ plo-læger 18-årige)"},
        {"21/30117", "21/30117"},
        {"EMN-2023-01234", "EMN-2023-01234"},
        {"back\\slash", "(words back\\\\slash)"},
        {"to\nlinjer", "(words to\\nlinjer)"},
    });
}

TEST_CASE("signs bind the word, phrase, field or group behind them", "[query][signs]") {
    check_all({
        {"+budget", "budget"},
        {"-budget", "(any (not budget))"},
        {"+budget -klynge", "(any (must budget) (not klynge))"},
        {"akut +budget responstid tid", "(any akut (must budget) (words responstid tid))"},
        {"a -\"b c\"", "(any a (not \"b c\"))"},
        {"a +(b c)", "(any a (must (words b c)))"},
        {"a -titel:b", "(any a (not titel:b))"},
        {"a -kluster:fyn", "(any a (not kluster:fyn))"},
        {"(-a) b", "(any (any (not a)) b)"},
        {"+2. april 2025 budget", "(any (must (words 2. april 2025)) budget)"},
        {"+OG -ELLER", "(any (must OG) (not ELLER))"},
    });
}

TEST_CASE("phrases take straight, curly and angled quotation marks", "[query][phrase]") {
    check_all({
        {"\"mental trivsel\"", "\"mental trivsel\""},
        {"„mental trivsel“", "\"mental trivsel\""},
        {"“mental trivsel”", "\"mental trivsel\""},
        {"”mental trivsel”", "\"mental trivsel\""},
        {"»mental trivsel«", "\"mental trivsel\""},
        {"«mental trivsel»", "\"mental trivsel\""},
        {"\"den „gode“ dag\"", "\"den „gode“ dag\""},
        {"a \"b c\" d", "(any a \"b c\" d)"},
        {"\"a OG (b\"", "\"a OG \\(b\""},
    });
}

TEST_CASE("operators join the operands beside them, OG before ELLER", "[query][operators]") {
    check_all({
        {"a OG b", "(and a b)"},
        {"a AND b AND c", "(and a b c)"},
        {"a ELLER b", "(or a b)"},
        {"a OR b OG c", "(or a (and b c))"},
        {"a OG b ELLER c OG d", "(or (and a b) (and c d))"},
        {"(a ELLER b) OG c", "(and (or a b) c)"},
        {"(a b) OG c", "(and (words a b) c)"},
        {"sygehus budget OG klynge møde", "(any sygehus (and budget klynge) møde)"},
        {"møde 2. april 2025 OG budget", "(any møde (and (words 2. april 2025) budget))"},
        {"budget OG 30/4 2024 møde", "(any (and budget (words 30/4 2024)) møde)"},
        {"a OG b c OG d", "(any (and a b) (and c d))"},
        {"\"a b\" ELLER titel:c", "(or \"a b\" titel:c)"},
        {"a OG kluster:fyn", "(and a kluster:fyn)"},
    });
}

TEST_CASE("IKKE excludes from its list, and within a chain from its part of the chain", "[query][operators]") {
    check_all({
        {"a IKKE b", "(any a (not b))"},
        {"a NOT b NOT c", "(any a (not b) (not c))"},
        {"sygehus budget IKKE klynge møde", "(any (words sygehus budget) (not klynge) møde)"},
        {"IKKE a", "(any (not a))"},
        {"a OG IKKE b", "(without a b)"},
        {"a OG b IKKE c", "(without (and a b) c)"},
        {"a IKKE b OG c", "(without (and a c) b)"},
        {"a ELLER b IKKE c", "(or a (without b c))"},
        {"a ELLER IKKE b", "(or a (without * b))"},
        {"IKKE a OG IKKE b", "(without * (or a b))"},
        {"IKKE IKKE a", "a"},
        {"a IKKE IKKE b", "(any a b)"},
        {"a IKKE -b", "(any a b)"},
        {"a OG -b", "(without a b)"},
        {"+a OG b", "(and a b)"},
        {"IKKE (a b)", "(any (not (words a b)))"},
    });
}

TEST_CASE("a field holds for a word, a phrase or a group", "[query][field]") {
    check_all({
        {"titel:opioider", "titel:opioider"},
        {"TITLE:opioider", "titel:opioider"},
        {"decision:udsat", "beslutning:udsat"},
        {"fraværende:hansen", "fravaerende:hansen"},
        {"titel:\"sundt arbejdsliv\"", "titel:\"sundt arbejdsliv\""},
        {"titel:»sundt arbejdsliv«", "titel:\"sundt arbejdsliv\""},
        {"titel:opioider unge", "(any titel:opioider unge)"},
        {"beslutning:(godkendt budget)", "beslutning:(words godkendt budget)"},
        {"titel:(+a -b \"c d\")", "(any (must titel:a) (not titel:b) titel:\"c d\")"},
        {"titel:(a OG (b ELLER beslutning:c))", "(and titel:a (or titel:b beslutning:c))"},
        {"titel:beslutning:x", "titel:(words beslutning:x)"},
        {"udvalg:fyn", "udvalg:fyn"},
        {"titel:2. april 2025 møde", "(any titel:(words 2. april 2025) møde)"},
    });
}

TEST_CASE("values of one filter field are collected, those of different fields are not", "[query][filter]") {
    check_all({
        {"kluster:fyn", "kluster:fyn"},
        {"klynge:fyn", "kluster:fyn"},
        {"kluster:\"Nykøbing Falster\"", "kluster:\"Nykøbing Falster\""},
        {"kluster:fyn kluster:lillebælt", "kluster:(fyn lillebælt)"},
        {"kluster:fyn budget kluster:lillebælt", "(any kluster:(fyn lillebælt) budget)"},
        {"kluster:(fyn \"Nykøbing Falster\")", "kluster:(fyn \"Nykøbing Falster\")"},
        {"udfald:(afvist udsat)", "udfald:(afvist udsat)"},
        {"udfald:afvist,udsat", "udfald:(afvist udsat)"},
        {"udfald:(afvist ELLER udsat)", "(or udfald:afvist udfald:udsat)"},
        {"udfald:(godkendt OG efterretning)", "(and udfald:godkendt udfald:efterretning)"},
        {"budget -kluster:fyn -kluster:horsens", "(any budget (not kluster:(fyn horsens)))"},
        {"+udfald:a +udfald:b", "(any (must udfald:a) (must udfald:b))"},
        {"kluster:fyn niveau:politisk", "(any kluster:fyn niveau:politisk)"},
        {"kilde:2023/a,b.txt", "kilde:2023/a,b.txt"},
        {"kluster:\"a,b\"", "kluster:a,b"},
        {"sagsnr:21/30117", "sagsnr:21/30117"},
        {"dokid:\"(12:3)\"", "dokid:\"\\(12:3\\)\""},
        {"id:klynge-fyn/2023-12-05/3", "id:klynge-fyn/2023-12-05/3"},
    });
}

TEST_CASE("NÆR and FØR bind what stands beside them, before all other operators", "[query][near]") {
    check_all({
        {"a NÆR/5 b", "(near a NEAR/5 b)"},
        {"a NEAR/5 b", "(near a NEAR/5 b)"},
        {"a FØR/3 b", "(near a BEFORE/3 b)"},
        {"a BEFORE/3 b", "(near a BEFORE/3 b)"},
        {"a NÆR b FØR c", "(near a NEAR/10 b BEFORE/10 c)"},
        {"a NÆR/007 b", "(near a NEAR/7 b)"},
        {"x a NÆR/5 b y", "(any x (near a NEAR/5 b) y)"},
        {"x OG a NÆR/5 b ELLER y", "(or (and x (near a NEAR/5 b)) y)"},
        {"+a NÆR/5 b -c NÆR/2 d", "(any (must (near a NEAR/5 b)) (not (near c NEAR/2 d)))"},
        {"x IKKE a NÆR/5 b", "(any x (not (near a NEAR/5 b)))"},
        {"a NÆR/5 +b", "(near a NEAR/5 b)"},
        {"\"a b\" FØR/3 (c ELLER de*)", "(near \"a b\" BEFORE/3 (or c de*))"},
        {"(a b) NÆR/3 (c \"d e\")", "(near (words a b) NEAR/3 (any c \"d e\"))"},
        {"beslutning:(a NÆR/5 b)", "(near beslutning:a NEAR/5 beslutning:b)"},
        {"titel:a NÆR/5 b", "(near titel:a NEAR/5 b)"},
        {"2. april 2025 NÆR/3 budget", "(near (words 2. april 2025) NEAR/3 budget)"},
        {"nær ved FØRst +NÆR -FØR/3", "(any (words nær ved FØRst) (must NÆR) (not FØR/3))"},
    });
}

TEST_CASE("a star stands for the rest of a word", "[query][truncation]") {
    check_all({
        {"klynge*", "klynge*"},
        {"*klynge", "*klynge"},
        {"*klynge*", "*klynge*"},
        {"stor klynge* by", "(any stor klynge* by)"},
        {"-klynge*", "(any (not klynge*))"},
        {"titel:Klynge*", "titel:Klynge*"},
        {"titel:(ab* cd)", "(any titel:ab* titel:cd)"},
        {"21/30* æø*", "(any 21/30* æø*)"},
        {"kluster:ny*", "kluster:ny*"},
        {"kluster:\"nykøbing f*\"", "kluster:\"nykøbing f\"*"},
        {"kluster:(fyn ny*)", "(any kluster:fyn kluster:ny*)"},
        {"kluster:ny*,fyn,*by", "(or kluster:ny* kluster:*by kluster:fyn)"},
        {"sagsnr:21/*", "sagsnr:21/*"},
    });
}

TEST_CASE("a star elsewhere is read as text, and that is said", "[query][truncation]") {
    for (const std::string_view text : {"*", "**", "mi*l", "**fed**", "titel:*"}) {
        CAPTURE(text);
        const auto query = read_lenient(text);
        CHECK(query.root.kind == referat::query::NodeKind::Words);
        REQUIRE(query.notes.size() == 1);
        CHECK(query.notes[0].offset == (text == "titel:*" ? 6 : 0));
        CHECK_THROWS_AS(read_strict(text), referat::QuerySyntaxError);
    }
}

TEST_CASE("a colon that belongs to an identifier makes no field", "[query][field]") {
    check_all({
        {"10:00", "(words 10:00)"},
        {"SAM:BO", "(words SAM:BO)"},
        {"https://eksempel.dk/a", "(words https://eksempel.dk/a)"},
        {"mailto:a@eksempel.dk", "(words mailto:a@eksempel.dk)"},
        {"std::string", "(words std::string)"},
        {"Obs: husk", "(words Obs: husk)"},
        {":", "(words :)"},
    });
}

TEST_CASE("the tree shows one node a line", "[query][print]") {
    const auto query = read_lenient("sygehus +titel:(a OG b) -kluster:fyn dato:2023");
    CHECK(to_tree(query.root) == "any\n"
                                 "  sygehus\n"
                                 "  must and\n"
                                 "    titel:a\n"
                                 "    titel:b\n"
                                 "  not kluster:fyn\n"
                                 "  dato:20230101..20231231\n");
}
