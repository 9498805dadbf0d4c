// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/ranking.hpp"
#include "backend/score/top_scores.hpp"
#include "backend/score/xapian_score_tree.hpp"
#include "backend/score/xapian_scorer.hpp"
#include "backend/term_trees.hpp"
#include "backend/xapian_query.hpp"
#include "backend/xapian_values.hpp"
#include "backend/xapian_visible.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

using referat::backend::DocumentRanges;
using referat::backend::find_and_score;
using referat::backend::PartData;
using referat::backend::Ranking;
using referat::backend::ScoredDocuments;
using referat::backend::TopScores;
using referat::backend::XapianVisible;
using referat::query::TermNode;
using referat::query::TermOp;

namespace {

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

class Random {
public:
    explicit Random(unsigned seed) : random_(seed) {}
    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
    bool chance(unsigned one_in) { return below(one_in) == 0; }

private:
    std::mt19937 random_;
};

/// Words w0, which most documents have, to w11, which few have; some of w1, w2, w3 near each other, which filters tell,
/// and some of those in a field, F. Days of three years.
Xapian::Document random_document(Random& random) {
    Xapian::Document document;
    for (unsigned word = 0; word < 12; ++word) {
        if (random.below(100) < 80 / (word + 1)) {
            document.add_term("w" + std::to_string(word), 1 + random.below(4));
        }
    }
    int places[4] = {0, -100, -200, -300};
    for (int word = 1; word < 4; ++word) {
        if (!random.chance(3)) {
            places[word] = word + 3 * static_cast<int>(random.below(3));
            document.add_posting("w" + std::to_string(word), static_cast<Xapian::termpos>(places[word]));
        }
    }
    for (unsigned window = 2; window < 5; ++window) {
        if (std::abs(places[1] - places[2]) < static_cast<int>(window)) {
            document.add_boolean_term("NEAR" + std::to_string(window));
        }
    }
    const bool is_phrase = places[2] == places[1] + 1 && places[3] == places[2] + 1;
    if (is_phrase) {
        document.add_boolean_term("PHRASE3");
    }
    const int first = random.chance(4) ? 50 : 1; // what stands before a field is far away
    const int last = first + static_cast<int>(random.below(9));
    document.add_posting("EXTENT", static_cast<Xapian::termpos>(first), 0);
    document.add_posting("EXTENT", static_cast<Xapian::termpos>(last), 0);
    for (int place = first; place <= last; ++place) {
        document.add_posting("XBEH:S", static_cast<Xapian::termpos>(place + 1), 0);
    }
    for (int word = 1; word < 4; ++word) {
        if (random.chance(4) || (places[word] >= first && places[word] <= last)) {
            document.add_term("Fw" + std::to_string(word), 1 + random.below(3));
        }
    }
    if (is_phrase && places[1] >= first && places[3] <= last) {
        document.add_boolean_term("INFIELD3");
    }
    for (unsigned window = 2; window < 5; ++window) {
        if (places[2] > places[1] && places[2] - places[1] < static_cast<int>(window) && places[1] >= first &&
            places[2] <= last) {
            document.add_boolean_term("INFIELD2-" + std::to_string(window));
        }
    }
    if (!random.chance(20)) {
        const std::string year = std::to_string(2022 + random.below(3));
        const std::string month = year + two_digits(1 + random.below(12));
        const std::string day = month + two_digits(1 + random.below(28));
        document.add_boolean_term("Y" + year);
        document.add_boolean_term("M" + month);
        document.add_boolean_term("D" + day);
        document.add_value(referat::backend::slot_number(referat::schema::Slot::Dato), day);
    }
    if (random.chance(3)) {
        document.add_value(referat::backend::slot_number(referat::schema::Slot::Punkt),
                           Xapian::sortable_serialise(1 + random.below(20)));
    }
    return document;
}

void write_database(const std::filesystem::path& folder, unsigned documents, unsigned seed) {
    Random random(seed);
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (unsigned i = 0; i < documents; ++i) {
        database.add_document(random_document(random));
    }
    database.delete_document(1);
    database.delete_document(documents / 2);
    database.commit();
}

class RandomTree {
public:
    explicit RandomTree(unsigned seed) : random_(seed) {}

    TermNode make(unsigned depth) {
        if (depth == 0 || random_.chance(5)) {
            return leaf();
        }
        constexpr TermOp ops[] = {TermOp::And,      TermOp::Or,     TermOp::Word,   TermOp::Best,
                                  TermOp::AndMaybe, TermOp::AndNot, TermOp::Filter, TermOp::Expansion};
        const TermOp op = ops[random_.below(8)];
        std::vector<TermNode> children{make(depth - 1)};
        for (unsigned more = random_.below(4); more > 0; --more) {
            children.push_back(make(depth - 1));
        }
        const bool beside_others = op == TermOp::Or || op == TermOp::Word || op == TermOp::Best;
        if (beside_others && random_.chance(2)) {
            TermNode placed = random_.chance(2)   ? in_field()
                              : random_.chance(2) ? near({"w1", "w2"}, 2 + random_.below(3))
                                                  : phrase({"w1", "w2", "w3"});
            placed.weight = 0.5;
            children.insert(children.begin() + random_.below(static_cast<unsigned>(children.size())), placed);
        }
        return node(op, std::move(children));
    }

private:
    TermNode leaf() {
        switch (random_.below(12)) {
        case 0:
            return node(TermOp::Everything, {});
        case 1:
            return random_.chance(2) ? term("ingen") : node(TermOp::Nothing, {});
        case 2:
            return range(referat::Field::Punkt, random_.chance(3) ? "" : "4", random_.chance(3) ? "" : "11");
        case 3:
            return range(referat::Field::Dato, random_.chance(3) ? "" : day(), random_.chance(3) ? "" : day());
        default:
            constexpr double weights[] = {1.0, 1.0, 0.5, 0.1, 0.0};
            return term("w" + std::to_string(random_.below(12)), weights[random_.below(5)]);
        }
    }

    /// Of three words side by side, or of two with others between them.
    TermNode in_field() {
        const bool is_wide = random_.chance(2);
        TermNode words = is_wide ? phrase({"w1", "w2"}) : phrase({"w1", "w2", "w3"});
        words.window += is_wide ? random_.below(3) : 0;
        std::vector<TermNode> field_words;
        for (const TermNode& word : words.children) {
            field_words.push_back(term("F" + word.term, 0.5));
        }
        TermNode placed = node(TermOp::InField, {std::move(words), node(TermOp::And, std::move(field_words))});
        placed.term = "EXTENT";
        placed.slot_field = referat::Field::Titel;
        return placed;
    }

    std::string day() {
        return std::to_string(2022 + random_.below(3)) + two_digits(1 + random_.below(12)) +
               two_digits(1 + random_.below(28));
    }

    Random random_;
};

/// The same with filters for places. Xapian 1.4.22 is wrong about the weight of a NEAR or PHRASE below other nodes.
TermNode without_places(TermNode tree) {
    if (tree.op == TermOp::InField) {
        const TermNode& words = tree.children.front();
        const std::string filter = words.children.size() == 3 ? "INFIELD3" : "INFIELD2-" + std::to_string(words.window);
        return node(TermOp::Filter, {tree.children.at(1), term(filter)});
    }
    for (TermNode& child : tree.children) {
        child = without_places(std::move(child));
    }
    if (tree.op != TermOp::Near && tree.op != TermOp::Phrase) {
        return tree;
    }
    std::vector<TermNode> words;
    for (const TermNode& word : tree.children) {
        words.push_back(term(word.term, referat::backend::heaviest_weight(tree)));
    }
    const std::string filter = (tree.op == TermOp::Near ? "NEAR" : "PHRASE") + std::to_string(tree.window);
    return node(TermOp::Filter, {node(TermOp::And, std::move(words)), term(filter)});
}

using Scores = std::map<Xapian::docid, double>;

Scores by_engine(const Xapian::Database& database, const XapianVisible& visible, const TermNode& tree) {
    Xapian::Enquire enquire(database);
    enquire.set_query(visible.only(referat::backend::compile(tree)));
    const Ranking ranking;
    enquire.set_weighting_scheme(Xapian::BM25Weight(ranking.k1, ranking.k2, ranking.k3, ranking.b, ranking.min_length));
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
    Scores scores;
    for (auto match = found.begin(); match != found.end(); ++match) {
        scores[*match] = match.get_weight();
    }
    return scores;
}

Scores to_map(const std::vector<TopScores::Entry>& entries) {
    Scores scores;
    for (const TopScores::Entry& entry : entries) {
        scores[entry.document] = entry.score;
    }
    return scores;
}

/// The first document that is not the same in both, "" if there is none.
std::string difference(const Scores& a, const Scores& b) {
    const auto tell = [](const Scores& scores, Xapian::docid document) {
        const auto score = scores.find(document);
        return score == scores.end() ? std::string("not found") : Catch::Detail::stringify(score->second);
    };
    for (const Scores* scores : {&a, &b}) {
        for (const auto& [document, score] : *scores) {
            const auto other = (scores == &a ? b : a).find(document);
            if (other == (scores == &a ? b : a).end() || other->second != score) {
                return std::to_string(document) + ": " + tell(a, document) + ", " + tell(b, document);
            }
        }
    }
    return {};
}

std::size_t count(const ScoredDocuments& scored) {
    return std::transform_reduce(scored.found.begin(), scored.found.end(), std::size_t{0}, std::plus<>(),
                                 [](const referat::backend::DocumentSet& found) { return found.count(); });
}

} // namespace

TEST_CASE("scores and documents are the engine's, to the last digit", "[backend][scorer]") {
    const TemporaryFolder folder;
    write_database(folder.path() / "db", 20'000, 5); // more than two windows
    const Xapian::Database database((folder.path() / "db").string());
    const bool hides = GENERATE(false, true);
    const DocumentRanges hidden{{3, 9}, {8000, 8500}, {19'990, 19'995}};
    const bool reads_table = GENERATE(false, true);
    const XapianVisible visible({database}, {hides ? hidden : DocumentRanges{}},
                                {reads_table ? folder.path() / "db" : std::filesystem::path()});
    const bool keeps_words = GENERATE(false, true);
    PartData data(keeps_words ? std::size_t{1} << 19 : 0); // fewer than are asked for
    RandomTree trees((hides ? 11 : 7) + (reads_table ? 100 : 0) + (keeps_words ? 1000 : 0));
    int compared = 0;
    while (compared < 100) {
        const TermNode tree = trees.make(3);
        ++compared;
        INFO(to_tree(tree));
        const Scores expected = by_engine(database, visible, without_places(tree));
        const ScoredDocuments all = find_and_score(database, visible, data, tree, Ranking(), database.get_doccount());
        REQUIRE(difference(to_map(all.best), expected) == "");
        REQUIRE(count(all) == expected.size());
        REQUIRE(count(find_and_score(database, visible, data, tree, Ranking(), 0)) == expected.size());

        const ScoredDocuments few = find_and_score(database, visible, data, tree, Ranking(), 20);
        REQUIRE(count(few) == expected.size());
        REQUIRE(few.best.size() >= std::min<std::size_t>(20, expected.size()));
        for (std::size_t i = 0; i < few.best.size(); ++i) { // ties come by their numbers
            REQUIRE(few.best[i].document == all.best[i].document);
            REQUIRE(few.best[i].score == all.best[i].score);
        }
        std::vector<Xapian::docid> some;
        for (std::size_t i = 0; i < all.best.size(); i += 37) {
            some.push_back(all.best[i].document);
        }
        for (const TopScores::Entry& entry : score_documents(database, visible, data, tree, Ranking(), some,
                                                             [](Xapian::docid, double) { return true; })) {
            REQUIRE(entry.score == expected.at(entry.document));
        }
    }
    CHECK((data.cache().bytes() > 0) == keeps_words);
    CHECK(data.cache().bytes() <= std::size_t{1} << 19);
}

TEST_CASE("a query of very many words is answered in smaller windows", "[backend][scorer]") {
    const TemporaryFolder folder;
    write_database(folder.path() / "db", 3000, 3);
    const Xapian::Database database((folder.path() / "db").string());
    const XapianVisible visible({database}, {DocumentRanges{}});
    PartData data(0);
    std::vector<TermNode> words;
    for (unsigned i = 0; i < 5000; ++i) {
        words.push_back(term("w" + std::to_string(3 + i % 9), i % 2 == 0 ? 1.0 : 0.5));
    }
    const TermNode tree = node(TermOp::Or, std::move(words));
    CHECK(referat::backend::window_for(term("w1")) == referat::backend::window_size);
    CHECK(referat::backend::window_for(tree) < 3000);
    const ScoredDocuments scored = find_and_score(database, visible, data, tree, Ranking(), 3000);
    CHECK(difference(to_map(scored.best), by_engine(database, visible, tree)) == "");
}

TEST_CASE("what queries kept of a word in part is no answer to others", "[backend][scorer][cache]") {
    constexpr unsigned documents = 20'000;
    const TemporaryFolder folder;
    {
        Random random(17);
        Xapian::WritableDatabase database((folder.path() / "db").string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
        for (unsigned number = 1; number <= documents; ++number) {
            Xapian::Document document;
            document.add_term("mest", 1 + random.below(20));
            document.add_term("meget", 1 + random.below(20));
            if (!random.chance(20)) {
                document.add_term("ofte");
            }
            if (number <= 100) {
                document.add_term("foran");
            }
            if (number > documents - 100) {
                document.add_term("bagved");
            }
            database.add_document(document);
        }
    }
    const Xapian::Database database((folder.path() / "db").string());
    const XapianVisible visible({database}, {DocumentRanges{}});
    PartData keeps(std::size_t{8} << 20);
    PartData reads(0);
    // An addition is read where something is found that it adds to, and a query of many words reads in smaller windows.
    std::vector<TermNode> many{term("foran")};
    for (unsigned i = 0; i < 5000; ++i) {
        many.push_back(term("ingen" + std::to_string(i)));
    }
    Ranking other;
    other.k1 = 0.3;
    const auto raised = [](TermNode head) {
        return node(TermOp::Or, {node(TermOp::AndMaybe, {std::move(head), term("mest")}), term("ofte")});
    };
    const TermNode both = node(TermOp::Or, {term("mest"), term("meget")});
    const std::vector<std::pair<TermNode, Ranking>> queries{{raised(node(TermOp::Or, std::move(many))), Ranking()},
                                                            {raised(term("foran")), Ranking()},
                                                            {raised(term("bagved")), other},
                                                            {both, Ranking()},
                                                            {both, other},
                                                            {raised(term("bagved")), Ranking()},
                                                            {both, Ranking()}};
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const auto& [tree, ranking] = queries[i];
        CAPTURE(i);
        const ScoredDocuments kept = find_and_score(database, visible, keeps, tree, ranking, 20);
        const ScoredDocuments read = find_and_score(database, visible, reads, tree, ranking, 20);
        CHECK(count(kept) == count(read));
        CHECK(difference(to_map(kept.best), to_map(read.best)) == "");
    }
    CHECK(keeps.cache().bytes() > 0);
}

TEST_CASE("several databases are scored by the statistics of all", "[backend][scorer]") {
    const TemporaryFolder folder;
    write_database(folder.path() / "a", 9000, 1);
    write_database(folder.path() / "b", 300, 2);
    const std::vector<Xapian::Database> parts{Xapian::Database((folder.path() / "a").string()),
                                              Xapian::Database((folder.path() / "b").string())};
    Xapian::Database whole;
    whole.add_database(parts[0]);
    whole.add_database(parts[1]);
    const XapianVisible visible(parts, {{{5, 20}}, {}});
    PartData data(0);
    const TermNode tree = node(TermOp::Filter, {node(TermOp::Or, {term("w2"), term("w5", 0.5)}), term("w0")});
    const ScoredDocuments scored = find_and_score(whole, visible, data, tree, Ranking(), whole.get_doccount());
    CHECK(difference(to_map(scored.best), by_engine(whole, visible, tree)) == "");
    REQUIRE(scored.found.size() == 2);
    CHECK(scored.found[1].count() > 0);
    CHECK(count(scored) == scored.best.size());
}

TEST_CASE("the best scores are kept with all that tie with the last", "[backend][scorer]") {
    TopScores top(3);
    for (std::uint32_t document = 1; document <= 5000; ++document) {
        top.offer(document, document % 100 == 0 ? 7.0 : 1.0 / document);
    }
    top.offer(5001, 9.0);
    const std::vector<TopScores::Entry> best = top.take();
    REQUIRE(best.size() == 51);
    CHECK(best.front().document == 5001);
    CHECK(best[1].document == 100);
    CHECK(best.back().document == 5000);
    CHECK(top.threshold() == 7.0);
}
