// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <referat/indexer.hpp>
#include <referat/searcher.hpp>

#include <filesystem>
#include <string>
#include <vector>

using referat::Facet;
using referat::FacetCounts;
using referat::FacetValue;
using referat::Query;
using referat::Searcher;
using referat::SearchOptions;
using referat::SearchResult;

TEST_CASE("the query of every facet value leaves as many items as it counts", "[search][facets]") {
    const TemporaryFolder folder;
    const std::vector<std::filesystem::path> minutes{std::filesystem::path(REFERAT_TEST_DATA) / "minutes"};
    referat::Indexer indexer(folder.path());
    indexer.add_paths(minutes);
    (void)indexer.publish();
    const Searcher searcher(folder.path());
    SearchOptions options;
    options.limit = 0;
    options.facets = {Facet::Udvalg, Facet::Kluster, Facet::Niveau, Facet::Adgang,
                      Facet::Udfald, Facet::Year,    Facet::Month};
    SearchOptions only_count;
    only_count.limit = 0;
    for (const std::string query :
         {"kommuner borgere", "+økonomi", "eventuelt -kluster:fyn", "\"der er\" titel:status"}) {
        const SearchResult whole = searcher.search(Query::parse(query), options);
        REQUIRE(whole.total > 0);
        for (const FacetCounts& facet : whole.facets) {
            for (const FacetValue& value : facet.values) {
                CAPTURE(query, facet_name(facet.facet), value.value, value.query);
                CHECK(value.query.empty() == value.value.empty());
                if (value.query.empty()) {
                    continue;
                }
                const std::size_t left = searcher.search(Query::parse(query + " +" + value.query), only_count).total;
                if (facet.facet == Facet::Udvalg) {
                    CHECK(left >= value.count); // bodies whose names have that name in them, too
                } else {
                    CHECK(left == value.count);
                }
            }
        }
    }
}
