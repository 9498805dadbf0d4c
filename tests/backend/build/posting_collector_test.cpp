// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/posting_collector.hpp"
#include "support/catch.hpp"

#include <string>
#include <tuple>
#include <vector>

using referat::backend::PostingCollector;
using referat::backend::PreparedDocument;
using referat::backend::PreparedTerm;
using referat::schema::WordKind;

namespace {

const PostingCollector::Prefix whole = referat::schema::whole_words;
const PostingCollector::Prefix lemmas = referat::schema::with_kind(whole, WordKind::Lemma);
const PostingCollector::Prefix title = referat::schema::field_words(referat::schema::row(referat::Field::Titel));

using Row = std::tuple<std::string, std::uint32_t, std::vector<std::uint32_t>>; // term, wdf, positions

std::vector<Row> rows(const PreparedDocument& document) {
    std::vector<Row> result;
    for (const PreparedTerm& term : document.terms) {
        const auto positions = document.positions_of(term);
        result.emplace_back(document.term(term), term.wdf,
                            std::vector<std::uint32_t>(positions.begin(), positions.end()));
    }
    return result;
}

} // namespace

TEST_CASE("postings come out by term, the first term first, with counts and positions", "[backend][postings]") {
    PostingCollector collector;
    const PostingCollector::Word budget = collector.word("budget");
    const PostingCollector::Word behind = collector.word("XBEH:S");
    collector.add_posting(whole, budget, 0, 4);
    collector.add_posting(title, budget, 0, 1);
    collector.add_count(lemmas, collector.word("budg"), 4);
    collector.add_filter("XKLUfyn");
    collector.add_posting(whole, collector.word("aftale"), 1, 1);
    collector.add_posting(whole, collector.word("budget"), 7, 1);
    collector.add_posting(whole, budget, 7, 1); // twice at one place is one position
    collector.add_count(lemmas, collector.word("budg"), 1);
    collector.add_places(whole, behind, 1, 2);
    collector.add_places(whole, behind, 3, 3);
    collector.add_places(whole, behind, 9, 11);
    PreparedDocument document;
    collector.finish(document);
    CHECK(rows(document) == std::vector<Row>{{"budget", 6, {0, 7}},
                                             {"Sbudget", 1, {0}},
                                             {"Zbudg", 5, {}},
                                             {"XKLUfyn", 0, {}},
                                             {"aftale", 1, {1}},
                                             {"XBEH:S", 0, {1, 2, 3, 9, 10, 11}}});
}

TEST_CASE("a capital is kept apart from the prefix before it", "[backend][postings]") {
    PostingCollector collector;
    const PostingCollector::Word word = collector.word("Zebra");
    collector.add_count(title, word, 1);
    collector.add_count(whole, word, 1);
    PreparedDocument document;
    collector.finish(document);
    CHECK(rows(document) == std::vector<Row>{{"S:Zebra", 1, {}}, {"Zebra", 1, {}}});
}

TEST_CASE("words that agree in the longest term there can be become one term", "[backend][postings]") {
    const std::string stem(300, 'a');
    PostingCollector collector;
    collector.add_posting(whole, collector.word(stem + "b"), 5, 1);
    collector.add_posting(whole, collector.word(stem + "c"), 9, 2);
    collector.add_posting(title, collector.word(stem + "c"), 9, 2);
    collector.add_posting(whole, collector.word(stem + "b"), 12, 1);
    PreparedDocument document;
    collector.finish(document);
    CHECK(rows(document) ==
          std::vector<Row>{{std::string(245, 'a'), 4, {5, 9, 12}}, {"S" + std::string(244, 'a'), 2, {9}}});
}

TEST_CASE("equal words have equal hashes in every document, whatever their prefix", "[backend][postings]") {
    const auto hash_of_last = [](PostingCollector& collector) {
        PreparedDocument document;
        collector.finish(document);
        return document.words.back().hash;
    };
    PostingCollector first;
    PostingCollector second;
    first.add_posting(title, first.word("budget"), 0, 1);
    second.add_count(whole, second.word("aftale"), 1);
    second.add_posting(whole, second.word("budget"), 9, 4);
    CHECK(hash_of_last(first) == hash_of_last(second));
}

TEST_CASE("a collector is empty after each document, however many terms it held", "[backend][postings]") {
    PostingCollector collector;
    PreparedDocument document;
    for (std::uint32_t i = 0; i < 20'000; ++i) { // past the first table
        collector.add_posting(whole, collector.word("ord" + std::to_string(i % 10'000)), i, 1);
    }
    collector.finish(document);
    CHECK(document.terms.size() == 10'000);
    CHECK(document.positions.size() == 20'000);
    collector.add_posting(whole, collector.word("ord1"), 3, 1);
    collector.finish(document);
    CHECK(rows(document) == std::vector<Row>{{"ord1", 1, {3}}});
}
