// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/generation.hpp"
#include "search/changing_files.hpp"
#include "support/catch.hpp"
#include "support/result_text.hpp"
#include "support/temporary_folder.hpp"

#include <referat/indexer.hpp>
#include <referat/searcher.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using referat::Facet;
using referat::Query;
using referat::Searcher;
using referat::SearchOptions;
using referat::SearchResult;
using referat::SortOrder;
using referat::test::ChangingFiles;

namespace {

const std::vector<std::string> queries{
    "",
    "budget",
    "sundhedsklynge kommune borger",
    "+økonomi +kommune",
    "borger -kluster:vestø",
    "(læge ELLER patient) IKKE budget",
    "\"almen praksis\"",
    "mental NÆR/6 trivsel",
    "almen FØR/4 læge",
    "beslutning:(efterretning NÆR/4 indsats)",
    "akut*",
    "*pleje",
    "titel:budget",
    "udvalg:sundhedsudvalget",
    "kluster:havet",
    "udfald:udsat",
    "dato:2023",
    "dato:seneste",
    "budget dato:seneste",
    "punkt:2..3 evaluering",
    "beløb:>1mio",
    "budgt",
    "hjemmeplej genoptraning",
    "kapacitetsplan",
    "xyzzyplugh",
    "-kommune",
};

referat::PublishReport index(const fs::path& files, const fs::path& folder, bool merge) {
    referat::IndexOptions options;
    options.prune = true;
    options.merge = merge;
    options.threads = 2;
    referat::Indexer indexer(folder, options);
    indexer.add_paths(std::vector{files});
    return indexer.publish();
}

bool hides_any(const fs::path& folder) {
    const auto segments = referat::backend::find_current(folder).manifest.segments;
    return std::ranges::any_of(segments, [](const auto& segment) { return !segment.hidden.empty(); });
}

std::vector<double> scores(const SearchResult& result) {
    std::vector<double> all;
    for (const referat::Hit& hit : result.hits) {
        all.push_back(hit.score);
    }
    return all;
}

std::set<std::string> ids(const SearchResult& result) {
    std::set<std::string> all;
    for (const referat::Hit& hit : result.hits) {
        all.insert(hit.item.id);
    }
    return all;
}

enum class Scores {
    Equal,    ///< to the last bit
    Alike,    ///< sums may be made in another order
    Different ///< what is hidden counts in weights
};

/// Two indexes of the same files.
class Pair {
public:
    Pair(const fs::path& grown, const fs::path& fresh, Scores expected)
        : grown_(grown), fresh_(fresh), scores_(expected) {}

    void check_searches() const {
        for (const std::string& query : queries) {
            SearchOptions options;
            options.facets = {referat::all_facets.begin(), referat::all_facets.end()};
            options.limit = 7;
            for (const SortOrder sort : referat::all_sort_orders) {
                options.sort = sort;
                check(query, options);
                options.collapse = !options.collapse;
            }
            options.collapse = true;
            options.offset = 2;
            options.sort = SortOrder::NewestFirst;
            check(query, options);
        }
    }

    void check_similar() const {
        SearchOptions all;
        all.limit = 1000;
        all.sort = SortOrder::OldestFirst;
        const SearchResult found = fresh_.search(Query::parse(""), all);
        for (std::size_t i = 0; i < found.hits.size(); i += 17) {
            SearchOptions options;
            options.like = found.hits[i].item.id;
            check("", options);
            options.sort = SortOrder::Title;
            check("kommune", options);
            CHECK(to_json(grown_.find(options.like).value()) == to_json(found.hits[i].item));
        }
    }

    void check_reports() const {
        const referat::IndexStatus grown = grown_.status();
        const referat::IndexStatus fresh = fresh_.status();
        CHECK(grown.items == fresh.items);
        CHECK(grown.meetings == fresh.meetings);
        CHECK(grown.sources == fresh.sources);
        CHECK(grown.first_date == fresh.first_date);
        CHECK(grown.last_date == fresh.last_date);
        CHECK(to_text(grown.facets) == to_text(fresh.facets));
        CHECK(completeness_text(grown_) == completeness_text(fresh_));
        for (const char* query : {"+kommune +budget +kluster:havet", "+tandpleje +xyzzyplugh", "\"børn psykiatri\""}) {
            CHECK(no_hits_text(grown_, query) == no_hits_text(fresh_, query));
        }
        for (const std::string& query : queries) {
            CAPTURE(query);
            CHECK(comparison_text(grown_, query) == comparison_text(fresh_, query));
            CHECK(fingerprints(grown_, query) == fingerprints(fresh_, query));
            CHECK(grown_.explain(Query::parse(query)).term_tree == fresh_.explain(Query::parse(query)).term_tree);
        }
    }

private:
    void check(const std::string& query, SearchOptions options) const {
        CAPTURE(query, referat::sort_order_name(options.sort), options.like, options.collapse);
        const bool by_score = options.sort == SortOrder::Relevance;
        if (by_score && scores_ == Scores::Different) {
            options.limit = 1000;
            const SearchResult grown = grown_.search(Query::parse(query), options);
            const SearchResult fresh = fresh_.search(Query::parse(query), options);
            if (!options.collapse) { // else another item may be the best of its meeting
                CHECK(ids(grown) == ids(fresh));
            }
            CHECK(grown.hits.size() == fresh.hits.size());
            CHECK(grown.total == fresh.total);
            CHECK(grown.meetings == fresh.meetings);
            CHECK(grown.like_words == fresh.like_words);
            CHECK(to_text(grown.facets) == to_text(fresh.facets));
            return;
        }
        const SearchResult grown = grown_.search(Query::parse(query), options);
        const SearchResult fresh = fresh_.search(Query::parse(query), options);
        CHECK(to_text(grown) == to_text(fresh));
        if (scores_ == Scores::Equal) {
            CHECK(scores(grown) == scores(fresh));
        }
        for (std::size_t i = 0; scores_ == Scores::Alike && i < std::min(grown.hits.size(), fresh.hits.size()); ++i) {
            CHECK_THAT(grown.hits[i].score, Catch::Matchers::WithinAbs(fresh.hits[i].score, 1e-9));
        }
    }

    Searcher grown_;
    Searcher fresh_;
    Scores scores_;
};

void check_all(const fs::path& grown, const fs::path& files, Scores expected) {
    const TemporaryFolder fresh;
    static_cast<void>(index(files, fresh.path(), false));
    const Pair pair(grown, fresh.path(), expected);
    pair.check_searches();
    pair.check_similar();
    pair.check_reports();
}

} // namespace

TEST_CASE("an index that grew in segments answers as one that was built at once", "[search][segments]") {
    const unsigned seed = GENERATE(1U, 2U, 3U);
    CAPTURE(seed);
    ChangingFiles files(seed, 45);
    const TemporaryFolder grown;
    std::size_t most_segments = 0;
    std::size_t hiding = 0;
    constexpr int changes = 24;
    for (int change = 0; change <= changes; ++change) {
        CAPTURE(change);
        if (change > 0) {
            files.change();
        }
        static_cast<void>(index(files.folder(), grown.path(), false));
        const auto manifest = referat::backend::find_current(grown.path()).manifest;
        most_segments = std::max(most_segments, manifest.segments.size());
        const bool hides = hides_any(grown.path());
        hiding += hides ? 1 : 0;
        CHECK(Searcher(grown.path()).search(Query()).total == manifest.items);
        if (change % 6 == 5) {
            check_all(grown.path(), files.folder(), hides ? Scores::Different : Scores::Alike);
        }
    }
    CHECK(most_segments >= 3);
    CHECK(hiding >= 4);
    CHECK(index(files.folder(), grown.path(), true).published);
    CHECK(referat::backend::find_current(grown.path()).manifest.segments.size() == 1);
    check_all(grown.path(), files.folder(), Scores::Equal);
}

TEST_CASE("where nothing is hidden, segments give the scores of one database", "[search][segments]") {
    const TemporaryFolder files;
    const TemporaryFolder grown;
    const ChangingFiles source(11, 60);
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator(source.folder())) {
        all.push_back(entry.path());
    }
    std::ranges::sort(all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        fs::copy_file(all[i], files.path() / all[i].filename());
        if (i == 40 || i > 54) {
            static_cast<void>(index(files.path(), grown.path(), false));
        }
    }
    CHECK(referat::backend::find_current(grown.path()).manifest.segments.size() >= 2);
    CHECK_FALSE(hides_any(grown.path()));
    check_all(grown.path(), files.path(), Scores::Alike);
}
