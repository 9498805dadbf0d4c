// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/date_range.hpp"
#include "query/query_text.hpp"
#include "support/catch.hpp"

#include <utility>
#include <vector>

using Rows = std::vector<std::pair<std::string_view, std::string_view>>;

TEST_CASE("dates are read whole, in part, in Danish and relative to today", "[query][date]") {
    const Rows rows{
        {"dato:2023", "dato:20230101..20231231"},
        {"date:2023-12", "dato:20231201..20231231"},
        {"dato:2024-02", "dato:20240201..20240229"},
        {"dato:2023-12-05", "dato:20231205"},
        {"dato:05-12-2023", "dato:20231205"},
        {"dato:5.12.2023", "dato:20231205"},
        {"dato:\"17. maj 2023\"", "dato:20230517"},
        {"dato:17. maj 2023", "dato:20230517"},
        {"dato:\"maj 2023\"", "dato:20230501..20230531"},
        {"dato:2023-01..2024-06", "dato:20230101..20240630"},
        {"dato:..2023", "dato:..20231231"},
        {"dato:2024..", "dato:20240101.."},
        {"dato:\"17. maj 2023 .. juni 2023\"", "dato:20230517..20230630"},
        {"dato:>=2024", "dato:20240101.."},
        {"dato:>2024", "dato:20250101.."},
        {"dato:<=2024-05", "dato:..20240531"},
        {"dato:<2024-05", "dato:..20240430"},
        {"dato:<2024-03", "dato:..20240229"},
        {"dato:i-år", "dato:20250101..20251231"},
        {"dato:\"i år\"", "dato:20250101..20251231"},
        {"dato:I-Aar", "dato:20250101..20251231"},
        {"dato:sidste-år", "dato:20240101..20241231"},
        {"dato:sidste-år..i-dag", "dato:20240101..20250314"},
        {"dato:i-dag", "dato:20250314"},
        {"dato:i-går", "dato:20250313"},
        {"dato:seneste", "dato:seneste"},
        {"dato:<2024", "dato:..20231231"},
        {"dato:2023-2024", "dato:20230101..20241231"},
        {"dato:2023\u20132024", "dato:20230101..20241231"},
        {"dato:\"May 2023\"", "dato:20230501..20230531"},
        {"dato:maj-2023", "dato:20230501..20230531"},
        {"dato:2024-K2", "dato:20240401..20240630"},
        {"dato:2024k4", "dato:20241001..20241231"},
        {"dato:2024-Q1..2024-Q3", "dato:20240101..20240930"},
        {"dato:\"2. kvartal 2024\"", "dato:20240401..20240630"},
        {"dato:\"1. halvår 2024\"", "dato:20240101..20240630"},
        {"dato:2-halvår-2024", "dato:20240701..20241231"},
        {"dato:(2022 2024)", "(any dato:20220101..20221231 dato:20240101..20241231)"},
        {"dato:2022,2024", "(or dato:20220101..20221231 dato:20240101..20241231)"},
        {"dato:maj 2023 budget", "(any dato:20230501..20230531 budget)"},
        {"dato:2. kvartal 2024", "dato:20240401..20240630"},
        {"dato:seneste 3 måneder", "dato:20241214..20250314"},
        {"dato:>=sidste måned -budget", "(any dato:20250201.. (not budget))"},
        {"dato:seneste måned budget", "(any dato:20250201..20250228 budget)"},
        {"dato:seneste 3 budget", "(any dato:seneste (words 3 budget))"},
        {"dato:i dag", "dato:20250314"},
        {"dato:2023 2024", "(any dato:20230101..20231231 2024)"},
        {"dato:2022 2. april 2025", "(any dato:20220101..20221231 (words 2. april 2025))"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(read_strict(row.first) == row.second);
    }
}

TEST_CASE("parts of a value may stand in quotation marks", "[query][date][amount]") {
    const Rows rows{
        {"dato:\"17. maj 2023\"..2024", "dato:20230517..20241231"},
        {"dato:2023..\"17. maj 2024\"", "dato:20230101..20240517"},
        {"dato:\"17. maj 2023\"..\"3. juni 2024\" budget", "(any dato:20230517..20240603 budget)"},
        {"dato:»17. maj 2023«..„3. juni 2024“", "dato:20230517..20240603"},
        {"dato:\"17. maj 2023\"..", "dato:20230517.."},
        {"dato:..\"17. maj 2023\"", "dato:..20230517"},
        {"dato:>=\"17. maj 2023\" -budget", "(any dato:20230517.. (not budget))"},
        {"dato:\"maj 2023\",\"juni 2024\"", "(or dato:20230501..20230531 dato:20240601..20240630)"},
        {"dato:\"17. maj 2023\"..3. juni 2024 budget", "(any dato:20230517..20240603 budget)"},
        {"dato:17. maj 2023..3. juni 2024 budget", "(any dato:20230517..20240603 budget)"}, // a shell took them off
        {"dato:2023\"budget\"", "(any dato:20230101..20231231 \"budget\")"},
        {"dato:\"maj 2023\"budget", "(any dato:20230501..20230531 budget)"},
        {"punkt:\"3\"..5", "punkt:3..5"},
        {"beløb:>\"2,5 mio. kr.\" plan", "(any belob:2500001.. plan)"},
        {"beløb:\"1 mio. kr.\"..\"2,5 mio. kr.\"", "belob:1000000..2500000"},
        {"beløb:1 mio. kr...2,5 mio. kr.", "belob:1000000..2500000"},
        {"kluster:\"ny vestø\",fyn", "kluster:(\"ny vestø\" fyn)"},
        {"kluster:\" ny vestø \",\"\",fyn", "kluster:(\"ny vestø\" fyn)"},
        {"kluster:\"ny ve*\",fyn", "(or kluster:\"ny ve\"* kluster:fyn)"},
        {"kluster:\"råd, vestø\",\"råd, øst\"", "kluster:(\"råd, vestø\" \"råd, øst\")"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(read_strict(row.first) == row.second);
    }
}

TEST_CASE("spans of days count from today, a Friday", "[query][date]") {
    const Rows rows{
        {"dato:i-forgårs", "dato:20250312"},
        {"dato:i-morgen", "dato:20250315"},
        {"dato:tomorrow", "dato:20250315"},
        {"dato:denne-uge", "dato:20250310..20250316"},
        {"dato:\"sidste uge\"", "dato:20250303..20250309"},
        {"dato:next-week", "dato:20250317..20250323"},
        {"dato:\"denne måned\"", "dato:20250301..20250331"},
        {"dato:\"sidste måned\"", "dato:20250201..20250228"},
        {"dato:forrige-maaned", "dato:20250201..20250228"},
        {"dato:\"last month\"", "dato:20250201..20250228"},
        {"dato:dette-kvartal", "dato:20250101..20250331"},
        {"dato:\"sidste kvartal\"", "dato:20241001..20241231"},
        {"dato:\"forrige år\"", "dato:20240101..20241231"},
        {"dato:næste-år", "dato:20260101..20261231"},
        {"dato:this-year", "dato:20250101..20251231"},
        {"dato:\"seneste 3 måneder\"", "dato:20241214..20250314"},
        {"dato:seneste-14-dage", "dato:20250228..20250314"},
        {"dato:\"last 2 weeks\"", "dato:20250228..20250314"},
        {"dato:\"sidste 2 år\"", "dato:20230314..20250314"},
        {"dato:næste-2-uger", "dato:20250314..20250328"},
        {"dato:\"seneste 1 kvartal\"", "dato:20241214..20250314"},
        {"dato:>=denne-måned", "dato:20250301.."},
        {"dato:sidste-måned..", "dato:20250201.."},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(read_strict(row.first) == row.second);
    }
}

TEST_CASE("a month ago of a day that the month before has not is its last", "[query][date]") {
    using referat::query::compact_date;
    const auto interval = referat::query::read_dates("seneste-1-måned", {2024, 3, 31});
    REQUIRE(interval.has_value());
    CHECK(compact_date(interval->low.value_or(0)) == "20240229");
    CHECK(compact_date(interval->high.value_or(0)) == "20240331");
}

TEST_CASE("what only looks like a date or a span is none", "[query][date]") {
    for (const std::string_view text :
         {"2024-K5", "2024-K0", "2024K", "2024-13", "2024-2023", "3. halvår 2024", "5. kvartal 2024", "kvartal 2024",
          "seneste måned to", "denne 3 uger", "seneste 1000 dage", "seneste 3", "3 måneder", "uge", "halvår 2024",
          "0. kvartal 2024", "2024x2", "99999"}) {
        CAPTURE(text);
        CHECK_FALSE(referat::query::read_dates(text, test_today).has_value());
    }
    CHECK_FALSE(referat::query::read_dates("seneste 999 år", {1500, 1, 1}).has_value());
}

TEST_CASE("yesterday of the first day of March is the last of February", "[query][date]") {
    const auto interval = referat::query::read_dates("i-går", {2024, 3, 1});
    REQUIRE(interval.has_value());
    REQUIRE(interval->low.has_value());
    CHECK(referat::query::compact_date(*interval->low) == "20240229");
    CHECK(interval->low == interval->high);
}

TEST_CASE("item numbers are compared", "[query][number]") {
    const Rows rows{
        {"punkt:3", "punkt:3"},     {"punkt:03", "punkt:3"},    {"punkt:2..5", "punkt:2..5"},
        {"punkt:>=4", "punkt:4.."}, {"punkt:>4", "punkt:5.."},  {"punkt:<=4", "punkt:..4"},
        {"punkt:<4", "punkt:..3"},  {"punkt:..4", "punkt:..4"}, {"punkt:(1 3)", "(any punkt:1 punkt:3)"},
        {"item:\"7\"", "punkt:7"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(read_strict(row.first) == row.second);
    }
}

TEST_CASE("amounts are compared in whole kroner", "[query][amount]") {
    const Rows rows{
        {"beløb:1000000", "belob:1000000"},
        {"belob:1.000.000", "belob:1000000"},
        {"amount:>1mio", "belob:1000001.."},
        {"BELØB:>=1mio", "belob:1000000.."},
        {"beløb:<2mia", "belob:..1999999999"},
        {"beløb:1mio..5mio", "belob:1000000..5000000"},
        {"beløb:250tkr..", "belob:250000.."},
        {"beløb:\"2,5 mio. kr.\"", "belob:2500000"},
        {"beløb:2,5 mio. kr. broen", "(any belob:2500000 broen)"},
        {"beløb:1 mio. kr..2,5 mio. kr. broen", "(any belob:1000000..2500000 broen)"},
        {"beløb:>500 kroner", "belob:501.."},
        {"beløb:6.547.550,-", "belob:6547550"},
        {"beløb:(500 1000)", "(any belob:500 belob:1000)"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(read_strict(row.first) == row.second);
    }
}

TEST_CASE("what is no amount is read as words and said", "[query][amount]") {
    for (const std::string_view query : {"beløb:mange", "beløb:5%", "beløb:-500", "beløb:<0", "beløb:1mio..mange"}) {
        CAPTURE(query);
        const auto read = read_lenient(query);
        REQUIRE(read.notes.size() == 1);
        CHECK(read.notes.front().message().find("expected an amount or a range of amounts") == 0);
        CHECK(read.root.kind == referat::query::NodeKind::Words);
    }
    CHECK(read_lenient("beløb:5mio..1mio").notes.front().message().find("expected the lower end") == 0);
}

TEST_CASE("a range is a whole period only if it begins and ends with it", "[query][date]") {
    using Row = std::pair<std::pair<std::string_view, std::string_view>, std::string_view>;
    const std::vector<Row> rows{
        {{"20231205", "20231205"}, "20231205"},
        {{"20240201", "20240229"}, "202402"},
        {{"20240201", "20240228"}, ""},
        {{"20230101", "20231231"}, "2023"},
        {{"20230101", "20241231"}, ""},
        {{"20230102", "20231231"}, ""},
        {{"", "20231231"}, ""},
        {{"20230101", ""}, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.first.first, row.first.second);
        CHECK(referat::query::whole_period(row.first.first, row.first.second) == row.second);
    }
}

TEST_CASE("a lower and an upper bound of one field side by side are one interval", "[query][range]") {
    const Rows rows{
        {"dato:>=2024 dato:<=2024-12", "dato:20240101..20241231"},
        {"dato:>=2023 dato:<2024", "dato:20230101..20231231"},
        {"dato:<2024 dato:>=2023", "dato:20230101..20231231"},
        {"punkt:>=2 punkt:<=3", "punkt:2..3"},
        {"punkt:>=9 punkt:<=10", "punkt:9..10"},
        {"punkt:>=3 punkt:<=3", "punkt:3"},
        {"beløb:>1000 beløb:<5000", "belob:1001..4999"},
        {"beløb:1000.. beløb:..5000", "belob:1000..5000"},
        {"dato:>=2024 budget dato:<2025", "(any dato:20240101..20241231 budget)"},
        {"dato:(>=2024 <2025)", "dato:20240101..20241231"},
        {"dato:>=2024,<2025", "dato:20240101..20241231"},
        {"+beløb:>1000 +beløb:<5000", "belob:1001..4999"},
        {"+dato:>=2024 +dato:<2025 budget", "(any (must dato:20240101..20241231) budget)"},
        {"beløb:>1000 OG beløb:<5000", "belob:1001..4999"},
        {"budget OG punkt:>2 OG punkt:<5", "(and budget punkt:3..4)"},
        {"dato:>=2024 punkt:<=3 dato:<2025 punkt:>1", "(any dato:20240101..20241231 punkt:2..3)"},
        {"dato:<2020 dato:>=2022 dato:<2024", "(any dato:..20191231 dato:20220101..20231231)"},
        {"dato:>=2024 dato:<2025 dato:2020", "(any dato:20240101..20241231 dato:20200101..20201231)"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(read_strict(row.first) == row.second);
    }
}

TEST_CASE("other ranges of one field stay alternatives, or demands", "[query][range]") {
    const Rows rows{
        // Nothing is within both: before the one or after the other.
        {"dato:>2025 dato:<2020", "(any dato:20260101.. dato:..20191231)"},
        {"punkt:<2 punkt:>10", "(any punkt:..1 punkt:11..)"},
        {"+dato:>2025 +dato:<2020", "(any (must dato:20260101..) (must dato:..20191231))"},
        {"dato:>2025 OG dato:<2020", "(and dato:20260101.. dato:..20191231)"},
        {"dato:>=2024 ELLER dato:<2025", "(or dato:20240101.. dato:..20241231)"},
        {"dato:>=2024 dato:>=2025", "(any dato:20240101.. dato:20250101..)"},
        {"dato:2022..2023 dato:2025..2026", "(any dato:20220101..20231231 dato:20250101..20261231)"},
        {"dato:>=2024 punkt:<=3", "(any dato:20240101.. punkt:..3)"},
        {"dato:>=2024 -dato:<2025", "(any dato:20240101.. (not dato:..20241231))"},
        {"-dato:>=2024 -dato:<2025", "(any (not dato:20240101..) (not dato:..20241231))"},
        {"dato:>=2024 dato:seneste", "(any dato:20240101.. dato:seneste)"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(read_strict(row.first) == row.second);
    }
}
