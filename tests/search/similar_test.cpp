// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/hit_list.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/error.hpp>
#include <referat/searcher.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

using referat::AgendaItem;
using referat::Query;
using referat::Searcher;
using referat::SearchOptions;
using referat::SearchResult;

namespace {

AgendaItem item(int month, int punkt, const std::string& titel, const std::string& beslutning,
                const std::string& sagsnr = "") {
    AgendaItem result = sample_item(punkt, titel, "2024-0" + std::to_string(month) + "-10");
    result.beslutning = beslutning;
    result.sagsnr = sagsnr;
    return result;
}

/// Four meetings in which opioids, the general practitioners and the same formalities come up again.
class Index {
public:
    Index() {
        std::vector<AgendaItem> items;
        for (int month = 1; month <= 4; ++month) {
            items.push_back(item(month, 1, "Godkendelse af dagsorden", "Klyngen godkendte dagsordenen."));
            items.push_back(item(month, 9, "Eventuelt", "Intet at bemærke."));
        }
        items.push_back(item(1, 2, "Forbruget af opioider", "Klyngen drøftede opioider og aftrapning.", "24/100"));
        items.push_back(item(2, 2, "Aftrapning i almen praksis", "Klyngen godkendte projektet om opioider."));
        items.push_back(item(3, 2, "Opioidforbrug hos ældre", "Sagen blev udsat af klyngen."));
        items.push_back(item(1, 3, "Lægedækning på øerne", "Klyngen drøftede lægedækningen."));
        items.push_back(item(4, 3, "Rekruttering", "Klyngen godkendte en pulje til lægedækning.", "24/100"));
        publish(folder_.path(), {sample_minutes(items)});
        searcher_.emplace(folder_.path());
    }

    [[nodiscard]] SearchResult like(const std::string& id, const std::string& query = "") const {
        SearchOptions options;
        options.like = "sundhedsklynge-vestoe/2024-0" + id;
        return searcher_->search(Query::parse(query), options);
    }

    [[nodiscard]] const Searcher& searcher() const { return *searcher_; }

private:
    TemporaryFolder folder_;
    std::optional<Searcher> searcher_;
};

bool has(const std::vector<std::string>& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

} // namespace

TEST_CASE("items about the same are similar, also inside compounds, and formalities are not", "[search][similar]") {
    const Index index;
    const SearchResult result = index.like("1-10/2");
    CHECK(has(result.like_words, "opioid"));
    CHECK(has(result.like_words, "aftrapning"));
    CHECK_FALSE(has(result.like_words, "klynge"));
    // The second says both words, the third has one in a compound, the last has the same case number.
    CHECK(result.total == 3);
    CHECK(hit_list(result).starts_with("2024-02-10/2"));
    CHECK_THAT(hit_list(result), Catch::Matchers::ContainsSubstring("2024-03-10/2"));
    CHECK_THAT(hit_list(result), Catch::Matchers::ContainsSubstring("2024-04-10/3"));
    CHECK(has(result.like_words, "24/100"));
    CHECK_FALSE(result.hits.front().snippet.matches.empty());
}

TEST_CASE("the item itself is not similar, and words of it alone lead nowhere", "[search][similar]") {
    const Index index;
    const SearchResult result = index.like("1-10/3");
    CHECK(hit_list(result) == "2024-04-10/3");
    CHECK_FALSE(has(result.like_words, "ø"));
}

TEST_CASE("an item of formalities has nothing similar", "[search][similar]") {
    const Index index;
    for (const char* id : {"1-10/1", "1-10/9"}) {
        const SearchResult result = index.like(id);
        CAPTURE(id, hit_list(result), result.like_words);
        CHECK(result.total == 0);
        CHECK(result.like_words.empty());
    }
}

TEST_CASE("a query restricts similar items and does not rank them", "[search][similar]") {
    const Index index;
    const SearchResult all = index.like("1-10/2");
    const SearchResult later = index.like("1-10/2", "dato:>=2024-03");
    CHECK(later.total == 2);
    const SearchResult worded = index.like("1-10/2", "projektet");
    REQUIRE(worded.total == 1);
    CHECK(worded.hits.front().score == all.hits.front().score);
    CHECK(index.like("1-10/2", "dato:2019").total == 0);
}

TEST_CASE("an id that no item has is told by type", "[search][similar][errors]") {
    const Index index;
    try {
        (void)index.like("1-10/77");
        FAIL("found");
    } catch (const referat::ItemNotFound& error) {
        CHECK(error.id() == "sundhedsklynge-vestoe/2024-01-10/77");
        CHECK_THAT(error.what(), Catch::Matchers::ContainsSubstring(error.id()));
    }
    SearchOptions options;
    options.like = "\xFF";
    CHECK_THROWS_AS(index.searcher().search(Query::parse("opioid"), options), referat::ItemNotFound);
    CHECK_THROWS_AS(index.searcher().diagnose(Query::parse("opioid"), options), referat::ItemNotFound);
}
