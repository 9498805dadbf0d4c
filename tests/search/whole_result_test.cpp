// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <referat/indexer.hpp>
#include <referat/searcher.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

using referat::Facet;
using referat::FacetCounts;
using referat::FacetValue;
using referat::Hit;
using referat::Query;
using referat::Searcher;
using referat::SearchOptions;
using referat::SearchResult;
using referat::SortOrder;

namespace {

/// The sample minutes.
class Index {
public:
    explicit Index(const referat::SearcherOptions& options = {}) {
        const std::vector<std::filesystem::path> minutes{std::filesystem::path(REFERAT_TEST_DATA) / "minutes"};
        referat::Indexer indexer(folder_.path());
        indexer.add_paths(minutes);
        (void)indexer.publish();
        searcher_.emplace(folder_.path(), options);
    }

    [[nodiscard]] SearchResult search(const std::string& query, const SearchOptions& options) const {
        return searcher_->search(Query::parse(query), options);
    }

private:
    TemporaryFolder folder_;
    std::optional<Searcher> searcher_;
};

SearchOptions all_without_snippets() {
    SearchOptions options;
    options.limit = 1000;
    options.snippets = false;
    return options;
}

std::string meeting(const Hit& hit) {
    return hit.item.udvalg + "/" + hit.item.dato;
}

const std::vector<std::string> queries{"kommuner borgere", "+økonomi", "eventuelt -kluster:fyn",
                                       "\"der er\" titel:status", ""};

} // namespace

TEST_CASE("the query of every facet value leaves as many items as it counts", "[search][facets]") {
    const Index index;
    SearchOptions only_count;
    only_count.limit = 0;
    SearchOptions options = only_count;
    options.facets.assign(referat::all_facets.begin(), referat::all_facets.end());
    for (const std::string& query : queries) {
        const SearchResult whole = index.search(query, options);
        REQUIRE(whole.total > 0);
        for (const FacetCounts& facet : whole.facets) {
            for (const FacetValue& value : facet.values) {
                CAPTURE(query, facet_name(facet.facet), value.value, value.query);
                CHECK(value.query.empty() == value.value.empty());
                if (value.query.empty()) {
                    continue;
                }
                const std::size_t left = index.search(query + " +" + value.query, only_count).total;
                if (facet.facet == Facet::Udvalg) {
                    CHECK(left >= value.count); // bodies whose names have that name in them, too
                } else {
                    CHECK(left == value.count);
                }
            }
        }
    }
}

TEST_CASE("answers are the same with postings and places kept in memory and without", "[search][cache]") {
    const Index keeps;
    referat::SearcherOptions nothing_kept;
    nothing_kept.cache_bytes = 0;
    const Index reads(nothing_kept);
    SearchOptions options = all_without_snippets();
    options.facets = {Facet::Kluster, Facet::Udfald};
    std::vector<std::string> asked = queries;
    asked.insert(asked.end(), {"\"der er\"", "\"og der er\"", "der NÆR/4 er", "resumé:\"der er\""});
    for (int pass = 0; pass < 3; ++pass) { // words are kept from the second on
        for (const std::string& query : asked) {
            CAPTURE(query, pass);
            const SearchResult kept = keeps.search(query, options);
            const SearchResult read = reads.search(query, options);
            REQUIRE(kept.total == read.total);
            REQUIRE(kept.hits.size() == read.hits.size());
            for (std::size_t i = 0; i < kept.hits.size(); ++i) {
                REQUIRE(kept.hits[i].item.id == read.hits[i].item.id);
                REQUIRE(kept.hits[i].score == read.hits[i].score);
            }
            for (std::size_t i = 0; i < kept.facets.size(); ++i) {
                REQUIRE(kept.facets[i].values.size() == read.facets[i].values.size());
            }
        }
    }
}

TEST_CASE("collapsing is taking the first hit of every meeting, in every order", "[search][collapse]") {
    const Index index;
    for (const std::string& query : queries) {
        for (const SortOrder sort : referat::all_sort_orders) {
            CAPTURE(query, static_cast<int>(sort));
            SearchOptions options = all_without_snippets();
            options.sort = sort;
            std::vector<Hit> expected;
            for (Hit& hit : index.search(query, options).hits) {
                const auto first = std::ranges::find(expected, meeting(hit), meeting);
                if (first == expected.end()) {
                    expected.push_back(std::move(hit));
                } else {
                    ++first->more;
                }
            }
            options.collapse = true;
            const SearchResult collapsed = index.search(query, options);
            CHECK(collapsed.meetings == expected.size());
            REQUIRE(collapsed.hits.size() == expected.size());
            for (std::size_t i = 0; i < expected.size(); ++i) {
                CHECK(collapsed.hits[i].item.id == expected[i].item.id);
                CHECK(collapsed.hits[i].score == expected[i].score);
                CHECK(collapsed.hits[i].more == expected[i].more);
            }
        }
    }
}
