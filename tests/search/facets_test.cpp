// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/facets.hpp"
#include "support/catch.hpp"

#include <string>
#include <tuple>
#include <vector>

using referat::Facet;
using referat::facet_by_name;
using referat::facet_name;

TEST_CASE("every facet is found by its name", "[search][facets]") {
    for (const Facet facet : referat::all_facets) {
        CHECK(facet_by_name(facet_name(facet)) == facet);
    }
    CHECK(facet_name(Facet::Year) == "år");
    for (const char* name : {"år", "ÅR", "År", "aar", "year", "YEAR"}) {
        CAPTURE(name);
        CHECK(facet_by_name(name) == Facet::Year);
    }
    CHECK(facet_name(Facet::Month) == "måned");
    for (const char* name : {"måned", "MÅNED", "Måned", "maaned", "month", "MONTH"}) {
        CAPTURE(name);
        CHECK(facet_by_name(name) == Facet::Month);
    }
    CHECK(facet_by_name("klynge") == Facet::Kluster);
    for (const char* name : {"", "titel", "dato", "yearly", "månedlig"}) {
        CAPTURE(name);
        CHECK_FALSE(facet_by_name(name).has_value());
    }
}

TEST_CASE("every order is found by its name, in any case", "[search][sort]") {
    for (const referat::SortOrder order : referat::all_sort_orders) {
        std::string name(referat::sort_order_name(order));
        CAPTURE(name);
        CHECK(referat::sort_order_by_name(name) == order);
        name.back() = static_cast<char>(name.back() - 'a' + 'A');
        CHECK(referat::sort_order_by_name(name) == order);
    }
    for (const char* name : {"", "-", "titel ", "-titel", "nyeste"}) {
        CAPTURE(name);
        CHECK_FALSE(referat::sort_order_by_name(name).has_value());
    }
}

TEST_CASE("values go by count, ties in Danish order", "[search][facets]") {
    const auto counts = referat::search::to_facet_counts(
        Facet::Kluster, {{"Aabenraa", 2}, {"Vestø", 5}, {"Ærø", 2}, {"Østerby", 2}, {"Holbæk", 2}, {"", 1}});
    std::vector<std::string> values;
    for (const auto& value : counts.values) {
        values.push_back(value.value);
    }
    CHECK(values == std::vector<std::string>{"Vestø", "Holbæk", "Ærø", "Østerby", "Aabenraa", ""});
}

TEST_CASE("time lines go by time, items without a date last", "[search][facets]") {
    const auto text = [](const referat::FacetCounts& counts) {
        std::string all;
        for (const auto& value : counts.values) {
            all += value.value + "=" + std::to_string(value.count) + " ";
        }
        return all;
    };
    CHECK(text(referat::search::to_facet_counts(Facet::Year, {{"", 9}, {"2024", 1}, {"2023", 5}})) ==
          "2023=5 2024=1 =9 ");
    CHECK(text(referat::search::to_facet_counts(
              Facet::Month, {{"", 2}, {"20231205", 1}, {"20240101", 4}, {"20240131", 3}, {"20230101", 1}})) ==
          "2023-01=1 2023-12=1 2024-01=7 =2 ");
}

TEST_CASE("a value knows the query that refines by it", "[search][facets]") {
    using Row = std::tuple<Facet, std::string, std::string>;
    const auto [facet, value, query] = GENERATE(table<Facet, std::string, std::string>({
        Row{Facet::Kluster, "Fyn", "kluster:Fyn"},
        Row{Facet::Kluster, "Nykøbing Falster", "kluster:\"Nykøbing Falster\""},
        Row{Facet::Kluster, "Vestø\u00A0Syd", "kluster:\"Vestø\u00A0Syd\""}, // blanks of any kind end a word
        Row{Facet::Kluster, "Vestø\u2009Syd", "kluster:\"Vestø\u2009Syd\""},
        Row{Facet::Kluster, "Ærø–Als", "kluster:Ærø–Als"},
        Row{Facet::Kluster, "", ""},
        Row{Facet::Niveau, "fagligt-strategisk", "niveau:fagligt-strategisk"},
        Row{Facet::Udvalg, "Regionsrådet", "udvalg:\"Regionsrådet\""}, // bare, it would find its inflections
        Row{Facet::Udvalg, "Udvalget »Nær« \"og\" god", "udvalg:\"Udvalget  Nær   og  god\""},
        Row{Facet::Udvalg, "\"", ""},
        Row{Facet::Udfald, "-udsat", "udfald:\"-udsat\""},
        Row{Facet::Udfald, "a,b", "udfald:\"a,b\""},
        Row{Facet::Year, "2024", "dato:2024"},
    }));
    CAPTURE(value);
    CHECK(referat::search::to_facet_counts(facet, {{value, 1}}).values.front().query == query);
}

TEST_CASE("a month is refined by the month", "[search][facets]") {
    CHECK(referat::search::to_facet_counts(Facet::Month, {{"20240131", 1}}).values.front().query == "dato:2024-01");
}
