// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/dense_postings.hpp"
#include "support/catch.hpp"

#include <cstdint>
#include <map>
#include <random>
#include <utility>
#include <vector>

using referat::backend::DensePostings;
using referat::backend::Window;
using referat::backend::window_size;
using referat::backend::WindowSet;

namespace {

using Counts = std::map<std::uint32_t, std::uint32_t>;

constexpr std::uint32_t end = 3 * window_size - 100;

/// Some of all documents, one in three of them more than once; the counts of some take more than a byte.
Counts add_random(DensePostings& postings, std::mt19937& random) {
    Counts counts;
    for (std::uint32_t document = 1; document < end; document += 1 + static_cast<std::uint32_t>(random() % 5)) {
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
    const Counts counts = add_random(postings, random);
    CHECK(postings.frequency() == counts.size());
    for (std::uint32_t document = 0; document < end; ++document) {
        const auto count = counts.find(document);
        REQUIRE(postings.has(document) == (count != counts.end()));
        if (count != counts.end()) {
            REQUIRE(postings.count(document) == count->second);
        }
    }
    CHECK(postings.bytes() >= DensePostings::bytes_for(end, true));
}

TEST_CASE("dense postings are found by windows, of any size, and by lists", "[backend][cache]") {
    std::mt19937 random(6);
    DensePostings postings(end, true);
    const Counts counts = add_random(postings, random);
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
