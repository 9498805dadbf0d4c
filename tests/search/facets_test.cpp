// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/facets.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using referat::Facet;
using referat::facet_by_name;
using referat::facet_name;

TEST_CASE("every facet is found by its name", "[search][facets]") {
    for (const Facet facet :
         {Facet::Udvalg, Facet::Kluster, Facet::Niveau, Facet::Adgang, Facet::Udfald, Facet::Afviger, Facet::Year}) {
        CHECK(facet_by_name(facet_name(facet)) == facet);
    }
    CHECK(facet_name(Facet::Year) == "år");
    for (const char* name : {"år", "ÅR", "År", "aar", "year", "YEAR"}) {
        CAPTURE(name);
        CHECK(facet_by_name(name) == Facet::Year);
    }
    CHECK(facet_by_name("klynge") == Facet::Kluster);
    for (const char* name : {"", "titel", "dato", "yearly"}) {
        CAPTURE(name);
        CHECK_FALSE(facet_by_name(name).has_value());
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
