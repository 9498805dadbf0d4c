// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/bulk_builder.hpp"
#include "backend/build/document_maker.hpp"
#include "backend/database_reader.hpp"
#include "backend/meeting.hpp"
#include "backend/segment.hpp"
#include "backend/term_trees.hpp"
#include "backend/xapian_visible.hpp"
#include "query/exact_terms.hpp"
#include "search/generated_query.hpp"
#include "support/catch.hpp"
#include "support/random_text.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

using referat::AgendaItem;
using referat::Field;
using referat::SortOrder;
using referat::backend::count_documents;
using referat::backend::DatabaseReader;
using referat::backend::DocumentRanges;
using referat::backend::MatchRequest;
using referat::backend::MatchResult;
using referat::backend::Shard;
using referat::backend::XapianVisible;
using referat::query::TermNode;
using referat::query::TermOp;
using referat::schema::Slot;

namespace {

void write_database(const std::filesystem::path& folder, const std::vector<AgendaItem>& items) {
    referat::base::TaskPool pool(1);
    const std::filesystem::path work = folder.string() + ".work";
    std::filesystem::create_directories(work);
    std::filesystem::create_directories(folder);
    const auto builder = referat::backend::make_bulk_builder(referat::IndexOptions::Builder::Automatic, work, folder,
                                                             std::size_t{16} << 20, pool);
    referat::backend::DocumentMaker maker;
    for (const AgendaItem& item : items) {
        builder->add(maker.make(item, referat::backend::meeting_key(item)));
    }
    builder->finish(folder, {});
}

Shard shard(const std::filesystem::path& database, DocumentRanges hidden = {}) {
    Shard result;
    result.name = database.string();
    result.database = database;
    result.splits.emplace();
    result.hidden = std::move(hidden);
    return result;
}

DocumentRanges ranges(const std::vector<bool>& hidden) {
    DocumentRanges result;
    for (std::uint32_t document = 1; document <= hidden.size(); ++document) {
        if (!hidden[document - 1]) {
            continue;
        }
        if (!result.empty() && result.back().last + 1 == document) {
            result.back().last = document;
        } else {
            result.push_back({document, document});
        }
    }
    return result;
}

/// The same items twice: dealt out to databases that hide some, and in one database those that are left.
class TwoWays {
public:
    /// @param share  one in so many is hidden
    TwoWays(unsigned seed, std::size_t share) {
        constexpr std::size_t parts = 3;
        constexpr int item_count = 90;
        QueryGenerator generator(seed);
        RandomText random(seed);
        std::array<std::vector<AgendaItem>, parts> dealt;
        std::array<std::vector<bool>, parts> hidden;
        std::vector<AgendaItem> left;
        for (int number = 1; number <= item_count; ++number) {
            AgendaItem item = generator.item(number).record;
            item.dato.replace(8, 2, random.below(2) == 0 ? "01" : "02"); // some meetings have several items
            item.id = "item-" + std::to_string(1000 + number);
            const std::size_t part = random.below(5) % parts; // unevenly
            dealt[part].push_back(item);
            hidden[part].push_back(random.below(share) == 0);
            if (!hidden[part].back()) {
                left.push_back(std::move(item));
            }
        }
        for (std::size_t part = 0; part < parts; ++part) {
            const std::filesystem::path folder = folder_.path() / std::to_string(part);
            write_database(folder, dealt[part]);
            shards.push_back(shard(folder, ranges(hidden[part])));
        }
        write_database(folder_.path() / "left", left);
        hiding.emplace(shards, folder_.path());
        expected.emplace(std::vector{shard(folder_.path() / "left")}, folder_.path());
    }

private:
    TemporaryFolder folder_;

public:
    std::vector<Shard> shards;
    std::optional<DatabaseReader> hiding;
    std::optional<DatabaseReader> expected;
};

std::vector<std::string> ids(const MatchResult& result) {
    std::vector<std::string> all;
    for (const auto& match : result.matches) {
        all.push_back(referat::item_from_json(match.data).id);
    }
    return all;
}

std::vector<std::string> sorted(std::vector<std::string> texts) {
    std::ranges::sort(texts);
    return texts;
}

std::vector<TermNode> trees() {
    const std::vector<std::string>& words = QueryGenerator::words();
    const auto word = [&](std::size_t i) { return term(words[i % words.size()]); };
    std::vector<TermNode> all{node(TermOp::Everything, {}), node(TermOp::Nothing, {}), term("findesikke"),
                              range(Field::Dato, "20230101", "20231231"), range(Field::Punkt, "10", "40")};
    for (std::size_t i = 0; i < words.size(); i += 3) {
        all.push_back(word(i));
        all.push_back(node(TermOp::Or, {word(i), word(i + 1), word(i + 5)}));
        all.push_back(node(TermOp::And, {word(i), word(i + 2)}));
        all.push_back(node(TermOp::Best, {word(i), word(i + 7)}));
        all.push_back(node(TermOp::AndMaybe, {word(i), word(i + 1)}));
        all.push_back(node(TermOp::AndNot, {node(TermOp::Everything, {}), word(i)}));
        all.push_back(node(TermOp::Filter, {word(i), term("Y2023")}));
        all.push_back(phrase({words[i], words[(i + 1) % words.size()]}));
        all.push_back(near({words[i], words[(i + 4) % words.size()]}, 7));
    }
    return all;
}

} // namespace

TEST_CASE("ranges of documents know what they hold", "[backend][segments]") {
    const DocumentRanges some{{2, 2}, {5, 8}, {4'000'000'000U, 4'294'967'295U}};
    const std::map<std::uint32_t, bool> rows{{0, false},
                                             {1, false},
                                             {2, true},
                                             {3, false},
                                             {4, false},
                                             {5, true},
                                             {6, true},
                                             {8, true},
                                             {9, false},
                                             {3'999'999'999U, false},
                                             {4'000'000'000U, true},
                                             {4'294'967'295U, true}};
    for (const auto& [document, expected] : rows) {
        CAPTURE(document);
        CHECK(contains(some, document) == expected);
        CHECK_FALSE(contains(DocumentRanges{}, document));
    }
    CHECK(count_documents(some) == 5 + 294'967'296U);
    CHECK(count_documents(DocumentRanges{}) == 0);
    CHECK(referat::backend::Segment{"segment-1", 20, {{1, 3}, {7, 7}}}.live() == 16);
}

TEST_CASE("what is hidden is neither found nor counted, whatever is asked", "[backend][segments]") {
    const unsigned seed = GENERATE(3U, 8U, 21U);
    const std::size_t share = GENERATE(2U, 7U);
    const TwoWays two(seed, share);
    CAPTURE(seed, share);
    REQUIRE(two.hiding->item_count() < 90);
    CHECK(two.hiding->item_count() == two.expected->item_count());
    MatchRequest request;
    request.limit = 100;
    request.count = {Slot::Udfald, Slot::Year, Slot::Kluster};
    std::size_t found = 0;
    for (const TermNode& tree : trees()) {
        CAPTURE(referat::query::to_tree(tree));
        CHECK(two.hiding->newest_date(tree) == two.expected->newest_date(tree));
        for (const SortOrder sort : referat::all_sort_orders) {
            for (const bool collapse : {false, true}) {
                CAPTURE(referat::sort_order_name(sort), collapse);
                request.sort = sort;
                request.collapse = collapse;
                const MatchResult hiding = two.hiding->match(tree, request);
                const MatchResult expected = two.expected->match(tree, request);
                CHECK(hiding.total == expected.total);
                CHECK(hiding.meetings == expected.meetings);
                CHECK(hiding.counts == expected.counts);
                found += expected.total;
                if (sort != SortOrder::Relevance) {
                    CHECK(ids(hiding) == ids(expected));
                } else if (!collapse) { // weights count what is hidden
                    CHECK(sorted(ids(hiding)) == sorted(ids(expected)));
                }
            }
        }
    }
    CHECK(found > 1000);
}

TEST_CASE("words and their frequencies are those of what is not hidden", "[backend][segments]") {
    const TwoWays two(5, GENERATE(2U, 4U, 20U));
    const auto terms_of = [](const DatabaseReader& reader) {
        std::map<std::string, std::size_t> all;
        reader.for_each_term("", [&](std::string_view name, std::size_t count) { all.emplace(name, count); });
        return all;
    };
    const auto words_of = [](const DatabaseReader& reader) {
        std::map<std::string, std::size_t> all;
        reader.for_each_word("", [&](std::string_view name, std::size_t count) { all.emplace(name, count); });
        return all;
    };
    const std::map<std::string, std::size_t> terms = terms_of(*two.expected);
    CHECK(terms.size() > 200);
    CHECK(terms_of(*two.hiding) == terms);
    CHECK(words_of(*two.hiding) == words_of(*two.expected));
    for (const auto& [name, count] : terms) {
        CAPTURE(name);
        CHECK(two.hiding->frequency(name) == count);
    }
    CHECK(two.hiding->frequency("findesikke") == 0);
    for (int number = 1001; number <= 1090; ++number) {
        const std::string id = referat::query::exact_term(Field::Id, "item-" + std::to_string(number));
        CHECK(two.hiding->find(id) == two.expected->find(id));
    }
}

TEST_CASE("numbers of the whole are those of the databases in turn", "[backend][segments]") {
    const TwoWays two(13, 3);
    std::vector<Xapian::Database> databases;
    std::vector<DocumentRanges> hidden;
    Xapian::Database whole;
    for (const Shard& each : two.shards) {
        databases.emplace_back(each.database.string());
        whole.add_database(databases.back());
        hidden.push_back(each.hidden);
    }
    const XapianVisible visible(databases, hidden);
    CHECK_FALSE(visible.is_all());
    CHECK(visible.count(whole) == two.expected->item_count());
    std::size_t seen = 0;
    for (auto document = whole.postlist_begin(""); document != whole.postlist_end(""); ++document) {
        const std::string id = referat::item_from_json(whole.get_document(*document).get_data()).id;
        const std::string name = referat::query::exact_term(Field::Id, id);
        const bool expected = two.expected->find(name).has_value();
        CHECK(visible.has(*document) == expected);
        CHECK(visible.find(whole, name) == (expected ? std::optional(*document) : std::nullopt));
        ++seen;
    }
    CHECK(seen == 90);
    CHECK_FALSE(visible.find(whole, "findesikke").has_value());
}

TEST_CASE("a query is left as it is where nothing is hidden", "[backend][segments]") {
    const TwoWays two(13, 3);
    const std::vector<Xapian::Database> databases{Xapian::Database(two.shards.front().database.string())};
    const XapianVisible visible(databases, {{}});
    CHECK(visible.is_all());
    CHECK(visible.only(Xapian::Query("klynge")).get_description() == Xapian::Query("klynge").get_description());
    CHECK(visible.has(1));
}
