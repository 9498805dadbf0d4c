// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/dense_postings.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <utility>
#include <vector>

using referat::backend::Bm25;
using referat::backend::DensePostings;
using referat::backend::DocumentLengths;
using referat::backend::Ranking;
using referat::backend::ScoreBounds;
using referat::backend::Window;
using referat::backend::window_size;
using referat::backend::WindowSet;

namespace {

using Counts = std::map<std::uint32_t, std::uint32_t>;

constexpr std::uint32_t end = 3 * window_size - 100;

const Bm25 bm25(Ranking(), end, 300.0);

DocumentLengths random_lengths(std::mt19937& random) {
    DocumentLengths lengths;
    for (std::size_t document = 0; document < referat::backend::whole_windows(end); ++document) {
        lengths.lengths.push_back(1 + static_cast<std::uint32_t>(random() % 900));
        lengths.norms.push_back(bm25.length_norm(lengths.lengths.back()));
    }
    return lengths;
}

/// How far apart documents are at most, on which it depends whether they are packed.
constexpr std::uint32_t near = 5;
constexpr std::uint32_t far = 20;

/// Some of all documents, one in three of them more than once; the counts of some take more than a byte.
Counts add_random(DensePostings& postings, std::mt19937& random, std::uint32_t apart, const DocumentLengths& lengths) {
    Counts counts;
    std::uint32_t document = 1;
    for (std::uint32_t begin = 0; begin < end; begin += window_size) {
        const Window window(begin, window_size);
        CHECK_FALSE(postings.knows(window));
        postings.begin(window);
        for (std::uint32_t other = begin; other < begin + 100; ++other) {
            postings.add(other, 300);
        }
        postings.begin(window); // what was not finished counts for nothing
        for (; document < std::min(begin + window_size, end);
             document += 1 + static_cast<std::uint32_t>(random() % apart)) {
            for (unsigned times = random() % 3 == 0 ? 2 : 1; times > 0; --times) {
                const std::uint32_t count = random() % 40 == 0 ? 200 + static_cast<std::uint32_t>(random() % 200)
                                                               : 1 + static_cast<std::uint32_t>(random() % 6);
                postings.add(document, count);
                counts[document] += count;
            }
        }
        CHECK_FALSE(postings.is_complete());
        postings.finish(window, lengths);
        CHECK(postings.knows(window));
    }
    CHECK(postings.is_complete());
    return counts;
}

std::vector<std::uint32_t> places(const WindowSet& set) {
    std::vector<std::uint32_t> list;
    set.for_each([&](std::uint32_t place) { list.push_back(place); });
    return list;
}

/// What is to be found in a window with at least that count.
std::vector<std::uint32_t> expected(const Counts& counts, const Window& window, std::uint32_t least) {
    std::vector<std::uint32_t> list;
    for (std::uint32_t place = 0; place < window.size(); ++place) {
        const auto count = counts.find(window.document(place));
        if (count != counts.end() && count->second >= least) {
            list.push_back(place);
        }
    }
    return list;
}

void check(const DensePostings& postings, const Counts& counts, const Window& window) {
    WindowSet found;
    postings.find(window, nullptr, found);
    REQUIRE(places(found) == expected(counts, window, 0));
    for (const std::uint32_t least : {2U, 5U, 254U, 255U, 256U, 300U, 0xFFFF'FFFFU}) {
        WindowSet enough;
        postings.find_counts(window, found, least, enough);
        INFO("at least " << least);
        REQUIRE(places(enough) == expected(counts, window, least));
    }
}

} // namespace

TEST_CASE("dense postings tell documents and counts as they were added", "[backend][cache]") {
    std::mt19937 random(5);
    DensePostings postings(end, end, bm25);
    const std::uint32_t apart = GENERATE(near, far);
    const Counts counts = add_random(postings, random, apart, random_lengths(random));
    CHECK(postings.frequency() == end);
    for (std::uint32_t document = 0; document < end; ++document) {
        const auto count = counts.find(document);
        REQUIRE(postings.has(document) == (count != counts.end()));
        if (count != counts.end()) {
            REQUIRE(postings.count(document) == count->second);
        }
    }
    CHECK((postings.bytes() < DensePostings::bytes_for(end, true) / 2) == (apart == far));
}

TEST_CASE("dense postings are found by windows, of any size, and by lists", "[backend][cache]") {
    std::mt19937 random(6);
    DensePostings postings(end, end, bm25);
    const Counts counts = add_random(postings, random, GENERATE(near, far), random_lengths(random));
    for (const std::uint32_t size : {window_size, window_size / 8}) {
        for (std::uint32_t begin = 0; begin < end; begin += size) {
            check(postings, counts, Window(begin, size));
        }
    }
    std::vector<std::uint32_t> list;
    for (std::uint32_t document = 7; document < end; document += 41) {
        list.push_back(document);
    }
    check(postings, counts, Window(list));
}

TEST_CASE("of dense postings only those asked for are found", "[backend][cache]") {
    std::mt19937 random(7);
    DensePostings postings(end, end, std::nullopt);
    add_random(postings, random, near, random_lengths(random));
    WindowSet among;
    for (std::uint32_t place = 0; place < window_size; place += 3) {
        among.add(place);
    }
    const Window window(window_size, window_size);
    WindowSet all;
    postings.find(window, nullptr, all);
    WindowSet found;
    postings.find(window, &among, found);
    all.keep(among);
    CHECK(places(found) == places(all));
    CHECK_FALSE(found.empty());
}

TEST_CASE("what dense postings may score is no less than they do, and little more", "[backend][cache]") {
    std::mt19937 random(8);
    DensePostings postings(end, end, bm25);
    const DocumentLengths lengths = random_lengths(random);
    const Counts counts = add_random(postings, random, GENERATE(near, far), lengths);
    CHECK(postings.is_scored_by(bm25));
    CHECK_FALSE(postings.is_scored_by(Bm25(Ranking(), end, 301.0)));

    const double aim = 10.0;
    const Window window(window_size, window_size);
    WindowSet wanted;
    postings.find(window, nullptr, wanted);
    for (const double weight : {0.3, 4.0, 11.0, 13.0, 15.0}) {
        CAPTURE(weight);
        ScoreBounds bounds(aim);
        postings.add_bounds(window, wanted, weight, bounds);
        WindowSet left = wanted;
        bounds.sift(left);
        std::size_t too_many = 0;
        wanted.for_each([&](std::uint32_t place) {
            const std::uint32_t document = window.document(place);
            const double score =
                Bm25::score(weight, lengths.counted(document, counts.at(document)), lengths.norms[document]);
            REQUIRE((left.has(place) || score < aim));
            too_many += left.has(place) && score < 0.98 * aim ? 1 : 0;
        });
        const bool alone = weight > 1.4 * aim; // documents with such a word are not told apart
        CHECK((too_many > 0) == alone);
    }
}
