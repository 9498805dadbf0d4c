// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/generated_query.hpp"
#include "shards/shard_folders.hpp"
#include "support/catch.hpp"
#include "support/result_text.hpp"
#include "support/sample_items.hpp"

#include <referat/searcher.hpp>
#include <referat/text.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

using referat::Facet;
using referat::Query;
using referat::Searcher;
using referat::SearchOptions;
using referat::SearchResult;
using referat::SortOrder;
using referat::test::ShardFolders;

namespace {

/// An index and the lists that must answer as it does.
class Answers {
public:
    explicit Answers(const ShardFolders& folders) : whole_(folders.whole()) {
        for (const std::filesystem::path& list : folders.lists()) {
            lists_.emplace_back(list.filename().string(), Searcher(list));
        }
    }

    SearchResult check(const std::string& query, const SearchOptions& options) const {
        const SearchResult expected = whole_.search(Query::parse(query), options);
        for (const auto& [name, searcher] : lists_) {
            INFO("list of " << name);
            const SearchResult found = searcher.search(Query::parse(query), options);
            CHECK(to_text(found) == to_text(expected));
            for (std::size_t i = 0; i < std::min(found.hits.size(), expected.hits.size()); ++i) {
                const double score = expected.hits[i].score;
                CAPTURE(found.hits[i].item.id, score, found.hits[i].score);
                CHECK(std::abs(found.hits[i].score - score) <= 1e-9 * std::max(1.0, score));
            }
        }
        return expected;
    }

    [[nodiscard]] const Searcher& whole() const { return whole_; }
    [[nodiscard]] const std::vector<std::pair<std::string, Searcher>>& lists() const { return lists_; }

private:
    Searcher whole_;
    std::vector<std::pair<std::string, Searcher>> lists_;
};

std::vector<referat::Minutes> sample_files() {
    std::vector<referat::Minutes> minutes;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(REFERAT_TEST_DATA "/minutes")) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    for (const std::filesystem::path& file : files) {
        minutes.push_back(referat::parse_minutes(referat::read_text(file)));
    }
    return minutes;
}

const std::vector<std::string> queries{
    "",
    "budget",
    "sundhedsklynge kommuner borgere",
    "godkendt dagsorden referat",
    "+økonomi +kommune +møde",
    "eventuelt -kluster:fyn",
    "økonomi OG budget OG kommune",
    "(borger ELLER patient) IKKE budget",
    "\"der er\"",
    "\"til efterretning\" kommune",
    "\"taget til efterretning\"",
    "titel:\"godkendelse af dagsorden\"",
    "beslutning:\"til efterretning\"",
    "beslutning:\"taget til efterretning\" kommune",
    "budget -beslutning:\"til efterretning\"",
    "borgere kommune -\"borgere kommune\"",
    "til efterretning -\"efterretning til\"",
    "beslutning:\"til efterretning\" dato:seneste",
    "beslutning:(\"til efterretning\" NÆR/9 tage*)",
    "patient NÆR/8 kommune",
    "tages NÆR/3 efterretning",
    "til FØR/2 efterretning",
    "indsats FØR/10 borger",
    "\"til efterretning\" NÆR/20 klynge",
    "kommune NÆR/9 region NÆR/9 borger",
    "beslutning:(til NÆR/3 efterretning)",
    "kluster:(syd NÆR/5 fyn)",
    "sundheds* NÆR/6 kommun*",
    "borger NÆR/12 borger",
    "klynge*",
    "*klynge",
    "beslutning:godkend*",
    "kluster:ny*",
    "titel:budget",
    "beslutning:(godkendt budget)",
    "udvalg:sundhedsklynge",
    "kluster:fyn ELLER kluster:randers",
    "niveau:politisk",
    "udfald:godkendt",
    "udfald:efterretning borgere",
    "afviger:ja",
    "dato:2024",
    "dato:2023..2024-06 kommune",
    "dato:seneste",
    "kommune dato:seneste",
    "dato:>=2024-06",
    "punkt:2..4",
    "beløb:>100000",
    "budgt",
    "sonderjylland",
    "patientinddragelse",
    "inddragelse af patienter",
    "sundhedsstyregruppens akutplaner",
    "xyzzyplugh",
    "-kommune",
};

} // namespace

TEST_CASE("shards answer as one index does, whatever is asked", "[shards][search]") {
    const ShardFolders folders(sample_files());
    const Answers answers(folders);
    std::map<std::string, SearchOptions> ways;
    for (const SortOrder sort : referat::all_sort_orders) {
        SearchOptions& way = ways["sorted by " + std::string(referat::sort_order_name(sort))];
        way.sort = sort;
        way.facets = {referat::all_facets.begin(), referat::all_facets.end()};
        SearchOptions& second_page = ways["second page by " + std::string(referat::sort_order_name(sort))];
        second_page.sort = sort;
        second_page.offset = 3;
        second_page.limit = 4;
        SearchOptions& collapsed = ways["collapsed by " + std::string(referat::sort_order_name(sort))];
        collapsed.sort = sort;
        collapsed.collapse = true;
        collapsed.facets = {Facet::Udvalg};
    }
    ways["all"].limit = 1000;
    ways["none"].limit = 0;
    ways["narrow"].snippet_bytes = 60;
    const std::string id = answers.whole().search(Query::parse("budget")).hits.at(0).item.id;
    ways["like"].like = id;
    ways["among"].ids = {id, "no-such-item"};
    constexpr std::size_t every = 5; // of all pairs of a query and a way, so that each meets many of the other
    std::size_t number = 0;
    std::size_t checked = 0;
    std::size_t with_hits = 0;
    for (const std::string& query : queries) {
        for (const auto& [way, options] : ways) {
            if (way == "sorted by relevans" || ++number % every == 0) {
                INFO(query << ", " << way);
                ++checked;
                with_hits += answers.check(query, options).hits.empty() ? 0 : 1;
            }
        }
    }
    CHECK(with_hits > checked / 2);
}

TEST_CASE("shards report as one index does", "[shards][search]") {
    const ShardFolders folders(sample_files(), 3);
    const Answers answers(folders);
    const referat::IndexStatus status = answers.whole().status();
    const std::string id = answers.whole().search(Query::parse("budget")).hits.at(0).item.id;
    for (const auto& [name, searcher] : answers.lists()) {
        INFO("list of " << name);
        const referat::IndexStatus found = searcher.status();
        CHECK(found.items == status.items);
        CHECK(found.meetings == status.meetings);
        CHECK(found.sources == status.sources);
        CHECK(found.first_date == status.first_date);
        CHECK(found.last_date == status.last_date);
        CHECK(found.analysis == status.analysis);
        CHECK(found.format == status.format);
        CHECK(to_text(found.facets) == to_text(status.facets));
        CHECK(completeness_text(searcher) == completeness_text(answers.whole()));
        CHECK(no_hits_text(searcher, "+kommune +budget +kluster:fyn +zzz") ==
              no_hits_text(answers.whole(), "+kommune +budget +kluster:fyn +zzz"));
        CHECK(searcher.find(id).has_value());
        CHECK_FALSE(searcher.find(id + "0").has_value());
        for (const std::string& query : queries) {
            CAPTURE(query);
            CHECK(comparison_text(searcher, query) == comparison_text(answers.whole(), query));
            CHECK(fingerprints(searcher, query) == fingerprints(answers.whole(), query));
            const referat::Explanation explained = searcher.explain(Query::parse(query));
            const referat::Explanation expected = answers.whole().explain(Query::parse(query));
            CHECK(explained.term_tree == expected.term_tree);
            CHECK(explained.engine_query == expected.engine_query);
        }
    }
}

TEST_CASE("shards answer generated queries as one index does", "[shards][differential]") {
    constexpr unsigned seed = 20250917;
    constexpr int item_count = 120;
    constexpr int query_count = 250;
    constexpr int max_stars = 20;
    QueryGenerator generator(seed);
    std::vector<referat::Minutes> minutes;
    for (int number = 1; number <= item_count; ++number) {
        minutes.push_back(sample_minutes({generator.item(number).record}, std::to_string(number) + ".txt"));
        minutes.back().items.front().udvalg += " " + std::to_string(number);
    }
    const ShardFolders folders(minutes, 3);
    const Answers answers(folders);
    SearchOptions options;
    options.limit = item_count;
    options.facets = {Facet::Udfald, Facet::Kluster, Facet::Year};
    for (int number = 0; number < query_count; ++number) {
        const std::string query = generator.query().text;
        if (std::ranges::count(query, '*') <= max_stars) {
            INFO("query " << number << " of seed " << seed << ": " << query);
            options.sort = referat::all_sort_orders[static_cast<std::size_t>(number) % 3];
            options.collapse = number % 5 == 0;
            static_cast<void>(answers.check(query, options));
        }
    }
}
