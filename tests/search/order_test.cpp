// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/hit_list.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/searcher.hpp>

#include <optional>
#include <string>
#include <tuple>

using referat::AgendaItem;
using referat::Query;
using referat::Searcher;
using referat::SearchOptions;
using referat::SearchResult;
using referat::SortOrder;

namespace {

AgendaItem item(const std::string& kluster, const std::string& dato, int punkt, const std::string& titel,
                const std::string& text = "akutpladser") {
    AgendaItem result = sample_item(punkt, titel, dato, kluster.empty() ? "Ølandsrådet" : "Sundhedsklynge " + kluster);
    result.kluster = kluster;
    result.sagsfremstilling = text;
    return result;
}

/// Three meetings of two clusters, one of a body without cluster, and an item without body, date and number.
class Index {
public:
    Index() {
        AgendaItem stray = item("", "", 0, "");
        stray.udvalg.clear();
        stray.titel.clear();
        publish(
            folder_.path(),
            {sample_minutes({item("Vestø", "2024-01-10", 2, "Ældrepleje", "akutpladser akutpladser akutpladser"),
                             item("Vestø", "2024-01-10", 10, "aabne møder"), item("Vestø", "2024-01-10", 9, "Zoner")},
                            "vest.txt"),
             sample_minutes({item("Aabyhavn", "2023-05-01", 1, "Økonomi"), item("Aabyhavn", "2023-05-01", 2, "zoner")},
                            "aaby.txt"),
             sample_minutes({item("Vestø", "2023-05-01", 1, "Årsplan")}, "vest23.txt"),
             sample_minutes({item("", "2024-01-10", 1, "Budget")}, "raad.txt"), sample_minutes({stray}, "uden.txt")});
        searcher_.emplace(folder_.path());
    }

    [[nodiscard]] SearchResult search(const std::string& query, const SearchOptions& options) const {
        return searcher_->search(Query::parse(query), options);
    }

private:
    TemporaryFolder folder_;
    std::optional<Searcher> searcher_;
};

} // namespace

TEST_CASE("hits sort by names in Danish order or by date, then by agenda, what lacks it last", "[search][order]") {
    using Row = std::tuple<SortOrder, std::string>;
    const auto [order, expected] = GENERATE(table<SortOrder, std::string>({
        // Budget, Zoner, zoner (the capital first), Ældrepleje, Økonomi, aabne as åbne, Årsplan
        Row{SortOrder::Title, "2024-01-10/1 2024-01-10/9 2023-05-01/2 2024-01-10/2 2023-05-01/1 2024-01-10/10 "
                              "2023-05-01/1 /0"},
        // Sundhedsklynge Vestø, Sundhedsklynge Aabyhavn, Ølandsrådet
        Row{SortOrder::Body, "2023-05-01/1 2024-01-10/2 2024-01-10/9 2024-01-10/10 2023-05-01/1 2023-05-01/2 "
                             "2024-01-10/1 /0"},
        // Vestø, Aabyhavn, none: Ølandsrådet, the stray
        Row{SortOrder::Cluster, "2023-05-01/1 2024-01-10/2 2024-01-10/9 2024-01-10/10 2023-05-01/1 2023-05-01/2 "
                                "2024-01-10/1 /0"},
        Row{SortOrder::Agenda, "2023-05-01/1 2023-05-01/1 2023-05-01/2 2024-01-10/2 2024-01-10/9 2024-01-10/10 "
                               "2024-01-10/1 /0"},
        Row{SortOrder::OldestFirst, "2023-05-01/1 2023-05-01/1 2023-05-01/2 2024-01-10/2 2024-01-10/9 2024-01-10/10 "
                                    "2024-01-10/1 /0"},
        Row{SortOrder::NewestFirst, "2024-01-10/2 2024-01-10/9 2024-01-10/10 2024-01-10/1 2023-05-01/1 2023-05-01/1 "
                                    "2023-05-01/2 /0"},
    }));
    const Index index;
    SearchOptions options;
    options.sort = order;
    CHECK(hit_list(index.search("akutpladser", options)) == expected);
    options.limit = 3;
    options.offset = 4;
    std::string page = expected;
    for (int skipped = 0; skipped < 4; ++skipped) {
        page.erase(0, page.find(' ') + 1);
    }
    CHECK(page.starts_with(hit_list(index.search("akutpladser", options)) + " "));
}

TEST_CASE("collapsing keeps the best hit of every meeting and counts the others", "[search][collapse]") {
    const Index index;
    SearchOptions options;
    const SearchResult all = index.search("akutpladser", options);
    CHECK_FALSE(all.meetings.has_value());
    options.collapse = true;
    const SearchResult result = index.search("akutpladser", options);
    CHECK(result.total == 8);
    CHECK(result.meetings == 5U);
    REQUIRE(result.hits.size() == 5);
    CHECK(result.hits[0].item.titel == "Ældrepleje");
    CHECK(result.hits[0].more == 2);
    CHECK(result.hits[0].score == all.hits[0].score);
    std::size_t items = 0;
    for (std::size_t i = 0; i < result.hits.size(); ++i) {
        CHECK(result.hits[i].rank == i + 1);
        items += 1 + result.hits[i].more;
    }
    CHECK(items == result.total);
}

TEST_CASE("the hit that stands for a meeting is the first in the order asked for", "[search][collapse]") {
    using Row = std::tuple<SortOrder, std::string>;
    const auto [order, expected] = GENERATE(table<SortOrder, std::string>({
        Row{SortOrder::Agenda, "2023-05-01/1 2023-05-01/1 2024-01-10/2 2024-01-10/1 /0"},
        Row{SortOrder::NewestFirst, "2024-01-10/2 2024-01-10/1 2023-05-01/1 2023-05-01/1 /0"},
        Row{SortOrder::Title, "2024-01-10/1 2024-01-10/9 2023-05-01/2 2023-05-01/1 /0"},
    }));
    const Index index;
    SearchOptions options;
    options.collapse = true;
    options.sort = order;
    CHECK(hit_list(index.search("akutpladser", options)) == expected);
}

TEST_CASE("pages of meetings join without gap or overlap", "[search][collapse]") {
    const Index index;
    SearchOptions options;
    options.collapse = true;
    const std::string whole = hit_list(index.search("akutpladser", options));
    std::string joined;
    options.limit = 2;
    for (options.offset = 0; options.offset < 7; options.offset += 2) {
        const SearchResult page = index.search("akutpladser", options);
        CHECK(page.meetings == 5U);
        CHECK(page.total == 8);
        joined += (joined.empty() || page.hits.empty() ? "" : " ") + hit_list(page);
    }
    CHECK(joined == whole);
    options.limit = 0;
    CHECK(index.search("akutpladser", options).meetings == 5U);
    CHECK(index.search("findesikke", options).meetings == 0U);
}

TEST_CASE("facets of a collapsed result count items", "[search][collapse]") {
    const Index index;
    SearchOptions options;
    options.collapse = true;
    options.facets = {referat::Facet::Kluster};
    const SearchResult result = index.search("akutpladser", options);
    CHECK(result.facets.front().values.front().value == "Vestø");
    CHECK(result.facets.front().values.front().count == 4);
}

TEST_CASE("long titles sort by their beginnings", "[search][order]") {
    const TemporaryFolder folder;
    const std::string same(2'000, 'x');
    publish(folder.path(),
            {sample_minutes({item("Vestø", "2024-01-10", 1, "b" + same), item("Vestø", "2024-01-10", 2, "å" + same),
                             item("Vestø", "2024-01-10", 3, "a" + same + "b"),
                             item("Vestø", "2024-01-10", 4, "a" + same + "a")})});
    SearchOptions options;
    options.sort = SortOrder::Title;
    // The third and fourth agree for longer than anybody reads: they go by agenda.
    CHECK(hit_list(Searcher(folder.path()).search(Query::parse("akutpladser"), options)) ==
          "2024-01-10/3 2024-01-10/4 2024-01-10/1 2024-01-10/2");
}
