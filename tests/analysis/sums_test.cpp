// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/identifier_scanner.hpp"
#include "analysis/da/sums.hpp"
#include "support/catch.hpp"

#include <optional>
#include <string>
#include <vector>

using referat::analysis::da::read_sum;
using referat::analysis::da::Sum;

namespace {

struct Row {
    std::string text;
    std::vector<std::int64_t> kroner;
};

std::vector<std::int64_t> sums_in(const std::string& text) {
    std::vector<referat::analysis::Identifier> identifiers;
    std::vector<Sum> sums;
    referat::analysis::da::find_identifiers(text, std::nullopt, identifiers);
    referat::analysis::da::find_sums(text, identifiers, sums);
    std::vector<std::int64_t> kroner;
    for (const Sum& sum : sums) {
        kroner.push_back(sum.kroner);
    }
    return kroner;
}

} // namespace

TEST_CASE("sums are told from other numbers", "[analysis][sums]") {
    const Row row = GENERATE(
        Row{"Der afsættes 2.356.000,- kr. til broen.", {2356000}},
        Row{"40 mio. kr. og 2,5 mia. kr.", {40000000, 2500000000}}, Row{"500 kr. pr. borger", {500}},
        Row{"250 t.kr. i 2024", {250000}}, Row{"12.500,75 kr.", {12500}}, Row{"budgettet er 6.547.550", {6547550}},
        Row{"6.547.550 i 2024", {6547550}}, Row{"1.200.000\n1.300.000", {1200000, 1300000}},
        Row{"1,7 mio. i alt", {1700000}}, Row{"1,7 mio. borgere", {}}, Row{"2.500 patienter", {}},
        Row{"kr. 2.500 patienter", {2500}}, Row{"2.500 Kommunerne betaler", {2500}}, Row{"95 %", {}},
        Row{"4,5 pct.", {}}, Row{"21/30117 den 02-04-2025 kl. 9.30", {}}, Row{"2024", {}},
        Row{"-500.000 kr.", {500000}}, Row{"Der afsættes 6 547 550 kr. i alt", {6547550}}, Row{"12 500 borgere", {}},
        Row{"999.999 mia. kr.", {999999000000000}}, Row{"9.999.999 mia. kr.", {referat::analysis::da::max_kroner}});
    CAPTURE(row.text);
    CHECK(sums_in(row.text) == row.kroner);
}

TEST_CASE("a sum is read from any way to write it", "[analysis][sums]") {
    const std::vector<std::pair<std::string, std::optional<std::int64_t>>> rows{
        {"1000000", 1000000},
        {"1.000.000", 1000000},
        {"1mio", 1000000},
        {"1 mio.", 1000000},
        {"2,5 mio. kr.", 2500000},
        {"2.5mio", 2500000},
        {"6.547.550,-", 6547550},
        {"40tkr", 40000},
        {"40 t.kr.", 40000},
        {"3 mia", 3000000000},
        {"500 kr.", 500},
        {"6 547 550 kr.", 6547550},
        {"6 547 550", 6547550},
        {"6\u00A0547\u00A0550", 6547550},
        {"6 547 5500", std::nullopt},
        {"6 547 borgere", std::nullopt},
        {"kr. 500", 500},
        {"DKK 1.500", 1500},
        {"12,50", 12},
        {"0", 0},
        {"", std::nullopt},
        {"mange", std::nullopt},
        {"5%", std::nullopt},
        {"-5", std::nullopt},
        {"5 mio. borgere", std::nullopt},
        {"1,", std::nullopt},
        {"kr.", std::nullopt},
        {"999999999999999999999", std::nullopt},
    };
    for (const auto& [text, kroner] : rows) {
        CAPTURE(text);
        CHECK(read_sum(text) == kroner);
    }
}
