// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/dense_postings.hpp"
#include "support/catch.hpp"

#include <cstdint>
#include <map>
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

/// Some of all documents, one in three of them more than once; the counts of some take more than a byte.
/// @param apart  at most so far they are
Counts add_random(DensePostings& postings, std::mt19937& random, std::uint32_t apart = 5) {
    Counts counts;
    for (std::uint32_t document = 1; document < end; document += 1 + static_cast<std::uint32_t>(random() % apart)) {
        for (unsigned times = random() % 3 == 0 ? 2 : 1; times > 0; --times) {
            const std::uint32_t count = random() % 40 == 0 ? 200 + static_cast<std::uint32_t>(random() % 200)
                                                           : 1 + static_cast<std::uint32_t>(random() % 6);
            postings.add(document, count);
            counts[document] += count;
        }
    }
    postings.finish();
    return counts;
}

/// So few that they can be packed, and packed.
Counts add_few(DensePostings& postings, std::mt19937& random) {
    Counts counts = add_random(postings, random, 20);
    postings.pack();
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
    DensePostings postings(end, true);
    const bool packed = GENERATE(false, true);
    const Counts counts = packed ? add_few(postings, random) : add_random(postings, random);
    CHECK(postings.frequency() == counts.size());
    for (std::uint32_t document = 0; document < end; ++document) {
        const auto count = counts.find(document);
        REQUIRE(postings.has(document) == (count != counts.end()));
        if (count != counts.end()) {
            REQUIRE(postings.count(document) == count->second);
        }
    }
    CHECK((postings.bytes() < DensePostings::bytes_for(end, true) / 2) == packed);
}

TEST_CASE("dense postings are found by windows, of any size, and by lists", "[backend][cache]") {
    std::mt19937 random(6);
    DensePostings postings(end, true);
    const bool packed = GENERATE(false, true);
    const Counts counts = packed ? add_few(postings, random) : add_random(postings, random);
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
    DensePostings postings(end, false);
    add_random(postings, random);
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
    DensePostings postings(end, true);
    const bool packed = GENERATE(false, true);
    const Counts counts = add_random(postings, random, packed ? 20 : 5);
    const Bm25 bm25(Ranking(), end, 300.0);
    DocumentLengths lengths;
    for (std::uint32_t document = 0; document < referat::backend::whole_windows(end); ++document) {
        lengths.lengths.push_back(1 + static_cast<std::uint32_t>(random() % 900));
        lengths.norms.push_back(bm25.length_norm(lengths.lengths.back()));
    }
    CHECK_FALSE(postings.has_impacts(bm25));
    postings.set_impacts(bm25, lengths);
    CHECK(postings.has_impacts(bm25));
    CHECK_FALSE(postings.has_impacts(Bm25(Ranking(), end, 301.0)));
    if (packed) {
        postings.pack();
    }

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
