// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/bulk_builder.hpp"
#include "backend/build/document_maker.hpp"
#include "backend/database_metadata.hpp"
#include "backend/database_reader.hpp"
#include "backend/meeting.hpp"
#include "backend/published_segments.hpp"
#include "backend/stored_record.hpp"
#include "backend/term_trees.hpp"
#include "base/file.hpp"
#include "query/exact_terms.hpp"
#include "support/catch.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include <xapian.h>

using referat::AgendaItem;
using referat::Field;
using referat::SortOrder;
using referat::backend::DatabaseReader;
using referat::backend::MatchRequest;
using referat::query::TermNode;
using referat::query::TermOp;
using referat::schema::Slot;

namespace {

AgendaItem item(const std::string& id, int punkt, const std::string& dato, const std::string& titel,
                const std::string& text, std::vector<std::string> udfald = {}) {
    AgendaItem result = sample_item(punkt, titel, dato);
    result.id = id;
    result.sagsfremstilling = text;
    result.udfald = std::move(udfald);
    return result;
}

/// Five items: a to d with dates, e without.
class Database {
public:
    Database() {
        referat::base::TaskPool pool(1);
        const auto writer = referat::backend::make_bulk_builder(
            referat::IndexOptions::Builder::Automatic, folder_.path(), folder_.path(), std::size_t{16} << 20, pool);
        referat::backend::DocumentMaker maker;
        for (const AgendaItem& each :
             {item("d", 4, "2024-01-10", "Høring", "mental trivsel hos unge", {"udsat"}),
              item("b", 2, "2023-05-01", "Budget", "trivsel og mental sundhed", {"besluttet", "udsat"}),
              item("a", 1, "2023-05-01", "Orientering", "budget for akutpladser", {"besluttet"}),
              item("c", 10, "2024-06-30", "Evaluering", "akutpladser og trivsel"),
              item("e", 3, "", "Drøftelse", "hverken dato eller emne", {"udsat"})}) {
            writer->add(maker.make(each, referat::backend::meeting_key(each)));
        }
        std::filesystem::create_directory(folder_.path() / "db");
        writer->finish(folder_.path() / "db", {});
    }

    [[nodiscard]] std::string ids(const TermNode& tree, MatchRequest request = {}) const {
        std::string result;
        for (const auto& match : reader().match(tree, request).matches) {
            result += referat::item_from_json(match.data).id;
        }
        return result;
    }

    [[nodiscard]] std::string sorted_ids(const TermNode& tree) const {
        std::string result = ids(tree);
        std::ranges::sort(result);
        return result;
    }

    [[nodiscard]] DatabaseReader reader() const { return DatabaseReader(folder_.path() / "db", folder_.path()); }
    [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "db"; }

private:
    TemporaryFolder folder_;
};

} // namespace

TEST_CASE("every node of a term tree finds what it says", "[backend][query]") {
    const Database database;
    const TermNode trivsel = term("trivsel");
    const TermNode mental = term("mental");
    const TermNode budget = term("budget");
    const TermNode everything = node(TermOp::Everything, {});
    const std::vector<std::pair<TermNode, std::string>> rows{
        {everything, "abcde"},
        {node(TermOp::Nothing, {}), ""},
        {trivsel, "bcd"},
        {term("findesikke"), ""},
        {node(TermOp::And, {trivsel, mental}), "bd"},
        {node(TermOp::Or, {budget, mental}), "abd"},
        {node(TermOp::And, {}), ""},
        {node(TermOp::Best, {budget, term("akutpladser", 0.5), phrase({"mental", "trivsel"})}), "abcd"},
        {node(TermOp::AndMaybe, {mental, budget}), "bd"},
        {node(TermOp::AndNot, {trivsel, mental, term("høring")}), "c"},
        {node(TermOp::AndNot, {everything, trivsel}), "ae"},
        {node(TermOp::Filter, {trivsel, term("Y2024")}), "cd"},
        {phrase({"mental", "trivsel"}), "d"},
        {phrase({"trivsel", "mental"}), ""},
        {phrase({"høring", "mental"}), ""}, // the title's last word, the text's first
        {near({"mental", "trivsel"}, 2), "d"},
        {near({"mental", "trivsel"}, 4), "bd"},   // in any order
        {near({"Zmental", "Ztrivsel"}, 4), "bd"}, // lemmas have positions too
        {near({"mental", "findesikke"}, 4), ""},
        {node(TermOp::Word, {budget, mental}), "abd"},
        {range(Field::Dato, "20230501", "20240110"), "abd"},
        {range(Field::Dato, "20240101", ""), "cd"},
        {range(Field::Dato, "", "20240101"), "ab"}, // not the one without a date
        {range(Field::Dato, "20240101", "20230101"), ""},
        {range(Field::Punkt, "3", "10"), "cde"},
        {range(Field::Punkt, "4", ""), "cd"},
        {range(Field::Punkt, "", "2"), "ab"},
        {term("Sbudget"), "b"},
    };
    for (const auto& [tree, expected] : rows) {
        CAPTURE(referat::query::to_tree(tree));
        CHECK(database.sorted_ids(tree) == expected);
    }
}

TEST_CASE("a term of weight 0 restricts and does not score", "[backend][query]") {
    const Database database;
    const auto found = database.reader().match(node(TermOp::Or, {term("trivsel", 0.0)}), {});
    REQUIRE(found.total == 3);
    CHECK(found.matches.front().score == 0.0);
}

TEST_CASE("a tree that is too deep is refused, not a stack overflow", "[backend][query]") {
    const Database database;
    TermNode deep = term("trivsel");
    for (int i = 0; i < 600; ++i) {
        std::vector<TermNode> children;
        children.push_back(std::move(deep));
        deep = node(i % 2 == 0 ? TermOp::And : TermOp::Or, std::move(children));
    }
    CHECK_THROWS_AS(database.reader().match(deep, {}), referat::InvalidArgument);
}

TEST_CASE("ties of score go by item id, dates by date and id, no date last", "[backend][order]") {
    const Database database;
    const TermNode everything = node(TermOp::Everything, {});
    CHECK(database.ids(everything) == "abcde");
    MatchRequest request;
    request.sort = SortOrder::OldestFirst;
    CHECK(database.ids(everything, request) == "abdce");
    request.sort = SortOrder::NewestFirst;
    CHECK(database.ids(everything, request) == "cdabe");
    request.offset = 1;
    request.limit = 2;
    CHECK(database.ids(everything, request) == "da");
    request.offset = 99;
    CHECK(database.ids(everything, request).empty());
    CHECK(database.reader().match(everything, request).total == 5);
}

TEST_CASE("values are counted over the whole result, labels one by one", "[backend][facets]") {
    const Database database;
    MatchRequest request;
    request.limit = 1;
    request.count = {Slot::Udfald, Slot::Year};
    const auto found = database.reader().match(node(TermOp::Everything, {}), request);
    REQUIRE(found.counts.size() == 2);
    CHECK(found.counts[0] == referat::backend::ValueCounts{{"", 1}, {"besluttet", 2}, {"udsat", 3}});
    CHECK(found.counts[1] == referat::backend::ValueCounts{{"", 1}, {"2023", 2}, {"2024", 2}});
}

TEST_CASE("the newest date is that of the items found", "[backend]") {
    const Database database;
    CHECK(database.reader().newest_date(term("mental")) == "20240110");
    CHECK(database.reader().newest_date(term("hverken")).empty());
    CHECK(database.reader().newest_date(term("findesikke")).empty());
}

TEST_CASE("a record is found by a term of its own", "[backend]") {
    const Database database;
    const DatabaseReader reader = database.reader();
    const auto record = reader.find(referat::query::exact_term(Field::Id, "c"));
    REQUIRE(record.has_value());
    CHECK(referat::item_from_json(*record).titel == "Evaluering");
    CHECK_FALSE(reader.find(referat::query::exact_term(Field::Id, "z")).has_value());
    CHECK(reader.frequency("trivsel") == 3);
    CHECK(reader.item_count() == 5);
}

TEST_CASE("a database holds the terms, positions and values that were prepared", "[backend][writer]") {
    const Database database;
    const AgendaItem sample = item("b", 2, "2023-05-01", "Budget", "trivsel og mental sundhed", {"besluttet", "udsat"});
    const auto prepared = referat::backend::DocumentMaker().make(sample, referat::backend::meeting_key(sample));
    const Xapian::Database engine(database.path().string());
    const Xapian::Document stored = engine.get_document(*engine.postlist_begin(prepared.id_term));
    CHECK(stored.get_data() == prepared.data);
    CHECK(stored.termlist_count() == prepared.terms.size());
    for (const auto& entry : prepared.terms) {
        const std::string name(prepared.term(entry));
        auto stored_term = stored.termlist_begin();
        stored_term.skip_to(name);
        REQUIRE(stored_term != stored.termlist_end());
        REQUIRE(*stored_term == name);
        CHECK(stored_term.get_wdf() == entry.wdf);
        const auto positions = prepared.positions_of(entry);
        CHECK(std::equal(stored_term.positionlist_begin(), stored_term.positionlist_end(), positions.begin(),
                         positions.end()));
    }
    for (const auto& [slot, value] : prepared.values) {
        CHECK(stored.get_value(static_cast<Xapian::valueno>(slot)) == value);
    }
}

TEST_CASE("a segment hides what is removed, once, and knows the dates of the rest", "[backend][segments]") {
    const Database database;
    referat::backend::Generation generation{1, database.path().parent_path(), {}};
    generation.manifest.segments = {{database.path().filename().string(), 5, {}}};
    generation.manifest.first_date = "2023-05-01";
    generation.manifest.last_date = "2024-06-30";
    referat::backend::PublishedSegments segments(generation, database.path());
    CHECK(segments.dates().last == "2024-06-30");
    CHECK(segments.remove("Y2024") == 2);
    CHECK(segments.remove("Y2024") == 0);
    CHECK(segments.has("Y2023"));
    CHECK_FALSE(segments.has("Y2024"));
    CHECK(segments.dates().first == "2023-05-01");
    CHECK(segments.dates().last == "2023-05-01");
    CHECK(segments.segments().front().hidden == referat::backend::DocumentRanges{{1, 1}, {4, 4}});
    CHECK(segments.segments().front().live() == 3);
    std::string ids;
    segments.for_each_record(0, [&](const std::string& record) { ids += referat::item_from_json(record).id; });
    CHECK(ids == "bae");
}

TEST_CASE("an alternative that is several words counts as its best word", "[backend][ranking]") {
    const Database database;
    const auto score = [&](const TermNode& tree) { return database.reader().match(tree, {}).matches.at(0).score; };
    const double best = std::max(score(term("mental", 0.7)), score(term("trivsel", 0.6)));
    const TermNode words = node(TermOp::Word, {term("mental", 0.7), term("trivsel", 0.6)});
    CHECK(score(words) > best);
    CHECK_THAT(score(node(TermOp::Best, {term("budskab"), words})), Catch::Matchers::WithinAbs(best, 1e-9));
}

TEST_CASE("a folder without a database is a damaged index", "[backend][errors]") {
    const TemporaryFolder folder;
    try {
        const DatabaseReader reader(folder.path() / "none", folder.path());
        FAIL("opened");
    } catch (const referat::IndexCorrupt& error) {
        CHECK(error.path() == folder.path());
        CHECK_THAT(error.hint(), Catch::Matchers::ContainsSubstring("referat index"));
    }
}

TEST_CASE("words that a damaged table has out of order are a damaged index", "[backend][errors]") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "db";
    {
        Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
        Xapian::Document document;
        for (const char* word : {"zyzzb", "zyzzc", "zyzzd"}) {
            document.add_term(word);
        }
        database.add_document(document);
        for (const auto& [name, value] : referat::backend::database_metadata({})) {
            database.set_metadata(name, value);
        }
        database.commit();
    }
    const std::filesystem::path table = path / "postlist.glass";
    std::string bytes = referat::base::read_file(table, std::size_t{1} << 20);
    const std::size_t last = bytes.find("zyzzd");
    REQUIRE(last != std::string::npos);
    bytes.replace(last, 5, "zyzza");
    std::ofstream(table, std::ios::binary) << bytes;

    const DatabaseReader reader(path, folder.path());
    CHECK_THROWS_AS(reader.for_each_word("zyzz", [](std::string_view, std::size_t) {}), referat::IndexCorrupt);
}

TEST_CASE("a record that cannot be read is a damaged index", "[backend][errors]") {
    const std::filesystem::path index = "minutes.idx";
    try {
        static_cast<void>(referat::backend::read_stored_record("{\"titel\":", index));
        FAIL("read");
    } catch (const referat::IndexCorrupt& error) {
        CHECK(error.path() == index);
    }
}
